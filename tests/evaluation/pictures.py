"""The pictures of the report."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.evaluation.scope import Point

DPI = 110
# Dots nearer than this share one label.
LABEL_GAP = 0.02


def scope_curve(path: Path, points: Sequence[Point], configured: float, bars: tuple[float, float]) -> None:
    """Out-of-scope recall against in-scope accuracy, one dot a threshold, and the corner that must be reached."""
    # Its version for Rasa 3.6 calls old names of other libraries.
    warnings.simplefilter("ignore", DeprecationWarning)
    import matplotlib  # type: ignore[import-untyped]

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt  # type: ignore[import-untyped]

    figure, axes = plt.subplots(figsize=(7, 5))
    recalls, accuracies = [each.recall for each in points], [each.accuracy for each in points]
    axes.plot(recalls, accuracies, "o-", color="#1f5fa8")
    labelled: Point | None = None
    for each in points:
        if labelled is None or abs(each.recall - labelled.recall) + abs(each.accuracy - labelled.accuracy) > LABEL_GAP:
            labelled = each
            axes.annotate(
                f"{each.threshold:g}", (each.recall, each.accuracy), textcoords="offset points", xytext=(7, 6)
            )
    here = next(each for each in points if each.threshold == configured)
    axes.plot(here.recall, here.accuracy, "s", color="#b3261e", markersize=10, label=f"eingestellt: {configured:g}")
    axes.axvline(bars[0], color="grey", linestyle=":")
    axes.axhline(bars[1], color="grey", linestyle=":")
    axes.set_xlabel("Fremdes als fremd erkannt")
    axes.set_ylabel("Eigenes richtig beantwortet")
    axes.set_xlim(min(0.5, *recalls) - 0.02, 1.02)
    axes.set_ylim(min(0.5, *accuracies) - 0.02, 1.02)
    axes.legend(loc="lower left")
    axes.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(path, dpi=DPI)
    plt.close(figure)
