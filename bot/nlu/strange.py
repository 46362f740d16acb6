"""The words of a message that no part of a question has read, and what sort of word each is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.nlu.asides import asides, is_within
from bot.nlu.lexicon import word_list
from bot.nlu.nouns import Nouns, thing
from bot.nlu.parts import IDLE, UNREAD
from bot.nlu.text import fold, in_another_script

Sort = Literal["ranking", "noun", "name", "word"]

# "Freundlicherweise", "einigermaßen": how something is said, never what is asked.
ADVERB = re.compile(r"\w{3}er(?:weise|massen)$")
BEIM = re.compile(r"\bbeim\s+$", re.I)
MIN_LENGTH = 4
# "Mein Bruder wohnt dort" is told beside a question.
POSSESSIVE = re.compile(r"\b(?:mein|dein|sein|ihr|unser|euer|eur|my|our)(?:e[nmrs]?)?\s+$", re.I)
# "Laut Mercer", "im Städteranking der WirtschaftsWoche", "IMD Smart City Index": whose ranking it is.
BY = re.compile(
    r"\b(?:laut|gemäß|according\s+to|\w*(?:ranking|index|rangliste|studie)\s+(?:(?:auch|nur)\s+)?(?:der|des|von|vom|für|by|of))\s+(?:(?:der|dem|die|the)\s+)?$",
    re.I,
)
OF_ANOTHER = re.compile(r"[\s-]+(?:smart[\s-]+city[\s-]+)?(?:index|ranking)\b", re.I)
# "Green City Index", "Smart Country Startup Award": the whole name of another ranking or prize.
TITLE = re.compile(
    r"\b(?!(?:Der|Die|Das|Den|Dem|Des|Beim|Vom|Zum|Laut|Wie|Was|Ist|Und)\b)[A-ZÄÖÜ][\w&]{2,}"
    r"(?:[ -][A-ZÄÖÜ][\w&]*)*? (?:Awards?|Preis|Index|Ranking|Rating|Report|Monitor)\b"
)
OWN_TITLE = re.compile(r"(?:\S+ )*Smart City (?:Index|Ranking)|Bitkom\S* \S+")
OF_CITIES = re.compile(r"\S+ City \S+")
# "Die Düsseldorfer EG", "der Kölner Zoo": an institution of the city.
OF_A_TOWN = re.compile(r"\b(?:die|der|das|dem|den)\s+[A-ZÄÖÜ]\w+er\s+$", re.I)
# "Fraunhofer hat auch so einen Index."
PUBLISHES = re.compile(
    r"(?:\s+\w+){1,4}?\s+(?:(?:auch|ebenfalls)\s+(?:so\s+)?eine?n?|eigene[ns]?)\b[^.?!]*(?:ranking|index|rangliste|studie)\b",
    re.I,
)
# "Die Nachtleben-Wertung", "in der Gesundheitskategorie".
RUBRIC_BEHIND = re.compile(r"-(?:kategorie|wertung|bereich)\b", re.I)
LINKING_S = re.compile(r"(?<=ung|eit|aft|tät|ion)s$")
RUBRIC = re.compile(r"(\w{4,})(?:kategorie|wertung)$", re.I)
ONE_OF_TWO = re.compile(r"\s+\S+\s+(?:oder|gegen|vs)\b", re.I)
QUOTED = " \"'„“”»«‚‘"
VOWEL = re.compile("[aeiouyäöüAEIOUYÄÖÜ]|[^a-zA-Z]")
INSIDE = re.compile(r"[\w,)]\s+$")
ARTICLE = re.compile(r"\b(?:am|der|die|das|den|dem|wer|welche[rnms]?|ist|the)\s+$", re.I)
# "Im Bereich künstliche Intelligenz", "bei den Spielplätzen".
DESCRIBED = re.compile(r"\b([a-zäöüß]{3,}(?:e|e[nrsm]))\s+$")
DATIVE = re.compile(r"\bden\s+$")
DATIVE_ENDING = re.compile(r"er$")
# "Gesundheit: Rang von Köln", "Wasserqualität in Bonn".
HEADING = re.compile(r"\s*(?:\d{4}\s*)?(?::|(?:in|von|bei|für)\s)", re.I)
# "Viertletztes Jahr", but not "selbes Jahr".
INFLECTED = re.compile(r"e[nrsm]?$")
OF_TIME = re.compile(r"\s+(?:jahr|jahre|jahrhundert|ausgabe|mal)\b", re.I)
ORDER = re.compile(r"[sz]te[nrs]?$")
PICTURE = re.compile("([\U0001f300-\U0001faff\u2600-\u27bf]+)\\s*$")
ENDS = re.compile(r"\s*(?:[,.;:?!]|$)")
COMPARED = re.compile(r"\s*(?:$|[?,]|(?:als|wie|as|than|oder|or|an|geworden)\b)", re.I)
SUPERLATIVE = ("ste", "sten", "ster", "stes")
# "Die Domstadt Köln", "Quizfrage: wer war Erster?", but not "Sport".
BESIDE = re.compile(r"(?:hochburg|stadt|stadten?|metropole|(?:^|\w{3})ort|kommune|gemeinde|fragen?)$")
# "Je 1000 Einwohner", "geteilt durch die Einwohner".
PER = re.compile(r"\b(?:pro|je|per|durch)\s+(?:(?:die|den|das|der|\d[\d.]*)\s+)?$", re.I)
ABOUT = re.compile(
    r"\b(?:beim?|in\s+sachen|zum\s+thema|(?:beim?\s+)?thema|kategorie|bereich|wertung|rubrik|disziplin|sparte|punkto|im\s+punkt|hinsichtlich|bezüglich)\s+(?:(?:der|den|dem)\s+)?(?:smart\s+)?$",
    re.I,
)
BARE = re.compile(r"(?:^\W*|[,:]\s+|\b(?:sich|\w+t|von|und|ist|war|stand|lag)\s+)$", re.I)
WITHIN = re.compile(r"\b(?:im|in|am|an|auf|vom|von|zur|zum|für|des|der)\s+(?:(?:der|den|dem|die|das)\s+)?$", re.I)


@dataclass(frozen=True)
class Strange:
    """A word that nothing has read: its sort, and how it is tied to the rest.

    `about`: "beim Wohnen"; `within`: "im Glücksatlas"; `rubric`: "in der Rubrik Wohnen", which leaves no doubt;
    `counted`: "wie viele Euro", "pro Euro"; `asked`: "welche Halle"; `bare`: "Wo steht Atlantis?", without an article.
    """

    text: str
    sort: Sort
    about: bool
    within: bool
    rubric: bool = False
    counted: bool = False
    asked: bool = False
    bare: bool = False

    @property
    def folded(self) -> str:
        """The word as words are compared."""
        return fold(self.text)


def strange_words(
    text: str, parts: Sequence[Mapping[str, Any]], nouns: Nouns, everyday: Collection[str]
) -> list[Strange]:
    """The unread words of a text with its parts, but for short ones; a name of two words is one."""
    found = _pictured(text, parts)
    end = 0
    for each, start in _strange_words(text, parts, nouns, everyday):
        beside = bool(found) and (text[end:start] == "-" or (text[end:start] == " " and each.sort != "word"))
        written = beside and each.text[0].isupper() and found[-1].text[0].isupper()
        if written or (beside and each.sort == found[-1].sort == "name"):
            # "Champions League", "Bertelsmann Stiftung", "Strack-Zimmermann".
            name = f"{found[-1].text}{text[end:start]}{each.text}"
            found[-1] = replace(found[-1], text=name, sort=found[-1].sort if each.sort == "word" else each.sort)
        else:
            found.append(each)
        end = start + len(each.text)
    return found


def _strange_words(
    text: str, parts: Sequence[Mapping[str, Any]], nouns: Nouns, everyday: Collection[str]
) -> Iterator[tuple[Strange, int]]:
    told = asides(text) if any(part["part"] == UNREAD for part in parts) else []
    has_verb = any(fold(word) in word_list("finite") for word in text.split())
    beside_a_city = any(part["part"] in ("city", "home") for part in parts)
    end = 0
    titles = [title for title in TITLE.finditer(text) if not OWN_TITLE.fullmatch(title.group())]
    for part in parts:
        if part["part"] not in (UNREAD, "town", *IDLE):
            continue
        word, behind = _whole_word(text, part["start"], part["end"]), text[part["end"] :]
        start = part["end"] - len(word)
        before = text[:start]
        last, following = _beside(text, start, part["end"], parts)
        title = next((each for each in titles if each.start() <= start < each.end()), None)
        if title is not None and part["part"] == UNREAD:
            titles.remove(title)
            end = title.end()
            yield Strange(title.group(), "ranking", about=False, within=True), title.start()
        # "Online-Bürgerdienste" are no more than what is rated of them.
        compound = following == "category" and behind.startswith("-")
        if start < end or compound:
            continue
        of_another = _of_another(word, before, behind)
        # "Köln im Ranking von Haselhorst" is of another one, "im Ranking von Ratingen" of a town.
        publisher = part["part"] == "town" and of_another and (beside_a_city or not BY.search(before))
        # "Thema Liebe": behind the word for a category, no word of courtesy.
        named = part["part"] in IDLE and last == "n_category" and word[:1].isupper()
        if (part["part"] != UNREAD and not publisher and not named) or ADVERB.search(fold(word)):
            continue
        # "Die uni köln": behind an article, what has no ending is no adjective.
        institution = following == "city" and ARTICLE.search(before) and not INFLECTED.search(word)
        beside = POSSESSIVE.search(before) is not None or (BESIDE.search(fold(word)) is not None and not of_another)
        if beside or not (institution or _says_something(word, before)):
            continue
        sort = "noun" if institution else _sort(word, before, behind, nouns, everyday)
        if of_another and (sort != "word" or word[:1].isupper()):
            sort = "ranking"
        category = RUBRIC_BEHIND.match(behind) or RUBRIC.fullmatch(word)
        described = DESCRIBED.search(before) if last == UNREAD and sort in ("noun", "name") else None
        last = _beside(text, described.start(1), part["end"], parts)[0] if described else last
        subject = text[: described.start(1)] if described else before
        rubric = (last in ("n_category", "any_category") or category is not None) and sort in ("noun", "name")
        # The rest of a word of which something was read is an ending, or misspelt.
        rest = len(word) > part["end"] - part["start"]
        if re.search(r"\b[A-Za-z]-$", before):
            # "E-Autos".
            word, start = text[start - 2 : part["end"]], start - 2
        if sort != "ranking" and not rubric and (rest or is_within(part["start"], part["end"], told)):
            continue
        heads = not before.strip() and (HEADING.match(behind) is not None or (following, sort) == ("city", "noun"))
        # "Köln Lärm 2023 Platz".
        written = word[0].isupper() or text.islower()
        # "Kiel, Gesundheit, 2024".
        listed = last == "city" or (beside_a_city and before.endswith(", ") and ENDS.match(behind))
        heads = heads or bool(listed and sort == "noun" and written and not has_verb)
        counted = sort == "noun" and (last == "how_many" or PER.search(before) is not None)
        about = rubric or heads or ABOUT.search(subject) is not None
        of_a_town = last == "city" and sort == "name" and OF_A_TOWN.search(before)
        asked = bool(of_a_town) or (sort == "noun" and (last == "which" or bool(institution)))
        if rubric and category:
            word = LINKING_S.sub("", category[1] if category.lastindex else word)
        elif about and described:
            # "Bei künstlicher Intelligenz".
            word = f"{described[1] if rubric else DATIVE_ENDING.sub('e', described[1])} {word}"
            start = described.start(1)
        elif about and DATIVE.search(before) and thing(fold(word[:-1]), nouns, everyday) == "noun":
            word = word.removesuffix("n")
        elif about and before.endswith("Smart "):
            word, start = f"Smart {word}", start - len("Smart ")
        elif following in ("town", "city") and sort in ("noun", "name") and word[0].isupper() and behind[0] == " ":
            # "Der Kreis Mettmann", "Bayer Leverkusen".
            # "Borussia Dortmund oder Bayern" is no subject of a city.
            about, asked = about and not ONE_OF_TWO.match(behind), True
            word = text[start : next(each for each in parts if each["start"] - 1 == part["end"])["end"]]
        elif quarter := next((each for each in parts if each["part"] == "city" and each["end"] == start - 1), None):
            # "Düsseldorf-Oberkassel".
            asked = before.endswith("-")
            word = text[quarter["start"] : part["end"]] if asked else word
        within, bare = WITHIN.search(before) is not None, word[0].isupper() and BARE.search(before) is not None
        yield Strange(word, sort, about, within, rubric, counted, asked, bare), start
    # "Digital City Index": all of its words are read in other names, too.
    for title in titles:
        if OF_CITIES.fullmatch(title.group()):
            yield Strange(title.group(), "ranking", about=False, within=True), title.start()


def _of_another(word: str, before: str, behind: str) -> bool:
    """True for whose ranking it is: "laut Mercer", "im IMD Smart City Index", "beim BVB"."""
    within = _is_acronym(word) and WITHIN.search(before)
    return bool(BY.search(before) or OF_ANOTHER.match(behind) or PUBLISHES.match(behind) or within)


def _pictured(text: str, parts: Sequence[Mapping[str, Any]]) -> list[Strange]:
    """Pictures that stand for a name: "🐻 Stadt, 🚲 Kategorie"."""
    found = []
    for part in parts:
        picture = PICTURE.search(text[: part["start"]])
        if part["part"] in ("n_city", "n_category") and picture and ENDS.match(text[part["end"] :]):
            of_category = part["part"] == "n_category"
            found.append(Strange(picture[1], "name", about=of_category, within=False, rubric=True))
    return found


def _beside(text: str, start: int, end: int, parts: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """The names of the parts right before and behind a word, but for quotation marks; empty if there are none."""
    before = next((it["part"] for it in parts if it["end"] < start and not text[it["end"] : start].strip(QUOTED)), "")
    behind = next((each["part"] for each in parts if each["start"] - 1 == end), "")
    return before, behind


def _says_something(word: str, before: str) -> bool:
    """False for a short word, unless it is a noun or an abbreviation: "am See", "vfl"."""
    return (
        len(word) >= MIN_LENGTH
        or _is_acronym(word)
        or in_another_script(word)
        or (len(word) == MIN_LENGTH - 1 and word[0].isupper() and INSIDE.search(before) is not None)
    )


def _whole_word(text: str, start: int, end: int) -> str:
    """The word of which a part was left: "Bildungsmonitor" names a category, but is another ranking."""
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _sort(word: str, before: str, behind: str, nouns: Nouns, everyday: Collection[str]) -> Sort:
    named = thing(fold(word), nouns, everyday)
    if named is not None:
        return named
    if in_another_script(word) or _is_acronym(word) or (word[:1].isupper() and fold(word) not in everyday):
        return "name"
    # Any word may be in capitals at the beginning of a sentence.
    if (word[:1].isupper() and INSIDE.search(before)) or (ORDER.search(fold(word)) and OF_TIME.match(behind)):
        return "noun"
    # "Beim wohnen": a verb that is made a noun.
    thing_done = BEIM.search(before) or (word[:1].isupper() and ABOUT.search(before))
    return "noun" if thing_done or _is_measure(fold(word), before, behind, everyday) else "word"


def _is_measure(folded: str, before: str, behind: str, everyday: Collection[str]) -> bool:
    """True for what the index does not measure: "die schönste Stadt", "ist Köln größer als Bonn?"."""
    if folded.endswith(SUPERLATIVE):
        return ARTICLE.search(before) is not None
    return folded.endswith("er") and folded[:-2] in everyday and COMPARED.match(behind) is not None


def _is_acronym(word: str) -> bool:
    """True for "CHE" and "vfl": in capitals, or nothing but consonants."""
    return len(word) > 1 and word.isalpha() and (word.isupper() or not VOWEL.search(word))
