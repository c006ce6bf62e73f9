"""What a line of text looks like: the features that tell prose from the furniture of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from digest import resources
from digest.text.normalize import fold
from digest.text.tokens import words

_CLOSERS = "\"'”’»›)]} \u00a0"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", ":")
_SENTENCE_END = re.compile(r"(?<=[^\W_]{3})[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*[^\W\d_]")
_ADDRESS = re.compile(r"^(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,4}(?:/\S*)?)$")
_PARTS = re.compile(r"(?<!\s)\s*+[/›»>|·•→]\s*+")
_BULLET = re.compile(r"^\s*[•‣▪●*–—-]\s+")

_GLUED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z][^\W\d_A-Z])")
"""Where a page's layout ran two words together: "articleComments"."""
_READER = frozenset({"you", "your", "yours"})
_LONGEST_PROMPT = 40

PROSE_WORDS = 8
"""A line of this many words that ends as a sentence does is prose; photo captions and prompts are mostly shorter."""


_KEPT = 1 << 12
"""Lines whose words and folded form are remembered: several rules ask the same of each line in turn, and the pages of
one outlet have their menus in common."""


@lru_cache(maxsize=_KEPT)
def size(line: str) -> int:
    """The number of words."""
    return len(written(line))


@lru_cache(maxsize=_KEPT)
def written(line: str) -> tuple[str, ...]:
    """The words as they are written."""
    return tuple(words(line))


@lru_cache(maxsize=_KEPT)
def folded(line: str) -> str:
    """The line as `fold` gives it."""
    return fold(line)


@lru_cache(maxsize=_KEPT)
def folded_words(line: str) -> tuple[str, ...]:
    """The words of the folded line."""
    lower = folded(line)
    return written(line) if lower == line else tuple(words(lower))


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does, quotation marks and brackets after its stop allowed."""
    return line.rstrip(_CLOSERS).endswith(_ENDS)


def is_prose(line: str) -> bool:
    """Whether the line reads like a paragraph: a sentence of some length, or a long line however it ends."""
    count = size(line)
    return (count >= PROSE_WORDS and ends_sentence(line) and not line.rstrip().endswith(":")) or count >= 30


def sentence_count(line: str) -> int:
    """A quick count of the sentences in a line, at least 1; a stop after two letters is an abbreviation's ("U.S.")."""
    return 1 + len(_SENTENCE_END.findall(line))


def is_address(line: str) -> bool:
    """Whether the line is a web address and nothing else."""
    return _ADDRESS.match(line.strip()) is not None


def is_breadcrumb(line: str) -> bool:
    """Whether the line is a path or list of short names parted by strokes: "News / Europe / Politics"."""
    if line.startswith("#!") or ":" in line:
        return False
    parts = _PARTS.split(line.strip(" /›»>|·•→"))
    named = all(0 < len(words(part)) <= 3 and not part.isdigit() for part in parts)
    return len(parts) >= 3 and named and not ends_sentence(line)


def is_bullet(line: str) -> bool:
    """Whether the line opens with a bullet or a dash that stands for one."""
    return _BULLET.match(line) is not None


def is_prompt(line: str) -> bool:
    """Whether the line is about the page more than about the news: "Sign up to read on", "Share your comments".

    A line that quotes somebody never is; a whole paragraph only where it speaks to the reader.
    """
    if "“" in line or '"' in line or size(line) > _LONGEST_PROMPT:
        return False
    parted = words(fold(_GLUED.sub(" ", line))) if _GLUED.search(line) else folded_words(line)
    if not parted or len(parted) > _LONGEST_PROMPT:
        return False
    hits, share = _interface_share(parted)
    if parted[0] in _plain_orders() and hits and share >= 1 / 3 and len(parted) <= PROSE_WORDS:
        return True
    if parted[0] in resources.words("interface-orders") or not _READER.isdisjoint(parted):
        return hits >= 2 and share >= 0.5
    return hits >= 2 and share >= 0.6 and not is_prose(line)


def _interface_share(parted: Sequence[str]) -> tuple[int, float]:
    """How many words name the page and not the news, and their share in [0, 1] of all but the function words."""
    vocabulary, common = resources.words("interface"), resources.words("stopwords")
    content = [word for word in parted if word in vocabulary or word not in common]
    hits = sum(1 for word in content if word in vocabulary)
    return hits, hits / len(content) if content else 0.0


def _plain_orders() -> frozenset[str]:
    """Orders that a headline hardly ever opens with."""
    return resources.words("interface-orders-plain")
