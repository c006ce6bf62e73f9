"""What every reader promises: a document whose text is fixed and whose header lies within it, or an InputError."""

import pytest

from digest.errors import InputError
from digest.readers import Raw, read


def test_a_text_with_a_header() -> None:
    document = read(Raw("a", "a.txt", b"Source: The Chronicle\r\n\r\nThe bridge is closed.\r\n"))
    assert document.text == "Source: The Chronicle\n\nThe bridge is closed.\n"
    assert document.text[document.header_end :].strip() == "The bridge is closed."
    assert len(document.sha256) == 64


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"Source: X\n", b"\x00" * 100])
def test_a_file_with_no_article_in_it_says_so(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(Raw("a", "a.txt", content))
    assert caught.value.path == "a.txt"
