"""What a message goes on with that names nothing but what the question before leaves open."""

from __future__ import annotations

import re

from actions.query.query import CUBE, Query
from actions.reading.segments import CUBE_INTENT, Segment

# So sure of another family of words, the classifier is believed against the words that were read.
SURELY_ANOTHER = 0.6
WHEN = ("when", "since_when", "how_often")
SAID = frozenset({"quotes", "reasons", "needs", "plans", "summary", "source"})
BESIDE_A_NAME = ("filler", "polite", "tag")
TIMES = ("oldest", "newest", "previous", "last_year", "now_too")
NAMES = (*"city category year state person filler polite only again compared_with n_edition there".split(), *TIMES)
# Words that go on with what was asked of several cities, categories and years: "auch die einzelnen in jedem Jahr?".
SEVERAL = ("all_categories", "all_editions", "all_cities", "always", "other_ones", "n_category", "n_city", "those")
OF_THE_DATA = ("n_points", "n_place", "when", "newest", "oldest")
ABOUT_NAMES = SAID | {"person", "coverage", "index_staedte", "index_bereiche"}
ABOUT_EDITIONS = frozenset(
    f"index_{aspect}" for aspect in "erhebung neu abwesend kennzahlen termin staedte pruefung anzahl".split()
)
OF_CATEGORIES = ("how_many", "which", "n_category", "category", "exists", "held", "those", "filler", "polite")
OF_A_BODY = ("verb_first", "category", "those")
# "Wo steht das?" asks where it can be read, if the classifier is that sure.
SURELY_SOURCE = 0.8
# "Und zum Klimaschutz?"
ABOUT = re.compile(r"\W*(?:(?:und|eher|lieber|auch|noch)\s+)*(?:(?:et)?was\s+)?(?:zu|zum|zur|über)\s+\w+\W*$", re.I)
COUNTS = frozenset({"index_kennzahlen", "index_staedte", "index_bereiche", "coverage"})
TOO = re.compile(r"\b(?:auch|ebenfalls|too|as well)\b", re.I)
# Parts that leave no doubt that something of the index itself is asked, not of what was spoken of; the latter ones
# beside its cities.
OF_THE_INDEX = ("exists", "held", "stored", "unread", "person")
OF_ITS_CITIES = ("how_many", "lacks", "new_in", "included", "dropped_out")
# Parts that make a message a follow-up where nothing in it is unread.
GOING_ON = (
    "n n_place n_points place_asked how_many how_often without only city category year state in_points in_places"
    " by_place by_name reverse place top bottom best worst nth_best nth_worst from_end leads last which who when"
    " since_when where previous following both group ahead behind_it just_ahead_of just_behind better worse always"
    " ever never other_ones all_categories step_up step_down included there new_in again next_ones names difference"
    " list tag roughly"
).split()


def going_on(segment: Segment, last: Query) -> str | None:
    """The family of the last question, where this one names nothing but what that leaves open."""
    parts = segment.parts
    surely_source = segment.intent == "quelle" and segment.confidence > SURELY_SOURCE
    if surely_source and not parts.has("city", "year", "category", "which"):
        return "source"
    if parts.has("who") and parts.has("said") and parts.only("who", "said", "filler", "polite", "those"):
        # "Wer hat das gesagt?": of a subject somebody's words may have been told.
        return "quotes" if last.topics or last.asked in ("quotes", "person") else "source"
    if last.asked in CUBE:
        # "Haben Sie das auch für 2022?" goes on.
        too = TOO.search(parts.text) is not None and parts.has("year", "city", "category")
        own = (parts.has(*OF_THE_INDEX) and not too) or (parts.has("n_city") and parts.has(*OF_ITS_CITIES))
        return "value" if segment.intent != CUBE_INTENT and not own and parts.has(*GOING_ON) else None
    of_the_data = OF_THE_DATA if last.asked == "coverage" and not parts.has("city") else ()
    if last.asked == "coverage" and parts.has("held", "included"):
        return "coverage"
    instead = parts.has("instead") and parts.only("instead", "filler", "polite")
    # "Wenn ja, zu welchem Bereich?" is told by the words that were asked for.
    of_which = parts.has("n_category") and parts.only("which", "n_category", "filler", "polite", "those")
    if last.asked == "quotes" and (instead or ABOUT.match(segment.text) or of_which):
        return "quotes"
    if last.asked == "index_herausgeber" and parts.has("verb_first") and parts.only(*OF_A_BODY, *BESIDE_A_NAME):
        # "Wer macht den Index?" "Ist das eine Behörde?"
        return last.asked
    if last.asked == "index_anzahl" and parts.has("new_in"):
        # "Wie viele sind hinzugekommen?" "Welche war 2024 die neue?"
        return "index_neu"
    if last.asked in ("plans", "index_termin") and parts.has("when") and not parts.has("city"):
        return last.asked
    nth = "place" if last.asked == "index_bereiche" else "which"
    if last.asked.startswith("index_") and parts.has("how_many", "which") and parts.only(*OF_CATEGORIES, nth):
        return "index_bereiche" if parts.has("n_category") else last.asked
    if parts.has("n_city") and segment.intent == "index_staedte" and segment.confidence > SURELY_ANOTHER:
        return None
    counted = ("how_many",) if last.asked in COUNTS else ()
    counted = (*counted, "how") if last.asked == "index_bereiche" else counted
    of_editions = last.asked in ABOUT_EDITIONS and (parts.has("year", *TIMES) or not parts.has("city", "category"))
    about_the_same = last.asked in ABOUT_NAMES or of_editions
    if about_the_same and parts.only(*NAMES, *SEVERAL, *of_the_data, *counted):
        return last.asked
    if parts.has(*WHEN) and parts.only(*WHEN, "where", "published", "those", "exists", "filler", "polite"):
        return "source" if last.asked in SAID else "index_termin"
    return None
