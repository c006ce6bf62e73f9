"""Quotations as a grid: who said it, how it is reported, the words, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, lines, note, remainder
from digest.model import Cell, Column, Corpus, Grid, Quote
from digest.text import quotes as quotations

_MARKS = frozenset("\"“”„«»‘'")
_LIKELY = 0.5
"""Weight from which on a statement that no rule is sure of is shown."""
_COLUMNS = (Column("Speaker"), Column("How"), Column("Words", "prose"))


def grids(
    corpus: Corpus, quotes: Sequence[Quote], *, limit: int | None, verbose: bool, title: str = "Quotations"
) -> tuple[Grid, ...]:
    """One row a quotation, in the order given; `limit` keeps the first ones. `verbose` adds how the text names them."""
    first = quotes[:limit]
    citations = Citations.of(corpus.articles)
    rows = tuple(_row(quote, citations, verbose) for quote in first)
    text = note(
        remainder(len(first), len(quotes), "quotation"), *citations.note({quote.content.article for quote in first})
    )
    return (Grid(title, _COLUMNS, rows, text),)


def shown(quotes: Sequence[Quote], *, verbose: bool) -> tuple[Quote, ...]:
    """Those that a table has: what a rule found and was said; on demand what is likely, by somebody who is named."""
    return tuple(q for q in quotes if (q.stated if q.weight is None else verbose and _likely(q, q.weight)))


def _likely(quote: Quote, weight: float) -> bool:
    said = quote.stance is not None and quote.stance != "supposed" and not quote.stance.startswith("not ")
    return weight >= _LIKELY and quote.speaker is not None and said


def by_speaker(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Each speaker's quotations together, speakers by first appearance; those without a name come last."""
    first: dict[str, int] = {}
    for quote in quotes:
        first.setdefault(quote.speaker or "", len(first) if quote.speaker else len(quotes))
    return tuple(sorted(quotes, key=lambda quote: first[quote.speaker or ""]))


def _row(quote: Quote, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    words = _said(quote)
    has_marks = words[:1] in _MARKS  # of one that its cue interrupts, they belong to the content
    quoted = f"“{words}”" if quote.kind == "direct" and not has_marks else words
    return (
        lines(_speaker(quote, verbose)),
        lines(_how(quote, verbose)),
        cell(quoted, (" " + citations.cite(quote.content), "faint")),
    )


def _said(quote: Quote) -> str:
    """The words; of a direct quotation that something interrupts only what stands between marks."""
    words = quote.content.text
    marked = quote.kind == "direct" and words[:1] in _MARKS
    parts = [q for q in quotations.find(words) if q.depth == 0] if marked else []
    if len(parts) < 2 or not all(q.closed for q in parts):
        return words
    return " […] ".join(words[q.start : q.end] for q in parts)


def _speaker(quote: Quote, verbose: bool) -> list[list[Run]]:
    """The name and the affiliation below it; how the text puts it where it gives no name, or on demand."""
    mention = quote.mention.text if quote.mention else ""
    name: list[Run] = [(_name(quote.speaker, mention), "speaker")] if quote.speaker else [(mention or "—", "")]
    below = [quote.affiliation or ""]
    if verbose and quote.speaker and mention != quote.speaker and mention:
        below.append(f"as “{mention}”")
    return [name, *([(words, "faint")] for words in below if words)]


def _name(speaker: str, mention: str) -> str:
    """The speaker's name; of somebody who has none ("rebels"), the whole of what the text says there ("the rebels")."""
    return mention if speaker[0].islower() and speaker in mention else speaker


def _how(quote: Quote, verbose: bool) -> list[list[Run]]:
    """The kind of quotation, and below it the verb; on demand what kind of verb that is."""
    parts: list[Run] = [(quote.kind, "")]
    if quote.cue:
        parts.append((f"“{quote.cue.text}”", ""))
    if quote.weight is not None:
        parts.append((f"likely ({quote.weight:.0%})", "faint"))
    if verbose and quote.stance:
        parts.append((quote.stance, "faint"))
    return [[part] for part in parts]
