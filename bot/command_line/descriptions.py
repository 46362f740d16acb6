"""What the tables of the store hold, for people who look into it."""

from __future__ import annotations

from typing import Any

TITLE = "Index-Lotse: die Faktendatenbank"
ABOUT = "Plätze, Zitate und Aussagen zum Smart City Index von Bitkom, jeweils mit Quelle. Nur zum Lesen."

TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "rankings": (
        "Ein Platz: eine Stadt in einem Bereich einer Ausgabe",
        {
            "rank": "Platz, 1 ist der beste",
            "previous_rank": "Platz im Vorjahr, nur wo eine Quelle ihn nennt",
            "score": "Punkte, 0 bis 100",
            "note": "Hinweise der Redaktion, auch auf Widersprüche zwischen Quellen",
        },
    ),
    "editions": (
        "Eine Ausgabe des Index, nach ihrem Jahr benannt",
        {
            "cities": "Zahl der bewerteten Städte",
            "mean_score": "Durchschnitt aller Gesamtpunktzahlen",
            "cities_that_checked_pct": "Anteil der Städte, die ihre Daten geprüft oder geliefert haben, in Prozent",
        },
    ),
    "edition_cities": (
        "Städte, die in einer Ausgabe neu sind (added) oder an ihr nicht teilnahmen (absent)",
        {"role": "added oder absent"},
    ),
    "categories": ("Die sechs Bereiche, in der Reihenfolge des Index", {"category": "Schlüssel", "name": "Name"}),
    "cities": ("Alle Städte, die in irgendeiner Ausgabe vorkommen", {"federal_state": "Bundesland"}),
    "federal_states": ("Die Bundesländer", {}),
    "places": ("Orte, die der Index nicht bewertet und deren Namen der Bot kennt", {}),
    "aliases": (
        "Andere Schreibweisen; ein Stern am Ende steht für jede Fortsetzung",
        {"kind": "wovon es ein Name ist", "alias": "die Schreibweise", "value": "der eigentliche Name"},
    ),
    "persons": ("Personen, die zitiert werden", {"office": "Amt, das sie in `city` haben"}),
    "quotes": ("Wörtliche Zitate", {"text": "Wortlaut ohne die äußeren Anführungszeichen"}),
    "quote_topics": ("Stichwörter, unter denen ein Zitat gefunden wird", {}),
    "statements": (
        "Wörtliche Sätze einer Quelle über eine Stadt",
        {"kind": "success_factor, strength, need_to_catch_up oder planned_measure"},
    ),
    "statement_topics": ("Stichwörter, unter denen eine Aussage gefunden wird", {}),
    "sources": (
        "Veröffentlichungen; jede Angabe hat eine",
        {"published_on": "so genau, wie es bekannt ist: 2024, 2024-09 oder 2024-09-16"},
    ),
    "revisions": (
        "Die Geschichte der Datenbank: Faktenordner, Importe und Rücknahmen",
        {
            "number": "laufende Nummer, siehe index-lotse history",
            "sha256": "Prüfsumme der eingespielten Datei",
            "undoes": "Nummer, die hiermit zurückgenommen wurde",
            "undone_by": "Nummer, durch die dies zurückgenommen wurde",
        },
    ),
    "changes": (
        "Jede Zeile, die ein Import geändert hat",
        {"row_key": "Schlüssel der Zeile", "before": "die Zeile vorher", "after": "die Zeile nachher"},
    ),
    "facts_files": ("Die Faktendateien, aus denen die Datenbank gebaut ist", {}),
    "revision": ("Die Nummer des jetzigen Stands", {}),
    "alembic_version": ("Das Schema der Datenbank", {}),
}


def metadata(database: str) -> dict[str, Any]:
    """Return the descriptions as Datasette takes them; `database` is the name of the file without its suffix."""
    tables = {name: {"description": text, "columns": columns} for name, (text, columns) in TABLES.items()}
    return {"title": TITLE, "description": ABOUT, "databases": {database: {"tables": tables}}}
