"""`digest compare`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import click

from digest.cli import _asked, _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Comparison, Corpus
    from digest.settings import Settings

_ROWS = 20  # actors, and quotations, of a table unless told; JSON has them all


@click.command()
@_options.required_topic
@printing
def command(flags: Flags, topic: str) -> None:
    """How the sources treat one topic, side by side."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import comparison as grids
        from digest.grids import languages

        with _languages.searched(corpus, topic):
            found = pipeline.compare(corpus, topic, settings)
        searched, not_all = languages.not_searched(corpus, [found.topic], topic)
        unread, none = languages.not_read(found.topic.articles, "quotations and labels")
        noted = _asked.noting(topic, found.topic.expansion)
        for line in (searched, unread):
            _languages.tell(line, flags)
        return Answer(
            "compare",
            lambda: _limited(found, flags.limit).to_dict(),
            lambda: _languages.noted(
                noted(grids.grids(corpus, found, limit=flags.limit or _ROWS, verbose=flags.verbose)),
                "\n".join(filter(None, (not_all, none))),
            ),
        )

    run(flags, answer)


def _limited(found: Comparison, limit: int | None) -> Comparison:
    """The comparison with the labels of its first `limit` actors and its first `limit` quotations."""
    from digest.grids.labels import entities

    kept = set(entities(found.labels)[:limit])
    labels = tuple(label for label in found.labels if label.entity in kept)
    return dataclasses.replace(found, labels=labels, quotes=found.quotes[:limit])
