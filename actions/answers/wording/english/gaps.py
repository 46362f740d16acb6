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
            f"{self.join([self.quoted(name) for name in names])} {verb} not occur in the data that I have."
            " The Smart City Index only ranks German cities; I cannot place others."
        )

    def which_one(self, options: Sequence[str], unknown: str = "") -> str:
        strange = f"I do not know {self.quoted(unknown)}. " if unknown else ""
        return f"{strange}Did you mean {english.join([self.city(each) for each in options], 'or')}?"
