"""Attributions without a verb.

Rules: S1 "according to X" after its clause, S2 before it, S3 a noun with its holder, "the Kremlin's insistence that",
S4 a document and a colon.
"""

from __future__ import annotations

from digest.annotators.quotations import extents
from digest.annotators.quotations.frames import Frame, is_word
from digest.annotators.quotations.lexicon import closed, lexicon
from digest.annotators.quotations.phrases import DASHES, Phrase, Tokens, phrase_after, plural, referring
from digest.annotators.quotations.statements import Statement
from digest.annotators.quotations.subjects import subject_before

_SHORTEST = 3
_LONGEST_ASIDE = 20
_LONGEST_SETTING = 10
_WITH_INFINITIVE = frozenset({"promise", "demand", "believe"})


def statements(frame: Frame) -> list[Statement]:
    """What a sentence reports by a phrase or a noun, in order of the cues."""
    found: list[Statement] = []
    phrases, nouns = lexicon().phrases, lexicon().nouns
    for i, token in enumerate(frame.tokens):
        for rest in phrases.get(token.low, ()):
            end = i + 1 + len(rest)
            if tuple(t.low for t in frame.tokens[i + 1 : end]) == rest and end < len(frame.tokens):
                found += _by_phrase(frame, i, end)
        if token.low in nouns:
            found += _by_noun(frame, i)
        if token.text == ":":
            found += _by_document(frame, i)
    return found


def _by_phrase(frame: Frame, i: int, end: int) -> list[Statement]:
    tokens = frame.tokens
    subject = phrase_after(tokens, end)
    if subject is None:
        return []
    closes = tokens[i - 1].text in DASHES and any(t.text in DASHES for t in tokens[max(0, i - _LONGEST_ASIDE) : i - 1])
    if (
        i == 0
        or (tokens[i - 1].text in {":", ";", "—", "–"} and not closes)
        or tokens[i - 1].low in {"that", "and", "but", "while"}
    ):
        content = _after_phrase(tokens, subject.last)
        return [Statement(frame, "S2", (i, end), "say", subject, content)] if content else []
    edge = i - 1 if tokens[i - 1].text == "," or closes else i
    if edge and tokens[edge - 1].kind == "q" and (edge == 1 or tokens[edge - 2].kind != "w"):
        return [Statement(frame, "S1", (i, end), "say", subject, (edge - 1, edge))]
    start = extents.clause_start(tokens, edge)
    if edge < i and (not extents.has_verb(tokens, start, edge, 60) or is_word(tokens[edge - 1], "auxiliaries")):
        content = _after_phrase(tokens, subject.last, shortest=1)
        return [Statement(frame, "S2", (i, end), "say", subject, (start, content[1]))] if content else []
    if edge - start > 2 and tokens[edge - 2].text == "," and is_word(tokens[edge - 1], "asides"):
        edge -= 2  # "it was beaten back, however, according to X"
    return [Statement(frame, "S1", (i, end), "say", subject, (start, edge))] if edge - start >= _SHORTEST else []


def _after_phrase(tokens: Tokens, after: int, shortest: int = _SHORTEST) -> tuple[int, int] | None:
    """S2: what follows the comma of "According to X,"."""
    comma = _comma(tokens, after)
    if after < len(tokens) and is_word(tokens[after], "subjects") and (comma is None or tokens[comma + 1].verbal):
        start = after  # "in the words of the mayor it was a trap, meant for the town"
    elif comma is None:
        return None
    else:
        start = _past_report(tokens, _past_apposition(tokens, comma) + 1)
    stop = extents.clause_end(tokens, start)
    if stop < len(tokens) and tokens[stop].text == "," and not extents.has_verb(tokens, start, stop):
        stop = extents.clause_end(tokens, stop + 1)  # a subject alone: its verb is the speaker's, whatever it reports
    quoted = start < stop and tokens[start].kind == "q" and len(tokens[start].text.split()) > shortest
    return (start, stop) if quoted or stop - start >= shortest else None


def _comma(tokens: Tokens, k: int) -> int | None:
    """The next comma near k that does not end the sentence's tokens."""
    return next((i for i in range(k, min(len(tokens) - 1, k + 25)) if tokens[i].text == ","), None)


def _past_report(tokens: Tokens, start: int) -> int:
    """Past ", he went on to say,": the report of a speaker about the view of another."""
    comma = next((k for k in range(start, min(len(tokens) - 1, start + 9)) if tokens[k].text == ","), None)
    if comma is None or comma == start:
        return start
    last = tokens[comma - 1]
    return comma + 1 if any("clause" in verb.frames for verb, _ in lexicon().verbs.get(last.low, ())) else start


def _past_apposition(tokens: Tokens, comma: int) -> int:
    """The comma that closes "X, a former aide,"; the same one where no apposition follows."""
    if comma + 1 >= len(tokens):
        return comma
    participle = tokens[comma + 1].low.endswith("ing") and not tokens[comma + 1].capital
    if not participle and tokens[comma + 1].low not in {"a", "an", "who", "which", "the"}:
        return comma
    later = next((k for k in range(comma + 1, min(len(tokens), comma + 14)) if tokens[k].text == ","), comma)
    clause = tokens[comma + 1].low in {"who", "which"}
    ending = _comma(tokens, later + 1) or len(tokens)
    if not clause and not extents.has_verb(tokens, later, ending):
        return comma  # "According to X, a member of Y, an alliance, left": what follows is the subject
    return later if clause or not any(t.verbal for t in tokens[comma + 2 : later]) else comma


