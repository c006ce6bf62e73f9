"""Statements within what somebody says: "NAME said the minister believes it" is NAME's word on the minister.

Rules: D1 they are part of the statement around them and no statements of their own, since nobody but its speaker
vouches for them; D2 words in quotation marks are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.annotators.quotations.statements import Statement

_HOLDING = frozenset({"V6", "V7", "V10", "S3"})
"""Rules whose contents are clauses after the cue; of "NAME said it holds, the agency reported" both are speakers."""


def outermost(made: Sequence[Statement]) -> list[Statement]:
    """The statements whose cue stands in no other statement, in the order given."""
    holders: dict[tuple[int, int], dict[int, int]] = {}
    for s in made:
        if s.rule in _HOLDING:
            starts = holders.setdefault((s.frame.paragraph, s.frame.index), {})
            starts[s.content[0]] = max(starts.get(s.content[0], 0), s.content[1])
    held = {frame: _covered(starts.items()) for frame, starts in holders.items()}
    return [s for s in made if s.quoted or s.cue is None or s.cue[0] not in held.get(_place(s), ())]


def _place(s: Statement) -> tuple[int, int]:
    return s.naming.paragraph, s.naming.index


def _covered(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The token indexes that the spans cover; each is looked at once, however many spans hold it."""
    covered: set[int] = set()
    reached = 0
    for start, end in sorted(spans):
        covered.update(range(max(start, reached), end))
        reached = max(reached, end)
    return frozenset(covered)
