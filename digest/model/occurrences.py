"""Events of one kind, told apart by their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence
from digest.model.timexes import Precision

Phase = Literal[
    "planned", "announced", "agreed", "began", "held", "extended", "until", "ended", "postponed", "cancelled"
]
"""What the articles say of the event and its date: `until`, it is to run until then; `announced`, `agreed`, `extended`,
`postponed` and `cancelled`, that this was done on that day."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event that the words of one or more articles tie to a date.

    `kind` is its family ("ceasefire"), `name` the words of one of the articles, verbatim; `date` and `precision` are
    those of `DatedEntry`; `phase` is None where nothing says. `evidence` are the sentences that tie it to the date, in
    the order of the scene, `words` the name and the date in each of them.
    """

    kind: str
    name: str
    date: str
    precision: Precision
    phase: Phase | None
    sources: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    words: tuple[Evidence, ...]
