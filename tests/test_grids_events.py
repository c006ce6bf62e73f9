"""The grid of events of one kind: dates as they are read, what they are called, the words that tie them marked."""

from __future__ import annotations

from digest.grids import events as grids
from digest.grids.cells import Citations
from digest.model.occurrences import Occurrence, Phase
from tests.builders import article

TEXT = "Friday's truce held. A truce broke down in September."
ARTICLE = article(TEXT, id="a", source="Outlet", published="2016-11-02")


def occurrence(date: str, phase: Phase | None) -> Occurrence:
    precision = "day" if len(date) > 7 else "month"
    words = (ARTICLE.evidence(0, 6), ARTICLE.evidence(9, 14))
    return Occurrence("ceasefire", "truce", date, precision, phase, ("Outlet",), (ARTICLE.evidence(0, 20),), words)


def test_a_row_has_date_name_phase_and_the_sentence_with_its_citation() -> None:
    found = (occurrence("2016-09", "ended"), occurrence("2016-11-04", "until"), occurrence("2016-11-05", None))
    grid = grids.grid(found, Citations.of([ARTICLE]), None)
    said = "Friday's truce held. [Outlet, 2 Nov 2016, ¶1]"
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["Sep 2016", "truce\nended", said],
        ["4 Nov 2016", "truce\nuntil then", said],
        ["5 Nov 2016", "truce", said],
    ]
    assert [words for words, style in grid.rows[0][-1].runs if style == "term"] == ["Friday", "truce"]


def test_a_limit_says_how_many_are_left_out() -> None:
    found = (occurrence("2016-09", "ended"), occurrence("2016-11-04", "until"))
    grid = grids.grid(found, Citations.of([ARTICLE]), 1)
    assert len(grid.rows) == 1
    assert grid.note.endswith("1 more event; --limit 2 shows all")


def test_nothing_found_is_nothing_shown() -> None:
    grid = grids.grid((), Citations.of([ARTICLE]), None)
    assert (grid.rows, grid.note) == ((), "")


def test_the_title_asks_which_of_its_kind() -> None:
    assert (
        grids.grid((occurrence("2016-09", "ended"),), Citations.of([ARTICLE]), None).title == "Which ceasefire? By date"
    )
