"""Grids as text: tables where the columns have room, records where they would be crushed, lines where nobody looks.

Three shapes. On a screen a grid is a table; too narrow for that, it is turned, and each row becomes a record of
"column, value" lines; in a pipe each row is one line, at its natural width. Words are folded, never cut.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from digest.model import Cell, Column, Grid
from digest.render.layout import Measure, widths
from digest.render.visible import encodable, visible

_BREAK = "\n"
_NOTHING = "—"
_STYLES = {"strong": "bold", "faint": "dim", "term": "cyan", "speaker": "bold", "figure": "magenta", "warn": "yellow"}
_LIGHT = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n")
_ASCII = Box("    \n    \n -- \n    \n -- \n    \n    \n    \n", ascii=True)
_LABEL_SHARE = 3  # the labels of a turned grid take at most a third of the width
_UNBOUNDED = 1 << 20  # cells: wider than any line of a pipe


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the text will be shown. `width` is in terminal cells; None, for a pipe or a file, means no wrapping."""

    width: int | None = None
    color: bool = False
    encoding: str = "utf-8"


def page(grids: Iterable[Grid], screen: Screen = Screen()) -> str:
    """The grids one under the other, parted by blank lines; every line ends with a newline."""
    return "\n".join(_block(grid, screen) for grid in grids)


def _block(grid: Grid, screen: Screen) -> str:
    """One grid with its title and its note."""
    console = _console(screen)
    if grid.title:
        _print(console, Text(_words(grid.title, screen), "bold"), screen)
    if grid.columns and not grid.rows:
        _print(console, Text(_words(_NOTHING, screen), "dim"), screen)
    elif grid.columns and screen.width is None:
        _print_lines(console, grid, screen)
    elif grid.columns and screen.width is not None:
        console.print(_table(grid, screen, screen.width))
    for line in grid.note.split(_BREAK) if grid.note else ():
        _print(console, Text(_words(line, screen), "dim"), screen)
    assert isinstance(console.file, io.StringIO)
    return "".join(line.rstrip(" ") + "\n" for line in console.file.getvalue().split("\n")[:-1])


def _console(screen: Screen) -> Console:
    """A console that looks at nothing of its surroundings: same grid, same screen, same text."""
    return Console(
        file=io.StringIO(),
        width=screen.width or _UNBOUNDED,
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


def _print(console: Console, text: Text, screen: Screen) -> None:
    console.print(text, soft_wrap=screen.width is None, overflow="fold")


def _words(text: str, screen: Screen) -> str:
    return encodable(visible(text), screen.encoding)


def _lines(cell: Cell, screen: Screen) -> list[Text]:
    """The lines of a cell before any wrapping: a run that is a lone newline parts them, all others are data."""
    lines = [Text()]
    for words, emphasis in cell.runs:
        if words == _BREAK:
            lines.append(Text())
        else:
            lines[-1].append(_words(words, screen), _STYLES.get(emphasis))
    return lines


def _text(cell: Cell, screen: Screen) -> Text:
    return Text("\n").join(_lines(cell, screen))


def _measure(column: Column, cells: Sequence[Text], screen: Screen) -> Measure:
    texts = [_words(column.title, screen), *(line for text in cells for line in text.plain.split("\n"))]
    longest_word = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return Measure(column.kind, max(1, *map(cell_len, texts)), longest_word)


def _table(grid: Grid, screen: Screen, room: int) -> Table:
    """The grid as a table of at most `room` cells, turned where that would crush a column."""
    rows = [[_text(cell, screen) for cell in row] for row in grid.rows]
    measures = [_measure(c, [row[i] for row in rows], screen) for i, c in enumerate(grid.columns)]
    fitting = widths(measures, room)
    if fitting is None:
        return _turned(grid, screen, room)
    folded = any(
        "\n" in text.plain or cell_len(text.plain) > width
        for row in rows
        for text, width in zip(row, fitting, strict=True)
    )
    table = _empty_table(screen, show_lines=folded, show_header=any(c.title for c in grid.columns))
    for column, width in zip(grid.columns, fitting, strict=True):
        title = Text(_words(column.title, screen), "bold")
        table.add_column(title, width=width, justify="right" if column.kind == "number" else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _turned(grid: Grid, screen: Screen, room: int) -> Table:
    """The grid as records, a line for each column; columns that hold nothing share the record's last line."""
    records = [_record(grid.columns, row) for row in grid.rows]
    labels = [_words(label, screen) for record in records for label, _ in record]
    label_width = min(max(map(cell_len, labels)), room // _LABEL_SHARE)
    table = _empty_table(screen, show_lines=False, show_header=False)
    table.add_column(width=label_width, overflow="fold", style="dim")
    table.add_column(width=room - label_width - 2, overflow="fold")
    for record in records:
        for i, (label, cell) in enumerate(record):
            last = i + 1 == len(record)
            table.add_row(Text(_words(label, screen)), _text(cell, screen), end_section=last or len(records) == 1)
    return table


def _record(columns: Sequence[Column], row: Sequence[Cell]) -> list[tuple[str, Cell]]:
    """The (title, cell) lines of one row."""
    lines = [(column.title, cell) for column, cell in zip(columns, row, strict=True)]
    empty = [title for title, cell in lines if cell.text == _NOTHING]
    if len(empty) < 2:
        return lines
    return [line for line in lines if line[0] not in empty] + [(_NOTHING, Cell(((", ".join(empty), "faint"),)))]


def _empty_table(screen: Screen, *, show_lines: bool, show_header: bool) -> Table:
    """A table without its columns. Rules are blank-sided and horizontal; a column and its rule end together."""
    box = _LIGHT if encodable("─", screen.encoding) == "─" else _ASCII
    return Table(
        box=box,
        show_edge=False,
        show_lines=show_lines,
        show_header=show_header,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        border_style="dim",
        safe_box=False,
    )


def _print_lines(console: Console, grid: Grid, screen: Screen) -> None:
    """The grid for a pipe: a line of titles, then a line for each row, columns padded to their widest cell."""
    columns, rows = grid.columns, grid.rows
    if len(rows) == 1 and sum(c.kind == "prose" for c in columns) > 1:
        rows = tuple((Cell(((c.title, ""),)), cell) for c, cell in zip(columns, rows[0], strict=True))
        columns = (Column(""), Column("", "prose"))
    joint = Text(_words(" · ", screen))
    texts = [[joint.join(_lines(cell, screen)) for cell in row] for row in rows]
    if any(c.title for c in columns):
        texts.insert(0, [Text(_words(c.title, screen), "bold") for c in columns])
    natural = [max(text.cell_len for text in column) for column in zip(*texts, strict=True)]
    for row in texts:
        line = Text()
        for text, column, width in zip(row, columns, natural, strict=True):
            blank = " " * (width - text.cell_len)
            line.append_text(Text(blank) + text if column.kind == "number" else text + Text(blank)).append("  ")
        line.rstrip()
        _print(console, line, screen)
