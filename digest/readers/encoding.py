"""Bytes to text: the byte order mark, then strict UTF-8, then UTF-16 without a mark, then detection."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02
"""Share of control characters above which a file is not text; a stray NUL or form feed in an article stays below it."""
_DETECTION_BYTES = 1 << 16


def decode(content: bytes) -> str:
    """The text in `content`, newlines made `\\n`, nothing else changed.

    Raises `ValueError` with the reason where it is no text.
    """
    text = _decode(content)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise ValueError("a binary file, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, errors="replace")
    wide = _utf16(content)
    if wide:
        return content.decode(wide, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise ValueError("a binary file, not text") from None
        return _salvaged(content, error) or _detected(content)


def _utf16(content: bytes) -> str | None:
    """UTF-16 without a mark shows as a NUL in every other byte of Latin text."""
    head = content[:4096]
    pairs = len(head) // 2
    if pairs == 0 or b"\x00" not in head:
        return None
    if head[1::2].count(0) > 0.4 * pairs and head[::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if head[::2].count(0) > 0.4 * pairs and head[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return None


def _salvaged(content: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few broken bytes, those made U+FFFD; None where it is some other encoding.

    Text in a one-byte encoding has hardly any valid multi-byte sequence, so these decide.
    """
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    valid = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return text if valid > 4 * broken or error.start >= len(content) - 3 else None


def _detected(content: bytes) -> str:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(content[:_DETECTION_BYTES]))
    if not matches:
        raise ValueError("text in an encoding that cannot be told; save it as UTF-8")
    best = [m for m in matches if (m.chaos, m.coherence) == (matches[0].chaos, matches[0].coherence)]
    # Where several explain the text equally well, Windows-1252 is by far the commonest in newsrooms.
    western = any("cp1252" in m.could_be_from_charset for m in best)
    return content.decode("cp1252" if western else best[0].encoding, errors="replace")
