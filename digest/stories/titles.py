"""What a story is called: the words of one of its articles, verbatim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from digest.model import Article
from digest.text.weighting import terms

_HEADLINE, _SENTENCE = 120, 240
"""Characters of a headline, and of a sentence: what is longer is taken only where nothing else is."""
_COMPARED = 50
"""Articles of a large story whose headlines stand for choice, the first."""
_OPENING = 4
"""Sentences of an article among which one is looked for that can be read by itself."""
_SHORT = 4
"""Added to the number of words over which a text's share of the others' words is taken: one word is no title."""

Text = tuple[str, Article]


def title(members: Sequence[Article]) -> tuple[str, str] | None:
    """The headline whose words stand in most of the others, for its length, and the id of its article.

    Where no headline is known, such a sentence, whole, of those near the head of an article that stand alone; else a
    first sentence. None where there are no words. A question comes after all that is stated.
    """
    first = members[:_COMPARED]
    headlines = [(text, article) for article in first if (text := article.metadata.headline.value)]
    return (
        _most_central(headlines, _HEADLINE)
        or _most_central(list(_standing(first)), _SENTENCE)
        or _most_central([(article.sentences[0].text, article) for article in first if article.sentences], _SENTENCE)
    )


def _standing(members: Sequence[Article]) -> Iterator[Text]:
    """The first sentence of each article, if any near its head, that can be read by itself."""
    from digest.text.standalone import stands_alone

    for article in members:
        language = article.metadata.language.value or "en"
        opening = islice(((p, s) for p in article.content for s in p.sentences), _OPENING)
        alone = (s.text for p, s in opening if stands_alone(s.text, article.text[p.start : s.start], language))
        if found := next(alone, None):
            yield found, article


def _most_central(texts: Sequence[Text], longest: int) -> tuple[str, str] | None:
    own = [frozenset(terms(text, article.metadata.language.value or "en")) for text, article in texts]
    frequency = Counter(term for found in own for term in found)

    def worth(place: int) -> tuple[bool, bool, float, int]:
        text = texts[place][0]
        shared = sum(frequency[term] - 1 for term in own[place])
        return len(text) > longest, text.rstrip().endswith("?"), -shared / (len(own[place]) + _SHORT), place

    if not texts:
        return None
    text, article = texts[min(range(len(texts)), key=worth)]
    return text, article.id
