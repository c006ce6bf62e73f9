"""What each source says of a topic: its most central sentences, side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.comparers import Scene
from digest.model import Article, Hit, Sentence, SourceStatements
from digest.text import standalone

_ARTICLE_BEFORE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_PLACE = re.compile(r"\bthe (?:city|town|village|capital|country|region|province|district|island|port)\b")
_A_PLACE = "Norway"
"""Any place's name will do: it stands in for the one the report is about while the sentence is judged."""


@dataclass(frozen=True, slots=True)
class Options:
    """`sentences` is how many of one article are shown at most."""

    sentences: int = 4

    def __post_init__(self) -> None:
        if self.sentences < 1:
            raise ValueError(f"sentences must be 1 or more, not {self.sentences}")


def compare(scene: Scene, options: Options | None = None) -> tuple[SourceStatements, ...]:
    """The sentences of each article that are most central to the topic, in the order of the article.

    Sentences that can be read by themselves go before others; of an article without any, the most central one is
    shown all the same, since to show nothing would say that it says nothing.
    """
    limit = (options or Options()).sentences
    return tuple(_statements(article, scene.hits(article), limit) for article in scene.articles)


def _statements(article: Article, hits: tuple[Hit, ...], limit: int) -> SourceStatements:
    weighed = sorted(
        (-_weight(hit, sentence), sentence.start, sentence.end, _stands_alone(hit, sentence))
        for hit in hits
        for sentence in hit.paragraph.sentences
        if hit.paragraph.role != "subheading" and _on_topic(hit, sentence)
    )
    best = [entry for entry in weighed if entry[3]][:limit] or weighed[:1]
    shown = tuple(article.evidence(start, end) for _, start, end, _ in sorted(best, key=lambda entry: entry[1]))
    return SourceStatements(article.outlet, article.id, article.published, shown)


def _weight(hit: Hit, sentence: Sentence) -> float:
    """The paragraph's relevance, a little more for each term in the sentence."""
    inside = sum(1 for match in hit.matches if sentence.start <= match.start < sentence.end)
    return hit.relevance * (1 + inside / 10)


def _on_topic(hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence itself treats the topic: a term stands in it, or it carries on from another paragraph."""
    carries_on = not hit.matches and sentence.index == 0
    return carries_on or any(sentence.start <= match.start < sentence.end for match in hit.matches)


def _stands_alone(hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence can be read under the topic's name and its source: "the ceasefire" is the topic's, and "the
    city" the one that the report is about, so that neither needs what stood before."""
    before = hit.paragraph.text[: sentence.start - hit.paragraph.start]
    language = hit.article.language
    text = _under_topic(hit, sentence) if language == "en" else sentence.text
    return standalone.stands_alone(text, before, language)


def _under_topic(hit: Hit, sentence: Sentence) -> str:
    """The English sentence without the articles that its topic explains."""
    text = sentence.text
    for match in reversed(hit.matches):
        if sentence.start <= match.start < sentence.end:
            start = match.start - sentence.start
            text = _ARTICLE_BEFORE.sub("", text[:start]) + text[start:]
    return _PLACE.sub(_A_PLACE, text)
