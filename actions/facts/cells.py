"""Types of cells for the row models: each turns a non-empty text into a value or says in German why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from actions.facts.problems import listed, quoted

Validators = Iterator[Callable[[Any], Any]]

LONGEST_TEXT = 1200
STATEMENT_KINDS = ("success_factor", "strength", "need_to_catch_up", "planned_measure")


class Whole(int):
    """A whole number of at least 1."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _whole
        yield _at_least_one


class Percent(int):
    """A whole number from 0 to 100."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _whole
        yield _score


class Year(int):
    """A year of four digits."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _year


class Score(float):
    """A number from 0 to 100, with a decimal point."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _number
        yield _score


class Day(str):
    """A date as exact as is known: 2024, 2024-09 or 2024-09-16."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _day


class Period(str):
    """Two dates as exact as is known, with a slash between them."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _period


class WebAddress(str):
    """An address that a browser opens."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _web_address


class Prose(str):
    """Literal words, short enough for a chat (and for an index of PostgreSQL)."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _prose


class Kind(str):
    """One of the kinds of statement."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _kind


class Words(tuple[str, ...]):
    """Words with bars between them, none of them twice."""

    @classmethod
    def __get_validators__(cls) -> Validators:
        yield _words


def _whole(cell: str) -> int:
    # No leading zeros: rows are told apart by their cells, and 017 would not be 17 then.
    if not re.fullmatch("-?(0|[1-9][0-9]{0,8})", cell):
        raise ValueError(f"{quoted(cell)} ist keine ganze Zahl. Erlaubt sind nur Ziffern, zum Beispiel 17.")
    return int(cell)


def _at_least_one(number: int) -> int:
    if number < 1:
        raise ValueError(f"{quoted(number)} ist zu klein. Erlaubt sind Zahlen ab 1.")
    return number


def _year(cell: str) -> int:
    if not re.fullmatch("(19|20)[0-9]{2}", cell):
        raise ValueError(f"{quoted(cell)} ist keine Jahreszahl. Erlaubt sind vier Ziffern, zum Beispiel 2024.")
    return int(cell)


def _number(cell: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", cell):
        raise ValueError(f"{quoted(cell)} ist keine Zahl. Bitte schreiben Sie sie mit Punkt, zum Beispiel 79.5.")
    return float(cell)


def _score(number: float) -> float:
    if not 0 <= number <= 100:
        raise ValueError(f"{quoted(number)} liegt nicht zwischen 0 und 100.")
    return number


def _day(cell: str) -> str:
    if not _is_day(cell):
        raise ValueError(f"{quoted(cell)} ist kein Datum. Erlaubt sind 2024, 2024-09 oder 2024-09-16.")
    return cell


def _period(cell: str) -> str:
    days = cell.split("/")
    if len(days) != 2 or not all(_is_day(day) for day in days):
        raise ValueError(f"{quoted(cell)} ist kein Zeitraum. Erlaubt ist zum Beispiel 2024-04/2024-07.")
    return cell


def _is_day(text: str) -> bool:
    if not re.fullmatch("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _web_address(cell: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", cell):
        raise ValueError(f"{quoted(cell)} ist keine Webadresse. Sie muss mit https:// oder http:// beginnen.")
    return cell


def _prose(cell: str) -> str:
    if len(cell) > LONGEST_TEXT:
        raise ValueError(f"Der Text hat {len(cell)} Zeichen. Erlaubt sind höchstens {LONGEST_TEXT}.")
    return cell


def _kind(cell: str) -> str:
    if cell not in STATEMENT_KINDS:
        raise ValueError(f"{quoted(cell)} ist keine Art von Aussage. Erlaubt sind {listed(STATEMENT_KINDS)}.")
    return cell


def _words(cell: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in cell.split("|"))
    if not all(words):
        raise ValueError("Zwischen zwei senkrechten Strichen oder am Rand fehlt ein Wort.")
    twice = sorted({word for word in words if words.count(word) > 1})
    if twice:
        raise ValueError(f"{listed(twice)} steht mehrmals in der Zelle. Jedes Wort ist nur einmal erlaubt.")
    return words
