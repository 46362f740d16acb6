"""Files become blocks of text; what is no press release is refused with a German reason."""

from __future__ import annotations

import io

import pypdf
import pytest

from bot.imports.press import document
from bot.imports.press.document import CannotRead, read_document
from bot.imports.press.layout import Table
from tests.bot.imports.press.test_texts import TEXTS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_umlauts_survive_every_encoding(encoding: str) -> None:
    read = read_document("m.txt", "Köln im Index\n\n„Schön“, so die Stadt – für 2 €.".encode(encoding))
    assert (read.title, read.blocks) == ("Köln im Index", ("„Schön“, so die Stadt – für 2 €.",))


def test_lines_are_joined_and_words_put_together() -> None:
    read = read_document(
        "m.txt", b"Titel\n\nDie Digitali-\nsierung der Stadt kommt\nvoran.\n\n- ein Punkt\n- noch einer"
    )
    assert read.blocks == ("Die Digitalisierung der Stadt kommt voran.", "ein Punkt", "noch einer")


def test_a_table_in_a_text_keeps_its_cells() -> None:
    read = read_document("m.txt", "Titel\n\nBereich      Platz\nMobilität    7\n\nSchluss.".encode())
    assert read.blocks == (Table((("Bereich", "Platz"), ("Mobilität", "7"))), "Schluss.")


def test_a_website_gives_its_article_without_what_stands_around_it() -> None:
    path = TEXTS / "rathaus.html"
    read = read_document(path.name, path.read_bytes())
    assert (read.title, read.published_on) == ("Bonn klettert im Smart City Index", "2024-09-18")
    told = " ".join(str(block) for block in read.blocks)
    assert "Platz 3" in told
    assert all(beside not in told for beside in ("Suchbegriffe", "Stadtradeln", "Platz 99", "53111"))


def test_a_html_table_is_a_table() -> None:
    page = b"<h1>Index</h1><table><tr><th>Stadt</th><th>Rang</th></tr><tr><td>Ulm</td><td>3</td></tr></table>"
    assert read_document("m.html", page).blocks == (Table((("Stadt", "Rang"), ("Ulm", "3"))),)


def test_a_pdf_gives_its_paragraphs() -> None:
    path = TEXTS / "newsletter_pdf.pdf"
    read = read_document(path.name, path.read_bytes())
    assert read.title == "Smart City Index 2024: Aachen hält sich in der Spitzengruppe"
    assert any(
        "Damit behauptet sich die Kaiserstadt, obwohl die Konkurrenz aufgeholt hat" in each
        for each in read.blocks
        if isinstance(each, str)
    )


@pytest.mark.parametrize("day", ["12. Oktober 2023", "12.10.2023"])
def test_the_date_is_read(day: str) -> None:
    assert read_document("m.txt", f"Titel\n\nBonn, {day} – Die Stadt".encode()).published_on == "2023-10-12"


def pdf(*, password: str = "") -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("scan.pdf", pdf(), "enthält nur Bilder"),
        pytest.param("zu.pdf", pdf(password="geheim"), "mit einem Passwort geschützt", id="locked"),
        ("m.txt", pdf(), "ist ein PDF, heißt aber nicht so"),
        ("m.pdf", b"kein PDF", "ist kein PDF"),
        ("kaputt.pdf", b"%PDF-1.7\nnichts weiter", "ist beschädigt"),
        ("m.txt", bytes(range(256)) * 10, "ist kein lesbarer Text"),
        ("m.html", b"\x00\x01\x02", "ist kein lesbarer Text"),
        ("m.txt", b" \n ", "enthält keinen Text"),
        ("m.txt", b"Smart City " * 30_000, "ist zu lang oder unleserlich"),
        ("m.txt", b"A" * 10_000, "ist zu lang oder unleserlich"),
        ("m.docx", b"PK", "ist weder Text (.txt) noch HTML"),
    ],
)
def test_what_is_no_press_release_is_refused(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(CannotRead, match=f"„{name}“ .*{reason.replace('(', '.').replace(')', '.')}"):
        read_document(name, content)


def test_a_huge_file_is_refused() -> None:
    with pytest.raises(CannotRead, match="größer als 20 MB"):
        read_document("m.txt", b"a" * (document.LARGEST + 1))
