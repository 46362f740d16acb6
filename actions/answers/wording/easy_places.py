"""The sentences in Leichte Sprache about places and points."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.german import decimal, whole
from actions.answers.names import from_state, in_state
from actions.answers.select import AREAS
from actions.answers.wording.base_places import Places
from actions.answers.wording.easy_phrases import EasyPhrases
from actions.facts.records import Edition, Ranking, Statement


class EasyPlaces(EasyPhrases, Places):
    """Ranks, scores, changes, areas and lists."""

    def rank(self, ranking: Ranking) -> str:
        return f"{ranking.city} hat im Jahr {ranking.edition} {self.on_board(ranking.category)} {_place(ranking)}."

    def score(self, ranking: Ranking) -> str:
        where = self.on_board(ranking.category)
        return (
            f"{ranking.city} hat im Jahr {ranking.edition} {where} {_out_of_100(ranking.score)}.\n"
            f"Das ist {_place(ranking)}."
        )

    def claim_verdict(self, right: bool) -> str:
        return "Ja, das stimmt." if right else "Nein, das stimmt nicht."

    def within_verdict(self, n: int, bottom: bool, within: bool) -> str:
        which = f"den {'letzten' if bottom else 'ersten'} {n} Städten"
        return f"Ja, die Stadt gehört zu {which}." if within else f"Nein, die Stadt gehört nicht zu {which}."

    def place_before(self, ranking: Ranking, before: int) -> str:
        if before == ranking.rank:
            return f"Das ist der gleiche Platz wie im Jahr {ranking.edition - 1}."
        return f"Im Jahr davor hatte {ranking.city} Platz {before}."

    def profile_lead(self, ranking: Ranking) -> str:
        return (
            f"Im Jahr {ranking.edition} stehen {ranking.cities_ranked} Städte im Smart City Index.\n"
            f"{ranking.city} hat diese Plätze:"
        )

    def board_line(self, ranking: Ranking) -> str:
        return f"• {self.board(ranking.category)}: Platz {ranking.rank}{_scored(ranking)}"

    def boards_lacking(self, edition: int, categories: Sequence[str]) -> str:
        return f"Das weiß ich für das Jahr {edition} nicht:{self.boards(categories)}"

    def comparison_lead(self, board: Sequence[Ranking]) -> str:
        best, second = board[0], board[1]
        where = self.on_board(best.category)
        if len(board) > 2:
            return f"Im Jahr {best.edition} ist {best.city} {where} am besten von diesen Städten:"
        step = second.rank - best.rank
        return (
            f"Im Jahr {best.edition} ist {best.city} {where} besser als {second.city}.\n"
            f"Der Unterschied ist {_places(step)}:"
        )

    def city_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: Platz {ranking.rank} von {ranking.cities_ranked}{_scored(ranking)}"

    def no_common_edition(self) -> str:
        return (
            "Ich habe nicht alle Plätze aus dem gleichen Jahr.\n"
            "Darum kann ich die Städte nicht gut vergleichen.\n"
            "Ich kenne aber diese Plätze."
        )

    def change(self, now: Ranking, before: int, year: int) -> str:
        where = self.on_board(now.category)
        current = f"{now.city} hat im Jahr {now.edition} {where} {_place(now)}."
        step = before - now.rank
        if step == 0:
            return f"{current}\nDas ist der gleiche Platz wie im Jahr {year}."
        return (
            f"{current}\n"
            f"Im Jahr {year} hatte {now.city} Platz {before}.\n"
            f"{now.city} ist um {_places(abs(step))} {'besser' if step > 0 else 'schlechter'} geworden."
        )

    def no_change(self, city: str, category: str, held: Sequence[int]) -> str:
        where = self.on_board(category)
        if not held:
            return f"Ich kenne keinen Platz von {city} {where}.\nDarum kann ich nichts zu der Entwicklung sagen."
        return (
            "Das weiß ich leider nicht.\n"
            f"Ich kenne nicht beide Plätze von {city} {where}.\n"
            f"Ich kenne nur Plätze {self.of_years(held)}."
        )

    def history_lead(self, city: str, category: str) -> str:
        return f"Das sind die Plätze von {city} {self.on_board(category)}:"

    def year_line(self, ranking: Ranking) -> str:
        return f"• {ranking.edition}: Platz {ranking.rank} von {ranking.cities_ranked}"

    def years_lacking(self, editions: Sequence[int]) -> str:
        return f"Ich kenne keinen Platz {self.of_years(editions)}."

    def no_history(self, city: str, category: str) -> str:
        return f"Ich kenne aus diesen Jahren keinen Platz von {city} {self.on_board(category)}."

    def whole_way(self, first: Ranking, last: Ranking) -> str:
        step = first.rank - last.rank
        word = "besser" if step > 0 else "schlechter"
        by = f"{abs(step)} {'Platz' if abs(step) == 1 else 'Plätze'}"
        return f"Von {first.edition} bis {last.edition} ist {last.city} {by} {word} geworden."

    def best_place(self, rank: int, editions: Sequence[int]) -> str:
        when = "in diesen Jahren:" if len(editions) > 1 else "im Jahr"
        return f"Der beste Platz war Platz {rank} {when} {self.years(editions)}."

    def climbers_lead(self, best: Ranking, known: int, bottom: bool) -> str:
        verb = "verloren" if bottom else "gewonnen"
        return (
            f"Im Jahr {best.edition} stehen {best.cities_ranked} Städte in der Rang-Liste.\n"
            f"Von {whole(known)} Städten kenne ich auch den Platz im Jahr davor.\n"
            f"{best.city} hat {self.on_board(best.category)} am meisten Plätze {verb}:"
        )

    def climber_line(self, ranking: Ranking, before: int) -> str:
        step = before - ranking.rank
        verb = "gewonnen" if step > 0 else "verloren"
        return f"• {ranking.city}: {_places(abs(step))} {verb}, von Platz {before} auf Platz {ranking.rank}"

    def extreme(self, hits: Sequence[Ranking], known: int, best: bool) -> str:
        first = hits[0]
        word = "am besten" if best else "am schlechtesten"
        lines = [f"{first.city} ist im Jahr {first.edition} {self.on_board(first.category)} {word}."]
        if len(hits) > 1:
            boards = self.boards([each.category for each in hits])
            lines = [f"{first.city} ist im Jahr {first.edition} in diesen Bereichen {word}:{boards}"]
        lines.append(f"Das ist {_place(first)}.")
        if known < len(AREAS):
            lines.append(f"Ich kenne aber nur {known} von {len(AREAS)} Bereichen.")
        return "\n".join(lines)

    def own_needs(self, statements: Sequence[Statement]) -> str:
        said = "\n".join(self.quoted(each.text) for each in statements)
        return f"Die Stadt will noch besser werden.\nDas sagt die Quelle dazu:\n{said}"

    def count_top(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"den ersten {n} von {held[0].cities_ranked} Städten")

    def count_bottom(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], n: int) -> str:
        return self._count(held, hits, lacking, f"den letzten {n} von {held[0].cities_ranked} Städten")

    def _count(self, held: Sequence[Ranking], hits: Sequence[Ranking], lacking: Sequence[str], which: str) -> str:
        first = held[0]
        lines = [f"Wer gehört zu {which}?"]
        if len(held) == 1:
            belongs = "gehört dazu" if hits else "gehört nicht dazu"
            lines += [
                f"{first.city} {belongs} {self.on_board(first.category)} im Jahr {first.edition}.",
                f"Das ist Platz {first.rank}.",
            ]
        elif hits:
            listed = self.bullets([f"{self.board(each.category)}: Platz {each.rank}" for each in hits])
            lines.append(
                f"{first.city} gehört im Jahr {first.edition} in {len(hits)} von {len(held)} Bereichen dazu:{listed}"
            )
        else:
            lines.append(f"{first.city} gehört im Jahr {first.edition} in keinem von {len(held)} Bereichen dazu.")
        if lacking:
            lines.append(f"Diese Bereiche kenne ich nicht:{self.boards(lacking)}")
        return "\n".join(lines)

    def holder(self, ranking: Ranking) -> str:
        lines = [f"{ranking.city} hat im Jahr {ranking.edition} {self.on_board(ranking.category)} {_place(ranking)}."]
        if ranking.rank == 1:
            lines.append("Das ist der beste Platz.")
        elif ranking.rank == ranking.cities_ranked:
            lines.append("Das ist der letzte Platz.")
        if ranking.score is not None:
            lines.append(f"{ranking.city} hat {_out_of_100(ranking.score)}.")
        return "\n".join(lines)

    def own_place(self, ranking: Ranking) -> str:
        return self.rank(ranking)

    def top_lead(self, first: Ranking, n: int, bottom: bool) -> str:
        what = "letzten" if bottom else "ersten"
        which = f"Das sind die {what} {n} Städte"
        if n == 1:
            which = f"Das ist die {what.removesuffix('n')} Stadt"
        return (
            f"Im Jahr {first.edition} stehen {first.cities_ranked} Städte in der Rang-Liste.\n"
            f"{which} {self.on_board(first.category)}:"
        )

    def list_line(self, ranking: Ranking) -> str:
        return f"• Platz {ranking.rank}: {ranking.city}{_scored(ranking)}"

    def list_lacking(self, ranks: Sequence[int]) -> str:
        if len(ranks) == 1:
            return f"Diese Nummer kenne ich nicht: {ranks[0]}."
        return f"Diese Nummern kenne ich nicht: {self.join([str(each) for each in ranks])}."

    def state_best(self, state: str, best: Ranking) -> str:
        where = self.on_board(best.category)
        first = f"Die beste Stadt {in_state(state)} ist im Jahr {best.edition} {where}: {best.city}."
        return f"{first}\nDas ist {_place(best)}."

    def state_lead(self, state: str, first: Sequence[Ranking]) -> str:
        best = first[0]
        return (
            f"Im Jahr {best.edition} stehen {best.cities_ranked} Städte in der Rang-Liste.\n"
            f"Das sind die besten {len(first)} Städte {in_state(state)} {self.on_board(best.category)}:"
        )

    def state_known(self, state: str, shown: Sequence[Ranking]) -> str:
        best = shown[0]
        return (
            f"Im Jahr {best.edition} stehen {best.cities_ranked} Städte in der Rang-Liste.\n"
            f"{from_state(state)} kenne ich {self.on_board(best.category)} diese Städte:"
        )

    def state_line(self, ranking: Ranking) -> str:
        return f"• {ranking.city}: Platz {ranking.rank}"

    def mean(self, edition: Edition) -> str:
        return (
            f"Im Jahr {edition.year} ist der Durchschnitt {_out_of_100(edition.mean_score)}.\n"
            f"Das ist der Durchschnitt von allen {edition.cities} Städten.\n"
            f"Er gilt für die {self.board('gesamt')}."
        )

    def against_mean(self, ranking: Ranking, gap: float) -> str:
        own = f"{ranking.city} hat {decimal(ranking.score or 0)} Punkte."
        if abs(gap) < 0.05:
            return f"{own}\nDas ist genau der Durchschnitt."
        return f"{own}\nDas sind {decimal(abs(gap))} Punkte {'mehr' if gap > 0 else 'weniger'} als der Durchschnitt."


def _place(ranking: Ranking) -> str:
    return f"Platz {ranking.rank} von {ranking.cities_ranked} Städten"


def _places(number: int) -> str:
    return f"{number} {'Platz' if number == 1 else 'Plätze'}"


def _out_of_100(score: float | None) -> str:
    return f"{decimal(score or 0)} von 100 Punkten"


def _scored(ranking: Ranking) -> str:
    return f" mit {decimal(ranking.score)} Punkten" if ranking.score is not None else ""
