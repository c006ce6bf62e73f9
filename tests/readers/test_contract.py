"""What every reader promises: records whose text is fixed and whose header lies within it, or a reason."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Skipped
from digest.readers import Options, Source
from digest.readers.archives import filled
from digest.readers.opening import Found, read


def items(content: bytes, name: str = "a.txt", options: Options | None = None) -> list[Found | Skipped]:
    source = Source(name, f"in/{name}", lambda: filled(io.BytesIO(content)))
    return list(read(source, options or Options()))


def test_a_text_with_a_header() -> None:
    (found,) = items(b"Source: The Chronicle\r\n\r\nThe bridge is closed.\r\n")
    assert isinstance(found, Found)
    record = found.record
    assert record.text == "Source: The Chronicle\n\nThe bridge is closed.\n"
    assert record.text[record.header_end :].strip() == "The bridge is closed."
    assert len(record.sha256) == 64
    assert found.reading.format == "plaintext"


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"Source: X\n", b"\x00" * 100])
def test_a_file_with_no_article_in_it_says_so(content: bytes) -> None:
    (skipped,) = items(content)
    assert isinstance(skipped, Skipped)
    assert skipped.path == "in/a.txt"
    assert skipped.reason


def test_a_text_over_the_limit_is_refused() -> None:
    (skipped,) = items(b"x" * 11, options=Options(max_bytes=10))
    assert isinstance(skipped, Skipped)
    assert "more than 10 bytes" in skipped.reason


OPENINGS = {
    "a.txt": b"Source: X\n\n",
    "a.html": b"<!DOCTYPE html><html><body><p>",
    "a.eml": b"From: a\nTo: b\nMIME-Version: 1.0\n",
    "a.mht": b"From: a\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n",
    "a.xml": b"<?xml version='1.0'?><rss><channel><item>",
    "a.json": b'[{"text": "',
    "a.jsonl": b'{"text": "a b c"}\n',
    "a.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n",
    "a.gz": b"\x1f\x8b\x08\x00",
    "a.zip": b"PK\x03\x04",
}


@pytest.mark.parametrize("name", OPENINGS)
@settings(max_examples=25, deadline=None)
@given(rest=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_the_same_articles_or_reasons_every_time(name: str, rest: bytes) -> None:
    first, second = (items(OPENINGS[name] + rest, name) for _ in range(2))
    assert [item[1:] if isinstance(item, Found) else item for item in first] == [
        item[1:] if isinstance(item, Found) else item for item in second
    ]
    for item in first:
        if isinstance(item, Found):
            assert 0 <= item.record.header_end <= len(item.record.text)
            assert item.record.text[item.record.header_end :].strip()
            assert len(item.record.sha256) == 64
        else:
            assert item.reason
            assert item.path.startswith(f"in/{name}")
