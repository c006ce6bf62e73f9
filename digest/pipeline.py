"""The only room that knows the order of the stages: files to articles, articles to topics, topics to what is shown.

What only one of its functions needs is imported there: a summary does not wait for the annotators.
"""

from __future__ import annotations

import datetime
import difflib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from digest import clean, readers, segment, summarizers
from digest.clean import extracted, repetition
from digest.errors import InputError, NothingMatchedError
from digest.metadata import describe, groups
from digest.metadata.inference import infer
from digest.model import (
    Article,
    Comparison,
    Corpus,
    Document,
    Evidence,
    Label,
    Quote,
    Skipped,
    Summary,
    Timeline,
    Topic,
    TopicSummary,
)
from digest.readers import files, manifest, naming, opening
from digest.readers.archives import filled
from digest.settings import Settings, listed
from digest.topics import catalogue

if TYPE_CHECKING:
    from digest.model.copies import Copies


def load(paths: Sequence[str], settings: Settings | None = None, stdin: Callable[[], BinaryIO] | None = None) -> Corpus:
    """The articles at `paths` (files, folders, "-"), and what could not be read.

    Raises `InputError` where not one article could be read.
    """
    settings = settings or Settings()
    options = settings.options(readers.Options)
    sources, left_out = files.collect(paths, options, stdin or (lambda: filled(sys.stdin.buffer)))
    given = [manifest.parse(text, path) for path, text in files.manifests(paths, settings.sources_file)]
    rows = [row for table in given for row in table]
    items = [item for source in sources for item in opening.read(source, options)]
    refused = [*left_out, *(item for item in items if isinstance(item, Skipped))]
    articles = [
        article(manifest.apply(document, rows), settings.options(clean.Options))
        for document in _documents([item for item in items if isinstance(item, opening.Found)])
    ]
    if not articles:
        raise _nothing_read(paths, refused)
    by_outlet = manifest.outlets(rows)
    ordered = _without_furniture(sorted(groups.assign(infer(articles), by_outlet), key=lambda a: a.id))
    notes = (*manifest.unmatched(rows, ordered), *groups.unmatched(ordered, by_outlet))
    return Corpus(tuple(ordered), tuple(sorted(refused, key=lambda s: s.path)), notes)


def _documents(found: Sequence[opening.Found]) -> Iterator[Document]:
    for id_, (source, reading, record) in zip(naming.ids(found), found, strict=True):
        yield Document(id_, source.path, record.sha256, record.text, record.given, record.header_end, reading)


def article(document: Document, options: clean.Options | None = None) -> Article:
    """A document with its blocks marked, its metadata found, its paragraphs numbered and parted into sentences."""
    marked = clean.mark(segment.blocks(document.text), document.header_end, options)
    if document.reading.extracted:
        marked = extracted.restored(marked)
    metadata = describe(document, marked)
    paragraphs = segment.paragraphs(marked, metadata.language.value)
    return Article(document.id, document.path, document.sha256, document.text, metadata, paragraphs, document.reading)


def _without_furniture(articles: Sequence[Article]) -> list[Article]:
    """The articles, with what stands on several of their pages set aside and the other paragraphs numbered anew."""
    marked = repetition.set_aside([(article.metadata.source.value, article.paragraphs) for article in articles])
    return [
        article
        if kept == article.paragraphs
        else replace(article, paragraphs=segment.paragraphs(kept, article.metadata.language.value))
        for article, kept in zip(articles, marked, strict=True)
    ]


def select(
    corpus: Corpus, sources: Sequence[str], since: datetime.date | None, until: datetime.date | None
) -> tuple[Corpus, tuple[str, ...]]:
    """The articles of the outlets named, published in the time asked for, and notes on those left out unseen.

    Raises `NothingMatchedError` where an outlet is not in the corpus or nothing is left.
    """
    wanted = {name for source in sources for name in _named(source, corpus)}
    kept = [a for a in corpus.articles if not sources or a.outlet in wanted or a.id in wanted]
    dated = [a for a in kept if _within(a.published, since, until)]
    unknown = [a.id for a in kept if a.published is None] if since or until else []
    notes = (f"left out, since their date is unknown: {', '.join(unknown)}",) if unknown else ()
    if not dated:
        raise NothingMatchedError(
            f"no article between {since or 'the first'} and {until or 'the last'}; widen the dates"
        )
    return replace(corpus, articles=tuple(dated)), notes


def topics(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Topic, ...]:
    """The topics that the corpus treats, widest coverage first; with `topic`, that one.

    Raises `NothingMatchedError` where no article treats the topic asked for.
    """
    entries = catalogue.entries(files.toml(settings.topics_file) if settings.topics_file else None)
    if topic is None:
        return catalogue.find(corpus, entries)
    entry = catalogue.resolve(topic, entries)
    # Who asks for a topic means its weaker words too: "terrorists", where nobody speaks of terrorism.
    by_weak_words = replace(entry, terms=entry.terms + entry.weak, weak=())
    found = catalogue.find(corpus, (entry,)) or catalogue.find(corpus, (by_weak_words,))
    if not found:
        near = [name for name in catalogue.near(topic, entries) if name != entry.name]
        hint = f"known topics that are near: {', '.join(near)}" if near else "'digest topics' lists those found"
        raise NothingMatchedError(f"no article treats the topic '{topic}'; {hint}")
    return found


