"""Words of everyday German, which are never taken for a misspelt name ("machen" is no "Aachen")."""

import hashlib
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from actions.facts.whole_file import replacing
from actions.settings import Settings
from bot.nlu import gazetteer, text
from bot.nlu.gazetteer import folded_set

MIN_LENGTH = 4
# Rarer English words are likelier a misspelt German name than meant.
MIN_ENGLISH_COUNT = 200


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """About 370,000 folded words, from pyspellchecker's German and English dictionaries; read once in a process.

    Folding them takes a sixth of the bot's start, so they are kept beside the models.
    """
    kept = Settings().models_folder / f"everyday-{_edition()}.txt"
    with suppress(OSError):
        return frozenset(kept.read_text(encoding="utf-8").split())
    words = _folded()
    # Where nothing may be written they are folded at each start.
    with suppress(OSError):
        _keep(kept, words)
    return words


def _folded() -> frozenset[str]:
    # Takes its time to import, too.
    from spellchecker import SpellChecker

    german = SpellChecker(language="de").word_frequency
    english = SpellChecker(language="en").word_frequency.dictionary
    common = (word for word, count in english.items() if count >= MIN_ENGLISH_COUNT)
    return folded_set(word for word in (*german.words(), *common) if len(word) >= MIN_LENGTH)


def _edition() -> str:
    """What the words depend on: the dictionaries, and the code that folds them."""
    code = b"".join(Path(str(each)).read_bytes() for each in (__file__, gazetteer.__file__, text.__file__))
    return hashlib.sha256(version("pyspellchecker").encode() + code).hexdigest()[:16]


def _keep(path: Path, words: frozenset[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as unfinished:
        unfinished.write_text("\n".join(sorted(words)), encoding="utf-8")
    for older in path.parent.glob("everyday-*.txt"):
        if older != path:
            older.unlink(missing_ok=True)
