"""The subject of a reporting verb, found from the verb backwards.

An English subject stands between the nearest boundary (a comma, a conjunction, another verb) and its verb. Where what
stands there is not a noun phrase, there is no subject.
"""

from __future__ import annotations

from digest.annotators.quotations.asides import aside_before
from digest.annotators.quotations.beside import is_title
from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.nominals import ending_at, object_ending_at
from digest.annotators.quotations.phrases import (
    DASHES,
    LONGEST,
    STOPS,
    Phrase,
    Tokens,
    opens_apposition,
    titled,
)
from digest.annotators.quotations.soundness import PARTY

_NEAR = frozenset({"this", "last", "next", "earlier"})
_CONTACT = frozenset({"i", "we", "he", "she", "they"})
_LONGEST_NAME = 6
_LONGEST_OFFICE = 5
_MOST_COMMAS = 5
"""Commas within an apposition: "NAME, 39, a farmer from Ava, Mo., who keeps goats, said"."""


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb at `verb`, which stands before it with nothing but auxiliaries and adverbs between."""
    j = verb - 1
    while j >= 0 and tokens[j].kind == "w" and not tokens[j].possessive and tokens[j].between:
        j -= 1
    j = _before_times(tokens, j)
    if j > 1 and tokens[j - 1].text == "," and PARTY.match(tokens[j].text):
        j -= 2
    if j < 0:
        return None
    if tokens[j].text == ",":
        aside = aside_before(tokens, j)
        return _before_apposition(tokens, j) if aside is None else _before_aside(tokens, aside)
    if tokens[j].text in DASHES:
        return _before_dash(tokens, j)
    if tokens[j].low in {"who", "which"}:
        return _antecedent(tokens, j)
    if j > 1 and tokens[j].verbal and tokens[j - 1].low in _CONTACT and tokens[j - 2].kind == "w":
        return object_ending_at(tokens, j - 2)  # "the engineers I asked said"
    found = ending_at(tokens, j)
    if found is not None and (_cut_off(tokens, found) or _of_infinitive(tokens, found)):
        return None
    return _restricted(tokens, found.first if found else j) or found


def _of_infinitive(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase is what an infinitive is done to: "the vote to leave the union showed"."""
    k = phrase.first - 1
    return k > 0 and tokens[k - 1].low == "to" and not tokens[k].capital and not is_word(tokens[k], "determiners")


