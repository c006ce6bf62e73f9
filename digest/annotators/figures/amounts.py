"""An amount at its place among the tokens, and the small change of reading tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.annotators.figures.lexer import Token

Form = Literal["digits", "words", "vague", "share"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as tokens `first` up to, not with, `end`; `high` None where the text leaves it open.

    `scale` is what a word or a suffix multiplies it by (a million, a thousand), 1 without one.
    """

    first: int
    end: int
    low: int | float
    high: int | float | None
    form: Form
    rule: str
    about: bool = False
    scale: int = 1


def low(tokens: Sequence[Token], i: int) -> str:
    """The small letters of token `i`, "" beyond the ends."""
    return tokens[i].low if 0 <= i < len(tokens) else ""


def tight(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a hyphen without space on either side."""
    return low(tokens, i) == "-" and i + 1 < len(tokens) and not tokens[i].spaced and not tokens[i + 1].spaced


def whole(value: int | float) -> int | float:
    """`value` as `int` where it is whole, without the noise of floating point."""
    rounded = round(value, 6 if value < 1000 else 2)
    return int(rounded) if rounded == int(rounded) else rounded


def after_hyphen(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if tight(tokens, i) else i
