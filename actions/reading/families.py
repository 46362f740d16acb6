"""Which family a question belongs to: the cube ("value" stands for all of it), words that were said, or the index.

Its own words decide where they say it (`saying`); what names nothing but parts goes on with what was asked before; for
all else stands the classifier's belief.
"""

from __future__ import annotations

import re

from actions.query.query import CUBE, Query
from actions.reading import kinds
from actions.reading.followups.going_on import BESIDE_A_NAME, SAID, SURELY_ANOTHER, WHEN, going_on
from actions.reading.parts import Parts
from actions.reading.saying import (
    ABOUT_CITIES,
    HE,
    IN_HIS_OPINION,
    KNOWS,
    REPORTED,
    SAYING,
    WHO_IS,
    family_of_words,
    of_one_board,
)
from actions.reading.segments import CUBE_INTENT, QUOTED, WISHES_EASY, Segment
from actions.reading.terms import ANOTHER, OF_CONTENTS, SUCH, asked_term, asks_what_is_rated

# Intents that are no question of the cube, and what they ask.
OTHERS = {
    "zitat": "quotes",
    "person": "person",
    "begruendung": "reasons",
    "vorhaben": "plans",
    "quelle": "source",
    "abdeckung": "coverage",
}
OTHERS |= {
    f"index_{aspect}": f"index_{aspect}"
    for aspect in "definition herausgeber staedte neu abwesend kennzahlen bereiche termin erhebung".split()
}
INTENTS = {asked: intent for intent, asked in OTHERS.items()} | {"needs": "vorhaben"}
# What only words say, more surely than any classifier that has not learnt it.
ONLY_SAID = {
    "index_nutzung": "quelle",
    "index_dateien": "quelle",
    "summary": "index_definition",
    "index_ranking": "index_definition",
    "index_name": "index_bereiche",
    **dict.fromkeys(("index_gewichtung", "index_pruefung", "index_wandel", "index_wert"), "index_erhebung"),
    **dict.fromkeys(("index_aufnahme", "index_anzahl", "index_land"), "index_staedte"),
    **dict.fromkeys(("index_inhalt", "index_begriff"), "index_bereiche"),
    "index_punkte": "index_definition",
    "index_neueste": "index_termin",
    "index_erfolg": "begruendung",
}
INTENTS |= ONLY_SAID
# "Wo wäre Köln, wenn München gefehlt hätte?": what never was, no table tells.
IF_IT_WERE = re.compile(r"\b(?:wäre?|stünde|läge)\b.*\b(?:wenn|falls|ohne dass)\b.*\b(?:hätt|wär|würd)en?\b", re.I)
# "Hat mein Enkel gesagt", "meint mein Mann": nobody's words are asked for.
HEARSAY = re.compile(r"\b(?:meine?|unsere?)\s+\w+", re.I)
DOUBTFUL = frozenset({"ausserhalb", "nlu_fallback"})
# Neither the index nor what was said of it, whatever else the words look like.
ELSEWHERE = frozenset({"fremdsprache", "kontakt", "sprachen"})
SURELY_OUTSIDE = 0.75
# A message that names nothing is taken for what the classifier believes, if that is more than a guess.
LIKELY = 0.45
OF_PLACES = tuple(name for name in kinds.THRESHOLDS if "points" not in name)
# What the words say of the index more surely than the classifier.
SURE = frozenset({"index_herausgeber", "index_kennzahlen", "index_bereiche", "index_abwesend"})
ASKED_FOR = ("quote", "person", "stranger", "who", "which", "how", "city")
# "Wo kann man parken?"
TO_DO = re.compile(
    r"\b(?:(?:kann|können|könnte|darf|dürfen|muss|soll)\s+(?:ich|man|wir)|wie\s+\w+\s+(?:ich|man))\b", re.I
)
HAS = re.compile(r"(?:hat|haben|habt|kann|gibts?|does|do|has|have|can)\b", re.I)
TELEPHONE = re.compile(r"\bnummer\b", re.I)
WHAT_FOR = re.compile(r"\b(?:wofür|wozu)\b", re.I)
# "Sind die weit oben?"
HOW_FAR = re.compile(r"\b(?:weit|gut|ganz)\s+(?:vorne?|oben|hinten|unten)\b", re.I)
# "Wie bewertet Keller den Platz?"
JUDGES = re.compile(r"\bwie\s+(?:bewerte|beurteil|sieht|sah|kommentier)", re.I)
SAYS = re.compile(r"\b(?:sagte?n?|meinte?)\s*:?\s*[„“\"»]", re.I)
IN_THE_INDEX = re.compile(rf"{HOW_FAR.pattern}|\b(?:laut|im|beim)\s+(?:index|ranking)\b", re.I)
# Words of which one stands in any question for a ranking.
OF_A_RANKING = (
    *"n_place n_points place_asked how where which who n_city n_category n_edition year better worse compare".split(),
    *("step_asked", "last_year", "newest", *kinds.CLAIMS),
    *(name for names in SAYING.values() for name in names),
)
# "Wie sieht es mit der Datenplattform aus?"
HOW_IT_IS = re.compile(
    r"\bwie\s+(?:(?:(?:steht|sieht|ist|läuft)\s*['’]?e?s|isset)\s+(?:\w+\s+)??(?:um|mit|beim?)|steht\s+um)\b", re.I
)
BESIDE_ANOTHER = "exists held verb_first place n quote said filler polite those unread negation person city".split()
WHO_IS_IT = re.compile(r"\W*(?:und\s+)?wer\s+(?:ist|war|sind|waren)\s+(?:das|es|die)\b", re.I)
FROM_WHOM = re.compile(r"\b(?:von|aus)\s+wem\b|\bwoher\b|\bwer\s+(?:hat|sagte?)\s+(?:das|es|die)\b", re.I)


