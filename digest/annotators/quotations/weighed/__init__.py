"""Attributions that no rule is sure of: "backs the plan", "a decision to leave", weighed by what is beside the word.

W1 a word that may report is one if the weights of its surroundings say so, with the likeliest of the contents it may
have. What stands in another's words, or is only supposed, is not looked at.

References:
    E. Newell, D. Margolin and D. Ruths (2018). An Attribution Relations Corpus for Political News. LREC.
    S. Pareti, T. O'Keefe, I. Konstas, J. Curran and I. Koprinska (2013). Automatically Detecting and Attributing
    Indirect Quotations. EMNLP.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from digest.annotators.quotations.frames import Frame
from digest.annotators.quotations.statements import Statement
from digest.annotators.quotations.verbs import unreal
from digest.annotators.quotations.weighed import contents, features, model
from digest.annotators.quotations.weighed.contents import Content
from digest.annotators.quotations.weighed.lexicon import stances
from digest.annotators.quotations.weighed.uses import SUPPOSED, Use, modality, speaker, uses

_GATE = 0.25
"""Chance of a word to report below which its contents are not looked at."""
_FLOOR = 0.34
"""Chance of word and content together at which F1 on PolNeAR is highest, by cross-validation."""
_SAME = 0.5
_NEAR = 256
"""Tokens within which two contents that are as good as one begin: more than the longest has."""

Span = tuple[int, int]


class Weighed(NamedTuple):
    """A use with its content and the chance of both."""

    chance: float
    use: Use
    content: Content


def statements(frames: Sequence[Frame], found: Sequence[Statement]) -> list[Statement]:
    """The weighed statements of all sentences, where they are not those that the rules found."""
    known: dict[tuple[int, int], list[Statement]] = {}
    for s in found:
        for frame in {(s.frame.paragraph, s.frame.index), (s.naming.paragraph, s.naming.index)}:
            known.setdefault(frame, []).append(s)
    return [s for frame in frames for s in _of_frame(frame, known.get((frame.paragraph, frame.index), []))]


def told(frame: Frame, found: Sequence[Statement]) -> frozenset[int]:
    """The tokens of a sentence that are cues of the statements found, or somebody's reported words."""
    cues = [s.cue for s in found if s.cue and s.naming is frame]
    return frozenset(k for span in [*cues, *(s.content for s in found if s.frame is frame)] for k in range(*span))


def _of_frame(frame: Frame, found: Sequence[Statement]) -> Iterator[Statement]:
    likely = sorted(_weighed(frame, told(frame, found)), key=lambda w: (-w.chance, w.use.at))
    if not likely:
        return
    denied = unreal(frame)
    taken: dict[int, list[Span]] = {}
    for s in found:
        if s.frame is frame:
            taken.setdefault(s.content[0] // _NEAR, []).append(s.content)
    for w in likely:
        span = (w.content.first, w.content.last)
        place = span[0] // _NEAR
        if not any(_same(span, other) for near in (place - 1, place, place + 1) for other in taken.get(near, ())):
            taken.setdefault(place, []).append(span)
            yield _statement(frame, w, denied)


def _weighed(frame: Frame, told: frozenset[int]) -> Iterator[Weighed]:
    for use in uses(frame, told):
        first = model.chance("uses", features.of_use(frame.tokens, use))
        if first < _GATE:
            continue
        best = _likeliest(frame, use)
        if best is not None and first * best[0] >= _FLOOR:
            yield Weighed(first * best[0], use, best[1])


def _likeliest(frame: Frame, use: Use) -> tuple[float, Content] | None:
    rated = [
        (model.chance("contents", features.of_content(frame.tokens, use, c)), c) for c in contents.of(frame.tokens, use)
    ]
    return max(rated, key=lambda r: r[0], default=None)


def _same(a: Span, b: Span) -> bool:
    """Whether two stretches are as good as one, by the Jaccard index of their tokens."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared >= _SAME * (max(a[1], b[1]) - min(a[0], b[0]))


def _statement(frame: Frame, w: Weighed, unreal: Set[int]) -> Statement:
    cue = (w.use.helps, w.content.first if w.content.pattern.startswith("object of") else w.use.at + 1)
    how = modality(frame.tokens, w.use)
    stance = SUPPOSED if w.use.at in unreal or how == SUPPOSED else f"{how}{stances(w.use.stem)[0]}"
    who = speaker(frame.tokens, w.use)
    return Statement(frame, "W1", cue, stance, who, (w.content.first, w.content.last), weight=round(w.chance, 2))
