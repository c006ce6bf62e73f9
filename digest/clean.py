"""The role of each block of a page: what is the article, and what only stands around it. Marks, never deletes.

Three passes. Blocks that name themselves come first: prompts, credits, bylines, lists of other stories. What is left
has a core, from its first paragraph of prose to its last. Lines outside the core and short lines in it are then judged
by where they stand. Every block keeps the name of the rule that decided (compare jusText, which marks paragraphs with a
class: J. Pomikálek, "Removing Boilerplate and Duplicate Content from Web Corpora", 2011).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model import Paragraph, Passage, Role
from digest.text import furniture, shape
from digest.text.normalize import fold
from digest.text.tokens import words


@dataclass(frozen=True, slots=True)
class Options:
    """Limits of the rules, in words."""

    headline_words: int = 40
    dek_words: int = 45
    duplicate_words: int = 4


Mark = tuple[Role, str]

_SHORT_TITLE = 4
"""Words: shorter titles above an article are mostly names of sections ("World news")."""


def mark(blocks: Sequence[Passage], header_end: int = 0, options: Options | None = None) -> tuple[Paragraph, ...]:
    """The blocks in order, each with its role and the rule that gave it. `header_end` as in `Document`."""
    page = _Page(blocks, header_end, options or Options())
    page.mark_self_evident()
    page.mark_related()
    page.mark_head()
    page.mark_core()
    page.mark_tail()
    return tuple(
        Paragraph(block.start, block.end, block.text, *(decided or ("body", "paragraph")))
        for block, decided in zip(blocks, page.marks, strict=True)
    )


class _Page:
    """The blocks of one page and what has been decided of each so far."""

    def __init__(self, blocks: Sequence[Passage], header_end: int, options: Options) -> None:
        self.options = options
        self.header_end = header_end
        self.lines = [block.text for block in blocks]
        self.prose = [shape.is_prose(line) for line in self.lines]
        self.prompt = [shape.is_prompt(line) for line in self.lines]
        self.marks: list[Mark | None] = [
            ("boilerplate", "header block") if block.start < header_end else None for block in blocks
        ]

    def open(self, start: int = 0, end: int | None = None) -> list[int]:
        """The undecided blocks from `start` up to `end`."""
        stop = len(self.lines) if end is None else end
        return [i for i in range(start, stop) if self.marks[i] is None]

    def mark_self_evident(self) -> None:
        """Blocks that say themselves what they are, wherever they stand, and the second copy of a block."""
        seen: set[str] = set()
        for i in self.open():
            line = self.lines[i]
            self.marks[i] = furniture.kind(line)
            key = " ".join(words(fold(line)))
            if self.marks[i] is None and key in seen and len(words(line)) >= self.options.duplicate_words:
                self.marks[i] = ("duplicate", "said before on this page")
            seen.add(key)

    def mark_related(self) -> None:
        """A heading such as "You might also like", and the list under it up to the next paragraph of prose."""
        inside = False
        for i, line in enumerate(self.lines):
            if furniture.heads_related(line):
                inside = True
                self.marks[i] = ("related", "heading of other stories")
            elif inside and self.marks[i] is None:
                inside = not self.prose[i]
                if inside:
                    self.marks[i] = ("related", "under a heading of other stories")

    def core(self) -> tuple[int, int]:
        """The first and the last block of prose among the undecided; (number of blocks, -1) without one."""
        prose = [i for i in self.open() if self.prose[i] and not self.prompt[i]]
        first = prose[0] if prose else len(self.lines)
        if len(prose) > 1 and self._is_title(prose[0]):
            first = prose[1]
        return first, prose[-1] if prose else -1

    def mark_head(self) -> None:
        """What stands above the first paragraph: headline, dek, captions, prompts."""
        first, _ = self.core()
        above = self.open(end=first)
        headline = self._headline(above)
        for i in above:
            if i == headline:
                self.marks[i] = ("headline", "first title on the page")
            elif headline is None or i < headline:
                self.marks[i] = ("boilerplate", "above the headline")
            else:
                self.marks[i] = self._under_headline(i, headline)
        if first < len(self.lines) and self._is_dek(first, headline):
            self.marks[first] = ("dek", "set apart above the article")

    def mark_core(self) -> None:
        """Short lines between the first and the last paragraph: subheadings, captions, prompts."""
        first, last = self.core()
        for i in self.open(first, last + 1):
            if self.prompt[i]:
                self.marks[i] = ("boilerplate", "prompt to the reader")
            elif not self.prose[i]:
                self.marks[i] = _between_paragraphs(self.lines[i])

    def mark_tail(self) -> None:
        """What follows the last paragraph: short sentences belong to the article, anything else does not."""
        _, last = self.core()
        for i in self.open(last + 1):
            line = self.lines[i]
            if self.prompt[i]:
                self.marks[i] = ("boilerplate", "prompt to the reader")
            elif line.endswith(":") or not shape.ends_sentence(line) or last < 0 or any(self.marks[last + 1 : i]):
                self.marks[i] = ("boilerplate", "after the last paragraph")

    def _headline(self, above: list[int]) -> int | None:
        """The headline among the lines above the article: the first title of some length, else the first title."""
        titles = [i for i in above if self._is_title(i)]
        return next((i for i in titles if len(words(self.lines[i])) >= _SHORT_TITLE), titles[0] if titles else None)

    def _is_title(self, i: int) -> bool:
        """Whether the block is a title of some words, which does not stop as a sentence does."""
        line, count = self.lines[i], len(words(self.lines[i]))
        if self.prompt[i] or not 2 <= count <= self.options.headline_words or shape.sentence_count(line) > 2:
            return False
        return not line.endswith((".", "…", ":", "。")) or line.endswith("...")

    def _under_headline(self, i: int, headline: int) -> Mark:
        """The role of a line between the headline and the first paragraph."""
        line, count = self.lines[i], len(words(self.lines[i]))
        if self.prompt[i]:
            return "boilerplate", "prompt to the reader"
        if line[0].islower() or count < shape.PROSE_WORDS:
            return "caption", "short line under the headline"
        if i == headline + 1 and count <= self.options.dek_words:
            return "dek", "line under the headline"
        return "caption", "line above the article"

    def _is_dek(self, first: int, headline: int | None) -> bool:
        """Whether the first prose is a dek: parted from the article by furniture, or one line under the headline
        before a longer paragraph."""
        line = self.lines[first]
        if headline is None or len(words(line)) > self.options.dek_words or shape.sentence_count(line) > 1:
            return False
        after = first + 1
        following = self.marks[after] if after < len(self.lines) else None
        if following is not None and first - 1 != headline:
            return following[0] == "boilerplate"
        follows = [i for i in self.open(after) if self.prose[i]]
        return bool(follows) and first == headline + 1 and len(words(self.lines[follows[0]])) >= 2 * len(words(line))


def _between_paragraphs(line: str) -> Mark:
    """The role of a line that is not prose and stands between paragraphs that are."""
    count = len(words(line))
    if shape.is_bullet(line) and count >= 3:
        return "body", "item of a list"
    if shape.ends_sentence(line) and count >= 2:
        return "body", "short paragraph"
    if count <= 2:
        return "boilerplate", "title that states nothing"
    if line[0].islower():
        return "caption", "fragment between paragraphs"
    if count <= 12:
        return "subheading", "short line between paragraphs"
    return "body", "line between paragraphs"