def family(segment: Segment, last: Query | None) -> str | None:
    """What kind of thing a segment asks for after `last`; None if it asks nothing about the index."""
    parts, intent = segment.parts, segment.intent
    asks_for_a_thing = _asks_for_a_thing(segment)
    # "Hat Düsseldorf eine Datenplattform?" is told by what a text says of one.
    of_the_text = last is not None and last.asked in SAID
    in_the_text = segment.topics() and (parts.has("city") or of_the_text) and intent not in DOUBTFUL | ELSEWHERE
    in_the_text = in_the_text and not parts.has(*WHEN, "how_many", "place_asked")
    if (
        ((parts.has("hypothetical") or IF_IT_WERE.search(parts.text)) and not parts.has("without"))
        or parts.has("contact", "conjecture", "eating")
        or (parts.has("complaint") and not parts.has("person"))
        or (asks_for_a_thing and not in_the_text)
        or _has_something(segment)
        or (intent in ELSEWHERE and segment.confidence >= SURELY_ANOTHER)
    ):
        return None
    if asks_for_a_thing:
        return "summary"
    said = family_of_words(parts)
    if last is None and WHO_IS_IT.match(parts.text) and parts.only("who", "filler", "polite", "those", "unread"):
        # "Und wer war das?" goes on with something that nobody has said.
        return None
    if last is not None and last.asked in SAID and said == "index_herausgeber" and FROM_WHOM.search(parts.text):
        # "Von wem stammt es dann?", "Von wem ist die Aussage?"
        return "quotes" if last.asked == "quotes" or parts.has("said", "quote") else "source"
    if asked_term(segment):
        return "index_begriff"
    if last is not None and last.asked == "index_begriff" and SUCH.search(parts.text):
        # "Hat Köln so etwas schon?"
        return "plans"
    if SUCH.search(parts.text) and parts.has("verb_first") and not said and not parts.has(*OF_A_RANKING):
        return None
    if (said or OTHERS.get(intent)) in OF_CONTENTS and asks_what_is_rated(segment):
        return "index_inhalt"
    if _names_a_subject(segment) and (
        said == "summary" or (parts.has("n_text") and intent.startswith("index_") and not said)
    ):
        # "Was steht in der Pressemitteilung zur Terminvergabe?"
        return "summary"
    of_him = parts.has("person") or (last is not None and last.asked in ("quotes", "person") and HE.search(parts.text))
    # "Was will er als Nächstes tun?" is told of his city.
    told_of_him = ABOUT_CITIES if parts.has("person") else ABOUT_CITIES - {"plans"}
    in_his_opinion = last is not None and last.asked in ("quotes", "person") and IN_HIS_OPINION.search(parts.text)
    told_by_him = of_him and (said or OTHERS.get(intent)) in told_of_him
    quoted = QUOTED.search(parts.text) and (parts.has("person") or SAYS.search(parts.text))
    named = parts.has("person") and (parts.only("person", *BESIDE_A_NAME) or JUDGES.search(parts.text))
    if in_his_opinion or told_by_him or quoted or named:
        # "Wo sieht er noch Nachholbedarf?", "„Alles wird gut“ - das war doch Keller?", "Und Keller?"
        return "quotes"
    only_within = set(parts.values("category", "category")) <= segment.subjects().keys()
    anew = last is None or last.asked not in CUBE
    if not said and anew and segment.topics() and only_within and HOW_IT_IS.search(parts.text):
        return "summary"
    if said and _believed(said, segment):
        # "Warum ist Olaf Scholz Erster?"
        return "quotes" if said == "reasons" and parts.has("stranger") and not parts.has("city") else said
    if last and last.asked == "quotes" and ANOTHER.search(parts.text) and parts.only(*BESIDE_ANOTHER):
        # "Und noch eins?"
        return "quotes"
    if last and last.asked == "reasons" and parts.only("where", "negation", *BESIDE_A_NAME) and parts.has("negation"):
        # "Worin ist Köln gut?" "Und worin nicht?"
        return "needs"
    goes_on = going_on(segment, last) if last and not said else None
    if goes_on:
        return goes_on
    to_be_done = intent == CUBE_INTENT or intent in ELSEWHERE or TO_DO.search(parts.text)
    if last is not None and of_the_text and not said and segment.topics() and not to_be_done:
        # "Und bei der Datenplattform?" goes on with what was said of another subject.
        return last.asked
    if intent == INTENTS["quotes"] and parts.has("said") and HEARSAY.search(parts.text) and not parts.has(*ASKED_FOR):
        return None
    if intent in OTHERS and (segment.confidence >= LIKELY or _names_something(parts)):
        return _of_intent(OTHERS[intent], parts)
    about_somebody = parts.has("stranger") or (parts.has("person") and not parts.has("where", "place_asked", "who"))
    if about_somebody and intent == CUBE_INTENT and not REPORTED.search(parts.text):
        # "Wie fand Olaf Scholz das Ergebnis?": whoever is named is not dropped.
        return "quotes"
    if intent == CUBE_INTENT and (_names_something(parts) or segment.strange()):
        return "value"
    if intent in DOUBTFUL and segment.confidence < SURELY_OUTSIDE and _speaks_of_the_cube(parts):
        return "value"
    return None


