from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from digest.text.similarity import containment, cosine, neighbours
from digest.text.weighting import rarity, vector

WORDS = st.sampled_from(["harbour", "strike", "fire", "vote", "budget", "rain"])
TEXTS = st.lists(st.lists(WORDS).map(" ".join), max_size=8)


def test_cosine_of_the_same_is_one_and_of_strangers_zero() -> None:
    one, other = vector("harbour strike", {"harbour": 1, "strike": 1}), vector("fire", {"fire": 1})
    assert math.isclose(cosine(one, one), 1.0)
    assert cosine(one, other) == cosine({}, one) == 0.0


def test_containment_is_the_share_of_the_shorter() -> None:
    assert containment(["fire", "harbour"], ["fire", "harbour", "night", "port"]) == 1.0
    assert containment(["fire", "harbour"], ["fire", "vote", "budget"]) == 0.5
    assert containment(["fire"], ["vote"]) == 0.0


def test_an_empty_text_says_nothing_new() -> None:
    assert containment([], ["fire"]) == 1.0


@given(TEXTS)
def test_neighbours_are_the_pairs_that_cosine_finds(texts: list[str]) -> None:
    weights = rarity(texts)
    vectors = [vector(text, weights) for text in texts]
    found = neighbours(vectors, 0.3)
    for i, left in enumerate(vectors):
        assert i not in found[i]
        for j, right in enumerate(vectors):
            value = cosine(left, right)
            if i != j and abs(value - 0.3) > 1e-9:
                assert (j in found[i]) == (value >= 0.3)
                assert j not in found[i] or math.isclose(found[i][j], value)
