"""German and English number words: "siebzehn", "dritter", "zweiundachtzig", "zweitbeste"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.nlu.text import fold

ONES = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
TEENS = "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
ENGLISH = "zero one two three four five six seven eight nine ten eleven twelve".split()
ENGLISH_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
IRREGULAR = {"erst": 1, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
ENDINGS = ("", "e", "en", "er", "es", "em", "ens")
# Not "ein": the article would be a number everywhere.
MORE = {"eins": 1, "zwo": 2, "beiden": 2, "beide": 2, "dutzend": 12}


@dataclass(frozen=True)
class Number:
    """A number as a message gives it; `ordinal` for "dritte" and "3.", `rest` is what a word holds beside it."""

    value: float
    ordinal: bool = False
    rest: str = ""


def below_a_hundred() -> dict[str, int]:
    """The German words for 0 to 99, as they are spelt."""
    words = {word: value for value, word in enumerate([*ONES, *TEENS])}
    for tens, word in enumerate(TENS, 2):
        words[word] = tens * 10
        for ones in range(1, 10):
            words[f"{ONES[ones]}und{word}"] = tens * 10 + ones
    return words


GERMAN = below_a_hundred() | {"hundert": 100}


CARDINALS = {fold(word): value for word, value in GERMAN.items() if word != "ein"}
CARDINALS |= {fold(word): value for word, value in MORE.items()}
# "Von den dreien".
CARDINALS |= {fold(ONES[value] + "en"): value for value in (2, 3, 4, 5, 6)}
CARDINALS |= {word: value for value, word in enumerate(ENGLISH)}
# What words of years are made of.
NUMERALS = {fold(word): value for word, value in GERMAN.items() if 0 < value < 100} | {"eins": 1, "zwo": 2}
YEARS = range(1000, 3000)
_REGULAR = {word: value for word, value in GERMAN.items() if value >= 2 and value not in (3, 7, 8)}
STEMS = {fold(word + ("t" if value < 20 else "st")): value for word, value in _REGULAR.items()} | IRREGULAR
ORDINALS = {stem + ending: value for stem, value in STEMS.items() for ending in ENDINGS if stem + ending != "acht"}
ORDINALS |= {word: value for value, word in enumerate(ENGLISH_ORDINALS, 1)}
# "zweitbeste", "drittletzter": an ordinal and the word that is counted.
_COUNTED = ("best", "letzt", "schlecht", "stark", "schwach", "hoch", "gross", "meist", "wenig", "niedrig", "platziert")

# Whoever is "erstplatziert" leads.
NO_NUMBER = ("erstplatziert", "erstplaziert")


def read_number(folded: str) -> Number | None:
    """The number that a folded word names, if it names one.

    >>> read_number("siebzehn"), read_number("drittbeste")
    (Number(value=17, ordinal=False, rest=''), Number(value=3, ordinal=True, rest='beste'))
    """
    if folded in CARDINALS:
        return Number(CARDINALS[folded])
    if folded in ORDINALS:
        return Number(ORDINALS[folded], ordinal=True)
    for end in range(3, len(folded) - 3):
        value = STEMS.get(folded[:end])
        if value is not None and folded[end:].startswith(_COUNTED) and not folded.startswith(NO_NUMBER):
            return Number(value, ordinal=True, rest=folded[end:])
    return None


def read_year(folded: str) -> int | None:
    """The year that a folded word names, of whatever century; two numbers in one word are read as one, too.

    >>> read_year("neunzehnhundertneunundneunzig"), read_year("zweitausendzwanzig"), read_year("zwanzigvierundzwanzig")
    (1999, 2020, 2024)
    """
    for word, size in (("tausend", 1000), ("hundert", 100)):
        head, found, rest = folded.partition(word)
        if found and head in NUMERALS:
            rest = rest.removeprefix("und")
            year = NUMERALS[head] * size + NUMERALS.get(rest, 0)
            return year if year in YEARS and (rest in NUMERALS or not rest) else None
    for end in range(1, len(folded)):
        century, short = NUMERALS.get(folded[:end], 0), NUMERALS.get(folded[end:], 0)
        if century >= 10 and short >= 10:
            return 100 * century + short
    return None
