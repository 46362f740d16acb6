from __future__ import annotations

from pathlib import Path

from tests.evaluation.results import (
    Bar,
    Part,
    listed,
    percent,
    save_part,
    saved_parts,
    share,
    table,
    write_report,
    write_summary,
)


def test_bars_have_a_side() -> None:
    assert Bar("a", 0.93, 0.93).met
    assert not Bar("a", 0.92, 0.93).met
    assert Bar("a", 0, 0, at_most=True, percent=False).met
    assert not Bar("a", 1, 0, at_most=True, percent=False).met


def test_shares_are_written_in_german() -> None:
    assert percent(share(1, 3)) == "33,3 %"
    assert share(0, 0) == 1.0


def test_a_cell_cannot_break_its_table() -> None:
    assert table(["a"], [["x|y"]]) == ["| a |", "| --- |", "| x\\|y |", ""]


def test_an_empty_list_leaves_no_heading() -> None:
    assert listed("Fehler", []) == []
    assert listed("Fehler", ["x"])[0] == "#### Fehler (1)"


def test_the_summary_has_bars_and_no_details(tmp_path: Path) -> None:
    part = Part("Teil", [Bar("Anteil", 0.5, 0.9)], ["Kurz."], ["Lang."], 1.0)
    write_report(tmp_path / "report.md", [part])
    write_summary(tmp_path / "SUMMARY.md", [part])
    report, summary = ((tmp_path / name).read_text(encoding="utf-8") for name in ("report.md", "SUMMARY.md"))
    assert "Lang." in report
    assert "Kurz." in summary
    assert "Lang." not in summary
    assert "| Anteil | 50,0 % | mindestens 90,0 % | **nein** |" in summary


def test_parts_measured_one_by_one_are_kept_in_their_order(tmp_path: Path) -> None:
    later = Part("Später", [Bar("Anteil", 0.5, 0.9)], ["Kurz."], ["Lang."], 1.0, "am 2026-11-23")
    save_part(tmp_path / "parts", "b", later)
    save_part(tmp_path / "parts", "a", Part("Früher"))
    assert saved_parts(tmp_path / "parts", ["a", "b", "c"]) == [Part("Früher"), later]
