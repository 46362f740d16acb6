"""Mail addresses and telephone numbers are masked; figures that questions hold are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.facts.queries import Facts
from bot.nlu.text import fold
from bot.personal import KnownNames, anonymised, first_names, known_names, masked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Schreiben Sie an anna.muster@stadt-koeln.example.org!", "Schreiben Sie an …!"),
        ("mailto:anna@example.org", "…"),
        ("Anna+Index@Example.ORG fragt", "… fragt"),
        ("Rufen Sie +49 211 8991234 an", "Rufen Sie … an"),
        ("0211 / 89-91234", "…"),
        ("(+49) 211 899-1234.", "(…."),
        ("0049-211-8991234, bitte", "…, bitte"),
    ],
)
def test_what_leads_to_a_person_is_masked(typed: str, kept: str) -> None:
    assert masked(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Wo stand Köln 2019, 2020, 2021, 2022, 2023 und 2024?",
        "Platz 17 von 82 mit 63,5 Punkten",
        "2019-2025",
        "Was sagt Olaf Wagner?",
        "1.000.000 Einwohner",
        "am 13.10.2023",
        "Index @ Köln",
    ],
)
def test_figures_and_names_of_public_persons_stay(typed: str) -> None:
    assert masked(typed) == typed


@given(st.emails(domains=st.just("example.org")), st.sampled_from(["{}", "von {} an", "<{}>", "Mail:{}"]))
def test_no_plain_mail_address_stays(address: str, around: str) -> None:
    name, domain = address.split("@")
    if not name.replace(".", "").replace("-", "").replace("_", "").replace("+", "").isalnum():
        return
    assert domain not in masked(around.format(address))


KNOWN = KnownNames(
    words=frozenset(
        map(fold, ("Köln", "Düsseldorf", "Hamburg", "Essen", "Hamm", "Frankfurt", "am", "Main", "Verwaltung"))
    ),
    persons=frozenset({("olaf", "wagner"), ("wagner",), ("wagners",), ("herr", "wagner"), ("oberburgermeister",)}),
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ich bin Anna Müller, wo steht Köln?", "Ich bin …, wo steht Köln?"),
        ("ich bin anna müller wo steht köln", "ich bin … wo steht köln"),
        ("Ich bin der Peter aus Köln", "Ich bin der … aus Köln"),
        ("mein name ist thomas schmidt", "mein name ist …"),
        ("Mein Name ist: Müller", "Mein Name ist: …"),
        ("Mit freundlichen Grüßen\nMüller", "Mit freundlichen Grüßen\n…"),
        ("mfg Müller", "mfg …"),
        ("Mein Name ist Wagner", "Mein Name ist …"),
        ("Grüße von Peter  Yilmaz", "Grüße von …"),
        ("Grüße von Peter\u00a0Müller", "Grüße von …"),
        ("Kevin Meier wohnt in 40213 Düsseldorf", "… wohnt in … Düsseldorf"),
        ("Wagner-Meier fragt", "… fragt"),
        ("welhes Wagner sagte", "… Wagner sagte"),
        ("ein Zitta von Verwandten", "ein … von Verwandten"),
        ("siehe https://example.org/anna", "siehe …"),
        ("ruf an: 0211 8991234", "ruf an: …"),
    ],
)
def test_what_leads_to_someone_is_left_out(typed: str, kept: str) -> None:
    assert anonymised(typed, KNOWN) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Was sagt Frau Dr. Schulze zu Köln?", "Was sagt Frau … zu Köln?"),
        ("Frau Prof. Dr. Müller-Lüdenscheidt fragt", "Frau … fragt"),
        ("Brief an Herrn Dr. med. Hans Meier", "Brief an Herrn …"),
        ("Herr Professor Becker", "Herr …"),
        ("Frau Schmidt und Herr Becker", "Frau … und Herr …"),
        ("Hr. Müller und Fr. Schmidt", "Hr. … und Fr. …"),
        ("Frau Dipl.-Ing. Becker", "Frau …"),
        ("Frau von der Heide", "Frau …"),
        ("Ich bin Frau Dr. Becker", "Ich bin Frau …"),
        ("Herr Oberbürgermeister Becker", "Herr …"),
        ("Frau Essen fragt", "Frau … fragt"),
        ("Dr.-Ing. Weber fragt", "… fragt"),
        ("Professor Becker fragt", "Professor … fragt"),
    ],
)
def test_titles_go_with_the_name(typed: str, kept: str) -> None:
    assert anonymised(typed, KNOWN) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Schadowstraße 12 in Düsseldorf", "… in Düsseldorf"),
        ("Ich wohne Am Markt 3", "Ich wohne …"),
        ("Unter den Linden 5 wohnt wer?", "… wohnt wer?"),
        ("an der Alster 12a, Hamburg", "…, Hamburg"),
        ("Zum Sportplatz 4 Köln", "… Köln"),
        ("Auf dem Alten Berg 17", "…"),
        ("Am Markt 12-14", "…"),
    ],
)
def test_where_someone_lives_is_left_out(typed: str, kept: str) -> None:
    assert anonymised(typed, KNOWN) == kept


@given(
    st.sampled_from(["Am", "Zum", "An der", "Unter den", "im"]),
    st.sampled_from(["Markt", "Linden", "Sportplatz", "Alten Hafen", "Wald"]),
    st.integers(1, 999),
    st.sampled_from(["", "a", " b"]),
)
def test_no_house_number_behind_a_place_stays(before: str, street: str, number: int, letter: str) -> None:
    assert anonymised(f"Ich wohne {before} {street} {number}{letter}", KNOWN) == "Ich wohne …"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Peter Essen fragt", "… fragt"),
        ("Anna Hamm-Schmidt fragt", "… fragt"),
        ("Was sagt Olaf Essen?", "Was sagt …?"),
        ("Anna Wagner fragt", "… fragt"),
        ("Anna fragt nach Essen", "… fragt nach Essen"),
    ],
)
def test_words_of_the_index_are_names_behind_a_first_name(typed: str, kept: str) -> None:
    assert anonymised(typed, KNOWN) == kept


@given(st.sampled_from(sorted(first_names())), st.sampled_from(sorted(KNOWN.words - {"am"})))
def test_no_surname_stays_behind_a_first_name(first: str, last: str) -> None:
    assert anonymised(f"Wo wohnt {first.capitalize()} {last.capitalize()}?", KNOWN) == "Wo wohnt …?"
    assert anonymised(f"ich heiße {first.capitalize()} {last.capitalize()}", KNOWN) == "ich heiße …"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ich heiße anna schulze", "ich heiße …"),
        ("ich heiße anna müller und wohne in köln", "ich heiße … und wohne in köln"),
        ("ICH HEISSE ANNA MÜLLER UND WOHNE IN KÖLN", "ICH HEISSE … UND WOHNE IN KÖLN"),
        ("mein name ist jürgen von der heide aus essen", "mein name ist … aus essen"),
        ("hallo peter müller", "hallo …"),
        ("frau müller fragt", "frau … fragt"),
        ("where can i park", "where … i park"),
    ],
)
def test_names_may_be_written_small(typed: str, kept: str) -> None:
    assert anonymised(typed, KNOWN) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Was sagt Olaf Wagner 2024?",
        "Wagners Zitat von Wagner",
        "Was sagt Dr. Wagner zu Hamburg?",
        "Was sagte Herr Wagner Ende 2023?",
        "Herr Wagner, wo steht Frankfurt am Main?",
        "Wo steht Köln auf Platz 17 von 82 mit 63,5 Punkten?",
        "Wie war das 2019-2025 bei Verwaltung?",
        "Warum ist die Verwaltung so schlecht?",
    ],
)
def test_what_the_index_is_about_stays(typed: str) -> None:
    assert anonymised(typed, KNOWN) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "ich bin begeistert von Hamburg",
        "ICH BIN BEGEISTERT VON HAMBURG",
        "Ich bin der Meinung, Hamburg ist vorn",
        "Ich bin aus Essen",
        "Grüße von Köln",
        "Viele Grüße aus Köln",
        "Meine Frau liest die Zeitung",
        "die Frau von nebenan",
        "wo steht köln bei dr Verwaltung",
        "Am Ende 3 Plätze",
        "Auf Platz 3",
        "In 2024",
        "am besten 3 Städte",
        "Im Mai 5 Städte",
        "bei der Verwaltung Platz 6",
        "unter den Top 10",
    ],
)
def test_what_only_looks_like_a_name_or_an_address_stays(typed: str) -> None:
    assert anonymised(typed, KNOWN) == typed


@pytest.mark.parametrize("word", ["Digitalisierungsstrategie", "Glasfaserausbau", "Parkraumbewirtschaftung"])
def test_compounds_that_no_dictionary_holds_stay(word: str) -> None:
    assert anonymised(f"Was ist mit {word}?", KNOWN) == f"Was ist mit {word}?"


@given(
    st.lists(st.sampled_from(["Glas", "Faser", "Straßen", "Wasser", "Daten"]), min_size=2, max_size=4),
    st.sampled_from(["strategie", "bewirtschaftung", "planung", "versorgung"]),
)
def test_compounds_of_everyday_words_stay(parts: list[str], last: str) -> None:
    word = "".join([*parts, last]).capitalize()
    assert anonymised(word, KNOWN) == word


@pytest.mark.parametrize("name", ["Wiesenhofbauer", "Silberwassermann", "Wilhelmfriedrich", "Yilmazoglu"])
def test_surnames_that_are_compounds_go(name: str) -> None:
    assert anonymised(f"Was ist mit {name}?", KNOWN) == "Was ist mit …?"


def test_what_stays_comes_from_the_store(real_facts: Facts) -> None:
    known = known_names(real_facts)
    for typed in (
        "Was sagt Dr. Stephan Keller zu Bottrops Platz?",
        "What did the head of digitalisation say about digitalisation?",
    ):
        assert anonymised(typed, known) == typed
    assert anonymised("Was sagt Stephan Düsseldorf?", known) == "Was sagt …?"


@given(st.sampled_from(sorted(first_names())), st.sampled_from(["{} fragt", "ist {} da?", "wo wohnt {}"]))
def test_no_common_first_name_stays(name: str, around: str) -> None:
    assert name not in anonymised(around.format(name), KNOWN).split()
