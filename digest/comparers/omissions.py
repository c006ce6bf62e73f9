"""What several sources report and another leaves out, as far as its words show.

A source is silent on a statement only where little of its words stands in any of the source's articles; where some of
them do, it may tell it in other words, and nothing is said. Who published before the statement's
first day could not know it yet; whose date is unknown may not have known either, and is not called silent.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from digest.comparers import Scene
from digest.comparers._telling import Told, content
from digest.model import Agreement, Article, Omission


@dataclass(frozen=True, slots=True)
class Options:
    """`least_sources`: how many sources report what another is said to leave out."""

    least_sources: int = 2


def compare(scene: Scene, agreements: Sequence[Agreement], options: Options = Options()) -> tuple[Omission, ...]:
    """The statements that are shared and left out by somebody, in the order of `agreements`."""
    told = Told(scene.articles)
    by_source: dict[str, list[Article]] = {}
    for article in scene.articles:
        by_source.setdefault(article.outlet, []).append(article)
    found = (_omission(a, by_source, told) for a in agreements if len(a.sources) >= options.least_sources)
    return tuple(omission for omission in found if omission.silent or omission.could_not_know)


def _omission(agreement: Agreement, by_source: dict[str, list[Article]], told: Told) -> Omission:
    item = agreement.support[0]
    own = next(a for a in by_source[item.source] if a.id == item.article)
    stems = content(item.text, own)
    first = _first_day(agreement)
    silent: list[str] = []
    early: list[str] = []
    for source, articles in by_source.items():
        if source in agreement.sources or any(told.may_tell(a.id, stems) for a in articles):
            continue
        days = [a.published for a in articles]
        if first is None or None in days or any(a.language != own.language for a in articles):
            continue
        (early if all(day < first for day in days if day) else silent).append(source)
    return Omission(item.text, agreement.support, agreement.sources, tuple(silent), tuple(early))


def _first_day(agreement: Agreement) -> datetime.date | None:
    """The day of the first report, None where the day of one is unknown, since that may have been the first."""
    days = [e.published for e in agreement.support]
    return None if None in days else min(day for day in days if day)
