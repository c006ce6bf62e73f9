"""Which articles tell the same event.

Each article is compared with a bounded number of others (`candidates`), by its words, opening, headline, names and
numbers and by the days of publication (`likeness`); the pairs grow together to stories (`linkage`). Articles go by
date, the undated last, then by id, so that the order of files makes no difference. One more article joins a story or
founds one without anything being grouped again (`Grouping.add`).
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.model import Article
from digest.model.stories import Story
from digest.stories import titles
from digest.stories.grouping import Grouping
from digest.stories.linkage import log_odds

__all__ = ["Grouping", "Options", "find", "in_order"]


@dataclass(frozen=True, slots=True)
class Options:
    """When two groups of articles are one story, in units of the logarithm of odds.

    `least` is what must speak for it. A large group takes a small one the more readily by `growth` for each e-fold by
    which it is larger, as tables of the Chinese restaurant process do (D. Aldous, 1985): big stories grow. Two groups
    that both hold together better than they hold to each other are two events on one subject: by `contrast` for each
    unit of that difference and for each doubling of the smaller one.
    """

    least: float = 0.5
    growth: float = 0.75
    contrast: float = 0.12

    def evidence(self, between: float, within: float, sizes: tuple[int, int]) -> float:
        """What speaks for one story: `between` is the mean probability of the pairs between two groups of `sizes`
        articles, `within` that of the pairs within the looser of the two, where each has any."""
        few, many = sorted(sizes)
        gap = max(0.0, log_odds(within) - log_odds(between)) if few > 1 else 0.0
        return log_odds(between) + self.growth * math.log(many / few) - self.contrast * gap * math.log2(few)


def find(articles: Iterable[Article], options: Options | None = None) -> tuple[Story, ...]:
    """The stories of the articles, those of most outlets first, then of most articles, then the latest.

    Every article is in exactly one.
    """
    ordered = in_order(articles)
    found = Grouping(ordered, options or Options())
    made = (_story([ordered[number] for number in members]) for members in found.stories)
    return tuple(sorted(made, key=_standing))


def in_order(articles: Iterable[Article]) -> list[Article]:
    """By date of publication, the undated last, then by id."""
    return sorted(articles, key=lambda a: (a.published is None, a.published or datetime.date.min, a.id))


def _story(members: Sequence[Article]) -> Story:
    days = [article.published for article in members if article.published]
    title, title_from = titles.title(members) or (None, None)
    return Story(
        members[0].id,
        title,
        title_from,
        tuple(article.id for article in members),
        tuple(dict.fromkeys(article.outlet for article in members)),
        min(days, default=None),
        max(days, default=None),
    )


def _standing(story: Story) -> tuple[int, int, int, str]:
    last = story.last or datetime.date.min
    return -len(story.sources), -len(story.articles), -last.toordinal(), story.id
