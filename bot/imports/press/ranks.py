"""Places ranks, steps and points: which city, which board, which edition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.imports.press import expressions, foreign
from bot.imports.press.boards import board_of, labelled
from bot.imports.press.clauses import Clause, clauses_of, described_city
from bot.imports.press.editions import edition_of
from bot.imports.press.figures import Expression
from bot.imports.press.names import Found, Names
from bot.imports.press.setting import WE, YEAR, Setting

RELATIVE = re.compile(r"(?:das|die|der|wo)\s")
# The city comes after what is said of it: "Auf Platz 3, nur knapp dahinter, folgt Kiel."
INVERTED = re.compile(r"(?:Auf|Mit|An|Den|Dritter|Zweiter|Erster)\b")


@dataclass(frozen=True)
class Placed:
    """An expression with the city, board and edition it is about."""

    expression: Expression
    city: str
    category: str
    edition: int
    is_previous: bool
    is_explicit: bool
    cities_ranked: int | None
    sentence: str
    doubt: str = ""


@dataclass(frozen=True)
class Failed:
    """An expression that could not be placed; `reason` is German."""

    expression: Expression
    reason: str
    sentence: str


def read_sentence(sentence: str, names: Names, setting: Setting) -> list[Placed | Failed]:
    """Place what the sentence says of ranks, and note in the setting what it speaks of."""
    clauses = clauses_of(sentence, names)
    found: list[Placed | Failed] = []
    carried: str | None = None
    board = labelled(sentence, clauses)
    said = expressions.find(sentence)
    foreign_here = setting.is_foreign
    roundup = _is_roundup(said, clauses)
    led_from = 0
    speaks_of_home = False
    for clause in clauses:
        foreign_here = _is_foreign(clause.text, foreign_here)
        here = [each for each in said if clause.start <= each.start < clause.end]
        subject = _subject(clause, names, setting, carried)
        if clause.boards:
            board = clause.boards[-1].value
        for each in here:
            reason = _unfit(each, clause, sentence, foreign_here, setting)
            if _lacks_name(each, clause, sentence):
                reason = "Was die Zahl bedeutet, ist nicht eindeutig."
            reason = reason or (None if roundup or each.kind != "rank" else _regional(clause, sentence))
            if (
                not reason
                and setting.speaker is None
                and not clause.subjects
                and not subject
                and WE.search(clause.text)
            ):
                reason = "Welche Stadt mit „wir“ gemeint ist, ist nicht eindeutig."
            if reason is not None and each.several and not foreign_here:
                found += _distributed(each, clauses, said, board, sentence, setting)
                continue
            city = None if reason else _city(each, here, clause, clauses, subject or carried, sentence, setting)
            if city is None:
                found.append(Failed(each, reason or "Welche Stadt gemeint ist, ist nicht eindeutig.", sentence))
            else:
                found.append(_place(each, city, clause, board, sentence, setting, here, led_from))
        led_from = clause.end if here else led_from
        carried = subject or carried
        speaks_of_home |= subject is not None and subject == setting.home
    # "Bonn steht auf Rang 2, nur Köln war besser": what follows is about Bonn again, if the text is.
    speaks_of_home |= setting.home is not None and len({city.value for each in clauses for city in each.subjects}) > 1
    # "Gestern kam ein Anruf aus Berlin": that does not speak of Berlin.
    if not found and setting.home and not any(clause.subjects for clause in clauses):
        carried = None
    _remember(clauses, setting.home if speaks_of_home else carried, setting, foreign_here)
    return found


def _is_foreign(text: str, before: bool) -> bool:
    if foreign.other_index(text):
        return True
    return False if foreign.names_ours(text) else before


def _lacks_name(each: Expression, clause: Clause, sentence: str) -> bool:
    named = [one.end for one in (*_named(clause), *clause.boards, *clause.hinted) if one.end <= each.start]
    return each.needs_name and not any(not sentence[end : each.start].strip(" :–-(") for end in named)


def _is_roundup(said: Sequence[Expression], clauses: Sequence[Clause]) -> bool:
    """True where the sentence gives several cities places that do not follow each other: they count all cities."""
    ranks = sorted({each.value for each in said if each.kind == "rank"})
    cities = {city.value for clause in clauses for city in clause.subjects}
    return len(cities) > 1 and any(b - a > 1 for a, b in pairwise(ranks))


def _unfit(each: Expression, clause: Clause, sentence: str, foreign_here: bool, setting: Setting) -> str | None:
    if each.kind == "doubt":
        return each.reason
    if foreign_here:
        return "Es geht wohl um einen anderen Vergleich, nicht um den Smart City Index."
    if not setting.is_about_index:
        return "Der Text nennt den Smart City Index nicht."
    if setting.latest and any(int(year) > setting.latest for year in YEAR.findall(clause.text)):
        return "Das Jahr liegt nach der Ausgabe."
    if each.is_previous:
        return None
    return foreign.no_fact(clause.text, each.start - clause.start, sentence[: clause.start])


def _regional(clause: Clause, sentence: str) -> str | None:
    before = sentence[: clause.start]
    here = foreign.regional(clause.text, names_both=bool(foreign.NATIONWIDE.search(sentence)))
    if here or (foreign.regional(before) and not foreign.NATIONWIDE.search(clause.text)):
        return "Der Platz gilt wohl nur in einer Region, nicht unter allen Städten."
    return None


def _distributed(
    each: Expression,
    clauses: Sequence[Clause],
    said: Sequence[Expression],
    board: str | None,
    sentence: str,
    setting: Setting,
) -> list[Placed | Failed]:
    """Give "auf den Plätzen 2 und 3 folgen München und Dresden" each its city, if there are as many as places."""
    before = max((one.end for one in said if one.kind == "rank" and one.end <= each.start), default=0)
    cities = [(clause, city) for clause in clauses for city in clause.subjects]
    after = [(clause, city) for clause, city in cities if city.start >= each.end]
    led = [(clause, city) for clause, city in cities if before <= city.start and city.end <= each.start]
    fitting = next((held for held in (after, led) if len(held) == len(each.several)), None)
    if fitting is None:
        return [Failed(each, each.reason, sentence)]
    single = [replace(each, kind="rank", value=value, reason="", several=()) for value in each.several]
    return [
        _place(one, city.value, clause, board, sentence, setting, [one], clause.start)
        for one, (clause, city) in zip(single, fitting, strict=True)
    ]


def _subject(clause: Clause, names: Names, setting: Setting, carried: str | None) -> str | None:
    """The one city that the clause speaks of."""
    for cities in (clause.subjects, clause.located):
        values = {each.value for each in cities}
        if len(values) == 1:
            return values.pop()
        if values:
            return None
    return described_city(clause.text, names, setting, carried)


def _city(
    each: Expression,
    here: Sequence[Expression],
    clause: Clause,
    clauses: Sequence[Clause],
    carried: str | None,
    sentence: str,
    setting: Setting,
) -> str | None:
    if each.is_of_next:
        return next((city.value for one in clauses for city in _named(one) if city.start == each.end), None)
    bracketed = _before_bracket(each, clause, sentence)
    if bracketed:
        return bracketed
    related = _related(clause, clauses, sentence)
    if related:
        return related
    values = list(dict.fromkeys(city.value for city in clause.subjects or clause.located))
    if len(values) > 1:
        return _in_turn(each, here, clause)
    if (clause.strangers and not values) or _is_shared(clause, clauses, sentence):
        return None
    if carried:
        return carried
    others = {city.value for other in clauses for city in other.subjects}
    if len(others) == 1 and (setting.home or INVERTED.match(sentence)):
        return others.pop()
    if others or clause.compared:
        return setting.home if not others else None
    return setting.subject or setting.home


def _before_bracket(each: Expression, clause: Clause, sentence: str) -> str | None:
    """ "Köln (82,0 Punkte)": what stands in brackets belongs to the city right before them."""
    opened = sentence.rfind("(", 0, each.start + 1)
    if opened < 0 or ")" in sentence[opened : each.start]:
        return None
    led = [city for city in _named(clause) if city.end <= opened]
    return next((city.value for city in led if not sentence[city.end : opened].strip()), None)


def _named(clause: Clause) -> tuple[Found, ...]:
    return (*clause.subjects, *clause.located, *clause.compared)


def _is_shared(clause: Clause, clauses: Sequence[Clause], sentence: str) -> bool:
    """True for "Köln und Kiel teilen sich Platz 50": the clause begins with the second of two cities."""
    first = clause.subjects[0].start if clause.subjects else 0
    led = [city for one in clauses for city in one.subjects if city.end <= first]
    return any(sentence[city.end : first].strip() in ("und", "sowie") for city in led)


def _related(clause: Clause, clauses: Sequence[Clause], sentence: str) -> str | None:
    """The city right before "…, das auf Rang 63 kommt"."""
    if not RELATIVE.match(clause.text) or clause.subjects:
        return None
    before = [city for one in clauses for city in _named(one) if city.end <= clause.start]
    return next((city.value for city in before if sentence[city.end : clause.start].strip() == ","), None)


def _in_turn(each: Expression, here: Sequence[Expression], clause: Clause) -> str | None:
    """Cities and ranks that take turns belong together two by two."""
    same = [other for other in here if other.kind == each.kind]
    if len(same) != len(clause.subjects):
        return None
    order = sorted([*((one.start, "fact") for one in same), *((one.start, "city") for one in clause.subjects)])
    kinds = [kind for _, kind in order]
    if any(a == b for a, b in pairwise(kinds)):
        return None
    return clause.subjects[same.index(each)].value


def _place(
    each: Expression,
    city: str,
    clause: Clause,
    board: str | None,
    sentence: str,
    setting: Setting,
    here: Sequence[Expression],
    led_from: int,
) -> Placed | Failed:
    category, is_explicit, doubt = board_of(each, city, clause, board, sentence, setting)
    if category is None:
        return Failed(each, "Welcher Bereich gemeint ist, ist nicht eindeutig.", sentence)
    edition, is_previous = edition_of(each, here, clause, sentence[led_from : clause.start], setting)
    if edition is None:
        return Failed(each, "Welche Ausgabe gemeint ist, steht nicht da. Nennen Sie sie mit --edition.", sentence)
    ranked = expressions.cities_ranked(sentence)
    return Placed(each, city, category, edition, is_previous, is_explicit, ranked, sentence, doubt)


def _remember(clauses: Sequence[Clause], subject: str | None, setting: Setting, foreign_here: bool) -> None:
    boards = [each.value for clause in clauses for each in clause.boards]
    if not boards and clauses and clauses[-1].text.endswith("?"):
        boards = [each.value for clause in clauses for each in clause.hinted]
    setting.board_is_fresh = bool(boards)
    setting.board_is_hinted = not boards and any(clause.hinted for clause in clauses)
    if boards:
        setting.last_board = boards[-1]
        setting.board = boards[-1] if len(set(boards)) == 1 else None
        setting.board_of = subject or setting.subject
    setting.mentioned += [
        each.value for clause in clauses for each in (*clause.subjects, *clause.located, *clause.compared)
    ]
    setting.subject = subject or setting.subject
    setting.is_foreign = foreign_here
