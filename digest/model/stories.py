"""Articles on one event."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, by id in order of date, the undated last.

    `id` is the first article's. `title` is a headline or a sentence of the article `title_from`, verbatim; both are
    None where there are no words. `sources` are the outlets in order of their first article, an article's id where its
    outlet is unknown. `first` and `last` are the days of publication, None where no article is dated.
    """

    id: str
    title: str | None
    title_from: str | None
    articles: tuple[str, ...]
    sources: tuple[str, ...]
    first: datetime.date | None
    last: datetime.date | None
