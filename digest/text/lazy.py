"""Patterns that are compiled when they are first used.

Of those that an article may need, most articles need few, and a long one takes a millisecond to compile.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def pattern(text: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """`text` as a pattern, asked for by a call: `_NAME = pattern(r"…")`, then `_NAME().match(line)`."""
    return cache(lambda: re.compile(text, flags))
