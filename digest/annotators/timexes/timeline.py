"""From time expressions to a timeline: the dates that articles name, each with the sentences that name it.

Only what stands for a stretch of the calendar counts: a day, weekend, week, month or year, known in full and not from
what the text said before. Quarters are left out, since a firm's are not the calendar's, and seasons, which differ by
hemisphere; so are the past week and about two years ago, which only count from the day of publication.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.annotators.timexes.moments import shift
from digest.model import Article, DatedEntry, Evidence, Sentence, Timeline, Timex
from digest.model.timexes import Precision

_DATE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d)(?:T.*)?)?|W(\d\d)(-WE)?))?")
_ROLLING = re.compile(
    r"\bpast\b|\Athe\s+(?:last|next|coming)\b|\b(?:decades?|(?:\d*0|ten|[a-z]+ty)\s+years)\s+(?:ago|earlier|hence|from\s+now)",
    re.IGNORECASE,
)
"""The past week, a decade ago: so much time before or after the day of publication, and none of the calendar's own."""
_ROUGH = frozenset({"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"})
"""About a decade ago, more than two years ago: before or after some date, but not that date."""
_LENGTHS: dict[Precision, int] = {"year": 0, "month": 1, "week": 2, "weekend": 3, "day": 4}
_ANNOUNCED = 0.5
_OUTSIDE = 0.25
"""From 0.1 to 0.3 the dates found of Timeline17 differ by .001; without it .034 fewer are found."""
_LEAD = 0.75
_LEAD_PARAGRAPHS = 3
"""What a story is about stands at its head: an article that names the date there counts so much more. From 0.5 to 1,
and from the first one to the first four paragraphs, the dates found of Timeline17 differ by .006; without it .005
fewer are found."""
_BEFORE_DAYS = 1
"""What happened so long before the first report is still what was reported."""
_DAY = datetime.timedelta(days=1)


class _Named(NamedTuple):
    """An expression and the sentence in which it names a date."""

    sentence: Evidence
    words: Evidence


def build(articles: Iterable[tuple[Article, Sequence[Timex]]]) -> Timeline:
    """The timeline of articles, each with the time expressions that count, in the order of its text."""
    every: list[Timex] = []
    dates: dict[tuple[datetime.date, Precision], list[_Named]] = {}
    for article, timexes in articles:
        for timex in timexes:
            every.append(timex)
            stretch = _stretch(timex)
            if stretch:
                sentence = article.sentences[article.sentence_index(timex.evidence.start)]
                dates.setdefault(stretch, []).append(_Named(_whole(article, sentence), timex.evidence))
    ordered = sorted(dates.items(), key=lambda item: (item[0][0], _LENGTHS[item[0][1]]))
    return Timeline(tuple(_entry(*stretch, named) for stretch, named in ordered), tuple(every))


def salient(timeline: Timeline, limit: int | None) -> Timeline:
    """The `limit` dates that matter most, in order of date: days before longer stretches, by how many articles name
    them.

    An article that names it in its first paragraphs counts more, one that only announces it half, and a day before or
    after all reporting counts a quarter of one within it: the background and the plans of a story are named everywhere
    and are seldom its events. On six timelines
    of four stories (Timeline17) it finds .73 of the dates, counting publication dates .665
    (`python -m tests.eval.timelines`). After X. Tran et al. (2013), Predicting relevant news events for timeline
    summaries, WWW Companion, which counts mentions and publications.
    """
    named = [e for entry in timeline.entries for e in entry.evidence]
    published = {e.published for e in (*named, *(timex.evidence for timex in timeline.timexes)) if e.published}
    first = shift(min(published), -_BEFORE_DAYS, "day") if published else None
    last = max(published, default=None)

    def rank(entry: DatedEntry) -> tuple[bool, float, int, str]:
        weight = _weight(entry)
        if first and last and not first.isoformat() <= entry.date <= last.isoformat():
            weight *= _OUTSIDE
        return entry.precision != "day", -weight, -len(entry.evidence), entry.date

    kept = set(sorted(timeline.entries, key=rank)[:limit])
    return Timeline(tuple(entry for entry in timeline.entries if entry in kept), timeline.timexes)


def _weight(entry: DatedEntry) -> float:
    """How many articles name the date: those published before it half, those that open with it more."""
    published = {evidence.article: evidence.published for evidence in entry.evidence}
    ahead = {name for name, day in published.items() if day is not None and day.isoformat() < entry.date}
    leading = {e.article for e in entry.evidence if e.paragraph is not None and e.paragraph <= _LEAD_PARAGRAPHS}
    return len(published) - _ANNOUNCED * len(ahead) + _LEAD * len(leading - ahead)


def _stretch(timex: Timex) -> tuple[datetime.date, Precision] | None:
    """The first day of the stretch that an expression names, and the stretch's size; None where it names none."""
    dated = timex.type in ("DATE", "TIME") and not timex.carried
    match = _DATE.fullmatch(timex.value) if dated else None
    if match is None or timex.mod in _ROUGH or (match[3] is None and _ROLLING.search(timex.evidence.text)):
        return None
    year, month, day, week, weekend = match.groups()
    if week:
        monday = datetime.date.fromisocalendar(int(year), int(week), 1)
        saturday = shift(monday, 5, "day")
        if weekend:
            return (saturday, "weekend") if saturday else None
        return monday, "week"
    size: Precision = "day" if day else "month" if month else "year"
    return datetime.date(int(year), int(month or 1), int(day or 1)), size


def _whole(article: Article, sentence: Sentence) -> Evidence:
    return Evidence(
        article.id,
        article.outlet,
        article.published,
        sentence.paragraph,
        sentence.start,
        sentence.end,
        sentence.text,
    )


def _entry(first: datetime.date, precision: Precision, named: Sequence[_Named]) -> DatedEntry:
    sentences = tuple(dict.fromkeys(one.sentence for one in named))
    return DatedEntry(_written(first, precision), precision, sentences, tuple(one.words for one in named))


def _written(first: datetime.date, precision: Precision) -> str:
    if precision == "weekend":
        return f"{first.isoformat()}/{(first + _DAY).isoformat()}"
    if precision == "week":
        year, week, _ = first.isocalendar()
        return f"{year:04}-W{week:02}"
    return first.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]
