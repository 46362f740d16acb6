"""Words of everyday German, which are never taken for a misspelt name ("machen" is no "Aachen")."""

from functools import lru_cache

from spellchecker import SpellChecker

from bot.nlu.gazetteer import folded_set

MIN_LENGTH = 4


# Rarer English words are likelier a misspelt German name than meant.
MIN_ENGLISH_COUNT = 200


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """About 370,000 folded words, from pyspellchecker's German and English dictionaries; read once in a process."""
    german = SpellChecker(language="de").word_frequency
    english = SpellChecker(language="en").word_frequency.dictionary
    common = (word for word, count in english.items() if count >= MIN_ENGLISH_COUNT)
    return folded_set(word for word in (*german.words(), *common) if len(word) >= MIN_LENGTH)
