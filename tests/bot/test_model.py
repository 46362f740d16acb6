import os
import time
from pathlib import Path

import pytest

from bot.model import TrainingFailed, TrainingFiles, current_model, fingerprint, train
from tests.bot.small_project import make_small_project

MODEL_FILES = ("config.yml", "bot/domain/domain.yml", "data/nlu/nlu.yml", "data/rules/rules.yml")


@pytest.fixture
def files(tmp_path: Path) -> TrainingFiles:
    return TrainingFiles(make_small_project(tmp_path))


@pytest.mark.parametrize("name", MODEL_FILES)
def test_fingerprint_changes_with_every_file_a_model_is_made_of(files: TrainingFiles, name: str) -> None:
    before = fingerprint(files)
    with (files.root / name).open("a") as file:
        file.write("\n# changed")
    assert fingerprint(files) != before


def test_fingerprint_changes_with_the_code_of_a_component(files: TrainingFiles) -> None:
    before = fingerprint(files)
    files.components.mkdir(exist_ok=True)
    (files.components / "new.py").write_text("")
    assert fingerprint(files) != before


def test_fingerprint_changes_when_a_file_is_renamed(files: TrainingFiles) -> None:
    before = fingerprint(files)
    (files.root / "data/nlu/nlu.yml").rename(files.root / "data/nlu/other.yml")
    assert fingerprint(files) != before


def test_fingerprint_stays_when_a_fact_or_an_action_changes(files: TrainingFiles) -> None:
    before = fingerprint(files)
    for name in ("data/facts/cities.csv", "actions/actions.py"):
        (files.root / name).write_text("changed")
    assert fingerprint(files) == before


def test_fingerprint_does_not_depend_on_where_the_project_lies(tmp_path: Path) -> None:
    here, there = (TrainingFiles(make_small_project(tmp_path / name)) for name in ("here", "there"))
    assert fingerprint(here) == fingerprint(there)


def test_no_model_before_the_first_training(files: TrainingFiles) -> None:
    assert current_model(files, files.root / "models") is None


def test_the_model_in_use_is_the_newest_of_its_folder(files: TrainingFiles, tmp_path: Path) -> None:
    models = tmp_path / "models"
    models.mkdir(exist_ok=True)
    ours, other = models / f"lotse-{fingerprint(files)}.tar.gz", models / "lotse-other.tar.gz"
    long_ago = time.time() - 1000
    for model in (ours, other):
        model.touch()
    os.utime(ours, (long_ago, long_ago))
    assert current_model(files, models) == ours
    assert ours.stat().st_mtime >= other.stat().st_mtime


def test_what_is_missing_is_told_before_any_training(files: TrainingFiles) -> None:
    (files.root / "config.yml").unlink()
    with pytest.raises(TrainingFailed, match=r"es fehlt: config\.yml$"):
        train(files, files.root / "models")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "data/nlu/broken.yml",
            "nlu:\n  - intent: x\n   examples: |\n",
            r"YamlSyntaxException: .*broken\.yml",
        ),
        (
            "data/rules/broken.yml",
            "rules:\n- rule: x\n  steps: [{intent: gruss}, {slot_was_set: [{quatsch: 1}]}]\n",
            "Unresolved slots .*quatsch",
        ),
    ],
)
def test_a_failed_training_says_why_in_one_line_and_leaves_no_model(
    files: TrainingFiles, name: str, content: str, told: str
) -> None:
    models = files.root / "build" / "models"
    (files.root / name).write_text(f'version: "3.1"\n{content}')
    with pytest.raises(TrainingFailed, match=rf"^Das Training ist fehlgeschlagen: {told}") as failed:
        train(files, models)
    assert "\n" not in str(failed.value)
    assert "\x1b" not in str(failed.value)
    assert "Traceback" in (files.root / "build" / "training.log").read_text()
    assert list(models.iterdir()) == []
