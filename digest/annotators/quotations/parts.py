"""The parts of one quotation: interrupted by who says it, or running over several paragraphs.

P1 parts that share their cue and are parted by little more than it are one quotation; P2 so are paragraphs that all but
the last leave their quotation open, with nothing between them; P3 what another statement parts is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.quotations.statements import Statement

_LONGEST_GAP = 120
"""Characters between two parts, the cue included: `” ministry spokeswoman NAME said at a briefing on Monday. “`."""
_MOST_BETWEEN = 1.5
"""Characters between two parts for each of theirs: of more, the parts are two quotations."""

Span = tuple[int, int]


def joined(text: str, made: Sequence[Statement]) -> list[tuple[Statement, Span]]:
    """Each statement with its span, the parts of one quotation as the first of them, in the order given."""
    result: list[tuple[Statement, Span]] = []
    for s in made:
        last = len(result) - 1
        if last > 0 and s.quoted and not result[last][0].quoted:
            last -= 1  # `"…," NAME said when asked about it. "…"`
        if result and _continues(text, result[last], s):
            first, (start, _) = result[last]
            result[last] = (first, (start, s.span[1]))
        else:
            result.append((s, s.span))
    return result


def _continues(text: str, before: tuple[Statement, Span], s: Statement) -> bool:
    """Whether the statement is a further part of the one right before it."""
    first, (start, end) = before
    turn = first.rule == s.rule == "N1"
    if (
        not (turn or (first.quoted and s.quoted))
        or first.cue is None
        or first.cue != s.cue
        or first.naming is not s.naming
    ):
        return False
    gap = text[end : s.span[0]]
    if len(gap) > _MOST_BETWEEN * (end - start + s.span[1] - s.span[0]):
        return False
    same_paragraph = first.frame.paragraph == s.frame.paragraph
    return (same_paragraph and len(gap) <= _LONGEST_GAP) or not gap.strip()
