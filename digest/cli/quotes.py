"""`digest quotes`."""

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
    """Who is quoted, how, and in which words."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import languages
        from digest.grids import quotes as grids
        from digest.render import json

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.quotes(corpus, settings, topic),
            lambda _: languages.not_read(corpus.articles, "quotations"),
        )
        asked = _asked.looked(corpus, settings, topic)
        shown = grids.shown(found, verbose=flags.verbose)
        return Answer(
            "quotes",
            lambda: {**json.quotes(found[: flags.limit]), **asked.record},
            lambda: asked.noted(noted(grids.grids(corpus, shown, limit=flags.limit, verbose=flags.verbose))),
        )

    run(flags, answer)
