"""A sentence from its tokens to its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotators.figures import circumstances, drafts, events, names, units
from digest.annotators.figures.amounts import low
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.events import Happening
from digest.annotators.figures.lexer import Token, lex
from digest.annotators.figures.lexicon import words
from digest.model import Bound, FigureKind

_COUNTS = re.compile(
    r"[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|handful|couple|pair|half|"
    r"second|third|thirds|fourth|fifth|sixth|seventh|eighth|ninth|tenth|quarters?|scores|hundreds?|thousands?|millions?"
    r"|billions?|trillions?|lakhs?|crores?)\b|teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|fold\b",
    re.IGNORECASE,
)

_LINKS = frozenset({"and", "or", "to", ",", "of", ", and", ", or", "and another", "and a further"})
_WINDOW = 2000
"""Characters; of 400,000 sentences of news none is longer that is one."""
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
    """The figures of a sentence, in order; freak sentences are read by windows, so that time is linear in the text."""
    return [
        replace(found, start=found.start + offset, end=found.end + offset)
        for offset, window in _windows(text)
        for found in _read(window)
    ]


def _windows(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        space = text.rfind(" ", start, start + _WINDOW) + 1 if len(text) - start > _WINDOW else 0
        end = space if space > start else start + _WINDOW
        yield start, text[start:end]
        start = end


def _read(text: str) -> list[Reading]:
    if not _COUNTS.search(text):
        return []
    tokens = lex(text)
    found = _resolved(tokens, [_counted(tokens, draft, text) for draft in drafts.find(tokens)])
    kept = [one for one in found if one.sure]
    return _located(tokens, kept, text) if kept else []


@dataclass(frozen=True, slots=True)
class _Counted:
    draft: Draft
    unit: str | None
    head: tuple[int, int] | None
    end: int
    happening: Happening | None
    sure: bool = True
    """Whether it is a figure by itself, and not only where another one lends it what it counts."""


def _counted(tokens: Sequence[Token], draft: Draft, text: str) -> _Counted:
    """The draft with what is counted and what happened to it."""
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
    if draft.kind == "percentage":
        return units.whole(tokens, draft.end) if low(tokens, draft.end) == "of" else None
    i = draft.end
    if draft.form == "share":
        return units.whole(tokens, i)
    i += low(tokens, i) in ("more", "additional") and low(tokens, i + 1) != "than"
    if draft.low == draft.high == 1:
        return units.single(tokens, i)
    return units.after(tokens, i)


def _count(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, text: str) -> _Counted:
    end = max(head[1], draft.end) if head else draft.end
    happening = events.find(tokens, draft.first, head, end)
    if head is None or low(tokens, head[0]) in ("dead",):
        collective = units.of_collective(tokens, draft.first)
        numbered = None if collective else units.numbered(tokens, draft.first)
        head = collective or numbered
        if numbered and happening is None:
            happening = events.find(tokens, draft.first, numbered, numbered[1])
    sure = _stands(tokens, draft, head, happening)
    state = head is not None and head[1] - head[0] == 1 and tokens[head[0]].low in {*words("words", "states"), "toll"}
    unit = units.text(tokens, head, text) if head and not state else None
    return _Counted(draft, unit, head, end, happening, sure)


def _stands(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, happening: Happening | None) -> bool:
    """Whether something makes the number a figure: what it counts, what happened, a limit, its size."""
    definite = low(tokens, draft.first - 1) in words("words", "determiners")
    if draft.low == draft.high == 1:
        limited = draft.bound != "exact" or low(tokens, draft.first - 1) in ("only", "just")
        return head is not None and not definite and (happening is not None or limited)
    if definite and draft.value == 2 and draft.form == "words":
        return happening is not None
    happened = happening is not None and (happening.event in words("happening", "people") or draft.bound != "exact")
    if head is not None or happened or draft.form == "vague":
        return True
    if names.year(tokens, draft) or draft.rule == "N1 letter":
        return False
    father = low(tokens, draft.first - 1) == "of" and low(tokens, draft.first - 2) in words("words", "father_of")
    return (
        father or (draft.bound != "exact" and draft.value > 12) or draft.scale > 1 or "," in tokens[draft.number].text
    )


def _resolved(tokens: Sequence[Token], found: list[_Counted]) -> list[_Counted]:
    """What one figure of a list lends the next: units from the right, then units and events from the left."""
    for i in range(len(found) - 2, -1, -1):
        one, following = found[i], found[i + 1]
        if not one.draft.kind == following.draft.kind == "count" or one.unit is not None or not following.sure:
            continue
        if _lists(tokens, one, following):
            found[i] = replace(one, unit=following.unit, happening=one.happening or following.happening, sure=True)
            if low(tokens, one.draft.end) == "of":
                found[i + 1] = replace(following, happening=None)
        elif following.unit and following.head and _modified(tokens, one, following):
            unit = following.unit.split()[-1]
            found[i] = replace(one, unit=unit, happening=one.happening or following.happening, sure=True)
    for i in range(len(found) - 2, -1, -1):
        found[i] = _told_together(tokens, found[i], found[i + 1])
    for i in range(1, len(found)):
        found[i] = _lent(tokens, found, i)
    return found


def _told_together(tokens: Sequence[Token], one: _Counted, following: _Counted) -> _Counted:
    """`three women and six children were killed`, where the clause begins with the first figure."""
    between = [t.low for t in tokens[one.end : following.draft.first]]
    told = following.happening
    if one.happening is not None or told is None or told.leads or between != ["and"]:
        return one
    before = low(tokens, one.draft.first - 1)
    return replace(one, happening=told) if before in words("words", "clause_starts") or one.draft.first == 0 else one


def _lists(tokens: Sequence[Token], one: _Counted, following: _Counted) -> bool:
    between = " ".join(t.low for t in tokens[one.draft.end : following.draft.first])
    return between in _LINKS or (between.startswith("of ") and between.count(" ") == 1)


def _modified(tokens: Sequence[Token], one: _Counted, following: _Counted) -> bool:
    """`two Swiss and three Danish envoys`: an adjective, and a number with an adjective and the noun of both."""
    between = tokens[one.draft.end : following.draft.first]
    if not 2 <= len(between) <= 3 or between[-1].low not in ("and", "or") or following.head is None:
        return False
    adjectives = all(t.kind == "word" and t.low not in words("words", "stop") for t in between[:-1])
    return adjectives and following.head[1] - following.head[0] > 1


def _lent(tokens: Sequence[Token], found: Sequence[_Counted], i: int) -> _Counted:
    """`76 others`, `136 bears in 1975 to roughly 700`, `losing six tanks and five armoured cars`."""
    last, one = found[i - 1], found[i]
    between = [t.low for t in tokens[last.end : one.draft.first]]
    listed = last.happening is not None and last.happening.leads and last.draft.kind == one.draft.kind
    if one.happening is None and listed and " ".join(between) in _LINKS:
        one = replace(one, happening=last.happening)
    if one.draft.kind != "count":
        return one
    if _parallel(tokens, last, one, between):
        return replace(one, unit=one.unit or last.unit, happening=one.happening or last.happening, sure=True)
    if one.unit and one.unit.lower() == "others":
        unit = next((f.unit for f in reversed(found[:i]) if f.draft.kind == "count" and f.unit), None)
        return replace(one, unit=unit or one.unit)
    if one.unit is not None or not last.sure or last.draft.kind != "count" or one.draft.form == "vague":
        return one
    if low(tokens, one.draft.end) == "more" and low(tokens, one.draft.end + 1) in words("words", "stop") | {
        ",",
        ".",
        "",
    }:
        return replace(one, unit=last.unit, sure=True)
    of_them = low(tokens, one.draft.end) == "of" and low(tokens, one.draft.end + 1) in ("whom", "which")
    return replace(one, unit=last.unit, sure=True) if of_them or _carries_on(between) else one


def _parallel(tokens: Sequence[Token], last: _Counted, one: _Counted, between: Sequence[str]) -> bool:
    """`infected 20 in the north and six in the south`: the same again somewhere else."""
    if one.unit is not None or not last.sure or last.draft.kind != "count" or not 3 <= len(between) <= _NEAR:
        return False
    place = between[0] in words("places", "prepositions") and between[0] == low(tokens, one.draft.end)
    return place and between[-1] in ("and", ",") and all(word.isalpha() for word in between[:-1])


def _carries_on(between: Sequence[str]) -> bool:
    """Whether the words between two figures make the second one of the same things."""
    if len(between) > _NEAR:
        return False
    ends = tuple(between[-2:])
    if not all(word.isalpha() for word in between[:-2]):
        return False
    return (between[-1:] == ["to"] and "compared" not in between) or ends in (
        ("of", "whom"),
        (",", "with"),
        (",", "including"),
        (",", "of"),
    )


def _located(tokens: Sequence[Token], found: Sequence[_Counted], text: str) -> list[Reading]:
    """The figures with their places and periods."""
    spans = [(tokens[f.draft.first].start, tokens[f.end - 1].end) for f in found]
    periods = circumstances.periods(text)
    places = {
        event: [(tokens[s].start, tokens[e - 1].end) for s, e in circumstances.places(tokens, event)]
        for event in (False, True)
    }
    others = [s for f, s in zip(found, spans, strict=True) if f.draft.kind in _SITUATED]
    made = []
    for one, (start, end) in zip(found, spans, strict=True):
        d, happening = one.draft, one.happening or Happening("")
        held = d.kind in _SITUATED
        happened = one.happening is not None
        place = circumstances.chosen(text, places[happened], (start, end), others, happened) if held else None
        period = circumstances.chosen(text, periods, (start, end), others, happened) if held else None
        made.append(
            Reading(
                start, end, d.low, d.high, d.bound or "exact", d.kind or "count", one.unit, d.whole,
                happening.event or None, happening.hedge, place, period, d.rule,
            )
        )  # fmt: skip
    return made
