"""Which kind of Question an intent stands for."""

from __future__ import annotations

KINDS = {
    "rang": "rank",
    "punkte": "score",
    "profil": "profile",
    "veraenderung": "change",
    "verlauf": "history",
    "aufsteiger": "climbers",
    "absteiger": "climbers",
    "vergleich": "compare",
    "durchschnitt": "average",
    "platzinhaber": "at_rank",
    "bestenliste": "top",
    "anzahl_top": "count_top",
    "staerkster_bereich": "best_category",
    "schwaechster_bereich": "worst_category",
    "zitat": "quote",
    "person": "person",
    "begruendung": "reason",
    "vorhaben": "measure",
    "quelle": "source",
    "abdeckung": "coverage",
    **{
        f"index_{aspect}": f"index_{aspect}"
        for aspect in (
            "definition",
            "herausgeber",
            "staedte",
            "neu",
            "abwesend",
            "kennzahlen",
            "bereiche",
            "termin",
            "erhebung",
        )
    },
}
FOLLOW_UPS = frozenset({"nachfrage", "korrektur"})
IN_WORDS = frozenset({"quote", "reason", "measure"})
WITHOUT_CITY = frozenset({"at_rank", "top", "climbers", "average", *(k for k in KINDS.values() if "index" in k)})
