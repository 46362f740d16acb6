"""Splits a message into its questions: "Wo steht Köln und wer führt? Danke!" holds two, and a word of thanks."""

import re

QUESTION_WORD = (
    r"(?:wer|wen|wem|wessen|wo|woher|wohin|was|wie|wieso|wieviele?|wann|warum|weshalb|weswegen|welche[rnsm]?|woran)"
)
ENGLISH_WORD = r"(?:who|where|what|how|why|when|which)"
VERB_FIRST = (
    r"(?:hat|haben|ist|sind|war|waren|wurde|liegt|lag|steht|stand|gibt|gab|kannst|können|koennen|nenne?|zeige?|sage?)"
)
PREPOSITION = r"(?:in|auf|bei|mit|um|für|fuer|seit|zu|von|aus|on|at|by)"
STARTER = rf"(?:(?:{PREPOSITION}\s+)?(?:{QUESTION_WORD}|{ENGLISH_WORD})|{VERB_FIRST})\b"
SENTENCE_END = re.compile(r"(?<=[?!;])\s+|(?<=\?)(?=\w)|\n+|(?<=\.)\s+(?=\S)")
ABBREVIATION = re.compile(
    r"(?:\b(?:\w|dr|prof|st|nr|bzw|ggü|ggue|bzgl|lt|insg|ca|usw|br|rh|westf|oldb|inkl|evtl|ggf|vgl|jan|feb|okt|nov|dez)|\d)\.$",
    re.I,
)
LONGEST_ABBREVIATION = 8
CONJUNCTION = re.compile(rf"(?:,\s*|\s+)(?:und|sowie|and)\s+(?:auch\s+)?(?={STARTER})", re.I)
COMMA = re.compile(rf",\s*(?={QUESTION_WORD}\b)", re.I)
ASKS = re.compile(rf"\b(?:{QUESTION_WORD}|{ENGLISH_WORD})\b", re.I)
POLITE = (
    r"(?:hallo|hallöchen|halloechen|hi|hey|moin(?:\s+moin)?|servus|grüß\s+gott|gruess\s+gott|grüezi|tach|huhu|hello"
    r"|gute[nr]?\s+(?:tag|morgen|abend)|good\s+(?:morning|evening|day)|(?:sehr\s+geehrte\s+damen\s+und\s+herren)"
    r"|(?:ok(?:ay|i)?|super|prima|cool|aha|klasse|toll|perfekt|gut|interessant|ja)"
    r"|(?:vielen\s+|besten\s+|herzlichen\s+|lieben\s+)?dank(?:e|\s*schön|e\s*schön)?(?:\s+(?:sehr|dir|ihnen|schön|schoen))?"
    r"|thanks|thank\s+you)"
)
LEAD_IN = re.compile(
    r"^\s*(?:(?:könnten|koennten|können|koennen|würden|wuerden)\s+sie\s+(?:mir\s+)?(?:bitte\s+)?(?:sagen|verraten|helfen)"
    r"|(?:kannst|könntest|koenntest)\s+du\s+(?:mir\s+)?(?:bitte\s+)?(?:sagen|verraten|helfen)"
    r"|ich\s+(?:würde|wuerde|möchte|moechte|wüsste|wuesste)\s+(?:gerne?\s*)?(?:wissen)?|w(?:ä|ae)ren\s+sie\s+so\s+(?:freundlich|nett|lieb)|bitte|entschuldigung|sorry"
    r"|(?:nur\s+)?(?:eine\s+)?(?:kurze\s+)?frage(?:\s+bitte)?|(?:so|na\s+gut)?,?\s*(?:jetzt\s+)?mal\s+was\s+anderes)\s*[:?!]\s*(?=\S|$)"
    r"|^\s*(?:bitte|entschuldigung|entschuldigen\s+sie(?:\s+bitte)?|verzeihung|sorry)\s*,\s*(?=\S)",
    re.I,
)
GREETING_HEAD = re.compile(
    rf"^\s*{POLITE}(?!\s*(?:sehr|dir|ihnen|euch|schön|schoen|vielmals|lotse)\W*$)(?:\s+(?:lotse|index-lotse|bot|zusammen|ihr|du|leute))?\s*[,.!:–-]*\s+(?=\S)",
    re.I,
)
THANKS_TAIL = re.compile(
    r"[,.!?]?\s+((?:(?:mit\s+)?(?:freundlich|best|lieb|viel|herzlich|schön)e[nm]?\s+(?:gr(?:u|ü|ue)(?:ß|ss)e?n?))|"
    r"(?:vielen\s+|besten\s+|herzlichen\s+|schon\s+mal\s+)?(?:dank|danke|dankeschön|merci|thx|thanks|bitte|lg|mfg|gruß|grüße)"
    r"(?:\s+(?:schön|sehr|dir|ihnen|im\s+voraus|vorab|schonmal|euch))*)\s*[.!]*$",
    re.I,
)
# Said beside a question, it asks nothing and answers nothing.
CLOSING = re.compile(
    r"\W*(?:bitte(?:\s+(?:schön|schoen|sehr))?|lg|mfg|vg|(?:mit\s+)?(?:freundlich|best|lieb|viel|herzlich|schön)e[nm]?\s+gr\w+)\W*",
    re.I,
)
FINITE = re.compile(
    r"\b(?:ich|wir|er|sie|es|du|man|bin|ist|sind|war|waren|hat|haben|habe|wurde|wird|liegt|lag|steht|stand|kann|muss"
    r"|soll|geht|brauche|suche|möchte|will|nenn\w*|zeig\w*|gib|sag\w*|vergleich\w*|meinte|bitte|stell\w*|list\w*)\b",
    re.I,
)
ASKS_ON = re.compile(rf"\?|\b(?:{QUESTION_WORD}|{ENGLISH_WORD}|bitte|nenn\w*|zeig\w*|gib|vergleich\w*|list\w*)\b", re.I)
MAX_NOMINAL_WORDS = 5
LEAD_END = re.compile(
    rf"[,:;–-]\s+(?:(?:und|da|denn|also)\s+)*(?P<question>(?:{PREPOSITION}\s+)?(?:{QUESTION_WORD}|{ENGLISH_WORD})\b)",
    re.I,
)
MIN_LEAD_WORDS = 8


