"""From pairs to groups: average linkage on the pairs that were compared.

Groups of which every pair, or a sample where they are large, has been looked at; those with the most for it come first.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

_SAMPLE = 8
"""Members of a group that stand for it where it is compared with another."""
_LINKS = 30
"""Other groups to which a group stays linked, the likeliest: so that a group of thousands costs no more than others."""
_ALMOST = 1e-6

Measure = Callable[[float, float, tuple[int, int]], float]
"""What speaks for making two groups one: from the mean probability of the pairs between them, that of the pairs within
the looser of the two, and their sizes."""
Link = tuple[float, int, bool]
"""The sum of the probabilities of those pairs between two groups that are known, their number, and whether they are all
that will be looked at."""


class Linkage:
    """The groups of articles 0 to `count` - 1 as they grow together.

    `pairs` has the probability of each pair that was compared, (earlier, later); `probability` gives that of any other.
    Two groups become one where `measure` finds at least `least` for it.
    """

    def __init__(
        self,
        count: int,
        pairs: Mapping[tuple[int, int], float],
        probability: Callable[[int, int], float],
        measure: Measure,
        least: float,
    ) -> None:
        self._pairs, self._probability = pairs, probability
        self._measure, self._least = measure, least
        self._within = [1.0] * count
        self.groups: dict[int, list[int]] = {number: [number] for number in range(count)}
        self._links: list[dict[int, Link]] = [{} for _ in range(count)]
        for (left, right), value in pairs.items():
            self._links[left][right] = self._links[right][left] = value, 1, True

    def run(self) -> list[list[int]]:
        """The groups, each in order, in the order of their first members."""
        heap = [self._entry(a, b) for a, own in enumerate(self._links) for b in own if a < b]
        heapify(heap)
        while heap:
            evidence, left, right, sizes = heappop(heap)
            if -evidence < self._least:
                break
            if sizes != self._sizes(left, right):
                continue
            if self._links[left][right][2]:
                for other in self._join(left, right):
                    heappush(heap, self._entry(left, other))
            else:
                self._look_at(left, right)
                heappush(heap, self._entry(left, right))
        return [sorted(members) for _, members in sorted(self.groups.items(), key=lambda item: min(item[1]))]

    def _entry(self, a: int, b: int) -> tuple[float, int, int, tuple[int, int]]:
        left, right = min(a, b), max(a, b)
        total, number, _ = self._links[left][right]
        sizes = self._sizes(left, right)
        inside = min(self._within[left], self._within[right])
        return -self._measure(total / number, inside, sizes), left, right, sizes

    def _sizes(self, left: int, right: int) -> tuple[int, int]:
        return len(self.groups.get(left, ())), len(self.groups.get(right, ()))

    def _look_at(self, left: int, right: int) -> None:
        """Takes the mean over all pairs, or those of the members that stand for a large group."""
        values = [self._probability_of(a, b) for a in sample(self.groups[left]) for b in sample(self.groups[right])]
        self._links[left][right] = self._links[right][left] = math.fsum(values), len(values), True

    def _probability_of(self, a: int, b: int) -> float:
        pair = min(a, b), max(a, b)
        known = self._pairs.get(pair)
        return self._probability(*pair) if known is None else known

    def _mean_within(self, left: int, right: int) -> float:
        """The mean probability of the pairs within the group that the two make."""
        one, other = self._sizes(left, right)
        pairs = one * (one - 1) / 2, other * (other - 1) / 2, one * other
        total, number, _ = self._links[left][right]
        means = self._within[left], self._within[right], total / number
        return math.fsum(map(operator.mul, pairs, means)) / sum(pairs)

    def _join(self, left: int, right: int) -> Iterable[int]:
        """Makes one group of the two, under the number of the first; the groups to which it is linked."""
        self._within[left] = self._mean_within(left, right)
        self.groups[left] += self.groups.pop(right)
        gone, kept = self._links[right], self._links[left]
        del kept[right]
        for other, (total, number, _) in gone.items():
            if other != left:
                had, count, _ = kept.get(other, (0.0, 0, True))
                kept[other] = had + total, count + number, False
                del self._links[other][right]
        self._links[right] = {}
        for other, (total, number, _) in kept.items():
            every = number == len(self.groups[left]) * len(self.groups[other])
            kept[other] = self._links[other][left] = total, number, every
        for other in sorted(kept, key=lambda o: (-kept[o][0] / kept[o][1], o))[_LINKS:]:
            del kept[other], self._links[other][left]
        return sorted(kept)


def log_odds(probability: float) -> float:
    """The logarithm of the odds of a probability, which is held away from certainty."""
    held = min(max(probability, _ALMOST), 1 - _ALMOST)
    return math.log(held / (1 - held))


def sample(members: Sequence[int]) -> Sequence[int]:
    """At most eight of the members, evenly spread."""
    if len(members) <= _SAMPLE:
        return members
    return [members[i * len(members) // _SAMPLE] for i in range(_SAMPLE)]
