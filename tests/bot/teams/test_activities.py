"""What an activity is taken for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.staff import Asked
from bot.teams.activities import Farewell, Welcome, read
from tests.bot.teams.fake_microsoft import BOT, MENTION, Microsoft, Person

SECRET = "geheim"


@pytest.fixture
def person() -> Person:
    return Microsoft().personal()


@pytest.fixture
def group() -> Person:
    return Microsoft().in_group()


def asked(activity: dict[str, Any]) -> Asked:
    found = read(activity, SECRET)
    assert found is not None
    meant = found[0]
    assert isinstance(meant, Asked)
    return meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Wo steht Köln?", "Wo steht Köln?"),
        ("Köln &amp; Bonn", "Köln & Bonn"),
        ("<p>Köln</p><p>Bonn<br/>Essen</p>", "Köln\nBonn\nEssen"),
        ("Platz < 5 und > 3", "Platz < 5 und > 3"),
        ("&lt;b&gt;", "<b>"),
        ("Köln&nbsp;heute", "Köln\u00a0heute"),
        ("<at>Erika</at> fragt", "fragt"),
        ("", ""),
    ],
)
def test_marks_are_resolved(person: Person, text: str, meant: str) -> None:
    assert asked(person.activity(text)).text == meant


def test_a_mention_without_a_word_is_an_empty_question(group: Person) -> None:
    assert asked(group.activity("")).text == ""


def test_people_and_places_are_told_apart_and_not_named() -> None:
    microsoft = Microsoft()
    one, other = microsoft.in_group(), microsoft.in_group()
    same_place = microsoft.in_group(one.conversation)
    first, second = one.activity("A"), one.activity("A")
    conversations = [asked(each.activity("A")).conversation for each in (one, other, same_place)]
    assert len(set(conversations)) == 3
    assert asked(first).conversation == asked(second).conversation
    assert asked(first).message == asked(dict(first)).message != asked(second).message
    assert not any(one.id in each or one.conversation in each for each in conversations)
    assert all(each.startswith("teams:") for each in conversations)


@pytest.mark.parametrize(
    ("value", "button"),
    [
        ({"auswahl": "12.3"}, (12, 3)),
        ('{"auswahl": "12.3"}', (12, 3)),
        ({"auswahl": "12.3", "more": [1]}, (12, 3)),
        ({"auswahl": "-1.3"}, None),
        ({"auswahl": {"auswahl": "1.1"}}, None),
        ("[" * 100_000, None),
        (None, None),
    ],
)
def test_a_button_is_a_reference(person: Person, value: Any, button: tuple[int, int] | None) -> None:
    found = asked(person.activity("Köln", value=value))
    assert (found.text, found.button) == ("Köln", button)


@pytest.mark.parametrize(
    ("what", "meant"),
    [
        ({"type": "conversationUpdate", "membersAdded": [{"id": "29:x"}, BOT]}, Welcome),
        ({"type": "conversationUpdate", "membersRemoved": [BOT]}, Farewell),
        ({"type": "installationUpdate", "action": "add"}, Welcome),
        ({"type": "installationUpdate", "action": "remove"}, Farewell),
        ({"type": "installationUpdate", "action": "add-upgrade"}, None),
        ({"type": "conversationUpdate", "membersAdded": [{"id": "29:x"}]}, None),
        ({"type": "conversationUpdate", "membersAdded": "28:x"}, None),
        ({"type": "conversationUpdate", "topicName": "Neu"}, None),
        ({"type": "typing"}, None),
    ],
)
def test_it_notices_when_it_is_added_or_removed(person: Person, what: dict[str, Any], meant: type | None) -> None:
    found = read(person.activity() | what, SECRET)
    assert (found and type(found[0])) == meant


def test_the_answer_goes_where_the_question_was(group: Person) -> None:
    activity = group.activity("Hallo")
    found = read(activity, SECRET)
    assert found is not None
    place = found[1]
    assert (place.conversation, place.reply_to, place.user) == (group.conversation, activity["id"], group.id)
    assert MENTION not in (asked(activity).text or "")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "text"]), inner),
    max_leaves=6,
)
FIELDS = ["type", "id", "from", "recipient", "conversation", "serviceUrl", "text", "entities", "value", "membersAdded"]


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_nothing_that_is_sent_breaks_it(change: dict[str, Any]) -> None:
    read(Microsoft().in_group().activity("Hallo") | change, SECRET)
