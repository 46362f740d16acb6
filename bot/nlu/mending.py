"""The graph component that mends misspelt words of questions; it stands behind the one that finds the names."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.components import READS_ENTITIES
from bot.nlu.everyday import everyday_words
from bot.nlu.made import MessageReader
from bot.nlu.spelling import mended, read_mendings, shifted


@DefaultV1Recipe.register(READS_ENTITIES, is_trainable=False)
class WordMender(MessageReader):
    """Changes the text of messages, and moves the entities in it, so that all later readers see the words meant."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if message.get(TEXT):
                _mend(message)
        return messages


def _mend(message: Message) -> None:
    entities = message.get(ENTITIES, [])
    names = [(each["start"], each["end"]) for each in entities if each["entity"] != "topic"]
    mendings = read_mendings(message.get(TEXT), names, everyday_words())
    if not mendings:
        return
    moved = [
        {**each, "start": shifted(each["start"], mendings), "end": shifted(each["end"], mendings)} for each in entities
    ]
    message.set(TEXT, mended(message.get(TEXT), mendings), add_to_output=True)
    message.set(ENTITIES, moved, add_to_output=True)
