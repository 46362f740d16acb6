"""Kinds of parts: nouns, superlatives, what a city is held against, what can be claimed."""

from __future__ import annotations

from actions.query.query import Axis

# What is asked ("which", "how_many", "value", …; None if the message leaves that open), and of which axis.
Asked = tuple[str | None, Axis | None]

NOUNS: dict[str, Axis] = {
    "n_city": "city",
    "n_category": "category",
    "n_edition": "edition",
    "all_cities": "city",
    "all_categories": "category",
}
SUPERLATIVES = ("best", "worst", "nth_best", "nth_worst", "from_end", "strong_point", "weak_point")
RANKED = (*SUPERLATIVES, "leads", "last", "top", "bottom")
HELD_AGAINST_CITIES = (
    "ahead_of behind level_with just_ahead_of just_behind between beside beats overtook overtaken_by than"
).split()
ASKS_FOR_CITIES = ("who", "which", "how_many")
# Beside another one that was named before.
SIDES = ("ahead", "behind_it", "between_them")
# What that one's name makes of them.
BESIDE_IT = {"just_ahead_of": "just_ahead_of", "just_behind": "just_behind", "ahead": "ahead_of", "behind_it": "behind"}
NEIGHBOURS = ("beside", "just_ahead_of", "just_behind")
THRESHOLDS = (
    "within not_within within_last not_within_last above_place below_place upper_half lower_half from_place"
    " more_points at_least_points fewer_points at_most_points points_between points_exactly places_to"
    " above_mean below_mean was_within"
).split()
# "Köln oder Bonn?" names nothing else.
NAMES = ("city", "year", "category", "filler")
PLACES = ("n_place", "n_points", "best_place")
LISTING_THRESHOLDS = tuple(name for name in THRESHOLDS if name not in ("within", "above_mean", "below_mean"))
CLAIMS = (
    *HELD_AGAINST_CITIES,
    *THRESHOLDS,
    *RANKED,
    *"place than_place than_category kept step_up step_down new_in dropped_out included".split(),
)
CHOOSING = (*THRESHOLDS, *HELD_AGAINST_CITIES, "step_up", "step_down", "kept", "new_in", "dropped_out")
