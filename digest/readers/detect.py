"""Which format a file has: by what it opens with, and only then by its name, which may be anything."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

HEAD_BYTES = 1 << 13
"""As much of a file is looked at."""


class Detected(NamedTuple):
    """A format (the name of the module that reads it) and why the file is taken for it; None for a refusal."""

    format: str | None
    reason: str


_BINARY = (
    (b"%PDF", "a PDF file; export its text and read that"),
    (b"{\\rtf", "an RTF file; save it as plain text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an office document; save it as plain text"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ", "an xz file; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd file; unpack it first"),
    (b"SQLite format 3", "a database; export its articles as JSON Lines"),
)
_TAR = 257
"""Where "ustar" stands in a tar archive."""
_PROLOG = r"(?>(?>\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s++(?!html)[^>\[]*+>)*)"
"""What may stand before the root; atomic, since comments after one another can be parted in too many ways."""
_FEED = re.compile(rf"{_PROLOG}<(?:!DOCTYPE\s++)?(?:[\w.-]+:)?(?P<root>rss|feed|RDF)\b", re.S | re.I)
"""A DOCTYPE names the root too, and the declarations in it can be longer than what is looked at."""
_HTML = re.compile(rf"{_PROLOG}<(?:!doctype\s+html|html|head|body)\b", re.S | re.I)
_TAG = re.compile(r"</?(?:p|div|article|section|h[1-6]|span|meta|title|a|br|li|td)\b[^<>]*>", re.I)
_XML = re.compile(r"\s*<\?xml\b", re.I)
_JSON = re.compile(r'\s*(?:\[\s*)?\{\s*"')
_MAIL = re.compile(r"(?:From |[A-Za-z][A-Za-z-]*:)")
_MAIL_ONLY = re.compile(r"^(?:mime-version|received|return-path|message-id|delivered-to):", re.I | re.M)
_TAGS = 3
"""Tags from which a file whose name says so is HTML, without a root of its own."""
_JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_MAIL_SUFFIXES = (".eml", ".mht", ".mhtml")
_TEXT_SUFFIXES = (".txt", ".text")
SUFFIXES = (
    *_TEXT_SUFFIXES,
    *_HTML_SUFFIXES,
    *_JSON_SUFFIXES,
    *_MAIL_SUFFIXES,
    ".rss",
    ".atom",
    ".rdf",
    ".xml",
    ".warc",
    ".gz",
    ".zip",
)
"""Names under which articles lie in folders; a file of another name is looked into only where the user names it."""
_NOT_ARTICLES = frozenset({"readme", "licence", "license"})
_SETTINGS = frozenset({"sources.toml", "sources.csv", "digest.toml"})


def passed_over(name: str) -> bool:
    """Whether a path within a folder or an archive is that of a hidden file, a notice or a settings file."""
    *folders, last = name.lower().split("/")
    hidden = last.startswith(".") or any(part.startswith((".", "__macosx")) for part in folders)
    return hidden or last in _SETTINGS or last.partition(".")[0] in _NOT_ARTICLES


def detect(head: bytes, name: str) -> Detected:
    """The format of a file that opens with `head` (up to `HEAD_BYTES`) and is called `name`."""
    return _by_magic(head) or _by_text(_readable(head), PurePath(name).suffix.lower())


def _by_magic(head: bytes) -> Detected | None:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Detected("zip", "it opens as a zip archive does")
    if head.startswith(b"\x1f\x8b"):
        return Detected("gzip", "it opens as a gzip file does")
    if head.startswith(b"WARC/"):
        return Detected("warc", "it opens as a web archive does")
    if head[_TAR : _TAR + 5] == b"ustar":
        return Detected(None, "a tar archive; unpack it first")
    return next((Detected(None, reason) for magic, reason in _BINARY if head.startswith(magic)), None)


def _by_text(text: str, suffix: str) -> Detected:
    return (
        _markup(text, suffix)
        or _mail(text, suffix)
        or _json(text, suffix)
        or Detected("plaintext", "it is in no other format")
    )


def _markup(text: str, suffix: str) -> Detected | None:
    feed = _FEED.match(text)
    if feed:
        return Detected("feed", f"its root is <{feed['root']}>")
    if _HTML.match(text):
        return Detected("html", "it opens as a page does")
    if suffix in _HTML_SUFFIXES and len(_TAG.findall(text)) >= _TAGS:
        return Detected("html", f"it is named {suffix} and has tags")
    if _XML.match(text):
        return Detected(None, "XML that is neither a feed nor a page; save its articles as text")
    return None


def _mail(text: str, suffix: str) -> Detected | None:
    if not _MAIL.match(text):
        return None
    if suffix in _MAIL_SUFFIXES:
        return Detected("mail", f"it is named {suffix} and opens with header lines")
    header = text.partition("\n\n")[0]
    return Detected("mail", "it opens with the header of a message") if _MAIL_ONLY.search(header) else None


def _json(text: str, suffix: str) -> Detected | None:
    if suffix in _JSON_SUFFIXES:
        return Detected("jsonlines", f"it is named {suffix}")
    return Detected("jsonlines", "it opens with a JSON object") if _JSON.match(text) else None


def _readable(head: bytes) -> str:
    """The head as text, for looking at its signs: every byte a character, NULs of two-byte encodings left out."""
    text = (
        head.decode("utf-8-sig", errors="replace")
        if b"\x00" not in head
        else head.replace(b"\x00", b"").decode("latin-1")
    )
    return text.lstrip("\ufeffþÿ").replace("\r\n", "\n").replace("\r", "\n")
