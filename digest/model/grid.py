"""A table before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table: runs of words, each plain or with an emphasis.

    `runs` holds (words, emphasis) with emphasis "" | "strong" | "faint" | "term" | "speaker" | "figure" | "warn";
    the words are data, never markup, and mean the same without their emphasis.
    """

    runs: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid. `kind` says what it holds: numbers are set flush right, prose takes the room that is left."""

    title: str
    kind: Literal["word", "number", "prose"] = "word"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is rendered: words and emphasis, no widths. Every row has a cell for every column.

    `close`: its rows are read in one go, so that nothing parts them even where they fold.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    close: bool = False
