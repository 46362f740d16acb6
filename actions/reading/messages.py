"""What one message asks: all its questions, each read in the light of those before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from actions.context import Context
from actions.query.query import CUBE, Cities, Editions, Query
from actions.reading import pieces
from actions.reading.apart import apart
from actions.reading.corrections import takes_back
from actions.reading.kinds import ASKS_FOR_CITIES, CLAIMS, HELD_AGAINST_CITIES, SIDES
from actions.reading.parts import Parts
from actions.reading.questions import Reading, agreed, only_changes, read_question
from actions.reading.segments import CUBE_INTENT, Segment
from actions.reading.times import Calendar

AGREES = "zustimmung"
# What is asked about the bot itself.
OUTSIDE = frozenset(
    {"datenschutz", "loeschen", "loeschen_unklar", "bot_frage", "bot_hersteller", "kontakt", "sprachen"}
)
FROM_WHERE = re.compile(r"von (?:wo|welch)", re.I)
# "Quatsch, ich mein die Stadt Siegen."
CORRECTS = re.compile(
    r"\W*(?:quatsch|nein|nee|ne|sorry|sry|äh|falsch|moment|stopp?)\W+(?:ich\s+)?mein(?:e|te)?\b", re.I
)
HOW_IT_IS_KNOWN = re.compile(
    r"\bwoher\s+(?:wiss\w*|wei(?:ß|ss)\w*|ha\w+\s+\w+\s+das)(?:\s+(?:sie|du|ihr|man))?\W*$", re.I
)
EVERYTHING = re.compile(r"\b(?:alles|alle|sämtliche)\b", re.I)
# What holds a message against the one before.
LEANING = (*HELD_AGAINST_CITIES, *SIDES, "compare", "both", "of_those", "in_addition", "difference", "lacks")
OF_THE_INDEX = re.compile(r"\b(?:index|bitkom|ranking|rangliste)\b", re.I)
# The context behind a question: what its answer was about.
Remembered = Callable[[Reading, Context], Context]


def by_its_words(reading: Reading, context: Context) -> Context:
    """The context behind a question whose answer nobody knows."""
    editions = reading.query.editions
    # For "im Vorjahr" in the next one.
    return replace(context, edition=max(editions.named, default=None) or editions.until or context.edition)


def read_message(
    segments: Sequence[Segment],
    context: Context,
    calendar: Calendar,
    home_city: str,
    remembered: Remembered = by_its_words,
) -> list[Reading]:
    """The questions of a message in order; none if it asks nothing about the index.

    What is only told ("Ich wohne in Bonn.") is heard for the questions behind it, and so is what `remembered` says of
    the answer to each: "Wann waren wir am schlechtesten, und wer führte da?".
    """
    heard = [each for each in segments if not pieces.says_nothing(each)] or [*segments]
    heard = [each for each in heard if not pieces.speaks_of_the_asker(each, heard)] or heard
    if context.unknown and not all(_depends(each) for each in heard):
        context = context.without_unknown()
    alone = sum(pieces.asks(each) for each in heard) <= 1
    message = _Message(context, calendar, home_city, remembered, again=context.queries if alone else ())
    for place, segment in enumerate(heard):
        message.before = segments[: segments.index(segment)]
        message.hear(segment, heard[place + 1 :])
    for told in message.told if not message.found else ():
        if told.parts.has("n_place", "n_points") and told.parts.has("city"):
            # "Platz Bochum 2025; außerdem: wie hoch ist die Grundsteuer?"
            message._ask(told)
    return _of_the_named_city(_source_of_a_cell(message.found, segments), segments)


def _source_of_a_cell(readings: list[Reading], segments: Sequence[Segment]) -> list[Reading]:
    """ "Woher wissen Sie, wo Köln 2019 stand?" asks for the source of just that."""
    if [each.query.asked for each in readings] != ["source", "value"] or not HOW_IT_IS_KNOWN.search(segments[0].text):
        return readings
    first, second = readings
    return [replace(second, query=second.query.but(asked="source"))] if first.query == Query("source") else readings


def _of_the_named_city(readings: list[Reading], segments: Sequence[Segment]) -> list[Reading]:
    """No home city stands in for the one city that a message names, if nothing else asks about that."""
    named = {city for segment in segments for city in segment.parts.values("city", "city")}
    if len(named) != 1 or any(each.query.spoken_of or each.query.axis == "city" for each in readings):
        return readings
    meant = Cities(named=tuple(named))
    of_home = [each for each in readings if each.query.asked in CUBE and each.query.cities == Cities()]
    return [replace(each, query=each.query.but(cities=meant)) if each in of_home else each for each in readings]


def _depends(segment: Segment) -> bool:
    """True for "und 2023?", "wie viele Punkte?", "im Vergleich zu Bonn?", which are about what was spoken of.

    What names the index itself, or anything else of it, begins anew.
    """
    if OF_THE_INDEX.search(segment.text):
        return False
    return pieces.names_nothing(segment.parts) or only_changes(segment) or segment.parts.has(*LEANING)


@dataclass
class _Message:
    """What was heard of a message so far.

    `again` are the questions of the message before, which a change of all of them asks once more; `claim` is what was
    stated last, with the context in which it was; `foreign` are pieces about something else, whose city a later one may
    mean: "Regen in Köln heute, und wo steht die Stadt?"; `outside` is true behind a question about the bot itself;
    `before` are the pieces in front of the one that is heard.
    """

    context: Context
    calendar: Calendar
    home_city: str
    remembered: Remembered
    again: tuple[Query, ...]
    found: list[Reading] = field(default_factory=list)
    told: list[Segment] = field(default_factory=list)
    foreign: list[Segment] = field(default_factory=list)
    claim: tuple[Segment, Context] | None = None
    outside: bool = False
    before: Sequence[Segment] = ()

    def hear(self, segment: Segment, following: Sequence[Segment]) -> None:
        """Take in one piece; `following` are those behind it."""
        self._recall()
        if pieces.goes_on_in(segment, following):
            segment = pieces.with_background(segment, following[:1], self.home_city)
        elif pieces.shares_its_time(segment, following):
            years = [replace(part, start=0, end=0) for part in following[0].parts.all("year")]
            segment = replace(segment, parts=Parts([*years, *segment.parts], segment.parts.text))
        if segment.parts.has("anew"):
            self.context = replace(self.context, queries=())
            if not segment.parts.has(*pieces.ASKING, *pieces.NAMES):
                return
        if self.outside and not segment.parts.has(*pieces.NAMES, "category"):
            # "Welche Daten speicherst du, und wie lange?" goes on with something else than the index.
            return
        self.outside = segment.intent in OUTSIDE
        confirmed = pieces.confirms(segment)
        stated = any(pieces.claims(each) or each.parts.has("place") for each in following)
        if confirmed and self.claim is None and stated:
            # "Stimmt das? Köln war Dritter."
            self.told.append(segment)
            return
        if confirmed and self.claim is None and self.found and self.found[-1].query.asked in pieces.CHECKED:
            # "Mein Lehrer behauptet, Köln ist Erster. Hat er recht?"
            return
        if self.told and pieces.points_back(segment):
            # "Die Stadt direkt hinter Köln: welche ist das?"
            self._ask(self.told.pop())
            return
        if self.claim and (confirmed or pieces.asks_if_so(segment)):
            claimed, before = self.claim
            self.claim = None
            self._found(self._reading(pieces.questioned(claimed), before))
            if confirmed:
                return
        if pieces.asks_if_so(segment) and self.found and pieces.is_told_with(self.found[-1].query, segment):
            return
        if self.found and (_is_told(segment, self.found[-1].query) or pieces.remarks(segment)):
            return
        # "Ich hätte gern den Rang von Bonn 2024. Und im Vorjahr?" asks twice.
        asked_for = segment.parts.has("n_place", "n_points") and segment.parts.has("city")
        if pieces.is_background(segment, following) and not (asked_for and only_changes(following[0])):
            self._tell(segment)
        elif self.found and pieces.adds(segment, self.before[-1:]) and self.found[-1].query.asked in CUBE:
            self._add(segment)
        else:
            asked, self.found = (self.found, []) if takes_back(segment.text) else ([], self.found)
            for each in apart(segment):
                self._ask(each)
            # "Der Bürgermeister Siegen? Quatsch, die Stadt Siegen" asks once.
            self.found = [*(asked[:-1] if self.found else asked), *self.found] if asked else self.found

    def _tell(self, segment: Segment) -> None:
        """What is stated counts as asked for the next question: "Köln liegt vor uns. In welchen Bereichen?"."""
        if pieces.supposes(segment):
            # "Dass Köln gewonnen hat, freut mich. Wie viele Punkte waren es?" is no less a claim for being told.
            self._found(self._reading(replace(pieces.questioned(segment), intent=CUBE_INTENT), self.context))
        if pieces.claims(segment) or segment.parts.has(*CLAIMS):
            # "Dritter seid ihr geworden." may be asked for, too.
            self.claim = (segment, self.context)
        asked = pieces.claims(segment) or pieces.compares(segment)
        claimed = self._reading(replace(segment, intent=CUBE_INTENT), self.context) if asked else None
        if claimed is None:
            self.told.append(segment)
        else:
            self.context = replace(self.context, queries=(claimed.query,))

    def _add(self, segment: Segment) -> None:
        """All questions so far once more, with what is added to them."""
        asked, self.found = self.found, []
        cities = segment.parts.values("city", "city")
        denied = segment.parts.values("category", "not_this")
        for reading in asked:
            if not segment.parts.has("category") and {*denied} & {*reading.query.categories.named}:
                # "Beim Radverkehr. Nicht Mobilität insgesamt." stays with what is rated within it.
                self._found(reading)
                continue
            if reading.query.axis == "city" and reading.query.cities == Cities() and cities:
                # "Wer ist vorn? Also Kiel, Lübeck oder Rostock."
                self._found(replace(reading, query=reading.query.but(cities=Cities(named=cities))))
                continue
            changed = self._reading(segment, replace(self.context, queries=(reading.query,)))
            self._found(replace(changed, beyond=changed.beyond or reading.beyond) if changed else reading)

    def _ask(self, segment: Segment) -> None:
        if CORRECTS.match(segment.text):
            self.found.clear()
        if self.found and self.found[-1].beyond and pieces.names_nothing(segment.parts) and not self.told:
            # "War eine mittelmäßige Stadt Erste? Welche?" goes on with what could not be answered.
            return
        aside = not self.found and any(map(pieces.is_on_something_else, self.before))
        if (self.foreign or aside) and pieces.rests_on(segment):
            # "Wie viele Ladesäulen gibt es, und welcher Rang ergibt sich daraus?", "Der Bus fällt aus. Was nun?"
            return
        if segment.intent == AGREES and not segment.parts.has("city", "unread"):
            # "Sicher?", "Richtig?" want to know where it is written.
            doubts = segment.text.rstrip().endswith("?") and not self.context.options
            query = Query("source") if doubts and self.context.query else agreed(self.context)
            self._found(Reading(query) if query else None)
            return
        pair = self._both(segment)
        again = pair or tuple(each for each in self.again if each.asked != "coverage") or self.again
        if pair:
            segment = replace(segment, parts=segment.parts.without("both"))
        if len(again) > 1 and (only_changes(segment) or _of_each(segment, again)):
            before = self.context
            for query in again:
                # The cities of the answer are those of the last question.
                cities = before.cities if query == self.context.query else ()
                self._found(self._reading(segment, replace(before, queries=(query,), cities=cities)))
            return
        # "Wie viele Einwohner hat Köln, und auf welchem Rang lag es?" is not about the home city.
        elsewhere = pieces.points_at_city(segment.parts) or not segment.parts.has("city", "state", *ASKS_FOR_CITIES)
        told = [*self.told, *(self.foreign if elsewhere else ())]
        asked = pieces.with_background(segment, told, self.home_city)
        if not asked.parts.has("category"):
            # "Wie steht es um 5G, welcher Rang?"
            subjects = {key: word for each in self.before for key, word in each.subjects().items()}
            asked = replace(asked, told_subjects={**subjects, **asked.told_subjects})
        reading = self._reading(asked, self.context)
        if reading is None:
            self.foreign.append(segment)
        everything = segment.parts.has("profile") and EVERYTHING.search(segment.text)
        if everything and reading and reading.query.asked in CUBE and reading.query.editions == Editions():
            # "Alles, was ihr zu Köln habt": what else there is than of the newest edition.
            self._found(replace(reading, query=Query("coverage", cities=reading.query.cities)))
        self._found(self._of_whom(reading, segment))

    def _of_whom(self, reading: Reading | None, segment: Segment) -> Reading | None:
        """ "Olaf Scholz zum Index, was hat er gesagt?" is about somebody whom the store does not know."""
        if reading is None or reading.query.asked != "quotes" or reading.query.persons:
            return reading
        names = tuple(name for each in self.before for name in each.strangers())
        return replace(reading, strangers=reading.strangers or names)

    def _both(self, segment: Segment) -> tuple[Query, ...]:
        """The last two questions, if they are the same of other cities: "Und 2025 bitte beide"."""
        if not segment.parts.has("both") or len(self.again) != 1 or not self.context.earlier:
            return ()
        before, last = self.context.earlier[-1], self.again[0]
        alike = before != last and before.but(cities=last.cities) == last
        return (before, last) if alike and not last.cities.named else ()

    def _reading(self, segment: Segment, context: Context) -> Reading | None:
        return read_question(segment, context, self.calendar, self.home_city)

    def _found(self, reading: Reading | None) -> None:
        if reading is not None and not reading.taken:
            # "Wie sicher ist Köln? Welcher Platz in der Kategorie Sicherheit?" asks once, and what is not known.
            self.found = [each for each in self.found if each.query != reading.query]
        if reading is not None and self.found and _tells_its_place(self.found[-1].query, reading.query):
            return
        # "Welcher Platz ist schöner, und auf welchem steht Köln?" is not asked twice, where the first is refused.
        if reading is not None and reading.query not in [each.query for each in self.found if each.taken]:
            self.found.append(reading)
            before = (*self.context.earlier, *self.context.queries)
            self.context = by_its_words(reading, replace(self.context, queries=(reading.query,), earlier=before))

    def _recall(self) -> None:
        """What the answer to the last question is about, for the next one."""
        if self.found and self.found[-1].query == self.context.query:
            context = self.remembered(self.found[-1], self.context)
            self.context = replace(context, queries=self.context.queries, earlier=self.context.earlier)


def _tells_its_place(claim: Query, query: Query) -> bool:
    """True for "Welcher Platz genau?" behind "War Köln unter den ersten zehn?", which is answered with the place."""
    of_places = claim.asked == "whether" and all(each.measure == "rank" and each.than.number for each in claim.where)
    return of_places and len(claim.cities.named) == 1 and query == claim.but(asked="value", where=(), quantifier="each")


def _of_each(segment: Segment, asked: Sequence[Query]) -> bool:
    """True for "Mit welchem Abstand zum Sieger?" after who was second and who was third."""
    alike = len({each.but(order=None, editions=asked[0].editions) for each in asked}) == 1
    parts = segment.parts
    if parts.only("how", "how_many", "n_points", "in_points", "filler", "polite", "those"):
        # "Wer war 2023 Erster und wer 2024?" "Mit wie vielen Punkten?"
        return alike and parts.has("n_points", "in_points")
    return alike and parts.has("difference", "lacks") and parts.has("leads", "last", "place") and not parts.has("city")


def _is_told(segment: Segment, query: Query) -> bool:
    """True for "Von wo nach wo denn?" after who has won places, "und wann war das?" after in which category."""
    asked = segment.parts.all("step_asked")
    from_where = any(FROM_WHERE.match(segment.parts.words(each)) for each in asked)
    if query.asked == "which" and query.axis == "category" and query.editions == Editions():
        return segment.parts.has("when") and segment.parts.only("when", *pieces.SILENT)
    if query.asked == "index_bereiche":
        # "Es sind ja sieben Kategorien. Welche ist die siebte?"
        chosen = ("place", "bottom", "top", "last")
        return segment.parts.has(*chosen) and segment.parts.only("which", "how", "names", *chosen, *pieces.SILENT)
    moved = query.asked == "whether" and query.compares_editions
    return moved and from_where and segment.parts.only("step_asked", *pieces.SILENT)
