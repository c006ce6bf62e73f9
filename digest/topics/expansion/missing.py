"""Words that no article has, with those it may have been meant by them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from digest.model import Article
from digest.text.language import stopwords
from digest.text.normalize import bare, fold, stem
from digest.text.tokens import words

_NEAR = 3
_SIMILAR = 0.75
"""Words less alike than this (difflib's ratio) are others: "ceasefyre" is 0.89 like "ceasefire"."""
_LENGTHS = 2
"""Letters that a slip of the pen adds or leaves out, at most."""


def missing(texts: Iterable[str], articles: Iterable[Article]) -> Mapping[str, tuple[str, ...]]:
    """The words of `texts` that no article has in any inflection, each with up to three words nearest in spelling."""
    wanted = {fold(word): word for text in texts for word in words(text) if fold(word) not in stopwords("en")}
    if not wanted:
        return {}
    known: set[str] = set()
    stems: set[str] = set()
    for article in articles:
        language = article.language
        own = {bare(w, language) for text in _texts(article) for w in words(text)}
        known |= own
        stems |= {stem(word, language) for word in own}
        stems |= {word for word in own if word in wanted}
    absent = [word for folded, word in sorted(wanted.items()) if folded not in stems and stem(word) not in stems]
    return {word: _nearest(bare(word), known) for word in absent}


def _texts(article: Article) -> Iterable[str]:
    return (article.metadata.headline.value or "", *(p.text for p in article.content))


def _nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    import difflib

    alike = sorted(w for w in known if abs(len(w) - len(word)) <= _LENGTHS and w[:1] == word[:1])
    return tuple(difflib.get_close_matches(word, alike, n=_NEAR, cutoff=_SIMILAR))
