"""`digest topics`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from digest.cli import _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run

if TYPE_CHECKING:
    from digest.model import Corpus, Topic
    from digest.settings import Settings
    from digest.topics.ranking import Ranking


@click.command()
@_options.topic
@click.option("--discover", is_flag=True, help="Add the topics that no catalogue names.")
@printing
def command(flags: Flags, topic: str | None, *, discover: bool) -> None:
    """The topics found, their coverage by source, the words matched."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import languages
        from digest.grids import topics as grids
        from digest.render import json

        def find() -> tuple[tuple[Topic, ...], Ranking | None]:
            if topic is None:
                return pipeline.topics(corpus, settings, None, discover=discover), None
            found, ranking = pipeline.ranking(corpus, settings, topic, discover=discover)
            return (found,), ranking

        (found, ranking), noted = _languages.found(
            flags, corpus, topic, find, lambda result: languages.not_searched(corpus, result[0], topic)
        )
        ranked = None if ranking is None else ranking.articles
        return Answer(
            "topics",
            lambda: json.topics(found[: flags.limit], ranked),
            lambda: noted(
                grids.grids(
                    corpus,
                    found,
                    ranked,
                    asked=topic,
                    limit=flags.limit,
                    verbose=flags.verbose,
                    discover=discover,
                )
            ),
        )

    run(flags, answer)
