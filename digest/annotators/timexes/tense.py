"""Whether a sentence speaks of what was or of what will be at some place in it.

The nearest finite verb before the place decides, else the nearest one after it; that is enough for news, where
weekdays and months stand close to the verb that they date.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["past", "future"]

_MODAL = (
    r"(?:will|shall|won't|would|may|might|can|could|should|must|to\s+be|is\s+to|are\s+to)"
    r"(?:\s+(?:not|also|be|have|only|then|\w+ly)){0,3}(?:\s+\w+)?"
)
_PARTICIPLE = r"(?!(?:united|need|indeed|hundred|speed|proceed|exceed|sacred|kindred)\b)\w{1,20}[^\W\d_]ed"
_FUTURE = (
    r"(?:(?:agree|plan|pledge|promise|vow|prepare|intend|threaten|propose|hope|want|offer)(?:e?d|s)?\s+to\s+\w+"
    r"|(?:agreement|deal|pact|bid|proposal|decision|intention|ready|likely|supposed|willing|unlikely)\s+to\s+\w+"
    r"|[a-z]{1,4}'ll|going\s+to|about\s+to"
    r"|planned|planning|schedul(?:ed|es|ing)|expect(?:s|ed|ing)?|due|set\s+(?:for|to)|upcoming|slated"
    r"|intend(?:s|ed)?|hop(?:es|ing)|begins|starts|opens|ends|expires|takes"
    r"|arrives|leaves|resumes|effective|payable|deadline|let's|tomorrow)"
)
_PAST = (
    r"(?:was|were|had|did|said|told|came|went|made|took|gave|got|saw|began|met|held|left|led|lost|won|ran|rose|fell|sold"
    r"|bought|brought|broke|built|caught|chose|drew|drove|fought|flew|found|grew|hit|kept|knew|heard|paid|put|read|sent"
    r"|shot|spoke|spent|stood|struck|swore|thought|threw|wrote|became|shook|sank|sought|since|ago|has|have|hasn't|haven't"
    r"|hadn't|wasn't|weren't|didn't)"
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
    r"\b(?:(?:did|was|were|had)(?:n't|\s+not)|lasted)\b[^.;:]{0,60}\b(?:until|till)\s+" + _UP_TO + r"\Z"
)
"""What did not happen until some day has happened then."""
_NEAREST = 40
"""Characters that hold the words right before an expression."""
_CLAUSE = re.compile(r"[,;:]|\b(?:said|says|that|which|who)\b")
_WINDOW = 240
"""Characters: what is further away belongs to another clause."""


def at(text: str, start: int, end: int) -> Tense | None:
    """The tense around `text[start:end]`; None where no verb near it tells."""
    if leads_up(text, start):
        return "future"
    before = list(_MARK.finditer(text, max(0, start - _WINDOW), start))
    if before:
        return _last(text, before, start)
    after = _MARK.search(text, end, min(len(text), end + _WINDOW))
    return None if after is None or after["present"] or after["future"] else _tense(after)


def leads_up(text: str, start: int) -> bool:
    """Whether what stands right before a place says that it is still to come: "until", "ahead of"."""
    if _LEADS_UP.search(text, max(0, start - _NEAREST), start) is None:
        return False
    return _NOT_UNTIL.search(text, max(0, start - _WINDOW), start) is None


def _last(text: str, marks: list[re.Match[str]], start: int) -> Tense:
    """The tense of the last of the marks; a participle is none of its own in a clause of what will be."""
    last = marks[-1]
    modal = last["participle"] and len(marks) > 1 and marks[-2]["modal"]
    return "future" if modal and not _CLAUSE.search(text, marks[-2].end(), start) else _tense(last)


def _tense(match: re.Match[str]) -> Tense:
    return "past" if match["past"] or match["participle"] else "future"
