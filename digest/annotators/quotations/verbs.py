"""Reporting verbs: who their subject is, and on which side of them their content stands.

Rules: V2 quotation after the verb; V1 and V3 to V5, contents before it or around it, are those of `preceding`; V6 to
V9, contents after it, those of `contents`.
"""

from __future__ import annotations

from digest.annotators.quotations.contents import content_after, quotation_after
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import Form, closed, lexicon
from digest.annotators.quotations.phrases import Phrase, Tokens, adverbial, phrase_after, referring, verbal
from digest.annotators.quotations.preceding import left
from digest.annotators.quotations.statements import Cue, Statement
from digest.annotators.quotations.subjects import subject_before
from digest.annotators.quotations.usage import agrees, use

_QUOTED = (["quoted", "as"], ["cited", "as"], ["reported", "as"])


def statements(frame: Frame) -> list[Statement]:
    """What the reporting verbs of a sentence report, in the order of the verbs."""
    found: list[Statement] = []
    for i, token in enumerate(frame.tokens):
        if token.kind == "w" and (not token.capital or i == 0):
            found += _at(frame, i, found)
    return found


def _at(frame: Frame, i: int, before: list[Statement]) -> list[Statement]:
    """What the word at `i` reports, by its first reading that reports anything."""
    for verb, forms in lexicon().verbs.get(frame.tokens[i].low, ()):
        end = i + 1 + len(verb.particles)
        if tuple(t.low for t in frame.tokens[i + 1 : end]) == verb.particles:
            made = _reading(frame, Cue(i, end, verb), forms, before)
            if made:
                return made
    return []


def _reading(frame: Frame, cue: Cue, forms: frozenset[Form], before: list[Statement]) -> list[Statement]:
    tokens = frame.tokens
    inverted = _inverted_subject(tokens, cue, forms)
    if inverted is not None and cue.verb.frames & {"clause", "speech"}:
        if cue.first == 0:
            return _quotation_right(frame, cue, inverted.outer, inverted)
        return left(frame, cue, inverted.outer, cue.first, inverted)
    if forms == {"ing"} and cue.first > 2 and [t.low for t in tokens[cue.first - 2 : cue.first]] in _QUOTED:
        quoted = subject_before(tokens, cue.first - 2)
        return _contents(frame, cue, quoted, "finite") if quoted and referring(tokens, quoted) else []
    how = use(tokens, cue.first, forms)
    if how is None:
        return []
    subject = _participle_subject(tokens, cue.first, before) if how == "ing" else _subject(tokens, cue.first, before)
    if subject is None or not agrees(tokens, cue.first, subject, forms, how):
        return []
    return _contents(frame, cue, subject, how)


def _contents(frame: Frame, cue: Cue, subject: Phrase, how: str) -> list[Statement]:
    if cue.verb.frames & {"clause", "speech", "told"}:
        found = _before(frame, cue, subject) if how != "ing" else []
        found = found or _quotation_right(frame, cue, cue.last, subject)
        if found:
            return found
    content = content_after(frame.tokens, cue.last, cue.verb)
    if content is None:
        return []
    rule, (first, last) = content
    if how == "ing" and cue.first <= 1:  # "Pledging to stay, she left": an opening participle reports up to its comma
        last = _first_comma(frame.tokens, first, last)
    if subject.outer > 0 and frame.tokens[subject.outer - 1].low in closed("subordinating"):
        last = _first_comma(frame.tokens, first, last)  # "While she says it holds, others left"
    return [Statement.of(frame, rule, cue, subject, (first, last))] if last > first else []


def _first_comma(tokens: Tokens, first: int, last: int) -> int:
    return next((k for k in range(first, last) if tokens[k].text == ","), last)


def _before(frame: Frame, cue: Cue, subject: Phrase) -> list[Statement]:
    """What stands before `X said`, unless the verb has an object, or a sentence in quotation marks after it."""
    tokens, k = frame.tokens, cue.last
    if "told" not in cue.verb.frames and k < len(tokens):
        if is_word(tokens[k], "determiners") and not is_word(tokens[k], "times") and not _dated(tokens, k):
            return []
        whole = k + 1 < len(tokens) and tokens[k].text in {",", ":"} and tokens[k + 1].kind == "q"
        if whole and tokens[k + 1].inner[:1].isupper() and not _quoted_before(tokens, subject.outer):
            return []
    return left(frame, cue, k, subject.outer, subject)


