"""Finds cities, boards and persons in a press release, by the names that the store knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from actions.facts.queries import Facts
from actions.facts.records import Category, Person
from bot.nlu.gazetteer import Gazetteer

OVERALL = "gesamt"
FIELD = (
    r"(?:Bereich|Teilbereich|Themenbereich|Handlungsbereich|Kategorie|Themenfeld|Handlungsfeld|Themengebiet|Feld|Rubrik"
    r"|Disziplin|Sparte|Dimension|Einzelwertung|Teilwertung|Einzelkategorie|Thema|Säule)(?:e?s|e?n)?"
)
COMPOUND = r"(?:s?-?(?:[Rr]anking|[Ww]ertung|[Ii]ndex|[Kk]ategorie|[Bb]ereich|[Rr]angliste)s?)"
# What stands right before a board's name when it means the board, not the town hall.
LEADS_IN = re.compile(
    rf"(?:\b{FIELD}:?\s+(?:der\s+|die\s+|„|‚|»|\"|“)?|"
    r"\b(?:bleibt|bleiben|ist)\s+(?:noch\s+)?(?:die|das|der)\s+|"
    r"\b(?:in|im|bei|beim|für|zum|zur|auf|an|am|um)\s+(?:(?:der|die|den|dem|das)\s+)?(?:(?!deren|seiner|ihrer)[a-zäöüß]+en\s+)?[„‚»\"]?)$",
    re.I,
)
ADDS = re.compile(
    r"(?:\([^()]*\)\s*)?(?:,|;|/|&|\bund|\boder|\bsowie|\bwie)\s+(?:(?:in|bei|für)\s+)?(?:(?:der|die|dem)\s+)?$"
)
STANDS_ALONE = re.compile(r"(?:^|[(,;:–•?.!#+|-]\s*|(?:\b(?:Und|Aber)|:)\s+(?:die|das)\s+)$")
RANK_FOLLOWS = re.compile(
    r",\s+(?:wo|in\s+de[rm])\s|\s*(?:\((?:Platz|Rang)\s+\w+|\(\d{1,2}\.\)|(?:auf|von)\s+(?:Platz|Rang)\s)"
)
# "Die Mobilität verbesserte sich": the board itself is what the sentence speaks of.
ITSELF = re.compile(r"(?:^|[.!?:]\s+)(?:Die|Das)\s+(?:\w+\s+)?$")
ITSELF_GOES_ON = re.compile(
    r",\s+(?:unsere?|eine?|der|die|das)\s|\s+(?:verbesser|verschlechter|liegt|lag|steigt|stieg|landet|klettert|rutscht|steht|belegt|schneidet|bleibt|erreicht|rangiert)"
)
ALONE_GOES_ON = re.compile(r"\s*(?:[:(?]|–|\d|\.?$|(?:auf\s+)?(?:Platz|Rang)\b)")
OVERALL_FORMS = (
    r"\b(?:Gesamt(?:wertung|ranking|index|rang(?:liste)?|platz(?:ierung)?|klassement|ergebnis|liste|tabelle|sieg\w*)\w{0,2}|"
    r"[Ii]nsgesamt|[Uu]nterm Strich|[Oo]verall|Gesamt(?:en)?\b)"
)
CAPITALS = frozenset(
    "Stuttgart München Potsdam Wiesbaden Schwerin Hannover Düsseldorf Mainz Saarbrücken Dresden Magdeburg Kiel"
    " Erfurt".split()
)
HANSEATIC = frozenset("Hamburg Bremen Lübeck Rostock Stralsund Wismar Greifswald Lüneburg Stade".split())
CITY_STATES = frozenset({"Berlin", "Hamburg", "Bremen", "Bremerhaven"})
# What a press release calls a city instead of its name, and which cities that may be (None: any).
DESCRIBED: tuple[tuple[re.Pattern[str], frozenset[str] | None], ...] = (
    (re.compile(r"\bLandeshauptstadt\b"), CAPITALS),
    (re.compile(r"\bHansestadt\b"), HANSEATIC),
    (re.compile(r"\b(?:Stadtstaat|Bundeshauptstadt|Hauptstadt)\b"), CITY_STATES),
    (
        re.compile(
            r"\b(?:Stadt|Kommune|Bundesstadt|Großstadt|Universitätsstadt|Stadtverwaltung|[A-ZÄÖÜ][a-zäöü]+stadt)\b"
        ),
        None,
    ),
    (re.compile(r"\b[Ss]ie\b"), None),
)

# Names of a category, and of what is rated within it.
BOARDS = ("category", "subject")


@dataclass(frozen=True)
class Found:
    """A city or a board in a text. `clear` is False for a word that only hints at a board ("Glasfaser")."""

    value: str
    start: int
    end: int
    clear: bool = True


class Names:
    """The names of one state of the store.

    `everyday` and `doubtful` are those of bot.nlu.gazetteer.Gazetteer.
    """

    def __init__(self, facts: Facts, everyday: Collection[str], doubtful: Collection[str]) -> None:
        self._gazetteer = Gazetteer(facts.names(), everyday, doubtful)
        self.persons: Sequence[Person] = facts.persons()
        self._boards = [(each.key, _forms(each)) for each in facts.categories()]

    def cities(self, text: str) -> list[Found]:
        """Return the cities that the text names; a nickname that several share is left out."""
        return [
            Found(each.values[0], each.start, each.end)
            for each in self._gazetteer.find(text)
            if each.kind == "city" and len(each.values) == 1 and not each.fuzzy and text[each.start].isupper()
        ]

    def places(self, text: str) -> list[Found]:
        """Return the places that the text names and that the index does not rank."""
        return [
            Found(each.values[0], each.start, each.end)
            for each in self._gazetteer.find(text)
            if each.kind == "place" and not each.fuzzy and text[each.start].isupper()
        ]

    def boards(self, text: str) -> list[Found]:
        """Return the boards that the text names, in order; words that only hint at one are not clear."""
        found: list[Found] = []
        for key, forms in self._boards:
            for form, needs_context in forms:
                for hit in form.finditer(text):
                    found.append(Found(key, hit.start(), hit.end(), not needs_context))
        found.sort(key=lambda each: (each.start - each.end, each.start))
        longest: list[Found] = []
        for each in found:
            if not any(each.start < other.end and other.start < each.end for other in longest):
                longest.append(each)
        longest.sort(key=lambda each: each.start)
        return _cleared(text, longest)

    def hints(self, text: str) -> list[Found]:
        """Return the words that stand for something of a board: "Glasfaserausbau"."""
        return [
            Found(each.values[0], each.start, each.end, clear=False)
            for each in self._gazetteer.find(text)
            if each.kind in BOARDS and len(each.values) == 1 and not each.fuzzy and each.values[0] != OVERALL
        ]

    def described(self, text: str) -> tuple[int, frozenset[str] | None] | None:
        """Where the text speaks of a city without its name, and which cities that may be (None: any)."""
        for pattern, cities in DESCRIBED:
            hit = pattern.search(text)
            if hit:
                return hit.start(), cities
        return None


def _forms(category: Category) -> list[tuple[re.Pattern[str], bool]]:
    """Patterns of the board's name and its parts; those parts need context that shows that the board is meant."""
    if category.key == OVERALL:
        return [(re.compile(OVERALL_FORMS), False)]
    parts = [re.escape(part) for part in re.split(r"\s+und\s+", category.name)]
    whole = r"\s*(?:und|&|/|u\.)\s*".join(parts)
    either = "|".join(parts)
    return [
        (re.compile(rf"(?<![\w-])(?:{whole}){COMPOUND}?\b"), len(parts) == 1),
        (re.compile(rf"(?<![\w-])(?:{either}){COMPOUND}\b"), False),
        (re.compile(rf"(?<![\w-])(?:{either})\b(?!-)"), True),
    ]


def _cleared(text: str, found: list[Found]) -> list[Found]:
    cleared: list[Found] = []
    for each in found:
        before = text[: each.start]
        adds = bool(cleared and cleared[-1].clear and ADDS.fullmatch(text[cleared[-1].end : each.start].lstrip("“‘«)")))
        alone = bool(STANDS_ALONE.search(before) and ALONE_GOES_ON.match(text[each.end :]))
        after = text[each.end :]
        itself = bool(ITSELF.search(before) and ITSELF_GOES_ON.match(after)) or bool(RANK_FOLLOWS.match(after))
        clear = each.clear or adds or alone or itself or bool(LEADS_IN.search(before))
        cleared.append(Found(each.value, each.start, each.end, clear))
    return cleared
