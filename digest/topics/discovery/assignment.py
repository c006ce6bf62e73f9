"""Which topic each article is mainly about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.topics.discovery.grouping import Group
from digest.topics.discovery.profiles import Profiles

_ROUNDS = 2
"""Times that the topics' vectors are made anew from their articles; more change little."""
_NEAR = 0.08
"""Cosine below which an article has no main topic; one in twenty or so has none."""
_NEAR_OTHER = 0.12
"""The same where a group that is not listed was nearer: its articles may be about another matter altogether."""


def main(groups: Sequence[Group], listed: Sequence[int], profiles: Profiles) -> list[list[int]]:
    """The articles, rising, of each of the groups that are listed (by number); every article is in one at most.

    An article goes to the nearest group, whose vector is then that of its articles and of those that bear its name, as
    in spherical k-means begun with the names: I. Dhillon and D. Modha, "Concept decompositions for large sparse text
    data using clustering", Machine Learning 42, 2001.
    """
    centroids = [group.centroid for group in groups]
    for _ in range(_ROUNDS):
        found = _nearest(centroids, profiles)
        centroids = [profiles.centroid(group.articles | set(own)) for group, own in zip(groups, found, strict=True)]
    own = [centroids[number] for number in listed]
    place = {number: n for n, number in enumerate(listed)}
    result: list[list[int]] = [[] for _ in listed]
    pairs = zip(profiles.nearest(centroids), profiles.nearest(own), strict=True)
    for article, ((best, cosine), (second, other)) in enumerate(pairs):
        if best in place and cosine >= _NEAR:
            result[place[best]].append(article)
        elif other >= _NEAR_OTHER:
            result[second].append(article)
    return result


def _nearest(centroids: Sequence[Mapping[int, float]], profiles: Profiles) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in centroids]
    for number, (nearest, cosine) in enumerate(profiles.nearest(centroids)):
        if cosine >= _NEAR:
            found[nearest].append(number)
    return found
