"""Laws of the relevance of a paragraph."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from digest.topics.matching import Found
from digest.topics.relevance import of_carried, of_found

kinds = st.sampled_from(["term", "pattern", "weak"])
found = st.lists(st.builds(Found, kinds, st.sampled_from("abcdefgh"), st.just(0), st.just(1)), min_size=1, max_size=60)
TERM, OTHER, WEAK = Found("term", "a", 0, 1), Found("term", "b", 2, 3), Found("weak", "a", 0, 1)


@given(found, st.integers(0, 20_000), st.integers(1, 500), st.booleans())
def test_it_lies_above_0_and_at_most_at_1(items: list[Found], length: int, number: int, headline: bool) -> None:
    assert 0 < of_found(items, length, number, headline) <= 1
    assert 0 < of_carried(of_found(items, length, number, headline)) < 1


def test_more_terms_count_more_and_distinct_ones_most() -> None:
    assert of_found([TERM], 30, 9, False) < of_found([TERM, TERM], 30, 9, False) < of_found([TERM, OTHER], 30, 9, False)


def test_a_mention_in_a_long_paragraph_counts_less() -> None:
    assert of_found([TERM], 300, 9, False) < of_found([TERM], 40, 9, False)


def test_earlier_paragraphs_and_headlines_count() -> None:
    values = [of_found([TERM], 30, number, False) for number in range(1, 8)]
    assert all(left >= right for left, right in pairwise(values))
    assert of_found([TERM], 30, 9, True) > of_found([TERM], 30, 9, False)


def test_weak_terms_and_carried_paragraphs_count_least() -> None:
    assert of_found([WEAK], 30, 9, False) < of_found([TERM], 30, 9, False)
    assert of_carried(0.8) == 0.4
