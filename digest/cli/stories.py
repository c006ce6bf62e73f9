"""`digest stories`."""

from __future__ import annotations

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
    """The articles by event: which of them tell the same story."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import stories as grids
        from digest.model.records import plain

        found = pipeline.stories(corpus, settings)
        return Answer(
            "stories",
            lambda: {"stories": plain(found[: flags.limit])},
            lambda: grids.grids(corpus, found, limit=flags.limit, verbose=flags.verbose),
        )

    run(flags, answer)
