"""`digest compare`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import click

from digest.cli import _asked, _languages, _options
from digest.cli._options import Flags, printing
from digest.cli._run import Answer, run
from digest.errors import ConditionError

if TYPE_CHECKING:
    from digest.model import Comparison, Corpus, Grid
    from digest.model.groups import By
    from digest.settings import Settings

_SECTIONS = (  # of `grids.comparison`, which is not imported for --help
    "short",
    "coverage",
    "events",
    "statements",
    "agreements",
    "disputes",
    "figures",
    "omissions",
    "unique",
    "labels",
    "wording",
    "quotes",
    "utterances",
    "timeline",
)
_ROWS = 20  # actors, and quotations, of a table unless told; JSON has them all


@click.command()
@_options.required_topic
@click.option("--section", "sections", multiple=True, type=click.Choice(_SECTIONS), help="Only this (repeatable).")
@click.option("--by", type=click.Choice(["source", "group"]), default="source", help="What is compared.")
@click.option("--min-sources", type=click.IntRange(min=2), metavar="N", help="Agreements of N sources or more.")
@click.option("--fail-on", type=click.Choice(["dispute", "conflict"]), help="Exit code 4 where there is one.")
@printing
def command(
    flags: Flags, topic: str, sections: tuple[str, ...], by: By, min_sources: int | None, fail_on: str | None
) -> None:
    """How the sources treat one topic, side by side."""

    failing: list[str] = []

    def answer(corpus: Corpus, settings: Settings) -> Answer:
        from digest import pipeline
        from digest.grids import comparison as grids
        from digest.grids import languages

        with _languages.searched(corpus, topic):
            found = _of_sources(pipeline.compare(corpus, topic, settings, by), min_sources or 1)
        failing.extend(_failing(found, fail_on))
        searched, not_all = languages.not_searched(corpus, [found.topic], topic)
        unread, none = languages.not_read(found.topic.articles, "quotations and labels")
        noted = _asked.noting(topic, found.topic.expansion)
        for line in (searched, unread):
            _languages.tell(line, flags)

        def shown(found: Comparison) -> tuple[Grid, ...]:
            limit = flags.limit or _ROWS
            return grids.grids(corpus, found, limit=limit, verbose=flags.verbose, sections=sections, asked=topic)

        return Answer(
            "compare",
            lambda: _limited(found, flags.limit).to_dict(),
            lambda: _languages.noted(
                noted(shown(found)),
                "\n".join(filter(None, (not_all, none))),
            ),
        )

    run(flags, answer)
    if failing:
        raise ConditionError(failing[0])


def _of_sources(found: Comparison, least: int) -> Comparison:
    """The comparison with what at least so many sources agree on, and with what is left out of that."""
    return dataclasses.replace(
        found,
        agreements=tuple(a for a in found.agreements or () if len(a.sources) >= least),
        omissions=tuple(o for o in found.omissions or () if len(o.reported_by) >= least),
    )


def _failing(found: Comparison, condition: str | None) -> list[str]:
    """What holds of the condition that was asked for: one line, or none."""
    disputes = len(found.disputes or ())
    conflicts = sum(row.relation == "conflict" for row in found.figures or ())
    opposed = sum(dispute.kind == "figure" for dispute in found.disputes or ())
    if condition == "dispute" and disputes:
        return [f"{disputes} disputed on '{found.topic.name}'; --section disputes shows them"]
    if condition == "conflict" and (conflicts or opposed):
        shown = "figures" if conflicts else "disputes"
        return [f"{conflicts or opposed} figures in conflict on '{found.topic.name}'; --section {shown} shows them"]
    return []


def _limited(found: Comparison, limit: int | None) -> Comparison:
    """The comparison with the labels of its first `limit` actors and its first `limit` quotations."""
    from digest.grids.labels import entities

    kept = set(entities(found.labels)[:limit])
    labels = tuple(label for label in found.labels if label.entity in kept)
    return dataclasses.replace(found, labels=labels, quotes=found.quotes[:limit])
