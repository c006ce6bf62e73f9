"""The numbers of a sentence, measured, joined and limited; what is no figure is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.figures import draft, measures, names, numbers, ranges, units
from digest.annotators.figures.amounts import low, tight
from digest.annotators.figures.bounds import limited
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import words

_THIRD = 3


def find(tokens: Sequence[Token]) -> list[Draft]:
    """The figures of a sentence as far as the numbers themselves tell, in order."""
    found: list[Draft] = []
    ordinals: list[Draft] = []
    i = 0
    while i < len(tokens):
        if (ordinal := _ordinal(tokens, i)) is not None:
            ordinals += [ordinal] if ordinal.kind else []
            i = ordinal.end
        elif (amount := numbers.at(tokens, i) or measures.manifold(tokens, i)) is not None:
            found.append(measures.measured(tokens, draft.of(amount)))
            i = max(found[-1].end, i + 1)
        else:
            i += 1
    kept = [measures.of_ages(tokens, d) for d in ranges.joined(tokens, found) if not names.excluded(tokens, d)]
    return sorted([limited(tokens, d) for d in ranges.lent(tokens, kept)] + ordinals, key=lambda d: d.first)


def _ordinal(tokens: Sequence[Token], i: int) -> Draft | None:
    """The ordinal at token `i`; without a kind where it only orders what is told, or belongs to a date or a name."""
    found = measures.ordinal(tokens, i)
    if found is None:
        return None
    if tokens[i].kind != "number" and found[1] == i + 1 and numbers.at(tokens, i) is not None:
        return None
    value, end = found
    bare = Draft(i, end, i, value, value, "words", "M7")
    superlative = end + tight(tokens, end)
    if low(tokens, superlative) in words("numbers", "superlatives"):
        head = units.single(tokens, superlative)
        last = head[1] if head else superlative + 1
        if last < len(tokens) and tokens[last].kind == "number":
            return bare  # `the second most top 10 finishes`
        unit = " ".join(t.text for t in tokens[superlative:last])
        return replace(bare, kind="ordinal", unit=unit, end=last)
    if (
        value < _THIRD
        or tight(tokens, end)
        or tight(tokens, i - 1)
        or _dated(tokens, i, end)
        or _is_named(tokens, value, end)
    ):
        return bare
    head = units.single(tokens, end)
    counted = head is not None and head[1] < len(tokens) and tokens[head[1]].kind == "number"
    if head is None or counted or tokens[head[0]].text[0].isupper():
        return bare
    return replace(bare, kind="ordinal", unit=" ".join(t.text for t in tokens[slice(*head)]), end=head[1])


def _is_named(tokens: Sequence[Token], value: int, end: int) -> bool:
    """`the 19th century`, `the fourth quarter`, `a third party`."""
    word = low(tokens, end)
    return word in words("names", "ordinals_no") or (value == _THIRD and word in words("names", "third_no"))


def _dated(tokens: Sequence[Token], i: int, end: int) -> bool:
    months = words("names", "dates")
    return low(tokens, i - 1) in months or low(tokens, end) in months or low(tokens, end + 1) in months
