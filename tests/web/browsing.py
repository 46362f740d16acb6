"""A real browser, and what tests do in it."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Page, Playwright

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 700}
# What 400 % zoom leaves of a window of 1280 x 1024.
ZOOMED = {"width": 320, "height": 256}


def chromium() -> str | None:
    """Return the path of an installed Chromium, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def launch(playwright: Playwright) -> Browser:
    """Start the installed Chromium; it is not to call anyone by itself."""
    return playwright.chromium.launch(
        executable_path=chromium(),
        args=[
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
        ],
    )


def ask(page: Page, text: str) -> None:
    """Type a question into the page, as a user does, and send it."""
    page.get_by_label("Ihre Frage").fill(text)
    page.keyboard.press("Enter")


def said(page: Page) -> list[str]:
    """Return the texts of all messages in the log, screen-reader texts included."""
    return [text.strip() for text in page.locator("#log .message").all_text_contents()]
