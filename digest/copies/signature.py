"""An article's text as it is compared: the digest of each folded word, and which words count.

Marks, case, and how the text is broken into lines and paragraphs make no difference. A script that parts no words is
compared by what stands between two marks.
"""

from __future__ import annotations

import hashlib
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from digest.model import Article
from digest.text import quotes
from digest.text.normalize import fold
from digest.text.tokens import words

RUN = 6
"""Words of a run (a shingle). Reports of one event by different papers share so many in a row within quotations and
names; with 5 or 8 the pairs found are nearly the same (measured on 6,700 articles)."""
_WINDOW = 8
_SIZE = 6
"""Bytes of a word's digest: among a million different words the odds that any two share one are one in five hundred."""


@dataclass(frozen=True, slots=True)
class Signature:
    """`words` holds the digests one after the other. `own` and `every` have a byte for each word: 1 where it counts as
    the article's own words (no quotation), as any of its words; 0 for what the article says a second time.

    `bounds` are the words at which its numbered paragraphs start, and the number of all words.
    """

    words: bytes
    own: bytes
    every: bytes
    bounds: tuple[int, ...]

    def runs(self) -> list[bytes]:
        """Each run of words, in order (A. Z. Broder, "On the resemblance and containment of documents", 1997)."""
        text, step = self.words, RUN * _SIZE
        return [text[i : i + step] for i in range(0, len(text) - step + 1, _SIZE)]

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """The first word of each numbered paragraph and the one after its last."""
        return pairwise(self.bounds)


def of(article: Article) -> Signature:
    """The signature of an article's numbered paragraphs."""
    digests: list[bytes] = []
    own, bounds = bytearray(), [0]
    for paragraph in article.content:
        for stretch, quoted in _stretches(fold(unicodedata.normalize("NFKC", paragraph.text))):
            found = words(stretch)
            digests += map(_digest, found)
            own += bytes([not quoted]) * len(found)
        bounds.append(len(own))
    plain = Signature(b"".join(digests), bytes(own), bytes([1]) * len(own), tuple(bounds))
    every = _said_first(plain)
    return Signature(plain.words, both(plain.own, every), every, plain.bounds)


def both(left: bytes, right: bytes) -> bytes:
    """1 where both have it."""
    return (int.from_bytes(left) & int.from_bytes(right)).to_bytes(len(left))


def without(left: bytes, right: bytes) -> bytes:
    """1 where `left` has it and `right` has not."""
    return (int.from_bytes(left) & ~int.from_bytes(right)).to_bytes(len(left))


def fingerprints(signature: Signature) -> Sequence[int]:
    """Hashes of some of the runs, at least one of every eight in a row, in order of size.

    Two texts that share 13 words in a row share one of them: S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing:
    local algorithms for document fingerprinting", SIGMOD 2003.
    """
    hashes = list(map(zlib.crc32, signature.runs()))
    starts = range(max(len(hashes) - _WINDOW, 0) + 1) if hashes else ()
    return sorted({min(hashes[i : i + _WINDOW]) for i in starts})


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, each with whether it stands between quotation marks."""
    at = 0
    for quotation in quotes.find(text):
        if quotation.depth == 0:
            yield text[at : quotation.start], False
            yield text[quotation.start : quotation.end], True
            at = quotation.end
    yield text[at:], False


def _said_first(signature: Signature) -> bytes:
    """0 for the words of each run that stood in the article before."""
    runs = signature.runs()
    if len(set(runs)) == len(runs):
        return signature.every
    mask, seen = bytearray(signature.every), set[bytes]()
    for i, run in enumerate(runs):
        if run in seen:
            mask[i : i + RUN] = bytes(RUN)
        seen.add(run)
    return bytes(mask)


@lru_cache(maxsize=1 << 18)
def _digest(word: str) -> bytes:
    return hashlib.blake2b(word.encode(errors="surrogatepass"), digest_size=_SIZE).digest()
