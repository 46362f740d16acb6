"""Draws a chart with matplotlib. Slow: never on the event loop, and one at a time (its settings are global)."""

from __future__ import annotations

import io
import os
import textwrap
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Literal
from xml.sax.saxutils import escape

from actions.facts.records import Ranking
from actions.settings import PROJECT_ROOT
from bot.charts.contents import Chart

Suffix = Literal["svg", "png"]

WIDTH_IN, PLOT_IN = 5.4, 2.7
EDGE_IN, LETTER_IN = 0.12, 0.084
PNG_DOTS_PER_INCH = 200
TITLE_LETTERS, SOURCE_LETTERS, NAME_LETTERS = 58, 84, 13
INK, FAINT, PAPER = "#1a1a1a", "#d4d4d4", "#ffffff"
# Each city by colour, marker and stroke: whoever sees no colours still tells them apart. All 4.5:1 on white and more.
STYLES: tuple[tuple[str, str, Any], ...] = (
    ("#005ea8", "o", "solid"),
    ("#b84a00", "s", (0, (5, 2))),
    ("#00704f", "^", (0, (1, 1.5))),
    ("#8a1f5c", "D", (0, (6, 2, 1, 2))),
    ("#4d4d4d", "v", (0, (3, 1))),
    ("#6b5200", "P", (0, (4, 1, 1, 1, 1, 1))),
)
# With more lines, numbers at every point would cover each other.
MOST_NUMBERED_LINES = 2
SETTINGS = {
    "svg.hashsalt": "index-lotse",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "axes.unicode_minus": False,
}


def draw(chart: Chart, suffix: Suffix) -> bytes:
    """The picture as SVG or PNG; the same chart gives the same bytes."""
    matplotlib = _matplotlib()
    with matplotlib.rc_context(SETTINGS):
        figure = _figure(chart)
        output = io.BytesIO()
        metadata = {"Date": None, "Title": chart.title} if suffix == "svg" else {"Software": None}
        figure.savefig(output, format=suffix, dpi=PNG_DOTS_PER_INCH, facecolor=PAPER, metadata=metadata)
    return _described(output.getvalue(), chart) if suffix == "svg" else output.getvalue()


@lru_cache(maxsize=1)
def _matplotlib() -> Any:
    """The library. Importing it takes a second, which the start of the bot shall not wait for."""
    # Its cache of fonts goes where everything goes that is built.
    os.environ.setdefault("MPLCONFIGDIR", str(PROJECT_ROOT / "build" / "matplotlib"))
    with warnings.catch_warnings():
        # It calls others by their old names; no user of ours can mend that.
        warnings.simplefilter("ignore")
        import matplotlib
        import matplotlib.backends.backend_agg
        import matplotlib.backends.backend_svg
        import matplotlib.mathtext
    return matplotlib


def _figure(chart: Chart) -> Any:
    """Title, plot and source line below each other, on a light ground that stays light in dark surroundings."""
    from matplotlib.figure import Figure

    title, source = textwrap.wrap(chart.title, TITLE_LETTERS), textwrap.wrap(chart.source_line, SOURCE_LETTERS)
    names = 1 if chart.kind == "verlauf" else max(len(each.split("\n")) for each in _names(chart))
    above, below = 0.38 + 0.18 * len(title), 0.26 + 0.15 * names + 0.135 * len(source)
    height = above + PLOT_IN + below
    labels = [part for line in chart.lines for part in _label(line, chart).split("\n")]
    labelled = chart.kind == "verlauf" and len(chart.lines) > 1
    left, right = 0.5, 0.35 + LETTER_IN * max(map(len, labels)) if labelled else 0.3
    figure = Figure(figsize=(WIDTH_IN, height), facecolor=PAPER)
    axes = figure.add_axes(
        (left / WIDTH_IN, below / height, (WIDTH_IN - left - right) / WIDTH_IN, PLOT_IN / height), facecolor=PAPER
    )
    edge = EDGE_IN / WIDTH_IN
    figure.text(edge, 1 - 0.1 / height, "\n".join(title), va="top", weight="bold", size=10, color=INK)
    figure.text(edge, (below + PLOT_IN + 0.03) / height, chart.place, va="bottom", size=8.5, color=INK)
    figure.text(edge, 0.08 / height, "\n".join(source), va="bottom", size=7.5, color="#404040")
    (_draw_history if chart.kind == "verlauf" else _draw_comparison)(chart, axes)
    _tidy(axes)
    return figure


