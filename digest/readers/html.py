"""A saved page: trafilatura finds its article, the page's own fields say what it is.

Where trafilatura finds next to nothing, or the page is too large or too deep for it, the visible text of the page is
the text, and what stands around the article is left to be marked as in any other text: nothing is lost.

References:
    A. Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction", 2021
"""

from __future__ import annotations

import codecs
import datetime
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO

from digest.model import Field
from digest.readers import Options, Record, Refused, lead, markup, pagedates, pagefields, pagemarks
from digest.readers.encoding import decode
from digest.readers.plaintext import too_large

_MISSING = "a saved page needs trafilatura; install it with: pip install 'digest[html]'"
_MOST_TOKENS = 300_000
"""Tags and pieces of text; the longest live blogs have a tenth of them."""
_MOST_TAGS = 8000
"""Up to here every method of trafilatura is tried (a page has 500 to 3,000 tags); some need quadratic time."""
_MOST_TAGS_FAST = 40_000
_MOST_TEXT = 1 << 20
"""Characters of visible text; some of trafilatura's patterns take seconds for more."""
_WHITE = 4
"""A page's text with the white space by which its markup is indented is hardly longer than so many times itself."""
_LEAST_SHARE = 0.1
"""Of the visible text; the article of a page full of comments and menus has more."""
_PARSED_SHARE = 0.7
"""Of the visible text that the parser must have kept: it drops what is nested too deep."""
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_CHARSETS = re.compile(
    r"utf-?8|iso-?8859|latin|windows-|cp\d|koi8|gb|big5|euc|shift|sjis|x-sjis|iso-?2022|mac|tis|hz", re.I
)
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers read where a page declares the narrower one (WHATWG Encoding Standard)."""
_HEAD_BYTES = 4096
_LINES = frozenset({"p", "head", "item", "list", "quote", "row", "table", "div", "lb", "body", "code", "fw"})


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The one article of a saved page, or why there is none."""
    content = stream.read(options.max_page_bytes + 1)
    if len(content) > options.max_page_bytes:
        yield Refused(too_large(options, "max_page_bytes"))
        return
    yield page(content, options)


def page(content: bytes, options: Options, address: str = "", charset: str = "") -> Record | Refused:
    """The article of a page's bytes, or why there is none.

    `address` is where it was fetched and `charset` what the server said of it, "" where that is not known.
    """
    try:
        text = decoded(content, charset)
    except ValueError as error:
        return Refused(str(error))
    parts = list(islice(markup.tokens(text), _MOST_TOKENS + 1))
    if len(parts) > _MOST_TOKENS:
        return Refused(f"a page of more than {_MOST_TOKENS} tags, which no article has; save the article alone")
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        return Refused(_MISSING)
    written = sum(len(part.value) for part in parts if part.kind == "text")
    visible = markup.visible(parts) if written <= _WHITE * options.max_bytes else ""
    if max(len(visible), written // _WHITE) > options.max_bytes:
        return Refused(too_large(options))
    given = pagefields.fields(pagemarks.gather(parts), visible, address)
    tree = _tree(parts, visible)
    if "published" not in given and tree is not None:
        given |= _guessed(tree, text, visible)
    article = _article(tree, parts) if tree is not None else ""
    found = len(article) >= _LEAST_SHARE * len(visible)
    kept = lead.restored(article, visible, _heading(given)) if found else visible
    if not kept.strip():
        return Refused("a page without text; it may show its article only where scripts run: save it from the browser")
    return Record(kept, given, sha256=hashlib.sha256(content).hexdigest(), extracted=found)


def _heading(given: Mapping[str, Field[str]]) -> str:
    return given["headline"].value or "" if "headline" in given else ""


def decoded(content: bytes, charset: str = "") -> str:
    """The text of a page: by its byte order mark, strict UTF-8, what it declares, then detection.

    Declarations are often wrong where the bytes are UTF-8, and hardly any other encoding gives valid UTF-8 by chance.
    Raises `ValueError` where it is no text.
    """
    found = _DECLARED.search(content[:_HEAD_BYTES])
    name = _codec(charset) or _codec(found[1].decode("ascii", "replace") if found else "")
    if name and not name.startswith("utf") and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        seven_bits = name.startswith(("iso2022", "hz"))
        try:
            text = content.decode(name if seven_bits else "utf-8")
        except UnicodeDecodeError:
            text = content.decode(name, errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return decode(content)


def _codec(charset: str) -> str:
    """Python's name of a declared encoding of text, "" where there is none."""
    if not _CHARSETS.match(charset):
        return ""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    return _SUPERSETS.get(name, name)


def _tree(parts: Sequence[markup.Token], visible: str) -> Any:
    """The page as trafilatura's parser reads it, None where the page is too large or the parser dropped much of it."""
    from trafilatura.utils import load_html

    if _tags(parts) > _MOST_TAGS_FAST or len(visible) > _MOST_TEXT:
        return None
    try:
        tree = load_html(markup.slim(parts))
    except Exception:  # whatever lxml finds wrong with a page, its text is read without it
        return None
    if tree is None or len("".join("".join(tree.itertext()).split())) < _PARSED_SHARE * len("".join(visible.split())):
        return None
    return tree


def _article(tree: Any, parts: Sequence[markup.Token]) -> str:
    """The article as trafilatura finds it, "" without one. Its mode for recall keeps more paragraphs, and on the pages
    of the evaluation hardly more of what is around them."""
    from trafilatura import bare_extraction

    fast = _tags(parts) > _MOST_TAGS
    try:
        found = bare_extraction(tree, include_comments=False, favor_recall=True, fast=fast)
    except Exception:  # the extractor's own failures on odd pages
        return ""
    body = getattr(found, "body", None)
    return _lines(body) if body is not None else ""


def _tags(parts: Sequence[markup.Token]) -> int:
    return sum(1 for part in parts if part.kind == "start")


def _lines(body: Any) -> str:
    """The text of an extracted body, a block a line, the cells of a row side by side."""
    pieces: list[str] = []
    waiting = [(body, False)]
    while waiting:
        element, closing = waiting.pop()
        mark = "\n" if element.tag in _LINES else " " if element.tag == "cell" else ""
        if closing:
            pieces += [mark, _folded(element.tail)]
            continue
        pieces += [mark, _folded(element.text)]
        waiting.append((element, True))
        waiting.extend((child, False) for child in reversed(element))
    return markup.lines("".join(pieces))


def _folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _guessed(tree: Any, page: str, visible: str) -> dict[str, Field[str]]:
    """The day of publication that trafilatura finds in the page's text and address, without its wider search; none
    that is nowhere on the page: it also reckons with days that it makes of a month, or of figures in an address."""
    from trafilatura import extract_metadata

    bounds = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
    try:
        found = extract_metadata(tree, date_config=bounds).date
        day = datetime.date.fromisoformat(found or "")
    except Exception:
        return {}
    if not pagedates.stands_in(page, visible, day):
        return {}
    return {"published": Field(found, "derived", None, "by trafilatura from the page's text and address")}
