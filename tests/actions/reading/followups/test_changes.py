"""A follow-up that asks nothing by itself changes the parts that it names, and keeps all others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.query.notation import read
from tests.actions.reading.heard import CALENDAR, Listener, Said, after, meaning, plain, reads
from tests.worlds import CATEGORIES

COLOGNE: Said = {"cities": "Köln", "categories": "mobilitaet", "editions": "2023"}
AHEAD: Said = {"asked": "whether", "cities": "Köln", "where": "rank better city Bonn"}
TOP: Said = {"asked": "which city", "order": "best 1-10"}
BETTER: Said = {"asked": "which city", "where": "rank better city Köln"}

CASES: list[tuple[str, Said, Said]] = [
    ("Und Bonn?", COLOGNE, {**COLOGNE, "cities": "Bonn"}),
    ("Und bei Verwaltung?", COLOGNE, {**COLOGNE, "categories": "verwaltung"}),
    ("Und insgesamt?", COLOGNE, {"cities": "Köln", "editions": "2023"}),
    ("Und in allen Bereichen?", COLOGNE, {**COLOGNE, "categories": "all"}),
    (
        "In allen Kategorien?",
        {"asked": "which city", "cities": "Köln, Bonn", "order": "best 1-1"},
        {"cities": "Köln, Bonn", "categories": "all"},
    ),
    ("Und 2021?", COLOGNE, {**COLOGNE, "editions": "2021"}),
    ("Und in Punkten?", COLOGNE, {**COLOGNE, "measure": "score"}),
    ("Wie viele Punkte?", COLOGNE, {**COLOGNE, "measure": "score"}),
    ("Nicht Köln, sondern Bonn", COLOGNE, {**COLOGNE, "cities": "Bonn"}),
    ("Bonn statt Köln", COLOGNE, {**COLOGNE, "cities": "Bonn"}),
    ("Ich meinte 2022", COLOGNE, {**COLOGNE, "editions": "2022"}),
    ("Ohne Bonn, dafür mit Kiel", {"cities": "Köln, Bonn"}, {"cities": "Köln, Kiel"}),
    (
        "Verwaltung 2024, Bonn",
        {**COLOGNE, "measure": "score"},
        {"cities": "Bonn", "categories": "verwaltung", "editions": "2024"},
    ),
    ("Und da, wo ich wohne?", COLOGNE, {**COLOGNE, "cities": "Düsseldorf"}),
    ("Und Bonn zum Vergleich?", {"cities": "Köln"}, {"cities": "Köln, Bonn"}),
    ("Nicht Bonn, sondern Essen", {"cities": "Köln, Bonn"}, {"cities": "Köln, Essen"}),
    (
        "Die, die in Hessen liegen",
        {"asked": "which city", "cities": "without state Hessen", "order": "best 10-20"},
        {"asked": "which city", "cities": "state Hessen", "where": "rank at_most 10; rank at_least 20"},
    ),
    (
        "Seitdem noch mal?",
        {"asked": "whether", "cities": "Köln", "editions": "2022", "where": "rank equal 1"},
        {
            "asked": "whether",
            "cities": "Köln",
            "editions": "since 2023",
            "quantifier": "any",
            "where": "rank equal 1",
        },
    ),
    (
        "Und als Dritter?",
        {"asked": "which city", "editions": "all", "quantifier": "any", "where": "rank equal 2", "order": "most 1-1"},
        {"asked": "which city", "editions": "all", "quantifier": "any", "where": "rank equal 3", "order": "most 1-1"},
    ),
    ("Und Münster?", AHEAD, {**AHEAD, "where": "rank better city Münster"}),
    ("Und umgekehrt?", AHEAD, {"asked": "whether", "cities": "Bonn", "where": "rank better city Köln"}),
    ("Und bei Verwaltung?", AHEAD, {**AHEAD, "categories": "verwaltung"}),
    ("War das immer so?", AHEAD, {**AHEAD, "editions": "all", "quantifier": "all"}),
    ("Und in Bayern?", TOP, {**TOP, "cities": "state Bayern"}),
    ("Und ohne München?", TOP, {"asked": "which city", "cities": "without München", "where": "rank at_least 10"}),
    ("Und die Top 5?", TOP, {**TOP, "order": "best 1-5"}),
    ("Und bei Mobilität?", TOP, {**TOP, "categories": "mobilitaet"}),
    ("Und die schlechtesten zehn?", TOP, {**TOP, "order": "worst 1-10"}),
    ("Und umgekehrt?", TOP, {**TOP, "order": "worst 1-10"}),
    ("Und Köln?", TOP, {"cities": "Köln"}),
    ("Und Essen?", BETTER, {"asked": "which city", "where": "rank better city Essen"}),
    ("Nur die in NRW", BETTER, {**BETTER, "cities": "state Nordrhein-Westfalen"}),
    ("Nach Alphabet bitte", BETTER, {**BETTER, "order": "name 1-all"}),
    ("Und hinter Köln?", BETTER, {"asked": "which city", "where": "rank worse city Köln"}),
    ("Und wer war 2023 besser?", BETTER, {**BETTER, "editions": "2023"}),
    ("Und in Punkten?", {"measure": "step", "cities": "Köln"}, {"measure": "gain", "cities": "Köln"}),
    (
        "Und unter 50?",
        {"asked": "which city", "where": "score worse 40"},
        {
            "asked": "which city",
            "where": "score worse 50",
        },
    ),
    ("Und Zweiter?", {"asked": "which city", "order": "best 1-1"}, {"asked": "which city", "order": "best 2-2"}),
    ("Zurück zu Bonn", COLOGNE, {**COLOGNE, "cities": "Bonn"}),
    ("Und nie?", AHEAD, {**AHEAD, "editions": "all", "quantifier": "none"}),
    ("Jemals?", AHEAD, {**AHEAD, "editions": "all", "quantifier": "any"}),
    ("Und 5?", TOP, {**TOP, "order": "best 1-5"}),
    ("Nach Alphabet", TOP, {"asked": "which city", "where": "rank at_least 10", "order": "name 1-all"}),
    ("Und bundesweit?", {**TOP, "cities": "state Hessen"}, TOP),
    ("Und bundesweit?", {"cities": "Köln", "among": "state Nordrhein-Westfalen"}, {"cities": "Köln"}),
    ("Und in Hessen?", {"cities": "Kassel", "among": "state Bayern"}, {"cities": "Kassel", "among": "state Hessen"}),
    ("Und Köln?", {"asked": "mean", "measure": "score", "cities": "all"}, {"measure": "score", "cities": "Köln"}),
    (
        "Nur die aus NRW",
        TOP,
        {
            "asked": "which city",
            "cities": "state Nordrhein-Westfalen",
            "where": "rank at_least 10",
        },
    ),
    (
        "Und bei Verwaltung?",
        {"asked": "which category", "cities": "Köln", "order": "best 1-1"},
        {
            "cities": "Köln",
            "categories": "verwaltung",
        },
    ),
    (
        "Und bei Verwaltung?",
        {"asked": "which category", "cities": "Köln", "where": "rank at_least 10"},
        {
            "asked": "whether",
            "cities": "Köln",
            "categories": "verwaltung",
            "where": "rank at_least 10",
        },
    ),
    ("Und Köln?", {"asked": "which city", "where": "step better 0"}, {"measure": "step", "cities": "Köln"}),
    ("Und Essen noch dazu", {"cities": "Köln, Bonn"}, {"cities": "Köln, Bonn, Essen"}),
    ("Und mit den bayerischen?", {**TOP, "cities": "without state Bayern"}, TOP),
    (
        "Nur, wo es nicht unter den ersten 40 war",
        {"cities": "Köln", "editions": "since 2021"},
        {
            "cities": "Köln",
            "editions": "since 2021",
            "where": "rank worse 40",
        },
    ),
]


@pytest.mark.parametrize(("text", "before", "meant"), CASES)
def test_only_what_is_named_changes(heard: Listener, text: str, before: Said, meant: Said) -> None:
    reads(heard, text, meant, said=after(before))


BEFORE = st.sampled_from(
    [
        COLOGNE,
        {**COLOGNE, "measure": "score"},
        {**COLOGNE, "measure": "step"},
        {**COLOGNE, "asked": "whether", "where": "rank at_least 10"},
        {**COLOGNE, "asked": "which edition", "where": "rank better city Essen"},
        {"asked": "which city", "categories": "mobilitaet", "editions": "2023", "order": "best 1-10"},
        {"asked": "how_many city", "categories": "mobilitaet", "editions": "2023", "where": "rank better city Köln"},
    ]
)
AREAS = st.sampled_from([(key, name) for key, name in CATEGORIES.items() if key != "gesamt"])


@given(before=BEFORE, area=AREAS, frame=st.sampled_from(["Und bei {}?", "{}?", "Und wie ist es bei {}?", "und {}"]))
def test_another_category_changes_nothing_else(
    heard: Listener, before: Said, area: tuple[str, str], frame: str
) -> None:
    key, name = area
    reads(heard, frame.format(name), {**before, "categories": key}, said=after(before))


@given(
    before=BEFORE, year=st.sampled_from(CALENDAR.years), frame=st.sampled_from(["Und {}?", "{}?", "Und wie war es {}?"])
)
def test_another_edition_changes_nothing_else(heard: Listener, before: Said, year: int, frame: str) -> None:
    (query,) = heard.readings(frame.format(year), after(before))
    assert plain(query.query.but(editions=read(before).editions)) == meaning(before)
    assert query.query.editions.named == (year,)
