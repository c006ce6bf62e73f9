"""From the words of a user to a topic: what is looked for, where it is found, and what to say where it is not.

The rooms that find topics are imported where they are used: not every command asks for any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.errors import NothingMatchedError, UsageError
from digest.model import Corpus
from digest.readers import files
from digest.settings import Settings

if TYPE_CHECKING:
    from digest.model import Added, Article, Refinement, Topic
    from digest.topics.entries import Entry
    from digest.topics.ranking import Ranking

_SHOWN = 10
"""Related words that are told; the others weigh less."""
_LONGEST = 200
"""Characters of a topic; a headline has half as many, and to tell what is near takes the square of them."""
_TOLD = 40
"""Characters of one that is too long."""
_ARTICLES = frozenset({"a", "an", "the"})
_RELATED = "often in the articles ranked first: orders articles, shows no paragraph"


def topics(
    corpus: Corpus, settings: Settings, topic: str | None = None, *, discover: bool = False
) -> tuple[Topic, ...]:
    """The topics that the corpus treats, widest coverage first; with `topic`, that one.

    `discover` adds those that no catalogue names. Raises `NothingMatchedError` where no article treats the topic asked
    for.
    """
    from digest.topics import catalogue

    if topic is None and discover:
        from digest.topics import discovery

        known = _entries(settings)
        texts = _once(corpus, settings)
        discovered = discovery.find(texts, known)
        listed = catalogue.find(corpus, (*known, *(one.entry for one in discovered)))
        return discovery.told(listed, discovered, {article.id for article in texts})
    entries = _entries(settings, corpus if discover else None)
    if topic is None:
        return catalogue.find(corpus, entries)
    found = _found(corpus, entries, topic, settings.asked)
    if not found.hits:
        raise _nothing(corpus, entries, topic)
    return (found,)


def ranking(corpus: Corpus, settings: Settings, topic: str, *, discover: bool = False) -> tuple[Topic, Ranking]:
    """The topic asked for, and the articles in order of how much they are about it.

    The topic may have no paragraphs, where no article holds its words together. Raises `NothingMatchedError` where no
    article holds any of them.
    """
    from digest.model import Added
    from digest.topics.ranking import Collection, rank

    entries, wish = _entries(settings, corpus if discover else None), settings.asked
    found = _found(corpus, entries, topic, wish)
    forms = [one.term for one in found.expansion or () if one.why in ("variant", "also")]
    words = _words(topic, found)
    listed = _as_listed(corpus, settings, entries, topic, found)
    ranked = rank(Collection(corpus.articles), words, listed, forms=forms, widened=not wish.exact, without=wish.without)
    if not ranked.articles:
        raise _nothing(corpus, entries, topic)
    related = (Added(one.form, "corpus", _RELATED) for one in ranked.related[:_SHOWN])
    return replace(found, expansion=(*(found.expansion or ()), *related)), ranked


def _as_listed(corpus: Corpus, settings: Settings, entries: Sequence[Entry], query: str, found: Topic) -> Topic:
    """The topic as the catalogue has it, without the user's very words, which the ranking weighs by themselves."""
    from digest.topics import catalogue

    entry = catalogue.resolve(query, entries)
    refined = settings.asked.also or settings.asked.without
    if found.origin != "catalogue" or not entry.own or refined:
        return found
    listed = catalogue.find(corpus, (entry._replace(own=()),))
    return listed[0] if listed else replace(found, hits=())


def expansion(corpus: Corpus, settings: Settings, topic: str) -> tuple[Added, ...]:
    """What is looked for in paragraphs beside the words of `topic`, each addition with its reason."""
    return _found(corpus, _entries(settings), topic, settings.asked).expansion or ()


def _entries(settings: Settings, discovering: Corpus | None = None) -> tuple[Entry, ...]:
    """The catalogue with the user's own topics, and with those that are discovered in a corpus."""
    from digest.topics import catalogue

    known = catalogue.entries(files.toml(settings.topics_file) if settings.topics_file else None)
    if discovering is None:
        return known
    from digest.topics import discovery

    return (*known, *(one.entry for one in discovery.find(_once(discovering, settings), known)))


