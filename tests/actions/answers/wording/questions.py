"""Questions of every kind: what the annotated examples ask, the index itself, and names that nothing answers to."""

from __future__ import annotations

from actions.answers.reply import ANSWERERS
from actions.query.notation import read
from actions.query.query import CUBE, Query
from actions.reading.questions import Reading
from actions.settings import PROJECT_ROOT
from bot.nlu.examples import read_examples

# The shapes of the answers to the others repeat themselves.
EVERY = 4
NOBODY = "Wilhelmine Unbekannt"
UNRESOLVED = (
    Reading(Query(), options=("Frankfurt am Main", "Freiburg im Breisgau")),
    Reading(Query(), strange=("Kerfled",)),
    Reading(Query("quotes"), strangers=(NOBODY,)),
    Reading(Query("person"), strangers=(NOBODY,)),
    Reading(read({"cities": "Hintertupfingen"})),
    Reading(read({"cities": "Hintertupfingen, Quarzburg"})),
    Reading(read({"editions": "2018"})),
    Reading(read({"editions": "2030"})),
)


def readings() -> list[Reading]:
    """What is to be answered, the same in every run."""
    conversations = read_examples(PROJECT_ROOT / "data" / "examples")
    asked = [query for each in conversations for example in each.examples for query in example.queries or ()]
    of_cube = [query for query in dict.fromkeys(asked) if query.asked in CUBE]
    in_words = [query for query in dict.fromkeys(asked) if query.asked not in CUBE]
    each_kind = [Query(kind, editions=read({"editions": year}).editions) for kind in ANSWERERS for year in ("", "2024")]
    return [*UNRESOLVED, *map(Reading, [*of_cube[::EVERY], *in_words, *each_kind])]
