"""Which family of questions the words of one name themselves: quotes, needs, the makers of the index, …"""

from __future__ import annotations

import re

from actions.reading.parts import Parts

# "Darf ich das in meinem Artikel verwenden?"
MAY_USE = re.compile(
    r"\b(?:darf|dürfen|duerfen|may)\s+(?:ich|man|wir|i|we)\b.*\b\w*"
    r"(?:verwend|benutz|nutzen|zitier|druck|übernehm|weitergeb|veröffentlich|\buse\b|quot|publish)"
    r"|\b(?:kann|können|könnte)\s+(?:ich|man|wir)\b.*\bzitieren\b",
    re.I,
)
WHO_IS = re.compile(r"\b(?:wer\s+(?:ist|is|isch|isn|war)|wie\s+hei(?:ß|ss)t(?!\s+(?:es|das)\b))\b", re.I)
# "Wer hat das gesagt?" asks for the source of what was told.
WHO_SAID = re.compile(
    r"\b(?:wer|welcher)\b(?! (?:hat|hatte) (?:das|es|dies)\b)[^,.;?!]*\b"
    r"(?:kommentiert|gesagt|geäußert|gesprochen|zugegeben|eingeräumt)\b",
    re.I,
)
# "Was will Köln bei der Mobilität tun?", "Was hat Köln mit dem Nahverkehr vor?"
PLANNED = re.compile(
    r"\b(?:was|what)\b[^.;?!]*\b(?:(?:hat|haben|habt)\b[^.;?!]*\bvor|(?:macht|tut)\b[^.;?!]*\bals\s+nächstes|(?:will|wollen|wollt|möchten?)\b[^.;?!]*"
    r"\b(?:machen|tun|angehen|anpacken|ändern|verbessern|ausbauen|voranbringen))\W*$",
    re.I,
)
# "Wie schafft man es nach oben?"
GETTING_AHEAD = re.compile(
    r"\b(?:wie|how)\s+(?:(?:kann|can)\s+)?(?:schafft|kommt|gelangt|steigt|klettert|verbessert|wird|gelingt|does|do)?\s*"
    r"(?:es\s+|sich\s+)?(?:man|eine[r]?\s+stadt|eine\s+kommune|städte|you|a\s+city|cities)\b",
    re.I,
)
SUPERLATIVES = ("best", "worst", "nth_best", "nth_worst", "top", "bottom")
# One of these parts says what is asked, the first of them in this order.
SAYING = {
    "index_nutzung": ("usage",),
    "index_dateien": ("files",),
    "index_gewichtung": ("weights",),
    "index_pruefung": ("checked",),
    "index_aufnahme": ("eligible",),
    "index_punkte": ("reading_help",),
    "index_name": ("renamed",),
    "index_ranking": ("what_a_ranking_is",),
    "source": ("source",),
    "summary": ("summary",),
    "quotes": ("quote", "publisher_said"),
    "reasons": ("why", "reasons"),
    "needs": ("needs",),
    "plans": ("plans",),
    "coverage": ("stored",),
    "person": ("office", "another_office", "publisher_head"),
    "index_wert": ("worth", "benefit"),
    "index_herausgeber": ("publisher", "self_rated"),
    "index_kennzahlen": ("indicators",),
    "index_inhalt": ("content",),
    "index_abwesend": ("absent", "never_rated"),
    "index_termin": ("published",),
    "index_erhebung": ("method",),
    "index_definition": ("definition",),
}
ABOUT_CITIES = frozenset({"reasons", "needs", "plans"})
BESIDE = ("filler", "polite", "those", "tag")
# The parts of questions that only their combination tells from those of the cube.
OF_TERMS = ("difference", "between", "n_place", "n_points", "which", "verb_first", "order_word")
OF_NEWEST = ("newest", "n_edition", "year", "verb_first", "which", "n_text", "order_word")
OF_STATE = ("n_state", "city", "which", "verb_first", "where")
OF_NUMBER = (
    *("alleged", "included", "exists", "year", "n", "n_city", "verb_first", "worse", "better", "newest", "previous"),
    *("negation", "unread", "whether"),
)
OF_CITIES = ("state", "n_city", "which", "how", "exists", "included", "names", "list", "list_word", "order_word")
OF_AREAS = (
    "all_categories n_category n exists verb_first negation place last which how where names alleged order_word".split()
)
# What says of cities that they are in the index, of categories that there are so many.
RATED = re.compile(
    r"\b(?:es\s+(?:sind|waren)|(?:sind|waren)\s+es|bewertet|gerankt|untersucht|verglichen|gelistet|dabei|mit|teil|teilgenommen|index|ranking)\b",
    re.I,
)
THERE_ARE = re.compile(r"\b(?:sind|waren|gibts?|hat|haben|bewertet|umfasst|misst)\b", re.I)
GIVES_OUT = re.compile(
    r"^(?=.*\b(?:index|ranking|rangliste|liste|studie)\b).*\b(?:gibt|gab|bringt)\b[^.?!]*\b(?:he)?raus\b", re.I
)
ON_THE_MAP = re.compile(r"\bwo\s+(?:liegt|ist)\b.*\b(?:landkarte|karte|geogra\w+)\b", re.I)
# The person who was spoken of.
HE = re.compile(
    r"\b(?:er|ihm|ihn|he|him|his|sein\w*|(?:der|dem|den|dieser)\s+(?:gute\s+)?(?:mann|herr|politiker))\b"
    r"(?!\s+(?-i:[A-ZÄÖÜ]))",
    re.I,
)
# "Worin müssen wir seiner Meinung nach besser werden?"
IN_HIS_OPINION = re.compile(
    r"\b(?:seine[rn]?|his)\s+(?:meinung|ansicht|auffassung|einschätzung|sicht|worten|opinion|view)\b", re.I
)
# With these, cities are new among some, not in the index.
OF_SOME = ("within", "not_within", "top", "state", "city", "place", "places_to", "upper_half", "category")
# "Keller sagt, Düsseldorf ist Erster" is to be checked.
REPORTED = re.compile(r"^(?:(?!\bwas\b)[^,:])*\b(?:sagte?|meinte?|behauptete?)(?:,(?:\s+dass)?|:)\s+\w", re.I)
# What a city gets ahead with, or fails to.
OF_SUCCESS = ("place", "within", "leads", "better")
EDITION = re.compile(r"ausgabe|edition|index|ranking", re.I)
# "Wie heißen die hessischen Städte?", "Welche sächsischen Städte sind im Index?"
NAMED = re.compile(r"\bhei(?:ß|ss)en\b|\b(?:im|in\s+dem)\s+(?:index|ranking)\W*$", re.I)
# "Wissen Sie, was sie meinte?"
KNOWS = re.compile(r"\b(?:wissen|weißt|weiss?t|wisst)\b[^?]*\bwas\s+(?:er|sie)\b", re.I)
CHANGING = frozenset({"index_erhebung", "index_kennzahlen"})
# "Hat sich die Methode mal geändert?", "Sind das immer dieselben Indikatoren?"
CHANGES = ("step_asked", "kept", "always", "all_editions", "ever", "since", "span", "compared_with")


