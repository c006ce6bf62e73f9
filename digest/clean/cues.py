"""Phrases with which pages speak of themselves, found in one pass over a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from digest import resources
from digest.text.normalize import collapse

_KEY = 3
"""Characters of a piece by which it is looked up; no piece is shorter than two."""

Pieces = tuple[tuple[str, str], ...]


def classes(folded: str) -> tuple[frozenset[str], int]:
    """The classes of `cues.txt` that speak in a folded line, and how many pieces of phrases were found."""
    padded = f" {collapse(folded)} "
    found = {(name, piece) for name, piece in _anywhere() if piece in padded}
    parts = padded.split(" ")
    table = _by_opening()
    openings = {f"{part} {following}"[:_KEY] for part, following in pairwise(parts)}
    found.update(pair for key in openings & table.keys() for pair in table[key] if pair[1] in padded)
    return frozenset(name for name, _ in found), len(found)


@cache
def _pieces() -> Pieces:
    rows = (line.partition("|") for line in resources.lines("cues"))
    return tuple((name.strip(), piece.strip().replace("_", " ")) for name, _, row in rows for piece in row.split(","))


@cache
def _anywhere() -> Pieces:
    """The pieces that need no border before them: parts of compounds, and scripts without spaces."""
    return tuple((name, piece[1:]) for name, piece in _pieces() if piece.startswith("~"))


@cache
def _by_opening() -> Mapping[str, Pieces]:
    """The other pieces, each after the space that is before its word, by their first characters."""
    table: dict[str, list[tuple[str, str]]] = {}
    for name, piece in _pieces():
        if not piece.startswith("~"):
            table.setdefault(piece[:_KEY], []).append((name, f" {piece}"))
    return {key: tuple(pieces) for key, pieces in table.items()}
