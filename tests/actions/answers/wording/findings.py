"""Arguments for the shapes of a Wording, and what their text must hold in every language.

Numbers up to twelve may stand there as words, and cities under their English names.
"""

from __future__ import annotations

from typing import Any

from actions.query.finding import Part
from actions.query.notation import read
from actions.query.query import Cities, Editions, Query
from tests.actions.answers.wording.background import AREAS, TWO_BOARDS
from tests.actions.answers.wording.cells import NOW, PAST, cell

KOELN, BONN, JENA = cell(), cell("Bonn", 9, None), cell("Jena", 40)
UNKNOWN = cell("Jena", None)
UP, DOWN, SAME = (cell(before=before) for before in (9, 5, 6))
RICHER, POORER, AS_RICH = (cell(before=9, scored=scored) for scored in (70.0, 80.0, 78.1))
FIRST, LAST = cell(rank=1), cell(rank=82, score=None)
FIVE = tuple(cell(category=area, rank=place) for place, area in enumerate(AREAS, 5))
YEARS = tuple(cell(edition=year, rank=place) for year, place in ((2022, 8), (2023, 8), (2024, 6)))
HESSE, THREE = Cities(states=("Hessen",)), Cities(named=("Köln", "Bonn", "Jena"))


def asked(**parts: str) -> Query:
    """A query as actions/query/notation.py writes it."""
    return read({"asked": "which city", "categories": "mobilitaet", **parts})


def ordered(order: str, measure: str = "rank", **parts: str) -> Query:
    """A query for members in an order."""
    return asked(order=order, measure=measure, **parts)


def part(*cells: Any, known: int = 5, of: int = 5, **more: Any) -> Part:
    """Members of an axis of Köln."""
    return Part(tuple(cells), certain=known == of, candidates=of, known=known, city="Köln", **more)


IN_TOP_TEN = asked(where="rank at_least 10")
AHEAD = asked(where="rank better city Jena")
NEVER = asked(quantifier="none", editions="all", where="rank at_least 10")
EVER = asked(quantifier="any", categories="all", where="rank at_least 10")
MOST = asked(quantifier="any", editions="all", where="rank equal 1", order="most 1-1")

