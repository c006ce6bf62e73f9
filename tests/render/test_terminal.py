"""Tables, records and lines: no word of a cell is lost at any width, and nothing in a cell steers the terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from digest.model import Cell, Column, Grid
from digest.render.screen import Screen, page

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_KINDS = st.sampled_from(["word", "number", "prose"])
_WIDTHS = st.one_of(st.none(), st.integers(40, 200))


def _grid(*rows: tuple[str, ...], kinds: tuple[str, ...] = (), title: str = "", note: str = "") -> Grid:
    columns = tuple(Column(f"column{n}", kind) for n, kind in enumerate(kinds or ("word",) * len(rows[0])))  # type: ignore[arg-type]
    return Grid(title, columns, tuple(tuple(Cell(((text, "strong"),)) for text in row) for row in rows), note)


@st.composite
def _numbered(draw: st.DrawFn) -> Grid:
    """A grid in which every word is there once, short enough not to be folded."""
    kinds = tuple(draw(st.lists(_KINDS, min_size=1, max_size=13)))
    count = 0
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        row = []
        for kind in kinds:
            size = 1 if kind == "number" else draw(st.integers(1, 30))
            row.append(" ".join(f"w{count + n}x" for n in range(size)))
            count += size
        rows.append(tuple(row))
    return _grid(*rows, kinds=kinds)


@given(_numbered(), _WIDTHS, st.booleans())
@settings(max_examples=150, deadline=None)
def test_no_word_of_a_cell_is_lost(grid: Grid, width: int | None, color: bool) -> None:
    shown = _ANSI.sub("", page([grid], Screen(width, color)))
    words = [word for row in grid.rows for cell in row for word in cell.text.split()]
    assert sorted(word for word in shown.split() if word.startswith("w")) == sorted(words)
    assert all(cell_len(line) <= (width or 1 << 20) for line in shown.splitlines())


@given(st.lists(st.text(), min_size=1, max_size=5), _WIDTHS, st.sampled_from(["utf-8", "ascii", "cp1252"]))
@settings(max_examples=150, deadline=None)
def test_whatever_a_cell_holds_nothing_steers_and_nothing_fails(
    texts: list[str], width: int | None, encoding: str
) -> None:
    grid = _grid(tuple(texts), kinds=("prose",) * len(texts), title=texts[0], note=texts[-1])
    shown = page([grid], Screen(width, False, encoding))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]", shown)
    shown.encode(encoding)


@given(st.text(alphabet="ab ", max_size=200), st.integers(40, 60))
@settings(deadline=None)
def test_a_long_word_is_folded_and_not_cut(text: str, width: int) -> None:
    grid = _grid(("https://example.org/" + "x" * 300 + text,), kinds=("prose",))
    shown = page([grid], Screen(width))
    assert "".join(shown.split()).endswith("".join(grid.rows[0][0].text.split()))


def test_a_grid_that_would_be_crushed_is_turned() -> None:
    grid = _grid(("one", "said " * 60, "—", "—"), ("two", "said", "—", "3"), kinds=("word", "prose", "prose", "prose"))
    crushed = Grid(grid.title, (*grid.columns, *grid.columns), tuple(row + row for row in grid.rows))
    shown = page([crushed], Screen(60)).splitlines()
    assert shown[0].split() == ["column0", "one"]
    assert any(line.split()[:1] == ["—"] and "column2, column3" in line for line in shown)


def test_many_empty_columns_of_a_turned_grid_are_counted() -> None:
    grid = _grid(("one", "said " * 60, *["—"] * 7), kinds=("word", *["prose"] * 8))
    assert "the 7 others" in page([grid], Screen(60))


def test_a_pipe_gets_one_line_a_row_without_colour() -> None:
    grid = _grid(("one", "said " * 200), ("two", "—"), kinds=("word", "prose"), title="Title", note="note")
    lines = page([grid], Screen()).splitlines()
    assert [line.split()[0] for line in lines] == ["Title", "column0", "one", "two", "note"]
    assert lines[1].index("column1") == lines[2].index("said") == lines[3].index("—")
    assert not any(line.endswith(" ") for line in lines)


def test_columns_stand_under_each_other_whatever_the_width_of_their_characters() -> None:
    rows = (("日本語新聞", "mark"), ("cafe\u0301", "mark"), ("plain", "mark"))
    for width in (None, 80):
        lines = page([_grid(*rows, kinds=("word", "prose"))], Screen(width)).splitlines()
        places = {cell_len(line[: line.index("mark")]) for line in lines if "mark" in line}
        assert len(places) == 1


@pytest.mark.parametrize("width", [None, 80])
def test_markup_of_any_kind_is_data(width: int | None) -> None:
    shown = page([_grid(("[bold red]x[/] :smile: \\[y]",), title="[i]t[/i]", note="[b]n[/b]")], Screen(width))
    assert all(words in shown for words in ("[bold red]x[/] :smile: \\[y]", "[i]t[/i]", "[b]n[/b]"))


def test_a_lone_newline_breaks_the_line_and_any_other_is_white_space() -> None:
    grid = Grid("", (Column("c", "prose"),), ((Cell((("first\nline", ""), ("\n", ""), ("second", ""))),),))
    assert page([grid], Screen(80)).splitlines()[-2:] == ["first line", "second"]
    assert page([grid], Screen()).splitlines()[-1] == "first line · second"


def test_colour_only_where_it_is_asked_for_and_never_alone() -> None:
    grid = _grid(("one", "two"))
    for width in (None, 80):
        coloured = page([grid], Screen(width, True))
        assert "\x1b[" in coloured
        assert _ANSI.sub("", coloured).split() == page([grid], Screen(width)).split()


def test_without_utf8_rules_and_signs_are_ascii() -> None:
    grid = _grid(("“a”", "—"), kinds=("word", "prose"), note="¶")
    for width in (None, 80):
        assert page([grid], Screen(width, False, "ascii")).isascii()


def test_nothing_found_is_said() -> None:
    grid = Grid("Quotations", (Column("Speaker"),), (), "note")
    for width in (None, 80):
        assert page([grid], Screen(width)) == "Quotations\n—\nnote\n"


def test_a_sentence_of_ten_thousand_words_is_shown_whole() -> None:
    text = "word " * 10_000
    assert page([_grid((text, text), kinds=("word", "prose"))], Screen(80)).split().count("word") == 20_000
