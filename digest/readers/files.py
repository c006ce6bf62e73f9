"""Paths to files: those named, those of folders in a stable order, and standard input."""

from __future__ import annotations

import errno
import io
import os
import stat
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO, NamedTuple

from digest.errors import InputError, UsageError
from digest.model import Skipped
from digest.readers import BUFFER, MEBIBYTE, Options, Source
from digest.readers.detect import SUFFIXES, passed_over

_MOST_SETTINGS = 16 * MEBIBYTE
"""Bytes of a settings file; a manifest of 100,000 articles has 10."""


class _Entry(NamedTuple):
    """A file or folder that was met: where, its name within the folder named, what it really is, why it is left out."""

    file: str
    name: str
    real: str
    reason: str | None
    named: bool


class _Regular(io.FileIO):
    """A regular file up to where it ended when it was opened: one that grows while it is read must not be endless.

    Raises `OSError` for what is a pipe or a device by the time it is opened, and does not wait for it.
    """

    def __init__(self, file: str) -> None:
        super().__init__(file, "rb", opener=lambda path, flags: os.open(path, flags | getattr(os, "O_NONBLOCK", 0)))
        status = os.fstat(self.fileno())
        if not stat.S_ISREG(status.st_mode):
            self.close()
            raise OSError(errno.EINVAL, "not a regular file")
        self._end = status.st_size

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return super().readinto(memoryview(buffer)[: self._left()]) or 0

    def readall(self) -> bytes:
        return super().read(self._left()) or b""

    def _left(self) -> int:
        return max(0, self._end - self.tell())


def collect(
    paths: Sequence[str], options: Options, stdin: Callable[[], BinaryIO]
) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """The files at `paths` (files, folders, "-" for standard input), each once and in a stable order, and those left
    out."""
    found: dict[str, _Entry] = {}
    skipped: dict[str, Skipped] = {}
    sources = [Source("stdin", "-", stdin, named=True)] if "-" in paths else []
    for entry in (entry for path in paths if path != "-" for entry in _at(path)):
        reason = entry.reason or _fault(entry.file, options)
        if reason is None:
            found[entry.real] = _either(found.get(entry.real, entry), entry)
        elif entry.file not in skipped or entry.named:
            skipped[entry.file] = Skipped(_shown(entry.file), reason, entry.named)
    sources += [Source(_shown(e.name), _shown(e.file), partial(_open, e.file), e.named) for e in found.values()]
    return tuple(sorted(sources, key=lambda s: (s.name, s.path))), tuple(sorted(skipped.values(), key=lambda s: s.path))


def _either(one: _Entry, other: _Entry) -> _Entry:
    """One entry for a file that was met twice, whichever came first."""
    first = min(one, other, key=lambda entry: (entry.name, entry.file))
    return first._replace(named=one.named or other.named)


def _open(file: str) -> BinaryIO:
    """The file's bytes, buffered so that its head can be looked at."""
    return io.BufferedReader(_Regular(file), BUFFER)


def _at(path: str) -> Iterator[_Entry]:
    """The file named, or every file in the folder named."""
    if os.path.isdir(path):
        yield from _in_folder(path)
    else:
        yield _Entry(path, os.path.basename(path), os.path.realpath(path), None, True)


def _in_folder(root: str) -> Iterator[_Entry]:
    """The files in a folder and in the folders within it; no link to a folder is followed, so that there is no loop."""
    real_root = os.path.realpath(root)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield _Entry(os.path.join(root, folder), folder, folder, _unreadable(error), not folder)
            continue
        for entry in entries:
            name = os.path.join(folder, entry.name)
            if passed_over(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(name)
            else:
                real, reason = _placed(entry, name, real_root)
                yield _Entry(os.path.join(root, name), name, real, reason, False)


def _placed(entry: os.DirEntry[str], name: str, root: str) -> tuple[str, str | None]:
    """Where a file of a folder really lies, and why it is left out, None where it is not."""
    if not entry.is_symlink():
        known = entry.name.lower().endswith(SUFFIXES)
        return os.path.join(root, name), None if known else _unknown_format(os.path.splitext(entry.name)[1])
    real = os.path.realpath(entry.path)
    if os.path.isdir(real):
        return real, "a link to a folder, which is not followed; name that folder itself"
    if os.path.lexists(real) and not real.startswith(os.path.join(root, "")):
        return real, "a link that leads out of the folder; name the file itself"
    known = entry.name.lower().endswith(SUFFIXES)
    return real, None if known else _unknown_format(os.path.splitext(entry.name)[1])


def _unknown_format(suffix: str) -> str:
    return f"a format that is not read ({suffix or 'no suffix'}); save it as .txt, or name the file itself"


def _fault(file: str, options: Options) -> str | None:
    """Why the file cannot be opened, None where it can."""
    try:
        status = os.stat(file)
    except FileNotFoundError:
        lost = os.path.islink(file)
        return "a link to nothing; remove it" if lost else "no such file or folder; check the path"
    except (OSError, ValueError) as error:
        return _unreadable(error)
    if not stat.S_ISREG(status.st_mode):
        return "not a regular file; save what it gives in one"
    if status.st_size > options.max_file_bytes:
        limit = f"more than the limit of {options.max_file_bytes}"
        return f"{status.st_size} bytes, {limit}; raise max_file_bytes under [readers] in digest.toml"
    return None if os.access(file, os.R_OK) else "permission denied; make the file readable"


def _unreadable(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "permission denied; make the folder readable"
    return f"cannot be read ({getattr(error, 'strerror', None) or error}); check the path"


def _shown(path: str) -> str:
    """The path as text; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def manifests(paths: Sequence[str], named: str | None) -> tuple[tuple[str, str], ...]:
    """(path, text) of the sources files: the one named, else those that lie in the folders of `paths`.

    Raises `InputError` where the one named cannot be read.
    """
    if named is not None:
        return ((named, text_of(named)),)
    folders = dict.fromkeys(
        path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths if path != "-"
    )
    beside = (os.path.join(folder, name) for folder in folders for name in ("sources.csv", "sources.toml"))
    return tuple((path, text_of(path)) for path in beside if os.path.isfile(path))


def text_of(path: str) -> str:
    """The text of a settings file. Raises `InputError` where it cannot be read."""
    try:
        with open(path, "rb") as stream:
            content = stream.read(_MOST_SETTINGS + 1)
        if len(content) > _MOST_SETTINGS:
            raise InputError(f"{_shown(path)}: more than {_MOST_SETTINGS} bytes; part it", path=_shown(path))
        return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig").read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise InputError(f"{_shown(path)}: {(reason or 'cannot be read').lower()}", path=_shown(path)) from error


def toml(path: str) -> dict[str, Any]:
    """The TOML table in a file of the user's. Raises `InputError` or `UsageError`."""
    try:
        return tomllib.loads(text_of(path))
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, lists within lists too deep
        raise UsageError(f"{path} is not valid TOML: {error}; correct it there", path=path) from error
