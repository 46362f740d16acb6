import json
from pathlib import Path

import pytest

from tests.benchmark.contestants import DEFAULT, FLOOR, OURS
from tests.benchmark.report import BARS, draw, held, number, ratios, rows, write_json
from tests.benchmark.stages import Measured, questions


@pytest.fixture
def measured() -> Measured:
    return Measured(
        training={OURS: 20, FLOOR: 5, DEFAULT: 200},
        start={OURS: [6, 5, 7], FLOOR: [5, 5, 5], DEFAULT: [20, 21, 19]},
        rounds={OURS: [[0.008, 0.009, 0.007]], FLOOR: [[0.004, 0.004, 0.005]], DEFAULT: [[0.04, 0.05, 0.04]]},
        memory={OURS: 300, FLOOR: 200, DEFAULT: 1000},
        crowd={
            OURS: {1: [{"rate": 100, "p95": 0.01, "failed": 0}]},
            DEFAULT: {1: [{"rate": 20, "p95": 0.1, "failed": 0}]},
        },
        long={OURS: {1: 0.008, 50: 0.008, 200: 0.010}},
        many=[(500, 280.0, 0.008), (1000, 300.0, 0.008), (20000, 303.0, 0.008)],
    )


def test_each_ratio_is_ours_over_the_others(measured: Measured) -> None:
    assert ratios(measured) == {
        "p50_vs_floor": 2.0,
        "p50_vs_default": 0.2,
        "memory_vs_default": 0.3,
        "start_vs_floor": 1.2,
        "training_vs_default": 0.1,
        "turn200_vs_turn1": 1.25,
        "throughput_vs_default": 5.0,
        "memory_growth": 1.01,
    }


def test_what_was_not_measured_has_no_ratio() -> None:
    assert ratios(Measured()) == {}
    assert rows(Measured()) == []


def test_throughput_must_be_at_least_all_else_at_most() -> None:
    for name, bar in BARS.items():
        assert held(name, bar)
        assert held(name, bar * 1.5) == (name == "throughput_vs_default")


def test_json_holds_ratios_and_figures(measured: Measured, tmp_path: Path) -> None:
    write_json(tmp_path / "build" / "bench.json", measured, "2 Kerne")
    written = json.loads((tmp_path / "build" / "bench.json").read_text())
    assert written["ratios"] == ratios(measured)
    assert written["measured"]["memory"][OURS] == 300


def test_the_picture_is_a_picture(measured: Measured, tmp_path: Path) -> None:
    draw(tmp_path / "bench.png", measured)
    assert (tmp_path / "bench.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(("value", "written"), [(0.33333, "0,333"), (8.0, "8,00"), (123.4, "123"), (4.27, "4,27")])
def test_figures_are_written_as_germans_do(value: float, written: str) -> None:
    assert number(value) == written


def test_the_floor_knows_a_word_of_each_question() -> None:
    asked = questions(300)
    assert len(asked) == 300
    assert len(set(asked)) > 100