def _draw_history(chart: Chart, axes: Any) -> None:
    first, last = min(chart.years), max(chart.years)
    lowest = max(each.rank for line in chart.lines for each in line)
    _scale(axes, max(lowest, 4), ticks(max(lowest, 4)))
    axes.set_xlim(first - 0.35, last + 0.35)
    axes.set_xticks(list(range(first, last + 1)))
    numbered = len(chart.lines) <= MOST_NUMBERED_LINES
    for line, (colour, marker, stroke) in zip(chart.lines, STYLES, strict=False):
        for run in _runs(line, chart.years):
            years, ranks = [each.edition for each in run], [each.rank for each in run]
            axes.plot(years, ranks, color=colour, marker=marker, linestyle=stroke, linewidth=2, markersize=6.5)
        for each in line if numbered else ():
            _number(axes, each, colour, below=_has_room_below(each, chart, (lowest - 1) * 0.16))
    if len(chart.lines) > 1:
        _name_lines(chart, axes)


def _runs(line: Sequence[Ranking], years: Sequence[int]) -> Iterator[list[Ranking]]:
    """The stretches without a gap: between them nothing is known, so nothing is drawn."""
    run: list[Ranking] = []
    for each in line:
        if run and years.index(each.edition) > years.index(run[-1].edition) + 1:
            yield run
            run = []
        run.append(each)
    yield run


def _has_room_below(ranking: Ranking, chart: Chart, room: float) -> bool:
    """Whether a number shall stand below its point: in a valley, unless another city is just there."""
    own = [each for line in chart.lines for each in line if each.city == ranking.city]
    beside = [each.rank for each in own if abs(each.edition - ranking.edition) == 1]
    valley = bool(beside) and sum(beside) / len(beside) < ranking.rank
    others = [line for line in chart.lines if line[0].city != ranking.city]
    gaps = [each.rank - ranking.rank for line in others for each in line if each.edition == ranking.edition]
    if any(0 <= gap < room for gap in gaps):
        return False
    return valley or any(-room < gap < 0 for gap in gaps)


def _number(axes: Any, ranking: Ranking, colour: str, below: bool) -> None:
    axes.annotate(
        str(ranking.rank),
        (ranking.edition, ranking.rank),
        xytext=(0, -7 if below else 7),
        textcoords="offset points",
        ha="center",
        va="top" if below else "bottom",
        color=colour,
        weight="bold",
        annotation_clip=False,
        path_effects=_halo(),
    )


def _halo() -> list[Any]:
    """Keeps letters readable where a line runs through them."""
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=2.5, foreground=PAPER)]


def _name_lines(chart: Chart, axes: Any) -> None:
    """Each city's name at the right, as near to the end of its line as the other names allow."""
    top, bottom = sorted(axes.get_ylim())
    step = (bottom - top) * 0.135
    ends = sorted(zip(chart.lines, STYLES, strict=False), key=lambda item: item[0][-1].rank)
    heights = _apart([line[-1].rank for line, _ in ends], step, bottom)
    right = axes.get_xlim()[1]
    for (line, (colour, marker, _)), height in zip(ends, heights, strict=True):
        span = right - axes.get_xlim()[0]
        axes.plot([right + span * 0.03], [height], marker=marker, color=colour, markersize=6, clip_on=False)
        label = _label(line, chart)
        axes.text(right + span * 0.06, height, label, color=colour, weight="bold", va="center", size=8.5)


