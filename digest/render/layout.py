"""How wide the columns of a table are, or that it must be turned. Pure arithmetic on widths in terminal cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

GAP = 2
"""Blank cells between two columns."""

_WORD_FLOOR = 12  # narrower, labels such as "opposition fighters" stand one word a line
_LONGEST_WORD = 20  # a longer word is folded: a web address must not decide how the table looks
_WORD_EASE = 28  # what a column of words may take before prose gets the rest
_PROSE_FLOOR = 32  # about five words a line; newspapers' narrowest columns hold as many
_PROSE_EASE = 60  # the line length that reads best; until then prose goes before words


class Measure(NamedTuple):
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

    def ease(self, prose: int, words: int) -> int:
        """The width at which the column is at ease, if columns of prose take `prose` cells and others `words`."""
        return max(self.floor, min(self.natural, prose if self.kind == "prose" else words))


def widths(measures: Sequence[Measure], room: int) -> tuple[int, ...] | None:
    """The columns' widths within `room` cells; None where that would crush one of them.

    First every column has its floor; what is left goes to prose until it reads well, then to words, then to whoever can
    use it, evenly each time.
    """
    room -= GAP * (len(measures) - 1)
    result = [m.floor for m in measures]
    if sum(result) > room:
        return None
    for prose, words in ((_PROSE_EASE, 0), (_PROSE_EASE, _WORD_EASE), (room, room)):
        result = _grown(result, [max(m.ease(prose, words), w) for m, w in zip(measures, result, strict=True)], room)
    return tuple(result)


def _grown(current: Sequence[int], aim: Sequence[int], room: int) -> list[int]:
    """`current` brought towards `aim` within `room` cells, shared evenly; the least in need are served first."""
    result, spare = list(current), room - sum(current)
    order = sorted(range(len(result)), key=lambda i: (aim[i] - result[i], i))
    for served, i in enumerate(order):
        share = min(aim[i] - result[i], spare // (len(order) - served))
        result[i] += share
        spare -= share
    return result
