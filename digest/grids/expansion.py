"""What was looked for beside the words that a user asked for, as a grid and as a note under a table."""

from __future__ import annotations

from collections.abc import Sequence

from digest.grids.cells import cell
from digest.model import Added, Cell, Column, Grid

_COLUMNS = (Column("Words", "prose"), Column("Why", "prose"))


def grid(asked: str, added: Sequence[Added]) -> Grid:
    """The words asked for, then what was added, what has one reason in one row."""
    rows = [(cell((asked, "term")), cell("as you asked")), *_rows(added)]
    return Grid("Looked for", _COLUMNS, tuple(rows), _REMOVABLE if added else "")


def note(asked: str | None, added: Sequence[Added]) -> str:
    """What was added and how to go without, and topics of like words that were not looked for; empty for nothing."""
    if not asked or not added:
        return ""
    near = [one.term for one in added if one.why == "near"]
    sought = [one for one in added if one.why != "near"]
    hint = f"topics of like words, not looked for: {_listed(near)}" if near else ""
    if not sought:
        return hint
    told = "; ".join(f"{_listed(terms)} ({reason})" for reason, terms in _by_reason(sought).items())
    only_own = all(one.why == "also" for one in sought)
    line = f"also looked for {told}" + ("" if only_own else f"; --exact looks for “{asked}” alone")
    return "\n".join(part for part in (line, hint) if part)


_REMOVABLE = "--exact: none of the added; --not WORDS: not these; --also WORDS: these too"


def _rows(added: Sequence[Added]) -> list[tuple[Cell, ...]]:
    return [(cell((", ".join(terms), "term")), cell(reason)) for reason, terms in _by_reason(added).items()]


def _by_reason(added: Sequence[Added]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for one in added:
        table.setdefault(one.reason, []).append(one.term)
    return table


def _listed(terms: Sequence[str]) -> str:
    return ", ".join(f"“{term}”" for term in terms)
