"""Whether a sentence speaks of what was or of what will be at some place in it.

The nearest finite verb before the place decides, else the nearest one after it; that is enough for news, where
weekdays and months stand close to the verb that they date.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_MODAL = (
    r"(?:will|shall|won't|would"
    r"|(?<!in )(?<!of )(?<!since )(?<!until )(?<!early )(?<!late )(?<!last )(?<!this )(?<!next )may"
    r"(?!'s|\s+(?:said|says|told|has|had|was|is|will|would)\b)"
    r"|might|can|could|should|must"
    r"|to\s+be|is\s+to|are\s+to)"
    r"(?:\s+(?:not|also|be|have|only|then|\w+ly)){0,3}(?:\s+\w+)?"
)
_PARTICIPLE = r"(?!(?:united|need|indeed|hundred|speed|proceed|exceed|sacred|kindred)\b)\w{1,20}[^\W\d_]ed"
_FUTURE = (
    r"(?:(?:agree|plan|pledge|promise|vow|prepare|intend|threaten|propose|hope|want|offer)(?:e?d|s)?\s+to\s+(?!(?:in|on|by|the|an?)\b)\w+"
    r"|(?:agreement|deal|pact|bid|proposal|intention|ready|likely|supposed|willing|unlikely)\s+to\s+\w+"
    r"|(?:clear|pav)(?:e|es|ed|s|ing)?\s+the\s+way\s+for|hopeful|up\s+for\s+(?:re-?)?election|[a-z]{1,4}'ll|going\s+to|about\s+to"
    r"|planned|planning|schedul(?:ed|es|ing)|expect(?:s|ed|ing)?|due|set\s+(?:for|to)|upcoming|slated|poised|braced"
    r"|intend(?:s|ed)?|hop(?:es|ing)|begins|starts|opens|ends|expires|takes"
    r"|arrives|leaves|resumes|effective|payable|deadline|let's|tomorrow)"
)
_PAST = (
    r"(?:(?:was|were)\s+supposed\s+to\s+\w+|was|were|had|did|said|told|came|went|made|took|gave|got|saw|began|met|held|left|led|lost|won|ran|rose|fell|sold"
    r"|bought|brought|broke|built|caught|chose|drew|drove|fought|flew|found|grew|hit|kept|knew|heard|paid|put|read|sent"
    r"|shot|spoke|spent|stood|struck|swore|withdrew|fled|overcame|withheld|upheld|overthrew|undertook|understood|forgot|froze|hid|rode|stole|taught|thought|threw|wrote|became|shook|sank|sought|since|ago|has|have|hasn't|haven't"
    r"|hadn't|wasn't|weren't|didn't|for\s+(?:the|an?)\s+(?:reported|alleged|suspected|failed|attempted)\s+\w+)"
)
_MARK = re.compile(
    rf"(?<!\w)(?:(?P<modal>{_MODAL})|(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<present>is|are)"
    rf"|(?P<participle>{_PARTICIPLE}))(?!\w)"
)
_UP_TO = r"(?:the\s+|at\s+least\s+|(?:the\s+)?(?:end|evening|morning|night|middle|start)\s+of\s+)?"
_LEADS_UP = re.compile(
    r"\b(?:until|till|by|come|ahead\s+of|(?:heading|going)\s+into|in\s+advance\s+of|in\s+time\s+for)\s+"
    + _UP_TO
    + r"\Z"
)
_NOT_UNTIL = re.compile(
    r"\bhad\b[^,.;:]{0,80}\bby\s+" + _UP_TO + r"\Z"
    r"|\b(?:(?:did|was|were|had)(?:n't|\s+not)|lasted)\b[^.;:]{0,60}\b(?:until|till)\s+" + _UP_TO + r"\Z"
)
"""What did not happen until some day has happened then, and so has what had happened by some day."""
_NEAREST = 40
"""Characters that hold the words right before an expression."""
_SUBJECT = re.compile(r"\b(?:he|she|it|they|we|i|you|who)\s+\Z")
_MISSED = re.compile(r"(?:should|could|would|might)\s+(?:not\s+)?have\b")
"""`They should have voted on Friday`."""
_ENDED = re.compile(r"(?<=[\w.,!?])\"(?=[\s.,;])|[.!?]\s")
_CLAUSE = re.compile(r"[,;:]|\b(?:said|says|that|which|who)\b")
_WINDOW = 240
"""Characters: what is further away belongs to another clause."""


def at(text: str, start: int, end: int, *, far: bool = False) -> Tense | None:
    """The tense around `text[start:end]`; None where no verb near it tells.

    The present tense is of what is soon to be: `she is here on Friday`; it tells nothing of what is `far` off.
    """
    before = _before(text, start)
    after = _MARK.search(text, end, min(len(text), end + _WINDOW))
    told = after is not None and after.start() == end + 1 and _tense(after) == "past"
    if leads_up(text, start):
        return "past" if told else "future"  # `and by October had gone`
    if before and before[-1]["present"] and told:
        return "past"  # `it is late, but she on Tuesday said`
    if before:
        return None if far and before[-1]["present"] else _last(text, before, start)
    return None if after is None or after["present"] or after["future"] else _tense(after)


def _before(text: str, start: int) -> list[re.Match[str]]:
    """The verbs before a place, in the words that no quotation that ends and no other sentence parts from it."""
    begin = max(0, start - _WINDOW)
    for end in _ENDED.finditer(text, begin, start):
        begin = end.end()
    return list(_MARK.finditer(text, begin, start))


def verbs(text: str) -> bool:
    """Whether a finite verb, or what looks like one, stands in the text."""
    return _MARK.search(text) is not None


def tells_past(text: str) -> bool:
    """Whether one of the verbs in the text tells of what was."""
    return any(_tense(mark) == "past" for mark in _MARK.finditer(text))


def tells_only_past(text: str) -> bool:
    """Whether the text has verbs, and each tells of what was."""
    tenses = {_tense(mark) for mark in _MARK.finditer(text)}
    return tenses == {"past"}


def announced(text: str, start: int) -> bool:
    """Whether the nearest verb before a place says in so many words that it is still to come; "is" does not."""
    if leads_up(text, start):
        return True
    marks = _before(text, start)
    return bool(marks and (marks[-1]["modal"] or marks[-1]["future"]))


def leads_up(text: str, start: int) -> bool:
    """Whether what stands right before a place says that it is still to come: "until", "ahead of"."""
    found = _LEADS_UP.search(text, max(0, start - _NEAREST), start)
    if found is None:
        return False
    if not text[: found.start()].strip():  # `By Friday, six had left`
        after = _MARK.search(text, start, min(len(text), start + _WINDOW))
        return after is None or _tense(after) != "past"
    return _NOT_UNTIL.search(text, max(0, start - _WINDOW), start) is None


def _last(text: str, marks: list[re.Match[str]], start: int) -> Tense:
    """The tense of the last of the marks; a participle is none of its own in a clause of what will be."""
    last = marks[-1]
    finite = last["participle"] and _SUBJECT.search(text, max(0, last.start() - _NEAREST), last.start())
    modal = last["participle"] and not finite and len(marks) > 1 and marks[-2]["modal"]
    return "future" if modal and not _CLAUSE.search(text, marks[-2].end(), start) else _tense(last)


def _tense(match: re.Match[str]) -> Tense:
    missed = match["modal"] and _MISSED.match(match["modal"])
    return "past" if match["past"] or match["participle"] or missed else "future"
