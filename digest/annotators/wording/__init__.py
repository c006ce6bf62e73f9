"""How an article words what it tells: loaded words, hedges, scare quotes, reporting verbs.

By lexicon and quotation marks alone: a word that judges in most contexts is marked wherever the newsroom writes it
outside quotation marks, whether or not it is fair. What is marked is a place to look, never a verdict.

References:
    L. Fan et al. (2019). In Plain Sight: Media Bias Through the Lens of Factual Reporting. EMNLP (lexical bias).
    K. Hyland (1998). Hedging in Scientific Research Articles. Benjamins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.annotators.wording import lexicon, reporting, scare
from digest.annotators.wording.places import Place, Spans, inside, places, reported
from digest.model import Article, Quote, Voice
from digest.model.wording import Wording, WordingKind


def annotate(article: Article, quotes: Sequence[Quote]) -> tuple[Wording, ...]:
    """The wording of the numbered paragraphs in order of the text; `quotes` are the article's statements.

    Of an article in another language than English nothing is said.
    """
    if article.language != "en":
        return ()
    own, said = places(article), reported(quotes)
    found = [
        *_listed(article, own, said, lexicon.loaded(), "loaded"),
        *_listed(article, own, said, lexicon.hedges(), "hedge"),
        *scare.marks(article, own, quotes),
        *reporting.verbs(article, quotes),
    ]
    return tuple(sorted(found, key=lambda w: (w.evidence.start, w.evidence.end, w.kind)))


def _listed(
    article: Article, own: Sequence[Place], said: Spans, terms: lexicon.Terms, kind: WordingKind
) -> Iterator[Wording]:
    """The listed words that the newsroom writes; a figure of war only in an article that tells of no war."""
    calm = not any(place.any_of(lexicon.literal()) for place in own)
    for place in own:
        for start, end, term in place.matches(terms):
            if calm or not term.figurative:
                voice: Voice = "attributed" if inside(start, said) else "outlet"
                yield Wording(article.outlet, kind, term.word, term.sort, voice, None, article.evidence(start, end))
