"""Personal data in what people type, made unreadable before anything else sees it."""

from __future__ import annotations

import re

# RFC 5322 allows far more; this is what anyone's address looks like, with or without "mailto:".
MAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.I)
# Seven digits and more, with the signs that people put between them; no rank, score or year is as long.
TELEPHONE = re.compile(r"(?<![\w.,])(?:\+|00?)[1-9](?:[ ()/.-]{0,3}\d){6,}(?!\w)")
MASK = "…"


def masked(text: str) -> str:
    """Return the text with mail addresses and telephone numbers replaced by an ellipsis."""
    return TELEPHONE.sub(MASK, MAIL.sub(MASK, text))
