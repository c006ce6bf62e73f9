"""Files within files: gzip and zip, unpacked as they are read, within limits.

A few kilobytes can unpack to terabytes and hold themselves, so that what has been unpacked is counted and not what an
archive says of itself.
"""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, BinaryIO, cast

from digest.readers import BUFFER, MEBIBYTE, Options, Refused, Source

FORMATS = ("gzip", "zip")
_NESTED_BYTES = 256 * MEBIBYTE
"""A zip within an archive must be held in memory, since its table of contents stands at its end."""


class LimitError(Exception):
    """More was unpacked than the limit; the message says so."""


class Budget:
    """What may still be unpacked of one file of the user's."""

    def __init__(self, options: Options) -> None:
        self.left = self.limit = options.max_unpacked_bytes

    def spend(self, count: int) -> None:
        """Counts unpacked bytes. Raises `LimitError` where they are too many."""
        self.left -= count
        if self.left < 0:
            raise LimitError(
                f"unpacks to more than {self.limit} bytes; raise max_unpacked_bytes under [readers] in digest.toml"
            )


class Counted(io.RawIOBase):
    """A stream that counts what is read of it, and fills what it is asked for."""

    def __init__(self, inner: IO[bytes], spend: Callable[[int], None]) -> None:
        self._inner = inner
        self._spend = spend

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        done = 0
        while done < len(buffer):
            piece = self._inner.read(len(buffer) - done)
            if not piece:
                break
            buffer[done : done + len(piece)] = piece
            done += len(piece)
        self._spend(done)
        return done


def members(
    form: str, stream: BinaryIO, source: Source, options: Options, budget: Budget
) -> Iterator[Source | Refused]:
    """What an archive holds, in the order in which it is stored; each must be read before the next is asked for."""
    if form == "gzip":
        inner = gzip.GzipFile(fileobj=stream)
        name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
        yield Source(name, source.path, lambda: _counted(cast(IO[bytes], inner), budget), source.named)
    else:
        yield from _zipped(stream, source, options, budget)


def _zipped(stream: BinaryIO, source: Source, options: Options, budget: Budget) -> Iterator[Source | Refused]:
    with zipfile.ZipFile(_seekable(stream, budget)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        for entry in sorted(entries, key=lambda entry: entry.filename)[: options.max_members]:
            name = _inside(entry.filename)
            if os.path.basename(name).startswith(".") or name.startswith("__MACOSX/"):
                continue
            if entry.flag_bits & 1:
                yield Refused("locked with a password; unpack it first", name)
                continue
            path = f"{source.path}/{name}"
            yield Source(name, path, lambda entry=entry: _counted(archive.open(entry), budget))  # type: ignore[misc]
        if len(entries) > options.max_members:
            yield Refused(f"{len(entries)} files, more than the limit of {options.max_members} (max_members)")


def _inside(name: str) -> str:
    """A member's name as a path that stays within its archive; nothing is ever written to it."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "unnamed"


def filled(inner: IO[bytes]) -> BinaryIO:
    """A stream whose head can be looked at, however few bytes at a time a pipe gives."""
    return io.BufferedReader(Counted(inner, lambda count: None), BUFFER)


def _counted(inner: IO[bytes], budget: Budget) -> BinaryIO:
    return io.BufferedReader(Counted(inner, budget.spend), BUFFER)


def _seekable(stream: BinaryIO, budget: Budget) -> BinaryIO:
    if stream.seekable():
        return stream
    content = stream.read(_NESTED_BYTES + 1)
    if len(content) > _NESTED_BYTES:
        raise LimitError(f"a zip of more than {_NESTED_BYTES} bytes within an archive; unpack the outer one first")
    return io.BytesIO(content)
