"""The arithmetic of the evaluation of discovery."""

from __future__ import annotations

import pytest

from tests.eval import discovery
from tests.topics.discovery import collection


def test_words_that_are_always_together_are_coherent_and_those_that_never_are_not() -> None:
    texts = ["oak moth", "oak moth", "toll", "ferry"]
    assert discovery.coherence([["oak", "moth"]], texts) == pytest.approx(1)
    assert discovery.coherence([["oak", "toll"]], texts) == -1
    assert discovery.coherence([["oak", "moth"], ["oak", "toll"]], texts) == pytest.approx(0)
    assert discovery.coherence([["oak"]], texts) == 0


def test_words_that_are_together_by_chance_tell_nothing() -> None:
    assert discovery.npmi({0, 1}, {0, 2}, 4) == pytest.approx(0)


def test_nmi_does_not_ask_for_the_same_names() -> None:
    assert discovery.nmi(["a", "a", "b"], [2, 2, 1]) == pytest.approx(1)
    assert discovery.nmi(["a", "a", "b", "b"], [1, 2, 1, 2]) == pytest.approx(0)
    assert discovery.nmi(["a", "a"], [1, 1]) == 1


def test_a_small_collection_is_measured() -> None:
    articles = collection.articles()
    found = discovery.ours(articles)
    gold = [article.id.partition("-")[0] for article in articles]
    score = discovery.measure(found, [discovery.text(article) for article in articles], gold)
    assert (score.topics, score.nmi, score.diversity, score.without) == (3, pytest.approx(1), 1, 0)
