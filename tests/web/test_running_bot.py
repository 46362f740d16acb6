"""The page and the widget with the bot itself: its model, its facts, its channel."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from actions.facts.load import build_if_needed
from actions.settings import PROJECT_ROOT
from tests.bot.running import start
from tests.web.browsing import NARROW, WIDE, ask, said
from tests.web.conftest import NewContext
from tests.web.host import Host, hosting
from tests.web.test_accessibility import violations
from tests.web.test_widget import visit
from tests.worlds import reload_world, write_world

REAL_FACTS = PROJECT_ROOT / "data" / "facts"
RANK = "Wo steht Düsseldorf bei Verwaltung?"
LIST = "Welche fünf Städte führen 2024 bei Verwaltung?"
COURSE = "Wie hat sich Düsseldorf insgesamt entwickelt?"
QUOTE = "Was sagt der Oberbürgermeister zum ersten Platz?"
MARKUP = "<img src=x onerror=window.hit=1><script>window.hit=2</script>"


@dataclass
class Running:
    """The bot that runs, its databases, and a website that may embed it."""

    address: str
    facts: Path
    conversations: Path
    website: Host


@pytest.fixture(scope="package")
def running(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("running")
    facts, conversations = folder / "facts.db", folder / "conversations.db"
    build_if_needed(REAL_FACTS, f"sqlite:///{facts}")
    with hosting() as website:
        bot = start(
            PROJECT_ROOT,
            store_url=f"sqlite:///{facts}",
            conversations_url=f"sqlite:///{conversations}",
            allowed_origins=website.address,
            messages_per_minute_address=10_000,
            today="2026-11-02",
        )
        website.bot = bot.address
        yield Running(bot.address, facts, conversations, website)
        bot.stop(signal.SIGINT)


def open_page(new_context: NewContext, running: Running, **options: object) -> Page:
    page = new_context(**options).new_page()
    page.goto(running.address)
    page.get_by_text("Computerprogramm").wait_for()
    return page


def rows(running: Running) -> int:
    """Return how many rows all tables of conversations hold, those of feedback apart."""
    with sqlite3.connect(running.conversations) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return sum(
            database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in tables
            if name not in ("feedback", "alembic_version")
        )


def test_a_whole_conversation(new_context: NewContext, running: Running) -> None:
    before = rows(running)
    context = new_context()
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(running.address)

    ask(page, RANK)
    expect(page.get_by_text("Platz 6 von 82")).to_be_visible()
    expect(page.get_by_role("link", name="xity.de").first).to_be_visible()
    page.get_by_role("group", name="Vorschläge").get_by_role("button").first.click()
    expect(page.locator("#log .bot")).to_have_count(3)
    ask(page, LIST)
    expect(page.get_by_role("table")).to_be_visible()
    ask(page, COURSE)
    chart = page.locator(".chart img")
    expect(chart).to_be_visible()
    expect(chart).to_have_js_property("complete", True)
    assert chart.evaluate("image => image.naturalWidth") > 0
    assert "Düsseldorf" in (chart.get_attribute("alt") or "")
    ask(page, QUOTE)
    expect(page.locator("figcaption", has_text="Dr. Stephan Keller")).to_be_visible()
    page.get_by_role("button", name="Hilfreich", exact=True).last.click()
    page.get_by_text("Danke für Ihre Rückmeldung.").wait_for()

    shown = [text for text in said(page) if "Rückmeldung" not in text]
    page.reload()
    expect(page.locator("figcaption", has_text="Dr. Stephan Keller")).to_be_visible()
    assert [text for text in said(page) if text in shown] == shown
    assert page.get_by_role("button", name="Hilfreich", exact=True).last.get_attribute("aria-pressed") == "true"

    page.get_by_role("button", name="Gespräch löschen").click()
    page.get_by_role("button", name="Endgültig löschen").click()
    page.get_by_text("Das Gespräch ist gelöscht.").wait_for()
    assert rows(running) == before
    assert [url for url in requests if not url.startswith(f"{running.address}/")] == []
    assert context.cookies() == []
    assert errors == []


def test_the_sentence_deletes_too(new_context: NewContext, running: Running) -> None:
    before = rows(running)
    page = open_page(new_context, running)
    ask(page, "Lösche meine Daten")
    expect(page.locator("#log .state")).to_contain_text("gelöscht")
    assert rows(running) == before
    assert said(page) == []


def test_two_browsers_see_only_their_own(new_context: NewContext, running: Running) -> None:
    pages = [open_page(new_context, running) for _ in range(2)]
    for page, city in zip(pages, ("Köln", "Bonn"), strict=True):
        ask(page, f"Wo steht {city} 2024?")
    for page, city in zip(pages, ("Köln", "Bonn"), strict=True):
        expect(page.locator("#log .bot").nth(1)).to_contain_text(city)
        page.reload()
        expect(page.locator("#log .own")).to_have_text([f"Sie: Wo steht {city} 2024?"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(new_context: NewContext, running: Running, size: dict[str, int], scheme: str) -> None:
    page = open_page(new_context, running, viewport=size, color_scheme=scheme)
    for question in (LIST, COURSE, QUOTE, "Where does Cologne rank?"):
        ask(page, question)
    expect(page.locator("#log .bot")).to_have_count(5)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_widget_opens_where_it_is_allowed(new_context: NewContext, running: Running) -> None:
    page = visit(new_context, running.website)
    page.get_by_role("button", name="Fragen Sie uns").click()
    chat = page.frame_locator("iframe")
    chat.get_by_label("Ihre Frage").fill(RANK)
    chat.get_by_label("Ihre Frage").press("Enter")
    expect(chat.get_by_text("Platz 6 von 82")).to_be_visible()


def test_the_widget_gives_a_link_where_it_is_not(new_context: NewContext, running: Running) -> None:
    with hosting() as stranger:
        stranger.bot = running.address
        page = visit(new_context, stranger)
        page.get_by_role("button", name="Fragen Sie uns").click()
        expect(page.get_by_role("link", name="Chat in einem neuen Fenster öffnen")).to_be_visible()
        expect(page.locator("iframe")).to_be_hidden()


@pytest.fixture
def hostile_facts(running: Running, tmp_path: Path) -> Iterator[None]:
    """Facts in which someone wrote markup, for the time of one test."""
    quote = f"Erika Muster,Köln,gesamt,2024,,{MARKUP} Wir freuen uns,amt-2024"
    world = write_world(tmp_path / "world", ["2024 gesamt Köln 3", "2024 gesamt Bonn 5"], quotes=[quote])
    sources = world / "sources.csv"
    sources.write_text(sources.read_text("utf-8").replace("Index 2024", f"{MARKUP} Index"), encoding="utf-8")
    persons = world / "persons.csv"
    persons.write_text(persons.read_text("utf-8").replace("meisterin", f"meisterin {MARKUP}"), encoding="utf-8")
    reload_world(world, running.facts)
    yield
    reload_world(REAL_FACTS, running.facts)


def test_markup_in_facts_and_questions_stays_text(
    new_context: NewContext, running: Running, hostile_facts: None
) -> None:
    page = open_page(new_context, running)
    ask(page, f"Wo steht Köln 2024? {MARKUP}")
    expect(page.locator("#log .bot")).to_have_count(2)
    ask(page, "Was sagt Erika Muster?")
    expect(page.locator("blockquote")).to_contain_text(MARKUP)
    expect(page.locator("#log figcaption")).to_contain_text(MARKUP)
    expect(page.locator(".sources").last).to_contain_text(MARKUP)
    expect(page.locator("#log script, #log [onerror]")).to_have_count(0)
    page.reload()
    expect(page.locator("blockquote")).to_contain_text(MARKUP)
    assert page.evaluate("window.hit") is None


def test_english_small_talk_is_marked_as_english(new_context: NewContext, running: Running) -> None:
    page = open_page(new_context, running)
    ask(page, "Thank you very much!")
    expect(page.locator(".message.bot .said[lang=en]")).to_contain_text("welcome")
