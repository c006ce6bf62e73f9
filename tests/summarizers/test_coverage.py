from __future__ import annotations

from dataclasses import replace

from digest.model import Article, Field, Hit, Topic
from digest.summarizers import Length, candidates, coverage
from tests import builders


def whole(*articles: Article) -> Topic:
    return Topic("all", None, "query", tuple(Hit(a, p, 1.0, ()) for a in articles for p in a.content))


def chosen(topic: Topic, sentences: int, options: coverage.Options | None = None) -> list[str]:
    found = coverage.summarize(candidates(topic), Length(sentences), options or coverage.Options())
    return [c.sentence.text for c in found]


SHARED = "Norway closed the port of Bergen to Russian trawlers on Monday."
SAME_AGAIN = "Russian trawlers were shut out of Bergen by Norway early on Monday, a port official told reporters."
ODD_ONE = "Sweden will host 25 fisheries ministers in Gothenburg."


def test_what_several_articles_tell_comes_before_what_one_does() -> None:
    topic = whole(builders.article(ODD_ONE, SHARED, id="a"), builders.article(SAME_AGAIN, id="b"))
    assert chosen(topic, 1) == [SHARED]


def test_the_second_sentence_adds_something() -> None:
    topic = whole(builders.article(SHARED, ODD_ONE, id="a"), builders.article(SAME_AGAIN, id="b"))
    assert chosen(topic, 2) == [SHARED, ODD_ONE]


def test_words_of_the_headlines_weigh_more() -> None:
    plain = builders.article(SHARED, ODD_ONE, id="a")
    headed = replace(
        plain, metadata=replace(plain.metadata, headline=Field("Sweden hosts fisheries ministers", "given"))
    )
    assert chosen(whole(plain), 1) == [SHARED]
    assert chosen(whole(headed), 1, coverage.Options(headline_weight=3.0)) == [ODD_ONE]
    assert chosen(whole(headed), 1, coverage.Options(headline_weight=0.0)) == [SHARED]
