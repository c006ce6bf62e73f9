"""How far what is reported reaches.

Where it is not certain that the reported clause goes on, it ends: a shorter content is still what was said.
"""

from __future__ import annotations

from digest.annotators.quotations.following import attributed, report_ahead, reported_apart, reports_again
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, only_reports
from digest.annotators.quotations.phrases import DASHES, Tokens, contracted, plural

_FARTHEST = 200
"""Tokens of the longest reported clause: it bounds the work that one verb can cause in an endless sentence."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "these", "those"})
_LONGEST_ASIDE = 20
_SHORT_ASIDE = 4
_COORDINATORS = frozenset({"and", "but", "or"})
_QUANTIFIED = frozenset({"both", "all", "each"})
_CONDITIONAL = frozenset({"assuming", "barring", "depending", "pending", "providing"})
_POINTING = frozenset({"this", "that", "these", "those"})


def clause_end(tokens: Tokens, start: int) -> int:
    """The index past the last token of a reported clause that begins at `tokens[start]`."""
    k, farthest = start, min(len(tokens), start + _FARTHEST)
    while k < farthest:
        token = tokens[k]
        if token.kind == "p" and _is_end(tokens, k, start):
            break
        if token.kind == "q" and token.inner.endswith(",") and _leaves_quotation(tokens, k + 1):
            k += 1
            break
        if k > start and token.low in _COORDINATORS and reported_apart(tokens, start, k):
            break
        if k > start and token.low == "while" and k + 1 < len(tokens) and tokens[k + 1].low.endswith("ing"):
            break
        k += 1
    while k > start and (_hangs(tokens[k - 1]) or _closes_aside(tokens, start, k - 1)):
        k -= 1
    return k


def _closes_aside(tokens: Tokens, start: int, k: int) -> bool:
    """Whether the token closes a parenthesis that was opened before the clause."""
    return tokens[k].text == ")" and all(t.text != "(" for t in tokens[start:k])


def _hangs(token: Token) -> bool:
    """Whether a clause cannot end with the token: punctuation, or a conjunction to what was cut off."""
    return token.low in {"and", "but", "or", "that"} or (token.kind == "p" and token.text not in ")%]")


def _is_end(tokens: Tokens, k: int, start: int) -> bool:
    text = tokens[k].text
    if text in {".", "?", "!"} and k + 1 < len(tokens) and tokens[k + 1].text == ")":
        return False
    if text in {".", "?", "!"}:
        return k + 1 == len(tokens) or tokens[k + 1].kind != "w" or not tokens[k + 1].low[0].isdigit()
    if text in DASHES:
        return k > start and tokens[k].start > tokens[k - 1].end and not _paired(tokens, k, start)
    if text != "," or k + 1 >= len(tokens):
        return text == ";"
    return _ends_at_comma(tokens, k, start)


def _ends_at_comma(tokens: Tokens, k: int, start: int) -> bool:
    """Whether what follows the comma at `k` is no longer reported."""
    if k > start and is_word(tokens[k - 1], "be"):
        return False  # "the offence was, at most, minor"
    if attributed(tokens, k + 1) or _reports_that(tokens, k + 1) or _closes_relative(tokens, k, start):
        return True
    if tokens[k + 1].low in {"despite", "notwithstanding"}:
        return has_verb(tokens, start, k, _FARTHEST)
    if is_word(tokens[k + 1], "relatives") and tokens[k + 1].low != "that":
        return has_verb(tokens, start, k, _FARTHEST) and not _goes_on_past(tokens, k + 1)
    if tokens[k + 1].low == "as" and any(t.text == "," for t in tokens[max(start, k - _SHORT_ASIDE) : k]):
        return False  # "sees itself, first and foremost, as a guard"
    if tokens[k + 1].low in _CONDITIONAL:
        return False
    if k - 2 >= start and tokens[k - 1].adverbial and tokens[k - 2].low == "that":
        return False  # "and that instead, towns should"
    return _leaves(tokens, k + 1) and not _awaits_verb(tokens, start, k)


def _reports_that(tokens: Tokens, k: int) -> bool:
    """Whether somebody else's report begins at `k`: ", the mayor said that"."""
    verb = report_ahead(tokens, k)
    return verb is not None and verb + 1 < len(tokens) and tokens[verb + 1].low == "that"


def _goes_on_past(tokens: Tokens, k: int) -> bool:
    """Whether the clause around goes on after the relative clause at `k`: "the crowd, who numbered ten, could go"."""
    closing = next((i for i in range(k, min(len(tokens) - 1, k + _LONGEST_ASIDE)) if tokens[i].text == ","), None)
    if closing is None or contracted(tokens[closing + 1]):
        return False
    verb = tokens[closing + 1]
    present = verb.kind == "w" and not verb.capital and not verb.classes and plural(verb.low)
    return present or is_word(verb, "auxiliaries")


