"""Scores a reply against the facts: what each kind of question demands, ranks that no fact supports, and answers that
mislead.

A line of a dialogue file is one conversation:

    {"id": "r1", "turns": [{"ask": "Wo steht Köln bei Mobilität?",
                            "expect": {"kind": "rank", "city": "Köln",
                                       "category": "mobilitaet", "edition": 2024}}]}

Expected values are not written in the dialogue but looked up in the facts, so a dialogue
stays right when the facts grow. `category` left out means `gesamt`; `edition` left out means
the newest edition that holds such a fact. A turn without "expect" is asked and not scored.
What each kind demands of a reply stands at its function, kind_*.

A wrong reply misleads if it states a rank, a score or a quote without any word that something is not known or was not
understood: the asker goes away with an answer to another question, which is worse than no answer.
"""

import collections
import csv
import pathlib
import re
import unicodedata

NUMBER_WORDS = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn zwanzig"
).split()
ORDINALS = {
    word: n
    for n, word in enumerate(
        (
            "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
            "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
        ).split(),
        1,
    )
}
PLACE = r"(?:gesamt)?(?:platz|rang|position|stelle|platzierung)"
RANK = re.compile(
    rf"(?<![a-zäöüß]){PLACE}\s*(?:nr\.?|nummer)?\s*:?\s*(?P<after>\d{{1,3}})(?![\d]|[.,]\d)"
    rf"|(?<![\d.,])(?P<before>\d{{1,3}})\.\s*(?:{PLACE}|von\s+\d)"
    rf"|\b(?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})e[nrms]?\s+{PLACE}\b"
)
RANGE = re.compile(rf"(?:plätzen?|rängen?|ränge|{PLACE})\s*\d+\s*(?:bis|–|-|und)\s*\d+")
QUOTED = re.compile(r"„[^“”\"]*[“”\"]|»[^«]*«|«[^»]*»|“[^”]*”|\"[^\"]*\"", re.S)
REFUSAL = re.compile(r"\b(kein(?:e[nmrs]?|erlei)?|nicht|nichts|leider|unbekannt|fehl(?:t|en)|weder)\b")
EARLIER = re.compile(
    r"(?:\bvon|\bnicht|\bstatt|vorjahr\W*|zuvor|vorher|davor|bisher|noch)\s*(?:auf|den|dem|der|nur)?\s*$"
)
THRESHOLD = re.compile(r"(?:als|über|unter|ab|bis|jenseits|mindestens|höchstens)\s*(?:auf\s*)?(?:dem|den)?\s*$")
CATEGORY_WORDS = {
    "gesamt": r"gesamt|insgesamt",
    "verwaltung": r"verwaltung",
    "it_kommunikation": r"kommunikation",
    "energie_umwelt": r"energie|umwelt",
    "mobilitaet": r"mobilität",
    "gesellschaft_bildung": r"gesellschaft|bildung",
}
BETTER = (
    r"verbesser|gestiegen|stieg\b|steiger|aufgestiegen|aufstieg|nach oben|nach vorn|"
    r"hinauf|hoch|geklettert|kletter|"
    r"zugelegt|legte|gewonnen|gewann|gutgemacht|machte|gut gemacht|sprung|vorgerückt|rückte|besser|"
    r"gewinn|plus|\+\s*\d"
)
WORSE = (
    r"verschlechter|gefallen|fiel\b|gesunken|sank\b|sinkt|abgestiegen|abstieg|nach unten|"
    r"nach hinten|zurück|verloren|"
    r"verlor|verlust|abgerutscht|rutscht|eingebüßt|büßte|hinab|runter|abgefallen|tiefer|schlechter|minus|[-−–]\s*\d"
)
SAME = (
    r"unverändert|gleich|gehalten|hielt|hält|konstant|stabil|wie im vorjahr|blieb|bleibt|verteidig|"
    r"keine veränderung|nicht verändert"
)


def has_number(text, number):
    """True if `number` stands in the text as a whole number, an ordinal or a German number word."""
    if re.search(rf"(?<![\d,.]){number}(?!\d)(?![,.]\d)", text):
        return True
    if 0 < number < len(NUMBER_WORDS) and re.search(rf"\b{NUMBER_WORDS[number]}(?:e[nmrs]?|s)?\b", text):
        return True
    return any(n == number and re.search(rf"\b{word}e[nrms]?\b", text) for word, n in ORDINALS.items())


