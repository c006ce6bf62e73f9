"""The contract's JSON: one object a command, every passage with its offsets.

`text` is verbatim. Characters that steer a terminal are written as escapes, so that the JSON is safe to print and still
says exactly what the article says. The model's names are the contract's names: most objects are written as they stand.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from digest.model import Article, Comparison, Corpus, Paragraph, Quote, Summary, Topic
from digest.text.tokens import tokens

SCHEMA = "digest/1"
_STEERING = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_DECIMALS = 4  # of shares and relevances: what a reader can use, without the noise of floating point
_METADATA = ("language", "source", "published", "headline", "dek", "authors", "agencies", "url")
_LATER = ("agreements", "disputes", "omissions", "unique")

Json = dict[str, Any]


def dumps(command: str, data: Mapping[str, Any]) -> str:
    """The object of one command as text that ends with a newline."""
    return _text({"schema": SCHEMA, "command": command, **data}, indent=2)


def error(kind: str, message: str, path: str | None) -> str:
    """The object of an error, on one line."""
    return _text({"schema": SCHEMA, "error": {"kind": kind, "message": message, "path": path}}, indent=None)


def articles(corpus: Corpus) -> Json:
    """`articles`: the metadata of each article, and the files that were skipped."""
    skipped = [{"path": file.path, "reason": file.reason} for file in corpus.skipped]
    return {"articles": [_article(article) for article in corpus.articles], "skipped": skipped}


def show(corpus: Corpus, *, removed: bool) -> Json:
    """`show`: the paragraphs of each article; `removed` adds those set aside, whose `paragraph` is null."""
    return {
        "articles": [
            {
                "id": article.id,
                "source": article.outlet,
                "published": _plain(article.published),
                "paragraphs": [_paragraph(p) for p in article.paragraphs if removed or p.number is not None],
            }
            for article in corpus.articles
        ]
    }


def topics(found: Iterable[Topic], ranking: Sequence[tuple[Article, float]] | None = None) -> Json:
    """`topics`; `ranking` holds the articles of the topic that was asked for with their scores, best first."""
    result: Json = {"topics": [_topic(topic) for topic in found]}
    if ranking is not None:
        result["ranking"] = [{"article": article.id, "score": _plain(score)} for article, score in ranking]
    return result


def summary(found: Summary) -> Json:
    """`summary`: each topic with the sentences that sum it up."""
    return {"topics": [{**_topic(entry.topic), "sentences": _plain(entry.sentences)} for entry in found.topics]}


def quotes(found: Iterable[Quote]) -> Json:
    """`quotes`: what is said, by whom."""
    return {"quotes": [_plain(quote) for quote in found]}


def comparison(found: Comparison) -> Json:
    """`compare`; a section that was not computed is left out, one that holds nothing is an empty list."""
    hits = (
        {**_plain(hit.article.evidence(hit.paragraph.start, hit.paragraph.end)), "relevance": _plain(hit.relevance)}
        for hit in found.topic.hits
    )
    later = {name: getattr(found, name) for name in _LATER}
    return {
        "topic": _topic(found.topic),
        "sources": [{**_plain(row), "terms": _counts(row.terms)} for row in found.sources],
        "paragraphs": list(hits),
        "statements": _plain(found.statements),
        **{name: _plain(value) for name, value in later.items() if value is not None},
        "quotes": _plain(found.quotes),
        "labels": _plain(found.labels),
    }


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "characters": len(article.text),
        "words": len(tokens(article.text)),
        **{name: _plain(getattr(article.metadata, name)) for name in _METADATA},
    }


def _paragraph(paragraph: Paragraph) -> Json:
    return {
        "paragraph": paragraph.number,
        "role": paragraph.role,
        "start": paragraph.start,
        "end": paragraph.end,
        "text": paragraph.text,
        "rule": paragraph.rule,
    }


def _topic(topic: Topic) -> Json:
    return {
        "name": topic.name,
        "iptc": topic.iptc,
        "origin": topic.origin,
        "terms": _counts(topic.terms),
        "paragraphs": len(topic.hits),
        "articles": len(topic.articles),
        "sources": dict(topic.sources),
    }


def _counts(terms: Mapping[str, int]) -> list[Json]:
    return [{"term": term, "count": count} for term, count in terms.items()]


def _plain(value: Any) -> Any:
    """What `json` can write: a model object as its fields, a date in ISO 8601, a number without noise."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, _DECIMALS)
    return value.isoformat() if isinstance(value, datetime.date) else value


def _text(data: Mapping[str, Any], indent: int | None) -> str:
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", written) + "\n"
