"""Widths of columns: floors first, prose before words, nothing crushed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.render.layout import GAP, Measure, widths

_MEASURES = st.lists(
    st.builds(Measure, st.sampled_from(["word", "number", "prose"]), st.integers(1, 400), st.integers(0, 60)),
    min_size=1,
    max_size=14,
)


def test_everything_gets_its_natural_width_where_there_is_room() -> None:
    assert widths([Measure("word", 10, 10), Measure("number", 3, 3), Measure("prose", 50, 9)], 100) == (10, 3, 50)


def test_prose_reads_well_before_words_are_at_ease() -> None:
    assert widths([Measure("word", 30, 9), Measure("prose", 500, 9)], 80) == (18, 60)
    assert widths([Measure("word", 30, 9), Measure("prose", 500, 9)], 60) == (12, 46)


def test_prose_takes_what_is_left() -> None:
    assert widths([Measure("word", 30, 9), Measure("prose", 500, 9)], 200) == (30, 168)


def test_prose_that_would_be_crushed_turns_the_table() -> None:
    assert widths([Measure("prose", 500, 9)] * 3, 80) is None
    assert widths([Measure("prose", 500, 9)] * 2, 80) == (39, 39)


def test_a_long_word_does_not_decide() -> None:
    assert widths([Measure("word", 300, 300), Measure("prose", 500, 9)], 60) is not None


def test_numbers_are_never_folded() -> None:
    assert widths([Measure("number", 30, 30), Measure("prose", 500, 9)], 60) is None


@given(_MEASURES, st.integers(20, 300))
def test_widths_keep_within_the_room_and_between_floor_and_need(measures: list[Measure], room: int) -> None:
    found = widths(measures, room)
    floors = sum(m.floor for m in measures) + GAP * (len(measures) - 1)
    assert (found is None) == (floors > room)
    if found is not None:
        assert sum(found) + GAP * (len(found) - 1) <= room
        assert all(m.floor <= width <= m.natural for m, width in zip(measures, found, strict=True))
