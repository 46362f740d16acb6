"""The proposal file: what was proposed, as JSON that an editor goes through and gives back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.imports.press.proposals import FIELDS, Collected, Proposal, Unplaced

STATUSES = ("open", "accepted", "rejected")
HINTS = (
    "Setzen Sie bei jedem Vorschlag status auf accepted (annehmen) oder rejected (verwerfen).",
    "Falsche Werte dürfen Sie ändern. null heißt: keine Angabe. sentence ist der Satz, auf dem das beruht.",
    "step: Zahl der Plätze, positiv nach oben. Sie wird mit dem Rang gespeichert, als Rang der Vorausgabe.",
    "Füllen Sie source aus: publisher, title, url und published_on (zum Beispiel 2024-09); oder nur source_id.",
    "unplaced: Was nicht zugeordnet werden konnte. Sie können daraus selbst einen Vorschlag schreiben.",
    "Übernehmen mit: index-lotse import press PRESSEMITTEILUNG --apply DIESE_DATEI",
)
SOURCE_FIELDS = ("source_id", "publisher", "title", "url", "published_on")


class BadProposalFile(Exception):
    """The proposal file cannot be used. The message is German, one line a mistake."""


@dataclass(frozen=True)
class Review:
    """A press release with its proposals. `source` has the keys of SOURCE_FIELDS, '' for what is not known."""

    file_name: str
    sha256: str
    source: dict[str, str]
    proposals: tuple[Proposal, ...]
    unplaced: tuple[Unplaced, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return what the file holds."""
        return {
            "press_release": {"file": self.file_name, "sha256": self.sha256},
            "source": self.source,
            "proposals": [{"id": number, **each.as_json()} for number, each in enumerate(self.proposals, 1)],
            "unplaced": [{"sentence": each.sentence, "reason": each.reason} for each in self.unplaced],
        }


def review_of(file_name: str, sha256: str, source: dict[str, str], found: Collected) -> Review:
    """Return the review of a press release that was just read."""
    return Review(file_name, sha256, source, tuple(found.proposals), tuple(found.unplaced))


def write(path: Path, review: Review) -> None:
    """Write the proposal file, with hints how to edit it."""
    told = {"hinweise": HINTS, **review.as_json()}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read(path: Path) -> Review:
    """Read an edited proposal file. Raises BadProposalFile with every mistake in its form."""
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
        release, source, listed = told["press_release"], told["source"], told["proposals"]
        stated = {name: str(source.get(name) or "") for name in SOURCE_FIELDS}
        review = Review(str(release["file"]), str(release["sha256"]), stated, ())
    except json.JSONDecodeError as error:
        raise BadProposalFile(f"„{path}“ ist kein JSON mehr: Zeile {error.lineno}, Zeichen {error.colno}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadProposalFile(f"„{path}“ lässt sich nicht lesen.") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise BadProposalFile(f"„{path}“ ist keine Vorschlagsdatei.") from error
    if not isinstance(listed, list):
        raise BadProposalFile("proposals muss eine Liste sein.")
    return Review(review.file_name, review.sha256, review.source, tuple(_proposals(listed)))


def _proposals(listed: Sequence[Any]) -> list[Proposal]:
    mistakes = [
        f"Vorschlag {number}: {mistake}" for number, each in enumerate(listed, 1) for mistake in _mistakes(each)
    ]
    if mistakes:
        raise BadProposalFile("\n".join(mistakes))
    return [
        Proposal(
            kind=each["kind"],
            values={name: each.get(name) for name in FIELDS[each["kind"]]},
            sentence=str(each.get("sentence", "")),
            status=each["status"],
        )
        for each in listed
    ]


def _mistakes(each: Any) -> list[str]:
    if not isinstance(each, dict):
        return ["Das ist kein Objekt in geschweiften Klammern."]
    found = []
    if each.get("status") not in STATUSES:
        found.append("status muss open, accepted oder rejected sein.")
    if each.get("kind") not in FIELDS:
        return [*found, f"kind muss eines von {', '.join(FIELDS)} sein."]
    unknown = set(each) - {"id", "status", "kind", "sentence", "doubt", *FIELDS[each["kind"]]}
    found += [f"„{name}“ gibt es bei {each['kind']} nicht." for name in sorted(unknown)]
    topics = each.get("topics")
    if topics is not None and not (isinstance(topics, list) and all(isinstance(topic, str) for topic in topics)):
        found.append("topics muss eine Liste von Wörtern sein.")
    return found
