"""Which cities fit or come first, in German."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.german import ORDINAL_STEMS, number_word, points, sentence
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.german.conditions import predicate
from actions.answers.wording.german.values import GermanValues
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, OVERALL, Editions, Measure, Order, Query

# Of these there is one at most.
SINGLE = ("equal", "just_better", "just_worse")
# More names than these stand below each other.
MOST_IN_A_LINE = 4


class GermanMembers(GermanValues, Shapes):
    """Cities by conditions and in order."""

    def members(self, query: Query, count: int, listed: Sequence[Cell], part: Part, scene: Scene) -> str:
        group, where = query.cities, f"{scene.edition} {self.on_board(scene.category)}"
        said = predicate(query.where, part.evidence, part.mean, plural=count > 1, past=scene.past)
        if count == 0:
            return self._none(query, part, scene)
        least = "" if part.certain else "mindestens "
        names = [self.with_value(each, query.shown) for each in listed]
        if count == 1 and names and part.certain:
            held = [each for each in query.where if each.measure == "rank" and each.relation in SINGLE]
            ahead = [each for each in query.where if each.measure == "rank" and each.than.cities]
            if held and (len(query.where) == 1 or (held[0].than.number and len(ahead) == len(query.where) - 1)):
                # "Auf Platz 1 lag Hamburg" has said the place.
                twice = r"Platz \d+, | \(Platz \d+\)" if held[0].relation == "equal" else r"(?!)"
                said = predicate(held[:1], part.evidence, plural=False, past=scene.past)
                return f"{said.turned(where, re.sub(twice, '', names[0]))}."
            lead = self.of_them(group) if len(group.named) != 1 else ""
            verb, rest = said.main(where).split(" ", 1)
            if len(group.named) == 1:
                # "Nur Köln" would say that no other city is.
                return f"{names[0]} {verb} {rest}."
            return f"{sentence(lead)} {verb} nur {names[0]} {rest}." if lead else f"Nur {names[0]} {verb} {rest}."
        if group.named and not group.states and count < len(group.named) and query.asked != "how_many":
            verb, rest = said.main(where).split(" ", 1)
            some = "eine" if count == 1 else number_word(count)
            return f"{sentence(self.of_them(group))} {verb} {least}{some} {rest}{self._below(names, count)}"
        subject = sentence(f"{least}{self.so_many(count, group)}")
        return f"{subject} {said.main(where)}{self._below(names, count)}"

    def _none(self, query: Query, part: Part, scene: Scene) -> str:
        group, where = query.cities, f"{scene.edition} {self.on_board(scene.category)}"
        one = predicate(query.where, part.evidence, part.mean, plural=False, past=scene.past)
        if not part.certain and len(group.named) == 1:
            return f"Ob {group.named[0]} {one.clause(where)}, weiß ich nicht."
        if not part.certain:
            return f"Ich kenne keine Stadt{self.kind(group)}, die {one.clause(where)}."
        if len(group.named) == 1:
            many = predicate(query.where, part.evidence, part.mean, plural=True, past=scene.past)
            return f"{group.named[0]} gehört nicht zu den Städten, die {many.clause(where)}."
        return f"{sentence(self.so_many(0, group))} {one.main(where)}."

    def not_to_be_said(self, query: Query, scene: Scene) -> str:
        asked = "wie viele" if query.asked == "how_many" else "welche"
        said = predicate(query.where, plural=True, past=scene.past).clause()
        return f"Deshalb kann ich nicht sagen, {asked} Städte{self.kind(query.cities)} {said}."

    def _below(self, names: Sequence[str], count: int) -> str:
        """The names in the sentence, or below it where they are many."""
        if not names:
            return "."
        among = "" if len(names) == count else ", darunter"
        if len(names) <= MOST_IN_A_LINE:
            return f"{among or ':'} {self.join(names)}."
        return "\n".join([f"{among}:", *(f"• {each}" for each in names)])

    def list_lead(self, query: Query, count: int, scene: Scene) -> str:
        order, kind = query.order or Order("best", 1, None), self.kind(query.cities)
        where, size = f"{scene.edition} {self.on_board(scene.category)}", f" (von {scene.size} Städten)"
        if query.where:
            return self._chosen_lead(query, order, count, scene)
        if query.measure in MOVES:
            what, turned = "Plätze" if query.measure == "step" else "Punkte", _turned(order)
            of_them = self.of_them(query.cities)
            since = f" (gegenüber {query.editions.since})" if query.editions.since else ""
            return f"Die meisten {what} {turned} haben {f'{of_them} ' if of_them else ''}{where}{since}:"
        if order.by == "name":
            return f"Städte{kind} {where} nach dem Alphabet{size}:"
        if order.last is None:
            if query.cities.named:
                return f"Die Plätze{kind}, die ich {where} kenne{size}:"
            if kind:
                return f"Alle Plätze der Städte{kind}, die ich {where} kenne{size}:"
            return f"Die Rangliste {where}, soweit ich sie kenne{size}:"
        if order.first > 1:
            places = f"Die Plätze {order.first} bis {order.last}{kind}"
            return f"{places} {self.on_board(scene.category)} {scene.edition}{size}:"
        which = "letzten" if order.by == "worst" else "besten" if kind else "ersten"
        if kind and order.by == "best" and count < order.last and not (query.cities.states or query.cities.named):
            some = number_word(count) if count > 1 else "eine"
            return f"Von den ersten {number_word(order.last)} Städten{kind} {where} kenne ich {some}{size}:"
        number = count if kind else min(order.last, scene.size)
        shown = f" {number_word(number)}" if number > 1 else ""
        return f"Die {which}{shown}{f' Städte{kind}' if kind else ''} {where}{size}:"

    def _chosen_lead(self, query: Query, order: Order, count: int, scene: Scene) -> str:
        """What a list of cities that meet conditions begins with: they are the first of those, not of all."""
        where = f"{scene.edition} {self.on_board(scene.category)}"
        many = predicate(query.where, plural=True, past=scene.past).clause(where)
        which = {"best": "besten", "worst": "letzten"}.get(order.by, "")
        number = f" {number_word(count)}" if order.last is not None and count > 1 else ""
        return f"Die {which}{number} Städte{self.kind(query.cities)}, die {many} (von {scene.size} Städten):"

    def list_line(self, cell: Cell, measure: Measure) -> str:
        if measure in MOVES:
            return self.item(cell.city, self.value(cell, measure))
        score = f" ({points(cell.score)})" if cell.score is not None else ""
        return f"{cell.rank}. {cell.city}{score}"

    def holder(self, query: Query, cell: Cell, certain: bool, scene: Scene) -> str:
        order, group = query.order or Order("best"), query.cities
        where = f"{cell.edition} {self.on_board(cell.category)}"
        place = f"Platz {cell.rank} von {scene.size} Städten"
        score = f" mit {points(cell.score)}n" if cell.score is not None else ""
        verb = "war" if scene.past else "ist"
        if group.states or group.named or self.left_out(group) or query.where:
            known = "" if certain else "bekannte "
            said = predicate(query.where, plural=False, past=scene.past)
            which = f"{_nth(order)} {known}Stadt{self.kind(group)}{f', die {said.clause()},' if query.where else ''}"
            return f"Die {which} {verb} {where} {cell.city}{score}: {place}."
        if cell.rank == 1:
            return f"{cell.city} {'führte' if scene.past else 'führt'} {where}{score}: {place}."
        last = ", den letzten" if cell.rank == scene.size else ""
        return f"{cell.city} {'belegte' if scene.past else 'belegt'} {where}{score} {place}{last}."

    def mover(self, query: Query, cell: Cell, scene: Scene) -> str:
        order, where = query.order or Order("best"), f"{cell.edition} {self.on_board(cell.category)}"
        what, turned = "Plätze" if query.measure == "step" else "Punkte", _turned(order)
        of_them, value = self.of_them(query.cities), cell.value(query.measure) or 0
        if value == 0 or (value > 0) != (order.by == "best"):
            subject = f"Keine bekannte Stadt{self.kind(query.cities)}"
            closest = f"Am nächsten kam dem {cell.city}: {self.value(cell, query.measure)}."
            return f"{subject} hat {where} {what} {turned}. {closest}"
        most = "Die meisten" if order.first == 1 else f"Die {ORDINAL_STEMS[min(order.first, 12)]}meisten"
        since = f" (gegenüber {cell.base})" if cell.base is not None else ""
        among = f" {of_them}" if of_them else ""
        return f"{most} {what} {turned} hat{among} {where}{since} {cell.city}: {self.value(cell, query.measure)}."

    def winners(self, query: Query, category: str | None, edition: int | None) -> str:
        order, group = query.order or Order("best"), query.cities
        where = f"{f'{edition} ' if edition else ''}{self.on_board(category) if category else 'in den Wertungen'}"
        if query.measure in MOVES:
            what = "Plätze" if query.measure == "step" else "Punkte"
            of_them = f" {self.of_them(group)}" if self.kind(group) else ""
            return f"Die meisten {what} {_turned(order)} haben{of_them} {where}:"
        if self.kind(group):
            return f"Die {_nth(order)} Stadt{self.kind(group)} {where}:"
        if order.by == "worst":
            return f"Der {_nth(order)} Platz {where}:"
        placed = "Sieger" if order.first == 1 else f"Nummer {order.first}"
        return f"{placed} {where}:"

    def pooled(self, query: Query, count: int, certain: bool) -> str:
        categories, editions, group = query.categories, query.editions, query.cities
        by_area = categories.several
        said = predicate(query.where, plural=count > 1, past=True)
        where = "" if by_area or not categories.named else self.on_board(categories.named[0])
        when = self.years(editions.named) if editions.named else _span(editions)
        middle = " ".join(filter(None, (when, where, _how(query, by_area, count))))
        if count == 0 and (query.quantifier == "none" or not certain):
            return f"Ich kenne keine Stadt{self.kind(group)}, die {said.clause(middle)}."
        lead = f"{sentence(self.so_many(count, group))} {said.main(middle)}"
        if count and query.quantifier == "none":
            known = "" if certain else "Sicher weiß ich das nur von diesen: "
            return f"{known}{lead}. {'Ihr bester bekannter Platz' if count == 1 else 'Ihre besten bekannten Plätze'}:"
        return f"{lead}{':' if count else '.'}"

    def most_of_states(self, states: Sequence[str], certain: bool) -> str:
        verb, alike = ("hat", "") if len(states) == 1 else ("haben", ", gleich viele")
        known = "" if certain else ", soweit ich die Plätze kenne"
        return f"Die meisten {verb} {self.join(sorted(states))}{alike}{known}."

    def most_often(self, query: Query, cities: Sequence[str], times: int) -> str:
        by_area, group = query.categories.several, query.cities
        said = predicate(query.where, plural=len(cities) > 1, past=True)
        board = "" if by_area else self.on_board((query.categories.named or (OVERALL,))[0])
        what = ("Bereich" if times == 1 else "Bereichen") if by_area else ("Ausgabe" if times == 1 else "Ausgaben")
        number = ("einem" if by_area else "einer") if times == 1 else number_word(times)
        among = f" ({self.among(group)})" if self.kind(group) else ""
        editions = query.editions
        when = self.years(editions.named) if editions.named else _span(editions)
        middle = " ".join(filter(None, (when, board, "am häufigsten")))
        return f"{self.join(cities)} {said.main(middle)}, in {number} {what}{among}:"


def _span(editions: Editions) -> str:
    """Of which editions: "seit 2021 bis 2023"."""
    since = f"seit {editions.since}" if editions.since else ""
    return " ".join(filter(None, (since, f"bis {editions.until}" if editions.until else "")))


def _how(query: Query, by_area: bool, count: int) -> str:
    if len(query.editions.named) == 1 and not by_area and query.quantifier != "none":
        return ""
    one, every, none = ("einem", "jedem", "keinem") if by_area else ("einer", "jeder", "keiner")
    what = "Bereich" if by_area else "Ausgabe"
    some = f"in {'mindestens ' if count else 'irgend'}{one} {what}"
    if by_area and len(query.categories.named) == 2:
        every, what_all = "beiden", "Bereichen"
    else:
        what_all = what
    return {"any": some, "all": f"in {every} {what_all}", "none": f"in {none} {what}"}.get(query.quantifier, "")


def _turned(order: Order) -> str:
    return "gewonnen" if order.by == "best" else "verloren"


def _nth(order: Order) -> str:
    word = "beste" if order.by == "best" else "letzte"
    if order.first == 1:
        return word
    return f"{ORDINAL_STEMS[order.first]}{word}" if order.first < len(ORDINAL_STEMS) else f"{order.first}. {word}"
