"""What the bot says in Leichte Sprache, by „Die Regeln für Leichte Sprache“ of Netzwerk Leichte Sprache e.V.

Rules on words that are followed:
- Easy, short and well-known words; no foreign ones where German has another.
- Hard words (Smart City Index, Rang-Liste, digital, Durchschnitt, the names of the areas …) are explained, below the
  answer or where they stand: `easy_glossary`.
- One word for one thing, always: Platz, Rang-Liste, Bereich, Quelle.
- Long words are divided by a hyphen: Gesamt-Wertung, Daten-Punkte. Names keep the spelling of their owners.
- No abbreviations but those in names (IT, Dr.).
- Verbs instead of nouns; active instead of passive.
- No genitive („von der Stadt“), no subjunctive.
- What is rather than what is not, as far as a gap in the facts lets one say so.
- No figures of speech.

Rules on numbers and signs:
- Digits for all numbers, 1 to 12 too.
- No special characters: brackets, dashes and semicolons are left to sources; only full stop, comma, colon and question
  mark, quotation marks around literal words and names, points before the lines of a list.

Rules on sentences and texts:
- Short sentences, at most twelve words without names; one statement each; simple order, hardly a subordinate clause.
- One sentence a line. Lists stand below each other.
- The reader is addressed with „Sie“; questions are allowed where they lead into an answer.
- What belongs together stands together; the answer comes first, explanations and source come last.

Rules that cannot be followed, and why: exact numbers, decimals and percentages stay, since they are what was asked for;
literal words stay as they were said, with a hint that they are hard; type size, pictures and contrast are up to the
channel; what nothing is known of must be said with „nicht“ and „kein“.
Nobody with learning difficulties has checked these texts, so they must not carry the network's seal.
"""

from __future__ import annotations

from actions.answers.wording.base import Wording
from actions.answers.wording.easy.background import EasyBackground
from actions.answers.wording.easy.gaps import EasyGaps
from actions.answers.wording.easy.making import EasyMaking
from actions.answers.wording.easy.questions import EasyQuestions
from actions.answers.wording.easy.shapes import EasyShapes
from actions.answers.wording.easy.tables import EasyTables


class Easy(EasyShapes, EasyBackground, EasyMaking, EasyGaps, EasyQuestions, EasyTables, Wording):
    """All sentences in Leichte Sprache."""
