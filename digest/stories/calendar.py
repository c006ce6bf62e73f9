"""How much it says that two articles were published on near days, in a collection with so many articles on each day."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Calendar:
    """The days on which the articles of a collection were published, as ordinals."""

    def __init__(self, days: Iterable[int | None]) -> None:
        self._days = sorted(day for day in days if day is not None)

    def add(self, day: int | None) -> None:
        """One more article's day."""
        if day is not None:
            insort(self._days, day)

    def surprise(self, left: int | None, right: int | None) -> float:
        """-ln of the share of dated articles that are as near to either as they are to each other; 0 without a date.

        Two articles of one day say much where a collection spans years, and nothing where it is of one day.
        """
        if left is None or right is None:
            return 0.0
        gap = abs(left - right)
        low, high = min(left, right) - gap, max(left, right) + gap
        inside = bisect_right(self._days, high) - bisect_left(self._days, low)
        return max(0.0, -math.log((inside + 1) / (len(self._days) + 1)))
