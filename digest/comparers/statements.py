"""What each source says of a topic: its most central sentences, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from digest.comparers import Scene
from digest.model import Article, Hit, Sentence, SourceStatements
from digest.text import standalone


@dataclass(frozen=True, slots=True)
class Options:
    """`sentences` is how many of one article are shown at most."""

    sentences: int = 3

    def __post_init__(self) -> None:
        if self.sentences < 1:
            raise ValueError(f"sentences must be 1 or more, not {self.sentences}")


def compare(scene: Scene, options: Options | None = None) -> tuple[SourceStatements, ...]:
    """The sentences of each article that are most central to the topic, in the order of the article.

    Only sentences that can be read by themselves; an article may have none.
    """
    limit = (options or Options()).sentences
    return tuple(_statements(article, scene.hits(article), limit) for article in scene.articles)


def _statements(article: Article, hits: tuple[Hit, ...], limit: int) -> SourceStatements:
    weighed = [
        (-_weight(hit, sentence), sentence.start, sentence)
        for hit in hits
        for sentence in hit.paragraph.sentences
        if hit.paragraph.role != "subheading" and _stands_alone(hit, sentence)
    ]
    best = sorted(sentence.start for _, _, sentence in sorted(weighed)[:limit])
    ends = {sentence.start: sentence.end for _, _, sentence in weighed}
    shown = tuple(article.evidence(start, ends[start]) for start in best)
    return SourceStatements(article.outlet, article.id, article.published, shown)


def _weight(hit: Hit, sentence: Sentence) -> float:
    """The paragraph's relevance, a little more for each term in the sentence and a half less without any."""
    inside = sum(1 for match in hit.matches if sentence.start <= match.start < sentence.end)
    return hit.relevance * (1 + inside / 10 if inside else 0.5)


def _stands_alone(hit: Hit, sentence: Sentence) -> bool:
    before = hit.paragraph.text[: sentence.start - hit.paragraph.start]
    return standalone.stands_alone(sentence.text, before)
