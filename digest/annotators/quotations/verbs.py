"""Reporting verbs: who their subject is, and on which side of them their content stands.

Rules: V2 quotation after the verb; V1 and V3 to V5, contents before it or around it, are those of `preceding`; V6 to
V9, contents after it, those of `contents`.
"""

from __future__ import annotations

from digest.annotators.quotations.contents import content_after, quotation_after
from digest.annotators.quotations.extents import clause_end, has_verb
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.inversion import inverted_subject
from digest.annotators.quotations.lexicon import Form, closed, lexicon
from digest.annotators.quotations.phrases import Phrase, Tokens, phrase_after, referring
from digest.annotators.quotations.preceding import left
from digest.annotators.quotations.questions import is_put
from digest.annotators.quotations.sharing import of_finite, of_participle
from digest.annotators.quotations.sources import one_clause
from digest.annotators.quotations.statements import Cue, Statement
from digest.annotators.quotations.subjects import subject_before
from digest.annotators.quotations.usage import agrees, found_out, supposed, unsaid, use

_LONGEST_QUOTED = 12
_LONGEST_CLAUSE = 25
_DOUBTING = frozenset({"nobody", "supposing"})
_TELLING = frozenset({"show", "find", "indicate", "suggest", "project"})
_QUOTING = frozenset({"quoted", "cited", "reported", "quotes", "cites", "quoting", "citing"})


def statements(frame: Frame) -> list[Statement]:
    """What the reporting verbs of a sentence report, in the order of the verbs."""
    found: list[Statement] = []
    unreal, verbs, doubt = 0, lexicon().verbs, _first_doubt(frame.tokens)
    for i, token in enumerate(frame.tokens):
        if i >= unreal and token.low in verbs and (not token.capital or i == 0):
            made = _at(frame, i, found)
            found += made
            unreal = _unreal_until(frame, i, made, doubt)
    return found


def unreal(frame: Frame) -> frozenset[int]:
    """The tokens of what nobody said: in the clause of a verb that was not said, or that is only supposed."""
    doubt = _first_doubt(frame.tokens)
    reported = [i for i, t in enumerate(frame.tokens) if t.low in lexicon().verbs and (not t.capital or i == 0)]
    ends = [(i, clause_end(frame.tokens, i + 1)) for i in reported if _denied(frame.tokens, i, doubt)]
    return frozenset(k for i, end in ends for k in range(i + 1, end))


def _first_doubt(tokens: Tokens) -> int:
    """The index of the first word with which it may be nobody who says it, or only be supposed; the length if none."""
    doubts = (k for k, t in enumerate(tokens) if t.low == "that" or not t.classes.isdisjoint(_DOUBTING))
    return next(doubts, len(tokens))


def _unreal_until(frame: Frame, i: int, made: list[Statement], doubt: int) -> int:
    """Up to where nothing is reported, as the verb at `i` was not said, or denies it; 0 where neither is so."""
    if made:
        return max((s.content[1] for s in made if s.stance == "deny" and s.content[0] > i), default=0)
    return clause_end(frame.tokens, i + 1) if _denied(frame.tokens, i, doubt) else 0


def _denied(tokens: Tokens, i: int, doubt: int) -> bool:
    return unsaid(tokens, i) or (doubt < i and _nobodys(tokens, i))


def _nobodys(tokens: Tokens, i: int) -> bool:
    """Whether nobody says it, or somebody in what is only supposed."""
    subject = subject_before(tokens, i)
    return subject is not None and (tokens[subject.first].low in closed("nobody") or supposed(tokens, subject))


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
    if tokens[cue.first].low == "asked" and is_put(tokens, cue.first):
        return []  # the question is put to the subject
    if tokens[cue.first].low in _QUOTING and _as_saying(tokens, cue.last):
        return []  # the words are those of whom it quotes
    inverted = inverted_subject(tokens, cue, forms)
    if inverted is not None and cue.verb.frames & {"clause", "speech"}:
        if cue.first == 0:
            return _quotation_right(frame, cue, inverted.outer, inverted)
        made = left(frame, cue, inverted.outer, cue.first, inverted)
        if made or not has_verb(tokens, cue.last, clause_end(tokens, cue.last), len(tokens)):
            return made
    if forms == {"ing"} and cue.first > 2 and tokens[cue.first - 1].low == "as":
        quoted = _quoted_speaker(tokens, cue.first - 1)
        return _contents(frame, cue, quoted, "finite") if quoted and referring(tokens, quoted) else []
    how = use(tokens, cue.first, forms)
    if how is None:
        return []
    subject = of_participle(tokens, cue.first, before) if how == "ing" else of_finite(tokens, cue.first, before)
    if subject is None or not agrees(tokens, cue.first, subject, forms, how):
        return []
    return _contents(frame, cue, subject, how)


