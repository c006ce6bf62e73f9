"""Phrases that recur, with the articles that come back to them."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Article, Field
from digest.topics.discovery import candidates
from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.reading import read
from tests import builders


def headed(headline: str, *paragraphs: str, id: str) -> Article:
    made = builders.article(*paragraphs, id=id)
    return replace(made, metadata=replace(made.metadata, headline=Field(headline, "given")))


def by_key(fewest: int, *articles: Article) -> dict[str, Candidate]:
    return {found.key: found for found in candidates.find(read(articles), fewest)}


def test_a_phrase_is_salient_where_it_is_said_twice_or_in_the_headline() -> None:
    twice = builders.article("The harbour toll rose. Of the harbour toll he spoke.", id="a")
    headline = headed("Harbour Toll Rises", "The harbour toll rose.", id="b")
    once = builders.article("The harbour toll rose.", id="c")
    found = by_key(2, twice, headline, once)["harbour toll"]
    assert list(found.salient) == [0, 1]
    assert list(found.articles) == [0, 1, 2]
    assert (found.count, found.leading, found.headed, found.headlined) == (4, 2, 1, 1)


def test_what_too_few_articles_come_back_to_is_dropped() -> None:
    twice = builders.article("The harbour toll rose. Of the harbour toll he spoke.", id="a")
    assert "harbour toll" not in by_key(2, twice, builders.article("The harbour toll rose.", id="b"))


def test_inflections_are_one_phrase() -> None:
    one = builders.article("The harbour toll rose. Of harbour tolls he spoke.", id="a")
    assert by_key(1, one)["harbour toll"].forms == {"harbour toll": 1, "harbour tolls": 1}
