"""What is English only, said where a corpus holds something else: for standard error, and shorter under a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digest.grids.cells import plural
from digest.model import Article, Corpus, Topic

_NAMED = 5
"""Articles named in one line."""


def not_searched(corpus: Corpus, topics: Sequence[Topic], asked: str | None) -> tuple[str, str]:
    """Which articles the topic catalogue cannot read: a line, and the note under the table; both empty where it reads
    all, or where the user's own words were searched."""
    others = _others(corpus.articles)
    if not others or (asked is not None and any(topic.origin != "catalogue" for topic in topics)):
        return "", ""
    manner = _manner(asked, any(topic.origin == "user" for topic in topics))
    more = "" if asked else "; --topic WORDS looks for your own words there"
    return f"topics are known by English words; {manner}: {_which(others)}{more}", f"{manner}: {_short(others)}"


def unmatched(corpus: Corpus, asked: str | None) -> str:
    """What to add where nothing answers a topic: how the articles in other languages were searched."""
    others = _others(corpus.articles)
    return f"{_manner(asked, False)}: {_which(others)}" if others and asked else ""


def _manner(asked: str | None, own: bool) -> str:
    """How articles in other languages were searched: for the words of the user's own topics, for those asked for, or,
    where a code was asked for, not at all."""
    if asked and not re.fullmatch(r"\s*(?:medtop:)?\d+\s*", asked):
        return f"searched for “{asked}” alone"
    return "searched for your own topics alone" if own else "not searched"


def not_read(articles: Iterable[Article], what: str) -> tuple[str, str]:
    """In which articles `what` ("quotations") is not looked for: a line, and the note under the table."""
    others = _others(articles)
    if not others:
        return "", ""
    return f"{what} are found in English only; not read: {_which(others)}", f"English only; not read: {_short(others)}"


def _others(articles: Iterable[Article]) -> list[Article]:
    """The articles known to be in another language than English."""
    return [article for article in articles if article.language != "en"]


def _which(articles: Sequence[Article]) -> str:
    """ "3 articles in de, fr (a, b, c)"."""
    names = ", ".join(article.id for article in articles[:_NAMED])
    more = f" and {len(articles) - _NAMED} more" if len(articles) > _NAMED else ""
    return f"{_short(articles)} ({names}{more})"


def _short(articles: Sequence[Article]) -> str:
    languages = sorted({article.metadata.language.value or "" for article in articles})
    return f"{plural(len(articles), 'article')} in {', '.join(languages)}"
