"""The pictures: what can be checked without eyes."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from actions.facts.queries import Facts
from actions.settings import PROJECT_ROOT
from bot.charts.contents import Chart, chart_of
from bot.charts.drawing import PAPER, STYLES, _apart, _figure, _runs, draw, ticks
from bot.charts.parameters import MOST_CITIES_IN_CHART, ChartRequest
from tests.bot.charts.rankings import ranking

SVG = "{http://www.w3.org/2000/svg}"
CITIES = ("Düsseldorf", "Köln", "München", "Ludwigshafen am Rhein", "Mönchengladbach", "Freiburg im Breisgau")


def history(facts: Facts, *cities: str, first: int = 2019, last: int = 2025) -> Chart:
    return chart_of(ChartRequest("verlauf", cities, "gesamt", first, last), facts)


def comparison(facts: Facts, *cities: str) -> Chart:
    return chart_of(ChartRequest("vergleich", cities, "gesamt", 2024, 2024), facts)


def axes_of(chart: Chart) -> Any:
    return _figure(chart).axes[0]


@pytest.mark.parametrize("number", [1, 2, 6])
def test_the_same_facts_give_the_same_bytes(number: int, real_facts: Facts) -> None:
    for chart in (history(real_facts, *CITIES[:number]), comparison(real_facts, *CITIES[:number])):
        assert draw(chart, "svg") == draw(chart, "svg")
        assert draw(chart, "png") == draw(chart, "png")


def test_an_svg_says_what_it_shows(real_facts: Facts) -> None:
    chart = history(real_facts, "Düsseldorf")
    root = ElementTree.fromstring(draw(chart, "svg"))
    assert (root.get("role"), root.get("lang")) == ("img", "de")
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, title.get("id")) == (chart.title, root.get("aria-labelledby"))
    assert (description.text, description.get("id")) == (chart.description, root.get("aria-describedby"))


def test_an_svg_holds_no_script_no_link_and_no_date(real_facts: Facts) -> None:
    svg = draw(comparison(real_facts, "Köln", "Bonn"), "svg").decode()
    assert "<script" not in svg
    assert "dc:date" not in svg
    links = [value for each in ElementTree.fromstring(svg).iter() for key, value in each.items() if "href" in key]
    assert all(value.startswith("#") for value in links)


def test_a_name_cannot_break_out_of_the_svg(real_facts: Facts) -> None:
    chart = history(real_facts, "Köln")
    hostile = Chart(**{**vars(chart), "title": "</title><script>x</script>", "description": "<b>&</desc>"})
    root = ElementTree.fromstring(draw(hostile, "svg"))
    assert root.findtext(f"{SVG}title") == hostile.title
    assert root.findtext(f"{SVG}desc") == hostile.description
    assert not root.findall(f".//{SVG}script")


def test_a_picture_brings_its_own_light_ground(real_facts: Facts) -> None:
    picture = Image.open(io.BytesIO(draw(history(real_facts, "Köln"), "png"))).convert("RGBA")
    corners = [(0, 0), (picture.width - 1, 0), (0, picture.height - 1), (picture.width - 1, picture.height - 1)]
    assert {picture.getpixel(corner) for corner in corners} == {(255, 255, 255, 255)}


@pytest.mark.parametrize("make", [history, comparison])
def test_place_1_is_on_top_and_places_are_whole(make: Any, real_facts: Facts) -> None:
    axes = axes_of(make(real_facts, "Köln", "Bonn"))
    bottom, top = axes.get_ylim()
    assert bottom > top
    assert top < 1
    assert all(float(tick).is_integer() and tick >= 1 for tick in axes.get_yticks())


def test_every_place_is_drawn_and_no_other(real_facts: Facts) -> None:
    for chart in (history(real_facts, *CITIES), comparison(real_facts, *CITIES)):
        axes = axes_of(chart)
        marks = {
            (float(x), float(y))
            for line in axes.lines
            if line.get_clip_on() and line.get_marker() != "None"
            for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)
        }
        if chart.kind == "verlauf":
            assert marks == {(each.edition, each.rank) for line in chart.lines for each in line}
        else:
            assert marks == {(place, line[0].rank) for place, line in enumerate(chart.lines)}


def test_every_place_of_one_or_two_cities_is_written_beside_its_point(real_facts: Facts) -> None:
    for cities in (CITIES[:1], CITIES[:2]):
        chart = history(real_facts, *cities)
        written = [text.get_text() for text in axes_of(chart).texts]
        for line in chart.lines:
            for each in line:
                written.remove(str(each.rank))


def test_no_word_leaves_the_picture_or_stands_on_another(real_facts: Facts) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    dice = random.Random(4)
    cities = [each.name for each in real_facts.cities()]
    for number in [1, 2, 3, 4, 5, 6] * 3:
        for make in (history, comparison):
            chosen = (*dice.sample(cities, number - 1), "Köln") if number < 6 else CITIES
            figure = _figure(make(real_facts, *dict.fromkeys(chosen)))
            canvas = FigureCanvasAgg(figure)
            canvas.draw()
            renderer = canvas.get_renderer()
            frame = figure.bbox
            axes = figure.axes[0]
            beside = [each for each in axes.texts if any(letter.isalpha() for letter in each.get_text())]
            words = [*figure.texts, *beside, *axes.get_xticklabels(), *axes.get_yticklabels()]
            boxes = [each.get_window_extent(renderer) for each in words if each.get_text()]
            assert all(box.x0 >= 0 and box.x1 <= frame.x1 and box.y0 >= 0 and box.y1 <= frame.y1 for box in boxes)
            for place, box in enumerate(boxes):
                others = boxes[place + 1 :]
                assert not any(box.shrunk(0.9, 0.8).overlaps(each.shrunk(0.9, 0.8)) for each in others), chosen


def test_cities_are_told_apart_without_colour() -> None:
    assert len(STYLES) == MOST_CITIES_IN_CHART
    for part in zip(*STYLES, strict=True):
        assert len(set(part)) == len(STYLES)


@pytest.mark.parametrize("colour", [colour for colour, *_ in STYLES])
def test_every_colour_can_be_read(colour: str) -> None:
    assert (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """WCAG's relative luminance of "#rrggbb"."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_no_line_runs_over_a_year_that_is_not_known() -> None:
    line = [ranking(edition=year, rank=year - 2000) for year in (2019, 2021, 2022, 2025)]
    runs = [[each.edition for each in run] for run in _runs(line, range(2019, 2026))]
    assert runs == [[2019], [2021, 2022], [2025]]
    # A year without an edition is no gap.
    runs = [[each.edition for each in run] for run in _runs(line, (2019, 2021, 2022, 2025))]
    assert runs == [[2019, 2021, 2022, 2025]]


