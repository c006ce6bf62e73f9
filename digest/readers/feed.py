"""RSS and Atom: each entry is an article. The feed is read as it lies there; nothing is ever fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from digest.model import Field
from digest.readers import Options, Record, Refused, html, markup, sha256
from digest.readers.plaintext import too_large

_MISSING = "a feed needs feedparser; install it with: pip install 'digest[feeds]'"
_ENTITIES = "declares XML entities, which can unpack without end; save it without its DOCTYPE"
_PLAIN = "text/plain"
_BESIDE_MAIL = re.compile(r"\((?P<after>[^()@]+)\)$|^(?P<before>[^<>@]*[^<>@\s])\s*<")


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The entries of a feed, in its order, the longest text of each. Never raises."""
    limit = options.max_feed_bytes
    content = stream.read(limit + 1)
    if len(content) > limit:
        yield Refused(
            f"a feed of more than {limit} bytes; raise max_feed_bytes under [readers] in digest.toml to read it"
        )
        return
    try:
        parsed = _parsed(content)
    except ValueError as error:
        yield Refused(str(error))
        return
    if not parsed["entries"]:
        yield Refused("a feed without entries")
    for number, entry in enumerate(parsed["entries"], 1):
        yield _record(entry, parsed["feed"], f"entry {number}", options)


def _parsed(content: bytes) -> Mapping[str, Any]:
    """What feedparser makes of the feed. Raises `ValueError` with the reason where it makes nothing of it."""
    text = html.decoded(content)
    if "<!ENTITY" in text:
        raise ValueError(_ENTITIES)
    try:
        import feedparser
    except ImportError:
        raise ValueError(_MISSING) from None
    # A string or bytes it would take for an address or a path; a stream it reads.
    told = {"content-type": "application/xml; charset=utf-8"}
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            stream, response_headers=told, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # its parser of broken feeds fails in many ways, of which it lists none
        raise ValueError(f"a feed that cannot be read ({type(error).__name__}); check that it is complete") from error
    return parsed


def _record(entry: Mapping[str, Any], feed: Mapping[str, Any], place: str, options: Options) -> Record | Refused:
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    text = max((_text(part) for part in parts), key=len)
    if not text.strip():
        return Refused("no text; a title alone is no article", place)
    if len(text) > options.max_bytes:
        return Refused(too_large(options), place)
    return Record(text, _given(entry, feed), place=place, sha256=sha256(text))


def _given(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, Field[str]]:
    day = "published" if entry.get("published") else "updated"
    origin = entry.get("source") or {}
    found = {
        "headline": (_line(entry.get("title_detail")), "the entry's title"),
        "source": (_line(origin.get("title_detail") or origin.get("title")), "the entry's source"),
        "published": (_line(entry.get(day)), f"the entry's field '{day}'"),
        "authors": (_authors(entry), "the entry's author"),
        "url": (_line(entry.get("link")), "the entry's link"),
        "language": (_line(entry.get("language")), "the entry's language"),
    }
    if not found["source"][0]:
        found["source"] = _line(feed.get("title_detail")), "the feed's title"
    if not found["language"][0]:
        found["language"] = _line(feed.get("language")), "the feed's language"
    return {name: Field(value, "given", None, reason) for name, (value, reason) in found.items() if value}


def _authors(entry: Mapping[str, Any]) -> str:
    """The names of the authors. Of "mail@example.org (A. Doe)" and "A. Doe <mail@example.org>" the name is taken here:
    feedparser cuts some of them wrongly."""
    written = _line(entry.get("author"))
    if "@" in written:
        match = _BESIDE_MAIL.search(written)
        return match["after"] or match["before"] if match else ""
    names = (_line(author.get("name")) for author in entry.get("authors", ()))
    return "; ".join(dict.fromkeys(name for name in names if name and "@" not in name))


def _line(value: Any) -> str:
    return " ".join((_text(value) if isinstance(value, Mapping) else str(value or "")).split())


def _text(part: Mapping[str, Any]) -> str:
    """The text of a part of an entry, which is HTML unless it says that it is none."""
    value = str(part.get("value") or "")
    if part.get("type") != _PLAIN:
        return markup.text(value)
    return value.replace("\r\n", "\n").replace("\r", "\n")
