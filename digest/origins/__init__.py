"""Who else says what a sentence says, and whom each outlet has it from.

Strict on purpose: that two newsrooms bear each other out is said only where their sentences say the same
(`saying`), and how many origins a statement has only where the texts tell (`attribution`). Two outlets that name one
speaker or one agency have one origin; what only looks like two stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from digest.model import Article, Evidence, Sentence
from digest.model.origins import Backing
from digest.origins import saying
from digest.origins.alignment import worded_alike
from digest.text.weighting import terms

_LONGEST = 1500
"""Characters of a sentence that is compared: what is longer is a list or a page that was not parted."""

_MOST_ALIKE = 20
_POSTINGS = 500
"""Statements with which a sentence is compared, those of most words in common; and statements that may have a word by
which others are looked for. More of them are a list, or one text with other names, and to compare all would take the
square of their number."""


def backing(statements: Sequence[Evidence], articles: Iterable[Article]) -> tuple[Backing, ...]:
    """For each statement, in order, which sentences of other outlets among `articles` say the same, one an article.

    An article of an unknown outlet counts as an outlet of its own, unless its text is a copy. Linear in the sentences
    of the articles: each is compared with the statements with which it shares stems.
    """
    known = {article.id: article for article in articles}
    found = _support(statements, known)
    if not any(found):
        return tuple(map(Backing, statements))
    from digest.origins import attribution  # brings the annotators, of which a summary without support has no need

    needed = {e.article for s, own in zip(statements, found, strict=True) if own for e in (s, *own)}
    said = {id_: attribution.quoted(known[id_]) for id_ in sorted(needed)}
    return tuple(
        attribution.backing(statement, own, known, said) if own else Backing(statement)
        for statement, own in zip(statements, found, strict=True)
    )


def bears_out(other: str, one: str, language: str = "en") -> bool:
    """Whether the sentence `other` says all that `one` says, in its words (`alignment`) and with nothing that turns it
    (`saying`)."""
    if not saying.bears_out(saying.saying(other, language), saying.saying(one, language)):  # the quicker of the two
        return False
    return worded_alike(one, other)


def _support(statements: Sequence[Evidence], known: Mapping[str, Article]) -> list[list[Evidence]]:
    """For each statement the sentences that bear it out, the nearest one of each article, by outlet and id."""
    best: list[dict[str, tuple[float, int, Evidence]]] = [{} for _ in statements]
    by_language: dict[str, list[int]] = {}
    for i, statement in enumerate(statements):
        by_language.setdefault(known[statement.article].language, []).append(i)
    for article in known.values():
        asked = by_language.get(article.language, [])
        others = [i for i in asked if statements[i].source != article.outlet]
        for i, share, sentence in _bearing(article, {i: statements[i].text for i in others}):
            rank = (-share, sentence.start, article.evidence(sentence.start, sentence.end))
            best[i][article.id] = min(best[i].get(article.id, rank), rank, key=lambda r: r[:2])
    return [sorted((e for _, _, e in own.values()), key=lambda e: (e.source, e.article)) for own in best]


def _bearing(article: Article, asked: Mapping[int, str]) -> Iterable[tuple[int, float, Sentence]]:
    """(statement, share of the stems of both that both have, sentence) for what bears a statement out."""
    language = article.language
    stems = {i: set(terms(text, language)) for i, text in asked.items()}
    postings: dict[str, list[int]] = {}
    for i, own in stems.items():
        for term in own:
            postings.setdefault(term, []).append(i)
    for sentence in article.sentences if postings else ():
        if len(sentence.text) > _LONGEST:
            continue
        own = set(terms(sentence.text, language))
        rare = [term for term in own if len(postings.get(term, ())) <= _POSTINGS]
        near = sorted({i for term in rare for i in postings.get(term, ())})
        told = [(-len(stems[i] & own) / len(stems[i] | own), i) for i in near if _enough(stems[i], own)]
        for share, i in sorted(told)[:_MOST_ALIKE]:
            if bears_out(sentence.text, asked[i], language):
                yield i, -share, sentence


def _enough(one: Set[str], other: Set[str]) -> bool:
    return saying.enough(len(one & other), len(one), len(other))
