"""`digest summary`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from digest.cli import _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.settings import Settings

_ROWS = 12  # topics of a table unless told: what a reader in a hurry takes in; JSON has them all


@click.command()
@_options.topic
@click.option("--by", type=click.Choice(["topic"]), default="topic", expose_value=False, help="What a row is.")
@click.option("--sentences", type=click.IntRange(min=1), metavar="N", help="At most N sentences a summary.")
@click.option("--words", type=click.IntRange(min=1), metavar="N", help="At most N words a summary.")
@click.option("--method", metavar="NAME", help="How the sentences are chosen.")
@printing
def command(flags: Flags, topic: str | None, sentences: int | None, words: int | None, method: str | None) -> None:
    """What was reported, by topic, in the sources' own sentences."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import languages
        from digest.grids import summary as grids
        from digest.model import Summary

        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.summarize(corpus, settings, topic),
            lambda summary: languages.not_searched(corpus, [entry.topic for entry in summary.topics], topic),
        )
        return Answer(
            "summary",
            lambda: Summary(found.topics[: flags.limit]).to_dict(),
            lambda: noted(grids.grids(corpus, found, limit=flags.limit or _ROWS, verbose=flags.verbose)),
        )

    run(flags, answer, sentences=sentences, words=words, method=method)