def family_of_words(parts: Parts) -> str | None:
    """What is asked for where the words themselves say it; None where they leave that open."""
    if parts.has("said") and KNOWS.search(parts.text):
        return "quotes"
    of_somebody = parts.has("person", "stranger", "publisher_head")
    if of_somebody and WHO_IS.search(parts.text) and not parts.has("source"):
        return "person"
    if REPORTED.search(parts.text) and parts.has("city") and parts.has(*OF_SUCCESS):
        return None
    if of_somebody and parts.has("said", "who") and not parts.has("source", "quote"):
        return "quotes" if parts.has("said") else "person"
    found = next((asked for asked, names in SAYING.items() if parts.has(*names)), None)
    if found == "summary" and parts.has("why") and not parts.has("n_text"):
        # "Warum eigentlich, steht da was?"
        found = "reasons"
    if MAY_USE.search(parts.text):
        return "index_nutzung"
    if found == "source" and parts.has("method") and not parts.has("city", "n_place", "n_points"):
        # "Wo kann ich nachlesen, wie die Bewertung zustande kommt?"
        return "index_erhebung"
    failing = parts.has("needs", "poorly", "not_within") or (parts.has("negation") and parts.has(*OF_SUCCESS))
    if found == "reasons" and failing and not parts.has("reasons"):
        # "Warum ist Düsseldorf nicht Erster?" is not told by its strengths.
        return "needs"
    if found == "index_wert" and parts.has("n_points", "n_place"):
        # "Wie viele Punkte bringt das Abitur?"
        return None
    if found == "index_termin" and parts.has("n_text"):
        # "Wann wurde die Pressemitteilung veröffentlicht?"
        return "source"
    if found in CHANGING and parts.has(*CHANGES) and not parts.has("city"):
        return "index_wandel"
    if found == "reasons" and parts.counted() is not None and parts.has("n_city") and not parts.has("city", "state"):
        # "Warum standen 2019 nur 81 Städte darin?"
        return "index_anzahl"
    if (found is None or found in ABOUT_CITIES) and WHO_SAID.search(parts.text):
        return "quotes"
    if found in ("reasons", "needs") and not parts.has("why") and parts.has(*SUPERLATIVES):
        # "Die größte Stärke" is a category.
        return None
    if found == "coverage" and of_one_board(parts):
        return None
    of_the_cube = found is not None and found.startswith("index_") and parts.has("city", "state", "place_asked")
    if of_the_cube and not parts.has("benefit", "self_rated"):
        return None
    return found or _unnamed(parts)


