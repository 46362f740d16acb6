"""Arguments for the methods of a Wording beside its shapes, and what their text must hold in every language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.facts.records import City, Edition, Person, Quote, Source

SOURCE = Source("amt", "Amtsblatt", "Der Index", "https://example.org/index", "2024-09-16", "")
OTHER_SOURCES = tuple(replace(SOURCE, source_id=name, publisher=name) for name in ("Bote", "Kurier", "Anzeiger"))
CITY = City("Köln", "Nordrhein-Westfalen", ())
MAYOR = Person("Erika Muster", "Oberbürgermeisterin", "Köln", ())
DEPUTY = Person("Max Beispiel", "Beigeordneter für Digitalisierung", "Bonn", ())
EXPERT = Person("Ada Probe", "Expertin", None, ())
QUOTE = Quote(MAYOR, "Köln", "mobilitaet", 2024, (), "Das freut uns sehr", SOURCE)
EDITION = Edition(
    2024, "Bitkom", "2024-09-16", 82, 162, 37, 13284, "2024-04/2024-07", 100, 67.6, 99, (), (), SOURCE, ""
)
NEW_CITY = replace(EDITION, added_cities=("Köln",), absent_cities=("Jena",))
BARE_EDITION = replace(EDITION, data_points=None, survey_period="", cities_that_checked_pct=None, published_on="2024")
AREAS = ("verwaltung", "it_kommunikation", "energie_umwelt", "mobilitaet", "gesellschaft_bildung")
TWO_BOARDS = ("mobilitaet", "verwaltung")

# Method: calls, each with what must be found in the text. "mobil" is in the name of that board in every language.
BACKGROUND: dict[str, list[tuple[tuple[Any, ...], list[str]]]] = {
    "join": [((["Köln", "Bonn", "Jena"],), ["Köln, Bonn ", " Jena"])],
    "years": [(([2019, 2021, 2022, 2023],), ["2019", "2021", "2023"])],
    "source_line": [
        (([SOURCE],), ["Amtsblatt", "2024", "16"]),
        (([SOURCE, *OTHER_SOURCES],), ["Amtsblatt", "Bote", "Kurier"]),
    ],
    "edition_lacks": [((2025,), ["2025"])],
    "ask_ahead": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln", None, "gesamt"), ["Köln"])],
    "ask_better_in": [(("Köln", "Bonn", 2024), ["Köln", "Bonn", "2024"]), (("Köln", "Bonn", None), ["Köln", "Bonn"])],
    "ask_edition": [((2024,), ["2024"])],
    "speaker": [((QUOTE,), ["Erika Muster", "Oberbürgermeisterin", "Köln", "2024"])],
    "no_quote": [
        ((["Niemand"], [], [MAYOR]), ["Niemand", "Erika Muster"]),
        ((["Niemand"], ["Bonn"], [MAYOR, DEPUTY]), ["Bonn", "Erika Muster", "Max Beispiel"]),
        (([], ["Bonn"], [MAYOR]), ["Bonn"]),
        ((["Niemand"], [], [MAYOR], [2023]), ["Niemand", "Erika Muster", "2023"]),
        (([], [], [MAYOR]), ["Erika Muster"]),
    ],
    "person": [
        ((MAYOR,), ["Erika Muster", "Oberbürgermeisterin", "Köln"]),
        ((DEPUTY,), ["Max Beispiel", "Beigeordneter für Digitalisierung", "Bonn"]),
        ((EXPERT,), ["Ada Probe", "Expertin"]),
    ],
    "no_person": [
        ((["Niemand"], None, [MAYOR]), ["Niemand", "Erika Muster"]),
        (([], "Bonn", [MAYOR]), ["Bonn"]),
        (([], None, [MAYOR]), ["Erika Muster"]),
    ],
    "reasons_lead": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln", 2024, None), ["Index"])],
    "measures_lead": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln", 2024, None), ["Index"])],
    "no_summary": [((), [])],
    "no_statement": [
        (("reasons", "Köln", ["mobilitaet"], ["verwaltung"]), ["Köln", "Mobil", "Verwaltung"]),
        (("needs", "Köln", TWO_BOARDS, []), ["Köln", "Mobil", "Verwaltung"]),
        (("needs", "Köln", [], []), ["Köln"]),
    ],
    "definition": [((EDITION, AREAS), ["Bitkom", "82", "2024", "Mobil", "Bildung"])],
    "publisher": [((EDITION,), ["Bitkom", "2024"])],
    "cities_rated": [((EDITION,), ["82", "2024", "99"]), ((BARE_EDITION,), ["82"])],
    "added_cities": [
        ((NEW_CITY,), ["Köln", "2024", "82"]),
        ((replace(NEW_CITY, added_cities=("Köln", "Bonn")),), ["Köln", "Bonn", "2024", "82"]),
    ],
    "absent_cities": [
        ((NEW_CITY,), ["Jena", "2024"]),
        ((replace(NEW_CITY, absent_cities=("Jena", "Bonn")),), ["Jena", "Bonn", "2024"]),
    ],
    "no_added_cities": [((2023, [2022, 2024]), ["2022", "2023", "2024"]), ((2023, []), ["2023"])],
    "never_rated": [((), [])],
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
    "no_weights": [((), [])],
    "checked_by_cities": [((EDITION,), ["2024", "99"])],
    "no_check": [((2025,), ["2025"])],
    "who_is_rated": [((EDITION,), ["2024", "82"])],
    "numbers_of_cities": [(([replace(EDITION, year=2023, cities=81), EDITION],), ["2023", "81", "2024", "82"])],
    "no_reason_known": [((), [])],
    "changes_lead": [((), [])],
    "made_of": [((EDITION,), ["2024", "82", "37", "162"])],
    "renamed": [(("Verkehr", "mobilitaet", 2023), ["Verkehr", "Mobil", "2022", "2023"])],
    "no_other_name": [(("mobilitaet",), ["Mobil"])],
    "belongs_to": [(("Breitband", "mobilitaet"), ["Breitband", "Mobil"])],
    "what_a_ranking_is": [((), ["1"])],
    "usage": [(("Bitkom",), ["Bitkom"])],
    "cannot_judge": [((), [])],
    "no_recipe": [((), [])],
    "no_indicators_of": [(("mobilitaet",), ["Mobil"])],
    "place_and_points": [((), ["100", "1"])],
    "newest_edition": [((2025,), ["2025"])],
    "lies_in": [(("Jena", "Hessen"), ["Jena", "Hess"])],
    "not_explained": [(("Datenplattform",), ["Datenplattform"])],
    "said_instead": [((), [])],
    "nearest_words": [(("Wege abnehmen",), ["Wege abnehmen"])],
    "no_files": [(("Bitkom",), ["Bitkom"])],
    "coverage": [(([2023, 2024], [CITY, replace(CITY, name="Ulm")], AREAS), ["2023", "2024", "2", "Köln", "Ulm"])],
    "coverage_of_state": [(("Hessen", [CITY]), ["Hessen", "Köln"]), (("Bayern", [CITY] * 8), ["Bayern", "8", "Köln"])],
    "coverage_of_city": [(("Köln", True), ["Köln"]), (("Köln", False), ["Köln"])],
    "which_source": [((), ["Bitkom"])],
    "sources_lead": [((1,), []), ((2,), [])],
    "edition_to_come": [((2030, 2025), ["2030", "2025"])],
    "edition_too_early": [((2010, 2019), ["2010", "2019"])],
    "edition_left_out": [((2020, [2019, 2021]), ["2020", "2019", "2021"])],
    "other_ranking": [((["Glücksatlas"],), ["„Glücksatlas“"])],
    "no_category": [((["Wohnen"], AREAS), ["„Wohnen“"])],
    "other_subject": [((["Bundeskanzler", "Wetter"],), ["Bundeskanzler", "Wetter"])],
    "rated_within": [(("Breitband", "it_kommunikation"), ["„Breitband“"])],
    "day": [(("2024-09-16",), ["16", "September", "2024"]), (("2024-09",), ["September", "2024"])],
    "unsure": [((True,), []), ((False,), [])],
    "no_such_place": [((500, 2024, 82), ["500", "2024", "82"])],
    "leaving_out": [((["drei"],), ["„drei“"])],
    "words_of": [((["Olaf Wagner"],), ["Olaf Wagner"])],
    "unknown_quote": [(("Wir sind ein Volk",), ["Wir sind ein Volk"])],
    "cannot_compute": [((["addiert"],), ["„addiert“"]), (([],), [])],
    "once_a_year": [((), [])],
    "not_on": [((["Glasfaser", "Energie"], ["Olaf Wagner"]), ["Glasfaser", "Energie", "Olaf Wagner"])],
    "only_quotes": [((2, ["Olaf Wagner"]), ["2", "Olaf Wagner"]), ((1, ["Olaf Wagner"]), ["Olaf Wagner"])],
    "anybody_elsewhere": [((["Köln"],), ["Köln"])],
    "not_words_of": [((["Olaf Wagner"],), ["Olaf Wagner"])],
    "not_on_this": [((["Olaf Wagner"],), ["Olaf Wagner"])],
    "unknown_cities": [((["Schilda"],), ["„Schilda“"]), ((["Schilda", "Atlantis"],), ["Schilda", "Atlantis"])],
    "which_one": [((["Köln", "Bonn"],), ["Köln", "Bonn", "?"])],
    "which_other": [(("Köln",), ["Köln", "?"])],
    "which_city": [((), ["?"])],
    "ask_rank": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"]), (("Köln",), ["Köln"])],
    "ask_improved": [(("Köln", 2024, "mobilitaet"), ["Köln", "2024", "Mobil"])],
    "ask_history": [(("Köln", "mobilitaet"), ["Köln", "Mobil"]), (("Köln",), ["Köln"])],
    "ask_profile": [(("Köln", 2024), ["Köln", "2024"]), (("Köln",), ["Köln"])],
    "ask_strongest": [(("Köln", 2024), ["Köln", "2024"])],
    "ask_leader": [((2024,), ["2024"]), ((), ["Index"])],
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
    "ask_mayor_on_this": [((), [])],
    "ask_reason": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "ask_plans": [(("Köln", "mobilitaet"), ["Köln", "Mobil"])],
    "meant": [(("Köln",), ["Köln"])],
    "place_cell": [((6, 82), ["6", "82"])],
    "points_cell": [((78.1,), ["78", "1"])],
    "ranked_cities": [((82,), ["82"])],
    "history_title": [((["Köln", "Bonn"], "mobilitaet", 2019, 2024), ["Köln", "Bonn", "Mobil", "2019", "2024"])],
    "comparison_title": [((["Köln", "Bonn"], "mobilitaet", 2024), ["Köln", "Bonn", "Mobil", "2024"])],
    "chart_alt": [(("Köln und Bonn",), ["Köln und Bonn"])],
}

# What all languages make of their own words for dates, years and categories.
SHARED = {
    "verdict": [((True,), []), ((False,), []), ((None,), [])],
    "heading": [((column,), []) for column in ("city", "area", "year", "place", "points", "before", "step")],
    "coverage_line": [(("mobilitaet", [2021, 2024]), ["Mobil", "2021", "2024"])],
    "source_label": [((SOURCE,), ["Amtsblatt", "„Der Index“", "16", "2024"])],
}
