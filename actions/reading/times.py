"""Which editions a question names: years, "seit 2021", "im Vorjahr", "in der dritten Ausgabe"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.query.query import Editions
from actions.reading.parts import Part, Parts

ALL_YEARS = ("all_editions", "course", "ever", "always", "never", "never_rated", "first_time", "last_time")
# "Im letzten Jahr, also 2025": a year that is named says it better.
TOLD_TWICE = ("last_year", "this_year", "year_before_last", "years_ago")
# How many years from today.
FROM_TODAY = {"year_before_last": -2, "last_year": -1, "this_year": 0, "next_year": 1, "year_after_next": 2}
# "Was hat Köln in zwei Jahren gewonnen?" is of the past.
PAST = re.compile(r"\b(?:hat|hatten?|hast|habt|war|waren|lag|lagen|stieg|fiel|seit|innerhalb)\b", re.I)
# "Wer wird gewinnen?" is of the edition to come.
TO_COME = re.compile(
    r"\b(?:wird|werden|wirst|werdet)\b[^.;!?]*\b(?:gewinnen|siegen|führen|überholen|liegen|stehen|landen|kommen|steigen"
    r"|fallen|schaffen|erreichen|bleiben|verlieren|abschneiden|aufsteigen|absteigen|sein|werden)\b",
    re.I,
)
# "Und voriges Jahr?" names nothing else.
BESIDE_THE_YEAR = ("last_year", "filler", "polite", "how", "where", "those", "there", "verb_first")
JOIN = re.compile(r"\S\s+(?:und|oder|vs|gegen|zu|mit|von|auf|and)\s+(?:\S+\s+)?$", re.I)
FIRST_CORONA_YEAR = 2020
LAST_TIME = re.compile(r"letzt\w* mal")
COMPARED = ("compared_with", "than_edition")


@dataclass(frozen=True)
class Calendar:
    """The editions in the store with the number of their cities, and today's year."""

    sizes: Mapping[int, int]
    today: date

    @property
    def years(self) -> tuple[int, ...]:
        """The editions, the oldest first."""
        return tuple(sorted(self.sizes))

    def shifted(self, year: int, editions: int) -> int:
        """The edition so many before (negative) or behind another one."""
        if year not in self.sizes:
            return year + editions
        place = self.years.index(year) + editions
        return self.years[place] if 0 <= place < len(self.years) else year + editions


@dataclass(frozen=True)
class Times:
    """What a message says of editions; `named` is false where it says nothing.

    `base` is the edition that others are compared with (0: the one before), `newest` that the newest is wanted though
    another one was spoken of; `known` are all editions, the oldest first; `spoken_of` is that of the conversation.
    """

    editions: Editions
    named: bool
    base: int | None = None
    newest: bool = False
    known: tuple[int, ...] = ()
    spoken_of: int | None = None


def read_times(parts: Parts, calendar: Calendar, spoken_of: int | None) -> Times:
    """The editions of a question; `spoken_of` is the one that the conversation is about."""
    named = list(parts.values("year", "year", "now_too"))
    for part in parts:
        if named and part.name in TOLD_TWICE and _told_twice(part, parts):
            continue
        if part.name == "oldest" and parts.has("until"):
            continue
        if part.name == "years_ahead" and PAST.search(parts.text):
            continue
        years = _single(part.name, part.number(), calendar)
        # "Und voriges Jahr?" in a talk about last year's edition means the one before.
        before = part.name == "last_year" and all(each.name in BESIDE_THE_YEAR for each in parts)
        named += [calendar.shifted(year, -1) if before and year == spoken_of else year for year in years]
    base = _base(parts, calendar)
    compared = [*parts.values("year", *COMPARED), *named]
    if base and len(set(compared)) > 1:
        # "2022 gegenüber 2024", "2024 gegenüber 2022"
        base, named = min(compared), [max(compared)]
    named += _relative(parts, calendar, named, spoken_of, base)
    since, until = _span(parts, calendar, spoken_of)
    if TO_COME.search(parts.text) and not named and since is None:
        named = [calendar.years[-1] + 1]
    named = [year for year in named if year not in (since, until)] if since and until else named
    every = parts.has(*ALL_YEARS) and not named and since is None and until is None
    if named and parts.has("newest", "now_too"):
        named.append(calendar.years[-1])
    editions = Editions(
        named=tuple(dict.fromkeys(named)),
        since=since,
        until=until,
        without=() if named else parts.values("year", "without", "not_this"),
        every=every,
    )
    found = editions != Editions()
    newest = parts.has("newest", "now", "now_too") and not found
    return Times(editions, found, base, newest, calendar.years, spoken_of)


