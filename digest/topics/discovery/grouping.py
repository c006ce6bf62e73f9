"""Phrases that share their articles are one topic, named after the one that says most.

A description comes first and the articles that bear it make the group, so that every group has a name that its articles
use: O. Zamir and O. Etzioni, "Web document clustering: a feasibility demonstration" (suffix tree clustering), SIGIR
1998; S. Osinski, J. Stefanowski and D. Weiss, "Lingo", IIPWM 2004.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.topics.discovery.candidates import Candidate
from digest.topics.discovery.profiles import Profiles

_BEFORE = 60
"""Articles that are taken to be known before the first, so that in five articles rarity tells little."""
_SHARED = 0.5
"""Share of a phrase's articles that a topic has from which it tells of that topic."""
_FULL = 0.5
"""Share of the articles of a name that bear a longer form of it, from which that is the name."""
_COHERENT = 0.2
"""Least likeness of a topic's articles: those that say "status quo" have no more in common than any others."""
_ALIKE = 0.5
"""Least cosine of two topics whose names share a word to be one: "impeachment inquiry", "impeachment trial"."""
_SAME = 0.7
"""Least cosine of any two to be one."""
_ONE_WORD = 0.5
"""What a name of one word weighs: one that says more is taken where there is one."""


@dataclass(slots=True)
class Group:
    """Phrases of one topic, the weightiest first, the numbers of the articles they are salient in, their words."""

    phrases: list[Candidate]
    articles: set[int]
    centroid: Mapping[int, float]


def groups(candidates: Sequence[Candidate], profiles: Profiles) -> list[Group]:
    """The groups of the candidates, in the order of their weight."""
    coherent = [c for c in candidates if profiles.cohesion(c.salient) >= _COHERENT]
    found: list[Group] = []
    for phrases in _sharing(sorted(coherent, key=lambda c: (-weight(c, len(profiles)), c.key))):
        articles = set(phrases[0].salient)
        group = Group(phrases, articles, profiles.centroid(articles))
        same = next((other for other in found if _is_same(group, other)), None)
        if same is None:
            found.append(group)
        else:
            same.phrases.extend(group.phrases)
            same.articles |= group.articles
            same.centroid = profiles.centroid(same.articles)
    return found


def weight(candidate: Candidate, count: int) -> float:
    """How much a phrase tells of what `count` articles are about, above 0: in how many it is salient, in how many of
    those that hold it, and how rare it is."""
    salient, held = len(candidate.salient), len(candidate.articles)
    rarity = math.log((count + _BEFORE) / held)
    return salient * salient / (held + 1) * rarity * (_ONE_WORD if " " not in candidate.key else 1.0)


def _sharing(candidates: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """The candidates parted by the articles they share: the weightiest of each part first."""
    found: list[list[Candidate]] = []
    by_article: dict[int, list[int]] = {}
    for candidate in candidates:
        shared = Counter(part for article in candidate.salient for part in by_article.get(article, ()))
        best = min(shared, key=lambda part: (-shared[part], part), default=None)
        if best is not None and shared[best] >= _SHARED * len(candidate.salient):
            found[best].append(candidate)
            continue
        for article in candidate.salient:
            by_article.setdefault(article, []).append(len(found))
        found.append([candidate])
    yield from found


def named_in_full(phrases: list[Candidate]) -> list[Candidate]:
    """The phrases, first the longest that says the first in more words, where enough articles do: "red flag laws"."""
    name = phrases[0]
    fuller = [
        other
        for other in phrases
        if f" {name.key} " in f" {other.key} " and len(other.salient) >= _FULL * len(name.salient)
    ]
    first = max(fuller, key=lambda other: other.size)
    return [first, *(other for other in phrases if other is not first)]


def _is_same(group: Group, other: Group) -> bool:
    cosine = math.fsum(value * other.centroid.get(term, 0.0) for term, value in group.centroid.items())
    sharing = not set(group.phrases[0].key.split()).isdisjoint(other.phrases[0].key.split())
    return cosine >= (_ALIKE if sharing else _SAME)
