"""Measures in the browser how long after sending the first answer can be seen: `python -m tests.web.speed`."""

from __future__ import annotations

import signal
import statistics
import tempfile

from playwright.sync_api import Page, sync_playwright

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.running import start
from tests.web.browsing import WIDE, launch

TIMES = 20
PAUSE_MS = 500
QUESTIONS = (
    "Wo steht Düsseldorf bei Verwaltung?",
    "Welche fünf Städte führen 2024 bei Verwaltung?",
    "Wie hat sich Düsseldorf insgesamt entwickelt?",
    "Was sagt der Oberbürgermeister zum ersten Platz?",
)
# From sending to after the frame that paints the answer, in ms.
MEASURE = """question => new Promise((resolve) => {
  const log = document.getElementById("log");
  const before = log.querySelectorAll(".bot").length;
  const begun = performance.now();
  new MutationObserver((_changes, observer) => {
    if (log.querySelectorAll(".bot").length === before) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
  }).observe(log, { childList: true });
  document.getElementById("question").value = question;
  document.getElementById("form").requestSubmit();
})"""


def main() -> None:
    """Print the median and the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        stores = {name: f"sqlite:///{folder}/{name}.db" for name in ("store_url", "conversations_url")}
        build_if_needed(PROJECT_ROOT / "data" / "facts", stores["store_url"])
        bot = start(PROJECT_ROOT, **stores)
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                page = browser.new_page(viewport=WIDE)
                page.goto(bot.address)
                page.locator("#log .bot").wait_for()
                times = [_asked(page, QUESTIONS[number % len(QUESTIONS)]) for number in range(TIMES)]
                browser.close()
        finally:
            bot.stop(signal.SIGINT)
    print(
        f"Antwort zu sehen nach {statistics.median(times):.0f} ms (Median von {TIMES}), längstens {max(times):.0f} ms"
    )


def _asked(page: Page, question: str) -> float:
    # Nobody asks while the last answer's chart is still being drawn.
    page.wait_for_timeout(PAUSE_MS)
    took: float = page.evaluate(MEASURE, question)
    return took


if __name__ == "__main__":
    main()
