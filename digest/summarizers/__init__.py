"""Extractive summaries of a topic over all its sources. One method a file; the file is the registration.

A method is a module with a docstring (its first line is its help text; `References:` names the paper), a frozen
`Options` and one function, `summarize(candidates, length, options) -> tuple[Candidate, ...]`. It is found by its file
name; a name that opens with an underscore is none.
"""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, Protocol, cast

from digest.errors import UsageError
from digest.model import Article, Evidence, Excerpt, Insertion, Sentence, Topic
from digest.model.article import shown

DEFAULT_METHOD = "salience"
"""The best of tests/eval/summaries.py on 400 stories: ROUGE-1/2 F at 60 words, lead and LexRank beside it."""
DEFAULT_SENTENCES = 3
ONE_MOMENT = datetime.timedelta(days=2)
"""Outlets report one event on the day, the day after, and by dates of their own time zone."""


class Candidate(NamedTuple):
    """A sentence that may stand in a summary.

    `relevance` in (0, 1] is its paragraph's; `position` counts the article's sentences from 0; `matches` is how many
    of the topic's terms stand in the sentence; `clarity` in (0, 1] is lower where it names somebody without saying
    who that is. `insertions` say whom its pronouns mean where the sentence alone does not.
    """

    article: Article
    sentence: Sentence
    relevance: float
    position: int
    matches: int
    clarity: float = 1.0
    insertions: tuple[Insertion, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as it is shown, with its insertions."""
        return (
            shown(self.sentence.text, self.sentence.start, self.insertions) if self.insertions else self.sentence.text
        )

    @property
    def excerpt(self) -> Excerpt:
        """The sentence with where it stands."""
        found = self.article.evidence(self.sentence.start, self.sentence.end)
        return Excerpt(
            found.article,
            found.source,
            found.published,
            found.paragraph,
            found.start,
            found.end,
            found.text,
            self.insertions,
        )

    @property
    def language(self) -> str:
        """The code of the article's language, English where it is unknown."""
        return self.article.language

    @property
    def key(self) -> tuple[str, int]:
        """What parts it from every other one: ties are broken by it, never by the order of the input."""
        return self.article.id, self.sentence.start


@dataclass(frozen=True, slots=True)
class Length:
    """At most so many sentences, at most so many words (parted by white space); without either, DEFAULT_SENTENCES."""

    sentences: int | None = None
    words: int | None = None

    def __post_init__(self) -> None:
        if (self.sentences is not None and self.sentences < 1) or (self.words is not None and self.words < 1):
            raise ValueError("a summary has at least one sentence and one word")

    def admits(self, sentences: int, words: int) -> bool:
        """Whether a summary may have so many sentences and so many words."""
        most = DEFAULT_SENTENCES if self.sentences is None and self.words is None else self.sentences
        return (most is None or sentences <= most) and (self.words is None or words <= self.words)


class Method(Protocol):
    """What a method's module looks like; `Options` has a default for each field."""

    Options: type[Any]

    def summarize(self, candidates: Sequence[Candidate], length: Length, options: Any) -> tuple[Candidate, ...]: ...


@cache
def methods() -> tuple[str, ...]:
    """The names of the methods there are, in order of the alphabet; none is imported."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")))


def method(name: str) -> Method:
    """The method of this name. Raises UsageError where there is none."""
    if name not in methods():
        import difflib

        near = difflib.get_close_matches(name, methods(), n=1) or methods()
        raise UsageError(f"no summarizer is called {name!r}; use {' or '.join(near)}")
    return cast(Method, importlib.import_module(f"{__name__}.{name}"))


def candidates(topic: Topic, length: Length | None = None) -> tuple[Candidate, ...]:
    """The sentences of the topic's paragraphs that can stand alone, in order of article and place.

    Of a very wide topic only the most promising are looked at, as many as a summary of `length` needs to choose well.
    """
    from digest.summarizers import _candidates

    return _candidates.standing_alone(topic, length or Length())


def summarize(
    topic: Topic,
    length: Length | None = None,
    method_name: str = DEFAULT_METHOD,
    options: object | None = None,
    said: Sequence[Evidence] = (),
) -> tuple[Excerpt, ...]:
    """The sentences that sum the topic up, in reading order; empty where none can stand alone or fits.

    Each is verbatim, with what is inserted when it is shown beside it.
    Where the articles are of one moment, the sentences stand as the method chose them, the most telling first, as news
    is told. Where they are not, they stand by date, undated last, so that a later state of affairs never precedes an
    earlier one. `options` are the method's own, its defaults without. What repeats a sentence of `said` is passed over;
    where the topic has nothing else, one such sentence stands for it. Raises UsageError for an unknown method.
    """
    from digest.summarizers import _order, _selection, _sides

    module = method(method_name)
    fresh, limit = _fresh(candidates(topic, length), length or Length(), said)
    known = _selection.of_known_days(fresh, limit)
    given = module.Options() if options is None else options
    chosen = _sides.balanced(known, limit, lambda pool: module.summarize(pool, limit, given), _opposed)
    return tuple(candidate.excerpt for candidate in _order.in_reading_order(chosen))


def _opposed(left: str, right: str) -> bool:
    from digest.opposition import opposed_in_words

    return opposed_in_words(left, right) is not None


def _fresh(
    found: tuple[Candidate, ...], length: Length, said: Sequence[Evidence]
) -> tuple[tuple[Candidate, ...], Length]:
    """The candidates that tell something new, and how much to choose; else one of those that were told word for word,
    to which a reader can be pointed, else of those told in other words."""
    from digest.summarizers import _selection

    told = _selection.told(found, [evidence.text for evidence in said])
    if fresh := tuple(c for c in found if c.key not in told):
        return fresh, length
    before = {(evidence.article, evidence.start) for evidence in said}
    return tuple(c for c in found if c.key in before) or found, Length(1, length.words)
