"""Web archives: the pages in them, each through the reader of saved pages; the records are read one after another.

A parser of its own, for want of one that can be given any file: fastwarc 2.0.1 panics where the stream cannot be seeked
and drops the records behind one that it has decoded; warcio 1.8.1 takes time with the square of a line's length (8 MiB:
0.9 s) and writes to standard error.

References:
    ISO 28500:2017, "WARC file format"
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple

from digest.model import Field
from digest.readers import BUFFER, Options, Record, Refused, html, sha256
from digest.readers.encoding import decode
from digest.readers.plaintext import too_large

_LINE_BYTES = 1 << 14
_MOST_LINES = 1000
_VERSION = re.compile(rb"WARC/\d")
_STATUS = re.compile(rb"HTTP/\d\S*\s+(\d{3})")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
_PAGES = ("text/html", "application/xhtml+xml")
_CHUNK_SIZE = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_INFLATE = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""The windows of `zlib.decompressobj` for the encodings of HTTP."""
_BARE_WINDOW = -15
"""What some servers call "deflate"."""


class _DamageError(Exception):
    """The archive does not go on as it should; the message says how."""


class _Page(NamedTuple):
    """What a server sent, or what an archive's maker made of it: bytes, their type and charset, where they are from."""

    content: bytes
    type: str
    charset: str
    address: str


class _Body:
    """The bytes of one record, read from the stream of all."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self._stream = stream
        self.left = length

    def read(self, size: int) -> bytes:
        content = self._stream.read(min(size, self.left))
        self.left -= len(content)
        if len(content) < size and self.left:
            raise _DamageError("cut short")
        return content

    def line(self) -> bytes:
        content = self._stream.readline(min(_LINE_BYTES, self.left))
        self.left -= len(content)
        return content

    def skip(self) -> None:
        while self.left:
            self.read(BUFFER)


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The pages of a web archive that a server gave with status 200, and the texts of a text archive, in its order.

    Everything else in it is passed over. The day on which a page was collected says nothing of when it was published.
    """
    number = 1
    try:
        while (headers := _next(stream)) is not None:
            body = _Body(stream, _length(headers))
            page = _page(headers, body, options)
            if page is not None:
                yield _article(page, f"record {number}", options)
            body.skip()
            number += 1
    except _DamageError as error:
        yield Refused(f"{error}; what stands before is kept, the rest is left out", f"record {number}")


def _next(stream: BinaryIO) -> Mapping[str, str] | None:
    """The headers of the next record, None at the end."""
    line = b"\r\n"
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LINE_BYTES)
    if not line:
        return None
    if not _VERSION.match(line):
        raise _DamageError("no record where one should begin")
    headers = _headers(_Body(stream, _LINE_BYTES * _MOST_LINES))
    if headers is None:
        raise _DamageError("a header that is cut short or does not end")
    return headers


def _headers(body: _Body) -> Mapping[str, str] | None:
    """The header lines up to the blank one, names in lower case; None where there is none."""
    headers: dict[str, str] = {}
    for _ in range(_MOST_LINES):
        line = body.line()
        if not line.endswith(b"\n"):
            return None
        if not line.strip():
            return headers
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return None


def _length(headers: Mapping[str, str]) -> int:
    length = headers.get("content-length", "")
    if not re.fullmatch(r"[0-9]{1,15}", length):
        raise _DamageError("a record without its length")
    return int(length)


def _page(headers: Mapping[str, str], body: _Body, options: Options) -> _Page | Refused | None:
    kind, form = headers.get("warc-type", "").lower(), headers.get("content-type", "").lower()
    address = headers.get("warc-target-uri", "").strip("<>")
    if kind == "response" and form.startswith("application/http"):
        return _response(address, body, options)
    if kind in ("conversion", "resource") and form.startswith(("text/plain", *_PAGES)):
        return _Page(body.read(min(body.left, options.max_page_bytes + 1)), form, _charset(form), address)
    return None


def _response(address: str, body: _Body, options: Options) -> _Page | Refused | None:
    """What the server sent, unpacked; None for what is no page, a reason for what is one and cannot be unpacked."""
    status = _STATUS.match(body.line())
    headers = _headers(body) or {}
    form = headers.get("content-type", "").lower()
    if not status or status[1] != b"200" or not form.startswith(_PAGES):
        return None
    content = body.read(min(body.left, options.max_page_bytes + 1))
    if "chunked" in headers.get("transfer-encoding", "").lower():
        content = _joined(content)
    packing = headers.get("content-encoding", "").lower().strip()
    try:
        content = _unpacked(content, packing, options.max_page_bytes + 1)
    except (zlib.error, KeyError):
        return Refused(
            f"a page packed with {packing or 'nothing known'} that cannot be unpacked; save it from a browser"
        )
    return _Page(content, form, _charset(form), address)


def _joined(content: bytes) -> bytes:
    """The chunks of a body put together; a body that is none, as archives that keep the header only have, as it is."""
    at, parts = 0, []
    while size := _CHUNK_SIZE.match(content, at):
        length = int(size[1], 16)
        parts.append(content[size.end() : size.end() + length])
        at = content.find(b"\n", size.end() + length) + 1
        if not length or not at:
            break
    return b"".join(parts) if parts else content


def _unpacked(content: bytes, packing: str, most: int) -> bytes:
    """The bytes of a page, up to `most`. Raises `zlib.error`, and `KeyError` for a packing that is not known."""
    if packing in ("", "identity", "none") or (packing in _INFLATE and content.lstrip()[:1] == b"<"):
        return content
    try:
        return _inflated(content, _INFLATE[packing], most)
    except zlib.error:
        if packing != "deflate":
            raise
        return _inflated(content, _BARE_WINDOW, most)


def _inflated(content: bytes, window: int, most: int) -> bytes:
    inflate = zlib.decompressobj(window)
    inflated = inflate.decompress(content, most)
    if not inflate.eof and len(inflated) < most:
        raise zlib.error("cut short")
    return inflated


def _charset(form: str) -> str:
    found = _CHARSET.search(form)
    return found[1] if found else ""


def _article(page: _Page | Refused, place: str, options: Options) -> Record | Refused:
    if isinstance(page, Refused):
        return page._replace(place=place)
    if len(page.content) > options.max_page_bytes:
        return Refused(too_large(options, "max_page_bytes"), place)
    found = (
        html.page(page.content, options, page.address, page.charset)
        if page.type.startswith(_PAGES)
        else _plain(page, options)
    )
    if isinstance(found, Refused):
        return found._replace(place=place)
    address = {"url": Field(page.address, "given", None, "the archive's record")} if page.address else {}
    return found._replace(given={**found.given, **address}, place=place)


def _plain(page: _Page, options: Options) -> Record | Refused:
    if len(page.content) > options.max_bytes:
        return Refused(too_large(options))
    try:
        text = decode(page.content)
    except ValueError as error:
        return Refused(str(error))
    return Record(text, sha256=sha256(text)) if text.strip() else Refused("no text")
