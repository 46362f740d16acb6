"""Words of everyday German, which are never taken for a misspelt name ("machen" is no "Aachen")."""

from functools import lru_cache

from bot.nlu import gazetteer, text
from bot.nlu.gazetteer import folded_set
from bot.nlu.kept import kept

MIN_LENGTH = 4
# Rarer English words are likelier a misspelt German name than meant.
MIN_ENGLISH_COUNT = 200


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """About 370,000 folded words, from pyspellchecker's German and English dictionaries; read once in a process.

    Folding them takes a sixth of the bot's start, so they are kept beside the models.
    """
    code = (__file__, gazetteer.__file__, text.__file__)
    return frozenset(str(kept("everyday", "pyspellchecker", code, _folded), "utf-8").split())


def _folded() -> bytes:
    # Takes its time to import, too.
    from spellchecker import SpellChecker

    german = SpellChecker(language="de").word_frequency
    english = SpellChecker(language="en").word_frequency.dictionary
    common = (word for word, count in english.items() if count >= MIN_ENGLISH_COUNT)
    words = folded_set(word for word in (*german.words(), *common) if len(word) >= MIN_LENGTH)
    return "\n".join(sorted(words)).encode()
