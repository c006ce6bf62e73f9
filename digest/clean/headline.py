"""Which of the titles of a page is its headline.

A saved page opens with the browser's title, which most pages repeat as the heading of the article, often below a menu
and without the names of outlet and section that the browser's title has. The copy nearest to the article is then the
headline; what stands above it is the page's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from digest.text.normalize import collapse, fold
from digest.text.tokens import words

_SHORT_TITLE = 4
"""Words: shorter titles above an article are mostly names of sections ("World news")."""
_PARTS = re.compile(r" [|│–—»›•·:-]+ | ?[|│»›] ?|: ")
_MOST_PARTS = 8
_OWN_SHARE = 0.4
"""Share of the title's words that a part needs to be its headline and not the outlet's name."""
_ALIKE = 0.6
_SHARED = 3
_REACH = 40
"""Lines below a title in which its article begins."""
_NEARLY = 0.8
NOTICES = 0.15
"""Share of the page's prose that may stand above its headline: teasers and notices."""
MENUS = 0.6
"""The same above a line that repeats the page's title word for word: a menu with texts of its own."""

Key = tuple[str, ...]


def choose(
    keys: Sequence[Key],
    titles: Sequence[int],
    prose: Sequence[int],
    closed: Sequence[bool],
    most_above: float = NOTICES,
) -> int | None:
    """The index of the headline, None without one.

    `titles` are the blocks that may be one, copies included; `prose` counts the words of each block that reads like an
    article, 0 for others; `closed` tells which blocks a rule has decided; `most_above` is the share of the page's prose
    that may stand above its headline.
    """
    above = [0, *accumulate(prose)]
    echoes = [i for i in titles if i and most_above * above[-1] >= above[i]]
    following = {i: above[min(len(prose), i + 1 + _REACH)] - above[i + 1] for i in (0, *echoes) if i < len(prose)}
    most = max(following.values(), default=0)
    near = [i for i in echoes if following[i] >= _NEARLY * most]
    if near and most:
        last = near[-1]
        adjacent = keys[last] == keys[0] and all(closed[1:last])
        return 0 if adjacent and 0 in titles else last
    return None


def first_title(keys: Sequence[Key], titles: Sequence[int]) -> int | None:
    """The first of the titles that has some length, else the first."""
    return next((i for i in titles if len(keys[i]) >= _SHORT_TITLE), titles[0] if titles else None)


def parts(title: str) -> list[Key]:
    """The keys of what bars, dashes and colons part in a browser's title: headline, section, outlet."""
    return [tuple(words(fold(piece))) for piece in _PARTS.split(collapse(title))[:_MOST_PARTS]]


def forms(title: str) -> frozenset[Key]:
    """The keys under which the headline may stand alone: the title, or its parts without outlet and section."""
    pieces = parts(title)
    whole = sum(len(piece) for piece in pieces)
    runs = [
        (start, sum(pieces[start:end], ())) for start in range(len(pieces)) for end in range(start + 1, len(pieces) + 1)
    ]
    return frozenset(
        run for start, run in runs if len(run) >= (2 if start == 0 else _SHARED) and len(run) >= _OWN_SHARE * whole
    )


def alike(title: Key, other: Key) -> bool:
    """Whether two titles say the same in other words: most words of some length of the shorter stand in the longer."""
    left, right = ({word for word in key if len(word) > 3} for key in (title, other))
    shared = len(left & right)
    return shared >= _SHARED and shared >= _ALIKE * min(len(left), len(right))
