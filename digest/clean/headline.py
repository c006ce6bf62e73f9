"""Which of the titles above an article is its headline.

A saved page opens with the browser's title, which most pages repeat as the heading of the article, often below a menu
and without the outlet's name: the copy nearest to the article is then the headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Role

_SHORT_TITLE = 4
"""Words: shorter titles above an article are mostly names of sections ("World news")."""
_ECHO = 3
"""Words that a copy of the page's title needs: one or two may be the name of a section or of the outlet."""

Key = Sequence[str]


def choose(
    keys: Sequence[Key], marks: Sequence[tuple[Role, str] | None], titles: Sequence[int], first: int
) -> int | None:
    """The headline above the block `first`: the last copy of the page's title under a menu, else the first title of
    some length, else the first title. `titles` are the open blocks above that read like one."""
    if not titles:
        return None
    echoes = [
        i
        for i in range(1, first)
        if (i in titles or marks[i] == ("duplicate", "said before on this page")) and repeats(keys[0], keys[i])
    ]
    top = next((i for i in titles if len(keys[i]) >= _SHORT_TITLE), titles[0])
    if echoes and (keys[echoes[-1]] != keys[0] or any(0 < i < echoes[-1] and marks[i] is None for i in range(first))):
        return echoes[-1]
    return top


def repeats(title: Key, other: Key) -> bool:
    """Whether `other` is the page's title, or the title without the outlet's name at its end."""
    return len(other) >= _ECHO and tuple(title[: len(other)]) == tuple(other)
