"""What hangs on the end of a content and is the reporter's: where it was said, when, and what the reporter makes of it.

Rules: T1 "in an interview with the paper" ends the content before it; T2 so does a summing apposition, "…, a move that
surprised many"; of an object also T3 the time, "last week", and T4 what its subject did besides, "and left".
"""

from __future__ import annotations

from digest.annotators.quotations.extents import has_verb
from digest.annotators.quotations.frames import Token, is_word
from digest.annotators.quotations.lexicon import closed, lexicon
from digest.annotators.quotations.phrases import Tokens

_LONGEST_SETTING = 14
_NEAR_VERB = 6
_NEAR_COMMA = 5
_OTHERS = frozenset({"many", "some", "critics", "analysts", "observers", "experts", "most", "few"})
_SEEMING = frozenset({"apparent", "obvious", "clear", "veiled", "thinly"})
_NEAR = frozenset({"last", "this", "on", "earlier", "late", "early", "in", "next", "of", "since"})


def before_comment(tokens: Tokens, k: int, end: int, *, aside: bool) -> int:
    """Where a relative clause begins that is the writer's and not the speaker's: "a pause which it is feared …".

    With `aside`, one set off by a comma counts too: what is announced or condemned is the noun before it.
    """
    for i in range(k + 1, end):
        if aside and tokens[i - 1].text == "," and _opens_relative(tokens, i, end):
            return i - 1
        if _estimated(tokens, i, end):
            return next(c for c in range(i - 1, i - 1 - _NEAR_COMMA, -1) if tokens[c].text == ",")
        if (
            tokens[i].low == "which"
            and i + 1 < end
            and tokens[i + 1].low in {"it", "many", "some", "critics", "analysts", "observers"}
        ):
            return i
    return end


