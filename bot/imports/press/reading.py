"""Reads a whole press release: proposals of facts and quotes, and what could not be placed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bot.imports.press import foreign, sentences, statements
from bot.imports.press.clauses import spoken_of
from bot.imports.press.document import Document
from bot.imports.press.editions import edition_of_statement
from bot.imports.press.layout import Table
from bot.imports.press.marks import Quoted
from bot.imports.press.merging import merge
from bot.imports.press.names import OVERALL, Names
from bot.imports.press.proposals import Collected, Proposal
from bot.imports.press.quotes import INTERRUPTED, Said, find_speech, mark_answers, read_quotes
from bot.imports.press.ranks import Failed, Placed, read_sentence
from bot.imports.press.setting import setting_of
from bot.imports.press.speakers import Speaker, Speakers, is_local
from bot.imports.press.tables import LISTED, is_ranked_table, read_item, read_labels, read_table
from bot.imports.press.unread import unread

LONGEST_HEADING = 100
# A place among these is a strength in itself.
GOOD_RANK = 10


class Reader:
    """Reads one press release. `edition` is that of figures without a year. Raises setting.BadEdition."""

    def __init__(self, document: Document, names: Names, edition: int | None = None) -> None:
        self._document = document
        self._names = names
        self.setting = setting_of(document, names, edition)
        self._facts: list[Placed | Failed] = []
        self._found = Collected()

    def read(self) -> Collected:
        """Return the proposals, each once, and what could not be placed."""
        if self._document.title:
            self._read_heading(self._document.title)
        intro = self._document.title
        for is_text, group in groupby(self._document.blocks, key=lambda block: isinstance(block, str)):
            blocks = list(group)
            if is_text:
                texts = [block for block in blocks if isinstance(block, str)]
                self._read_texts(texts, intro)
                intro = texts[-1]
            for table in blocks:
                if isinstance(table, Table):
                    self._read_table(table, intro)
        return merge(self._facts, self._found)

    def _read_texts(self, texts: Sequence[str], intro: str) -> None:
        title = self._document.title
        texts = mark_answers(texts, Speakers([*texts, title], self._names, self.setting.home))
        speech = find_speech(texts)
        outside = [_without(text, place, speech) for place, text in enumerate(texts)]
        speakers = Speakers([*outside, *texts, title], self._names, self.setting.home)
        said = read_quotes(texts, speech, speakers)
        labels = read_labels(texts, self._names, self.setting)
        for place, text in enumerate(texts):
            items = [labels[place]] if place in labels else read_item(text, self._names, self.setting, intro)
            if items:
                self._found.proposals += items
                continue
            intro = text if not LISTED.match(text) else intro
            if _is_heading(text):
                self._read_heading(text)
            else:
                self.setting.begin_paragraph()
                self._read_paragraph(text, outside[place])
            for each in said:
                if each.quoted.first == place:
                    self._read_quote(each, outside[place])
            asked = {each.value for each in self._names.boards(text)} if text.endswith("?") else set()
            self.setting.asked_board = asked.pop() if len(asked) == 1 else None

    def _read_heading(self, text: str) -> None:
        self.setting.begin_paragraph()
        facts = read_sentence(text, self._names, self.setting)
        self._facts += facts
        boards = {each.value for each in self._names.boards(text)}
        self.setting.section = None if facts or len(boards) != 1 else boards.pop()
        cities = {each.value for each in self._names.cities(text)}
        self.setting.section_city = cities.pop() if self.setting.home is None and len(cities) == 1 else None
        self._list_unread(text, facts, text)
        self._read_statement(text, facts, is_heading=True)

    def _read_paragraph(self, text: str, outside: str) -> None:
        for start, end in sentences.split(outside):
            shown = text[start:end]
            if not outside[start:end].strip(' "“”„»«,.–'):
                continue
            facts = read_sentence(outside[start:end].replace("\0", " "), self._names, self.setting)
            self._facts += [_showing(each, shown) for each in facts]
            boards = {each.value for each in self._names.boards(shown) if each.clear}
            is_speech = "\0" in outside[start:end]
            self.setting.quoted_board = boards.pop() if is_speech and len(boards) == 1 else None
            is_statement = not is_speech and self._read_statement(shown, facts)
            if facts or not is_statement:
                self._list_unread(outside[start:end], facts, shown)

    def _list_unread(self, sentence: str, facts: Sequence[Placed | Failed], shown: str) -> None:
        is_listed = any(isinstance(each, Failed) for each in facts)
        left = unread(sentence, [each.expression for each in facts])
        if left and not is_listed and self.setting.is_about_index:
            self._found.leave(shown, f"Nicht gelesen: {', '.join(left)}")

    def _at_home(self, speaker: Speaker, around: str) -> Speaker:
        """In a text on several cities, an office belongs to the one that its paragraph or section is about."""
        if speaker.city or self.setting.home or not is_local(speaker.office):
            return speaker
        cities = {each.value for each in self._names.cities(around)}
        return replace(speaker, city=cities.pop() if len(cities) == 1 else self.setting.section_city)

    def _read_quote(self, said: Said, around: str) -> None:
        text = said.text.replace("\n", " ")
        speaker = said.speaker and self._at_home(said.speaker, around)
        writer, self.setting.speaker = self.setting.speaker, speaker.city if speaker else None
        if speaker and speaker.city:
            self.setting.subject = speaker.city
        for start, end in sentences.split(text):
            facts = read_sentence(text[start:end], self._names, self.setting)
            self._facts += [_showing(each, said.context) for each in facts]
        self.setting.speaker = writer
        if speaker is None:
            self._found.leave(said.context, said.reason)
            return
        cities = {each.value for each in self._names.cities(text)}
        city = speaker.city or (cities.pop() if len(cities) == 1 else None)
        if city is None and said.doubt == INTERRUPTED:
            city = next(
                (each.values["city"] for each in self._found.proposals[::-1] if each.doubt == INTERRUPTED), None
            )
        if city is None or self.setting.edition is None:
            missing = "Auf welche Stadt" if city is None else "Auf welche Ausgabe"
            self._found.leave(said.context, f"{missing} sich das Zitat bezieht, ist nicht eindeutig.")
            return
        if not speaker.is_known:
            self._propose_person(speaker, said.context)
        values = {
            "person": speaker.name,
            "office": speaker.office,
            "city": city,
            "category": self._board_of_quote(text),
            "edition": self.setting.edition,
            "topics": self._topics(text),
            "text": said.text,
        }
        self._found.proposals.append(Proposal("quote", values, said.context, said.doubt))

    def _propose_person(self, speaker: Speaker, context: str) -> None:
        values = {"person": speaker.name, "office": speaker.office or None, "city": speaker.city}
        doubt = "" if speaker.office else "Das Amt steht nicht im Text. Bitte ergänzen Sie es."
        if all(each.values.get("person") != speaker.name or each.kind != "person" for each in self._found.proposals):
            self._found.proposals.append(Proposal("person", values, context, doubt))

    def _board_of_quote(self, text: str) -> str:
        boards = {each.value for each in self._names.boards(text) if each.clear}
        return boards.pop() if len(boards) == 1 and not re.search(r"\bBereichen\b", text) else OVERALL

    def _topics(self, text: str) -> list[str]:
        hints = self._names.hints(text)
        return list(
            dict.fromkeys(_whole_word(text, each.start, each.end) for each in hints if text[each.start].isupper())
        )

    def _read_statement(self, sentence: str, facts: Sequence[Placed | Failed], is_heading: bool = False) -> bool:
        """Propose what the sentence states beside its figures, or list it; return False if it states nothing."""
        setting = self.setting
        kind, is_success = statements.kind_of(sentence), False
        if kind == "planned_measure" and any(
            isinstance(each, Failed) and each.reason == foreign.GOAL for each in facts
        ):
            return False
        if kind == "strength" and foreign.TARGET.search(sentence):
            return False
        placed = [each for each in facts if isinstance(each, Placed)]
        if kind is None and facts and not is_heading and _is_success(facts, setting.home, setting.edition):
            kind, is_success = "strength", True
        if kind is None or is_heading or setting.is_foreign or setting.edition is None or not setting.is_about_index:
            return False
        city = setting.home if is_success else spoken_of(sentence, self._names, setting)
        if city is None:
            self._found.leave(sentence, "Auf welche Stadt sich die Aussage bezieht, ist nicht eindeutig.")
            return True
        own = [each for each in placed if each.city == city]
        if not own and self._hints_elsewhere(sentence):
            self._found.leave(sentence, "Auf welchen Bereich sich die Aussage bezieht, ist nicht eindeutig.")
            return True
        editions = {each.edition for each in own if not each.is_previous}
        boards = list(dict.fromkeys(each.category for each in own)) or self._boards(sentence)
        values = {
            "statement_kind": kind,
            "city": city,
            "category": boards[0] if len(boards) == 1 else OVERALL,
            "edition": editions.pop() if len(editions) == 1 else edition_of_statement(sentence, setting),
            "topics": self._topics(sentence),
            "text": sentence,
        }
        self._found.proposals.append(Proposal("statement", values, sentence))
        return True

    def _hints_elsewhere(self, sentence: str) -> bool:
        """True if the board of the sentence before would be taken, but the words speak of another one."""
        carried = self.setting.board or self.setting.section
        hinted = {each.value for each in self._names.hints(sentence)}
        is_clear = any(each.clear for each in self._names.boards(sentence))
        leads_back = re.match(r"\W*(?:Hier|Dort|Da|Das|Dies|Dabei|Dafür|Daran|Deshalb|Darum)\b", sentence)
        return bool(carried and hinted) and not is_clear and not leads_back and carried not in hinted

    def _boards(self, sentence: str) -> list[str]:
        clear = list(dict.fromkeys(each.value for each in self._names.boards(sentence) if each.clear))
        if clear:
            return clear
        carried = self.setting.board or self.setting.section
        return [carried] if carried else list(dict.fromkeys(each.value for each in self._names.boards(sentence)))

    def _read_table(self, table: Table, intro: str) -> None:
        if self.setting.is_about_index and is_ranked_table(table, self._names):
            found, left = read_table(table, self._names, self.setting, intro)
            self._found.proposals += found
            for unclear in left:
                self._found.leave(
                    unclear, "Zu welcher Stadt oder welchem Bereich die Zeile gehört, ist nicht eindeutig."
                )
            return
        for row in table.rows:
            self.setting.begin_paragraph()
            text = " ".join(filter(None, row))
            facts = read_sentence(text, self._names, self.setting)
            self._facts += facts
            self._list_unread(text, facts, text)


def _is_heading(text: str) -> bool:
    return (
        len(text) <= LONGEST_HEADING
        and not re.search(r"[.!?:;,“\"«]$", text)
        and not re.search(r":\s*(?:Platz|Rang|\d)|:\s[^:]*\((?:Platz|Rang)\s", text)
    )


def _is_success(facts: Sequence[Placed | Failed], home: str | None, edition: int | None) -> bool:
    """True for a rise, or a place among the best, of the city that the text is about."""
    certain = [each for each in facts if each.expression.kind != "doubt"]
    certain = [each for each in certain if not isinstance(each, Placed) or each.edition == edition]
    if home is None or not all(isinstance(each, Placed) and each.city == home for each in certain):
        return False
    now = [each.expression for each in certain if isinstance(each, Placed) and not each.is_previous]
    steps = [each.value for each in now if each.kind == "step"]
    ranks = [each.value for each in now if each.kind == "rank"]
    boards = [each for each in facts if isinstance(each, Placed) and each.category != OVERALL]
    rises = any((each.expression.previous or 0) > each.expression.value for each in boards)
    if any(0 < (each.previous or 0) < each.value for each in now):
        return False
    return min(steps, default=0) > 0 or (not steps and rises) or (not steps and 0 < max(ranks, default=0) <= GOOD_RANK)


def _without(text: str, block: int, speech: Sequence[Quoted]) -> str:
    """The text with the speech in it blanked out, but for what ends a sentence, at the same length."""
    kept = list(text)
    for each in speech:
        first, last = each.first, each.last
        if not first <= block <= last:
            continue
        start = each.start + 1 if block == first else 0
        end = each.end - 1 if block == last else len(text)
        for place in range(start, end):
            kept[place] = "\0"
        if end > start and text[end - 1] in ".!?…":
            kept[end - 1] = text[end - 1]
    return "".join(kept)


def _showing(each: Placed | Failed, sentence: str) -> Placed | Failed:
    if isinstance(each, Failed):
        return Failed(each.expression, each.reason, sentence)
    return Placed(**{**each.__dict__, "sentence": sentence})


def _whole_word(text: str, start: int, end: int) -> str:
    found = re.compile(r"[\w-]*").match(text, end)
    return text[start : found.end() if found else end]
