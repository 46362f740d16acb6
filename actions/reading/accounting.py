"""What the words that nothing has read say of a question: that it is about something else, or may be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from actions.query.query import CUBE, Cities, Query
from actions.reading.parts import Parts

Verdict = Literal["ranking", "category", "city", "subject", "doubt"]

# How likely a message must be about something else to be taken so. Who asks for words in so many words is refused less
# easily; where only the classifier takes a message for that, more easily.
SURELY_FOREIGN = 0.6
SURELY_FOREIGN_WORDS = 0.8
DOUBTFUL_WORDS = 0.3
# Where no thing is named, but words that nothing has read, so likely makes an answer doubtful.
DOUBTFUL = 0.25
# What asks for a city's place, or changes what was asked for another one.
OF_A_PLACE = (
    "n_place n_points place_asked where how how_many who which compare better worse profile course said not_this only"
    " instead again list list_word order_word whole_list tag whether exists included"
).split()
ASKING = re.compile(r"\b(?:was|warum|wozu|wofür|womit|wen|wem|what|why)\b", re.I)
IS_SO = re.compile(r"\b(?:sind|ist)\s+$", re.I)
GOES_ON = re.compile(r"(?:\W*\w+\W+){0,2}(?:und|auch|oder|and)\b", re.I)
# What asks for all cities in so many words.
LISTED = ("list", "list_word", "order_word", "whole_list", "all_of", "all_cities")


@dataclass(frozen=True)
class Unread:
    """Words that no part of a question accounts for, and what that means for the answer.

    "ranking": another ranking is asked for; "category": one that the index lacks; "city": what stands in a city's
    place; "subject": something else altogether; "doubt": it may be, so the answer says what it left out.
    """

    verdict: Verdict
    words: tuple[str, ...]

    @property
    def refuses(self) -> bool:
        """True if the question is not answered for it; in doubt it is, with a remark."""
        return self.verdict != "doubt"


def account(
    foreign: Mapping[str, Any] | None,
    query: Query,
    said: bool = False,
    before: Sequence[Query] = (),
    astray: bool = False,
) -> Unread | None:
    """The verdict on a question that asks this, by what is said of its other words.

    `said` is true if it asks for quotes, plans or the index itself in so many words; `before` is what was asked before,
    if the question names nothing itself; `astray` is true if the classifier, too, takes it for something else, or not
    all of the rest was understood either. `foreign` is {"chance": 0 to 1, "words": [{"text", "sort", "about",
    "within", "counted"}]}, or None if nothing was judged.
    """
    if not foreign or not foreign["words"]:
        return None
    words, of_the_cube = foreign["words"], query.asked in CUBE
    rankings = tuple(each["text"] for each in words if each["sort"] == "ranking")
    if query.asked == "index_herausgeber" and query.claim and (said or not rankings):
        # "zürich im smart city index von bitkom"
        places = tuple(each["text"] for each in words if not said and each["sort"] in ("noun", "name"))
        return Unread("subject", places) if places and foreign["chance"] >= SURELY_FOREIGN else None
    # "Beim Wohnen", where no category is named, and "im Bereich Pflege" in any case.
    own = query.categories.named and query.categories not in [each.categories for each in before]
    tied = "rubric" if own else "about"
    categories = tuple(each["text"] for each in words if each.get(tied) and each["sort"] in ("noun", "name"))
    nouns = tuple(dict.fromkeys(each["text"] for each in words if each["sort"] != "word"))
    # "Wie viele Euro", "Punkte pro Einwohner", "welche Halle".
    counted = tuple(each["text"] for each in words if each.get("counted") or each.get("asked"))
    unread = tuple(dict.fromkeys(each["text"] for each in words))
    if rankings and (of_the_cube or query.asked == "reasons" or query.asked.startswith("index_")):
        return Unread("ranking", rankings)
    if (of_the_cube or query.asked == "index_bereiche") and categories:
        return Unread("category", categories)
    if of_the_cube and counted:
        return Unread("subject", counted)
    reasons = query.asked == "reasons" and not query.topics and foreign["chance"] >= DOUBTFUL_WORDS
    if before and (query in before or reasons):
        # "Und wer hat mehr Schulden?", "Warum lügst du?" do not ask once more what was asked before.
        return Unread("subject", unread)
    if of_the_cube and not nouns:
        return Unread("doubt", unread) if foreign["chance"] >= DOUBTFUL else None
    # "Die nächste Ausgabe vom Amtsblatt".
    said = said and not (query.asked == "index_termin" and any(each["within"] for each in words))
    surely = SURELY_FOREIGN_WORDS if said else SURELY_FOREIGN if of_the_cube or not nouns else DOUBTFUL_WORDS
    if foreign["chance"] >= surely or (of_the_cube and (astray or _stands_in(query, words))):
        # "Ist Sicherheit ein bewerteter Bereich?"
        of_one = query.asked in ("value", "whether") and _stands_in(query, words)
        # "Atlantis 2025, Gesamtwertung?": a name without any article.
        if of_one and all(each.get("bare") and each["sort"] in ("noun", "name") for each in words):
            return Unread("city", nouns)
        return Unread("category" if query.asked == "index_bereiche" else "subject", nouns)
    return Unread("doubt", nouns) if of_the_cube else None


def by_name_alone(query: Query, parts: Parts, foreign: Mapping[str, Any] | None) -> Unread | None:
    """ "Was nützt mir das, wenn Köln smart ist?" names a city, and asks for something else than its place.

    `foreign` is as in `account`. A name with nothing beside it asks for the place, and so does one that goes on with
    what was asked before ("Und Jena?").
    """
    if query.but(cities=Cities()) != Query() or not query.cities.named or parts.has(*OF_A_PLACE):
        return None
    asks = parts.text.rstrip().endswith("?") or ASKING.search(parts.text) is not None
    words = tuple(each["text"] for each in (foreign or {"words": ()})["words"])
    return Unread("subject", words) if words and asks and GOES_ON.match(parts.text) is None else None


def by_another_measure(query: Query, parts: Parts, foreign: Mapping[str, Any] | None) -> Unread | None:
    """ "Ist Hamburg größer als Berlin?", "Wo melde ich mich an?", "Welche Plätze sind frei?" no rank tells."""
    strange = {each["text"] for each in (foreign or {"words": ()})["words"]} if query.asked in CUBE else set()
    done = [parts.next_to(part) for part in parts.all("where")]
    held = []
    for part in parts.all("unread"):
        word, after = parts.text[part.start : part.end], parts.next_to(part)
        is_so = IS_SO.search(parts.text[: part.start]) and not parts.text[part.end :].strip(" ?!.")
        if (after is not None and after.name == "than") or (word in strange and (part in done or is_so)):
            held.append(word)
    return Unread("subject", tuple(held)) if held else None


def of_all_cities(query: Query, parts: Parts) -> Unread | None:
    """ "Wer kommt zu Wort?", read as a question for cities, would be answered with all that there are."""
    every = query.order is None or query.order.last is None
    of_all = query.asked == "which" and query.axis == "city" and every and not query.where and query.cities == Cities()
    if not of_all or parts.has(*LISTED):
        return None
    words = tuple(parts.text[part.start : part.end] for part in parts.all("unread"))
    return Unread("subject", words) if words else None


def _stands_in(query: Query, words: Sequence[Mapping[str, Any]]) -> bool:
    """True if the home city, or all cities, would stand in for what was named: a thing, or at least a name."""
    if replace(query.cities, without=()) != Cities():
        return False
    return query.axis != "city" or any(each["sort"] == "name" for each in words)
