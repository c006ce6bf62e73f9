"""Noun phrases: what one is, and the one that begins at a place ("said Kremlin spokesman Dmitry Peskov on Friday").

No parser: a phrase is known by the closed classes that bound it and by the look of verbs.
"""

from __future__ import annotations

from typing import NamedTuple

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, only_reports

LONGEST = 28
"""Tokens of the longest noun phrase that is looked for; it bounds the work a verb can cause."""
STOPS = frozenset({".", "?", "!", ";", ":", "-", "–", "—", "--", "―", "…", "[", "]", "|", "/", "•"})
DASHES = frozenset({"-", "–", "—", "--", "―"})

Tokens = tuple[Token, ...]


class Phrase(NamedTuple):
    """Tokens `first` to `last` (exclusive) name somebody; `apposition` is the stretch that says who they are, if any.

    `outer` is where the whole begins (before a verb) or ends (after one), apposition included.
    """

    first: int
    last: int
    outer: int
    apposition: tuple[int, int] | None = None


def contracted(token: Token) -> bool:
    """Whether the token is a subject with its verb: "he'd", "she's", "there's"."""
    return "'" in token.low and is_word(token, "clause_openers")


def opens_apposition(token: Token) -> bool:
    """Whether an apposition can begin here: "a ministry official", "who", "64", "former aide", "House editor"."""
    if token.kind != "w":
        return False
    if is_word(token, "apposition_openers") or is_word(token, "person_titles"):
        return True
    return token.text[0].isdigit() or token.capital or token.low.startswith(("former", "ex-", "co-"))


def phrase_after(tokens: Tokens, i: int) -> Phrase | None:
    """The noun phrase that begins at `tokens[i]`, with the apposition that a comma opens, if any."""
    if any(is_word(tokens[i], c) for c in ("prepositions", "subordinators", "adverbs")):
        return None
    k = i
    while k < len(tokens) and k - i < LONGEST and _continues(tokens, k, i):
        k += 1
    while k > i and ((tokens[k - 1].kind == "p" and tokens[k - 1].text != ")") or _dangles(tokens[k - 1])):
        k -= 1
    if not any(t.kind == "w" for t in tokens[i:k]):
        return None
    if k + 1 >= len(tokens) or tokens[k].text != "," or not opens_apposition(tokens[k + 1]):
        return Phrase(i, k, k)
    outer = k + 1
    while outer < min(len(tokens), k + LONGEST) and tokens[outer].text not in STOPS | {","}:
        if tokens[outer].kind == "q":
            break
        outer += 1
    return Phrase(i, k, outer, (k + 1, outer))


def _continues(tokens: Tokens, k: int, i: int) -> bool:
    token = tokens[k]
    if token.kind == "q":
        return k > i and len(token.text.split()) <= 3 and token.text[1:2].isupper()
    if token.kind == "p":
        return token.text in {"(", ")", "&"}
    if k == i:
        return not (is_word(token, "times") or is_word(token, "coordinators") or token.between or token.verbal)
    return not is_word(tokens[i], "subjects") and _goes_on(tokens, k)


def _goes_on(tokens: Tokens, k: int) -> bool:
    token, before = tokens[k], tokens[k - 1]
    if is_word(token, "prepositions"):
        return token.low in {"of", "for", "from"}
    if is_word(token, "times") and not (token.capital and before.low in {"of", "the"}):
        return False
    if token.low in {"and", "&"}:
        return k + 1 < len(tokens) and tokens[k + 1].capital and before.capital
    if is_word(token, "coordinators") or is_word(token, "subordinators") or token.between:
        return False
    if is_word(token, "subjects") or is_word(token, "objects"):
        return False  # "one group it was meant for"
    return not token.verbal and (token.capital or not token.low.endswith("ing") or before.low == "the")


def _dangles(token: Token) -> bool:
    return is_word(token, "prepositions") or is_word(token, "determiners") or token.low in {"and", "&", "("}


def plural_head(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase can be the subject of a plural verb."""
    words = [t for t in tokens[phrase.first : phrase.last] if t.kind == "w"]
    if any(t.low in {"and", "&"} for t in words):
        return True
    return any(is_word(t, "plurals") or plural(t.low) for t in words)


def plural(low: str) -> bool:
    """Whether the word has the look of a plural noun."""
    return low.endswith("s") and not low.endswith(("ss", "'s"))


def referring(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase can refer to somebody by itself: a bare singular noun ("time", "subtle") cannot."""
    words = [t for t in tokens[phrase.first : phrase.last] if t.kind == "w"]
    first, last = words[0], words[-1]
    if last.verbal or is_word(last, "coordinators") or any(map(_glued, words)):
        return False
    if first.text[0].isdigit() and (len(words) == 1 or words[1].low == "and"):
        return False
    if first.low.endswith("ing") and len(words) > 1 and last.low not in closed("plural_roles"):
        return False  # "building walls", not "restructuring experts"
    if any(only_reports(t.low, "object") for t in words if not t.capital):
        return False  # a headline: "NAME rejects NAME"
    if is_word(first, "determiners") or is_word(first, "pronouns") or first.text[0].isdigit():
        return True
    size = next((i for i, t in enumerate(words) if i and is_word(t, "prepositions")), len(words))
    head = words[size - 1]
    named = any(t.capital and not is_word(t, "times") for t in words[:size])
    return named or is_word(head, "plurals") or plural(head.low)


def _glued(token: Token) -> bool:
    """Whether a page's own words stand in the sentence: "John DoeDoe", "MORE"."""
    half = len(token.text) // 2
    return token.text == "MORE" or (half > 2 and token.text[:half] == token.text[half:])


def titled(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase holds a name, a role or a body, so that an apposition may follow it."""
    roles = closed("person_titles") | closed("organisations") | closed("plural_roles")
    return any(t.capital or t.low in roles for t in tokens[phrase.first : phrase.last])
