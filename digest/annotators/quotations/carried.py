"""Quotations whose sentence names nobody: they carry on from the statement before them, where that is clear.

C1 the rest of a paragraph after `"…," X said.`; C2 a paragraph that goes on with an unclosed quotation; C3 a paragraph
of quotations alone, after one that ends with X's quoted words; C4 nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.quotations.frames import Frame
from digest.annotators.quotations.statements import Statement

_SHORTEST = 4
_CLOSING = tuple("\"”’'»“")


def statements(frames: Sequence[Frame], found: Sequence[Statement]) -> list[Statement]:
    """The quotations that stand alone in their sentence and that no statement of `found` holds."""
    by_frame: dict[tuple[int, int], list[Statement]] = {}
    for s in found:
        by_frame.setdefault((s.frame.paragraph, s.frame.index), []).append(s)
    result: list[Statement] = []
    last: Statement | None = None
    for n, frame in enumerate(frames):
        own = by_frame.get((frame.paragraph, frame.index), [])
        quoted = _alone(frame)
        if quoted is None or own:
            last = _ending(own)
            continue
        last = _carried(frames[n - 1] if n else None, frame, quoted, last)
        if last is not None:
            result.append(last)
    return result


def _alone(frame: Frame) -> int | None:
    """The index of the quotation of a sentence that holds nothing else."""
    if any(t.kind == "w" for t in frame.tokens):
        return None
    quoted = [i for i, t in enumerate(frame.tokens) if t.kind == "q"]
    return quoted[0] if len(quoted) == 1 else None


def _ending(own: list[Statement]) -> Statement | None:
    """The statement with whose quoted words the sentence ends, if one speaker alone is quoted in it."""
    direct = [s for s in own if s.quoted]
    return direct[-1] if direct and len({s.subject for s in direct}) == 1 else None


def _carried(previous: Frame | None, frame: Frame, quoted: int, last: Statement | None) -> Statement | None:
    span = (quoted, quoted + 1)
    if last is not None and previous is not None and last.subject is not None:
        rule = _rule(previous, frame)
        if rule:
            return Statement(frame, rule, last.cue, last.stance, last.subject, span, last.naming)
    if len(frame.tokens[quoted].text.split()) < _SHORTEST:
        return None
    return Statement(frame, "C4", None, None, None, span)


def _rule(previous: Frame, frame: Frame) -> str | None:
    """By which rule the speaker of the sentence before goes on, if by any."""
    if previous.paragraph == frame.paragraph:
        return "C1"
    end = previous.tokens[-1]
    if end.kind == "q" and not end.text.endswith(_CLOSING):
        return "C2"
    return "C3" if previous.paragraph == frame.paragraph - 1 and end.kind == "q" else None
