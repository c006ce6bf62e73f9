"""What sources, or those whom they quote, dispute: statements that cannot both be right, each with its sides.

Whether two sentences oppose each other is decided in `digest.opposition`. Here they are put together: what opposes one
statement are the other sides of it, by who says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from digest import opposition
from digest.annotators.quotations.lexicon import closed
from digest.comparers import Scene
from digest.model import Article, Dispute, Evidence, Quote, Sentence, Side
from digest.opposition import denials
from digest.opposition.disagreement import disagreement
from digest.opposition.division import Division
from digest.text import furniture
from digest.text import quotes as marks
from digest.text.normalize import fold


@dataclass(frozen=True, slots=True)
class Options:
    """`most_sentences`: of a wide topic, as many sentences as are held against one another, the most central first."""

    most_sentences: int = 300


_SURE = 0.9
"""The score of a dispute that one sentence tells by itself."""


_SAME_STATE = 1
"""Days between two articles within which what they tell is of one state of the matter."""
_CLAIMING = frozenset({"say", "tell", "announce", "report", "claim"})
_DENYING = frozenset({"deny", "refuse"})


class _Claim(NamedTuple):
    """A sentence of the topic, and who says it, where it says so; `quotes` are those of its article."""

    evidence: Evidence
    speaker: str | None
    article: Article
    quotes: Sequence[Quote]


_FIRST = re.compile(r"\b(?:I|[Ww]e)\b[^.]{0,30}\Z")
"""What stands before a denial of one's own."""


def compare(scene: Scene, options: Options = Options()) -> tuple[Dispute, ...]:
    """The disputes of the topic, across articles and within one, the surest first."""
    claims = _claims(scene, options.most_sentences)
    divided = {i: parts for i, claim in enumerate(claims) if (parts := opposition.divided(claim.evidence.text))}
    found: dict[tuple[int, int], opposition.Kind] = {}
    for i, j in combinations([i for i in range(len(claims)) if i not in divided], 2):
        opposed = opposition.opposed(claims[i].evidence.text, claims[j].evidence.text)
        if opposed and _is_dispute(claims[i], claims[j], opposed.kind):
            found[i, j] = opposed.kind
    across = [_dispute(claims, *group) for group in _grouped(found)]
    within = [_within(claims[i], parts) for i, parts in divided.items()]
    return tuple(sorted([*across, *within], key=_rank))


def _is_dispute(one: _Claim, other: _Claim, kind: opposition.Kind) -> bool:
    """Whether two speakers, or outlets, oppose each other on one state of the matter."""
    return not _is_one_voice(one, other) and not _may_be_update(one, other, kind)


def _is_one_voice(one: _Claim, other: _Claim) -> bool:
    """Whether one speaker says both: who tells what others say of him and denies it is in no dispute with himself."""
    return one.speaker is not None and one.speaker == other.speaker


def _may_be_update(one: _Claim, other: _Claim, kind: opposition.Kind) -> bool:
    """Whether the later article may tell what has changed since; a denial is of what was said, however long ago."""
    first, second = one.evidence.published, other.evidence.published
    return kind != "denial" and bool(first and second and abs((first - second).days) > _SAME_STATE)


def _within(claim: _Claim, found: Division) -> Dispute:
    """A sentence that tells both sides itself, each in a part of its own."""
    one, other = (_part(claim, part) for part in (found.left, found.right))
    if found.denier:
        one = one if one.speaker in _claimants(claim) else replace(one, speaker=None)
        other = replace(other, speaker=_named(claim, found.denier))
    return Dispute(found.kind, _SURE, True, (one, other))


def _claimants(claim: _Claim) -> set[str | None]:
    """Who claims something there, by a cue of saying: not who demands or hopes for something on account of it."""
    return {q.told_speaker for q in claim.quotes if q.stance in _CLAIMING}


def _part(claim: _Claim, part: tuple[int, int]) -> Side:
    start, end = (claim.evidence.start + at for at in part)
    return Side(_speaker(start, end, claim.quotes), claim.evidence.source, (claim.article.evidence(start, end),))


def _named(claim: _Claim, place: tuple[int, int]) -> str | None:
    """Who is named there, in the words of the text; None for a pronoun."""
    name = claim.evidence.text[slice(*place)]
    return None if fold(name) in closed("pronouns") else name


def _claims(scene: Scene, most: int) -> list[_Claim]:
    """The sentences of the topic's paragraphs in order, without those that repeat another of their article."""
    weighed = []
    for article in scene.articles:
        for hit in scene.hits(article):
            for sentence in filter(_is_claim, hit.paragraph.sentences):
                weighed.append((-hit.relevance, article, sentence))
    kept = sorted(weighed, key=lambda w: (w[0], w[1].id, w[2].start))[:most]
    place = {article.id: i for i, article in enumerate(scene.articles)}
    return [
        _claim(article, sentence, scene.quotes.get(article.id, ()))
        for _, article, sentence in sorted(kept, key=lambda w: (place[w[1].id], w[2].start))
    ]


def _is_claim(sentence: Sentence) -> bool:
    """Whether somebody's own claim can be told from the sentence: not where other stories' headlines ran into it, nor
    where it quotes one who tells of another's denial, which is that other's."""
    text = sentence.text
    if furniture.linked(text):
        return False
    quoted = [(q.start, q.end) for q in marks.find(text)]
    cues = [denial.cue.start for denial in denials.denials(text)]
    return all(_FIRST.search(text[:at]) for at in cues if any(start <= at < end for start, end in quoted))


def _claim(article: Article, sentence: Sentence, quotes: Sequence[Quote]) -> _Claim:
    evidence = article.evidence(sentence.start, sentence.end)
    return _Claim(evidence, _speaker(sentence.start, sentence.end, quotes), article, quotes)


def _speaker(start: int, end: int, quotes: Sequence[Quote]) -> str | None:
    """Who says what is reported there, where one speaker says all of it, by a name or a noun.

    Of a denial, only who denies: what is denied may be somebody else's words.
    """
    inside = [q for q in quotes if q.content.start < end and start < q.content.end]
    if any((q.stance or "").startswith("not ") for q in inside):
        return None
    if any(q.stance in _DENYING for q in inside):
        inside = [q for q in inside if q.stance in _DENYING]
    own = {q.told_speaker for q in inside}
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
