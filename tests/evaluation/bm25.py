"""The plainest rival: full-text search over all facts, written out as sentences; the best sentence is the answer."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from actions.facts.queries import Facts
from actions.facts.records import Edition, Ranking

NOTHING = "Dazu habe ich leider nichts gefunden."
# Among facts these are rare and would weigh more than any name.
FUNCTION_WORDS = frozenset(
    "aber alle als am an auch auf aus bei beim bin bitte da dann das dem den denn der des die dies dir doch du "
    "ein eine einem einen einer eines er es für gibt hat hatte haben hast ich ihr im in ist ja kann kannst "
    "können man mal mir mit nach nicht noch nur oder sich sie sind so soll und uns unser unsere um vom von vor "
    "war waren warum was welche welchem welchen welcher welches wem wen wenn wer werden wie wieso wir wird wo "
    "wurde wurden zu zum zur über".split()
)


class SentenceSearch:
    """SQLite's FTS5 with its BM25."""

    def __init__(self, facts: Facts) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE facts USING fts5(sentence, tokenize='unicode61')")
        self._database.executemany("INSERT INTO facts VALUES (?)", ((each,) for each in sentences(facts)))

    def __len__(self) -> int:
        count: int = self._database.execute("SELECT count(*) FROM facts").fetchone()[0]
        return count

    def ask(self, message: str) -> str:
        """The sentence that shares the weightiest words with the message."""
        words = [word for word in re.findall(r"\w+", message) if word.lower() not in FUNCTION_WORDS]
        if not words:
            return NOTHING
        # The newest edition wins a tie.
        found = self._database.execute(
            "SELECT sentence FROM facts WHERE facts MATCH ? ORDER BY bm25(facts), rowid DESC LIMIT 1",
            (" OR ".join(f'"{word}"' for word in words),),
        ).fetchone()
        return str(found[0]) if found else NOTHING


def sentences(facts: Facts) -> Iterator[str]:
    """Every fact of the store as a German sentence."""
    boards = {category.key: category.name for category in facts.categories()}
    for ranking in facts.rankings():
        yield _ranking(ranking, boards[ranking.category])
    for edition in facts.editions():
        yield _edition(edition, list(boards.values())[1:])
    for quote in facts.quotes():
        yield f"{quote.person.name}, {quote.person.office} von {quote.city}, sagte {quote.edition}: „{quote.text}“"
    for statement in facts.statements():
        board = boards.get(statement.category or "", "")
        yield f"{statement.text} ({statement.city}, {board}, Smart City Index {statement.edition})"
    for person in facts.persons():
        yield f"{person.name} ist {person.office} von {person.city}."


def _ranking(ranking: Ranking, board: str) -> str:
    points = f" mit {ranking.score:.1f} Punkten".replace(".", ",") if ranking.score is not None else ""
    before = f" (Vorjahr Platz {ranking.previous_rank})" if ranking.previous_rank else ""
    where = "der Gesamtwertung" if ranking.category == "gesamt" else f"dem Bereich {board}"
    return (
        f"{ranking.city} belegt im Smart City Index {ranking.edition} in {where} Platz {ranking.rank}"
        f" von {ranking.cities_ranked} Städten{points}{before}."
    )


def _edition(edition: Edition, boards: list[str]) -> str:
    mean = f", der Durchschnitt aller Städte liegt bei {edition.mean_score} Punkten" if edition.mean_score else ""
    return (
        f"Der Smart City Index {edition.year} von {edition.publisher} erschien am {edition.published_on} und bewertet "
        f"{edition.cities} Städte mit {edition.indicators} Indikatoren und {edition.parameters} Parametern in den "
        f"Bereichen {', '.join(boards)}{mean.replace('.', ',')}."
    )
