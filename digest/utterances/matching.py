"""Which passages of different outlets are one utterance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors.forms import name_key, suffix
from digest.utterances.alignment import RUN, Aligned, Change, aligned, whole
from digest.utterances.passages import Passage
from digest.utterances.telling import unsays

_LEAST_SHARED, _LEAST_CONTENT = 6, 3
"""Words, and words of meaning, that two passages of one speaker share."""
_LEAST_SHARED_UNKNOWN, _LEAST_CONTENT_UNKNOWN = 7, 4
"""The same where one of the two has no speaker."""
_LEAST_TERM = 10
"""Words that they share where one of the two has no speaker and words on both sides: what is shorter may be a term."""
_REWORDED = 8, 0.5
"""Words that they share where others stand in the place of others, and how many differ to those that are shared: two
sentences of one speech have much in common."""
_REWORDED_UNKNOWN = 10, 0.4
_CANDIDATES = 100
"""Passages that one is held against, those with most runs in common first: many print one slogan."""
_COMMON = 100
"""Passages that are looked at for one run of words."""

Gram = tuple[str, ...]


class Match(NamedTuple):
    """A passage, by its place, that has the utterance of the fullest one, and how the two stand to each other."""

    passage: int
    stretch: Aligned


class Group(NamedTuple):
    """One utterance: the fullest passage, by its place, and those that share it."""

    fullest: int
    matches: tuple[Match, ...]


def groups(passages: Sequence[Passage]) -> Iterator[Group]:
    """The utterances that two outlets or more have, the longest passages first; no word stands in two of them."""
    alike = _alike(passages)
    sharing = _index(passages, sorted(alike))
    used: dict[int, set[int]] = {place: set() for place in alike}
    for place in sorted(alike, key=lambda i: (-sum(not word.own for word in passages[i].words), i)):
        own = passages[place]
        if not _left(used[place], own):
            continue
        near = [other for other in _candidates(place, passages, sharing) if _left(used[other], passages[other])]
        found = [
            (other, stretch)
            for other in near
            for stretch in aligned(own, passages[other])
            if one_utterance(own, passages[other], stretch)
            and _fresh(used[place], stretch.one)
            and _fresh(used[other], stretch.other)
        ]
        if len(alike[place]) > 1 and one_utterance(own, own, whole(own)):
            found.append((place, whole(own)))
        for matches in _overlapping(found):
            kept = [Match(m, stretch) for other, stretch in matches for m in alike[other] if _apart(own, passages[m])]
            kept = _one_speaker(place, _one_an_article(kept, passages), passages)
            for other, stretch in matches if kept else ():
                used[place].update(range(*stretch.one))
                used[other].update(range(*stretch.other))
            if kept:
                yield Group(place, tuple(kept))


def _alike(passages: Sequence[Passage]) -> Mapping[int, Sequence[int]]:
    """The passages of the same words and speaker under the first of them, so that copies of a text cost nothing."""
    found: dict[tuple[object, ...], list[int]] = {}
    for place, passage in enumerate(passages):
        wording = tuple((word.key, word.sentence, word.gap) for word in passage.words)
        found.setdefault((passage.article.language, passage.speaker, wording), []).append(place)
    return {places[0]: places for places in found.values()}


def _apart(one: Passage, other: Passage) -> bool:
    return one.article.outlet != other.article.outlet


def _left(used: set[int], passage: Passage) -> bool:
    """Whether a passage has words that stand in no utterance yet."""
    return len(passage.words) - len(used) >= RUN


def one_utterance(one: Passage, other: Passage, stretch: Aligned) -> bool:
    """Whether what two passages share can only be one utterance, as far as words and speakers tell."""
    named = one.speaker is not None and other.speaker is not None
    least = (_LEAST_SHARED, _LEAST_CONTENT) if named else (_LEAST_SHARED_UNKNOWN, _LEAST_CONTENT_UNKNOWN)
    if stretch.longest < RUN or stretch.shared < least[0] or stretch.content < least[1]:
        return False
    if not named and stretch.shared < _LEAST_TERM and _within(stretch):
        return False
    if any(_go_apart(one, other, stretch, c) for c in stretch.changes):
        return False
    if any(_unsaid(one, other, c) for c in stretch.changes[:1] if (c.one[0], c.other[0]) == _begin(stretch)):
        return False
    replaced = sum(max(_sizes(c)) for c in stretch.changes if min(_sizes(c)))
    least_reworded, most = _REWORDED if named or replaced == 1 else _REWORDED_UNKNOWN
    return not replaced or (stretch.shared >= least_reworded and replaced <= most * stretch.shared)


def _unsaid(one: Passage, other: Passage, change: Change) -> bool:
    """Whether only one of two openings says that what follows was not said: "I never said that"."""
    return unsays(one.words[slice(*change.one)]) != unsays(other.words[slice(*change.other)])


def _begin(stretch: Aligned) -> tuple[int, int]:
    return stretch.one[0], stretch.other[0]


def _within(stretch: Aligned) -> bool:
    """Whether one passage has words of its sentence both before and behind all that the other one has."""
    first, last = (stretch.changes[0], stretch.changes[-1]) if len(stretch.changes) > 1 else (None, None)
    if first is None or last is None:
        return False
    starts = (first.one[0], first.other[0]) == _begin(stretch)
    return starts and (last.one[1], last.other[1]) == (stretch.one[1], stretch.other[1])


def _go_apart(one: Passage, other: Passage, stretch: Aligned, change: Change) -> bool:
    """Whether at an end one sentence goes on where the other stops and its speaker goes on with something else."""
    sides = [(change.one, one, stretch.one), (change.other, other, stretch.other)]
    (long, *_), (short, passage, ends) = sorted(sides, key=lambda side: side[0][0] - side[0][1])
    if long[0] == long[1] or short[0] != short[1]:
        return False
    return any(at == short[0] and _runs_through(passage, at) for at in ends)


def _runs_through(passage: Passage, at: int) -> bool:
    """Whether the words before and behind a place stand in one pair of marks, with nothing left out between them."""
    words = passage.words
    return 0 < at < len(words) and words[at - 1].part == words[at].part and not words[at].gap


def may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two speakers may be the same: one is not named, or both names agree as far as both go."""
    if one is None or other is None:
        return True
    names, others = suffix(name_key(one))[0], suffix(name_key(other))[0]
    if not names or not others:
        return one == other
    if len(names) > 1 and len(others) > 1:
        return names[-1] == others[-1] and names[0] == others[0]
    return names[-1] == others[-1]


