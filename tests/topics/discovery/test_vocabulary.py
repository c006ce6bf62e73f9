"""Words, each looked at once."""

from __future__ import annotations

import pytest

from digest.topics.discovery.vocabulary import Mark, Vocabulary


def test_a_word_has_one_number_and_inflections_one_stem() -> None:
    known = Vocabulary()
    assert known.number("toll") == known.number("toll") == 0
    assert known.stems[known.number("tolls")] == known.stems[0] == known.stem_number("toll") == 1
    assert known.stem_number("moth") == 0
    assert known.contents[known.number("the")] == -1
    assert known.content_names == ["toll", "tolls"]


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("toll", Mark.SMALL | Mark.KEYED),
        ("Vardo's", Mark.CAPITAL | Mark.KEYED | Mark.OWNER),
        ("in", Mark.SMALL | Mark.PLACING | Mark.STOP),
        ("Mr", Mark.CAPITAL | Mark.BEARS | Mark.STOP),
        ("1999", Mark(0)),
        ("quickly", Mark.SMALL),
        ("family", Mark.SMALL | Mark.KEYED),
        ("making", Mark.SMALL),
    ],
)
def test_what_a_word_is(word: str, marks: Mark) -> None:
    known = Vocabulary()
    assert Mark(known.marks[known.number(word)]) == marks


@pytest.mark.parametrize(
    ("word", "left", "right"),
    [("the", "noun", "verb"), ("in", "place", "noun"), ("who", "verb", "open"), ("said", "open", "says")],
)
def test_what_a_word_shows_of_its_neighbours(word: str, left: str, right: str) -> None:
    known = Vocabulary()
    number = known.number(word)
    assert (known.left[number], known.right[number]) == (left, right)
