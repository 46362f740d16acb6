"""The English sentences about what people said, about the index itself and about sources. Quotes stay German."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import day, whole
from actions.answers.names import english_cities, english_office
from actions.answers.wording.base.background import Background
from actions.answers.wording.english.phrases import EnglishPhrases
from actions.facts.records import City, Edition, Person, Quote


class EnglishBackground(EnglishPhrases, Background):
    """Quotes, persons, reasons, plans, the index, the sources, what the store holds."""

    def speaker(self, quote: Quote) -> str:
        return f"{_titled(quote.person)}, said in German in {quote.edition}:"

    def no_quote(
        self, names: Sequence[str], cities: Sequence[str], known: Sequence[Person], editions: Sequence[int] = ()
    ) -> str:
        whom = self.join(names) or "this person"
        if cities:
            whom = f"{f'{whom} on' if names else 'anyone from'} {self.cities(cities)}"
        when = f" for {self.years(editions)}" if editions else ""
        others = "From other editions, I have" if editions else "I have"
        return f"I have no quote by {whom}{when}. {others} quotes by {self._persons(known)}."

    def not_on_this(self, names: Sequence[str]) -> str:
        return f"I have nothing from {self.join(names)} on that."

    def not_on(self, subjects: Sequence[str], names: Sequence[str]) -> str:
        return f"I have nothing from {self.join(names)} on {self.all_quoted(subjects)}."

    def said_instead(self) -> str:
        return "I only know what was said on something else:"

    def nearest_words(self, words: str) -> str:
        return f"“{words}”: I do not have just these words. What comes nearest:"

    def only_quotes(self, number: int, names: Sequence[str]) -> str:
        return f"I know only {number} {'quote' if number == 1 else 'quotes'} by {self.join(names)} on that."

    def anybody_elsewhere(self, cities: Sequence[str]) -> str:
        return f"anybody from a city other than {self.cities(cities)}"

    def not_words_of(self, names: Sequence[str]) -> str:
        return f"No, I have no such words by {self.join(names)}."

    def words_of(self, names: Sequence[str]) -> str:
        return f"These are the words of {self.join(names)}:"

    def unknown_quote(self, words: str) -> str:
        return f"“{words}”: I do not have such a quote."

    def person(self, person: Person) -> str:
        return f"{person.name} is {_office(person)}, according to the source."

    def no_person(self, names: Sequence[str], city: str | None, known: Sequence[Person]) -> str:
        if city and not names:
            return f"I have nothing on the mayor or the deputy mayors of {self.city(city)}."
        return f"I have nothing on {self.join(names) or 'this person'}. I know of {self._persons(known)}."

    def _persons(self, persons: Sequence[Person]) -> str:
        return ", and ".join(_titled(each) for each in persons)

    def reasons_lead(self, city: str, edition: int, category: str | None) -> str:
        return f"In {edition}, the source said about {self.city(city)} {self._where(category)} (in German):"

    def measures_lead(self, city: str, edition: int, category: str | None) -> str:
        what = f"gaps and next steps of {self.city(city)}"
        return f"In {edition}, the source named these {what} {self._where(category)} (in German):"

    def _where(self, category: str | None) -> str:
        return self.on_board(category) if category else "in the Smart City Index"

    def no_summary(self) -> str:
        return "I cannot sum up a whole text, only quote from it."

    def no_statement(self, asked: str, city: str, categories: Sequence[str], known: Sequence[str]) -> str:
        what = "reasons or strengths" if asked == "reasons" else "weaknesses or plans"
        where = self.join([self.on_board(each) for each in categories]) if categories else "in the index"
        nearby = f" I do know something on {self.boards(known)}." if known else ""
        return f"I know of no {what} of {self.city(city)} {where}.{nearby}"

    def definition(self, edition: Edition, areas: Sequence[str]) -> str:
        return (
            f"The Smart City Index is a yearly digital ranking of large German cities, published by"
            f" {edition.publisher}. It measures how digital the cities are in the areas {self.boards(areas)};"
            f" in {edition.year}, {edition.cities} cities were ranked."
        )

    def publisher(self, edition: Edition) -> str:
        return (
            f"The Smart City Index is published by the digital association {edition.publisher}, the {edition.year}"
            " edition included."
        )

    def cities_rated(self, edition: Edition) -> str:
        return f"In {edition.year}, {edition.cities} large German cities were ranked.{_checked(edition)}"

    def added_cities(self, edition: Edition) -> str:
        added = f"{self.cities(edition.added_cities)} {'was' if len(edition.added_cities) == 1 else 'were'} added"
        return f"In {edition.year}, {added}; {edition.cities} cities were ranked in all."

    def absent_cities(self, edition: Edition) -> str:
        cities = edition.absent_cities
        if len(cities) == 1:
            return f"In {edition.year}, {self.city(cities[0])} was the only city that did not take part."
        return f"In {edition.year}, {self.cities(cities)} did not take part; the other cities all did."

    def no_added_cities(self, year: int, known: Sequence[int]) -> str:
        return f"I do not know which cities were added in {year}{self._only_for(known)}."

    def no_absent_cities(self, year: int, known: Sequence[int]) -> str:
        return f"I do not know which cities did not take part in {year}{self._only_for(known)}."

    def never_rated(self) -> str:
        return "I only know the cities that the index has rated, not those that never took part."

    def _only_for(self, known: Sequence[int]) -> str:
        return f"; I know it for {self.years(known)}" if known else ""

    def figures(self, edition: Edition) -> str:
        data_points = f" and {whole(edition.data_points)} data points" if edition.data_points else ""
        return (
            f"The {edition.year} edition is made up of {edition.indicators} indicators with {edition.parameters}"
            f" parameters{data_points}."
        )

    def no_figures(self, year: int, known: Sequence[int]) -> str:
        return f"I do not know how many indicators and parameters the {year} edition has{self._only_for(known)}."

    def areas(self, edition: Edition, areas: Sequence[str]) -> str:
        return (
            f"The Smart City Index assesses five areas: {self.boards(areas)}."
            f" In addition, there is the {self.board('gesamt')} ({edition.year} edition)."
        )

    def published(self, edition: Edition, first: int) -> str:
        exact = "on" if len(edition.published_on) == 10 else "in"
        if edition.year == first:
            return f"Since {first}. The first edition came out {exact} {day(edition.published_on)}, and one every year."
        return (
            f"The {edition.year} edition was published {exact} {day(edition.published_on)}. The index has come out"
            f" every year since {first}; I do not know a date for the next edition."
        )

    def survey(self, edition: Edition) -> str:
        period = ""
        if "/" in edition.survey_period:
            begin, end = edition.survey_period.split("/")
            period = f" The data were collected from {day(begin)} to {day(end)}."
        return (
            f"For the {edition.year} edition, {edition.cities} cities were assessed by {edition.indicators} indicators"
            f" with {edition.parameters} parameters; the most that is possible is {edition.max_score:.0f} points."
            f"{period}{_checked(edition)}"
        )

    def coverage(self, editions: Sequence[int], cities: Sequence[City], areas: Sequence[str]) -> str:
        return (
            f"I know the editions {self.years(editions)} of the Smart City Index and {len(cities)} cities, from"
            f" {self.city(cities[0].name)} to {self.city(cities[-1].name)}, {self.on_board('gesamt')} and in the areas"
            f" {self.boards(areas)}. The data have gaps; where I know nothing, I say so."
        )

    def coverage_of_state(self, state: str, cities: Sequence[City]) -> str:
        names = self.cities([each.name for each in cities])
        number = "one city" if len(cities) == 1 else f"{len(cities)} cities"
        return f"From {self.state(state)} I know {number}: {names}."

    def coverage_of_city(self, city: str, known: bool) -> str:
        name = self.city(city)
        return f"For {name}, I know these positions:" if known else f"For {name}, I know no position."

    def which_source(self) -> str:
        return (
            "Each of my answers names its source. The rankings come from the Smart City Index of the digital"
            " association Bitkom and from what cities and media have published on it. I do not have the original"
            " study. You can read about the newest edition here, for example:"
        )

    def sources_lead(self, number: int) -> str:
        return "This comes from:" if number == 1 else "These facts come from:"


def _titled(person: Person) -> str:
    return f"{person.name}, {_office(person)}"


def _office(person: Person) -> str:
    return f"{english_office(person.office)}{f' of {english_cities(person.city)}' if person.city else ''}"


def _checked(edition: Edition) -> str:
    if edition.cities_that_checked_pct is None:
        return ""
    return f" {edition.cities_that_checked_pct} per cent of the cities checked or supplied data."
