"""The noun phrases that name a speaker, found from the reporting verb outwards.

No parser: an English subject stands between the nearest boundary (a comma, a conjunction, another verb) and its verb.
Where what stands there is not a noun phrase, there is no speaker.
"""

from __future__ import annotations

from typing import NamedTuple

from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, lexicon

_LONGEST = 28
_STOPS = frozenset({".", "?", "!", ";", ":", "-", "–", "—", "--", "―", "…", "[", "]", "|", "/", "•"})
_DASHES = frozenset({"-", "–", "—", "--", "―"})
_IRREGULAR_PLURALS = frozenset(
    "people women men police children some many others most those few none all both several critics media troops".split()
)

Tokens = tuple[Token, ...]


class Phrase(NamedTuple):
    """Tokens `first` to `last` (exclusive) name somebody; `apposition` is the stretch that says who they are, if any.

    `outer` is where the whole begins (as subject) or ends (after the verb), appositions and relative clauses included.
    """

    first: int
    last: int
    outer: int
    apposition: tuple[int, int] | None = None


def verbal(token: Token) -> bool:
    """Whether the token looks like a verb: an auxiliary, a common verb of news, a reporting verb's past, or a past form."""
    if token.kind != "w" or token.possessive and not is_word(token, "auxiliaries"):
        return False
    low = token.low
    if is_word(token, "auxiliaries") or (is_word(token, "verbs") and not token.capital):
        return True
    if token.capital:
        return False
    if low.endswith(("n't", "'ll", "'ve", "'re", "'d")):
        return True
    if low.endswith("ed") and len(low) > 4 and "-" not in low:
        return True
    return any("past" in f for _, f in lexicon().verbs.get(low, ()))


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb at `verb`, which stands before it with nothing but auxiliaries and adverbs between."""
    j = verb - 1
    while j >= 0 and tokens[j].kind == "w" and not tokens[j].possessive and _between(tokens[j]):
        j -= 1
    if j < 0:
        return None
    if tokens[j].text == ",":
        return _before_apposition(tokens, j)
    if tokens[j].text in _DASHES:
        return _before_dash(tokens, j)
    if tokens[j].low in {"who", "which"}:
        return _antecedent(tokens, j)
    return _ending_at(tokens, j)


def _between(token: Token) -> bool:
    if token.capital and token.low in {"may", "will", "now", "first", "both"}:
        return False
    if token.low in {"some", "most", "all", "both", "another"}:
        return False
    return (
        is_word(token, "auxiliaries")
        or is_word(token, "negations")
        or is_word(token, "adverbs")
        or (token.low.endswith("ly") and not token.capital and len(token.low) > 4)
    )


def _antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    """The noun phrase that "who" or "which" stands for."""
    j = relative - 1
    if j >= 0 and tokens[j].text == ",":
        j -= 1
    found = _ending_at(tokens, j) if j >= 0 else None
    return found


def _before_dash(tokens: Tokens, j: int) -> Phrase | None:
    for k in range(j - 1, max(-1, j - _LONGEST), -1):
        if tokens[k].text in _DASHES:
            found = _ending_at(tokens, k - 1) if k else None
            return found._replace(apposition=(k + 1, j)) if found else None
    return None


def _before_apposition(tokens: Tokens, comma: int) -> Phrase | None:
    """`NAME, a ministry official, said`: the name stands before the comma that opens the apposition."""
    tried = 0
    for k in range(comma - 1, max(0, comma - _LONGEST) - 1, -1):
        if tokens[k].text in _STOPS:
            return None
        if tokens[k].text != ",":
            continue
        tried += 1
        if _opens_apposition(tokens[k + 1]) and k > 0:
            found = _ending_at(tokens, k - 1)
            if found is not None and _nameable(tokens, found):
                return found._replace(apposition=(k + 1, comma))
            return None
        if tried == 3:
            return None
    return None


def _opens_apposition(token: Token) -> bool:
    if token.kind != "w":
        return False
    if token.low in {"who", "whose", "which", "himself", "herself", "itself", "now", "then", "also", "one", "speaking", "at", "in", "on", "during", "asked", "writing"}:
        return True
    if token.low in {"a", "an", "the", "another", "its", "his", "her", "their"} or token.text[0].isdigit():
        return True
    return token.low in closed("person_titles") or token.low.startswith(("former", "ex-", "co-")) or token.capital


def _nameable(tokens: Tokens, phrase: Phrase) -> bool:
    return any(t.capital or t.low in closed("person_titles") for t in tokens[phrase.first : phrase.last])


def _ending_at(tokens: Tokens, j: int) -> Phrase | None:
    """The noun phrase whose last token is `tokens[j]`."""
    last = j + 1
    if tokens[j].text == ")":
        while j >= 0 and tokens[j].text != "(":
            j -= 1
        j -= 1
    if j < 0 or tokens[j].kind != "w" or tokens[j].possessive and not tokens[j].capital:
        return None
    if is_word(tokens[j], "pronouns"):
        return Phrase(j, last, j) if _pronoun_fits(tokens, j) else None
    first = j
    while first > 0 and last - first < _LONGEST and _joins(tokens, first - 1, first):
        first -= 1
    return _trimmed(tokens, first, last)


def _pronoun_fits(tokens: Tokens, j: int) -> bool:
    """A pronoun that is subject, not the object of a preposition before it ("all of them said")."""
    return tokens[j].low not in {"it", "this", "that"} or j == 0 or not is_word(tokens[j - 1], "prepositions")


def _joins(tokens: Tokens, k: int, first: int) -> bool:
    """Whether `tokens[k]` still belongs to the noun phrase that begins at `first`, one to its right."""
    token = tokens[k]
    if token.kind == "q":
        return len(token.text.split()) <= 4
    if token.kind == "p":
        return token.text in {"(", ")", "&", "’", "'"}
    if token.low in {"and", "&"}:
        return _coordinates(tokens, k)
    if is_word(token, "coordinators") or is_word(token, "subordinators") or is_word(token, "negations"):
        return False
    if verbal(token) and not _modifies(tokens, k, first):
        return False
    if is_word(token, "pronouns") and not is_word(token, "determiners"):
        return False
    return not (is_word(token, "adverbs") and not token.capital)


def _modifies(tokens: Tokens, k: int, first: int) -> bool:
    """A participle before its noun: "a retired general", "the injured man"."""
    low = tokens[k].low
    if not low.endswith("ed") or is_word(tokens[first], "determiners") or is_word(tokens[first], "prepositions"):
        return False
    return k > 0 and (is_word(tokens[k - 1], "determiners") or tokens[k - 1].possessive) and not tokens[first].capital


def _coordinates(tokens: Tokens, k: int) -> bool:
    """Whether "and" joins two noun phrases: no verb stands before it up to the boundary."""
    for i in range(k - 1, max(-1, k - _LONGEST), -1):
        token = tokens[i]
        if token.text in _STOPS or token.text == "," or token.kind == "q" or is_word(token, "subordinators"):
            return i < k - 1
        if verbal(token):
            return False
    return k > 0


def _trimmed(tokens: Tokens, first: int, last: int) -> Phrase | None:
    """The phrase without what precedes the noun phrase proper ("On Tuesday the ministry", "Meanwhile Peskov")."""
    if is_word(tokens[first], "prepositions") and tokens[first].low not in {"like", "about", "over", "up", "more"}:
        inner = _after_opening(tokens, first, last)
        if inner is None:
            return None
        first = inner
    while first < last and (_between(tokens[first]) or tokens[first].text in {")", "(", "&", "'", "’"}):
        first += 1
    while first < last and is_word(tokens[first], "times") and first + 1 < last:
        first += 1
    if first >= last or not any(t.kind == "w" for t in tokens[first:last]):
        return None
    head = tokens[first:last]
    if all(is_word(t, "times") or is_word(t, "determiners") or is_word(t, "prepositions") for t in head):
        return Phrase(first, last, first) if len(head) == 1 and is_word(head[0], "pronouns") else None
    return Phrase(first, last, first)


def _after_opening(tokens: Tokens, first: int, last: int) -> int | None:
    """Where the subject begins after a prepositional phrase that no comma closes: "On Tuesday the Kremlin", else None."""
    k = first + 1
    while k < last and (is_word(tokens[k], "times") or tokens[k].text[0].isdigit() or tokens[k].low in {"the", "late", "early"}):
        if tokens[k].low == "the" and not (k + 1 < last and is_word(tokens[k + 1], "times")):
            break
        k += 1
    return k if first + 1 < k < last else None


def phrase_after(tokens: Tokens, i: int) -> Phrase | None:
    """The noun phrase that begins at `tokens[i]`, with the apposition that a comma opens, if any."""
    k = i
    while k < len(tokens) and k - i < _LONGEST and _continues(tokens, k, i):
        k += 1
    while k > i and (tokens[k - 1].kind == "p" and tokens[k - 1].text != ")" or _dangles(tokens[k - 1])):
        k -= 1
    if k == i or not any(t.kind == "w" for t in tokens[i:k]):
        return None
    if is_word(tokens[i], "prepositions") or is_word(tokens[i], "subordinators") or is_word(tokens[i], "adverbs"):
        return None
    outer = k
    if k + 1 < len(tokens) and tokens[k].text == "," and _opens_apposition(tokens[k + 1]):
        outer = k + 1
        while outer < len(tokens) and outer - k < _LONGEST and tokens[outer].text not in _STOPS | {","} and tokens[outer].kind != "q":
            outer += 1
        return Phrase(i, k, outer, (k + 1, outer))
    return Phrase(i, k, outer)


def _continues(tokens: Tokens, k: int, i: int) -> bool:
    token = tokens[k]
    if token.kind == "q":
        return k > i and len(token.text.split()) <= 3 and token.text[1:2].isupper()
    if token.kind == "p":
        return token.text in {"(", ")", "&"}
    if k > i and is_word(tokens[i], "subjects"):
        return False
    if is_word(token, "prepositions"):
        return k > i and token.low in {"of", "for", "from"}
    if is_word(token, "times") and not (k > i and token.capital and tokens[k - 1].low in {"of", "the"}):
        return False
    if token.low in {"and", "&"}:
        return k > i and k + 1 < len(tokens) and tokens[k + 1].capital and tokens[k - 1].capital
    if is_word(token, "coordinators") or is_word(token, "subordinators") or _between(token):
        return False
    return not verbal(token) and not token.low.endswith("ing")


def _dangles(token: Token) -> bool:
    return is_word(token, "prepositions") or is_word(token, "determiners") or token.low in {"and", "&", "("}


def plural_head(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase can be the subject of a plural verb."""
    words = [t for t in tokens[phrase.first : phrase.last] if t.kind == "w"]
    if any(t.low in {"and", "&"} for t in words):
        return True
    return any(t.low in _IRREGULAR_PLURALS or (t.low.endswith("s") and not t.low.endswith(("ss", "'s"))) for t in words)
