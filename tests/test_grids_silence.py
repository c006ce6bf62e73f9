"""The matrix of facts by source, and the blind spots."""

from __future__ import annotations

from digest.grids import silence
from digest.grids.cells import Citations
from digest.model import Evidence, Grid, Omission
from digest.model.groups import BlindSpot
from digest.render import terminal
from digest.render.screen import Screen

CITED = Citations(frozenset(), frozenset())
FACT = "The coast guard counted eighteen dead after the ferry Aurelia had gone down off Adria in heavy weather."


def omission(by: tuple[str, ...] = ("East",), silent: tuple[str, ...] = (), early: tuple[str, ...] = ()) -> Omission:
    evidence = tuple(Evidence(name, name, None, 2, 0, len(FACT), FACT) for name in by)
    return Omission(FACT, evidence, by, silent, early)


def words(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_each_source_has_its_mark_under_its_name() -> None:
    grid = silence.matrix([omission(("East",), ("West",), ("North",))], ["East", "West", "North"], CITED, None)
    assert [column.title for column in grid.columns] == ["What is reported", "East", "West", "North"]
    assert words(grid) == [[f"{FACT} [East, date unknown, ¶2]", "yes", "no", "early"]]


def test_more_than_three_sources_have_letters_and_a_key() -> None:
    grid = silence.matrix([omission(("D",), ("A",))], ["A", "B", "C", "D"], CITED, None)
    assert [column.title for column in grid.columns][1:] == ["A", "B", "C", "D"]
    names = ["East", "West", "North", "South"]
    grid = silence.matrix([omission(("South",), ("East",))], names, CITED, None)
    assert words(grid)[0][1:] == ["no", "—", "—", "yes"]
    assert "A East, B West, C North, D South" in grid.note


def test_only_marks_that_stand_in_the_rows_are_explained() -> None:
    assert "early:" not in silence.matrix([omission(("East",), ("West",))], ["East", "West"], CITED, None).note
    assert "no:" not in silence.matrix([omission(("East",), (), ("West",))], ["East", "West"], CITED, None).note
    assert silence.matrix([], ["East", "West"], CITED, None).note == ""


def test_of_many_sources_those_of_whom_most_is_told_are_shown() -> None:
    names = [f"Paper {i}" for i in range(15)]
    grid = silence.matrix([omission(("Paper 14",), ("Paper 3",))], names, CITED, None)
    assert len(grid.columns) == 13
    assert words(grid)[0].count("no") == words(grid)[0].count("yes") == 1
    assert "3 sources more" in grid.note


def test_five_sources_fit_on_80_columns_and_twelve_on_120() -> None:
    for count, width in ((5, 80), (12, 120)):
        names = [f"The Adriatic Independent {i}" for i in range(count)]
        grid = silence.matrix([omission((names[0],), (names[1],), (names[2],))], names, CITED, None)
        lines = terminal.block(grid, Screen(width), width).splitlines()
        assert lines[1].split() == ["What", "is", "reported", *"ABCDEFGHIJKL"[:count]]
        assert max(map(len, lines)) <= width


def test_a_blind_spot_names_the_group_the_fact_and_who_reports_it() -> None:
    spot = BlindSpot("private", FACT, omission(("East", "West")).evidence, ("East", "West"))
    assert words(silence.blind_spots([spot], CITED, None)) == [
        ["private", f"{FACT} [East, date unknown, ¶2]", "East, West"]
    ]
    assert silence.blind_spots([], CITED, None).note == ""
