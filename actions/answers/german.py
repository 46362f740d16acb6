"""German numbers, plurals, dates and lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.facts.records import Source

NUMBER_WORDS = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
ORDINAL_STEMS = "nullt erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split()


def decimal(value: float) -> str:
    """One decimal, with a comma.

    >>> decimal(78.1), decimal(80)
    ('78,1', '80,0')
    """
    return f"{value:.1f}".replace(".", ",")


def whole(value: int) -> str:
    """A whole number with a dot between thousands.

    >>> whole(13284)
    '13.284'
    """
    return f"{value:,}".replace(",", ".")


def count(number: int, singular: str, plural: str, one: str = "ein") -> str:
    """A counted noun; numbers up to twelve as words, `one` is the article that goes with the singular.

    >>> count(1, "Platz", "Plätze", "einen"), count(4, "Platz", "Plätze"), count(23, "Platz", "Plätze")
    ('einen Platz', 'vier Plätze', '23 Plätze')
    """
    if number == 1:
        return f"{one} {singular}"
    return f"{number_word(number)} {plural}"


def counted(number: float, singular: str, plural: str) -> str:
    """A counted noun with its number in figures, as in notices and lists.

    >>> counted(1, "Stunde", "Stunden"), counted(1.5, "Stunde", "Stunden"), counted(0, "Platz", "Plätze")
    ('1 Stunde', '1,5 Stunden', '0 Plätze')
    """
    return f"{number:.10g} {singular if number == 1 else plural}".replace(".", ",", 1)


def number_word(number: int) -> str:
    """A number as German prose writes it: up to twelve as a word."""
    return NUMBER_WORDS[number] if 0 <= number < len(NUMBER_WORDS) else str(number)


def points(value: float) -> str:
    """A score in the nominative.

    >>> points(1.0), points(78.1)
    ('1,0 Punkte', '78,1 Punkte')
    """
    return f"{decimal(value)} Punkte"


def join(parts: Sequence[str], last: str = "und") -> str:
    """A German enumeration.

    >>> join(["Köln", "Bonn", "Essen"])
    'Köln, Bonn und Essen'
    """
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def spoken_years(editions: Sequence[int], to: str) -> list[str]:
    """Years in order, each run of more than two as "2021 bis 2023"."""
    runs: list[list[int]] = []
    for edition in sorted(set(editions)):
        if runs and edition == runs[-1][-1] + 1:
            runs[-1].append(edition)
        else:
            runs.append([edition])
    return [year for run in runs for year in ([f"{run[0]} {to} {run[-1]}"] if len(run) > 2 else map(str, run))]


def day(iso: str) -> str:
    """A date as exact as it is known.

    >>> day("2024-09-16"), day("2024-09"), day("2024")
    ('16. September 2024', 'September 2024', '2024')
    """
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])}. {month}" if len(parts) == 3 else month


def years(editions: Sequence[int]) -> str:
    """Years in order, neighbours drawn together.

    >>> years([2019, 2021, 2022, 2023])
    '2019 und 2021 bis 2023'
    """
    return join(spoken_years(editions, "bis"))


def source_line(sources: Sequence[Source]) -> str:
    """Where facts come from, in short: publisher and date of up to three sources.

    The titles stand in the answer to "Woher stammt das?".
    """
    return listed_sources(
        sources, day, ("Quelle", "Quellen"), lambda more: f"und {count(more, 'weitere', 'weitere', 'eine')}"
    )


def listed_sources(
    sources: Sequence[Source], said: Callable[[str], str], lead: tuple[str, str], more: Callable[[int], str]
) -> str:
    """The same in the words of any language."""
    dated = (f"{each.publisher}, {said(each.published_on)}".removesuffix(", ") for each in sources)
    named = list(dict.fromkeys(dated))
    others = f" {more(len(named) - 3)}" if len(named) > 3 else ""
    return f"{lead[len(named) > 1]}: {'; '.join(named[:3])}{others}." if named else ""


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
