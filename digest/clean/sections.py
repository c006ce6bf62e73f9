"""What a page announces: lists of other stories, the words of its readers, a second article.

Each function returns the marks of the blocks that stand in such a section. Linear in the number of lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from digest import resources
from digest.model import Role
from digest.text import calendar, datelines, furniture, lazy, shape
from digest.text.normalize import fold

Mark = tuple[Role, str]
Marks = Sequence[Mark | None]

_TEASER = 30
"""Words: headlines that ask and teasers that break off are shorter."""
_SUMMARY = 250
"""Characters: summaries of other stories are shorter."""
_TITLE = 4
"""Words of a headline at least."""
_BEGUN = 100
"""Words of prose that are an article, after which the page may go on to something else."""
_SEARCHED = 12
_LETTERS = 2
_LONGEST_NAME = 8
_STROKE = lazy.pattern(r"[^\W\d_] ?(?:[/|·,–-]|\b(?:am|on|le|el|em|il|op)) ?\d")
_ANSWER = re.compile(r"\W*(?:reply|answer|antworten?|répondre|responder|rispondi|beantwoorden|odpowiedz|ответить)\W*")
_CREDIT = re.compile(
    r"(?:aut[eo]r(?:in|a|e)?|author|text|foto|photo|quelle|source|fuente|fonte|bron|źródło) ?: ?\S", re.I
)
_READERS = re.compile(
    r"\W*(?:\d{1,4} )?(?:(?:reader |user )?comments?|readers' letters|letters to the editor|replies|responses"
    r"|(?:leser)?kommentare?|leserpost|leserbriefe?|leserstimmen|lesermeinungen|wissenscommunity|diskussion|forum"
    r"|commentaires?|réactions|comentarios?|comentários?|commenti|reacties|komentarze|комментарии|التعليقات"
    r"|评论|コメント)(?: \(?\d{1,4}\)?)?\W*"
)


def related(lines: Sequence[str], marks: Marks, titles: Collection[int]) -> dict[int, Mark]:
    """Headings such as "You might also like" and the lists under them, up to the prose of the article.

    `titles` are the lines that repeat the page's own title, at which a list above the article ends. Who wrote the
    article and whence it comes is left to others.
    """
    found: dict[int, Mark] = {}
    inside = rows = False
    for i, line in enumerate(lines):
        if furniture.heads_related(line):
            inside, rows = True, False
            found[i] = ("related", "heading of other stories")
        elif inside and marks[i] is None:
            rows = rows or _is_row(lines, marks, i)
            inside = i not in titles and not _goes_on(lines, marks, i, rows)
            if inside and not _CREDIT.match(line):
                found[i] = ("related", "under a heading of other stories")
    return found


def _goes_on(lines: Sequence[str], marks: Marks, i: int, rows: bool) -> bool:
    """Whether a block under a list of other stories is the article again and not one more headline or teaser."""
    line = lines[i]
    if not shape.is_prose(line):
        return False
    if rows and len(line) <= _SUMMARY:
        after = _open(lines, marks, i + 1, 1)
        return bool(after) and shape.is_prose(lines[after[0]])
    return shape.size(line) >= _TEASER or not line.endswith(("?", "…", "...", "!"))


def _is_row(lines: Sequence[str], marks: Marks, i: int) -> bool:
    """Whether title and summary alternate from line `i` on, twice."""
    near = _open(lines, marks, i, 4)
    is_text = [shape.is_prose(lines[j]) for j in near]
    return is_text == [False, True, False, True] and all(len(lines[j]) <= _SUMMARY for j in near)


def _open(lines: Sequence[str], marks: Marks, start: int, count: int) -> list[int]:
    """The first undecided lines from `start`, among the next few."""
    return [j for j in range(start, min(len(lines), start + 3 * count)) if marks[j] is None][:count]


def after_article(lines: Sequence[str], marks: Marks) -> dict[int, Mark]:
    """What follows a finished article on its page: the words of readers, and another article with its own byline."""
    above = [
        0,
        *accumulate(shape.size(line) * (marks[i] is None and shape.is_prose(line)) for i, line in enumerate(lines)),
    ]
    for i in range(len(lines)):
        if above[i] >= _BEGUN:
            rule = _opens(lines, marks, i)
            if rule:
                return {j: rule for j in range(i, len(lines)) if marks[j] is None}
    return {}


def _opens(lines: Sequence[str], marks: Marks, i: int) -> Mark | None:
    """The mark of all that follows line `i`, where another part of the page begins with it."""
    line = lines[i]
    if shape.size(line) > _SUMMARY // 5:
        return None
    if _READERS.fullmatch(shape.folded(line)[:60]) and _letters(lines, i + 1) >= _LETTERS:
        return "boilerplate", "words of readers"
    if is_signature(line) and _STROKE().search(line) and _letters(lines, i) > _LETTERS:
        return "boilerplate", "words of readers"
    if marks[i] is None and _is_headline(line) and _is_signed(marks, i):
        return "related", "another article begins"
    return None


def _letters(lines: Sequence[str], start: int) -> int:
    """How many of the lines from `start` are a reader's name with a date, or ask for an answer."""
    near = lines[start : start + _SEARCHED]
    return sum(is_signature(line) or _ANSWER.fullmatch(shape.folded(line)[:40]) is not None for line in near)


def is_signature(line: str) -> bool:
    """Whether a line is a name, a stroke or "on", and a date: "Ada Boyle / 3.4.2021"."""
    if shape.size(line) > _LONGEST_NAME + 8 or not any(map(str.isdigit, line)):
        return False
    rest = furniture.undated(line)
    dated = rest != line and bool(
        calendar.dates(line) or datelines.full(line) or re.search(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}", line)
    )
    name = [word for word in shape.written(rest) if fold(word) not in resources.words("dateline-words")]
    return dated and 0 < len(name) <= _LONGEST_NAME // 2 and line[:1].isalpha() and line[:1] == name[0][:1]


def _is_headline(line: str) -> bool:
    return _TITLE <= shape.size(line) <= _TEASER and not shape.ends_sentence(line)


def _is_signed(marks: Marks, i: int) -> bool:
    """Whether a byline and a date follow line `i` at once."""
    return {mark[0] for mark in marks[i + 1 : i + 4] if mark is not None} >= {"byline", "dateline"}


def teasers(lines: Sequence[str], marks: Marks) -> Mapping[int, Mark]:
    """Rows that open with their date and are no sentences, three or more in a run: other stories."""
    found: dict[int, Mark] = {}
    run: list[int] = []
    for i, line in enumerate([*lines, ""]):
        if i < len(lines) and _opens_with_date(line):
            if run and i - run[-1] > 2:
                run = []
            run.append(i)
            if len(run) >= 3:
                found.update((j, ("related", "row of a list with dates")) for j in range(run[0], i + 1))
    return {i: mark for i, mark in found.items() if marks[i] is None}


def _opens_with_date(line: str) -> bool:
    dated = re.match(r"\W*\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b[\s|,–—-]+[^\W\d]", line)
    return dated is not None and (not shape.ends_sentence(line) or line.endswith(("…", "...", "?", "!")))
