"""The words of each article and of each topic, by which every article is given its main topic."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest.text.normalize import stem
from digest.topics.discovery.reading import Reading

_NOTHING = 1e-9
_KEPT = 300
"""Words of a topic that articles are compared with."""


class Profiles:
    """The words of articles by number, kept as arrays: a large collection has millions."""

    def __init__(self, reading: Reading) -> None:
        contents = reading.vocabulary.contents
        self._words = reading.vocabulary.content_names
        self._frequency = array("L", bytes(len(self._words) * array("L").itemsize))
        counted = []
        for headline, body in zip(reading.headlines, reading.bodies, strict=True):
            own = Counter(contents[word] for passage in (headline, body) for word in passage.words)
            own.pop(-1, None)
            for term in own:
                self._frequency[term] += 1
            counted.append((array("L", own), array("L", own.values())))
        self._own = [self._weighed(*own, len(counted)) for own in counted]

    def __len__(self) -> int:
        return len(self._own)

    def _weighed(self, terms: array[int], counts: array[int], total: int) -> tuple[array[int], array[float]]:
        raw = [
            (1 + math.log(n)) * math.log((1 + total) / self._frequency[t]) if self._frequency[t] > 1 else 0.0
            for t, n in zip(terms, counts, strict=True)
        ]
        length = math.sqrt(math.fsum(value * value for value in raw)) or 1.0
        return terms, array("f", [value / length for value in raw])

    def centroid(self, numbers: Iterable[int]) -> Mapping[int, float]:
        """The mean vector of the articles, its weightiest words only, of length 1 or empty."""
        total: defaultdict[int, float] = defaultdict(float)
        for number in sorted(numbers):
            for term, value in zip(*self._own[number], strict=True):
                total[term] += value
        kept = sorted(total.items(), key=lambda item: (-item[1], self._words[item[0]]))[:_KEPT]
        length = math.sqrt(math.fsum(value * value for _, value in kept)) or 1.0
        return {term: value / length for term, value in kept if value}

    def cohesion(self, numbers: Sequence[int]) -> float:
        """How alike the articles are: the mean cosine of each with all the others together, in [0, 1]."""
        total: defaultdict[int, float] = defaultdict(float)
        for number in numbers:
            for term, value in zip(*self._own[number], strict=True):
                total[term] += value
        square = math.fsum(value * value for value in total.values())
        found = []
        for number in numbers:
            own = list(zip(*self._own[number], strict=True))
            both = math.fsum(value * total[term] for term, value in own)
            itself = math.fsum(value * value for _, value in own)
            rest = square - 2 * both + itself
            found.append((both - itself) / math.sqrt(rest) if rest > _NOTHING else 0.0)
        return math.fsum(found) / max(len(found), 1)

    def nearest(self, centroids: Sequence[Mapping[int, float]]) -> list[tuple[int, float]]:
        """For each article the number of the centroid that is nearest, and the cosine; (-1, 0.0) where none is near."""
        postings: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for number, centroid in enumerate(centroids):
            for term, value in centroid.items():
                postings[term].append((number, value))
        found = []
        for terms, values in self._own:
            scores = [0.0] * len(centroids)
            for term, value in zip(terms, values, strict=True):
                for number, other in postings.get(term, ()):
                    scores[number] += value * other
            best = min(range(len(scores)), key=lambda n: (-scores[n], n), default=-1)
            found.append((best, scores[best]) if best >= 0 and scores[best] > 0 else (-1, 0.0))
        return found

    def words(self, parts: Sequence[Sequence[int]], most: int) -> list[tuple[str, ...]]:
        """For each part of the articles the words that most of it holds and little else, the most telling first.

        No word stands for two parts, nor two words of one stem for one.
        """
        scored = [
            (-score, number, self._words[term])
            for number, part in enumerate(parts)
            for term, score in self._telling(part)
        ]
        found: list[dict[str, str]] = [{} for _ in parts]
        taken: set[str] = set()
        for _, number, word in sorted(scored):
            own = found[number]
            if len(own) < most and word not in taken and stem(word) not in own:
                own[stem(word)] = word
                taken.add(word)
        return [tuple(own.values()) for own in found]

    def _telling(self, part: Sequence[int]) -> Iterator[tuple[int, float]]:
        """The words that several articles of a part hold, each with how much it tells of it."""
        inside: Counter[int] = Counter(term for number in part for term in self._own[number][0])
        for term, n in inside.items():
            share = n / len(part)
            if n > 1:
                yield term, share * math.log(share * len(self) / self._frequency[term])
