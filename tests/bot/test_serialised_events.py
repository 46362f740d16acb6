import pytest
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Event,
    FollowupAction,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.events import deserialise_events as as_rasa_reads_them

from bot.serialised_events import _classes, read_events

EVENTS: list[Event] = [
    ActionExecuted("action_listen"),
    ActionExecuted("action_antworten", policy="RulePolicy", confidence=1.0, timestamp=2.5),
    ActionExecutionRejected("action_antworten"),
    ActiveLoop("formular"),
    BotUttered("Köln belegt Platz 5.", {"buttons": [{"title": "Und 2023?", "payload": "Und 2023?"}]}),
    DefinePrevUserUtteredFeaturization(False),
    FollowupAction("action_listen"),
    Restarted(),
    SessionStarted(metadata={"model_id": "eins"}),
    SlotSet("kontext", {"cities": ["Köln"]}),
    UserUttered("Wo steht Köln?", {"name": "rang"}, [{"entity": "city", "value": "Köln", "start": 9, "end": 13}]),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: str(event.type_name))
def test_an_event_is_read_as_rasa_reads_it(event: Event) -> None:
    (read,) = read_events([event.as_dict()])
    (expected,) = as_rasa_reads_them([event.as_dict()])
    assert type(read) is type(expected)
    assert read.as_dict() == expected.as_dict() == event.as_dict()


def test_of_two_classes_with_one_name_rasas_own_counts() -> None:
    class Said(UserUttered):
        pass

    assert Said.type_name == "user"
    _classes.cache_clear()
    (read,) = read_events([UserUttered("Hallo").as_dict()])
    assert type(read) is UserUttered


def test_an_event_of_no_known_type_is_no_event() -> None:
    with pytest.raises(KeyError):
        read_events([{"event": "erfunden"}])