def _sizes(change: Change) -> tuple[int, int]:
    return change.one[1] - change.one[0], change.other[1] - change.other[0]


def _index(passages: Sequence[Passage], places: Iterable[int]) -> Mapping[Gram, Sequence[int]]:
    """The passages that have each run of words, where two have it or more."""
    found: dict[Gram, list[int]] = {}
    for place in places:
        for gram in _grams(passages[place]):
            found.setdefault(gram, []).append(place)
    return {gram: own[:_COMMON] for gram, own in found.items() if len(own) > 1}


def _grams(passage: Passage) -> set[Gram]:
    keys = [word.key for word in passage.words]
    return {tuple(keys[i : i + RUN]) for i in range(len(keys) - RUN + 1)}


def _candidates(place: int, passages: Sequence[Passage], sharing: Mapping[Gram, Sequence[int]]) -> list[int]:
    """The passages of other outlets with which one shares most runs, in their order."""
    own = passages[place]
    counts = Counter(other for gram in _grams(own) for other in sharing.get(gram, ()))
    possible = (
        other
        for other in counts
        if other != place
        and passages[other].article.language == own.article.language
        and may_be_one(own.speaker, passages[other].speaker)
    )
    return sorted(sorted(possible, key=lambda other: (-counts[other], other))[:_CANDIDATES])


def _fresh(used: set[int], places: tuple[int, int]) -> bool:
    """Whether most of the words stand in no other utterance yet."""
    return 2 * len(used.intersection(range(*places))) < places[1] - places[0]


def _overlapping(found: Iterable[tuple[int, Aligned]]) -> Iterator[list[tuple[int, Aligned]]]:
    """The stretches, with whose they are, parted by what they have of the fullest passage."""
    own: list[tuple[int, Aligned]] = []
    end = 0
    for other, stretch in sorted(found, key=lambda one: (one[1].one, one[0], one[1].other)):
        if own and stretch.one[0] >= end:
            yield own
            own, end = [], 0
        own.append((other, stretch))
        end = max(end, stretch.one[1])
    if own:
        yield own


def _one_an_article(matches: Iterable[Match], passages: Sequence[Passage]) -> list[Match]:
    """Of each article the match that shares most words; the first of two."""
    best: dict[str, Match] = {}
    for match in matches:
        id_ = passages[match.passage].article.id
        if id_ not in best or match.stretch.shared > best[id_].stretch.shared:
            best[id_] = match
    return list(best.values())


def _one_speaker(place: int, matches: Iterable[Match], passages: Sequence[Passage]) -> list[Match]:
    """The matches of the speaker who is named first."""
    speaker = passages[place].speaker
    kept = []
    for match in matches:
        if may_be_one(speaker, passages[match.passage].speaker):
            speaker = speaker or passages[match.passage].speaker
            kept.append(match)
    return kept
