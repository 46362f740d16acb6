"""Cities and boards as tables name them: matched as the bot matches them in a message, but never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from actions.facts.problems import listed, quoted, suggestion
from actions.facts.records import Name
from bot.imports.cells import Doubtful
from bot.nlu.gazetteer import Gazetteer, Mention
from bot.nlu.text import fold_words

# Words around a name that name nothing else.
AROUND_A_CITY = frozenset(
    fold_words(
        "Stadt Landeshauptstadt Bundesstadt Hansestadt Universitätsstadt Wissenschaftsstadt kreisfreie Freie und"
    )
)
AROUND_A_BOARD = frozenset(fold_words("Bereich Kategorie Wertung Ranking Rangliste Board Themenfeld Index und im in"))
REMEMBERED = 20_000
# Of 100; "Kölm" and "Köln" are 75.
NEAR = 75


class UnknownCity(Doubtful):
    """A cell that names no city of the store; `misspelt`: as a whole, it is almost one."""

    def __init__(self, message: str, misspelt: bool) -> None:
        super().__init__(message)
        self.misspelt = misspelt


class Names:
    """What the names in a table stand for; `boards` gives the name of each board by its key, in the index's order."""

    def __init__(self, names: Iterable[Name], boards: Mapping[str, str], new_cities: Iterable[str] = ()) -> None:
        held = [*names, *(Name("city", city, city) for city in new_cities)]
        self._cities = {each.value for each in held if each.kind == "city"}
        self._boards = boards
        # Likeness is only asked for what to suggest: no word needs protection from it.
        self._of_cities = Gazetteer([each for each in held if each.kind == "city"], frozenset())
        self._of_boards = Gazetteer([each for each in held if each.kind == "category"], frozenset())
        self._board_aliases = {each.alias for each in held if each.kind == "category" and "*" not in each.alias}
        self.city = lru_cache(REMEMBERED)(self._city)
        self.board = lru_cache(REMEMBERED)(self._board)

    def _city(self, text: str) -> str:
        """Return the city that a cell names. Raises Doubtful, UnknownCity if it names none."""
        if text in self._cities:
            return text
        mentions = self._of_cities.find(text)
        rest = _rest(text, mentions)
        if len(mentions) == 1 and not mentions[0].fuzzy and set(fold_words(rest)) <= AROUND_A_CITY:
            values = mentions[0].values
            if len(values) == 1:
                return values[0]
            raise Doubtful(f"{quoted(text)} kann mehrere Städte meinen: {listed(values)}.")
        near = {value for each in mentions for value in each.values}
        help_ = f"Meinten Sie {' oder '.join(map(quoted, sorted(near)))}?" if near else suggestion(text, self._cities)
        misspelt = process.extractOne(text, self._cities, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=NEAR)
        raise UnknownCity(f"Die Stadt {quoted(text)} kenne ich nicht. {help_}".rstrip(), misspelt is not None)

    def _board(self, text: str) -> str:
        """Return the key of the board that a cell names. Raises Doubtful."""
        if text in self._boards:
            return text
        board, rest = self.board_in(text)
        if board is None or not set(fold_words(rest)) <= AROUND_A_BOARD:
            near = suggestion(text, self._board_aliases)
            told = f"Den Bereich {quoted(text)} kenne ich nicht. {near}".rstrip()
            raise Doubtful(f"{told} Es gibt {listed(self._boards.values())}.")
        return board

    def board_in(self, text: str) -> tuple[str | None, str]:
        """Return the key of the one board that a text names for certain, if any, and the text without its name."""
        for key in self._boards:
            if "_" in key and key in text:
                return key, text.replace(key, " ")
        mentions = self._of_boards.find(text)
        values = {value for each in mentions for value in each.values}
        if len(values) != 1 or any(each.fuzzy for each in mentions):
            return None, text
        return values.pop(), _rest(text, mentions)


def _rest(text: str, mentions: Iterable[Mention]) -> str:
    for each in sorted(mentions, key=lambda mention: -mention.start):
        text = f"{text[: each.start]} {text[each.end :]}"
    return text
