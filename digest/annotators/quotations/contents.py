"""What stands after a reporting verb and is its content.

Rules: V2 quotation, V6 clause, V7 clause after an addressee, V8 infinitive, V9 object, V10 clause after "that" alone;
each gives tokens or None.
"""

from __future__ import annotations

from collections.abc import Callable

from digest.annotators.quotations import extents, objects, settings, tails
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.kinds import entitled
from digest.annotators.quotations.lexicon import Verb, closed, lexicon
from digest.annotators.quotations.phrases import Tokens, contracted

Span = tuple[int, int]
_APPROXIMATE = frozenset({"at", "about", "around", "over", "between", "up"})
_CONDITIONS = frozenset({"if", "unless", "when", "once", "until"})
_REASONS = frozenset({"because", "although", "though", "unless", "despite"})
_SHORTEST_CLAUSE = 7
_LABEL = 3
"""Words in quotation marks that may be no more than a label."""
_ONLY_OBJECTS = frozenset({"him", "them", "me", "us"})
_CURRENCY = objects.CURRENCY


def content_after(tokens: Tokens, k: int, verb: Verb) -> tuple[str, Span] | None:
    """The rule and the content of a verb that ends before `k`, by the first of its frames that fits."""
    if _nameless(tokens, k):
        return None
    for frame, rule, find in _FRAMES:
        if frame in verb.frames:
            span = find(tokens, k, verb)
            if span is not None and span[1] > span[0]:
                return rule, span
    return None


def _nameless(tokens: Tokens, k: int) -> bool:
    """Whether it is asked only that nobody be named: "asked not to be identified", "requested anonymity"."""
    near = tokens[k : k + _SHORTEST_CLAUSE]
    anonymous = any(t.low in {"anonymity", "anonymous"} for t in near[:2])
    return anonymous or (len(near) > 1 and near[0].low == "not" and any(t.low in closed("unnamed") for t in near))


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
    if any(t.low in closed("works") for t in tokens[max(end, k - 2) : k]) and entitled(tokens[k].inner.split()):
        return False  # "told it in her book, “Gates of Brno.”"
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
    return token.verbal or (token.low.endswith("ing") and token.low in lexicon().verbs)


