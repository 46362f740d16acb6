"""Every rank that the store holds is answered right, and none is stated where it holds none."""

from __future__ import annotations

import itertools
import random
import re
from typing import NamedTuple

import pytest
from sqlalchemy import text

from actions.facts.engine import open_store
from tests.conversations.conftest import Bot

PHRASINGS = (
    "Wo steht {city} {edition} {where}?",
    "Auf welchem Platz liegt {city} {where} im Index {edition}?",
    "Welchen Rang belegte {city} im Jahr {edition} {where}?",
    "wo war {city} {edition} {where}",
    "{city} {where} {edition}: welcher Platz?",
    "Wievielter wurde {city} {edition} {where}?",
    "Ich wüsste gern, auf welchem Rang {city} {edition} {where} gelandet ist.",
    "Welche Platzierung erreichte {city} {where} {edition}?",
    "Bitte nennen Sie mir den Platz von {city} {where} im Smart City Index {edition}.",
    "platz {city} {where} {edition}",
    "Weißt du, wie weit vorn {city} {edition} {where} stand?",
    "Smart City Index {edition}: Wie ist {city} {where} platziert?",
)
WHERE_OVERALL = ("in der Gesamtwertung", "insgesamt", "im Gesamtranking", "im Gesamtindex", "in der Gesamtrangliste")
WHERE_IN_AREA = ("bei {}", "im Bereich {}", "in der Kategorie {}", "beim Thema {}", "in Sachen {}")
RANK_STATED = re.compile(r"\b(?:platz|rang|stelle|position)\s*:?\s*\d+|\b\d+\.\s*(?:platz|rang|stelle)", re.I)
NOT_HELD = re.compile(r"kein(?:en)? Platz|(?:weiß|kenne) ich nicht")
# What the answer offers of another edition.
ELSEWHERE = re.compile(r"(?P<edition>\d{4}) war es Platz (?P<rank>\d+)")
MISSING_ASKED = 400
SEED = 20_240_916


class Cell(NamedTuple):
    """A city on a board in an edition."""

    city: str
    category: str
    edition: int


class Held(NamedTuple):
    """What SQL says of the whole store."""

    ranks: dict[Cell, int]
    boards: dict[str, str]
    missing: list[Cell]


@pytest.fixture(scope="module")
def held(bot: Bot) -> Held:
    engine = open_store(bot.store_url, read_only=True)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT city, category, edition, rank FROM rankings")).all()
        boards = dict(connection.execute(text("SELECT category, name FROM categories")).all())
        cities = connection.execute(text("SELECT city FROM cities ORDER BY city")).scalars().all()
        editions = connection.execute(text("SELECT edition FROM editions ORDER BY edition")).scalars().all()
    engine.dispose()
    ranks = {Cell(city, category, edition): rank for city, category, edition, rank in rows}
    cells = itertools.starmap(Cell, itertools.product(cities, sorted(boards), editions))
    return Held(ranks, boards, [cell for cell in cells if cell not in ranks])


def question(cell: Cell, board: str, number: int) -> str:
    """Ask for a cell; the number picks the words."""
    ways = WHERE_OVERALL if cell.category == "gesamt" else WHERE_IN_AREA
    where = ways[number % len(ways)].format(board)
    return PHRASINGS[number % len(PHRASINGS)].format(city=cell.city, edition=cell.edition, where=where)


def complaints(cell: Cell, board: str, rank: int, reply: str) -> list[str]:
    """Say what is wrong with the reply: the first rank stated must be the cell's, in a sentence that names the cell."""
    first = RANK_STATED.search(reply)
    stated = re.sub(r"\D", "", first.group()) if first else None
    wanted = {
        f"rank {rank}, not {stated}": stated == str(rank),
        f"the year {cell.edition}": str(cell.edition) in reply,
        f"the city {cell.city}": cell.city in reply,
        f"the board {board}": board in reply,
        "a source": "Quelle" in reply,
    }
    return [what for what, is_there in wanted.items() if not is_there]


def test_every_rank_that_the_store_holds_is_answered_right(bot: Bot, held: Held) -> None:
    wrong = []
    for number, (cell, rank) in enumerate(sorted(held.ranks.items())):
        board = held.boards[cell.category]
        asked = question(cell, board, number)
        reply = bot.ask(asked)
        if lacking := complaints(cell, board, rank, reply):
            wrong.append(f"{asked} -> {reply!r} lacks {', '.join(lacking)}")
    assert len(held.ranks) > 1000
    assert not wrong, f"{len(wrong)} of {len(held.ranks)} wrong:\n" + "\n".join(wrong)


def test_no_rank_is_stated_that_the_store_lacks(bot: Bot, held: Held) -> None:
    wrong = []
    for number, cell in enumerate(random.Random(SEED).sample(held.missing, MISSING_ASKED)):
        asked = question(cell, held.boards[cell.category], number)
        reply = bot.ask(asked)
        first, _, more = reply.partition("\n")
        refused = NOT_HELD.search(first) and cell.city in first and str(cell.edition) in first
        if not refused or RANK_STATED.search(first) or not _is_held(more, cell, held):
            wrong.append(f"{asked} -> {reply!r}")
    assert not wrong, f"{len(wrong)} of {MISSING_ASKED} wrong:\n" + "\n".join(wrong)


def _is_held(more: str, cell: Cell, held: Held) -> bool:
    """Whether each rank that is stated below a refusal is the same city's on the same board in another edition."""
    offered = ELSEWHERE.findall(more)
    stated = len(RANK_STATED.findall(more)) == len(offered)
    return stated and all(held.ranks.get(cell._replace(edition=int(year))) == int(rank) for year, rank in offered)
