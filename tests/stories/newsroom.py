"""Reports made up for tests: each event has its own names and things, each report tells it in an order of its own."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable
from dataclasses import replace

from digest.model import Article, Field
from tests.builders import article

_COMMON = (
    "officials",
    "people",
    "week",
    "city",
    "plan",
    "money",
    "road",
    "court",
    "vote",
    "report",
    "school",
    "police",
)
_SYLLABLES = ("bar", "den", "lo", "mi", "tor", "ves", "ka", "run", "sel", "por", "nim", "gat")
_FIRST = datetime.date(2021, 3, 1)


def word(chance: random.Random) -> str:
    """A word that no language has."""
    return "".join(chance.choice(_SYLLABLES) for _ in range(4))


def report(event: int, number: int, *, day: int | None = None, source: str | None = None, size: int = 12) -> Article:
    """Report `number` of an event, published `day` days after the first of March, or undated."""
    things, chance = random.Random(event), random.Random(1000 * event + number)
    names = [word(things).capitalize() for _ in range(4)]
    objects = [word(things) for _ in range(14)]
    sentences = [
        f"On that day {chance.choice(names)} said the {chance.choice(objects)} and the {chance.choice(objects)} "
        f"of the {chance.choice(_COMMON)} were {word(chance)} for {chance.choice(_COMMON)}."
        for _ in range(size)
    ]
    headline = f"{names[0]} {chance.choice(objects)} {chance.choice(objects)} {chance.choice(_COMMON)}"
    published = (_FIRST + datetime.timedelta(day)).isoformat() if day is not None else None
    blocks = [" ".join(sentences[i : i + 3]) for i in range(0, size, 3)]
    made = article(*blocks, id=f"e{event:04}-{number}", source=source or f"Paper {number}", published=published)
    return replace(made, metadata=replace(made.metadata, headline=Field(headline, "given")))


def reports(events: Iterable[int], each: int = 3) -> list[Article]:
    """So many reports of each event, on two days of its own."""
    return [report(event, n, day=5 * event + n % 2) for event in events for n in range(each)]
