"""Builders of model objects for tests: an article from its paragraphs, a corpus from articles."""

from __future__ import annotations

import datetime
import hashlib

from digest.model import Article, Corpus, Field, Metadata, Paragraph, Role, Sentence
from digest.text import sentences


def article(
    *paragraphs: str,
    id: str = "a",
    source: str | None = None,
    published: str | None = None,
    roles: dict[int, Role] | None = None,
) -> Article:
    """An article whose text is `paragraphs` parted by blank lines; role body, or as `roles` says by index."""
    text = "\n\n".join(paragraphs)
    blocks, start, number = [], 0, 0
    for i, paragraph in enumerate(paragraphs):
        role = (roles or {}).get(i, "body")
        counted = role in ("dek", "body", "subheading")
        number += counted
        spans = sentences.spans(paragraph) if counted else []
        blocks.append(
            Paragraph(
                start,
                start + len(paragraph),
                paragraph,
                role,
                "test",
                number if counted else None,
                tuple(Sentence(start + s, start + e, paragraph[s:e], number, k) for k, (s, e) in enumerate(spans)),
            )
        )
        start += len(paragraph) + 2
    metadata = Metadata(
        source=Field(source, "given") if source else Field(),
        published=Field(datetime.date.fromisoformat(published), "given") if published else Field(),
    )
    return Article(
        id, f"{id}.txt", hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(), text, metadata, tuple(blocks)
    )


def corpus(*articles: Article) -> Corpus:
    """A corpus of the articles, in order of id."""
    return Corpus(tuple(sorted(articles, key=lambda a: a.id)))
