"""The visible text of HTML: blocks one a line, scripts and what is hidden left out.

A scanner of its own, since the standard library's needs quadratic time for tags that are not closed and differs from
one Python to the next. It reads as browsers do (HTML Living Standard, 13.2.5) where they lose nothing; where they
would drop the rest of a page, for a quotation mark or a comment that nobody closed, the rest is kept.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

_BLOCK_NAMES = """
address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section
summary table tbody td tfoot th thead title tr ul
"""
_UNSEEN_NAMES = "applet audio canvas datalist iframe noscript object select svg template textarea title video"
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_BLOCKS, _UNSEEN, _VOID = (frozenset(names.split()) for names in (_BLOCK_NAMES, _UNSEEN_NAMES, _VOID_NAMES))
_RAW = frozenset({"script", "style", "xmp", "noembed", "noframes"})
"""What holds no tags, up to its own end."""
_OPEN_ENDED = frozenset({"dd", "dt", "li", "p", "td", "th", "tr"})
"""What ends where the next of its kind begins."""
_HIDDEN = re.compile(
    r"""\shidden(?![\w:-])(?!\s*=\s*["']?(?:false|until))|\sstyle\s*=\s*(?:"[^"]*|'[^']*)"""
    r"""(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)""",
    re.I,
)
_MOST_PIECES = 300
"""Pieces between white space that the attributes of a tag may have in `slim`: lxml needs the square of their number."""
_MOST_ATTRIBUTES = 2000
"""Characters of a tag that are looked at: more is a picture in a data: address."""
_NAME = re.compile(r"</?([A-Za-z][^\s/<>]{0,63})")
_TAG_MARK = re.compile(r""">|=\s*(["'])""")
_UNSHOWN = {0x00: None, 0xAD: None, 0x200B: None, 0xFEFF: None}
"""NUL, soft hyphen, zero-width space, byte order mark."""
_DATA = re.compile(r"""data:[^"'\s>]{200,}""")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_LONG_NUMBER = re.compile(r"&#(?:x[0-9a-f]{8}|[0-9]{10})[0-9a-f]*;?", re.I)
"""A character that does not exist, and that `html.unescape` would fail on."""


class Token(NamedTuple):
    """A piece of HTML: `value` is its text, entities not resolved, or its attributes as they stand; "raw" is the
    content of a script or its like, whose tag came just before."""

    kind: Literal["text", "start", "end", "raw"]
    name: str
    value: str


def text(markup: str) -> str:
    """The visible text of a page or a piece of one, a block a line, in time linear in its length.

    White space is folded as a browser folds it, entities are resolved. Never raises.
    """
    return visible(tokens(markup))


def visible(parts: Iterable[Token]) -> str:
    """The visible text of markup that has been parted into tokens."""
    page = _Page()
    for token in parts:
        if token.kind == "text":
            page.write(token.value)
        elif token.kind == "start":
            page.start(token.name, token.value)
        elif token.kind == "end":
            page.end(token.name)
    return page.text()


def slim(parts: Iterable[Token]) -> str:
    """The markup again, without comments, scripts, styles and what is stored in data: addresses; JSON-LD stays."""
    pieces: list[str] = []
    described = False
    for token in parts:
        if token.kind == "text":
            pieces.append(token.value.replace("<", "&lt;"))
        elif token.kind == "raw":
            pieces.append(token.value if described else "")
        elif token.kind == "end":
            pieces.append(f"</{token.name}>")
        else:
            described = token.name == "script" and "ld+json" in token.value.lower()
            pieces.append(f"<{token.name}{_slim(token.value)}>")
    return "".join(pieces)


def _slim(attributes: str) -> str:
    """The attributes of a tag; none where they are so many that a parser would compare them for minutes."""
    return "" if len(attributes.split(maxsplit=_MOST_PIECES)) > _MOST_PIECES else _DATA.sub("", attributes)


def attributes(value: str) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, entities resolved; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(value, 0, _MOST_ATTRIBUTES):
        found.setdefault(match[1].lower(), resolved(match[2].strip("\"'") if match[2] else ""))
    return found


def lines(text: str) -> str:
    """The lines of `text` as a browser shows them: white space folded, no empty ones, no marks that only say where a
    word may break."""
    folded = (" ".join(line.split()) for line in text.translate(_UNSHOWN).split("\n"))
    return "\n".join(line for line in folded if line)


def resolved(raw: str) -> str:
    """`raw` with its entities as the characters that they stand for."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", raw))


def tokens(markup: str) -> Iterator[Token]:
    """The tags of `markup` and the text between them, in order; comments are left out.

    Digits that only tags part are parted by a space, as styles part them on the screen: a day and an hour side by side
    must not be read as one number.
    """
    after_digit = False
    for token in _tokens(markup):
        if token.kind == "text":
            parted, after_digit = after_digit and token.value[:1].isdigit(), token.value[-1:].isdigit()
            token = token._replace(value=" " + token.value) if parted else token
        yield token


def _tokens(markup: str) -> Iterator[Token]:
    scanner = _Scanner(markup)
    position = 0
    while position < len(markup):
        opening = markup.find("<", position)
        if opening < 0:
            break
        if opening > position:
            yield Token("text", "", markup[position:opening])
        name = _NAME.match(markup, opening)
        if name:
            end = scanner.tag_end(name.end())
            kind: Literal["start", "end"] = "end" if markup[opening + 1] == "/" else "start"
            token = Token(kind, name[1].lower(), markup[name.end() : end])
            yield token
            position = end + 1
            if kind == "start" and token.name in _RAW:
                position = scanner.raw_end(token.name, end + 1)
                yield Token("raw", token.name, markup[end + 1 : position])
        elif markup.startswith(("<!", "<?", "</"), opening):
            position = scanner.comment_end(opening)
        else:
            yield Token("text", "", "<")
            position = opening + 1
    if position < len(markup):
        yield Token("text", "", markup[position:])


class _Scanner:
    """Where the parts of a page end. What is looked for stands ahead, so that no part of the page is searched twice:
    the last of each mark is looked up once."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._last = {mark: markup.rfind(mark) for mark in (">", '"', "'", "-->")}
        self._quotes_count = True
        self._ended: set[str] = set()

    def tag_end(self, position: int) -> int:
        """Where the tag ends whose name ends at `position`: at the next ">" that no attribute holds."""
        start = position
        while self._quotes_count:
            mark = _TAG_MARK.search(self._markup, position)
            if mark is None:
                # Quotation marks that pair up wrongly swallow the rest; from here on they are left unread.
                self._quotes_count = False
            elif mark[1] is None:
                return mark.start()
            elif mark.end() <= self._last[mark[1]]:
                position = self._markup.index(mark[1], mark.end()) + 1
            else:
                position = mark.end()
        return self._next(">", start)

    def comment_end(self, opening: int) -> int:
        """Where what follows the comment or declaration at `opening` begins."""
        if self._markup.startswith("<!--", opening) and opening < self._last["-->"]:
            # "<!-->" is a whole comment.
            return self._markup.index("-->", opening + 2) + 3
        return self._next(">", opening) + 1

    def raw_end(self, name: str, position: int) -> int:
        """Where the end tag of a script or its like begins; without one, it runs to the end."""
        if name in self._ended:
            return len(self._markup)
        found = re.compile(f"</{name}(?![a-z0-9-])", re.I | re.A).search(self._markup, position)
        if found is None:
            self._ended.add(name)
        return found.start() if found else len(self._markup)

    def _next(self, mark: str, position: int) -> int:
        return self._markup.index(mark, position) if position <= self._last[mark] else len(self._markup)


class _Page:
    """The text seen so far. What is hidden is written and taken back where it ends: if nobody ends it, it stays."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._hidden = ""
        self._depth = 0
        self._since = 0
        self._preformatted = 0

    def write(self, raw: str) -> None:
        words = resolved(raw)
        if not self._preformatted:
            words = re.sub(r"\s+", " ", words)
        self._pieces.append(words)

    def start(self, name: str, attributes: str) -> None:
        if self._hidden == name and name in _OPEN_ENDED:
            self._show()
        self._break(name, "“", 1)
        if self._hidden:
            self._depth += name == self._hidden
        elif self._hides(name, attributes):
            self._hidden, self._depth, self._since = name, 1, len(self._pieces)

    def end(self, name: str) -> None:
        if name == self._hidden:
            self._depth -= 1
            if self._depth == 0:
                self._show()
        self._break(name, "”", -1)

    def text(self) -> str:
        return lines("".join(self._pieces))

    def _break(self, name: str, mark: str, change: int) -> None:
        if name in _BLOCKS:
            self._pieces.append("\n")
            self._preformatted = max(0, self._preformatted + change) if name == "pre" else self._preformatted
        elif name == "q":
            self._pieces.append(mark)

    def _hides(self, name: str, attributes: str) -> bool:
        if name in _VOID or attributes.endswith("/"):
            return False
        return name in _UNSEEN or _HIDDEN.search(attributes, 0, _MOST_ATTRIBUTES) is not None

    def _show(self) -> None:
        del self._pieces[self._since :]
        self._pieces.append(" ")
        self._hidden = ""
