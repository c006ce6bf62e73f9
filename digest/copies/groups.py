"""From pairs to groups: which article stands for a text that several print."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping


def parents(inside: Mapping[int, Collection[int]], count: int) -> dict[int, int]:
    """For texts 0 to `count` - 1, the best first, the one to which each leads; who leads to none stands for itself.

    `inside[i]` are the texts in which text i stands. Those that stand in one another come to one group, whose head is
    the first of them; a head that is only part of a longer text follows that one. Two texts that have a third within
    them are no group: each has words of its own. Following the parents always ends.
    """
    found: dict[int, int] = {}
    seen: set[int] = set()
    heads = []
    for first in range(count):
        if first in seen:
            continue
        heads.append(first)
        seen.add(first)
        queue = deque([first])
        while queue:
            text = queue.popleft()
            for other in sorted(inside.get(text, ())):
                if other not in seen and text in inside.get(other, ()):
                    seen.add(other)
                    found[other] = text
                    queue.append(other)
    for first in heads:
        longer = next((i for i in sorted(inside.get(first, ())) if head(i, found) != first), None)
        if longer is not None:
            found[first] = longer
    return found


def head(text: int, parents: Mapping[int, int]) -> int:
    """The text that stands for this one, itself where it leads to none."""
    while text in parents:
        text = parents[text]
    return text
