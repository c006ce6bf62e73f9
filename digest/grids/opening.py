"""The ten lines that a comparison opens with: what all say and quote, what is disputed, which figures part, what only
one has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from digest.grids.cells import Citations, Run, cell, lines, plural
from digest.model import Agreement, Cell, Column, Comparison, Dispute, Evidence, FigureRow, Grid, Side
from digest.model.utterances import Utterance

_LINES = 10
_LINE = 66
"""Characters of a statement that a line of 80 has room for beside its label."""
_MOST = 2
_MOST_OF_SHARED = 3
_MOST_OF_SIDE = 4
"""Lines of one statement with its citation; of what several say more, and of a side of the first dispute, since what is
left out may be its point."""
_FEWEST = 60
"""Characters of a statement that are shown however long its citation is."""
_PLACES = 3
"""Sources that are named beside a statement; of more it says how many."""
_PARTED = ("conflict", "later update")
_NOTHING = "nothing that the sources say or quote alike, dispute or have alone could be told for certain"


class _Item(NamedTuple):
    """A line or two: `rank` is its place in the opening, the least first; `label` says what kind of finding it is."""

    rank: int
    label: Run
    text: Cell


def opening(found: Comparison, citations: Citations) -> Grid:
    """Of each kind the first finding, then the next of each, as many as ten lines hold; under them how many there are.

    What was not computed is not counted: without agreements, disputes and unique facts there is no opening.
    """
    if found.agreements is None:
        return Grid("In short", (), (), "")
    kept: list[_Item] = []
    room = _LINES
    for item in _items(found, citations):
        if _height(item.text) <= room:
            room -= _height(item.text)
            kept.append(item)
    rows = tuple((cell(item.label), item.text) for item in sorted(kept, key=lambda item: item.rank))
    if not rows:
        return Grid("In short", (), (), _NOTHING)
    return Grid("In short", (Column(""), Column("", "prose")), rows, _counted(found), close=True)


def _items(found: Comparison, citations: Citations) -> Iterable[_Item]:
    """The findings, those that a hurried reader needs most first."""
    every = len({row.source for row in found.sources})
    agreements = [_agreement(a, every, citations) for a in (found.agreements or ())[:2]]
    disputes = [
        _dispute(d, citations, most) for d, most in zip(found.disputes or (), (_MOST_OF_SIDE, _MOST), strict=False)
    ]
    parted = [row for row in found.figures or () if row.relation in _PARTED]
    alike = [row for row in found.figures or () if row.relation in ("agree", "compatible") and _counts(row)]
    quoted = [_quoted(u, every, citations) for u in _most_quoted(found)[:2]]
    unique = [_only(e, citations) for e in _of_each_source(found)]
    yield from (*agreements[:1], *disputes[:1], *(_figures(row, citations) for row in parted[:1]))
    yield from (*quoted[:1], *agreements[1:], *(_figures(row, citations) for row in alike[:1]), *disputes[1:])
    yield from (*unique[:1], *quoted[1:], *unique[1:2])


def _agreement(agreement: Agreement, every: int, citations: Citations) -> _Item:
    text = cell(*_brief(agreement.support[0], _backed(agreement, citations), _MOST_OF_SHARED))
    return _Item(0, _who(len(agreement.sources), every, "say"), text)


def _quoted(utterance: Utterance, every: int, citations: Citations) -> _Item:
    """What several sources quote, in the fullest version of them."""
    first = utterance.versions[0].evidence[0]
    sources = _sources(utterance)
    places = [_cite(e, citations) for e in {e.article: e for e in reversed(_passages(utterance))}.values()]
    more = [f"{len(places) - _PLACES} more"] if len(places) > _PLACES else []
    head: list[Run] = [(f"{utterance.speaker}: ", "speaker")] if utterance.speaker else []
    citation = ", ".join((*reversed(places[-_PLACES:]), *more))
    room = max(_FEWEST, _MOST_OF_SHARED * _LINE - len(citation) - len("“” []") - sum(len(words) for words, _ in head))
    words: list[Run] = [(f"“{_cut(first.text, room)}”", ""), (f" [{citation}]", "faint")]
    return _Item(1, _who(len(sources), every, "quote"), cell(*head, *words))


def _most_quoted(found: Comparison) -> Sequence[Utterance]:
    """The utterances that stand in no agreement, those of most sources first."""
    told = {(e.article, e.paragraph) for agreement in found.agreements or () for e in agreement.support}
    others = [u for u in found.utterances or () if any((e.article, e.paragraph) not in told for e in _passages(u))]
    return sorted(others, key=lambda u: -len(_sources(u)))


def _sources(utterance: Utterance) -> frozenset[str]:
    return frozenset(e.source for e in _passages(utterance))


def _passages(utterance: Utterance) -> list[Evidence]:
    """The first passage of each version and those that have its words too."""
    return [e for version in utterance.versions for e in (version.evidence[0], *version.also)]


def _who(count: int, every: int, verb: str) -> Run:
    return (f"all {verb}" if count == every else f"{count} of {every} {verb}", "strong")


def _dispute(dispute: Dispute, citations: Citations, most: int) -> _Item:
    """Both sides, each in at most so many lines."""
    first, *others = dispute.sides
    against = [side for side in others if side.speaker] or others
    shown = (_shortest((first,)), *([_shortest(against)] if against else []))
    heads = ("", *["against: "] * (len(shown) - 1))
    text = lines(
        [(head, "faint"), *_brief(e, _cite(e, citations), most, len(head))]
        for head, e in zip(heads, shown, strict=True)
    )
    return _Item(2, ("disputed", "warn"), text)


def _figures(row: FigureRow, citations: Citations) -> _Item:
    """The figures of one row in a line, those of each source once."""
    once = {(f.evidence.source, f.low, f.high, f.words): f for f in reversed(row.values)}
    values = sorted(once.values(), key=row.values.index)
    runs: list[Run] = []
    for figure in values[:_PLACES]:
        runs += [("; ", "")] if runs else []
        runs += [(figure.evidence.text, "figure"), (f" [{_cite(figure.evidence, citations)}]", "faint")]
    more = len(values) - _PLACES
    label = ("figures", "warn") if row.relation == "conflict" else ("figures", "strong")
    return _Item(
        2,
        label,
        cell((f"{row.unit}, {row.relation}: ", ""), *runs, *([(f" and {more} more", "faint")] if more > 0 else [])),
    )


def _only(evidence: Evidence, citations: Citations) -> _Item:
    return _Item(4, ("only one", "strong"), cell(*_brief(evidence, _cite(evidence, citations))))


def _counts(row: FigureRow) -> bool:
    """Whether it counts something, or tells since when something lasts: "a three-year quest" says little by itself."""
    return row.start is not None or any(f.kind in ("count", "money", "percentage", "share") for f in row.values)


def _of_each_source(found: Comparison) -> Sequence[Evidence]:
    """Of each source the first sentence that only it has, those most central to the topic first."""
    relevance = {(hit.article.id, hit.paragraph.number): hit.relevance for hit in found.topic.hits}
    best: dict[str, Evidence] = {}
    ranked = sorted(
        found.unique or (), key=lambda e: (-relevance.get((e.article, e.paragraph), 0.0), e.article, e.start)
    )
    for evidence in ranked:
        best.setdefault(evidence.source, evidence)
    return tuple(best.values())


def _shortest(sides: Sequence[Side]) -> Evidence:
    """The words of those sides that need cutting least."""
    return min((e for side in sides for e in side.evidence), key=lambda e: (len(e.text), e.article, e.start))


def _backed(agreement: Agreement, citations: Citations) -> str:
    """`Euronews ¶8, Press TV ¶3: 1 origin`; an origin is counted only where that is certain."""
    places = [_cite(evidence, citations) for evidence in agreement.support]
    more = [f"{len(places) - _PLACES} more"] if len(places) > _PLACES else []
    origins = "1 text" if agreement.one_text else plural(agreement.count, "origin") if agreement.count else ""
    return ", ".join((*places[:_PLACES], *more)) + (f": {origins}" if origins else "")


def _cite(evidence: Evidence, citations: Citations) -> str:
    return f"{citations.source(evidence.article, evidence.source)} ¶{evidence.paragraph}"


def _brief(evidence: Evidence, citation: str, most: int = _MOST, taken: int = 0) -> list[Run]:
    """A statement and its citation in at most that many lines, of which so many characters are `taken`."""
    room = max(_FEWEST, most * _LINE - taken - len(citation) - len(" []"))
    return [(_cut(evidence.text, room), ""), (f" [{citation}]", "faint")]


def _cut(text: str, most: int) -> str:
    """The first words, as many as fit; […] where words are left out."""
    flat = " ".join(text.split())
    mark = " […]"
    return flat if len(flat) <= most else flat[: most - len(mark)].rsplit(" ", 1)[0] + mark


def _height(text: Cell) -> int:
    """Lines that a cell takes beside its label on a screen of 80."""
    return sum(max(1, -(-len(line) // _LINE)) for line in text.text.split("\n"))


def _counted(found: Comparison) -> str:
    """How many findings the sections hold."""
    conflicts = sum(row.relation == "conflict" for row in found.figures or ())
    parts = [
        _number(len(found.agreements or ()), "agreement"),
        _number(len(found.disputes or ()), "dispute"),
        _number(conflicts, "conflict") + " of figures",
    ]
    if found.unique is not None:
        parts.append(_number(len(found.unique), "sentence") + " of one source only")
    return "found by their words: " + ", ".join(parts)


def _number(count: int, noun: str) -> str:
    return plural(count, noun) if count else f"no {noun}"
