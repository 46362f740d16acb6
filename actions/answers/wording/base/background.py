"""The sentences about what people said, about the index itself and about sources."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from actions.answers.wording.base.phrases import Phrases
from actions.facts.records import City, Edition, Person, Quote, Source

ENDS = (".", "!", "?", "…")


class Background(Phrases):
    """Quotes, persons, reasons, plans, the index, the sources, what the store holds."""

    @abstractmethod
    def speaker(self, quote: Quote) -> str:
        """Who said something, and in which edition, on the line before the words themselves."""

    def quotes(self, quotes: Sequence[Quote]) -> list[str]:
        """What was said, literally; who said it, once for what follows."""
        told: list[str] = []
        speaker = ""
        for each in quotes:
            told += [] if speaker == self.speaker(each) else [self.speaker(each)]
            told.append(self.quoted(each.text if each.text.endswith(ENDS) else f"{each.text}."))
            speaker = self.speaker(each)
        return told

    @abstractmethod
    def no_quote(
        self, names: Sequence[str], cities: Sequence[str], known: Sequence[Person], editions: Sequence[int] = ()
    ) -> str:
        """Nothing said by these persons, or by such persons from these cities; of whom there are quotes.

        Where `editions` are named, the quotes that there are are on other ones.
        """

    @abstractmethod
    def not_on_this(self, names: Sequence[str]) -> str:
        """No quote of these persons on what was asked."""

    @abstractmethod
    def not_on(self, subjects: Sequence[str], names: Sequence[str]) -> str:
        """No quote of these persons on some of the subjects that were asked about."""

    @abstractmethod
    def said_instead(self) -> str:
        """What quotes begin with that are not what was asked for."""

    @abstractmethod
    def nearest_words(self, words: str) -> str:
        """Quoted words were not said so; what comes nearest follows."""

    @abstractmethod
    def only_quotes(self, number: int, names: Sequence[str]) -> str:
        """There are only so many quotes of these persons, where a later one was asked for."""

    @abstractmethod
    def anybody_elsewhere(self, cities: Sequence[str]) -> str:
        """Whoever is from another city than these, of whom there is no quote."""

    @abstractmethod
    def not_words_of(self, names: Sequence[str]) -> str:
        """Quoted words are not by these persons."""

    @abstractmethod
    def words_of(self, names: Sequence[str]) -> str:
        """Whose words follow."""

    @abstractmethod
    def unknown_quote(self, words: str) -> str:
        """Quoted words that nobody is known to have said."""

    @abstractmethod
    def person(self, person: Person) -> str:
        """Who someone is, according to the source."""

    @abstractmethod
    def no_person(self, names: Sequence[str], city: str | None, known: Sequence[Person]) -> str:
        """Nothing on these persons, or on those who govern the city; of whom something is known."""

    @abstractmethod
    def reasons_lead(self, city: str, edition: int, category: str | None) -> str:
        """What literal statements on a city's success begin with; None: they are not on one area."""

    @abstractmethod
    def measures_lead(self, city: str, edition: int, category: str | None) -> str:
        """What literal statements on a city's needs and plans begin with; None: they are not on one area."""

    @abstractmethod
    def no_summary(self) -> str:
        """A whole text cannot be summed up; sentences out of it may follow."""

    @abstractmethod
    def no_statement(self, asked: str, city: str, categories: Sequence[str], known: Sequence[str]) -> str:
        """Nothing that explains a city's place on these boards, or no plans; where there are statements."""

    @abstractmethod
    def definition(self, edition: Edition, areas: Sequence[str]) -> str:
        """What the index is."""

    @abstractmethod
    def publisher(self, edition: Edition) -> str:
        """Who makes the index."""

    @abstractmethod
    def cities_rated(self, edition: Edition) -> str:
        """How many cities an edition ranks, and how many of them checked the data."""

    @abstractmethod
    def added_cities(self, edition: Edition) -> str:
        """Which cities are new in an edition, and how many it ranks."""

    @abstractmethod
    def absent_cities(self, edition: Edition) -> str:
        """Which cities took no part in an edition, while all others did."""

    @abstractmethod
    def no_added_cities(self, year: int, known: Sequence[int]) -> str:
        """It is not known which cities are new in an edition; the editions for which it is known."""

    @abstractmethod
    def no_absent_cities(self, year: int, known: Sequence[int]) -> str:
        """It is not known which cities took no part in an edition; the editions for which it is known."""

    @abstractmethod
    def never_rated(self) -> str:
        """Cities that no edition rated are not known."""

    @abstractmethod
    def figures(self, edition: Edition) -> str:
        """How many indicators, parameters and data points an edition has."""

    @abstractmethod
    def no_figures(self, year: int, known: Sequence[int]) -> str:
        """It is not known how many indicators and parameters an edition has; the editions for which it is known."""

    @abstractmethod
    def areas(self, edition: Edition, areas: Sequence[str]) -> str:
        """Which areas the index judges."""

    @abstractmethod
    def published(self, edition: Edition, first: int) -> str:
        """When an edition was published, and the year of the first one."""

    @abstractmethod
    def survey(self, edition: Edition) -> str:
        """How an edition was made."""

    @abstractmethod
    def coverage(self, editions: Sequence[int], cities: Sequence[City], areas: Sequence[str]) -> str:
        """Which editions, cities and boards the store holds."""

    @abstractmethod
    def coverage_of_state(self, state: str, cities: Sequence[City]) -> str:
        """Which cities of a federal state the store holds."""

    @abstractmethod
    def coverage_of_city(self, city: str, known: bool) -> str:
        """What a list of the ranks held for a city begins with, or that none is."""

    def coverage_line(self, category: str, editions: Sequence[int]) -> str:
        """One board in such a list."""
        return f"• {self.board(category)}: {self.years(editions)}"

    @abstractmethod
    def which_source(self) -> str:
        """Where answers come from in general, and the question which fact is meant."""

    @abstractmethod
    def sources_lead(self, number: int) -> str:
        """What a list of so many sources begins with."""

    def source_label(self, source: Source) -> str:
        """A publication: who, what, when."""
        when = f", {self.day(source.published_on)}" if source.published_on else ""
        return f"{source.publisher}: {self.quoted(source.title)}{when}"

    def source_entry(self, source: Source) -> str:
        """A publication as a bibliography names it."""
        return f"{self.source_label(source)}, {source.url}"
