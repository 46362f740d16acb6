"""Words of everyday German, which are never taken for a misspelt name ("machen" is no "Aachen")."""

from functools import lru_cache

from spellchecker import SpellChecker

from bot.nlu.gazetteer import folded_set

MIN_LENGTH = 4


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """About 300,000 folded words, from the German dictionary of pyspellchecker; read once in a process."""
    frequency = SpellChecker(language="de").word_frequency
    return folded_set(word for word in frequency.words() if len(word) >= MIN_LENGTH)
