"""`python -m tests.benchmark.default_training FOLDER EPOCHS`: train Rasa's default pipeline on this project's data.

Prints the seconds of the training alone as its last line.
"""

from __future__ import annotations

import copy
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from bot.model import train
from tests.evaluation.default_pipeline import CONFIG, write_project
from tests.evaluation.running import start


def config_of(epochs: int) -> dict[str, Any]:
    """The default configuration with so many epochs for each part that has any."""
    config = copy.deepcopy(CONFIG)
    for part in [*config["pipeline"], *config["policies"]]:
        if "epochs" in part:
            part["epochs"] = epochs
    return config


def main(folder: Path, epochs: int) -> None:
    """Train and print."""
    files = write_project(start(), folder / "project", config_of(epochs))
    begun = time.perf_counter()
    model = train(files, folder / "models")
    seconds = time.perf_counter() - begun
    for older in folder.glob("*.tar.gz"):
        older.unlink()
    shutil.move(model, folder / "default.tar.gz")
    print(f"\n{seconds:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
