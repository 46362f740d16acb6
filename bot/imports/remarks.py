"""Notes what the store allows and is hardly meant: an editor shall look again before saying yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from bot.imports.one_source import Row
from bot.imports.staging import Entry


def remark(entries: Sequence[Entry], board: Mapping[str, Row], ranks_before: Mapping[str, int]) -> None:
    """Set the German `remark` of those entries of one board, new or changed, that contradict something.

    `board` is what the store holds of it, `ranks_before` the ranks of the edition before, both by city.
    """
    written = {str(entry.city): entry for entry in entries if entry.outcome in ("new", "changed")}
    for city, entry in written.items():
        before = ranks_before.get(city)
        if entry.previous_rank not in (None, entry.old_previous_rank, before) and before is not None:
            _add(entry, f"Vorjahr {entry.previous_rank}, für die Ausgabe davor ist aber Rang {before} bekannt.")
    places = [(row["rank"], row["score"], city) for city, row in board.items() if city not in written]
    places += [(entry.rank, entry.score, city) for city, entry in written.items()]
    for (rank, score, city), (worse_rank, more, worse) in pairwise(_with_score(places)):
        if more > score and (city in written or worse in written):
            told = f"{worse} hat auf Rang {worse_rank} mehr Punkte als {city} auf Rang {rank}."
            _add(written[worse if worse in written else city], told)


def _with_score(places: Iterable[tuple[int, float | None, str]]) -> list[tuple[int, float, str]]:
    return sorted((rank, score, city) for rank, score, city in places if score is not None)


def _add(entry: Entry, told: str) -> None:
    entry.remark = f"{entry.remark} {told}".lstrip()
