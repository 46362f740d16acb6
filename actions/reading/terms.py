"""What a message asks of the words themselves: what one means, and what is rated under the name of a category."""

from __future__ import annotations

import re

from actions.query.query import OVERALL
from actions.reading.segments import Segment

# What stands before a word whose meaning is asked for.
WHAT_IS = re.compile(
    r"\b(?:was|what)\s+(?:ist|sind|heißt|bedeutet|meint|versteht|is|are|does|means)"
    r"(?:\s+(?:denn|bitte|hier|genau|eigentlich|überhaupt|man|unter|jetzt|so|nun|eine?|a|an))*"
    r"\s*[„“\"»]?(?:smart[\s-]city[\s-])?$",
    re.I,
)
# "… was „digitale Teilhabe“ für uns bedeutet."
MEANS = re.compile(r"[\s“”\"»]*(?:\w+\s+){0,4}(?:heißt|bedeutet|meint|ist|is|means)\W*$", re.I)
WHAT = re.compile(r"\b(?:was|what)\s+(?:(?:mit|unter|eine?|der|die|das|the|a)\s+)*[„“\"»]?$", re.I)
# "Smart City" by itself, not the index of that name.
SMART_CITY = re.compile(
    r"\b(?:wofür|für was)\s+steht\s+(?:(?:der|name)\s+)*(?P<name>bitkom|sci)\b"
    r"|\b(?:was|what)\s+(?:ist|sind|heißt|bedeutet|meint|is|are|does|means|versteht|man|unter|denn|eigentlich|genau"
    r"|eine?[rn]?|a|\s)+[„“\"»]?(?P<term>smart[\s-]cit(?:y|ys|ies))[“”\"«]?(?:\s+(?:eigentlich|genau|überhaupt|mean))*(?:\W*$|[,.;?!])",
    re.I,
)
# "Hat Köln so etwas schon?" is about a thing that was spoken of, no place.
SUCH = re.compile(r"\b(?:so\s*(?:et)?was|so\s+eine?[nrms]?|such|dergleichen)\b", re.I)
# "Noch ein zweites Zitat von ihm?"
ANOTHER = re.compile(
    r"\bnoch\s+(?:ein\w*|mehr|was|etwas|andere\w*|weitere\w*|gesagt|geäußert)\b"
    r"|\b(?:ein|k?eine?)\s+(?:zweite|weitere|andere)[srn]?\b|\b(?:any|an)\s?other\b",
    re.I,
)
WHAT_IS_RATED = re.compile(
    r"\b(?:was|wonach|woraus|welche\w*|what|which)\b.*"
    r"\b(?:bewertet|gemessen|geprüft|untersucht|zählt|gehört|fällt|umfasst|misst|steckt|drin|zusammen|besteht|indikator\w*|kriteri\w+|indicators?|measured)\b",
    re.I,
)
OF_CONTENTS = ("index_bereiche", "index_kennzahlen", "index_erhebung")


def asked_term(segment: Segment) -> str | None:
    """The word whose meaning is asked for: "Was bedeutet „digitale Teilhabe“?"."""
    for each in segment.entities:
        before, behind = segment.text[: each["start"]], segment.text[each["end"] :]
        means = WHAT.search(before) and MEANS.match(behind)
        asked = means or (WHAT_IS.search(before) and not behind.strip(' ?!.“”"»'))
        if (each["entity"] == "topic" or each.get("subject")) and asked:
            return segment.text[each["start"] : each["end"]]
    found = SMART_CITY.search(segment.text)
    return found["term"] or found["name"] if found else None


def asks_what_is_rated(segment: Segment) -> bool:
    """True for "Was wird bei Mobilität bewertet?", but not for "Zu welchem Bereich gehört Glasfaser?"."""
    named = {*segment.parts.values("category", "category")} - {OVERALL}
    itself = any(each["entity"] == "category" and not each.get("subject") for each in segment.entities)
    return len(named) == 1 and itself and WHAT_IS_RATED.search(segment.text) is not None
