"""`digest labels`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from digest.cli import _asked, _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.settings import Settings


@click.command()
@_options.topic
@printing
def command(flags: Flags, topic: str | None) -> None:
    """What each source calls whom, and in whose voice."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import labels as grids
        from digest.grids import languages
        from digest.model.records import plain

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.labels(corpus, settings, topic),
            lambda _: languages.not_read(corpus.articles, "labels"),
        )
        asked = _asked.looked(corpus, settings, topic)
        return Answer(
            "labels",
            lambda: {"labels": plain(grids.first(found, flags.limit)), **asked.record},
            lambda: asked.noted(noted(grids.grids(found, grids.sources(found, corpus), limit=flags.limit))),
        )

    run(flags, answer)
