"""Decides by the words around it whether a word that is also an everyday word stands for a name."""

from collections.abc import Collection

from bot.nlu.lexicon import word_list
from bot.nlu.spelling import typos_to_known
from bot.nlu.text import Word, fold, fold_words

ARTICLES = frozenset(fold_words("der die das dem den des ein eine einem einen einer zum zur im am beim mein dein kein"))
# "Welche Halle", "jede Halle".
WHICH = frozenset(fold_words("welche welcher welchen welchem jede jeder jeden diese dieser unsere unserer"))
AFTER_A_VERB = frozenset(fold_words("gehen bestellen kochen trinken kaufen holen liefern machen wir sie"))
PRONOUNS = frozenset(fold_words("die der se wa ihr ma mer man denn die da"))
# "Wir essen", "was gibt es zu essen".
WHO_DOES = frozenset({"wir", "sie"})
BEFORE_TO_DO = frozenset(fold_words("es etwas nichts was viel wenig hier da gern gerne genug"))
# "Mit zwei Siegen".
COUNTS = frozenset(fold_words("zwei drei vier fünf sechs sieben mehr vielen meisten weiteren"))
# "I heard it was first", but "was it angeht".
ENGLISH_VERBS = frozenset("was is has had did does will would were".split())
CONCERNS = frozenset({"angeht", "betrifft", "anbelangt"})
MAX_ABBREVIATION = 3
# Two and three letters that also are words: an abbreviation in capitals, or after an article ("der ob").
SHORT_WORDS = frozenset(fold_words("ob da es am by sh bb th ni rp sn"))
# Number plates: no words, or hardly ever, so a city's place in the sentence is enough.
PLATES = frozenset(fold_words("hb hh hl ms ka ma"))
ALSO_A_WORD = frozenset(fold_words("ka ma"))
BEFORE_A_PLATE = frozenset(fold_words("in von für bei nach gegen und oder stadt steht liegt rangiert schneidet vs"))


def reads_as_name(
    text: str,
    tokens: list[Word],
    position: int,
    length: int,
    kind: str,
    doubtful: Collection[str],
    listed: bool = False,
) -> bool:
    """True unless the words at `position` are everyday words here; `listed` if it stands in a list of cities.

    "wie steht essen da" names a city, "Wo kann man hier gut essen?" does not.
    """
    if length > 1:
        return True
    word = tokens[position]
    before = tokens[position - 1].folded if position else ""
    if word.folded in SHORT_WORDS and len(word.text) <= MAX_ABBREVIATION:
        return (word.text.isupper() and not text.isupper()) or before in ARTICLES | {"vom", "bei", "fur"}
    if word.folded in PLATES:
        begins = not position and len(tokens) > 1 and word.folded not in ALSO_A_WORD
        return begins or (word.text.isupper() and not text.isupper()) or before in BEFORE_A_PLATE
    if word.folded == "it" and not word.text.isupper():
        after = tokens[position + 1].folded if position + 1 < len(tokens) else ""
        # "Wasn't it?" ends with a word "t".
        pronoun = after in ENGLISH_VERBS or before == "t" or (before in ENGLISH_VERBS and after not in CONCERNS)
        # "Wer is besser in it?" is German, whatever "is" is.
        german = before in ("in", "bei") and any(token.folded in word_list("german") for token in tokens)
        return not pronoun and (german or not any(token.folded in word_list("english_grammar") for token in tokens))
    if kind == "place" and (word.folded in doubtful or typos_to_known(word.folded)):
        if listed:
            return True
        meant = typos_to_known(before)
        alone = all(each is word or each.folded.isdecimal() for each in tokens)
        return alone or (fold(meant[0]) if meant else before) in word_list("before_a_name")
    if word.folded.endswith("er") and before in word_list("before_a_noun"):
        # "Gute Hamburger".
        return False
    if word.folded not in doubtful:
        return True
    if kind == "person":
        return before not in word_list("before_no_person")
    return _stands_for_a_city(text, tokens, position, before, listed)


def _stands_for_a_city(text: str, tokens: list[Word], position: int, before: str, listed: bool) -> bool:
    word = tokens[position]
    after = tokens[position + 1].folded if position + 1 < len(tokens) else ""
    if not position and word.text.islower() and after in PRONOUNS:
        # "Hamm die eine App?"
        return False
    if before in WHO_DOES or (before == "zu" and position > 1 and tokens[position - 2].folded in BEFORE_TO_DO):
        return False
    if before in ARTICLES | WHICH | COUNTS or before in word_list("before_a_noun") or after in AFTER_A_VERB:
        return False
    # "Wer wird siegen, Köln oder Bonn?"
    ends = not after or "," in text[tokens[position].end : tokens[position + 1].start]
    asks_for_a_verb = any(word.folded in word_list("modals") for word in tokens) and ends
    return listed or not asks_for_a_verb or before in word_list("before_a_name")
