"""The sentences in Leichte Sprache about what people said, the index and sources. Quotes stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import day, whole
from actions.answers.names import from_state
from actions.answers.wording.base.background import Background
from actions.answers.wording.easy.phrases import EasyPhrases
from actions.facts.records import City, Edition, Person, Quote

# By how an office begins.
OFFICES = {
    "Oberbürgermeister": "Das heißt: Diese Person leitet die Stadt.",
    "Beigeordnete": "Das heißt: Diese Person leitet einen Teil von den Ämtern.",
}


class EasyBackground(EasyPhrases, Background):
    """Quotes, persons, reasons, plans, the index, the sources, what the store holds."""

    def speaker(self, quote: Quote) -> str:
        return f"{_is(quote.person)}\n{quote.person.name} hat im Jahr {quote.edition} gesagt:"

    def no_quote(
        self, names: Sequence[str], cities: Sequence[str], known: Sequence[Person], editions: Sequence[int] = ()
    ) -> str:
        whom = self.join(names) or "dieser Person"
        if cities:
            whom = f"{f'{whom} zu' if names else 'einer Person aus'} {self.join(cities)}"
        none = f"Ich kenne keine Worte von {whom}"
        none += f" {self.of_years(editions)}" if editions else "."
        none += "." if editions and len(set(editions)) == 1 else ""
        others = " aus anderen Jahren" if editions else ""
        return f"{none}\nIch kenne Worte{others} von diesen Personen:{self._persons(known)}"

    def not_on_this(self, names: Sequence[str]) -> str:
        return f"Ich kenne dazu nichts von {self.join(names)}."

    def not_on(self, subjects: Sequence[str], names: Sequence[str]) -> str:
        about = self.all_quoted(subjects)
        return f"Von {self.join(names)} kenne ich nichts zu {about}."

    def said_instead(self) -> str:
        return "Ich kenne nur Worte zu einem anderen Thema:"

    def nearest_words(self, words: str) -> str:
        return f"„{words}“:\nGenau diesen Satz kenne ich nicht.\nDieser Satz ist ähnlich:"

    def only_quotes(self, number: int, names: Sequence[str]) -> str:
        return f"Dazu kenne ich nur {number} {'Zitat' if number == 1 else 'Zitate'} von {self.join(names)}."

    def anybody_elsewhere(self, cities: Sequence[str]) -> str:
        return f"Personen aus anderen Städten als {self.join(cities)}"

    def not_words_of(self, names: Sequence[str]) -> str:
        return f"Nein.\nDiesen Satz kenne ich nicht von {self.join(names)}."

    def words_of(self, names: Sequence[str]) -> str:
        return f"Das hat {self.join(names)} gesagt:"

    def unknown_quote(self, words: str) -> str:
        return f"„{words}“:\nEinen solchen Satz kenne ich nicht."

    def person(self, person: Person) -> str:
        lines = [_is(person)]
        lines += [meaning for office, meaning in OFFICES.items() if person.office.startswith(office)]
        return "\n".join([*lines, "Das steht in der Quelle."])

    def no_person(self, names: Sequence[str], city: str | None, known: Sequence[Person]) -> str:
        if city and not names:
            return f"Ich weiß nichts über die Leitung von {city}."
        whom = self.join(names) or "diese Person"
        return f"Ich weiß nichts über {whom}.\nIch kenne diese Personen:{self._persons(known)}"

    def _persons(self, persons: Sequence[Person]) -> str:
        return self.bullets([f"{each.name}, {each.office}{_of(each)}" for each in persons])

    def reasons_lead(self, city: str, edition: int, category: str | None) -> str:
        return f"Das sagt die Quelle zu {city} im Jahr {edition} {self._where(category)}:"

    def measures_lead(self, city: str, edition: int, category: str | None) -> str:
        return (
            f"Was muss in {city} {self._where(category)} noch besser werden?\n"
            "Was will die Stadt tun?\n"
            f"Das sagt die Quelle im Jahr {edition}:"
        )

    def _where(self, category: str | None) -> str:
        return self.on_board(category) if category else "im Smart City Index"

    def no_summary(self) -> str:
        return "Ich kann keinen ganzen Text kurz machen.\nIch kann nur Sätze daraus zeigen."

    def no_statement(self, asked: str, city: str, categories: Sequence[str], known: Sequence[str]) -> str:
        what = "Gründe und keine Stärken" if asked == "reasons" else "Schwächen und keine Pläne"
        text = f"Ich kenne keine {what} von {city}"
        if len(categories) > 1:
            text = f"{text} in diesen Bereichen:{self.boards(categories)}"
        else:
            text = f"{text}{self.places(categories)}."
        return f"{text}\nIch weiß etwas zu diesen Bereichen:{self.boards(known)}" if known else text

    def definition(self, edition: Edition, areas: Sequence[str]) -> str:
        return (
            "Der Smart City Index ist eine Rang-Liste.\n"
            "Smart City ist Englisch.\n"
            "Man spricht das so: Smart Ssitti.\n"
            "Das heißt: schlaue Stadt.\n"
            "Eine Rang-Liste zeigt: Wer ist am besten? Wer kommt danach?\n"
            "In der Rang-Liste stehen große Städte in Deutschland.\n"
            "Die Rang-Liste zeigt: So digital sind die Städte.\n"
            "Digital heißt: mit Computer und Internet.\n"
            f"{edition.publisher} macht die Rang-Liste jedes Jahr.\n"
            f"Im Jahr {edition.year} stehen {edition.cities} Städte in der Rang-Liste.\n"
            f"Um diese Bereiche geht es:{self.boards(areas)}"
        )

    def publisher(self, edition: Edition) -> str:
        return (
            f"{edition.publisher} macht den Smart City Index.\n"
            f"{edition.publisher} ist ein Digital-Verband.\n"
            "Ein Verband ist eine Gruppe von Firmen.\n"
            "Digital heißt: mit Computer und Internet.\n"
            f"{edition.publisher} hat auch den Index im Jahr {edition.year} gemacht."
        )

    def cities_rated(self, edition: Edition) -> str:
        return (
            f"Im Jahr {edition.year} stehen {edition.cities} Städte im Smart City Index.\n"
            f"Alle sind große Städte in Deutschland.{_checked(edition)}"
        )

    def added_cities(self, edition: Edition) -> str:
        new = f"im Jahr {edition.year} neu im Smart City Index"
        if len(edition.added_cities) == 1:
            text = f"{edition.added_cities[0]} ist {new}."
        else:
            text = f"Diese Städte sind {new}:{self.bullets(edition.added_cities)}"
        return f"{text}\nIm Jahr {edition.year} stehen {edition.cities} Städte im Smart City Index."

    def absent_cities(self, edition: Edition) -> str:
        absent = f"im Jahr {edition.year} nicht mitgemacht"
        if len(edition.absent_cities) == 1:
            text = f"Nur {edition.absent_cities[0]} hat {absent}."
        else:
            text = f"Diese Städte haben {absent}:{self.bullets(edition.absent_cities)}"
        return f"{text}\nAlle anderen Städte haben mitgemacht."

    def no_added_cities(self, year: int, known: Sequence[int]) -> str:
        return f"Welche Städte sind im Jahr {year} neu?\nDas weiß ich nicht.{self._only_of(known)}"

    def no_absent_cities(self, year: int, known: Sequence[int]) -> str:
        return f"Wer hat im Jahr {year} nicht mitgemacht?\nDas weiß ich nicht.{self._only_of(known)}"

    def never_rated(self) -> str:
        return "Ich kenne nur die Städte im Index.\nWer war nie dabei?\nDas weiß ich nicht."

    def _only_of(self, known: Sequence[int]) -> str:
        return f"\nIch kenne nur Angaben {self.of_years(known)}." if known else ""

    def figures(self, edition: Edition) -> str:
        data_points = f"\nUnd es gibt {whole(edition.data_points)} Daten-Punkte." if edition.data_points else ""
        return (
            f"Für den Index im Jahr {edition.year} gibt es {edition.indicators} Indikatoren.\n"
            "Ein Indikator ist ein Thema zum Prüfen.\n"
            f"Dazu gibt es {edition.parameters} Parameter.\n"
            f"Ein Parameter ist ein kleiner Teil von einem Thema.{data_points}"
        )

    def no_figures(self, year: int, known: Sequence[int]) -> str:
        return (
            f"Wie viele Indikatoren hat der Index im Jahr {year}?\n"
            f"Und wie viele Parameter?\nDas weiß ich nicht.{self._only_of(known)}"
        )

    def areas(self, edition: Edition, areas: Sequence[str]) -> str:
        return (
            f"Im Smart City Index {edition.year} gibt es 5 Bereiche:{self.boards(areas)}\n"
            "Dazu kommt die Gesamt-Wertung.\n"
            "Die Gesamt-Wertung zählt alle Bereiche zusammen."
        )

    def published(self, edition: Edition, first: int) -> str:
        exact = "am" if len(edition.published_on) == 10 else "im" if len(edition.published_on) == 7 else "im Jahr"
        return (
            f"Der Index für {edition.year} ist {exact} {day(edition.published_on)} erschienen.\n"
            f"Den Index gibt es seit dem Jahr {first}.\n"
            "Er kommt jedes Jahr.\n"
            "Ich weiß nicht: Wann kommt der nächste Index?"
        )

    def survey(self, edition: Edition) -> str:
        period = ""
        if "/" in edition.survey_period:
            begin, end = edition.survey_period.split("/")
            period = f"\nDie Daten sind aus dieser Zeit: {day(begin)} bis {day(end)}."
        return (
            f"Im Jahr {edition.year} stehen {edition.cities} Städte im Smart City Index.\n"
            f"Für jede Stadt gibt es {edition.indicators} Indikatoren.\n"
            "Ein Indikator ist ein Thema zum Prüfen.\n"
            f"Dazu gibt es {edition.parameters} Parameter.\n"
            "Ein Parameter ist ein kleiner Teil von einem Thema.\n"
            f"Am besten sind {edition.max_score:.0f} Punkte.{period}{_checked(edition)}"
        )

    def coverage(self, editions: Sequence[int], cities: Sequence[City], areas: Sequence[str]) -> str:
        return (
            f"Ich kenne den Smart City Index aus diesen Jahren: {self.years(editions)}.\n"
            f"Ich kenne {len(cities)} Städte, von {cities[0].name} bis {cities[-1].name}.\n"
            f"Ich kenne die Gesamt-Wertung und diese Bereiche:{self.boards(areas)}\n"
            "Manchmal weiß ich etwas nicht.\n"
            "Dann sage ich das."
        )

    def coverage_of_state(self, state: str, cities: Sequence[City]) -> str:
        names = self.bullets([each.name for each in cities])
        return f"{from_state(state)} kenne ich {'diese Stadt' if len(cities) == 1 else f'{len(cities)} Städte'}:{names}"

    def coverage_of_city(self, city: str, known: bool) -> str:
        return f"Von {city} kenne ich Plätze aus diesen Jahren:" if known else f"Von {city} kenne ich keinen Platz."

    def which_source(self) -> str:
        return (
            "In jeder Antwort steht die Quelle.\n"
            "Quelle heißt: Daher kommen die Angaben.\n"
            "Die Plätze kommen aus dem Smart City Index.\n"
            "Den Index macht der Verband Bitkom.\n"
            "Viele Plätze stehen auch bei Städten und in der Zeitung.\n"
            "Hier steht zum Beispiel etwas:"
        )

    def sources_lead(self, number: int) -> str:
        return "Das steht hier:"


def _is(person: Person) -> str:
    return f"{person.name} ist {person.office}{_of(person)}."


def _of(person: Person) -> str:
    return f" von {person.city}" if person.city else ""


def _checked(edition: Edition) -> str:
    if edition.cities_that_checked_pct is None:
        return ""
    return f"\n{edition.cities_that_checked_pct} Prozent von den Städten haben Daten geprüft oder geschickt."
