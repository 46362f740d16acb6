"""The Rasa graph components: thin joints between Rasa's messages and the pure readers of this package.

Entities are found before the words are counted, and stand as placeholders among them: the classifier learns
"wo steht xcity bei xcategory".
"""

import re
import threading
from collections.abc import Collection, Hashable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.facts.engine import open_store
from actions.facts.groups import GROUP, group_names, groups
from actions.facts.queries import Facts
from actions.settings import Settings
from bot.nlu.asides import asides, is_topic, is_within
from bot.nlu.everyday import everyday_words
from bot.nlu.gazetteer import Gazetteer, Mention
from bot.nlu.items import read_items
from bot.nlu.lexicon import Words, read_words, says_a_part
from bot.nlu.made import Configured, MessageReader
from bot.nlu.namesakes import namesakes
from bot.nlu.parts import PARTS, read_parts
from bot.nlu.phrases import lexicon
from bot.nlu.text import fold, words
from bot.nlu.unknown import Unknown, one_side, read_unknown

# What the index rates within a category, not by itself: "Breitband".
SUBJECT = "subject"
# A capitalised word inside a sentence, right before a surname.
FIRST_NAME = re.compile(r"\S\s+(?P<name>[A-ZÄÖÜ][a-zäöüß]+)\s+$")
# "Im Haselhorst-Ranking", "Halle 9": another ranking is named so, or a room.
OF_A_RANKING = re.compile(r"-(?:\w+-)*(?:ranking|index|studie|atlas|report)\b", re.I)
ROOM = re.compile(r"\s+\d{1,2}(?:[a-z]\b|\b(?!\.))")
HALL = "halle"
# "Autonomem Fahren" is "autonomes Fahren".
ADJECTIVE = re.compile(r"(\w{3})e[mnr] ")
# "Köln 2024, die Telefonnummer vom Standesamt": another thing is asked for, no category.
OF_A_THING = re.compile(r",\s*(?:(?:die|der|das|den)\s+)?(?P<thing>[A-ZÄÖÜ]\w+)\s+(?:vom|von|des|der)\s+(?:der\s+)?$")

ComponentType = DefaultV1Recipe.ComponentType
# Both types: the recipe then lets the component read the training data too, before the words are counted.
READS_ENTITIES = [ComponentType.MESSAGE_TOKENIZER, ComponentType.ENTITY_EXTRACTOR]


