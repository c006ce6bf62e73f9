"""Two numbers that make one figure: ranges, alternatives, scores, conversions; and units that a second number lends.

R1 ten to twenty, 10-20, four or eight     R4 a conversion in brackets says nothing new
R2 between ten and twenty                  R5 the unit of the last of several (5 and 10 points)
R3 scores and votes (5-4, 204 votes to 152)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.figures import units
from digest.annotators.figures.amounts import low, whole
from digest.annotators.figures.bounds import before
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.lexer import Token
from digest.annotators.figures.lexicon import section, words

_LINKS = frozenset({("-",), ("to",), ("-", "to", "-"), ("or",), ("-", "or", "-"), ("-", "to"), ("-", "or")})
_RANGES = frozenset({"R1", "R2", "R3"})
_LISTS = frozenset({("and",), ("or",), ("to",), (",", "and"), (",", "or"), ("-", "and"), ("-", "or")})
_LENDING = frozenset({"percentage", "money", "duration", "distance", "measure", "times"})
_CONVERTED = frozenset({"distance", "measure", "money"})
_HIGHEST_SCORE = 999
_SUFFIX = 3
"""Letters of a scale or of a code: `bn`, `USD`."""


def joined(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those that belong together made one, in order."""
    found: list[Draft] = []
    for draft in drafts:
        if found and (one := _one(tokens, found[-1], draft)) is not None:
            found[-1] = one
        elif found and _converts(tokens, found[-1], draft):
            continue
        else:
            found.append(draft)
    return found


def _one(tokens: Sequence[Token], a: Draft, b: Draft) -> Draft | None:
    link = tuple(t.low for t in tokens[a.end : b.first])
    if (
        a.rule[0] == "R"
        or a.high is None
        or b.high is None
        or not (a.kind == b.kind == "share" or "share" not in (a.kind, b.kind))
    ):
        return None
    if link == ("-",) and tokens[a.end].spaced and not tokens[b.first].spaced:
        return None  # `-0.2 -7.5`: a minus
    if (score := _score(tokens, a, b, link)) is not None:
        return score
    link = ("to",) if link == ("through",) and a.kind == "age" else link
    if a.kind in ("age", "money") and b.kind is None and link in {*_LINKS, ("and",)}:
        b = replace(b, kind=a.kind, unit=a.unit)
    if a.kind == "age" and b.kind == "duration" and b.unit == a.unit:
        b = replace(b, kind="age", rule=a.rule)
    a = _same_scale(a, b)
    if a.kind not in (None, b.kind) or (a.kind and a.unit != b.unit) or not a.value < b.value:
        return None
    starts, _ = before(tokens, a.first)
    if link == ("and",) and (between := _between(tokens, starts, a)):
        return replace(b, first=between[0], number=a.number, low=a.low, rule="R2", said=_said(between[0], b))
    if link not in _LINKS or (link == ("to",) and _is_change(tokens, starts)):
        return None
    first = starts - 1 if low(tokens, starts - 1) == "from" and link == ("to",) else a.first
    return replace(b, first=first, number=a.number, low=a.low, rule="R1", said=_said(first, b))


def _said(first: int, b: Draft) -> tuple[int, int] | None:
    return (first, b.said[1]) if b.said else None


def _between(tokens: Sequence[Token], starts: int, a: Draft) -> tuple[int, ...]:
    """The token at which `between 10 and`, `between the ages of 10 and` starts, if it does."""
    aged = a.kind == "age" and [low(tokens, k) for k in range(starts - 4, starts)] == ["between", "the", "ages", "of"]
    return (starts - 4,) if aged else tuple(k for k in (starts - 1, a.first - 1) if low(tokens, k) == "between")[:1]


def _is_change(tokens: Sequence[Token], starts: int) -> bool:
    """`from 10 to 20`, but not `ranging from 10 to 20`."""
    ranging = any(low(tokens, k) in words("words", "ranging") for k in range(starts - 4, starts))
    ranging = ranging or low(tokens, starts - 2) in ("aged", "ages")
    return _is_from(tokens, starts) and not ranging


