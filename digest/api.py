"""What `import digest` offers: the pipeline with its settings left at their defaults."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from digest import pipeline
from digest.model import Comparison, Corpus, Summary
from digest.model.summaries import By
from digest.settings import Settings

if TYPE_CHECKING:
    from digest.model import groups


def load(*paths: str | os.PathLike[str], settings: Settings | None = None) -> Corpus:
    """The articles in the files and folders at `paths`. Raises `InputError` where none could be read."""
    return pipeline.load([os.fspath(path) for path in paths], settings)


def summarize(corpus: Corpus, topic: str | None = None, settings: Settings | None = None, by: By = "topic") -> Summary:
    """The topics of the corpus, or the one asked for, each with the sentences that sum it up; or its stories, or all.

    Raises `NothingMatchedError` where no article treats the topic.
    """
    return pipeline.summarize(corpus, settings or Settings(), topic, by)


def compare(corpus: Corpus, topic: str, settings: Settings | None = None, by: groups.By = "source") -> Comparison:
    """How the sources of the corpus treat a topic, or the user's groups of them. Raises `NothingMatchedError` where
    none does, `UsageError` where there are no groups."""
    return pipeline.compare(corpus, topic, settings or Settings(), by)


def disagreement(a: str, b: str) -> float:
    """How likely two claims on one event are in dispute, in [0, 1]; larger is more likely. Symmetric; English."""
    from digest.opposition import disagreement as scores

    return scores.disagreement(a, b)
