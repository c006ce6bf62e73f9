"""The subject of a verb that may share it with another: after "and" with the verb before, as a participle with the main
verb of its sentence.
"""

from __future__ import annotations

from digest.annotators.quotations.frames import is_word
from digest.annotators.quotations.lexicon import closed
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after, plural, titled
from digest.annotators.quotations.statements import Statement
from digest.annotators.quotations.subjects import subject_before

_LONGEST_CLAUSE = 25
_RELATIVE = frozenset({"which", "who"})


def of_finite(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of a finite verb; after "and" the one it shares with the verb before."""
    j = i - 1
    while j >= 0 and (is_word(tokens[j], "auxiliaries") or tokens[j].adverbial):
        j -= 1
    if j > 1 and tokens[j].text == "," and tokens[j - 1].low in {"and", "but"}:
        return _shared_subject(tokens, j - 1, before)
    if j > 0 and tokens[j].low in {"and", "but", "then", "or"}:
        return _shared_subject(tokens, j, before)
    return subject_before(tokens, i)


def _shared_subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject that the verb at `i` shares with the finite verb before it, reported or not."""
    if before:
        cue = before[-1].cue
        relative = cue is not None and any(t.low in _RELATIVE for t in tokens[cue[1] : i])
        return None if relative else before[-1].subject  # "demanded it from the firm, which left and said"
    last = next((k for k in range(i - 1, max(0, i - 40), -1) if _may_be_subordinate(tokens, k)), None)
    if last is not None and tokens[last].low in _RELATIVE and any(t.kind == "p" for t in tokens[last:i]):
        return None  # "against the firm, which ended it, and demanded"
    start = 1 if last is None else last + 1
    first = next((k for k in range(start, min(i, start + 40)) if tokens[k].verbal), None)
    found = None if first is None else subject_before(tokens, first)
    if found is None or last is None:
        return found
    return found if titled(tokens, found) or is_word(tokens[found.last - 1], "plurals") else None


def _main_subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of the one clause before a participle at `i`; None where it may go on one of several."""
    if before:
        return before[-1].subject if len({s.subject for s in before}) == 1 else None
    if any(_may_be_subordinate(tokens, k) for k in range(max(1, i - 40), i)):
        return None
    return _shared_subject(tokens, i, before)


def _another_does(tokens: Tokens, k: int) -> bool:
    """Whether it is uncertain who does what is said at `k`: after a passive, or after "for accepting"."""
    near = range(max(0, k - _LONGEST_CLAUSE), k)
    if tokens[k].low not in {"after", "before", "by"} and tokens[k - 1].text != ",":
        return True
    passive = any(is_word(tokens[i], "be") and tokens[i + 1].low.endswith("ed") for i in near)
    return passive or any(is_word(tokens[i], "prepositions") and tokens[i + 1].low.endswith("ing") for i in near)


def _may_be_subordinate(tokens: Tokens, k: int) -> bool:
    """Whether a clause with a subject of its own may begin after the token: "after", "when", "as"."""
    following = tokens[k + 1 : k + 8]
    opens = is_word(tokens[k], "subordinating") or tokens[k].low in {"who", "that", "which", "where", "until"}
    return opens and any(t.verbal for t in following)


def _mute(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the noun is one thing that cannot speak: of "victims of a crash claiming it" no crash claims it."""
    head = tokens[phrase.last - 1]
    known = ("plurals", "plural_roles", "person_titles", "organisations", "papers", "findings", "pronouns", "speeches")
    return not (head.capital or plural(head.low) or any(is_word(head, name) for name in known))


def of_participle(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of ", saying" and of "a statement saying": the main verb's; of "a commander saying": the noun."""
    j = i - 1
    while j >= 0 and tokens[j].adverbial:
        j -= 1
    if j < 0 or (j == 0 and tokens[0].low in closed("leading")):
        comma = next((k for k in range(i, min(len(tokens) - 1, i + 40)) if tokens[k].text == ","), None)
        return None if comma is None else phrase_after(tokens, comma + 1)
    if is_word(tokens[j], "leading"):
        return None if _another_does(tokens, j) else _main_subject(tokens, j, before)
    if tokens[j].kind != "w" or tokens[j].low in {"and", "but"}:
        inferred = tokens[j].text == "," and tokens[i].low in closed("inferring")
        return None if inferred else _main_subject(tokens, j, before)
    found = subject_before(tokens, i)
    if found is not None and _mute(tokens, found):
        return None
    issued = found is not None and any(is_word(t, "papers") for t in tokens[found.first : found.last])
    return _main_subject(tokens, i, before) if issued else found
