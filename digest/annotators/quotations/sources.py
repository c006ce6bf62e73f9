"""Attributions without a verb: S1 "according to X" after its clause, S2 before it, S3 "the Kremlin's insistence that"."""

from __future__ import annotations

from digest.annotators.quotations import extents
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import lexicon
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after, verbal
from digest.annotators.quotations.statements import Statement


def statements(frame: Frame) -> list[Statement]:
    """What a sentence reports by a phrase or a noun, in order of the cues."""
    found: list[Statement] = []
    for i, token in enumerate(frame.tokens):
        if token.kind != "w":
            continue
        for rest in lexicon().phrases.get(token.low, ()):
            end = i + 1 + len(rest)
            if tuple(t.low for t in frame.tokens[i + 1 : end]) == rest:
                found += _by_phrase(frame, i, end)
        if token.low in lexicon().nouns:
            found += _by_noun(frame, i)
    return found


def _by_phrase(frame: Frame, i: int, end: int) -> list[Statement]:
    tokens = frame.tokens
    subject = phrase_after(tokens, end)
    if subject is None:
        return []
    after = subject.last
    if i == 0 or tokens[i - 1].text in {":", ";", "—", "–"} or tokens[i - 1].low in {"that", "and", "but", "while"}:
        comma = next((k for k in range(after, min(len(tokens), after + 25)) if tokens[k].text == ","), None)
        if comma is None:
            return []
        comma = _past_apposition(tokens, comma)
        stop = extents.clause_end(tokens, comma + 1)
        return [Statement(frame, "S2", (i, end), "say", subject, (comma + 1, stop))] if stop > comma + 2 else []
    edge = i - 1 if tokens[i - 1].text == "," else i
    if edge and tokens[edge - 1].kind == "q" and (edge == 1 or tokens[edge - 2].kind != "w"):
        return [Statement(frame, "S1", (i, end), "say", subject, (edge - 1, edge))]
    start = extents.clause_start(tokens, edge)
    if edge - start < 3:
        return []
    return [Statement(frame, "S1", (i, end), "say", subject, (start, edge))]


def _past_apposition(tokens: Tokens, comma: int) -> int:
    """The comma after "according to X, a former aide,": the last one before the clause begins."""
    if comma + 1 < len(tokens) and tokens[comma + 1].low in {"a", "an", "who", "which", "the"}:
        later = next((k for k in range(comma + 1, min(len(tokens), comma + 14)) if tokens[k].text == ","), None)
        if later is not None and not any(verbal(t) for t in tokens[comma + 2 : later] if tokens[comma + 1].low not in {"who", "which"}):
            return later
    return comma


def _by_noun(frame: Frame, i: int) -> list[Statement]:
    """S3: a reporting noun with its holder and the clause it opens."""
    tokens = frame.tokens
    k = i + 1
    subject = _holder(tokens, i)
    if subject is None and k + 1 < len(tokens) and tokens[k].low in {"by", "from", "of"}:
        subject = phrase_after(tokens, k + 1)
        k = subject.last if subject else k
    if subject is None or k + 1 >= len(tokens) or tokens[k].low not in {"that", "to"}:
        return []
    if tokens[k].low == "to" and lexicon().nouns[tokens[i].low] not in {"promise", "demand", "believe"}:
        return []
    start = k + 1 if tokens[k].low == "that" else k
    stop = extents.clause_end(tokens, start)
    if stop - start < 3 or is_word(tokens[start], "auxiliaries") or verbal(tokens[start]):
        return []
    return [Statement(frame, "S3", (i, i + 1), lexicon().nouns[tokens[i].low], subject, (start, stop))]


def _holder(tokens: Tokens, i: int) -> Phrase | None:
    """The possessor before the noun: "the Kremlin's previous insistence", "their claim"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        token = tokens[k]
        if token.kind != "w" or verbal(token) and not token.possessive:
            return None
        if token.low in {"his", "her", "their", "its"}:
            return Phrase(k, k + 1, k)
        if token.possessive:
            first = k
            while first > 0 and tokens[first - 1].kind == "w" and (tokens[first - 1].capital or (is_word(tokens[first - 1], "determiners") and first == k) or tokens[first - 1].low == "the"):
                first -= 1
            return Phrase(first, k + 1, first)
    return None
