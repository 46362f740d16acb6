"""The honest English sentences for what the store does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import english
from actions.answers.wording.base.gaps import Gaps
from actions.answers.wording.english.phrases import EnglishPhrases


class EnglishGaps(EnglishPhrases, Gaps):
    """What is not known, and what is known nearby."""

    def edition_lacks(self, edition: int) -> str:
        return f"For {edition}, I have nothing on this."

    def edition_to_come(self, year: int, newest: int) -> str:
        return f"I do not have a {year} edition yet. The newest one that I know is that of {newest}."

    def edition_too_early(self, year: int, first: int) -> str:
        return f"There is no Smart City Index for {year}: the first edition was published in {first}."

    def edition_left_out(self, year: int, published: Sequence[int]) -> str:
        return f"I do not know a {year} edition, only those of {self.years(published)}."

    def unknown_cities(self, names: Sequence[str]) -> str:
        verb = "does" if len(names) == 1 else "do"
        return (
            f"{self.all_quoted(names)} {verb} not occur in the data that I have."
            " The Smart City Index only ranks German cities; I cannot place others."
        )

    def other_ranking(self, words: Sequence[str]) -> str:
        return f"I have no data on {self.all_quoted(words)}. I only know Bitkom's Smart City Index."

    def no_category(self, words: Sequence[str], keys: Sequence[str]) -> str:
        names = english.join([self.quoted(word) for word in words], "or")
        return f"The Smart City Index has no category {names}. It rates {self.boards(keys)}."

    def other_subject(self, words: Sequence[str]) -> str:
        return (
            f"I am afraid I cannot say anything about {self.all_quoted(words)}."
            " I only answer questions on the Smart City Index."
        )

    def rated_within(self, word: str, key: str) -> str:
        return f"The index does not rate {self.quoted(word)} by itself, but {self.on_board(key)}:"

    def unsure(self, says_yes_or_no: bool) -> str:
        return f"I may not have understood your question correctly.{' If I have:' if says_yes_or_no else ''}"

    def leaving_out(self, words: Sequence[str]) -> str:
        return f"I did not understand {self.all_quoted(words)}. Leaving that aside:"

    def cannot_compute(self, words: Sequence[str]) -> str:
        named = f": {self.all_quoted(words)}" if words else ""
        return f"I am afraid I cannot work that out{named}. I can give, compare and count positions and points."

    def once_a_year(self) -> str:
        return "The index is published only once a year."

    def which_other(self, city: str) -> str:
        return f"Which city or place shall I compare {self.city(city)} with?"

    def no_such_place(self, place: int, year: int, size: int) -> str:
        return f"There is no place {place}: only {size} cities were ranked in {year}."

    def which_city(self) -> str:
        return "Which city do you mean? I did not gather that from your last question."

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"I do not know {self.quoted(unknown)}. " if unknown else ""
        return f"{strange}Did you mean {english.join([self.city(each) for each in options], 'or')}?"
