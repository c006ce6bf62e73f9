"""What a grid is shown on, and a cell's words made fit for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from digest.model import Cell, Grid
from digest.render.visible import encodable, visible

BREAK = "\n"
NOTHING = "—"
STYLES = {"strong": "bold", "faint": "dim", "term": "cyan", "speaker": "bold", "figure": "magenta", "warn": "yellow"}

Styled = list[tuple[str, str]]
"""Runs of (words, style), words as they are printed, a style of rich's or none."""


class Screen(NamedTuple):
    """Where the text will be shown. `width` is in terminal cells; None, for a pipe or a file, means no wrapping."""

    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"


PIPE = Screen()


def page(grids: Iterable[Grid], screen: Screen = PIPE) -> str:
    """The grids one under the other, parted by blank lines; every line ends with a newline."""
    if screen.width is None:
        from digest.render import lines  # rich's tables take as long to import as five articles take to read

        return BREAK.join(lines.block(grid, screen) for grid in grids)
    from digest.render import terminal

    return BREAK.join(terminal.block(grid, screen, screen.width) for grid in grids)


def words(text: str, screen: Screen) -> str:
    """`text` on one line, with nothing in it that steers a terminal or that the encoding lacks."""
    return encodable(visible(text), screen.encoding)


def styled(cell: Cell, screen: Screen) -> list[Styled]:
    """The lines of a cell before any wrapping: a run that is a lone newline parts them, all others are data."""
    result: list[Styled] = [[]]
    for text, emphasis in cell.runs:
        if text == BREAK:
            result.append([])
        else:
            result[-1].append((words(text, screen), STYLES.get(emphasis, "")))
    return result


def noted(grid: Grid) -> list[str]:
    """The lines of a grid's note."""
    return grid.note.split(BREAK) if grid.note else []
