"""Questions that are put to somebody, whoever asks: "Asked whether it holds, NAME said", "was asked about the dam".

Rules: Q1 "asked" opens the sentence or follows "when"; Q2 it is a passive. The asker is who "by" names; else nobody is.
"""

from __future__ import annotations

from digest.annotators.quotations.extents import clause_end
from digest.annotators.quotations.following import report_ahead
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after
from digest.annotators.quotations.statements import Statement

_SHORTEST = 2
_OPENING = frozenset({"whether", "if", "why", "how", "what", "who", "when", "where", "which", "about"})


def statements(frame: Frame) -> list[Statement]:
    """The questions of a sentence, in order."""
    tokens = frame.tokens
    return [s for k, t in enumerate(tokens) if t.low == "asked" and is_put(tokens, k) for s in _question(frame, k)]


def is_put(tokens: Tokens, k: int) -> bool:
    """Whether nobody stands before "asked" who asks."""
    j = k - 1
    while j >= 0 and (tokens[j].adverbial or is_word(tokens[j], "times")):
        j -= 1
    passive = is_word(tokens[j], "be") and (j == 0 or tokens[j - 1].low != "to")
    return j < 0 or tokens[j].low == "when" or passive


def _question(frame: Frame, k: int) -> list[Statement]:
    tokens, start = frame.tokens, k + 1
    subject: Phrase | None = None
    if start + 1 < len(tokens) and tokens[start].low == "by":
        subject = phrase_after(tokens, start + 1)
        start = subject.last if subject else start
    if start >= len(tokens) or not (tokens[start].low in _OPENING or (tokens[start].low == "to" and k == 0)):
        return []
    start += tokens[start].low == "about"
    end = clause_end(tokens, start)
    if k == 0 or (k == 1 and tokens[0].low == "when"):
        end = next((i for i in range(start, end) if tokens[i].text == ","), end)
    end = next((i for i in range(start, end) if tokens[i].text == "," and report_ahead(tokens, i + 1)), end)
    if end - start < _SHORTEST:
        return []
    return [Statement(frame, "Q1" if k < 2 else "Q2", (k, k + 1), "ask", subject, (start, end))]
