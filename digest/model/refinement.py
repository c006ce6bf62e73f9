"""How a user narrows or widens the topic asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refinement:
    """What a user wants of the topic asked for: `exact`, the very words alone; `also`, terms to add to it; `without`,
    terms that count for nothing."""

    exact: bool = False
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
