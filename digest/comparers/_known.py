"""Since when a fact can be known, as far as the sentences that tell it name days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

from digest.model import Article, Evidence, Timex

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_SURE = frozenset({"weekday", "day of a month", "day of a month, day first", "day, numbers"})
"""Rules of time expressions that name one day of the calendar. A holiday may be the matter itself, whatever the year,
and "today" may be these days."""


class Known:
    """The days that the articles name; time expressions that are not given by the article's id are looked for when
    they are first asked."""

    def __init__(self, articles: Iterable[Article], timexes: Mapping[str, Sequence[Timex]]) -> None:
        self._articles: Mapping[str, Article] = {a.id: a for a in articles}
        self._timexes = dict(timexes)

    def since(self, evidence: Iterable[Evidence]) -> datetime.date | None:
        """The first day on which all that one of the sentences tells had happened; None where none names a day.

        The last day that a sentence names counts, since all of it was known then only; days after the article was
        published are plans.
        """
        days = [day for e in evidence if (day := self._last_day(e)) is not None]
        return min(days, default=None)

    def _last_day(self, evidence: Evidence) -> datetime.date | None:
        if evidence.published is None:
            return None
        named = (_day(t) for t in self._of(evidence.article) if evidence.start <= t.evidence.start < evidence.end)
        return max((day for day in named if day and day <= evidence.published), default=None)

    def _of(self, article: str) -> Sequence[Timex]:
        if article not in self._timexes:
            from digest.annotators import timexes

            self._timexes[article] = timexes.annotate(self._articles[article])
        return self._timexes[article]


def _day(timex: Timex) -> datetime.date | None:
    """The day that an expression names for certain."""
    sure = timex.rule in _SURE and not timex.carried and timex.mod is None
    match = _DAY.fullmatch(timex.value) if sure else None
    if match is None:
        return None
    try:
        return datetime.date.fromisoformat(match[1])
    except ValueError:
        return None
