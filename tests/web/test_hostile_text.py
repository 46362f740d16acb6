"""Markup in what anyone wrote stays text: in the question, a button, a fact, a quote, a source, an error."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.browsing import ask, said
from tests.web.examples import answer
from tests.web.stand_in import StandIn

ATTACKS = (
    "<img src=x onerror=\"window.hit='img'\">",
    "<script>window.hit = 'script'</script>",
    "<svg><animate onbegin=\"window.hit='svg'\" attributeName=x dur=1s>",
    '"><iframe srcdoc="<script>parent.hit=\'frame\'</script>"></iframe>',
    "{{7*7}} ${window.hit='template'} &lt;b&gt; javascript:window.hit='js'",
)


def everything(text: str) -> dict[str, Any]:
    """Return an answer that holds the text wherever it may hold text."""
    return answer(
        text,
        table={"caption": text, "head": [text, text], "rows": [[text, text]]},
        chart={"address": {"svg": text, "png": text}, "alt": text, "caption": text},
        quotes=[{"text": text, "person": text, "office": text, "city": text, "year": 2024}],
        sources=[{"label": text, "url": f"javascript:window.hit='link'//{text}"}, {"label": text, "url": text}],
        buttons=[text],
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_stays_text(page: Page, server: StandIn, attack: str) -> None:
    server.answers[attack] = [everything(attack)]
    inside = page.locator("#log")
    ask(page, attack)
    page.get_by_role("group", name="Vorschläge").wait_for()
    assert said(page)[1] == f"Sie: {attack}"
    expect(page.locator("caption").first).to_have_text(attack)
    expect(page.locator("blockquote")).to_have_text(f"„{attack}“")
    expect(inside.locator("script, iframe, [onerror], [onbegin], b, animate")).to_have_count(0)
    expect(inside.locator("a[href^=javascript]")).to_have_count(0)
    page.get_by_role("group", name="Vorschläge").get_by_role("button").click()
    expect(page.locator("#log .own")).to_have_count(2)
    page.reload()
    expect(page.locator("#log .own")).to_have_count(2)
    assert page.evaluate("window.hit") is None


def test_markup_in_an_error_stays_text(page: Page) -> None:
    body = '{"error": {"code": "x", "message": "<img src=x onerror=\\"window.hit=1\\">"}}'
    page.route("**/chat/messages", lambda route: route.fulfill(status=400, body=body))
    ask(page, "Hallo")
    expect(page.locator("#log .state")).to_contain_text("<img src=x")
    assert page.evaluate("window.hit") is None
