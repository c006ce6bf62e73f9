"""How likely two claims are in dispute: what raises it, and laws that hold of all claims."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import digest
from digest import resources
from digest.opposition.disagreement import CERTAIN, MOST, counts, disagreement, features
from tests.opposition.golden import OPPOSED

PLAIN = "The council met on Tuesday in the new hall."


def test_the_package_offers_it() -> None:
    assert digest.disagreement(PLAIN, "The hall has forty seats.") == disagreement(PLAIN, "The hall has forty seats.")


@pytest.mark.parametrize(("left", "right"), [(a, b) for _, a, b in OPPOSED])
def test_what_the_rules_find_is_all_but_certain(left: str, right: str) -> None:
    assert disagreement(left, right) >= CERTAIN


@pytest.mark.parametrize(
    "contentious",
    [
        "The council rejected the accusation that it met in secret.",
        "He insisted that nobody had ever told him the truth about the hall.",
        "But critics dispute the evidence, and the mayor does not believe any of it.",
    ],
)
def test_words_of_contention_raise_it(contentious: str) -> None:
    assert disagreement(PLAIN, contentious) > disagreement(PLAIN, "The hall has forty seats and a stage.")


@pytest.mark.parametrize("claim", [PLAIN, "", "?", "No!", "لم تقصف روسيا المدينة", "Der Rat tagte am Dienstag."])
def test_a_claim_is_in_no_dispute_with_itself(claim: str) -> None:
    assert disagreement(claim, claim) == 0.0
    assert disagreement(claim, claim.upper()) == 0.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_it_lies_between_0_and_1_and_is_symmetric(left: str, right: str) -> None:
    score = disagreement(left, right)
    assert 0.0 <= score <= 1.0
    assert score == disagreement(right, left)


def test_a_freak_claim_neither_raises_nor_passes_the_bounds() -> None:
    freak = "not never denied claim " * 5_000
    assert 0.0 <= disagreement(freak, PLAIN) <= 1.0
    assert all(value <= MOST for value in features(freak, PLAIN).values())


def test_every_feature_has_a_weight_above_0() -> None:
    weights = {name: float(weight) for weight, name in (line.split() for line in resources.lines("disagreement"))}
    assert set(weights) - {"bias"} == set(counts(PLAIN))
    assert all(weight > 0 for name, weight in weights.items() if name != "bias")
    assert weights["bias"] < 0


def test_a_feature_is_that_of_the_claim_that_has_more_of_it() -> None:
    found = features("It was not so, and it never was.", "It was not so.")
    assert found["negation"] == 2.0
    assert found["quotation"] == 0.0
