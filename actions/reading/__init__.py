"""Reads the questions off a parsed message and the conversation before it. Pure: no store, no clock, no Rasa."""

from actions.reading.kinds_of_intents import KINDS
from actions.reading.questions import read_question, read_rival
from actions.reading.segments import Segment, is_background, read_segments, with_context

__all__ = ["KINDS", "Segment", "is_background", "read_question", "read_rival", "read_segments", "with_context"]
