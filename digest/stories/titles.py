"""What a story is called: the words of one of its articles, verbatim.

A label before a headline ("Exclusive:", "UPDATE 2-") is no part of the title. One that says whose view follows stays,
since without it an opinion would be told as a fact; but such a headline comes after all that report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from digest import resources
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
_OPENED, _ENDED = r"\s*[\[(]?\s*", r"(?:\s*[\])]\s*[:|–—-]?|\s*[:|–—]|\s+-(?=\s)|\s+[1-9]-)\s*"
"""What stands around a label: brackets, a colon, a dash; agencies number their updates."""


def title(members: Sequence[Article]) -> tuple[str, str] | None:
    """The headline whose words stand in most of the others, for its length, and the id of its article.

    Where no headline is known, such a sentence, whole, of those near the head of an article that stand alone; else a
    first sentence. None where there are no words. A question comes after all that is stated, a view after that.
    """
    first = members[:_COMPARED]
    headlines = [(unlabelled(text), article) for article in first if (text := article.metadata.headline.value)]
    return (
        _most_central(headlines, _HEADLINE)
        or _most_central(list(_standing(first)), _SENTENCE)
        or _most_central([(article.sentences[0].text, article) for article in first if article.sentences], _SENTENCE)
    )


def unlabelled(headline: str) -> str:
    """Without the label of its form or hurry that it begins with, if something follows."""
    found = _label("form").match(headline)
    return headline[found.end() :] if found and found.end() < len(headline.rstrip()) else headline


@cache
def _label(kind: str) -> re.Pattern[str]:
    """Matches a label of that kind at the head of a headline."""
    rows = (line.split(maxsplit=1) for line in resources.lines("headline-labels"))
    names = "|".join(re.escape(name) for own, name in rows if own == kind)
    return re.compile(f"{_OPENED}(?:{names}){_ENDED}", re.IGNORECASE)


def _standing(members: Sequence[Article]) -> Iterator[Text]:
    """The first sentence of each article, if any near its head, that can be read by itself."""
    from digest.text.standalone import stands_alone

    for article in members:
        language = article.language
        opening = islice(((p, s) for p in article.content for s in p.sentences), _OPENING)
        alone = (s.text for p, s in opening if stands_alone(s.text, article.text[p.start : s.start], language))
        if found := next(alone, None):
            yield found, article


def _most_central(texts: Sequence[Text], longest: int) -> tuple[str, str] | None:
    own = [frozenset(terms(text, article.language)) for text, article in texts]
    frequency = Counter(term for found in own for term in found)

    def worth(place: int) -> tuple[bool, bool, bool, float, int]:
        text = texts[place][0]
        shared = sum(frequency[term] - 1 for term in own[place])
        view, asks = bool(_label("view").match(text)), text.rstrip().endswith("?")
        return view, len(text) > longest, asks, -shared / (len(own[place]) + _SHORT), place

    if not texts:
        return None
    text, article = texts[min(range(len(texts)), key=worth)]
    return text, article.id
