"""The words of articles and topics."""

from __future__ import annotations

import pytest

from digest.topics.discovery.profiles import Profiles
from digest.topics.discovery.reading import read
from tests import builders
from tests.topics.discovery import collection


def test_alike_articles_are_coherent_and_others_are_not() -> None:
    profiles = Profiles(read(collection.articles()))
    assert profiles.cohesion([0, 1, 2, 3]) > 2 * profiles.cohesion([0, 4, 8])
    assert 0 <= profiles.cohesion([0, 4, 8]) <= profiles.cohesion([0, 1, 2, 3]) <= 1


def test_one_article_or_none_is_not_coherent() -> None:
    profiles = Profiles(read(collection.articles()))
    assert profiles.cohesion([3]) == profiles.cohesion([]) == 0.0


def test_the_words_of_a_topic_are_in_most_of_its_articles_and_few_others() -> None:
    words = Profiles(read(collection.articles())).words([[0, 1, 2, 3], [4, 5, 6, 7]], 3)
    assert words[0][:2] == ("crews", "dispute")
    assert "moth" in words[1]
    assert not set(words[0]) & set(words[1])


def test_a_centroid_has_length_one() -> None:
    profiles = Profiles(read(collection.articles()))
    assert sum(value**2 for value in profiles.centroid([0, 1]).values()) == pytest.approx(1)
    assert Profiles(read([builders.article("")])).centroid([0]) == {}
