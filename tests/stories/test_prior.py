"""How rare pairs on one event are, as a collection shows of itself."""

from __future__ import annotations

import random

import pytest

from digest.stories.prior import Prior, probability


def _pairs(same: int, other: int) -> list[float]:
    """Log odds of so many pairs, as a model that was learnt from as many of either kind would give them."""
    chance = random.Random(4)
    return [chance.gauss(4.5, 3) for _ in range(same)] + [chance.gauss(-4.5, 3) for _ in range(other)]


def test_nothing_is_corrected_before_a_pair_is_known() -> None:
    assert Prior().correction() == pytest.approx(0)


def test_the_rarer_one_event_is_the_more_is_asked_of_a_pair() -> None:
    found = []
    for same in (40, 400):
        prior = Prior()
        prior.learn(_pairs(same, 40_000))
        found.append(prior.correction())
    assert found[0] < found[1] < 0


def test_plenty_of_pairs_on_one_event_loosen_nothing() -> None:
    prior = Prior()
    prior.learn(_pairs(5000, 5000))
    assert prior.correction() == 0


def test_a_handful_of_pairs_corrects_little() -> None:
    prior = Prior()
    prior.learn([-5.0] * 6)
    assert -0.1 < prior.correction() <= 0


def test_pairs_can_be_learnt_bit_by_bit() -> None:
    at_once, bit_by_bit = Prior(), Prior()
    odds = _pairs(50, 3000)
    at_once.learn(odds)
    for value in reversed(odds):
        bit_by_bit.learn([value])
    assert at_once.correction() == bit_by_bit.correction()


def test_a_probability_of_any_odds_is_one() -> None:
    assert 0 <= probability(-1e9) < probability(0) == 0.5 < probability(1e9) <= 1
