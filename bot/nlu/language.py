"""Tells German from English, where a message is long enough to tell."""

import re
from functools import lru_cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

# The property of a message that holds its language.
LANGUAGE = "language"
CODES = {Language.GERMAN: "de", Language.ENGLISH: "en"}
MIN_CONFIDENCE = 0.85
MIN_WORDS = 2
# Two words are little: they tell the language only if lingua is all but sure of it.
SURE_WORDS = 3
MIN_CONFIDENCE_OF_TWO = 0.97
# English in both languages, so no sign of either.
NEUTRAL = re.compile(r"\b(?:smart\s+city(?:\s+index)?|bitkom|ranking|score|top|index|ok|okay|hi|bot|\d+)\b", re.I)


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    """Two languages in lingua's low-accuracy mode: 10 MB instead of 120, and as right on whole sentences."""
    languages = LanguageDetectorBuilder.from_languages(*CODES)
    return languages.with_low_accuracy_mode().with_preloaded_language_models().build()


def read_language(text: str, names: list[tuple[int, int]]) -> str | None:
    """ "de", "en", or None where too few words are left to tell by.

    `names` are spans of names, which tell nothing: "Cologne mobility 2024".
    """
    rest = list(text)
    for start, end in names:
        rest[start:end] = " " * (end - start)
    plain = NEUTRAL.sub(" ", "".join(rest))
    count = len(re.findall(r"[^\W\d]{2,}", plain))
    if count < MIN_WORDS:
        return None
    best = _detector().compute_language_confidence_values(plain)[0]
    needed = MIN_CONFIDENCE if count >= SURE_WORDS else MIN_CONFIDENCE_OF_TWO
    return CODES[best.language] if best.value >= needed else None