def split_questions(text: str) -> list[str]:
    """The questions of a message in order, each with its own words; a text without any is returned whole."""
    text = re.sub(r"[^\S\n]+", " ", text)
    pieces = [part for sentence in _sentences(text) for part in _clauses(sentence)]
    pieces = [part for piece in pieces for part in _without_courtesy(piece)]
    pieces = [part for piece in pieces for part in _long_lead(piece)]
    pieces = [piece for piece in pieces if not CLOSING.fullmatch(piece)] or pieces
    return _join_headings([piece.strip() for piece in pieces if re.search(r"\w", piece)]) or [text]


def _sentences(text: str) -> list[str]:
    sentences, start = [], 0
    for gap in SENTENCE_END.finditer(text):
        if ABBREVIATION.search(text[max(start, gap.start() - LONGEST_ABBREVIATION) : gap.start()]):
            continue
        sentences.append(text[start : gap.start()])
        start = gap.end()
    return [*sentences, text[start:]]


def _clauses(sentence: str) -> list[str]:
    clauses, start = [], 0
    for gap in sorted([*CONJUNCTION.finditer(sentence), *COMMA.finditer(sentence)], key=lambda hit: hit.start()):
        left, right = sentence[start : gap.start()], sentence[gap.end() :]
        if gap.start() < start or len(left.split()) < 2 or len(right.split()) < 2 or not ASKS.search(left):
            continue
        if re.search(r"\b(?:und|wissen|weiß|weiss|weißt|sagen|sag|frage)\s*$", left, re.I):
            continue
        clauses.append(left)
        start = gap.end()
    return [*clauses, sentence[start:]]


def _long_lead(piece: str) -> list[str]:
    """A long lead-in and the question behind it: "Mein Bruder lebt in Bremen, …, wer stand 2025 besser da?"."""
    for gap in LEAD_END.finditer(piece):
        lead, question = piece[: gap.start("question")], piece[gap.start("question") :]
        if len(lead.split()) >= MIN_LEAD_WORDS and not ASKS.search(lead):
            return [lead, question]
    return [piece]


def _without_courtesy(piece: str) -> list[str]:
    if re.fullmatch(rf"\W*{POLITE}\W*", piece, re.I) or CLOSING.fullmatch(piece):
        return [piece]
    parts = []
    lead = LEAD_IN.match(piece)
    if lead:
        piece = piece[lead.end() :]
    head = GREETING_HEAD.match(piece)
    if head:
        parts.append(head.group())
        piece = piece[head.end() :]
        if re.fullmatch(rf"\W*{POLITE}\W*", piece, re.I):
            return [*parts, piece]
    tail = THANKS_TAIL.search(piece)
    if tail and tail.start() > 0:
        return [*parts, piece[: tail.start()], tail.group(1)]
    return [*parts, piece]


def _join_headings(pieces: list[str]) -> list[str]:
    """A piece without a verb, as "Smart City Index 2024.", belongs to the question behind it."""
    joined: list[str] = []
    heading = ""
    for place, piece in enumerate(pieces):
        nominal = piece.endswith(".") and len(piece.split()) <= MAX_NOMINAL_WORDS
        nominal = nominal and not FINITE.search(piece) and not re.match(rf"{POLITE}\W*$", piece, re.I)
        if nominal and place < len(pieces) - 1 and not _tells(pieces[place + 1]):
            heading += piece + " "
            continue
        joined.append(heading + piece)
        heading = ""
    return joined


def _tells(piece: str) -> bool:
    """True for a sentence that asks nothing: "Das frage ich mich schon lange." has no heading."""
    return FINITE.search(piece) is not None and not ASKS_ON.search(piece)
