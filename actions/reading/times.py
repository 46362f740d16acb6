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
FROM_TODAY = {"year_before_last": -2, "last_year": -1, "this_year": 0, "fresh": 0, "next_year": 1, "year_after_next": 2}
COUNTED_FROM_THE_FIRST = {"oldest": 0, "second_edition": 1}
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
# "Nach 2022 noch in den Top 10?", but not "von 2021 nach 2022", nor "in der Ausgabe vor 2024".
LATER = re.compile(r"(?<!\d )\b(?:nach|after)\s+(?:dem\s+jahr\s+)?$", re.I)
EARLIER = re.compile(r"(?<!\d )\b(?:vor|before)\s+(?:dem\s+jahr\s+)?$", re.I)
THE_ONE_BEFORE = re.compile(r"\b(?:jahr|ausgabe|edition|year|also d\w\w)\s+(?:direkt\s+)?(?:vor|before)\s+$", re.I)
# With these, a year is where something began, or what is counted from.
COUNTED_FROM = "step_up step_down step_asked just_ahead_of just_behind editions_before previous following".split()
AGAIN = re.compile(r"\b(?:noch|wieder|again)\b", re.I)
IN_ALL_TIME = ("never", "always", "ever")
FIRST_CORONA_YEAR = 2020
NEXT_TIME = re.compile(r"\b(?:mal|ausgabe\w*|edition)$")
LAST_TIME = re.compile(r"letzt\w* mal")
THE = re.compile(r"\b(?:die|der|zur) \w+te[nr]?\W*$", re.I)
EITHER = re.compile(r"\b(?:oder|or)\b|^(?:besser|schlechter|better|worse)")
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
        # "Nächstes Mal", "die nächste Ausgabe".
        to_come = part.name == "next_year" and NEXT_TIME.search(parts.words(part))
        years = [calendar.years[-1] + 1] if to_come else _single(part.name, part.number(), calendar)
        # "Und voriges Jahr?" in a talk about last year's edition means the one before.
        before = part.name == "last_year" and parts.only(*BESIDE_THE_YEAR)
        named += [calendar.shifted(year, -1) if before and year == spoken_of else year for year in years]
    base = _base(parts, calendar)
    compared = [*parts.values("year", *COMPARED), *named]
    if base and len(set(compared)) > 1:
        # "2022 gegenüber 2024", "2024 gegenüber 2022"
        base, named = min(compared), [max(compared)]
    named += _relative(parts, calendar, named, spoken_of, base)
    since, until = _span(parts, calendar, spoken_of)
    if since is None and until is None:
        since, until = _on_one_side(parts, calendar, spoken_of)
        named = [] if since or until else named
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


def _behind_a_year(part: Part, parts: Parts) -> bool:
    """ "Wie lag Köln 2023, und konnte es den Platz im Folgejahr halten?" is of two editions."""
    years = parts.all("year")
    return part.name == "following" and bool(years) and years[-1].end <= part.start


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
    if name in COUNTED_FROM_THE_FIRST:
        return [years[COUNTED_FROM_THE_FIRST[name]]]
    if name == "edition_before_last":
        return [calendar.shifted(years[-1], 1 - (n or 2))]
    if name == "nth_edition" and n:
        return [calendar.shifted(years[0], n - 1)]
    if name == "edition_of_size":
        return [year for year in years if calendar.sizes[year] == n]
    if name == "corona_year":
        return [FIRST_CORONA_YEAR + max(n, 1) - 1]
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
    compared = any(EITHER.search(parts.words(part)) for part in parts.all("step_asked"))
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
        if (named and _told_twice(part, parts) and not _behind_a_year(part, parts))
        or ((named or parts.has("when")) and LAST_TIME.match(parts.words(part)))
    ]
    found = [steps[part.name] for part in parts.all(*steps) if part not in (*told, *beside)]
    behind = any(THE_ONE_BEFORE.search(parts.text[: part.start]) for part in parts.all("year"))
    if len(named) == 1 and not parts.has(*{*COUNTED_FROM} - {"previous"}) and behind:
        # "In der Ausgabe vor 2024": that one, and not the year that is named.
        return [calendar.shifted(named.pop(), -1)] if isinstance(named, list) else []
    found += [-int(part.number() or 1) for part in parts.all("editions_before")]
    if not found or base is not None:
        return counted
    newest = calendar.years[-1]
    # The edition before one to come is the newest.
    start = max(named) if named else min(spoken_of or newest, newest + 1)
    moved = parts.has("following") and parts.has("kept", "step_up", "step_down")
    if (parts.has("editions_before") or moved) and isinstance(named, list):
        # What was kept a year later was so since the year that is named.
        named.clear()
    return [*counted, *(calendar.shifted(start, step) for step in found)]


