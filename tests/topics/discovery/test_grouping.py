"""Phrases that share their articles are one topic."""

from __future__ import annotations

from array import array

from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.grouping import groups, named_in_full, weight
from digest.topics.discovery.profiles import Profiles
from digest.topics.discovery.reading import read
from tests.topics.discovery import collection


def candidate(key: str, *numbers: int) -> Candidate:
    return Candidate(key, array("L", numbers), array("L", numbers))


def test_phrases_of_the_same_articles_are_one_topic_named_by_the_weightiest() -> None:
    profiles = Profiles(read(collection.articles()))
    found = groups(
        [candidate("harbour toll", 8, 9, 10, 11), candidate("toll gate", 8, 9), candidate("oak moth", 4, 5, 6)],
        profiles,
    )
    assert [[c.key for c in group.phrases] for group in found] == [["harbour toll", "toll gate"], ["oak moth"]]
    assert found[0].articles == {8, 9, 10, 11}


def test_a_name_is_given_in_full_where_enough_articles_do() -> None:
    short, full = candidate("harbour toll", 8, 9, 10, 11), candidate("new harbour toll", 8, 9)
    assert [c.key for c in named_in_full([short, full])] == ["new harbour toll", "harbour toll"]
    assert named_in_full([short, candidate("new harbour toll", 8)])[0] is short


def test_articles_with_nothing_in_common_make_no_topic() -> None:
    profiles = Profiles(read(collection.articles()))
    assert groups([candidate("status quo", 0, 4, 8)], profiles) == []


def test_rare_phrases_that_articles_come_back_to_weigh_most() -> None:
    everywhere = Candidate("oak", array("L", range(50)), array("L", range(4)))
    assert weight(candidate("oak moth", 1, 2, 3, 4), 100) > weight(everywhere, 100)
    assert weight(candidate("oak moth", 1, 2), 100) > weight(candidate("oakblight", 1, 2), 100)
