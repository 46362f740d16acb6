"""The same first questions to three: this bot, Rasa's default pipeline, and a plain search over sentences."""

from __future__ import annotations

import itertools
import statistics
from collections import Counter
from collections.abc import Callable

from bot.progress import say
from tests.conversations.conftest import Bot
from tests.evaluation import default_pipeline
from tests.evaluation.bm25 import SentenceSearch
from tests.evaluation.judging import Judged, Turn, Verdict, judge, read_turns, told
from tests.evaluation.results import Part, listed, percent, share, table
from tests.evaluation.running import Bench, timed

HERE = "Index-Lotse"
WARM_UP = 10


def run(bench: Bench) -> Part:
    """Measure."""
    part = Part("Vergleich mit anderen Wegen")
    turns = [turn for turn in read_turns() if not turn.before]
    search = SentenceSearch(bench.store())
    rivals: dict[str, Callable[[str], str]] = {
        HERE: bench.bot.ask,
        f"Rasas Standard-Pipeline (DIET, {default_pipeline.EPOCHS} Epochen)": _default(bench),
        f"Volltextsuche (BM25) über {len(search)} Sätze": search.ask,
    }
    judged = {name: _ask(bench, name, answer, turns) for name, answer in rivals.items()}
    rows = []
    for name, own in judged.items():
        counts = Counter(each.verdict for each in own)
        middle = statistics.median(each.seconds for each in own) * 1000
        right = percent(share(counts[Verdict.RIGHT], len(own)))
        rows.append(
            [name, f"{counts[Verdict.RIGHT]} ({right})", *[counts[v] for v in list(Verdict)[1:]], f"{middle:.1f} ms"]
        )
    part.summary += [
        f"{len(turns)} erste Fragen der Dialoge. „{Verdict.REFUSED.value}“ heißt: ohne Angabe, obwohl eine da ist "
        "(eine verlangte Absage zählt als richtig). „daneben“ ist ein wahrer Satz, der die Frage nicht beantwortet. "
        "Die Standard-Pipeline hat dieselben Beispiele, mit den Angaben ausgezeichnet, die unsere Komponenten darin "
        "finden, dazu alle Namen der Faktendatenbank als Nachschlagetabellen und Synonyme; sie ruft dieselben "
        "Aktionen, und um die Angaben, die sie findet, werden die Teile der Frage mit unserem Lexikon gelesen.",
        "",
        *table(["", *[verdict.value for verdict in Verdict], "Median"], rows),
    ]
    for name, own in judged.items():
        wrong = [f"[{each.verdict.value}] {told(each)}" for each in own if each.verdict is not Verdict.RIGHT]
        part.details += listed(name, wrong)
    return part


def _default(bench: Bench) -> Callable[[str], str]:
    agent = default_pipeline.load(default_pipeline.trained(bench), bench.store())
    return Bot(agent, bench.store_url).ask


def _ask(bench: Bench, name: str, answer: Callable[[str], str], turns: list[Turn]) -> list[Judged]:
    say(f"  frage: {name}")
    for turn in itertools.islice(turns, WARM_UP):
        answer(turn.ask)
    judged = []
    for turn in turns:
        reply, seconds = timed(answer, turn.ask)
        judged.append(judge(bench.facts, turn, turn.ask, reply, seconds))
    return judged
