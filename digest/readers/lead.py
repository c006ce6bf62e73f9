"""The opening of an article that an extractor took for furniture: a dek or lead set apart in a box of its own."""

from __future__ import annotations

from digest.text import shape
from digest.text.tokens import words

_FEWEST_WORDS = 12
"""Shorter sentences under a headline are mostly captions."""
_SEEN = 60
"""Characters without white space by which a line is found again in the extract; its end may be cut otherwise there."""
_SHORTEST = 40


def restored(extract: str, visible: str, headline: str) -> str:
    """The extract with the sentences that the page shows between its headline and the extract's first paragraph.

    `visible` is the text of the page, `headline` its heading; both texts have a block a line. Only whole sentences are
    taken, and only where the headline stands on the page in a line of its own: what is above it is the page's.
    """
    kept = extract.splitlines()
    squeezed = "".join(extract.split())
    shown = [line for line in visible.splitlines() if line.strip()]
    heading = "".join(headline.split())
    top = None
    for i, line in enumerate(shown):
        letters = "".join(line.split())
        if heading and letters == heading:
            top = i
        elif len(letters) > _SHORTEST and letters[:_SEEN] in squeezed:
            return _with(kept, [] if top is None else shown[top + 1 : i], squeezed, letters[:_SEEN])
    return extract


def _with(kept: list[str], between: list[str], squeezed: str, first: str) -> str:
    missing = [line for line in between if _is_lead(line) and "".join(line.split()) not in squeezed]
    at = next((i for i, line in enumerate(kept) if "".join(line.split()).startswith(first)), 0)
    return "\n".join([*kept[:at], *missing, *kept[at:]])


def _is_lead(line: str) -> bool:
    return len(words(line)) >= _FEWEST_WORDS and shape.ends_sentence(line) and not shape.is_prompt(line)
