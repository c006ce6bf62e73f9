"""`digest summary`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from digest.cli import _asked, _languages, _options, _update
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus, Summary, Topic
    from digest.model.summaries import By
    from digest.settings import Settings

_ROWS = 12  # topics of a table unless told: what a reader in a hurry takes in; JSON has them all


def _topics(summary: Summary) -> list[Topic]:
    return [entry.topic for entry in summary.topics]


@click.command()
@_options.topic
@click.option("--by", type=click.Choice(["topic", "story", "all"]), default="topic", help="What a row is.")
@click.option("--update", metavar="SINCE", help="Only what is new since a day, or since an earlier JSON report.")
@click.option("--sentences", type=click.IntRange(min=1), metavar="N", help="At most N sentences a summary.")
@click.option("--words", type=click.IntRange(min=1), metavar="N", help="At most N words a summary.")
@click.option("--method", metavar="NAME", help="How the sentences are chosen.")
@printing
def command(flags: Flags, topic: str | None, by: By, update: str | None, **length: Any) -> None:
    """What was reported, by topic or story, in the sources' words."""

    known = None if update is None else _update.known(update)

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import languages
        from digest.grids import summary as grids

        limit = flags.limit or (None if flags.json else _ROWS)
        catalogued = by == "topic" or topic is not None
        found, noted = _languages.found(
            flags,
            corpus,
            topic,
            lambda: pipeline.summarize(corpus, settings, topic, by, limit, known),
            lambda summary: languages.not_searched(corpus, _topics(summary), topic) if catalogued else ("", ""),
        )
        asked = _asked.noting(topic, found.topics[0].topic.expansion if found.topics else None)
        _languages.tell(_update.left_out(corpus, known), flags)
        return Answer(
            "summary",
            lambda: {**replace(found, topics=found.topics[: flags.limit]).to_dict(), **_update.articles(corpus)},
            lambda: asked(noted(grids.grids(corpus, found, limit=limit, verbose=flags.verbose))),
        )

    run(flags, answer, **length)
