"""Mail addresses and telephone numbers are masked; figures that questions hold are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.personal import masked


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
