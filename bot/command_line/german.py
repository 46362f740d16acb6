"""Typer in German: its help, and what it says about wrong usage."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

Function = TypeVar("Function", bound=Callable[..., Any])

HELP = {
    "Usage:": "Aufruf:",
    "Options:": "Optionen:",
    "Arguments:": "Argumente:",
    "Commands:": "Befehle:",
    "[OPTIONS]": "[OPTIONEN]",
    "COMMAND [ARGS]...": "BEFEHL …",
    "Show this message and exit.": "Diese Hilfe zeigen.",
    "[required]": "[nötig]",
    "[default: ": "[Vorgabe: ",
}
WRONG_USAGE = {
    "NoSuchOption": "Die Option {option} gibt es nicht.",
    "MissingParameter": "Es fehlt: {parameter}.",
    "BadParameter": "Ungültiger Wert für {parameter}.",
    "BadOptionUsage": "Die Option {option} ist falsch verwendet; fehlt ihr Wert?",
}
PATHS = {
    "does not exist": "gibt es nicht.",
    "is a directory": "ist ein Ordner.",
    "is not readable": "lässt sich nicht lesen. Bitte prüfen Sie die Rechte.",
}
# As typer's models.TyperPath says it, with the path as Python's repr.
PATH = re.compile(rf"File ['\"](?P<path>.*)['\"] (?P<wrong>{'|'.join(PATHS)})\.")
OTHERWISE = "Diesen Befehl gibt es nicht, oder er steht mit überzähligen Angaben da."


class _Command(TyperCommand):
    def get_help(self, ctx: Any) -> str:
        return _german(super().get_help(ctx))


class _Group(TyperGroup):
    def get_help(self, ctx: Any) -> str:
        return _german(super().get_help(ctx))


class Commands(typer.Typer):
    """A group of commands whose help is German."""

    def __init__(self, help: str, **more: Any) -> None:
        super().__init__(
            help=help,
            cls=_Group,
            no_args_is_help=not more.get("invoke_without_command"),
            add_completion=False,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            **more,
        )

    def command(self, name: str | None = None, **more: Any) -> Callable[[Function], Function]:
        """Register a command."""
        return super().command(name, cls=_Command, **more)


def wrong_usage(error: TyperException) -> str:
    """Say in German what is wrong with what was typed; the help where nothing was."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.format_message()
    parameter = getattr(error, "param", None)
    option = getattr(error, "option_name", "")
    if isinstance(error, typer.BadParameter):
        if parameter is None:
            # Said by a command of ours.
            return error.message
        if hit := PATH.fullmatch(error.message):
            return f"Die Datei „{hit['path']}“ {PATHS[hit['wrong']]}"
    named = parameter.human_readable_name if parameter is not None else ""
    sentence = WRONG_USAGE.get(type(error).__name__, OTHERWISE).format(option=option, parameter=named)
    return f"{sentence} Mit --help sehen Sie, was möglich ist."


def _german(text: str) -> str:
    for english, german in HELP.items():
        text = text.replace(english, german)
    return text
