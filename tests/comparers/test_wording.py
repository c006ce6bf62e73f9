"""Rates and distinctive words of outlets."""

from __future__ import annotations

import math

from digest.annotators import wording as annotator
from digest.comparers import wording
from tests.builders import article

PLAIN = "The council met and the river rose by a metre in the night. "


def test_rates_count_the_outlets_own_words_outside_marks() -> None:
    made = article("The mayor slammed the plan. “A sham, a brazen sham,” read a sign.", source="East Wire")
    rates = wording.rates(wording.own_words([made]), annotator.annotate(made, ()))
    loaded = next(rate for rate in rates if rate.kind == "loaded")
    assert (loaded.source, loaded.count, loaded.words) == ("East Wire", 1, 8)
    assert loaded.per_thousand == 125


def test_too_little_text_sets_no_outlet_apart() -> None:
    few = [article("regime " * 20, id="a", source="East"), article("government " * 20, id="b", source="West")]
    assert wording.distinctive(wording.own_words(few)) == ()


def test_a_word_that_one_outlet_uses_sets_it_apart_and_one_that_both_use_does_not() -> None:
    east = article(*[PLAIN + "The regime fell silent."] * 80, id="a", source="East")
    west = article(*[PLAIN + "The government fell silent."] * 80, id="b", source="West")
    found = wording.distinctive(wording.own_words([east, west]))
    assert {(d.source, d.word) for d in found} == {("East", "regime"), ("West", "government")}
    assert (found[0].count, found[0].elsewhere) == (80, 0)


def test_the_score_is_that_of_monroe_colaresi_and_quinn() -> None:
    filler = [f"river{i % 97}" for i in range(1000)]
    east = article(" ".join(["regime"] * 30 + filler[:970]), id="a", source="East")
    west = article(" ".join(["regime"] * 10 + filler[:990]), id="b", source="West")
    here = math.log((30 + 40) / (1000 + 2000 - 30 - 40))
    there = math.log((10 + 40) / (1000 + 2000 - 10 - 40))
    found = wording.distinctive(wording.own_words([east, west]), wording.Options(least_score=1.5))
    assert [(d.source, d.word, d.count, d.elsewhere) for d in found] == [("East", "regime", 30, 10)]
    assert math.isclose(found[0].score, (here - there) / math.sqrt(1 / 70 + 1 / 50))
    assert wording.distinctive(wording.own_words([east, west])) == ()
