"""The English sentences about how the index is made and what may be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.wording.base.making import Making, years_by_size
from actions.answers.wording.english.phrases import EnglishPhrases
from actions.facts.records import Edition


class EnglishMaking(EnglishPhrases, Making):
    """Weights, checks, who is rated, what changed over the editions, files and rights."""

    def no_weights(self) -> str:
        return "My sources do not say how much each area counts."

    def checked_by_cities(self, edition: Edition) -> str:
        return f"In {edition.year}, {edition.cities_that_checked_pct} per cent of the cities checked or supplied data."

    def no_check(self, year: int) -> str:
        return f"I do not know how the data for {year} were checked."

    def who_is_rated(self, edition: Edition) -> str:
        return (
            f"Large German cities are ranked, {edition.cities} of them in {edition.year}. My sources do not say how"
            " large a city must be, who chooses it or whether it pays."
        )

    def numbers_of_cities(self, editions: Sequence[Edition]) -> str:
        counted = [f"{number} cities in {self.years(held)}" for number, held in years_by_size(editions).items()]
        return f"The index ranked {self.join(counted)}."

    def no_reason_known(self) -> str:
        return "My sources do not say why."

    def changes_lead(self) -> str:
        return "This is how the index has changed:"

    def made_of(self, edition: Edition) -> str:
        return (
            f"• {edition.year}: {edition.cities} cities, {edition.indicators} indicators,"
            f" {edition.parameters} parameters"
        )

    def renamed(self, before: str, category: str, year: int) -> str:
        return f"Up to {year - 1}, the area was called “{before}”; since {year}, it is {self.board(category)}."

    def no_other_name(self, category: str) -> str:
        return f"I do not know of a former name of the area {self.board(category)}."

    def belongs_to(self, word: str, category: str) -> str:
        return f"“{word}” belongs to the area {self.board(category)}."

    def what_a_ranking_is(self) -> str:
        return (
            "A ranking is a list in order. The Smart City Index lists cities by their points: whoever has the most is"
            " in position 1."
        )

    def usage(self, publisher: str) -> str:
        return (
            "I cannot judge whether you may use these facts. In any case, name"
            f" {publisher} as the publisher of the index, and the source below the answer."
        )

    def no_files(self, publisher: str) -> str:
        return (
            "I have no file to download or to send. I can tell you positions and scores here; the rankings themselves"
            f" are published by {publisher}."
        )

    def cannot_judge(self) -> str:
        return "I cannot judge whether the index is independent or useful. What I know is how it is made:"

    def no_recipe(self) -> str:
        return "My sources give no general recipe for a better position."

    def no_indicators_of(self, category: str) -> str:
        return f"My sources do not say what exactly is assessed {self.on_board(category)}."

    def place_and_points(self) -> str:
        return (
            "The score says how well a city does, with 100 points at most. The position says where that puts it among"
            " all cities: whoever has the most points is in position 1."
        )

    def newest_edition(self, year: int) -> str:
        return f"The newest edition that I know is the {year} one."

    def lies_in(self, city: str, state: str) -> str:
        return f"{self.city(city)} is in {self.state(state)}."

    def not_explained(self, word: str) -> str:
        return f"My sources do not explain what “{word}” means."