def _as_saying(tokens: Tokens, k: int) -> bool:
    near = range(k, min(len(tokens) - 1, k + _LONGEST_QUOTED))
    return any(tokens[i].low == "as" and tokens[i + 1].low in {"saying", "telling", "writing"} for i in near)


def _quoted_speaker(tokens: Tokens, as_: int) -> Phrase | None:
    """Who "was quoted as saying", and whom "the paper quoted as saying"; `outer` is where the whole begins."""
    verb = next((k for k in range(as_ - 1, max(0, as_ - _LONGEST_QUOTED), -1) if tokens[k].low in _QUOTING), None)
    if verb is None:
        return None
    if verb == as_ - 1:
        return subject_before(tokens, verb)
    found, paper = phrase_after(tokens, verb + 1), subject_before(tokens, verb)
    if found is None or found.outer != as_:
        return None
    return found._replace(outer=paper.outer if paper else verb)


def _contents(frame: Frame, cue: Cue, subject: Phrase, how: str) -> list[Statement]:
    if cue.verb.frames & {"clause", "speech", "told"}:
        found = _before(frame, cue, subject) if how != "ing" else []
        found = found or _quotation_right(frame, cue, cue.last, subject)
        if found:
            return found
    verb = cue.verb
    if verb.lemma in _TELLING and found_out(frame.tokens, subject):
        verb = verb._replace(frames=verb.frames | {"object"})  # "polls show a close race"
    content = content_after(frame.tokens, cue.last, verb) or _of_relative(frame.tokens, cue, subject)
    if content is None:
        return []
    rule, (first, last) = content
    if rule == "V9" and _reduced(frame.tokens, cue, how) and has_verb(frame.tokens, first, last, last - first):
        return []
    if rule == "V6" and (_reduced(frame.tokens, cue, how) or _restricts(frame.tokens, cue.first - 1)):
        last = one_clause(frame.tokens, first, last, followed=True)  # "suits alleging that it leaked | have been filed"
    if cue.verb.lemma == "demand" and frame.tokens[subject.first].low == "it":
        return []  # "it demands courage"
    if how == "ing" and cue.first <= 1:  # "Pledging to stay, she left": an opening participle reports up to its comma
        last = _first_comma(frame.tokens, first, last)
    if subject.outer > 0 and frame.tokens[subject.outer - 1].low in closed("subordinating"):
        last = _first_comma(frame.tokens, first, last)  # "While she says it holds, others left"
    return [Statement.of(frame, rule, cue, subject, (first, last))] if last > first else []


def _of_relative(tokens: Tokens, cue: Cue, subject: Phrase) -> tuple[str, tuple[int, int]] | None:
    """V11: what is said of the noun before: "changes which officials said | will go into effect"."""
    k = cue.last
    if "clause" not in cue.verb.frames or not subject.outer or k + 1 >= len(tokens):
        return None
    led = tokens[subject.outer - 1].low in {"which", "that", "what", "who"}
    if not led or not is_word(tokens[k], "auxiliaries") or is_word(tokens[k], "clause_openers"):
        return None
    return "V11", (k, _first_comma(tokens, k, clause_end(tokens, k)))


def _reduced(tokens: Tokens, cue: Cue, how: str) -> bool:
    """Whether the participle modifies the noun before it, so that the main verb follows: "people claiming it left"."""
    return how == "ing" and cue.first > 0 and tokens[cue.first - 1].kind == "w" and tokens[cue.first - 1].low != "while"


def _restricts(tokens: Tokens, k: int) -> bool:
    """Whether "who" at `k` opens a clause that belongs to the noun, so that the main verb follows."""
    return k > 0 and tokens[k].low == "who" and tokens[k - 1].kind == "w"


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
