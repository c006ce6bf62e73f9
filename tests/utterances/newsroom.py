"""Articles that quote, for the tests of utterances."""

from __future__ import annotations

from collections.abc import Sequence

from digest import utterances
from digest.annotators import quotations
from digest.model import Article, Evidence
from digest.model.utterances import Utterance
from tests.builders import article


def outlet(name: str, *paragraphs: str) -> Article:
    """An article of an outlet, with a first paragraph that names its people in full."""
    known = "Senator Clara Holm and Governor Luis Prado met in Adria on Monday."
    return article(known, *paragraphs, id=name.lower(), source=name, published="2021-03-01")


def found(*articles: Article) -> tuple[Utterance, ...]:
    """The utterances of the articles, as the annotator reads their quotations."""
    sure = quotations.Options(weighed=False)
    return utterances.find(articles, {a.id: quotations.annotate(a, sure) for a in articles})


def told(utterance: Utterance) -> list[tuple[str, str, str]]:
    """Place, words of the first version and words of the other for each change."""
    return [(c.place, _text(c.first), _text(c.words)) for v in utterance.versions for c in v.changes]


def _text(parts: Sequence[Evidence]) -> str:
    return " | ".join(part.text for part in parts)
