"""Says which board a figure is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.imports.press.clauses import Clause
from bot.imports.press.figures import Expression
from bot.imports.press.names import OVERALL
from bot.imports.press.setting import Setting

HERE = re.compile(
    r"\b(?:[Hh]ier|[Dd]a|[Dd]ort|[Dd]abei|[Dd]arin|[Ww]o|[Ii]n\s+(?:dieser|der)\s+(?:Kategorie|Disziplin|Rubrik)"
    r"|[Ii]n\s+diesem\s+(?:\w*[Bb]ereich|\w*[Ff]eld|Punkt))\b"
)
THIS_BOARD = re.compile(r"\b[Ii]n\s+(?:diesem\s+\w*(?:[Bb]ereich|[Ff]eld)|dieser\s+(?:Kategorie|Disziplin|Rubrik))\b")
# "Da sind wir auf Platz 61": if no board was named, who knows where.
LEADS_BACK = re.compile(r"(?:Da|Dort|Hier)\s(?!\w+\s+(?:noch|damals|erst|schon)\b)")
# "Platz 13." has no verb: it goes on with what the sentence before spoke of.
ELLIPTIC = re.compile(r"(?:(?:Nur|Immerhin|Sogar|Mit)\s+)?(?:\d|Platz\s|Rang\s)")
IN_ALL = re.compile(
    r"\bSmart[- ]City[- ](?:Index|Ranking)|\bbundesweit\w*|\b(?:im|des|vom)\s+(?:Gesamt\w+|Index(?:es)?|Rankings?)\b"
)
LABEL = re.compile(r"[A-ZÄÖÜ][\w\s/&,-]{2,60}?(?::|\s[–-])\s+(?=(?:Platz|Rang|Position|\d))")


def labelled(sentence: str, clauses: Sequence[Clause]) -> str | None:
    """Return the board in "Verwaltung und Bürgerservice: Rang 12"; a label need not give its whole name."""
    label = LABEL.match(sentence)
    if not label:
        return None
    named = {one.value for clause in clauses for one in (*clause.boards, *clause.hinted) if one.start < label.end()}
    return named.pop() if len(named) == 1 else None


def board_of(
    each: Expression, city: str, clause: Clause, board: str | None, sentence: str, setting: Setting
) -> tuple[str | None, bool, str]:
    """Return the board, whether it is named with the rank, and what is doubtful about it."""
    if each.is_of_next and not clause.boards and (setting.board or setting.section):
        return None, False, ""
    values = list(dict.fromkeys(one.value for one in clause.boards))
    if len(values) > 1:
        near = [one for one in clause.boards if one.end <= each.start] or list(clause.boards)
        return (near[-1].value if near[-1].end <= each.start else None), True, ""
    if values or board:
        return (values[0] if values else board), True, ""
    here = setting.quoted_board or setting.board or setting.section
    if here and HERE.search(sentence):
        return here, True, ""
    if THIS_BOARD.search(sentence):
        return setting.last_board, True, ""
    if not here and LEADS_BACK.match(sentence):
        return None, False, ""
    if IN_ALL.search(sentence):
        return OVERALL, True, ""
    if any(one.value != setting.board for one in clause.hinted):
        return None, False, ""
    if setting.board and setting.board_of not in (None, city):
        return OVERALL, False, ""
    if setting.board and setting.board_is_fresh:
        return setting.board, False, "Der Bereich steht im Satz davor."
    if setting.board or (setting.board_is_hinted and ELLIPTIC.match(sentence)):
        return None, False, ""
    return setting.section or OVERALL, False, ""
