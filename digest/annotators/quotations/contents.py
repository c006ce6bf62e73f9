"""What stands after a reporting verb and is its content.

Rules: V2 quotation, V6 clause, V7 clause after an addressee, V8 infinitive, V9 object; each gives tokens or None.
"""

from __future__ import annotations

from collections.abc import Callable

from digest.annotators.quotations import extents, settings
from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import Verb, closed, lexicon
from digest.annotators.quotations.phrases import Tokens, verbal

Span = tuple[int, int]
_APPROXIMATE = frozenset({"about", "around", "over", "between", "up"})
_CONDITIONS = frozenset({"if", "unless", "when", "once", "until"})
_CURRENCY = frozenset("$£€")


def content_after(tokens: Tokens, k: int, verb: Verb) -> tuple[str, Span] | None:
    """The rule and the content of a verb that ends before `k`, by the first of its frames that fits."""
    for frame, rule, find in _FRAMES:
        if frame in verb.frames:
            span = find(tokens, k, verb)
            if span is not None and span[1] > span[0]:
                return rule, span
    return None


def quotation_after(tokens: Tokens, end: int, verb: Verb) -> int | None:
    """V2: the quotation of `X said, "…"`, `X told the BBC: "…"`; None where it is a part of the clause."""
    for k in range(end, min(len(tokens), end + 20)):
        token = tokens[k]
        if token.kind == "q":
            return k if _is_content(tokens, k, end, verb) else None
        if token.text in {";", ".", "?", "!"} or (k > end and _ends_setting(tokens, k)):
            return None
    return None


def _is_content(tokens: Tokens, k: int, end: int, verb: Verb) -> bool:
    before = tokens[k - 1]
    capital = tokens[k].inner[:1].isupper()
    opened = before.text in {",", ":"} or k == end or before.low == "that"
    if not verb.frames & {"clause", "told"}:
        opened = before.text in {",", ":"} or (k == end and capital)
    ended = is_last(tokens, k) or (capital and opened and tokens[k].inner.endswith((",", ".", "?", "!")))
    return ended and (opened or (capital and len(tokens[k].text.split()) > 1))


def is_last(tokens: Tokens, k: int) -> bool:
    """Whether no word goes on right after `tokens[k]`."""
    return all(t.kind != "w" for t in tokens[k + 1 : k + 2])


def _ends_setting(tokens: Tokens, k: int) -> bool:
    """Whether the setting between a verb and its quotation cannot go on past this word."""
    token = tokens[k]
    if token.low == "that":
        return k + 1 >= len(tokens) or tokens[k + 1].kind != "q"
    return verbal(token) or (token.low.endswith("ing") and token.low in lexicon().verbs)


