"""Okapi's weights, against the formula worked out by hand."""

from __future__ import annotations

import math

import pytest

from digest.topics.ranking.fields import Field


def _field(*texts: str) -> Field:
    field = Field()
    for text in texts:
        field.add(text.split())
    return field


def test_the_weight_is_that_of_the_formula() -> None:
    field = _field("dam dam sea", "sea sky", "sky")
    rarity = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expected = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2))
    assert field.scores([(frozenset({"dam"}), 1.0)]) == {0: pytest.approx(expected)}


def test_forms_of_one_word_count_as_one_word() -> None:
    joined = _field("harbor sea", "harbour sky", "sky sea").scores([(frozenset({"harbor", "harbour"}), 1.0)])
    plain = _field("harbor sea", "harbor sky", "sky sea").scores([(frozenset({"harbor"}), 1.0)])
    assert joined == plain


def test_what_a_field_knows_of_a_stem() -> None:
    field = _field("dam dam sea", "sea sky", "")
    assert (field.holding("sea"), field.holding("none")) == (2, 0)
    assert field.share("dam") == pytest.approx(0.4)
    assert Field().share("dam") == 0
    assert Field().scores([(frozenset({"dam"}), 1.0)]) == {}