def _asks_for_a_thing(segment: Segment) -> bool:
    """True for "Wann hat die Bücherei auf?", "Wie viele Radwege hat Köln?": no ranking is asked for."""
    parts = segment.parts
    if parts.has("summary", "n_text") or (parts.has("person", "stranger") and segment.intent == INTENTS["quotes"]):
        return False
    within = set(parts.values("category", "category"))
    # "Welche Nummer hat das Bürgeramt?"
    ranked = (parts.has(*OF_A_RANKING) and not TELEPHONE.search(segment.text)) or bool(HOW_FAR.search(segment.text))
    # "Wie viele Plätze gibt es im Parkhaus?"
    ranked = ranked and not (parts.has("how_many") and parts.has("exists"))
    asked = parts.has("when", "exists", "how_many", "verb_first", "place_asked") and not (ranked or parts.has("said"))
    done = TO_DO.search(segment.text) is not None and not parts.has("n_place", "n_points", "place_asked", "n_city")
    return bool(within) and within <= segment.subjects().keys() and (asked or done)


def _has_something(segment: Segment) -> bool:
    """True for "Hat Düsseldorf so etwas schon?", "Wofür steht Köln?": of the city's place nothing is asked.

    "Ist Düsseldorf gut?" asks for its place, and so does "Haben wir 2024 gewonnen?".
    """
    opens = segment.parts.first("verb_first")
    has = opens is not None and HAS.match(segment.text[opens.start :]) is not None
    asks = segment.parts.has("city") and (has or WHAT_FOR.search(segment.text) is not None)
    return asks and segment.parts.only("verb_first", "city", "unread", "filler", "polite", "those")


