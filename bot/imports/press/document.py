"""Reads a press release: bytes of a text, HTML or PDF file to a title and blocks of text."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import PurePath

import bs4
import pypdf
from bs4.element import NavigableString
from pypdf.errors import PyPdfError

from bot.imports.press.layout import Block, Table, blocks_of, one_line
from bot.imports.press.sentences import split

LARGEST = 20 * 1024 * 1024
HTML = frozenset({".html", ".htm"})
TEXT = frozenset({".txt", ".text", ".md"})
# Beside the article itself: what every page of a website has.
BESIDE = (
    "script, style, noscript, template, svg, nav, aside, footer:not(blockquote footer), form, button, body > header"
)
BLOCKS = frozenset("h1 h2 h3 h4 h5 h6 p li blockquote figcaption dt dd div section article pre".split())
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
DAY = re.compile(rf"\b(\d{{1,2}})\.\s*(?:({'|'.join(MONTHS)})|(\d{{1,2}})\.)\s*(20\d\d)\b")
ABOUT_INDEX = re.compile(r"\b(?:Index|Ranking|Bitkom|Smart[- ]City)", re.I)
# Far beyond any press release; what is longer is something else, and would take minutes to read.
MOST_LETTERS = 200_000
LONGEST_WORD = 500
LONGEST_TITLE = 200
TOP = 5


class CannotRead(Exception):
    """The file is no press release that can be read. The message is German and says what to do."""


@dataclass(frozen=True)
class Document:
    """A press release. `published_on` is an ISO date or ''; the title is not among the blocks."""

    title: str
    published_on: str
    blocks: tuple[Block, ...]


def read_document(name: str, content: bytes) -> Document:
    """Read the file of that name. Raises CannotRead."""
    suffix = PurePath(name).suffix.lower()
    if len(content) > LARGEST:
        raise CannotRead(f"„{name}“ ist größer als 20 MB. Das ist keine Pressemitteilung.")
    if suffix not in HTML | TEXT | {".pdf"}:
        raise CannotRead(f"„{name}“ ist weder Text (.txt) noch HTML (.html) noch PDF (.pdf).")
    is_pdf = content.lstrip()[:5] == b"%PDF-"
    if is_pdf != (suffix == ".pdf"):
        told = "ist ein PDF, heißt aber nicht so. Benennen Sie die Datei in .pdf um." if is_pdf else "ist kein PDF."
        raise CannotRead(f"„{name}“ {told}")
    if is_pdf:
        document = _from_text(_pdf_text(name, content))
    else:
        text = _decoded(name, content)
        document = _from_html(text) if suffix in HTML else _from_text(text)
    text = " ".join([document.title, *(_text_of(block) for block in document.blocks)])
    if len(text) > MOST_LETTERS or max(map(len, text.split()), default=0) > LONGEST_WORD:
        raise CannotRead(f"„{name}“ ist zu lang oder unleserlich. Das ist keine Pressemitteilung.")
    if not document.title and not document.blocks:
        raise CannotRead(f"„{name}“ enthält keinen Text.")
    return document


def _text_of(block: Block) -> str:
    return block if isinstance(block, str) else " ".join(cell for row in block.rows for cell in row)


def _decoded(name: str, content: bytes) -> str:
    utf16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1f]", text):
            return text
        break
    raise CannotRead(f"„{name}“ ist kein lesbarer Text. Speichern Sie die Mitteilung als Text in UTF-8.")


def _pdf_text(name: str, content: bytes) -> str:
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise CannotRead(f"„{name}“ ist mit einem Passwort geschützt. Speichern Sie das PDF ohne Schutz.")
        text = "\n\n".join(page.extract_text(extraction_mode="layout") for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # pypdf lets many kinds of errors through for broken files.
        raise CannotRead(f"„{name}“ ist beschädigt und lässt sich nicht als PDF lesen.") from error
    if not text.strip():
        raise CannotRead(
            f"„{name}“ enthält nur Bilder, keinen Text. Bitte erst eine Texterkennung (OCR) laufen lassen."
        )
    return text


def _from_text(text: str) -> Document:
    blocks = blocks_of(text)
    top = [block for block in blocks[:TOP] if isinstance(block, str) and len(block) <= LONGEST_TITLE]
    single = (block for block in top if len(split(block)) == 1)
    title = next((block for block in single if ABOUT_INDEX.search(block)), top[0] if top else "")
    if title.endswith((".", ":")):
        title = ""
    rest = list(blocks)
    if title:
        rest.remove(title)
    return Document(title, _first_day(blocks), tuple(rest))


def _from_html(text: str) -> Document:
    page = bs4.BeautifulSoup(text, "html.parser")
    heading = page.find("h1")
    named = heading or page.find("title")
    title = one_line(named.get_text()) if named else ""
    day = _machine_day(page)
    for each in page.select(BESIDE):
        each.decompose()
    for each in page.find_all("br"):
        each.replace_with("\n")
    body = page.find("main") or page.find("article") or page.body or page
    blocks = [block for block in _html_blocks(body) if block != title]
    return Document(title, day or _first_day(blocks), tuple(blocks))


def _machine_day(page: bs4.BeautifulSoup) -> str:
    meta = page.find("meta", attrs={"property": "article:published_time"})
    time = page.find("time")
    stated = str((meta and meta.get("content")) or (time and time.get("datetime")) or "")
    found = re.match(r"\d{4}-\d\d-\d\d", stated)
    return found.group() if found else ""


def _html_blocks(element: bs4.Tag) -> list[Block]:
    found: list[Block] = []
    loose = ""
    for child in element.children:
        if isinstance(child, bs4.Tag) and (child.name == "table" or child.name in BLOCKS or _holds_blocks(child)):
            found += [one_line(loose)] if loose.strip() else []
            loose = ""
            found += [_html_table(child)] if child.name == "table" else _html_blocks(child)
        elif isinstance(child, bs4.Tag):
            loose += child.get_text()
        elif type(child) is NavigableString:
            loose += child
    return found + ([one_line(loose)] if loose.strip() else [])


def _holds_blocks(element: bs4.Tag) -> bool:
    return element.find([*BLOCKS, "table"]) is not None


def _html_table(table: bs4.Tag) -> Table:
    rows = [[one_line(cell.get_text()) for cell in row.find_all(["td", "th"])] for row in table.find_all("tr")]
    return Table(tuple(tuple(row) for row in rows if any(row)))


def _first_day(blocks: tuple[Block, ...] | list[Block]) -> str:
    for block in blocks[: TOP + 1]:
        hit = DAY.search(block) if isinstance(block, str) else None
        if hit:
            month = MONTHS.index(hit[2]) + 1 if hit[2] else int(hit[3])
            return f"{hit[4]}-{month:02}-{int(hit[1]):02}"
    return ""
