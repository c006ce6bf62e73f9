"""How something is worded: words that judge, hold back, keep a distance or report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Evidence
from digest.model.findings import Label, Voice

WordingKind = Literal["loaded", "hedge", "scare quotes", "reporting verb"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One such word or phrase where an outlet writes it.

    `word` is its base form, `sort` what a loaded word does ("harsh speech") or what stance a reporting verb has
    ("claim"), None for the others; `voice` is the outlet's own or that of a speaker whose words it reports; `speaker`
    is who is said to speak, of a reporting verb only, None where the text does not say.
    """

    source: str
    kind: WordingKind
    word: str
    sort: str | None
    voice: Voice
    speaker: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class WordingRate:
    """How often an outlet's own voice has wording of a kind: `count` in `words` words, `per_thousand` of them."""

    source: str
    kind: WordingKind
    count: int
    words: int
    per_thousand: float


@dataclass(frozen=True, slots=True)
class Distinctive:
    """A word that sets an outlet apart: `count` uses, `elsewhere` in all others; `score` in standard deviations."""

    source: str
    word: str
    count: int
    elsewhere: int
    score: float


@dataclass(frozen=True, slots=True)
class Usage:
    """How the outlets put things: what they call whom, and how they word what they tell."""

    labels: tuple[Label, ...]
    wording: tuple[Wording, ...]
    rates: tuple[WordingRate, ...]
    distinctive: tuple[Distinctive, ...]
