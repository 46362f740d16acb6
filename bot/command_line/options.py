"""Options that several commands take."""

from __future__ import annotations

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Als JSON ausgeben, für Skripte.")]
Yes = Annotated[bool, typer.Option("--yes", help="Nicht fragen.")]
By = Annotated[str | None, typer.Option("--by", help="Wer es tut. Ohne Angabe: der Anmeldename.")]
All = Annotated[bool, typer.Option("--all", help="Alle Zeilen zeigen, nicht nur die ersten 20.")]
Force = Annotated[bool, typer.Option("--force", help="Eine vorhandene Datei ersetzen.")]
