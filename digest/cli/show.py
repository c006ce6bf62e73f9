"""`digest show`."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING

import click

from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run
from digest.errors import NothingMatchedError

if TYPE_CHECKING:
    from digest.model import Corpus
    from digest.settings import Settings


@click.command()
@click.option("--article", metavar="ID", help="Only this article; digest articles lists the ids.")
@click.option("--removed", is_flag=True, help="Also what was set aside, and by which rule.")
@printing
def command(flags: Flags, article: str | None, removed: bool) -> None:
    """The paragraphs, with their numbers and roles."""

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest.grids import show as grids
        from digest.render import json

        chosen = _only(corpus, article) if article is not None else corpus
        limited = dataclasses.replace(chosen, articles=chosen.articles[: flags.limit])
        return Answer(
            "show",
            lambda: json.show(limited, removed=removed),
            lambda: grids.grids(chosen, removed=removed, limit=flags.limit),
        )

    run(flags, answer)


def _only(corpus: Corpus, article: str) -> Corpus:
    """The corpus with that one article. Raises NothingMatchedError with the ids that look like it."""
    if article in corpus.by_id:
        return dataclasses.replace(corpus, articles=(corpus.by_id[article],))
    near = difflib.get_close_matches(article, corpus.by_id, n=3, cutoff=0.3) or list(corpus.by_id)[:3]
    raise NothingMatchedError(f"no article {article!r}; near: {', '.join(near)}; digest articles lists all")
