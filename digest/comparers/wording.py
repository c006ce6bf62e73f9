"""How the outlets word what they tell: counts, rates per thousand words, and the words that set one outlet apart.

References:
    B. L. Monroe, M. P. Colaresi and K. M. Quinn (2008). Fightin' Words: Lexical Feature Selection and Evaluation for
    Identifying the Content of Political Conflict. Political Analysis 16(4), equations 16, 18, 19 and 22: log-odds ratio
    with an informative Dirichlet prior, divided by its standard deviation.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.annotators.wording.places import places
from digest.model import Article
from digest.model.wording import Distinctive, Wording, WordingKind, WordingRate
from digest.text.language import stopwords
from digest.text.normalize import fold

OwnWords = Mapping[str, Counter[str]]
"""For each outlet, in order of its articles, how often it writes which folded word."""
KINDS: tuple[WordingKind, ...] = ("loaded", "hedge", "scare quotes", "reporting verb")


@dataclass(frozen=True, slots=True)
class Options:
    """`least_words`: an outlet with fewer words of its own, or against fewer of all others, is held apart from none;
    `least_score`: the least distance in standard deviations; `most`: words an outlet."""

    least_words: int = 1000
    least_score: float = 1.96
    most: int = 10


def own_words(articles: Sequence[Article]) -> OwnWords:
    """The folded words that each outlet writes outside quotation marks, English articles only."""
    own: dict[str, Counter[str]] = {}
    for article in articles:
        if article.language == "en":
            counts = own.setdefault(article.outlet, Counter())
            counts.update(fold(token.text) for place in places(article) for token in place.words)
    return own


def rates(own: OwnWords, found: Sequence[Wording]) -> tuple[WordingRate, ...]:
    """For each outlet of `own_words` in order and each kind: how often, and how often in a thousand words.

    The words are those that the outlet writes outside quotation marks; only its own voice is counted.
    """
    counted = Counter((w.source, w.kind) for w in found if w.voice == "outlet")
    return tuple(
        WordingRate(source, kind, counted[source, kind], total, 1000 * counted[source, kind] / total)
        for source, total in ((source, words.total()) for source, words in own.items())
        for kind in KINDS
        if total
    )


def distinctive(own: OwnWords, options: Options = Options()) -> tuple[Distinctive, ...]:
    """The words of `own_words` that an outlet uses more than all others together, the surest first, outlets in order.

    Function words and words used once are left out. Too little text gives none: three answers.
    """
    every: Counter[str] = Counter()
    for counts in own.values():
        every.update(counts)
    total = every.total()
    return tuple(
        word
        for source, counts in own.items()
        if min(counts.total(), total - counts.total()) >= options.least_words
        for word in _apart(source, counts, every, options)
    )


def _apart(source: str, own: Mapping[str, int], every: Counter[str], options: Options) -> list[Distinctive]:
    """The words of one outlet against all others; the prior is the frequency of the words in all together."""
    n, total = sum(own.values()), every.total()
    others, found = total - n, []
    for word, count in own.items():
        prior, there = every[word], every[word] - count
        if count < 2 or word in stopwords("en"):
            continue
        here = math.log((count + prior) / (n + total - count - prior))
        elsewhere = math.log((there + prior) / (others + total - there - prior))
        score = (here - elsewhere) / math.sqrt(1 / (count + prior) + 1 / (there + prior))
        if score >= options.least_score:
            found.append(Distinctive(source, word, count, there, score))
    return sorted(found, key=lambda d: (-d.score, d.word))[: options.most]