def has_decimal(text, value):
    whole, _, part = f"{value:.1f}".partition(".")
    return re.search(rf"(?<!\d){whole}[,.]{part}(?!\d)", text) is not None or (
        part == "0" and has_number(text, int(whole))
    )


class Facts:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.rank, self.score, self.previous = {}, {}, {}
        self.by_rank = collections.defaultdict(list)
        with open(folder / "rankings.csv", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                key = (row["city"], row["category"], int(row["edition"]))
                self.rank[key] = int(row["rank"])
                self.by_rank[row["category"], int(row["edition"]), int(row["rank"])].append(row["city"])
                if row["score"]:
                    self.score[key] = float(row["score"])
                if row["previous_rank"]:
                    self.previous[key] = int(row["previous_rank"])
        self.names = []
        with open(folder / "cities.csv", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                city = row["city"]
                for name in [city, *filter(None, row["alias"].split("|"))]:
                    self.names.append((name, city))
                stem = city[:-2] if city.endswith("en") else city
                for name in {city + "er", city + "ner", stem + "er", stem + "ner"}:
                    self.names.append((name, city))
        self.names.sort(key=lambda pair: -len(pair[0]))
        self.categories = sorted({category for _, category, _ in self.rank})

    def newest(self, cities, categories, table=None):
        """The newest edition in which every one of the cities has a value on every one of the boards."""
        table = self.rank if table is None else table
        editions = [
            e
            for e in sorted({e for _, _, e in table}, reverse=True)
            if all((c, k, e) in table for c in cities for k in categories)
        ]
        if not editions:
            raise SystemExit(f"no edition has {cities} on {categories}: the dialogue asks for what the facts lack")
        return editions[0]

    def rank_before(self, city, category, edition):
        return self.rank.get((city, category, edition - 1), self.previous.get((city, category, edition)))

    def mentions(self, text, exact_case):
        """(position, city) of every city named in the text; the longest name wins."""
        found, taken = [], [False] * len(text)
        for name, city in self.names:
            for hit in re.finditer(rf"(?<![\w-]){re.escape(name)}s?(?!\w)", text, 0 if exact_case else re.I):
                if not any(taken[hit.start() : hit.end()]):
                    taken[hit.start() : hit.end()] = [True] * (hit.end() - hit.start())
                    found.append((hit.start(), city))
        return sorted(found)


class Reply:
    """A reply as text, and the claims that can be read off it."""

    def __init__(self, facts, raw):
        self.raw = re.sub(r"[*_`~]", "", unicodedata.normalize("NFC", raw))
        self.text = self.raw.lower()
        own_words = QUOTED.sub(lambda m: " " * len(m.group()), self.raw)
        self.own = RANGE.sub(lambda m: " " * len(m.group()), own_words.lower())
        self.cities = facts.mentions(own_words, exact_case=True)
        self.ranks = [
            (hit.start(), int(hit["after"] or hit["before"] or ORDINALS[hit["word"]]))
            for hit in RANK.finditer(self.own)
        ]

    def names(self, city):
        return any(c == city for _, c in self.cities)

    def primary_rank(self):
        """The first rank stated that isn't introduced as an earlier or a denied one."""
        for position, rank in self.ranks:
            if not EARLIER.search(self.own[:position][-20:]):
                return rank
        return None


def _need(ok, complaint):
    return [] if ok else [complaint]


def _year(reply, edition):
    return _need(str(edition) in reply.text, f"edition {edition} not named")


def _board(x):
    return x.get("category") or "gesamt"


def _about(reply, x):
    """An answer stands by itself: it names its city, and its category unless that is the overall board."""
    board = _board(x)
    return _need(reply.names(x["city"]), f"{x['city']} not named") + _need(
        board == "gesamt" or re.search(CATEGORY_WORDS[board], reply.text), f"{board} not named"
    )


def kind_rank(facts, x, reply):
    """The city's rank is the first rank stated (earlier ranks, introduced as such, may precede it)."""
    edition = x.get("edition") or facts.newest([x["city"]], [_board(x)])
    want = facts.rank[x["city"], _board(x), edition]
    stated = reply.primary_rank()
    return _need(stated == want, f"rank stated is {stated}, not {want}") + _year(reply, edition) + _about(reply, x)


def kind_score(facts, x, reply):
    edition = x.get("edition") or facts.newest([x["city"]], [_board(x)], facts.score)
    want = facts.score[x["city"], _board(x), edition]
    return _need(has_decimal(reply.text, want), f"score {want} missing") + _year(reply, edition) + _about(reply, x)


def kind_change(facts, x, reply):
    """Rank then and now, the number of places between, and the direction."""
    edition = x.get("edition") or facts.newest([x["city"]], [_board(x)])
    now = facts.rank[x["city"], _board(x), edition]
    before = (
        facts.rank[x["city"], _board(x), x["since"]]
        if x.get("since")
        else facts.rank_before(x["city"], _board(x), edition)
    )
    if before is None:
        raise SystemExit(f"no earlier rank for {x}")
    step = before - now
    direction = BETTER if step > 0 else WORSE if step < 0 else SAME
    return (
        _need(has_number(reply.text, now), f"rank {now} missing")
        + _need(has_number(reply.text, before), f"earlier rank {before} missing")
        + _need(step == 0 or has_number(reply.text, abs(step)), f"step {abs(step)} missing")
        + _need(re.search(direction, reply.text), "direction missing")
        + _year(reply, edition)
        + _about(reply, x)
    )


def kind_history(facts, x, reply):
    """Every edition that holds a rank, with that rank (from `since` on, if given)."""
    complaints = []
    for (city, category, edition), rank in sorted(facts.rank.items(), key=lambda item: item[0][2]):
        if city == x["city"] and category == _board(x) and edition >= x.get("since", 0):
            complaints += _need(
                str(edition) in reply.text and has_number(reply.text, rank), f"{edition}: {rank} missing"
            )
    return complaints


def kind_profile(facts, x, reply):
    """The overall rank and every category rank that the edition holds."""
    edition = x.get("edition") or facts.newest([x["city"]], ["gesamt"])
    complaints = _year(reply, edition)
    for category in facts.categories:
        rank = facts.rank.get((x["city"], category, edition))
        if rank:
            complaints += _need(has_number(reply.text, rank), f"{category} {rank} missing")
    return complaints


def _extreme_category(facts, x, reply, pick):
    five = [k for k in facts.categories if k != "gesamt"]
    edition = x.get("edition") or facts.newest([x["city"]], five)
    ranks = {k: facts.rank[x["city"], k, edition] for k in five}
    best = pick(ranks.values())
    wanted = [k for k, rank in ranks.items() if rank == best]
    return (
        _need(has_number(reply.text, best), f"rank {best} missing")
        + _need(all(re.search(CATEGORY_WORDS[k], reply.text) for k in wanted), f"{wanted} missing")
        + _year(reply, edition)
    )


def kind_best_category(facts, x, reply):
    return _extreme_category(facts, x, reply, min)


def kind_worst_category(facts, x, reply):
    return _extreme_category(facts, x, reply, max)


def kind_compare(facts, x, reply):
    """Every city with its own rank: between its name and the next city's, or between the last city's and its."""
    edition = x.get("edition") or facts.newest(x["cities"], [_board(x)])
    complaints = _year(reply, edition)
    for city in x["cities"]:
        rank = facts.rank[city, _board(x), edition]
        spots = [p for p, _ in reply.cities]
        near = []
        for i, (position, name) in enumerate(reply.cities):
            if name == city:
                after = spots[i + 1] if i + 1 < len(spots) else len(reply.own)
                before = spots[i - 1] if i else 0
                near.append(reply.own[position:after])
                near.append(reply.own[before:position])
        complaints += _need(any(has_number(part, rank) for part in near), f"{city} with {rank} missing")
    return complaints


def kind_at_rank(facts, x, reply):
    """Who stands on a given rank (1: who leads), in an answer, not in a whole list."""
    edition = x.get("edition") or max(e for k, e, r in facts.by_rank if k == _board(x) and r == x["rank"])
    cities = facts.by_rank.get((_board(x), edition, x["rank"]))
    if not cities:
        raise SystemExit(f"nobody is known at {x}")
    return (
        _need(all(reply.names(c) for c in cities), f"{cities} missing")
        + _need(len({c for _, c in reply.cities}) <= len(cities) + 4, "a list, not an answer")
        + _year(reply, edition)
    )


def kind_top(facts, x, reply):
    """The first n, all of them, in order."""
    board, n = _board(x), x["n"]
    complete = [
        e
        for e in {e for k, e, _ in facts.by_rank if k == board}
        if all((board, e, r) in facts.by_rank for r in range(1, n + 1))
    ]
    edition = x.get("edition") or max(complete, default=None)
    if edition not in complete:
        raise SystemExit(f"the first {n} are not all known: {x}")
    wanted = [c for r in range(1, n + 1) for c in facts.by_rank[board, edition, r]]
    first = {}
    for position, city in reply.cities:
        first.setdefault(city, position)
    missing = [c for c in wanted if c not in first]
    order = [first[c] for c in wanted if c in first]
    return (
        _need(not missing, f"missing {missing}")
        + _need(missing or order == sorted(order), "wrong order")
        + _year(reply, edition)
    )


def kind_count_top(facts, x, reply):
    """In how many of the five categories the city is among the best n."""
    five = [k for k in facts.categories if k != "gesamt"]
    edition = x.get("edition") or facts.newest([x["city"]], five)
    hits = sum(facts.rank.get((x["city"], k, edition), 999) <= x["n"] for k in five)
    none = hits == 0 and re.search(r"\bkeine[mnr]?\b", reply.text)
    return _need(none or has_number(reply.text, hits), f"count {hits} missing") + _year(reply, edition)


def kind_text(facts, x, reply):
    """Every pattern in `must` is found, none in `not`: regular expressions on the lower-cased reply."""
    return [f"/{p}/ missing" for p in x.get("must", []) if not re.search(p, reply.text, re.S)] + [
        f"/{p}/ must not occur" for p in x.get("not", []) if re.search(p, reply.text, re.S)
    ]


def kind_refuse(facts, x, reply):
    """The facts don't hold it, and the reply says so in its own words.

    It states no rank unless `may_suggest` (or in `may_state`).
    """
    stated = {rank for _, rank in reply.ranks} - set(x.get("may_state", []))
    return (
        _need(REFUSAL.search(reply.own), "no refusal")
        + _need(x.get("may_suggest") or not stated, f"states ranks {sorted(stated)}")
        + kind_text(facts, x, reply)
    )


KINDS = {name[5:]: function for name, function in globals().items() if name.startswith("kind_")}


def ungrounded(facts, asked, reply):
    """Ranks that the reply states and no fact supports, read with the city, boards and years that its sentence names.

    Where a sentence names none, the last ones named before count, then those of the questions so far, then any.
    """
    asked_cities = {c for _, c in facts.mentions(asked, exact_case=False)}
    asked_numbers = {int(n) for n in re.findall(r"\d+", asked)}
    bad = []
    for position, rank in reply.ranks:
        start = max(reply.own.rfind(mark, 0, position) + 1 for mark in ("\n", "! ", "? ", "; "))
        for stop in re.finditer(r"(?<!\d)\.\s", reply.own[:position]):
            start = max(start, stop.end())
        end = re.search(r"(?<!\d)[.!?;](?:\s|$)|\n", reply.own[position:])
        end = position + end.start() if end else len(reply.own)
        sentence = reply.own[start:end]
        cities = {c for p, c in reply.cities if start <= p < end}
        before = reply.own[:position]
        if rank in asked_numbers and THRESHOLD.search(before[-40:]):
            continue  # "schlechter als Platz 30" repeats the question's own bound
        if not cities and REFUSAL.search(sentence):
            continue  # "Wer auf Platz 16 liegt, ist nicht bekannt"
        if not cities:
            cities = {c for _, c in [m for m in reply.cities if m[0] < start][-1:]} or asked_cities
        years = {int(y) for y in re.findall(r"\b20[12]\d\b", sentence)}
        if not years:
            years = {int(y) for y in re.findall(r"\b20[12]\d\b", reply.own[:start])[-1:]}
        boards = {k for k, words in CATEGORY_WORDS.items() if re.search(words, sentence)}
        supported = any(
            value in (rank,)
            and (not cities or city in cities)
            and (not boards or board in boards)
            and (not years or edition in years or (earlier and edition - 1 in years))
            for table, earlier in ((facts.rank, False), (facts.previous, True))
            for (city, board, edition), value in table.items()
        )
        supported = supported or any(  # "im Vorjahr Platz 21" in a sentence that names only the newer edition
            r == rank and (not cities or city in cities) and (not boards or board in boards) and edition + 1 in years
            for (city, board, edition), r in facts.rank.items()
        )
        denied = rank in asked_numbers and REFUSAL.search(sentence)
        if not supported and not denied:
            bad.append(rank)
    return bad


def misleads(reply):
    """True if the reply states a fact as if it were what was asked: nothing in it says or asks otherwise."""
    states = reply.ranks or re.search(r"\d[.,]\d+ (?:von 100 )?punkt", reply.own) or len(QUOTED.findall(reply.raw)) > 0
    hedged = REFUSAL.search(reply.own) or re.search(r"\?|meinten sie|meinen sie|verstanden", reply.own)
    return bool(states) and not hedged
