"""Grids on a screen: tables where the columns have room, records where they would be crushed.

A grid too wide for the screen is turned, and each row becomes a record of "column, value" lines. Words are folded,
never cut.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Literal

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from digest.model import Cell, Column, Grid
from digest.render.layout import GAP, Measure, widths
from digest.render.screen import NOTHING, Screen, noted, styled, words

_LIGHT = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n")
_ASCII = Box("    \n    \n -- \n    \n -- \n    \n    \n    \n", ascii=True)
_MOST_EMPTY = 5
_LABEL_SHARE = 3  # the labels of a turned grid take at most a third of the width


def block(grid: Grid, screen: Screen, width: int) -> str:
    """One grid with its title and its note in lines of at most `width` cells."""
    file = io.StringIO()
    console = _console(file, screen, width)
    if grid.title:
        console.print(Text(words(grid.title, screen), "bold", overflow="fold"))
    if grid.columns:
        nothing = Text(words(NOTHING, screen), "dim")
        console.print(_table(grid, screen, width) if grid.rows else nothing)
    for line in noted(grid):
        console.print(Text(words(line, screen), "dim", overflow="fold"))
    return "".join(line.rstrip(" ") + "\n" for line in file.getvalue().split("\n")[:-1])


def _console(file: io.StringIO, screen: Screen, width: int) -> Console:
    """A console that looks at nothing of its surroundings: same grid, same screen, same text."""
    return Console(
        file=file,
        width=width,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=not screen.color,
        legacy_windows=False,
        force_jupyter=False,
        emoji=False,
        markup=False,
        highlight=False,
        _environ={},
    )


def _text(cell: Cell, screen: Screen) -> Text:
    return Text("\n").join(Text.assemble(*line) for line in styled(cell, screen))


def _table(grid: Grid, screen: Screen, room: int) -> Table:
    """The grid as a table of at most `room` cells, turned where that would crush a column."""
    rows = [[_text(cell, screen) for cell in row] for row in grid.rows]
    titles = [words(column.title, screen) for column in grid.columns]
    columns = zip(grid.columns, titles, zip(*rows, strict=True), strict=True)
    fitting = widths([_measure(column, title, cells) for column, title, cells in columns], room)
    if fitting is None:
        return _turned(grid, screen, room)
    table = _empty_table(screen, show_lines=not grid.close and _folds(rows, fitting), show_header=any(titles))
    for column, title, width in zip(grid.columns, titles, fitting, strict=True):
        heading = Text(title, "bold", overflow="fold")
        side: Literal["left", "right"] = "right" if column.kind == "number" else "left"
        table.add_column(heading, width=width, justify=side, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _measure(column: Column, title: str, cells: Sequence[Text]) -> Measure:
    titles = title.split() if column.kind == "number" else [title]  # a narrow number does not widen for its title
    texts = [*titles, *(line for text in cells for line in text.plain.split("\n"))]
    longest_word = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return Measure(column.kind, max(1, *map(cell_len, texts)), longest_word)


def _folds(rows: Sequence[Sequence[Text]], fitting: Sequence[int]) -> bool:
    """Whether a row takes more than one line; then rules part the rows."""
    cells = (cell for row in rows for cell in zip(row, fitting, strict=True))
    return any("\n" in text.plain or cell_len(text.plain) > width for text, width in cells)


def _turned(grid: Grid, screen: Screen, room: int) -> Table:
    """The grid as records, a line for each column; columns that hold nothing share the record's last line."""
    records = [_record(grid.columns, row) for row in grid.rows]
    labels = [words(label, screen) for record in records for label, _ in record]
    label_width = min(max(map(cell_len, labels)), room // _LABEL_SHARE)
    table = _empty_table(screen, show_lines=False, show_header=False)
    table.add_column(width=label_width, overflow="fold", style="dim")
    table.add_column(width=room - label_width - GAP, overflow="fold")
    for record in records:
        for i, (label, cell) in enumerate(record, start=1):
            ends = i == len(record) or len(records) == 1
            table.add_row(Text(words(label, screen)), _text(cell, screen), end_section=ends)
    return table


def _record(columns: Sequence[Column], row: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """The (title, cell) lines of one row; columns that hold nothing are named in one, unless they are many."""
    lines = [(column.title, cell) for column, cell in zip(columns, row, strict=True)]
    empty = [title for title, cell in lines if cell.text == NOTHING]
    if len(empty) < 2:
        return lines
    named = ", ".join(empty) if len(empty) <= _MOST_EMPTY else f"the {len(empty)} others"
    return [line for line in lines if line[1].text != NOTHING] + [(NOTHING, Cell(((named, "faint"),)))]


def _empty_table(screen: Screen, *, show_lines: bool, show_header: bool) -> Table:
    """A table without its columns, whose only lines are light horizontal rules."""
    return Table(
        box=_LIGHT if words("─", screen) == "─" else _ASCII,
        show_edge=False,
        show_lines=show_lines,
        show_header=show_header,
        padding=(0, GAP - 1, 0, 0),
        pad_edge=False,
        border_style="dim",
        safe_box=False,
    )