def clause(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V6: the clause after the verb."""
    start, that = settings.past_setting(tokens, k)
    if start < len(tokens) and tokens[start].low.endswith(("self", "selves")) and not that:
        return None  # "found himself waiting"
    if verb.particles and not that and verb.particles[-1] in closed("prepositions"):
        return None  # "pleaded for water as the fire came near"
    if not that and start < len(tokens) and _is_object(tokens, start, verb):
        return None
    if start + 1 < len(tokens) and tokens[start].text == "," and tokens[start + 1].low in _CONDITIONS:
        start += 1
    if start >= len(tokens) or not _may_open(tokens, start, that, verb):
        return None
    end = tails.before_comment(tokens, start, extents.clause_end(tokens, start), aside=False)
    end = tails.trimmed(tokens, start, end)
    if end - start < 2 and tokens[start].kind != "q":
        return None
    if that or extents.opens_clause(tokens, start) or _quoted_alone(tokens, start, end):
        return start, end
    if verb.lemma not in closed("strong"):
        return (start, end) if extents.has_verb(tokens, start, end, 8) else None
    certain = extents.has_verb(tokens, start, end, 24) or _only_clauses(tokens, start, end, verb)
    return (start, end) if certain else None


def _quoted_alone(tokens: Tokens, start: int, end: int) -> bool:
    return end - start == 1 and tokens[start].inner.endswith(",") and len(tokens[start].text.split()) > _LABEL


def _is_object(tokens: Tokens, k: int, verb: Verb) -> bool:
    """Whether the pronoun is no subject: "knew him best", "demanded it and the facts"."""
    low = tokens[k].low
    return low in _ONLY_OBJECTS or (
        "object" in verb.frames and low in {"it", "you"} and not extents.opens_clause(tokens, k)
    )


def _only_clauses(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Whether the words must be a clause though no verb is known: "say his roots make him strong", not "say no"."""
    opened = tokens[start].capital or is_word(tokens[start], "determiners")
    if verb.frames & {"object", "infinitive"} or end - start < _SHORTEST_CLAUSE or not opened:
        return False
    return all(t.low not in closed("pieces") for t in tokens[start : start + 3])


def _reply(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V10: the clause that "that" opens after a verb which else takes words in quotation marks: "replied that"."""
    if k + 1 >= len(tokens) or tokens[k].low != "that":
        return None
    start, that = settings.past_setting(tokens, k)
    return (start, tails.trimmed(tokens, start, extents.clause_end(tokens, start))) if that else None


def _may_open(tokens: Tokens, start: int, that: bool, verb: Verb) -> bool:
    token = tokens[start]
    if is_word(token, "predicated") and not that:
        return False  # "groups believed responsible"
    if token.kind == "p":
        return token.text in _CURRENCY or token.text == "(" or (that and token.text == ",")
    if that or extents.opens_clause(tokens, start):
        return that or token.low not in {"while", "when", "where", "as"} or verb.stance in {"ask", "believe"}
    if token.low in _APPROXIMATE and start + 1 < len(tokens):
        limit = start + 2 if tokens[start + 1].low in {"to", "least", "most"} else start + 1
        counted = tokens[limit : limit + 1]
        return any(t.low[0].isdigit() or is_word(t, "numerals") for t in counted)
    if "past" in {f for _, forms in lexicon().verbs.get(token.low, ()) for f in forms}:
        return False  # "a report published by the ministry on Monday said"
    if token.low in _REASONS:
        return any(t.text == "," for t in tokens[start : start + 20])
    return not any(is_word(token, c) for c in ("prepositions", "coordinators", "auxiliaries", "interrupted"))


def told(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V7: the clause after the one who is told."""
    for i in range(k, min(len(tokens), k + 16)):
        if tokens[i].low == "that" and i > k:
            conjunction = i + 1 < len(tokens) and (contracted(tokens[i + 1]) or not tokens[i + 1].verbal)
            return (i + 1, extents.clause_end(tokens, i + 1)) if conjunction else None
        if tokens[i].low == "to" and i > k:
            break  # "told the towns to close any gate that leaks"
        programme = tokens[i].kind == "q" and i > k and tokens[i].inner[:1].isupper()
        modifies = tokens[i].low.endswith("ed") and is_word(tokens[i - 1], "determiners")
        if (tokens[i].kind != "w" and not programme) or (tokens[i].verbal and i > k and not modifies):
            break
    start = past_addressee(tokens, k)
    if start is None or start >= len(tokens) or tokens[start].kind == "p":
        return None
    if verb.stance == "warn" and tokens[start].verbal:
        return None  # no addressee, but the subject of what is said: "warned a flood of the town could follow"
    start, _ = settings.past_setting(tokens, start)
    if start >= len(tokens) or tokens[start].kind == "p":
        return None
    end = extents.clause_end(tokens, start)
    clause = extents.opens_clause(tokens, start) and tokens[start].low != "when"
    noun = start + 1 < len(tokens) and is_word(tokens[start + 1], "determiners")
    opened = clause or tokens[start].low in ({"about", "of"} if noun else {"to", "about", "of", "not", "never"})
    return (start, end) if opened or extents.has_verb(tokens, start, end, 8) else None


def past_addressee(tokens: Tokens, k: int) -> int | None:
    """The index after "reporters", "him", "the BBC"; None where no addressee is certain.

    A mark of punctuation ends the addressee: "told the BBC, …".
    """
    if k >= len(tokens) or tokens[k].kind != "w" or tokens[k].verbal:
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
        if is_word(token, "subjects") or is_word(token, "determiners") or token.verbal or token.low == "to":
            return i
        ended = tokens[i - 1].capital and not (token.capital or tokens[i - 1].possessive or _named_on(tokens, i))
        if ended and not is_word(token, "prepositions"):
            return i
    return None


def _named_on(tokens: Tokens, i: int) -> bool:
    """Whether the name of the addressee goes on after a role: "told Dam Weekly founder NAME he would"."""
    return is_word(tokens[i], "person_titles") and tokens[i + 1].capital if i + 1 < len(tokens) else False


def infinitive(tokens: Tokens, k: int, verb: Verb) -> Span | None:
    """V8: "vowed to leave", "urged all sides to stop"."""
    if k < len(tokens) and (is_word(tokens[k], "times") or tokens[k].low in {"on", "in", "at"}):
        k, _ = settings.past_setting(tokens, k)
    for i in range(k, min(len(tokens) - 1, k + 9)):
        if tokens[i].kind == "p" or (i > k and is_word(tokens[i], "auxiliaries")) or tokens[i].low in {"and", "but"}:
            return None
        if tokens[i].low == "to" and tokens[i + 1].kind == "w" and not _to_noun(tokens[i + 1]):
            addressed = verb.stance in {"demand", "ask", "intend", "warn"}
            direct = i == k or (i == k + 1 and tokens[k].low in {"not", "never"})
            return (k, _before_perfect(tokens, k, extents.clause_end(tokens, k))) if direct or addressed else None
    return None


def _to_noun(token: Token) -> bool:
    return token.capital or is_word(token, "determiners")


def _before_perfect(tokens: Tokens, start: int, end: int) -> int:
    """The end of an infinitive before what its subject has done besides: "refused to pay and has left"."""
    joins = (k for k in range(start, end - 1) if tokens[k].low == "and" and tokens[k + 1].low in {"has", "have", "had"})
    return next(joins, end)


_FRAMES: tuple[tuple[str, str, Callable[[Tokens, int, Verb], Span | None]], ...] = (
    ("told", "V7", told),
    ("clause", "V6", clause),
    ("reply", "V10", _reply),
    ("infinitive", "V8", infinitive),
    ("object", "V9", objects.content),
    ("spoken", "V12", objects.spoken),
    ("as", "V13", objects.taken_as),
)
