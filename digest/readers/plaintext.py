"""Plain text, with or without a header block."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from digest.readers import Options, Record, Refused, frontmatter
from digest.readers.encoding import decode


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The one article of a plain text file, or why there is none."""
    content = stream.read(options.max_bytes + 1)
    if len(content) > options.max_bytes:
        yield Refused(too_large(options))
        return
    try:
        text = decode(content)
    except ValueError as error:
        yield Refused(str(error))
        return
    given, header_end = frontmatter.parse(text)
    if text[header_end:].strip():
        yield Record(text, given, header_end, sha256=hashlib.sha256(content).hexdigest())
    else:
        yield Refused("an empty file" if not text.strip() else "a header with no article under it")


def too_large(options: Options, limit: str = "max_bytes") -> str:
    """The reason for refusing what is larger than an option of that name allows."""
    return f"more than {getattr(options, limit)} bytes; raise {limit} under [readers] in digest.toml to read it"