def _once(corpus: Corpus, settings: Settings) -> tuple[Article, ...]:
    """The articles, of copies of one text the one that stands for them: a subject does not come back in its copies."""
    from digest import copies

    found = copies.find(corpus.articles, settings.options(copies.Options))
    return tuple(article for article in corpus.articles if found.origin(article.id) == article.id)


def _found(corpus: Corpus, entries: Sequence[Entry], query: str, wish: Refinement) -> Topic:
    """The topic that `query` means, with what was looked for; it may have no hits. Raises `UsageError` for no words."""
    from digest.model import Topic
    from digest.topics import catalogue
    from digest.topics.expansion import loosened, parted, widened

    _check(query, wish)
    wide = widened(query, corpus.articles, entries, wish)
    # Who asks for a topic means its weaker words too: "terrorists", where nobody speaks of terrorism.
    by_weak_words = wide._replace(entry=wide.entry._replace(terms=wide.entry.terms + wide.entry.weak, weak=()))
    free = wide.entry.origin == "query"
    loose = (loosened(query, entries, wish), parted(query, wish)) if free else ()
    first: Topic | None = None
    for tried in (wide, by_weak_words if wide.entry.weak else None, *loose):
        if tried and (found := catalogue.find(corpus, (tried.entry,))):
            topic = replace(found[0], expansion=tried.added)
            if _beyond(topic, wish.also):
                return topic
            first = first or topic
    return first or Topic(wide.entry.name, wide.entry.iptc, wide.entry.origin, (), wide.added)


def _beyond(topic: Topic, also: Sequence[str]) -> bool:
    """Whether anything is found but what the user added, which must not stand for all that was asked for."""
    return not topic.terms or not topic.terms.keys() <= {term.replace("=", "") for term in also}


def _nothing(corpus: Corpus, entries: Sequence[Entry], query: str) -> NothingMatchedError:
    """The error for a topic that no article treats, with what may have been meant."""
    from digest.topics import catalogue
    from digest.topics.expansion.missing import missing

    asked = catalogue.resolve(query, entries).name
    near = [name for name in catalogue.near(query, entries) if name != asked]
    hints = [f"known topics that are near: {', '.join(near)}"] if near else []
    for word, alike in missing([query], corpus.articles).items():
        hints.append(f"no article has '{word}'" + (f", but {', '.join(alike)}" if alike else ""))
    hint = "; ".join(hints) or "'digest topics' lists those found"
    return NothingMatchedError(f"no article treats the topic '{query}'; {hint}")


def _check(query: str, wish: Refinement) -> None:
    """Raises `UsageError` for what is too long to be a topic, and for what has no word."""
    from digest.text.tokens import words

    for option, terms in (("topic", (query,)), ("also", wish.also), ("not", wish.without)):
        for term in terms:
            if len(term) > _LONGEST:
                raise UsageError(f"--{option} {term[:_TOLD]!r}… is longer than {_LONGEST} characters; give fewer words")
            if option != "topic" and not words(term):
                raise UsageError(f"--{option} {term!r} has no word in it; give a word or a phrase")
    if (found := words(query)) and all(map(_is_small, found)):
        raise UsageError(f"--topic {query!r} has no word to look for; give a name, a term or words of the articles")


def _is_small(word: str) -> bool:
    """Whether a word only joins others: "the", "or"; not "WHO", nor the name May."""
    from digest.text.language import stopwords

    return word.lower() in (stopwords("en") if word.islower() else _ARTICLES)


def _words(query: str, topic: Topic) -> str:
    """The words to rank by: those of the user, or the topic's name where a code was given."""
    return topic.name if query.strip().lower().removeprefix("medtop:").isdigit() and topic.iptc else query
