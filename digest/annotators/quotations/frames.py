"""The frame of a sentence: its words and punctuation, each quotation one opaque token.

A reporting verb inside quotation marks is somebody's, not the reporter's: the rules never look into a quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from digest import resources
from digest.annotators.quotations import marks
from digest.annotators.quotations.lexicon import closed
from digest.model import Article, Paragraph
from digest.text.quotes import Quotation

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?= [^\W\d_a-z])|\d+(?:[.,]\d+)*(?:[^\W_]+)?"
    r"|[^\W_]+(?:[-‐'’.][^\W_]+)*(?:(?<=[sS])['’](?!\w))?|--+|\.\.+|[^\w\s]|_"
)
NAMES = frozenset({"May", "Will"})
_MARKS = "\"“”„‟«»'‘’‚‛` "


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation (`kind` "w", "p", "q"); `low` is its folded form."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def capital(self) -> bool:
        return self.kind == "w" and self.text[0].isupper()

    @property
    def inner(self) -> str:
        """The words of a quotation without its marks."""
        return self.text.strip(_MARKS)

    @property
    def possessive(self) -> bool:
        return self.low.endswith(("'s", "s'"))


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
    found = _tokens(article.text, paragraph, quoted)
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
    if token.start not in cuts and not any(c in cuts for c in range(last.end + 1, token.start)):
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
        word = m.group()
        if (
            word == "."
            and result
            and result[-1].end == m.start()
            and _abbreviates(result[-1], text[m.end() : m.end() + 2])
        ):
            last = result.pop()
            result.append(Token(last.start, m.end(), text[last.start : m.end()], last.low, "w"))
            continue
        kind = "w" if word[0].isalnum() else "p"
        result.append(Token(m.start(), m.end(), word, folded(word), kind))
    return result


def folded(word: str) -> str:
    """The word in lower case, with the plain apostrophe and hyphen."""
    return word.lower().replace("’", "'").replace("‐", "-")


def _abbreviates(token: Token, after: str) -> bool:
    """Whether the full stop after the token is part of it: by the list, or as the sentence goes on ("Jr. said")."""
    if token.kind != "w":
        return False
    goes_on = after.startswith(",") or (after[:1].isspace() and after[1:].islower())
    return goes_on or token.low in resources.words("abbreviations")


def is_word(token: Token, name: str) -> bool:
    """Whether the token belongs to a closed class of the lexicon; "May" and "Will" are names."""
    return token.low in closed(name) and not (token.text in NAMES and name in {"auxiliaries", "modals"})
