"""Paths to files: those named, those of folders in a stable order, and standard input."""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from digest.errors import InputError, UsageError
from digest.model import Skipped
from digest.readers import BUFFER, Options, Source
from digest.readers.detect import SUFFIXES

_NOT_ARTICLES = ("readme", "licence", "license", "sources.toml", "sources.csv", "digest.toml")


def collect(
    paths: Sequence[str], options: Options, stdin: Callable[[], BinaryIO]
) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """The files at `paths` (files, folders, "-" for standard input), each once and in a stable order, and those left
    out."""
    found: dict[str, Source] = {}
    skipped: list[Skipped] = []
    for path in paths:
        if path == "-":
            found.setdefault("-", Source("stdin", "-", stdin, named=True))
            continue
        for file, name, reason in _files(path):
            reason = reason or _fault(file, options)
            shown = _shown(file)
            if reason is None:
                found.setdefault(
                    os.path.realpath(file), Source(_shown(name), shown, partial(_open, file), file == path)
                )
            else:
                skipped.append(Skipped(shown, reason, named=file == path))
    ordered = sorted(found.values(), key=lambda source: (source.name, source.path))
    return tuple(ordered), tuple(sorted(skipped, key=lambda s: s.path))


def _open(file: str) -> BinaryIO:
    """The file's bytes, buffered so that its head can be looked at."""
    return open(file, "rb", buffering=BUFFER)


def _files(path: str) -> Iterator[tuple[str, str, str | None]]:
    """(file, its name within the folder named, why it is left out) for every file at `path`."""
    if not os.path.isdir(path):
        yield path, os.path.basename(path), None
        return
    for folder, folders, names in os.walk(path, onerror=None):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or name.lower().startswith(_NOT_ARTICLES):
                continue
            file = os.path.join(folder, name)
            known = name.lower().endswith(SUFFIXES)
            yield file, os.path.relpath(file, path), None if known else _unknown_format(os.path.splitext(name)[1])


def _unknown_format(suffix: str) -> str:
    return f"a format that is not read ({suffix or 'no suffix'}); save it as .txt, or name the file itself"


def _fault(file: str, options: Options) -> str | None:
    """Why the file cannot be opened, None where it can."""
    try:
        status = os.stat(file)
    except FileNotFoundError:
        return "no such file or folder; check the path"
    except (OSError, ValueError) as error:
        return f"cannot be read ({getattr(error, 'strerror', None) or error})"
    if not stat.S_ISREG(status.st_mode):
        return "not a regular file"
    if status.st_size > options.max_file_bytes:
        return f"{status.st_size} bytes, more than the limit of {options.max_file_bytes} (max_file_bytes)"
    return None if os.access(file, os.R_OK) else "permission denied; make the file readable"


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
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise InputError(f"{_shown(path)}: {(reason or 'cannot be read').lower()}", path=_shown(path)) from error


def toml(path: str) -> dict[str, Any]:
    """The TOML table in a file of the user's. Raises `InputError` or `UsageError`."""
    try:
        return tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not valid TOML: {error}; correct it there", path=path) from error
