"""The facts of which it is asked who reports them: what sources share, and what is central to one of them.

Shared are the statements that sources word alike, the figures that they have in common, and what they quote of one
utterance. Central to one source are its key figures and what named speakers say there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from digest.comparers import Scene
from digest.model import Agreement, Article, Evidence, FigureRow
from digest.model.utterances import Utterance

FEWEST_STEMS = 6
"""A shorter sentence shares too few words with anything."""
_LONGEST = 300
"""Characters of a sentence that is central by itself; a longer one sums up much, which others tell piece by piece."""
_KEY_FIGURE = 0.5
_SPEAKER = 0.25
_OPENING = 0.25
_OPENING_PARAGRAPHS = 3
"""What makes a sentence central beside the relevance, in [0, 1], of its paragraph."""


_Place = tuple[str, int]
"""An article's id and where a sentence starts in it."""


class Fact(NamedTuple):
    """A sentence that tells a fact, all that do, and the words by which it is looked for in other articles."""

    item: Evidence
    evidence: tuple[Evidence, ...]
    words: tuple[Evidence, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(e.source for e in self.evidence))


def shared(
    scene: Scene, agreements: Iterable[Agreement], figures: Iterable[FigureRow], utterances: Iterable[Utterance]
) -> Iterator[Fact]:
    """What two or more sources report: agreements in their order, common figures, one utterance; no sentence twice."""
    known = {a.id: a for a in scene.articles}
    found = [Fact(a.support[0], a.support, a.support) for a in agreements]
    alone = frozenset((e.article, e.start) for a in scene.articles for _, e in scene.standing(a))
    found += [_counted(row, known, alone) for row in figures if row.relation == "agree"]
    found += [_uttered(utterance, known, alone) for utterance in utterances]
    seen: set[tuple[str, int]] = set()
    for fact in found:
        places = {(e.article, e.start) for e in fact.evidence}
        if len(fact.sources) > 1 and seen.isdisjoint(places):
            seen |= places
            yield fact


def central(scene: Scene, figures: Iterable[FigureRow], most: int) -> list[Fact]:
    """The `most` most central facts of each article: sentences with a key figure, or with what a named speaker says."""
    weigher = Weigher(scene, figures)
    found: list[tuple[float, str, int, Fact]] = []
    for article in scene.articles:
        weighed = []
        for weight, telling, evidence in weigher.weighed(article):
            if telling and len(evidence.text) <= _LONGEST:
                weighed.append((-weight, article.id, evidence.start, Fact(evidence, (evidence,), (evidence,))))
        found += sorted(weighed, key=lambda entry: entry[:3])[:most]
    return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:3])]


class Weigher:
    """How central sentences are to the topic: by their paragraph's relevance, key figures, named speakers and place."""

    def __init__(self, scene: Scene, figures: Iterable[FigureRow]) -> None:
        self._scene = scene
        self._counted: dict[str, list[Evidence]] = {}
        for value in (value for row in figures if row.event for value in row.values):
            self._counted.setdefault(value.evidence.article, []).append(value.evidence)

    def weighed(self, article: Article) -> Iterator[tuple[float, bool, Evidence]]:
        """(weight, whether it has a key figure or a named speaker, sentence) of those that can be read by themselves,
        in order; larger is more central."""
        counted = _starts(self._counted.get(article.id, ()))
        spoken = _starts(q.mention for q in self._scene.quotes.get(article.id, ()) if q.speaker and q.mention)
        for hit, evidence in self._scene.standing(article):
            own = _KEY_FIGURE * _within(evidence, counted) + _SPEAKER * _within(evidence, spoken)
            opening = _OPENING * ((evidence.paragraph or 0) <= _OPENING_PARAGRAPHS)
            yield hit.relevance + own + opening, own > 0, evidence


def _starts(places: Iterable[Evidence]) -> list[int]:
    return sorted(place.start for place in places)


def _within(evidence: Evidence, starts: Sequence[int]) -> bool:
    at = bisect_right(starts, evidence.end - 1)
    return at > 0 and starts[at - 1] >= evidence.start


def _counted(row: FigureRow, known: Mapping[str, Article], alone: Set[_Place]) -> Fact:
    return _fact((_sentence(known[value.evidence.article], value.evidence) for value in row.values), (), alone)


def _sentence(article: Article, passage: Evidence) -> Evidence:
    """The sentence in which a passage starts."""
    sentence = article.sentences[max(0, article.sentence_index(passage.start))]
    return article.evidence(sentence.start, sentence.end)


def _fact(sentences: Iterable[Evidence], words: Iterable[Evidence], alone: Set[_Place]) -> Fact:
    """The shortest sentence that can be read by itself stands for all."""

    def rank(evidence: Evidence) -> tuple[bool, int, str, int]:
        return (evidence.article, evidence.start) not in alone, len(evidence.text), evidence.article, evidence.start

    first, *others = sorted(dict.fromkeys(sentences), key=rank)
    others.sort(key=lambda e: (e.source, e.article, e.start))
    return Fact(first, (first, *others), (first, *others, *words))


def _uttered(utterance: Utterance, known: Mapping[str, Article], alone: Set[_Place]) -> Fact:
    """What several sources quote of one utterance, in whichever version."""
    words = [e for version in utterance.versions for e in (*version.evidence, *version.also)]
    return _fact((_sentence(known[e.article], e) for e in words), words, alone)