# Method: calls, each with what must be found in the text. "mobil" is in the name of that board in every language.
VALUES: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "place": [
        ((KOELN, PAST), ["Köln", "6", "82", "2024", "Mobil"]),
        ((cell(edition=2025, before=9), NOW, True), ["Köln", "6", "83", "2025", "9", "2024"]),
        ((SAME, PAST, True), ["6", "2023"]),
        ((cell(category="gesamt"), PAST), ["Gesamt"]),
    ],
    "points": [
        ((KOELN, PAST), ["Köln", "78", "100", "6", "82", "2024", "Mobil"]),
        ((cell(edition=2025), NOW), ["78", "2025"]),
    ],
    "change": [
        ((UP, PAST), ["Köln", "3", "9", "6", "82", "2023", "2024", "Mobil"]),
        ((DOWN, PAST), ["Köln", "1", "5", "6", "2023"]),
        ((SAME, PAST), ["Köln", "6", "82", "2023"]),
        ((cell(edition=2025, before=9), NOW), ["Köln", "3", "2025"]),
    ],
    "point_change": [
        ((RICHER, PAST), ["Köln", "8", "1", "70", "78", "2023", "2024", "Mobil"]),
        ((POORER, PAST), ["Köln", "1", "9", "80", "78"]),
        ((AS_RICH, PAST), ["Köln", "78", "2023"]),
    ],
    "derived": [(("counted",), []), (("listed",), [])],
    "profile": [(("Köln", PAST), ["Köln", "82", "2024"])],
    "course": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "compared": [
        ((KOELN, BONN, "rank", PAST), ["Köln", "Bonn", "6", "9", "82", "2024", "Mobil"]),
        ((KOELN, cell("Bonn", 7), "score", PAST), ["Köln", "Bonn", "78"]),
        ((KOELN, JENA, "rank", NOW), ["Köln", "Jena", "83"]),
    ],
    "side_by_side": [
        ((["Köln", "Bonn", "Jena"], PAST, "mobilitaet"), ["Köln", "Bonn", "Jena", "82", "2024", "Mobil"]),
        ((["Köln", "Bonn"], None, None), ["Köln", "Bonn"]),
    ],
    "value": [
        ((KOELN, "rank", True), ["6", "82", "78"]),
        ((BONN, "rank"), ["9"]),
        ((KOELN, "score"), ["78", "6"]),
        ((UP, "step"), ["3", "9", "6"]),
        ((DOWN, "step"), ["1", "5", "6"]),
        ((SAME, "step"), ["6"]),
        ((RICHER, "gain"), ["8", "70", "78"]),
        ((POORER, "gain"), ["1", "80", "78"]),
        ((AS_RICH, "gain"), ["78"]),
        ((UP, "before"), ["9"]),
        ((UNKNOWN, "rank"), []),
    ],
    "without_points": [((BONN,), ["9"])],
    "item": [(("Köln", "Bonn"), ["Köln", "Bonn"])],
    "whole_way": [
        ((YEARS[0], YEARS[2]), ["Köln", "2", "2022", "2024"]),
        ((YEARS[2], cell(edition=2025, rank=7)), ["Köln", "1", "2025"]),
    ],
    "best_place": [((6, [2024]), ["6", "2024"]), ((6, [2021, 2024]), ["6", "2021", "2024"])],
    "position": [
        ((KOELN, 2, HESSE, (FIRST,), True, PAST), ["Köln", "2", "6", "82", "2024", "Mobil"]),
        ((KOELN, 1, THREE, (), False, PAST), ["Köln", "Bonn", "Jena", "1", "6"]),
        ((KOELN, 5, Cities(without=("Bonn",)), (), True, NOW), ["Köln", "Bonn", "5", "6"]),
    ],
    "difference": [
        ((KOELN, BONN, 3.0, "rank", PAST, None), ["Köln", "Bonn", "3", "6", "9", "2024", "Mobil"]),
        ((BONN, KOELN, -3.0, "rank", NOW, None), ["Köln", "Bonn", "3"]),
        ((KOELN, JENA, 10.5, "score", PAST, None), ["Köln", "Jena", "10", "78"]),
        ((KOELN, cell("Bonn"), 0.0, "score", PAST, None), ["Köln", "Bonn"]),
        ((KOELN, None, -5.0, "rank", PAST, 1), ["Köln", "5", "1"]),
        ((KOELN, cell(category="verwaltung", rank=9), 3.0, "rank", PAST, None), ["Köln", "3", "Verwaltung", "Mobil"]),
        ((KOELN, cell(edition=2022, rank=9), 3.0, "rank", PAST, None), ["Köln", "3", "2022", "2024"]),
        ((KOELN, cell(edition=2022), 0.0, "rank", PAST, None), ["Köln", "2022", "2024"]),
    ],
    "against_mean": [
        ((KOELN, 10.5, 67.6, PAST), ["Köln", "78", "10", "67", "2024", "Mobil"]),
        ((KOELN, -10.5, 88.6, NOW), ["Köln", "78", "10", "88"]),
        ((KOELN, 0.0, 78.1, PAST), ["Köln", "78"]),
    ],
    "total": [
        ((YEARS, 7.33, "rank", True, 3, 3), ["Köln", "7", "2022", "2023", "2024", "8", "6", "Mobil"]),
        ((FIVE, 390.5, "score", False, 5, 5), ["Köln", "390", "78"]),
        (((KOELN, cell("Jena", score=70.0)), 74.05, "score", True, 2, 3), ["Köln", "Jena", "74", "78", "70", "2", "3"]),
        (((UP, cell(edition=2023, before=5)), 2, "step", False, 2, 2), ["Köln", "2", "3", "1"]),
        (((RICHER, POORER), 3.1, "gain", True, 2, 2), ["Köln", "3"]),
    ],
    "board_mean": [((67.6, PAST), ["67", "100", "82", "2024", "Mobil"]), ((67.6, NOW), ["67", "83"])],
    "beyond": [
        ((("Köln",), "Bonn", True, PAST), ["Köln", "Bonn"]),
        ((("Köln", "Jena"), "Bonn", False, NOW), ["Köln", "Jena", "Bonn"]),
    ],
    "held_by_others": [((True,), []), ((False,), [])],
    "leader": [((FIRST, PAST), ["Köln", "1", "2024"]), ((FIRST, NOW), ["Köln", "1"])],
}
MEMBERS: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "members": [
        (
            (AHEAD, 2, (KOELN, BONN), Part(evidence=(JENA,)), PAST),
            ["Köln", "Bonn", "Jena", "40", "6", "9", "2", "2024"],
        ),
        ((AHEAD, 1, (KOELN,), Part(evidence=(JENA,)), NOW), ["Köln", "Jena", "6", "2025", "Mobil"]),
        ((IN_TOP_TEN, 0, (), Part(), PAST), ["10", "2024", "Mobil"]),
        ((IN_TOP_TEN, 0, (), Part(certain=False), PAST), ["10", "2024"]),
        ((asked(cities="Jena", where="rank at_least 10"), 0, (), Part(), PAST), ["Jena", "10"]),
        ((asked(cities="Jena", where="rank at_least 10"), 0, (), Part(certain=False), PAST), ["Jena", "10"]),
        (
            (asked(cities="Köln, Bonn, Jena", where="rank at_least 10"), 2, (KOELN, BONN), Part(), PAST),
            ["Köln", "Jena"],
        ),
        ((asked(cities="Köln, Bonn", where="rank at_least 10"), 0, (), Part(), PAST), ["Köln", "Bonn", "10"]),
        ((asked(where="rank equal 6"), 1, (KOELN,), Part(), PAST), ["Köln", "6", "2024", "Mobil"]),
        ((asked(where="rank just_better city Jena"), 1, (KOELN,), Part(evidence=(JENA,)), PAST), ["Köln", "Jena", "6"]),
        ((asked(cities="state Hessen", where="rank at_least 50"), 1, (KOELN,), Part(), PAST), ["Köln", "50"]),
        ((asked(where="rank worse 2"), 80, (), Part(), PAST), ["80", "2"]),
        ((IN_TOP_TEN, 2, (KOELN, BONN), Part(certain=False), PAST), ["Köln", "Bonn", "2"]),
        ((asked(where="score better mean"), 1, (KOELN,), Part(mean=67.6), PAST), ["Köln", "67", "78"]),
    ],
    "list_lead": [
        ((ordered("best 1-5"), 5, PAST), ["5", "82", "2024", "Mobil"]),
        ((ordered("worst 1-5"), 5, PAST), ["5", "82"]),
        ((ordered("best 11-20"), 10, PAST), ["11", "20", "82"]),
        ((ordered("best 1-all"), 40, PAST), ["82", "2024"]),
        ((ordered("name 1-all"), 40, PAST), ["82", "2024"]),
        ((ordered("best 1-5", "step"), 5, PAST), ["2024", "Mobil"]),
        ((ordered("worst 1-5", "gain"), 5, PAST), ["2024", "Mobil"]),
        ((ordered("best 1-3", cities="state Saarland"), 3, PAST), ["Saarland", "3", "82"]),
        ((ordered("best 1-3", cities="without Bonn"), 3, PAST), ["Bonn", "3"]),
        ((ordered("best 1-3", cities="Köln, Bonn, Jena"), 3, PAST), ["Köln", "Bonn", "Jena", "3"]),
        ((ordered("best 1-3", where="rank worse city Jena"), 3, PAST), ["Jena", "82", "2024"]),
    ],
    "list_line": [
        ((KOELN, "rank"), ["6", "Köln", "78"]),
        ((BONN, "rank"), ["9", "Bonn"]),
        ((UP, "step"), ["Köln", "3", "9", "6"]),
    ],
    "holder": [
        ((ordered("best 1-1"), FIRST, True, PAST), ["Köln", "1", "82", "2024", "Mobil", "78"]),
        ((ordered("worst 1-1"), LAST, True, PAST), ["Köln", "82", "2024"]),
        ((ordered("best 6-6"), KOELN, True, NOW), ["Köln", "6", "83"]),
        ((ordered("best 1-1", cities="without Bonn"), KOELN, True, PAST), ["Köln", "Bonn", "6"]),
        ((ordered("best 2-2", cities="state Saarland"), KOELN, False, PAST), ["Köln", "Saarland", "6"]),
    ],
    "mover": [
        ((ordered("best 1-1", "step"), UP, PAST), ["Köln", "3", "9", "6", "2023", "2024", "Mobil"]),
        ((ordered("best 2-2", "gain"), RICHER, PAST), ["Köln", "8", "70", "78"]),
        ((ordered("worst 1-1", "step"), UP, PAST), ["Köln", "3", "9", "6", "2024"]),
        ((ordered("worst 1-1", "step", cities="state Saarland"), DOWN, NOW), ["Köln", "Saarland", "1", "5", "6"]),
    ],
    "winners": [
        ((ordered("best 1-1"), "mobilitaet", None), ["Mobil"]),
        ((ordered("best 1-1", cities="state Saarland"), None, 2024), ["2024"]),
        ((ordered("worst 1-1"), None, None), []),
        ((ordered("best 1-1", "step"), None, None), []),
    ],
    "pooled": [
        ((EVER, 2, True), ["2", "10"]),
        ((NEVER, 2, True), ["2", "10", "Mobil"]),
        ((NEVER, 0, True), ["10"]),
        ((NEVER, 1, True), ["10"]),
        ((asked(quantifier="all", editions="2023, 2024", where="rank at_least 10"), 0, True), ["10", "2023", "2024"]),
        ((asked(quantifier="all", editions="since 2021", where="rank at_least 10"), 0, False), ["10"]),
        ((asked(quantifier="all", editions="2024", where="rank at_least 10"), 1, True), ["10", "2024"]),
        (
            (asked(cities="Köln, Bonn", quantifier="all", editions="all", where="step better 0"), 0, False),
            ["Köln", "Bonn"],
        ),
        ((asked(cities="Köln", quantifier="any", editions="all", where="rank equal 1"), 0, True), ["Köln", "1"]),
    ],
    "most_often": [
        ((MOST, ["Köln"], 7), ["Köln", "7", "1"]),
        ((MOST.but(cities=Cities(states=("Saarland",))), ["Köln"], 1), ["Köln", "Saarland"]),
        ((MOST.but(cities=Cities(without=("Bonn",))), ["Köln"], 2), ["Köln", "Bonn"]),
        ((MOST.but(editions=Editions(since=2021)), ["Köln", "Kiel"], 3), ["Köln", "Kiel", "3", "2021"]),
        ((MOST.but(editions=Editions(named=(2023, 2024))), ["Köln"], 2), ["Köln", "2", "2023", "2024"]),
    ],
    "most_of_states": [
        ((("Hessen",), True), ["Hessen"]),
        ((("Hessen", "Saarland"), False), ["Hessen", "Saarland"]),
    ],
    "record": [
        ((ordered("best 1-1"), FIRST, PAST), ["Köln", "1", "2024", "Mobil"]),
        ((ordered("worst 2-2", "score"), KOELN, PAST), ["Köln", "78", "2024"]),
        ((ordered("best 1-1", "step"), UP, PAST), ["Köln", "3", "9", "6", "2024"]),
        ((ordered("worst 1-1", "gain"), POORER, PAST), ["Köln", "80", "78", "2024"]),
    ],
}
AXES: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "too_few": [((part(known=1), PAST), ["Köln", "1", "5", "2024"]), ((part(known=0), PAST), ["Köln", "2024"])],
    "in_categories": [
        ((IN_TOP_TEN, part(*FIVE[:2], edition=2024), PAST), ["Köln", "2", "5", "6", "10", "2024", "Verwaltung"]),
        ((IN_TOP_TEN, part(edition=2024), PAST), ["Köln", "5", "10", "2024"]),
        ((IN_TOP_TEN, part(FIVE[0], known=1, edition=2024), PAST), ["Köln", "5", "Verwaltung"]),
        ((IN_TOP_TEN, part(*FIVE, edition=2024), PAST), ["Köln", "5", "9", "Bildung"]),
        ((IN_TOP_TEN, part(*FIVE[:2], known=2, edition=2024), PAST), ["Köln", "Verwaltung"]),
        (
            (asked(where="rank better city Bonn"), part(KOELN, evidence=(BONN,), edition=2024), PAST),
            ["Köln", "Bonn", "6", "9", "Mobil"],
        ),
    ],
    "in_editions": [
        (
            (IN_TOP_TEN, part(*YEARS, category="mobilitaet")),
            ["Köln", "3", "5", "10", "2022", "2024", "8", "6", "Mobil"],
        ),
        ((IN_TOP_TEN, part(known=3, category="mobilitaet")), ["Köln", "3", "10"]),
        ((IN_TOP_TEN, part(YEARS[0], known=1, category="mobilitaet")), ["Köln", "2022", "8"]),
        ((IN_TOP_TEN, part(known=0, category="mobilitaet")), ["Köln", "10"]),
    ],
    "extreme_category": [
        ((ordered("best 1-1"), part(KOELN), PAST), ["Köln", "6", "82", "2024", "Mobil"]),
        ((ordered("worst 1-1"), part(KOELN, known=3), NOW), ["Köln", "3", "Mobil"]),
        ((ordered("best 1-1"), part(KOELN, known=1), PAST), ["Köln", "6", "Mobil"]),
        ((ordered("best 2-2"), part(KOELN), PAST), ["Köln", "6"]),
        ((ordered("best 1-1"), part(KOELN, cell(category="verwaltung"), known=4), PAST), ["Köln", "6", "Verwaltung"]),
        ((ordered("best 1-1"), part(KOELN, cell(category="verwaltung")), NOW), ["Köln", "6", "Verwaltung"]),
        ((ordered("worst 1-2"), part(*FIVE[:2]), PAST), ["Köln", "5", "6", "Verwaltung"]),
        ((ordered("best 1-1", "step"), part(UP, known=3), PAST), ["Köln", "3", "9", "6", "Mobil"]),
        ((ordered("best 1-1", "gain"), part(POORER), PAST), ["Köln", "80", "78", "Mobil"]),
    ],
    "extreme_edition": [
        ((ordered("best 1-1"), part(YEARS[2]), 2025), ["Köln", "6", "82", "2024", "Mobil"]),
        ((ordered("worst 1-1"), part(*YEARS[:2], known=4), 2025), ["Köln", "8", "2022", "2023"]),
        ((ordered("best 1-1"), part(YEARS[2], known=1), 2025), ["Köln", "6", "2024"]),
        ((ordered("earliest 1-1"), part(YEARS[0]), 2025), ["Köln", "8", "2022"]),
        ((ordered("latest 1-1"), part(YEARS[2], known=3), 2025), ["Köln", "6", "2024"]),
        ((ordered("since 1-1"), part(*YEARS), 2024), ["Köln", "2022", "8", "6"]),
        ((ordered("since 1-1"), part(*YEARS, known=3), 2025), ["Köln", "2022", "2024"]),
        ((ordered("since 1-1"), part(YEARS[2]), 2025), ["Köln", "2024"]),
        ((ordered("best 1-1", "step"), part(UP), 2025), ["Köln", "3", "9", "6", "2024"]),
        ((ordered("worst 1-1", "step"), part(UP), 2025), ["Köln", "3", "2024"]),
        ((ordered("worst 1-1", "gain"), part(POORER), 2025), ["Köln", "1", "2024"]),
    ],
}
UNKNOWNS: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "unknown_value": [
        (("Köln", ["mobilitaet"], [2024], "rank"), ["Köln", "Mobil", "2024"]),
        (("Köln", TWO_BOARDS, [], "score"), ["Köln", "Mobil", "Verwaltung"]),
        (("Köln", ["gesamt", *AREAS], [2024], "rank"), ["Köln", "Gesamt", "Mobil", "Verwaltung", "2024"]),
        (("Köln", ["mobilitaet"], [2021, 2024], "step"), ["Köln", "2021", "2024"]),
        (("Köln", ["mobilitaet"], [2024], "gain"), ["Köln", "2024"]),
        (("Köln", [], [2024], "rank"), ["Köln", "2024"]),
    ],
    "unknown_members": [((PAST,), ["2024", "Mobil"]), ((NOW,), ["2025"])],
    "lacking_years": [(([2024],), ["2024"]), (([2023, 2025],), ["2023", "2025"])],
    "known_elsewhere": [(([2024],), []), (([2023, 2024],), [])],
    "fuller": [(([2024],), ["2024"]), (([2021, 2024],), ["2021", "2024"])],
    "older": [
        ((KOELN, "rank", PAST), ["6", "82", "78", "2024"]),
        ((BONN, "rank", PAST), ["9", "82"]),
        ((KOELN, "score", PAST), ["78", "6", "2024"]),
        ((UP, "step", PAST), ["3", "9", "6", "2024"]),
        ((SAME, "step", PAST), ["6"]),
        ((RICHER, "gain", PAST), ["8", "70", "78"]),
    ],
    "among_known": [
        ((45, 83, "rank", Cities()), ["45", "83"]),
        ((45, 83, "step", Cities()), ["45", "83"]),
        ((45, 83, "score", Cities()), ["45", "83"]),
        ((0, 83, "rank", Cities()), ["83"]),
        ((0, 83, "score", Cities()), ["83"]),
        ((0, 1, "rank", Cities()), []),
    ],
    "could_differ": [((None,), []), ((True,), []), ((False,), [])],
    "cases": [
        (
            (
                asked(where="rank equal 6", quantifier="any"),
                Part((KOELN,), known=9, candidates=30, city="Köln"),
            ),
            ["Köln", "6", "78", "2024", "Mobil"],
        ),
        ((AHEAD, Part((), known=9, candidates=9, city="Köln")), ["Köln", "Jena", "9"]),
    ],
    "exceptions": [((), [])],
    "instead": [((), [])],
    "not_to_be_said": [((AHEAD, PAST), []), ((AHEAD.but(asked="how_many"), NOW), [])],
    "not_all_known": [(("rank",), []), (("score",), [])],
    "gaps": [(([3],), ["3"]), (([3, 4, 5, 9],), ["3", "5", "9"])],
    "boards_unknown": [((2024, TWO_BOARDS), ["2024", "Mobil", "Verwaltung"]), ((None, ["mobilitaet"]), ["Mobil"])],
    "years_unknown": [(([2019, 2021],), ["2019", "2021"]), (([2024],), ["2024"])],
    "more": [((17,), ["17", "41", "60"])],
    "senseless": [((True,), []), ((False,), [])],
    "apart": [((), [])],
}
FINDINGS = {**VALUES, **MEMBERS, **AXES, **UNKNOWNS}
