"""What a page says of itself in its markup: meta elements, JSON-LD, titles, headings, times, bylines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from digest.model import Field
from digest.readers.markup import Token, attributes, resolved
from digest.text.normalize import fold
from digest.text.tokens import words

_MOST = 200
"""Entries of a kind that are looked at; a page with more of them is no article."""
LONGEST_LINE = 500
"""Characters of a title or byline."""
_LONGEST_JSON = 1 << 20
"""Characters of a JSON-LD script; longer ones are catalogues."""
_MOST_NODES = 5000
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_BYLINE = re.compile(r"(?:^|\s)(?:author|byline|p-author|author-name|byline-name)(?:\s|$)")
_COMMENTS = re.compile(r"(?:^|\s)(?:comments?|comment-?list|comments-area|respond|disqus_thread)(?:\s|$)", re.I)

Node = dict[str, Any]
Key = tuple[str, ...]


@dataclass
class Marks:
    """The fields of a page in the order of the page.

    `meta` pairs names in lower case with contents; `authors` are elements that say by attribute that they name the
    author, `bylines` those that say so by their class.
    """

    language: str = ""
    canonical: str = ""
    titles: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    meta: list[tuple[str, str]] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)

    def contents(self, *names: str) -> list[str]:
        """What the meta elements of these names say, in the order of the names."""
        return [content for name in names for key, content in self.meta if key == name]

    def articles(self) -> list[Node]:
        """The JSON-LD nodes that describe an article."""
        return [node for node in self.nodes if any(_ARTICLE.search(kind) for kind in kinds(node))]


def gather(tokens: Iterable[Token]) -> Marks:
    """The fields of the page whose markup `tokens` are."""
    reader = _Reader()
    for token in tokens:
        if token.kind == "start":
            reader.start(token.name, token.value)
        elif token.kind == "end":
            reader.end(token.name)
        elif token.kind == "text":
            reader.text(token.value)
        elif reader.json_ahead:
            reader.marks.nodes.extend(_nodes(token.value, _MOST_NODES - len(reader.marks.nodes)))
    return reader.marks


def kinds(node: Node) -> list[str]:
    """The types of a JSON-LD node."""
    return [kind for kind in _listed(node.get("@type")) if isinstance(kind, str)]


def names(value: Any, nodes: Iterable[Node]) -> list[tuple[str, str]]:
    """(name, type) of the people or organisations that a JSON-LD value gives, by name or by reference."""
    found: list[tuple[str, str]] = []
    for item in _listed(value):
        if isinstance(item, dict):
            named = item if "name" in item else next((n for n in nodes if _same(n, item) and "name" in n), item)
            kind = next(iter(kinds(named)), "")
            found.extend((name, kind) for name in _listed(named.get("name")) if isinstance(name, str))
        elif isinstance(item, str):
            found.append((item, ""))
    return [(" ".join(resolved(name).split()), kind) for name, kind in found[:_MOST]]


def given(value: str, reason: str) -> Field[str]:
    """What a field of the page gives; nothing where it is empty."""
    return Field(value, "given", None, reason) if value else Field()


def key(words_of: str) -> Key:
    """The words under which two ways of writing a name or title are the same."""
    return tuple(words(fold(words_of)))


class _Reader:
    """Collects the fields; the text of a title, a heading or a byline is held until its element ends."""

    def __init__(self) -> None:
        self.marks = Marks()
        self.json_ahead = False
        self._held: dict[str, list[str]] = {}
        self._kind: dict[str, str] = {}
        self._in_comments = False

    def start(self, name: str, value: str) -> None:
        self.json_ahead = name == "script" and "ld+json" in value.lower()
        given = attributes(value) if value and name not in ("script", "style") else {}
        if name == "meta":
            self._meta(given)
        elif name == "html":
            self.marks.language = self.marks.language or given.get("lang", given.get("xml:lang", ""))
        elif name == "link" and "canonical" in given.get("rel", "").lower().split():
            self.marks.canonical = self.marks.canonical or given.get("href", "").strip()
        elif name == "time" and given.get("datetime") and len(self.marks.times) < _MOST:
            self.marks.times.append(
                (given["datetime"].strip(), f"{given.get('itemprop', '')} {given.get('class', '')}")
            )
        elif name in ("title", "h1"):
            self._hold(name, name)
        self._in_comments |= any(_COMMENTS.search(given.get(key, "")) for key in ("class", "id")) and name != "body"
        if not self._in_comments and name != "meta":
            self._byline(name, given)

    def text(self, value: str) -> None:
        for pieces in self._held.values():
            if len(pieces) < _MOST:
                pieces.append(value)

    def end(self, name: str) -> None:
        pieces = self._held.pop(name, None)
        if pieces is None:
            return
        line = " ".join(resolved(" ".join(pieces)).split())
        marks = self.marks
        kept = {"title": marks.titles, "h1": marks.headings, "author": marks.authors, "byline": marks.bylines}
        target = kept[self._kind[name]]
        if 0 < len(line) <= LONGEST_LINE and len(target) < _MOST:
            target.append(line)

    def _hold(self, name: str, kind: str) -> None:
        self._held[name], self._kind[name] = [], kind

    def _byline(self, name: str, given: dict[str, str]) -> None:
        if "author" in f"{given.get('rel', '')} {given.get('itemprop', '')}".lower().split():
            self._hold(name, "author")
        elif _BYLINE.search(given.get("class", "").lower()):
            self._hold(name, "byline")

    def _meta(self, given: dict[str, str]) -> None:
        content = " ".join(given.get("content", "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            if content and key in given and len(self.marks.meta) < _MOST:
                self.marks.meta.append((given[key].strip().lower(), content))


def _nodes(raw: str, most: int) -> Iterator[Node]:
    """The objects of a JSON-LD script, outermost first; none where it is broken."""
    if len(raw) > _LONGEST_JSON:
        return
    try:
        open_values = [json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", raw), strict=False)]
    except (ValueError, RecursionError):
        return
    while open_values and most > 0:
        value = open_values.pop(0)
        if isinstance(value, dict):
            yield value
            most -= 1
            open_values.extend(inner for inner in value.values() if isinstance(inner, dict | list))
        elif isinstance(value, list):
            open_values.extend(inner for inner in value[:_MOST] if isinstance(inner, dict | list))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _same(node: Node, reference: Node) -> bool:
    return "@id" in reference and node.get("@id") == reference["@id"] and node is not reference
