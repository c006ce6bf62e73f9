"""A sentence from its tokens to its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.annotators.figures import bounds, circumstances, drafts, events, measures, names, units
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.events import Happening
from digest.annotators.figures.lexer import Token, lex
from digest.annotators.figures.lexicon import numerals, words
from digest.annotators.figures.numbers import low, tight
from digest.model import Bound, FigureKind

_COUNTS = re.compile(
    r"[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|handful|couple|pair|half|"
    r"third|thirds|fourth|fifth|quarters?|scores|hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|second)\b"
    r"|teen|[fnrxe]ty\b|fold\b|th\b",
    re.IGNORECASE,
)

_LINKS = frozenset({"and", "or", "to", ",", "of", ", and", ", or", "and another", "and a further"})
_NEAR = 10
"""Words between a figure and another that counts the same things."""
_SITUATED = frozenset({"count", "money", "percentage", "share"})
"""The kinds that hold at a place and for a time; ages, durations and distances measure things that do not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure of a sentence, `text[start:end]`; the other fields are those of `Figure`."""

    start: int
    end: int
    low: int | float | None
    high: int | float | None
    bound: Bound
    kind: FigureKind
    unit: str | None
    whole: str | None
    event: str | None
    hedge: str | None
    place: str | None
    period: str | None
    rule: str


def read(text: str) -> list[Reading]:
    """The figures of a sentence, in order."""
    if not _COUNTS.search(text):
        return []
    tokens = lex(text)
    found = [_counted(tokens, draft, text) for draft in drafts.find(tokens)]
    kept = _resolved(tokens, [d for d in found if d is not None])
    return _located(tokens, kept, text) if kept else []


@dataclass(frozen=True, slots=True)
class _Counted:
    draft: Draft
    unit: str | None
    head: tuple[int, int] | None
    end: int
    happening: Happening | None
    listed: bool = False


def _counted(tokens: Sequence[Token], draft: Draft, text: str) -> _Counted | None:
    """The draft with what is counted and what happened to it; None where nothing makes it a figure."""
    if draft.kind not in (None, "share", "percentage", "score", "ordinal"):
        happening = events.find(tokens, draft.first, None, draft.end) if draft.kind == "money" else None
        return _Counted(draft, draft.unit, None, draft.end, happening)
    if draft.kind in ("ordinal", "score"):
        return _Counted(draft, draft.unit, None, draft.end, None)
    head = _head(tokens, draft)
    if draft.kind is not None:
        whole = units.text(tokens, head, text) if head else None
        unit = draft.unit or whole
        end = head[1] if head else draft.end
        return _Counted(replace(draft, whole=whole), unit, head, end, events.find(tokens, draft.first, head, end))
    return _count(tokens, replace(draft, kind="count"), head, text)


def _head(tokens: Sequence[Token], draft: Draft) -> tuple[int, int] | None:
    if draft.kind in ("percentage", "share") and low(tokens, draft.end) != "of" and draft.form != "share":
        return None
    if draft.kind == "score":
        return None
    i = draft.end
    i += low(tokens, i) in ("more", "additional") and low(tokens, i + 1) != "than"
    if draft.low == draft.high == 1:
        return units.single(tokens, i)
    return units.after(tokens, i)


def _count(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, text: str) -> _Counted | None:
    end = max(head[1], draft.end) if head else draft.end
    happening = events.find(tokens, draft.first, head, end)
    if head is None or low(tokens, head[0]) in ("dead",):
        collective = units.of_collective(tokens, draft.first)
        numbered = None if collective else units.numbered(tokens, draft.first)
        head = collective or numbered
        if numbered and happening is None:
            happening = events.find(tokens, draft.first, numbered, numbered[1])
    if not _stands(tokens, draft, head, happening):
        return None
    unit = units.text(tokens, head, text) if head else None
    return _Counted(draft, unit, head, end, happening)


def _stands(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, happening: Happening | None) -> bool:
    """Whether something makes the number a figure: what it counts, what happened, a limit, its size."""
    definite = low(tokens, draft.first - 1) in words("words", "determiners")
    if draft.low == draft.high == 1:
        limited = draft.bound != "exact" or low(tokens, draft.first - 1) in ("only", "just")
        return head is not None and not definite and (happening is not None or limited)
    if definite and draft.value == 2 and draft.form == "words":
        return happening is not None
    if head is not None or happening is not None or draft.form == "vague" or _part_of(tokens, draft.end):
        return True
    if names.year(tokens, draft) or draft.rule == "N1 letter":
        return False
    father = low(tokens, draft.first - 1) == "of" and low(tokens, draft.first - 2) in words("words", "father_of")
    return father or (draft.bound != "exact" and draft.value > 12) or draft.scaled or "," in tokens[draft.number].text


def _part_of(tokens: Sequence[Token], i: int) -> bool:
    """`10 of the 20`: the next number says of what."""
    if low(tokens, i) != "of":
        return False
    i += 1 + (low(tokens, i + 1) in words("words", "partitive"))
    return i < len(tokens) and (tokens[i].kind == "number" or tokens[i].low in numerals())


def _resolved(tokens: Sequence[Token], found: list[_Counted]) -> list[_Counted]:
    """What one figure of a list lends the next: units from the right, then units and events from the left."""
    for i in range(len(found) - 2, -1, -1):
        one, following = found[i], found[i + 1]
        if one.draft.kind == following.draft.kind == "count" and one.unit is None and _lists(tokens, one, following):
            found[i] = replace(one, unit=following.unit, happening=one.happening or following.happening)
            if low(tokens, one.draft.end) == "of":
                found[i + 1] = replace(following, happening=None)
    for i in range(1, len(found)):
        found[i] = _lent(tokens, found[:i], found[i])
    return found


def _lists(tokens: Sequence[Token], one: _Counted, following: _Counted) -> bool:
    between = " ".join(t.low for t in tokens[one.draft.end : following.draft.first])
    return between in _LINKS or (between.startswith("of ") and between.count(" ") == 1)


def _lent(tokens: Sequence[Token], earlier: Sequence[_Counted], one: _Counted) -> _Counted:
    """`76 others`, `136 bears in 1975 to roughly 700`, `losing six tanks and five armoured cars`."""
    last = earlier[-1]
    between = [t.low for t in tokens[last.end : one.draft.first]]
    if one.happening is None and last.listed and " ".join(between) in _LINKS and last.draft.kind == one.draft.kind:
        one = replace(one, happening=last.happening, listed=True)
    if one.draft.kind != "count":
        return one
    if one.unit and one.unit.lower() == "others":
        unit = next((f.unit for f in reversed(earlier) if f.draft.kind == "count" and f.unit), None)
        return replace(one, unit=unit or one.unit)
    if one.unit is None and last.draft.kind == "count" and one.draft.form != "vague" and _carries_on(between):
        return replace(one, unit=last.unit)
    return one


def _carries_on(between: Sequence[str]) -> bool:
    """Whether the words between two figures make the second one of the same things."""
    if len(between) > _NEAR:
        return False
    ends = tuple(between[-2:])
    return between[-1:] == ["to"] or ends in (("of", "whom"), (",", "with"), (",", "including"), (",", "of"))


def _located(tokens: Sequence[Token], found: Sequence[_Counted], text: str) -> list[Reading]:
    """The figures with their places and periods."""
    spans = [(tokens[f.draft.first].start, tokens[f.end - 1].end) for f in found]
    periods = circumstances.periods(text)
    places = [(tokens[s].start, tokens[e - 1].end) for s, e in circumstances.places(tokens)]
    others = [s for f, s in zip(found, spans, strict=True) if f.draft.kind in _SITUATED]
    made = []
    for one, (start, end) in zip(found, spans, strict=True):
        d, happening = one.draft, one.happening or Happening("")
        held = d.kind in _SITUATED
        happened = one.happening is not None
        place = circumstances.chosen(text, places, (start, end), others, happened) if held else None
        period = circumstances.chosen(text, periods, (start, end), others, happened) if held else None
        made.append(
            Reading(
                start, end, d.low, d.high, d.bound or "exact", d.kind or "count", one.unit, d.whole,
                happening.event or None, happening.hedge, place, period, d.rule,
            )
        )  # fmt: skip
    return made
