"""From files to articles. One format a module, with one function: `read(stream, options)`, which yields records.

`files` finds the files, `detect` tells which format each has, `archives` unpacks, and the module of the format parts
what it reads into records. Adding a format is adding its module and its signs in `detect`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

from digest.model import Field

MEBIBYTE = 1 << 20
BUFFER = 1 << 16
"""Bytes read at once, so that the head of any stream can be looked at."""
_MOST = 10**15
_MOST_HELD = 1024 * MEBIBYTE
"""Bytes of what is in memory as a whole, which are asked for at once."""
_HELD = ("max_bytes", "max_page_bytes", "max_feed_bytes", "max_held_bytes")
_MOST_DEPTH = 20
"""Each archive within another is a stream within a stream, of which Python has room for a thousand."""
_NOTHING: Mapping[str, Field[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Options:
    """Limits of what is read; a file beyond one of them is named, and the rest is digested.

    `max_bytes`: one article, or a file that is one. `max_lines`: its lines with anything on them; each becomes a block
    that is looked at (250,000 take 500 MB), and a book has some thousands. `max_page_bytes`: a saved page with its
    tags, `max_feed_bytes`: a feed. `max_file_bytes`: a file of many articles or an archive, as it lies on the disk.
    `max_held_bytes`: a zip within an archive, which is held in memory. `max_unpacked_bytes`: all that one file unpacks
    to. `max_expansion`: how many times its size a file may unpack to, once that is 64 MiB; text unpacks to 3 to 20
    times. `max_articles`: articles of one file. `max_members`: files of one file's archives. `max_depth`: archives
    within one another.
    """

    max_bytes: int = 4 * MEBIBYTE
    max_lines: int = 20_000
    max_page_bytes: int = 32 * MEBIBYTE
    max_file_bytes: int = 4096 * MEBIBYTE
    max_feed_bytes: int = 8 * MEBIBYTE
    max_held_bytes: int = 32 * MEBIBYTE
    max_unpacked_bytes: int = 4096 * MEBIBYTE
    max_expansion: int = 100
    max_articles: int = 100_000
    max_members: int = 100_000
    max_depth: int = 3

    def __post_init__(self) -> None:
        for name in (option.name for option in fields(self)):
            most = _MOST_DEPTH if name == "max_depth" else _MOST_HELD if name in _HELD else _MOST
            if not 1 <= getattr(self, name) <= most:
                raise ValueError(f"{name} must be 1 to {most}, not {getattr(self, name)}")


class Source(NamedTuple):
    """A file, or a member of an archive.

    `name` is its path within the folder or archive in which it was found, `path` what is shown to the user, `open`
    gives its bytes (an `io.BufferedReader` of `BUFFER` bytes), `named` tells whether the user named it and did not only
    name its folder.
    """

    name: str
    path: str
    open: Callable[[], BinaryIO]
    named: bool = False


class Record(NamedTuple):
    """One article of a file: its text, and what the file says of it.

    `given` maps field names (those of `Metadata`) to what the format's own fields say; `header_end` is where a header
    block in the text ends. `id` is the name the record has in its file, None without one; `place` says where in the
    file it stands ("line 12"), "" where the file is the article. `sha256` is that of the file's bytes where the file is
    the article, else that of the text. `extracted` as in `Reading`.
    """

    text: str
    given: Mapping[str, Field[str]] = _NOTHING
    header_end: int = 0
    id: str | None = None
    place: str = ""
    sha256: str = ""
    extracted: bool = False


class Refused(NamedTuple):
    """Something in a file that could not be read: why, and where ("line 12"), "" for the file itself."""

    reason: str
    place: str = ""


def sha256(text: str) -> str:
    """The hash of a record that shares its file with others."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