def _span(parts: Parts, calendar: Calendar, spoken_of: int | None) -> tuple[int | None, int | None]:
    span, since, until = parts.first("span"), parts.first("since"), parts.first("until")
    years = [int(year) for year in span.of("year")] if span else []
    if span and span.of("nth"):
        # "Zwischen der ersten und der vorletzten Ausgabe".
        years = [year for nth in span.of("nth") for year in _single("nth_edition", nth, calendar)]
        years += [calendar.shifted(calendar.years[-1], -("vorletzt" in parts.words(span)))] if len(years) == 1 else []
    if len(years) > 1:
        return min(years), max(years)
    first = _since(since.of("year"), since.number(), calendar) if since else None
    if first is None and until and parts.has("oldest"):
        # "Von der ersten Ausgabe bis 2025".
        first = calendar.years[0]
    if first is None and parts.has("since_then"):
        # "Seitdem noch mal?" asks of the editions behind it.
        again = parts.has("never", "ever") or AGAIN.search(parts.text) is not None
        again = again and spoken_of is not None and spoken_of < calendar.years[-1]
        first = calendar.shifted(spoken_of, 1) if again and spoken_of else spoken_of
    return first, max(until.of("year")) if until and until.of("year") else None


def nth_of_them(parts: Parts) -> Parts:
    """ "Und die zweite?" behind "wer gewann die erste Ausgabe?" is an edition, no city."""
    bare = THE.search(parts.text) and parts.only("place", "last", "from_end", "those", "who", "filler", "polite")
    named = {"place": "nth_edition", "last": "newest", "from_end": "edition_before_last"}
    return parts.renamed(named) if bare else parts


def in_any_of_them(parts: Parts) -> Parts:
    """ "War Köln nach 2022 noch Erster?", "seitdem noch mal?" ask whether it was so ever."""
    since_then = parts.has("since_then") and AGAIN.search(parts.text) is not None
    sided = any(side.search(parts.text[: part.start]) for part in parts.all("year") for side in (LATER, EARLIER))
    asks = since_then or (sided and parts.has("verb_first", "whether") and not parts.has(*COUNTED_FROM, "who", "which"))
    if not asks or parts.has(*IN_ALL_TIME, "n_edition"):
        return parts
    return Parts([*parts, Part("ever", {}, len(parts.text), len(parts.text))], parts.text)


def _on_one_side(parts: Parts, calendar: Calendar, spoken_of: int | None) -> tuple[int | None, int | None]:
    """ "Nach 2022", "vor 2022", "danach nie wieder": all editions behind one, or before it, if there are any."""
    oldest, newest = calendar.years[0], calendar.years[-1]
    named = parts.all("year")
    moved = parts.has("step_up", "step_down") or (parts.has("leads") and parts.has("best", "worst"))
    if len(named) == 1 and moved and LATER.search(parts.text[: named[0].start]):
        # What is won after a year is won since then.
        return int(named[0].of("year")[0]), None
    if len(named) == 1 and len(named[0].of("year")) == 1 and not parts.has(*COUNTED_FROM):
        year, before = int(named[0].of("year")[0]), parts.text[: named[0].start]
        if THE_ONE_BEFORE.search(before):
            return None, None
        if LATER.search(before) and oldest <= year < newest:
            return calendar.shifted(year, 1), newest
        if EARLIER.search(before) and oldest < year <= newest + 1:
            return oldest, calendar.shifted(year, -1) if year <= newest else newest
    if not named and spoken_of and parts.has("following") and parts.has(*IN_ALL_TIME) and spoken_of < newest:
        return calendar.shifted(spoken_of, 1), newest
    if not named and spoken_of and parts.has("previous") and parts.has(*IN_ALL_TIME) and spoken_of > oldest:
        return oldest, calendar.shifted(spoken_of, -1)
    return None, None


def _since(years: Sequence[int], number: float | None, calendar: Calendar) -> int:
    if years:
        return min(years)
    return calendar.years[max(-int(number or 3), -len(calendar.years))]
