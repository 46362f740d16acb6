"""Takes the README's picture of the page: `make screenshot`. The bot runs with the facts and settings as shipped."""

from __future__ import annotations

import io
import signal
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.running import start
from tests.web.browsing import ask, chromium, launch

PICTURE = Path(__file__).with_name("screenshot.png")
SIZE = {"width": 860, "height": 1300}
QUESTIONS = ("Wo steht Düsseldorf bei Verwaltung?", "Und wie war der Verlauf?")


def main() -> int:
    """Write the picture; return the exit code."""
    if chromium() is None:
        print("Es fehlt Chromium (Debian: apt-get install chromium).", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        stores = {name: f"sqlite:///{folder}/{name}.db" for name in ("store_url", "conversations_url")}
        build_if_needed(PROJECT_ROOT / "data" / "facts", stores["store_url"])
        bot = start(PROJECT_ROOT, **stores)
        try:
            _take(bot.address)
        finally:
            bot.stop(signal.SIGINT)
    print(f"Das Bild liegt in {PICTURE.relative_to(PROJECT_ROOT)}")
    return 0


def _take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport=SIZE, locale="de-DE", color_scheme="light")
        page.goto(address)
        for number, question in enumerate(QUESTIONS, start=1):
            ask(page, question)
            page.locator("#log .bot").nth(number).wait_for()
        page.locator(".chart img").evaluate("image => image.decode()")
        page.locator("#log .own").first.evaluate("node => node.scrollIntoView()")
        taken = page.screenshot()
        browser.close()
    # 64 colours are enough, and a third of the size.
    Image.open(io.BytesIO(taken)).convert("RGB").quantize(64).save(PICTURE, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
