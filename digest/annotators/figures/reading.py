"""A sentence from its tokens to its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotators.figures import circumstances, claims, drafts, lists, names, units
from digest.annotators.figures.amounts import low, tight
from digest.annotators.figures.draft import Draft
from digest.annotators.figures.happening import Happening
from digest.annotators.figures.lexer import Token, lex
from digest.annotators.figures.lexicon import words
from digest.annotators.figures.lists import Counted
from digest.model import Quantity

_COUNTS = re.compile(
    r"[\d½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|handful|couple|pair|half|"
    r"second|third|thirds|fourth|fifth|sixth|seventh|eighth|ninth|tenth|quarters?|scores|hundreds?|thousands?|millions?"
    r"|billions?|trillions?|lakhs?|crores?)\b|teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|fold\b",
    re.IGNORECASE,
)

_WINDOW = 2000
"""Characters; of 400,000 sentences of news none is longer that is one."""
_SITUATED = frozenset({"count", "money", "percentage", "share"})
"""The kinds that hold at a place and for a time; ages, durations and distances measure things that do not."""


@dataclass(frozen=True, slots=True)
class Reading(Quantity):
    """A quantity of a sentence, `text[start:end]`."""

    start: int
    end: int


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
    found = lists.resolved(tokens, [_counted(tokens, draft, text) for draft in drafts.find(tokens)])
    kept = [one for one in found if one.sure]
    return _located(tokens, kept, text) if kept else []


def _counted(tokens: Sequence[Token], draft: Draft, text: str) -> Counted:
    """The draft with what is counted and what happened to it."""
    if draft.kind not in (None, "share", "percentage", "score", "ordinal"):
        happening = claims.find(tokens, draft.first, None, draft.end) if draft.kind == "money" else None
        return Counted(draft, draft.unit, None, draft.end, happening)
    if draft.kind in ("ordinal", "score"):
        return Counted(draft, draft.unit, None, draft.end, None)
    head = _head(tokens, draft)
    if draft.kind is not None:
        whole = units.text(tokens, head, text) if head else None
        unit = draft.unit or whole
        end = head[1] if head else draft.end
        return Counted(replace(draft, whole=whole), unit, head, end, claims.find(tokens, draft.first, head, end))
    return _count(tokens, replace(draft, kind="count"), head, text)


def _head(tokens: Sequence[Token], draft: Draft) -> tuple[int, int] | None:
    if draft.kind == "percentage":
        return units.whole(tokens, draft.end) if low(tokens, draft.end) == "of" else None
    i = draft.end
    if draft.form == "share":
        half = low(tokens, i - 1) == "half" and low(tokens, i) not in words("words", "half_before")
        return None if half else units.whole(tokens, i)  # `roughly half give reasons`
    i += low(tokens, i) in ("more", "additional") and low(tokens, i + 1) != "than"
    if draft.value == 1:
        return units.single(tokens, i)
    return units.after(tokens, i)


def _count(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, text: str) -> Counted:
    end = max(head[1], draft.end) if head else draft.end
    happening = claims.find(tokens, draft.first, head, end)
    collective = None
    if head is None or low(tokens, head[0]) in ("dead",):
        collective = units.of_collective(tokens, draft.first)
        numbered = None if collective else units.numbered(tokens, draft.first)
        head = collective or numbered
        if numbered and happening is None:
            happening = claims.find(tokens, draft.first, numbered, numbered[1])
    sure = _stands(tokens, draft, head, happening)
    state = head is not None and head[1] - head[0] == 1 and tokens[head[0]].low in {*words("words", "states"), "toll"}
    rate = units.rate(tokens, head) if head else head
    happening = happening if rate == head and not tight(tokens, draft.end) else None  # no `created a two-term limit`
    unit = units.text(tokens, rate, text) if rate and not state else None
    return Counted(draft, unit, head, end, happening, collective is not None, sure)


def _is_father_of(tokens: Sequence[Token], draft: Draft) -> bool:
    """`a mother of three`, who are her children."""
    return low(tokens, draft.first - 1) == "of" and low(tokens, draft.first - 2) in words("words", "father_of")


def _stands(tokens: Sequence[Token], draft: Draft, head: tuple[int, int] | None, happening: Happening | None) -> bool:
    """Whether something makes the number a figure: what it counts, what happened, a limit, its size."""
    definite = low(tokens, draft.first - 1) in words("words", "determiners")
    if draft.value == 1:
        limited = draft.bound != "exact" or low(tokens, draft.first - 1) in ("only", "just")
        return head is not None and not definite and (happening is not None or limited)
    if definite and draft.value == 2 and draft.form == "words":
        return happening is not None
    happened = happening is not None and (happening.event in words("happening", "people") or draft.bound != "exact")
    if head is not None or happened or draft.form == "vague":
        return True
    if names.year(tokens, draft) or draft.rule == "N1 letter":
        return False
    return (
        _is_father_of(tokens, draft)
        or (draft.bound != "exact" and draft.value > 12)
        or draft.scale > 1
        or "," in tokens[draft.number].text
    )


def _located(tokens: Sequence[Token], found: Sequence[Counted], text: str) -> list[Reading]:
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
        close = not happened and d.kind in ("count", "money")
        near = (text, periods, (start, end), others, happened)
        period = circumstances.chosen(*near, timed=True, close=close) if held else None
        said = text[tokens[d.said[0]].start : tokens[d.said[1] - 1].end] if d.said else None
        made.append(
            Reading(
                d.low,
                d.high,
                d.bound or "exact",
                d.kind or "count",
                one.unit,
                d.whole,
                happening.event or None,
                happening.hedge,
                place,
                period,
                said,
                d.rule,
                start,
                end,
            )
        )
    return made
