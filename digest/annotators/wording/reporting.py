"""The verbs with which a newsroom reports what others say: "says" takes no side, "claims" and "admits" do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.annotators.quotations.lexicon import lexicon
from digest.model import Article, Quote
from digest.model.wording import Wording
from digest.text.normalize import fold
from digest.text.tokens import words


def verbs(article: Article, quotes: Sequence[Quote]) -> Iterator[Wording]:
    """One for each cue, of however many statements, in order; `word` is the verb's base form where it is known."""
    seen = set()
    for quote in sorted((q for q in quotes if q.cue), key=lambda q: (q.cue.start if q.cue else 0, q.content.start)):
        if not quote.cue or quote.cue.start in seen:
            continue
        seen.add(quote.cue.start)
        yield Wording(
            article.outlet, "reporting verb", _lemma(quote.cue.text), quote.stance, "outlet", quote.speaker, quote.cue
        )


def _lemma(cue: str) -> str:
    """The base form of the cue's verb; the cue as it is written where it has none."""
    for word in map(fold, words(cue)):
        if readings := lexicon().verbs.get(word):
            return readings[0][0].lemma
    return fold(cue)