@given(st.integers(1, 300))
def test_a_scale_has_few_whole_places_from_1(lowest: int) -> None:
    places = ticks(lowest)
    assert places[0] == 1
    assert places == sorted(set(places))
    assert len(places) <= 7
    assert places[-1] <= lowest


@given(st.lists(st.integers(1, 83), min_size=1, max_size=6))
def test_names_keep_apart_and_in_order(ranks: list[int]) -> None:
    heights = _apart(sorted(ranks), step=10, lowest=83)
    assert all(after - before >= 10 - 1e-9 for before, after in pairwise(heights))
    assert heights[-1] <= 83


def test_matplotlib_is_not_imported_before_the_first_picture() -> None:
    code = "import sys, bot.charts.routes; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT_ROOT, check=True)


def test_the_first_picture_says_nothing_in_the_terminal() -> None:
    code = """
from bot.charts.contents import Chart
from bot.charts.drawing import draw
from tests.bot.charts.rankings import ranking
chart = Chart("vergleich", "Köln", "Köln: 3", "Platz", "Quelle: Amtsblatt.", ((ranking(),),), (2024,), "de")
assert draw(chart, "svg") and draw(chart, "png")
"""
    done = subprocess.run(
        [sys.executable, "-W", "default", "-c", code], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert "matplotlib" not in done.stdout + done.stderr
