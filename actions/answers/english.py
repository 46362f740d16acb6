"""English numbers, plurals, dates and lists. British spelling; the decimal point of English."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import german
from actions.answers.german import sentence as sentence
from actions.answers.german import spoken_years
from actions.facts.records import Source

NUMBER_WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
MONTHS = "January February March April May June July August September October November December".split()


def decimal(value: float) -> str:
    """One decimal, with a point.

    >>> decimal(78.1), decimal(80)
    ('78.1', '80.0')
    """
    return f"{value:.1f}"


def whole(value: int) -> str:
    """A whole number with a comma between thousands.

    >>> whole(13284)
    '13,284'
    """
    return f"{value:,}"


def count(number: int, singular: str, plural: str) -> str:
    """A counted noun, the number in digits.

    >>> count(1, "place", "places"), count(4, "city", "cities")
    ('1 place', '4 cities')
    """
    return f"{number} {singular if number == 1 else plural}"


def number_word(number: int) -> str:
    """A number as English prose writes it in front of a noun: up to twelve as a word.

    >>> number_word(0), number_word(7), number_word(13)
    ('no', 'seven', '13')
    """
    return NUMBER_WORDS[number] if 0 <= number < len(NUMBER_WORDS) else str(number)


def ordinal(number: int) -> str:
    """A rank in words.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def join(parts: Sequence[str], last: str = "and") -> str:
    """An English enumeration, without a comma before the last.

    >>> join(["Köln", "Bonn", "Essen"])
    'Köln, Bonn and Essen'
    """
    return german.join(parts, last)


def join_long(parts: Sequence[str]) -> str:
    """An English enumeration whose parts may hold "and": then the last one needs its comma.

    >>> join_long(["Mobility", "Health and Sports"]), join_long(["Mobility", "Health"])
    ('Mobility, and Health and Sports', 'Mobility and Health')
    """
    if len(parts) < 2 or not any(" and " in each for each in parts):
        return join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def day(iso: str) -> str:
    """A date as exact as it is known.

    >>> day("2024-09-16"), day("2024-09"), day("2024")
    ('16 September 2024', 'September 2024', '2024')
    """
    year, *rest = iso.split("-")
    if not rest:
        return iso
    month = f"{MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) == 2 else month


def years(editions: Sequence[int]) -> str:
    """Years in order, neighbours drawn together.

    >>> years([2019, 2021, 2022, 2023])
    '2019 and 2021 to 2023'
    """
    return join(spoken_years(editions, "to"))


def source_line(sources: Sequence[Source]) -> str:
    """Where facts come from, in short: publisher and date of up to three sources."""
    return german.listed_sources(sources, day, ("Source", "Sources"), lambda more: f"and {more} more")
