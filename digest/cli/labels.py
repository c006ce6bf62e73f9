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
    """What each source calls whom, and how it words it."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import labels as grids
        from digest.grids import languages, wording
        from digest.model.records import plain

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.usage(corpus, settings, topic),
            lambda _: languages.not_read(corpus.articles, "labels"),
        )
        asked = _asked.looked(corpus, settings, topic)
        return Answer(
            "labels",
            lambda: plain(found) | {"labels": plain(grids.first(found.labels, flags.limit)), **asked.record},
            lambda: asked.noted(
                noted(
                    (
                        *grids.grids(found.labels, grids.sources(found.labels, corpus), limit=flags.limit),
                        *wording.grids(corpus, found, limit=flags.limit, verbose=flags.verbose),
                    )
                )
            ),
        )

    run(flags, answer)
