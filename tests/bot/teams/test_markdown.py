"""Whatever a fact or a person says, a card shows it as it is: judged by the port of the parser that cards use."""

from __future__ import annotations

import html

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.teams.markdown import link, literal

PARSER = MarkdownIt("js-default", {"html": False, "linkify": False})
SIGNS = "[]()*_`#-+>~\\<@&;:!|{}=.1 aÄ/\"'"
LINES = st.text(alphabet=SIGNS, max_size=30).map(str.strip)


def seen(markdown: str) -> str:
    """The text of a paragraph that this Markdown is."""
    shown = PARSER.render(markdown).strip()
    assert shown.startswith("<p>")
    assert shown.endswith("</p>")
    inner = shown.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inner, inner
    return html.unescape(inner).replace("\u2060", "").replace("\u00a0", " ").rstrip()


@example("**fett** _schräg_ ~~weg~~ `Code`")
@example("[Klick](https://evil.example.org)")
@example("![Bild](https://evil.example.org/a.png)")
@example("<at>Erika</at> <b>x</b>")
@example("<https://evil.example.org>")
@example("# Titel")
@example("- Punkt")
@example("3. Köln (Platz 3)")
@example("1.")
@example("> Zitat")
@example("---")
@example("&lt;at&gt;")
@example("{{DATE(2017-02-14T06:08:39Z)}}")
@given(LINES)
def test_a_line_is_shown_as_it_is(line: str) -> None:
    if line:
        assert seen(literal(line)) == line


@pytest.mark.parametrize("line", ["Index-Lotse", "Köln (Platz 3)", "5G + WLAN", "A. Muster", "2023/24: 78,1 Punkte"])
def test_what_means_nothing_is_left_alone(line: str) -> None:
    assert literal(line) == line


def test_functions_of_cards_are_not_called() -> None:
    assert "{{" not in literal("{{DATE(2017-02-14T06:08:39Z)}}")


@pytest.mark.parametrize(
    ("label", "url"),
    [
        ("Bitkom: [Index]", "https://example.org/a"),
        ("A", "https://example.org/a_(b)?c=d&e=%20#f"),
        ("A", "https://example.org/a b"),
    ],
)
def test_a_link_leads_to_its_address(label: str, url: str) -> None:
    shown = PARSER.render(link(label, url))
    assert shown.count("<a href=") == 1
    address = html.unescape(shown.split('"')[1])
    expected = url.replace(" ", "%20")
    assert address.replace("%28", "(").replace("%29", ")") == expected
    assert html.unescape(shown.split(">")[2].split("<")[0]) == label


@pytest.mark.parametrize("url", ["javascript:alert(1)", "", "http://[", "mailto:a@example.org"])
def test_what_is_no_web_address_is_no_link(url: str) -> None:
    assert link("A", url) == "A"
