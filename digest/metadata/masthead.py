"""An outlet that no list knows, named twice by its page: in its title, and as holder of the rights or of the domain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest import resources
from digest.metadata import names
from digest.model import Paragraph, Passage
from digest.text import lazy, shape
from digest.text.furniture import TOP_TITLE
from digest.text.normalize import fold, plain

_BARS = re.compile(r"\s+[|–—»«•·-]+\s+|\s*│\s*")
_SIGN = lazy.pattern(r"©|\([cC]\)|\bcopyright\b", re.IGNORECASE)
_YEARS = lazy.pattern(r"(?:(?:19|20)\d\d|[-–—,&]|\bby\b|\bcopyright\b|©|\([cC]\)|\s)+", re.IGNORECASE)
_HOLDER_END = lazy.pattern(
    r"[|/,;•·»]|\s[-–—]\s|\.(?=\s|$)|\b(?:(?:19|20)\d\d|all rights|alle rechte|todos los|tous droits|tutti i"
    r"|all content)\b",
    re.IGNORECASE,
)
_FIRM = lazy.pattern(
    r"(?:[\s,]+(?:gmbh|ag|kg|co|e\.? ?v|ltd|limited|llc|inc|plc|s\.? ?a|s\.? ?l|s\.? ?r\.? ?l|b\.? ?v|ab|oy)\b\.?)+$",
    re.IGNORECASE,
)
_ENDING = lazy.pattern(r"\.(?:[a-z]{2,3}\.)?[a-z]{2,9}$")
_LONGEST_LINE = 400
_LONGEST_NAME = 60
_MOST_WORDS = 6
_FEWEST_LETTERS = 3


def namings(marked: Sequence[Paragraph]) -> Iterator[tuple[str, Passage]]:
    """The name at the beginning or end of the page's title that a line of rights or a domain repeats, with the words
    of both places."""
    named = dict(_parts(marked))
    if not named:
        return
    for spelt, passage in _owners(marked):
        if spelt in named:
            words = named[spelt].text
            yield _name(words), named[spelt]
            yield _name(words), passage
            return


def _name(words: str) -> str:
    """The name as a list has it, else as the page does."""
    listed = names.outlet(words)
    return listed.name if listed else names.by_domain(words.lower()) or words


def _parts(marked: Sequence[Paragraph]) -> Iterator[tuple[str, Passage]]:
    """(spelling, words) of the first and last parts of the page's title lines."""
    for i, block in enumerate(marked):
        titled = i == 0 or block.role == "headline" or block.rule == TOP_TITLE
        if not titled or block.rule == "header block" or len(block.text) > _LONGEST_LINE:
            continue
        bars = list(_BARS.finditer(block.text))
        for start, end in ((0, bars[0].start()), (bars[-1].end(), len(block.text))) if bars else ():
            words = block.text[start:end].strip()
            if _may_name(words):
                at = block.start + block.text.index(words, start)
                yield _spelling(words), Passage(at, at + len(words), words)


def _may_name(words: str) -> bool:
    bare = _spelling(words)
    if not (words and len(words.split()) <= _MOST_WORDS and len(words) <= _LONGEST_NAME):
        return False
    folded = set(fold(words).split())
    strangers = names.agency(words) is not None or folded <= resources.words("platforms")
    return len(bare) >= _FEWEST_LETTERS and not bare.isdigit() and not strangers


def _owners(marked: Sequence[Paragraph]) -> Iterator[tuple[str, Passage]]:
    """(spelling, words) of those who hold the rights, and of the addresses that fill a line."""
    for block in marked:
        if len(block.text) > _LONGEST_LINE or block.rule == "header block" or shape.is_prose(block.text):
            continue
        whole = Passage(block.start, block.end, block.text)
        line = plain(block.text)
        host = re.sub(r"^https?://", "", line.strip().lower()).strip("/")
        if shape.is_address(line) and "/" not in host:
            yield _spelling(host), whole
        for sign in list(_SIGN().finditer(line))[:_MOST_WORDS]:
            begin = _YEARS().match(line, sign.start())
            rest = line[begin.end() if begin else sign.end() :]
            yield _spelling(_FIRM().sub("", _HOLDER_END().split(rest, maxsplit=1)[0].strip())), whole


def _spelling(words: str) -> str:
    """A name's letters alone, so that "harbour-post.example" and "The Harbour Post" are the same."""
    bare = _ENDING().sub("", re.sub(r"^www\.", "", names.key(words)))
    return re.sub(r"[\W_]", "", bare)
