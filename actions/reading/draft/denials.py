"""What a "nicht" denies: a place, a year, a city, or nothing at all."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.reading.kinds import BESIDE_IT, HELD_AGAINST_CITIES
from actions.reading.parts import Parts

DENYING = re.compile(r"(?:nicht|not)\b")
DENIED = ("negation", "not_within", "not_this")
# "2022 nicht in den Top 20, 2025 aber schon".
BUT = re.compile(r"\b(?:aber|dann|dafür|hingegen|doch|schon|wohl)\b", re.I)


def denied_subject(parts: Parts) -> Parts:
    """ "Warum ist nicht Köln vorn?", "Ist nicht Köln Erster?" are about Köln."""
    denied = parts.first("not_this")
    if denied is None or not denied.of("city") or parts.has("city") or not parts.has("why", "verb_first"):
        return parts
    if not DENYING.match(parts.words(denied)):
        return parts
    return parts.replaced(denied, replace(denied, name="negation", values={}), replace(denied, name="city"))


def not_one_but_beside(parts: Parts) -> Parts:
    """ "Nicht Köln, sondern die Stadt direkt dahinter": the one behind Köln."""
    denied = parts.first("not_this")
    beside = next((part for part in parts.all(*BESIDE_IT) if not part.of("city")), None)
    if denied is None or beside is None or not denied.of("city") or parts.has("city"):
        return parts
    held = replace(beside, name=BESIDE_IT[beside.name], values=denied.values)
    return parts.replaced(denied).replaced(beside, held)


def no_longer(parts: Parts) -> Parts:
    """ "2023 in den Top 10, aber 2024 nicht mehr" are those that dropped out, "2025 in den Top 10, 2019 nicht" new."""
    within = parts.first("within", "top", "not_within")
    # "…, aber 2024 nicht?" ends like a question that asks to be confirmed.
    parts = parts.renamed({"tag": "negation"}, lambda part: parts.words(part) in ("nicht", "not"))
    denied = next((part for part in parts.all(*DENIED) if part.name != "not_this" or part.of("year")), None)
    years = [part for part in parts.all("year", "not_this") if part.of("year")]
    if within is None or denied is None or len(years) != 2 or parts.has("always", *HELD_AGAINST_CITIES):
        return parts
    if within is denied and not BUT.search(parts.text[denied.end :]):
        return parts
    without = denied if denied in years else parts.around(denied, "year")
    earlier = without is not None and without.of("year") == (min(parts.values("year", "year", "not_this")),)
    if denied in years:
        parts = parts.replaced(denied, replace(denied, name="year"), denied)
    return parts.replaced(denied, replace(denied, name="new_in" if earlier else "dropped_out", values=within.values))


def was_it_not(parts: Parts) -> Parts:
    """ "War Köln nicht schon mal Dritter?" asks whether it was."""
    for part in parts.all("negation"):
        following = parts.next_to(part)
        if following is not None and following.name == "ever":
            parts = parts.replaced(part)
    return parts


def not_on_place(parts: Parts) -> Parts:
    """ "Hatten die nicht Platz zwei?" leaves out no places: it names one."""
    for part in parts.all("not_this"):
        number = parts.next_to(part)
        if number is not None and number.name == "n" and parts.words(part).endswith(("platz", "rang")):
            denied = replace(part, name="negation")
            parts = parts.replaced(part, denied).replaced(number, replace(number, name="place"))
    return parts
