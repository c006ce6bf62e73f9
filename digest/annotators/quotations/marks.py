"""The stretches of an article that stand between quotation marks, scare quotes and titles included."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Article, Paragraph
from digest.text import quotes
from digest.text.quotes import Quotation

_OPENERS = ('"', "“", "„", "«", "”", "''", "``")


def quoted_spans(article: Article) -> tuple[tuple[int, int], ...]:
    """The quoted stretches of the numbered paragraphs as (start, end), marks included, in order; nested ones too.

    A quotation of several paragraphs gives one span a paragraph.
    """
    return tuple((q.start, q.end) for p in article.content for q in paragraph_marks(article, p))


def paragraph_marks(article: Article, paragraph: Paragraph) -> list[Quotation]:
    """The quotations of one paragraph with offsets of the article.

    One that is never closed counts only if the next paragraph goes on with an opening mark, as the custom is.
    """
    found = quotes.find(paragraph.text)
    if found and any(not q.closed for q in found) and not _goes_on(article, paragraph):
        found = [q for q in found if q.closed]
    return [q._replace(start=q.start + paragraph.start, end=q.end + paragraph.start) for q in found]


def outermost(found: list[Quotation]) -> Iterator[Quotation]:
    """The quotations that stand in no other."""
    end = -1
    for q in found:
        if q.start >= end:
            end = q.end
            yield q


def _goes_on(article: Article, paragraph: Paragraph) -> bool:
    number = paragraph.number or 0
    following = article.content[number : number + 1]
    return bool(following) and following[0].text.startswith(_OPENERS)
