"""What each outlet calls the same actor, as a grid: actors down, outlets across."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from digest.grids.cells import Run, cell, lines, note, remainder
from digest.model import Cell, Column, Corpus, Grid, Label, Voice

_VOICES: tuple[Voice, ...] = ("outlet", "attributed", "quoted")
_MARK = re.compile(r'["“”«»‘]|(?<!s)’(?!\w)')
_PAIRS = {'"': '"', "“": "”", "”": "“", "«": "»", "»": "«", "‘": "’", "’": "‘"}
"""What closes a mark, or opens it: a label may begin or end within its quotation."""
_LEGEND = (
    "over the whole of each article: in the outlet's own voice, and apart from it what it attributes to others and "
    "what it quotes; actors in one row are of one kind, not always the same people"
)


def grids(labels: Sequence[Label], sources: Sequence[str], *, limit: int | None) -> tuple[Grid, ...]:
    """One row an actor in the order given, one column a source; `limit` keeps the first actors."""
    actors = entities(labels)
    shown = actors[:limit]
    columns = (Column("Who"), *(Column(source) for source in sources))
    found = defaultdict(list)
    for label in labels:
        found[label.entity, label.source].append(label)
    rows = tuple((cell((actor, "strong")), *(_cell(found[actor, source]) for source in sources)) for actor in shown)
    text = note(_LEGEND if rows else "", remainder(len(shown), len(actors), "actor"))
    return (Grid("What each calls whom", columns, rows, text),)


def entities(labels: Sequence[Label]) -> tuple[str, ...]:
    """The actors, each once, in order of appearance."""
    return tuple(dict.fromkeys(label.entity for label in labels))


def first(labels: Sequence[Label], limit: int | None) -> tuple[Label, ...]:
    """The labels of the first `limit` actors."""
    kept = set(entities(labels)[:limit])
    return tuple(label for label in labels if label.entity in kept)


def sources(labels: Sequence[Label], corpus: Corpus) -> tuple[str, ...]:
    """The outlets that have labels, in order of the corpus."""
    used = {label.source for label in labels}
    return tuple(dict.fromkeys(article.outlet for article in corpus.articles if article.outlet in used))


def _cell(labels: Sequence[Label]) -> Cell:
    """The labels in the outlet's own voice, then those it attributes and those it quotes, each on a line of its own."""
    voices = (_voice([label for label in labels if label.voice == voice], voice) for voice in _VOICES)
    return lines(voice for voice in voices if voice)


def _voice(labels: Sequence[Label], voice: Voice) -> list[Run]:
    words = ", ".join(f"{_as_quoted(label) if voice == 'quoted' else label.label} {label.count}" for label in labels)
    head: list[Run] = [] if voice == "outlet" else [(f"{voice}: ", "faint")]
    return [*head, (words, "term" if voice == "outlet" else "")] if words else []


def _as_quoted(label: Label) -> str:
    """A quoted label in quotation marks, or as the article has it where the marks stand around a part of it only."""
    written = " ".join(label.evidence[0].text.split()) if label.evidence else label.label
    marks = list(_MARK.finditer(written))
    if not marks:
        return f"“{label.label}”"
    if len(marks) % 2 == 0:
        return written
    opening = next((m for m in marks if m.start() == 0 or written[m.start() - 1] == " "), None)
    return f"{written}{_PAIRS[opening.group()]}" if opening else f"{_PAIRS[marks[0].group()]}{written}"
