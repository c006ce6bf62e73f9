"""The model as plain data: dicts and lists under the contract's names.

The model's names are the contract's names, so most objects are written as they stand.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.model.origins import Backing
    from digest.model.results import Comparison
    from digest.model.summaries import Summary, TopicSummary
    from digest.model.topics import Topic

Record = dict[str, Any]

_DECIMALS = 4  # of shares and relevances: what a reader can use, without the noise of floating point
_LATER = (
    "agreements",
    "disputes",
    "figures",
    "omissions",
    "unique",
    "wording",
    "utterances",
    "timeline",
    "events",
    "groups",
    "blind_spots",
)


def summary(found: Summary) -> Record:
    """`summary`: each topic, or story, with the sentences that sum it up."""
    since = {} if found.since is None else {"since": found.since}
    return {"by": found.by, **since, "topics": [_summed_up(entry) for entry in found.topics]}


def _summed_up(entry: TopicSummary) -> Record:
    story = {"story": plain(entry.story)} if entry.story else {}
    backing = entry.backing or (None,) * len(entry.sentences)
    told = [{**plain(e), **_backed(b)} for e, b in zip(entry.sentences, backing, strict=True)]
    for sentence, was in zip(told, entry.replaces, strict=False):
        sentence["was"] = plain(was)
    return {**topic(entry.topic), **story, "sentences": told}


def _backed(found: Backing | None) -> Record:
    """The keys that a sentence has beside its evidence; nothing where its support was not looked for."""
    if found is None:
        return {}
    return {
        "support": plain(found.support),
        "sources": list(found.sources),
        "origins": plain(found.origins),
        "origin_count": found.count,
        "one_text": found.one_text,
    }


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
    """A topic with its coverage: matched terms, numbers of paragraphs and articles, paragraphs by outlet.

    Of one that was asked for also what was looked for beside the words. A discovered
    one has the words that tell it from the others, and the articles that are mainly about it.
    """
    return {
        "name": found.name,
        "iptc": found.iptc,
        "origin": found.origin,
        "terms": _counts(found.terms),
        "paragraphs": len(found.hits),
        "articles": len(found.articles),
        "sources": dict(found.sources),
        **({} if found.expansion is None else {"expansion": plain(found.expansion)}),
        **({"words": plain(found.words), "main": plain(found.main)} if found.origin == "discovered" else {}),
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
