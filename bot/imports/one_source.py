"""What a ranking becomes when a source says something of it: all its values are from the one source that it names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.facts.problems import quoted

Row = Mapping[str, Any]
VALUES = ("rank", "previous_rank", "score")


class MixedSources(Exception):
    """Values of two sources cannot stand in one ranking. The message is German."""


def merged(held: Row, stated: Row, source_id: str, note: str = "") -> dict[str, Any]:
    """Return VALUES, `source_id` and `note` of the ranking `held` after a source stated some values; None: nothing.

    What confirms the held values changes no source. The same source completes and corrects its own values. Another
    source takes over the ranking: what it does not state, and the note on what was there, is dropped (None, ""), for
    the bot would cite it for them. A ranking needs its rank, so a source that states none cannot take over.

    Raises MixedSources.
    """
    said = {name: stated[name] for name in VALUES if stated.get(name) is not None}
    values = {name: held[name] for name in VALUES}
    confirms = all(values[name] == value for name, value in said.items())
    if confirms or source_id == held["source_id"]:
        return {**values, **said, "source_id": held["source_id"], "note": note or held["note"]}
    if "rank" not in said:
        raise MixedSources(
            f"Der Rang {held['rank']} stammt aus der Quelle {quoted(held['source_id'])}, die neue Angabe nicht. "
            f"Ein Platz hat nur eine Quelle: Bitte ergänzen Sie den Rang, den {quoted(source_id)} nennt."
        )
    return {**dict.fromkeys(VALUES), **said, "source_id": source_id, "note": note}
