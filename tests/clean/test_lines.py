"""Features of a line by itself."""

from __future__ import annotations

import pytest

from digest.clean import cues, lines
from digest.text.normalize import fold

PROSE = "The council voted on Monday to close the bridge until engineers had examined its piers."


@pytest.mark.parametrize(
    ("text", "decided", "kind"),
    [
        (PROSE, None, "prose"),
        (PROSE + " " + PROSE, None, "paragraph"),
        (PROSE, "caption", "caption"),
        (PROSE, "related", "furniture"),
        ("Sport", None, "tiny"),
        ("Ferry fares to rise", None, "short"),
        ("Red green blue yellow orange violet brown black white grey.", None, "line"),
    ],
)
def test_what_a_line_is_to_its_neighbours(text: str, decided: str | None, kind: str) -> None:
    assert lines.line(text, decided).kind == kind


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Leave a comment", "words of comments in words up to 3"),
        ("Das könnte Sie auch interessieren", "words of related in words up to 8"),
        ("Suscríbase al boletín", "words of subscribe in words up to 3"),
        ("Von 3.50 Euro auf 4 Euro", "price, short line"),
        ("3 October 2022 11:20", "clock time, short line"),
        (PROSE, "ends with ."),
        ("Ferry takes the strain", "ends without a stop"),
        ("You may read this later", "speaks to the reader, short line"),
    ],
)
def test_features_of_a_line(text: str, feature: str) -> None:
    assert feature in lines.line(text, None).features


def test_a_bin_is_closed_at_its_upper_edge() -> None:
    assert [lines.binned("n", value, (1, 2)) for value in (0, 1, 2, 3)] == [
        "n up to 1",
        "n up to 1",
        "n up to 2",
        "n over 2",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kommentarfunktion geschlossen", {"comments"}),
        ("Newsletter-Anmeldung", {"subscribe", "legal"}),
        ("Uncommented code", set()),
        ("The reservoir is full", set()),
        ("", set()),
    ],
)
def test_phrases_begin_at_the_border_of_a_word(text: str, found: set[str]) -> None:
    assert cues.classes(fold(text))[0] == found
