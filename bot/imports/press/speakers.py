"""Reads who speaks: the name and the office in ", so Oberbürgermeister Dr. Stephan Keller"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.facts.records import Person
from bot.imports.press.names import Names

TITLE = (
    r"(?:\b(?:(?:Prof|Dr|Dipl|Mag)\.|PD)"
    r"(?:[ -]?(?:h\.\s?c|e\.\s?h|Ing|med|jur|iur|phil|rer|nat|pol|oec|Inf|Kfm|Geogr)\.)*)"
)
CAPITAL = r"[A-ZÄÖÜ][\wäöüßéèáçğşı'’-]+"
PARTICLE = r"(?:von|van|de|zu|der|den|ten|al)"
NAME = rf"(?:{TITLE}\s+)*{CAPITAL}(?:\s+{PARTICLE}){{0,2}}(?:\s+{CAPITAL}){{1,2}}"
OFFICE = (
    r"(?:[A-ZÄÖÜ][\w-]*[Bb]ürgermeister(?:in)?|Bürgermeister(?:in)?|OB|[\w-]*[Bb]eigeordnete[rn]?|[\w-]*[Bb]eauftragte[rn]?"
    r"|[\w-]*[Dd]ezernent(?:in|en)?|[\w-]*[Dd]irektor(?:in|s)?|[\w-]*[Pp]räsident(?:in|en)?|[\w-]*(?:[Ll]eiter|[Cc]hef)(?:in|s)?"
    r"|[\w-]*[Gg]eschäftsführer(?:in|s)?|[\w-]*[Mm]inister(?:in|s)?|[\w-]*[Ss]enator(?:in|s)?|[\w-]*[Ss]precher(?:in|s)?"
    r"|[\w-]*[Rr]eferent(?:in|en)?|[\w-]*(?:[Rr]at|rätin)|[\w-]*[Ss]ekretär(?:in|s)?|[\w-]*[Kk]oordinator(?:in|s)?|Professor(?:in)?|[\w-]*[Aa]bgeordnete[rn]?|[\w-]*[Kk]ämmer(?:er|in)|[\w-]*[Vv]orstand"
    r"|Rats(?:herr|frau|mitglied)|[\w-]*[Vv]erordnete[rn]?|[\w-]*(?:[Ww]issenschaftler|[Ff]orscher|[Ii]nformatiker|[Bb]erater)(?:in|s)?|[\w-]*[Vv]orsitzende[rn]?|CDO|CIO|Chief\s+(?:Digital|Information)\s+Officer|[\w-]*[Mm]anager(?:in|s)?|[\w-]*[Ee]xpert(?:e|in))"
)
OF = r"(?:für|der|des|von|vom|im|in|beim|bei|am|und|&|zu|zur)"
# "für Digitalisierung, Personal und Recht": the commas belong to the office.
FIELDS = rf"(?:\s+für\s+{CAPITAL}(?:,\s+{CAPITAL})+\s+(?:und|sowie|&)\s+{CAPITAL})"
OFFICE_FIRST = re.compile(
    rf"(?:\b(?P<article>[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Dd]es)\s+)?(?P<lead>(?:(?:[A-ZÄÖÜ]\w+(?:er|s)|[a-zäöü]+[ernsm])\s+){{0,2}}?)"
    rf"(?P<adjective>(?:[Ss]tellvertretende[rn]?|[Ee]rste[rn]?)\s+)?(?<![\w-])(?P<office>{OFFICE})\b"
    rf"(?P<rest>{FIELDS}?(?:\s+(?:{OF}|{TITLE}|{PARTICLE}|{CAPITAL}))*)"
)
NAME_FIRST = re.compile(
    rf"(?P<name>{NAME})\s*[,(]\s*(?:(?P<article>der|die)\s+)?(?P<lead>(?:(?:[A-ZÄÖÜ]\w+(?:er|s)|[a-zäöü]+[en])\s+){{0,2}}?)"
    rf"(?P<office>(?:(?:[Ss]tellvertretende|[Ee]rste)[rn]?\s+)?{OFFICE})\b(?P<rest>{FIELDS}?(?:\s+(?:{OF}|die|das|dem|den|{CAPITAL}))*)"
)
# "der Leiter der Stabsstelle Smart City, Dr. Uwe Lorenz"
OFFICE_COMMA = re.compile(
    rf"(?:\b(?P<article>[Dd]er|[Dd]ie)\s+)?(?P<lead>(?:[A-ZÄÖÜ]\w+(?:er|s)\s+)?)(?<![\w-])(?P<office>{OFFICE})"
    rf"(?P<rest>(?:{FIELDS}|\s+{OF}(?:\s+(?:{OF}|{CAPITAL}))+)?)"
    rf",\s+(?P<name>{NAME})(?=\s*[,:.;)]|\s+[a-zäöü]|$)"
)
FULL_NAME = re.compile(NAME)
# Who speaks for a country, an association or a science does not speak for the city of the text.
ELSEWHERE = re.compile(
    r"Bitkom|\bBund|Bundes|\bLand(?:es|tag)|minister|verband|Institut|Universität|Hochschule|Professor|Präsident|Expert|[Ww]issenschaftler|Forscher|Berater|\bStaats|^Vorstand",
    re.I,
)
NO_NAMES = frozenset(
    "Die Der Das Und Auch Dazu Für Smart City Index Stadt Im In Wir Sie Er Es Diese Unser Bitkom Den Mit Als Dass"
    " Hier Nach Frage Herr Frau Mein Meine Unsere Ihr Ihre Sein Seine".split()
)
PRONOUN = re.compile(r"\b(?P<she>sie|Sie)\b|\b(?P<he>er|Er)\b")
STADT = re.compile(r"\s+(?:der\s+(?:\w+stadt|Stadt)|von|in|im)\s+[A-ZÄÖÜ][\w()-]*$|\s+der\s+Stadt$")


def is_signature(text: str) -> bool:
    """Return whether the text is nothing but a name and an office: "Dr. Eva May, Stadträtin"."""
    return bool(NAME_FIRST.fullmatch(text.strip()))


@dataclass(frozen=True)
class Speaker:
    """Somebody who speaks. `city` is None for an office in no city; `is_known`: the store has the person."""

    name: str
    office: str
    city: str | None
    is_known: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


class Speakers:
    """The persons whom a press release names, and those of the store."""

    def __init__(self, texts: Iterable[str], names: Names, home: str | None) -> None:
        self._names = names
        self._home = home
        self._found: dict[str, Speaker] = {}
        for text in texts:
            for each in self.introduced(text):
                held = self._found.get(each.name)
                if held is None or (each.office and not held.office):
                    self._found[each.name] = each

    def introduced(self, text: str) -> list[Speaker]:
        """Return the persons whom the text names with their office."""
        hits = [(hit.start(), self._by_name_first(hit)) for hit in NAME_FIRST.finditer(text)]
        hits += [(hit.start(), self._by_comma(hit)) for hit in OFFICE_COMMA.finditer(text)]
        hits += [(hit.start(), self._by_office_first(hit)) for hit in OFFICE_FIRST.finditer(text)]
        return [each for _, each in sorted(hits, key=lambda one: one[0]) if each]

    def read(self, text: str, recent: Sequence[Speaker]) -> Speaker | None:
        """Return who speaks according to the text beside a quotation; None if nobody or not clear who.

        `recent` are those named shortly before, for "sagt sie".
        """
        introduced = self.introduced(text)
        if introduced:
            return self._found.get(introduced[0].name, introduced[0])
        return (
            self._by_full_name(text)
            or self._by_surname(text)
            or self._by_office(text)
            or self._by_pronoun(text, recent)
        )

    def named(self, text: str) -> list[Speaker]:
        """Return the persons of the press release whose surname the text holds."""
        return [each for each in self._found.values() if re.search(rf"\b{re.escape(each.surname)}\b", text)]

    def _by_full_name(self, text: str) -> Speaker | None:
        for hit in FULL_NAME.finditer(text):
            words = hit.group().split()
            while words and words[0] in NO_NAMES:
                words = words[1:]
            if len(words) > 1 and not self._names.cities(hit.group()):
                name = " ".join(words)
                return self._found.get(name) or self._completed(name, "", None)
        return None

    def _by_surname(self, text: str) -> Speaker | None:
        fitting = {each.name: each for each in self.named(text)}
        if not fitting:
            stored = [
                each for each in self._names.persons if re.search(rf"\b{re.escape(each.name.split()[-1])}\b", text)
            ]
            fitting = {each.name: _stored(each) for each in stored if each.city in (None, self._home)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _by_office(self, text: str) -> Speaker | None:
        hit = OFFICE_FIRST.search(text)
        if not hit:
            return None
        office = _office(hit["office"], hit["article"])
        found = [each for each in self._found.values() if _same_office(each.office, office)]
        if not found:
            stored = [_stored(each) for each in self._names.persons if each.city == self._home]
            found = [each for each in stored if _same_office(each.office, office)]
        return found[0] if len(found) == 1 else None

    def _by_pronoun(self, text: str, recent: Sequence[Speaker]) -> Speaker | None:
        hit = PRONOUN.search(text)
        if not hit:
            return None
        female = bool(hit["she"])
        fitting = {each.name: each for each in recent if each.office and _is_female(each.office) == female}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _by_name_first(self, hit: re.Match[str]) -> Speaker | None:
        words = [word for word in hit["name"].split() if word not in NO_NAMES]
        if len(words) < 2 or re.fullmatch(OFFICE, words[0]):
            return None
        office = _office(hit["office"], hit["article"]) + hit["rest"]
        return self._completed(" ".join(words), office, hit["lead"])

    def _by_comma(self, hit: re.Match[str]) -> Speaker:
        return self._completed(hit["name"], _office(hit["office"], hit["article"]) + hit["rest"], hit["lead"])

    def _by_office_first(self, hit: re.Match[str]) -> Speaker | None:
        rest, name = _parted(hit["rest"].split(), self._surnames())
        if not name:
            return None
        office = (hit["adjective"] or "") + " ".join([_office(hit["office"], hit["article"]), *rest])
        return self._completed(name, office, hit["lead"])

    def _surnames(self) -> set[str]:
        return {each.name.split()[-1] for each in self._names.persons}

    def _completed(self, name: str, office: str, lead: str | None) -> Speaker:
        stored = next((each for each in self._names.persons if bare_name(each.name) == bare_name(name)), None)
        if stored is None and " " not in name:
            same = [each for each in self._names.persons if each.name.split()[-1] == name and each.city == self._home]
            stored = same[0] if len(same) == 1 else None
        if stored:
            return _stored(stored)
        cities = self._names.cities(f"{lead or ''} {office}")
        city = cities[0].value if cities else self._home if is_local(office) else None
        return Speaker(name, STADT.sub("", office).strip(), city)


def _parted(words: list[str], surnames: set[str]) -> tuple[list[str], str]:
    """Part what follows an office into what belongs to it ("für Digitalisierung") and the name."""
    first_title = next((place for place, word in enumerate(words) if re.match(r"(?:Dr|Prof)\.", word)), None)
    if first_title is not None:
        return words[:first_title], " ".join(_from_title(words[first_title:]))
    if words and words[0][:1].isupper():
        name = _from_title(words)
        return [], " ".join(name) if len(name) > 1 or name[0] in surnames else ""
    run = len(words)
    while run and (words[run - 1][:1].isupper()):
        run -= 1
    names = words[run:]
    if run and words[run - 1] in ("von", "van", "de", "zu") and run >= 2 and words[run - 2][:1].isupper():
        return words[: run - 2], " ".join(words[run - 2 :])
    if len(names) > 2:
        return words[: run + len(names) - 2], " ".join(names[-2:])
    if len(names) == 2 and names[1] in surnames and run:
        return words[: run + 1], names[1]
    return words, ""


def _from_title(words: list[str]) -> list[str]:
    """The title and the name after it, without what follows in small letters ("am Mittwoch")."""
    end = 0
    while end < len(words) and (
        words[end][:1].isupper() or words[end].endswith(".") or words[end] in ("von", "van", "de", "zu")
    ):
        end += 1
    while end and words[end - 1].islower():
        end -= 1
    return words[:end]


def _office(word: str, article: str | None) -> str:
    """The office as it stands alone: "der Beigeordnete" is a "Beigeordneter"."""
    if re.search(r"(?:beigeordnete|beauftragte|vorsitzende|abgeordnete|verordnete)[rn]?$", word, re.I):
        stem = word.rstrip("rn")
        is_female = article.lower() == "die" if article else word.endswith("e")
        return stem if is_female else stem + "r"
    if re.search(r"(?:dezernent|präsident|referent)en$", word, re.I):
        return word[:-2]
    return word


def _same_office(held: str, said: str) -> bool:
    short = {"OB": "Oberbürgermeister"}
    held, said = short.get(held, held), short.get(said, said)
    if "bürgermeister" not in said.lower() and held.split()[:1] and held.split()[0].lower().endswith(said.lower()):
        return True
    return held == said or held.startswith(f"{said} ") or (held.removesuffix("in") == said == "Oberbürgermeister")


def _is_female(office: str) -> bool:
    first = office.split()[0]
    return first.endswith(("in", "ete", "gte", "nde", "frau"))


def is_local(office: str) -> bool:
    """Return whether somebody in the office speaks for the city that the text is about."""
    return bool(office) and not ELSEWHERE.search(office)


def bare_name(name: str) -> str:
    """Return the name without titles."""
    return re.sub(rf"(?:{TITLE}\s*)+", "", name)


def _stored(person: Person) -> Speaker:
    return Speaker(person.name, person.office, person.city, is_known=True)