def _awaits_verb(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether the verb after the comma is that of a subject with an aside: "his party, which won, expects"."""
    verb = tokens[comma + 1]
    first = next((i for i in range(start, comma) if tokens[i].text == ","), comma)
    finite = verb.verbal or only_reports(verb.low, "clause")
    if first == comma or not finite or verb.low.endswith("ing") or is_word(tokens[start], "interrupted"):
        return False
    return not has_verb(tokens, start, first, _FARTHEST)


def _leaves_quotation(tokens: Tokens, k: int) -> bool:
    """Whether what follows a quotation with its comma is no longer reported, or tells who says the whole."""
    return k < len(tokens) and (_leaves(tokens, k) or attributed(tokens, k))


def _leaves(tokens: Tokens, k: int) -> bool:
    """Whether what follows a comma is no longer reported."""
    token = tokens[k]
    low = token.low
    if k + 1 < len(tokens) and tokens[k + 1].low == "that" and low in {"and", "but", "or"}:
        return False
    if is_word(token, "contrasts"):
        return not (_parenthetical(tokens, k) or (low == "but" and _goes_on(tokens, k + 1)))
    if low == "as":
        return k + 1 < len(tokens) and not (tokens[k + 1].low.endswith("ed") or _compares(tokens, k + 1))
    if low in {"and", "or", "so"}:
        return k + 1 < len(tokens) and (reports_again(tokens, k + 1) or _new_clause(tokens, k + 1))
    return low in closed("breaking") or reports_again(tokens, k)


def _paired(tokens: Tokens, k: int, start: int) -> bool:
    """Whether the dash opens or closes an aside within the clause: "the heat — murderous, even — would last"."""
    near = [i for i in range(max(start + 1, k - _LONGEST_ASIDE), k) if tokens[i].text in DASHES]
    if near:
        return True
    later = next((i for i in range(k + 1, min(len(tokens) - 1, k + _LONGEST_ASIDE)) if tokens[i].text in DASHES), 0)
    return later > 0 and (_finite(tokens, later + 1) or tokens[later + 1].low in {"of", "with", "to", "from"})


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Whether what "but" contrasts needs the clause before it: "but also", "but would"."""
    return tokens[k].low in {"also", "rather", "not", "instead", "only"} or is_word(tokens[k], "modals")


def _compares(tokens: Tokens, k: int) -> bool:
    """ "as well as the", "as are the others"."""
    return tokens[k].low == "well" or is_word(tokens[k], "auxiliaries")


def _closes_relative(tokens: Tokens, comma: int, start: int) -> bool:
    """Whether the verb after the comma is that of the clause around: "NAME, who said it holds, has left"."""
    verb = is_word(tokens[comma + 1], "auxiliaries") and not contracted(tokens[comma + 1])
    if not verb or any(t.text == "," for t in tokens[start:comma]):
        return False
    return has_verb(tokens, start, comma, _FARTHEST)


def _parenthetical(tokens: Tokens, k: int) -> bool:
    """ ", however," within a clause, which it does not end."""
    return k + 1 < len(tokens) and tokens[k + 1].text == ","


def _new_clause(tokens: Tokens, k: int) -> bool:
    """Whether a clause with a subject of its own begins here: "and Moscow has", not "and women"."""
    if is_word(tokens[k], "subjects"):
        return True
    for i in range(k, min(len(tokens), k + 7)):
        if tokens[i].kind != "w":
            return False
        if i > k and _finite(tokens, i):
            return True
    return False


def _finite(tokens: Tokens, k: int) -> bool:
    """Whether the token looks like a finite verb, not a participle after its article."""
    auxiliary = is_word(tokens[k], "auxiliaries")
    before = tokens[k - 1]
    return auxiliary or (tokens[k].verbal and (before.low in _QUANTIFIED or not is_word(before, "determiners")))


def clause_start(tokens: Tokens, end: int) -> int:
    """The index of the first token of a clause that ends before `tokens[end]` and is reported after it."""
    k = end
    while k > max(0, end - _FARTHEST):
        token = tokens[k - 1]
        if token.text in {";", "…"}:
            break
        if token.text in DASHES and _spaced(tokens, k):
            opening = _opening_dash(tokens, k - 1)
            if opening is None:
                break
            k = opening
            continue
        if token.text == "," and k < end and is_word(tokens[k], "contrasts") and not _parenthetical(tokens, k):
            k += 1
            break
        k -= 1
    while k < end and (tokens[k].kind == "p" or tokens[k].low in {"and", "but", "or", "yet", "so"}):
        k += 1
    return k + 1 if 0 < k < end - 1 and tokens[k].low in {"while", "whereas"} else k


def _opening_dash(tokens: Tokens, closing: int) -> int | None:
    """The dash that opens the aside which the dash at `closing` closes, the clause going on after it; else None."""
    going_on = tokens[closing + 1].low in {"according", "that", "which", "who"}
    if not (going_on or _finite(tokens, closing + 1)):
        return None
    before = range(closing - 1, max(0, closing - _LONGEST_ASIDE), -1)
    return next((i for i in before if tokens[i].text in DASHES), None)


def _spaced(tokens: Tokens, k: int) -> bool:
    """Whether the token before `k` stands apart from it."""
    return k < len(tokens) and tokens[k - 1].end < tokens[k].start


def has_verb(tokens: Tokens, start: int, end: int, within: int = 14) -> bool:
    """Whether a finite verb stands in the first tokens of the stretch, after its first word."""
    return any(verb_like(tokens, k) for k in range(start + 1, min(end, start + within)))


def verb_like(tokens: Tokens, k: int) -> bool:
    """Whether the token, not the first, looks like a finite verb, or is a quotation that may hold one."""
    token, before = tokens[k], tokens[k - 1]
    if token.kind == "q" and len(token.text.split()) > 1:
        return True
    if token.verbal and (before.low not in _ARTICLES or (before.low in _POINTING and is_word(token, "auxiliaries"))):
        return True
    if is_word(token, "determiners") or is_word(token, "prepositions"):
        return False
    present = token.kind == "w" and not token.capital and plural(token.low)
    noun = k > 1 and before.kind == "w" and is_word(tokens[k - 2], "determiners") and not is_word(before, "determiners")
    return present and (before.capital or noun or is_word(before, "subjects") or before.low in {"this", "that"})


def opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether a clause, not a noun phrase, is certain to begin here: "he", "if", "whether", not "it" alone."""
    if tokens[k].low in {"it", "you"} and k + 1 < len(tokens):
        after = tokens[k + 1]
        if after.text == "." or is_word(after, "coordinators") or is_word(after, "prepositions"):
            return False
    return is_word(tokens[k], "clause_openers")
