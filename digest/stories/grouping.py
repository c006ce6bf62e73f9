"""The articles of a collection as they are grouped, and as one more comes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from digest.model import Article
from digest.stories import linkage
from digest.stories.collection import Collection

if TYPE_CHECKING:
    from digest.stories import Options

_UNLIKELY = 0.05
"""Probability below which two articles alone are no reason to hold their groups together."""


class Grouping:
    """The stories of a collection, each a list of the articles' numbers, which count in the order of their coming."""

    def __init__(self, articles: Sequence[Article], options: Options) -> None:
        self._options = options
        self.collection = Collection(articles)
        pairs = {
            (other, number): value
            for number in range(len(articles))
            for other, value in self._likely(number).items()
            if value >= _UNLIKELY
        }
        self.stories = linkage.Linkage(len(articles), pairs, self._probability, options.evidence, options.least).run()
        self._story = {number: at for at, members in enumerate(self.stories) for number in members}

    def add(self, article: Article) -> int:
        """Puts one more article into the story that it fits best, or into a new one; the story's place in `stories`.

        Compares it with a bounded number of articles, however many there are.
        """
        number = self.collection.add(article)
        known = self._likely(number)
        fits = [(self._fit(number, at, known), -at) for at in dict.fromkeys(self._story[other] for other in known)]
        best, place = max(fits, default=(-math.inf, 0))
        story = -place if best >= self._options.least else len(self.stories)
        if story == len(self.stories):
            self.stories.append([])
        self.stories[story].append(number)
        self._story[number] = story
        return story

    def _likely(self, number: int) -> dict[int, float]:
        return {other: _probability(odds) for other, odds in self.collection.compared(number)}

    def _fit(self, number: int, story: int, known: Mapping[int, float]) -> float:
        """What speaks for an article's being one of a story."""
        members = self.stories[story]
        values = [
            known[other] if other in known else self._probability(other, number) for other in linkage.sample(members)
        ]
        return self._options.evidence(math.fsum(values) / len(values), 1.0, (len(members), 1))

    def _probability(self, left: int, right: int) -> float:
        return _probability(self.collection.odds(left, right))


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))
