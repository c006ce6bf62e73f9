"""What a terminal of 80 and of 120 columns shows, and a pipe; `DIGEST_SNAPSHOTS=write` writes the files anew."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.annotators.timexes.timeline import salient
from digest.grids import articles, comparison, quotes, show, stories, summary, timeline, topics
from digest.model import Added, Corpus, Grid
from digest.model.copies import Copies
from digest.render.screen import Screen, page
from tests.render import newsroom

SNAPSHOTS = Path(__file__).parent / "snapshots"


def _summary(corpus: Corpus) -> tuple[Grid, ...]:
    return summary.grids(corpus, newsroom.summary(corpus), limit=2, verbose=False)


def _summary_verbose(corpus: Corpus) -> tuple[Grid, ...]:
    return summary.grids(corpus, newsroom.summary(corpus), limit=None, verbose=True)


def _compare(corpus: Corpus) -> tuple[Grid, ...]:
    return comparison.grids(corpus, newsroom.comparison(corpus), limit=20, verbose=False)


def _topics(corpus: Corpus) -> tuple[Grid, ...]:
    first, *others = newsroom.topics(corpus)
    related = Added("evacuated", "corpus", "often in the articles ranked first")
    found = (dataclasses.replace(first, expansion=(Added("dyke", "also", "as you asked"), related)), *others)
    return topics.grids(corpus, found, newsroom.ranked(corpus), asked="dam", limit=None, verbose=False)


def _articles(corpus: Corpus) -> tuple[Grid, ...]:
    return articles.grids(corpus, Copies(), limit=None, verbose=False)


def _show(corpus: Corpus) -> tuple[Grid, ...]:
    return show.grids(corpus, removed=False, limit=1)


def _show_removed(corpus: Corpus) -> tuple[Grid, ...]:
    return show.grids(corpus, removed=True, limit=3)


def _quotes(corpus: Corpus) -> tuple[Grid, ...]:
    return quotes.grids(corpus, newsroom.quotes(corpus), limit=None, verbose=True)


def _stories(corpus: Corpus) -> tuple[Grid, ...]:
    return stories.grids(corpus, newsroom.stories(corpus), limit=None, verbose=False)


def _stories_verbose(corpus: Corpus) -> tuple[Grid, ...]:
    return stories.grids(corpus, newsroom.stories(corpus), limit=1, verbose=True)


def _timeline(corpus: Corpus) -> tuple[Grid, ...]:
    found = newsroom.timeline(corpus)
    return timeline.grids(corpus, salient(found, 3), total=len(found.entries), verbose=False)


SCREENS: dict[str, Callable[[Corpus], tuple[Grid, ...]]] = {
    "summary": _summary,
    "summary-verbose": _summary_verbose,
    "compare": _compare,
    "topics": _topics,
    "articles": _articles,
    "show": _show,
    "show-removed": _show_removed,
    "quotes": _quotes,
    "timeline": _timeline,
    "stories": _stories,
    "stories-verbose": _stories_verbose,
}
CASES = [(name, 5, width) for name in SCREENS for width in (80, 120, None)] + [
    ("compare", 12, 80),
    ("compare", 12, 120),
    ("compare", 12, 200),
    ("compare", 5, 200),
    ("summary", 12, 80),
    ("stories", 12, 80),
]


@pytest.mark.parametrize(("name", "size", "width"), CASES)
def test_the_screen_is_as_it_was_last_read(name: str, size: int, width: int | None) -> None:
    shown = page(SCREENS[name](newsroom.corpus(size)), Screen(width))
    file = SNAPSHOTS / f"{name}-{size}-{width or 'pipe'}.txt"
    if os.environ.get("DIGEST_SNAPSHOTS") == "write":
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(name: str, width: int) -> None:
    shown = page(SCREENS[name](newsroom.corpus()), Screen(width))
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("name", SCREENS)
def test_every_word_of_every_cell_is_on_every_screen(name: str) -> None:
    grids = SCREENS[name](newsroom.corpus(12))
    words = {word for grid in grids for row in grid.rows for cell in row for word in cell.text.split()}
    for width in (80, 120, 200, None):
        assert words <= set(page(grids, Screen(width)).split()), width