def _told_twice(part: Part, parts: Parts) -> bool:
    """True for "ein Jahr vorher, also 2024", beside a year that is named; "2024 und im Vorjahr" are two."""
    return not JOIN.search(parts.text[: part.start])


def _single(name: str, number: float | None, calendar: Calendar) -> list[int]:
    """The edition that one part names by itself."""
    years, today = calendar.years, calendar.today.year
    n = int(number or 0)
    if name in FROM_TODAY:
        return [today + FROM_TODAY[name]]
    if name == "years_ahead":
        return [today + (n or 1)]
    if name == "last_two_years":
        return [today - 2, today - 1]
    if name == "years_ago":
        return [today - (n or 1)]
    if name == "oldest":
        return [years[0]]
    if name == "edition_before_last":
        return [calendar.shifted(years[-1], -1)]
    if name == "nth_edition" and 1 <= n <= len(years):
        return [years[n - 1]]
    if name == "edition_of_size":
        return [year for year in years if calendar.sizes[year] == n]
    if name == "before_corona":
        return [max((year for year in years if year < FIRST_CORONA_YEAR), default=FIRST_CORONA_YEAR - 1)]
    return []


def _base(parts: Parts, calendar: Calendar) -> int | None:
    """The edition that is compared with."""
    compared = parts.first(*COMPARED)
    if compared is None:
        return 0 if _better_or_worse(parts) else None
    years = compared.of("year")
    if years:
        return int(min(years))
    number = compared.number()
    return calendar.today.year - int(number) if number else 0


def _better_or_worse(parts: Parts) -> bool:
    """ "War das im Jahr davor besser oder schlechter?" compares with the year before, it is not about that year."""
    compared = any(" oder " in parts.words(part) or " or " in parts.words(part) for part in parts.all("step_asked"))
    return compared and parts.has("previous")


def _relative(
    parts: Parts, calendar: Calendar, named: Sequence[int], spoken_of: int | None, base: int | None
) -> list[int]:
    """ "Im Vorjahr", "zwei Ausgaben davor": counted from the edition in the sentence, or the last one."""
    steps = {"previous": -1, "previous_two": -2, "following": 1}
    # "In der Ausgabe vor 2024".
    beside = [part for part in parts.all(*steps) if part.of("year")]
    counted = [calendar.shifted(int(part.of("year")[0]), steps[part.name]) for part in beside]
    # "Letztes Mal, 2024" is named already.
    told = [
        part
        for part in parts.all(*steps)
        if (named and _told_twice(part, parts)) or ((named or parts.has("when")) and LAST_TIME.match(parts.words(part)))
    ]
    found = [steps[part.name] for part in parts.all(*steps) if part not in (*told, *beside)]
    found += [-int(part.number() or 1) for part in parts.all("editions_before")]
    if not found or base is not None:
        return counted
    start = max(named) if named else spoken_of or calendar.years[-1]
    if parts.has("editions_before") and isinstance(named, list):
        named.clear()
    return [*counted, *(calendar.shifted(start, step) for step in found)]


def _span(parts: Parts, calendar: Calendar, spoken_of: int | None) -> tuple[int | None, int | None]:
    span, since, until = parts.first("span"), parts.first("since"), parts.first("until")
    if span and len(span.of("year")) > 1:
        return min(span.of("year")), max(span.of("year"))
    first = _since(since.of("year"), since.number(), calendar) if since else None
    if first is None and until and parts.has("oldest"):
        # "Von der ersten Ausgabe bis 2025".
        first = calendar.years[0]
    if first is None and parts.has("since_then"):
        first = spoken_of
    return first, max(until.of("year")) if until and until.of("year") else None


def _since(years: Sequence[int], number: float | None, calendar: Calendar) -> int:
    if years:
        return min(years)
    return calendar.years[max(-int(number or 3), -len(calendar.years))]
