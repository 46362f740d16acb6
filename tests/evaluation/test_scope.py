from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from tests.evaluation.scope import MIN_MESSAGES, Point, best, fallback_threshold, out_of_scope, point, with_threshold


def test_a_point_counts_both_sides_by_themselves() -> None:
    made = point(0.3, [True, True, True, False], [True, False])
    assert (made.threshold, made.recall, made.accuracy) == (0.3, 0.75, 0.5)


@pytest.mark.parametrize(
    ("recall", "accuracy", "met"), [(0.9, 0.95, True), (0.89, 1.0, False), (1.0, 0.94, False), (1.0, 1.0, True)]
)
def test_a_point_meets_the_bars_only_if_it_meets_both(recall: float, accuracy: float, met: bool) -> None:
    assert Point(0.5, recall, accuracy).met is met


def test_the_best_point_has_the_most_to_spare_on_its_weaker_side() -> None:
    points = [Point(0.1, 0.80, 1.0), Point(0.3, 0.93, 0.97), Point(0.4, 0.95, 0.96), Point(0.9, 1.0, 0.5)]
    assert best(points) == points[1]


def test_of_equal_points_the_lowest_threshold_is_best() -> None:
    points = [Point(0.2, 0.95, 0.97), Point(0.3, 0.95, 0.97)]
    assert best(points) == points[0]


def test_a_model_with_another_threshold_differs_in_nothing_else(tmp_path: Path) -> None:
    nodes = {
        "run_Tokenizer0": {"uses": "rasa.Tokenizer", "config": {"threshold": 7}},
        "run_FallbackClassifier6": {"uses": "rasa.FallbackClassifier", "config": {"threshold": 0.25}},
    }
    files = {"metadata.json": json.dumps({"predict_schema": {"nodes": nodes}}).encode(), "components/a": b"\0\1"}
    model = tmp_path / "model.tar.gz"
    with tarfile.open(model, "w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    changed = with_threshold(model, 0.6, tmp_path / "changed.tar.gz")
    assert (fallback_threshold(model), fallback_threshold(changed)) == (0.25, 0.6)
    with tarfile.open(changed) as archive:
        kept = archive.extractfile("components/a")
        metadata = archive.extractfile("metadata.json")
        assert kept
        assert metadata
        assert kept.read() == b"\0\1"
        assert json.load(metadata)["predict_schema"]["nodes"]["run_Tokenizer0"] == nodes["run_Tokenizer0"]


def test_the_messages_are_many_and_each_is_there_once() -> None:
    messages = out_of_scope()
    assert len(messages) >= MIN_MESSAGES
    assert len(messages) == len({message.casefold() for message in messages})
