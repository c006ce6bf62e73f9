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
_CHAOS, _COHERENCE = 0.06, 0.0
"""How much worse than the best, on charset-normalizer's scales in [0, 1], an encoding may explain a text."""


def decode(content: bytes) -> str:
    """The text in `content`, newlines made `\\n`, nothing else changed.

    Raises `ValueError` with the reason where it is no text.
    """
    text = _decode(content)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise ValueError("a binary file, not text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def codec(head: bytes) -> str:
    """The name of the codec that reads a stream which opens with `head`; "utf-8" where nothing says otherwise."""
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None) or _utf16(head)
    if marked:
        return marked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError as error:
        if b"\x00" in head or _salvaged(head, error) is not None:
            return "utf-8"
        try:
            return _detected(head)
        except ValueError:
            return "utf-8"
    return "utf-8"


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
        return _salvaged(content, error) or content.decode(_detected(content), errors="replace")


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
    """The name of the encoding that explains the bytes best. Raises `ValueError` where none does."""
    from charset_normalizer import from_bytes

    matches = list(from_bytes(content[:_DETECTION_BYTES]))
    if not matches:
        raise ValueError("text in an encoding that cannot be told; save it as UTF-8")
    best = matches[0]
    # Windows-1252 is by far the commonest in newsrooms: it is taken where it explains the text about as well.
    near = (m for m in matches if m.chaos <= best.chaos + _CHAOS and m.coherence >= best.coherence - _COHERENCE)
    return "cp1252" if any("cp1252" in (m.encoding, *m.could_be_from_charset) for m in near) else best.encoding
