"""How far what is reported reaches.

Where it is not certain that the reported clause goes on, it ends: a shorter content is still what was said.
"""

from __future__ import annotations

from digest.annotators.quotations.asides import aside_after
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import lexicon
from digest.annotators.quotations.phrases import DASHES, Tokens, adverbial, plural, verbal

_FARTHEST = 300
"""Tokens of the longest reported clause: it bounds the work that one verb can cause in an endless sentence."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "these", "those"})
_MOST_ASIDES = 2
_POINTING = frozenset({"this", "that", "these", "those"})
_NEAR = frozenset({"late", "early", "last", "this", "earlier"})


def clause_end(tokens: Tokens, start: int) -> int:
    """The index past the last token of a reported clause that begins at `tokens[start]`."""
    k = start
    while k < min(len(tokens), start + _FARTHEST):
        token = tokens[k]
        if token.kind == "p" and _is_end(tokens, k, start):
            break
        if token.kind == "q" and token.inner.endswith(",") and k + 1 < len(tokens) and _leaves(tokens, k + 1):
            k += 1
            break
        if k > start and token.low in {"and", "but", "or"} and _reports_again(tokens, k + 1):
            break
        k += 1
    while k > start and _hangs(tokens[k - 1]):
        k -= 1
    return k


def _hangs(token: Token) -> bool:
    """Whether a clause cannot end with the token: punctuation, or a conjunction to what was cut off."""
    return token.low in {"and", "but", "or"} or (token.kind == "p" and token.text not in ")%]")


def _is_end(tokens: Tokens, k: int, start: int) -> bool:
    text = tokens[k].text
    if text in {".", "?", "!"}:
        return k + 1 == len(tokens) or tokens[k + 1].kind != "w" or not tokens[k + 1].low[0].isdigit()
    if text in DASHES:
        return k > start and tokens[k].start > tokens[k - 1].end
    if text != "," or k + 1 >= len(tokens):
        return text == ";"
    relative = is_word(tokens[k + 1], "relatives") and tokens[k + 1].low != "that"
    return has_verb(tokens, start, k, _FARTHEST) if relative else _leaves(tokens, k + 1)


def _leaves(tokens: Tokens, k: int) -> bool:
    """Whether what follows a comma is no longer reported."""
    token = tokens[k]
    low = token.low
    if k + 1 < len(tokens) and tokens[k + 1].low == "that" and low in {"and", "but", "or"}:
        return False
    if is_word(token, "contrasts"):
        return not _parenthetical(tokens, k)
    if low == "as":
        return k + 1 < len(tokens) and not tokens[k + 1].low.endswith("ed")
    if low in {"and", "or", "so"}:
        return k + 1 < len(tokens) and (_reports_again(tokens, k + 1) or _new_clause(tokens, k + 1))
    return low in {"referring", "speaking", "according"} or _reports_again(tokens, k)


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
    return auxiliary or (verbal(tokens[k]) and not is_word(tokens[k - 1], "determiners"))


def _reports_again(tokens: Tokens, k: int) -> bool:
    """Whether a second reporting verb of the same speaker begins here: "and warned", "adding that"."""
    while k < len(tokens) and (adverbial(tokens[k]) or tokens[k].low in {"has", "have", "had"}):
        k += 1
    if k >= len(tokens) or tokens[k].kind != "w":
        return False
    noun = tokens[k].low in lexicon().nouns and not tokens[k].low.endswith(("ed", "ing"))
    return not noun and any(
        "clause" in verb.frames and not verb.particles and forms & {"past", "s", "ing"}
        for verb, forms in lexicon().verbs.get(tokens[k].low, ())
    )


def clause_start(tokens: Tokens, end: int) -> int:
    """The index of the first token of a clause that ends before `tokens[end]` and is reported after it."""
    k = end
    while k > max(0, end - _FARTHEST):
        token = tokens[k - 1]
        if token.text in {";", "…"} or (token.text in DASHES and _spaced(tokens, k)):
            break
        if token.text == "," and k < end and is_word(tokens[k], "contrasts") and not _parenthetical(tokens, k):
            k += 1
            break
        k -= 1
    while k < end and (tokens[k].kind == "p" or tokens[k].low in {"and", "but", "or", "yet", "so"}):
        k += 1
    return k


def _spaced(tokens: Tokens, k: int) -> bool:
    """Whether the token before `k` stands apart from it."""
    return k < len(tokens) and tokens[k - 1].end < tokens[k].start


def past_setting(tokens: Tokens, k: int) -> tuple[int, bool]:
    """Skip when, where and to whom it was said; the index after, and whether "that" opens the clause."""
    at = k
    for _ in range(_MOST_ASIDES):
        aside = aside_after(tokens, at) if at < len(tokens) and tokens[at].text == "," else None
        if aside is None:
            break
        at = aside + 1
    past, opened = _past_settings(tokens, at)
    return (past, opened) if opened or at == k else (k, False)


def _past_settings(tokens: Tokens, k: int) -> tuple[int, bool]:
    that = _that_ahead(tokens, k)
    if that is not None:
        return that + 1, True
    while k < len(tokens):
        step = _setting(tokens, k)
        if step == k:
            break
        k = step
    return k, False


def _that_ahead(tokens: Tokens, k: int) -> int | None:
    """Where "that" stands, directly or after a setting: "said on Tuesday in Moscow that"."""
    if k >= len(tokens):
        return None
    if tokens[k].low == "that":
        return k if _is_conjunction(tokens, k) else None
    if not _opens_setting(tokens[k]):
        return None
    commas = 0
    for i in range(k + 1, min(len(tokens), k + 18)):
        if tokens[i].low == "that":
            return i if i + 1 < len(tokens) and not verbal(tokens[i + 1]) else None
        commas += tokens[i].text == ","
        if commas > 2 or (tokens[i].kind != "w" and tokens[i].text != ",") or (verbal(tokens[i]) and commas != 1):
            return None
    return None


def _is_conjunction(tokens: Tokens, k: int) -> bool:
    """ "That" the conjunction, not the pronoun ("he said that.", "he said that meant war")."""
    if k + 1 >= len(tokens) or verbal(tokens[k + 1]):
        return False
    return tokens[k + 1].kind != "p" or tokens[k + 1].text in {",", "$", "("}


def _opens_setting(token: Token) -> bool:
    return is_word(token, "prepositions") or is_word(token, "times") or adverbial(token) or token.low in _NEAR


def _setting(tokens: Tokens, k: int) -> int:
    """The index past one adverbial that begins at k; k itself where none does."""
    token = tokens[k]
    if is_word(token, "times"):
        return k + 1
    if is_word(token, "negations"):
        return k  # it belongs to what is said: "told them never to leave"
    if adverbial(token) and token.low not in {"even", "only", "both", "all", "there", "here"}:
        return k + 1
    if token.low in _NEAR and k + 1 < len(tokens) and is_word(tokens[k + 1], "times"):
        return k + 2
    if token.low in {"on", "in", "at", "during", "by", "through", "via", "from", "to", "after"}:
        step = _prepositional(tokens, k)
        return step if step > k else _before_subject(tokens, k)
    return k


def _prepositional(tokens: Tokens, k: int) -> int:
    """Past "on Tuesday", "in a television interview", "to reporters"; k where the phrase is of another kind."""
    for i in range(k + 1, min(len(tokens), k + 7)):
        if tokens[i].kind != "w" or verbal(tokens[i]):
            return k
        if any(is_word(tokens[i], c) for c in ("times", "speeches", "addressees")):
            end = i + 1
            while end < len(tokens) and _prolongs(tokens[end]):
                end += 1
            return end
    return k


def _before_subject(tokens: Tokens, k: int) -> int:
    """Past any other phrase that a subject pronoun follows: "said after the vote he"; k where none does."""
    for i in range(k + 1, min(len(tokens), k + 7)):
        if is_word(tokens[i], "subjects") and tokens[i].low != "who":
            return i if i > k + 1 else k
        if tokens[i].kind != "w" or verbal(tokens[i]) or is_word(tokens[i], "subordinators"):
            return k
    return k


def _prolongs(token: Token) -> bool:
    return is_word(token, "times") or is_word(token, "speeches") or token.low.isdigit()


def has_verb(tokens: Tokens, start: int, end: int, within: int = 14) -> bool:
    """Whether a finite verb stands in the first tokens of the stretch, after its first word."""
    return any(_verb_like(tokens, k) for k in range(start + 1, min(end, start + within)))


def _verb_like(tokens: Tokens, k: int) -> bool:
    token, before = tokens[k], tokens[k - 1]
    if token.kind == "q" and len(token.text.split()) > 1:
        return True
    if verbal(token) and (before.low not in _ARTICLES or (before.low in _POINTING and is_word(token, "auxiliaries"))):
        return True
    if is_word(token, "determiners") or is_word(token, "prepositions"):
        return False
    present = token.kind == "w" and not token.capital and plural(token.low)
    noun = k > 1 and before.kind == "w" and is_word(tokens[k - 2], "determiners") and not is_word(before, "determiners")
    return present and (before.capital or noun or is_word(before, "subjects") or before.low in {"this", "that"})


def opens_clause(tokens: Tokens, k: int) -> bool:
    """Whether a clause, not a noun phrase, is certain to begin here: "he", "if", "whether"."""
    return is_word(tokens[k], "clause_openers")
