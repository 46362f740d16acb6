"""The browser, and a server that stands in for the bot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.web.browsing import WIDE, chromium, launch
from tests.web.examples import ANSWERS
from tests.web.stand_in import StandIn, standing_in

NewContext = Callable[..., BrowserContext]


# Not for the whole session: while it is open, no test can run an event loop of its own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if chromium() is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """Return what opens a browser profile of its own; all are closed after the test."""
    opened: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"viewport": WIDE, "locale": "de-DE", **options})
        context.set_default_timeout(10_000)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()


@pytest.fixture
def server() -> Iterator[StandIn]:
    with standing_in() as state:
        state.answers.update(ANSWERS)
        yield state


@pytest.fixture
def page(new_context: NewContext, server: StandIn) -> Page:
    """The page, opened and connected. A script error or a break of the policy fails the test."""
    page = new_context().new_page()
    page.goto(server.address)
    page.get_by_text("Was möchten Sie wissen?").wait_for()
    return page