def _cut_off(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase is but the end of one: "polls after X's speech", "lawyers for both X and Y"."""
    k = phrase.first - 1
    if k < 1:
        return False
    if tokens[k].low in {"after", "before", "since"}:
        near = tokens[max(0, k - LONGEST) : k]
        return tokens[k - 1].kind == "w" and not any(t.verbal or t.kind != "w" for t in near)
    return tokens[k].low == "both" and is_word(tokens[k - 1], "prepositions")


def _before_times(tokens: Tokens, j: int) -> int:
    """The index before a time that stands between subject and verb: "the ministry on Monday said"."""
    k = j
    while k > 0 and is_word(tokens[k], "times") and (tokens[k].capital or tokens[k - 1].low in _NEAR):
        k -= 1
        while k > 0 and tokens[k].low in _NEAR | {"on", "late", "early", "just"}:
            k -= 1
    return j if is_word(tokens[k], "times") else k


def _restricted(tokens: Tokens, first: int) -> Phrase | None:
    """The head of a relative clause that the phrase at `first` ends: "officials who had seen the dam said"."""
    for k in range(first - 1, max(0, first - LONGEST), -1):
        token = tokens[k]
        if token.low == "who" and tokens[k - 1].kind == "w":
            return object_ending_at(tokens, k - 1) if any(t.verbal for t in tokens[k + 1 : first + 1]) else None
        if token.kind != "w" or is_word(token, "subordinators"):
            return None
    return None


def _before_aside(tokens: Tokens, comma: int) -> Phrase | None:
    """`NAME, meanwhile, said` and `NAME, a ministry official, meanwhile, said`."""
    if comma and tokens[comma - 1].kind == "w" and tokens[comma - 1].verbal:
        return None
    return _before_apposition(tokens, comma) or ending_at(tokens, comma - 1)


def _antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    """The noun phrase that "who" or "which" stands for: of `NAME, a ministry official, who said` the name."""
    j = relative - 1
    if j < 0 or tokens[j].text != ",":
        return object_ending_at(tokens, j) if j >= 0 else None
    return _named(tokens, j) or (object_ending_at(tokens, j - 1) if j else None)


def _named(tokens: Tokens, comma: int) -> Phrase | None:
    """The name before an apposition that ends at the comma and tells an office or a place of work."""
    for k in range(comma - 1, max(1, comma - LONGEST), -1):
        if tokens[k].text in STOPS or tokens[k].kind == "q" or tokens[k].verbal:
            return None
        if tokens[k].text != ",":
            continue
        role = any(is_word(t, c) for t in tokens[k + 1 : comma] for c in ("person_titles", "organisations"))
        if role and opens_apposition(tokens[k + 1]) and tokens[k - 1].capital and tokens[k - 2].capital:
            found = object_ending_at(tokens, k - 1)
            return found._replace(apposition=(k + 1, comma)) if found else None
    return None


def _before_dash(tokens: Tokens, j: int) -> Phrase | None:
    for k in range(j - 1, max(0, j - LONGEST), -1):
        if tokens[k].text in DASHES:
            found = ending_at(tokens, k - 1)
            return found._replace(apposition=(k + 1, j)) if found else None
    return None


def _before_apposition(tokens: Tokens, comma: int) -> Phrase | None:
    """`NAME, a ministry official, said`: the name stands before the comma that opens the apposition."""
    tried = 0
    office = _office_before_name(tokens, comma)
    if office is not None:
        return office
    for k in range(comma - 1, max(0, comma - LONGEST), -1):
        if tokens[k].text in STOPS or tried == _MOST_COMMAS:
            return None
        if tokens[k].text != ",":
            continue
        tried += 1
        if (opens_apposition(tokens[k + 1]) or _tells_office(tokens, k + 1)) and not tokens[k - 1].low.isdigit():
            found = ending_at(tokens, k - 1)
            if found is None or (found.last == 1 and tokens[0].adverbial):
                return None
            if not _is_apposition(tokens, found):
                return found._replace(apposition=(k + 1, comma)) if titled(tokens, found) else None
    return None


def _tells_office(tokens: Tokens, k: int) -> bool:
    """Whether an office without an article begins after a name: "NAME, refugee program director at"."""
    if k < 2 or not tokens[k - 2].capital:
        return False
    for i in range(k, min(len(tokens), k + _LONGEST_OFFICE)):
        if tokens[i].kind != "w" or is_word(tokens[i], "prepositions") or tokens[i].verbal:
            return False
        if is_title(tokens[i]):
            return True
    return False


def _office_before_name(tokens: Tokens, comma: int) -> Phrase | None:
    """`Earlier, the foreign secretary, NAME, said`: an office with its article, and a bare name between commas."""
    first = next((k for k in range(comma - 1, max(0, comma - _LONGEST_NAME), -1) if not tokens[k].capital), 0)
    named = comma - first > 2 and tokens[first].text == "," and not any(is_title(t) for t in tokens[first:comma])
    if not named or first < 2 or not is_title(tokens[first - 1]):
        return None
    found = ending_at(tokens, first - 1)
    definite = found is not None and (
        tokens[found.first].low == "the" or any(t.possessive for t in tokens[found.first : first])
    )
    return found._replace(apposition=(first + 1, comma)) if found and definite else None


def _is_apposition(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase is itself one, or ends one: "NAME, the minister of trade, a Liberal", "NAME, 39, a farmer".

    So is the party that stands after a name: "NAME, D-Ohio, a farmer".
    """
    comma = phrase.first - 1
    if comma < 1 or tokens[comma].text != ",":
        return False
    if PARTY.match(tokens[phrase.first].text):
        return True
    if is_word(tokens[phrase.first], "determiners"):
        return tokens[comma - 1].capital
    k = comma - 1
    while k > max(0, comma - 8) and tokens[k].kind == "w" and not tokens[k].verbal:
        k -= 1
    return tokens[k].text == "," and tokens[k + 1].low in {"a", "an", "the"} and tokens[k - 1].capital
