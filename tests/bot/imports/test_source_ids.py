"""How a new source is named."""

from __future__ import annotations

import pytest

from bot.imports.source_ids import new_source_id


@pytest.mark.parametrize(
    ("publisher", "day", "taken", "named"),
    [
        ("Bitkom", "2026-09-15", (), "bitkom-2026"),
        ("Bitkom", "2026", ("bitkom-2026", "bitkom-2026-2"), "bitkom-2026-3"),
        ("Stadt Köln", "", (), "stadt-koln"),
        ("Amt für Digitales und Statistik der Stadt Bonn", "2024", (), "amt-fur-digitales-und-2024"),
        ("", "2024", (), "quelle-2024"),
    ],
)
def test_a_new_source_is_named_after_publisher_and_year(
    publisher: str, day: str, taken: tuple[str, ...], named: str
) -> None:
    assert new_source_id(publisher, day, taken) == named
