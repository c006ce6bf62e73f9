"""The contract's JSON: one object a command, every passage with its offsets.

`text` is verbatim. Characters that steer a terminal are written as escapes, so that the JSON is safe to print and still
says exactly what the article says. The model's names are the contract's names: most objects are written as they stand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from digest.model.records import plain
from digest.model.records import topic as record_of
from digest.text.tokens import tokens

if TYPE_CHECKING:
    from digest.model import Article, Corpus, Figure, Paragraph, Quote, Topic
    from digest.model.copies import Copies

SCHEMA = "digest/1"
_STEERING = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_METADATA = ("language", "source", "published", "headline", "dek", "authors", "agencies", "url", "groups")

Json = dict[str, Any]


def dumps(command: str, data: Mapping[str, Any]) -> str:
    """The object of one command as text that ends with a newline."""
    return _text({"schema": SCHEMA, "command": command, **data}, indent=2)


def error(kind: str, message: str, path: str | None) -> str:
    """The object of an error, on one line."""
    return _text({"schema": SCHEMA, "error": {"kind": kind, "message": message, "path": path}}, indent=None)


def articles(corpus: Corpus, copies: Copies) -> Json:
    """`articles`: the metadata of each article, where its text stands too, and the files that were skipped."""
    skipped = [{"path": file.path, "reason": file.reason} for file in corpus.skipped]
    return {"articles": [{**_article(a), **_copied(a, copies)} for a in corpus.articles], "skipped": skipped}


def show(corpus: Corpus, *, removed: bool) -> Json:
    """`show`: the paragraphs of each article; `removed` adds those set aside, whose `paragraph` is null."""
    return {
        "articles": [
            {
                "id": article.id,
                "source": article.outlet,
                "published": plain(article.published),
                "paragraphs": [_paragraph(p) for p in article.paragraphs if removed or p.number is not None],
            }
            for article in corpus.articles
        ]
    }


def topics(found: Iterable[Topic], ranking: Sequence[tuple[Article, float, bool]] | None = None) -> Json:
    """`topics`; `ranking` has the articles for the topic that was asked for, best first, with their scores and whether
    they hold it, or related words alone."""
    result: Json = {"topics": [record_of(topic) for topic in found]}
    if ranking is not None:
        result["ranking"] = [{"article": a.id, "score": plain(score), "holds": holds} for a, score, holds in ranking]
    return result


def quotes(found: Iterable[Quote]) -> Json:
    """`quotes`: what is said, by whom."""
    return {"quotes": [plain(quote) for quote in found]}


def figures(found: Iterable[Figure]) -> Json:
    """`figures`: how many of what, what happened to them, where, when, and who says so."""
    return {"figures": [plain(figure) for figure in found]}


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "reader": plain(article.reading),
        "sha256": article.sha256,
        "characters": len(article.text),
        "words": len(tokens(article.text)),
        **{name: plain(getattr(article.metadata, name)) for name in _METADATA},
    }


def _copied(article: Article, copies: Copies) -> Json:
    copy = copies.closest(article.id)
    return {
        "copy_of": {"article": copy.of, "kind": copy.kind, "share": plain(copy.share)} if copy else None,
        "shared_paragraphs": [
            {"paragraph": p.paragraph, "article": p.other, "of": p.of, "share": plain(p.share)}
            for p in copies.shared_by(article.id)
        ],
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


def _text(data: Mapping[str, Any], indent: int | None) -> str:
    written = json.dumps(data, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", written) + "\n"
