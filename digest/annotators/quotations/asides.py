"""What commas set off between a speaker, the verb and what is said: "NAME, meanwhile, said, also on Monday, that".

Rules: A1 an adverb, A2 a phrase of time, place or manner, A3 a participle ("speaking in Oslo", "issued by the
ministry"). An aside says nothing of who speaks.
"""

from __future__ import annotations

from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.phrases import STOPS, Tokens

_LONGEST = 16
_PHRASES = frozenset(
    {"for", "in", "on", "at", "by", "after", "before", "during", "like", "with", "from", "through", "via", "to"}
)


def aside_before(tokens: Tokens, comma: int) -> int | None:
    """The comma that opens the aside which the comma at `comma` closes; None where there is none."""
    for k in range(comma - 1, max(0, comma - _LONGEST), -1):
        if tokens[k].text in STOPS:
            return None
        if tokens[k].text == ",":
            return k if is_aside(tokens, k + 1, comma) else None
    return None


def aside_after(tokens: Tokens, comma: int) -> int | None:
    """The comma that closes the aside which the comma at `comma` opens; None where there is none."""
    for k in range(comma + 1, min(len(tokens), comma + _LONGEST)):
        if tokens[k].text in STOPS or tokens[k].kind == "q":
            return None
        if tokens[k].text == ",":
            return k if is_aside(tokens, comma + 1, k) else None
    return None


def _participle(tokens: Tokens, k: int) -> bool:
    return tokens[k + 1].low in {"by", "with"} and tokens[k].verbal


def is_aside(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are an aside and no part of what is said or of who says it."""
    opening = first
    while opening < last and (tokens[opening].adverbial or tokens[opening].low in closed("asides")):
        opening += 1
    if opening == last:
        return last > first
    if tokens[opening].low in closed("issuing") or _participle(tokens, opening):
        return True
    if tokens[opening].low.endswith("ing") and not tokens[opening].capital:
        return not any(is_word(t, "be") for t in tokens[first:last])
    if tokens[opening].low not in _PHRASES and not is_word(tokens[opening], "times"):
        return False
    return not any(t.verbal or is_word(t, "relatives") for t in tokens[opening + 1 : last])
