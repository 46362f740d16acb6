"""Which cities fit or come first, in English."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import decimal, number_word, ordinal, sentence
from actions.answers.names import state_name
from actions.answers.wording.base.conditions import SINGLE
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.english.conditions import predicate
from actions.answers.wording.english.groups import when
from actions.answers.wording.english.values import EnglishValues
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, OVERALL, Cities, Editions, Measure, Order, Query


class EnglishMembers(EnglishValues, Shapes):
    """Cities by conditions and in order."""

    def members(self, query: Query, count: int, listed: Sequence[Cell], part: Part, scene: Scene) -> str:
        group, at_least = query.cities, not part.certain
        said = predicate(query.where, part.evidence, part.mean, plural=count > 1, past=scene.past)
        start, board = sentence(f"{when(scene)}, {self.not_counting(group)}"), self.on_board(scene.category)
        if count == 0 and at_least:
            return f"{self._known_none(group, said.at(board))} {when(scene)}."
        if count == 0 and len(group.named) == 1:
            them = predicate(query.where, part.evidence, part.mean, plural=True, past=scene.past).at(board)
            is_not = "was not" if scene.past else "is not"
            return f"{start}{self.city(group.named[0])} {is_not} one of the cities that {them}."
        if count == 1 and listed and not at_least:
            return f"{start}{self._the_one(listed[0], query)} {said.at(board)}."
        shown = [self.with_value(each, query.shown) for each in listed]
        among = f"{':' if count == len(shown) else ', among them'} {self.join(shown)}" if shown else ""
        return f"{start}{self.so_many(count, group, at_least)} {said.at(board)}{among}."

    def not_to_be_said(self, query: Query, scene: Scene) -> str:
        asked = "how many" if query.asked == "how_many" else "which"
        said = predicate(query.where, (), None, plural=True, past=scene.past).at("")
        return f"So I cannot say {asked} cities{self._kind(query.cities)} {said}."

    def _known_none(self, group: Cities, said: str) -> str:
        if len(group.named) == 1:
            return f"I do not know whether {self.city(group.named[0])} {said}"
        if group.named:
            return f"I know of none {self.among(group)} that {said}"
        left = self.left_out(group)
        return f"I know of no city{self.place_of(group)}{f', not counting {left},' if left else ''} that {said}"

    def _the_one(self, cell: Cell, query: Query) -> str:
        """The only city that fits, as a subject; its place is left out where the condition says it."""
        only, group = query.where[0] if len(query.where) == 1 else None, query.cities
        name = self.with_value(cell, query.shown)
        if only and only.relation in SINGLE and only.measure == "rank":
            said = only.relation == "equal" and (only.than.number or 0) > 0
            score = f" ({decimal(cell.score)} points)" if cell.score is not None else ""
            return f"{self.city(cell.city)}{score}" if said else name
        if len(group.named) == 1:
            return name
        inside_group = f"{self.among(group)}, " if group.named or group.states else ""
        return f"{inside_group}only {name}"

    def list_lead(self, query: Query, count: int, scene: Scene) -> str:
        group, order = query.cities, query.order or Order("best", 1, None)
        where = f"{self.on_board(scene.category)} in {scene.edition}"
        kind, size = self._kind(group), f"({scene.size} cities)"
        if query.where:
            said = predicate(query.where, (), None, plural=True, past=scene.past)
            which = "lowest" if order.by == "worst" else "best"
            number = f" {number_word(count)}" if order.last is not None and count > 1 else ""
            return f"The {which}{number} cities{kind} that {said.at(where)} {size}:"
        if query.measure in MOVES:
            what = "places" if query.measure == "step" else "points"
            since = f", compared with {query.editions.since}" if query.editions.since else ""
            return f"Cities{kind} that {'gained' if order.by == 'best' else 'lost'} the most {what} {where}{since}:"
        if order.by == "name":
            return f"Cities{kind} {where} in alphabetical order {size}:"
        if order.last is None:
            return f"The positions that I know{kind} {where} {size}:"
        if order.first > 1:
            return f"Positions {order.first} to {order.last}{kind} {where} {size}:"
        inside = bool(group.states or group.named)
        which = "last" if order.by == "worst" else "best" if inside else "top"
        number = f" {order.last}" if count == order.last or not inside else ""
        return f"The {which}{number}{' cities' if inside else ''}{kind} {where} {size}:"

    def _kind(self, group: Cities) -> str:
        """Which cities a list holds: " in Hesse", " among Cologne and Bonn", " not counting Munich"."""
        left = self.left_out(group)
        named = f" among {self.cities(group.named)}" if group.named else ""
        return f"{self.place_of(group)}{named}{f' not counting {left}' if left else ''}"

    def list_line(self, cell: Cell, measure: Measure) -> str:
        if measure in MOVES:
            return self.item(cell.city, self.value(cell, measure))
        points = f" ({decimal(cell.score)} points)" if cell.score is not None else ""
        return f"{cell.rank}. {self.city(cell.city)}{points}"

    def holder(self, query: Query, cell: Cell, certain: bool, scene: Scene) -> str:
        group, order = query.cities, query.order or Order("best")
        start, board, city = f"{when(scene)}, ", self.on_board(scene.category), self.city(cell.city)
        place = f"position {cell.rank} of {scene.size} cities"
        score = f", with {decimal(cell.score)} out of 100 points" if cell.score is not None else ""
        if group.states or group.named or self.left_out(group) or query.where:
            is_it = "was" if scene.past else "is"
            said = predicate(query.where, (), None, plural=False, past=scene.past)
            chosen = f" that {said.at('')}" if query.where else ""
            known = "" if certain else " that I know of"
            inside = f" among {self.cities(group.named)}" if group.named else f" city{self.place_of(group)}"
            which = f"{self.not_counting(group)}the {_nth(order)}{inside}{chosen}{known} {board}"
            return sentence(f"{start}{which} {is_it} {city}: {place}{score}.")
        if cell.rank == 1:
            return sentence(f"{start}{city} {'led' if scene.past else 'leads'} {board}: {place}{score}.")
        last = ", the last one," if cell.rank == scene.size else ""
        return sentence(f"{start}{city} {'held' if scene.past else 'holds'} {place}{last} {board}{score}.")

    def mover(self, query: Query, cell: Cell, scene: Scene) -> str:
        group, measure, order = query.cities, query.measure, query.order or Order("best")
        best, what = order.by == "best", "places" if measure == "step" else "points"
        turned, value = "gained" if best else "lost", cell.value(measure) or 0
        start, board = f"{when(scene)}, {self.not_counting(group)}", self.on_board(scene.category)
        among = f" {self.among(group)}" if group.named or group.states else ""
        has = "" if scene.past else "has "
        if value == 0 or (value > 0) != best:
            nobody = f"{start}no city{among} {has}{turned} {what} {board}, as far as I know"
            return sentence(f"{nobody}; {self.city(cell.city)} came closest ({self.value(cell, measure)}).")
        since = f" compared with {cell.base}" if cell.base is not None else ""
        way = self.value(cell, measure).removeprefix(f"{turned} ")
        most = "the most" if order.first == 1 else f"the {ordinal(order.first)} most"
        than = [each for each in group.named if each != cell.city] if order.first == 1 else []
        if len(than) == 1 and not group.states:
            most, among = "more", f" than {self.city(than[0])}"
        return sentence(f"{start}{self.city(cell.city)} {has}{turned} {most} {what}{among} {board}{since}: {way}.")

    def winners(self, query: Query, category: str | None, edition: int | None) -> str:
        where = f" {self.on_board(category)}" if category else ""
        when_ = f" in {edition}" if edition else ""
        return f"Who held these positions{where}{when_}:"

    def pooled(self, query: Query, count: int, certain: bool) -> str:
        group, where, quantifier = query.cities, query.where, query.quantifier
        editions, categories = query.editions, query.categories
        by_area = categories.several
        over = "area" if by_area else "edition"
        said = predicate(where, (), None, plural=count > 1, past=True)
        board = "" if by_area else self.on_board((categories.named or (OVERALL,))[0])
        when_ = self._span(editions)
        how = {
            "any": f" in {'at least one' if count else 'any'} {over}",
            "all": f" in every {over}",
            "none": f" in none of the {over}s",
        }[quantifier]
        if quantifier == "none" and not by_area:
            said, how = said.never(), ""
        if len(editions.named) == 1 and not by_area:
            how = ""
        start, ending = self.not_counting(group), f"{said.at(board)}{how}{when_}"
        if count == 0 and len(group.named) == 1:
            them = predicate(where, (), None, plural=True, past=True).at(board)
            return f"{self.city(group.named[0])} is not one of the cities that {them}{how}{when_}."
        if count and quantifier == "none":
            best = "Its best position" if count == 1 else "Their best positions"
            return sentence(f"{start}{self.so_many(count, group)} {ending}. {best} that I know:")
        if count:
            return sentence(f"{start}{self.so_many(count, group)} {ending}:")
        if quantifier == "none" or not certain:
            none = f"none {self.among(group)}" if group.named else f"no city{self.place_of(group)}"
            left = self.left_out(group)
            return f"I know of {none}{f', not counting {left},' if left else ''} that {ending}."
        return sentence(f"{start}{self.so_many(0, group)} {ending}.")

    def most_of_states(self, states: Sequence[str], certain: bool) -> str:
        names = self.join([state_name(each, "en") for each in sorted(states)])
        most = "has the most" if len(states) == 1 else "have the most, as many as each other"
        return f"{names} {most}{'' if certain else ', as far as I know the positions'}."

    def most_often(self, query: Query, cities: Sequence[str], times: int) -> str:
        by_area = query.categories.several
        said = predicate(query.where, (), None, plural=len(cities) > 1, past=True)
        board = "" if by_area else self.on_board((query.categories.named or (OVERALL,))[0])
        over = ("area" if by_area else "edition") + ("s" if times > 1 else "")
        group, start = query.cities, self.not_counting(query.cities)
        among = f" {self.among(group)}" if group.named or group.states else ""
        subject = f"{start}{self.cities(cities)} {said.at(board)} most often"
        return sentence(f"{subject}{among}{self._span(query.editions)}, in {times} {over}:")

    def _span(self, editions: Editions) -> str:
        """Of which editions: " in 2024", " since 2021"; of all there is nothing to be said."""
        if editions.named:
            years = self.years(editions.named)
            return f" in {years}" if len(editions.named) == 1 else f" ({years})"
        since = f" since {editions.since}" if editions.since else ""
        return since + (f" up to {editions.until}" if editions.until else "")


def _nth(order: Order) -> str:
    word = "best" if order.by == "best" else "lowest"
    return f"{word}-placed" if order.first == 1 else f"{ordinal(order.first)} {word}"
