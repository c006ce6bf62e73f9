"""What sources, or those whom they quote, dispute: statements that cannot both be right, each with its sides.

Whether two sentences oppose each other is decided in `digest.opposition`. Here they are put together: what opposes one
statement are the other sides of it, by who says them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from digest import opposition
from digest.annotators.quotations.lexicon import closed
from digest.comparers import Scene
from digest.model import Dispute, Evidence, Quote, Sentence, Side
from digest.opposition import denials
from digest.opposition.disagreement import disagreement
from digest.text.normalize import fold


@dataclass(frozen=True, slots=True)
class Options:
    """`most_sentences`: of a wide topic, as many sentences as are held against one another, the most central first."""

    most_sentences: int = 300


_SURE = 0.9
"""The score of a dispute that one sentence tells by itself."""


_DENYING = frozenset({"deny", "refuse"})


class _Claim(NamedTuple):
    """A sentence of the topic, and who says it, where it says so."""

    evidence: Evidence
    speaker: str | None


def compare(scene: Scene, options: Options = Options()) -> tuple[Dispute, ...]:
    """The disputes of the topic, across articles and within one, the surest first."""
    claims = _claims(scene, options.most_sentences)
    found: dict[tuple[int, int], opposition.Kind] = {}
    for i, j in combinations(range(len(claims)), 2):
        opposed = opposition.opposed(claims[i].evidence.text, claims[j].evidence.text)
        if opposed:
            found[i, j] = opposed.kind
    across = [_dispute(claims, *group) for group in _grouped(found)]
    return tuple(sorted([*across, *_divided(claims)], key=_rank))


def _divided(claims: Sequence[_Claim]) -> Iterable[Dispute]:
    """The sentences that tell both sides themselves. Who says which side is not told apart."""
    for claim in claims:
        if opposition.divided(claim.evidence.text):
            side = Side(None, claim.evidence.source, (claim.evidence,))
            yield Dispute("contradiction", _SURE, True, (side,))


def _claims(scene: Scene, most: int) -> list[_Claim]:
    """The sentences of the topic's paragraphs in order, without those that repeat another of their article."""
    weighed = []
    for article in scene.articles:
        for hit in scene.hits(article):
            for sentence in hit.paragraph.sentences:
                weighed.append((-hit.relevance, article, sentence))
    kept = sorted(weighed, key=lambda w: (w[0], w[1].id, w[2].start))[:most]
    place = {article.id: i for i, article in enumerate(scene.articles)}
    return [
        _Claim(article.evidence(sentence.start, sentence.end), _speaker(sentence, scene.quotes.get(article.id, ())))
        for _, article, sentence in sorted(kept, key=lambda w: (place[w[1].id], w[2].start))
    ]


def _speaker(sentence: Sentence, quotes: Sequence[Quote]) -> str | None:
    """Who says what the sentence reports, where one speaker says all of it that is reported, by a name or a noun.

    Of a denial, only who denies: what is denied may be somebody else's words.
    """
    inside = [q for q in quotes if q.content.start < sentence.end and sentence.start < q.content.end]
    if denials.denials(sentence.text):
        inside = [q for q in inside if q.stance in _DENYING]
    own = {q.speaker or (q.mention.text if q.mention else None) for q in inside}
    only = own.pop() if len(own) == 1 else None
    return None if only is None or fold(only) in closed("pronouns") else only


def _grouped(
    found: Mapping[tuple[int, int], opposition.Kind],
) -> Iterable[tuple[opposition.Kind, list[int], list[int]]]:
    """Each kind's pairs as sides: what opposes the claim that most others oppose, then the next."""
    left = dict(found)
    while left:
        counts: dict[int, int] = {}
        for pair in left:
            for i in pair:
                counts[i] = counts.get(i, 0) + 1
        first = min(counts, key=lambda i: (-counts[i], i))
        own = {pair: kind for pair, kind in left.items() if first in pair}
        against = sorted({i for pair in own for i in pair} - {first})
        yield next(iter(own.values())), [first], against
        left = {pair: kind for pair, kind in left.items() if pair not in own}


def _dispute(claims: Sequence[_Claim], kind: opposition.Kind, one: Sequence[int], other: Sequence[int]) -> Dispute:
    sides = (*_sides([claims[i] for i in one]), *_sides([claims[i] for i in other]))
    score = max(disagreement(claims[i].evidence.text, claims[j].evidence.text) for i in one for j in other)
    articles = {e.article for side in sides for e in side.evidence}
    return Dispute(kind, score, len(articles) == 1, sides)


def _sides(claims: Sequence[_Claim]) -> list[Side]:
    """One side for each speaker and source, in order."""
    own: dict[tuple[str | None, str], list[Evidence]] = {}
    for claim in claims:
        own.setdefault((claim.speaker, claim.evidence.source), []).append(claim.evidence)
    return [Side(speaker, source, tuple(evidence)) for (speaker, source), evidence in own.items()]


def _rank(dispute: Dispute) -> tuple[float, int, str, int]:
    first = dispute.sides[0].evidence[0]
    return -dispute.score, -len(dispute.sides), first.article, first.start
