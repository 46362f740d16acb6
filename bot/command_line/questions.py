"""`index-lotse questions`: what people asked and the bot could not answer, and a way to teach it."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from sqlalchemy.engine import Engine

from actions.settings import PROJECT_ROOT, read_settings
from bot.command_line.asking import confirm
from bot.command_line.examples import UnknownIntent, add_example, intents_in
from bot.command_line.german import Commands
from bot.command_line.grouping import Group, grouped
from bot.command_line.options import AsJson, Yes
from bot.command_line.printing import Stopped, out, say, say_json
from bot.conversations.engine import open_conversations
from bot.conversations.questions import kept_questions
from bot.personal import MASK

questions = Commands(
    "Zeigt, was gefragt wurde und der Bot nicht beantworten konnte (wenn LOTSE_QUESTIONS_DAYS gesetzt ist).",
    invoke_without_command=True,
)

NLU = PROJECT_ROOT / "data" / "nlu"
REASONS = {"no_fact": "keine Angabe", "not_understood": "nicht verstanden", "bad_answer": "schlecht bewertet"}


@questions.callback()
def listed(context: typer.Context, as_json: AsJson = False) -> None:
    """Zeigt die Fragen in Gruppen, die häufigste zuerst."""
    if context.invoked_subcommand is not None:
        return
    groups = _groups()
    if as_json:
        say_json([vars(each) for each in groups])
        return
    if not groups:
        say("Es sind keine Fragen aufbewahrt." + _hint())
        return
    table = Table("Kennung", "Anzahl", "Frage", "Grund", "Ähnlichste Intents")
    for group in groups:
        reasons = ", ".join(f"{REASONS[reason]} ({count})" for reason, count in group.reasons.items())
        table.add_row(group.keys[0], str(group.count), group.text, reasons, ", ".join(group.intents))
    out.print(table)


@questions.command()
def accept(
    key: Annotated[str, typer.Argument(metavar="KENNUNG", help="Kennung der Gruppe in der Liste.")],
    intent: Annotated[str, typer.Option("--intent", help="Intent, für den die Frage ein Beispiel wird.")],
    text: Annotated[str | None, typer.Option("--text", help="Andere Formulierung, zum Beispiel ohne „…“.")] = None,
    yes: Yes = False,
) -> None:
    """Macht aus einer Frage ein Beispiel in data/nlu; der nächste Start des Bots trainiert damit."""
    group = next((each for each in _groups() if key in each.keys), None)
    if group is None:
        raise Stopped(f"Eine Gruppe „{key}“ gibt es nicht. Die Kennungen zeigt „index-lotse questions“.")
    example = " ".join((text or group.text).split())
    if MASK in example:
        raise Stopped(f"In „{example}“ ist etwas ausgeblendet. Bitte geben Sie mit --text eine vollständige Frage an.")
    say(f"{intent}: {example}")
    confirm("Als Beispiel aufnehmen?", yes)
    try:
        path = add_example(NLU, intent, example)
    except UnknownIntent as error:
        known = ", ".join(sorted(intents_in(NLU)))
        raise Stopped(f"Den Intent „{intent}“ gibt es nicht. Es gibt: {known}.") from error
    if path is None:
        say("Das Beispiel gibt es schon.")
    else:
        say(f"Aufgenommen in {path.relative_to(PROJECT_ROOT)}. Der nächste Start des Bots trainiert damit.")


def _groups() -> list[Group]:
    engine: Engine = open_conversations(read_settings().conversations_url)
    try:
        return grouped(kept_questions(engine))
    finally:
        engine.dispose()


def _hint() -> str:
    return "" if read_settings().questions_days else " Mit LOTSE_QUESTIONS_DAYS schalten Sie das Aufbewahren ein."
