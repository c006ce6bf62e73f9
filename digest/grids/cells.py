"""What all grids are made of: cells, dates, citations, counts.

A run that is a lone newline breaks the line within a cell; every other run is data, whatever it holds.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from digest.model import Article, Cell, Corpus, Evidence, Excerpt

Run = tuple[str, str]

BREAK: Run = ("\n", "")
NOTHING = Cell((("—", "faint"),))
UNKNOWN_DATE = "date unknown"
MARK_NOTE = (
    "* not the article's stated date: derived from its own words or inferred from another article, see digest articles"
)
_MARK = "*"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def cell(*runs: str | Run) -> Cell:
    """A cell of the runs; `—` where they hold no words."""
    styled = tuple((run, "") if isinstance(run, str) else run for run in runs)
    return Cell(styled) if any(words.strip() for words, _ in styled) else NOTHING


def lines(parts: Iterable[Iterable[Run]]) -> Cell:
    """A cell with one part a line."""
    runs: list[Run] = []
    for part in parts:
        runs += [BREAK, *part] if runs else part
    return cell(*runs)


def day(date: datetime.date) -> str:
    """`2 Nov 2016`, the same in every locale."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def period(dates: Iterable[datetime.date | None]) -> str:
    """The first and the last of the dates, and how many are unknown: `25 Oct 2016 – 2 Nov 2016, 1 date unknown`."""
    given = list(dates)
    known = sorted(date for date in given if date)
    parts = [day(known[0]) if known[0] == known[-1] else f"{day(known[0])} – {day(known[-1])}"] if known else []
    unknown = len(given) - len(known)
    if unknown:
        parts.append(plural(unknown, "date") + " unknown")
    return ", ".join(parts)


def plural(count: int, noun: str, many: str = "") -> str:
    """`1 article`, `2 articles`; `many` is the plural of a noun that takes more than an s."""
    return f"{count} {noun}" if count == 1 else f"{count} {many or noun + 's'}"


def counts(numbers: Mapping[str, int]) -> str:
    """`humanitarian pause 5, truce 1`."""
    return ", ".join(f"{name} {count}" for name, count in numbers.items())


class Citations(NamedTuple):
    """How the articles of one corpus are cited, so that every citation leads to one article."""

    marked: frozenset[str]
    ambiguous: frozenset[str]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Citations:
        """`ambiguous` are the ids that outlet and date do not tell apart; `marked` have a date that is not stated."""
        known = list(articles)
        shared = Counter((a.outlet, a.published) for a in known)
        return cls(
            frozenset(a.id for a in known if a.metadata.published.status in ("derived", "inferred")),
            frozenset(a.id for a in known if shared[a.outlet, a.published] > 1 and a.outlet != a.id),
        )

    def date(self, article: str, published: datetime.date | None) -> str:
        """`2 Nov 2016`, with `*` where the article does not state it; `date unknown`."""
        if published is None:
            return UNKNOWN_DATE
        return day(published) + (_MARK if article in self.marked else "")

    def source(self, article: str, outlet: str) -> str:
        """The outlet, with the article's id where it has several articles of one date."""
        return f"{outlet} ({article})" if article in self.ambiguous else outlet

    def cite(self, evidence: Evidence) -> str:
        """`[Euronews, 2 Nov 2016, ¶3]`."""
        return f"[{self.head(evidence.article, evidence.source, evidence.published)}{_place(evidence, ', ')}]"

    def head(self, article: str, outlet: str, published: datetime.date | None) -> str:
        """`Euronews, 2 Nov 2016`."""
        return f"{self.source(article, outlet)}, {self.date(article, published)}"

    def note(self, shown: Iterable[str]) -> tuple[str, ...]:
        """The line that explains the mark, if one of the articles shown bears it."""
        return (MARK_NOTE,) if self.marked.intersection(shown) else ()


def place(evidence: Evidence) -> str:
    """`[¶3]`: the paragraph alone, where outlet and date stand beside it."""
    return f"[{_place(evidence, '') or 'set aside'}]"


def _place(evidence: Evidence, joint: str) -> str:
    return f"{joint}¶{evidence.paragraph}" if evidence.paragraph is not None else ""


def statement(evidence: Evidence, citation: str) -> list[Run]:
    """A sentence with its citation; what is inserted in it stands in square brackets."""
    text = evidence.shown if isinstance(evidence, Excerpt) else evidence.text
    return [(text, ""), (" " + citation, "faint")]


def remainder(shown: int, total: int, noun: str, many: str = "") -> str:
    """The line that says how many more there are; empty where none is left out."""
    more = total - shown
    return f"{more} more {noun if more == 1 else many or noun + 's'}; --limit {total} shows all" if more > 0 else ""


def note(*parts: str) -> str:
    """The parts that hold something, one a line."""
    return "\n".join(part for part in parts if part)


def outlets(articles: Iterable[Article]) -> tuple[int, int]:
    """How many outlets are known, and how many articles are of an unknown one."""
    names = [article.metadata.source.value for article in articles]
    return len(set(names) - {None}), names.count(None)


def overview(corpus: Corpus) -> str:
    """`5 articles from 3 outlets, 2 of unknown outlet, 25 Oct 2016 – 2 Nov 2016`: what is not known is not counted."""
    named, unnamed = outlets(corpus.articles)
    head = plural(len(corpus.articles), "article") + (f" from {plural(named, 'outlet')}" if named else "")
    parts = (head, f"{unnamed} of unknown outlet" if unnamed else "", period(a.published for a in corpus.articles))
    return ", ".join(part for part in parts if part)
