"""How much of what a sentence says stands somewhere in another article, as far as its words show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from digest.model import Article
from digest.text.weighting import terms

WINDOW = 2
"""Sentences in a row over which another article may spread what one sentence says."""
NEAR = 0.25
ANYWHERE = 0.5
"""Shares of a statement's content stems in WINDOW sentences, and in the whole of an article, from either of which on
the article may be telling it in words of its own. Of 60 statements that two outlets shared and a third did not word
alike, all 14 below both were left out by it; of the others about half were told otherwise."""


class Told:
    """The words of articles, by which it is known what they may have told."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._postings: Mapping[str, Mapping[str, tuple[int, ...]]] = {a.id: _places(a) for a in articles}

    def may_tell(self, article: str, stems: frozenset[str]) -> bool:
        """Whether the article may be telling a statement of these content stems; True where there are none."""
        postings = self._postings[article]
        anywhere = sum(stem in postings for stem in stems)
        return not stems or anywhere >= ANYWHERE * len(stems) or self._share(article, stems) >= NEAR

    def _share(self, article: str, stems: frozenset[str]) -> float:
        """In [0, 1]: the most of `stems` that stand in WINDOW sentences in a row of the article."""
        postings = self._postings[article]
        windows: Counter[int] = Counter()
        for stem in sorted(stems):
            windows.update(
                {start for place in postings.get(stem, ()) for start in range(place - WINDOW + 1, place + 1)}
            )
        return max(windows.values(), default=0) / len(stems)


def content(text: str, article: Article) -> frozenset[str]:
    """The stems of the sentence's content words, by the rules of its article's language."""
    return frozenset(terms(text, article.language))


def _places(article: Article) -> dict[str, tuple[int, ...]]:
    """For each stem the sentences of the article in which it stands, the headline as one before the first."""
    places: dict[str, list[int]] = {}
    for stem in content(article.metadata.headline.value or "", article):
        places.setdefault(stem, []).append(-WINDOW)
    for i, sentence in enumerate(article.sentences):
        for stem in content(sentence.text, article):
            places.setdefault(stem, []).append(i)
    return {stem: tuple(found) for stem, found in places.items()}
