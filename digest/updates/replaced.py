"""Which earlier figure a new sentence replaces: the same was said before with one other number."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from digest.annotators.figures import lexer, numbers
from digest.model import Article, Evidence, Hit, Sentence
from digest.origins import saying
from digest.text import calendar
from digest.text.normalize import stem
from digest.text.weighting import terms


class _Amount(NamedTuple):
    """A number with the stem of the word after it, which says what is counted; offsets in the sentence, that word's
    end included."""

    value: saying.Number
    unit: str
    start: int
    end: int


def replaced(news: Evidence, earlier: Iterable[Hit]) -> Evidence | None:
    """The figure, with the word after it, that the new sentence replaces, of the latest earlier article that has it.

    None where it is not certain: where more than one number is another, where another thing is counted, or where two
    articles of that day have different figures.
    """
    own = _amounts(news.text)
    if not own:
        return None
    found = [(hit.article, figure) for hit in earlier for figure in _in(hit, news.text, own)]
    if not found:
        return None
    last = max(_day(article) for article, _ in found)
    latest = [figure for article, figure in found if _day(article) == last]
    return latest[0] if len({figure.text for figure in latest}) == 1 else None


def _in(hit: Hit, text: str, own: Sequence[_Amount]) -> Iterator[Evidence]:
    """The figures of a paragraph's sentences that say the same with one other number."""
    article = hit.article
    if article.language != "en":
        return
    stems = set(terms(text))
    for sentence in hit.paragraph.sentences:
        old = set(terms(sentence.text))
        shared = len(stems & old)
        if saying.enough(shared, len(stems), len(old)) or saying.enough(shared, len(old), len(stems)):
            figure = _other(sentence, text, own)
            if figure:
                yield article.evidence(sentence.start + figure.start, sentence.start + figure.end)


def _other(sentence: Sentence, text: str, own: Sequence[_Amount]) -> _Amount | None:
    """The one amount of the sentence that the text has otherwise, if all else is the same."""
    old = _amounts(sentence.text)
    gone = [a for a in old if a.value not in {b.value for b in own}]
    come = [b for b in own if b.value not in {a.value for a in old}]
    if len(gone) != 1 or len(come) != 1 or gone[0].unit != come[0].unit or not gone[0].unit:
        return None
    before, after = (saying.saying(t)._replace(numbers=frozenset()) for t in (sentence.text, text))
    return None if saying.differing(before, after) or before.turns != after.turns else gone[0]


def _amounts(text: str) -> list[_Amount]:
    tokens = lexer.lex(text)
    found, i = [], 0
    while i < len(tokens):
        amount = numbers.at(tokens, i) if tokens[i].low not in saying.NO_NUMBERS else None
        if amount and amount.end < len(tokens) and _is_unit(tokens[amount.end].low):
            after = tokens[amount.end]
            found.append(_Amount((amount.low, amount.high), stem(after.text), tokens[i].start, after.end))
        i = amount.end if amount else i + 1
    return found


def _is_unit(word: str) -> bool:
    """Whether the word after a number says what is counted: 3 March counts nothing."""
    return word.isalpha() and not any(month.startswith(word[:3]) for month in calendar.MONTHS)


def _day(article: Article) -> datetime.date:
    return article.published or datetime.date.min
