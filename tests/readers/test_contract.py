"""What every reader promises: records whose text is fixed and whose header lies within it, or a reason."""

import io

import pytest

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
