"""The main topic of each article."""

from __future__ import annotations

from digest.topics.discovery import assignment
from digest.topics.discovery.grouping import Group
from digest.topics.discovery.profiles import Profiles
from digest.topics.discovery.reading import read
from tests import builders
from tests.topics.discovery import collection


def test_articles_go_to_the_topic_they_are_most_like_even_where_they_do_not_name_it() -> None:
    articles = [*collection.articles(), builders.article("Hauliers and drivers blocked the quay with lorries.", id="z")]
    profiles = Profiles(read(articles))
    groups = [Group([], own, profiles.centroid(own)) for own in ({0, 1}, {8, 9})]
    ferry, toll = assignment.main(groups, [0, 1], profiles)
    assert set(ferry) >= {0, 1, 2, 3}
    assert set(toll) >= {8, 9, 10, 11, 12}


def test_an_article_like_none_has_no_main_topic() -> None:
    articles = [*collection.articles(), builders.article("Zebras yawn.", id="z")]
    profiles = Profiles(read(articles))
    assert 12 not in assignment.main([Group([], {8, 9}, profiles.centroid({8, 9}))], [0], profiles)[0]
    assert assignment.main([], [], profiles) == []
