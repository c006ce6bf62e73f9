"""What a word is by its spelling, and that the short way to most tokens gives the same ones."""

from __future__ import annotations

import re

import pytest

from digest.annotators.quotations.frames import _TOKEN
from digest.annotators.quotations.words import word


def test_the_names_may_and_will_are_no_auxiliaries() -> None:
    assert {"auxiliaries", "modals"} <= word("may").classes
    assert not {"auxiliaries", "modals"} & word("May").classes
    assert word("will").verbal
    assert not word("Will").verbal


def test_an_abbreviation_is_folded_without_its_full_stop() -> None:
    assert word("Sgt.", stopped=True)[:4] == ("Sgt.", "sgt", "w", True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("warned", {"verbal"}),
        ("quickly", {"adverbial", "between"}),
        ("both", {"adverbial"}),
        ("Oslo", {"capital", "named"}),
        ("Monday", {"capital"}),
        ("al-Ayyash", {"named"}),
        ("ministry’s", {"possessive"}),
        ("had", {"verbal", "between"}),
        (",", set()),
    ],
)
def test_a_word_tells_what_it_may_be(text: str, told: set[str]) -> None:
    found = word(text)
    looks = ("capital", "possessive", "verbal", "adverbial", "between", "named")
    assert {name for name in looks if getattr(found, name)} == told


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. envoy, J. Doe, said it won't hold.",
        "rebels’ co-ordinator x_y a1 1,200 3rd e.g. it",
        "café naïve Ångström it's--no… end.",
        "A B. c'd ''x'' _",
    ],
)
def test_the_short_way_to_a_token_gives_the_same_tokens(text: str) -> None:
    short, _, rest = _TOKEN.pattern.partition("|")
    assert "A-Za-z" in short
    assert _TOKEN.findall(text) == re.findall(rest, text)
