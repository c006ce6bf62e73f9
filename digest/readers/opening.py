"""Opens a file and whatever lies in it: archives are unpacked, each file within goes to the reader of its format."""

from __future__ import annotations

import importlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO, NamedTuple, cast

from digest.model import Reading, Skipped
from digest.readers import Options, Record, Refused, Source
from digest.readers.archives import FORMATS, Budget, LimitError, members
from digest.readers.detect import HEAD_BYTES, SUFFIXES, detect

_DAMAGE = (EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)
"""What the libraries raise for archives that are cut short, locked or not what they claim to be."""


class Found(NamedTuple):
    """A record with the file in which it was found and the reader that took it."""

    source: Source
    reading: Reading
    record: Record


def read(source: Source, options: Options) -> Iterator[Found | Skipped]:
    """The articles in a file, in its order, and what in it could not be read."""
    yield from _read(source, options, Budget(options), 0)


def _read(source: Source, options: Options, budget: Budget, depth: int) -> Iterator[Found | Skipped]:
    try:
        with source.open() as stream:
            yield from _opened(source, cast(io.BufferedReader, stream), options, budget, depth)
    except LimitError as error:
        yield _skipped(source, str(error))
    except OSError as error:
        yield _skipped(source, f"cannot be read ({error.strerror or error})")
    except _DAMAGE as error:
        yield _skipped(source, f"damaged: {error}; what could be read of it is kept")


def _opened(
    source: Source, stream: io.BufferedReader, options: Options, budget: Budget, depth: int
) -> Iterator[Found | Skipped]:
    form, reason = detect(stream.peek(HEAD_BYTES)[:HEAD_BYTES], source.name)
    if form is None:
        yield _skipped(source, reason)
    elif form in FORMATS:
        yield from _unpacked(form, source, stream, options, budget, depth)
    else:
        yield from _records(form, reason, source, stream, options)


def _unpacked(
    form: str, source: Source, stream: BinaryIO, options: Options, budget: Budget, depth: int
) -> Iterator[Found | Skipped]:
    if depth >= options.max_depth:
        yield _skipped(source, f"archives within one another, more than {options.max_depth} deep; unpack the outer one")
        return
    for member in members(form, stream, source, options, budget):
        if isinstance(member, Refused):
            yield _skipped(source, member.reason, member.place)
        elif member.name.lower().endswith(SUFFIXES) or form == "gzip":
            yield from _read(member, options, budget, depth + 1)
        else:
            yield _skipped(member, "a format that is not read")


def _records(form: str, reason: str, source: Source, stream: BinaryIO, options: Options) -> Iterator[Found | Skipped]:
    reader = importlib.import_module(f"digest.readers.{form}")
    articles = 0
    for item in islice(reader.read(stream, options), options.max_articles + 1):
        if isinstance(item, Refused):
            yield _skipped(source, item.reason, item.place)
        elif articles == options.max_articles:
            yield _skipped(source, f"more than {articles} articles; raise max_articles under [readers] in digest.toml")
        else:
            articles += 1
            yield Found(source, Reading(form, reason, item.place), item)


def _skipped(source: Source, reason: str, place: str = "") -> Skipped:
    return Skipped(source.path, f"{place}: {reason}" if place else reason, source.named)
