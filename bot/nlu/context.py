"""Decides by the words around it whether a word that is also an everyday word stands for a name."""

import re
from collections.abc import Collection

from bot.nlu.text import Word, fold_words

ARTICLES = frozenset(fold_words("der die das dem den des ein eine einem einen einer zum zur im am beim mein dein kein"))
BEFORE_A_NAME = frozenset(
    fold_words(
        "in von für bei nach aus gegen und oder als stadt über wie steht liegt ist hat war schneidet zwischen mit"
        " zu sondern meinte meine statt nicht auch dann vs versus wo rangiert landet platz rang nein nee"
    )
)
MODALS = frozenset(
    fold_words(
        "kann kannst können könnte könnten möchte möchten mag will wollen wird werden würde darf dürfen soll sollen"
        " muss müssen lass gehen geht wollte konnte gut lecker günstig billig"
    )
)
INDEX_WORDS = re.compile(
    r"(?:platz|platz|rang|rank|punkt|score|index|kategorie|bereich|bewert|stadt|stadte|verwaltung|mobilitat"
    r"|energi|gesamt|bildung|kommunikation|abgeschnitten|vergleich|besser|schlechter|verbessert|verschlechter|20[12]\d)"
)
# Two and three letters that also are words: an abbreviation in capitals, or after an article ("der ob").
MAX_ABBREVIATION = 3
SHORT_WORDS = frozenset(fold_words("ob it hh mg da es am"))


def reads_as_name(
    text: str, tokens: list[Word], position: int, length: int, kind: str, doubtful: Collection[str]
) -> bool:
    """True unless the words at `position` are everyday words here.

    "wie steht essen da" names a city, "Wo kann man hier gut essen?" does not.
    """
    if length > 1:
        return True
    word = tokens[position]
    before = tokens[position - 1].folded if position else ""
    if word.folded in SHORT_WORDS and len(word.text) <= MAX_ABBREVIATION:
        return word.text.isupper() and not text.isupper() or before in ARTICLES | {"vom", "bei", "fur"}
    if word.folded not in doubtful:
        return True
    if kind == "person":
        return before not in {"im", "zum", "den", "ein", "einen"}
    return _stands_for_a_city(tokens, position, before)


def _stands_for_a_city(tokens: list[Word], position: int, before: str) -> bool:
    if before in ARTICLES:
        return False
    others = [word.folded for place, word in enumerate(tokens) if place != position]
    last = position == len(tokens) - 1
    if last and any(word in MODALS for word in others) and before not in BEFORE_A_NAME:
        return False
    return len(tokens) <= 3 or before in BEFORE_A_NAME or any(INDEX_WORDS.search(word) for word in others)
