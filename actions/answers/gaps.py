"""What the store does not hold: a refusal that says so, and what it holds nearby."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer
from actions.answers.asked import Asked
from actions.answers.likeness import cities_begun, similar_cities
from actions.query.query import Cities, Query
from actions.reading.accounting import Unread

CLARIFY_CITIES = 3


def plain(query: Query, asked: Asked, text: str, follow: Sequence[str] | None = None) -> Answer:
    """A refusal: text and suggestions, without facts; by default, the city's place and who leads."""
    city = (query.cities.named or (asked.home_city,))[0]
    follow = (asked.say.ask_rank(city), asked.say.ask_leader()) if follow is None else follow
    return Answer(
        text=asked.say.refusal(text),
        query=query,
        language=asked.language,
        suggestions=tuple(dict.fromkeys(follow)),
        refused=True,
        cities=query.cities.named,
    )


def unknown_edition(query: Query, asked: Asked) -> Answer | None:
    """An edition before the first, after the newest or left out; None if all asked editions exist."""
    editions = query.editions
    years = [*editions.named, *filter(None, (editions.until, editions.since))]
    published = asked.cube.years if years else ()
    foreign = [year for year in years if year not in published]
    if not foreign or not published:
        return None
    say, year = asked.say, foreign[0]
    if year > max(published):
        text = say.edition_to_come(year, max(published))
    elif year < min(published):
        text = say.edition_too_early(year, min(published))
    else:
        text = say.edition_left_out(year, published)
    city = (query.cities.named or (asked.home_city,))[0]
    follow = [say.ask_rank(city, max(published)), say.ask_leader(max(published))]
    return plain(query, asked, text, follow)


def no_such_place(query: Query, asked: Asked) -> Answer | None:
    """A place behind the last one: "Platz 500?"; None for all other questions."""
    order, year = query.order, max(query.editions.named or asked.cube.years)
    size = asked.cube.sizes[year]
    if query.axis != "city" or order is None or order.by != "best" or order.first <= size:
        return None
    return plain(query, asked, asked.say.no_such_place(order.first, year, size), [asked.say.ask_leader(year)])


def unread(query: Query, asked: Asked, found: Unread) -> Answer:
    """Another ranking, a category or a city that the index lacks, or another subject: says so, and names the word."""
    say, words = asked.say, found.words
    text = {
        "ranking": say.other_ranking,
        "category": lambda names: say.no_category(names, asked.cube.areas),
        "city": say.unknown_cities,
        "subject": say.other_subject,
    }[found.verdict](words)
    follow = (say.ask_areas(), say.ask_leader()) if found.verdict == "category" else ()
    unknown = tuple(words) if found.verdict == "city" else ()
    return replace(plain(query, asked, text, follow), cities=(), unknown=unknown)


def beyond(query: Query, asked: Asked, words: Sequence[str]) -> Answer:
    """What the words ask for cannot be computed from the store: says so, instead of answering the rest."""
    return plain(query, asked, asked.say.cannot_compute([word for word in words if word]))


def unknown_city(query: Query, asked: Asked, names: Sequence[str]) -> Answer:
    """A city outside the index, or a name that is none: asks whether one like it was meant, if there is one."""
    # "Halle in Westfalen" is said in full, and spelt right.
    doubtful = len(names) == 1 and " in " not in names[0]
    similar = similar_cities(names[0], asked.facts.names()) if doubtful else ()
    if similar:
        return which_one(query, asked, similar, names[0])
    follow = [asked.say.ask_cities(), asked.say.ask_leader()]
    # "München in Hessen".
    namesakes = [city for city in asked.cube.states if any(name.startswith(f"{city} in ") for name in names)]
    lines = [asked.say.unknown_cities(names), *(asked.say.lies_in(city, asked.cube.states[city]) for city in namesakes)]
    return replace(plain(query, asked, "\n".join(lines), follow), unknown=tuple(names))


def no_other_side(query: Query, asked: Asked) -> Answer | None:
    """A difference of one city from nothing: asks from what; None for all other questions."""
    if query.asked != "difference" or query.axis or query.against or query.cities.at or len(query.cities.named) > 1:
        return None
    return plain(query, asked, asked.say.which_other((query.cities.named or (asked.home_city,))[0]))


def itself(query: Query, asked: Asked) -> Answer | None:
    """A city held against itself: "Waren die besser als wir?", where nobody knows who; None for all else."""
    held = {city for each in query.where for city in each.than.cities}
    about = query.cities.named or ((asked.home_city,) if query.cities == Cities() else ())
    compares = query.asked == "whether" or (query.asked == "which" and query.axis != "city")
    return which_city(query, asked) if compares and len(about) == 1 and held == set(about) else None


def which_city(query: Query, asked: Asked) -> Answer:
    """A follow-up of which nobody knows what city it is about."""
    return plain(query, asked, asked.say.which_city())


def misspelt_city(query: Query, asked: Asked, words: Sequence[str], cut_off: Sequence[str] = ()) -> Answer | None:
    """A strange word that is like a city's name: asks whether that city is meant; None if no city is like it.

    `cut_off` are other words, which may be the beginning of one: "Düsseld".
    """
    names = asked.facts.names() if words or cut_off else []
    begun = {word: cities_begun(word, names) for word in cut_off}
    for word, cities in {**begun, **{word: similar_cities(word, names) for word in words}}.items():
        if cities:
            return which_one(query, asked, cities, word)
    return None


def which_one(query: Query, asked: Asked, options: Sequence[str], unknown: str = "") -> Answer:
    """A name that could be several, or an `unknown` one that is like them: asks which one is meant."""
    say = asked.say
    follow = [say.meant(option) for option in options[:CLARIFY_CITIES]]
    return replace(plain(query, asked, say.which_one(options, unknown), follow), options=tuple(options), cities=())
