"""Opposing sides stand together or not at all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from digest.model import Topic
from digest.summarizers import Candidate, Length, candidates, methods, summarize
from digest.summarizers._selection import count
from digest.summarizers._sides import balanced
from tests import builders
from tests.summarizers import stories

CLAIM = "Russia says that Norway closed the port of Bergen to its trawlers on Monday."
DENIAL = "Norway denied that it had closed the port of Bergen to Russian trawlers."
OTHER = "Sweden will host 25 ministers at the harbour of Gothenburg on Friday."


def opposes(left: str, right: str) -> bool:
    return {left, right} == {CLAIM, DENIAL}


def made(length: Length, *order: str) -> list[str]:
    """What is made of a method that takes the first sentences of `order` that fit."""

    def choose(left: Sequence[Candidate]) -> tuple[Candidate, ...]:
        found: list[Candidate] = []
        by_text = {c.text: c for c in left}
        for candidate in (by_text[text] for text in order if text in by_text):
            if length.admits(len(found) + 1, sum(map(count, (*found, candidate)))):
                found.append(candidate)
        return tuple(found)

    return [c.text for c in balanced(candidates(topic()), length, choose, opposes)]


def topic() -> Topic:
    texts = {"a": CLAIM, "b": DENIAL, "c": OTHER}
    return stories.topic(
        tuple(builders.article(text, id=id_, source=id_, published="2024-05-01") for id_, text in texts.items())
    )


def test_the_other_side_follows_right_after() -> None:
    assert made(Length(sentences=3), CLAIM, OTHER) == [CLAIM, DENIAL, OTHER]


def test_what_is_least_telling_gives_way() -> None:
    assert made(Length(sentences=2), CLAIM, OTHER) == [CLAIM, DENIAL]


def test_where_both_do_not_fit_neither_stands() -> None:
    assert made(Length(sentences=1), CLAIM, DENIAL, OTHER) == [OTHER]
    assert made(Length(words=14), CLAIM, DENIAL, OTHER) == [OTHER]


def test_one_side_stands_where_nothing_else_is_there() -> None:
    assert made(Length(sentences=1), CLAIM) == [CLAIM]


def test_both_sides_chosen_are_left_as_they_are() -> None:
    assert made(Length(sentences=3), DENIAL, OTHER, CLAIM) == [DENIAL, OTHER, CLAIM]


@pytest.mark.parametrize("name", methods())
def test_a_denial_stands_beside_what_it_denies(name: str) -> None:
    for length in (Length(sentences=1), Length(sentences=2), Length(sentences=3), Length(words=20), Length(words=40)):
        found = {e.text for e in summarize(topic(), length, name)}
        assert found
        assert (CLAIM in found) == (DENIAL in found), length
