"""Files within files: gzip and zip, unpacked as they are read, within limits.

A few kilobytes can unpack to terabytes and hold themselves, so that what has been unpacked is counted and not what an
archive says of itself. Nothing is ever written to a disk.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Protocol

from digest.readers import BUFFER, Options, Refused, Source
from digest.readers.detect import passed_over
from digest.readers.limits import Budget, DamageError, expands, over

_ENTRY_BYTES = 128
"""Bytes of a zip's table of contents for each of the files allowed: an entry has 46 and its name."""
_TAIL_BYTES = 1 << 17
"""Where a zip's table of contents lies stands in its last 64 KiB, which may be a comment."""
_END = re.compile(rb"PK\x05\x06(?=.{18})", re.S)
_LARGE_END = re.compile(rb"PK\x06\x06(?=.{52})", re.S)
_SEE_LARGE_END = 0xFFFFFFFF
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MODE_SHIFT = 16
"""Above these bits of a zip entry's attributes stands what a file is on the system it was packed on."""
_OFFICE = ("[Content_Types].xml", "mimetype")
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 31
"""`zlib.decompressobj` with 16 added to its largest window reads gzip and checks its sum."""
_DAMAGE = (EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, ValueError, struct.error, OverflowError)
"""What the libraries raise for archives that are cut short, locked or not what they claim to be."""


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Unpacked(io.RawIOBase):
    """A stream that counts what is read of it, fills what it is asked for, and tells damage after what came before."""

    def __init__(self, inner: _Readable, *spend: Callable[[int], None]) -> None:
        self._inner = inner
        self._spend = spend
        self._fault: DamageError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        done = 0
        while done < len(buffer) and (piece := self._piece(len(buffer) - done)):
            buffer[done : done + len(piece)] = piece
            done += len(piece)
        if not done and self._fault:
            raise self._fault
        for spend in self._spend:
            spend(done)
        return done

    def _piece(self, size: int) -> bytes:
        if self._fault:
            return b""
        try:
            return self._inner.read(size)
        except _DAMAGE as error:
            self._fault = _damage(error)
            return b""


class _Gunzip:
    """Unpacks gzip, any number of members after one another; what follows the last is passed over, as gzip does."""

    def __init__(self, inner: _Readable) -> None:
        self._inner = inner
        self._member = zlib.decompressobj(_GZIP_WINDOW)
        self._packed = b""
        self.consumed = 0
        """Packed bytes that were read."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes, none at the end. Raises `EOFError` or `zlib.error`."""
        while not self._member.eof or self._next_member():
            packed = self._packed or self._more()
            piece = self._member.decompress(packed, size)
            self._packed = self._member.unconsumed_tail
            if piece:
                return piece
            if not packed and not self._member.eof:
                raise EOFError("it is cut short")
        return b""

    def _more(self) -> bytes:
        packed = self._inner.read(BUFFER)
        self.consumed += len(packed)
        return packed

    def _next_member(self) -> bool:
        rest = self._member.unused_data.lstrip(b"\x00")
        while len(rest) < len(_GZIP_MAGIC) and (more := self._more()):
            rest = (rest + more).lstrip(b"\x00")
        if not rest.startswith(_GZIP_MAGIC):
            return False
        self._member = zlib.decompressobj(_GZIP_WINDOW)
        self._packed = rest
        return True


def members(
    form: str, stream: BinaryIO, source: Source, options: Options, budget: Budget
) -> Iterator[Source | Refused]:
    """What an archive holds, in order of name; each must be read before the next is asked for.

    Raises `LimitError` and `DamageError`; the streams of the members do too.
    """
    if form == "gzip":
        name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
        yield Source(name, source.path, partial(_gunzipped, stream, options, budget), source.named)
        return
    seekable = _seekable(stream, options, budget)
    try:
        _check_directory(seekable, options)
        with zipfile.ZipFile(seekable) as archive:
            yield from _zipped(archive, source, options, budget)
    except _DAMAGE as error:
        raise _damage(error) from error


