"""`digest articles`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import click

from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.settings import Settings


@click.command()
@printing
def command(flags: Flags) -> None:
    """The articles: outlet, date, headline, byline, and their origin."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import articles as grids
        from digest.render import json

        copies = pipeline.copies(corpus, settings)
        limited = dataclasses.replace(corpus, articles=corpus.articles[: flags.limit])
        return Answer(
            "articles",
            lambda: json.articles(limited, copies),
            lambda: grids.grids(corpus, copies, limit=flags.limit, verbose=flags.verbose),
        )

    run(flags, answer)
