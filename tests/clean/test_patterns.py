"""What recurs on a page, and its stretch of prose."""

from __future__ import annotations

from digest.clean import lines, patterns
from tests.hanging import ends

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers. "


def features(*texts: str) -> list[list[str]]:
    return patterns.features([lines.line(text, None) for text in texts])


def test_a_line_that_stands_twice() -> None:
    rows = features("Ferry takes the strain", PROSE * 2, "Ferry takes the strain", "…")
    assert [sum(name.startswith("stands twice") for name in row) for row in rows] == [1, 0, 1, 0]


def test_lines_that_open_alike() -> None:
    rows = features("More on ferries today", "More on bridges today", "More on harbours today", PROSE)
    assert all("lines that open alike up to 4" in row for row in rows[:3])
    assert "lines that open alike up to 1" in rows[3]


def test_the_stretch_of_most_prose() -> None:
    rows = features("Sport", "Jobs", PROSE * 2, "Ferry takes the strain", PROSE * 2, "Sport", "Jobs", "Press")
    places = [row[-1] for row in rows]
    assert places[:2] == ["before the stretch of most prose"] * 2
    assert places[2:5] == ["in the stretch of most prose"] * 3
    assert places[5] == "lines after the stretch of most prose up to 2"


def test_runs_of_one_length() -> None:
    menu = features(*["Sport today"] * 4, PROSE * 9)
    assert "lines near of its length up to 3, short line" in menu[0]
    assert "lines near of its length up to 0, long line" in menu[4]


def test_a_page_of_many_lines_takes_linear_time() -> None:
    texts = ["Sport", PROSE, "Leave a comment"] * 4_000
    with ends():
        assert len(features(*texts)) == len(texts)


def test_no_line_no_feature() -> None:
    assert features() == []
