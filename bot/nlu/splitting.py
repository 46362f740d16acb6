"""Splits a message into its questions: "Wo steht Köln und wer führt? Danke!" holds two, and a word of thanks."""

import re

QUESTION_WORD = (
    r"(?:wer|wen|wem|wessen|wo|woher|wohin|was|wie|wieso|wievie?le?|wann|warum|weshalb|weswegen|welche[rnsm]?|woran)"
)
ENGLISH_WORD = r"(?:who|where|what|how|why|when|which)"
VERB_FIRST = (
    r"(?:hat|haben|hatten?|ist|is|isch|sind|war|waren|warn|wurden?|liegt|lag|steht|stand|gibt|gab|kann|kannst|können"
    r"|koennen|nenne?|zeige?|sage?|stimmt|trifft|are|did|does|do|has|have)"
)
# "Buchen Sie mir einen Termin": whoever asks for something beside it asks for two things.
ORDER = r"[a-zäöü]{3,}en\s+sie\s+(?:mir|uns|bitte|mich|gleich|einen?)\b"
PREPOSITION = r"(?:in|auf|bei|mit|um|für|fuer|seit|zu|von|aus|ab|on|at|by)"
IF_SO = r"(?:wenn|falls|if)\s+(?:ja|nicht|nein|doch|so|not)\b"
# "… und was hat Wagner gesagt", "… und danach nie wieder?"
SAID_WHAT = r"(?:was|wie)\s+(?:hat|haben|sagte?n?|sagt|meinte?n?|meint)\b"
AFTERWARDS = (
    r"(?:danach|seitdem|seither|davor|vorher|zuvor)\s+(?:auch\s+)?(?:nie|niemals|nicht|immer|jedes|noch|schon)\b"
)
ASKING_WORD = rf"(?:{PREPOSITION}\s+)?(?:{QUESTION_WORD}|{ENGLISH_WORD})\b"
STARTER = rf"(?:{ASKING_WORD}|{VERB_FIRST}\b|ob\b|{IF_SO})"
SENTENCE_END = re.compile(r"(?<=[?!;])\s+|(?<=\?)(?=\w)|\n+|(?<=\.)\s+(?=\S)")
ABBREVIATION = re.compile(
    r"(?:\b(?:\w|dr|prof|st|nr|bzw|ggü|ggue|bzgl|lt|insg|ca|usw|br|rh|westf|oldb|inkl|exkl|einschl|evtl|ggf|vgl|vs|max|mind|sog|jan|feb|okt|nov|dez)|\d)\.$",
    re.I,
)
LONGEST_ABBREVIATION = 8
# Where a second question may begin: "… und wer", "… + wo", "…, und decken sich diese", "… oder wo", "…, welche",
# "… wenn ja".
AND = r"(?:und|un|ond|u|sowie|and|plus|\+|&)"
CONJUNCTION = re.compile(rf"(?:,\s*|\s+){AND}\s+(?:auch\s+|dann\s+|jeweils\s+)?(?={STARTER}|{ORDER})", re.I)
WITH_ITS_VERB = re.compile(
    r",\s*und\s+(?=[a-zäöü]+(?:t|en|te|ten)\s+(?:sich|das|diese[rs]?|die|es|sie|wir|man|er|ihr)\b)"
)
ALTERNATIVE = re.compile(r"(?:,\s*|\s+)(?:oder|or)\s+(?=(?:wer|wo|wann|who|where|when)\b)", re.I)
COMMA = re.compile(rf",\s*(?={ASKING_WORD})", re.I)
# "München hat doch gewonnen, also wer wurde Zweiter?"
SO = re.compile(r",\s*also\s+(?=(?:wer|wo|wann|welche[rnsm]?|wie\s+viele?)\b)", re.I)
THEN = re.compile(rf"(?:,\s*|\s+){AND}\s+(?={AFTERWARDS})", re.I)
# "Erstens …, zweitens …, und drittens …"
COUNTED = re.compile(
    r"(?:[,;.]\s*|\s+)(?:(?:und|sowie)\s+)?(?:zweitens|drittens|viertens)\b[,:]?\s*(?:(?:falls|wenn)\s[^,]{3,30},\s*)?",
    re.I,
)
HEAD_OF_COUNTED = re.compile(r"^\W*(?:und\s+)?(?:erstens|zweitens|drittens|viertens)\b[,:]?\s*(?=\S)", re.I)
FIRSTLY = re.compile(r"\berstens\b[,:]?\s*", re.I)
CONDITION = re.compile(rf"(?:,\s*|\s+)(?={IF_SO})", re.I)
GAPS = (CONJUNCTION, WITH_ITS_VERB, ALTERNATIVE, COMMA, CONDITION, SO, THEN, COUNTED)
# "Gmünd oder wie das heißt" asks nothing.
ASKS = re.compile(rf"\b(?!(?<=oder\s)wie\s+(?:\w+\s+){{1,2}}(?:heiß|hieß))(?:{QUESTION_WORD}|{ENGLISH_WORD})\b", re.I)
WHETHER = re.compile(rf"\bob\b|(?:^|:)\W*(?:(?:und|oder|also|ja)\s+)?(?:{VERB_FIRST}|sagt|schreibt)\b", re.I)
ASKS_BY_ITSELF = re.compile(
    rf"(?:um\s+)?(?:(?:wer|wo|wann|wievie?le?|wie\s+viele?|welche[rnsm]?|warum|who|where|when)\b|{SAID_WHAT}|{AFTERWARDS})",
    re.I,
)
ORDERS = re.compile(ORDER, re.I)
BARE = re.compile(
    rf"(?:{PREPOSITION}\s+)?(?:{QUESTION_WORD}|{ENGLISH_WORD})(?:\s+(?:oft|viele?|lange|often|many|weit|denn))?\W*",
    re.I,
)
# "Welche Städte liegen in Hessen und waren 2024 in den Top 10?" says two things of the same cities.
OF_THE_SAME = re.compile(rf"(?:{VERB_FIRST})\s+(?:\d|(?:{PREPOSITION}|im|unter|\w*vor(?:her)?|nicht|nie)\b)", re.I)
WHO = re.compile(r"\W*(?:wer|welche[rns]?|who|which)\b", re.I)
# "In welchem Jahr, wie gesagt, war …?"
ASIDE = re.compile(r"wie\s+(?:\w+\s+){0,3}\w+\s*,\s*(?!wie\b|we|wo|was)", re.I)
# The question that these words ask begins behind them.
INTRODUCES = re.compile(
    r"\b(?:und|oder|wissen|weiß|weiss|weißt|sagen|sag|frage|fragen|verraten|gewusst|interessiert|erklären|mich|mir|bitte)\W*$",
    re.I,
)
# "Auf welchem Platz liegt Köln bitte und wer führt?"
ASKED_KINDLY = re.compile(rf"\b(?:{QUESTION_WORD})\b.*\bbitte\W*$", re.I)
# "In dem Bereich, wo wir am besten sind" asks once.
RELATIVE = re.compile(
    r"\b(?:bereich|kategorie|jahr|ausgabe|stadt|feld|gebiet|thema|da|dort|das|dem|etwas|alles|nichts)\s*$", re.I
)
RELATIVE_WORD = re.compile(r"(?:wo|was)\b", re.I)
# "Für die Hilfe gestern".
THANKED_FOR = (
    r"(?:\s+(?:für|fuer|for)\s+(?:(?:die|das|ihre|deine|eure|the|your)\s+)?(?:(?:schnelle|gute|tolle|nette)\s+)?"
    r"(?:hilfe|antwort(?:en)?|auskunft|auskünfte|infos?|informationen?|mühe|geduld|unterstützung|help|answers?|info)"
    r"(?:\s+(?:gestern|heute|neulich|vorhin|eben|yesterday))?)?"
)
POLITE = (
    r"(?:hallo|hallöchen|halloechen|hi|hey|moin(?:\s+moin)?|servus|grüß\s+gott|gruess\s+gott|grüezi|tach|huhu|hello"
    r"|gute[nr]?\s+(?:tag|morgen|abend)|good\s+(?:morning|evening|day)|(?:(?:sehr\s+geehrte|werte|verehrte|liebe)\s+damen\s+und\s+herren)"
    r"|(?:ok(?:ay|i)?|super|prima|cool|aha|klasse|toll|perfekt|gut|interessant|ja)"
    r"|(?:haben\s+sie\s+|hab\s+)?(?:vielen\s+|besten\s+|herzlichen\s+|lieben\s+)?dank(?:e|\s*schön|e\s*schön)?"
    rf"(?:\s+(?:sehr|dir|ihnen|schön|schoen))?{THANKED_FOR}"
    rf"|(?:many\s+)?thanks{THANKED_FOR}|thank\s+you{THANKED_FOR})"
)
LEAD_IN = re.compile(
    r"^\s*(?:(?:könnten|koennten|können|koennen|würden|wuerden)\s+sie\s+(?:mir\s+)?(?:bitte\s+)?(?:sagen|verraten|helfen)"
    r"|(?:kannst|könntest|koenntest)\s+du\s+(?:mir\s+)?(?:bitte\s+)?(?:sagen|verraten|helfen)"
    r"|ich\s+(?:würde|wuerde|möchte|moechte|wüsste|wuesste)\s+(?:gerne?\s*)?(?:wissen)?|w(?:ä|ae)ren\s+sie\s+so\s+(?:freundlich|nett|lieb)|bitte|entschuldigung|sorry"
    r"|[^:.?!]*\bantwort\w*(?:\s+[^:.?!]*)?|(?:nur\s+)?(?:eine\s+)?(?:kurze\s+)?frage(?:\s+bitte)?|(?:so|na\s+gut)?,?\s*(?:jetzt\s+)?mal\s+was\s+anderes)\s*[:?!]\s*(?=\S|$)"
    r"|^\s*(?:bitte|entschuldigung|entschuldigen\s+sie(?:\s+bitte)?|verzeihung|sorry)\s*,\s*(?=\S)",
    re.I,
)
GREETING_HEAD = re.compile(
    rf"^\s*{POLITE}(?!\s*(?:sehr|dir|ihnen|euch|schön|schoen|vielmals|lotse|(?:für|fuer)\s[^?,.;:]*)\W*$)(?:\s+(?:lotse|index-lotse|bot|zusammen|ihr|du|leute))?\s*[,.!:–-]*\s+(?=\S)",
    re.I,
)
THANKS_TAIL = re.compile(
    r"[,.!?]?\s+((?:(?:mit\s+)?(?:freundlich|best|lieb|viel|herzlich|schön)e[nm]?\s+(?:gr(?:u|ü|ue)(?:ß|ss)e?n?))|"
    r"(?:haben\s+sie\s+|have\s+)?(?:vielen\s+|besten\s+|herzlichen\s+|schon\s+mal\s+|many\s+)?"
    r"(?:dank|danke|dankeschön|merci|thx|thanks|bitte|lg|mfg|gruß|grüße)"
    r"(?:\s+(?:schön|sehr|dir|ihnen|im\s+voraus|vorab|schonmal|euch))*)\s*[.!]*$",
    re.I,
)
# Said beside a question, it asks nothing and answers nothing.
CLOSING = re.compile(
    r"\W*(?:bitte(?:\s+(?:schön|schoen|sehr))?|lg|mfg|vg|(?:auch\s+)?im\s+namen\s+(?:de[rs]|von|aller|\w*e[rs])\b[^?]*|(?:mit\s+)?(?:freundlich|best|lieb|viel|herzlich|schön)e[nm]?\s+gr\w+)\W*",
    re.I,
)
FINITE = re.compile(
    r"\b(?:ich|wir|er|sie|es|du|man|bin|ist|sind|war|waren|hat|haben|habe|wurde|wird|liegt|lag|steht|stand|kann|muss"
    r"|leb(?:e|t|en)|wohn(?:e|t|en)|komm(?:e|t|en)|arbeite[nt]?|soll|geht|brauche|suche|möchte|will|nenn\w*|zeig\w*|gib|sag\w*|vergleich\w*|meinte|bitte|stell\w*|list\w*)\b",
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
    text = FIRSTLY.sub("", text, 1) if COUNTED.search(text) else text
    pieces = [part for sentence in _sentences(text) for part in _clauses(HEAD_OF_COUNTED.sub("", sentence))]
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
    counts = COUNTED.search(sentence) is not None
    for gap in sorted(
        (hit for each in GAPS for hit in each.finditer(sentence)), key=lambda hit: (hit.start(), -hit.end())
    ):
        left, right = sentence[start : gap.start()], sentence[gap.end() :]
        if gap.re is SO and ASKS.search(left):
            # "Wie wird gerechnet, also welche Daten nimmt man?" asks once.
            continue
        counted = gap.re is COUNTED and bool(left.strip()) and bool(right.strip())
        if gap.start() >= start and (counted or _begins_anew(left, right, only_comma=gap.re is COMMA)):
            clauses.append(left)
            start = gap.end()
    # What is listed ends with its sentence: "und drittens das Wetter." is no statement.
    last = sentence[start:].rstrip(" .") if counts else sentence[start:]
    return [*clauses, last]


def _begins_anew(left: str, right: str, only_comma: bool) -> bool:
    """True if a question ends with `left` and another one begins with `right`."""
    bare = BARE.fullmatch(right) is not None
    if (
        (INTRODUCES.search(left) and not ASKED_KINDLY.search(left))
        or not left.strip()
        or (len(right.split()) < 2 and not bare)
    ):
        return False
    if len(left.split()) < 2 and not (bare and BARE.fullmatch(left)):
        return False
    if WHO.match(left) and OF_THE_SAME.match(right):
        return False
    if only_comma and ASIDE.match(right) and not FINITE.search(left):
        return False
    if only_comma:
        return ASKS.search(left) is not None and not (RELATIVE.search(left) and RELATIVE_WORD.match(right))
    both = (ASKS.search(left), WHETHER.search(left), ASKS_BY_ITSELF.match(right), ORDERS.match(right))
    return any(each is not None for each in both)


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
        nominal = (
            nominal
            and not re.search(r"\bnicht\b", piece, re.I)
            and not FINITE.search(piece)
            and not re.match(rf"{POLITE}\W*$", piece, re.I)
        )
        # "Das frage ich mich schon lange." has no heading.
        after = pieces[place + 1] if place < len(pieces) - 1 else None
        if nominal and after is not None and (FINITE.search(after) is None or ASKS_ON.search(after)):
            heading += piece + " "
            continue
        joined.append(heading + piece)
        heading = ""
    return joined
