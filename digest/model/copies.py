"""The same text in several articles: what stands where, and how much of it. Nothing here says who copied whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

CopyKind = Literal["exact", "near"]


@dataclass(frozen=True, slots=True)
class Copy:
    """An article whose text stands in another one too, in whole or for the most part.

    `share` of its words, in [0, 1], stand in `of` as well; `kind` is "exact" where the words of the two are the same
    from first to last. `credits` are the agencies that either of them credits.
    """

    article: str
    of: str
    kind: CopyKind
    share: float
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedParagraph:
    """Paragraph `paragraph` of `article`, of whose words the `share`, in [0, 1], stand in paragraph `of` of `other`."""

    article: str
    paragraph: int
    other: str
    of: int
    share: float


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles of one text: `representative` is the one that stands for them, one of `articles` (ids, in order)."""

    representative: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Copies:
    """What a corpus holds twice.

    `pairs` has, in order of the articles' ids, each article that was found to stand in another; an article may stand in
    several. `copy_of` has at most one of them for each article, and leads, from one to the next, to the representative
    of its group. `paragraphs` has for each paragraph the first article that shares it.
    """

    pairs: tuple[Copy, ...] = ()
    copy_of: Mapping[str, Copy] = field(default_factory=dict)
    paragraphs: tuple[SharedParagraph, ...] = ()

    def origin(self, article: str) -> str:
        """The id of the article that stands for this one's text: its group's representative, or itself."""
        while article in self.copy_of:
            article = self.copy_of[article].of
        return article

    def closest(self, article: str) -> Copy | None:
        """For an article that another one stands for, the one in which most of its words stand."""
        return self._closest.get(article)

    @cached_property
    def _closest(self) -> Mapping[str, Copy]:
        found = dict(self.copy_of)
        for pair in self.pairs:
            best = found.get(pair.article)
            if best and (pair.kind == "exact", pair.share) > (best.kind == "exact", best.share):
                found[pair.article] = pair
        return found

    @cached_property
    def groups(self) -> tuple[CopyGroup, ...]:
        """The articles of one text, two or more, in order of their representatives' ids."""
        members: dict[str, list[str]] = {}
        for article in self.copy_of:
            origin = self.origin(article)
            members.setdefault(origin, [origin]).append(article)
        return tuple(CopyGroup(origin, tuple(sorted(ids))) for origin, ids in sorted(members.items()))

    def shared_by(self, article: str) -> tuple[SharedParagraph, ...]:
        """The paragraphs of an article that another shares, in its order."""
        return self._by_article.get(article, ())

    @cached_property
    def _by_article(self) -> Mapping[str, tuple[SharedParagraph, ...]]:
        found: dict[str, list[SharedParagraph]] = {}
        for paragraph in self.paragraphs:
            found.setdefault(paragraph.article, []).append(paragraph)
        return {article: tuple(shared) for article, shared in found.items()}
