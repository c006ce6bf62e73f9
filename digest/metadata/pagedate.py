"""The day of publication that the page states: the date line by the headline, or a line that says "published".

Menus, other stories and comments bear dates too, and a date at the top of the page is the day it was looked at, so that
only a line's place or its words make it the article's own.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from digest import resources
from digest.model import Field, Paragraph, Passage
from digest.text import datelines, furniture, shape
from digest.text.datelines import Written
from digest.text.normalize import fold
from digest.text.tokens import words

PUBLISHED = re.compile(
    r"\b(?:published|posted|written|created|issued|first posted|veröffentlicht|publiziert|erschienen|erstellt"
    r"|geschrieben|gespeichert|verfasst|eingestellt|publié|mis en ligne|rédigé|publicad[oa]|postad[oa]|escrito"
    r"|pubblicato|inserito|geplaatst|gepubliceerd|opublikowano|dodano|publicerad|publisert|udgivet|julkaistu|yayınlanma|опубликовано"
    r"|опубліковано|نشرت?|تاريخ النشر)\b",
    re.IGNORECASE,
)
REVISED = re.compile(
    r"\b(?:updated|modified|revised|last|aktualisiert|geändert|stand|mis à jour|modifié|actualizad[oa]|atualizad[oa]"
    r"|aggiornato|bijgewerkt|zaktualizowano|aktualizacja|uppdaterad|oppdatert|opdateret|päivitetty|güncelleme|обновлено"
    r"|оновлено|آخر تحديث|تحديث)\b",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"\W*(?:\d{1,4} )?(?:(?:leave|post|add|write|reader) )?(?:an? )?(?:comments?|replies|responses?|reply|kommentare?"
    r"|antworten?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|комментарии)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\b(?:photo|foto|picture|image|bild|credit|copyright|imago|getty)s?\b|©|\bfile\b", re.IGNORECASE)
_LABEL = re.compile(r"\W*(?:date|datum|data|fecha|by|von|por|par|autore?|author|auteur)s?\s*:", re.IGNORECASE)
_TIME = r"(?<![\d.])\d{1,2}[:.h]\d\d(?: ?(?:uhr|h|[ap]\.?m\.?))?"
_HOURS = re.compile(
    rf"{_TIME} ?(?:[-–—]|bis|to|until|à|do|a|до) ?(?:\d{{1,2}}[:.h]\d\d(?![.\d])|\d{{1,2}} ?(?:uhr|h|[ap]\.?m)\b)",
    re.IGNORECASE,
)
"""From when to when something takes place."""
_REVISION = "the page's date of its last update"
_VIEWED = 6
"""Lines at the top of a page in which the day of looking at it stands."""
_ABOVE = 4
_BELOW = 8
"""Lines above and below the headline in which its date line stands."""
_LEAD = 1
"""Paragraphs of the article that may stand between its headline and its date line."""
_BESIDE = 3
"""Lines from the first of the article on in which its own date line may still stand."""
_WORDS = 16
_LONG_WORDS = 24
"""Words of a line that dates an article, and of one that says so ("Published on … in …")."""
_HEADING_WORDS = 6
_WIRE_DATE = re.compile(r"^[^\n(]{0,60}\([^()\n]{2,30}\)\s*[-–—:]|^[A-Z][^a-z\n]{2,30}\b")

Dated = tuple[Paragraph, Field[datetime.date]]


def find(marked: Sequence[Paragraph], day_first: bool | None) -> Field[datetime.date]:
    """The day that the page states; `day_first` as in `datelines.loose`."""
    first = next((i for i, block in enumerate(marked) if block.role == "body"), len(marked))
    headline = next((i for i, block in enumerate(marked) if block.role == "headline"), 0)
    title = marked[headline] if headline < len(marked) and marked[headline].role == "headline" else None
    confirmed = title is not None and (title.rule != furniture.FIRST_TITLE or first - headline <= _BELOW)
    places = [_by_article(marked, headline, first, confirmed), _below(marked, first)]
    if confirmed:
        places.insert(0, _by_headline(marked, headline))
    events = _events(marked)
    dated = [_dated(blocks, day_first, events) for blocks in places]
    for lines in dated:
        if found := _best(lines):
            return found
    if first < len(marked) and (wire := _wire_date(marked[first])):
        return wire
    only = _only(marked, first, day_first, events)
    return only or next((lines[0][1] for lines in dated if lines), Field())


def _dated(blocks: Iterable[Paragraph], day_first: bool | None, events: frozenset[datetime.date]) -> list[Dated]:
    """The lines that name one full day, which is no event's unless they say that it is the publication's."""
    fields = [(block, field) for block in blocks if (field := _field(block, day_first))]
    return [(block, field) for block, field in fields if _is_publication(block) or field.value not in events]


def _events(marked: Sequence[Paragraph]) -> frozenset[datetime.date]:
    """The days that stand with the hours from which to which something takes place."""
    lines = (block.text for block in marked if len(block.text.split()) <= _LONG_WORDS and _HOURS.search(block.text))
    return frozenset(date.date for line in lines for date in datelines.full(line))


def _by_headline(marked: Sequence[Paragraph], headline: int) -> Iterator[Paragraph]:
    """The lines about the headline that may date the article, nearest first, those below it before those above."""
    paragraphs = 0
    for block in marked[headline + 1 : headline + 1 + _BELOW]:
        paragraphs += block.role == "body" and shape.is_prose(block.text)
        if paragraphs > _LEAD or block.role == "related" or _opens_comments(block):
            break
        if _may_date(block):
            yield block
    for i in range(headline - 1, max(-1, headline - 1 - _ABOVE), -1):
        if (i >= _VIEWED or i == headline - 1) and _may_date(marked[i]):
            yield marked[i]


def _by_article(marked: Sequence[Paragraph], headline: int, first: int, confirmed: bool) -> Iterator[Paragraph]:
    """Date lines between the headline and the article, and those at the article's first lines."""
    start = headline if confirmed else max(headline, first - _BELOW, _VIEWED if first > _VIEWED else 1)
    for i, block in enumerate(marked[: first + _BESIDE]):
        bare = block.role in ("dateline", "byline") and i >= start
        if (bare or (i < first and _says(block))) and _may_date(block):
            yield block


