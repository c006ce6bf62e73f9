"""Opens a file and whatever lies in it: archives are unpacked, each file within goes to the reader of its format."""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, NamedTuple, cast

from digest.model import Reading, Skipped
from digest.readers import Options, Record, Refused, Source
from digest.readers.detect import HEAD_BYTES, SUFFIXES, detect
from digest.readers.limits import Budget, DamageError, LimitError, over

_ARCHIVES = ("gzip", "zip")
_MOST_TOLD = 1000
"""Refusals of one file that are told one by one: a damaged file of a million lines has a million."""
_LINE = re.compile(r"\S.*")


@dataclass(frozen=True, slots=True)
class Rest(Skipped):
    """What else of a file could not be read, `count` things that are not told one by one."""

    count: int = 0


class Found(NamedTuple):
    """A record with the file in which it was found and the reader that took it."""

    source: Source
    reading: Reading
    record: Record


def read(source: Source, options: Options) -> Iterator[Found | Skipped]:
    """The articles in a file, in its order, and then what in it could not be read.

    A file that the user named counts as unread, which is an error, only where not one article was in it.
    """
    articles = refusals = 0
    told: list[Skipped] = []
    for item in _outermost(source, options):
        if isinstance(item, Found):
            articles += 1
            yield item
            continue
        refusals += 1
        if len(told) < _MOST_TOLD:
            told.append(item)
    if not articles and not told:
        told.append(Skipped(source.path, "no article in it; look at what it holds"))
    if rest := max(0, refusals - len(told)):
        told.append(Rest(source.path, f"{rest} more of what it holds could not be read", count=rest))
    if source.named and not articles:
        told[0] = replace(told[0], named=True)
    yield from told


def _outermost(source: Source, options: Options) -> Iterator[Found | Skipped]:
    try:
        with source.open() as stream:
            yield from _opened(source, stream, options, Budget(options, _size(stream)), 0)
    except (LimitError, DamageError) as error:
        yield _skipped(source, str(error))
    except OSError as error:
        yield _skipped(source, _unreadable(error))


def _size(stream: BinaryIO) -> int | None:
    """The bytes of a stream that stands at its start; None for a pipe."""
    if not stream.seekable():
        return None
    end = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return end


def _member(source: Source, options: Options, budget: Budget, depth: int) -> Iterator[Found | Skipped]:
    """What is in a file of an archive. Damage ends with it; a limit that is reached is reached for the whole."""
    try:
        with source.open() as stream:
            yield from _opened(source, stream, options, budget, depth)
    except DamageError as error:
        yield _skipped(source, str(error))
    except OSError as error:
        yield _skipped(source, _unreadable(error))


def _opened(
    source: Source, stream: BinaryIO, options: Options, budget: Budget, depth: int
) -> Iterator[Found | Skipped]:
    form, reason = detect(cast(io.BufferedReader, stream).peek(HEAD_BYTES)[:HEAD_BYTES], source.name)
    if form is None:
        yield _skipped(source, reason)
    elif form in _ARCHIVES:
        yield from _unpacked(form, source, stream, options, budget, depth)
    else:
        yield from _records(form, reason, source, stream, options, budget)


def _unpacked(
    form: str, source: Source, stream: BinaryIO, options: Options, budget: Budget, depth: int
) -> Iterator[Found | Skipped]:
    from digest.readers.archives import members

    if depth >= options.max_depth:
        yield _skipped(source, f"archives within one another, more than {options.max_depth} (max_depth); unpack it")
        return
    for member in members(form, stream, source, options, budget):
        if isinstance(member, Refused):
            yield _skipped(source, member.reason, member.place)
        elif member.name.lower().endswith(SUFFIXES) or form == "gzip":
            yield from _member(member, options, budget, depth + 1)
        else:
            yield _skipped(member, "a format that is not read; save it as .txt")


def _records(
    form: str, reason: str, source: Source, stream: BinaryIO, options: Options, budget: Budget
) -> Iterator[Found | Skipped]:
    reader = importlib.import_module(f"digest.readers.{form}")
    for item in reader.read(stream, options):
        budget.article()
        if isinstance(item, Refused):
            yield _skipped(source, item.reason, item.place)
        elif _has_more_lines(item.text, options.max_lines):
            yield _skipped(source, str(over("has", options.max_lines, "lines", "max_lines")), item.place)
        else:
            yield Found(source, Reading(form, reason, item.place, item.extracted), item)


def _has_more_lines(text: str, most: int) -> bool:
    """Whether more lines than that have anything on them."""
    return text.count("\n") >= most and sum(1 for _ in _LINE.finditer(text)) > most


def _skipped(source: Source, reason: str, place: str = "") -> Skipped:
    return Skipped(source.path, f"{place}: {reason}" if place else reason)


def _unreadable(error: OSError) -> str:
    return f"cannot be read ({error.strerror or error}); check the file"