def _label(line: Sequence[Ranking], chart: Chart) -> str:
    """The city, with its last place where the points bear no numbers, and its year where it is not the chart's last."""
    city, last = line[-1].city, line[-1]
    if len(chart.lines) <= MOST_NUMBERED_LINES:
        return _wrapped(city)
    year = "" if last.edition == chart.years[-1] else f" ({last.edition})"
    return _wrapped(f"{city} {last.rank}{year}")


def _apart(wanted: Sequence[float], step: float, lowest: float) -> list[float]:
    """Heights near the wanted ones (in order), at least `step` apart and none below `lowest`."""
    heights: list[float] = []
    for each in wanted:
        heights.append(max(each, heights[-1] + step) if heights else each)
    for place in reversed(range(len(heights))):
        heights[place] = min(heights[place], lowest - step * (len(heights) - 1 - place))
    return heights


def _draw_comparison(chart: Chart, axes: Any) -> None:
    ranked = chart.lines[0][0].cities_ranked
    inner = [each for each in ticks(ranked) if each < ranked - ranked // 16]
    _scale(axes, ranked, [*inner, ranked])
    names = _names(chart)
    axes.set_xlim(-0.6, len(names) - 0.4)
    axes.set_xticks(range(len(names)))
    axes.set_xticklabels(names, linespacing=1.0, size=9)
    ground = axes.get_ylim()[0]
    for place, ((ranking, *_), (colour, marker, _)) in enumerate(zip(chart.lines, STYLES, strict=False)):
        axes.plot([place, place], [ranking.rank, ground], color=colour, linewidth=5, solid_capstyle="butt")
        axes.plot([place], [ranking.rank], color=colour, marker=marker, markersize=11)
        axes.annotate(
            str(ranking.rank),
            (place, ranking.rank),
            xytext=(12, 0),
            textcoords="offset points",
            ha="left",
            va="center",
            color=colour,
            weight="bold",
            size=11,
        )


def _names(chart: Chart) -> list[str]:
    """The cities below a comparison; where there are many, every other one a line lower."""
    names = [_wrapped(line[0].city) for line in chart.lines]
    crowded = len(names) > 4 and any(len(part) > 9 for name in names for part in name.split("\n"))
    lines = max(name.count("\n") + 1 for name in names[::2])
    return ["\n" * lines + name if crowded and place % 2 else name for place, name in enumerate(names)]


def _wrapped(name: str) -> str:
    return textwrap.fill(name, NAME_LETTERS, break_long_words=False)


def _scale(axes: Any, end: int, places: Sequence[int]) -> None:
    """Place 1 on top, whole numbers only."""
    room = max((end - 1) * 0.09, 0.35)
    axes.set_ylim(end + room * 1.5, 1 - room * 1.2)
    axes.set_yticks(places)


def ticks(lowest: int) -> list[int]:
    """At most seven places from 1 to about the lowest, evenly apart but for the first."""
    step = next(each for each in (1, 2, 5, 10, 20, 50) if lowest / each <= 6)
    if step <= 2:
        return list(range(1, lowest + 1, step))
    return [1, *range(step, lowest + 1, step)]


def _tidy(axes: Any) -> None:
    axes.yaxis.grid(True, color=FAINT, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color("#767676")
    axes.tick_params(length=0, colors=INK)


def _described(svg: bytes, chart: Chart) -> bytes:
    """The SVG with a name and a description for whoever cannot see it."""
    text = svg.decode()
    title, description = escape(chart.title), escape(chart.description)
    opening = f'<svg role="img" lang="{chart.language}" aria-labelledby="title" aria-describedby="desc" '
    named = f'<title id="title">{title}</title>\n <desc id="desc">{description}</desc>'
    return text.replace("<svg ", opening, 1).replace(f"<title>{title}</title>", named, 1).encode()
