"""`digest timeline`."""

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
    """Which dates the articles speak of, and what they say of each."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.annotators.timexes.timeline import salient
        from digest.grids import languages
        from digest.grids import timeline as grids

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.timeline(corpus, settings, topic),
            lambda _: languages.not_read(corpus.articles, "dates"),
        )
        asked = _asked.looked(corpus, settings, topic)
        shown = salient(found, flags.limit)
        made = grids.grids(corpus, shown, total=len(found.entries), verbose=flags.verbose)
        return Answer("timeline", lambda: {**shown.to_dict(), **asked.record}, lambda: asked.noted(noted(made)))

    run(flags, answer)
