"""The frame of a conversation: its categories and editions, which stay until others are named."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.query.query import MOVES, Categories, Editions, Measure, Query
from actions.reading.draft import Draft
from actions.reading.followups.spoken import Spoken
from actions.reading.parts import Parts

IN_TIME = ("always", "ever", "never", "since_when", "when", "how_often", "respectively")
THERE = re.compile(r"\b(?:da|dort|damals|dabei|darin|dem|diesem|there|then)\b", re.I)
IN_THAT_YEAR = re.compile(
    r"\b(?:in dem|in diesem|in jenem|im selben|im gleichen) jahr\b|\bdamals\b|\b(?:that|same) year\b", re.I
)
# "In welchem Bereich war das am deutlichsten?"
IT = re.compile(r"\b(?:war|ist|waren|sind|ging)\s+(?:das|es)\b", re.I)


def editions_of(draft: Draft, measure: Measure | None = None) -> Editions:
    """The editions that a message names; what is compared with becomes the beginning."""
    editions = draft.times.editions
    if draft.times.base:
        until = editions.until or (max(editions.named) if editions.named else None)
        return replace(editions, named=(), since=draft.times.base, until=until)
    two = sorted(editions.named)
    if len(two) == 2 and (measure or draft.measure) in MOVES:
        return replace(editions, named=(), since=two[0], until=two[1])
    return editions


def in_that_year(draft: Draft, parts: Parts, spoken: Spoken) -> Draft:
    """ "Wo stand Köln damals?": in the edition that the last answer was about."""
    if not spoken.edition or _names_time(draft) or not IN_THAT_YEAR.search(parts.text):
        return draft
    return draft.but(times=replace(draft.times, editions=Editions((spoken.edition,)), named=True))


def _names_time(draft: Draft) -> bool:
    """True if the message says of which editions it speaks."""
    return draft.times.named or draft.times.newest or bool(draft.times.base)


def _until_last(editions: Editions, last: Query) -> Editions:
    """ "Seit 2021 verbessert" after a question about 2024 is until 2024."""
    spoken = max(last.editions.named, default=None) or last.editions.until
    open_end = editions.since is not None and editions.until is None
    if open_end and spoken and spoken < (editions.since or 0) and last.asked == "value":
        # "Wie viele Plätze besser als 2024?" after the place of 2023.
        return replace(editions, since=spoken, until=editions.since)
    return replace(editions, until=spoken) if open_end and spoken and spoken > (editions.since or 0) else editions


def frame_editions(draft: Draft, parts: Parts, last: Query, measure: Measure | None = None) -> Editions:
    """The editions of a follow-up."""
    if not _names_time(draft):
        if min(last.editions.named, default=0) > draft.times.known[-1]:
            # That there is no such edition yet has been said.
            return Editions()
        return _as_a_span(draft, parts, last)
    first, until = last.editions.since, last.editions.until
    if parts.has("respectively") and draft.measure in MOVES and draft.times.base == 0 and first and until:
        # "2021 bis 2025, und jeweils die Veränderung zum Vorjahr?"
        return Editions(named=tuple(year for year in draft.times.known if first <= year <= until))
    editions = editions_of(draft, measure)
    if editions.without and editions == Editions(without=editions.without):
        # "Und ohne 2023?" of those that were spoken of.
        return _fewer(last.editions, editions.without)
    several = last.editions.since is not None or len(last.editions.named) > 1
    if editions == Editions(every=True) and several and parts.has("always", "never"):
        # "Immer?" is in all years that were spoken of.
        return last.editions
    if editions.until and editions.since is None and draft.measure in MOVES and len(last.editions.named) == 1:
        # "Wer war 2022 vorn, und wer ist bis 2025 gefallen?"
        return replace(editions, since=min(editions.until, *last.editions.named))
    if editions.since is None and until and last.measure in MOVES and until < (editions.until or 0):
        # "Von 2022 auf 2023?" "Und dann bis 2024?"
        return replace(editions, since=until)
    return _until_last(editions, last) if draft.times.base is not None else editions


def _as_a_span(draft: Draft, parts: Parts, last: Query) -> Editions:
    """ "Wer hat am meisten gewonnen?" after the places of two years: from the first of them to the second."""
    two = sorted(last.editions.named)
    moves = draft.measure in MOVES or any(each.measure in MOVES for each in draft.where)
    if len(two) != 2 or not moves or last.compares_editions or parts.has("respectively", "always"):
        return last.editions
    return replace(last.editions, named=(), since=two[0], until=two[1])


def whole_span(editions: Editions, known: tuple[int, ...]) -> Editions:
    """From the first of several editions to the last."""
    years = sorted(editions.named) or [editions.since or known[0], editions.until or known[-1]]
    return Editions(since=years[0], until=years[-1])


def _fewer(editions: Editions, without: tuple[int, ...]) -> Editions:
    named = tuple(year for year in editions.named if year not in without)
    return replace(editions, named=named, without=tuple(dict.fromkeys((*editions.without, *without))))


def _begins_anew(draft: Draft, last: Query) -> bool:
    """ "Wer ist in Hessen vorn?" after the course of a city asks of no other editions than alone."""
    several = last.editions.every or last.editions.since is not None
    course = last.asked == "value" and last.measure not in MOVES and several and not _names_time(draft)
    of_cities = draft.axis == "city" and draft.cities is not None and draft.measure not in MOVES
    return course and draft.asked == "which" and of_cities


def _is_about_the_outcome(draft: Draft, parts: Parts, last: Query) -> bool:
    """ "Liegt es damit vor Essen?" after the places won since a year asks of the year in which they were won."""
    since = last.measure in MOVES and last.axis != "edition" and last.editions.since is not None
    compares = draft.measure in MOVES or any(each.measure in (*MOVES, "before") for each in draft.where)
    stands = draft.asked in ("whether", "difference") or (draft.asked == "which" and draft.axis in ("city", None))
    settled = since and stands and bool(draft.where or draft.others) and not compares and not _names_time(draft)
    return settled and draft.axis != "edition" and not parts.has(*IN_TIME)


def frame_of(draft: Draft, parts: Parts, spoken: Spoken, last: Query) -> tuple[Categories, Editions]:
    """The categories and editions of a question, those of the conversation where it names no other ones."""
    editions = frame_editions(draft, parts, last)
    categories = draft.categories or last.categories
    if _begins_anew(draft, last):
        editions = Editions()
    if _is_about_the_outcome(draft, parts, last):
        editions = Editions(named=(last.editions.until,)) if last.editions.until else Editions()
    if draft.axis == "category" and draft.categories is None and not last.categories.without:
        categories = Categories()
    of_it = draft.axis == "category" or draft.asked == "difference"
    # "In welchem Bereich war Köln Erster?" "Wer war Zweiter?": there and then.
    next_best = draft.order is not None and draft.order.first > 1 and not _names_time(draft)
    pointing = next_best or THERE.search(parts.text) or (of_it and IT.search(parts.text))
    if last.asked == "which" and (draft.asked == "value" or pointing):
        # What the last answer found: "Wer führt dort?", "wie viele Punkte waren das?".
        if spoken.category and last.axis == "category" and draft.categories is None and draft.axis != "category":
            categories = Categories((spoken.category,))
            of_that = (draft.asked == "value" and not draft.cities and not _names_time(draft)) or next_best
            if of_that and spoken.edition:
                # "Und mit wie vielen Punkten?": there and then.
                editions = Editions((spoken.edition,))
        if spoken.edition and last.axis == "edition" and not _names_time(draft) and draft.axis != "edition":
            editions = Editions((spoken.edition,))
    spanned = last.editions.since is not None or last.editions.until is not None
    if draft.axis == "edition" and not draft.times.named and not spanned:
        editions = Editions()
    return categories, editions