def _clause(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V6: the clause after the verb."""
    start, that = settings.past_setting(tokens, k)
    if start + 1 < len(tokens) and tokens[start].text == "," and tokens[start + 1].low in _CONDITIONS:
        start += 1
    if start >= len(tokens) or not _may_open(tokens, start, that, verb):
        return None
    end = _before_comment(tokens, start, extents.clause_end(tokens, start), aside=False)
    if end - start < 2 and tokens[start].kind != "q":
        return None
    if that or extents.opens_clause(tokens, start):
        return start, end
    limit = 14 if verb.lemma in closed("strong") else 8
    return (start, end) if extents.has_verb(tokens, start, end, limit) else None


def _may_open(tokens: Tokens, start: int, that: bool, verb: Verb) -> bool:
    token = tokens[start]
    if is_word(token, "predicated") and not that:
        return False  # "groups believed responsible"
    if token.kind == "p":
        return token.text in _CURRENCY or token.text == "(" or (that and token.text == ",")
    if that or extents.opens_clause(tokens, start):
        return token.low not in {"while", "when", "where", "as"} or verb.stance in {"ask", "believe"}
    if token.low in _APPROXIMATE and start + 1 < len(tokens):
        return tokens[start + 1].low[0].isdigit() or is_word(tokens[start + 1], "numerals")
    if "past" in {f for _, forms in lexicon().verbs.get(token.low, ()) for f in forms}:
        return False  # "a report published by the ministry on Monday said"
    return not any(is_word(token, c) for c in ("prepositions", "coordinators", "auxiliaries", "interrupted"))


def _told(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V7: the clause after the one who is told."""
    for i in range(k, min(len(tokens), k + 16)):
        if tokens[i].low == "that" and i > k:
            conjunction = i + 1 < len(tokens) and not verbal(tokens[i + 1])
            return (i + 1, extents.clause_end(tokens, i + 1)) if conjunction else None
        if tokens[i].low == "to" and i > k:
            break  # "told the towns to close any gate that leaks"
        programme = tokens[i].kind == "q" and i > k and tokens[i].inner[:1].isupper()
        if (tokens[i].kind != "w" and not programme) or (verbal(tokens[i]) and i > k):
            break
    start = past_addressee(tokens, k)
    if start is None or start >= len(tokens) or tokens[start].kind == "p":
        return None
    if verb.stance == "warn" and verbal(tokens[start]):
        return None  # no addressee, but the subject of what is said: "warned a flood of the town could follow"
    start, _ = settings.past_setting(tokens, start)
    if start >= len(tokens) or tokens[start].kind == "p":
        return None
    end = extents.clause_end(tokens, start)
    clause = extents.opens_clause(tokens, start) and tokens[start].low != "when"
    opened = clause or tokens[start].low in {"to", "about", "of", "not", "never"}
    return (start, end) if opened or extents.has_verb(tokens, start, end, 8) else None


def past_addressee(tokens: Tokens, k: int) -> int | None:
    """The index after "reporters", "him", "the BBC"; None where no addressee is certain.

    A mark of punctuation ends the addressee: "told the BBC, …".
    """
    if k >= len(tokens) or tokens[k].kind != "w" or verbal(tokens[k]):
        return None
    if is_word(tokens[k], "objects") or is_word(tokens[k], "addressees"):
        return k + 1
    for i in range(k + 1, min(len(tokens), k + 8)):
        token = tokens[i]
        if token.kind != "w":
            return i
        if is_word(token, "times") or is_word(token, "addressees"):
            return i + 1
        if is_word(token, "determiners") and is_word(tokens[i - 1], "prepositions"):
            continue
        if is_word(token, "subjects") or is_word(token, "determiners") or verbal(token) or token.low == "to":
            return i
        ended = tokens[i - 1].capital and not (token.capital or tokens[i - 1].possessive or _named_on(tokens, i))
        if ended and not is_word(token, "prepositions"):
            return i
    return None


def _named_on(tokens: Tokens, i: int) -> bool:
    """Whether the name of the addressee goes on after a role: "told Dam Weekly founder NAME he would"."""
    return is_word(tokens[i], "person_titles") and tokens[i + 1].capital if i + 1 < len(tokens) else False


def _infinitive(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V8: "vowed to leave", "urged all sides to stop"."""
    while k < len(tokens) and is_word(tokens[k], "times"):
        k += 1
    for i in range(k, min(len(tokens) - 1, k + 9)):
        if tokens[i].kind == "p" or (i > k and is_word(tokens[i], "auxiliaries")):
            return None
        if tokens[i].low == "to" and tokens[i + 1].kind == "w" and not is_word(tokens[i + 1], "determiners"):
            addressed = verb.stance in {"demand", "ask", "intend", "warn"}
            direct = i == k or (i == k + 1 and tokens[k].low in {"not", "never"})
            return (k, extents.clause_end(tokens, k)) if direct or addressed else None
    return None


def _object(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V9: "condemned the attack", "accused rebels of it"."""
    if k < len(tokens) and tokens[k].low == "in" and not verb.particles:
        return None  # a participle: "the concern expressed in the report"
    if not (k + 1 < len(tokens) and is_word(tokens[k], "times") and tokens[k + 1].text[0].isdigit()):
        k, _ = settings.past_setting(tokens, k)
    if k >= len(tokens) or (tokens[k].kind == "p" and tokens[k].text not in _CURRENCY):
        return None
    first = tokens[k]
    if not _fits(tokens, k, verb):
        return None
    if not verb.particles and (is_word(first, "prepositions") or first.low in {"that", "to"}):
        return None
    if is_word(first, "coordinators"):
        return None
    if is_word(first, "subordinators") and first.low not in {"what", "how", "who", "that"}:
        return None
    end = _before_comment(tokens, k, extents.clause_end(tokens, k), aside=True)
    return (k, end) if end - k >= 2 or first.kind == "q" else None


def _fits(tokens: Tokens, k: int, verb: Verb) -> bool:
    """Whether the object is one that is said: "claimed responsibility", not "claimed lives" or "expressed thanks"."""
    near = tokens[k : k + 4]
    if verb.lemma == "express":
        return not any(is_word(t, "courtesies") for t in near)
    return verb.lemma != "claim" or not any(is_word(t, "takings") for t in near)


def _before_comment(tokens: Tokens, k: int, end: int, *, aside: bool) -> int:
    """Where a relative clause begins that is the writer's and not the speaker's: "a pause which it is feared …".

    With `aside`, one set off by a comma counts too: what is announced or condemned is the noun before it.
    """
    for i in range(k + 1, end):
        if aside and tokens[i - 1].text == "," and tokens[i].low in {"which", "who", "whose", "where"}:
            return i - 1
        if (
            tokens[i].low == "which"
            and i + 1 < end
            and tokens[i + 1].low in {"it", "many", "some", "critics", "analysts", "observers"}
        ):
            return i
    return end


_FRAMES: tuple[tuple[str, str, Callable[[Tokens, int, Verb], Span | None]], ...] = (
    ("told", "V7", _told),
    ("clause", "V6", _clause),
    ("infinitive", "V8", _infinitive),
    ("object", "V9", _object),
)