@DefaultV1Recipe.register(READS_ENTITIES, is_trainable=False)
class GazetteerExtractor(MessageReader):
    """Entities `city`, `category`, `person`, `federal_state`, `topic`, `place` (outside the index), `unknown`.

    The names come out of the store and are read again when the store has changed.
    """

    def __init__(self, facts: Facts, doubtful: list[str]) -> None:
        self._facts = facts
        self._doubtful = frozenset(doubtful)
        self._everyday = everyday_words() | lexicon().words
        self._lock = threading.Lock()
        self._version: Hashable = None
        self._gazetteer = Gazetteer([], self._everyday)
        self._subjects = Words(frozenset(), ())
        self._states: dict[str, str] = {}

    @classmethod
    def configured(cls, config: dict[str, Any]) -> "GazetteerExtractor":
        return cls(Facts(open_store(Settings().store_url, read_only=True)), config["doubtful"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"doubtful": []}

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            known = message.get(ENTITIES, [])
            added = [{**entity, "extractor": type(self).__name__} for entity in self.read(text, known)]
            message.set(ENTITIES, [*known, *added], add_to_output=True)
        return messages

    def read(self, text: str, known: list[dict[str, Any]]) -> list[dict[str, Any]]:
        gazetteer = self._current()
        mentions: Sequence[Mention] = [each for each in gazetteer.find(text) if not _names_a_thing(each, text)]
        mentions = [_by_name(each, following, text) for each, following in zip_longest(mentions, mentions[1:])]
        elsewhere = namesakes(mentions, text, self._states, gazetteer.regions)
        taken = [(mention.start, mention.end) for mention in mentions if mention.kind != "topic"]
        taken += [(place.start, place.end) for place in elsewhere]
        mentions = [each for each in mentions if not any(place.start <= each.start < place.end for place in elsewhere)]
        topics = {(mention.start, mention.end) for mention in mentions if mention.kind == "topic"}
        found = read_unknown(text, taken, self._everyday)
        cities = [(each.start, each.end) for each in mentions if each.kind == "city"]
        found += one_side(text, cities, taken + [(each.start, each.end) for each in found])
        unknown = elsewhere + [each for each in found if (each.start, each.end) not in topics]
        # "OB Reker" is not our own mayor: an office before an unknown name belongs to that name.
        strangers = {name.start for name in unknown if name.role == "person"}
        known_names = [mention for mention in mentions if not _introduces(mention, strangers, text)]
        titles = {each.end for each in mentions if each.kind == "person"}
        others = [name for each in known_names if (name := _namesake(each, text, titles))]
        unknown += others
        known_names = [each for each in known_names if each.end not in {name.end for name in others}]
        entities = [self._entity(each, text) for each in known_names if not _is_of_a_thing(each, text)]
        # "Ich bin Schülerin" asks for no category.
        told = asides(text) if any(SUBJECT in each for each in entities) else []
        entities = [
            each
            for each in entities
            if SUBJECT not in each or is_topic(each["start"], text) or not is_within(each["start"], each["end"], told)
        ]
        return entities + [
            {"entity": "unknown", "value": name.name, "role": name.role, "start": name.start, "end": name.end}
            for name in unknown
        ]

    def _current(self) -> Gazetteer:
        version = self._facts.version()
        if version != self._version:
            with self._lock:
                names = [*self._facts.names(), *group_names()]
                subjects = [each.alias for each in names if each.kind == SUBJECT]
                named = [replace(each, kind="category") if each.kind == SUBJECT else each for each in names]
                self._subjects = read_words(subjects)
                self._states = {each.name: each.federal_state for each in self._facts.cities()}
                self._gazetteer = Gazetteer(named, self._everyday, self._doubtful)
                self._version = version
        return self._gazetteer

    def _entity(self, mention: Mention, text: str) -> dict[str, Any]:
        """The entity of a mention; of a category, whether only a subject within it is named."""
        entity = _entity(mention)
        named = fold(text[mention.start : mention.end])
        # "Im öffentlichen Nahverkehr", "bei den Radwegen": no less a subject for their endings.
        forms = {named, named.removesuffix("n"), *re.split(r"[\s-]", named), ADJECTIVE.sub(r"\1es ", named)}
        if mention.kind == "category" and any(each in self._subjects for each in forms):
            entity[SUBJECT] = True
        return entity


def _entity(mention: Mention) -> dict[str, Any]:
    """The entity of a mention; its value is a list where it is a group of names, or could be one of several."""
    value = mention.values[0] if len(mention.values) == 1 else list(mention.values)
    entity = {
        "entity": mention.kind,
        "value": value,
        "start": mention.start,
        "end": mention.end,
        "fuzzy": mention.fuzzy,
    }
    if mention.kind != GROUP:
        return entity
    group = groups()[mention.values[0]]
    return {**entity, "entity": group.kind, "value": list(group.members), GROUP: mention.values[0]}


def _names_a_thing(mention: Mention, text: str) -> bool:
    """True for "Haselhorst" in "Haselhorst-Ranking", and for "Halle 9"."""
    if mention.kind == "place":
        return OF_A_RANKING.match(text, mention.end) is not None
    numbered = fold(text[mention.start : mention.end]) == HALL and ROOM.match(text, mention.end) is not None
    return mention.kind == "city" and numbered


def _is_of_a_thing(mention: Mention, text: str) -> bool:
    thing = OF_A_THING.search(text[: mention.start]) if mention.kind == "category" else None
    return thing is not None and not says_a_part(fold(thing["thing"]))


def _namesake(mention: Mention, text: str, titles: Collection[int]) -> Unknown | None:
    """ "Andreas Wagner", where the store knows Olaf Wagner: somebody else.

    `titles` are the ends of known offices.
    """
    first = FIRST_NAME.search(text[: mention.start]) if mention.kind == "person" else None
    if first is None or first.end("name") in titles or not text[mention.start : mention.end].isalpha():
        return None
    word = fold(first["name"])
    known = {fold(part) for part in mention.values[0].split()}
    if word in known or word in lexicon().words or fold(text[mention.start : mention.end]) not in known:
        return None
    return Unknown(text[first.start("name") : mention.end], "person", first.start("name"), mention.end)


def _by_name(mention: Mention, following: Mention | None, text: str) -> Mention:
    """In "Oberbürgermeister Olaf Wagner" the office, whosever it is, is said of him who is named."""
    if following is None or not mention.kind == following.kind == "person" or following.start > mention.end + 1:
        return mention
    is_name = mention.values[0].endswith(text[mention.start : mention.end])
    return mention if is_name else replace(mention, values=following.values)


def _introduces(mention: Mention, strangers: set[int], text: str) -> bool:
    gap = re.match(r"\s*(?:Dr\.\s*)?", text[mention.end :])
    return mention.kind == "person" and gap is not None and mention.end + gap.end() in strangers


@DefaultV1Recipe.register(READS_ENTITIES, is_trainable=False)
class PartReader(MessageReader):
    """Sets `parts`: what a question is put together from, each with the words that it was read from.

    Adds entities `edition` (a year) and `number`, so that the words beside them are learnt, not the figures.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = message.get(TEXT)
            if text:
                entities = message.get(ENTITIES, [])
                message.set(PARTS, read_parts(text, entities))
                message.set(ENTITIES, [*entities, *_figures(text, entities)], add_to_output=True)
        return messages


def _figures(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    kinds = {"year": "edition", "n": "number", "nth": "number"}
    return [
        {
            "entity": kinds[item.kind],
            "value": item.values[0],
            "start": item.start,
            "end": item.end,
            "extractor": "PartReader",
        }
        for item in read_items(text, entities)
        if item.kind in kinds
    ]


@DefaultV1Recipe.register(ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class PlaceholderTokenizer(Configured, Tokenizer):
    """Words in folded form; each entity is one token that names its kind, not its value."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @classmethod
    def configured(cls, config: dict[str, Any]) -> "PlaceholderTokenizer":
        return cls(config)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        text = message.get(attribute)
        entities = message.get(ENTITIES, []) if attribute == TEXT else []
        tokens, position = [], -1
        for word in words(text):
            if word.start < position:
                continue
            entity = _entity_at(entities, word.start)
            if entity:
                tokens.append(Token(placeholder(entity), word.start, entity["end"]))
                position = entity["end"]
                tail = text[position : word.end].lstrip("s")
                if tail:
                    tokens.append(Token(fold(tail), word.end - len(tail), word.end))
                    position = word.end
            else:
                tokens.append(Token(word.folded, word.start, word.end))
        return tokens or [Token(text, 0)]


def _entity_at(entities: list[dict[str, Any]], position: int) -> dict[str, Any] | None:
    covering = [entity for entity in entities if entity["start"] <= position < entity["end"]]
    return min(covering, key=lambda entity: (entity["entity"] == "topic", entity["start"]), default=None)


def placeholder(entity: dict[str, Any]) -> str:
    """The word that stands for an entity when features are counted."""
    kind = "federal_state" if GROUP in entity else entity["entity"]
    if kind == "place":
        return "xcity"
    if kind == "unknown":
        return f"x{entity['role']}"
    if kind == "category" and entity["value"] == "gesamt":
        return "xoverall"
    return "x" + str(kind).replace("_", "")
