"""Tells which language a message is in: German or English by their words or letters, a few others by their letters."""

import re
from functools import lru_cache
from typing import Any

from lingua import Language, LanguageDetector, LanguageDetectorBuilder
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from actions.language import SPOKEN
from bot.nlu.lexicon import word_list
from bot.nlu.made import Configured
from bot.nlu.parts import PARTS, UNREAD
from bot.nlu.text import fold_words, in_another_script

# The property of a message that holds its language.
LANGUAGE = "language"
# The bot speaks the first two. In the others, common in German cities, it can only say so. No Dutch: what is typed in
# Low German or at the Rhine looks like it.
CODES = {
    Language.GERMAN: "de",
    Language.ENGLISH: "en",
    Language.ARABIC: "ar",
    Language.SPANISH: "es",
    Language.FRENCH: "fr",
    Language.ITALIAN: "it",
    Language.POLISH: "pl",
    Language.RUSSIAN: "ru",
    Language.TURKISH: "tr",
    Language.UKRAINIAN: "uk",
}
# ISO 639-2: what is no language of people, as SQL, JSON and HTML; and a language that nobody can tell: Japanese.
NO_LANGUAGE = "zxx"
UNDETERMINED = "und"
CODE = re.compile(r"[{}<>=\\^$]|;-|['\"]\s*:|\bSELECT\b|\bDROP\b")
CODE_SIGNS = 2
# "SELECT", "def".
MOST_UNREAD = 1
MIN_CONFIDENCE = 0.85
MIN_WORDS = 2
# Two words are little, and hurried German looks English: then lingua must be all but sure of it.
SURE_WORDS = 3
HIGH_CONFIDENCE = 0.97
# Hurried German may look like any language, and every second word of any may be one of ours, too.
FOREIGN_WORDS = 4
# "Quel est le rang de … dans le …": a word in two is alike in all of them.
MANY_WORDS = 6
FAIRLY_SURE = 0.9
OWN_SHARE = 2
# Letters that neither German nor English has, nor the words that they took from French.
OTHER_LETTERS = re.compile(r"[^\W\d_a-zäöüßéèêëàâáçîïôûñ]")
# "Quelle" is a word of ours, too.
FRENCH = re.compile(r"\bquel(?:le)?s?\s+(?:est|sont|ville|place|rang|score)\b", re.I)
# English in both languages, so no sign of either.
NEUTRAL = re.compile(r"\b(?:smart\s+city(?:\s+index)?|bitkom|ranking|score|top|index|ok|okay|hi|bot|\d+)\b", re.I)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageExtractor(Configured):
    """Sets `language` where the message tells; actions/language.py reads it. After the classifier: a message in a
    language that the bot does not speak has the intent `foreign_intent`, whatever its words look like."""

    def __init__(self, foreign_intent: str) -> None:
        self._foreign_intent = foreign_intent

    @classmethod
    def configured(cls, config: dict[str, Any]) -> "LanguageExtractor":
        return cls(config["foreign_intent"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"foreign_intent": "fremdsprache"}

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            entities = message.get(ENTITIES, [])
            names = [(each["start"], each["end"]) for each in entities if each["entity"] != "unknown"]
            language = read_language(message.get(TEXT) or "", names)
            if language not in (None, *SPOKEN) and _is_readable(message, language):
                language = None
            message.set(LANGUAGE, language)
            if language and language not in SPOKEN:
                surely = {INTENT_NAME_KEY: self._foreign_intent, PREDICTED_CONFIDENCE_KEY: 1.0}
                message.set(INTENT, surely, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [surely], add_to_output=True)
        return messages


def _is_readable(message: Message, language: str) -> bool:
    """True for {"stadt": "Bonn", "jahr": 2019} and "Wer kam direkt dahinter?", whose words are parts of a question."""
    parts = [part["part"] for part in message.get(PARTS) or ()]
    if language == NO_LANGUAGE:
        return "city" in parts and parts.count(UNREAD) <= MOST_UNREAD
    return bool(parts) and UNREAD not in parts


@lru_cache(maxsize=1)
def _detector() -> LanguageDetector:
    """These languages in lingua's low-accuracy mode: 30 MB instead of 275, and as right on whole sentences."""
    languages = LanguageDetectorBuilder.from_languages(*CODES)
    return languages.with_low_accuracy_mode().with_preloaded_language_models().build()


def read_language(text: str, names: list[tuple[int, int]]) -> str | None:
    """A code of `CODES`, `NO_LANGUAGE`, or None where nothing is left to tell by.

    `names` are spans of names, which tell nothing: "Cologne mobility 2024". What holds German words is never English.
    """
    if len(CODE.findall(text)) >= CODE_SIGNS:
        return NO_LANGUAGE
    if FRENCH.search(text):
        return "fr"
    rest = list(text)
    for start, end in names:
        rest[start:end] = " " * (end - start)
    plain = NEUTRAL.sub(" ", "".join(rest))
    words = frozenset(fold_words(plain))
    german, english = words & word_list("german").whole, words & word_list("english").whole
    told = None if bool(german) == bool(english) else "de" if german else "en"
    may_be_foreign = len(german | english) * OWN_SHARE <= len(words)
    guess = _guess(plain) if told is None or may_be_foreign else None
    if guess and guess not in SPOKEN and may_be_foreign:
        return guess
    if told:
        return told
    return guess if guess in SPOKEN and not (german and guess == "en") else None


def _guess(plain: str) -> str | None:
    """What the letters look like, if that is sure enough."""
    count = len(re.findall(r"[^\W\d]{2,}", plain))
    own_letters = in_another_script(plain)
    if count < MIN_WORDS and not own_letters:
        return None
    enough = MIN_WORDS if OTHER_LETTERS.search(plain.lower()) else FOREIGN_WORDS
    best = _detector().compute_language_confidence_values(plain)[0]
    code = CODES[best.language] if best.value else UNDETERMINED
    if code not in SPOKEN:
        enough_words = count >= enough and best.value >= HIGH_CONFIDENCE
        sure = own_letters or enough_words or (count >= MANY_WORDS and best.value >= FAIRLY_SURE)
        return code if sure else None
    return code if best.value >= (MIN_CONFIDENCE if count >= SURE_WORDS and code == "de" else HIGH_CONFIDENCE) else None
