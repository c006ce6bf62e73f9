"""Which texts are worth comparing, in time and memory that grow as their number does."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

POSTINGS = 16
"""Texts kept for each fingerprint, and compared with each text: of a story that hundreds print, the first sixteen,
which come to one group all the same; of a phrase that thousands print, a bounded number of vain comparisons."""
_PARTS = 64


def pairs(fingerprints: Sequence[array[int]]) -> Iterator[tuple[int, int, int]]:
    """(later, earlier, fingerprints shared) for texts by index; most in common first for each later one."""
    repeated = _repeated(fingerprints)
    postings: dict[int, list[int]] = {}
    for later, own in enumerate(fingerprints):
        shared: Counter[int] = Counter()
        for fingerprint in repeated.intersection(own):
            known = postings.setdefault(fingerprint, [])
            shared.update(known)
            if len(known) < POSTINGS:
                known.append(later)
        nearest = sorted(shared, key=lambda i: (-shared[i], i))[:POSTINGS]
        yield from ((later, earlier, shared[earlier]) for earlier in nearest)


def _repeated(fingerprints: Sequence[array[int]]) -> set[int]:
    """Those that several texts have; found part by part, since most stand in one text only and there are many."""
    parts = [array("L") for _ in range(_PARTS)]
    for own in fingerprints:
        for fingerprint in own:
            parts[fingerprint % _PARTS].append(fingerprint)
    return {left for part in parts for left, right in pairwise(sorted(part)) if left == right}
