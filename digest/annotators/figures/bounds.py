"""The words that limit a number: at least, about, up to, or more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from digest.annotators.figures.amounts import low
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import bound, bounds, bounds_after, ending, starting, words
from digest.model import Bound

_MEASURED = frozenset({"money", "percentage", "age", "distance", "measure", "share", "duration"})
_PLACED = frozenset({"under", "above", "below", "toward", "towards"})
"""Prepositions of place that limit only what is measured, or what another word makes a limit: `just under`."""
_JUST = frozenset({"just", "well", "slightly", "far", "a"})
_SMALL = 13
_LOOKS_BACK = 4


class Phrase(NamedTuple):
    """Words that limit a number, from token `first` on."""

    first: int
    text: str
    bound: Bound


def before(tokens: Sequence[Token], first: int) -> tuple[int, list[Phrase]]:
    """The bounds that stand before token `first`, the nearest first; and where they start."""
    found: list[Phrase] = []
    for _ in range(_LOOKS_BACK):
        phrase = ending(tokens, first, bounds())
        if phrase is None:
            break
        name = bound(phrase[1])
        text = " ".join(t.low for t in tokens[phrase[0] : first])
        first = phrase[0]
        if name:
            found.append(Phrase(first, text, name))
    return first, found


def limited(tokens: Sequence[Token], draft: Draft) -> Draft:
    """The draft with its bound, and the limit that the text leaves open set to None."""
    _, found = before(tokens, draft.first)
    kept = [phrase for phrase in found if _limits(tokens, draft, phrase.first, phrase.text)]
    end, after = _after(tokens, draft)
    names = [*([after] if after else []), *(phrase.bound for phrase in kept)]
    strict = [name for name in names if name != "about"]
    name: Bound = strict[-1] if strict else "about" if names or draft.about else "exact"
    first = min([draft.first, *(phrase.first for phrase in kept)])
    return _opened(replace(draft, first=first, end=end, bound=name))


def _opened(draft: Draft) -> Draft:
    if draft.form == "vague":
        return replace(draft, bound="more than" if draft.bound == "more than" else "at least", high=None)
    if draft.bound in ("at least", "more than"):
        return replace(draft, high=None)
    if draft.bound in ("at most", "less than"):
        return replace(draft, low=None)
    return draft


def _limits(tokens: Sequence[Token], draft: Draft, starts: int, text: str) -> bool:
    """Whether the words before the number limit it, and are no preposition of place, time or topic."""
    left = low(tokens, starts - 1)
    if text in _PLACED:
        return draft.kind in _MEASURED or left in _JUST
    if text == "over" and draft.kind == "duration":
        return left in words("words", "during") or left in _JUST
    if text == "over" and draft.kind == "percentage":
        return left not in words("words", "compared")  # `an increase over 22 percent`
    if text == "about" and draft.value == 1 and left in ("just", "only", "all"):
        return False  # `not just about one person`
    if text == "up to":
        return low(tokens, draft.end) != "from"  # `it went up to 2 percent from 1`
    if text in ("about", "around") and draft.kind is None and draft.form == "words" and draft.value < _SMALL:
        return left not in words("words", "ask_about") and not left.endswith(("ing", "ion", "ions")) and text == "about"
    if text == "about":
        return left not in words("words", "ask_about")
    return True


def _after(tokens: Sequence[Token], draft: Draft) -> tuple[int, Bound | None]:
    """`or more` right after the number or the word that it counts: past its end, its bound."""
    of = low(tokens, draft.end) == "of" and draft.kind in _MEASURED  # `10 inches of rain or more`
    for i in (draft.end, draft.end + 1, *([draft.end + 2] if of else [])):
        found = starting(tokens, i, bounds_after())
        if found and low(tokens, found[0]) in ("to", "than"):
            continue  # `at least 20 and up to 81`, `younger than 20 and older than 60`
        if found and (i == draft.end or low(tokens, i) in ("or", "and")):
            sign = low(tokens, i) in ("+", "plus", "odd")
            if (i > draft.end and tokens[draft.end].kind != "word") or (
                sign and tokens[i].spaced and low(tokens, i) == "+"
            ):
                continue
            return (found[0] if i == draft.end else draft.end), bound(found[1])
    return draft.end, None
