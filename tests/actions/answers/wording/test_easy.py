"""Leichte Sprache keeps those of its rules that a program can check."""

from __future__ import annotations

import re

from actions.answers.answer import Answer
from actions.answers.wording import wording
from actions.answers.wording.easy.glossary import HEADING, MOST, NOT_EASY, explained
from tests.actions.answers.wording.background import AREAS, EDITION, SOURCE
from tests.actions.answers.wording.cells import PAST, cell
from tests.actions.answers.wording.said import own_words
from tests.actions.answers.wording.samples import SAMPLES

MOST_WORDS = 12
LONGEST_WORD = 16
NUMBER_WORDS = r"\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b"
PASSIVE = r"\b(?:wird|wurden?|werden|worden)\b"
SUBJUNCTIVE = r"\b(?:würden?|könnten?|möchten?|hätten?|wären?|sollten?|dürften?|müssten?)\b"
GENITIVE = r"\b(?:des|deren|dessen|wegen|trotz|aller|meiner|einzelner)\b"
SUBORDINATE = r"\b(?:weil|obwohl|dass|nachdem|sodass|während|indem|sofern|damit)\b"
ABBREVIATION = r"\b(?:z\. ?B|u\. ?a|usw|bzw|ca|etc|inkl|Nr)\b\.?"
SIGNS = re.compile(r"[()\[\]/–—;&%§#*+=<>|…]")
SOURCE_ENTRY = re.compile(r"^• .*https?://\S+$", re.M)
PASSIVE_ALLOWED = "besser werden"
# A list of years, numbers or federal states is no longer sentence for that.
NUMBERS_LISTED = re.compile(r": [\d, ]+(?:(?:und|bis) [\d, ]+)*\.$")
STATES_LISTED = re.compile(r"(?:i[nm] N, )*i[nm] N und (?=i[nm] N)")


def easy_texts(answers: list[dict[str, Answer]]) -> list[str]:
    """Whole answers, and every sentence by itself."""
    say = wording("leicht")
    single = [
        getattr(say, method)(*arguments)
        for method, calls in SAMPLES.items()
        for arguments, _ in calls
        if not method.startswith("ask_") and method != "source_entry"
    ]
    return [*(each["leicht"].text for each in answers), *single]


def lines_of(text: str) -> list[str]:
    """The lines, without sources."""
    return [line for line in SOURCE_ENTRY.sub("", own_words(text)).splitlines() if line]


def own_lines(answers: list[dict[str, Answer]], names: list[str]) -> list[str]:
    """All lines, without names."""
    lines = []
    for text in dict.fromkeys(easy_texts(answers)):
        for line in lines_of(text):
            for name in names:
                line = line.replace(name, "N" if name in line else "")
            lines.append(line)
    return list(dict.fromkeys(lines))


def words(sentence: str) -> list[str]:
    """The words of a sentence, without names and quotes; a number is one."""
    return [word for word in re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+(?:-[^\W\d]+)*", sentence) if word != "N"]


def test_sentences_are_short(answers: list[dict[str, Answer]], names: list[str]) -> None:
    long = []
    for line in own_lines(answers, names):
        # Several cities side by side are a list within one of its lines.
        end_of_sentence = r"(?<=[.?!:]) (?=[A-ZÄÖÜ])|, (?=N )"
        for sentence in re.split(end_of_sentence, STATES_LISTED.sub("", line)):
            if len(words(NUMBERS_LISTED.sub(":", sentence))) > MOST_WORDS:
                long.append(sentence)
    assert not long


def test_there_is_one_sentence_a_line(answers: list[dict[str, Answer]], names: list[str]) -> None:
    for line in own_lines(answers, names):
        assert not re.search(r"[^\d.]\. [A-ZÄÖÜ]", line.replace("Dr.", "")), line


def test_rules_on_words(answers: list[dict[str, Answer]], names: list[str]) -> None:
    for line in own_lines(answers, names):
        plain = line.replace(PASSIVE_ALLOWED, "")
        for rule in (NUMBER_WORDS, PASSIVE, SUBJUNCTIVE, GENITIVE, SUBORDINATE, ABBREVIATION):
            assert not re.search(rule, plain, re.I), line


def test_rules_on_signs(answers: list[dict[str, Answer]], names: list[str]) -> None:
    for line in own_lines(answers, names):
        assert not SIGNS.search(line), line


def test_long_words_are_divided(answers: list[dict[str, Answer]], names: list[str]) -> None:
    for line in own_lines(answers, names):
        assert all(len(part) <= LONGEST_WORD for word in words(line) for part in word.split("-")), line


def test_the_reader_is_addressed_with_respect(answers: list[dict[str, Answer]]) -> None:
    assert not [
        each["leicht"].text for each in answers if re.search(r"\b(?:du|dir|dich|dein\w*)\b", each["leicht"].text)
    ]


def test_hard_words_are_explained_before_the_sources() -> None:
    lines = wording("leicht").answer([wording("leicht").place(cell(), PAST)], [SOURCE]).splitlines()
    assert lines.index(HEADING) == 2
    assert any(line.startswith("Mobilität heißt:") for line in lines)
    assert lines[-1].startswith("Quelle")


def test_an_explanation_is_not_given_twice_nor_too_many() -> None:
    say = wording("leicht")
    assert HEADING not in "\n".join(explained([say.definition(EDITION, AREAS), "Mehr weiß ich nicht."]))
    text = "Der Durchschnitt im Smart City Index: 1 Prozent, Platz 3, Mobilität, Verwaltung."
    assert len(explained([text])) == 2 + MOST


def test_hard_quotes_are_announced_and_names_in_quotes_are_not() -> None:
    assert NOT_EASY in explained(["„Die Digitalisierung der Verwaltung ist schon weit fortgeschritten.“"])
    assert NOT_EASY not in explained(["Ich weiß nichts über „Schilda“."])