def _names_something(parts: Parts) -> bool:
    """False for "Krass", "Ich will etwas wissen": words that are no part of a question."""
    return not parts.only("unread", "filler", "polite", "those")


def _believed(said: str, segment: Segment) -> bool:
    """True if the classifier does not surely say something else than the words."""
    if said == "index_land" or (said == "quotes" and KNOWS.search(segment.text)):
        return True
    if segment.intent in DOUBTFUL:
        return segment.confidence < SURELY_OUTSIDE
    of_somebody = said in ("quotes", "person") and segment.strangers()
    if said in ONLY_SAID or of_somebody or (said == "person" and WHO_IS.search(segment.text)):
        return True
    if segment.intent in OTHERS:
        # "Woran hapert es dort?" asks why and what for in one.
        near = said == "needs" and segment.intent == INTENTS["reasons"]
        same = near or INTENTS[said] == segment.intent or (said in SURE and segment.intent.startswith("index_"))
        return same or segment.confidence < SURELY_ANOTHER
    return segment.intent in (CUBE_INTENT, WISHES_EASY)


def _names_a_subject(segment: Segment) -> bool:
    """True if a topic or a category is named; the words that ask for a text are none ("handelt")."""
    asking = [(part.start, part.end) for part in segment.parts.all("summary")]
    named = [each for each in segment.entities if each["entity"] in ("topic", "category")]
    return any(not any(start <= each["start"] < end for start, end in asking) for each in named)


def _of_intent(asked: str, parts: Parts) -> str:
    current = parts.has("newest") and parts.only("newest", "negation", "those", "filler", "polite", "verb_first")
    if asked == "coverage" and (current or of_one_board(parts)):
        # "Was ist der aktuelle Stand?"
        return "value"
    if asked.startswith("index_"):
        # "Sind 100 Punkte schon mal vergeben worden?", "Wie hat sich Entenhausen im Index entwickelt?"
        amount = parts.amount() if parts.has("ever", "never") else None
        course = parts.has("course") and parts.has("unread")
        if course or (amount and amount.of_points) or parts.has(*kinds.HELD_AGAINST_CITIES, *OF_PLACES):
            return "value"
    of_cities = parts.has("which", "who", "how_many", "where", "since_when", "exists", "included")
    return "value" if asked == "index_staedte" and parts.has("state", "city") and of_cities else asked


def _speaks_of_the_cube(parts: Parts) -> bool:
    if TO_DO.search(parts.text) and not parts.has("n_place", "n_points", "place_asked", "n_city"):
        # "Wo kann man gut essen in Köln, Top-10-Liste?"
        return False
    placed = ("better", "worse", *kinds.CLAIMS, *kinds.NOUNS, "n_place", "n_points", "place_asked", "best", "compare")
    named = parts.has("city", "category", "year", "state")
    return named and (IN_THE_INDEX.search(parts.text) is not None or parts.has(*placed))