def _before_comment(tokens: Tokens, start: int, end: int) -> int:
    """The end without ", opening the way to", ", killing ten", of which nobody can tell whether the speaker says it.

    Only what is shorter than the rest is cut off: a long one is rather the speaker's.
    """
    for k in range((start + end + 1) // 2, end - 2):
        participle = tokens[k].text == "," and tokens[k + 1].low.endswith("ing") and not tokens[k + 1].capital
        if not participle or tokens[k + 1].low in closed("restricting"):
            continue
        later = any(tokens[i].text == "," and tokens[i + 1].verbal for i in range(k + 2, end - 1))
        if not later and has_verb(tokens, start, k, k - start) and not _closes_example(tokens, start, k):
            return k
    return end


def _closes_example(tokens: Tokens, start: int, comma: int) -> bool:
    """Whether the comma closes ", including the mayor" and its like, so that the participle is of the noun before."""
    before = next((i for i in range(comma - 1, start, -1) if tokens[i].text == ","), None)
    return before is not None and tokens[before + 1].low in {"including", "like", "such", "especially"}


def _opens_relative(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "who", "which" or "under which" begins at `i`."""
    placed = i + 1 < end and is_word(tokens[i], "prepositions") and tokens[i + 1].low in {"which", "whom"}
    return placed or tokens[i].low in {"which", "who", "whose", "where"}


def _estimated(tokens: Tokens, i: int, end: int) -> bool:
    """Whether others think so of what an apposition names: ", a goal that many analysts believe"."""
    if i + 1 >= end or tokens[i].low not in {"that", "which"} or tokens[i + 1].low not in _OTHERS:
        return False
    comma = next((c for c in range(i - 1, max(0, i - 1 - _NEAR_COMMA), -1) if tokens[c].text == ","), None)
    return comma is not None and tokens[comma + 1].low in {"a", "an", "one", "something"}


def trimmed(tokens: Tokens, start: int, end: int) -> int:
    """The end of a reported clause without the setting (T1) or the summing apposition (T2) it ends with."""
    end = _before_comment(tokens, start, _before_summing(tokens, start, end))
    end = next((k for k in range(start + 2, end - 1) if _in_comments(tokens, start, k)), end)
    if end < len(tokens) and tokens[end].kind == "w":
        return end
    for k in range(end - 2, max(start + 1, end - _LONGEST_SETTING), -1):
        if tokens[k].kind != "w" or tokens[k].verbal:
            return end
        joined = tokens[k - 1].low in {"and", "or"}
        if tokens[k].low in {"in", "during"} and not joined and _told_in(tokens, k, end):
            return k
    return end


def object_trimmed(tokens: Tokens, start: int, end: int) -> int:
    """The end of what was condemned, praised or called for, without T1 to T4."""
    end = trimmed(tokens, start, _before_deed(tokens, start, end))
    end = _before_times(tokens, start, end)
    while end > start + 1 and (tokens[end - 1].text == "," or tokens[end - 1].low in {"and", "but", "or"}):
        end -= 1
    return end


def _before_times(tokens: Tokens, start: int, end: int) -> int:
    """T3: the end without "on Thursday", "last week", "on 8 May"; not of "the ruling released Thursday"."""
    k = end
    while k - start > 2 and is_word(tokens[k - 1], "times"):
        k -= 1
        while k - start > 1 and (tokens[k - 1].low in _NEAR or tokens[k - 1].low.isdigit()):
            k -= 1
    clause = any(t.verbal for t in tokens[start:k])
    return end if clause or tokens[k - 1].kind == "p" else k


def _in_comments(tokens: Tokens, start: int, k: int) -> bool:
    """Whether "in comments", "in remarks" begins at `k`, after a clause with its verb."""
    return tokens[k].low == "in" and tokens[k + 1].low in {"comments", "remarks"} and has_verb(tokens, start, k, k)


def _told_in(tokens: Tokens, k: int, end: int) -> bool:
    """Whether "in an interview", "in his weekly address" begins at `k`."""
    article = tokens[k + 1].low in {"a", "an"} or is_word(tokens[k + 1], "possessives")
    told = next((i for i in range(k + 2, min(end, k + 6)) if tokens[i].low in closed("settings")), None)
    if not article or told is None:
        return False
    return not any(t.low == "for" or t.low.endswith("ing") for t in tokens[told:end])


def _before_summing(tokens: Tokens, start: int, end: int) -> int:
    for k in range(start + 1, end - 2):
        if tokens[k].low == "in" and is_word(tokens[k + 1], "determiners") and tokens[k + 2].low in _SEEMING:
            return k - 1 if tokens[k - 1].text == "," else k
        if tokens[k].text == "," and _sums_up(tokens, k + 1, end):
            return k
    return end


def _sums_up(tokens: Tokens, k: int, end: int) -> bool:
    """Whether ", a move that", ", in an escalation of" begins at `k`, not a subject: ", the move would"."""
    k += tokens[k].low in {"in", "as"}
    if k >= end or tokens[k].low not in {"a", "an", "another", "the", "one", "something", "what"}:
        return False
    noun = next((i for i in range(k, min(end, k + 4)) if is_word(tokens[i], "summing")), None)
    return noun is not None and not (noun + 1 < end and is_word(tokens[noun + 1], "auxiliaries"))


def _before_deed(tokens: Tokens, start: int, end: int) -> int:
    """T4: where a conjunction leads on to a second verb of the same subject, or to a clause with another subject."""
    for k in range(start + 1, end - 1):
        if tokens[k].low == "that":
            break  # a clause of its own: "the worry that the dam leaks while the town sleeps"
        after_comma = tokens[k - 1].text == ","
        if after_comma and (is_word(tokens[k], "auxiliaries") or _past(tokens[k])):
            return k - 1  # "NAME, who condemned the plan, has left"
        joins = tokens[k].low in {"and", "but"}
        if (joins and _deed(tokens, k + 1)) or (joins and after_comma and _clause(tokens, k + 1, end)):
            return k - 1 if after_comma else k
        named = tokens[k + 1].capital or is_word(tokens[k + 1], "subjects")
        if tokens[k].low in {"as", "while"} and named and _clause(tokens, k + 1, min(end, k + _NEAR_VERB)):
            return k
    return end


def _past(token: Token) -> bool:
    """Whether the word can only be a past or a participle."""
    return token.verbal and not token.low.endswith("ing") and not is_word(token, "auxiliaries")


def _clause(tokens: Tokens, k: int, end: int) -> bool:
    """Whether a subject and its verb begin at `k`."""
    opening = ("determiners", "subjects", "prepositions")
    if not (tokens[k].capital or any(is_word(tokens[k], name) for name in opening)):
        return False
    return has_verb(tokens, k, end, _LONGEST_SETTING)


def _deed(tokens: Tokens, k: int) -> bool:
    while k + 1 < len(tokens) and (tokens[k].adverbial or tokens[k].low in {"also", "then", "has", "have", "had"}):
        k += 1
    if tokens[k].capital or is_word(tokens[k], "modals") or tokens[k].kind != "w":
        return False
    if any("past" in forms for _, forms in lexicon().verbs.get(tokens[k].low, ())):
        return True
    opens = k + 1 < len(tokens) and (is_word(tokens[k + 1], "determiners") or is_word(tokens[k + 1], "objects"))
    also = tokens[k - 1].low in {"also", "then"} and tokens[k].low.endswith("ed")
    return also or (tokens[k].verbal and not is_word(tokens[k], "be") and (opens or not tokens[k].low.endswith("ed")))
