"""What flows from a file to a table cell: frozen data, no behaviour beyond looking at itself.

Offsets count characters (Unicode code points) of `Article.text`, which is fixed when the file is read.
"""

from __future__ import annotations

import datetime
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
Origin = Literal["catalogue", "user", "discovered", "query"]
Voice = Literal["outlet", "attributed", "quoted"]
QuoteKind = Literal["direct", "indirect", "mixed"]

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
class Document:
    """A file as its reader left it: decoded text, and what the user or the format says of it.

    `given` maps field names (those of `Metadata`) to the words given for them; `header_end` is the offset at
    which the header block of `Key: value` lines ends, 0 without one.
    """

    id: str
    path: str
    sha256: str
    text: str
    given: Mapping[str, Field[str]] = field(default_factory=dict)
    header_end: int = 0


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


@dataclass(frozen=True)
class Article:
    """One article: fixed text, metadata, and its paragraphs in order, set-aside ones included."""

    id: str
    path: str
    sha256: str
    text: str
    metadata: Metadata
    paragraphs: tuple[Paragraph, ...]

    @property
    def outlet(self) -> str:
        """The outlet's name, or the article's id where the outlet is unknown."""
        return self.metadata.source.value or self.id

    @property
    def published(self) -> datetime.date | None:
        return self.metadata.published.value

    @cached_property
    def content(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs: `content[n - 1].number == n`."""
        return tuple(p for p in self.paragraphs if p.number is not None)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the numbered paragraphs, in order."""
        return tuple(s for p in self.content for s in p.sentences)

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage `text[start:end]` with where it stands."""
        number = next((p.number for p in self.paragraphs if p.start <= start < p.end), None)
        return Evidence(self.id, self.outlet, self.published, number, start, end, self.text[start:end])


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
class Skipped:
    """A file that could not be read, and why; `named` where the user named it and did not only name its folder."""

    path: str
    reason: str
    named: bool = False


@dataclass(frozen=True)
class Corpus:
    """Articles in a stable order (by id), and the files that could not be read."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}


@dataclass(frozen=True, slots=True)
class Match:
    """A term of a topic at its place in an article; `term` is the catalogue's form, or the pattern's name."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that belongs to a topic.

    `relevance` lies in (0, 1], larger is more central. `matches` is empty for a paragraph that belongs only
    because it carries on from the one before it.
    """

    article: Article
    paragraph: Paragraph
    relevance: float
    matches: tuple[Match, ...]


@dataclass(frozen=True)
class Topic:
    """A topic as found in a corpus: hits in the order of the corpus, then of the paragraphs."""

    name: str
    iptc: str | None
    origin: Origin
    hits: tuple[Hit, ...]

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles with at least one hit, in the order of the corpus."""
        return tuple({hit.article.id: hit.article for hit in self.hits}.values())

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """Paragraphs by outlet, most first, then by name."""
        counts: dict[str, int] = {}
        for hit in self.hits:
            counts[hit.article.outlet] = counts.get(hit.article.outlet, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def terms(self) -> Mapping[str, int]:
        """Matched terms with how often each occurs, most first, then by name."""
        counts: dict[str, int] = {}
        for hit in self.hits:
            for match in hit.matches:
                counts[match.term] = counts.get(match.term, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """The sentences that sum a topic up, in reading order, each verbatim."""

    topic: Topic
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The topics of a corpus, widest coverage first."""

    topics: tuple[TopicSummary, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Something said, and by whom.

    `speaker` is the canonical name, None where the text does not say; `mention` is how the text names the
    speaker there; `cue` the reporting verb or phrase; `stance` what kind of cue it is (says, claims, denies …).
    `content` of a direct quotation lies within its quotation marks; of an indirect or mixed one it is the
    clause reported.
    """

    kind: QuoteKind
    speaker: str | None
    mention: Evidence | None
    affiliation: str | None
    cue: Evidence | None
    stance: str | None
    content: Evidence


@dataclass(frozen=True, slots=True)
class LabelMention:
    """One use of a label for an actor: `entity` names the actor, or the kind of actor where the text gives no name."""

    entity: str
    label: str
    voice: Voice
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Label:
    """What one outlet calls one actor in one voice, over all its articles. `count == len(evidence)`."""

    entity: str
    source: str
    label: str
    voice: Voice
    count: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """How much one article gives to a topic. `share` in [0, 1] is of the article's words."""

    source: str
    article: str
    published: datetime.date | None
    paragraphs: int
    share: float
    terms: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SourceStatements:
    """The sentences of one article that are most central to a topic, in the order of the article."""

    source: str
    article: str
    published: datetime.date | None
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """A statement that two or more sources make; `origins` names who each source has it from."""

    support: tuple[Evidence, ...]
    sources: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute."""

    speaker: str | None
    source: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Statements that cannot both be true. `score` in [0, 1], larger is more certain."""

    kind: Literal["denial", "contradiction", "figure", "account"]
    score: float
    within_article: bool
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that some sources report and others leave out."""

    item: str
    evidence: tuple[Evidence, ...]
    reported_by: tuple[str, ...]
    silent: tuple[str, ...]
    could_not_know: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """How the sources treat one topic.

    A section that is None was not computed, which is not the same as empty: an empty section was looked for and
    nothing was found.
    """

    topic: Topic
    sources: tuple[SourceCoverage, ...]
    statements: tuple[SourceStatements, ...]
    quotes: tuple[Quote, ...]
    labels: tuple[Label, ...]
    agreements: tuple[Agreement, ...] | None = None
    disputes: tuple[Dispute, ...] | None = None
    omissions: tuple[Omission, ...] | None = None
    unique: tuple[Evidence, ...] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table: runs of words, each plain or with an emphasis.

    `runs` holds (words, emphasis) with emphasis "" | "strong" | "faint" | "term" | "speaker" | "figure" | "warn";
    the words are data, never markup, and mean the same without their emphasis.
    """

    runs: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid. `kind` says what it holds: numbers are set flush right, prose takes the room that is left."""

    title: str
    kind: Literal["word", "number", "prose"] = "word"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is rendered: words and emphasis, no widths. Every row has a cell for every column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
