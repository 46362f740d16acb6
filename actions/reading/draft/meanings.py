"""What a part means beside the others: "gewonnen" counts places where places are counted, else it names who leads."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.facts.groups import CITY_STATES
from actions.reading.draft import denials, figures_of_speech
from actions.reading.kinds import ASKS_FOR_CITIES, HELD_AGAINST_CITIES, THRESHOLDS
from actions.reading.measure import COMPARED_IN_TIME
from actions.reading.parts import Parts
from actions.reading.times import LAST_TIME

WON = re.compile(r"gew[oi]nn|gewann|\bwon\b")
WINNER = re.compile(r"gewinner")
GREATEST = re.compile(r"größ|groess|gross|stärk|dick")
# "Mit wie vielen Punkten gewann Köln?" asks for the points of who leads.
WITH = re.compile(r"\W*mit\b", re.I)
AFTER = re.compile(r"\bnach\s+$", re.I)
OFTENEST = re.compile(r"(?:häufig|haeufig|öft|oeft|meist)", re.I)
MOST = re.compile(r"am (?:aller)?meisten|mehr$")
CUT = re.compile(r"\bab\b", re.I)
OWN = re.compile(r"\beigene[nrs]?\b", re.I)
SUBJECT = re.compile(r"\W*(?:und\s+)?welche[rs]?\s+(?:bereich|kategorie|disziplin|feld)\b", re.I)
# Beside these, "all winners" are those of one edition, or said already.
SEVERAL = ("year", "all_categories", "since", "newest", "span", "last_year", "all_editions")
NEAR = re.compile(r"\b(?:unmittelbar|direkt)\b", re.I)
FROM = re.compile(r"\b(?:aus|from)\s+$|,\s*$", re.I)
# What a difference of one city in two years may be to, instead.
OTHER_SIDES = ("place leads last within top best worst places_to mean than_mean than_place").split()


def settled_meanings(parts: Parts) -> Parts:
    """The parts with those settled that others decide on."""
    for settle in SETTLED:
        parts = settle(parts)
    return parts


def _named_category(parts: Parts) -> Parts:
    """ "Im Bereich Mobilität" asks for no category."""
    for noun in parts.all("n_category"):
        name = parts.next_to(noun)
        if name is not None and name.name == "category":
            parts = parts.replaced(noun)
    return parts


def _side_by_side(parts: Parts) -> Parts:
    """ "Wie sieht es zwischen Köln und Bonn aus?" asks how both stand, not who is between them."""
    if not parts.has("how") or parts.has(*ASKS_FOR_CITIES, "difference", "by_how_much"):
        return parts
    return parts.renamed({"between": "city"})


def _won(parts: Parts) -> Parts:
    """ "Gewonnen" and "Gewinner" as places won."""
    counted = parts.has("how_many", "by_how_much", "more", "best", "worst") and parts.has("n_place", "n_points")
    counted = counted and not parts.has(*THRESHOLDS, "n_category") and not WITH.match(parts.text)
    greatest = any(GREATEST.search(parts.words(each)) for each in parts.all("best", "top")) or parts.has("step_down")
    for part in parts.all("category_winners"):
        parts = parts.replaced(part, replace(part, name="leads"), replace(part, name="all_categories"))
    counted = counted or (parts.has("better", "more") and parts.has("than", "worse") and not parts.has("n_category"))
    for part in parts.all("leads"):
        words = parts.words(part)
        if (counted and WON.search(words)) or (greatest and WINNER.search(words)):
            parts = parts.replaced(part, replace(part, name="step_up"))
    return parts


def _won_most(parts: Parts) -> Parts:
    """ "Wer hat 2025 am meisten gewonnen, und wer verloren?" is of places."""
    most, won = parts.first("best", "better", "more"), parts.first("leads")
    if most is None or won is None or parts.next_to(most) is not won or parts.has("all_editions", "ever", "since"):
        return parts
    return parts.replaced(won, replace(won, name="step_up")) if MOST.match(parts.words(most)) else parts


def _all_winners(parts: Parts) -> Parts:
    """ "Alle Sieger" are those of all editions."""
    for every in parts.all("all_of"):
        winners = parts.next_to(every)
        if winners is not None and winners.name == "leads" and not parts.has(*SEVERAL):
            parts = parts.replaced(every, replace(every, name="all_editions"))
    return parts


def _cut(parts: Parts) -> Parts:
    """ "Wie schnitt Köln ab?" is no mean."""
    asks = parts.has("how", "where")
    return parts.renamed(
        {"mean": "filler"}, lambda part: parts.words(part) == "schnitt" and (asks or CUT.search(parts.text[part.end :]))
    )


def _without_all(parts: Parts) -> Parts:
    """ "Ohne die Stadtstaaten Berlin, Hamburg und Bremen", "wenn man … weglässt": the cities tell what is left out."""
    for group in parts.all("without"):
        named = parts.next_to(group)
        if group.of("state") and named is not None and named.name == "city" and len(named.of("city")) > 1:
            parts = parts.replaced(group).replaced(named, replace(named, name="without"))
    for group in parts.all("state"):
        named = parts.next_to(group)
        if group.of("city") and named is not None and named.name == "without":
            parts = parts.replaced(group)
    return parts


def _last_time(parts: Parts) -> Parts:
    """ "Wann war Köln zuletzt Erster?" asks for a time, "wie viele Punkte zuletzt?" for the newest edition."""
    if not parts.has("when"):
        return parts.renamed({"lately": "newest"})
    parts = parts.renamed({"lately": "last_time"})
    return parts.renamed({"previous": "last_time"}, lambda part: LAST_TIME.match(parts.words(part)))


def _spoken_for(parts: Parts) -> Parts:
    """ "Ich wohne in Bonn, welcher Platz ist das?" asks about Bonn, if it names no other city."""
    speaker = parts.first("speaker")
    if speaker is None or (parts.has("city") and not parts.has("overtook", "beats")):
        return parts
    own = {"city": speaker.of("city"), "home": speaker.of("city")}
    return parts.replaced(speaker, replace(speaker, name="city", values=own))


def _beats_nobody(parts: Parts) -> Parts:
    """ "Wie hat sich Bonn geschlagen?" beats nobody."""
    if (len(parts.values("city", "city")) > 1 or parts.has(*ASKS_FOR_CITIES)) and not parts.has("how"):
        return parts
    return parts.without("beats")


def _between_years(parts: Parts) -> Parts:
    """ "Der Unterschied zwischen 2022 und 2024 bei Köln", "Köln 2022 und 2024, welche Differenz?": what has changed."""
    difference = parts.first("difference")
    two_years = parts.has("span") or len(parts.values("year", "year", "now_too")) + parts.has("newest", "now_too") == 2
    several = any(len(parts.values(slot, slot)) > 1 for slot in ("city", "category"))
    held = parts.has(*OTHER_SIDES) or any(part.of("city") for part in parts.all(*HELD_AGAINST_CITIES))
    if difference is None or not two_years or several or held:
        return parts
    return parts.replaced(difference, replace(difference, name="step_asked"))


def _after_the_best(parts: Parts) -> Parts:
    """ "Wer ist nach Hamburg der Beste?": of those behind; "die zweitbeste nach München": München is the first."""
    for city in parts.all("city"):
        if not AFTER.search(parts.text[: city.start]):
            continue
        if parts.has("nth_best"):
            parts = parts.replaced(city)
        elif parts.has("best") and parts.has("who", "which"):
            parts = parts.replaced(city, replace(city, name="behind"))
    return parts


def _several_ahead(parts: Parts) -> Parts:
    """ "Welche drei Städte liegen direkt vor uns?": not just the one right before; "hinter wem lag Köln direkt?" is."""
    several = (parts.counted() or 1) > 1 or parts.has("next_ones")
    if not several and NEAR.search(parts.text) and not parts.has("how_many", "by_how_much", "verb_first", "whether"):
        return parts.renamed({"ahead_of": "just_ahead_of", "behind": "just_behind"})
    return parts.renamed({"just_ahead_of": "ahead_of", "just_behind": "behind"}) if several else parts


def _between_them(parts: Parts) -> Parts:
    """ "Wie viele Städte trennen Köln und Bonn?", "Köln und Bonn: Wer liegt dazwischen?" ask who is between them."""
    them, head = parts.first("between_them"), parts.first(*ASKS_FOR_CITIES)
    # "Kommt nach Köln gleich Bonn, oder ist da noch wer dazwischen?"
    apart = ("just_behind", "level_with") if them and parts.has("other_ones") else ()
    ends = parts.values("city", "city", *apart)
    noun = parts.next_to(head) if head else None
    if noun is not None and noun.name == "n_city":
        them = parts.first("difference") or them
    if them is None or len(ends) != 2 or not parts.has("n_city", "who", *apart):
        return parts
    if apart:
        parts = parts.without("verb_first").renamed({"other_ones": "who"})
    return parts.without("city", *apart).replaced(them, replace(them, name="between", values={"city": ends}))


def _ahead_of_the_other(parts: Parts) -> Parts:
    """ "Fürth und Erlangen, seit wann ist Erlangen davor?", "… wann war Erlangen besser?": than the other."""
    side = parts.first("ahead", "behind_it") or parts.first("better", "worse")
    named = parts.all("city")
    two_and_one = [len(each.of("city")) for each in named] == [2, 1]
    if side is None or parts.has(*COMPARED_IN_TIME) or not two_and_one:
        return parts
    others = tuple(city for city in named[0].of("city") if city not in named[1].of("city"))
    if len(others) != 1:
        return parts
    name = "ahead_of" if side.name in ("ahead", "better") else "behind"
    return parts.replaced(named[0]).replaced(side, replace(side, name=name, values={"city": others}))


def _how_not_than(parts: Parts) -> Parts:
    """ "Wie die Stadt insgesamt abgeschnitten hat" compares nothing, as "besser wie insgesamt" does."""
    than = parts.first("than_category")
    if than is None or not parts.words(than).startswith("wie") or parts.has("better", "worse", "more", "verb_first"):
        return parts
    return parts.replaced(than, replace(than, name="how", values={}), replace(than, name="category"))


def also_a_state(parts: Parts) -> Parts:
    """ "Aus dem Saarland und aus Bremen" are two federal states, though Bremen is a city, too."""
    for part in parts.all("city"):
        among = parts.has("state") and not parts.has("place_asked", *HELD_AGAINST_CITIES)
        if among and FROM.search(parts.text[: part.start]) and set(part.of("city")) <= CITY_STATES:
            parts = parts.replaced(part, replace(part, name="state", values={"state": part.of("city")}))
    return parts


def _two_in_one(parts: Parts) -> Parts:
    """What no single query holds: "unter denen, die in IT vor Köln sind: ist eine insgesamt dahinter?"."""
    held = parts.all(*HELD_AGAINST_CITIES)
    nested = (
        len(parts.values("category", "category")) > 1 and parts.has("among", "of_those", "behind_it") and len(held) > 1
    )
    nth, states = parts.all("nth_best", "nth_worst"), parts.all("state")
    twice = len(nth) > 1 and len(states) > 1
    # "Der Dritte von 2020, wo steht der heute?"
    holder = None if parts.has("city", "n_city", "who") else parts.first("place", "leads", "last")
    moved_on = holder and parts.has("year") and parts.has("newest", "now_too") and parts.has("where", "place_asked")
    # "Ist in einem der Bereiche jedes Jahr etwas besser geworden?"
    some_always = parts.first("any_category") if parts.has("always") else None
    # "Ist der Durchschnitt schneller gestiegen als Köln?", "War Köln 2022 näher an Platz 1 als 2024?"
    over_time = "mean" if parts.has("step_up", "step_down") else "difference" if parts.has("than_edition") else ""
    claimed = parts.first(over_time) if parts.has("verb_first", "whether") else None
    # "Bonn, Essen, Dortmund: wer hatte am häufigsten die Nase vorn?": each would be held against two others.
    several = len(parts.values("city", "city")) > 2 and figures_of_speech.front(parts)
    oftenest = next((each for each in parts.all("all_editions") if OFTENEST.search(parts.words(each))), None)
    others = (
        some_always,
        oftenest if several else None,
        nth[-1] if twice else None,
        held[-1] if nested else None,
        holder if moved_on else None,
        claimed,
    )
    other = next((each for each in others if each), None)
    if other is None:
        return parts
    return parts.replaced(other, replace(other, name="described"))


def _of_its_own(parts: Parts) -> Parts:
    """ "Das Schlusslicht unter den eigenen Ergebnissen", "welcher Bereich ist Schlusslicht?": of the city's own."""
    own = OWN.search(parts.text) or SUBJECT.match(parts.text)
    return parts.renamed({"last": "worst", "leads": "best"}) if own and parts.has("city") else parts


