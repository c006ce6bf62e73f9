"""Phrases with which pages speak of themselves, found in one pass over a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from digest import resources
from digest.text.normalize import collapse

_KEY = 3
"""Characters of a piece by which it is looked up; no piece is shorter than two."""

Pieces = tuple[tuple[str, str], ...]


def classes(folded: str) -> tuple[frozenset[str], int]:
    """The classes of `cues.txt` that speak in a folded line, and how many pieces of phrases were found."""
    padded = f" {collapse(folded)} "
    found = {(name, piece) for name, piece in _anywhere() if piece in padded}
    position = padded.find(" ")
    while 0 <= position < len(padded) - 1:
        for name, piece in _by_opening().get(padded[position + 1 : position + 1 + _KEY], ()):
            if padded.startswith(piece, position + 1):
                found.add((name, piece))
        position = padded.find(" ", position + 1)
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
    table: dict[str, list[tuple[str, str]]] = {}
    for name, piece in _pieces():
        if not piece.startswith("~"):
            table.setdefault(piece[:_KEY], []).append((name, piece))
    return {key: tuple(pieces) for key, pieces in table.items()}
