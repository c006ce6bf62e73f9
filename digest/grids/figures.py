"""Figures as a grid: how many of what, what happened to them, who says so, and the words of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.grids.cells import Citations, Run, cell, lines, note, remainder
from digest.model import Cell, Column, Corpus, Evidence, Figure, Grid, Passage
from digest.text import calendar

_COLUMNS = (Column("Figure"), Column("What happened"), Column("Speaker"), Column("Words", "prose"))
_LIMITS = {"exact": "", "about": "about "}
_SCALES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_DECIMALS = 3
"""Of a million and more: what a reader takes in (`1.375 billion`); a number that needs more is shown in full."""
_CALENDAR = frozenset(name[:3] for name in (*calendar.WEEKDAYS, *calendar.MONTHS))
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_DETERMINERS = frozenset(["the", "its", "their", "his", "her", "our", "my", "your", "these", "those"])
_PLURALS = {"foot": "feet", "inch": "inches", "person": "people", "man": "men", "woman": "women", "child": "children"}
_UNCHANGED = re.compile(r".{1,2}|mph|kph|kmh|.*(?:magnitude|caliber|calibre|hertz|feet|s)")
"""Units that are written alike for one and for many."""


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
    """The number as a person writes it, with its limits: `at least 43`, `10 to 20`, `about half`, `1.3 billion`.

    Where its words say less than digits would, they stand for it (`dozens`); an ordinal is `2nd`, a score `3–2`.
    """
    low, high = (_written(n, figure.evidence.text) if n is not None else "" for n in (figure.low, figure.high))
    if figure.kind == "score":
        return f"{high}–{low}"
    if figure.kind == "ordinal":
        return _ordinal(figure)
    if figure.words is not None:
        words = figure.words[0].lower() + figure.words[1:]
        # dozens are two dozen or more, a handful is about five by itself
        itself = figure.kind != "share" and (figure.bound == "at least" or words.startswith("a "))
        return words if itself else _LIMITS.get(figure.bound, f"{figure.bound} ") + words
    number = f"{low} to {high}" if low and high and low != high else low or high
    return _LIMITS.get(figure.bound, f"{figure.bound} ") + number


def _written(number: float, text: str) -> str:
    """`1,043`, `2.5`; `176.80` where the text has it so; `1.375 billion` from a million on."""
    if f"{number:,.2f}" in text:
        return f"{number:,.2f}"
    for scale, name in _SCALES:
        if number >= scale and round(number / scale, _DECIMALS) * scale == number:
            return f"{round(number / scale, _DECIMALS):,g} {name}"
    return f"{number:,}"


def _ordinal(figure: Figure) -> str:
    number = int(figure.low or 0)
    ending = "th" if number // 10 % 10 == 1 else _ENDINGS.get(number % 10, "th")
    return f"{number:,}{ending}"


def _row(figure: Figure, sentence: Passage | None, citations: Citations, verbose: bool) -> tuple[Cell, ...]:
    return (
        lines(_figure(figure, verbose)),
        lines(_what(figure)),
        cell((figure.speaker or "", "speaker")),
        cell(*_words(figure.evidence, sentence), (" " + citations.cite(figure.evidence), "faint")),
    )


def _figure(figure: Figure, verbose: bool) -> list[list[Run]]:
    parts: list[list[Run]] = [[(value(figure), "figure")]]
    parts += [[(unit, "")]] if (unit := _unit(figure)) else []
    if figure.whole and figure.whole != figure.unit:
        parts.append([(f"of {_definite(figure, figure.whole)}", "")])
    return [*parts, [(f"{figure.kind}, {figure.rule}", "faint")]] if verbose else parts


def _unit(figure: Figure) -> str | None:
    """What is counted, in the plural where the text has the singular (`a 12-hour truce`): `hours`."""
    unit = figure.unit
    if unit is None:
        return None
    if figure.kind == "share":
        return unit if figure.rule == "N7" else f"of {_definite(figure, unit)}"
    hyphened = re.search(rf"[-‐‑–]\s?{re.escape(unit)}\b", figure.evidence.text)
    unit = re.sub(r"\Adegree\b", "degrees", unit)
    held = hyphened or figure.kind in ("duration", "age")
    if held and figure.kind != "ordinal" and (figure.low, figure.high) != (1, 1):
        unit = _plural(unit)
    return f"{unit} old" if figure.kind == "age" else unit


def _plural(unit: str) -> str:
    head, _, last = unit.rpartition(" ")
    if not _UNCHANGED.fullmatch(last):
        regular = re.sub(r"(?<=[^aeiou])y\Z", "ie", last) + ("es" if last.endswith(("ch", "sh", "x")) else "s")
        last = _PLURALS.get(last, regular)
    return f"{head} {last}".lstrip()


def _definite(figure: Figure, noun: str) -> str:
    """The noun with the article or the possessive that stands before it in the text: `its size`."""
    before = figure.evidence.text.partition(noun)[0].split()
    return f"{before[-1]} {noun}" if before and before[-1] in _DETERMINERS else noun


def _what(figure: Figure) -> list[list[Run]]:
    """What happened with the word that leaves it open, then where and when as the text puts it."""
    hedge = f" (“{figure.hedge}”)" if figure.hedge else ""
    event: list[list[Run]] = [[(figure.event, ""), (hedge, "")]] if figure.event else []
    return [*event, *([(words, "faint")] for words in (figure.place, _small(figure.period)) if words)]


def _small(period: str | None) -> str | None:
    """The period without the capital of a sentence that it opens: `since 19 September`."""
    if not period or period[:3].lower() in _CALENDAR:
        return period
    return period[0].lower() + period[1:]


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
