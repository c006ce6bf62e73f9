"""Scare quotes: a word or two between marks that nobody is said to have said, by which a newsroom keeps its distance.

Rules: S1 at most three words; S2 no statement holds them, and no other word of their sentence reports what somebody
says or how he calls something: else they may be his; S3 not a name or a title (every long word with a capital), not
after "called", "named", "dubbed", which say why the marks stand there; S4 no stop before the closing mark: that is a
quotation whose speaker stands elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from digest.annotators.quotations.kinds import entitled
from digest.annotators.quotations.lexicon import closed, lexicon
from digest.annotators.quotations.marks import quoted_spans
from digest.annotators.wording.places import Place, inside, reported
from digest.model import Article, Quote
from digest.model.wording import Wording
from digest.text.normalize import fold
from digest.text.tokens import words

_MOST_WORDS = 3
_MARKS = "\"“”„‟«»'‘’‚‛`"


def marks(article: Article, own: Sequence[Place], quotes: Sequence[Quote]) -> Iterator[Wording]:
    """The scare quotes of the numbered paragraphs, marks included, in order; `own` are the article's sentences."""
    said = reported(quotes)
    spans = [span for span in quoted_spans(article) if _is_short(article.text[slice(*span)])]
    starts = [start for start, _ in spans]
    for place in own:
        first, last = (bisect_left(starts, at) for at in (place.start, place.start + len(place.text)))
        inner = [span for span in spans[first:last] if not inside(span[0], said)]
        if inner and not _reports(place):
            for start, end in inner:
                word = fold(article.text[start:end].strip(_MARKS))
                yield Wording(article.outlet, "scare quotes", word, None, "outlet", None, article.evidence(start, end))


def _is_short(quoted: str) -> bool:
    inner = quoted.strip(_MARKS)
    return 0 < len(words(inner)) <= _MOST_WORDS and inner[-1] not in ",.?!;" and not entitled(inner.split())


def _reports(place: Place) -> bool:
    """Whether a word of the sentence, outside the marks, may say whose the quoted words are."""
    known = lexicon()
    own = {fold(word.text) for word in place.words}
    return any(not own.isdisjoint(words) for words in (known.verbs, known.nouns, closed("naming"), ("according",)))
