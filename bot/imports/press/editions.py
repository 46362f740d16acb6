"""Says which edition of the index a figure is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.imports.press.clauses import Clause
from bot.imports.press.figures import Expression
from bot.imports.press.setting import YEAR, Setting

EARLIER = re.compile(
    r"\b(?:[Vv]or\s+einem\s+Jahr|[Vv]origes\s+Jahr|[Ll]etztes\s+Jahr|[Zz]uletzt\s+(?:noch|war|lag|stand)|noch\s+zuletzt|[Ii]m\s+letzten\s+Jahr|im\s+Vorjahr|im\s+Jahr\s+(?:zuvor|davor)|im\s+vergangenen\s+Jahr|voriges\s+Jahr|letztes\s+Jahr|vor\s+einem\s+Jahr|[Ii]m\s+(?:Vorjahr|Jahr\s+zuvor|vergangenen\s+Jahr)|[Zz]uvor|Vorjahresrang)\b"
)
COMPARES = re.compile(r"\b(?:[Gg]egenüber|Vergleich\s+zum|als|[Ww]ie|zum)\s+(?:\w+\s+){0,2}$")
NOW = re.compile(r"\b(?:nun|jetzt|aktuell\w*|diesmal|heute|inzwischen|in\s+diesem\s+Jahr)\b")
LONG_AGO = re.compile(r"\b(?:[Dd]amals|[Vv]or\s+(?:zwei|drei|vier|fünf|\d)\s+Jahren|[Vv]orvergangene[ns])\b")
WAS = re.compile(r"\b(?:war|waren|lag|lagen|galt|galten|hatte|hatten|stand|standen)\b")
NO_EDITION = re.compile(r"\b(?:seit|bis|ab|Ende|Anfang|Mitte|Frühjahr|Sommer|Herbst|Winter|Jahre|vom|am|\w+\.)\s+$")


def edition_of(
    each: Expression, here: Sequence[Expression], clause: Clause, lead: str, setting: Setting
) -> tuple[int | None, bool]:
    """Return the edition (None: not known), and whether what is said is of the one before it.

    `here` is all that the clause says, `lead` are the clauses before that hold no figure.
    """
    edition, is_previous = _of_clause(each, here, clause, setting)
    if is_previous or edition != setting.edition or YEAR.search(clause.text):
        return edition, is_previous
    return _year_before(lead, clause.text) or edition, False


def edition_of_statement(sentence: str, setting: Setting) -> int | None:
    """Return the edition that a statement without a figure is about: "2022 war die Mobilität noch die Schwäche"."""
    if setting.edition is None or not WAS.search(sentence) or NOW.search(sentence):
        return setting.edition
    years = {int(hit[1]) for hit in YEAR.finditer(sentence) if not NO_EDITION.search(sentence[: hit.start()])}
    if len(years) == 1:
        return min(years.pop(), setting.edition)
    return setting.edition - 1 if EARLIER.search(sentence) and not years else setting.edition


def _of_clause(
    each: Expression, here: Sequence[Expression], clause: Clause, setting: Setting
) -> tuple[int | None, bool]:
    if each.is_previous:
        return setting.edition, True
    named = [hit for hit in YEAR.finditer(clause.text) if not NO_EDITION.search(clause.text[: hit.start()])]
    named = [hit for hit in named if not COMPARES.search(clause.text[: hit.start()])]
    place = each.start - clause.start
    after = each.end - clause.start
    beside = [
        hit for hit in named if clause.text[after : hit.start()].strip() == "(" and clause.text[hit.end() :][:1] == ")"
    ]
    if beside:
        return int(beside[0][1]), False
    named = [hit for hit in named if _bracket(clause.text, hit.start()) in (None, _bracket(clause.text, place))]
    # "(Rang 27, 2024: Rang 35)": a year with a colon is that of what follows.
    named = [hit for hit in named if hit.end() <= place or not clause.text[hit.end() :].lstrip().startswith(":")]
    if named:
        nearest = min(named, key=lambda hit: abs(hit.start() - place))
        others = [one.start - clause.start for one in here if one.kind == each.kind and one is not each]
        # "Vom 30. Platz im Jahr 2022 auf den 9. Platz": the year is that of the rank beside it.
        is_taken = any(abs(nearest.start() - other) < abs(nearest.start() - place) for other in others)
        return (setting.edition if is_taken and each.kind == "rank" else int(nearest[1])), False
    if LONG_AGO.search(clause.text):
        return None, False
    earlier = [hit for hit in EARLIER.finditer(clause.text) if not COMPARES.search(clause.text[: hit.start()])]
    now = [abs(hit.start() - place) for hit in NOW.finditer(clause.text)]
    names_previous = any(one.is_previous for one in here)
    if earlier and not names_previous and each.kind == "rank" and each.previous is None:
        return setting.edition, not now or min(abs(hit.start() - place) for hit in earlier) < min(now)
    return setting.edition, False


def _year_before(lead: str, clause: str) -> int | None:
    """The year in "Vor vier Jahren, im Index 2021, standen wir …": clauses without a figure speak of the next one."""
    since = bool(re.match(r"(?:als|da|damals|wo)\b", clause))
    years = {int(hit[1]) for hit in YEAR.finditer(lead) if since or not NO_EDITION.search(lead[: hit.start()])}
    return years.pop() if len(years) == 1 and not NOW.search(clause) else None


def _bracket(text: str, place: int) -> int | None:
    """Where the bracket opens that the place stands in, or None."""
    opened = text.rfind("(", 0, place + 1)
    return opened if opened >= 0 and ")" not in text[opened:place] else None
