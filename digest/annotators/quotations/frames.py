"""The frame of a sentence: its words and punctuation, each quotation one opaque token.

A reporting verb inside quotation marks is somebody's, not the reporter's: the rules never look into a quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from digest import resources
from digest.annotators.quotations import marks
from digest.annotators.quotations.words import word
from digest.model import Article, Paragraph
from digest.text import furniture
from digest.text.quotes import Quotation

_TOKEN = re.compile(
    r"[A-Za-z]++(?![\w.'’‐-])"  # most words, without a try of the rest
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?= [^\W\d_a-z])|\d+(?:[.,]\d+)*(?:[^\W_]+)?"
    r"|[^\W_]+(?:[-‐'’.][^\W_]+)*(?:(?<=[sS])['’](?!\w))?|--+|\.\.+|[^\w\s]|_"
)
_MARKS = "\"“”„‟«»'‘’‚‛` "


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation (`kind` "w", "p", "q"), and what `words.Word` says of it."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    capital: bool = False
    possessive: bool = False
    classes: frozenset[str] = frozenset()
    verbal: bool = False
    adverbial: bool = False
    between: bool = False
    named: bool = False

    @property
    def inner(self) -> str:
        """The words of a quotation without its marks."""
        return self.text.strip(_MARKS)


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence: its tokens, and which paragraph (from 1) and sentence (from 0) it is."""

    paragraph: int
    index: int
    tokens: tuple[Token, ...]


def frames(article: Article) -> list[Frame]:
    """The frames of the numbered paragraphs, in order."""
    return [frame for p in article.content for frame in _of_paragraph(article, p)]


def _of_paragraph(article: Article, paragraph: Paragraph) -> list[Frame]:
    quoted = list(marks.outermost(marks.paragraph_marks(article, paragraph)))
    links = [(paragraph.start + start, paragraph.start + end) for start, end in furniture.linked(paragraph.text)]
    every = _tokens(article.text, paragraph, quoted)
    found = [t for t in every if not any(start <= t.start < end for start, end in links)] if links else every
    cuts = {s.start for s in paragraph.sentences}
    groups: list[list[Token]] = []
    for token in found:
        if not groups or _breaks(groups[-1], token, cuts):
            groups.append([])
        groups[-1].append(token)
    return [Frame(paragraph.number or 0, i, tuple(g)) for i, g in enumerate(groups)]


def _breaks(group: list[Token], token: Token, cuts: set[int]) -> bool:
    """Whether a new frame begins at the token."""
    last = group[-1]
    if last.kind == "q":
        if last.inner.endswith((".", "…")) and (token.capital or token.kind == "q"):
            return True
        return token.start in cuts and token.kind == "q"
    if token.start not in cuts and (token.start <= last.end + 1 or cuts.isdisjoint(range(last.end + 1, token.start))):
        return token.kind == "q" and last.text in {".", "?", "!"}
    return token.text[0].isupper() or token.kind != "w" or not token.text[0].isalpha()


def _tokens(text: str, paragraph: Paragraph, quoted: list[Quotation]) -> list[Token]:
    result: list[Token] = []
    at = paragraph.start
    for q in quoted:
        result += _words(text, at, q.start)
        result.append(Token(q.start, q.end, text[q.start : q.end], '"', "q"))
        at = q.end
    return result + _words(text, at, paragraph.end)


def _words(text: str, start: int, end: int) -> list[Token]:
    result: list[Token] = []
    for m in _TOKEN.finditer(text, start, end):
        written, (first, last) = m.group(), m.span()
        if written == "." and result and result[-1].end == first and _abbreviates(result[-1], text[last : last + 2]):
            first = result.pop().start
            result.append(Token._make((first, last) + word(text[first:last], stopped=True)))  # noqa: RUF005
        else:
            result.append(Token._make((first, last) + word(written)))  # noqa: RUF005
    return result


def _abbreviates(token: Token, after: str) -> bool:
    """Whether the full stop after the token is part of it: by the list, or as the sentence goes on ("Jr. said")."""
    if token.kind != "w":
        return False
    goes_on = after.startswith(",") or (after[:1].isspace() and after[1:].islower())
    return goes_on or token.low in resources.words("abbreviations")


def is_word(token: Token, name: str) -> bool:
    """Whether the token belongs to a closed class of the lexicon; "May" and "Will" are names."""
    return name in token.classes
