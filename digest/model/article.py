"""An article and its parts: the fixed text, what is known of it, its paragraphs and sentences."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

Status = Literal["given", "stated", "derived", "inferred", "unknown"]
Role = Literal[
    "headline",
    "dek",
    "byline",
    "dateline",
    "subheading",
    "body",
    "caption",
    "related",
    "boilerplate",
    "duplicate",
]
CONTENT_ROLES: frozenset[Role] = frozenset({"dek", "body", "subheading"})
"""The roles that feed the digests; every other line is kept, shown on demand, and set aside."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article, verbatim: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A piece of metadata with how it is known. `value` is None exactly when `status` is "unknown".

    `reason` says in a few words how a derived or inferred value was come by.
    """

    value: T | None = None
    status: Status = "unknown"
    evidence: Passage | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Which reader took an article, why, and where in its file it stands ("line 12"), "" where it is the file.

    `extracted`: the reader saw the tags of a page and left out what stood around its article.
    """

    format: str = "plaintext"
    reason: str = ""
    place: str = ""
    extracted: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An article as its reader left it: decoded text, and what the user or the format says of it.

    `given` maps field names (those of `Metadata`) to the words given for them; `header_end` is the offset at
    which the header block of `Key: value` lines ends, 0 without one.
    """

    id: str
    path: str
    sha256: str
    text: str
    given: Mapping[str, Field[str]] = field(default_factory=dict)
    header_end: int = 0
    reading: Reading = Reading()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph; `paragraph` is the number of its paragraph, `index` counts from 0 in it."""

    start: int
    end: int
    text: str
    paragraph: int
    index: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article with its role and the rule that gave it.

    `number` counts from 1 over the paragraphs that feed the digests and is None for what is set aside;
    only numbered paragraphs have sentences.
    """

    start: int
    end: int
    text: str
    role: Role
    rule: str
    number: int | None = None
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text, each field with its status and evidence."""

    language: Field[str] = Field()
    source: Field[str] = Field()
    published: Field[datetime.date] = Field()
    headline: Field[str] = Field()
    dek: Field[str] = Field()
    authors: Field[tuple[str, ...]] = Field()
    agencies: Field[tuple[str, ...]] = Field()
    url: Field[str] = Field()
    groups: Field[tuple[str, ...]] = Field()


@dataclass(frozen=True)
class Article:
    """One article: fixed text, metadata, and its paragraphs in order, set-aside ones included."""

    id: str
    path: str
    sha256: str
    text: str
    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]
    reading: Reading = Reading()

    @property
    def outlet(self) -> str:
        """The outlet's name, or the article's id where the outlet is unknown."""
        return self.metadata.source.value or self.id

    @property
    def published(self) -> datetime.date | None:
        return self.metadata.published.value

    @property
    def language(self) -> str:
        """The code of the article's language; "en", by whose rules it is read, where the language is unknown."""
        return self.metadata.language.value or "en"

    @cached_property
    def content(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs: `content[n - 1].number == n`."""
        return tuple(p for p in self.paragraphs if p.number is not None)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the numbered paragraphs, in order."""
        return tuple(s for p in self.content for s in p.sentences)

    def sentence_index(self, place: int) -> int:
        """The index in `sentences` of the last that starts at a place of the text or before it; -1 where none does."""
        return bisect_right(self._sentence_starts, place) - 1

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage `text[start:end]` with where it stands."""
        at = bisect_right(self._starts, start) - 1
        number = self.paragraphs[at].number if at >= 0 and start < self.paragraphs[at].end else None
        return Evidence(self.id, self.outlet, self.published, number, start, end, self.text[start:end])

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where the paragraphs start, in order: a scan of them for each passage would be quadratic."""
        return tuple(p.start for p in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage as shown anywhere, with the way back to it."""

    article: str
    source: str
    published: datetime.date | None
    paragraph: int | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words that a passage is shown with, in square brackets, in the place of `[start, end)` of the article's text.

    `text` names whom the pronoun there means; `evidence` is where the article names them, in the same words but for
    the "’s" of a possessive.
    """

    start: int
    end: int
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Excerpt(Evidence):
    """A sentence of a summary: `text` is verbatim, `insertions` are what is shown in it besides, in order."""

    insertions: tuple[Insertion, ...] = ()

    @property
    def shown(self) -> str:
        """The text with its insertions in square brackets."""
        return shown(self.text, self.start, self.insertions)


def shown(text: str, start: int, insertions: tuple[Insertion, ...]) -> str:
    """The passage `text`, which begins at `start`, with its insertions in square brackets."""
    parts, at = [], 0
    for one in insertions:
        parts += [text[at : one.start - start], f"[{one.text}]"]
        at = one.end - start
    return "".join((*parts, text[at:]))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read, and why; `named` where the user named it and did not only name its folder."""

    path: str
    reason: str
    named: bool = False


@dataclass(frozen=True)
class Corpus:
    """Articles in a stable order (by id), the files that could not be read, and what else their reader should know."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}
