"""From bytes to documents. One format a file; each reader is a module with one function, `read(raw) -> Document`.

`files` is the only module here that touches the file system.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Document


@dataclass(frozen=True, slots=True)
class Options:
    """Limits of what is read. `max_bytes` is the size of one file, a thousand articles long; `suffixes` are those read
    from folders."""

    max_bytes: int = 4 * 1024 * 1024
    suffixes: tuple[str, ...] = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class Raw:
    """A file's bytes with the name it goes by: `id` is unique in the corpus, `path` is as the user would write it."""

    id: str
    path: str
    content: bytes


def read(raw: Raw) -> Document:
    """The document in a file. Raises `InputError` where the bytes are no text."""
    from digest.readers import plaintext

    return plaintext.read(raw)