def filled(inner: _Readable) -> BinaryIO:
    """A stream whose head can be looked at, however few bytes at a time a pipe gives."""
    return _buffered(inner)


def _zipped(archive: zipfile.ZipFile, source: Source, options: Options, budget: Budget) -> Iterator[Source | Refused]:
    entries = sorted((e for e in archive.infolist() if not e.is_dir()), key=lambda entry: entry.filename)
    if any(entry.filename in _OFFICE for entry in entries):
        yield Refused("an office document or e-book; save it as plain text")
        return
    for entry in entries:
        name = _inside(entry.filename)
        if passed_over(name):
            continue
        budget.file()
        if stat.S_ISLNK(entry.external_attr >> _MODE_SHIFT):
            yield Refused("a link, which is not followed; pack the file itself", name)
        elif entry.flag_bits & 1:
            yield Refused("locked with a password; unpack it first", name)
        elif entry.compress_type not in _STORED_OR_DEFLATED:
            yield Refused("packed in a way that is not read; unpack it first", name)
        else:
            yield Source(name, f"{source.path}/{name}", partial(_member, archive, entry, options, budget))


def _gunzipped(stream: BinaryIO, options: Options, budget: Budget) -> BinaryIO:
    unpacking = _Gunzip(stream)
    return _buffered(unpacking, _expansion(lambda: unpacking.consumed, options), budget.spend)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, options: Options, budget: Budget) -> BinaryIO:
    try:
        return _buffered(archive.open(entry), _expansion(lambda: entry.compress_size, options), budget.spend)
    except _DAMAGE as error:
        raise _damage(error) from error


def _expansion(packed: Callable[[], int], options: Options) -> Callable[[int], None]:
    """Counts what is unpacked of one file; raises `DamageError` where it is out of proportion to what was packed."""
    unpacked = 0

    def spend(count: int) -> None:
        nonlocal unpacked
        unpacked += count
        if expands(unpacked, packed(), options):
            raise DamageError(str(over("unpacks to", options.max_expansion, "times its size", "max_expansion")))

    return spend


def _inside(name: str) -> str:
    """A member's name as a path that stays within its archive; nothing is ever written to it."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "unnamed"


def _buffered(inner: _Readable, *spend: Callable[[int], None]) -> BinaryIO:
    return io.BufferedReader(_Unpacked(inner, *spend), BUFFER)


def _seekable(stream: BinaryIO, options: Options, budget: Budget) -> BinaryIO:
    """The stream, or all of it in memory where it is a pipe: a zip's table of contents stands at its end."""
    if stream.seekable():
        return stream
    content = stream.read(options.max_held_bytes + 1)
    if len(content) > options.max_held_bytes:
        raise DamageError(
            f"a zip of more than {options.max_held_bytes} bytes that must be held in memory; unpack the outer archive"
            " first, or raise max_held_bytes under [readers] in digest.toml"
        )
    return io.BytesIO(content)


def _check_directory(stream: BinaryIO, options: Options) -> None:
    """Raises `LimitError` for a table of contents too long to be held in memory, whatever it says of itself."""
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, end - _TAIL_BYTES))
    tail = stream.read(_TAIL_BYTES)
    stream.seek(0)
    ends = [struct.unpack_from("<L", tail, m.start() + 12)[0] for m in _END.finditer(tail)]
    large = [struct.unpack_from("<Q", tail, m.start() + 40)[0] for m in _LARGE_END.finditer(tail)]
    length = max((n for n in (*ends, *large) if n != _SEE_LARGE_END), default=0)
    if length > options.max_members * _ENTRY_BYTES:
        raise over("holds", options.max_members, "files", "max_members")


def _damage(error: Exception) -> DamageError:
    return DamageError(f"damaged ({error or type(error).__name__}); get it anew or leave it out")
