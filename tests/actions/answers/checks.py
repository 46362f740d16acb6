"""Answers to queries written as text, and what tests look for in them, whatever their exact wording."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.reply import reply
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.query.cube import Cube
from actions.query.notation import read
from actions.reading.questions import Reading

HOME_CITY = "Düsseldorf"


def asked(facts: Facts, language: str = "de") -> Asked:
    """Where a question is asked: Düsseldorf is at home."""
    return Asked(facts, Cube(facts), HOME_CITY, language)


def answer_to(facts: Facts, language: str = "de", last: Sequence[Source] = (), **parts: str) -> Answer:
    """The answer to a query, written as in actions/query/notation.py; `last` are the sources of the answer before."""
    return reply(Reading(read(parts)), asked(facts, language), last)


def said(facts: Facts, language: str = "de", **parts: str) -> list[str]:
    """The lines of the answer, without where the facts come from."""
    lines = answer_to(facts, language, **parts).text.split("\n")
    return [line for line in lines if not line.startswith(("Quelle", "Source"))]


def places(text: str) -> list[int]:
    """The ranks that a text states ("Platz 3"), in order, literal quotes apart."""
    return [int(number) for number in re.findall(r"Platz (\d+)", re.sub(r"„[^“]*“", "", text))]


def listed(text: str) -> list[tuple[int, str]]:
    """The lines of a numbered list: rank and city."""
    return [(int(rank), city) for rank, city in re.findall(r"^(\d+)\. (.+?)(?: \(.*\))?$", text, re.M)]


def names_its_sources(answer: Answer) -> bool:
    """True if the first three publishers, which is what an answer has room for, stand in the text."""
    publishers = list(dict.fromkeys((each.publisher, each.published_on) for each in answer.sources))
    return bool(publishers) and all(publisher in answer.text for publisher, _ in publishers[:3])
