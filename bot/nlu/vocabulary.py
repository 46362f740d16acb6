"""The words that questions about the index are made of, and what every other word counts as."""

from collections import Counter
from collections.abc import Collection, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.nouns import nouns, thing
from bot.nlu.spelling import typos_allowed

# What words count as that no question about the index is made of: any, a noun, the name of a ranking.
OTHER, NOUN, RANKING = "oov", "oovnoun", "oovranking"
FOREIGN = {None: OTHER, "noun": NOUN, "ranking": RANKING}
MIN_TYPO_LENGTH = 5
MAX_FUNCTION_WORD = 3
REMEMBERED = 20_000


class Vocabulary:
    """Maps the words of a text: known ones stay, misspelt ones are mended, foreign ones become OTHER.

    A question full of foreign words is likely none about the index: that is what the classifier learns from OTHER.
    `everyday` holds correctly spelt words, which are foreign here, not misspelt; `heard` all words of the training
    data, small talk included.
    """

    def __init__(self, known: Iterable[str], everyday: Collection[str], heard: Iterable[str] = ()) -> None:
        self.known = frozenset(known)
        self.heard = frozenset(heard)
        self._everyday = everyday
        self._long = [word for word in sorted(self.known) if len(word) >= MIN_TYPO_LENGTH]
        self._mapped: dict[str, str] = {}

    @classmethod
    def learn(
        cls, texts: Iterable[str], everyday: Collection[str], heard: Iterable[str] = (), min_texts: int = 2
    ) -> "Vocabulary":
        """The vocabulary of tokenized texts: words that stand in at least `min_texts` of them.

        `heard` are texts of other kinds: their words are not the vocabulary of questions, but no strangers either.
        """
        counts = Counter(word for text in texts for word in set(text.split()))
        known = (word for word, count in counts.items() if count >= min_texts)
        return cls(known, everyday, {word for text in heard for word in text.split()})

    def map(self, text: str) -> str:
        """The text with each word mapped."""
        return " ".join(self._word(word) for word in text.split())

    def is_strange(self, word: str) -> bool:
        """True for a word that is neither German nor English nor like one of the known ones: perhaps a name."""
        if len(word) <= MAX_FUNCTION_WORD or not word.isalpha() or word in self._everyday or word in self.heard:
            return False
        return self._word(word) in (OTHER, NOUN, RANKING)

    def _word(self, word: str) -> str:
        if word in self.known or word.startswith("x") or word in (OTHER, NOUN, RANKING):
            return word
        if word not in self._mapped:
            if len(self._mapped) >= REMEMBERED:
                self._mapped.clear()
            self._mapped[word] = self._mended(word)
        return self._mapped[word]

    def _mended(self, word: str) -> str:
        if len(word) >= MIN_TYPO_LENGTH and word not in self._everyday:
            typos = typos_allowed(len(word))
            near = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=typos)
            if near:
                return str(near[0])
        return FOREIGN[thing(word, nouns(), self._everyday)] if len(word) > MAX_FUNCTION_WORD else word
