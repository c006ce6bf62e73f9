"""The contract's shapes: names, order, nulls, verbatim text."""

from __future__ import annotations

import dataclasses
import json as standard
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from digest.model import Added, Corpus, records
from digest.model.copies import Copies
from digest.render import json
from tests import builders
from tests.render import newsroom

EVIDENCE = ["article", "source", "published", "paragraph", "start", "end", "text"]
CORPUS = newsroom.corpus()


def _evidences(value: Any) -> list[dict[str, Any]]:
    """Every passage in the data, however deep."""
    if isinstance(value, list):
        return [found for item in value for found in _evidences(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"article", "start", "end", "text"} <= set(value) else []
    return own + [found for item in value.values() for found in _evidences(item)]


def test_every_passage_is_verbatim_at_its_offsets() -> None:
    data = [records.summary(newsroom.summary(CORPUS)), records.comparison(newsroom.comparison(CORPUS))]
    data.append(json.quotes(newsroom.quotes(CORPUS)))
    passages = _evidences(data)
    assert len(passages) > 40
    for passage in passages:
        assert list(passage)[:7] == EVIDENCE
        assert CORPUS.by_id[passage["article"]].text[passage["start"] : passage["end"]] == passage["text"]


def test_articles_have_every_field_with_its_status() -> None:
    data = json.articles(CORPUS, Copies())
    assert data["skipped"][0] == {"path": "news/scan.pdf", "reason": "binary, not text"}
    first = data["articles"][0]
    names = [
        "id",
        "path",
        "reader",
        "sha256",
        "characters",
        "words",
        "language",
        "source",
        "published",
        "headline",
        "dek",
    ]
    assert list(first) == [*names, "authors", "agencies", "url", "groups", "copy_of", "shared_paragraphs"]
    assert first["authors"]["value"] == ["Ana Vell", "Tom Roe"]
    assert first["source"]["evidence"] == {"start": 0, "end": 8, "text": "Orla dam"}
    assert first["published"] == {"value": "2021-03-02", "status": "given", "evidence": None, "reason": ""}
    assert data["articles"][-1]["source"]["value"] is None
    assert data["articles"][-1]["source"]["status"] == "unknown"


def test_show_hides_what_is_set_aside_unless_asked() -> None:
    shown, removed = (json.show(CORPUS, removed=flag)["articles"][0]["paragraphs"] for flag in (False, True))
    assert [p["paragraph"] for p in shown] == [1, 2, 3]
    assert [p["paragraph"] for p in removed] == [None, 1, 2, 3, None]
    assert list(shown[0]) == ["paragraph", "role", "start", "end", "text", "rule"]


def test_a_topic_has_coverage_by_source_and_terms_with_counts() -> None:
    data = json.topics(newsroom.topics(CORPUS))
    assert "ranking" not in data
    topic = data["topics"][0]
    assert list(topic) == ["name", "iptc", "origin", "terms", "paragraphs", "articles", "sources"]
    assert (topic["paragraphs"], topic["articles"], topic["sources"]["wire-4"]) == (10, 5, 2)
    assert topic["terms"][0] == {"term": "evacuation warning", "count": 5}


def test_the_ranking_comes_with_a_topic() -> None:
    data = json.topics(newsroom.topics(CORPUS)[:1], [(CORPUS.articles[0], 1 / 3, True)])
    assert data["ranking"] == [{"article": "harbour", "score": 0.3333, "holds": True}]


def test_what_was_looked_for_comes_with_a_topic_that_was_asked_for() -> None:
    added = Added("dyke", "also", "as you asked")
    topic = dataclasses.replace(newsroom.topics(CORPUS)[0], expansion=(added,))
    expected = [{"term": "dyke", "why": "also", "reason": "as you asked"}]
    assert json.topics([topic])["topics"][0]["expansion"] == expected


def test_a_section_that_was_not_computed_is_left_out_and_an_empty_one_is_a_list() -> None:
    found = newsroom.comparison(CORPUS)
    assert not {"agreements", "disputes", "omissions", "unique"} & set(records.comparison(found))
    assert records.comparison(dataclasses.replace(found, disputes=()))["disputes"] == []


def test_a_comparison_holds_the_contracts_sections() -> None:
    data = records.comparison(newsroom.comparison(CORPUS))
    assert list(data) == ["topic", "sources", "paragraphs", "statements", "quotes", "labels"]
    assert list(data["sources"][0]) == ["source", "article", "published", "paragraphs", "share", "terms"]
    keys = ["kind", "speaker", "mention", "affiliation", "cue", "stance", "content", "weight", "stated"]
    assert list(data["quotes"][0]) == keys
    assert list(data["labels"][0]) == ["entity", "source", "label", "voice", "count", "evidence"]
    assert data["paragraphs"][0]["relevance"] == 0.8


def test_the_object_names_its_schema_and_command() -> None:
    data = standard.loads(json.dumps("show", json.show(Corpus(()), removed=False)))
    assert data == {"schema": "digest/1", "command": "show", "articles": []}


def test_an_error_is_one_line() -> None:
    written = json.error("usage", "no\nsuch \u202e thing", None)
    assert written.count("\n") == 1
    assert "\\u202e" in written
    assert standard.loads(written)["error"] == {"kind": "usage", "message": "no\nsuch \u202e thing", "path": None}


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_any_text_survives_and_nothing_in_it_steers(text: str) -> None:
    article = builders.article("x" + text, roles={0: "boilerplate"})
    written = json.dumps("show", json.show(builders.corpus(article), removed=True))
    assert standard.loads(written)["articles"][0]["paragraphs"][0]["text"] == "x" + text
    assert not set(written) & set("\x1b\x7f\x9b\u202e\u2028\u200b")
    written.encode()
