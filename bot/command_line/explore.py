"""`index-lotse explore`: the store in a browser, read-only, with its tables described."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.engine import make_url

from actions.facts.backup import back_up, restore
from actions.facts.engine import open_store
from actions.settings import PROJECT_ROOT, read_settings
from bot.command_line.descriptions import metadata
from bot.command_line.printing import Stopped, say
from bot.command_line.stores import reading

FOLDER = PROJECT_ROOT / "build" / "explore"
HOST = "127.0.0.1"
SETTINGS = {"max_returned_rows": 1000, "allow_download": False}


def explore(
    port: Annotated[int, typer.Option("--port", help="Port auf diesem Rechner.", min=1, max=65535)] = 8001,
) -> None:
    """Zeigt die Faktendatenbank im Browser (Datasette), nur zum Lesen und nur auf diesem Rechner."""
    if importlib.util.find_spec("datasette") is None:
        raise Stopped("Dazu fehlt das Paket datasette; „make install“ installiert es.")
    database = _sqlite_file(read_settings().store_url)
    say(f"Die Faktendatenbank steht auf http://{HOST}:{port}/{database.stem} (beenden mit Strg+C)")
    _serve(database, port)


def _serve(database: Path, port: int) -> None:
    # Heavy, and nobody else needs it.
    import uvicorn
    from datasette.app import Datasette

    # Datasette opens files read-only unless told otherwise.
    shown = Datasette([str(database)], metadata=metadata(database.stem), settings=SETTINGS)
    # Sanic's release of websockets is older than uvicorn's support for them, which nothing here needs.
    uvicorn.run(shown.app(), host=HOST, port=port, ws="none", log_level="warning")


def _sqlite_file(url: str) -> Path:
    """The file to look into; of PostgreSQL, a copy as it is now."""
    address = make_url(url)
    with reading() as reader:
        if address.get_backend_name() == "sqlite":
            return Path(address.database)
        FOLDER.mkdir(parents=True, exist_ok=True)
        copy = FOLDER / "facts.db"
        copy.unlink(missing_ok=True)
        back_up(reader, FOLDER / "facts.zip")
        writer = open_store(f"sqlite:///{copy}", read_only=False)
        restore(FOLDER / "facts.zip", writer, origin=None)
        writer.dispose()
        return copy
