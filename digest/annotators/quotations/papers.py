"""Who issued a paper that speaks: "a statement issued by the ministry", "an announcement from the ministry".

Rules: I1 the issuer follows "by" or "from"; I2 the issuer stands before the paper, as its possessor or with capitals.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed

_OUTSIDE = frozenset({"on", "in", "at", "about", "after", "during", "to"})


def issuer(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Which tokens of a noun phrase name who issued the paper that is its head; None where it has no such head."""
    head = (
        next((i for i, t in enumerate(tokens) if is_word(t, "prepositions") or t.low in closed("issuing")), len(tokens))
        - 1
    )
    if head < 0 or not is_word(tokens[head], "papers"):
        return None
    return _after(tokens, head + 1) or _before(tokens, head)


def _after(tokens: Sequence[Token], k: int) -> tuple[int, int] | None:
    if k < len(tokens) and tokens[k].low in closed("issuing"):
        k += 1
    if k + 1 >= len(tokens) or tokens[k].low not in {"by", "from"}:
        return None
    last = next((i for i in range(k + 2, len(tokens)) if tokens[i].low in _OUTSIDE), len(tokens))
    return k + 1, last


def _before(tokens: Sequence[Token], head: int) -> tuple[int, int] | None:
    """I2: "the ministry's statement", "a Water League statement", "a UN report"."""
    last = head
    while last > 1 and tokens[last - 1].low in {"press", "news", "joint", "written", "new", "latest", "annual"}:
        last -= 1
    if last < 1:
        return None
    before = tokens[last - 1]
    first = 1 if tokens[0].low in {"a", "an", "the"} and not before.possessive else 0
    if before.possessive and before.kind == "w":
        return first, last
    body = is_word(before, "organisations") or (before.text.isupper() and len(before.text) > 1)
    named = first < last and all(t.capital for t in tokens[first:last])
    return (first, last) if body and named else None
