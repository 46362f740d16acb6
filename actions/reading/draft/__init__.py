"""What one message says by itself: its parts become a Draft, which the conversation completes."""

from actions.reading.draft.reader import Draft, read_draft

__all__ = ["Draft", "read_draft"]
