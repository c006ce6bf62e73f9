"""Pages of web archives, and all that archives hold besides."""

import gzip
import io
import random
import zlib
from collections.abc import Callable

import pytest

from digest.model import Skipped
from digest.readers import Options, Record, Refused, Source, warc
from digest.readers.archives import filled
from digest.readers.opening import Found
from digest.readers.opening import read as open_

ADDRESS = "https://daily.example/bridge"
PAGE = b"<html lang=en><head><title>Bridge closed</title></head><body><article><p>%s</p></article></body></html>" % (
    b"The bridge over the river is closed, the mayor said. " * 8
)
HTML = "text/html; charset=utf-8"


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts in place of the reader of pages one that gives what is between the paragraph's tags."""

    def page(content: bytes, options: Options, address: str = "", charset: str = "") -> Record | Refused:
        _, found, rest = content.decode(charset or "utf-8").partition("<p>")
        return Record(rest.partition("</p>")[0].strip()) if found else Refused("a page without text")

    monkeypatch.setattr(warc.html, "page", page)


def record(kind: str, body: bytes, form: str = "application/http; msgtype=response", **headers: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{ADDRESS}>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n{more}"
        f"Content-Type: {form}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def answer(body: bytes = PAGE, form: str = HTML, status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {form}\r\n{more}\r\n".encode() + body


def chunked(body: bytes) -> bytes:
    pieces = [body[:100], body[100:]]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def read(content: bytes, **limits: int) -> list[Record | Refused]:
    return list(warc.read(filled(io.BytesIO(content)), Options(**limits)))


GOOD = record("response", answer())


def test_pages_are_read_in_order_with_their_addresses(pages: None) -> None:
    first, second = read(record("warcinfo", b"software: x", "application/warc-fields") + GOOD + GOOD)
    assert isinstance(first, Record)
    assert first.text.startswith("The bridge over the river is closed")
    assert (first.place, second.place) == ("record 2", "record 3")
    assert first.given["url"].value == ADDRESS
    assert "published" not in first.given


@pytest.mark.parametrize(
    "passed",
    [
        record("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        record("metadata", b"x: y", "application/warc-fields"),
        record("revisit", answer()),
        record("response", answer(status="404 Not Found")),
        record("response", answer(status="301 Moved")),
        record("response", answer(form="image/png")),
        record("response", b"<html>", "text/html"),
        record("response", b"no answer at all"),
        record("response", b""),
        record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html" + b"x" * 50_000),
    ],
)
def test_what_is_no_page_is_passed_over(pages: None, passed: bytes) -> None:
    (found,) = read(passed + GOOD)
    assert isinstance(found, Record)
    assert found.place == "record 2"


@pytest.mark.parametrize(
    ("pack", "headers"),
    [
        (chunked, "Transfer-Encoding: chunked\r\n"),
        (gzip.compress, "Content-Encoding: gzip\r\n"),
        (zlib.compress, "Content-Encoding: deflate\r\n"),
        (lambda body: zlib.compress(body)[2:-4], "Content-Encoding: deflate\r\n"),
        (lambda body: chunked(gzip.compress(body)), "Content-Encoding: GZIP\r\nTransfer-Encoding: chunked\r\n"),
        (lambda body: body, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
    ],
)
def test_bodies_are_unpacked_and_those_kept_unpacked_too(
    pages: None, pack: Callable[[bytes], bytes], headers: str
) -> None:
    first, second = read(record("response", answer(pack(PAGE), more=headers)) + GOOD)
    assert isinstance(first, Record)
    assert first.text.startswith("The bridge over the river")
    assert isinstance(second, Record)


def test_texts_of_a_text_archive(pages: None) -> None:
    (found,) = read(record("conversion", b"The bridge\r\nis closed.", "text/plain"))
    assert isinstance(found, Record)
    assert found.text == "The bridge\nis closed."
    assert len(found.sha256) == 64


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (answer(b"x" * 99, more="Content-Encoding: br\r\n"), "packed with br"),
        (answer(gzip.compress(PAGE)[:-50], more="Content-Encoding: gzip\r\n"), "packed with gzip"),
        (answer(b"x" * 3000), "max_page_bytes"),
        (answer(gzip.compress(bytes(9_000_000)), more="Content-Encoding: gzip\r\n"), "max_page_bytes"),
        (answer(b"<html></html>"), "without text"),
    ],
)
def test_a_page_that_cannot_be_read_is_named_and_the_next_is_read(pages: None, body: bytes, reason: str) -> None:
    refused, found = read(record("response", body) + GOOD, max_page_bytes=2000)
    assert isinstance(refused, Refused)
    assert reason in refused.reason
    assert refused.place == "record 1"
    assert isinstance(found, Record)


@pytest.mark.parametrize("left", [20, 150, len(GOOD) - 300, len(GOOD) - 5])
def test_an_archive_cut_short_keeps_what_was_read(pages: None, left: int) -> None:
    first, refused = read(GOOD + GOOD[:left])
    assert isinstance(first, Record)
    assert isinstance(refused, Refused)
    assert "cut short" in refused.reason
    assert refused.place == "record 2"


@pytest.mark.parametrize(
    "broken",
    [
        b"garbage\n" * 5,
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: " + b"9" * 99 + b"\r\n\r\n",
        b"WARC/1.0\r\n" + b"a: b\r\n" * 5000,
        b"WARC/1.0\r\nx: " + b"a" * 100_000,
    ],
)
def test_what_is_no_record_ends_the_archive(pages: None, broken: bytes) -> None:
    first, refused = read(GOOD + broken + GOOD)
    assert isinstance(first, Record)
    assert isinstance(refused, Refused)
    assert refused.place == "record 2"


def test_a_packed_archive_of_many_members_cut_short(pages: None) -> None:
    random.seed(2)
    members = [gzip.compress(record("response", answer(PAGE + random.randbytes(50).hex().encode()))) for _ in range(9)]
    content = b"".join(members)[:-100]
    items = list(open_(Source("a.warc.gz", "a.warc.gz", lambda: filled(io.BytesIO(content))), Options()))
    assert sum(isinstance(item, Found) for item in items) == 8
    assert isinstance(items[-1], Skipped)
    assert "cut short" in items[-1].reason


def test_with_the_reader_of_pages() -> None:
    pytest.importorskip("trafilatura", reason="trafilatura, of the extra 'html', is not installed")
    (found,) = read(GOOD)
    assert isinstance(found, Record)
    assert found.text.startswith("The bridge over the river is closed")
    assert found.given["url"].value == ADDRESS
    assert "published" not in found.given
