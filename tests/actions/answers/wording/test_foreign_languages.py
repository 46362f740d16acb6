"""Each language that is told apart and not spoken has its own sentence, and says it in German, too."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from actions.language import SPOKEN
from actions.settings import PROJECT_ROOT
from bot.nlu.language import CODES

FILE = PROJECT_ROOT / "bot" / "domain" / "fremdsprachen.yml"
VARIATIONS: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))["responses"]["utter_fremdsprache"]


@pytest.mark.parametrize("code", sorted(set(CODES.values()) - set(SPOKEN)))
def test_a_language_has_its_own_sentence(code: str) -> None:
    wanted = {"type": "slot", "name": "sprache", "value": code}
    (text,) = [each["text"] for each in VARIATIONS if each.get("condition") == [wanted]]
    assert "Ich verstehe nur Deutsch und Englisch." in text


def test_any_other_is_answered_in_the_languages_that_are_spoken() -> None:
    (text,) = [each["text"] for each in VARIATIONS if "condition" not in each]
    assert "Ich verstehe nur Deutsch und Englisch." in text
    assert "I only understand German and English." in text
