"""The articles of a collection as they are compared: each with a bounded number of others."""

from __future__ import annotations

from array import array
from collections.abc import Collection as Group
from collections.abc import Iterator, Sequence
from functools import lru_cache

from digest.model import Article
from digest.stories import likeness, profiles
from digest.stories.calendar import Calendar
from digest.stories.candidates import Index
from digest.stories.likeness import NEAREST, SCALED, Likenesses
from digest.stories.profiles import KINDS

_SCALED = tuple(KINDS.index(kind) for kind in SCALED)
_CACHED = 512
"""Articles whose vectors are kept as mappings: groups that are compared again and again are made of few."""


class Collection:
    """Articles by number, in the order of their coming; `comparisons` counts the pairs that were held together.

    Begun with a whole collection, whose words are all weighed before the first two articles are compared; the words of
    what comes later are weighed by what came before it.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        self.comparisons = 0
        self._vocabulary, self._index = profiles.Vocabulary(), Index()
        self._profiles: list[profiles.Profile] = []
        self._nearest: list[tuple[list[float], ...]] = []
        self._levels: list[list[float]] = []
        self._compared: list[tuple[array[int], array[float]]] = []
        learnt = [(_dated(article), self._vocabulary.learn(profiles.counts(article))) for article in articles]
        self._calendar = Calendar(day for (day, _), _ in learnt)
        self._readable = lru_cache(maxsize=_CACHED)(lambda number: likeness.readable(self._profiles[number]))
        for dated, own in learnt:
            self._place(profiles.Profile(self._vocabulary.vectors(own), *dated))

    def __len__(self) -> int:
        return len(self._profiles)

    def add(self, article: Article) -> int:
        """The number of one more article, which has been compared with those that have most in common with it."""
        day, given = _dated(article)
        self._calendar.add(day)
        own = self._vocabulary.learn(profiles.counts(article))
        self._place(profiles.Profile(self._vocabulary.vectors(own), day, given))
        return len(self) - 1

    def compared(self, number: int, among: Group[int] | None = None) -> Iterator[tuple[int, float]]:
        """The earlier articles with which this one was compared, the nearest first, with the log odds of one event;
        with `among`, those of these."""
        for other, values in self._known(number):
            if among is None or other in among:
                yield other, self._odds(other, number, values)

    def features(self, number: int) -> Iterator[tuple[int, Sequence[float]]]:
        """The same with what speaks for one event, in the order of `likeness.FEATURES`."""
        for other, values in self._known(number):
            yield other, self._features(other, number, values)

    def odds(self, left: int, right: int) -> float:
        """The log odds that two articles tell one event, whether or not they were compared before."""
        return self._odds(left, right, self._compare(left, right))

    def _known(self, number: int) -> Iterator[tuple[int, Likenesses]]:
        others, values = self._compared[number]
        step = len(KINDS)
        for place, other in enumerate(others):
            yield other, tuple(values[place * step : (place + 1) * step])

    def _place(self, profile: profiles.Profile) -> None:
        number = len(self._profiles)
        self._profiles.append(profile)
        self._nearest.append(tuple([] for _ in _SCALED))
        self._levels.append([likeness.level(())] * len(_SCALED))
        others = self._index.add(number, profile.vectors[0])
        found = array("f")
        for other in others:
            alike = self._compare(number, other)
            self._note(other, alike)
            self._note(number, alike)
            found.extend(alike)
        self._compared.append((array("L", others), found))

    def _compare(self, left: int, right: int) -> Likenesses:
        self.comparisons += 1
        return likeness.likenesses(self._readable(left), self._profiles[right])

    def _note(self, number: int, alike: Likenesses) -> None:
        """Keeps the likenesses to the nearest articles."""
        for place, (nearest, at) in enumerate(zip(self._nearest[number], _SCALED, strict=True)):
            value = alike[at]
            if len(nearest) < NEAREST or value > nearest[-1]:
                nearest.append(value)
                nearest.sort(reverse=True)
                del nearest[NEAREST:]
                self._levels[number][place] = likeness.level(nearest)

    def _odds(self, left: int, right: int, alike: Likenesses) -> float:
        far = likeness.far(self._profiles[left], self._profiles[right])
        return likeness.odds(self._features(left, right, alike)) - far

    def _features(self, left: int, right: int, alike: Likenesses) -> Sequence[float]:
        days = self._profiles[left].day, self._profiles[right].day
        gap = None if days[0] is None or days[1] is None else abs(days[0] - days[1])
        surprise = self._calendar.surprise(*days)
        return likeness.features(alike, self._levels[left], self._levels[right], surprise, gap)


def _dated(article: Article) -> tuple[int | None, bool]:
    """The day of publication, and whether it was given with the article."""
    return article.published.toordinal() if article.published else None, article.metadata.published.status == "given"
