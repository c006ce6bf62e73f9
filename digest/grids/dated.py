"""What happened and what was claimed, as a grid: each date with its statements, how each is told, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.annotators.timexes.timeline import salient
from digest.grids.cells import Citations, Run, cell, lines, note, plural
from digest.grids.timeline import marked, written
from digest.model import Cell, Column, Corpus, DatedEntry, Evidence, Grid, Timeline
from digest.model.timexes import DatedItem

_DATES = 10
_FEW = 3
"""Statements of one date that are shown without `verbose`."""
_ARTICLES = ("The ", "A ", "An ", "One ", "Some ", "Two ")
_LOOSE = frozenset(
    {"he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their", "here", "there", "then"}
)
_TOLD = (
    "reported: in the outlet's own voice; said: when somebody said it; according to, or as somebody says: who says that"
    " it happened then; planned: to come when it was written"
)
_OPEN = "named: the sentence names the date, and its words do not tell for certain what happened then"


def grids(corpus: Corpus, entries: Sequence[DatedEntry], *, verbose: bool, title: str) -> tuple[Grid, ...]:
    """One row a date, in order: the most salient of those of which something is told, or with `verbose` all.

    `entries` have items.
    """
    citations = Citations.of(corpus.articles)
    certain = [entry for entry in map(_certain, entries) if entry.items]
    shown = entries if verbose else salient(Timeline(tuple(certain), ()), _DATES).entries
    rows = tuple(_row(entry, citations, verbose) for entry in shown)
    cited = {item.evidence.article for entry in shown for item in entry.items}
    more = len(entries) - len(shown)
    text = note(
        f"{plural(more, 'more date')}; --verbose shows all" if more else "",
        _TOLD if rows else "",
        _OPEN if any(item.status is None for entry in shown for item in entry.items) else "",
        *citations.note(cited),
    )
    return (Grid(title, (Column("Date"), Column("What is told of it", "prose")), rows, text),)


def _certain(entry: DatedEntry) -> DatedEntry:
    """The entry with the statements that tell something of its date, and their evidence.

    Those that can be read by themselves; of an article without one, those that at least do not open with a pronoun.
    """
    told = [item for item in entry.items if item.status]
    having = {item.evidence.article for item in told if item.alone}
    items = tuple(i for i in told if i.alone or (i.evidence.article not in having and not _is_loose(i.evidence)))
    kept = {(e.article, e.start) for item in items for e in (item.evidence, *item.also)}
    return replace(entry, items=items, evidence=tuple(e for e in entry.evidence if (e.article, e.start) in kept))


def _is_loose(evidence: Evidence) -> bool:
    """Whether a sentence opens with a word that goes back to the one before it."""
    return evidence.text.lower().split(maxsplit=1)[0] in _LOOSE


def _row(entry: DatedEntry, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    ordered = entry.items if verbose else sorted(entry.items, key=lambda item: -len(_sources(item)))
    shown = ordered if verbose else _one_of_each(ordered)[:_FEW]
    said = [part for item in shown for part in _item(item, entry.words, citations)]
    more = len(entry.items) - len(shown)
    if more:
        said.append([(f"and {more} more", "faint")])
    return cell(written(entry.date, entry.precision)), lines(said)


def _sources(item: DatedItem) -> frozenset[str]:
    return frozenset(e.source for e in (item.evidence, *item.also))


def _one_of_each(items: Sequence[DatedItem]) -> list[DatedItem]:
    """The first of each article, then the others."""
    first: dict[str, DatedItem] = {}
    for item in items:
        first.setdefault(item.evidence.article, item)
    return [*first.values(), *(item for item in items if first[item.evidence.article] is not item)]


def _item(item: DatedItem, words: Sequence[Evidence], citations: Citations) -> list[list[Run]]:
    """A line with how it is told, the sentence and its sources; another with what a later article says in its place."""
    own = [one for one in words if one.article == item.evidence.article]
    several = len(_sources(item))
    head = _head(item) + (f", {several} sources" if several > 1 else "")
    line: list[Run] = [(f"{head}: ", "strong" if item.status else "faint"), *marked(item.evidence, own)]
    cited = "; ".join(citations.cite(e)[1:-1] for e in (item.evidence, *item.also))
    told = [[*line, (f" [{cited}]", "faint")]]
    if item.revised_by:
        later = item.revised_by
        told.append([("later revised: ", "warn"), (later.text, ""), (f" {citations.cite(later)}", "faint")])
    return told


def _head(item: DatedItem) -> str:
    """How a statement is told, in a word or two, and by whom."""
    who = item.speaker
    if who and who.startswith(_ARTICLES):
        who = who[0].lower() + who[1:]
    if item.status == "said":
        return f"said by {who}" if who else "said"
    if item.status == "claimed":
        return f"according to {who}" if who else "as somebody says"
    if item.status == "planned":
        return f"planned, according to {who}" if who else "planned"
    return item.status or "named"
