"""Answers on people: what they said, literally, and who they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.asked import Asked, sourced
from actions.answers.words import answer_text, on_topic, told_literally, worded
from actions.facts.records import Quote
from actions.query.query import OVERALL, Query

# Fewer letters may be the name of anything in quotation marks, and no quote.
SURELY_A_QUOTE = 12
# So many letters has a word that tells a sentence from others, and so many of them are the same in all its forms.
TELLING, STEM = 4, 5


def answer_quotes(query: Query, asked: Asked) -> Answer:
    """What a person said: the quotes that fit person, city, topic and category, best fit first."""
    quotes = [each for each in asked.facts.quotes() if _about(query, each)]
    if not quotes:
        return _no_quote(query, asked, query.persons, query.cities.named)
    categories = [key for key in query.categories.named if key != OVERALL]
    fitting = _best_fits(query, quotes)
    if not fitting and len(quotes) == 1 and not query.topics:
        # All that he said is soon told, if not as if it were on what was asked.
        return _beside(query, asked, quotes)
    if not fitting:
        in_the_text = None if query.persons else answer_text(query, asked)
        return in_the_text or answer_not_on_this(query, asked)
    left = [asked.say.board(key) for key in categories if key not in {each.category for each in fitting}]
    # "Glasfaserausbau" is of no board where a quote has that very word.
    told = bool(on_topic(query, fitting)) and len(categories) == 1
    left = [board for board in left if not told and not _within(board, query.topics)]
    left += _topics_left(query, fitting) if query.persons and query.quantifier == "each" else []
    persons = tuple(dict.fromkeys(each.person.name for each in fitting))
    chosen = _nth(query, fitting)
    lines = [*([asked.say.not_on(left, persons)] if left else []), *asked.say.quotes(chosen)]
    if not chosen:
        lines = [asked.say.only_quotes(len(fitting), persons)]
    others = dict.fromkeys(each.person.name for each in asked.facts.quotes() if each.person.name not in persons)
    follow = [asked.say.ask_quote_on_index(name) for name in others]
    return worded(query, asked, lines, chosen or fitting, follow, persons, chosen)


def answer_quoted(query: Query, asked: Asked, quoted: str) -> Answer:
    """Whose words these are, and the whole of them; or that nobody is known to have said them."""
    held = [each for each in asked.facts.quotes() if _plain(quoted) in _plain(each.text)]
    in_the_text = [each for each in asked.facts.statements() if _plain(quoted) in _plain(each.text)]
    if in_the_text and not held:
        return told_literally(query, asked, in_the_text)
    quotes = asked.facts.quotes()
    own = [each for each in quotes if _about(query, each)]
    nearest = [] if held else _nearest(quoted, own) or _nearest(quoted, quotes)
    if nearest:
        of_others = query.persons and not any(each.person.name in query.persons for each in nearest)
        opening = [asked.say.not_words_of(query.persons)] if of_others else []
        return _beside(query, asked, nearest, "\n".join([*opening, asked.say.nearest_words(quoted)]))
    if not held and len(quoted) < SURELY_A_QUOTE:
        return answer_quotes(query, asked)
    known = list(dict.fromkeys(each.person.name for each in asked.facts.quotes()))
    if not held:
        return gaps.plain(query, asked, asked.say.unknown_quote(quoted), [asked.say.ask_quote(name) for name in known])
    held = [each for each in held if each.person.name in query.persons] or held
    persons = tuple(dict.fromkeys(each.person.name for each in held))
    denied = [asked.say.not_words_of(query.persons)] if query.persons and not {*persons} & {*query.persons} else []
    lines = [*denied, asked.say.words_of(persons), *asked.say.quotes(held)]
    return worded(query, asked, lines, held, [asked.say.ask_quote_on_index(name) for name in persons], persons, held)


def answer_not_on_this(query: Query, asked: Asked) -> Answer:
    """Of what is asked nothing by these persons is known: says so, and what others said on it."""
    quotes = asked.facts.quotes()
    names = query.persons or tuple(dict.fromkeys(each.person.name for each in quotes if _about(query, each)))
    text = asked.say.not_on(query.topics, names) if query.topics else asked.say.not_on_this(names)
    within = {each.category for each in on_topic(query, asked.facts.statements())}
    of_area = [each for each in quotes if each.category in within and _about(query, each)]
    if of_area:
        # On schools the mayor said nothing, but on education.
        return _beside(query, asked, of_area, f"{text}\n{asked.say.said_instead()}")
    others = on_topic(query, quotes)
    if not others:
        return gaps.plain(query, asked, text, [asked.say.ask_quote_on_index(name) for name in names])
    return _beside(query, asked, others, text)


def _nearest(quoted: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes that hold most of the words that somebody gives loosely; short words may stand in any sentence."""
    wanted = {word[:STEM] for word in _plain(quoted).split() if len(word) >= TELLING}
    shared = {each: len(wanted & {word[:STEM] for word in _plain(each.text).split()}) for each in quotes}
    most = max(shared.values(), default=0)
    return [each for each in quotes if most and shared[each] == most and 2 * most >= len(wanted)]


