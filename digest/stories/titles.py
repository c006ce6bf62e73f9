"""What a story is called: the words of one of its articles, verbatim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from digest.model import Article
from digest.text.weighting import terms

_HEADLINE, _SENTENCE = 120, 240
"""Characters of a headline, and of a first sentence: what is longer is taken only where nothing else is."""
_COMPARED = 50
"""Articles of a large story whose headlines stand for choice, the first."""


def title(members: Sequence[Article]) -> tuple[str, str] | None:
    """The headline whose words stand in most of the others, for its length, and the id of its article.

    Where no headline is known, such a first sentence; None where there are no words.
    """
    first = members[:_COMPARED]
    headlines = [(article.metadata.headline.value, article) for article in first]
    sentences = [(article.sentences[0].text, article) for article in first if article.sentences]
    known = [(text, article) for text, article in headlines if text]
    return _most_central(known, _HEADLINE) or _most_central(sentences, _SENTENCE)


def _most_central(texts: Sequence[tuple[str, Article]], longest: int) -> tuple[str, str] | None:
    own = [frozenset(terms(text, article.metadata.language.value or "en")) for text, article in texts]
    frequency = Counter(term for found in own for term in found)

    def worth(place: int) -> tuple[bool, float, int]:
        shared = sum(frequency[term] - 1 for term in own[place])
        return len(texts[place][0]) > longest, -shared / (len(own[place]) + 1), place

    if not texts:
        return None
    text, article = texts[min(range(len(texts)), key=worth)]
    return text, article.id
