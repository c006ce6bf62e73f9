"""Figures as a grid: how many of what, what happened to them, who says so, and the words of the article."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, lines, note, remainder
from digest.model import Cell, Column, Corpus, Evidence, Figure, Grid, Passage

_COLUMNS = (Column("Figure"), Column("What happened"), Column("Speaker"), Column("Words", "prose"))
_LIMITS = {"exact": "", "about": "about "}


def grids(
    corpus: Corpus, figures: Sequence[Figure], *, limit: int | None, verbose: bool, title: str = "Figures"
) -> tuple[Grid, ...]:
    """One row a figure, in the order given; `limit` keeps the first ones. `verbose` adds its kind and rule.

    The words are the sentence, for the first figure of each; for the others the figure alone.
    """
    shown = figures[:limit]
    citations = Citations.of(corpus.articles)
    sentences = [_sentence(figure.evidence, corpus) for figure in shown]
    known = [i > 0 and sentence == sentences[i - 1] for i, sentence in enumerate(sentences)]
    rows = tuple(
        _row(figure, None if seen else sentence, citations, verbose)
        for figure, sentence, seen in zip(shown, sentences, known, strict=True)
    )
    text = note(
        remainder(len(shown), len(figures), "figure"), *citations.note({figure.evidence.article for figure in shown})
    )
    return (Grid(title, _COLUMNS, rows, text),)


def value(figure: Figure) -> str:
    """The number with its limits: `at least 43`, `10 to 20`, `about 2.5`; a score as `3–2`."""
    low, high = (f"{n:,}" if n is not None else "" for n in (figure.low, figure.high))
    if figure.kind == "score":
        return f"{high}–{low}"
    number = f"{low} to {high}" if low and high and low != high else low or high
    return _LIMITS.get(figure.bound, f"{figure.bound} ") + number


def _row(figure: Figure, sentence: Passage | None, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(_figure(figure, verbose)),
        lines(_what(figure)),
        cell((figure.speaker or "", "speaker")),
        cell(*_words(figure.evidence, sentence), (" " + citations.cite(figure.evidence), "faint")),
    )


def _figure(figure: Figure, verbose: bool) -> list[list[Run]]:
    parts: list[list[Run]] = [[(value(figure), "figure")]]
    parts += [[(figure.unit, "")]] if figure.unit else []
    if figure.whole and figure.whole != figure.unit:
        parts.append([(f"of {figure.whole}", "")])
    return [*parts, [(f"{figure.kind}, {figure.rule}", "faint")]] if verbose else parts


def _what(figure: Figure) -> list[list[Run]]:
    """What happened with the word that leaves it open, then where and when as the text puts it."""
    hedge = f" (“{figure.hedge}”)" if figure.hedge else ""
    event: list[list[Run]] = [[(figure.event, ""), (hedge, "")]] if figure.event else []
    return [*event, *([(words, "faint")] for words in (figure.place, figure.period) if words)]


def _sentence(evidence: Evidence, corpus: Corpus) -> Passage | None:
    """The sentence around a figure."""
    article = corpus.by_id[evidence.article]
    paragraph = article.content[evidence.paragraph - 1] if evidence.paragraph else None
    found = [s for s in paragraph.sentences if s.start <= evidence.start and evidence.end <= s.end] if paragraph else []
    return Passage(found[0].start, found[0].end, found[0].text) if found else None


def _words(evidence: Evidence, sentence: Passage | None) -> list[Run]:
    """The sentence, verbatim, with the figure set off."""
    if sentence is None:
        return [(evidence.text, "figure")]
    first, end = evidence.start - sentence.start, evidence.end - sentence.start
    return [(sentence.text[:first], ""), (evidence.text, "figure"), (sentence.text[end:], "")]
