"""The widget on another website: allowed or not, among foreign CSS, on a phone, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.web.browsing import NARROW
from tests.web.conftest import NewContext
from tests.web.examples import ANSWERS
from tests.web.host import HOSTILE, Host, hosting
from tests.web.stand_in import StandIn
from tests.web.test_accessibility import focused, violations

# The root of the widget is closed to the website's scripts, and to this test's locators as well.
OPEN_ROOTS = """
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }); };
"""


@pytest.fixture
def host(server: StandIn) -> Iterator[Host]:
    with hosting() as website:
        website.bot = server.address
        server.allowed = website.address
        yield website


def visit(new_context: NewContext, host: Host, **options: object) -> Page:
    context = new_context(**options)
    context.add_init_script(OPEN_ROOTS)
    page = context.new_page()
    page.goto(host.address)
    return page


def opened(page: Page) -> FrameLocator:
    """Press the widget's button; return the chat in its frame."""
    page.get_by_role("button", name="Fragen Sie uns").click()
    chat = page.frame_locator("iframe")
    chat.get_by_text("Was möchten Sie wissen?").wait_for()
    return chat


def ask(chat: FrameLocator, text: str) -> None:
    chat.get_by_label("Ihre Frage").fill(text)
    chat.get_by_label("Ihre Frage").press("Enter")


