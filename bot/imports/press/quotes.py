"""Proposes literal quotes, each with the person who said it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.imports.press import sentences
from bot.imports.press.marks import Quoted, find_quoted
from bot.imports.press.speakers import Speaker, Speakers, is_signature

FEWEST_WORDS = 5
INTERRUPTED = "Teil eines unterbrochenen Zitats. Bitte fügen Sie die Teile zusammen, oder verwerfen Sie sie."
SIGNED = re.compile(r"\s*[(–—]\s*[A-ZÄÖÜ]")
INQUIT = re.compile(
    r"^\s*[,–—-]?\s*(?:so|sagt\w*|beton\w+|erklär\w+|erläuter\w+|ergänz\w+|freu\w+|kommentier\w+|lob\w+|mein\w+|unterstr\w+|resümier\w+"
    r"|zeig\w+|bilanzier\w+|führ\w+|füg\w+|heißt|hieß|zitier\w+|fass\w+|bericht\w+|teil\w+|gab|gibt|versprach|versprich\w+|kündig\w+|räum\w+"
    r"|mahn\w+|forder\w+|urteil\w+|bekräftig\w+|find\w+|stell\w+|heb\w+|hob|schreib\w+|schrieb|ordne\w+|begründe\w+|wird|würdig\w+|jubel\w+"
    r"|lach\w+|warn\w+|nenn\w+|erzähl\w+|antworte\w+|fragt\w*|blickt\w*|dank\w*|verspricht|äußer\w+|schwärm\w+|wünsch\w+|hofft\w*|verwies|verweist|stimmt|stamm\w+|wetter\w+|kritisier\w+|schimpf\w+|spott\w+|gesteh\w+|gestand|versicher\w+|konter\w+|widersprich\w+|widersprach"
    r"|gratulier\w+|relativier\w+|schilder\w+|glaub\w+)\b"
    r"|^\s*(?:Mit\s+diesen\s+Worten|(?:D(?:as|ies)|So)\s+(?:sag|erklär|beton|mein|kommentier|beschreib|fass|bewert|ordne|schreib|schrieb)\w*)\s"
)
# "stammt nicht von Frau May, sondern von Herrn Adam"
WRONGLY_GIVEN = re.compile(r"^\s*stamm\w+\s+nicht\s.*?\bsondern\s+")
LABEL = re.compile(r"(?P<who>(?:[A-ZÄÖÜ][\w.’'-]+\s+){0,3}[A-ZÄÖÜ][\w’'-]+):\s+")
SPELT_AFTER = re.compile(r"^\s*(?:[,–—-]\s*|\()")


@dataclass(frozen=True)
class Said:
    """A literal quote with its speaker, or why there is none (German); `context` is quote and attribution."""

    quoted: Quoted
    text: str
    context: str
    speaker: Speaker | None
    reason: str = ""
    doubt: str = ""


def mark_answers(blocks: Sequence[str], speakers: Speakers) -> list[str]:
    """Return the blocks, with the answers of an interview ("Adler: Ja, das freut mich.") between quotation marks."""
    labels = [hit for hit in map(LABEL.match, blocks) if hit and len(speakers.named(hit["who"])) == 1]
    counted = Counter(hit["who"] for hit in labels)
    answered = {who for who, count in counted.items() if count > 1}
    marked = []
    for block in blocks:
        hit = LABEL.match(block)
        is_answer = hit and hit["who"] in answered and not find_quoted([block[hit.end() :]])
        marked.append(f"{hit.group()}„{block[hit.end() :]}“" if hit and is_answer else block)
    return marked


def find_speech(blocks: Sequence[str]) -> list[Quoted]:
    """Return the quotations that are speech; names and terms between quotation marks are none."""
    return [each for each in find_quoted(blocks) if _is_speech(each, blocks)]


def read_quotes(blocks: Sequence[str], speech: Sequence[Quoted], speakers: Speakers) -> list[Said]:
    """Return what is said in the blocks, and by whom."""
    found: list[Said] = []
    for place, each in enumerate(speech):
        following = speech[place + 1] if place + 1 < len(speech) else None
        previous = speech[place - 1] if place else None
        found.append(_read(blocks, each, previous, following, found, speakers))
    return _with_interruptions(blocks, found)


def _is_speech(quoted: Quoted, blocks: Sequence[str]) -> bool:
    words = len(quoted.text.split())
    after, before = blocks[quoted.last][quoted.end :], blocks[quoted.first][: quoted.start]
    led = bool(INQUIT.match(after)) or before.rstrip().endswith(":") or bool(SIGNED.match(after))
    led = led or (not after.strip() and any(map(is_signature, blocks[quoted.last + 1 : quoted.last + 2])))
    ends = quoted.text.rstrip().endswith((".", "!", "?", "…"))
    return (words >= FEWEST_WORDS and (led or ends or words > 2 * FEWEST_WORDS)) or (words > 1 and (ends or led))


def _read(
    blocks: Sequence[str],
    each: Quoted,
    previous: Quoted | None,
    following: Quoted | None,
    found: Sequence[Said],
    speakers: Speakers,
) -> Said:
    after = _after(blocks, each, following)
    before = _before(blocks, each, previous)
    context = _context(blocks, each, before, after)
    text = each.text.strip()
    if not each.closed:
        return Said(each, text, context, None, "Das Anführungszeichen wird nicht geschlossen.")
    recent = _recent(blocks, each, speakers, found)
    for beside in (
        after if INQUIT.match(after) or SPELT_AFTER.match(after) else "",
        before if before.endswith(":") else "",
    ):
        if beside:
            speaker = speakers.read(beside, recent)
            if speaker:
                return Said(each, text, context, speaker)
    if after.strip(" .,!?") and INQUIT.match(after):
        return Said(each, text, context, None, "Wer spricht, ist nicht eindeutig oder ohne Namen.")
    held = found[-1] if found else None
    if held and held.speaker and held.quoted.last == each.first and _only_attribution(blocks, held.quoted, each):
        return Said(each, text, context, held.speaker)
    return Said(each, text, context, None, "Wer spricht, steht nicht beim Zitat.")


def _after(blocks: Sequence[str], each: Quoted, following: Quoted | None) -> str:
    text = blocks[each.last]
    end = following.start if following and following.first == each.last else len(text)
    rest = text[each.end : end]
    # An attribution after a quotation that has no text of its own block stands in the next one: "– Name, Amt"
    following_block = blocks[each.last + 1] if not rest.strip() and each.last + 1 < len(blocks) else ""
    if re.match(r"[–—(-]", following_block):
        return following_block
    if is_signature(following_block):
        return f" – {following_block}"
    spans = sentences.split("x" + rest)
    return WRONGLY_GIVEN.sub(" stammt ", rest[: spans[0][1] - 1] if spans else rest)


def _before(blocks: Sequence[str], each: Quoted, previous: Quoted | None) -> str:
    start = previous.end if previous and previous.last == each.first else 0
    rest = blocks[each.first][start : each.start]
    if not rest.strip() and start == 0 and each.first and blocks[each.first - 1].rstrip().endswith(":"):
        rest = blocks[each.first - 1]
    spans = sentences.split(rest)
    return rest[spans[-1][0] :].strip() if spans else ""


def _context(blocks: Sequence[str], each: Quoted, before: str, after: str) -> str:
    opening, closing = blocks[each.first][each.start], blocks[each.last][each.end - 1] if each.closed else ""
    led = f"{before} " if before.endswith(":") else ""
    return (
        f"{led}{opening}{each.text}{closing}{after if INQUIT.match(after) or SPELT_AFTER.match(after) else ''}".strip()
    )


def _recent(blocks: Sequence[str], each: Quoted, speakers: Speakers, found: Sequence[Said]) -> list[Speaker]:
    """Those named in the same paragraph before the quotation, else in the one before."""
    here = speakers.named(blocks[each.first][: each.start])
    here += [one.speaker for one in found if one.speaker and one.quoted.last == each.first]
    if here or not each.first:
        return here
    earlier = speakers.named(blocks[each.first - 1])
    return earlier + [one.speaker for one in found if one.speaker and one.quoted.last == each.first - 1]


def _only_attribution(blocks: Sequence[str], held: Quoted, each: Quoted) -> bool:
    between = blocks[each.first][held.end : each.start].strip()
    return len(sentences.split("x" + between)) <= 1


def _with_interruptions(blocks: Sequence[str], found: Sequence[Said]) -> list[Said]:
    """Point out both parts of „Wir wollen“, sagt sie, „dass alle mitmachen.“: how they join, nobody can know."""
    told = list(found)
    for place, (held, each) in enumerate(pairwise(found)):
        if held.speaker and held.speaker == each.speaker and held.quoted.last == each.quoted.first:
            between = blocks[each.quoted.first][held.quoted.end : each.quoted.start]
            if between.rstrip().endswith((",", ":")) and not re.search(r"[.!?…]$", held.text):
                told[place] = replace(held, doubt=INTERRUPTED)
                told[place + 1] = replace(each, doubt=INTERRUPTED)
    return told