def summarize(corpus: Corpus, settings: Settings, topic: str | None = None) -> Summary:
    """The topics of the corpus, each with the sentences that sum it up, nothing told twice where a topic has more."""
    chosen = settings.summary
    found = topics(corpus, settings, topic)
    name = chosen.method or summarizers.DEFAULT_METHOD
    length = summarizers.Length(chosen.sentences, chosen.words)
    options = settings.options(summarizers.method(name).Options)
    said: list[Evidence] = []
    summaries = []
    for one in found:
        sentences = summarizers.summarize(one, length, name, options, said)
        said.extend(sentences)
        summaries.append(TopicSummary(one, sentences))
    return Summary(tuple(summaries))


def quotes(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Quote, ...]:
    """Who said what, in the order of the corpus; with `topic`, only in the paragraphs that treat it."""
    from digest.annotators import quotations

    if topic is None:
        return tuple(q for a in corpus.articles for q in quotations.annotate(a))
    found = topics(corpus, settings, topic)[0]
    return tuple(q for a in found.articles for q in _on_topic(quotations.annotate(a), found, a))


def labels(corpus: Corpus, settings: Settings, topic: str | None = None) -> tuple[Label, ...]:
    """What each source calls whom, every actor, in the whole of all articles or of those that treat the topic."""
    from digest.annotators import actors, quotations
    from digest.comparers import labels as comparer

    articles = topics(corpus, settings, topic)[0].articles if topic is not None else corpus.articles
    ordered = sorted(articles, key=_by_date)
    mentions = {a.id: actors.annotate(a, quotations.annotate(a)) for a in ordered}
    return comparer.found(ordered, mentions, replace(settings.options(comparer.Options), every=True))


def copies(corpus: Corpus, settings: Settings) -> Copies:
    """The same text in several articles of the corpus, whole or in part."""
    from digest.copies import Options, find

    return find(corpus.articles, settings.options(Options))


def timeline(corpus: Corpus, settings: Settings, topic: str | None = None) -> Timeline:
    """The dates that the articles name, with the sentences that name them; with `topic`, only in its paragraphs."""
    from digest.annotators import timexes
    from digest.annotators.timexes import timeline as timelines

    if topic is None:
        return timelines.build((a, timexes.annotate(a)) for a in corpus.articles)
    found = topics(corpus, settings, topic)[0]
    numbers = {id_: {hit.paragraph.number for hit in hits} for id_, hits in found.by_article.items()}
    return timelines.build(
        (a, [t for t in timexes.annotate(a) if t.evidence.paragraph in numbers[a.id]]) for a in found.articles
    )


def compare(corpus: Corpus, topic: str, settings: Settings) -> Comparison:
    """How the sources treat a topic: the articles on it, in order of date, each question asked of all of them."""
    from digest.annotators import actors, quotations
    from digest.comparers import Scene, coverage, labels, statements

    found = topics(corpus, settings, topic)[0]
    articles = tuple(sorted(found.articles, key=_by_date))
    said = {a.id: quotations.annotate(a) for a in articles}
    scene = Scene(found, articles, said, {a.id: actors.annotate(a, said[a.id]) for a in articles})
    return Comparison(
        topic=found,
        sources=coverage.compare(scene, settings.options(coverage.Options)),
        statements=statements.compare(scene, settings.options(statements.Options)),
        quotes=tuple(q for a in articles for q in _outermost(_on_topic(said[a.id], found, a))),
        labels=labels.compare(scene, settings.options(labels.Options)),
    )


def _on_topic(found: Sequence[Quote], topic: Topic, article: Article) -> tuple[Quote, ...]:
    numbers = {hit.paragraph.number for hit in topic.by_article.get(article.id, ())}
    return tuple(q for q in found if q.content.paragraph in numbers)


def _outermost(found: Sequence[Quote]) -> tuple[Quote, ...]:
    """The statements that no other one reports: what X says that Y thinks is said by X."""
    contents = [(q.content.start, q.content.end) for q in found]
    return tuple(
        q
        for i, q in enumerate(found)
        if not any(left <= _start(q) and _end(q) <= right for j, (left, right) in enumerate(contents) if j != i)
    )


def _start(quote: Quote) -> int:
    return min(quote.content.start, quote.cue.start) if quote.cue else quote.content.start


def _end(quote: Quote) -> int:
    return max(quote.content.end, quote.cue.end) if quote.cue else quote.content.end


def _by_date(article: Article) -> tuple[bool, Any, str]:
    """By date of publication, the undated last, then by id."""
    return article.published is None, article.published or datetime.date.min, article.id


def _within(day: datetime.date | None, since: datetime.date | None, until: datetime.date | None) -> bool:
    if day is None:
        return not since and not until
    return (since is None or since <= day) and (until is None or day <= until)


def _named(source: str, corpus: Corpus) -> list[str]:
    """The outlets or articles that a user's word for a source means: exactly it, or else all that contain it."""
    names = sorted({a.outlet for a in corpus.articles} | {a.id for a in corpus.articles})
    exact = [name for name in names if name.casefold() == source.casefold()]
    partly = [name for name in names if source.casefold() in name.casefold()] if source.strip() else []
    if exact or partly:
        return exact or partly
    near = difflib.get_close_matches(source, names, cutoff=0.5) or names
    raise NothingMatchedError(f"no source '{source}'; there are: {listed(near)}")


def _nothing_read(paths: Sequence[str], skipped: Sequence[Skipped]) -> InputError:
    where = ", ".join(paths)
    if len(skipped) == 1:
        return InputError(f"{skipped[0].path}: {skipped[0].reason}", path=skipped[0].path)
    if skipped:
        more = sum(item.count if isinstance(item, opening.Rest) else 1 for item in skipped[1:])
        first = f"{skipped[0].path}: {skipped[0].reason}"
        return InputError(f"no article in {where}: {first}; {more} more of what is there could not be read", path=where)
    return InputError(f"no article in {where}; put .txt files there or name other paths", path=where)
