"""The German sentences about what people said, about the index itself and about sources."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import day, number_word, whole
from actions.answers.names import from_state
from actions.answers.wording.base.background import Background
from actions.answers.wording.german.phrases import GermanPhrases
from actions.facts.records import City, Edition, Person, Quote


class GermanBackground(GermanPhrases, Background):
    """Quotes, persons, reasons, plans, the index, the sources, what the store holds."""

    def speaker(self, quote: Quote) -> str:
        return f"{_titled(quote.person)} sagte {quote.edition}:"

    def no_quote(
        self, names: Sequence[str], cities: Sequence[str], known: Sequence[Person], editions: Sequence[int] = ()
    ) -> str:
        whom = self.join(names) or "dieser Person"
        if cities:
            whom = f"{f'{whom} zu' if names else 'jemandem aus'} {self.join(cities)}"
        when = f" für {self.years(editions)}" if editions else ""
        others = "Aus anderen Ausgaben habe ich Zitate" if editions else "Zitate habe ich"
        return f"Ein Zitat von {whom} liegt mir{when} nicht vor. {others} von {self._persons(known)}."

    def not_on_this(self, names: Sequence[str]) -> str:
        return f"Dazu liegt mir von {self.join(names)} nichts vor."

    def not_on(self, subjects: Sequence[str], names: Sequence[str]) -> str:
        return f"Zu {self.all_quoted(subjects)} liegt mir von {self.join(names)} nichts vor."

    def said_instead(self) -> str:
        return "Bekannt ist mir nur, was zu etwas anderem gesagt wurde:"

    def nearest_words(self, words: str) -> str:
        return f"„{words}“: Wörtlich liegt mir das so nicht vor. Am nächsten kommt:"

    def only_quotes(self, number: int, names: Sequence[str]) -> str:
        quotes = "nur ein Zitat" if number == 1 else f"nur {number_word(number)} Zitate"
        return f"Mehr habe ich nicht: Von {self.join(names)} kenne ich {quotes}."

    def anybody_elsewhere(self, cities: Sequence[str]) -> str:
        return f"jemandem aus anderen Städten als {self.join(cities)}"

    def not_words_of(self, names: Sequence[str]) -> str:
        return f"Nein, von {self.join(names)} liegt mir dieser Satz nicht vor."

    def words_of(self, names: Sequence[str]) -> str:
        return f"Diese Worte sind von {self.join(names)}:"

    def unknown_quote(self, words: str) -> str:
        return f"„{words}“: Ein solches Zitat liegt mir nicht vor."

    def person(self, person: Person) -> str:
        where = f" von {person.city}" if person.city else ""
        return f"{person.name} ist {person.office}{where}, so die Quelle."

    def no_person(self, names: Sequence[str], city: str | None, known: Sequence[Person]) -> str:
        if city and not names:
            return f"Zu dem Stadtoberhaupt oder den Beigeordneten von {city} liegt mir nichts vor."
        return f"Zu {self.join(names) or 'dieser Person'} liegt mir nichts vor. Ich kenne {self._persons(known)}."

    def _persons(self, persons: Sequence[Person]) -> str:
        return self.join([_titled(each) for each in persons])

    def reasons_lead(self, city: str, edition: int, category: str | None) -> str:
        return f"Das nennt die Quelle zu {city} {edition} {self._where(category)}:"

    def measures_lead(self, city: str, edition: int, category: str | None) -> str:
        where = self._where(category)
        return f"Das nennt die Quelle zu {city} {edition} {where} als Nachholbedarf und nächste Schritte:"

    def _where(self, category: str | None) -> str:
        return self.on_board(category) if category else "im Smart City Index"

    def no_summary(self) -> str:
        return "Einen ganzen Text kann ich nicht zusammenfassen, nur daraus zitieren."

    def no_statement(self, asked: str, city: str, categories: Sequence[str], known: Sequence[str]) -> str:
        what = "Gründen oder Stärken" if asked == "reasons" else "Nachholbedarf oder Vorhaben"
        where = self.join([self.on_board(each) for each in categories]) if categories else "zum Index"
        nearby = f" Bekannt ist mir etwas zu {self.boards(known)}." if known else ""
        return f"Zu {city} liegt mir {where} keine Angabe zu {what} vor.{nearby}"

    def definition(self, edition: Edition, areas: Sequence[str]) -> str:
        return (
            f"Der Smart City Index ist ein jährliches Digitalranking deutscher Großstädte, herausgegeben von"
            f" {edition.publisher}. Er misst, wie digital die Städte sind, und zwar in den Bereichen"
            f" {self.boards(areas)}; {edition.year} wurden {edition.cities} Städte bewertet."
        )

    def publisher(self, edition: Edition) -> str:
        return (
            f"Den Smart City Index gibt der Digitalverband {edition.publisher} heraus, auch die Ausgabe {edition.year}."
        )

    def cities_rated(self, edition: Edition) -> str:
        return f"{edition.year} wurden {edition.cities} deutsche Großstädte bewertet.{_checked(edition)}"

    def added_cities(self, edition: Edition) -> str:
        cities = edition.added_cities
        added = f"{'ist' if len(cities) == 1 else 'sind'} {self.join(cities)} neu hinzugekommen"
        return f"{edition.year} {added}; bewertet wurden {edition.cities} Städte."

    def absent_cities(self, edition: Edition) -> str:
        cities = edition.absent_cities
        if len(cities) == 1:
            return f"{edition.year} hat sich als einzige Stadt {cities[0]} nicht beteiligt."
        return f"{edition.year} haben sich {self.join(cities)} nicht beteiligt, alle anderen Städte schon."

    def no_added_cities(self, year: int, known: Sequence[int]) -> str:
        return f"Welche Städte {year} neu hinzugekommen sind, weiß ich nicht{self._only_for(known)}."

    def no_absent_cities(self, year: int, known: Sequence[int]) -> str:
        return f"Welche Städte sich {year} nicht beteiligt haben, weiß ich nicht{self._only_for(known)}."

    def never_rated(self) -> str:
        return "Ich kenne nur die Städte, die der Index bewertet hat. Welche nie dabei waren, weiß ich nicht."

    def _only_for(self, known: Sequence[int]) -> str:
        return f"; bekannt ist es mir für {self.years(known)}" if known else ""

    def figures(self, edition: Edition) -> str:
        data_points = f" und {whole(edition.data_points)} Datenpunkte" if edition.data_points else ""
        return (
            f"In die Ausgabe {edition.year} flossen {edition.indicators} Indikatoren mit {edition.parameters}"
            f" Parametern{data_points} ein."
        )

    def no_figures(self, year: int, known: Sequence[int]) -> str:
        return f"Wie viele Indikatoren und Parameter die Ausgabe {year} hat, weiß ich nicht{self._only_for(known)}."

    def areas(self, edition: Edition, areas: Sequence[str]) -> str:
        lead = f"Der Smart City Index {edition.year} bewertet {number_word(len(areas))} Bereiche:"
        return "\n".join([lead, *(f"• {self.board(each)}" for each in areas), "Dazu kommt die Gesamtwertung."])

    def published(self, edition: Edition, first: int) -> str:
        exact = "am" if len(edition.published_on) == 10 else "im" if len(edition.published_on) == 7 else ""
        if edition.year == first:
            published = f"{exact} {day(edition.published_on)}"
            return f"Seit {first}: Die erste Ausgabe ist {published} erschienen, seitdem jedes Jahr eine."
        return (
            f"Die Ausgabe {edition.year} ist {exact} {day(edition.published_on)} erschienen. Der Index erscheint seit"
            f" {first} jedes Jahr; einen Termin für die nächste Ausgabe kenne ich nicht."
        ).replace("  ", " ")

    def survey(self, edition: Edition) -> str:
        period = ""
        if "/" in edition.survey_period:
            begin, end = edition.survey_period.split("/")
            period = f" Die Daten wurden von {day(begin)} bis {day(end)} erhoben."
        return (
            f"Für die Ausgabe {edition.year} wurden {edition.cities} Städte anhand von {edition.indicators} Indikatoren"
            f" mit {edition.parameters} Parametern bewertet; höchstens möglich sind {edition.max_score:.0f} Punkte."
            f"{period}{_checked(edition)}"
        )

    def coverage(self, editions: Sequence[int], cities: Sequence[City], areas: Sequence[str]) -> str:
        return (
            f"Ich kenne die Ausgaben {self.years(editions)} des Smart City Index und {len(cities)} Städte, von"
            f" {cities[0].name} bis {cities[-1].name}, in der Gesamtwertung und in den Bereichen"
            f" {self.boards(areas)}. Die Daten haben Lücken; fehlt mir etwas, sage ich es."
        )

    def coverage_of_state(self, state: str, cities: Sequence[City]) -> str:
        names = self.join([each.name for each in cities])
        number = "eine Stadt" if len(cities) == 1 else f"{number_word(len(cities))} Städte"
        return f"{from_state(state)} kenne ich {number}: {names}."

    def coverage_of_city(self, city: str, known: bool) -> str:
        return f"Zu {city} kenne ich Plätze:" if known else f"Zu {city} kenne ich keinen Platz."

    def which_source(self) -> str:
        return (
            "Jede meiner Antworten nennt ihre Quelle. Die Ranglisten stammen aus dem Smart City Index des"
            " Digitalverbands Bitkom und aus Veröffentlichungen von Städten und Medien dazu. Die Originalstudie"
            " liegt mir nicht vor. Über die neueste Ausgabe steht zum Beispiel hier etwas:"
        )

    def sources_lead(self, number: int) -> str:
        return f"{'Die Angabe stammt' if number == 1 else 'Die Angaben stammen'} aus:"


def _titled(person: Person) -> str:
    return f"{person.name} ({person.office}{f', {person.city}' if person.city else ''})"


def _checked(edition: Edition) -> str:
    if edition.cities_that_checked_pct is None:
        return ""
    return f" {edition.cities_that_checked_pct} Prozent der Städte haben Daten geprüft oder geliefert."
