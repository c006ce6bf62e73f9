"""Which words of two passages are the same words in the same order: the stretch that both have, and how it differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from digest.text.language import stopwords
from digest.utterances.passages import Passage, Word
from digest.utterances.spelling import same

Range = tuple[int, int]
"""Words by their places in a passage, from the first to past the last."""
RUN = 5
"""Words in a row that two passages have before they are held against each other."""
_ANCHOR = 3
"""Words of a run at an end that may be there by chance."""
_SMALL = 2
_PARTED = 8
"""Words that differ on both sides, at most, between two runs of one utterance."""


class Change(NamedTuple):
    """Words of one passage in the place of those of the other; either may be none."""

    one: Range
    other: Range


class Aligned(NamedTuple):
    """The stretches of two passages that are one utterance, out to the ends of their sentences, and what differs.

    `shared` counts the words that both have, `longest` the longest run of them, `content` those that are no function
    words.
    """

    one: Range
    other: Range
    changes: tuple[Change, ...]
    shared: int
    longest: int
    content: int


def aligned(one: Passage, other: Passage) -> Iterator[Aligned]:
    """The stretches that both have, in order; words that differ for long part one utterance from the next."""
    from difflib import SequenceMatcher  # not at the door: most articles quote nothing that another has

    keys, theirs = [w.key for w in one.words], [w.key for w in other.words]
    found = SequenceMatcher(None, keys, theirs, autojunk=False).get_matching_blocks()[:-1]
    for blocks in _clusters(_solid([Block(*b) for b in found], keys)):
        if max(b.size for b in blocks) >= RUN:
            yield _stretch(one.words, other.words, _trimmed(one.words, other.words, blocks))


def whole(passage: Passage) -> Aligned:
    """A passage beside another of the same words."""
    size = len(passage.words)
    content = sum(word.key not in stopwords("en") for word in passage.words)
    return Aligned((0, size), (0, size), (), size, size, content)


class Block(NamedTuple):
    """A run of `size` words that both have, by its places."""

    one: int
    other: int
    size: int


def _gap(block: Block, following: Block) -> Change:
    """What stands between two runs."""
    return Change((block.one + block.size, following.one), (block.other + block.size, following.other))


def _solid(blocks: Sequence[Block], keys: Sequence[str]) -> list[Block]:
    """The runs without the few function words that any two sentences have, where what stands around them differs."""
    kept = []
    for i, block in enumerate(blocks):
        own = keys[block.one : block.one + block.size]
        small = block.size <= _SMALL and all(key in stopwords("en") for key in own)
        before = _gap(blocks[i - 1], block) if i else None
        after = _gap(block, blocks[i + 1]) if i + 1 < len(blocks) else None
        if not small or (before and after and _slight(before) and _slight(after)):
            kept.append(block)
    return kept


def _slight(change: Change) -> bool:
    return min(_sizes(change)) == 0 or max(_sizes(change)) <= _SMALL


def _sizes(change: Change) -> tuple[int, int]:
    return change.one[1] - change.one[0], change.other[1] - change.other[0]


def _clusters(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The runs parted where too much differs between two of them."""
    own: list[Block] = []
    for block in blocks:
        if own and not _joined(own, block):
            yield own
            own = []
        own.append(block)
    if own:
        yield own


def _joined(own: Sequence[Block], following: Block) -> bool:
    """Whether a run goes on with an utterance; behind a long cut only one that is no turn of phrase."""
    least, most = sorted(_sizes(_gap(own[-1], following)))
    if most <= _PARTED:
        return True
    return least == 0 and own[-1].size >= _ANCHOR and sum(b.size for b in own) >= RUN <= following.size


def _trimmed(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[Block]) -> Sequence[Block]:
    """The runs without a short one at an end, beyond which the sentences of both go on in other words."""
    while len(blocks) > 1 and _stray(blocks[0], _gap(*blocks[:2]), _before(one, other, blocks[0])):
        blocks = blocks[1:]
    while len(blocks) > 1 and _stray(blocks[-1], _gap(*blocks[-2:]), _behind(one, other, blocks[-1])):
        blocks = blocks[:-1]
    return blocks


