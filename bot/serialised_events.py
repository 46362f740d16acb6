"""Reads Rasa's events out of JSON; Rasa looks for each event's class among all of its classes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses


def read_events(serialised: Iterable[dict[str, Any]]) -> list[Event]:
    """Return the events. KeyError: one of no known type."""
    found = (_classes()[each["event"]]._from_parameters(each) for each in serialised)
    return [event for event in found if event]


@cache
def _classes() -> dict[str, type[Event]]:
    # Of two with one name, Rasa takes the first.
    return {each.type_name: each for each in reversed(all_subclasses(Event))}
