"""One question a file: each module answers one question about how the sources treat a topic.

A comparer is a module with a frozen `Options` and one function, `compare(scene, options)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from digest.model import Article, Evidence, Hit, LabelMention, Quote, Topic
from digest.text.standalone import stands_alone


class Scene(NamedTuple):
    """What a comparer sees: a topic, the articles that treat it in order of date, and what was found in them.

    `quotes` and `mentions` are by article id and cover the whole of each article, not only the topic's paragraphs.
    """

    topic: Topic
    articles: tuple[Article, ...]
    quotes: Mapping[str, tuple[Quote, ...]]
    mentions: Mapping[str, tuple[LabelMention, ...]]

    def hits(self, article: Article) -> tuple[Hit, ...]:
        """The paragraphs of an article that treat the topic, in its order."""
        return self.topic.by_article.get(article.id, ())

    def standing(self, article: Article) -> Iterable[tuple[Hit, Evidence]]:
        """The sentences of the topic's prose that can be read by themselves, in the article's order."""
        for hit in self.hits(article):
            for sentence in hit.paragraph.sentences if hit.paragraph.role != "subheading" else ():
                before = hit.paragraph.text[: sentence.start - hit.paragraph.start]
                if stands_alone(sentence.text, before, article.language):
                    yield hit, article.evidence(sentence.start, sentence.end)
