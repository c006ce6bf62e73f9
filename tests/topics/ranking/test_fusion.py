"""Two rankings become one by the places of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.topics.ranking.fusion import fused

SCORES = st.dictionaries(st.integers(0, 50), st.floats(0.001, 1000), max_size=30)


def _order(scores: dict[int, float]) -> list[int]:
    return sorted(scores, key=lambda number: (-scores[number], number))


def test_places_count_and_distances_do_not() -> None:
    near, far = {1: 0.9, 2: 0.8, 3: 0.7}, {1: 900.0, 2: 2.0, 3: 1.0}
    assert fused([near]) == fused([far])


def test_what_both_put_in_front_is_first() -> None:
    assert _order(fused([{1: 3.0, 2: 2.0, 3: 1.0}, {1: 2.0, 3: 3.0, 4: 1.0}])) == [1, 3, 2, 4]


def test_the_second_cannot_push_the_first_of_one_ranking_far_down() -> None:
    first = {number: 100.0 - number for number in range(100)}
    second = {number: float(number) for number in range(100)}
    assert _order(fused([first, second])).index(0) <= 1


def test_equal_scores_share_the_best_place() -> None:
    found = fused([{1: 2.0, 2: 2.0, 3: 1.0}])
    assert found[1] == found[2]
    assert found[3] == pytest.approx(1 / 13)


def test_no_rankings_and_empty_ones_give_nothing() -> None:
    assert fused([]) == {}
    assert fused([{}, {}]) == {}


@given(SCORES)
def test_a_ranking_fused_with_itself_keeps_its_order(scores: dict[int, float]) -> None:
    assert _order(fused([scores, scores])) == _order(scores)
