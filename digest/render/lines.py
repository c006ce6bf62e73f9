"""Grids for a pipe or a file: each row is one line at its natural width, columns stand under each other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from digest.model import Cell, Column, Grid
from digest.render.screen import NOTHING, Screen, Styled, noted, styled, words

_JOINT = " · "  # between what stands on lines of its own on a screen
_GAP = "  "


def block(grid: Grid, screen: Screen) -> str:
    """One grid with its title and its note, as lines that end with a newline."""
    result: list[Styled] = [[(words(grid.title, screen), "bold")]] if grid.title else []
    if grid.columns:
        result += _rows(grid, screen) if grid.rows else [[(words(NOTHING, screen), "dim")]]
    result += [[(words(line, screen), "dim")] for line in noted(grid)]
    return "".join(_printed(line, screen) for line in result)


def _rows(grid: Grid, screen: Screen) -> list[Styled]:
    """A line of titles, then a line for each row, columns padded to their widest cell."""
    columns, rows = _upright(grid)
    cells = [[_joined(cell, screen) for cell in row] for row in rows]
    if any(column.title for column in columns):
        cells.insert(0, [[(words(column.title, screen), "bold")] for column in columns])
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return [_line(row, columns, widths) for row in cells]


def _upright(grid: Grid) -> tuple[Sequence[Column], Sequence[Sequence[Cell]]]:
    """The grid's columns and rows; a lone row of several columns of prose is turned: one line each."""
    if len(grid.rows) > 1 or sum(column.kind == "prose" for column in grid.columns) < 2:
        return grid.columns, grid.rows
    turned = [(Cell(((column.title, ""),)), cell) for column, cell in zip(grid.columns, grid.rows[0], strict=True)]
    return (Column(""), Column("", "prose")), turned


def _joined(cell: Cell, screen: Screen) -> Styled:
    first, *others = styled(cell, screen)
    joint = (words(_JOINT, screen), "")
    return [*first, *(run for line in others for run in (joint, *line))]


def _width(runs: Styled) -> int:
    return sum(cell_len(text) for text, _ in runs)


def _line(row: Sequence[Styled], columns: Sequence[Column], widths: Sequence[int]) -> Styled:
    line: Styled = []
    for runs, column, width in zip(row, columns, widths, strict=True):
        blank = (" " * (width - _width(runs)), "")
        line += [blank, *runs] if column.kind == "number" else [*runs, blank]
        line.append((_GAP, ""))
    return line


def _printed(runs: Styled, screen: Screen) -> str:
    if not screen.color:
        return "".join(text for text, _ in runs).rstrip(" ") + "\n"
    from rich.style import Style

    shown = (Style.parse(style).render(text) if style and text else text for text, style in runs)
    return "".join(shown).rstrip(" ") + "\n"
