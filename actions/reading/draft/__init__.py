"""What one message says by itself: its parts become a Draft, which the conversation completes."""

from actions.reading.draft.draft import Draft
from actions.reading.draft.reader import read_draft

__all__ = ["Draft", "read_draft"]
