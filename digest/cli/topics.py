"""`digest topics`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from digest.cli import _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.settings import Settings


@click.command()
@_options.topic
@printing
def command(flags: Flags, topic: str | None) -> None:
    """The topics found, their coverage by source, the words matched."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import languages
        from digest.grids import topics as grids
        from digest.render import json

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.topics(corpus, settings, topic),
            lambda topics: languages.not_searched(corpus, topics, topic),
        )
        ranking = grids.ranking(found) if topic is not None else None
        return Answer(
            "topics",
            lambda: json.topics(found[: flags.limit], ranking),
            lambda: noted(grids.grids(corpus, found, ranking, limit=flags.limit, verbose=flags.verbose)),
        )

    run(flags, answer)
