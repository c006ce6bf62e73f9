"""How much each source gives to a topic, and in which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from digest.comparers import Scene
from digest.model import Article, Hit, SourceCoverage
from digest.text.tokens import words


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose: coverage is counted."""


def compare(scene: Scene, options: Options | None = None) -> tuple[SourceCoverage, ...]:
    """A row per article, in the order of the scene. Share is of the words of its numbered paragraphs."""
    return tuple(_coverage(article, scene.hits(article)) for article in scene.articles)


def _coverage(article: Article, hits: tuple[Hit, ...]) -> SourceCoverage:
    total = sum(len(words(p.text)) for p in article.content)
    own = sum(len(words(hit.paragraph.text)) for hit in hits)
    terms = Counter(_as_written(article, match.start, match.end) for hit in hits for match in hit.matches)
    ranked = dict(sorted(terms.items(), key=lambda item: (-item[1], item[0])))
    share = round(own / total, 3) if total else 0.0
    return SourceCoverage(article.outlet, article.id, article.published, len(hits), share, ranked)


def _as_written(article: Article, start: int, end: int) -> str:
    """The words that name the topic, as the article has them but for case and white space."""
    return " ".join(article.text[start:end].lower().split())
