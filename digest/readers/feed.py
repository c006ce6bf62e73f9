"""RSS and Atom: each entry is an article. The feed is read as it lies there; nothing is ever fetched."""

from __future__ import annotations

import io
import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from digest.model import Field
from digest.readers import Options, Record, Refused, html, markup, sha256
from digest.readers.plaintext import too_large

_MISSING = "a feed needs feedparser; install it with: pip install 'digest[feeds]'"
_ENTITIES = "declares XML entities, which can unpack without end; save it without its DOCTYPE"
_CUT_WITHIN = "cut short, since the feed ends within it; get the feed anew"
_CUT_BEFORE = "a feed that is cut short before its first entry; get it anew"
_CUT_AFTER = "what follows entry {}, since the feed is cut short; get it anew"
_FAULTY = "a fault in its XML ({}); its entries are read past it, so check their texts"
_ROOT_ENDS = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|RDF)\s*>", re.I)
_ENTRY = re.compile(r"<(?P<end>/?)(?:[\w.-]+:)?(?:item|entry)(?=[\s>])", re.I)
_PLAIN = "text/plain"
_BESIDE_MAIL = re.compile(r"\((?P<after>[^()@]+)\)$|^(?P<before>[^<>@]*[^<>@\s])\s*<")
_PARTS = re.compile(r"\s+[-–—|·»>:]\s+|:\s+")
_HOST = re.compile(r"https?://([\w.-]+)", re.I)
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "or", "org"})
_ARTICLE = frozenset({"the"})
_OF_RIGHTS = _ARTICLE | {"copyright", "c", "by", "all", "rights", "reserved", "inc", "ltd", "limited", "llc"}
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12
"""Of an outlet's name."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The entries of a feed, in its order, the longest text of each. Never raises."""
    content = stream.read(options.max_feed_bytes + 1)
    if len(content) > options.max_feed_bytes:
        yield Refused(f"a feed of {too_large(options, 'max_feed_bytes')}")
        return
    try:
        text = html.decoded(content)
        parsed = _parsed(text)
    except ValueError as error:
        yield Refused(str(error))
        return
    entries = parsed["entries"]
    fault = _fault(parsed)
    cut = bool(fault) and not _ROOT_ENDS.search(text)
    broken = len(entries) if cut and _ends_within_entry(text) else 0
    for number, entry in enumerate(entries, 1):
        place = f"entry {number}"
        yield Refused(_CUT_WITHIN, place) if number == broken else _record(entry, parsed["feed"], place, options)
    if not entries:
        yield Refused(_CUT_BEFORE if cut else "a feed without entries")
    elif fault and not broken:
        yield Refused(_CUT_AFTER.format(len(entries)) if cut else _FAULTY.format(fault))


def _fault(parsed: Mapping[str, Any]) -> str:
    """What is wrong with the feed's XML, "" where nothing is; what else feedparser remarks on loses no text."""
    message = getattr(parsed.get("bozo_exception"), "getMessage", None)
    return str(message()) if message else ""


def _ends_within_entry(text: str) -> bool:
    last = deque(_ENTRY.finditer(text), maxlen=1)
    return bool(last) and not last[0]["end"]


def _parsed(text: str) -> Mapping[str, Any]:
    """What feedparser makes of the feed. Raises `ValueError` with the reason where it makes nothing of it."""
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
        found["source"] = _outlet(feed)
    if not found["language"][0]:
        found["language"] = _line(feed.get("language")), "the feed's language"
    return {name: Field(value, "given", None, reason) for name, (value, reason) in found.items() if value}


def _outlet(feed: Mapping[str, Any]) -> tuple[str, str]:
    """The feed's title and how it is known, without the section that feeds of one outlet differ in.

    A part of the title is the outlet only where it alone begins with the name of the site or is all that the copyright
    names: "Local - The Daily" of daily.example.
    """
    title = _line(feed.get("title_detail"))
    site, owner = _site(_line(feed.get("link"))), _folded(_line(feed.get("rights")), _OF_RIGHTS)
    own = []
    for part in _PARTS.split(title):
        words = _folded(part, _ARTICLE)[:_MOST_WORDS]
        begins = {"".join(words[:end]) for end in range(1, len(words) + 1)}
        if (site and begins & {site, site.removeprefix("the")}) or (words and words == owner):
            own.append(part)
    if len(own) == 1 and own[0] != title:
        return own[0], "the part of the feed's title that its link or its copyright bears out"
    return title, "the feed's title"


def _site(link: str) -> str:
    """The name in the host of an address: "bbc" of www.bbc.co.uk."""
    host = _HOST.match(link)
    labels = host[1].lower().split(".")[:-1] if host else []
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1].replace("-", "") if labels else ""


def _folded(words: str, without: Collection[str]) -> list[str]:
    return [word for word in _WORD.findall(words.casefold()) if word not in without and not _YEAR.fullmatch(word)]


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
