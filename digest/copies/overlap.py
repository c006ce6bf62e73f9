"""How much of one text stands in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from digest.copies.signature import RUN, Signature, both, without


@dataclass(frozen=True, slots=True)
class Runs:
    """A text's runs of words in order, and the number of the paragraph in which each first begins, counted from 1.

    `quoted` are those which for the most part stand between quotation marks.
    """

    signature: Signature
    runs: Sequence[bytes]
    places: Mapping[bytes, int]
    quoted: Set[bytes]


class Overlap(NamedTuple):
    """The shares of a text's words that stand in another, each in [0, 1]: of all its words, and of those unquoted.

    `covered` has a byte for each word: 1 where it stands in a run that the other has too. `unquoted` has 1 where the
    word is the text's own and the other does not have it in quotation marks: papers mark what they quote in many ways.
    """

    every: float
    own: float
    covered: bytes
    unquoted: bytes


def runs(text: Signature) -> Runs:
    """The runs of a text, found once and compared with many."""
    found, places = text.runs(), dict[bytes, int]()
    for number, (start, end) in enumerate(text.paragraphs(), 1):
        for run in found[start:end]:
            places.setdefault(run, number)
    quoted = {run for at, run in enumerate(found) if 2 * sum(text.own[at : at + RUN]) < RUN}
    return Runs(text, found, places, quoted)


def overlap(text: Runs, other: Runs) -> Overlap:
    """How much of `text` stands in the other."""
    common = text.places.keys() & other.places.keys()
    signature = text.signature
    covered = _covered(len(signature.every), (i for i, run in enumerate(text.runs) if run in common))
    cited = common & other.quoted
    marked = _covered(len(signature.every), (i for i, run in enumerate(text.runs) if run in cited))
    unquoted = without(signature.own, marked)
    return Overlap(_share(covered, signature.every), _share(covered, unquoted), covered, unquoted)


def paragraphs(text: Runs, other: Runs, found: Overlap, least: float, fewest: int) -> Iterator[tuple[int, int, float]]:
    """(paragraph, the other's paragraph, share) for those of `text` that stand in one paragraph of `other`.

    At least `least` of the paragraph's unquoted words stand there, and those are `fewest` or more. `found` is the
    overlap of the two.
    """
    signature = text.signature
    for number, (start, end) in enumerate(signature.paragraphs(), 1):
        own = found.unquoted[start:end]
        if sum(own) < fewest or _share(found.covered[start:end], own) < least:
            continue
        at = [other.places.get(run) for run in text.runs[start : max(start, end - RUN + 1)]]
        (of, _), *_ = Counter(place for place in at if place).most_common(1) or ((0, 0),)
        covered = _covered(end - start, (i for i, place in enumerate(at) if place == of))
        if of and _share(covered, own) >= least:
            yield number, of, _share(covered, signature.every[start:end])


def _covered(length: int, starts: Iterator[int]) -> bytes:
    """A byte for each of `length` words: 1 for those of the runs that begin at `starts`."""
    mask, run = bytearray(length), bytes([1]) * RUN
    for start in starts:
        mask[start : start + RUN] = run
    return bytes(mask)


def _share(covered: bytes, counted: bytes) -> float:
    total = sum(counted)
    return sum(both(covered, counted)) / total if total else 0.0
