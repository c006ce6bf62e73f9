"""How much each source gives to a topic, and in which words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from digest.comparers import Scene
from digest.model import Article, Hit, SourceCoverage
from digest.text.tokens import words

_MARKS = re.compile('["“”„«»]')
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose: coverage is counted."""


def compare(scene: Scene, options: Options | None = None) -> tuple[SourceCoverage, ...]:
    """A row per article, in the order of the scene. Share is of the words of its numbered paragraphs."""
    return tuple(_coverage(article, scene.hits(article)) for article in scene.articles)


def _coverage(article: Article, hits: tuple[Hit, ...]) -> SourceCoverage:
    total = sum(len(words(p.text)) for p in article.content)
    own = sum(len(words(hit.paragraph.text)) for hit in hits)
    share = round(own / total, 3) if total else 0.0
    return SourceCoverage(article.outlet, article.id, article.published, len(hits), share, _terms(article, hits))


def _terms(article: Article, hits: tuple[Hit, ...]) -> dict[str, int]:
    """The words that name the topic with their counts, most first; those that differ in case are one."""
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for hit in hits:
        for match in hit.matches:
            form = _as_written(article.text[match.start : match.end])
            counts[form.casefold()] += 1
            written.setdefault(form.casefold(), form)
    return {written[form]: n for form, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))}


def _as_written(passage: str) -> str:
    """The words as the article has them, quotation marks apart; of a long stretch its ends, which were looked for."""
    parts = _MARKS.sub("", passage).split()
    return " ".join(parts if len(parts) <= _MOST_WORDS else [*parts[:2], "…", *parts[-2:]])
