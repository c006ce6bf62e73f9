"""What stands between a reporting verb and its content: when, where and to whom it was said."""

from __future__ import annotations

from digest.annotators.quotations.asides import aside_after
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.phrases import Tokens, contracted

_MOST_ASIDES = 2
_LONGEST_ASIDE = 16
_NEAR = frozenset({"late", "early", "last", "this", "earlier"})


def past_setting(tokens: Tokens, k: int) -> tuple[int, bool]:
    """Skip when, where and to whom it was said; the index after, and whether "that" opens the clause."""
    resumed = _that_after_aside(tokens, k)
    if resumed is not None:
        return resumed, True
    at = k
    for _ in range(_MOST_ASIDES):
        aside = aside_after(tokens, at) if at < len(tokens) and tokens[at].text == "," else None
        if aside is None:
            break
        at = aside + 1
    past, opened = _past_settings(tokens, at)
    return (past, opened) if opened or at == k else (k, False)


def _that_after_aside(tokens: Tokens, k: int) -> int | None:
    """The index after "that" of "cautioned, as did the ministry itself, that"; None where no such aside stands."""
    if k >= len(tokens) or tokens[k].text != ",":
        return None
    for i in range(k + 1, min(len(tokens) - 2, k + _LONGEST_ASIDE)):
        if tokens[i].text == ",":
            return i + 2 if tokens[i + 1].low == "that" and _is_conjunction(tokens, i + 1) else None
        if tokens[i].kind != "w":
            return None
    return None


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
            return i if i + 1 < len(tokens) and _not_verb(tokens[i + 1]) else None
        commas += tokens[i].text == ","
        if commas > 2 or (tokens[i].kind != "w" and tokens[i].text != ",") or (tokens[i].verbal and commas != 1):
            return None
    return None


def _is_conjunction(tokens: Tokens, k: int) -> bool:
    """ "That" the conjunction, not the pronoun ("he said that.", "he said that meant war")."""
    if k + 1 >= len(tokens) or not _not_verb(tokens[k + 1]) or (k and tokens[k - 1].low == "of"):
        return False
    return tokens[k + 1].kind != "p" or tokens[k + 1].text in {",", "$", "("}


def _not_verb(token: Token) -> bool:
    return contracted(token) or not token.verbal


def _opens_setting(token: Token) -> bool:
    return is_word(token, "prepositions") or is_word(token, "times") or token.adverbial or token.low in _NEAR


def _setting(tokens: Tokens, k: int) -> int:
    """The index past one adverbial that begins at k; k itself where none does."""
    token = tokens[k]
    if _limits(tokens, k):
        return k  # it belongs to a number: "said at least 12 had left"
    if is_word(token, "times"):
        return k + 1
    if is_word(token, "negations"):
        return k  # it belongs to what is said: "told them never to leave"
    if token.adverbial and not token.capital and token.low not in {"even", "only", "both", "all", "there", "here"}:
        return k + 1
    if token.low in _NEAR and k + 1 < len(tokens) and is_word(tokens[k + 1], "times"):
        return k + 2
    if token.low in {"on", "in", "at", "during", "by", "through", "via", "from", "to", "after"}:
        step = _prepositional(tokens, k)
        return step if step > k else _before_subject(tokens, k)
    return k


def _limits(tokens: Tokens, k: int) -> bool:
    """Whether "at least", "up to", "nearly" or its like stands before a number here."""
    if tokens[k].low == "at":
        return at_limit(tokens, k)
    near = tokens[k + 1 : k + 3]
    limit = tokens[k].adverbial or tokens[k].low in {"up", "about", "around", "over", "under"}
    counted = near[1:] if near and near[0].low in {"to", "as"} else near[:1]
    return limit and any(t.text[0].isdigit() or is_word(t, "numerals") for t in counted)


def at_limit(tokens: Tokens, k: int) -> bool:
    """Whether "at least" or "at most" stands here."""
    return tokens[k].low == "at" and k + 1 < len(tokens) and tokens[k + 1].low in {"least", "most"}


def _prepositional(tokens: Tokens, k: int) -> int:
    """Past "on Tuesday", "in a television interview", "to reporters"; k where the phrase is of another kind."""
    for i in range(k + 1, min(len(tokens), k + 7)):
        if tokens[i].kind != "w" or tokens[i].verbal:
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
        if tokens[i].kind != "w" or tokens[i].verbal or is_word(tokens[i], "subordinators"):
            return k
    return k


def _prolongs(token: Token) -> bool:
    return is_word(token, "times") or is_word(token, "speeches") or token.low.isdigit()