def _below(marked: Sequence[Paragraph], first: int) -> Iterator[Paragraph]:
    """Lines under the article that say when it was published, up to the comments and the lists of other stories; a
    count of comments at the head of the article opens none."""
    paragraphs = 0
    for block in marked[first:]:
        paragraphs += block.role == "body" and shape.is_prose(block.text)
        if block.role == "related" or (_opens_comments(block) and paragraphs > _LEAD):
            return
        if block.role != "body" and _says(block) and len(block.text.split()) <= _LONG_WORDS:
            yield block


def _only(
    marked: Sequence[Paragraph], first: int, day_first: bool | None, events: frozenset[datetime.date]
) -> Field[datetime.date] | None:
    """The one day that all bare date lines under the article name, up to the comments and other stories."""
    found: list[Field[datetime.date]] = []
    for block in marked[first:]:
        if block.role == "related" or _opens_comments(block):
            break
        if block.role == "dateline" and (field := _field(block, day_first)) and field.value not in events:
            found.append(field)
    return found[0] if len({field.value for field in found}) == 1 else None


def _best(dated: Sequence[Dated]) -> Field[datetime.date] | None:
    """The first publication, else the first bare date; None where the lines tell of revisions alone."""
    kept = [(block, field) for block, field in dated if field.reason != _REVISION]
    published = (field for block, field in kept if _is_publication(block))
    return next(published, kept[0][1] if kept else None)


def _may_date(block: Paragraph) -> bool:
    """Whether a line can say when the article was published: a short one that opens or ends with its date."""
    if block.role == "byline" or (furniture.kind(block.text) or ("", ""))[0] == "dateline":
        return True
    count = len(block.text.split())
    if block.rule == "header block" or block.role == "related" or count > _LONG_WORDS:
        return False
    if _says(block):
        return not shape.is_prose(block.text)
    dates = datelines.loose(block.text, True)
    if not dates or count > _WORDS or _PICTURE.search(block.text) or shape.ends_sentence(block.text):
        return False
    before = block.text[: dates[0].start]
    if ":" in before and not _LABEL.match(before):
        return False
    opens = all(fold(word) in resources.words("dateline-words") for word in words(before))
    return opens or not any(c.isalpha() for c in _after(block.text, dates[-1]))


def _after(line: str, date: Written) -> str:
    """What follows a date in its line, without the time of day."""
    return re.sub(r"\b(?:uhr|at|um|h|[ap]\.?m\.?|[A-Z]{2,4})\b", "", line[date.end :], flags=re.IGNORECASE)


def _says(block: Paragraph) -> bool:
    return bool(PUBLISHED.search(block.text) or REVISED.search(block.text))


def _is_publication(block: Paragraph) -> bool:
    return PUBLISHED.search(block.text) is not None


def _opens_comments(block: Paragraph) -> bool:
    return len(block.text.split()) <= _HEADING_WORDS and _COMMENTS.match(block.text) is not None


def _wire_date(first: Paragraph) -> Field[datetime.date] | None:
    """The full date in an agency's dateline: "LAGOS, May 3, 2022 (AFP) - "."""
    wire = _WIRE_DATE.match(first.text[:120])
    found = datelines.full(first.text[: wire.end()]) if wire else []
    return _stated(first, found, "the dateline of the first paragraph")


def _field(block: Paragraph, day_first: bool | None) -> Field[datetime.date] | None:
    """The one full date written in a block; of "Published … Updated …" the one that is said to be published."""
    full = datelines.loose(block.text, day_first)
    said, revised = PUBLISHED.search(block.text), REVISED.search(block.text)
    reason = "a date line of the page"
    if revised and (said is None or said.start() < revised.start()):
        start = said.start() if said else 0
        before = [d for d in full if start <= d.start < revised.start()]
        reason = reason if said or 0 < len(before) < len(full) else _REVISION
        full = before or full
    return _stated(block, full, reason)


def _stated(block: Paragraph, dates: Sequence[Written], reason: str) -> Field[datetime.date] | None:
    if len({date.date for date in dates}) != 1:
        return None
    start, end, value = dates[0]
    return Field(value, "stated", Passage(block.start + start, block.start + end, block.text[start:end]), reason)
