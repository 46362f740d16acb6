"""Rankings and charts made by hand."""

from __future__ import annotations

from actions.facts.records import Ranking, Source
from bot.charts.contents import Chart


def ranking(city: str = "Köln", edition: int = 2024, rank: int = 3) -> Ranking:
    """A place on the overall board of 82 cities."""
    source = Source(f"amt-{edition}", f"Amtsblatt {edition}", "Index", "https://example.org", "", "")
    return Ranking(city, "gesamt", edition, rank, None, None, 82, source, "")


def bar() -> Chart:
    """A comparison of one city."""
    return Chart("vergleich", "Köln", "Köln: 3", "Platz", "Quelle: Amtsblatt.", ((ranking(),),), (2024,), "de")
