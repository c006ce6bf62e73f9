"""Paths to bytes: the files named, those of folders in a stable order, and standard input."""

from __future__ import annotations

import os
import stat
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any

from digest.errors import InputError, UsageError
from digest.model import Skipped
from digest.readers import Options, Raw

_NOT_ARTICLES = ("readme", "licence", "license", "sources.toml", "sources.csv", "digest.toml")


def collect(
    paths: Sequence[str], options: Options, stdin: Callable[[], bytes]
) -> tuple[tuple[Raw, ...], tuple[Skipped, ...]]:
    """What stands at `paths` (files, folders, "-" for standard input), each file once, and what could not be read."""
    found: dict[str, tuple[str, str, bytes]] = {}
    skipped: list[Skipped] = []
    for path in paths:
        if path == "-":
            found.setdefault("-", ("stdin", "-", stdin()))
            continue
        for file, name, reason in _files(path, options):
            content = b""
            if reason is None:
                content, reason = _content(file, options)
            if reason is None:
                found.setdefault(os.path.realpath(file), (name, _shown(file), content))
            else:
                skipped.append(Skipped(_shown(file), reason, named=file == path))
    entries = sorted(found.values(), key=lambda entry: entry[:2])
    ids = _ids([(name, path) for name, path, _ in entries])
    raws = tuple(Raw(id_, path, content) for id_, (_, path, content) in zip(ids, entries, strict=True))
    return raws, tuple(sorted(skipped, key=lambda s: s.path))


def _files(path: str, options: Options) -> Iterator[tuple[str, str, str | None]]:
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
            suffix = os.path.splitext(name)[1].lower()
            known = suffix in options.suffixes
            yield file, os.path.relpath(file, path), None if known else _unknown_format(suffix)


def _unknown_format(suffix: str) -> str:
    return f"a format that is not read ({suffix or 'no suffix'}); save it as .txt"


def _content(file: str, options: Options) -> tuple[bytes, str | None]:
    """The file's bytes, or why there are none."""
    try:
        status = os.stat(file)
        if not stat.S_ISREG(status.st_mode):
            return b"", "not a regular file"
        if status.st_size > options.max_bytes:
            return b"", f"{status.st_size} bytes, more than the limit of {options.max_bytes}"
        return Path(file).read_bytes(), None
    except FileNotFoundError:
        return b"", "no such file or folder; check the path"
    except PermissionError:
        return b"", "permission denied; make the file readable"
    except (OSError, ValueError) as error:
        return b"", f"cannot be read ({getattr(error, 'strerror', None) or error})"


def _shown(path: str) -> str:
    """The path as text; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _ids(names: list[tuple[str, str]]) -> list[str]:
    """A unique id a file: its name without suffix, else its path within its folder, else the whole path."""
    forms = [
        (PurePath(_shown(name)).stem, PurePath(_shown(name)).with_suffix("").as_posix(), _shown(name), path)
        for name, path in names
    ]
    counts = [Counter(form[level] for form in forms) for level in range(4)]
    taken: set[str] = set()
    ids = []
    for form in forms:
        free = (f for level, f in enumerate(form) if counts[level][f] == 1 and f not in taken)
        ids.append(next(free, form[3]))
        taken.add(ids[-1])
    return ids


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
