"""Features of a line's place on its page."""

from __future__ import annotations

from digest.clean import lines, surroundings
from tests.hanging import ends

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers. "


def features(*texts: str) -> list[list[str]]:
    return surroundings.features([lines.line(text, None) for text in texts])


def test_neighbours_and_edges() -> None:
    first, second, third = features(PROSE * 2, "Ferry takes the strain", PROSE * 2)
    assert {"line above: edge", "line below: short", "no paragraph above"} <= set(first)
    assert {"line above: paragraph", "line below: paragraph", "between two paragraphs"} <= set(second)
    assert "no paragraph below" in third


def test_what_follows_the_comments_heading() -> None:
    rows = features(PROSE * 2, PROSE * 2, "Leave a comment", "Joe Public", "Well said!")
    assert "no sign of the end above" in rows[2]
    assert "lines after a sign of the end up to 1" in rows[3]
    assert "after all prose" in rows[4]


def test_words_shared_with_the_prose() -> None:
    rows = features(PROSE * 2, PROSE + "Engineers will report.", "Bridge engineers report", "Lottery numbers")
    assert "words shared with the prose up to 1" in rows[2]
    assert "words shared with the prose up to 0.0" in rows[3]


def test_a_page_of_many_lines_takes_linear_time() -> None:
    texts = ["Sport", PROSE, "Leave a comment"] * 4_000
    with ends():
        assert len(features(*texts)) == len(texts)


def test_no_line_no_feature() -> None:
    assert features() == []
