"""The German sentences about places and points."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import count, decimal, number_word, points, sentence, whole
from actions.answers.names import from_state, in_state
from actions.answers.select import AREAS
from actions.answers.wording.base_places import Places
from actions.answers.wording.german_phrases import GermanPhrases
from actions.facts.records import Edition, Ranking, Statement


class GermanPlaces(GermanPhrases, Places):
    """Ranks, scores, changes, areas and lists."""

    def rank(self, ranking: Ranking) -> str:
        return (
            f"{ranking.city} belegt {ranking.edition} {self.on_board(ranking.category)} Platz {ranking.rank}"
            f" von {ranking.cities_ranked} Städten."
        )

    def score(self, ranking: Ranking) -> str:
        return (
            f"{ranking.city} erreicht {ranking.edition} {self.on_board(ranking.category)}"
            f" {decimal(ranking.score or 0)} von 100 Punkten und damit Platz {ranking.rank}"
            f" von {ranking.cities_ranked} Städten."
        )

    def claim_verdict(self, right: bool) -> str:
        return "Ja, das stimmt:" if right else "Nein, das stimmt nicht:"

    def within_verdict(self, n: int, bottom: bool, within: bool) -> str:
        which = f"den letzten {n}" if bottom else f"den ersten {n}"
        return f"Ja, unter {which}:" if within else f"Nein, nicht unter {which}:"

    def place_before(self, ranking: Ranking, before: int) -> str:
        if before == ranking.rank:
            return f"Das ist derselbe Platz wie {ranking.edition - 1}."
        return f"Im Vorjahr belegte {ranking.city} Platz {before}."

    def profile_lead(self, ranking: Ranking) -> str:
        return f"{ranking.city} im Smart City Index {ranking.edition} (von {ranking.cities_ranked} Städten):"

    def board_line(self, ranking: Ranking) -> str:
        return f"• {self.board(ranking.category)}: Platz {ranking.rank}{_scored(ranking)}"

    def boards_lacking(self, edition: int, categories: Sequence[str]) -> str:
        return f"Nicht bekannt ist mir {edition}: {self.boards(categories)}."

    def comparison_lead(self, board: Sequence[Ranking]) -> str:
        best, second = board[0], board[1]
        lead = f"{best.city} liegt {best.edition} {self.on_board(best.category)} vorn"
        if len(board) == 2:
            lead += f", {count(second.rank - best.rank, 'Platz', 'Plätze', 'einen')} vor {second.city}"
        return lead + ":"

    def city_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: Platz {ranking.rank} von {ranking.cities_ranked}{_scored(ranking)}"

    def no_common_edition(self) -> str:
        return "Einen Vergleich in derselben Ausgabe geben meine Daten nicht her."

    def change(self, now: Ranking, before: int, year: int) -> str:
        place = f"Platz {now.rank} von {now.cities_ranked} Städten"
        step = before - now.rank
        if step == 0:
            where = self.on_board(now.category)
            return f"{now.city} belegt {now.edition} {where} unverändert gegenüber {year} {place}."
        word = "verbessert" if step > 0 else "verschlechtert"
        by = count(abs(step), "Platz", "Plätze", "einen")
        return (
            f"{now.city} hat sich {now.edition} {self.on_board(now.category)} um {by} {word}: von Platz {before}"
            f" ({year}) auf {place}."
        )

    def no_change(self, city: str, category: str, held: Sequence[int]) -> str:
        where = self.on_board(category)
        if not held:
            return f"Zu {city} {where} liegt mir kein Platz vor, also auch keine Veränderung."
        return (
            f"Diese Veränderung kann ich nicht nennen: Zu {city} {where} liegen mir nicht beide Plätze vor,"
            f" sondern nur die von {self.years(held)}."
        )

    def history_lead(self, city: str, category: str) -> str:
        return f"{city} {self.on_board(category)}:"

    def year_line(self, ranking: Ranking) -> str:
        return f"• {ranking.edition}: Platz {ranking.rank} von {ranking.cities_ranked}"

    def years_lacking(self, editions: Sequence[int]) -> str:
        return f"Nicht bekannt: {self.years(editions)}."

    def no_history(self, city: str, category: str) -> str:
        return f"Zu {city} {self.on_board(category)} liegt mir aus diesen Jahren kein Platz vor."

    def whole_way(self, first: Ranking, last: Ranking) -> str:
        step = first.rank - last.rank
        word = "verbessert" if step > 0 else "verschlechtert"
        by = count(abs(step), "Platz", "Plätze", "einen")
        return f"Von {first.edition} bis {last.edition} hat sich {last.city} um {by} {word}."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        return f"Der beste bekannte Platz war Platz {rank} ({self.years(editions)})."

    def climbers_lead(self, best: Ranking, known: int, bottom: bool) -> str:
        return (
            f"Unter den {whole(known)} von {best.cities_ranked} Städten, deren Plätze {best.edition} und im Vorjahr mir"
            f" vorliegen, hat {best.city} {self.on_board(best.category)} am meisten"
            f" {'verloren' if bottom else 'gewonnen'}:"
        )

    def climber_line(self, ranking: Ranking, before: int) -> str:
        step = before - ranking.rank
        verb = "gewonnen" if step > 0 else "verloren"
        return (
            f"• {ranking.city}: {count(abs(step), 'Platz', 'Plätze', 'einen')} {verb},"
            f" von Platz {before} auf Platz {ranking.rank}"
        )

    def extreme(self, hits: Sequence[Ranking], known: int, best: bool) -> str:
        first = hits[0]
        among = ""
        if known == 1:
            among = " – nur ein Bereich von fünf ist mir bekannt –"
        elif known < len(AREAS):
            among = f" unter den {number_word(known)} von fünf Bereichen, die mir bekannt sind,"
        return (
            f"{first.city} ist {first.edition}{among} {'am stärksten' if best else 'am schwächsten'} im Bereich"
            f" {self.boards([each.category for each in hits])}: Platz {first.rank} von {first.cities_ranked} Städten."
        )

    def own_needs(self, statements: Sequence[Statement]) -> str:
        return "Nachholbedarf sieht die Quelle selbst hier: " + " ".join(self.quoted(each.text) for each in statements)

    def count_top(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"unter den ersten {n} von {held[0].cities_ranked} Städten")

    def count_bottom(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"unter den letzten {n} von {held[0].cities_ranked} Städten")

    def _count(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], which: str) -> str:
        first = held[0]
        areas = f"{number_word(len(held))} bekannten" if lacking else "fünf"
        ending = f" Nicht bekannt ist mir: {self.boards(lacking)}." if lacking else ""
        if len(held) == 1:
            inside = "liegt" if hits else "liegt nicht"
            return (
                f"Bekannt ist mir {first.edition} nur ein Bereich: {sentence(self.on_board(first.category))} {inside}"
                f" {first.city} {which} (Platz {first.rank}).{ending}"
            )
        if not hits:
            return f"{first.city} liegt {first.edition} in keinem der {areas} Bereiche {which}.{ending}"
        number = "einem" if len(hits) == 1 else number_word(len(hits))
        listed = self.join([f"{self.board(each.category)} (Platz {each.rank})" for each in hits])
        return f"{first.city} liegt {first.edition} in {number} der {areas} Bereiche {which}: {listed}.{ending}"

    def holder(self, ranking: Ranking) -> str:
        where = f"{self.on_board(ranking.category)} {ranking.edition}"
        score = f" mit {decimal(ranking.score)} von 100 Punkten" if ranking.score is not None else ""
        if ranking.rank == 1:
            return f"{ranking.city} führt {where}{score}: Platz 1 von {ranking.cities_ranked} Städten."
        last = ", den letzten" if ranking.rank == ranking.cities_ranked else ""
        return f"{ranking.city} belegt {where}{score} Platz {ranking.rank} von {ranking.cities_ranked} Städten{last}."

    def own_place(self, ranking: Ranking) -> str:
        return (
            f"{ranking.city} selbst belegt {ranking.edition} {self.on_board(ranking.category)} Platz {ranking.rank}"
            f" von {ranking.cities_ranked}."
        )

    def top_lead(self, first: Ranking, n: int, bottom: bool) -> str:
        return (
            f"Die {'letzten' if bottom else 'ersten'} {number_word(n)} {self.on_board(first.category)} {first.edition}"
            f" (von {first.cities_ranked} Städten):"
        )

    def list_line(self, ranking: Ranking) -> str:
        return f"{ranking.rank}. {ranking.city}{_scored(ranking)}"

    def list_lacking(self, ranks: Sequence[int]) -> str:
        if len(ranks) == 1:
            return f"Nicht bekannt ist mir die Nummer {ranks[0]} der Liste."
        return f"Nicht bekannt sind mir die Nummern {self.join([str(each) for each in ranks])} der Liste."

    def state_best(self, state: str, best: Ranking) -> str:
        return (
            f"Die beste Stadt {in_state(state)} ist {best.edition} {self.on_board(best.category)} {best.city}:"
            f" Platz {best.rank} von {best.cities_ranked} Städten."
        )

    def state_lead(self, state: str, first: Sequence[Ranking]) -> str:
        best = first[0]
        where = f"{best.edition} {self.on_board(best.category)}"
        return (
            f"Die besten {number_word(len(first))} Städte {in_state(state)} {where} (von {best.cities_ranked} Städten):"
        )

    def state_known(self, state: str, shown: Sequence[Ranking]) -> str:
        best = shown[0]
        where = f"{best.edition} {self.on_board(best.category)}"
        return f"{from_state(state)} kenne ich {where} (von {best.cities_ranked} Städten):"

    def state_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: Platz {ranking.rank}"

    def mean(self, edition: Edition) -> str:
        return (
            f"Der Durchschnitt aller {edition.cities} Städte liegt {edition.year} in der Gesamtwertung bei"
            f" {decimal(edition.mean_score or 0)} von 100 Punkten."
        )

    def against_mean(self, ranking: Ranking, gap: float) -> str:
        score = decimal(ranking.score or 0)
        if abs(gap) < 0.05:
            return f"{ranking.city} liegt mit {score} Punkten genau darauf."
        return f"{ranking.city} liegt mit {score} Punkten {points(abs(gap))} {'darüber' if gap > 0 else 'darunter'}."


def _scored(ranking: Ranking) -> str:
    return f" ({decimal(ranking.score)} Punkte)" if ranking.score is not None else ""
