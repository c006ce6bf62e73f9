"""The same text in several articles: a wire story in several papers, a file saved twice, a paragraph taken over.

Compared are the folded words of the numbered paragraphs, in runs of six (Broder 1997); which articles to compare is
found by fingerprints of those runs (winnowing, Schleimer et al. 2003), so that the time grows as their number does.
A share is of words that stand in a run which both have. Words in quotation marks do not make a copy: two papers may
quote one speech. Nothing here says who copied whom.
"""

from __future__ import annotations

import datetime
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.copies import candidates, groups, overlap, signature
from digest.copies.overlap import Overlap
from digest.model import Article
from digest.model.copies import Copies, Copy, CopyKind, SharedParagraph

_LIKELY = 0.1
"""Share of the shorter one's fingerprints below which two articles cannot be near copies: half the words in runs of
eight come to a fifth."""
_FURNITURE = 4
"""Different texts in which one paragraph is a notice, an advertisement or a footer, and not taken over."""
_CACHED = 256


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a copy, shares in [0, 1].

    An article is a near copy of another where `article_share` of its words stand there, both of all and of those
    unquoted, and those are `article_words` or more; `outlet_share` where one outlet has both, which likes to repeat
    galleries and forms in its articles. A paragraph is one where `paragraph_share` of its unquoted words stand there,
    and those are `paragraph_words` or more.
    """

    article_share: float = 0.5
    outlet_share: float = 0.8
    article_words: int = 30
    paragraph_share: float = 0.8
    paragraph_words: int = 15


def find(articles: Iterable[Article], options: Options | None = None) -> Copies:
    """What the articles have in common, whole or in part; the same whatever their order.

    A text that many print is compared with the first sixteen of them only: its groups are whole, its pairs may not be.
    Paragraphs are compared between outlets: what one repeats in its own articles is its background or its footer.
    """
    found = _Search(sorted(articles, key=_standing), options or Options())
    found.run()
    return found.copies()


class _Search:
    """The comparisons of one corpus. Articles go by their place in the order of who stands for a text."""

    def __init__(self, ordered: Sequence[Article], options: Options) -> None:
        self.articles, self.options = ordered, options
        self.signatures = [signature.of(article) for article in ordered]
        self.pairs: dict[tuple[int, int], Copy] = {}
        self.shared: dict[tuple[int, int], tuple[int, SharedParagraph]] = {}
        self.runs = lru_cache(maxsize=_CACHED)(lambda at: overlap.runs(self.signatures[at]))

    def run(self) -> None:
        """Compares all that is worth comparing, the first articles first."""
        single = self._same_words()
        marks = [array("L", signature.fingerprints(self.signatures[at])) for at in single]
        for later, earlier, shared in candidates.pairs(marks):
            likely = shared >= _LIKELY * min(len(marks[later]), len(marks[earlier]))
            self._compare(single[later], single[earlier], likely)

    def copies(self) -> Copies:
        """What was found, by the articles' ids."""
        inside: dict[int, set[int]] = {}
        for text, other in self.pairs:
            inside.setdefault(text, set()).add(other)
        leads = groups.parents(inside, len(self.articles))
        return Copies(
            tuple(sorted(self.pairs.values(), key=lambda c: (c.article, c.of))),
            {c.article: c for c in sorted((self.pairs[link] for link in leads.items()), key=lambda c: c.article)},
            tuple(sorted(self._taken_over(leads), key=lambda s: (s.article, s.paragraph))),
        )

    def _taken_over(self, leads: Mapping[int, int]) -> Iterator[SharedParagraph]:
        """The paragraphs shared but for those that stand in many different texts, as a site's notices do."""
        texts: dict[tuple[int, int], set[int]] = {}
        for (text, _), (other, shared) in self.shared.items():
            own = texts.setdefault((other, shared.of), {groups.head(other, leads)})
            own.add(groups.head(text, leads))
        for other, shared in self.shared.values():
            if len(texts[other, shared.of]) < _FURNITURE:
                yield shared

    def _same_words(self) -> list[int]:
        """The first article of each text, however often it stands here; the others are noted as its copies."""
        first: dict[bytes, int] = {}
        for at, own in enumerate(self.signatures):
            same = first.setdefault(own.words, at)
            if own.words and same != at:
                self._note(at, same, "exact", 1.0)
                self._note(same, at, "exact", 1.0)
                self._share_paragraphs(at, same, overlap.overlap(self.runs(at), self.runs(same)))
        return [at for words, at in first.items() if words]

    def _compare(self, later: int, earlier: int, likely: bool) -> None:
        if not (likely or self._between_outlets(later, earlier)):
            return
        found = overlap.overlap(self.runs(later), self.runs(earlier))
        self._share_paragraphs(later, earlier, found)
        if likely:
            self._contain(later, earlier, found)
            self._contain(earlier, later, overlap.overlap(self.runs(earlier), self.runs(later)))

    def _contain(self, text: int, other: int, found: Overlap) -> None:
        chosen = self.options
        least = chosen.article_share if self._between_outlets(text, other) else chosen.outlet_share
        enough = sum(found.unquoted) >= chosen.article_words
        if enough and min(found.every, found.own) >= least:
            self._note(text, other, "near", found.every)

    def _share_paragraphs(self, text: int, other: int, found: Overlap) -> None:
        if not self._between_outlets(text, other):
            return
        least, fewest = self.options.paragraph_share, self.options.paragraph_words
        for number, of, share in overlap.paragraphs(self.runs(text), self.runs(other), found, least, fewest):
            if other <= self.shared.get((text, number), (other, None))[0]:
                shared = SharedParagraph(self.articles[text].id, number, self.articles[other].id, of, share)
                self.shared[text, number] = other, shared

    def _between_outlets(self, text: int, other: int) -> bool:
        """Whether the two are of different outlets, as far as those are known."""
        outlets = [self.articles[at].metadata.source.value for at in (text, other)]
        return None in outlets or outlets[0] != outlets[1]

    def _note(self, text: int, other: int, kind: CopyKind, share: float) -> None:
        pair = self.articles[text], self.articles[other]
        agencies = {name for article in pair for name in article.metadata.agencies.value or ()}
        self.pairs[text, other] = Copy(pair[0].id, pair[1].id, kind, share, tuple(sorted(agencies)))


def _standing(article: Article) -> tuple[bool, datetime.date, bool, str]:
    """Who stands for a text that several print: the earliest, then who credits an agency, then by id."""
    day = article.published
    return day is None, day or datetime.date.min, not article.metadata.agencies.value, article.id
