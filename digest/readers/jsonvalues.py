"""The values of a JSON file one after another, read through a window: no file is ever in memory as a whole.

Objects may stand on lines (JSON Lines), in a list, in a list within an object, or just behind one another, on one line
or many. What is broken is told with its line, and reading goes on at the next line that opens an object or a list.
"""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple, cast

from digest.readers import BUFFER, MEBIBYTE
from digest.readers.encoding import codec

_LINE = 1 << 16
"""Characters in which the end of a line is looked for: what ends there is most likely the value."""
_SLICE = 1 << 12
_GROWTH = 4
"""Else a value is tried in slices that grow, so that small ones and large ones are read in linear time."""
_DEEPEST = 64
"""Lists within lists that are opened; an object within them may be deeper."""
_SLACK = 12
"""Characters before the end of what was read in which an error may only mean that more is to come ("-Infinity")."""
_APART = re.compile("[\\s,:\ufeff\x1e]*")
_NEXT = re.compile(r"\n[ \t]*(?=[{\[])")
_IN_STRING = re.compile(r'(?:[^"\\\n]++|\\.)*+')


class Number(str):
    """A number as the words it is written in."""

    __slots__ = ()


class Doubled(dict[str, Any]):
    """An object in which keys stand twice, with values that differ: `rivals` has all values of each such key."""

    rivals: Mapping[str, list[Any]]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these keys and values; the last value of a key is its value, as for other readers of JSON."""
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    values: dict[str, list[Any]] = {}
    for key, inner in pairs:
        values.setdefault(key, []).append(inner)
    rivals = {key: inners for key, inners in values.items() if any(inner != inners[0] for inner in inners)}
    if not rivals:
        return value
    doubled = Doubled(value)
    doubled.rivals = rivals
    return doubled


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=Number, parse_float=Number, parse_constant=lambda name: None
)
"""Numbers stay the words they are: an integer of a million digits takes hours to convert, and Python refuses to."""


class Value(NamedTuple):
    """A value with the line on which it begins; `within` is "" at the top, "[" in a list, "{" in an object too large
    to be read at once."""

    value: Any
    line: int
    within: str


class Broken(NamedTuple):
    """Why something could not be read, and the line on which it begins."""

    reason: str
    line: int


class _BrokenError(Exception):
    pass


class _TooLongError(Exception):
    pass


class _Window:
    """The part of a stream around the position `at`, as text; `line` is that of the position."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = cast(io.BufferedReader, stream)
        self._decoder = codecs.getincrementaldecoder(codec(self._stream.peek(BUFFER)))(errors="replace")
        self._ended = False
        self.text = ""
        self.at = 0
        self.line = 1

    def advance(self, to: int) -> None:
        self.line += self.text.count("\n", self.at, to)
        self.at = to

    def fill(self, size: int) -> bool:
        """Reads on until `size` characters are ahead; False where fewer are left."""
        while len(self.text) - self.at < size and not self._ended:
            content = self._stream.read1(max(MEBIBYTE, size - len(self.text) + self.at))
            self._ended = not content
            self.text = self.text[self.at :] + self._decoder.decode(content, self._ended)
            self.at = 0
        return len(self.text) - self.at >= size

    def skip(self) -> bool:
        """Passes over what parts values; False at the end."""
        while self.fill(1):
            match = _APART.match(self.text, self.at)
            self.advance(match.end() if match else self.at)
            if self.at < len(self.text):
                return True
        return False

    def decode(self, most: int) -> Any:
        """The value that begins here. Raises `_BrokenError`, or `_TooLongError` beyond `most` characters."""
        newline = self.text.find("\n", self.at, self.at + _LINE)
        size = min(most, newline - self.at if newline >= 0 else _SLICE)
        while True:
            whole = not self.fill(size)
            piece = self.text[self.at : self.at + size]
            try:
                value, end = _DECODER.raw_decode(piece)
            except RecursionError:
                raise _BrokenError("nested too deeply") from None
            except json.JSONDecodeError as error:
                if not _incomplete(error):
                    raise _BrokenError(f"not valid JSON ({error.msg}); correct it") from None
            else:
                self.advance(self.at + end)
                return value
            if whole:
                raise _BrokenError("not valid JSON (it is cut short); get it anew")
            if size >= most:
                raise _TooLongError
            size = min(most, max(_GROWTH * size, _SLICE))

    def skip_string(self) -> bool:
        """Passes over a string, however long; False where its line ends before it does."""
        self.advance(self.at + 1)
        while self.fill(2):
            match = _IN_STRING.match(self.text, self.at)
            self.advance(match.end() if match else self.at)
            if self.at < len(self.text) and self.text[self.at] != "\\":
                break
        closed = self.text.startswith('"', self.at)
        self.advance(min(self.at + 1, len(self.text)))
        return closed

    def skip_to_next(self) -> None:
        """Goes on at the next line that opens an object or a list."""
        while self.fill(1):
            match = _NEXT.search(self.text, self.at)
            if match:
                self.advance(match.end())
                return
            last = self.text.rfind("\n", self.at)
            self.advance(last if self.at < last > len(self.text) - _LINE else len(self.text))
            if not self.fill(len(self.text) - self.at + 1):
                self.advance(len(self.text))


class _Open:
    """A list or object that was opened because it is too large to be read at once."""

    def __init__(self, bracket: str, line: int) -> None:
        self.bracket = bracket
        self.line = line
        self.gave = bracket == "["
        """Whether it gave anything: a list may be empty."""


def values(stream: BinaryIO, most: int) -> Iterator[Value | Broken]:
    """The values in `stream`, each of up to `most` characters, the items of lists one by one. Never raises."""
    window = _Window(stream)
    opened: list[_Open] = []
    while window.skip():
        for item in _next(window, opened, most):
            for container in opened:
                container.gave = True
            yield item


def _next(window: _Window, opened: list[_Open], most: int) -> Iterator[Value | Broken]:
    character, line = window.text[window.at], window.line
    if character in "]}":
        window.advance(window.at + 1)
        if opened and not opened[-1].gave:
            yield Broken(_too_long(most), opened[-1].line)
        del opened[-1:]
    elif character == "[" and len(opened) < _DEEPEST:
        window.advance(window.at + 1)
        opened.append(_Open("[", line))
    else:
        yield from _value(window, opened, most)


def _value(window: _Window, opened: list[_Open], most: int) -> Iterator[Value | Broken]:
    character, line = window.text[window.at], window.line
    within = opened[-1].bracket if opened else ""
    try:
        value = window.decode(most)
    except _BrokenError as error:
        opened.clear()
        window.skip_to_next()
        yield Broken(str(error), line)
    except _TooLongError:
        if character == "{" and len(opened) < _DEEPEST:
            window.advance(window.at + 1)
            opened.append(_Open("{", line))
            return
        if character != '"':
            window.skip_to_next()
        elif not window.skip_string():
            opened.clear()
        yield Broken(_too_long(most), line)
    else:
        if not within or isinstance(value, dict):
            yield Value(value, line, within)


def _too_long(most: int) -> str:
    return f"more than {most} characters in one article; raise max_bytes under [readers] in digest.toml to read it"


def _incomplete(error: json.JSONDecodeError) -> bool:
    """Whether the error may only mean that the text ends before the value does."""
    return error.msg.startswith("Unterminated string") or error.pos >= len(error.doc) - _SLACK