def _dated(tokens: Tokens, k: int) -> bool:
    """Whether a determiner opens a date: "said this week"."""
    return k + 1 < len(tokens) and is_word(tokens[k + 1], "times")


def _quoted_before(tokens: Tokens, outer: int) -> bool:
    return any(t.kind == "q" for t in tokens[max(0, outer - 2) : outer])


def _quotation_right(frame: Frame, cue: Cue, after: int, subject: Phrase) -> list[Statement]:
    k = quotation_after(frame.tokens, after, cue.verb)
    return [] if k is None else [Statement.of(frame, "V2", cue, subject, (k, k + 1))]


def _subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of a finite verb; after "and" the one it shares with the verb before."""
    j = i - 1
    while j >= 0 and (is_word(tokens[j], "auxiliaries") or adverbial(tokens[j])):
        j -= 1
    if j > 1 and tokens[j].text == "," and tokens[j - 1].low in {"and", "but"}:
        return _shared_subject(tokens, before)
    if j > 0 and tokens[j].low in {"and", "but", "then", "or"}:
        return _shared_subject(tokens, before)
    return subject_before(tokens, i)


def _shared_subject(tokens: Tokens, before: list[Statement]) -> Phrase | None:
    """The subject of the verb reported before, else that of the sentence's first verb."""
    if before:
        return before[-1].subject
    first = next((k for k in range(1, min(len(tokens), 40)) if verbal(tokens[k])), None)
    return None if first is None else subject_before(tokens, first)


def _participle_subject(tokens: Tokens, i: int, before: list[Statement]) -> Phrase | None:
    """The subject of ", saying" and of "a statement saying": the main verb's; of "a commander saying": the noun."""
    j = i - 1
    while j >= 0 and adverbial(tokens[j]):
        j -= 1
    if j < 0 or (j == 0 and tokens[0].low == "while"):
        comma = next((k for k in range(i, min(len(tokens) - 1, i + 40)) if tokens[k].text == ","), None)
        return None if comma is None else phrase_after(tokens, comma + 1)
    if tokens[j].kind != "w" or tokens[j].low in {"and", "while", "but"}:
        return _shared_subject(tokens, before)
    found = subject_before(tokens, i)
    issued = found is not None and any(is_word(t, "papers") for t in tokens[found.first : found.last])
    return _shared_subject(tokens, before) if issued else found


def _inverted_subject(tokens: Tokens, cue: Cue, forms: frozenset[Form]) -> Phrase | None:
    """The subject of `"…," said Peskov`, and of `Said Peskov: "…"`."""
    i, end = cue.first, cue.last
    if not forms & {"past", "s", "base"} or end >= len(tokens) or tokens[end].kind != "w":
        return None
    if i > 0 and tokens[i - 1].kind != "q" and tokens[i - 1].text != ",":
        return None
    if is_word(tokens[end], "objects") and tokens[end].low not in {"it", "you"}:
        return None
    found = phrase_after(tokens, end)
    if found is None:
        return None
    if i == 0:
        return found if any(t.text in {":", ","} for t in tokens[found.outer : found.outer + 1]) else None
    return found if tokens[i - 1].kind == "q" or _after_clause(tokens, i - 1, found) else None


def _after_clause(tokens: Tokens, comma: int, phrase: Phrase) -> bool:
    """After a comma alone the inversion must be evident: a quotation before it, or a name that ends the clause."""
    if tokens[comma - 1].kind == "q":
        return True
    if comma <= 3 or not any(t.capital for t in tokens[phrase.first : phrase.last]):
        return False
    rest = tokens[phrase.outer : phrase.outer + 1]
    return all(t.text in {".", ","} or is_word(t, "prepositions") or is_word(t, "times") for t in rest)
