"""The order in which a summary is read: as news is told, but a later state of affairs never before an earlier one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from digest.model import Article
from digest.summarizers import ONE_MOMENT, Candidate
from digest.summarizers._selection import content
from digest.text.normalize import fold

SHARED = 2
"""Content stems that two sentences on one matter share."""
_UPDATES = re.compile(
    r"\b(?:extend(?:s|ed)?|prolong(?:s|ed)?|lengthen(?:s|ed)?|resum(?:es?|ed)|reopen(?:s|ed)?|restor(?:es?|ed)"
    r"|postpon(?:es?|ed)|cancel(?:s|l?ed)|lift(?:s|ed)|revers(?:es?|ed)|revis(?:es?|ed)|updat(?:es?|ed)|reinstated"
    r"|(?:rose|risen|rises|climb(?:s|ed)|grown?|grew|fell|fallen|dropped|increased|rais(?:es|ed)|lowered) (?:\w+ )?to"
    r"|(?:down|up)graded|called off|no longer|since then|has now|have now|is now|are now|now runs)\b"
)
"""Words by which a sentence tells that what was so is so no more, or goes on."""
_PARTS = {"MO": "08", "MI": "12", "AF": "15", "EV": "19", "NI": "22"}
"""The hour that stands for a part of the day in a TIMEX3 value."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_DATED = re.compile(rf"\b{_MONTH} \d|\b\d\d? {_MONTH}\b|\d{{4}}-\d\d")
_RELATIVE = re.compile(r"day\b|days\b|\bto(?:morrow|night)\b|\b(?:week|month|hour|morning|noon|evening|night)s?\b")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T(?:\d\d(?::\d\d)?|MO|MI|AF|EV|NI))?")


def in_reading_order(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates as a reader gets them.

    Where their articles are of one moment, as they were chosen; where not, by date, undated last. A sentence that tells
    of a later moment of the same matter than another, or of a change since then, stands after it.
    """
    dates = [c.article.published for c in chosen if c.article.published]
    if not dates or max(dates) - min(dates) <= ONE_MOMENT:
        return _later_last(_as_written(chosen))
    return _later_last(
        sorted(chosen, key=lambda c: (c.article.published or datetime.date.max, c.position, c.key)), dated=True
    )


def _as_written(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, but those of one article among themselves as it has them."""
    own: dict[str, list[Candidate]] = {}
    for candidate in sorted(chosen, key=lambda c: c.key):
        own.setdefault(candidate.article.id, []).append(candidate)
    return [own[candidate.article.id].pop(0) for candidate in chosen]


def _paragraph(candidate: Candidate) -> tuple[str, int]:
    return candidate.article.id, candidate.sentence.paragraph


def _later_last(ordered: list[Candidate], *, dated: bool = False) -> list[Candidate]:
    """The candidates with each moved behind the last one that it must follow; what one paragraph has in its order, and
    where they are `dated` those of different days, stay as they are."""
    result: list[Candidate] = []
    for candidate in ordered:
        at = next((i for i, other in enumerate(result) if _must_follow(other, candidate, dated)), len(result))
        result.insert(at, candidate)
    return result


def _must_follow(late: Candidate, early: Candidate, dated: bool) -> bool:
    """Whether `late` tells of a later state of the same matter than `early`."""
    if _paragraph(late) == _paragraph(early) or (dated and late.article.published != early.article.published):
        return False
    if len(set(content(late)).intersection(content(early))) < SHARED:
        return False
    if _tells_time(late) and _tells_time(early):
        times = moment(late), moment(early)
        if times[0] and times[1]:
            return _after(*times)
    days = late.article.published, early.article.published
    return bool(days[0] and days[1] and days[0] > days[1] and _UPDATES.search(fold(late.text)))


def _tells_time(candidate: Candidate) -> bool:
    """Whether the sentence has words of time by which its moment can be known: a weekday of a day of publication."""
    text = fold(candidate.text)
    return bool(_DATED.search(text) or (candidate.article.published and _RELATIVE.search(text)))


def _after(late: str, early: str) -> bool:
    """Whether one moment is later than another, as far as both are told."""
    told = min(len(late), len(early))
    return late[:told] > early[:told]


def moment(candidate: Candidate) -> str:
    """The one day, with its hour if told, of which the sentence tells: "2016-11-02T19"; "" where it tells none, or
    several."""
    from digest.annotators import timexes

    article: Article = candidate.article
    start, end = candidate.sentence.start, candidate.sentence.end
    own = [t for t in timexes.annotate(article) if start <= t.evidence.start < end and t.type in ("DATE", "TIME")]
    values = {t.value for t in own if _MOMENT.fullmatch(t.value) and not t.carried}
    if len(values) != 1:
        return ""
    day, _, hour = values.pop().partition("T")
    return f"{day}T{_PARTS.get(hour, hour)}" if hour else day