def _is_from(tokens: Sequence[Token], starts: int) -> bool:
    """`from`, `from a mere`, `from the original number of` before token `starts`."""
    for k in range(starts - 1, max(-1, starts - 6), -1):
        if tokens[k].low == "from":
            return True
        if tokens[k].kind != "word":
            return False
    return False


def _same_scale(a: Draft, b: Draft) -> Draft:
    """`2 to 3 million`: the first number in the scale of the second."""
    if a.scale > 1 or a.kind not in (None, "money") or not a.value < b.value / b.scale or b.scale == 1:
        return a
    value = whole(a.value * b.scale)
    return replace(a, low=value, high=value, unit=b.unit if a.kind else a.unit)


def _score(tokens: Sequence[Token], a: Draft, b: Draft, link: tuple[str, ...]) -> Draft | None:
    if not all(isinstance(d.value, int) and d.value <= _HIGHEST_SCORE and d.form != "vague" for d in (a, b)):
        return None
    if b.kind or a.kind:
        return None
    after, left = low(tokens, b.end), low(tokens, a.first - 1)
    ends_alone = after not in ("-", "%", "$")
    if link in (("votes", "to"), ("points", "to"), ("seats", "to")):
        return _scored(a, b, tokens[a.end].text)
    noun = after in words("scores", "after")
    verb = left in words("scores", "before")
    if link in (("-",), ("-", "to", "-")) and ends_alone and (noun or verb or a.value > b.value):
        return _scored(a, b, tokens[b.end].text if noun else None)
    return None


def _scored(a: Draft, b: Draft, unit: str | None) -> Draft:
    lesser, greater = sorted((a.value, b.value))
    return replace(a, end=b.end, low=lesser, high=greater, kind="score", unit=unit, rule="R3")


def _converts(tokens: Sequence[Token], a: Draft, b: Draft) -> bool:
    """`10 km (6-mile)`: the same again in another unit."""
    starts, _ = before(tokens, b.first)
    between = [t.low for t in tokens[a.end : starts]]
    within = between[:1] == ["("] and ")" not in between and all(_is_amount(t) for t in tokens[a.end + 1 : starts])
    return within and a.kind == b.kind and a.kind in _CONVERTED and a.unit != b.unit


def _is_amount(token: Token) -> bool:
    """A part of another conversion in the same brackets: `(£5m; $6m)`."""
    return token.kind != "word" or len(token.low) <= _SUFFIX or token.low in section("numbers", "scales")


def _is_years(draft: Draft) -> bool:
    return draft.kind == "duration" and draft.unit == "years"


def _is_aged(tokens: Sequence[Token], draft: Draft) -> bool:
    return low(tokens, draft.first - 1) in ("aged", "ages", "from") or draft.rule == "R5"


def lent(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """The drafts, with bare numbers measured as those that they are listed with: the next one, or an age before."""
    for i in range(1, len(drafts)):
        a, b = drafts[i - 1], drafts[i]
        listed = _link(tokens, a, b) in _LISTS | {(",",)}
        bare = b.kind is None and b.form != "vague" and units.after(tokens, b.end) is None
        if a.kind == "age" and (bare or _is_years(b)) and listed and _is_aged(tokens, a):
            drafts[i] = replace(b, kind="age", unit=a.unit, rule="R5")
    for i in range(len(drafts) - 2, -1, -1):
        a, b = drafts[i], drafts[i + 1]
        if (
            a.kind is None
            and a.scale == 1
            and b.rule not in _RANGES
            and b.kind in _LENDING
            and _listed(tokens, drafts, i)
        ):
            drafts[i] = replace(a, kind=b.kind, unit=b.unit, rule="R5")
    return drafts


def _listed(tokens: Sequence[Token], drafts: Sequence[Draft], i: int) -> bool:
    """Whether draft `i` stands in a list with the next one; a comma alone makes one of three or more."""
    link = _link(tokens, drafts[i], drafts[i + 1])
    longer = i + 2 < len(drafts) and drafts[i + 2].kind == drafts[i + 1].kind
    return link in _LISTS or (link == (",",) and longer and _link(tokens, *drafts[i + 1 : i + 3]) in _LISTS)


def _link(tokens: Sequence[Token], a: Draft, b: Draft) -> tuple[str, ...]:
    return tuple(t.low for t in tokens[a.end : before(tokens, b.first)[0]])
