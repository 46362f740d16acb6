"""The English sentences about places and points."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.english import count, decimal, ordinal, whole
from actions.answers.select import AREAS
from actions.answers.wording.base_places import Places
from actions.answers.wording.english_phrases import EnglishPhrases
from actions.facts.records import Edition, Ranking, Statement


class EnglishPlaces(EnglishPhrases, Places):
    """Ranks, scores, changes, areas and lists."""

    def rank(self, ranking: Ranking) -> str:
        return f"In {ranking.edition}, {ranking.city} holds {_rank(ranking)} {self.on_board(ranking.category)}."

    def score(self, ranking: Ranking) -> str:
        return (
            f"In {ranking.edition}, {ranking.city} scores {decimal(ranking.score or 0)} out of 100 points"
            f" {self.on_board(ranking.category)}, which means {_rank(ranking)}."
        )

    def claim_verdict(self, right: bool) -> str:
        return "Yes, that is right:" if right else "No, that is not right:"

    def within_verdict(self, n: int, bottom: bool, within: bool) -> str:
        which = f"the {'last' if bottom else 'top'} {n}"
        return f"Yes, among {which}:" if within else f"No, not among {which}:"

    def place_before(self, ranking: Ranking, before: int) -> str:
        if before == ranking.rank:
            return f"That is the same rank as in {ranking.edition - 1}."
        return f"The year before, {ranking.city} came {ordinal(before)}."

    def profile_lead(self, ranking: Ranking) -> str:
        return f"{ranking.city} in the Smart City Index {ranking.edition} ({ranking.cities_ranked} cities):"

    def board_line(self, ranking: Ranking) -> str:
        return f"• {self.board(ranking.category)}: position {ranking.rank}{_scored(ranking)}"

    def boards_lacking(self, edition: int, categories: Sequence[str]) -> str:
        return f"Not known to me for {edition}: {self.boards(categories)}."

    def comparison_lead(self, board: Sequence[Ranking]) -> str:
        best, second = board[0], board[1]
        lead = f"{best.city} is ahead {self.on_board(best.category)} in {best.edition}"
        if len(board) == 2:
            lead += f", {count(second.rank - best.rank, 'place', 'places')} before {second.city}"
        return lead + ":"

    def city_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: {_rank(ranking)}{_scored(ranking)}"

    def no_common_edition(self) -> str:
        return "My data do not allow a comparison within one edition."

    def change(self, now: Ranking, before: int, year: int) -> str:
        where = self.on_board(now.category)
        step = before - now.rank
        if step == 0:
            return f"In {now.edition}, {now.city} holds {_rank(now)} {where}, unchanged since {year}."
        word = "improved" if step > 0 else "dropped"
        by = count(abs(step), "place", "places")
        way = f"from {ordinal(before)} place ({year}) to {_rank(now)}"
        return f"In {now.edition}, {now.city} has {word} by {by} {where}: {way}."

    def no_change(self, city: str, category: str, held: Sequence[int]) -> str:
        where = self.on_board(category)
        if not held:
            return f"I have no rank for {city} {where}, so I know of no change either."
        return (
            f"I cannot tell this change: for {city} {where} I do not have both ranks, only those of {self.years(held)}."
        )

    def history_lead(self, city: str, category: str) -> str:
        return f"{city} {self.on_board(category)}:"

    def year_line(self, ranking: Ranking) -> str:
        return f"• {ranking.edition}: {_rank(ranking)}"

    def years_lacking(self, editions: Sequence[int]) -> str:
        return f"Not known: {self.years(editions)}."

    def no_history(self, city: str, category: str) -> str:
        return f"I have no rank for {city} {self.on_board(category)} from these years."

    def whole_way(self, first: Ranking, last: Ranking) -> str:
        step = first.rank - last.rank
        word = "improved" if step > 0 else "fallen"
        by = count(abs(step), "place", "places")
        return f"From {first.edition} to {last.edition}, {last.city} has {word} by {by}."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        return f"The best known rank was position {rank} ({self.years(editions)})."

    def climbers_lead(self, best: Ranking, known: int, bottom: bool) -> str:
        return (
            f"Among the {whole(known)} of {best.cities_ranked} cities whose ranks in {best.edition} and the year before"
            f" I have, {best.city} {'lost' if bottom else 'gained'} most {self.on_board(best.category)}:"
        )

    def climber_line(self, ranking: Ranking, before: int) -> str:
        step = before - ranking.rank
        return (
            f"• {ranking.city}: {'gained' if step > 0 else 'lost'} {count(abs(step), 'place', 'places')},"
            f" from {ordinal(before)} place to position {ranking.rank}"
        )

    def extreme(self, hits: Sequence[Ranking], known: int, best: bool) -> str:
        first = hits[0]
        among = f", among the {known} of {len(AREAS)} areas that I know," if known < len(AREAS) else ""
        return (
            f"In {first.edition}, {first.city}{among} is {'strongest' if best else 'weakest'} in"
            f" {self.boards([each.category for each in hits])}: {_rank(first)}."
        )

    def own_needs(self, statements: Sequence[Statement]) -> str:
        said = " ".join(self.quoted(each.text) for each in statements)
        return f"Where there is still work to do, as the source says in German: {said}"

    def count_top(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"among the top {n} of {held[0].cities_ranked} cities")

    def count_bottom(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"among the last {n} of {held[0].cities_ranked} cities")

    def _count(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], which: str) -> str:
        first = held[0]
        areas = f"the {len(held)} areas known to me" if lacking else "the 5 areas"
        ending = f" Not known to me: {self.boards(lacking)}." if lacking else ""
        if len(held) == 1:
            inside = "is" if hits else "is not"
            return (
                f"For {first.edition} I know just one area: {self.on_board(first.category)}, {first.city} {inside}"
                f" {which} (position {first.rank}).{ending}"
            )
        if not hits:
            return f"In {first.edition}, {first.city} is in none of {areas} {which}.{ending}"
        listed = self.join([f"{self.board(each.category)} at position {each.rank}" for each in hits])
        return f"In {first.edition}, {first.city} is in {len(hits)} of {areas} {which}: {listed}.{ending}"

    def holder(self, ranking: Ranking) -> str:
        score = f" with {decimal(ranking.score)} out of 100 points" if ranking.score is not None else ""
        where = self.on_board(ranking.category)
        if ranking.rank == 1:
            return f"In {ranking.edition}, {ranking.city} leads {where}{score}: {_rank(ranking)}."
        last = ", the last one" if ranking.rank == ranking.cities_ranked else ""
        return f"In {ranking.edition}, {ranking.city} holds {_rank(ranking)} {where}{score}{last}."

    def own_place(self, ranking: Ranking) -> str:
        return f"{ranking.city} itself holds {_rank(ranking)} {self.on_board(ranking.category)} in {ranking.edition}."

    def top_lead(self, first: Ranking, n: int, bottom: bool) -> str:
        where = f"{self.on_board(first.category)} in {first.edition}"
        return f"The {'last' if bottom else 'top'} {n} {where} ({first.cities_ranked} cities):"

    def list_line(self, ranking: Ranking) -> str:
        return f"{ranking.rank}. {ranking.city}{_scored(ranking)}"

    def list_lacking(self, ranks: Sequence[int]) -> str:
        numbers = self.join([str(each) for each in ranks])
        return f"Not known to me: {'number' if len(ranks) == 1 else 'numbers'} {numbers} of the list."

    def state_best(self, state: str, best: Ranking) -> str:
        where = f"{self.on_board(best.category)} in {best.edition}"
        return f"The best city in {self.state(state)} {where} is {best.city}: {_rank(best)}."

    def state_lead(self, state: str, first: Sequence[Ranking]) -> str:
        best = first[0]
        where = f"{self.on_board(best.category)} in {best.edition}"
        return f"The best {len(first)} cities in {self.state(state)} {where} ({best.cities_ranked} cities in all):"

    def state_known(self, state: str, shown: Sequence[Ranking]) -> str:
        best = shown[0]
        where = f"{self.on_board(best.category)} in {best.edition}"
        return f"Of the cities in {self.state(state)} I know {where} ({best.cities_ranked} cities in all):"

    def state_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: position {ranking.rank}"

    def mean(self, edition: Edition) -> str:
        return (
            f"In {edition.year}, the average of all {edition.cities} cities {self.on_board('gesamt')} is"
            f" {decimal(edition.mean_score or 0)} out of 100 points."
        )

    def against_mean(self, ranking: Ranking, gap: float) -> str:
        score = decimal(ranking.score or 0)
        if abs(gap) < 0.05:
            return f"{ranking.city} is exactly there with {score} points."
        side = "above" if gap > 0 else "below"
        return f"With {score} points, {ranking.city} is {decimal(abs(gap))} points {side} it."


def _rank(ranking: Ranking) -> str:
    return f"position {ranking.rank} of {ranking.cities_ranked} cities"


def _scored(ranking: Ranking) -> str:
    return f" ({decimal(ranking.score)} points)" if ranking.score is not None else ""
