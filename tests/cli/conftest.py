"""A pipeline of model objects under the real command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import digest
from digest import cli
from digest.annotators import figures as annotator
from digest.errors import NothingMatchedError
from digest.model import Corpus, Figure, Summary
from digest.model.copies import Copies
from digest.model.stories import Story
from digest.model.summaries import By
from digest.settings import Settings
from digest.topics.ranking import Ranking
from tests.render import newsroom


@dataclass
class Result:
    """What a run left behind."""

    code: int
    out: str
    err: str


@dataclass
class Calls:
    """What the command line asked of the pipeline."""

    paths: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    selected: tuple[Any, ...] = ()
    topic: str | None = None
    by: By | None = None


def _figures(corpus: Corpus) -> tuple[Figure, ...]:
    return tuple(f for a in corpus.articles for f in annotator.annotate(a))


def _stories(corpus: Corpus, settings: Settings) -> tuple[Story, ...]:
    return newsroom.stories(corpus)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Puts a pipeline that answers with the newsroom's objects in place of the real one."""
    seen = Calls()
    fake = ModuleType("digest.pipeline")

    def load(paths: tuple[str, ...], settings: Settings, stdin: Callable[[], bytes]) -> Corpus:
        seen.paths, seen.settings = tuple(paths), settings
        return newsroom.corpus()

    def select(corpus: Corpus, *wishes: Any) -> tuple[Corpus, tuple[str, ...]]:
        seen.selected = wishes
        return corpus, (("left out, since their date is unknown: wire-4",) if wishes[1] else ())

    def known(topic: str | None) -> None:
        seen.topic = topic
        if topic == "nonsense":
            raise NothingMatchedError("no article treats the topic 'nonsense'; near: protest")

    def topics(corpus: Corpus, settings: Settings, topic: str | None, *, discover: bool = False) -> Any:
        known(topic)
        return newsroom.topics(corpus)

    def summarize(corpus: Corpus, settings: Settings, topic: str | None, by: By, *_: Any) -> Summary:
        known(topic)
        seen.by = by
        return newsroom.summary(corpus)

    def told(answer: Callable[[Corpus], Any]) -> Callable[..., Any]:
        return lambda corpus, settings, topic, **_: (known(topic), answer(corpus))[1]

    def compare(corpus: Corpus, topic: str, settings: Settings, by: str) -> Any:
        known(topic)
        return newsroom.comparison(corpus)

    def copies(corpus: Corpus, settings: Settings) -> Copies:
        return Copies()

    fake.__dict__.update(
        copies=copies,
        stories=_stories,
        load=load,
        select=select,
        topics=topics,
        ranking=told(lambda corpus: (newsroom.topics(corpus)[0], Ranking(newsroom.ranked(corpus), ()))),
        expansion=told(lambda _: ()),
        summarize=summarize,
        quotes=told(newsroom.quotes),
        timeline=told(newsroom.timeline),
        figures=told(_figures),
        compare=compare,
    )
    monkeypatch.setitem(sys.modules, "digest.pipeline", fake)
    monkeypatch.setattr(digest, "pipeline", fake, raising=False)
    return seen


@pytest.fixture
def run(
    calls: Calls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Result]:
    """Runs `digest ARGS` in an empty folder that has an `articles/`."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "articles").mkdir()

    def call(*args: str) -> Result:
        code = cli.main(args)
        out, err = capsysbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return call
