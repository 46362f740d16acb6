"""One turn of a conversation: all questions of a message, each answered in the light of those before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.repeats import without_repeats
from actions.answers.reply import reply
from actions.answers.wording.easy.glossary import explaining
from actions.context import Context
from actions.facts.queries import Facts
from actions.facts.records import Source
from actions.query.cube import Cube
from actions.query.query import CUBE, Cities, Query
from actions.reading.accounting import OF_A_PLACE, Unread, Verdict
from actions.reading.families import SURELY_OUTSIDE
from actions.reading.messages import AGREES, OF_THE_INDEX, read_message
from actions.reading.parts import Parts
from actions.reading.pieces import ASKING, GOES_ON, asks_or_orders, is_a_thing, names_nothing
from actions.reading.questions import Reading
from actions.reading.second_opinion import in_doubt
from actions.reading.segments import CUBE_INTENT, OUTSIDE, Segment, quoted_words, read_segments, speaker_of
from actions.reading.times import Calendar, nth_of_them
from actions.settings import Settings

OUT_OF_SCOPE = "utter_ausserhalb"
HELP = "utter_hilfe"
COMMENTED = "utter_kommentar"
CONJECTURED = "utter_vermutung"
FALLBACK = "nlu_fallback"
# Said beside a wish, it asks for nothing.
COURTESY = frozenset({AGREES, "gruss", "dank", "abschied", "lob", "kommentar"})
# Intents that a response answers, beside whatever else is said.
SMALL_TALK = COURTESY | {"hilfe", "bot_frage", "bot_hersteller", "datenschutz", "kontakt"}
# What parts of a message get a response, whatever else it says.
RESPONSES = {
    "utter_beschwerde": ("complaint",),
    "utter_kontakt": ("contact",),
    CONJECTURED: ("conjecture", "hypothetical"),
}
# "Und dort?", "der davor", "dasselbe für 2023" point at what nobody has named.
POINTING = "there ahead behind_it previous following why whether how again filler polite those".split()
AGAIN = ("again", "year", "last_year", "n_edition", *POINTING)
OTHERS = ("other_ones", "verb_first", "those", "step_up", "step_down", "better", "worse", "filler", "polite", "tag")
# "Und die aus Köln?" behind a question on something else is no question on the index.
NAMED_AGAIN = ("city", "state", "without", "again", "filler", "polite", "those")
# Words that may stand beside a courtesy and ask for nothing.
MOST_BESIDE = 2


@dataclass(frozen=True)
class Turn:
    """What one message leads to: answers from the facts, names of Rasa responses, the context afterwards."""

    answers: tuple[Answer, ...]
    responses: tuple[str, ...]
    context: Context


def converse(
    parsed: Mapping[str, Any],
    context: Context,
    facts: Facts,
    settings: Settings,
    language: str = "de",
    easy: bool = False,
) -> Turn:
    """Answer all questions of a parsed message in order.

    `language` is "de" or "en"; `easy` asks for Leichte Sprache where German is spoken. A yes to "Meinten Sie Krefeld?"
    is answered, too. Where nothing is about the index, Rasa's response `utter_ausserhalb` says what the bot can do.
    """
    asked = Asked(facts, Cube(facts), settings.home_city, "leicht" if easy and language == "de" else language)
    calendar = Calendar(asked.cube.sizes, settings.clock()())
    segments = read_segments(parsed, settings.home_city, context.speaker)
    if context.counts_editions:
        segments = [replace(each, parts=nth_of_them(each.parts)) for each in segments]
    counts_editions = any(each.parts.has("nth_edition", "oldest", "second_edition") for each in segments)
    before, context = context, replace(context, speaker=speaker_of(segments) or context.speaker, lost=False)
    context = replace(context, counts_editions=counts_editions)
    kept: dict[Reading, Answer] = {}
    readings = read_message(segments, context, calendar, settings.home_city, partial(_remembered, asked, kept))
    if any(segment.parts.has("complaint") for segment in segments):
        # "Ich lege Beschwerde ein. Bestätigen Sie den Eingang.": that is not about some subject.
        readings = [each for each in readings if each.unread is None or not each.unread.refuses]
    asks_back = _ask_back(segments, readings, before, context, asked)
    if asks_back is not None:
        return asks_back
    answers, context = _answers(readings, kept, quoted_words(parsed), context, asked)
    understood = any(reading.unread is None or not reading.unread.refuses for reading in readings)
    if answers and understood:
        answers += _left_aside(segments, asked)
    elif not answers:
        answers += _nothing_known(segments, asked)
    goes_on = not any(segment.parts.has(*ASKING) for segment in segments)
    # An answer on the index itself shows by its words what was understood.
    taken = [each.query for each in readings if each.taken]
    taken = taken if any(not each.asked.startswith(("index_", "source")) for each in taken) else []
    taken = [each for each in taken if each.asked != "coverage"] or taken
    doubtful = (before.doubtful and goes_on) or in_doubt(taken, parsed.get("expected") or {}, before.queries)
    told = without_repeats(answers, context.explained)
    context = replace(context, explained=explaining([*context.explained, *(each.text for each in told)]))
    told = _doubted(told, asked) if doubtful else told
    astray = before.query is None and not understood
    return _ended(told, segments, replace(context, doubtful=doubtful), astray)


def _ask_back(
    segments: Sequence[Segment], readings: Sequence[Reading], before: Context, context: Context, asked: Asked
) -> Turn | None:
    """The turn that asks which city is meant, or refuses what goes on with something else; None if neither is so."""
    leaning = before.lost and all(names_nothing(segment.parts) for segment in segments)
    if before.lost and GOES_ON.match(segments[0].text) and all(each.parts.only(*NAMED_AGAIN) for each in segments):
        return Turn((), (OUT_OF_SCOPE,), replace(context, lost=True))
    pointing = context.query is None and all(_points_back(segment.parts) for segment in segments)
    of_none = [each.query for each in readings if each.query.axis != "city" and each.query.cities == Cities()]
    lacking = [query for query in of_none if query.asked in (*CUBE, "reasons")]
    if pointing and not readings and all(each.text.rstrip().endswith("?") for each in segments):
        # "Und die?"
        lacking = [Query()] if any(each.parts.has("those", "there") for each in segments) else []
    if not lacking or not (pointing or leaning):
        return None
    answer = gaps.which_city(lacking[0], asked)
    return Turn((answer,), (), replace(remember(answer, lacking[0], context), lost=True))


def _answers(
    readings: Sequence[Reading], kept: Mapping[Reading, Answer], quoted: str | None, context: Context, asked: Asked
) -> tuple[list[Answer], Context]:
    """The answers to all questions, each in the light of those before it, and the context afterwards."""
    answers: list[Answer] = []
    for reading in _refused_once(readings):
        if quoted and (reading.query.asked == "quotes" or (reading.query.asked == "source" and reading.query.persons)):
            reading = replace(reading, quoted=quoted, unread=None)
        if reading.unread is not None and reading.unread.verdict == "subject" and not reading.unread.words:
            continue
        answer = kept.get(reading) or reply(reading, asked, _last_sources(reading.query, context, asked.facts))
        context = remember(answer, reading.query, context, first=not answers)
        context = replace(context, beyond=reading.beyond)
        answers.append(answer)
    return answers, context


def _ended(answers: tuple[Answer, ...], segments: Sequence[Segment], context: Context, astray: bool) -> Turn:
    """The turn with these answers, or with a response where there are none.

    `astray` is true if nothing was understood, now or before.
    """
    # "Als Essener bin ich enttäuscht." says nothing new of what was answered.
    commented = context.query and not context.unknown and all(each.intent == CUBE_INTENT for each in segments)
    # "Und der VfB?"
    commented = commented and all(not each.foreign or each.foreign["chance"] < SURELY_OUTSIDE for each in segments)
    said = _response(segments)
    responses = () if answers else (COMMENTED if commented and said in (OUT_OF_SCOPE, COMMENTED) else said,)
    astray = astray and responses in ((), (OUT_OF_SCOPE,), (CONJECTURED,))
    # "Tübingen, Rang 2024" was of the index, whatever the place.
    ranked = [each for each in segments if each.parts.has("n_place", "place_asked", "n_points")]
    astray = astray and not any(each.intent == CUBE_INTENT for each in ranked)
    named = tuple(dict.fromkeys(city for segment in segments for city in segment.parts.values("city", "city")))
    if astray and len(named) == 1:
        # "Wie ist das Wetter in Köln?" "Und der Rang?"
        context = replace(context, queries=(Query(cities=Cities(named)),))
    return Turn(answers, responses, replace(context, lost=astray))


def _doubted(answers: Sequence[Answer], asked: Asked) -> tuple[Answer, ...]:
    """The answers, of which the first with a fact says that the question may have been misunderstood."""
    verdicts = (asked.say.verdict(True), asked.say.verdict(False))
    for place, each in enumerate(answers):
        if not each.refused:
            told = replace(each, text=f"{asked.say.unsure(each.text.startswith(verdicts))}\n{each.text}")
            return (*answers[:place], told, *answers[place + 1 :])
    return tuple(answers)


def _refused_once(readings: Sequence[Reading]) -> list[Reading]:
    """The questions, of which those about something else are refused in one sentence."""
    foreign = [each for each in readings if each.unread is not None and each.unread.verdict == "subject"]
    words = tuple(dict.fromkeys(word for each in foreign if each.unread for word in each.unread.words))
    first = [replace(each, unread=Unread("subject", words)) for each in foreign[:1]]
    return [*(each for each in readings if each not in foreign), *first] if len(foreign) > 1 else [*readings]


def _remembered(asked: Asked, answered: dict[Reading, Answer], reading: Reading, context: Context) -> Context:
    """The context behind the answer to one question of several, which is kept: nothing is evaluated twice."""
    answer = answered.get(reading) or reply(reading, asked)
    if reading.query.asked != "source":
        # The sources of what was told last are known only when it is told.
        answered[reading] = answer
    return remember(answer, reading.query, context)


def _left_aside(segments: Sequence[Segment], asked: Asked) -> list[Answer]:
    """What is said to a question beside the answered ones that is about something else: "… und wie ist das Wetter?"."""
    foreign = [
        each
        for each in segments
        if each.intent == OUTSIDE and (asks_or_orders(each) or is_a_thing(each)) and _surely_foreign(each)
    ]
    return [*_refused("ranking", foreign, asked), *_refused("subject", foreign, asked)]


def _nothing_known(segments: Sequence[Segment], asked: Asked) -> list[Answer]:
    """ "Wie war Köln beim Ranking der Wirtschaftswoche?", "Und in Franken?": names what the bot does not know of."""
    placed = [each for each in segments if each.parts.has("city", "home") and each.parts.has(*OF_A_PLACE)]
    ours = (CUBE_INTENT, FALLBACK)
    like_ours = [each for each in segments if each.intent in ours or OF_THE_INDEX.search(each.text)]
    lost = _response(segments) == OUT_OF_SCOPE
    return _refused("ranking", placed, asked) or (_refused("subject", like_ours, asked) if lost else [])


def _refused(verdict: Verdict, segments: Sequence[Segment], asked: Asked) -> list[Answer]:
    """The refusal that names what nothing has read in the segments: other rankings, or other things."""
    sorts = ("ranking",) if verdict == "ranking" else ("noun", "name")
    words = [word for each in segments for word in (each.foreign or {"words": ()})["words"] if word["sort"] in sorts]
    named = tuple(dict.fromkeys(word["text"] for word in words))
    return [gaps.unread(Query(), asked, Unread(verdict, named))] if named else []


def _surely_foreign(segment: Segment) -> bool:
    """True if the classifier is sure, or so are the words that nothing has read."""
    chance = segment.foreign["chance"] if segment.foreign else 0
    return segment.confidence >= SURELY_OUTSIDE or chance >= SURELY_OUTSIDE


def _points_back(parts: Parts) -> bool:
    """True for "Und dort?", "Dasselbe für 2023", "Hat die sich verbessert oder die andere?", which name nothing."""
    others = parts.has("other_ones") and parts.only(*OTHERS)
    return others or parts.only(*POINTING) or (parts.has("again") and parts.only(*AGAIN))


def remember(answer: Answer, query: Query, context: Context, first: bool = True) -> Context:
    """The context for the next question: the query as it was asked. A refusal keeps the sources last given."""
    return replace(
        context.after(query, answer.cities or query.cities.named, first),
        edition=answer.edition
        or max(query.editions.named, default=None)
        or query.editions.until
        or (context.edition if answer.refused else None),
        cities=answer.cities or query.cities.named or (() if query.axis == "city" else context.cities),
        category=_category_found(answer, query),
        persons=answer.persons or context.persons,
        sources=tuple(each.source_id for each in answer.sources) or context.sources,
        options=answer.options,
        unknown=answer.unknown if first else (*context.unknown, *answer.unknown),
    )


def _category_found(answer: Answer, query: Query) -> str | None:
    """The one category that was asked for: "In welchem Bereich sind wir am besten?"."""
    found = {cell.category for cell in answer.cells if answer.edition in (None, cell.edition)}
    return found.pop() if query.axis == "category" and len(found) == 1 else None


def _response(segments: Sequence[Segment]) -> str:
    """What is said where nothing is asked about the index: to small talk its response, else what the bot can do."""
    for response, parts in RESPONSES.items():
        if any(segment.parts.has(*parts) for segment in segments):
            return response
    told = segments[0].intent in (OUTSIDE, CUBE_INTENT) and segments[0].parts.has("unread")
    if told and any(segment.intent == "hilfe" for segment in segments):
        # "Der Nachbar parkt vor meiner Einfahrt. Was kann ich machen?"
        return OUT_OF_SCOPE
    segments = [replace(each, intent=OUTSIDE) if _on_another_thing(each) else each for each in segments]
    wishes = [segment.intent for segment in segments if segment.intent not in COURTESY and _says_more(segment)]
    spoken = next((intent for intent in (*wishes, segments[0].intent) if intent in SMALL_TALK), None)
    # A word of courtesy beside something else is no answer to it.
    if spoken and (spoken not in COURTESY or not wishes):
        return f"utter_{spoken}"
    # "???"
    return OUT_OF_SCOPE if any(map(str.isalnum, "".join(segment.text for segment in segments))) else HELP


def _on_another_thing(segment: Segment) -> bool:
    """True for "Wie komme ich mit dem Zug hin?", no wish to reach people, and "In Kilometern natürlich", no consent."""
    foreign = segment.foreign or {"chance": 0, "words": ()}
    things = any(each["sort"] == "noun" for each in foreign["words"])
    return segment.intent in ("kontakt", AGREES) and things and foreign["chance"] >= SURELY_OUTSIDE


def _says_more(segment: Segment) -> bool:
    """False for "a lot" behind "thanks"."""
    return len(segment.text.split()) > MOST_BESIDE or segment.text.rstrip().endswith("?")


def _last_sources(query: Query, context: Context, facts: Facts) -> list[Source]:
    """The sources of the last answer; none if the question names what that one was not about."""
    nothing, last = Query(), context.query or Query()
    kept = all(
        getattr(query, slot) in (getattr(nothing, slot), getattr(last, slot))
        for slot in ("cities", "categories", "editions", "where")
    )
    return facts.sources(context.sources) if context.sources and kept else []