def test_it_opens_a_chat_on_an_allowed_website(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    chat = opened(page)
    expect(page.get_by_role("button", name="Fragen Sie uns")).to_have_attribute("aria-expanded", "true")
    ask(chat, "Zeig die besten")
    expect(chat.get_by_role("table")).to_be_visible()


def test_it_loads_nothing_before_it_is_opened(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    page.get_by_role("button", name="Fragen Sie uns").wait_for()
    assert not any("fenster" in frame.url for frame in page.frames)


def test_the_websites_scripts_cannot_look_inside(new_context: NewContext, host: Host) -> None:
    page = new_context().new_page()
    page.goto(host.address)
    page.locator("html > div").wait_for(state="attached")
    assert page.evaluate("document.querySelector('html > div').shadowRoot") is None


def test_where_it_is_not_allowed_it_gives_a_link_instead(new_context: NewContext, host: Host, server: StandIn) -> None:
    server.allowed = "https://www.example.org"
    page = visit(new_context, host)
    page.get_by_role("button", name="Fragen Sie uns").click()
    link = page.get_by_role("link", name="Chat in einem neuen Fenster öffnen")
    expect(link).to_have_attribute("href", f"{server.address}/")
    expect(page.locator("iframe")).to_be_hidden()
    assert server.conversations == {}


def test_a_website_that_forbids_frames_gets_the_link_too(new_context: NewContext, host: Host, server: StandIn) -> None:
    host.policy = f"default-src 'none'; script-src {server.address}; style-src 'unsafe-inline'"
    page = visit(new_context, host)
    page.get_by_role("button", name="Fragen Sie uns").click()
    expect(page.get_by_role("link", name="Chat in einem neuen Fenster öffnen")).to_be_visible()


def test_it_works_under_a_strict_policy_of_the_website(new_context: NewContext, host: Host, server: StandIn) -> None:
    host.policy = f"default-src 'none'; script-src {server.address}; frame-src {server.address}"
    page = visit(new_context, host)
    ask(opened(page), "Hallo")
    expect(page.frame_locator("iframe").get_by_text("Sie fragten: Hallo")).to_be_visible()
    button = page.get_by_role("button", name="Fragen Sie uns")
    assert button.evaluate("node => getComputedStyle(node).position") == "fixed"


def test_hostile_rules_of_the_website_change_nothing(new_context: NewContext, host: Host) -> None:
    calm = visit(new_context, host)
    opened(calm)
    host.style = HOSTILE
    hostile = visit(new_context, host)
    ask(opened(hostile), "Zeig die besten")
    expect(hostile.frame_locator("iframe").get_by_role("table")).to_be_visible()
    for part in ("#open", "dialog", "#bar", "iframe"):
        assert look(hostile, part) == look(calm, part), part


def look(page: Page, part: str) -> dict[str, object]:
    styles = ("color", "backgroundColor", "fontSize", "letterSpacing", "visibility", "opacity", "transform", "zIndex")
    look: dict[str, object] = page.locator(part).evaluate(
        "(node, styles) => Object.fromEntries(styles.map(name => [name, getComputedStyle(node)[name]]))", list(styles)
    )
    return {**look, "box": page.locator(part).bounding_box()}


def test_it_leaks_no_style_and_one_name(new_context: NewContext, host: Host) -> None:
    page = new_context().new_page()
    page.goto(host.address)
    page.locator("html > div").wait_for(state="attached")
    assert page.evaluate("document.adoptedStyleSheets.length + document.styleSheets.length") == 1
    assert page.evaluate("document.body.querySelectorAll('div, dialog, iframe').length") == 0


def test_by_keyboard_it_opens_closes_and_returns_the_focus(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    button = page.get_by_role("button", name="Fragen Sie uns")
    button.focus()
    page.keyboard.press("Enter")
    chat = page.frame_locator("iframe")
    expect(chat.get_by_label("Ihre Frage")).to_be_focused()
    page.keyboard.type("Hallo")
    page.keyboard.press("Enter")
    expect(chat.get_by_text("Sie fragten: Hallo")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Fragen Sie uns")).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(chat.get_by_label("Ihre Frage")).to_be_focused()
    page.get_by_role("button", name="Chat schließen").click()
    expect(button).to_be_focused()


def test_escape_in_the_question_before_deleting_closes_only_that(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    chat = opened(page)
    chat.get_by_role("button", name="Gespräch löschen").click()
    page.keyboard.press("Escape")
    expect(chat.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("dialog", name="Fragen Sie uns")).to_be_visible()


def test_messages_from_elsewhere_do_not_close_it(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    opened(page)
    page.evaluate("window.postMessage({ lotse: 'close' }, '*')")
    page.evaluate("new Promise((done) => setTimeout(done, 0))")
    expect(page.get_by_role("dialog", name="Fragen Sie uns")).to_be_visible()


def test_on_a_phone_it_fills_the_screen_and_keeps_the_focus(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host, viewport=NARROW)
    opened(page)
    assert page.get_by_role("dialog", name="Fragen Sie uns").bounding_box() == {"x": 0, "y": 0, **NARROW}
    for _ in range(12):
        page.keyboard.press("Tab")
        assert focused(page) != "Ein Verweis"


def test_the_conversation_survives_another_page_of_the_website(new_context: NewContext, host: Host) -> None:
    page = visit(new_context, host)
    ask(opened(page), "Hallo")
    page.frame_locator("iframe").get_by_text("Sie fragten: Hallo").wait_for()
    page.goto(f"{host.address}/andere")
    expect(opened(page).get_by_text("Sie fragten: Hallo")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(new_context: NewContext, host: Host, size: dict[str, int], scheme: str) -> None:
    page = visit(new_context, host, viewport=size, color_scheme=scheme)
    assert violations(page) == []
    chat = opened(page)
    for question in ANSWERS:
        ask(chat, question)
    chat.get_by_role("table").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_beside_the_link(new_context: NewContext, host: Host, server: StandIn, scheme: str) -> None:
    server.allowed = "'none'"
    page = visit(new_context, host, color_scheme=scheme)
    page.get_by_role("button", name="Fragen Sie uns").click()
    page.get_by_role("link", name="Chat in einem neuen Fenster öffnen").wait_for()
    assert violations(page) == []


def test_no_cookie_is_set_and_only_the_bot_is_asked(new_context: NewContext, host: Host, server: StandIn) -> None:
    context = new_context()
    context.add_init_script(OPEN_ROOTS)
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.goto(host.address)
    ask(opened(page), "Zeig die besten")
    page.frame_locator("iframe").get_by_role("table").wait_for()
    assert context.cookies() == []
    assert [url for url in requests if not url.startswith((f"{server.address}/", f"{host.address}/"))] == []


def test_without_a_title_it_has_one(new_context: NewContext, server: StandIn) -> None:
    context = new_context()
    context.add_init_script(OPEN_ROOTS)
    page = context.new_page()
    page.set_content(f'<script src="{server.address}/lotse.js"></script>')
    expect(page.get_by_role("button", name="Fragen zum Smart City Index")).to_be_visible()