def _best_city(parts: Parts) -> Parts:
    """ "Wie viele Punkte hat die beste Stadt?" asks for those of who leads."""
    best = parts.first("best", "worst")
    noun = parts.next_to(best) if best else None
    one = noun is not None and noun.name == "n_city" and not parts.plural(noun)
    if not one or not parts.has("n_points") or parts.has("city", "state"):
        return parts
    return parts.renamed({"best": "leads", "worst": "last"})


def _how_many_wins(parts: Parts) -> Parts:
    """ "Der wievielte Sieg ist das?", "War das der erste Sieg?" are told by how often somebody won."""
    for part in parts.all("place_asked", "place"):
        won = parts.next_to(part)
        nth_win = won is not None and (parts.words(won) in ("sieg", "titel") or "wievielt" in parts.words(part))
        if nth_win and won is not None and won.name in ("leads", "place"):
            return parts.without("verb_first").replaced(part, replace(part, name="how_often", values={}))
    return parts


def _backwards(parts: Parts) -> Parts:
    """ "Die Top 10 rückwärts" is an order, no places lost."""
    listed = parts.has("top", "list_word", "order_word", "whole_list")
    return parts.renamed({"step_down": "backwards"}, lambda part: listed and parts.words(part) == "rückwärts")


SETTLED = (
    _two_in_one,
    denials.not_on_place,
    also_a_state,
    denials.was_it_not,
    figures_of_speech.looking_forward,
    figures_of_speech.in_a_row,
    _backwards,
    _how_many_wins,
    _best_city,
    _of_its_own,
    _how_not_than,
    figures_of_speech.better_like,
    figures_of_speech.better_once,
    figures_of_speech.subtracted,
    figures_of_speech.to_be_won,
    figures_of_speech.changed_over_several,
    figures_of_speech.divided,
    figures_of_speech.more_than_a_number,
    figures_of_speech.kept_within,
    figures_of_speech.shared,
    figures_of_speech.between_a_city_and_a_place,
    figures_of_speech.of_all_categories_and_years,
    figures_of_speech.in_each_of_them,
    _side_by_side,
    _won,
    _won_most,
    _all_winners,
    _cut,
    figures_of_speech.falls_out,
    _without_all,
    _named_category,
    _last_time,
    _spoken_for,
    _beats_nobody,
    denials.denied_subject,
    _between_years,
    _after_the_best,
    _several_ahead,
    denials.not_one_but_beside,
    _between_them,
    _ahead_of_the_other,
    denials.no_longer,
    figures_of_speech.in_front_of_it,
    figures_of_speech.behind_how_many,
)
