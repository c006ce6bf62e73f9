"""What a row of a summary is about, by topic, by story or all articles as one, and the sentences that sum it up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from digest.errors import NothingMatchedError
from digest.model import Corpus, Evidence, Hit, Summary, Topic, TopicSummary

if TYPE_CHECKING:
    from digest.model.stories import Story
    from digest.model.summaries import By
    from digest.settings import Settings
    from digest.updates import Known

EVERYTHING = "all articles"


class Subject(NamedTuple):
    """What one row sums up: the paragraphs of `topic`, which for a story are those of its articles.

    `before` are the paragraphs known before, where only what is new is summed up.
    """

    topic: Topic
    story: Story | None = None
    before: tuple[Hit, ...] | None = None


def by_story(corpus: Corpus, stories: Iterable[Story], topic: Topic | None) -> tuple[Subject, ...]:
    """A row for each story, in their order; with `topic`, of its paragraphs only."""
    return tuple(
        Subject(_of_articles(corpus, story.title or story.id, story.articles, topic), story) for story in stories
    )


def as_one(corpus: Corpus, topic: Topic | None) -> tuple[Subject, ...]:
    """One row for all articles; with `topic`, the topic's own."""
    return (Subject(topic or _of_articles(corpus, EVERYTHING, [a.id for a in corpus.articles], None)),)


def new(subjects: Iterable[Subject], corpus: Corpus, known: Known) -> tuple[Subject, ...]:
    """The subjects of which there is something new, with that alone; raises `NothingMatchedError` where nothing is."""
    from digest import updates

    news = updates.news(corpus.articles, known)
    kept = (Subject(news.of(subject.topic), subject.story, news.before(subject.topic)) for subject in subjects)
    found = tuple(subject for subject in kept if subject.topic.hits)
    if not found:
        undated = f"; left out, since their date is unknown: {', '.join(news.undated)}" if news.undated else ""
        raise NothingMatchedError(f"nothing new since {known.name}: no later article says more than before{undated}")
    return found


def _of_articles(corpus: Corpus, name: str, ids: Iterable[str], topic: Topic | None) -> Topic:
    """The paragraphs of the articles, in the order of the corpus: all, or those that treat the topic."""
    articles = [corpus.by_id[id_] for id_ in sorted(ids)]
    if topic is None:
        hits = tuple(Hit(article, paragraph, 1.0, ()) for article in articles for paragraph in article.content)
    else:
        hits = tuple(hit for article in articles for hit in topic.by_article.get(article.id, ()))
    if topic:
        return Topic(name, topic.iptc, topic.origin, hits, topic.expansion)
    return Topic(name, None, "discovered", hits)


def summary(subjects: Sequence[Subject], settings: Settings, by: By, limit: int | None = None) -> Summary:
    """Each subject with its sentences. Topics overlap: nothing is told in two where the second has something else.

    Of more than `limit` stories, which may be thousands, the others are counted and not summed up.
    """
    from digest import origins

    summarize = _summarizer(settings)
    said: list[Evidence] = []
    rows = []
    for i, subject in enumerate(subjects):
        if by == "story" and limit is not None and i >= limit:
            rows.append(TopicSummary(subject.topic, (), subject.story))
            continue
        sentences = summarize(subject.topic, said)
        said.extend(sentences if by == "topic" else ())
        backing = origins.backing(sentences, subject.topic.articles)
        rows.append(TopicSummary(subject.topic, sentences, subject.story, backing, _replaced(sentences, subject)))
    return Summary(tuple(rows), by)


def _replaced(sentences: Sequence[Evidence], subject: Subject) -> tuple[Evidence | None, ...]:
    """For each sentence the earlier figure that it replaces; nothing where all is summed up, not what is new."""
    if subject.before is None:
        return ()
    from digest.updates.replaced import replaced

    before = subject.before
    return tuple(replaced(sentence, before) for sentence in sentences)


def _summarizer(settings: Settings) -> Callable[[Topic, Sequence[Evidence]], tuple[Evidence, ...]]:
    from digest import summarizers

    chosen = settings.summary
    name = chosen.method or summarizers.DEFAULT_METHOD
    length = summarizers.Length(chosen.sentences, chosen.words)
    options = settings.options(summarizers.method(name).Options)
    return lambda topic, said: summarizers.summarize(topic, length, name, options, said)
