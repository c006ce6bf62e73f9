"""How wide the columns of a table are, or that it must be turned. Pure arithmetic on widths in terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

GAP = 2
"""Blank cells between two columns."""

_WORD_FLOOR = 12  # narrower, labels such as "opposition fighters" stand one word a line
_LONGEST_WORD = 20  # a longer word is folded: a web address must not decide how the table looks
_WORD_EASE = 28  # what a column of words takes before prose gets the rest
_PROSE_FLOOR = 32  # about five words a line; newspapers' narrowest columns hold as many


@dataclass(frozen=True, slots=True)
class Measure:
    """A column's need: the widest cell set on one line, and the widest single word."""

    kind: Literal["word", "number", "prose"]
    natural: int
    longest_word: int

    @property
    def floor(self) -> int:
        """The least width at which the column is still readable."""
        if self.kind == "number":
            return self.natural
        if self.kind == "prose":
            return min(self.natural, _PROSE_FLOOR)
        return min(self.natural, max(_WORD_FLOOR, min(self.longest_word, _LONGEST_WORD)))

    @property
    def ease(self) -> int:
        """The width at which a column of words is at ease; prose takes what is left."""
        return self.floor if self.kind == "prose" else max(self.floor, min(self.natural, _WORD_EASE))


def widths(measures: Sequence[Measure], room: int) -> tuple[int, ...] | None:
    """The columns' widths within `room` cells; None where that would crush one of them.

    First every column has its floor, then the words their ease, then what is left goes evenly to whoever can use it.
    """
    room -= GAP * (len(measures) - 1)
    result = [m.floor for m in measures]
    if sum(result) > room:
        return None
    for aim in ([m.ease for m in measures], [m.natural for m in measures]):
        result = _grown(result, aim, room - sum(result))
    return tuple(result)


def _grown(current: Sequence[int], aim: Sequence[int], spare: int) -> list[int]:
    """`current` brought towards `aim` with `spare` cells shared evenly; the least in need are served first."""
    result = list(current)
    order = sorted(range(len(result)), key=lambda i: (aim[i] - result[i], i))
    for served, i in enumerate(order):
        share = min(max(aim[i] - result[i], 0), spare // (len(order) - served))
        result[i] += share
        spare -= share
    return result
