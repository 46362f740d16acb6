"""Which cities fit or come first, in Leichte Sprache."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.german import ORDINAL_STEMS, decimal, sentence
from actions.answers.wording.base.conditions import SINGLE
from actions.answers.wording.base.phrases import MOST_NAMED
from actions.answers.wording.base.shapes import Scene, Shapes
from actions.answers.wording.easy.conditions import Clause, clause, held_lines
from actions.answers.wording.easy.values import EasyValues
from actions.query.finding import Cell, Part
from actions.query.query import MOVES, OVERALL, Cities, Condition, Editions, Measure, Order, Query


class EasyMembers(EasyValues, Shapes):
    """Cities by conditions and in order."""

    def members(self, query: Query, count: int, listed: Sequence[Cell], part: Part, scene: Scene) -> str:
        where, single = query.where, count == 1 and len(listed) == 1 and part.certain
        lines = [
            self._so_many(count, query, scene, not part.certain, listed[0].city if single else ""),
            self.frame(scene.category, scene.edition),
            *held_lines(where, part.evidence, part.mean, scene.past),
        ]
        items = [self.item(each.city, self.value(each, query.shown)) for each in listed]
        if single and not _is_single(where):
            return "\n".join([*lines, "Das ist die Stadt:", *items])
        if single:
            got = " bekommen" if scene.past else ""
            says_the_place = where[0].relation == "equal" and (where[0].than.number or 0) > 0
            score = listed[0].score
            shown = self.value(listed[0], query.shown) if not says_the_place else score and f"{decimal(score)} Punkte"
            return "\n".join([*lines, *([f"{listed[0].city} hat {shown}{got}."] if shown else [])])
        if items:
            all_of_them = "Das sind die Städte:" if len(items) == count else "Diese Städte kenne ich davon:"
            lines += ["Das ist die Stadt:" if count == 1 else all_of_them, *items]
        return "\n".join(lines)

    def _so_many(self, number: int, query: Query, scene: Scene, at_least: bool, only: str) -> str:
        group, where = query.cities, query.where
        said = clause(where, plural=number > 1, past=scene.past)
        place, left = self.place_of(group), self.left_out(group)
        if left:
            # Said by itself: the sentence would be too long.
            counted = self._so_many(
                number, query.but(cities=replace(group, without=(), without_states=())), scene, at_least, only
            )
            return f"{sentence(left.removeprefix('ohne '))} zähle ich nicht mit.\n{counted}"
        lead = sentence(f"von {self.all_of(group)}" if group.named else "")
        if number == 0 and at_least and len(group.named) == 1:
            return f"{said.asked(group.named[0])}?\nDas weiß ich nicht."
        if number == 0 and (at_least or len(group.named) == 1):
            which = clause(where, plural=True, past=scene.past).said(_named("Welche Städte", place))
            return f"{self._about(group)}{which}?\n{self._nobody(group)}"
        if only and (_is_single(where) or len(group.named) == 1):
            return f"{said.said(only)}."
        if only:
            return f"{said.said(f'nur {only}' if lead else f'Nur {only}', lead)}."
        subject = "keine Stadt" if number == 0 else "1 Stadt" if number == 1 else f"{number} Städte"
        subject = _named("mindestens" if at_least else "", subject, place)
        return f"{said.said(subject if lead else sentence(subject), lead)}."

    def _about(self, group: Cities) -> str:
        """Which cities a question is about, said by itself where there are several, or nothing."""
        number = len(group.named)
        them = f"diese {number} Städte" if number > MOST_NAMED else self.join(group.named)
        return f"Es geht um {them}.\n" if number > 1 else ""

    def _nobody(self, group: Cities) -> str:
        return f"{group.named[0]} gehört nicht dazu." if len(group.named) == 1 else "So eine Stadt kenne ich nicht."

    def list_lead(self, query: Query, count: int, scene: Scene) -> str:
        group, measure, order = query.cities, query.measure, query.order or Order("best", 1, None)
        size = f"Im Jahr {scene.edition} stehen {scene.size} Städte in der Rang-Liste."
        left = self.left_out(group).removeprefix("ohne ")
        size += f"\n{sentence(left)} zähle ich nicht mit." if left else ""
        kind = f"von {self.join(group.named)}" if group.named else self.place_of(group)
        where = f"{kind} {self.on_board(scene.category)}".strip()
        if query.where:
            which = clause(query.where, plural=True, past=scene.past).said(_named("Welche Städte", kind))
            best = "letzten" if order.by == "worst" else "besten"
            return f"{size}\n{self.topic(scene.category, scene.edition)}\n{which}?\nDas sind die {best} davon:"
        if measure in MOVES:
            what = "Plätze" if measure == "step" else "Punkte"
            turned = "gewonnen" if order.by == "best" else "verloren"
            whose = f"Diese Städte {kind}".strip()
            topic = self.topic(scene.category, scene.edition, query.editions.since)
            return f"{size}\n{topic}\n{whose} haben die meisten {what} {turned}:"
        if order.by == "name":
            return f"{size}\nDas sind die Städte {where} von A bis Z:"
        if order.last is None:
            return f"{size}\nDiese Plätze {where} kenne ich:"
        if order.first > 1:
            return f"{size}\nDas sind die Plätze {order.first} bis {order.last} {where}:"
        inside = group.states or group.named
        which = "letzten" if order.by == "worst" else "besten" if inside else "ersten"
        if count == 1 and (inside or order.last == 1):
            return f"{size}\nDas ist die {which.removesuffix('n')} Stadt {where}:"
        return f"{size}\nDas sind die {which} {count if inside else order.last} Städte {where}:"

    def list_line(self, cell: Cell, measure: Measure) -> str:
        if measure in MOVES:
            return self.item(cell.city, self.value(cell, measure))
        points = f" mit {decimal(cell.score)} Punkten" if cell.score is not None else ""
        return self.item(f"Platz {cell.rank}", f"{cell.city}{points}")

    def holder(self, query: Query, cell: Cell, certain: bool, scene: Scene) -> str:
        group, order = query.cities, query.order or Order("best")
        got = " bekommen" if scene.past else ""
        lines = []
        if query.where:
            which = clause(query.where, plural=True, past=scene.past).said(
                _named("Welche Städte", self.place_of(group))
            )
            lines += [f"{which}?", self._first_of(cell, Cities(), order, certain, scene)]
        elif group.states or group.named or self.left_out(group):
            lines.append(self._first_of(cell, group, order, certain, scene))
        lines.append(f"{cell.city} hat Platz {cell.rank} von {scene.size} Städten{got}.")
        if not lines[1:]:
            best = "beste" if cell.rank == 1 else "letzte" if cell.rank == scene.size else ""
            lines += [f"Das ist der {best} Platz."] if best else []
        if cell.score is not None:
            lines.append(f"{cell.city} hat {decimal(cell.score)} von 100 Punkten{got}.")
        return "\n".join([*lines, self.frame(cell.category, cell.edition)])

    def _first_of(self, cell: Cell, group: Cities, order: Order, certain: bool, scene: Scene) -> str:
        """Who is first or last of a group, or the n-th from above or below."""
        been = " gewesen" if scene.past else ""
        number = f"Nummer {order.first}{' von hinten' if order.by == 'worst' else ''}"
        if group.named or not group.states:
            how = number if order.first > 1 else "am besten" if order.by == "best" else "am schlechtesten"
            return f"{sentence(self.among(group))} ist {cell.city} {how}{been}."
        known, inside = ("" if certain else "bekannte "), self.among(group)
        if order.first > 1:
            of = "" if certain else "von den bekannten Städten "
            return f"{number} {of}{inside} ist {cell.city}{been}."
        return f"Die {'beste' if order.by == 'best' else 'letzte'} {known}Stadt {inside} ist {cell.city}{been}."

    def mover(self, query: Query, cell: Cell, scene: Scene) -> str:
        group, measure, order = query.cities, query.measure, query.order or Order("best")
        best = order.by == "best"
        what, turned = "Plätze" if measure == "step" else "Punkte", "gewonnen" if best else "verloren"
        value, way = cell.value(measure) or 0, self.value(cell, measure)
        if value == 0 or (value > 0) != best:
            subject = _named("Keine bekannte Stadt", self.place_of(group))
            among = "" if not group.named else f"Es geht um {self.join(group.named)}.\n"
            frame = self.frame(cell.category, cell.edition)
            return f"{among}{subject} hat {what} {turned}.\n{frame}\nAm nächsten dran:\n{self.item(cell.city, way)}"
        lead = sentence(self.among(group)) if group != Cities() else ""
        most = "meisten" if order.first == 1 else f"{ORDINAL_STEMS[min(order.first, 12)]}meisten"
        said = Clause("hat", f"die {most} {what}", turned).said(cell.city, lead)
        frame = self.frame(cell.category, cell.edition, cell.base)
        return f"{said}.\nDas sind {way.replace(f' {turned},', ':', 1)}.\n{frame}"

    def _rule(self, quantifier: str, by_area: bool) -> str:
        if quantifier == "any":
            return f"Das gilt für mindestens 1 {'Bereich' if by_area else 'Jahr'}."
        return f"Das gilt für {'jeden Bereich' if by_area else 'jedes Jahr'}."

    def winners(self, query: Query, category: str | None, edition: int | None) -> str:
        where = f" {self.on_board(category)}" if category else ""
        return f"Das sind die Städte{where}{f' im Jahr {edition}' if edition else ''}:"

    def pooled(self, query: Query, count: int, certain: bool) -> str:
        group, where, quantifier = query.cities, query.where, query.quantifier
        editions, categories = query.editions, query.categories
        by_area = categories.several
        over = "Bereich" if by_area else "Jahr"
        how, rule = "", [] if len(editions.named) == 1 and not by_area else [self._rule(quantifier, by_area)]
        if quantifier == "any" and not count and certain and len(group.named) != 1:
            rule = [self._rule("all", by_area)] if rule else []
        elif quantifier == "none" or not count:
            # "Keine Stadt …. Das gilt für jedes Jahr" would say another thing.
            how = {"any": f"in irgendeinem {over}", "all": f"in jedem {over}"}.get(quantifier, f"in keinem {over}")
            how, rule = (how if rule or quantifier == "none" else ""), []
        said = clause(where, plural=count > 1, past=True)
        lead, place = sentence(self.left_out(group)), self.place_of(group)
        lines = [*rule, *([] if by_area else [self.frame((categories.named or (OVERALL,))[0])])]
        lines += self._over(editions)
        if count == 0 and (quantifier == "none" or not certain or len(group.named) == 1):
            kind = f"von {self.join(group.named)}" if len(group.named) > 1 else ""
            which = said.said(_named("Welche Stadt", kind), inside=how)
            # Said by themselves: the question would be too long.
            among = [f"Es geht um die Städte {place}."] if place and not kind else []
            among += [f"{lead.removeprefix('Ohne ')} zähle ich nicht mit."] if lead else []
            return "\n".join([*map(sentence, among), f"{which}?", self._nobody(group), *lines])
        number = "keine Stadt" if count == 0 else "1 Stadt" if count == 1 else f"{count} Städte"
        subject = _named(number if lead else sentence(number), place)
        heading = ["Das ist die Stadt:" if count == 1 else "Das sind die Städte:"] if count else []
        if count and quantifier == "none":
            heading = [
                "Das ist ihr bester bekannter Platz:" if count == 1 else "Das sind ihre besten bekannten Plätze:"
            ]
        return self._about(group) + "\n".join([f"{said.said(subject, lead, how)}.", *lines, *heading])

    def _over(self, editions: Editions) -> list[str]:
        """Of which years something is true."""
        named = [f"Das gilt für diese Jahre: {self.years(editions.named)}."] if len(editions.named) > 1 else []
        named += [self.frame(None, editions.named[0])] if len(editions.named) == 1 else []
        ends = {"ab": editions.since, "bis": editions.until}
        return [*named, *(f"Das gilt für die Jahre {word} {year}." for word, year in ends.items() if year)]

    def most_of_states(self, states: Sequence[str], certain: bool) -> str:
        if len(states) == 1:
            said = f"Dieses Bundes-Land hat die meisten Städte: {states[0]}."
        else:
            said = (
                f"Diese Bundes-Länder haben gleich viele Städte:{self.bullets(sorted(states))}\nAndere haben weniger."
            )
        return said if certain else f"{said}\nAber ich kenne nicht alle Plätze."

    def most_often(self, query: Query, cities: Sequence[str], times: int) -> str:
        by_area = query.categories.several
        said = clause(query.where, plural=len(cities) > 1, past=True)
        over = ("Bereich" if times == 1 else "Bereichen") if by_area else ("Jahr" if times == 1 else "Jahren")
        place = self.place_of(query.cities)
        lines = [f"{said.said(self.join(cities), '', 'am häufigsten')}.", f"Das war in {times} {over} so."]
        lines += [] if by_area else [self.frame((query.categories.named or (OVERALL,))[0])]
        lines += [f"Verglichen sind die Städte {place}."] if place else []
        left = self.left_out(query.cities)
        lines += [f"Das ist {left}."] if left else []
        return "\n".join(
            [*lines, *self._over(query.editions), "Das ist die Stadt:" if len(cities) == 1 else "Das sind die Städte:"]
        )


def _named(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _is_single(where: Sequence[Condition]) -> bool:
    return len(where) == 1 and where[0].relation in SINGLE and where[0].measure == "rank"
