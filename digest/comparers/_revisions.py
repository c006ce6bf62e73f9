"""Plans that later articles change: what was announced for a day is called off, put off or prolonged.

Only what an article says in so many words of what an earlier one announced: it names the day of the announcement and
says that it was called off, or it names another day until or to which it was moved.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from digest.annotators.timexes import standing
from digest.annotators.timexes.adverbials import any_of
from digest.model import DatedEntry, Evidence
from digest.origins.saying import Saying, saying

_OF_NO_NAME = 2
"""Of the stems that a plan shares with the sentence that moves it, those in no name: who is in the news is in many."""
_NEAR = 30


class _Plan(NamedTuple):
    """An announcement, with the date of its entry and the stretch that this stands for."""

    date: str
    first: datetime.date
    last: datetime.date
    evidence: Evidence


def of_plans(entries: Sequence[DatedEntry], shared: int) -> dict[tuple[str, str, int], Evidence]:
    """For each plan that was changed, by its date, article and first character, the last sentence that changes it.

    `shared`: content stems that the two sentences have in common at least.
    """
    plans = [
        _Plan(entry.date, *days(entry), item.evidence)
        for entry in entries
        for item in entry.items
        if item.status == "planned" and item.evidence.published
    ]
    found: dict[tuple[str, str, int], Evidence] = {}
    for later in sorted(
        _changes(entries), key=lambda c: (str(c.evidence.published), c.evidence.article, c.evidence.start)
    ):
        for plan in plans:
            if _changes_it(later, plan) and _is_of_one(saying(plan.evidence.text), saying(later.evidence.text), shared):
                found[plan.date, plan.evidence.article, plan.evidence.start] = later.evidence
    return found


class _Change(NamedTuple):
    """A sentence that says that something was changed, with a date that it names; `to`: that to which it was moved."""

    date: str
    first: datetime.date
    to: bool
    evidence: Evidence


def _changes(entries: Sequence[DatedEntry]) -> Iterable[_Change]:
    for entry in entries:
        words = {(w.article, w.start): w for w in entry.words}
        for evidence in entry.evidence:
            if evidence.published is None or not (standing.is_undone(evidence.text) or _is_moved(evidence.text)):
                continue
            own = [
                w for (name, at), w in words.items() if name == evidence.article and evidence.start <= at < evidence.end
            ]
            to = any(
                _until().search(evidence.text, max(0, w.start - evidence.start - _NEAR), w.start - evidence.start)
                for w in own
            )
            yield _Change(entry.date, days(entry)[0], to, evidence)


def _is_moved(text: str) -> bool:
    return any_of("moved").search(text) is not None


@cache
def _until() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:until|till|to|through)\s+(?:the\s+)?(?:(?:early|late|end|evening|morning)\s+(?:of\s+)?)?\Z"
    )


def _changes_it(later: _Change, plan: _Plan) -> bool:
    """Whether the sentence, of a later day, calls off what is planned for its date, or moves it to its date."""
    before, after = plan.evidence.published, later.evidence.published
    if not before or not after or before >= after or plan.evidence.article == later.evidence.article:
        return False
    if later.to:
        return plan.date != later.date and plan.last >= after and plan.last < later.first
    return plan.date == later.date and standing.is_undone(later.evidence.text)


def _is_of_one(plan: Saying, later: Saying, shared: int) -> bool:
    common = plan.stems & later.stems
    return len(common) >= shared and len(common & plan.predicate & later.predicate) >= _OF_NO_NAME


def days(entry: DatedEntry) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of what an entry stands for."""
    if entry.precision == "year":
        return datetime.date(int(entry.date), 1, 1), datetime.date(int(entry.date), 12, 31)
    if entry.precision == "month":
        year, month = map(int, entry.date.split("-"))
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    days = [datetime.date.fromisoformat(day) for day in entry.date.split("/")]  # Python reads weeks, as their Monday
    if entry.precision == "week":
        return days[0], datetime.date.fromordinal(min(days[0].toordinal() + 6, datetime.date.max.toordinal()))
    return days[0], days[-1]
