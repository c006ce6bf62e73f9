"""British and American spellings agree, and words that are two do not."""

from __future__ import annotations

import pytest

from digest.topics.expansion.spelling import key

SAME = [
    ("organisation", "organization"),
    ("Organising", "organized"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("theatre", "theaters"),
    ("programme", "programs"),
    ("cancelled", "canceled"),
    ("analysed", "analyzing"),
    ("licences", "license"),
    ("dialogue", "dialog"),
    ("centre's", "center"),
]
APART = [("prise", "prize"), ("filling", "filing"), ("four", "for"), ("premise", "prize"), ("calling", "caling")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_word_agree(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_words_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_words_of_other_scripts_and_numbers_are_left_alone() -> None:
    assert key("停") == "停"
    assert key("1985") == "1985"
    assert key("") == ""
