"""What kind of quotation a statement is: direct, indirect, or mixed, with the words of the speaker in the clause.

Rules: K1 three quoted words or more are the speaker's; K2 one or two are where they are the predicate ("was “safe”",
"called it “a trap”"), not before a noun ("the “moderate” party"); K3 names, titles and what is "so-called" are not.
"""

from __future__ import annotations

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.phrases import Tokens
from digest.annotators.quotations.statements import Statement
from digest.model import QuoteKind

_ENOUGH = 3
_BOUNDING = ("prepositions", "coordinators", "subordinators", "times")
_OPENING = frozenset({"a", "an", "not", "no", "very", "too"})
_LONG = 4
"""Letters of a word that a title writes with a capital."""


def kind(s: Statement) -> QuoteKind:
    """Direct if the content is one quotation, mixed if it holds words that are plausibly the speaker's own."""
    if s.quoted:
        return "direct"
    tokens = s.frame.tokens
    own = any(tokens[k].kind == "q" and _own_words(tokens, k) for k in range(*s.content))
    return "mixed" if own else "indirect"


def _own_words(tokens: Tokens, k: int) -> bool:
    words = tokens[k].inner.split()
    if k and (tokens[k - 1].low in closed("naming") or [t.low for t in tokens[max(0, k - 2) : k]] == ["known", "as"]):
        return False
    if entitled(words):
        return False
    if len(words) >= _ENOUGH or (words and words[0].lower() in _OPENING):
        return True
    if not (words and _predicative(tokens, k)):
        return False
    participle = is_word(tokens[k - 1], "auxiliaries") and words[-1].endswith(("ed", "en", "ing"))
    return participle or _bounded(tokens, k + 1)


def entitled(words: list[str]) -> bool:
    """Whether the words are a name or a title: every long one has a capital."""
    long = [w for w in words if len(w) >= _LONG]
    return bool(long) and all(w[0].isupper() for w in long)


def _predicative(tokens: Tokens, k: int) -> bool:
    j = k - 1
    while j > 0 and (tokens[j].adverbial or tokens[j].low in {"a", "an", "as", "not"}):
        j -= 1
    return j >= 0 and (tokens[j].verbal or tokens[j + 1].low == "as")


def _bounded(tokens: Tokens, k: int) -> bool:
    return k >= len(tokens) or tokens[k].kind == "p" or _bounds(tokens[k])


def _bounds(token: Token) -> bool:
    return any(is_word(token, name) for name in _BOUNDING)
