"""The model as plain data: dicts and lists under the contract's names.

The model's names are the contract's names, so most objects are written as they stand.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.model.results import Comparison
    from digest.model.summaries import Summary
    from digest.model.topics import Topic

Record = dict[str, Any]

_DECIMALS = 4  # of shares and relevances: what a reader can use, without the noise of floating point
_LATER = ("agreements", "disputes", "omissions", "unique")


def summary(found: Summary) -> Record:
    """`summary`: each topic with the sentences that sum it up."""
    return {"topics": [{**topic(entry.topic), "sentences": plain(entry.sentences)} for entry in found.topics]}


def comparison(found: Comparison) -> Record:
    """`compare`; a section that was not computed is left out, one that holds nothing is an empty list."""
    hits = (
        {**plain(hit.article.evidence(hit.paragraph.start, hit.paragraph.end)), "relevance": plain(hit.relevance)}
        for hit in found.topic.hits
    )
    later = {name: getattr(found, name) for name in _LATER}
    return {
        "topic": topic(found.topic),
        "sources": [{**plain(row), "terms": _counts(row.terms)} for row in found.sources],
        "paragraphs": list(hits),
        "statements": plain(found.statements),
        **{name: plain(value) for name, value in later.items() if value is not None},
        "quotes": plain(found.quotes),
        "labels": plain(found.labels),
    }


def topic(found: Topic) -> Record:
    """A topic with its coverage: matched terms, numbers of paragraphs and articles, paragraphs by outlet."""
    return {
        "name": found.name,
        "iptc": found.iptc,
        "origin": found.origin,
        "terms": _counts(found.terms),
        "paragraphs": len(found.hits),
        "articles": len(found.articles),
        "sources": dict(found.sources),
    }


def plain(value: Any) -> Any:
    """What `json` can write: a model object as its fields, a date in ISO 8601, a number without noise."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return round(value, _DECIMALS)
    return value.isoformat() if isinstance(value, datetime.date) else value


def _counts(terms: Mapping[str, int]) -> list[Record]:
    return [{"term": term, "count": count} for term, count in terms.items()]
