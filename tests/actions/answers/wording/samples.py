"""Arguments for every method of a Wording, and what its text must hold in every language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.answers.select import AREAS
from actions.facts.records import City, Edition, Person, Quote, Ranking, Source, Statement

SOURCE = Source("amt", "Amtsblatt", "Der Index", "https://example.org/index", "2024-09-16", "")
OTHER_SOURCES = tuple(replace(SOURCE, source_id=name, publisher=name) for name in ("Bote", "Kurier", "Anzeiger"))
CITY = City("Köln", "Nordrhein-Westfalen", ())
MAYOR = Person("Erika Muster", "Oberbürgermeisterin", "Köln", ())
DEPUTY = Person("Max Beispiel", "Beigeordneter für Digitalisierung", "Bonn", ())
EXPERT = Person("Ada Probe", "Expertin", None, ())
QUOTE = Quote(MAYOR, "Köln", "mobilitaet", 2024, (), "Das freut uns sehr", SOURCE)
NEED = Statement("need_to_catch_up", "Köln", "mobilitaet", 2024, (), "Hier ist noch Luft nach oben.", SOURCE)
EDITION = Edition(
    2024, "Bitkom", "2024-09-16", 82, 162, 37, 13284, "2024-04/2024-07", 100, 67.6, 99, (), (), SOURCE, ""
)
NEW_CITY = replace(EDITION, added_cities=("Köln",), absent_cities=("Jena",))
BARE_EDITION = replace(EDITION, data_points=None, survey_period="", cities_that_checked_pct=None, published_on="2024")


def ranking(city: str = "Köln", category: str = "mobilitaet", rank: int = 6, score: float | None = 78.1) -> Ranking:
    """A place in 2024."""
    return Ranking(city, category, 2024, rank, None, score, 82, SOURCE, "")


KOELN, BONN, JENA = ranking(), ranking("Bonn", rank=9, score=None), ranking("Jena", rank=40)
FIRST, LAST = ranking(rank=1), ranking(rank=82, score=None)
OVERALL = ranking(category="gesamt")
FIVE = [ranking(category=area, rank=place) for place, area in enumerate(AREAS, 5)]
TWO_BOARDS = ("mobilitaet", "verwaltung")

# Method: calls, each with what must be found in the text. "mobil" is in the name of that board in every language.
SAMPLES: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "join": [((["Köln", "Bonn", "Jena"],), ["Köln, Bonn ", " Jena"])],
    "years": [(([2019, 2021, 2022, 2023],), ["2019", "2021", "2023"])],
    "source_line": [
        (([SOURCE],), ["Amtsblatt", "2024", "16"]),
        (([SOURCE, *OTHER_SOURCES],), ["Amtsblatt", "Bote", "Kurier"]),
    ],
    "rank": [((KOELN,), ["Köln", "6", "82", "2024", "Mobil"]), ((OVERALL,), ["Gesamt"])],
    "score": [((KOELN,), ["Köln", "6", "82", "2024", "Mobil", "78"])],
    "claim_verdict": [((True,), []), ((False,), [])],
    "within_verdict": [((10, False, True), ["10"]), ((5, True, False), ["5"])],
    "place_before": [((KOELN, 9), ["Köln", "9"]), ((KOELN, 6), ["2023"])],
    "profile_lead": [((KOELN,), ["Köln", "82", "2024"])],
    "board_line": [((KOELN,), ["Mobil", "6", "78"]), ((BONN,), ["Mobil", "9"])],
    "boards_lacking": [((2024, TWO_BOARDS), ["2024", "Mobil", "Verwaltung"])],
    "comparison_lead": [(([KOELN, BONN],), ["Köln", "Bonn", "3", "2024"]), (([KOELN, BONN, JENA],), ["Köln", "Mobil"])],
    "city_line": [((KOELN,), ["Köln", "6", "82", "78"]), ((BONN,), ["Bonn", "9"])],
    "no_common_edition": [((), [])],
    "change": [
        ((KOELN, 9, 2023), ["Köln", "6", "82", "9", "3", "2023", "2024", "Mobil"]),
        ((KOELN, 5, 2023), ["Köln", "6", "5", "2023"]),
        ((KOELN, 6, 2023), ["Köln", "6", "82", "2023"]),
    ],
    "no_change": [(("Köln", "mobilitaet", [2024]), ["Köln", "Mobil", "2024"]), (("Köln", "mobilitaet", []), ["Köln"])],
    "whole_way": [
        ((BONN, replace(KOELN, edition=2025)), ["Köln", "2024", "2025", "3"]),
        ((KOELN, replace(BONN, edition=2025)), ["Bonn", "2024", "2025", "3"]),
    ],
    "history_lead": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "year_line": [((KOELN,), ["2024", "6", "82"])],
    "years_lacking": [(([2019, 2021],), ["2019", "2021"])],
    "no_history": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "best_place": [((6, [2024]), ["6", "2024"]), ((6, [2021, 2024]), ["6", "2021", "2024"])],
    "climbers_lead": [((KOELN, 45, False), ["Köln", "45", "82", "2024", "Mobil"]), ((KOELN, 45, True), ["Köln"])],
    "climber_line": [((KOELN, 34), ["Köln", "28", "34", "6"]), ((KOELN, 5), ["Köln", "5", "6"])],
    "extreme": [
        (([KOELN], 5, True), ["Köln", "6", "82", "2024", "Mobil"]),
        (([KOELN, ranking(category="verwaltung")], 4, False), ["Mobil", "Verwaltung"]),
        (([KOELN], 1, False), ["Köln"]),
    ],
    "own_needs": [(([NEED],), [f"„{NEED.text}“"])],
    "count_top": [
        ((FIVE, FIVE[:2], [], 6), ["Köln", "2024", "Verwaltung", "82", "5", "6"]),
        ((FIVE, [], [], 6), ["Köln", "2024"]),
        ((FIVE[:4], FIVE[:1], AREAS[4:], 5), ["Köln", "Bildung"]),
        (([KOELN], [KOELN], AREAS[:3], 10), ["Köln", "6", "Mobil", "10"]),
        (([JENA], [], AREAS[:3], 10), ["Jena", "40"]),
    ],
    "count_bottom": [((FIVE, FIVE[:2], [], 80), ["Köln", "2024", "80", "82", "5", "6"])],
    "holder": [
        ((FIRST,), ["Köln", "1", "82", "2024", "Mobil", "78"]),
        ((LAST,), ["Köln", "82", "2024"]),
        ((KOELN,), ["Köln", "6", "82"]),
    ],
    "own_place": [((KOELN,), ["Köln", "6", "82", "2024", "Mobil"])],
    "top_lead": [((KOELN, 20, False), ["20", "82", "2024", "Mobil"]), ((KOELN, 1, True), ["82"])],
    "list_line": [((KOELN,), ["6", "Köln", "78"]), ((BONN,), ["9", "Bonn"])],
    "list_lacking": [(([3],), ["3"]), (([3, 4],), ["3", "4"])],
    "state_best": [(("Hessen", KOELN), ["Hessen", "Köln", "6", "82", "2024", "Mobil"])],
    "state_lead": [(("Saarland", [KOELN] * 13), ["Saarland", "13", "82", "2024", "Mobil"])],
    "state_known": [(("Saarland", [KOELN]), ["Saarland", "82", "2024", "Mobil"])],
    "state_line": [((KOELN,), ["Köln", "6"])],
    "mean": [((EDITION,), ["82", "2024", "67", "100", "Gesamt"])],
    "against_mean": [
        ((KOELN, 10.5), ["Köln", "78", "10"]),
        ((KOELN, -10.5), ["Köln", "78", "10"]),
        ((KOELN, 0.0), ["Köln", "78"]),
    ],
    "quote": [((QUOTE,), ["Erika Muster", "Oberbürgermeisterin", "Köln", "2024", f"„{QUOTE.text}“"])],
    "no_quote": [
        ((["Niemand"], [], [MAYOR]), ["Niemand", "Erika Muster"]),
        ((["Niemand"], ["Bonn"], [MAYOR, DEPUTY]), ["Bonn", "Erika Muster", "Max Beispiel"]),
        (([], ["Bonn"], [MAYOR]), ["Bonn"]),
        (([], [], [MAYOR]), ["Erika Muster"]),
    ],
    "person": [
        ((MAYOR,), ["Erika Muster", "Oberbürgermeisterin", "Köln"]),
        ((DEPUTY,), ["Max Beispiel", "Beigeordneter für Digitalisierung", "Bonn"]),
        ((EXPERT,), ["Ada Probe", "Expertin"]),
    ],
    "no_person": [
        ((["Niemand"], None, [MAYOR]), ["Niemand", "Erika Muster"]),
        (([], "Bonn", [MAYOR]), ["Bonn", "Erika Muster"]),
        (([], None, [MAYOR]), ["Erika Muster"]),
    ],
    "reasons_lead": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln", 2024, None), ["Index"])],
    "measures_lead": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln", 2024, None), ["Index"])],
    "no_reasons": [(("Köln", ["mobilitaet"], ["verwaltung"]), ["Köln", "Mobil", "Verwaltung"])],
    "no_measures": [
        (("Köln", TWO_BOARDS, []), ["Köln", "Mobil", "Verwaltung"]),
        (("Köln", [], []), ["Köln"]),
    ],
    "claim_checked": [((KOELN, True), ["Köln", "6", "82", "2024", "Mobil"]), ((KOELN, False), ["Köln", "6"])],
    "definition": [((EDITION, AREAS), ["Bitkom", "82", "2024", "Mobil", "Bildung"])],
    "publisher": [((EDITION,), ["Bitkom", "2024"])],
    "cities": [((EDITION,), ["82", "2024", "99"]), ((BARE_EDITION,), ["82"])],
    "added_cities": [
        ((NEW_CITY,), ["Köln", "2024", "82"]),
        ((replace(NEW_CITY, added_cities=("Köln", "Bonn")),), ["Köln", "Bonn", "2024", "82"]),
    ],
    "absent_cities": [
        ((NEW_CITY,), ["Jena", "2024"]),
        ((replace(NEW_CITY, absent_cities=("Jena", "Bonn")),), ["Jena", "Bonn", "2024"]),
    ],
    "no_added_cities": [((2023, [2022, 2024]), ["2022", "2023", "2024"]), ((2023, []), ["2023"])],
    "no_absent_cities": [((2023, [2024]), ["2023", "2024"]), ((2023, []), ["2023"])],
    "no_figures": [((2026, [2024, 2025]), ["2024", "2025", "2026"]), ((2026, []), ["2026"])],
    "figures": [((EDITION,), ["37", "162", "2024", "284"]), ((BARE_EDITION,), ["37"])],
    "areas": [((EDITION, AREAS), ["2024", "Mobil", "Verwaltung", "Gesamt"])],
    "published": [
        ((EDITION, 2019), ["2024", "16", "2019"]),
        ((replace(EDITION, published_on="2024-09"), 2019), ["September"]),
        ((BARE_EDITION, 2019), ["2024"]),
    ],
    "survey": [((EDITION,), ["82", "37", "162", "100", "April", "Jul", "99"]), ((BARE_EDITION,), ["82"])],
    "coverage": [(([2023, 2024], [CITY, replace(CITY, name="Ulm")], AREAS), ["2023", "2024", "2", "Köln", "Ulm"])],
    "coverage_of_state": [(("Hessen", [CITY]), ["Hessen", "Köln"]), (("Bayern", [CITY] * 8), ["Bayern", "8", "Köln"])],
    "coverage_of_city": [(("Köln", True), ["Köln"]), (("Köln", False), ["Köln"])],
    "coverage_line": [(("mobilitaet", [2021, 2024]), ["Mobil", "2021", "2024"])],
    "which_source": [((), ["Bitkom"])],
    "sources_lead": [((1,), []), ((2,), [])],
    "source_label": [((SOURCE,), ["Amtsblatt", "„Der Index“", "16", "2024"])],
    "no_rank": [
        (("Köln", ["mobilitaet"], [2024]), ["Köln", "Mobil", "2024"]),
        (("Köln", TWO_BOARDS, []), ["Köln", "Mobil", "Verwaltung"]),
    ],
    "no_rank_but_years": [(("Köln", ["mobilitaet"], [2024], [2021]), ["Köln", "Mobil", "2024", "2021"])],
    "no_rank_but_boards": [
        (
            ("Köln", ["mobilitaet"], [2023, 2024], ["verwaltung"], [2021]),
            ["Köln", "Mobil", "2023", "Verwaltung", "2021"],
        )
    ],
    "no_score": [
        (("Köln", "mobilitaet", [2024], [2021], [2021]), ["Köln", "Mobil", "2024", "2021"]),
        (("Köln", "mobilitaet", [2024], [], [2021, 2022]), ["2024", "2021", "2022"]),
        (("Köln", "mobilitaet", [], [], []), ["Köln", "Mobil"]),
    ],
    "missing_rank": [(("Köln", "mobilitaet", 2024), ["Köln", "Mobil", "2024"])],
    "missing_score": [(("Köln", "mobilitaet", 2024), ["Köln", "Mobil", "2024"])],
    "edition_lacks": [
        ((2025, "rank"), ["2025"]),
        ((2025, "score"), ["2025"]),
        ((2025, "such_rank"), ["2025"]),
        ((2025, "cities"), ["2025"]),
    ],
    "edition_to_come": [((2030, 2025), ["2030", "2025"])],
    "edition_too_early": [((2010, 2019), ["2010", "2019"])],
    "edition_left_out": [((2020, [2019, 2021]), ["2020", "2019", "2021"])],
    "unknown_cities": [((["Schilda"],), ["„Schilda“"]), ((["Schilda", "Atlantis"],), ["Schilda", "Atlantis"])],
    "which_one": [((["Köln", "Bonn"],), ["Köln", "Bonn", "?"])],
    "which_question": [(("Wo steht Köln?", "Wo steht Bonn?"), ["Wo steht Köln?", "Wo steht Bonn?"])],
    "nobody_known": [(("mobilitaet", 2024), ["Mobil", "2024"]), (("mobilitaet", None), ["Mobil"])],
    "neighbour_unknown": [(("Köln", True), ["Köln"]), (("Köln", False), ["Köln"])],
    "nobody_before": [(("Köln",), ["Köln"])],
    "no_list": [(("mobilitaet", 2024), ["Mobil", "2024"]), (("mobilitaet", None), ["Mobil"])],
    "no_state_list": [(("Hessen", "mobilitaet"), ["Hessen", "Mobil"])],
    "state_uncertain": [(("Hessen", "mobilitaet", 2024), ["Hessen", "Mobil", "2024"])],
    "no_comparison": [((), [])],
    "no_area_mean": [((), ["Gesamt"])],
    "no_mean": [((2023, [2024]), ["2023", "2024"])],
    "no_score_in": [((["Köln", "Bonn"], 2024), ["Köln", "Bonn", "2024"])],
    "ask_rank": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln",), ["Köln"])],
    "ask_improved": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"])],
    "ask_history": [(("Köln", "mobilitaet"), ["Köln", "Mobil"]), (("Köln",), ["Köln"])],
    "ask_profile": [(("Köln", 2024), ["Köln", "2024"]), (("Köln",), ["Köln"])],
    "ask_strongest": [(("Köln", 2024), ["Köln", "2024"])],
    "ask_weakest": [(("Köln", 2024), ["Köln", "2024"]), (("Köln", None), ["Köln"])],
    "ask_score": [(("Köln", 2024), ["Köln", "2024"])],
    "ask_leader": [((2024,), ["2024"]), ((), ["Index"])],
    "ask_mean": [((2024,), ["2024"]), ((), [])],
    "ask_editions": [((), [])],
    "ask_cities": [((), [])],
    "ask_added_cities": [((2024,), ["2024"]), ((), [])],
    "ask_absent_cities": [((2024,), ["2024"]), ((), [])],
    "ask_coverage": [(("Köln",), ["Köln"])],
    "ask_definition": [((), ["Smart City Index"])],
    "ask_areas": [((), [])],
    "ask_publisher": [((), ["Smart City Index"])],
    "ask_person": [(("Erika Muster",), ["Erika Muster"])],
    "ask_quote": [(("Erika Muster",), ["Erika Muster"])],
    "ask_quote_on_index": [(("Erika Muster",), ["Erika Muster", "Smart City Index"])],
    "ask_quote_on_this": [(("Erika Muster",), ["Erika Muster"])],
    "ask_mayor_on_this": [((), [])],
    "ask_reason": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "ask_plans": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "meant": [(("Köln",), ["Köln"])],
    "heading": [((column,), []) for column in ("city", "area", "year", "place", "points", "before", "step")],
    "place_cell": [((6, 82), ["6", "82"])],
    "points_cell": [((78.1,), ["78", "1"])],
    "ranked_cities": [((82,), ["82"])],
    "history_title": [((["Köln", "Bonn"], "mobilitaet", 2019, 2024), ["Köln", "Bonn", "Mobil", "2019", "2024"])],
    "comparison_title": [((["Köln", "Bonn"], "mobilitaet", 2024), ["Köln", "Bonn", "Mobil", "2024"])],
    "chart_alt": [(("Köln und Bonn",), ["Köln und Bonn"])],
}
