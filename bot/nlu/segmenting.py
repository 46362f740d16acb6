"""The graph components around all others: one message becomes one for each of its questions, and one again.

Rasa hands a list of messages from component to component, so the ones between need not know.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.language import LANGUAGE
from bot.nlu.made import Configured
from bot.nlu.parts import PARTS
from bot.nlu.splitting import split_questions

ComponentType = DefaultV1Recipe.ComponentType
SEGMENTS = "segments"
# What is told beside a question may sound like distress: "Gestern stritten wir darüber: Wo steht Köln?".
SURELY_URGENT = 0.65


@DefaultV1Recipe.register(ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MessageSplitter(Configured):
    """Makes one message into one for each question in it. First in the pipeline."""

    def process(self, messages: list[Message]) -> list[Message]:
        if len(messages) != 1 or not messages[0].get(TEXT) or messages[0].get(TEXT).startswith("/"):
            return messages
        message = messages[0]
        pieces = split_questions(message.get(TEXT))
        return [Message.build(text=piece) for piece in pieces] if pieces != [message.get(TEXT)] else messages


@DefaultV1Recipe.register(ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MessageJoiner(Configured):
    """Makes one message of the split ones again, with every question under `segments`. Last in the pipeline.

    The intent of the whole is that of the first question; `aside` lists the intents that stand back behind one, the
    weakest first. `urgent` are those that go before all questions where they are sure, and else stand back, too.
    """

    def __init__(self, aside: list[str], urgent: list[str]) -> None:
        self._aside = aside
        self._urgent = urgent

    @classmethod
    def configured(cls, config: dict[str, Any]) -> "MessageJoiner":
        return cls(config["aside"], config["urgent"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"aside": [], "urgent": []}

    def process(self, messages: list[Message]) -> list[Message]:
        if not messages or not messages[0].get(INTENT):
            return messages
        segments = [_segment(message) for message in messages]
        main = max(range(len(segments)), key=lambda place: (self._weight(segments[place]), -place))
        joined = messages[main]
        joined.set(SEGMENTS, segments, add_to_output=True)
        joined.set(ENTITIES, [each for message in messages for each in message.get(ENTITIES, [])], add_to_output=True)
        return [joined]

    def _weight(self, segment: dict[str, Any]) -> int:
        intent, question = segment["intent"], len(self._aside)
        if intent in self._urgent:
            return question + 1 if segment["confidence"] >= SURELY_URGENT else question - 1
        return self._aside.index(intent) if intent in self._aside else question


def _segment(message: Message) -> dict[str, Any]:
    ranking = message.get(INTENT_RANKING_KEY) or []
    return {
        "text": message.get(TEXT),
        "intent": message.get(INTENT)["name"],
        "confidence": round(float(message.get(INTENT)["confidence"]), 4),
        "ranking": [[entry["name"], round(float(entry["confidence"]), 4)] for entry in ranking[:3]],
        "language": message.get(LANGUAGE),
        "entities": message.get(ENTITIES, []),
        "parts": message.get(PARTS, []),
    }
