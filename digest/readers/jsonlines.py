"""JSON and JSON Lines: one article an object, under the keys that news tools export."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO

from digest.model import Field
from digest.readers import Options, Record, Refused, markup, sha256
from digest.readers.jsonvalues import Broken, Doubled, Number, Value, values
from digest.readers.plaintext import too_large

_TEXT = ("text", "content", "body", "maintext", "articlebody")
_TITLE = ("title", "headline")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "headline": _TITLE,
    "source": ("source", "outlet", "publisher", "sitename", "sourcedomain"),
    "published": ("date", "published", "datepublish", "datepublished", "publishedat", "publishdate", "pubdate"),
    "authors": ("author", "authors", "byline"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
"""The keys of each field in order of preference, in lower case and without the signs that part words."""
_IN_OBJECT = ("name", "rendered", "title")
"""What an object that stands for one word says it under: {"name": "The Daily"}."""
_NAMES = frozenset({"authors", "source"})
_NUMBERED = frozenset({"published"})
"""Fields that a number can be the value of; elsewhere one is the key of a row in somebody's table: "author": 4."""
_NOTHING = frozenset({"", "none", "null", "nan", "n/a", "unknown", "undefined"})
_DEEPEST = 3
_ROOM = 2
"""Characters of an object for each of its text: the rest is other fields and escapes."""
_PARTS_WORDS = re.compile(r"[_\s-]+")
_BLOCK = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|li|table|blockquote|article|section|figure)\b[^<>]*>", re.I)
_INLINE = re.compile(r"<(?:a|b|i|em|strong|span|u|img|sup|sub)\b[^<>]*>", re.I)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.I)
_ADDRESS = re.compile(r"https?://", re.I)
_EPOCH = re.compile(r"(?P<seconds>[12]?\d{9})(?:\d{3})?(?:\.\d+)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)([/.]?)(\d\d)\2(\d\d)(?!\d)")


_HALVES = re.compile("[\ud800-\udfff]")


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The articles of a JSON file, in its order, and what in it is none. Never raises.

    The place of an article is its line, or its number in the list; that of the only one in a file is the file.
    """
    held: tuple[Record | Refused, ...] = ()
    several = False
    for items in _items(stream, options):
        if not several and not held and isinstance(items[0], Record):
            held = items
            continue
        several = True
        yield from held
        held = ()
        yield from items
    for item in held:
        yield item._replace(place="")


def _items(stream: BinaryIO, options: Options) -> Iterator[tuple[Record | Refused, ...]]:
    """Each article with what of it could not be read."""
    number = 0
    for value in values(stream, _ROOM * options.max_bytes):
        if isinstance(value, Broken):
            yield (Refused(value.reason, f"line {value.line}"),)
            continue
        inner = _listed(value)
        for fields in [value.value] if inner is None else inner:
            number += 1
            listed = inner is not None or value.within
            place = f"article {number}" if listed else f"line {value.line}"
            found = _record(fields, place, options)
            left_out = _set_aside(_object(fields)) if isinstance(found, Record) else ()
            yield (found, *(Refused(reason, place) for reason in left_out))


def _listed(value: Value) -> list[Any] | None:
    """The articles in an object that only holds a list of them; None where it is itself the article, if anything is."""
    inner = _list_in(value.value, _DEEPEST)
    return [] if inner is None and value.within == "{" else inner


def _list_in(value: Any, depth: int) -> list[Any] | None:
    if not isinstance(value, dict) or not depth or _folded(value).keys() & {*_TEXT, *_TITLE, "source"}:
        return None
    lists = [v for v in value.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    lists += [found for v in value.values() if (found := _list_in(v, depth - 1))]
    return lists[0] if len(lists) == 1 else None


def _record(value: Any, place: str, options: Options) -> Record | Refused:
    if not isinstance(value, dict):
        return Refused("no JSON object", place)
    if str(value.get("schema")).startswith("digest/") and "command" in value:
        return Refused("a report of digest itself; name the articles that it was made from", place)
    inner = _object(value)
    fields = _folded({**({} if inner is value else {"id": value.get("_id")}), **_settled(inner)})
    text = next((found for key in _TEXT if key in fields and (found := _text(fields[key][1])).strip()), "")
    given = {name: field for name, keys in _KEYS.items() if (field := _given(name, keys, fields))}
    if not text:
        return Refused(_no_text("headline" in given), place)
    if len(text) > options.max_bytes:
        return Refused(too_large(options), place)
    id_ = _words(fields["id"][1]) if "id" in fields else ""
    return Record(text, given, id=id_ or None, place=place, sha256=sha256(text))


def _object(value: dict[str, Any]) -> dict[str, Any]:
    """The object with the article's fields: this one, or what it wraps, as exports of Elasticsearch do."""
    inner = value.get("_source")
    return inner if isinstance(inner, dict) else value


