"""The verbs with which a newsroom reports what others say: "says" takes no side, "claims" and "admits" do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.annotators.quotations.lexicon import ambiguous, lexicon
from digest.model import Article, Quote
from digest.model.wording import Wording
from digest.text.normalize import fold
from digest.text.tokens import words


def verbs(article: Article, quotes: Sequence[Quote]) -> Iterator[Wording]:
    """One for each verb, of however many statements, in order; `word` is its base form.

    A cue that is a noun ("her claim that") or may be one ("claims") is no verb, nor is a colon or "according to".
    """
    seen = set()
    for quote in sorted((q for q in quotes if q.cue), key=lambda q: (q.cue.start if q.cue else 0, q.content.start)):
        if not quote.cue or quote.cue.start in seen:
            continue
        seen.add(quote.cue.start)
        if lemma := _lemma(quote.cue.text):
            yield Wording(article.outlet, "reporting verb", lemma, quote.stance, "outlet", quote.speaker, quote.cue)


def _lemma(cue: str) -> str | None:
    """The base form of the cue's verb, of "went on to say" the last; None where it has none for certain."""
    found = [fold(word) for word in words(cue)]
    for word in reversed(found) if "to" in found else found:
        if (readings := lexicon().verbs.get(word)) and word not in ambiguous():
            return readings[0][0].lemma
    return None
