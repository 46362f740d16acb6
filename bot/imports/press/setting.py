"""What a press release is about as a whole: its city, its edition, and where the reading of it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.imports.press.document import Document
from bot.imports.press.names import Names

INDEX = (
    r"(?:Smart[- ]City[- ](?:Index|Rankings?)(?:es)?|Bitkom[- ](?:Index|Rankings?)|Städteindex|Index(?:es)?|Rankings?"
    r"|Ausgabe|Vergleich)"
)
EDITION_OF_INDEX = re.compile(rf"\b{INDEX}\s+(?:(?:des\s+Jahres|von|für)\s+)?(20[0-4]\d)\b|\b(20[0-4]\d)er\s+{INDEX}\b")
YEAR = re.compile(r"(?<![\d.])(20[0-4]\d)(?!\d)")
OWN = re.compile(r"\bSmart[- ]City[- ](?:Index|Ranking|Städte)|\bBitkom")
WE = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser(?:e[rnms]?)?)\b")
SPEAKS_FOR = re.compile(
    r"\b(?:[Ww]ir|[Uu]ns|[Hh]ier|[Uu]nser(?:e[rnms]?)?|[Mm]ein(?:e[rnms]?)?)\s+(?:[a-zäöüß]+e[nr]?\s+)?(?:(?:in|aus|im)\s+)?(?:Stadt\s+)?$"
    r"|\b(?:Presse|Medien)\w*\s+der\s+(?:\w*[Ss]tadt|Landeshauptstadt|Stadtverwaltung)\s+$"
)
# A speech, a column or a letter: "wir" is the city of the one who wrote it.
SPOKEN_BY = re.compile(
    r"\b(?:Rede|Blog|Kolumne|Grußwort|Ansprache|Brief|Gastbeitrag|Statement|Video\w*)\b[^.]*\b(?:[Oo]ber)?[Bb]ürgermeister"
)
ADDRESSED = re.compile(r"(?:Sehr\s+geehrte|Liebe[rn]?|Meine\s+(?:sehr\s+(?:geehrten|verehrten)\s+)?Damen|Verehrte)\b")
# What a speech or a letter begins with: who speaks, where and when.
HEAD = 4
LONGEST_MASTHEAD = 100
# Editions come out in autumn: before that, a year's date says nothing about the edition.
FIRST_MONTH = 9


@dataclass
class Setting:
    """`home` is the city that the text is about (None: several), `edition` its year (None: not known).

    `speaker` is the city that "wir" stands for (None: not certain), `quoted_board` the board that speech just named,
    `board_is_hinted`: the sentence before only hints at one, `asked_board` the one that the question before asks for.
    What the text says of years after `latest` (None: not known) cannot have happened yet.
    """

    home: str | None
    edition: int | None
    latest: int | None
    is_about_index: bool
    speaker: str | None = None
    section_city: str | None = None
    quoted_board: str | None = None
    asked_board: str | None = None
    last_board: str | None = None
    mentioned: list[str] = field(default_factory=list)
    section: str | None = None
    board: str | None = None
    board_is_fresh: bool = False
    board_is_hinted: bool = False
    board_of: str | None = None
    subject: str | None = None
    is_foreign: bool = False

    def begin_paragraph(self) -> None:
        """Forget what belongs to the paragraph before."""
        self.board_is_hinted = False
        self.board, self.board_is_fresh, self.board_of = self.asked_board, self.asked_board is not None, None
        self.subject, self.is_foreign, self.quoted_board = self.section_city, False, None


class BadEdition(Exception):
    """The text is about another edition than the editor says. The message is German."""


def setting_of(document: Document, names: Names, edition: int | None = None) -> Setting:
    """Return what the document is about; `edition`, if given, is what the editor said. Raises BadEdition."""
    texts = [document.title, *(block for block in document.blocks if isinstance(block, str))]
    if edition:
        _require_possible(edition, document, texts)
    own = _edition(document, texts)
    home = _home(texts, names)
    return Setting(
        home=home,
        speaker=_speaker(texts, names, home),
        edition=edition or own,
        latest=int(document.published_on[:4]) if document.published_on else None if edition else own,
        is_about_index=any(OWN.search(text) for text in texts),
    )


def _home(texts: Sequence[str], names: Names) -> str | None:
    """The one city that the title names, else the one named most, if it clearly is."""
    of_title = {each.value for each in names.cities(texts[0])}
    counted = Counter(each.value for text in texts for each in names.cities(text)).most_common(2)
    if len(of_title) == 1:
        (city,) = of_title
        others = [count for name, count in counted if name != city]
        return city if not others or dict(counted).get(city, 0) >= others[0] else None
    if not counted or of_title:
        return None
    if len(counted) == 1 or counted[0][1] >= 2 * counted[1][1]:
        return counted[0][0]
    return None


def _speaker(texts: Sequence[str], names: Names, home: str | None) -> str | None:
    """The city of which the writer says "wir": named with it, else the one that the title is about."""
    named = {each.value for text in texts for each in names.cities(text) if SPEAKS_FOR.search(text[: each.start])}
    if named:
        return named.pop() if len(named) == 1 else None
    of_head = {each.value for text in _head(texts) for each in names.cities(text)}
    if of_head:
        return of_head.pop() if len(of_head) == 1 else None
    of_title = {each.value for each in names.cities(_masthead(texts))}
    everywhere = {each.value for text in texts for each in names.cities(text)}
    return home if home and {home} in (everywhere, of_title) and not WE.search(texts[0]) else None


def _head(texts: Sequence[str]) -> Sequence[str]:
    """What stands above a speech, a column or a letter; empty if it is none."""
    for place, text in enumerate(texts[: 2 * HEAD]):
        if ADDRESSED.match(text):
            return texts[: place + 1]
    spoken = next((place for place, text in enumerate(texts[:HEAD]) if SPOKEN_BY.search(text)), None)
    return () if spoken is None else texts[: spoken + 1]


def _masthead(texts: Sequence[str]) -> str:
    """The title, or the short first line of a text without one."""
    first = next(filter(None, texts), "")
    return texts[0] or (first if len(first) <= LONGEST_MASTHEAD and not first.endswith((".", ":", ",")) else "")


def _require_possible(edition: int, document: Document, texts: Sequence[str]) -> None:
    """Refuse an edition that is not the one the text names, unless the text is from that year and looks back."""
    named = _named_edition(texts)
    years = {int(year) for text in [*texts, document.published_on] for year in YEAR.findall(text)}
    if named and edition != named and not (edition > named and edition in years):
        raise BadEdition(f"Der Text nennt die Ausgabe {named}, nicht {edition}. Bitte prüfen Sie --edition.")


def _named_edition(texts: Sequence[str]) -> int | None:
    for text in texts:
        named = {int(hit[1] or hit[2]) for hit in EDITION_OF_INDEX.finditer(text)}
        if named:
            return max(named)
    return None


def _edition(document: Document, texts: Sequence[str]) -> int | None:
    named = _named_edition(texts)
    if named:
        return named
    of_title = {int(year) for year in YEAR.findall(document.title)}
    if len(of_title) == 1:
        return of_title.pop()
    if document.published_on and int(document.published_on[5:7]) >= FIRST_MONTH:
        return int(document.published_on[:4])
    return None
