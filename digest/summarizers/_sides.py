"""Opposing sides: a sentence that another one opposes is not left alone in a summary.

What an editor asks for: of a matter in dispute a short text gives both sides, or it leaves the matter out. The other
side takes the place of what is least telling; where both do not fit, neither stands. Only where nothing else fits at
all does one side stand, as the sentence of its source that it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digest.summarizers import Candidate, Length
from digest.summarizers._candidates import promise
from digest.summarizers._selection import content, count, repeats

ATTEMPTS = 6
"""How often a summary is made anew without a side that found no room for the other."""
SHARED = 2
"""Content stems that two sentences on one matter share at least; fewer are not asked further."""

Opposes = Callable[[str, str], bool]
Choose = Callable[[Sequence[Candidate]], tuple[Candidate, ...]]


def balanced(pool: Sequence[Candidate], length: Length, choose: Choose, opposes: Opposes) -> tuple[Candidate, ...]:
    """What `choose` takes of the candidates, with the other side of each matter in dispute, or without the matter."""
    left = tuple(pool)
    chosen = first = choose(left)
    for _ in range(ATTEMPTS):
        made, lone = _completed(chosen, pool, length, opposes)
        if lone is None:
            return made or first
        left = tuple(c for c in left if c.key != lone.key)
        chosen = choose(left)
    return tuple(c for c in chosen if not _opponents(c, pool, opposes)) or first


def _completed(
    chosen: Sequence[Candidate], pool: Sequence[Candidate], length: Length, opposes: Opposes
) -> tuple[tuple[Candidate, ...], Candidate | None]:
    """The sentences with the other side of each, and the first of which the other side finds no room."""
    made = list(chosen)
    for candidate in chosen:
        others = _opponents(candidate, pool, opposes)
        if candidate not in made or not others or any(other in made for other in others):
            continue
        grown = next((g for other in others if (g := _with(made, candidate, other, length))), None)
        if grown is None:
            return tuple(made), candidate
        made = grown
    return tuple(made), None


def _with(made: Sequence[Candidate], side: Candidate, other: Candidate, length: Length) -> list[Candidate] | None:
    """The sentences with the other side right after the one; the last of the rest give way. None where both do not
    fit."""
    rest = [c for c in made if c == side or not repeats(c, other)]
    while True:
        at = rest.index(side) + 1
        grown = [*rest[:at], other, *rest[at:]]
        if length.admits(len(grown), sum(map(count, grown))):
            return grown
        loose = [c for c in rest if c != side]
        if not loose:
            return None
        rest.remove(loose[-1])


def _opponents(candidate: Candidate, pool: Sequence[Candidate], opposes: Opposes) -> list[Candidate]:
    """The candidates that oppose this one, the most promising first."""
    own = set(content(candidate))
    near = (c for c in pool if c.key != candidate.key and len(own.intersection(content(c))) >= SHARED)
    found = [c for c in near if opposes(candidate.text, c.text)]
    return sorted(found, key=lambda c: (-promise(c), c.key))
