"""Topics as found in a corpus: which paragraphs belong to them, and by which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from digest.model.article import Article, Paragraph

Origin = Literal["catalogue", "user", "discovered", "query"]
Why = Literal["variant", "catalogue", "part", "words", "corpus", "also", "near"]
"""Another form of the words; the catalogue's topic; a part of "X and Y"; all of the words near one another; a word
that goes along with them in the articles; the user's own; a topic of like words, which is not looked for."""


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


@dataclass(frozen=True, slots=True)
class Added:
    """Something looked for that is not the very words a user asked for: why it was added, and in a few words how.

    Of `why` "near" alone it is not looked for: it may have been meant.
    """

    term: str
    why: Why
    reason: str


@dataclass(frozen=True)
class Topic:
    """A topic as found in a corpus: hits in the order of the corpus, then of the paragraphs.

    `expansion` holds what was looked for beside the words of a user who asked for the topic; None where nobody did.
    Of a discovered topic only: `words` that tell it from the others, the most telling first, and `main`, the ids of the
    articles that are about it more than about another.
    """

    name: str
    iptc: str | None
    origin: Origin
    hits: tuple[Hit, ...]
    expansion: tuple[Added, ...] | None = None
    words: tuple[str, ...] = ()
    main: tuple[str, ...] = ()

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles with at least one hit, in the order of the corpus."""
        return tuple(hits[0].article for hits in self.by_article.values())

    @cached_property
    def by_article(self) -> Mapping[str, tuple[Hit, ...]]:
        """The hits of each article that has any, by its id, in its order."""
        table: dict[str, list[Hit]] = {}
        for hit in self.hits:
            table.setdefault(hit.article.id, []).append(hit)
        return {id_: tuple(hits) for id_, hits in table.items()}

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
