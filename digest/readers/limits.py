"""What may be unpacked of one file, counted as it is unpacked."""

from __future__ import annotations

from digest.readers import MEBIBYTE, Options

_HARMLESS_BYTES = 64 * MEBIBYTE
"""Unpacked bytes up to which nobody asks how small a file was packed."""
_HARMLESS_TOTAL = 8 * _HARMLESS_BYTES
"""The same for all that an archive holds: after one file that is out of proportion, others are still read."""


class LimitError(Exception):
    """More was unpacked than a limit allows; the message says so."""


class DamageError(Exception):
    """An archive, or a file in it, is not what it claims to be; the message says so."""


class Budget:
    """What may still be unpacked of one file of the user's, whose size is `packed` where that is known."""

    def __init__(self, options: Options, packed: int | None = None) -> None:
        self._options = options
        self._packed = packed
        self._bytes = self._files = self._articles = 0

    def spend(self, count: int) -> None:
        """Counts unpacked bytes. Raises `LimitError` where they are too many."""
        self._bytes += count
        if self._bytes > self._options.max_unpacked_bytes:
            raise over("unpacks to", self._options.max_unpacked_bytes, "bytes", "max_unpacked_bytes")
        if self._packed is not None and expands(self._bytes, self._packed, self._options, _HARMLESS_TOTAL):
            raise over("unpacks to", self._options.max_expansion, "times its size", "max_expansion")

    def file(self) -> None:
        """Counts a file of an archive. Raises `LimitError` where they are too many."""
        self._files += 1
        if self._files > self._options.max_members:
            raise over("holds", self._options.max_members, "files", "max_members")

    def article(self) -> None:
        """Counts an article, or what should have been one. Raises `LimitError` where they are too many."""
        self._articles += 1
        if self._articles > self._options.max_articles:
            raise over("holds", self._options.max_articles, "articles", "max_articles")


def expands(unpacked: int, packed: int, options: Options, harmless: int = _HARMLESS_BYTES) -> bool:
    """Whether so few bytes unpack to so many that they are made to."""
    return unpacked > max(harmless, options.max_expansion * packed)


def over(verb: str, limit: int, unit: str, option: str) -> LimitError:
    """The error of a limit that was reached, with the option that raises it."""
    return LimitError(f"{verb} more than {limit} {unit}; raise {option} under [readers] in digest.toml to read on")
