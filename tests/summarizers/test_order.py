"""A later state of affairs never stands before an earlier one."""

from __future__ import annotations

import itertools

import pytest

from digest.summarizers import Candidate, methods, summarize
from digest.summarizers._order import in_reading_order, moment
from tests import builders
from tests.summarizers import stories


def told(text: str, id: str, published: str | None, position: int = 0) -> Candidate:
    own = builders.article(text, id=id, source=id, published=published)
    return Candidate(own, own.sentences[0], 1.0, position, 1)


PAIRS = [
    ("Norway closed the port of Bergen to trawlers.", "Norway extended the closure of the port of Bergen."),
    ("At least 30 workers died in the Murmansk mill.", "The toll of the Murmansk mill rose to 45 workers."),
    ("Strikes on the Murmansk mill stopped.", "Strikes on the Murmansk mill have resumed."),
]


@pytest.mark.parametrize(("early", "late"), PAIRS)
def test_an_update_stands_after_what_it_updates(early: str, late: str) -> None:
    first, second = told(early, "a", "2024-05-01"), told(late, "b", "2024-05-02")
    assert in_reading_order([second, first]) == [first, second]
    assert in_reading_order([first, second]) == [first, second]


def test_other_matters_stay_as_they_were_chosen() -> None:
    first = told("Sweden extended talks in Gothenburg.", "b", "2024-05-02")
    second = told("Norway closed the port of Bergen to trawlers.", "a", "2024-05-01")
    assert in_reading_order([first, second]) == [first, second]


def test_within_a_day_the_hour_tells() -> None:
    morning = told("Norway closed the port of Bergen on Tuesday morning.", "a", "2024-05-02")
    evening = told("Norway opened the port of Bergen on Tuesday evening.", "b", "2024-05-02")
    assert (moment(morning), moment(evening)) == ("2024-04-30T08", "2024-04-30T19")
    assert in_reading_order([evening, morning]) == [morning, evening]


def test_a_day_alone_is_not_parted_from_its_hours() -> None:
    day = told("Norway closed the port of Bergen on Tuesday.", "a", "2024-05-02")
    evening = told("Norway opened the port of Bergen on Tuesday evening.", "b", "2024-05-02")
    assert in_reading_order([evening, day]) == [evening, day]


def test_articles_far_apart_stand_by_date() -> None:
    old, new = told("Norway closed a port.", "a", "2024-05-01"), told("Sweden hosts talks.", "b", "2024-05-20")
    undated = told("Iceland waits.", "c", None)
    for order in itertools.permutations((old, new, undated)):
        assert in_reading_order(order) == [old, new, undated]


@pytest.mark.parametrize("name", methods())
@pytest.mark.parametrize(("early", "late"), PAIRS)
def test_so_in_every_method(name: str, early: str, late: str) -> None:
    own = tuple(
        builders.article(text, id=id_, source=id_, published=day)
        for id_, text, day in (("z", f"{early[:-1]} near Oslo in May.", "2024-05-01"), ("a", late, "2024-05-02"))
    )
    found = [e.article for e in summarize(stories.topic(own), None, name)]
    assert found in (["z", "a"], ["z"], ["a"])