def _beside(query: Query, asked: Asked, quotes: Sequence[Quote], text: str = "") -> Answer:
    """Quotes behind the word that they are not what was asked for."""
    persons = tuple(dict.fromkeys(each.person.name for each in quotes))
    boards = [asked.say.board(key) for key in query.categories.named if key != OVERALL]
    lacking = asked.say.not_on(boards, persons) if boards else asked.say.not_on_this(persons)
    opening = [text] if text else [lacking, asked.say.said_instead()]
    lines = [*opening, *asked.say.quotes(quotes)]
    return worded(query, asked, lines, quotes, [], persons, quotes)


def answer_person(query: Query, asked: Asked) -> Answer:
    """Who a person is, or who holds an office in a city: the office, and the source that names it."""
    say = asked.say
    persons = {each.name: each for each in asked.facts.persons()}
    strangers = [name for name in query.persons if name not in persons]
    if strangers:
        return unknown_person(query, asked, strangers)
    found = [persons[name] for name in query.persons or persons]
    city = query.cities.named[0] if query.cities.named else None
    found = [each for each in found if city is None or each.city == city]
    if not found:
        text = say.no_person([], city, list(persons.values()))
        return gaps.plain(query, asked, text, [say.ask_person(name) for name in persons])
    names = tuple(each.name for each in found)
    sources = (each.source for name in names for each in asked.facts.quotes(person=name))
    cities = tuple(each.city for each in found if each.city)
    answer = sourced(query, asked, [*map(say.person, found)], sources, map(say.ask_quote_on_index, names), cities)
    return replace(answer, persons=names)


def unknown_person(query: Query, asked: Asked, names: Sequence[str]) -> Answer:
    """Somebody of whom the store holds nothing."""
    if query.asked == "quotes":
        return _no_quote(query, asked, names, ())
    persons = asked.facts.persons()
    text = asked.say.no_person(names, None, persons)
    return gaps.plain(query, asked, text, [asked.say.ask_person(each.name) for each in persons])


def _about(query: Query, quote: Quote) -> bool:
    name = quote.person.name
    if (query.persons and name not in query.persons) or name in query.without_persons:
        return False
    if (query.cities.named and quote.city not in query.cities.named) or quote.city in query.cities.without:
        return False
    if quote.category in query.categories.without or (query.quantifier == "none" and on_topic(query, [quote])):
        return False
    return not query.editions.named or quote.edition in query.editions.named


def _best_fits(query: Query, quotes: Sequence[Quote]) -> list[Quote]:
    """The best fit of each person asked about: "Was sagt Keller zur Bildung und Wagner zur Energie?"."""
    if len(query.persons) < 2:
        return _best_fit(query, quotes)
    chosen = [each for name in query.persons for each in _best_fit(query, [q for q in quotes if q.person.name == name])]
    return [each for each in quotes if each in chosen]


def _best_fit(query: Query, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes with the asked topics or category; all, if none was asked for."""
    areas = [key for key in query.categories.named if key != OVERALL]
    by_topic = on_topic(query, quotes)
    by_board = [each for each in quotes if each.category in areas]
    both = [each for each in by_topic if each in by_board]
    if not query.topics or query.quantifier == "none":
        return by_board if areas else list(quotes)
    return both or (by_board or by_topic if areas else by_topic)


def _topics_left(query: Query, quotes: Sequence[Quote]) -> list[str]:
    """The topics on which none of these quotes is: "die Investitionen in Glasfaser", of which one is on the former."""
    held = {topic for each in quotes for topic in each.topics}
    left = [topic for topic in query.topics if topic not in held]
    return [topic for topic in left if not _within(topic, held & {*query.topics})]


def _within(topic: str, others: Collection[str]) -> bool:
    """True for what is part of another topic, or has it as a part: "Termin" and "Terminvergabe"."""
    return any(topic.lower() in other.lower() or other.lower() in topic.lower() for other in others)


def _nth(query: Query, quotes: Sequence[Quote]) -> Sequence[Quote]:
    if query.order is None:
        return quotes
    return quotes[-1:] if query.order.by == "latest" else quotes[query.order.first - 1 : query.order.last]


def _no_quote(query: Query, asked: Asked, names: Sequence[str], cities: Sequence[str]) -> Answer:
    quotes = asked.facts.quotes()
    known = list({each.person.name: each.person for each in quotes}.values())
    # Of an edition nothing was said that is known; on others the same people may have spoken.
    editions = [] if any(each.edition in query.editions.named for each in quotes) else query.editions.named
    if query.cities.without and not names:
        names = [asked.say.anybody_elsewhere(query.cities.without)]
    text = asked.say.no_quote(names, cities, known, editions)
    return gaps.plain(query, asked, text, [asked.say.ask_quote(each.name) for each in known])


def _plain(text: str) -> str:
    """Words alone, in small letters: people don't copy signs."""
    return " ".join(re.findall(r"\w+", text.casefold()))
