"""Scenes for comparers: a topic whose hits are the paragraphs named, with the matches of one word."""

from digest.comparers import Scene
from digest.model import Article, Hit, Match, Topic


def hit(article: Article, number: int, term: str, relevance: float = 0.5) -> Hit:
    """The numbered paragraph as a hit, with a match at each place where `term` stands in it."""
    paragraph = article.content[number - 1]
    starts = [i for i in range(len(paragraph.text)) if paragraph.text.startswith(term, i)]
    matches = tuple(Match(term, paragraph.start + i, paragraph.start + i + len(term)) for i in starts)
    return Hit(article, paragraph, relevance, matches)


def scene(*hits: Hit) -> Scene:
    """A scene over the articles of the hits, in order of date."""
    topic = Topic("truce", None, "catalogue", hits)
    articles = sorted(topic.articles, key=lambda a: (a.published is None, str(a.published), a.id))
    return Scene(topic, tuple(articles), {a.id: () for a in articles}, {a.id: () for a in articles})
