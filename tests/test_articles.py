"""The bundled corpus and, where they lie beside the project, the originals that it retells."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from digest import pipeline
from digest.model import CONTENT_ROLES, Article, Corpus
from tests.conftest import BUNDLED

DATES = {"published": datetime.date(2016, 11, 2), "derived": datetime.date(2016, 10, 28)}


@pytest.fixture(scope="module")
def bundled() -> Corpus:
    return pipeline.load([str(BUNDLED)])


@pytest.fixture(scope="module")
def original(originals: Path) -> Corpus:
    return pipeline.load([str(originals)])


def known(article: Article) -> tuple[str | None, datetime.date | None, str]:
    metadata = article.metadata
    return metadata.source.value, metadata.published.value, metadata.published.status


def test_outlets_and_dates_of_the_bundled_articles(bundled: Corpus) -> None:
    assert {a.id: known(a) for a in bundled.articles} == {
        "denial": (None, datetime.date(2016, 10, 25), "given"),
        "euronews": ("Euronews", datetime.date(2016, 11, 2), "given"),
        "independent": ("The Independent", datetime.date(2016, 11, 2), "stated"),
        "presstv": ("Press TV", datetime.date(2016, 10, 28), "derived"),
        "thursday-pause": (None, None, "unknown"),
    }


def test_outlets_and_dates_of_the_originals(original: Corpus) -> None:
    assert {a.id[:3]: known(a) for a in original.articles} == {
        "000": (None, datetime.date(2016, 11, 2), "inferred"),
        "001": ("Press TV", datetime.date(2016, 10, 28), "derived"),
        "002": (None, None, "unknown"),
        "003": (None, None, "unknown"),
        "004": ("The Independent", datetime.date(2016, 11, 2), "stated"),
    }


def test_an_inferred_date_needs_the_other_articles(originals: Path) -> None:
    alone = pipeline.load([str(p) for p in originals.glob("000*")]).articles[0]
    assert known(alone) == (None, None, "unknown")


def test_the_agency_of_a_byline_is_not_the_outlet(original: Corpus) -> None:
    first = original.articles[0].metadata
    assert (first.source.status, first.agencies.value) == ("unknown", ("Reuters",))
    assert first.authors.status == "stated"


@pytest.mark.parametrize(
    ("article", "counts"),
    [
        ("000", {"headline": 1, "duplicate": 1, "byline": 1, "dek": 1, "body": 9, "related": 4, "boilerplate": 6}),
        ("001", {"headline": 1, "caption": 2, "body": 14, "boilerplate": 5}),
        ("002", {"headline": 1, "dek": 1, "body": 5}),
        ("003", {"headline": 1, "duplicate": 1, "caption": 1, "body": 22, "subheading": 1}),
        ("004", {"headline": 1, "dek": 1, "dateline": 1, "caption": 1, "body": 14, "boilerplate": 9}),
    ],
)
def test_the_roles_in_the_originals_as_counted_by_a_reader(
    original: Corpus, article: str, counts: dict[str, int]
) -> None:
    (found,) = [a for a in original.articles if a.id.startswith(article)]
    roles = [p.role for p in found.paragraphs]
    assert {role: roles.count(role) for role in set(roles)} == counts


def test_nothing_of_an_article_is_lost_and_every_passage_is_verbatim(folder: Path) -> None:
    for article in pipeline.load([str(folder)]).articles:
        blocks = "".join("".join(p.text.split()) for p in article.paragraphs)
        assert blocks == "".join(article.text.split())
        assert all(article.text[p.start : p.end] == p.text for p in article.paragraphs)
        assert all((p.number is not None) == (p.role in CONTENT_ROLES) for p in article.paragraphs)


def test_a_gallery_title_a_caption_and_a_list_of_other_stories_feed_nothing(folder: Path) -> None:
    words = " ".join(p.text for a in pipeline.load([str(folder)]).articles for p in a.content)
    for phrase in ("ADVERTISEMENT", "Share this", "(Photo by", "sabotaging", "presstv", "forum", "home-made mortar"):
        assert phrase not in words