def _counts_categories(parts: Parts) -> bool:
    """True for "Wie heißt die sechste Kategorie?", "Es sind ja sieben Kategorien", which ask for no city's places."""
    nth = any(
        noun is not None and noun.name in ("n_category", "all_categories")
        for noun in map(parts.next_to, parts.all("place"))
    )
    counted = any(each.of("n") for each in parts.all("all_categories")) and THERE_ARE.search(parts.text) is not None
    return (nth or counted) and parts.only(*OF_AREAS, *BESIDE)


def of_one_board(parts: Parts) -> bool:
    """ "Informationen zu Mobilität in Kiel?" asks for the place there, "alle Werte von Kiel, die vorliegen" for all."""
    return parts.has("category", "whole_list") and parts.has("city") and not parts.has("which", "when", "how_many")


def _unnamed(parts: Parts) -> str | None:
    """What is asked for where no single word says it, but how the parts stand together."""
    if PLANNED.search(parts.text) and parts.has("city", "home", "speaker", "category", "n_city", "person"):
        return "plans"
    if GIVES_OUT.search(parts.text) and not parts.has("when"):
        return "index_herausgeber"
    if GETTING_AHEAD.search(parts.text) and parts.has("step_up", "leads", "better", "top", "ahead"):
        return "index_erfolg"
    if parts.has("difference") and parts.has("n_place") and parts.has("n_points") and parts.only(*OF_TERMS, *BESIDE):
        return "index_punkte"
    of_edition = parts.has("n_edition") or any(EDITION.search(parts.words(each)) for each in parts.all("newest"))
    asked = parts.has("which") or (parts.has("verb_first") and of_edition)
    if asked and parts.has("newest") and parts.only(*OF_NEWEST, *BESIDE):
        return "index_neueste"
    of_state = parts.has("n_state") and parts.has("which", "verb_first") and parts.only(*OF_STATE, *BESIDE)
    if of_state and parts.has("city"):
        return "index_land"
    if ON_THE_MAP.search(parts.text) and parts.has("city"):
        return "index_land"
    if parts.has("new_in") and parts.has("how_many") and parts.has("n_city") and not parts.has(*OF_SOME):
        # "Wie viele Städte sind seit der ersten Ausgabe hinzugekommen?"
        return "index_anzahl"
    stated = parts.has("exists", "verb_first") or (parts.has("tag", "alleged", "whether") and RATED.search(parts.text))
    if stated and parts.counted() is not None and parts.only(*OF_NUMBER, *BESIDE):
        return "index_staedte"
    if _counts_categories(parts):
        return "index_bereiche"
    listed = parts.has("exists", "included", "names") or NAMED.search(parts.text)
    if listed and parts.has("state") and parts.has("n_city") and parts.only(*OF_CITIES, *BESIDE):
        return "coverage"
    return None
