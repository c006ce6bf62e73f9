"""The role of each block of a page: what is the article, and what only stands around it. Marks, never deletes.

Rules first: blocks that say themselves what they are (prompts, credits, bylines, lists of other stories) and second
copies. A small linear model then sets aside what neither reads nor stands like an article. What is left is judged by
its place: the headline and what is under it, short lines between paragraphs, what follows the last one. Every block
keeps the rule that decided, or the features that weighed most (compare jusText, which marks paragraphs with a class:
J. Pomikálek, "Removing Boilerplate and Duplicate Content from Web Corpora", 2011).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.clean.page import Page
from digest.clean.sections import Mark
from digest.model import CONTENT_ROLES, Paragraph, Passage
from digest.text import shape

_FEWEST_CHARACTERS = 20


@dataclass(frozen=True, slots=True)
class Options:
    """Limits of the rules, in words; `article_odds` is the logarithm of the odds of being article below which the
    model sets a block aside: lower keeps more."""

    headline_words: int = 40
    dek_words: int = 45
    duplicate_words: int = 4
    article_odds: float = -1.75


def mark(blocks: Sequence[Passage], header_end: int = 0, options: Options | None = None) -> tuple[Paragraph, ...]:
    """The blocks in order, each with its role and the rule that gave it. `header_end` as in `Document`."""
    chosen = options or Options()
    page = Page(blocks, header_end)
    page.mark_self_evident(chosen.duplicate_words)
    page.mark_sections()
    page.weigh(chosen.article_odds)
    page.mark_head(chosen.headline_words, chosen.dek_words)
    page.mark_unlike()
    page.mark_islands()
    page.mark_core()
    page.mark_tail()
    marks = [decided or ("body", "paragraph") for decided in page.marks]
    if not any(role in CONTENT_ROLES for role, _ in marks):
        marks = [_only_text(block.text, decided) for block, decided in zip(blocks, marks, strict=True)]
    return tuple(
        Paragraph(block.start, block.end, block.text, role, rule)
        for block, (role, rule) in zip(blocks, marks, strict=True)
    )


def _only_text(line: str, decided: Mark) -> Mark:
    """A page without an article is more likely one whose script parts no words: what reads like sentences there, and
    was set aside for its place alone, is the article."""
    by_place = decided[1] in ("above the headline", "after the last paragraph")
    if by_place and len(line) >= _FEWEST_CHARACTERS and shape.ends_sentence(line):
        return "body", "the only text of the page"
    return decided