def _stray(block: Block, inner: Change, outer: Change) -> bool:
    """Whether a run at an end is there by chance: shorter than what differs beside it."""
    if block.size < _ANCHOR and max(_sizes(inner)) > block.size:
        return True
    return min(_sizes(outer)) > 0 and max(_sizes(outer)) > block.size


def _before(one: Sequence[Word], other: Sequence[Word], block: Block) -> Change:
    """What stands in front of a run in its sentence."""
    return Change((_start(one, block.one), block.one), (_start(other, block.other), block.other))


def _behind(one: Sequence[Word], other: Sequence[Word], block: Block) -> Change:
    """What stands behind a run in its sentence."""
    end, theirs = block.one + block.size, block.other + block.size
    return Change((end, _end(one, end)), (theirs, _end(other, theirs)))


def _stretch(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[Block]) -> Aligned:
    """The runs with what differs between them, and in front of and behind them in their sentences."""
    before, behind = _before(one, other, blocks[0]), _behind(one, other, blocks[-1])
    between = [before, *(_gap(a, b) for a, b in pairwise(blocks)), behind]
    bare = (_to_the_dots(_bare(change, one, other), one, other) for change in between)
    changes = tuple(c for c in bare if not same(_keys(one, c.one), _keys(other, c.other)))
    content = sum(one[k].key not in stopwords("en") for b in blocks for k in range(b.one, b.one + b.size))
    sizes = [b.size for b in blocks]
    ranges = (before.one[0], behind.one[1]), (before.other[0], behind.other[1])
    return Aligned(*ranges, changes, sum(sizes), max(sizes), content)


def _bare(change: Change, one: Sequence[Word], other: Sequence[Word]) -> Change:
    """What differs without the small words at its ends that both have."""
    (a, b), (c, d) = change
    while a < b and c < d and one[a].key == other[c].key:
        a, c = a + 1, c + 1
    while a < b and c < d and one[b - 1].key == other[d - 1].key:
        b, d = b - 1, d - 1
    return Change((a, b), (c, d))


def _to_the_dots(change: Change, one: Sequence[Word], other: Sequence[Word]) -> Change:
    """The cut where the shorter one shows it, of those that differ in nothing: `a b [a b] c` is `a b ... c` too."""
    (a, b), (c, d) = change
    if (a == b) == (c == d):
        return change
    longer, shorter, (start, end), at = (one, other, change.one, c) if c == d else (other, one, change.other, a)
    for step in _steps(longer, shorter, (start, end), at):
        if shorter[at + step].gap:
            cut, place = (start + step, end + step), (at + step, at + step)
            return Change(cut, place) if c == d else Change(place, cut)
    return change


def _steps(longer: Sequence[Word], shorter: Sequence[Word], cut: Range, at: int) -> Iterator[int]:
    """By how many words a cut can be moved, to the front and to the back, with the same words left."""
    start, end = cut
    if at < len(shorter):
        yield 0
    step = 0
    while min(start, at) + step > 0 and (
        longer[start + step - 1].key == longer[end + step - 1].key == shorter[at + step - 1].key
    ):
        step -= 1
        yield step
    step = 0
    while (
        end + step < len(longer)
        and at + step + 1 < len(shorter)
        and (longer[start + step].key == longer[end + step].key == shorter[at + step].key)
    ):
        step += 1
        yield step


def _keys(words: Sequence[Word], places: Range) -> list[str]:
    return [word.key for word in words[slice(*places)]]


def _start(words: Sequence[Word], at: int) -> int:
    """Where the sentence of a word begins."""
    while at and words[at - 1].sentence == words[at].sentence:
        at -= 1
    return at


def _end(words: Sequence[Word], end: int) -> int:
    """Where the sentence of the word before `end` ends."""
    while end < len(words) and words[end].sentence == words[end - 1].sentence:
        end += 1
    return end