def _by_document(frame: Frame, colon: int) -> list[Statement]:
    """S4: what a document says after a colon: `the firm issued a statement on Monday: "…"`."""
    tokens = frame.tokens
    if colon + 1 >= len(tokens) or tokens[colon + 1].kind != "q" or any(t.kind == "w" for t in tokens[colon + 2 :]):
        return []
    near = range(max(1, colon - _LONGEST_SETTING), colon)
    paper = next((k for k in near if is_word(tokens[k], "papers") and is_word(tokens[k - 1], "determiners")), None)
    if paper is None or paper < 2 or tokens[paper - 2].low not in closed("issuing"):
        return []
    subject = subject_before(tokens, paper - 2)
    if subject is None or not referring(tokens, subject):
        return []
    return [Statement(frame, "S4", (paper - 2, paper + 1), "say", subject, (colon + 1, colon + 2))]


def _by_noun(frame: Frame, i: int) -> list[Statement]:
    """S3: a reporting noun with its holder and the clause it opens."""
    tokens = frame.tokens
    k = i + 1
    subject = holder(tokens, i)
    if subject is None and k + 1 < len(tokens) and tokens[k].low in {"by", "from", "of"}:
        subject = phrase_after(tokens, k + 1)
        k = subject.last if subject else k
    if subject is None or k + 1 >= len(tokens) or tokens[k].low not in {"that", "to"}:
        return []
    stance = lexicon().nouns[tokens[i].low]
    if tokens[k].low == "to" and (stance not in _WITH_INFINITIVE or plural(tokens[k + 1].low)):
        return []  # "his appeal to voters"
    start = k + 1 if tokens[k].low == "that" else k
    stop = extents.clause_end(tokens, start)
    leads = _leads(tokens, subject.first)
    stop = one_clause(tokens, start, stop) if tokens[k].low == "that" else _infinitive_end(tokens, start, stop, leads)
    if is_word(tokens[0], "prepositions") and not any(t.verbal for t in tokens[:i]):
        stop = next(
            (c for c in range(start, stop) if tokens[c].text == ","), stop
        )  # "Despite her claim that it holds, …"
    if leads and stop < len(tokens) and tokens[stop].kind == "p":
        stop = _before_main_verb(tokens, start, stop) if stop > start else stop
    if stop - start < _SHORTEST and not (stop > start and tokens[start].kind == "q"):
        return []
    if tokens[start].verbal:
        return []
    return [Statement(frame, "S3", (i, i + 1), stance, subject, (start, stop))]


def _leads(tokens: Tokens, k: int) -> bool:
    """Whether the sentence opens with the phrase whose holder stands at `k`, so that it is the subject."""
    return k <= _LONGEST_SETTING and all(t.capital or is_word(t, "person_titles") for t in tokens[:k])


def _before_main_verb(tokens: Tokens, start: int, stop: int) -> int:
    """Where a verb of seeming stands of which the noun is the subject; `start`, as nothing is certain, where none does.

    "his announcement that the tests will end | sounds like a victory".
    """
    main = (k for k in range(start + 2, stop - 1) if tokens[k].low in closed("seeming"))
    return next(main, start)


def _infinitive_end(tokens: Tokens, start: int, stop: int, leads: bool) -> int:
    """Where "to punish them" ends before the verb of which the noun is the subject: "her pledge to … | could lead"."""
    opened = ("subordinators", "relatives", "subjects")
    for k in range(start + 1, stop):
        if any(is_word(tokens[k], name) for name in opened):
            return stop
        if is_word(tokens[k], "auxiliaries") and tokens[k].low != "be":
            return k
        if leads and tokens[k].verbal and tokens[k - 1].adverbial:
            return k - 1  # "her pledge to drain the marsh actually | began the quarrel"
    return stop


_BETWEEN_VERBS = frozenset(
    {"not", "never", "yet", "also", "even", "still", "already", "again", "always", "now", "ever"}
)


def one_clause(tokens: Tokens, start: int, stop: int, *, followed: bool = False) -> int:
    """Where the clause ends before the verb of which the noun is the subject: "X's claim that it holds | was rejected".

    `start` where that is not certain; with `followed` it is, as the main verb must follow.
    """
    allowed, groups, helped = 1, 0, followed
    for k in range(start, stop):
        if tokens[k].kind == "q" and k + 1 < stop and is_word(tokens[k + 1], "auxiliaries"):
            return k + 1 if k == start or groups >= allowed else stop
        joins = any(is_word(tokens[k], c) for c in ("subordinators", "coordinators", "relatives"))
        allowed += joins or tokens[k].text == ","
        if not tokens[k].verbal or _goes_with_verb(tokens, k, start):
            continue
        groups += 1
        if groups > allowed and is_word(tokens[k], "auxiliaries"):
            return k if helped else start
        helped = helped or is_word(tokens[k], "auxiliaries")
    return stop


def _goes_with_verb(tokens: Tokens, k: int, start: int) -> bool:
    """Whether the verb at `k` goes with the one before it, adverbs and "not" between them: "could not yet be"."""
    j = k - 1
    while j > start and (tokens[j].low in _BETWEEN_VERBS or tokens[j].low.endswith("ly")):
        j -= 1
    return j >= start and tokens[j].verbal


def holder(tokens: Tokens, i: int) -> Phrase | None:
    """The possessor before the noun: "the Kremlin's previous insistence", "their claim"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        token = tokens[k]
        if token.low in {"his", "her", "their", "its"}:
            return Phrase(k, k + 1, k)
        if token.possessive and not is_word(token, "auxiliaries"):
            return _possessor(tokens, k)
        if token.kind != "w" or token.verbal:
            return None
    return None


def _possessor(tokens: Tokens, k: int) -> Phrase:
    first = k
    while first > 0 and tokens[first - 1].kind == "w" and (tokens[first - 1].capital or tokens[first - 1].low == "the"):
        first -= 1
    return Phrase(first, k + 1, first)
