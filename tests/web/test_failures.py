"""What the page does when the server is away, slow or refuses: nothing is lost, nothing is shown twice."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.browsing import ask, said
from tests.web.conftest import NewContext
from tests.web.stand_in import StandIn


def answered(page: Page, text: str) -> None:
    page.get_by_text(f"Sie fragten: {text}").wait_for()


def test_a_cut_line_is_taken_up_again_and_nothing_is_shown_twice(page: Page, server: StandIn) -> None:
    server.failures += ["cut", "cut"]
    ask(page, "Hallo")
    expect(page.get_by_text("gerade nicht erreichbar")).to_be_visible()
    answered(page, "Hallo")
    expect(page.get_by_text("gerade nicht erreichbar")).to_have_count(0)
    assert said(page)[1:] == ["Sie: Hallo", said(page)[2]]
    assert len(server.asked) == 1


def test_half_an_answer_gives_way_to_the_whole(page: Page, server: StandIn) -> None:
    server.failures.append("error")
    ask(page, "Hallo")
    expect(page.get_by_text("Da ging etwas schief.")).to_be_visible()
    answered(page, "Hallo")
    assert len(said(page)) == 3
    expect(page.get_by_text("Eine halbe")).to_have_count(0)


def test_a_server_that_is_away_gets_all_questions_later_in_their_order(page: Page) -> None:
    page.route("**/chat/messages", lambda route: route.abort())
    for text in ("Eins", "Zwei"):
        ask(page, text)
    page.get_by_label("Ihre Frage").fill("noch nicht fertig")
    expect(page.get_by_text("gerade nicht erreichbar")).to_be_visible()
    page.unroute("**/chat/messages")
    page.get_by_role("button", name="Jetzt versuchen").click()
    answered(page, "Zwei")
    own = [text.removeprefix("Sie: ") for text in said(page)[1:] if text.startswith("Sie: ")]
    assert own == ["Eins", "Zwei"]
    assert "Sie fragten: Eins" in said(page)[2]
    assert page.get_by_label("Ihre Frage").input_value() == "noch nicht fertig"


def test_a_question_can_be_taken_back(page: Page, server: StandIn) -> None:
    page.route("**/chat/messages", lambda route: route.abort())
    ask(page, "Doch nicht")
    page.get_by_role("button", name="Nicht mehr senden").click()
    expect(page.get_by_label("Ihre Frage")).to_have_value("Doch nicht")
    expect(page.get_by_label("Ihre Frage")).to_be_focused()
    assert len(said(page)) == 1
    page.unroute("**/chat/messages")
    page.keyboard.press("Enter")
    answered(page, "Doch nicht")
    assert len(server.asked) == 1


def test_offline_is_said_and_the_question_goes_out_when_online(page: Page) -> None:
    page.context.set_offline(True)
    expect(page.get_by_text("Sie sind offline.")).to_be_visible()
    ask(page, "Hallo")
    expect(page.get_by_text("Sie sind offline.")).to_be_visible()
    page.context.set_offline(False)
    answered(page, "Hallo")
    expect(page.get_by_text("Sie sind offline.")).to_have_count(0)
    assert len(said(page)) == 3


def test_a_page_opened_while_the_server_restarts_connects_later(new_context: NewContext, server: StandIn) -> None:
    page = new_context().new_page()
    page.route("**/chat/conversations", lambda route: route.abort())
    page.goto(server.address)
    expect(page.get_by_text("gerade nicht erreichbar")).to_be_visible()
    ask(page, "Hallo")
    page.unroute("**/chat/conversations")
    answered(page, "Hallo")
    assert [text.split(":")[0] for text in said(page)] == ["Index-Lotse", "Sie", "Index-Lotse"]


def test_a_reload_in_between_loses_nothing(page: Page, server: StandIn) -> None:
    server.failures.append("cut")
    page.route("**/chat/messages", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    ask(page, "Hallo")
    expect(page.get_by_text("gerade nicht erreichbar")).to_be_visible()
    page.unroute("**/chat/messages")
    page.reload()
    answered(page, "Hallo")
    assert len(said(page)) == 3
    assert len(server.asked) == 1


def test_too_many_questions_count_down_and_go_out(page: Page, server: StandIn) -> None:
    server.failures.append((429, 2))
    ask(page, "Hallo")
    expect(page.get_by_text("Das war Fehler 429.")).to_be_visible()
    clock = page.get_by_text("Nächster Versuch in")
    expect(clock).to_have_text("Nächster Versuch in 2 s")
    expect(clock).to_have_attribute("aria-hidden", "true")
    answered(page, "Hallo")
    assert len(said(page)) == 3


def test_a_busy_server_is_asked_again(page: Page, server: StandIn) -> None:
    server.failures.append((503, 1))
    ask(page, "Hallo")
    expect(page.get_by_text("Das war Fehler 503.")).to_be_visible()
    answered(page, "Hallo")


def test_what_is_too_long_stays_in_the_input(page: Page, server: StandIn) -> None:
    ask(page, "x" * 1001)
    expect(page.get_by_text("Ihre Frage ist zu lang: 1001 Zeichen, möglich sind 1000.")).to_be_visible()
    assert page.get_by_label("Ihre Frage").input_value() == "x" * 1001
    assert server.asked == {}


def test_what_the_server_refuses_goes_back_to_the_input(page: Page, server: StandIn) -> None:
    server.failures.append((413, 0))
    ask(page, "Hallo")
    expect(page.get_by_text("Das war Fehler 413.")).to_be_visible()
    expect(page.get_by_label("Ihre Frage")).to_have_value("Hallo")
    assert len(said(page)) == 1


def test_an_expired_conversation_is_told_and_the_question_kept(page: Page, server: StandIn) -> None:
    ask(page, "Hallo")
    answered(page, "Hallo")
    server.conversations.clear()
    ask(page, "Und Köln?")
    expect(page.get_by_text("ist abgelaufen und wurde gelöscht")).to_be_visible()
    expect(page.get_by_label("Ihre Frage")).to_have_value("Und Köln?")
    page.get_by_text("Was möchten Sie wissen?").wait_for()
    page.keyboard.press("Enter")
    answered(page, "Und Köln?")
    assert len(said(page)) == 3


def test_an_expired_conversation_is_told_after_a_reload(page: Page, server: StandIn) -> None:
    server.conversations.clear()
    page.reload()
    expect(page.get_by_text("ist abgelaufen und wurde gelöscht")).to_be_visible()
    page.get_by_text("Was möchten Sie wissen?").wait_for()


def test_a_deletion_that_fails_is_told(page: Page, server: StandIn) -> None:
    page.route("**/chat/conversations", lambda route: route.abort())
    page.get_by_role("button", name="Gespräch löschen").click()
    page.get_by_role("button", name="Endgültig löschen").click()
    expect(page.get_by_text("Das Löschen hat nicht geklappt.")).to_be_visible()
    assert len(server.conversations) == 1


def test_while_it_waits_it_says_that_it_writes(page: Page, server: StandIn) -> None:
    server.gate.clear()
    ask(page, "Hallo")
    expect(page.get_by_text("Index-Lotse schreibt …")).to_be_visible()
    server.gate.set()
    answered(page, "Hallo")
    expect(page.get_by_text("Index-Lotse schreibt …")).to_have_count(0)


def test_a_slow_answer_is_told(new_context: NewContext, server: StandIn) -> None:
    page = new_context().new_page()
    page.clock.install()
    page.goto(server.address)
    page.get_by_text("Was möchten Sie wissen?").wait_for()
    server.gate.clear()
    ask(page, "Hallo")
    page.clock.fast_forward(10_000)
    expect(page.get_by_text("Es dauert etwas länger.")).to_be_visible()
    server.gate.set()
    answered(page, "Hallo")


def test_without_storage_the_conversation_still_works(new_context: NewContext, server: StandIn) -> None:
    context = new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('forbidden') } })"
    )
    page = context.new_page()
    page.goto(server.address)
    ask(page, "Hallo")
    answered(page, "Hallo")
