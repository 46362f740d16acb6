"""Text for the places of a card that understand Markdown, so that it is shown as it is written.

Cards know a part of Markdown: "Text features" in the documentation of Adaptive Cards. Clients differ: on phones a
backslash is taken away before brackets, asterisks and underscores only. So nothing is escaped that means nothing, and
a list is undone by a space that does not break.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SPECIAL = re.compile(r"([\\*_\[\]`~<])")
ENTITY = re.compile(r"&(?=#?\w+;)")
# {{DATE(…)}} and {{TIME(…)}}; the word joiner is not seen.
FUNCTION = re.compile(r"\{(?=\{)")
LIST_OR_HEADING = re.compile(r"^(\s*)([-+#]|#{2,6}|\d{1,9}[.)])(?:[ \t]|$)")
LINE_START = re.compile(r"^(\s*)(?=>|[-+=]{1,}\s*$|#+\s*$)")
# What a web address holds; brackets would end the link.
IN_ADDRESS = "/:?#@!$&'*+,;=%~"


def literal(line: str) -> str:
    """Return Markdown that shows this line of text as it is."""
    line = SPECIAL.sub(r"\\\1", line)
    line = ENTITY.sub(r"\\&", line)
    line = FUNCTION.sub("{\u2060", line)
    line = LIST_OR_HEADING.sub("\\1\\2\u00a0", line)
    return LINE_START.sub(r"\1\\", line)


def link(label: str, url: str) -> str:
    """Return a link; what is no web address is left out and only the label is shown."""
    try:
        is_web = urlsplit(url).scheme in ("http", "https")
    except ValueError:
        is_web = False
    label = literal(label)
    return f"[{label}]({quote(url, safe=IN_ADDRESS)})" if is_web else label
