"""Plain text, with or without a header block."""

from __future__ import annotations

import hashlib

from digest.errors import InputError
from digest.model import Document
from digest.readers import Raw, frontmatter
from digest.readers.encoding import decode


def read(raw: Raw) -> Document:
    """The document in a plain text file. Raises `InputError` where it is empty or no text."""
    try:
        text = decode(raw.content)
    except ValueError as error:
        raise InputError(str(error), path=raw.path) from error
    given, header_end = frontmatter.parse(text)
    if not text[header_end:].strip():
        raise InputError("an empty file" if not text.strip() else "a header with no article under it", path=raw.path)
    return Document(raw.id, raw.path, hashlib.sha256(raw.content).hexdigest(), text, given, header_end)
