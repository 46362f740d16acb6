"""What WCAG 2.2 AA asks for: axe-core finds nothing, everything works by keyboard, nothing needs sideways scrolling."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.browsing import NARROW, WIDE, ZOOMED, ask
from tests.web.conftest import NewContext
from tests.web.stand_in import StandIn

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()
MIN_TARGET_PX = 24


def violations(page: Page) -> list[str]:
    """Return what axe-core finds, frames included."""
    results = AXE.run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [f"{found['id']}: {[node['target'] for node in found['nodes']]}" for found in results.response["violations"]]


def full_log(page: Page, server: StandIn) -> None:
    """Open the page and have an answer of every kind in the log."""
    page.goto(server.address)
    for question in reversed(server.answers):
        ask(page, question)
    page.get_by_role("button", name="Und Köln?").wait_for()
    page.get_by_text("Daten als Tabelle").click()
    page.get_by_role("button", name="Hilfreich", exact=True).first.click()
    page.get_by_label("Möchten Sie etwas dazu sagen?").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
def test_axe_finds_nothing(new_context: NewContext, server: StandIn, size: dict[str, int], scheme: str) -> None:
    page = new_context(viewport=size, color_scheme=scheme).new_page()
    full_log(page, server)
    assert violations(page) == []
    page.get_by_role("button", name="Gespräch löschen").click()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_the_server_is_away(new_context: NewContext, server: StandIn, scheme: str) -> None:
    page = new_context(color_scheme=scheme).new_page()
    page.goto(server.address)
    page.get_by_text("Was möchten Sie wissen?").wait_for()
    page.route("**/chat/messages", lambda route: route.abort())
    ask(page, "Hallo")
    page.get_by_text("Nächster Versuch").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("size", [WIDE, NARROW, ZOOMED], ids=["wide", "narrow", "zoomed"])
def test_nothing_needs_sideways_scrolling(new_context: NewContext, server: StandIn, size: dict[str, int]) -> None:
    page = new_context(viewport=size).new_page()
    full_log(page, server)
    ask(page, "Donaudampfschifffahrtsgesellschaft" * 5)
    page.get_by_text("Sie fragten").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    too_wide = "nodes => nodes.filter(node => node.getBoundingClientRect().right > innerWidth + 1).length"
    assert page.locator("body *:not(.scroll *):not(.unseen)").evaluate_all(too_wide) == 0


def test_with_doubled_text_nothing_needs_sideways_scrolling(new_context: NewContext, server: StandIn) -> None:
    page = new_context().new_page()
    full_log(page, server)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_a_zoomed_page_covers_nothing(new_context: NewContext, server: StandIn) -> None:
    page = new_context(viewport=ZOOMED).new_page()
    full_log(page, server)
    stuck = "nodes => nodes.filter(node => getComputedStyle(node).position === 'sticky').length"
    assert page.locator("body *").evaluate_all(stuck) == 0


def test_all_targets_are_large_enough(new_context: NewContext, server: StandIn) -> None:
    page = new_context(viewport=NARROW).new_page()
    full_log(page, server)
    boxes = page.locator("button:visible, textarea, input:visible, summary").all()
    assert len(boxes) > 10
    sizes = [box.bounding_box() for box in boxes]
    assert all(size and min(size["width"], size["height"]) >= MIN_TARGET_PX for size in sizes)


def test_the_whole_walk_by_keyboard_alone(page: Page, server: StandIn) -> None:
    press = page.keyboard.press
    reach(page, "TEXTAREA")
    page.keyboard.type("Zeig die")
    press("Shift+Enter")
    page.keyboard.type("besten")
    assert page.get_by_label("Ihre Frage").input_value() == "Zeig die\nbesten"
    press("ControlOrMeta+a")
    page.keyboard.type("Wo steht Düsseldorf bei Verwaltung?")
    press("Enter")
    page.get_by_role("button", name="Und Köln?").wait_for()
    expect(page.get_by_label("Ihre Frage")).to_be_focused()

    # Back from the input through the suggestions, the thumbs and the copy button to the source.
    walked = []
    for _ in range(6):
        press("Shift+Tab")
        walked.append(focused(page))
        assert visibly_focused(page), walked
    assert walked == [
        "Wer führt in Verwaltung?",
        "Und Köln?",
        "Nicht hilfreich",
        "Hilfreich",
        "Antwort kopieren",
        "Bonn (öffnet in einem neuen Fenster)",
    ]
    for _ in range(2):
        press("Tab")
    press("Space")
    expect(page.get_by_role("button", name="Hilfreich", exact=True)).to_have_attribute("aria-pressed", "true")
    for _ in range(2):
        press("Tab")
    page.keyboard.type("gut")
    press("Enter")
    expect(page.get_by_role("button", name="Hilfreich", exact=True)).to_be_focused()
    assert server.feedback[-1]["word"] == "gut"
    for _ in range(2):
        press("Tab")
    press("Enter")
    page.get_by_text("Sie fragten: Und Köln?").wait_for()
    expect(page.get_by_label("Ihre Frage")).to_be_focused()

    reach(page, "Gespräch löschen")
    press("Enter")
    assert focused(page) == "Endgültig löschen"
    press("Escape")
    assert focused(page) == "Gespräch löschen"
    press("Enter")
    press("Enter")
    page.get_by_text("Das Gespräch ist gelöscht.").wait_for()
    expect(page.get_by_label("Ihre Frage")).to_be_focused()
    assert server.conversations == {}


def test_a_table_scrolls_by_keyboard(new_context: NewContext, server: StandIn) -> None:
    page = new_context(viewport=NARROW).new_page()
    page.goto(server.address)
    ask(page, "Zeig die besten")
    table = page.get_by_role("region", name="Verwaltung 2024, die besten fünf")
    table.focus()
    page.keyboard.press("ArrowRight")
    expect(table).not_to_have_js_property("scrollLeft", 0)


def test_with_forced_colours_everything_keeps_an_edge(new_context: NewContext, server: StandIn) -> None:
    page = new_context(forced_colors="active").new_page()
    full_log(page, server)
    edges = "nodes => nodes.filter(node => parseFloat(getComputedStyle(node).borderTopWidth) < 1).length"
    assert page.locator(".own, .said, button:visible, textarea").evaluate_all(edges) == 0
    assert violations(page) == []


def test_nothing_moves_by_itself(page: Page) -> None:
    ask(page, "Zeig die besten")
    page.get_by_role("table").wait_for()
    moving: Any = page.evaluate("document.getAnimations().length")
    assert moving == 0


def reach(page: Page, name: str) -> None:
    """Go forward with the tabulator until the element of that name has the focus."""
    for _ in range(30):
        if focused(page) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name} is not reached by keyboard")


def focused(page: Page) -> str:
    """Return what names the focused element: its label, its text, or its tag."""
    name: str = page.evaluate(
        "(node => node.getAttribute('aria-label') || node.textContent.trim() || node.tagName)(document.activeElement)"
    )
    return name


def visibly_focused(page: Page) -> bool:
    """Whether the focused element has an outline and nothing lies above its centre."""
    seen: bool = page.evaluate(
        """() => {
          const node = document.activeElement;
          const { left, top, width, height } = node.getClientRects()[0];
          const above = document.elementFromPoint(left + width / 2, top + height / 2);
          return parseFloat(getComputedStyle(node).outlineWidth) >= 2 && node.contains(above);
        }"""
    )
    return seen
