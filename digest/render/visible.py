"""Text made safe to show: what would steer a terminal is shown as a sign of itself, never obeyed.

An article, a file name or an error message may hold anything: escape sequences, marks that turn the direction of
writing, characters of no width. In a table they would move the cursor, or make one text look like another.
"""

from __future__ import annotations

import re

_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # direction, no width, line separators
    "\ud800-\udfff"  # lone surrogates: bytes of a file name that are not UTF-8
    "\U000e0000-\U000e0fff]"  # tags: invisible copies of ASCII
)
_BLANKS = re.compile("[ \t\n\r\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SOFT_HYPHEN = "\xad"  # means "may be broken here": nothing is to be seen of it
_ASCII = {
    **dict.fromkeys("‘’‚‛ʼ′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−─", "-"),
    "…": "...",
    "·": "|",
    "•": "*",
    "¶": "par. ",
    **{chr(0x2400 + code): f"\\x{code:02x}" for code in range(0x20)},
    "\u2421": "\\x7f",
}


def visible(text: str) -> str:
    """`text` on one line: runs of white space are one space, every steering character is shown as a sign of itself."""
    return _STEERING.sub(_sign, _BLANKS.sub(" ", text).replace(_SOFT_HYPHEN, ""))


def encodable(text: str, encoding: str) -> str:
    """`text` with only characters that `encoding` has: typographic ones in plain form, others as their escape."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable(character, encoding) for character in text)
    return text


def _encodable(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _ASCII.get(character, character.encode("ascii", "backslashreplace").decode("ascii"))
    return character


def _sign(match: re.Match[str]) -> str:
    """The picture of a C0 character or DEL, else the escape that a programmer would write for it."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return match.group().encode("ascii", "backslashreplace").decode("ascii")
