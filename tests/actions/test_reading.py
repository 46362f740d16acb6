"""From parsed messages to questions: names, follow-ups, corrections, claims."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.question import Context, Question
from actions.reading import KINDS, is_background, read_question, read_rival, read_segments, with_context
from tests.actions.said import Named, board, city, part, rank, relative, said, top, year

HOME = "Düsseldorf"
COLOGNE_2023 = Context(
    Question("rank", cities=("Köln",), categories=("verwaltung",), editions=(2023,), named=frozenset({"cities"})),
    edition=2023,
    cities=("Köln",),
)


def ask(text: str, intent: str, *names: Named, after: Context | None = None, confidence: float = 0.95) -> Question:
    """The question that a message of one part asks."""
    (segment,) = read_segments(said(part(text, intent, *names, confidence=confidence)))
    question = read_question(segment, after or Context(), HOME)
    assert question is not None
    return question


def test_a_question_holds_what_the_message_names() -> None:
    asked = ask("Wo steht Köln bei Verwaltung 2023?", "rang", city("Köln"), board("Verwaltung"), year(2023))
    assert (asked.kind, asked.cities, asked.categories, asked.editions) == ("rank", ("Köln",), ("verwaltung",), (2023,))
    assert {"cities", "categories", "editions"} <= asked.named


@pytest.mark.parametrize(("intent", "kind"), KINDS.items())
def test_each_intent_is_a_kind_of_question(intent: str, kind: str) -> None:
    assert ask("Sagen Sie mir das bitte einmal ganz genau", intent).kind == kind


def test_without_a_city_the_home_city_is_meant() -> None:
    assert ask("Auf welchem Platz liegt man bei Mobilität?", "rang", board("Mobilität")).cities == (HOME,)
    assert ask("Und wo stehen wir?", "rang", after=COLOGNE_2023).cities == (HOME,)


def test_a_board_asked_for_as_a_whole_needs_no_city() -> None:
    asked = ask("Wer führt bei Mobilität?", "platzinhaber", board("Mobilität"))
    assert (asked.kind, asked.cities) == ("at_rank", ())


class TestFollowUps:
    """A follow-up changes just what it names."""

    def test_another_board(self) -> None:
        asked = ask("Und bei Mobilität?", "nachfrage", board("Mobilität"), after=COLOGNE_2023)
        assert (asked.kind, asked.cities, asked.categories, asked.editions) == (
            "rank",
            ("Köln",),
            ("mobilitaet",),
            (2023,),
        )

    def test_another_city(self) -> None:
        asked = ask("Und Bonn?", "nachfrage", city("Bonn"), after=COLOGNE_2023)
        assert (asked.kind, asked.cities, asked.categories, asked.editions) == (
            "rank",
            ("Bonn",),
            ("verwaltung",),
            (2023,),
        )

    def test_another_edition(self) -> None:
        asked = ask("Und 2024?", "nachfrage", year(2024), after=COLOGNE_2023)
        assert (asked.cities, asked.categories, asked.editions) == (("Köln",), ("verwaltung",), (2024,))

    def test_another_kind(self) -> None:
        asked = ask("Warum?", "begruendung", after=COLOGNE_2023)
        assert (asked.kind, asked.cities, asked.categories, asked.editions) == (
            "reason",
            ("Köln",),
            ("verwaltung",),
            (2023,),
        )

    def test_the_edition_that_the_answer_took_by_itself_is_kept(self) -> None:
        context = Context(Question("rank", cities=("Köln",)), edition=2025, cities=("Köln",))
        assert ask("Und bei Verwaltung?", "nachfrage", board("Verwaltung"), after=context).editions == (2025,)

    def test_the_newest_edition_leaves_the_one_talked_about(self) -> None:
        asked = ask("Und aktuell?", "nachfrage", relative("aktuell", "newest", 0), after=COLOGNE_2023)
        assert (asked.cities, asked.editions) == (("Köln",), ())

    def test_another_list(self) -> None:
        context = Context(Question("top", categories=("mobilitaet",), n=5), edition=2024)
        asked = ask("Und die Top 3?", "nachfrage", top("Top 3", 3), after=context)
        assert (asked.kind, asked.categories, asked.n) == ("top", ("mobilitaet",), 3)

    def test_a_bare_number_is_a_place_after_a_place_and_a_count_after_a_list(self) -> None:
        nine = Named("number", "9", 9)
        assert ask("und 9?", "nachfrage", nine, after=Context(Question("at_rank", rank=8))).rank == 9
        assert ask("und 9?", "nachfrage", nine, after=Context(Question("top", n=5))).n == 9

    def test_a_name_alone_repeats_the_question_whatever_it_is_taken_for(self) -> None:
        context = Context(Question("score", cities=("Köln",), editions=(2023,)), edition=2023, cities=("Köln",))
        asked = ask("Bonn", "profil", city("Bonn"), after=context, confidence=0.3)
        assert (asked.kind, asked.cities, asked.editions) == ("score", ("Bonn",), (2023,))

    def test_a_name_alone_at_the_beginning_asks_for_its_rank(self) -> None:
        assert ask("Köln 2023", "nachfrage", city("Köln"), year(2023)).kind == "rank"

    def test_a_complete_question_inherits_nothing(self) -> None:
        asked = ask("Auf welchem Platz liegt Bonn?", "rang", city("Bonn"), after=COLOGNE_2023)
        assert (asked.cities, asked.categories, asked.editions) == (("Bonn",), (), ())

    def test_he_is_the_person_last_quoted(self) -> None:
        context = Context(Question("quote", cities=(HOME,)), cities=(HOME,), persons=("Olaf Wagner",))
        assert ask("Und wer ist er?", "person", after=context).persons == ("Olaf Wagner",)

    def test_both_are_the_cities_just_named(self) -> None:
        context = Context(Question("compare", cities=("Köln", "Bonn")), edition=2024, cities=("Köln", "Bonn"))
        asked = ask("Wer von beiden ist bei Energie besser?", "vergleich", board("Energie"), after=context)
        assert (asked.kind, set(asked.cities), asked.categories) == ("compare", {"Köln", "Bonn"}, ("energie_umwelt",))


class TestCorrections:
    """What the message takes back does not count."""

    def test_not_cologne_but_bonn(self) -> None:
        asked = ask("Nicht Köln, sondern Bonn", "korrektur", city("Köln"), city("Bonn"), after=COLOGNE_2023)
        assert (asked.kind, asked.cities, asked.categories, asked.editions) == (
            "rank",
            ("Bonn",),
            ("verwaltung",),
            (2023,),
        )

    def test_bonn_instead_of_cologne(self) -> None:
        asked = ask("Bonn statt Köln", "korrektur", city("Bonn"), city("Köln"), after=COLOGNE_2023)
        assert asked.cities == ("Bonn",)

    def test_not_this_year_but_that(self) -> None:
        asked = ask("Nein, nicht 2023, sondern 2022", "korrektur", year(2023), year(2022), after=COLOGNE_2023)
        assert (asked.cities, asked.editions) == (("Köln",), (2022,))

    def test_the_only_name_counts_even_after_a_not(self) -> None:
        assert ask("Warum ist nicht Köln vorn?", "rang", city("Köln")).cities == ("Köln",)

    def test_in_a_comparison_one_city_is_replaced(self) -> None:
        context = Context(Question("compare", cities=("Köln", "Bonn")), edition=2024, cities=("Köln", "Bonn"))
        asked = ask("Nicht Bonn, sondern Essen", "korrektur", city("Bonn"), city("Essen"), after=context)
        assert set(asked.cities) == {"Köln", "Essen"}


class TestEditions:
    """Editions relative to one named or talked about."""

    def test_the_year_before_the_one_talked_about(self) -> None:
        asked = ask("Und im Vorjahr?", "nachfrage", relative("Vorjahr", "previous"), after=COLOGNE_2023)
        assert (asked.cities, asked.categories, asked.editions) == (("Köln",), ("verwaltung",), (2022,))

    def test_two_years_before(self) -> None:
        asked = ask(
            "Und zwei Jahre davor?", "nachfrage", relative("zwei Jahre davor", "previous", 2), after=COLOGNE_2023
        )
        assert asked.editions == (2021,)

    def test_the_year_after(self) -> None:
        asked = ask("Und danach?", "nachfrage", relative("danach", "next"), after=COLOGNE_2023)
        assert asked.editions == (2024,)

    def test_the_year_before_the_one_in_the_sentence(self) -> None:
        names = (city("Köln"), year(2023), relative("Vorjahr", "previous"))
        assert set(ask("Wo stand Köln 2023 und im Vorjahr?", "rang", *names).editions) == {2023, 2022}

    def test_a_span(self) -> None:
        names = (city("Köln"), year(2020, "since", "seit 2020"), year(2023, "until", "bis 2023"))
        asked = ask("Köln seit 2020 bis 2023", "verlauf", *names)
        assert (asked.kind, asked.since, asked.until) == ("history", 2020, 2023)

    def test_a_rank_since_a_year_is_a_history(self) -> None:
        asked = ask("Wo steht Köln seit 2020?", "rang", city("Köln"), year(2020, "since", "seit 2020"))
        assert (asked.kind, asked.since) == ("history", 2020)

    def test_a_change_compared_with_a_year_begins_there(self) -> None:
        context = Context(Question("change", cities=("Köln",)), edition=2025, cities=("Köln",))
        asked = ask("Und verglichen mit 2022?", "nachfrage", year(2022), after=context)
        assert (asked.kind, asked.since, asked.edition) == ("change", 2022, 2025)

    def test_the_first_edition(self) -> None:
        first = ask(
            "Wo stand Köln in der ersten Ausgabe?", "rang", city("Köln"), relative("ersten Ausgabe", "oldest", 0)
        )
        assert first != ask("Wo stand Köln denn insgesamt so?", "rang", city("Köln"))


class TestNames:
    """Names that are unknown, ambiguous, or of a person."""

    @pytest.mark.parametrize("kind", ["unknown", "place"])
    def test_an_unknown_city_is_not_replaced_by_the_one_talked_about(self, kind: str) -> None:
        schilda = Named(kind, "Schilda", "Schilda", "city")
        asked = ask("Und Schilda?", "nachfrage", schilda, after=COLOGNE_2023)
        assert (asked.unknown, asked.cities) == (("Schilda",), ())

    def test_an_ambiguous_city_is_asked_about(self) -> None:
        doubtful = Named("city", "Bremon", ["Bremen", "Bremerhaven"])
        asked = ask("Wo steht Bremon?", "rang", doubtful, after=COLOGNE_2023)
        assert (asked.options, asked.cities) == (("Bremen", "Bremerhaven"), ())

    def test_an_unknown_person_is_not_replaced_by_the_one_last_quoted(self) -> None:
        palmer = Named("unknown", "Palmer", "Palmer", "person")
        context = Context(Question("quote", cities=(HOME,)), cities=(HOME,), persons=("Olaf Wagner",))
        asked = ask("Was sagt Palmer dazu?", "zitat", palmer, after=context)
        assert (asked.unknown, asked.persons) == (("Palmer",), ())

    def test_topics_are_gathered(self) -> None:
        topics = (Named("topic", "Handel", ["Handel", "lokaler Handel"]), Named("topic", "Schulen", "Schulen"))
        asked = ask("Was ist mit Handel und Schulen?", "begruendung", *topics)
        assert asked.topics == ("Handel", "lokaler Handel", "Schulen")


class TestClaims:
    """A place in a question on a city is what the message claims."""

    def test_why_only_third(self) -> None:
        asked = ask("Warum ist Köln nur auf Platz 3?", "begruendung", city("Köln"), rank("Platz 3", 3))
        assert (asked.kind, asked.claim) == ("reason", 3)

    def test_is_cologne_first(self) -> None:
        asked = ask("Ist Köln auf Platz 1?", "platzinhaber", city("Köln"), rank("Platz 1", 1))
        assert (asked.kind, asked.cities, asked.claim) == ("rank", ("Köln",), 1)

    def test_a_claim_is_not_repeated_in_the_next_question(self) -> None:
        context = Context(Question("rank", cities=("Köln",), rank=1, claim=1), edition=2024, cities=("Köln",))
        assert ask("Und Bonn?", "nachfrage", city("Bonn"), after=context).claim is None


class TestKinds:
    """What a message names may overrule what the classifier took it for."""

    def test_a_profile_of_one_board_is_a_rank(self) -> None:
        assert ask("Wie schneidet Köln bei Verwaltung ab?", "profil", city("Köln"), board("Verwaltung")).kind == "rank"
        assert ask("Wie schneidet Köln insgesamt ab?", "profil", city("Köln"), board("insgesamt")).kind == "profile"

    def test_the_rank_of_two_cities_is_a_comparison(self) -> None:
        asked = ask("Wo stehen Köln und Bonn?", "rang", city("Köln"), city("Bonn"))
        assert (asked.kind, asked.cities) == ("compare", ("Köln", "Bonn"))

    def test_one_city_is_compared_with_the_home_city(self) -> None:
        assert set(ask("Sind wir besser als Köln?", "vergleich", city("Köln")).cities) == {HOME, "Köln"}

    def test_one_city_is_compared_with_the_one_talked_about(self) -> None:
        asked = ask("Ist Bonn besser?", "vergleich", city("Bonn"), after=COLOGNE_2023)
        assert asked.cities == ("Köln", "Bonn")

    def test_the_best_city_of_a_state_is_a_list_of_one(self) -> None:
        state = Named("federal_state", "NRW", "Nordrhein-Westfalen")
        asked = ask("Wer ist die beste Stadt in NRW?", "platzinhaber", state)
        assert (asked.kind, asked.federal_state, asked.n) == ("top", "Nordrhein-Westfalen", 1)

    def test_the_neighbours_of_a_city(self) -> None:
        before = ask("Wer liegt vor Köln?", "platzinhaber", city("Köln"))
        behind = ask("Welche Stadt liegt hinter Köln?", "platzinhaber", city("Köln"))
        assert (before.kind, before.relation, behind.relation) == ("at_rank", "before", "behind")

    def test_losing_places_is_climbing_upside_down(self) -> None:
        assert ask("Wer hat sich am meisten verschlechtert?", "absteiger").bottom
        assert not ask("Wer hat sich am meisten verbessert?", "aufsteiger").bottom


def test_small_talk_asks_nothing() -> None:
    (segment,) = read_segments(said(part("Wie wird das Wetter?", "ausserhalb")))
    assert read_question(segment, COLOGNE_2023, HOME) is None


def test_each_question_of_a_message_is_read() -> None:
    message = said(part("Wo steht Köln", "rang", city("Köln")), part("was sagt Keller dazu?", "zitat"))
    assert [segment.intent for segment in read_segments(message)] == ["rang", "zitat"]


def test_a_message_of_a_stock_pipeline_is_one_question() -> None:
    message = {"text": "Wo steht Köln?", "intent": {"name": "rang"}, "entities": []}
    assert [segment.text for segment in read_segments(message)] == ["Wo steht Köln?"]


def test_what_was_said_before_the_question_counts() -> None:
    told, asked = read_segments(
        said(part("Ich wohne in Bonn.", "ausserhalb", city("Bonn")), part("Wie ist der Platz?", "rang"))
    )
    assert is_background(told, [asked])
    assert with_context(asked, [told]).values("city") == ["Bonn"]


def test_a_city_of_the_question_itself_wins_over_one_said_before() -> None:
    told, asked = read_segments(
        said(part("Ich wohne in Bonn.", "ausserhalb", city("Bonn")), part("Wo steht Köln?", "rang", city("Köln")))
    )
    assert with_context(asked, [told]).values("city") == ["Köln"]


ENTITIES = st.lists(
    st.one_of(
        st.builds(Named, st.just("city"), st.just("x"), st.sampled_from(["Köln", "Bonn", ["Bremen", "Bremerhaven"]])),
        st.builds(Named, st.just("category"), st.just("x"), st.sampled_from(["gesamt", "verwaltung"])),
        st.builds(Named, st.just("person"), st.just("x"), st.sampled_from(["Olaf Wagner", "Dr. Stephan Keller"])),
        st.builds(Named, st.just("unknown"), st.just("x"), st.just("Palmer"), st.sampled_from(["city", "person"])),
        st.builds(Named, st.just("place"), st.just("x"), st.just("Castrop-Rauxel")),
        st.builds(Named, st.just("topic"), st.just("x"), st.sampled_from(["Schulen", ["Handel", "Händler"]])),
        st.builds(Named, st.just("federal_state"), st.just("x"), st.just("Hessen")),
        st.builds(Named, st.just("rank"), st.just("x"), st.sampled_from([-2, -1, 1, 17, 99])),
        st.builds(Named, st.just("number"), st.just("x"), st.integers(1, 99)),
        st.builds(Named, st.just("count"), st.just("x"), st.integers(1, 99), st.sampled_from(["top", "bottom"])),
        st.builds(
            Named, st.just("edition"), st.just("x"), st.integers(2018, 2027), st.sampled_from(["in", "since", "until"])
        ),
        st.builds(
            Named,
            st.just("edition"),
            st.just("x"),
            st.integers(1, 2),
            st.sampled_from(["previous", "next", "newest", "oldest"]),
        ),
    ),
    max_size=4,
)
TEXTS = st.sampled_from(
    [
        "x",
        "Und x?",
        "Wo steht x?",
        "Nicht x, sondern x",
        "Wer liegt vor x?",
        "Sind wir besser als x und beide?",
        "Ich x.",
    ]
)
INTENTS = st.sampled_from([*KINDS, "nachfrage", "korrektur", "nlu_fallback", "ausserhalb", "gruss"])
PARTS = st.builds(
    lambda text, intent, names, confidence: part(text, intent, *names, confidence=confidence),
    TEXTS,
    INTENTS,
    ENTITIES,
    st.sampled_from([0.2, 0.9]),
)


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_any_conversation_is_read(parts: list[dict[str, Any]]) -> None:
    context = Context()
    for segment in read_segments(said(*parts)):
        question = read_question(segment, context, HOME)
        if question is not None:
            assert question.kind in KINDS.values()
            context = Context(question, edition=question.edition, cities=question.cities or context.cities)


class TestDoubt:
    """Better an honest question than an answer for what was not asked."""

    STRANGE = Named("unknown", "kerfled", "kerfled", "word")

    @pytest.mark.parametrize("text", ["Wo steht kerfled?", "und kerfled", "Wie sieht es denn heute aus mit kerfled?"])
    def test_a_strange_word_in_the_place_of_a_city_is_an_unknown_name(self, text: str) -> None:
        asked = ask(text, "rang", self.STRANGE, after=COLOGNE_2023)
        assert (asked.unknown, asked.cities) == (("kerfled",), ())

    def test_beside_a_city_or_elsewhere_it_is_just_a_word(self) -> None:
        assert ask("kerfled wo steht Köln?", "rang", self.STRANGE, city("Köln")).unknown == ()
        assert ask("Auf welchem Platz liegen wir kerfled eigentlich heute?", "rang", self.STRANGE).unknown == ()
        assert ask("Und die Leute sagen kerfled, auf welchem Platz?", "rang", self.STRANGE).unknown == ()

    def test_a_yes_takes_the_one_city_that_was_offered(self) -> None:
        offered = Context(Question("rank", categories=("verwaltung",), options=("Krefeld",)))
        asked = ask("ja genau", "zustimmung", after=offered)
        assert (asked.kind, asked.cities, asked.categories, asked.options) == (
            "rank",
            ("Krefeld",),
            ("verwaltung",),
            (),
        )

    def test_a_yes_to_nothing_or_to_two_names_asks_nothing(self) -> None:
        for options in ((), ("Halle", "Hamm")):
            (segment,) = read_segments(said(part("ja", "zustimmung")))
            assert read_question(segment, Context(Question("rank", options=options)), HOME) is None

    @pytest.mark.parametrize(("ranking", "rival"), [((0.31, 0.29), "score"), ((0.31, 0.2), None), ((0.6, 0.58), None)])
    def test_two_readings_rival_if_neither_is_likely(self, ranking: tuple[float, float], rival: str | None) -> None:
        message = part("Wie gut ist Köln da so in dem Ding?", "rang", city("Köln"))
        message["ranking"] = [["rang", ranking[0]], ["punkte", ranking[1]]]
        (segment,) = read_segments(said(message))
        found = read_rival(segment, Context(), HOME)
        assert (found.kind if found else None) == rival


def test_not_this_but_that_takes_back_just_the_first() -> None:
    asked = ask("nicht 2024 sondern 2022", "korrektur", year(2024), year(2022), after=COLOGNE_2023)
    assert asked.editions == (2022,)


def test_a_bare_number_of_two_digits_is_a_year_where_no_places_are_counted() -> None:
    bare = Named("number", "25", 25)
    assert ask("25", "nachfrage", bare, after=COLOGNE_2023).editions == (2025,)
    assert ask("25", "nachfrage", bare, after=Context(Question("at_rank", rank=3))).rank == 25


@pytest.mark.parametrize(("text", "wanted"), [("Wer lag davor?", 2), ("und wer liegt dahinter?", 4)])
def test_the_place_beside_the_last_one(text: str, wanted: int) -> None:
    assert ask(text, "platzinhaber", after=Context(Question("at_rank", rank=3))).rank == wanted


def test_points_asked_for_beside_the_rank_are_answered_with_it() -> None:
    assert ask("Rang und Punktzahl von Köln", "rang", city("Köln")).kind == "score"


def test_we_before_another_city_is_a_comparison() -> None:
    asked = ask("Liegen wir vor Köln?", "rang", city("Köln"))
    assert (asked.kind, asked.cities) == ("compare", (HOME, "Köln"))


def test_the_mayor_there_is_that_of_the_city_just_spoken_of() -> None:
    keller = Named("person", "Bürgermeister", "Dr. Stephan Keller")
    assert ask("Wer ist da Bürgermeister?", "person", keller, after=COLOGNE_2023).cities == ("Köln",)
    unknown = Context(Question("rank", unknown=("Zürich",)), cities=("Köln",))
    assert ask("Wer ist da Bürgermeister?", "person", keller, after=unknown).unknown == ("Zürich",)
