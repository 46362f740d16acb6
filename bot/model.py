"""The trained model: is there one for the training data as it is now, and if not, train it."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import io
import os
import re
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.quiet import importing_rasa

FINGERPRINT_DIGITS = 16
SUFFIX = ".tar.gz"
# Rasa colours what it prints, terminal or not.
COLOUR = re.compile(r"\x1b\[\d*m")


class TrainingFailed(Exception):
    """There is no model for the training data. The message is German and one line."""


class ModelNotUsable(Exception):
    """The model needs something that is not installed here. The message is German and one line."""


@dataclass(frozen=True)
class TrainingFiles:
    """Where a project keeps what a model is made of."""

    root: Path

    @property
    def config(self) -> Path:
        """Pipeline and policies."""
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        """Intents, slots and wording."""
        return self.root / "bot" / "domain"

    @property
    def data(self) -> tuple[Path, ...]:
        """Examples, rules and stories. data/facts is none of them: a fact needs no training."""
        return tuple(self.root / "data" / name for name in ("nlu", "rules", "stories"))

    @property
    def examples(self) -> Path:
        """Messages with their queries; bot/nlu/importer.py makes training data of them."""
        return self.root / "data" / "examples"

    @property
    def components(self) -> Path:
        """Our own graph components, whose code is part of what a model does."""
        return self.root / "bot" / "nlu"

    def all(self) -> Iterator[Path]:
        """Yield every file that a model depends on, in a fixed order."""
        yield self.config
        for folder in (self.domain, *self.data):
            yield from sorted(folder.rglob("*.y*ml"))
        yield from sorted(self.examples.glob("*.txt"))
        yield from sorted(each for each in self.components.rglob("*") if each.suffix in (".py", ".txt", ".csv"))


def fingerprint(files: TrainingFiles) -> str:
    """Return what names the model of these files: it changes when one of them or Rasa does."""
    digest = hashlib.sha256(importlib.metadata.version("rasa").encode())
    for path in files.all():
        content = path.read_bytes() if path.is_file() else b""
        # With the length in front, no text can move from one file to the next unnoticed.
        digest.update(f"\0{path.relative_to(files.root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:FINGERPRINT_DIGITS]


def current_model(files: TrainingFiles, models: Path) -> Path | None:
    """Return the model that was trained from the files as they are now."""
    model = _model_path(files, models)
    if not model.is_file():
        return None
    # Rasa's own commands take the newest model of a folder; after a change of branch that is another. In an image,
    # nobody may touch it, and there is but one.
    with contextlib.suppress(OSError):
        os.utime(model)
    return model


def train(files: TrainingFiles, models: Path) -> Path:
    """Train a model from the files and return it, or raise TrainingFailed; any older model stays."""
    missing = [path for path in (files.config, files.domain, files.data[0]) if not path.exists()]
    if missing:
        names = ", ".join(str(path.relative_to(files.root)) for path in missing)
        raise TrainingFailed(f"Das Training ist nicht möglich, es fehlt: {names}")
    model = _model_path(files, models)
    models.mkdir(parents=True, exist_ok=True)
    log = models.parent / "training.log"
    with tempfile.TemporaryDirectory(dir=models) as unfinished, io.StringIO() as output:
        try:
            with contextlib.redirect_stdout(output):
                trained = _train_by_rasa(files, Path(unfinished), model.name)
        # Rasa stops a hopeless training with sys.exit, and a component may raise anything.
        except (Exception, SystemExit) as error:
            log.write_text(output.getvalue() + traceback.format_exc(), encoding="utf-8")
            reason = _reason(error, output.getvalue())
            raise TrainingFailed(f"Das Training ist fehlgeschlagen: {reason} (Einzelheiten in {log})") from error
        trained.replace(model)
    return model


def _model_path(files: TrainingFiles, models: Path) -> Path:
    return models / f"lotse-{fingerprint(files)}{SUFFIX}"


def _train_by_rasa(files: TrainingFiles, folder: Path, name: str) -> Path:
    with importing_rasa():
        from rasa.model_training import train as rasa_train

    result = rasa_train(
        domain=str(files.domain),
        config=str(files.config),
        training_files=[str(path) for path in files.data if path.exists()],
        output=str(folder),
        fixed_model_name=name,
        force_training=True,
    )
    if result.model is None:
        raise RuntimeError("Rasa hat kein Modell geschrieben")
    return Path(result.model)


def _reason(error: BaseException, output: str) -> str:
    if isinstance(error, SystemExit):
        text = output
    else:
        # Rasa wraps what a component raised; the cause says more than the wrapping.
        while error.__cause__ is not None:
            error = error.__cause__
        text = f"{type(error).__name__}: {error}"
    return " ".join(COLOUR.sub("", text).split())
