"""What is new: the sentences that say what nothing known before says.

Known before are the articles published before a day, or those that an earlier report knew, and the passages it showed.
A sentence is told already where an earlier one says all that it says (`origins.saying`): with another figure, another
name, a denial or a turned verb it is new. What is told again in quite other words counts as new too.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from digest.model import Article, Hit, Topic
from digest.origins import saying
from digest.origins.alignment import worded_alike
from digest.text.weighting import terms

_POSTINGS = 200
"""Earlier sentences looked at for one stem; the rarest stems are asked first. It bounds the time."""
_LONGEST = 1500
"""Characters of a sentence that is compared."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was known before: all before the day `day`; or articles of a report, by sha256, or by id where it has none.

    `name` is the day in ISO 8601 or the report's file; `told` are the passages that the report showed: (article's id,
    start, text).
    """

    name: str
    day: datetime.date | None = None
    hashes: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    told: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True)
class News:
    """Where new sentences start, by article, and the articles, known before, with which they were compared.

    `undated` are the ids of articles of which it cannot be told whether they were known.
    """

    fresh: Mapping[str, Set[int]]
    earlier: tuple[Article, ...]
    undated: tuple[str, ...] = ()

    def of(self, topic: Topic) -> Topic:
        """The topic with its new sentences only; its paragraphs are those that have any."""
        return replace(topic, hits=tuple(self._hits(topic.hits)))

    def before(self, topic: Topic) -> tuple[Hit, ...]:
        """The topic's paragraphs that were known before."""
        ids = {article.id for article in self.earlier}
        return tuple(hit for hit in topic.hits if hit.article.id in ids)

    def _hits(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        for hit in hits:
            starts = self.fresh.get(hit.article.id, frozenset())
            new = tuple(sentence for sentence in hit.paragraph.sentences if sentence.start in starts)
            if new:
                yield replace(hit, paragraph=replace(hit.paragraph, sentences=new))


def news(articles: Iterable[Article], known: Known) -> News:
    """What the articles say that was not known before, in time linear in their sentences."""
    every = sorted(articles, key=lambda article: article.id)
    undated = tuple(a.id for a in every if a.published is None) if known.day else ()
    before = {a.id for a in every if is_known(a, known)}
    earlier = tuple(a for a in every if a.id in before)
    later = [a for a in every if a.id not in before and a.id not in undated]
    told: dict[str, _Told] = {}
    for language in sorted({a.language for a in later}):
        texts = [s.text for a in earlier if a.language == language for s in a.sentences]
        told[language] = _Told([*texts, *(text for _, _, text in known.told)], language)
    return News({a.id: frozenset(_new(a, told[a.language])) for a in later}, earlier, undated)


def is_known(article: Article, known: Known) -> bool:
    """Whether the article was there before. One that a report shows and that has changed since was not."""
    if known.day:
        return article.published is not None and article.published < known.day
    if known.hashes:
        return article.sha256 in known.hashes
    shown = [(start, text) for id_, start, text in known.told if id_ == article.id]
    return article.id in known.ids and all(article.text.startswith(text, start) for start, text in shown)


def _new(article: Article, told: _Told) -> Iterator[int]:
    return (sentence.start for sentence in article.sentences if not told.has(sentence.text))


class _Told:
    """The earlier sentences of one language, found by their stems."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self.texts, self.language = [text for text in texts if len(text) <= _LONGEST], language
        self.stems = [frozenset(terms(text, language)) for text in self.texts]
        self.postings: dict[str, list[int]] = {}
        self.frequency: Counter[str] = Counter()
        for i, own in enumerate(self.stems):
            for term in own:
                self.frequency[term] += 1
                known = self.postings.setdefault(term, [])
                if len(known) < _POSTINGS:
                    known.append(i)

    def has(self, text: str) -> bool:
        """Whether an earlier sentence says all that this one says; what is too long to compare counts as new."""
        own = set(terms(text, self.language))
        if not own or len(text) > _LONGEST:
            return False
        one = saying.saying(text, self.language)
        return any(
            worded_alike(text, self.texts[i]) and saying.tells(saying.saying(self.texts[i], self.language), one)
            for i in self._near(own)
        )

    def _near(self, own: Set[str]) -> Iterator[int]:
        """The earlier sentences that may say all: they have one of the rarest stems, since they lack only so many."""
        asked = sorted(own, key=lambda term: (self.frequency[term], term))
        asked = asked[: len(own) - int(saying.TOLD * len(own)) + 1]
        found = {i for term in asked for i in self.postings.get(term, ())}
        return (i for i in sorted(found) if saying.mostly_told(len(own & self.stems[i]), len(own)))
