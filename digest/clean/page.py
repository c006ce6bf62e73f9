"""The blocks of one page and what has been decided of each so far; each method is a pass that decides some more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from digest.clean import head, headline, sections, weights
from digest.clean.sections import Mark
from digest.model import Passage
from digest.text import furniture, shape

_PATH = re.compile(r" [/›»>] ")
_COMPACT = 3
"""Open lines between headline and article up to which they are captions and a dek; more are a menu or a list."""

_LONGEST_CAPTION = 20
"""Words: a longer line without a stop is a paragraph that lost its end."""
_OWN = 2
"""Lines above the first paragraph of a page without a headline that may be the article's own."""
_MENU = 12
"""Titles above the first paragraph: more of them are a menu, among which only what is like an article is a headline."""
_SMALL_PAGE = 40
_LENIENCY = 2.0
"""How much less like an article a line may be that stands between two of its paragraphs: costs .003 of precision."""


class Page:
    """A page under way: `marks[i]` is what has been decided of `lines[i]`, None while it is open."""

    def __init__(self, blocks: Sequence[Passage], header_end: int) -> None:
        self.lines = [block.text for block in blocks]
        self.keys = [shape.folded_words(line) for line in self.lines]
        self.prose = [shape.is_prose(line) for line in self.lines]
        self.prompt = [shape.is_prompt(line) for line in self.lines]
        self.unlike: dict[int, str] = {}
        self.marks: list[Mark | None] = [
            ("boilerplate", "header block") if block.start < header_end else None for block in blocks
        ]

    def open(self, start: int = 0, end: int | None = None) -> list[int]:
        """The undecided blocks from `start` up to `end`."""
        stop = len(self.lines) if end is None else end
        return [i for i in range(start, stop) if self.marks[i] is None]

    def mark_self_evident(self, duplicate_words: int) -> None:
        """Blocks that say themselves what they are, wherever they stand, and the second copy of a block."""
        seen: set[tuple[str, ...]] = set()
        for i in self.open():
            self.marks[i] = furniture.kind(self.lines[i])
            if self.marks[i] is None and self.keys[i] in seen and len(self.keys[i]) >= duplicate_words:
                self.marks[i] = ("duplicate", "said before on this page")
            seen.add(self.keys[i])

    def mark_sections(self) -> None:
        """Lists of other stories, the words of readers, another article."""
        self._mark_open(sections.related(self.lines, self.marks, self._titles()))
        self._mark_open(sections.after_article(self.lines, self.marks))
        self._mark_open(sections.teasers(self.lines, self.marks))

    def _titles(self) -> set[int]:
        """The lines that repeat the page's title, and those above its prose that say the same."""
        forms = headline.forms(self.lines[0]) if self.lines else frozenset[headline.Key]()
        first = self.prose.index(True) if True in self.prose else len(self.prose)
        exact = {i for i, key in enumerate(self.keys) if len(key) > 3 and key in forms}
        return exact | {i for i in range(1, min(first + 1, len(self.lines))) if self._says_the_title(i)}

    def _mark_open(self, found: Mapping[int, Mark]) -> None:
        for i, mark in found.items():
            self.marks[i] = mark

    def weigh(self, odds: float) -> None:
        """Which open blocks are unlike an article, and what speaks most against each."""
        rows = weights.rows(self.lines, [decided and decided[0] for decided in self.marks])
        scores = weights.beside({i: weights.score(rows[i]) for i in self.open()}, len(rows))
        article = {i for i, score in scores.items() if self.prose[i] and score >= odds}
        for i, score in scores.items():
            between = i - 1 in article and i + 1 in article
            if score < odds - _LENIENCY * between:
                self.unlike[i] = "unlike the article: " + "; ".join(weights.strongest(rows[i]))

    def mark_head(self, headline_words: int, dek_words: int) -> None:
        """The headline, what stands above it, and the few lines between it and the article."""
        chosen = self._headline(headline_words)
        first, _ = self._core(0 if chosen is None else chosen + 1)
        self._mark_open(head.credits(self.lines, self.marks, -1 if chosen is None else chosen, first))
        chosen = self._confirmed(chosen, first)
        above = self.open(end=first)
        under = [i for i in above if chosen is not None and i > chosen]
        for i in above:
            if chosen is None or i < chosen:
                if not self._is_paragraph(i) and (chosen is not None or i < first - _OWN):
                    self.marks[i] = ("boilerplate", "above the headline")
            elif len(under) <= _COMPACT:
                self.marks[i] = self._under_headline(i, i == chosen + 1, dek_words)
        if first < len(self.lines) and chosen is not None and self._is_dek(first, chosen, dek_words):
            self.marks[first] = ("dek", "set apart above the article")

    def mark_unlike(self) -> None:
        """What the model has set aside and no rule has explained."""
        for i in self.open():
            if i in self.unlike:
                self.marks[i] = ("boilerplate", self.unlike[i])

    def mark_islands(self) -> None:
        """Lines that are no prose with nothing of the article within two lines above and below."""
        article = set(self.open())
        for i in article:
            near = {i - 2, i - 1, i + 1, i + 2}
            if not self.prose[i] and near.isdisjoint(article) and len(self.lines) > _SMALL_PAGE:
                self.marks[i] = ("boilerplate", "alone among lines of the page")

    def mark_core(self) -> None:
        """Short lines up to the last paragraph: subheadings, captions, prompts."""
        for i in self.open(end=self._core()[1] + 1):
            if self.prompt[i]:
                self.marks[i] = ("boilerplate", "prompt to the reader")
            elif not self.prose[i]:
                self.marks[i] = _between_paragraphs(self.lines[i])

    def mark_tail(self) -> None:
        """What follows the last paragraph: short sentences belong to the article, anything else does not."""
        _, last = self._core()
        closed = False
        for i in range(last + 1, len(self.lines)):
            line = self.lines[i]
            if self.marks[i] is None:
                if self.prompt[i]:
                    self.marks[i] = ("boilerplate", "prompt to the reader")
                elif line.endswith(":") or not shape.ends_sentence(line) or last < 0 or closed:
                    self.marks[i] = ("boilerplate", "after the last paragraph")
            closed = closed or self.marks[i] is not None

    def _core(self, start: int = 0) -> tuple[int, int]:
        """The first and the last block of prose among those open from `start`; (number of blocks, -1) without one."""
        prose = [i for i in self.open(start) if self._is_paragraph(i)]
        first = prose[0] if prose else len(self.lines)
        if len(prose) > 1 and not start and self._is_title(prose[0], len(self.lines[prose[0]])):
            first = prose[1]
        return first, prose[-1] if prose else -1

    def _headline(self, most: int) -> int | None:
        """The index of the headline, which is marked with what repeats it at the top of the page."""
        if not self.lines:
            return None
        titles = [i for i in range(len(self.lines)) if self._is_copy_or_open(i) and self._is_title(i, most)]
        size = [len(key) * self._is_paragraph(i) for i, key in enumerate(self.keys)]
        first = self._core()[0]
        chosen = self._copy_of_title(titles, size, first) if len(self.keys[0]) <= most else None
        if chosen and head.has_other_headline(self.lines, self.marks, chosen):
            self.marks[0] = ("boilerplate", furniture.UNCONFIRMED)
            return None
        if chosen:
            self.marks[chosen] = ("headline", "title of the page, above the article")
            if self.marks[0] is None:
                self.marks[0] = ("duplicate", furniture.TOP_TITLE)
            return chosen
        above = [i for i in titles if i < first and self.marks[i] is None]
        if len(above) > _MENU:
            above = [i for i in above if not i or i not in self.unlike]
        above = [i for i in above if not head.asks_the_reader(self.lines[i])]
        chosen = head.longest_without_spaces(self.lines, above)
        chosen = headline.first_title(self.keys, above) if chosen is None else chosen
        if chosen is not None:
            self.marks[chosen] = ("headline", furniture.FIRST_TITLE)
        return chosen

    def _confirmed(self, chosen: int | None, first: int) -> int | None:
        """The headline, where it is one and not only the first title of the page."""
        if chosen is None or self.marks[chosen] != ("headline", furniture.FIRST_TITLE):
            return chosen
        if first == len(self.lines) or head.is_confirmed(self.lines, self.marks, chosen, first):
            return chosen
        self.marks[chosen] = ("headline", furniture.UNCONFIRMED)
        return None

    def _copy_of_title(self, titles: list[int], size: list[int], first: int) -> int | None:
        """The index of what repeats the page's title above the article, or says the same in other words."""
        closed = [decided is not None for decided in self.marks]
        forms = headline.forms(self.lines[0])
        exact = [i for i, key in enumerate(self.keys) if not i or (key in forms and self._is_copy_or_open(i))]
        chosen = headline.choose(self.keys, exact, size, closed, headline.MENUS)
        if chosen is not None:
            return chosen
        alike = [i for i in titles if not i or (i < first and self._says_the_title(i))]
        return headline.choose(self.keys, alike, size, closed)

    def _says_the_title(self, i: int) -> bool:
        """Whether a line says in other words what the page's title says, and is not the name of outlet or section."""
        if self.lines[i].endswith("...") or self.keys[i] in headline.parts(self.lines[0]):
            return False
        return headline.alike(self.keys[0], self.keys[i])

    def _is_copy_or_open(self, i: int) -> bool:
        decided = self.marks[i]
        return decided is None or decided[0] == "duplicate"

    def _is_paragraph(self, i: int) -> bool:
        """Whether the block reads like a paragraph of the article."""
        return self.prose[i] and self.marks[i] is None and not self.prompt[i] and i not in self.unlike

    def _is_title(self, i: int, most: int) -> bool:
        """Whether the block is a title of some words, which does not stop as a sentence does."""
        line, count = self.lines[i], len(self.keys[i])
        if self.prompt[i] or not 2 <= count <= most or shape.sentence_count(line) > 2 or len(_PATH.findall(line)) > 1:
            return False
        return not line.endswith((".", "…", ":", "。")) or line.endswith("...")

    def _under_headline(self, i: int, next_to_it: bool, dek_words: int) -> Mark | None:
        """The role of a line between the headline and the first paragraph."""
        line, count = self.lines[i], len(self.keys[i])
        if self.prompt[i]:
            return "boilerplate", "prompt to the reader"
        if line[0].islower() or count < shape.PROSE_WORDS:
            return "caption", "short line under the headline"
        if next_to_it and count <= dek_words and head.may_be_dek(self.lines, self.marks, i):
            return "dek", "line under the headline"
        return ("caption", "line above the article") if count <= _LONGEST_CAPTION else None

    def _is_dek(self, first: int, chosen: int, dek_words: int) -> bool:
        """Whether the first prose is a dek: parted from the article by furniture, or one line under the headline
        before a longer paragraph."""
        if len(self.keys[first]) > dek_words or shape.sentence_count(self.lines[first]) > 1:
            return False
        if not head.may_be_dek(self.lines, self.marks, first):
            return False
        after = first + 1
        following = self.marks[after] if after < len(self.lines) else None
        if following is not None and first - 1 != chosen:
            return following[0] == "boilerplate"
        follows = [i for i in self.open(after) if self.prose[i]]
        return bool(follows) and first == chosen + 1 and len(self.keys[follows[0]]) >= 2 * len(self.keys[first])


def _between_paragraphs(line: str) -> Mark:
    """The role of a line that is not prose and stands between paragraphs that are."""
    count = shape.size(line)
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
