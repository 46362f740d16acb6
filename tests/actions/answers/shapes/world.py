"""Small worlds for the shapes of answers: some places known, all of them, gaps between those that are known."""

from __future__ import annotations

from tests.actions.query.small import full, small

# Some of 82 places are known.
SOME = small(
    "2022 gesamt Köln 5",
    "2023 gesamt Köln 5 80.0",
    "2024 gesamt Köln 3 83.2",
    "2024 gesamt Hamm 4",
    "2024 gesamt Bonn 9 70.0 vorher 9",
    "2024 gesamt Kassel 30",
    "2024 gesamt Hanau 40",
    "2024 verwaltung Köln 1 92.4",
    "2024 mobilitaet Köln 1",
    "2024 energie_umwelt Köln 41",
    cities=("Ulm",),
    means={2024: 67.6},
)
# All places of two boards are known, and half of a third.
ALL = small(
    "2023 gesamt Bonn 1",
    "2023 gesamt Köln 2",
    *full(2024, "gesamt", "Köln", "Bonn", "Hanau", "Kassel"),
    "2024 gesamt Köln 1 90.0",
    *full(2024, "verwaltung", "Bonn", "Köln", "Kassel", "Hanau"),
    size=4,
)
# Places are unknown between those that are known.
GAPS = small(
    "2023 gesamt Köln 4",
    "2024 gesamt Köln 1",
    "2024 gesamt Bonn 3",
    "2024 gesamt Hanau 9",
    "2024 verwaltung Köln 3",
    cities=("Kassel",),
)
