"""Formats are told by what a file opens with; the name only where that leaves it open."""

import pytest

from digest.readers.detect import detect, passed_over
from tests.hanging import ends


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b"The bridge is closed.", "a.txt", "plaintext"),
        (b"The bridge is closed.", "a", "plaintext"),
        (b'{"text": "a"}', "a.txt", "jsonlines"),
        (b'[ {"text": "a"}]', "a", "jsonlines"),
        ('{"text": "a"}'.encode("utf-16"), "a", "jsonlines"),
        (b"[Photo] The bridge", "a.txt", "plaintext"),
        (b"anything", "a.ndjson", "jsonlines"),
        (b"<rss version='2.0'>", "a.xml", "feed"),
        (b"<?xml version='1.0'?><!-- x --><!-- y -->\n<feed xmlns='x'>", "a.txt", "feed"),
        (b"<?xml version='1.0'?><rdf:RDF>", "a.rdf", "feed"),
        (b"<!DOCTYPE rss PUBLIC 'x' 'y'><rss>", "a.xml", "feed"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]><rss>", "a.xml", "feed"),
        (b"<!DOCTYPE rdf:RDF [" + b"<!ENTITY x ']>'>" * 5000, "a.xml", "feed"),
        (b"<!DOCTYPE rss PUBLIC 'x' 'y' [<!ENTITY a 'b'>]><rss>", "a.xml", "feed"),
        (b"<?xml version='1.0'?><!DOCTYPE note [<!ENTITY a 'b'>]><note>", "a.xml", None),
        (b"<?xml version='1.0'?><nitf>", "a.xml", None),
        (b"<!-- saved --><!DOCTYPE html><html>", "a.txt", "html"),
        (b"WARC/1.0\r\n", "a", "warc"),
        (b"\x1f\x8b\x08", "a.txt", "gzip"),
        (b"PK\x03\x04word/ xl/ ppt/", "a.txt", "zip"),
        (b"PK\x05\x06", "a.zip", "zip"),
        (b"%PDF-1.7", "a.txt", None),
        (b"x" * 257 + b"ustar", "a.txt", None),
    ],
)
def test_formats(head: bytes, name: str, form: str | None) -> None:
    found = detect(head, name)
    assert found.format == form
    assert found.reason


@pytest.mark.parametrize("piece", [b"<!---->", b"<?x?>", b" \n", b"<!DOCTYPE a>", b"<!--", b"<?", b"{ [", b"\x00"])
def test_a_head_made_to_be_slow_is_not(piece: bytes) -> None:
    with ends():
        detect((piece * 8192)[:8192], "a.xml")


@pytest.mark.parametrize(
    ("name", "over"),
    [
        ("README.md", True),
        ("sub/LICENSE", True),
        (".hidden.txt", True),
        ("sub/.git/a.txt", True),
        ("sources.toml", True),
        ("License to fish.txt", False),
        ("readmeabout.txt", False),
        ("a/b.txt", False),
    ],
)
def test_notices_settings_and_hidden_files_are_passed_over(name: str, over: bool) -> None:
    assert passed_over(name) is over
