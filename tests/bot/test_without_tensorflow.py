"""Rasa without TensorFlow: what those are told who want DIET, and that Rasa is still what we stand in for."""

from __future__ import annotations

import ast
import importlib.util
import re
import signal
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from actions.settings import PROJECT_ROOT
from bot.model import TrainingFailed, TrainingFiles, train
from bot.without_tensorflow import COMPONENTS, HELPERS
from tests.bot.running import command, free_port, start
from tests.bot.small_project import make_small_project

STAND_INS = {**{module: {name} for module, name in COMPONENTS.items()}, **{m: set(n) for m, n in HELPERS.items()}}
WITH_TENSORFLOW = PROJECT_ROOT / "build" / "diet" / "venv" / "bin" / "python"
TOLD_WITHIN_S = 60
DIET = [
    {"name": "WhitespaceTokenizer"},
    {"name": "CountVectorsFeaturizer"},
    {"name": "DIETClassifier", "epochs": 30, "random_seed": 1},
]
IMPORT_ALL = """
import importlib, pkgutil, sys
import bot, rasa
for module in pkgutil.walk_packages(rasa.__path__, "rasa."):
    try:
        importlib.import_module(module.name)
    except ModuleNotFoundError as error:
        print(module.name, error.name)
"""
needs_tensorflow = pytest.mark.skipif(
    not WITH_TENSORFLOW.is_file(), reason="TensorFlow is not installed (make install-diet, about 400 MB to download)"
)


def rasa_sources() -> dict[str, str]:
    """The source of each of Rasa's modules."""
    spec = importlib.util.find_spec("rasa")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    root = Path(spec.submodule_search_locations[0])
    return {
        ".".join(path.relative_to(root.parent).with_suffix("").parts): path.read_text(encoding="utf-8")
        for path in root.rglob("*.py")
    }


def configured(root: Path, part: str, *components: dict[str, object]) -> Path:
    """A small project with other components in a part of its config.yml."""
    project = make_small_project(root)
    config = yaml.safe_load((project / "config.yml").read_text(encoding="utf-8"))
    config[part] = [*components, *config[part]] if part == "policies" else list(components)
    (project / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return project


def locked(name: str) -> set[str]:
    """What a lock installs, as `name==version`."""
    return set(re.findall(r"^[\w.-]+==[\w.]+", (PROJECT_ROOT / name).read_text(encoding="utf-8"), re.M))


@pytest.mark.parametrize("package", ["tensorflow", "keras"])
def test_tensorflow_is_not_installed(package: str) -> None:
    assert importlib.util.find_spec(package) is None


def test_the_locks_are_the_same_but_for_tensorflow() -> None:
    without, with_tensorflow = locked("requirements.txt"), locked("bot/diet/requirements.txt")
    assert without < with_tensorflow
    assert not [each for each in without if re.match("tensor|keras", each)]
    assert "tensorflow-cpu==2.12.0" in with_tensorflow


def test_each_stand_in_is_for_a_module_that_imports_tensorflow() -> None:
    sources = rasa_sources()
    assert [module for module in STAND_INS if not re.search("^(import|from) tensorflow", sources[module], re.M)] == []


def test_the_stand_ins_have_the_names_that_rasa_imports_from_them() -> None:
    imported = defaultdict(set)
    for module, source in rasa_sources().items():
        # What belongs to TensorFlow's own modules is never imported.
        if module in STAND_INS or module.startswith("rasa.utils.tensorflow."):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom) and node.module in STAND_INS:
                imported[node.module] |= {name.name for name in node.names}
    assert imported == STAND_INS


def test_all_the_rest_of_rasa_can_be_imported() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], cwd=PROJECT_ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    failed = dict(line.split() for line in done.stdout.splitlines() if line.startswith("rasa."))
    for_tensorflow = {module for module, lacks in failed.items() if lacks.split(".")[0] in ("tensorflow", "keras")}
    assert "rasa.utils.tensorflow.models" in for_tensorflow
    assert [module for module in for_tensorflow if not module.startswith("rasa.utils.tensorflow.")] == []


@pytest.mark.parametrize("name", COMPONENTS.values())
def test_whoever_names_a_component_that_needs_it_is_told_what_to_install(tmp_path: Path, name: str) -> None:
    part = "policies" if "Policy" in name else "pipeline"
    files = TrainingFiles(configured(tmp_path, part, {"name": name}))
    with pytest.raises(TrainingFailed, match=rf"{name} braucht TensorFlow.*`make install-diet`"):
        train(files, tmp_path / "models")


def test_rasas_own_command_line_tells_it_too(tmp_path: Path) -> None:
    project = configured(tmp_path, "pipeline", *DIET)
    rasa = [sys.executable, "-m", "bot.rasa", "train", "--domain", "bot/domain", "--out", "models"]
    done = subprocess.run(rasa, cwd=project, capture_output=True, text=True, timeout=TOLD_WITHIN_S)
    assert done.returncode == 1
    assert "DIETClassifier braucht TensorFlow" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@needs_tensorflow
def test_with_tensorflow_diet_trains_and_answers_and_its_model_is_refused_without(tmp_path: Path) -> None:
    project = configured(tmp_path, "pipeline", *DIET)
    bot = start(project, python=WITH_TENSORFLOW)
    assert bot.ask("Hallo")[0]["text"] == "Guten Tag"
    assert bot.ask("Addiere")[0]["text"].startswith("1 ")
    assert bot.stop(signal.SIGTERM)[0] == 0

    without = command(project, port=free_port())
    _, err = without.communicate(timeout=TOLD_WITHIN_S)
    assert without.returncode == 1
    assert "DIETClassifier braucht TensorFlow" in err
    assert "Traceback" not in err
