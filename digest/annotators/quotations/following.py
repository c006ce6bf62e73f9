"""A second report within one sentence: "and warned", ", the documents say" end the clause before them."""

from __future__ import annotations

from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import ambiguous, closed, lexicon
from digest.annotators.quotations.phrases import Tokens

_LONGEST_SUBJECT = 10
_WITH_CLAUSE = frozenset({"clause", "told", "reply"})


def reported_apart(tokens: Tokens, start: int, k: int) -> bool:
    """Whether the conjunction at `k` leads on to a report of its own, not to a verb of the clause from `start`."""
    if tokens[k].low == "but" and (_keeps_silent(tokens, k + 1) or _countered(tokens, k + 1)):
        return True
    if tokens[k - 1].low in closed("paired") or (tokens[k].low == "or" and tokens[k - 1].verbal):
        return False  # "known or suspected poachers", "has not granted or denied it"
    if _inward(tokens, k + 1) or [t.low for t in tokens[k - 1 : k + 2]] == ["time", "and", "again"]:
        return False
    if _besides(tokens, k):
        return True
    return _second_report(tokens, k + 1) and not _of_the_clause(tokens, start, k)


def _inward(tokens: Tokens, k: int) -> bool:
    """Whether somebody of whom is told found it out, not told it: "and realized nobody was there"."""
    while k < len(tokens) and tokens[k].adverbial:
        k += 1
    return k < len(tokens) and tokens[k].low in closed("inward")


def _besides(tokens: Tokens, k: int) -> bool:
    """Whether it is told what the speaker did besides: `said it was “a trap” and largely avoided the town`."""
    verb = k + 1
    while verb < len(tokens) - 1 and tokens[verb].adverbial:
        verb += 1
    if verb >= len(tokens) or not tokens[verb].verbal:
        return False
    past = tokens[verb].low.endswith("ed") or any(
        "past" in forms for _, forms in lexicon().verbs.get(tokens[verb].low, ())
    )
    return tokens[verb].low in {"refused", "declined"} or (past and tokens[k - 1].kind == "q")


def _keeps_silent(tokens: Tokens, k: int) -> bool:
    """Whether it is told what the same speaker did not say: "but didn't name them", "but made no mention of it"."""
    near = [t.low for t in tokens[k : k + 4]]
    if near[:1] == ["declined"] or near[:1] == ["refused"] or near[:2] == ["stopped", "short"]:
        return True
    if len(near) > 1 and near[1] == "no" and near[0] in {"made", "gave", "offered", "provided", "cited"}:
        return True
    denied = near[:2] == ["did", "not"] or near[:1] in (["didn't"], ["didnt"])
    return denied and any(low in closed("keeping_silent") for low in near[1:])


def _countered(tokens: Tokens, k: int) -> bool:
    """Whether others answer: "but officials declined"."""
    for i in range(k, min(len(tokens), k + _LONGEST_SUBJECT)):
        if tokens[i].kind != "w":
            return False
        if tokens[i].low in closed("countering"):
            return i > k and not is_word(tokens[k], "subjects")
        if tokens[i].verbal or is_word(tokens[i], "subordinators"):
            return False
    return False


def _of_the_clause(tokens: Tokens, start: int, k: int) -> bool:
    """Whether the verb after the conjunction has the form of the clause's: "it is leaving and asking", "he went and".

    The past after a report in the present is one: "says he went and asked".
    """
    verb = k + 1
    while verb + 1 < len(tokens) and tokens[verb].adverbial:
        verb += 1
    if tokens[verb].low.endswith("ing"):
        return any(tokens[i].low.endswith("ing") and is_word(tokens[i - 1], "be") for i in range(start + 1, k))
    reports = any(forms == {"s"} for _, forms in lexicon().verbs.get(tokens[start - 1].low, ())) if start else False
    return reports and any("past" in forms for _, forms in lexicon().verbs.get(tokens[verb].low, ()))


def _reporting(tokens: Tokens, k: int, among: frozenset[str]) -> bool:
    """Whether the token is a past or an -s form of a reporting verb that takes a clause."""
    return tokens[k].kind == "w" and any(
        _WITH_CLAUSE & verb.frames and not verb.particles and forms & among
        for verb, forms in lexicon().verbs.get(tokens[k].low, ())
    )


def report_ahead(tokens: Tokens, k: int) -> int | None:
    """Where the reporting verb stands of the subject that begins at k: "Chancellor NAME said"; None where none does."""
    opens = (
        tokens[k].capital
        or is_word(tokens[k], "plurals")
        or is_word(tokens[k], "determiners")
        or is_word(tokens[k], "subjects")
    )
    if not opens or is_word(tokens[k], "prepositions"):
        return None
    for i in range(k + 1, min(len(tokens), k + _LONGEST_SUBJECT)):
        if tokens[i].kind != "w":
            return None
        noun = tokens[i].low in ambiguous() and not (tokens[i - 1].capital or is_word(tokens[i - 1], "subjects"))
        reporting = not noun and _reporting(tokens, i, frozenset({"past", "s", "base"}))
        if reporting and not is_word(tokens[i - 1], "determiners"):
            return i
        if tokens[i].verbal or is_word(tokens[i], "subordinators"):
            return None
    return None


def attributed(tokens: Tokens, k: int) -> bool:
    """Whether the sentence ends with an attribution at k: ", the documents say." """
    verb = report_ahead(tokens, k)
    if verb is None:
        return False
    told = any("told" in reading.frames for reading, _ in lexicon().verbs.get(tokens[verb].low, ()))
    if (
        told
        and verb + 1 < len(tokens)
        and (is_word(tokens[verb + 1], "addressees") or is_word(tokens[verb + 1], "objects"))
    ):
        verb += 1
    after = tokens[verb + 1 : verb + 2]
    return all(t.text in {".", ",", "?", "!", ";", ":"} or is_word(t, "times") or t.low in {"on", "in"} for t in after)


def _second_report(tokens: Tokens, k: int) -> bool:
    """Whether a report follows "and", of the same speaker or of another: "and warned", "and Chancellor NAME said"."""
    if k >= len(tokens):
        return False
    verb = None if is_word(tokens[k], "subjects") else report_ahead(tokens, k)
    return reports_again(tokens, k) or (verb is not None and _reporting(tokens, verb, frozenset({"past", "s"})))


def reports_again(tokens: Tokens, k: int) -> bool:
    """Whether a second reporting verb of the same speaker begins here: "and warned", "adding that"."""
    while k < len(tokens) and (tokens[k].adverbial or tokens[k].low in {"has", "have", "had"}):
        k += 1
    if k >= len(tokens) or tokens[k].kind != "w":
        return False
    noun = tokens[k].low in lexicon().nouns and not tokens[k].low.endswith(("ed", "ing"))
    return not noun and any(
        verb.frames & _WITH_CLAUSE and not verb.particles and forms & {"past", "s", "ing"}
        for verb, forms in lexicon().verbs.get(tokens[k].low, ())
    )
