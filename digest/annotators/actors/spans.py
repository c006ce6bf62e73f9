"""Stretches of a text, to ask whether one holds a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of a text, looked up by bisection; they may overlap."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Sequence[tuple[int, int]]) -> Spans:
        ordered = sorted(spans)
        reach, furthest = [], 0
        for _, end in ordered:
            furthest = max(furthest, end)
            reach.append(furthest)
        return cls(tuple(start for start, _ in ordered), tuple(reach))

    def hold(self, position: int) -> bool:
        """Whether one of the stretches holds the character at `position`."""
        i = bisect_right(self.starts, position) - 1
        return i >= 0 and position < self.reach[i]
