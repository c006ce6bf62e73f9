"""From paths to a corpus: files found and read, articles cleaned and described, and what only the corpus can tell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from digest import clean, readers, segment
from digest.clean import extracted, repetition
from digest.errors import InputError
from digest.metadata import describe, groups
from digest.metadata.inference import infer
from digest.model import Article, Corpus, Document, Skipped
from digest.readers import files, manifest, naming, opening
from digest.settings import Settings


def load(paths: Sequence[str], settings: Settings | None = None, stdin: Callable[[], BinaryIO] | None = None) -> Corpus:
    """The articles at `paths` (files, folders, "-"), and what could not be read.

    Raises `InputError` where not one article could be read.
    """
    settings = settings or Settings()
    options = settings.options(readers.Options)
    sources, left_out = files.collect(paths, options, stdin or _stdin)
    given = [manifest.parse(text, path) for path, text in files.manifests(paths, settings.sources_file)]
    rows = [row for table in given for row in table]
    items = [item for source in sources for item in opening.read(source, options)]
    refused = [*left_out, *(item for item in items if isinstance(item, Skipped))]
    articles = [
        article(manifest.apply(document, rows), settings.options(clean.Options))
        for document in _documents([item for item in items if isinstance(item, opening.Found)])
    ]
    if not articles:
        raise _nothing_read(paths, refused)
    by_outlet = manifest.outlets(rows)
    ordered = _without_furniture(sorted(groups.assign(infer(articles), by_outlet), key=lambda a: a.id))
    notes = (*manifest.unmatched(rows, ordered), *groups.unmatched(ordered, by_outlet))
    return Corpus(tuple(ordered), tuple(sorted(refused, key=lambda s: s.path)), notes)


def _stdin() -> BinaryIO:
    from digest.readers.archives import filled

    return filled(sys.stdin.buffer)


def _documents(found: Sequence[opening.Found]) -> Iterator[Document]:
    for id_, (source, reading, record) in zip(naming.ids(found), found, strict=True):
        yield Document(id_, source.path, record.sha256, record.text, record.given, record.header_end, reading)


def article(document: Document, options: clean.Options | None = None) -> Article:
    """A document with its blocks marked, its metadata found, its paragraphs numbered and parted into sentences."""
    marked = clean.mark(segment.blocks(document.text), document.header_end, options)
    if document.reading.extracted:
        marked = extracted.restored(marked)
    metadata = describe(document, marked)
    paragraphs = segment.paragraphs(marked, metadata.language.value)
    return Article(document.id, document.path, document.sha256, document.text, metadata, paragraphs, document.reading)


def _without_furniture(articles: Sequence[Article]) -> list[Article]:
    """The articles, with what stands on several of their pages set aside and the other paragraphs numbered anew."""
    marked = repetition.set_aside([(article.metadata.source.value, article.paragraphs) for article in articles])
    return [
        article
        if kept == article.paragraphs
        else replace(article, paragraphs=segment.paragraphs(kept, article.metadata.language.value))
        for article, kept in zip(articles, marked, strict=True)
    ]


def _nothing_read(paths: Sequence[str], skipped: Sequence[Skipped]) -> InputError:
    where = ", ".join(paths)
    if len(skipped) == 1:
        return InputError(f"{skipped[0].path}: {skipped[0].reason}", path=skipped[0].path)
    if skipped:
        more = sum(item.count if isinstance(item, opening.Rest) else 1 for item in skipped[1:])
        first = f"{skipped[0].path}: {skipped[0].reason}"
        return InputError(f"no article in {where}: {first}; {more} more of what is there could not be read", path=where)
    return InputError(f"no article in {where}; put .txt files there or name other paths", path=where)
