"""The arguments and options that every printing command has, parsed into one object before any work starts."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Any

import click

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NARROWEST = 20  # terminal cells; below, one word a line is no table


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    """A date in ISO 8601, written in full."""
    if value is None:
        return None
    with suppress(ValueError):
        if _DATE.fullmatch(value):
            return datetime.date.fromisoformat(value)
    raise click.BadParameter(f"{value!r} is not a date; write it as 2016-11-02", ctx, param)


@dataclass(frozen=True)
class Flags:
    """What was typed, apart from a command's own options."""

    paths: tuple[str, ...]
    format: str
    as_json: bool
    output: str | None
    width: int | None
    color: str
    source: tuple[str, ...]
    since: datetime.date | None
    until: datetime.date | None
    limit: int | None
    quiet: bool
    verbose: bool
    config: str | None
    sources: str | None
    topics: str | None
    exact: bool = False
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def json(self) -> bool:
        return self.as_json or self.format == "json"


_PARAMETERS = (
    click.argument("paths", nargs=-1, metavar="[PATH]..."),
    click.option("--format", type=click.Choice(["table", "json"]), default="table", help="How to print it."),
    click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
    click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output."),
    click.option("--width", type=click.IntRange(min=_NARROWEST), metavar="N", help="Columns of the table."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="When to colour."),
    click.option("--source", multiple=True, metavar="NAME", help="Only articles of this outlet (repeatable)."),
    click.option("--since", callback=_day, metavar="DATE", help="Only articles published on this day or later."),
    click.option("--until", callback=_day, metavar="DATE", help="Only articles published on this day or earlier."),
    click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N entries."),
    click.option("-q", "--quiet", is_flag=True, help="No notes on standard error, only errors."),
    click.option("-v", "--verbose", is_flag=True, help="More detail."),
    click.option("--config", metavar="FILE", help="Settings (default: digest.toml in this folder)."),
    click.option("--sources", metavar="FILE", help="Metadata by file name: a sources.toml or sources.csv."),
    click.option("--topics", metavar="FILE", help="Topics of your own, added to the catalogue."),
)

TOPIC = "A topic's name, any of its terms, an IPTC code, or free words."

_REFINING = (
    click.option("--exact", is_flag=True, help="The very words of --topic, nothing added."),
    click.option("--also", multiple=True, metavar="WORDS", help="Words that belong to the topic too (repeatable)."),
    click.option("--not", "without", multiple=True, metavar="WORDS", help="Words that count for nothing (repeatable)."),
)


def topic(function: Callable[..., None]) -> Callable[..., None]:
    """`--topic`, for the commands that can do without, and what refines it."""
    return _topic(function, required=False)


def required_topic(function: Callable[..., None]) -> Callable[..., None]:
    """`--topic`, for the commands that are about one, and what refines it."""
    return _topic(function, required=True)


def _topic(function: Callable[..., None], *, required: bool) -> Callable[..., None]:
    for parameter in reversed(_REFINING):
        function = parameter(function)
    return click.option("--topic", metavar="TOPIC", required=required, help=TOPIC)(function)


def printing(function: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the common parameters; it gets them as its first argument, a `Flags`."""

    @functools.wraps(function)
    def command(**given: Any) -> None:
        flags = Flags(**{field.name: given.pop(field.name) for field in fields(Flags) if field.name in given})
        if (flags.exact or flags.also or flags.without) and not given.get("topic"):
            raise click.UsageError("--exact, --also and --not refine a topic; add --topic TOPIC")
        if flags.since and flags.until and flags.since > flags.until:
            raise click.UsageError(f"--since {flags.since} is later than --until {flags.until}; no day is in between")
        function(flags, **given)

    for parameter in reversed(_PARAMETERS):
        command = parameter(command)
    return command