def _settled(value: dict[str, Any]) -> dict[str, Any]:
    """The object with one value for each key: of several texts the longest, of other values that differ none."""
    rivals = value.rivals if isinstance(value, Doubled) else {}
    return value | {
        key: max(values, key=lambda inner: len(_text(inner))) if _key(key) in _TEXT else None
        for key, values in rivals.items()
    }


def _set_aside(value: dict[str, Any]) -> Iterator[str]:
    """What `_settled` left out of the fields that are read."""
    for key in value.rivals if isinstance(value, Doubled) else ():
        if _key(key) in _TEXT:
            yield f"all texts but the longest under {key!r}, a key that stands there more than once"
        elif any(_key(key) in keys for keys in _KEYS.values()):
            yield f"the values of {key!r}, a key that stands there more than once; they differ"


def _key(key: str) -> str:
    return _PARTS_WORDS.sub("", key).lower()


def _folded(value: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Each key as it stands and its value, by the key in lower case without what parts its words."""
    folded: dict[str, tuple[str, Any]] = {}
    for key, inner in value.items():
        name = _key(key)
        if folded.get(name, ("", None))[1] in (None, ""):
            folded[name] = (key, inner)
    return folded


def _given(name: str, keys: tuple[str, ...], fields: Mapping[str, tuple[str, Any]]) -> Field[str] | None:
    for key in keys:
        if key not in fields:
            continue
        word, value = fields[key]
        found = _words(value, unescape=name != "url", numbers=name in _NUMBERED)
        reason = f"the JSON field {word!r}"
        if name == "published":
            found, reason = _day(found, reason)
        elif name in _NAMES and found.isdecimal():
            continue
        if found.lower() in _NOTHING or (name == "source" and _ADDRESS.match(found)):
            continue
        return Field(found, "given", None, reason)
    return None


def _day(words: str, reason: str) -> tuple[str, str]:
    """A date as others write it: seconds or milliseconds since 1970 as the day in UTC, 20161102 with its hyphens."""
    epoch = _EPOCH.fullmatch(words)
    if epoch:
        day = datetime.datetime.fromtimestamp(int(epoch["seconds"]), datetime.UTC).date()
        return day.isoformat(), f"{reason}, seconds since 1970 as a day in UTC"
    return _COMPACT.sub(r"\1-\3-\4", words, count=1), reason


def _words(value: Any, *, unescape: bool = False, numbers: bool = True) -> str:
    """A value on one line: a string, the name in an object, the items of a list parted by "; "."""
    inner = partial(_words, unescape=unescape, numbers=numbers)
    if isinstance(value, str):
        if isinstance(value, Number) and not numbers:
            return ""
        words = _plain(_sound(value)) if unescape else _sound(value)
        return " ".join(words.split())
    if isinstance(value, dict):
        return next((found for key in _IN_OBJECT if (found := inner(value.get(key)))), "")
    if isinstance(value, list):
        return "; ".join(filter(None, (inner(item) for item in value if not isinstance(item, list))))
    return ""


def _text(value: Any) -> str:
    """The text in a value, lines and paragraphs apart; a number is none."""
    if isinstance(value, Number):
        return ""
    if isinstance(value, list):
        return "\n".join(filter(None, (_text(item) for item in value if isinstance(item, str))))
    if isinstance(value, dict):
        return _text(value.get("rendered"))
    return _plain(_sound(value).replace("\r\n", "\n").replace("\r", "\n")) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """The text, read as HTML where it has tags; where none opens a block, lines stay lines."""
    if _BLOCK.search(text):
        return markup.text(text)
    if _INLINE.search(text):
        return markup.text(text.replace("\n", "<br>"))
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _sound(text: str) -> str:
    """The text with U+FFFD for halves of characters, which no encoding can write."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _HALVES.search(text) else text


def _no_text(titled: bool) -> str:
    known = ", ".join(_TEXT[:4])
    return f"no text; {'a title alone is no article' if titled else f'the text must stand under one of: {known}'}"
