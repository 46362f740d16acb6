"""The page as a citizen meets it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.web.browsing import ask, said
from tests.web.conftest import NewContext
from tests.web.examples import QUOTE, SOURCE, TABLE
from tests.web.stand_in import PAGE, StandIn

MOST_BYTES = 40_000


def test_page_and_widget_are_small() -> None:
    assert sum(path.stat().st_size for path in Path(PAGE).iterdir()) < MOST_BYTES


def test_before_the_first_message_it_says_what_it_is_and_what_it_keeps(page: Page) -> None:
    intro = page.get_by_role("region", name="Über dieses Angebot")
    expect(intro).to_contain_text("Hier antwortet ein Programm")
    expect(intro).to_contain_text("nicht rechtsverbindlich")
    expect(intro).to_contain_text("Ihr Gespräch wird nach 24 Stunden gelöscht.")
    expect(intro).to_contain_text("die Behördennummer 115")


def test_the_operators_links_are_shown(page: Page) -> None:
    expect(page.get_by_role("link", name="Erklärung zur Barrierefreiheit")).to_have_attribute(
        "href", "https://stadt.example/barrierefreiheit"
    )
    expect(page.get_by_role("link", name="Barriere melden")).to_have_attribute("href", "mailto:barriere@stadt.example")
    expect(page.get_by_role("link", name="Datenschutzerklärung")).to_be_visible()


def test_links_that_are_not_set_are_hidden(new_context: NewContext, server: StandIn) -> None:
    server.about.update(accessibility_url=None, barrier_contact="", privacy_url="javascript:alert(1)")
    page = new_context().new_page()
    page.goto(server.address)
    page.get_by_text("Behördennummer").wait_for()
    expect(page.locator("footer a:visible")).to_have_count(0)


def test_question_and_answer_are_told_apart_by_a_screen_reader(page: Page) -> None:
    ask(page, "Wo steht Düsseldorf bei Verwaltung?")
    page.get_by_text("Platz 6 von 82").wait_for()
    _, question, answer = said(page)
    assert question == "Sie: Wo steht Düsseldorf bei Verwaltung?"
    assert answer.startswith("Index-Lotse: 2024 lag Düsseldorf")


def test_there_is_one_polite_live_region(page: Page) -> None:
    ask(page, "Zeig die besten")
    page.get_by_role("table").wait_for()
    live = page.locator("[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert], output")
    expect(live).to_have_count(1)
    expect(live).to_have_attribute("aria-live", "polite")


def test_a_ranking_is_a_table(page: Page) -> None:
    ask(page, "Zeig die besten")
    table = page.get_by_role("table", name=TABLE["caption"])
    expect(table.get_by_role("columnheader")).to_have_text(TABLE["head"])
    expect(table.get_by_role("rowheader")).to_have_text([row[0] for row in TABLE["rows"]])
    expect(table.get_by_role("row").nth(1).get_by_role("cell")).to_have_text(TABLE["rows"][0][1:])


def test_a_chart_is_an_image_with_its_data_underneath(page: Page) -> None:
    ask(page, "Wie war der Verlauf?")
    chart = page.get_by_role("img", name="Liniendiagramm: Düsseldorf")
    expect(chart).to_be_visible()
    expect(chart).to_have_js_property("complete", True)
    assert chart.evaluate("image => image.naturalWidth") > 0
    page.get_by_text("Daten als Tabelle").click()
    expect(page.get_by_role("table", name="Düsseldorf, Gesamtwertung")).to_be_visible()


def test_a_chart_that_does_not_load_leaves_its_data(page: Page) -> None:
    page.route("**/diagramme/**", lambda route: route.abort())
    ask(page, "Wie war der Verlauf?")
    expect(page.get_by_role("table", name="Düsseldorf, Gesamtwertung")).to_be_visible()


def test_a_quote_is_set_as_one_with_name_and_office(page: Page) -> None:
    ask(page, "Was sagt der Oberbürgermeister?")
    expect(page.locator("figure blockquote")).to_have_text(f"„{QUOTE['text']}“")
    expect(page.locator("figure figcaption")).to_have_text("Dr. Stephan Keller, Oberbürgermeister, Düsseldorf (2024)")


def test_a_source_is_a_link_to_a_window_of_its_own(page: Page) -> None:
    ask(page, "Wo steht Düsseldorf bei Verwaltung?")
    link = page.get_by_role("link", name=SOURCE["label"])
    expect(link).to_have_attribute("href", SOURCE["url"])
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_contain_text("öffnet in einem neuen Fenster")
    expect(page.get_by_text("Städtetag NRW, 13. Oktober 2023")).to_be_visible()


def test_an_english_answer_is_marked_as_english(page: Page) -> None:
    ask(page, "Where does Cologne rank?")
    answer = page.get_by_text("Cologne ranks 1st")
    answer.wait_for()
    assert answer.evaluate("node => node.closest('[lang]').lang") == "en"
    assert page.get_by_text("Where does Cologne rank?").evaluate("node => node.closest('[lang]').lang") == "en"
    assert page.get_by_text("Antwort kopieren").evaluate("node => node.closest('[lang]').lang") == "de"


def test_a_suggestion_asks_and_goes_away(page: Page) -> None:
    ask(page, "Wo steht Düsseldorf bei Verwaltung?")
    page.get_by_role("button", name="Und Köln?").click()
    page.get_by_text("Sie fragten: Und Köln?").wait_for()
    expect(page.get_by_role("group", name="Vorschläge")).to_have_count(0)
    expect(page.get_by_label("Ihre Frage")).to_be_focused()


def test_an_answer_is_copied_with_its_source(new_context: NewContext, server: StandIn) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(server.address)
    ask(page, "Zeig die besten")
    page.get_by_role("button", name="Antwort kopieren").click()
    expect(page.locator("#log")).to_contain_text("Antwort kopiert.")
    assert "Quelle: xity.de" in page.evaluate("navigator.clipboard.readText()")


def test_a_browser_without_clipboard_copies_the_old_way(new_context: NewContext, server: StandIn) -> None:
    context = new_context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = context.new_page()
    page.goto(server.address)
    ask(page, "Zeig die besten")
    button = page.get_by_role("button", name="Antwort kopieren")
    button.click()
    expect(page.locator("#log")).to_contain_text("Antwort kopiert.")
    expect(button).to_be_focused()


def test_an_answer_is_judged_with_a_word(page: Page, server: StandIn) -> None:
    ask(page, "Zeig die besten")
    down = page.get_by_role("button", name="Nicht hilfreich")
    down.click()
    expect(down).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Möchten Sie etwas dazu sagen?").fill("Mir fehlt Bonn")
    page.keyboard.press("Enter")
    expect(down).to_be_focused()
    expect(page.get_by_text("Danke für Ihre Rückmeldung.")).to_be_visible()
    assert server.feedback == [{"message": 3, "good": False}, {"message": 3, "good": False, "word": "Mir fehlt Bonn"}]
    page.get_by_role("button", name="Hilfreich", exact=True).click()
    expect(down).to_have_attribute("aria-pressed", "false")
    assert server.feedback[-1] == {"message": 3, "good": True}


def test_a_reload_shows_the_conversation_again(page: Page) -> None:
    ask(page, "Zeig die besten")
    page.get_by_role("table").wait_for()
    before = said(page)
    page.reload()
    page.get_by_role("table").wait_for()
    assert said(page) == before


def test_deleting_asks_first_and_then_leaves_nothing(page: Page, server: StandIn) -> None:
    ask(page, "Zeig die besten")
    page.get_by_role("table").wait_for()
    page.get_by_role("button", name="Gespräch löschen").click()
    page.get_by_role("button", name="Abbrechen").click()
    assert len(server.conversations) == 1
    page.get_by_role("button", name="Gespräch löschen").click()
    page.get_by_role("dialog").get_by_role("button", name="Endgültig löschen").click()
    expect(page.get_by_text("Das Gespräch ist gelöscht.")).to_be_visible()
    assert server.conversations == {}
    assert said(page) == []
    page.reload()
    page.get_by_text("Was möchten Sie wissen?").wait_for()
    assert len(said(page)) == 1


def test_the_sentence_deletes_too(page: Page, server: StandIn) -> None:
    server.answers["Lösche meine Daten"] = [{"text": "Alles ist gelöscht."}]
    ask(page, "Lösche meine Daten")
    expect(page.get_by_text("Alles ist gelöscht.")).to_be_visible()
    expect(page.locator("#log .message")).to_have_count(0)
    assert server.conversations == {}
    ask(page, "Hallo")
    page.get_by_text("Sie fragten: Hallo").wait_for()
    assert len(server.conversations) == 1


def test_two_browsers_see_only_their_own(new_context: NewContext, server: StandIn) -> None:
    pages = [new_context().new_page() for _ in range(2)]
    for number, page in enumerate(pages):
        page.goto(server.address)
        ask(page, f"Frage {number}")
    for number, page in enumerate(pages):
        page.get_by_text(f"Sie fragten: Frage {number}").wait_for()
        assert not any(f"Frage {1 - number}" in text for text in said(page))


def test_no_request_leaves_the_origin_and_no_cookie_is_set(new_context: NewContext, server: StandIn) -> None:
    context = new_context()
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    page.goto(server.address)
    for question in server.answers:
        ask(page, question)
    page.get_by_text("Platz 6 von 82").wait_for()
    page.get_by_role("button", name="Hilfreich", exact=True).first.click()
    page.reload()
    page.get_by_role("table").first.wait_for()
    assert len(requests) > len(server.answers)
    assert [url for url in requests if not url.startswith(f"{server.address}/")] == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
