from __future__ import annotations

import math

import pytest

from digest.model import Article, Hit, Topic
from digest.summarizers import Length, candidates, lexrank
from tests import builders

CENTRE = "Norway closed the port of Bergen to Russian trawlers."
LEFT = "Norway closed a school in Bergen after a fire on Monday."
RIGHT = "Russian trawlers left the port of Murmansk for Iceland."
FAR = "Sweden will host 25 ministers in Gothenburg."


def whole(*articles: Article) -> Topic:
    return Topic("all", None, "query", tuple(Hit(a, p, 1.0, ()) for a in articles for p in a.content))


def articles() -> tuple[Article, ...]:
    return tuple(builders.article(text, id=f"a{i}") for i, text in enumerate((FAR, LEFT, CENTRE, RIGHT)))


def test_the_sentence_that_most_others_resemble_comes_first() -> None:
    found = lexrank.summarize(candidates(whole(*articles())), Length(sentences=1), lexrank.Options())
    assert [c.sentence.text for c in found] == [CENTRE]


def test_the_ranks_are_how_often_the_walk_is_there() -> None:
    ranks = lexrank._ranks(candidates(whole(*articles())), lexrank.Options())
    assert math.isclose(math.fsum(ranks), 1.0)
    assert min(ranks) > 0


@pytest.mark.parametrize("options", [{"damping": 1.0}, {"damping": -0.1}, {"threshold": 0.0}, {"threshold": 1.1}])
def test_options_out_of_range_are_refused(options: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must lie in"):
        lexrank.Options(**options)
