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
KINDS = {"int range": "Zahl", "float range": "Zahl", "int": "Zahl", "float": "Zahl", "str": "Text", "path": "Datei"}
KIND = re.compile(rf"<({'|'.join(KINDS)})>( *)")
# How Typer words what is wrong, and what that means.
WRONG_USAGE = {
    r"No such option: (.*)": "Die Option {0} gibt es nicht.",
    r"No such command '(.*?)'.*": "Den Befehl „{0}“ gibt es nicht.",
    r"Got unexpected extra argument\(s\) \((.*)\)": "Überzählig ist: {0}.",
    r"Option '(.*)' requires .*": "Der Option {0} fehlt ihr Wert.",
    r"Option '(.*)' does not take a value\.": "Die Option {0} nimmt keinen Wert.",
    r"(?:File|Directory|Path) ['\"](.*)['\"] does not exist\.": "„{0}“ gibt es nicht.",
    r"File ['\"](.*)['\"] is a directory\.": "„{0}“ ist ein Ordner.",
    r"(?:File|Directory|Path) ['\"](.*)['\"] is not (?:read|writ)able\.": "Für „{0}“ fehlen die Rechte.",
    r"'(.*)' is not a valid .*": "„{0}“ ist keine Zahl.",
    r"(.*) is not in the range x>=(\d+)\.": "{0} ist zu klein; erlaubt sind Zahlen ab {1}.",
    r"(.*) is not in the range (\d+)<=x<=(\d+)\.": "{0} geht nicht; erlaubt sind Zahlen von {1} bis {2}.",
}
OTHERWISE = "Diese Angaben passen nicht zum Befehl."
HINT = "Mit --help sehen Sie, was möglich ist."


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
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return error.message
    parameter = getattr(error, "param", None)
    if kind == "BadParameter" and parameter is None:
        # Raised by a command itself, in German.
        return f"{error.message} {HINT}"
    named = _named(parameter) if parameter is not None else ""
    if kind == "MissingParameter":
        return f"Es fehlt: {named}. {HINT}"
    return f"{f'{named}: ' if named else ''}{_translated(error.message)} {HINT}"


def _named(parameter: Any) -> str:
    return str(max(parameter.opts, key=len) if parameter.param_type_name == "option" else parameter.human_readable_name)


def _translated(message: str) -> str:
    for pattern, german in WRONG_USAGE.items():
        if found := re.fullmatch(pattern, message, re.S):
            return german.format(*found.groups())
    return OTHERWISE


def _german(text: str) -> str:
    for english, german in HELP.items():
        text = text.replace(english, german)
    return KIND.sub(_kind, text)


def _kind(found: re.Match[str]) -> str:
    # What follows stays in its column, at least a blank away.
    width = len(found[0])
    return f"<{KINDS[found[1]]}>".ljust(width) if found[2] else f"<{KINDS[found[1]]}>"
