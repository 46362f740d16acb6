"""The forms that German gives a name: Kölns, Kölner, Münchner, Hallenser."""

from bot.nlu.text import fold, fold_words

ENDINGS = "s er ern ers erin aner anern enser ensern sch sche scher schen sches".split()
# "Siegen" would else be named by "Sieger", "Hamm" by "Hammer", "Halle" by "Haller".
NOT_A_FORM = frozenset({"sieger", "siegers", "siegern", "hammer", "hammers", "haller", "esser", "hager", "kellner"})


def name_forms(name: str, *, inflect: bool, genitive: bool = False) -> set[tuple[str, ...]]:
    """Folded word sequences under which a name is written; the last word in all forms, or as genitive, if asked for.

    >>> ("kolner",) in name_forms("Köln", inflect=True)
    True
    """
    parts = fold_words(name)
    if not parts:
        return set()
    if genitive and parts[-1].isalpha():
        return {parts, (*parts[:-1], parts[-1] + "s")}
    if not inflect or not parts[-1].isalpha() or len(parts[-1]) < 3:
        return {parts}
    lasts = {parts[-1], *_inflections(parts[-1])} - NOT_A_FORM
    if parts[-1].endswith("burg") and len(parts[-1]) > 6:
        # "Duisbg", "Freibrg": how hurried people write it.
        lasts |= {parts[-1][:-4] + "bg", parts[-1][:-4] + "brg"}
    return {(*parts[:-1], fold(last)) for last in lasts}


def _inflections(word: str) -> set[str]:
    forms = {word + ending for ending in ENDINGS}
    if word.endswith("e"):
        forms |= {word + "r", word + "rin", word + "rn", word + "nser"}
    if word.endswith("en"):
        forms |= {word[:-2] + ending for ending in ("er", "ner", "ners", "ern", "nern")}
    if word.endswith("er"):
        forms |= {word + "aner", word + "ner"}
    return forms
