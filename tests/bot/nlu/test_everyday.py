from pathlib import Path

import pytest

from bot.nlu.everyday import everyday_words


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    monkeypatch.setenv("LOTSE_MODELS_FOLDER", str(folder))
    return folder


def read_anew() -> frozenset[str]:
    # As a new process would; the words of this one stay what they are.
    words: frozenset[str] = everyday_words.__wrapped__()
    return words


def test_the_words_are_kept_beside_the_models_and_read_from_there(models: Path) -> None:
    models.mkdir()
    (models / "everyday-older.txt").write_text("alt")
    folded = read_anew()
    (kept,) = models.iterdir()
    assert {"machen", "uber", "house"} <= folded
    assert read_anew() == folded
    kept.write_text("nur diese")
    assert read_anew() == {"nur", "diese"}


def test_where_nothing_can_be_written_they_are_folded_each_time(models: Path) -> None:
    models.write_text("no folder")
    assert "machen" in read_anew()
