"""The article as a model: where a passage stands."""

from __future__ import annotations

from tests import builders
from tests.hanging import ends


def test_a_passage_stands_in_the_paragraph_that_holds_its_start() -> None:
    article = builders.article("By Ann", "It rained.", "It froze.", roles={0: "byline"})
    offsets = [0, 5, 8, 17, 18, 20, 28, 29, 99]
    assert [article.evidence(at, at).paragraph for at in offsets] == [None, None, 1, 1, None, 2, 2, None, None]


def test_passages_of_many_paragraphs_take_linear_time() -> None:
    article = builders.article(*["It rained."] * 100_000)
    with ends():
        numbers = [article.evidence(p.start, p.end).paragraph for p in article.paragraphs]
    assert numbers == list(range(1, 100_001))
