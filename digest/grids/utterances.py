"""One utterance in the words of several outlets, version under version, as a grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.grids.cells import Citations, Run, lines, note, plural, remainder
from digest.model import Cell, Column, Evidence, Grid
from digest.model.utterances import Change, Utterance, Version

_LEAST = 2
"""Weight of a change from which an utterance is shown unless told."""
_HIDDEN = 3
"""Weight of a cut within a sentence that nothing shows."""
_BESIDE = 60
"""Characters that are shown beside a change; of what is further off, dots stand for it."""
_LONGEST = 160
"""Characters of a change that are shown."""
_FEW = 4
"""Other articles that a citation names."""
_DOTS = "[…]"
_EXPLAINED = (
    "the fullest version first; which one is what was said is not known",
    f"{_DOTS}: passed over here, or between two quotations",
)
_KINDS = {
    "number": "another number",
    "name": "another name",
    "negation": "a negation",
    "condition": "a condition or reservation",
}

Span = tuple[int, int]


def grid(found: Sequence[Utterance], citations: Citations, limit: int | None, verbose: bool) -> Grid:
    """One row an utterance; without `verbose` only those that differ in more than small words and partial quotation."""
    differing = [u for u in found if u.difference != "same"]
    asked = [u for u in differing if verbose or any(c.weight >= _LEAST for v in u.versions for c in v.changes)]
    rows = tuple((_speaker(u), _versions(u, citations)) for u in asked[:limit])
    same, slight = len(found) - len(differing), len(differing) - len(asked)
    rest = [f"{plural(same, 'utterance')} quoted alike by two sources or more"] if same else []
    if slight:
        rest.append(f"{slight} more, other only in small words or in how much is quoted; -v shows them")
    text = note(*(_EXPLAINED if rows else ()), *rest, remainder(len(rows), len(asked), "utterance"))
    return Grid("One utterance, several wordings", (Column("Speaker"), Column("Versions", "prose")), rows, text)


def _speaker(utterance: Utterance) -> Cell:
    who: Run = (utterance.speaker, "speaker") if utterance.speaker else ("not named", "faint")
    parts: list[list[Run]] = [[who], [(utterance.difference, "")]]
    if utterance.translation:
        parts.append([(f"“{utterance.translation.text}”", "faint")])
    return lines(parts)


def _versions(utterance: Utterance, citations: Citations) -> Cell:
    """A version a line, and below it how it differs from the first."""
    parts: list[list[Run]] = []
    first, *others = utterance.versions
    parts.append(_version(first, [e for v in others for c in v.changes for e in c.first], citations))
    for version in others:
        parts.append(_version(version, [e for c in version.changes for e in c.words], citations))
        told = [run for change in version.changes for run in ((", ", ""), *_change(change))]
        parts.append([("  ", ""), *(told[1:] or [("the same words, as far as it goes", "")])])
    return lines(parts)


def _version(version: Version, changed: Iterable[Evidence], citations: Citations) -> list[Run]:
    spans = sorted({(e.start, e.end) for e in changed})
    runs: list[Run] = []
    for part in version.evidence:
        runs += [(f" {_DOTS} ", "faint"), ("“", "")] if runs else [("“", "")]
        runs += [*_runs(part, spans), ("”", "")]
    return [*runs, (" " + _cited(version, citations), "faint")]


def _runs(part: Evidence, changed: Sequence[Span]) -> Iterator[Run]:
    """The words of a passage, those that differ marked, what is far from them passed over."""
    at = part.start
    for start, end in _within(part, changed):
        if start > at:
            yield _common(part, at, start), ""
        yield _shortened(part.text[max(start, at) - part.start : end - part.start], _LONGEST), "warn"
        at = max(at, end)
    if at < part.end:
        yield _common(part, at, part.end), ""


def _within(part: Evidence, changed: Sequence[Span]) -> Iterator[Span]:
    at = part.start
    for start, end in changed:
        if at < end and part.start <= start and end <= part.end:
            yield max(start, at), end
            at = end


def _common(part: Evidence, start: int, end: int) -> str:
    """What stands between two changes: its middle, or its far end at the end of the passage, is passed over."""
    text = part.text[start - part.start : end - part.start]
    if len(text) <= 2 * _BESIDE + len(_DOTS):
        return text
    if start == part.start and end != part.end:
        return f"{_DOTS} {_tail(text, _BESIDE)}"
    if end == part.end and start != part.start:
        return f"{_head(text, _BESIDE)} {_DOTS}"
    return _shortened(text, 2 * _BESIDE)


def _shortened(text: str, most: int) -> str:
    """The text with its middle passed over where it is long."""
    return text if len(text) <= most + len(_DOTS) else f"{_head(text, most // 2)} {_DOTS} {_tail(text, most // 2)}"


def _head(text: str, size: int) -> str:
    """The first characters, up to the end of a word."""
    cut = text[:size]
    return cut.rpartition(" ")[0] or cut


def _tail(text: str, size: int) -> str:
    """The last characters, from the start of a word."""
    cut = text[-size:]
    return cut.partition(" ")[2] or cut


def _change(change: Change) -> list[Run]:
    """`  leaves out “if not more” (a negation)`."""
    first, words = _joined(change.first), _joined(change.words)
    if first and words:
        told = f"has {words} for {first}"
    elif first:
        told = f"leaves out {first}"
    else:
        told = f"also has {words}"
    kinds = [_KINDS[kind] for kind in change.telling]
    if change.weight == _HIDDEN:
        kinds.append("no dots show it")
    return [(told, ""), (f" ({'; '.join(kinds)})" if kinds else "", "warn")]


def _joined(parts: Sequence[Evidence]) -> str:
    return f" {_DOTS} ".join(f"“{_shortened(part.text, _LONGEST)}”" for part in parts)


def _cited(version: Version, citations: Citations) -> str:
    """`[Euronews, 2 Nov 2016, ¶3; also Press TV ¶5]`."""
    own = citations.cite(version.evidence[0])[1:-1]
    places = {(e.article, citations.source(e.article, e.source)): e.paragraph for e in reversed(version.also)}
    others = [f"{source} ¶{number}" for (_, source), number in sorted(places.items())]
    more = f" and {len(others) - _FEW} more" if len(others) > _FEW else ""
    return f"[{own}{'; also ' if others else ''}{', '.join(others[:_FEW])}{more}]"
