"""Newsletters as they were mailed (.eml), and pages that a browser saved as one file (.mht, .mhtml)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO

from digest.model import Field
from digest.readers import Options, Record, Refused, html, markup
from digest.readers.plaintext import too_large

_MOST_CONTAINERS = 30
"""Messages and lists of parts, counted before parsing: the parser compares each line with the end of each of them."""
_MOST_PARTS = 8000
_LARGEST_HEADER = 1 << 18
_STUB = 4
"""A plain text that the HTML beside it exceeds so many times only tells the reader to open it in a browser."""
_LONGEST_VALUE = 500
_OUTLET = re.compile(
    r"\b(?:news|newsletter|times|post|daily|weekly|journal|gazette|herald|tribune|press|media|magazine|briefing|brief"
    r"|digest|today|morning|evening|alerts?|agency|radio|tv|zeitung|nachrichten|presse|courrier|monde|diario|noticias"
    r"|jornal|corriere|gazeta|the)\b",
    re.I,
)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_PASSED_ON = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|i|vs)\s*:\s*)+", re.I)
_ARTICLE_TYPES = ("text/html", "message/rfc822", "text/plain")


def read(stream: BinaryIO, options: Options) -> Iterator[Record | Refused]:
    """The one article of a message, and those attachments that may be articles and are left unread."""
    content = stream.read(options.max_page_bytes + 1)
    if len(content) > options.max_page_bytes:
        yield Refused(too_large(options, "max_page_bytes"))
        return
    fault = _fault(content)
    if fault:
        yield Refused(fault)
        return
    # The older policy: the newer one parses each header as a whole, and fails on some that are malformed.
    message = message_from_bytes(content, policy=policy.compat32)
    bodies, attached = _parts(message)
    yield _record(message, bodies, content, options)
    if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects):
        yield Refused("cut short: the line that closes the message is missing; what is there is read", "the end")
    yield from (
        Refused("an attached text; save it as a file of its own to read it", f"attachment {n}") for n in attached
    )


def _fault(content: bytes) -> str:
    """Why the message is not parsed at all, "" where it may be."""
    header = re.search(rb"\r?\n\r?\n", content)
    if (header.start() if header else len(content)) > _LARGEST_HEADER:
        return f"a message whose header has more than {_LARGEST_HEADER} bytes; save its text alone"
    if len(re.findall(rb"(?mi)^content-type:\s{0,20}(?:multipart|message)/", content)) > _MOST_CONTAINERS:
        return f"a message with more than {_MOST_CONTAINERS} others within it; save the one that counts alone"
    if content.count(b"\n--") > _MOST_PARTS:
        return f"a message of more than {_MOST_PARTS} parts; save its text alone"
    return ""


def _parts(message: Message) -> tuple[list[Message], list[str]]:
    """The parts that may be the article, in order, and the names of attachments that may be one too."""
    bodies: list[Message] = []
    attached: list[str] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part is not message and part.get_content_disposition() == "attachment":
            if part.get_content_type() in _ARTICLE_TYPES:
                attached.append(_words(str(part.get_filename() or "without a name"))[:_LONGEST_VALUE])
        elif isinstance(inner, list):
            waiting.extend(child for child in reversed(inner) if isinstance(child, Message))
        elif part.get_content_type() in ("text/plain", "text/html"):
            bodies.append(part)
    return bodies, attached


def _is_saved_page(message: Message) -> bool:
    """Whether a browser made the message: nobody sent it."""
    return not any(name in message for name in ("To", "Message-ID", "Received", "Delivered-To"))


def _record(message: Message, bodies: list[Message], content: bytes, options: Options) -> Record | Refused:
    """The article of the message: of a saved page by way of the reader of pages, of a newsletter its visible text."""
    digest = hashlib.sha256(content).hexdigest()
    pages = [part for part in bodies if part.get_content_type() == "text/html"]
    if pages and _is_saved_page(message):
        address = _header(message, "Snapshot-Content-Location") or _header(pages[0], "Content-Location")
        found = html.page(_payload(pages[0]), options, address, _charset(pages[0]))
        return found if isinstance(found, Refused) else found._replace(sha256=digest)
    try:
        text = _body(bodies, pages)
    except ValueError as error:
        return Refused(str(error))
    if not text.strip():
        return Refused("a message without text")
    if len(text) > options.max_bytes:
        return Refused(too_large(options))
    return Record(text, _given(message), sha256=digest)


def _body(bodies: list[Message], pages: list[Message]) -> str:
    """The plain text of a message, or its HTML where the plain text only points to it."""
    plain = "\n\n".join(_text(part) for part in bodies if part.get_content_type() == "text/plain")
    visible = "\n".join(markup.text(_text(part)) for part in pages)
    if len("".join(visible.split())) > _STUB * len("".join(plain.split())):
        return visible
    return plain if plain.strip() else visible


def _text(part: Message) -> str:
    """The text of a part, by its declared charset where it is one of text."""
    return html.decoded(_payload(part), _charset(part))


def _charset(part: Message) -> str:
    return str(part.get_content_charset() or "")


def _payload(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _given(message: Message) -> dict[str, Field[str]]:
    """What the header says: the subject is the headline, the sender source or author; of what is passed on, sender and
    day are those of whoever passed it on."""
    subject = _header(message, "Subject")
    own = _PASSED_ON.sub("", subject)
    found = {"headline": (own, "the header Subject")}
    if own == subject:
        sender = parseaddr(_header(message, "From"))[0].strip("\"' ")
        role = "source" if _OUTLET.search(sender) else "authors" if _PERSON.fullmatch(sender) else ""
        found |= {role: (sender, "the header From"), "published": (_day(_header(message, "Date")), "the header Date")}
    return {name: Field(value, "given", None, reason) for name, (value, reason) in found.items() if name and value}


def _header(message: Message, name: str) -> str:
    """A header as text, encoded words decoded; what cannot be decoded is left as it stands."""
    raw = str(message.get(name, ""))[: 4 * _LONGEST_VALUE]
    with suppress(ValueError, LookupError, HeaderParseError):
        raw = str(make_header(decode_header(raw)))
    return _words(raw)[:_LONGEST_VALUE]


def _words(line: str) -> str:
    return " ".join(line.split())


def _day(written: str) -> str:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
