"""Words that no article has are told with those nearest to them."""

from __future__ import annotations

from digest.topics.expansion.missing import missing
from tests import builders

ARTICLES = [builders.article("The ministers agreed on a ceasefire.", "Ferries sailed again.")]


def test_a_slip_of_the_pen_is_told_with_the_word_meant() -> None:
    assert missing(["ceasefyre"], ARTICLES) == {"ceasefyre": ("ceasefire",)}


def test_words_that_are_there_in_any_inflection_are_not_missing() -> None:
    assert missing(["ferry", "the minister", "agree"], ARTICLES) == {}


def test_a_word_like_no_other_has_none_near_it() -> None:
    assert missing(["zeppelin"], ARTICLES) == {"zeppelin": ()}
    assert missing([], ARTICLES) == {}
    assert missing(["!"], []) == {}
