"""Forms under which two newsrooms' spellings of one spoken word agree: what a style guide decides, nobody said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from digest import resources
from digest.text.normalize import fold

_ENDINGS = {"re": "are", "ll": "will", "ve": "have", "m": "am", "s": "is"}
_NEGATED = {"can't": "can", "won't": "will", "ain't": "is", "shan't": "shall"}
_ENDING = {1: "st", 2: "nd", 3: "rd"}
_STYLES = {
    "okay": "ok",
    "alright": "allright",
    "gonna": "goingto",
    "wanna": "wantto",
    "gotta": "gotto",
    "towards": "toward",
    "till": "until",
    "em": "them",
    "pct": "percent",
}
"""One word under two house styles; what is written as one word and spoken as two is joined."""
_BRITISH = re.compile(
    r"(?<=..)(?:our(?=(?:s|ed|ing|able|ite)?$)|is(?=(?:e[ds]?|ing|ations?)$)|ence(?=s?$)|(?<=[bt])re$)"
)
_AMERICAN = {"our": "or", "is": "iz", "ence": "ense", "re": "er"}


@lru_cache(maxsize=1 << 14)
def spelled(word: str) -> str:
    """The word folded, without the dots of an acronym, in American spelling, numbers up to twenty in digits."""
    plain = fold(word).replace(".", "").replace("\u00ad", "")
    return _numbers().get(plain) or _STYLES.get(plain) or _american(plain)


def same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of keys only differ in how they are written: `health care`, `healthcare`; `do not`, `don't`."""
    bare = ["".join(keys).replace("'", "") for keys in (one, other)]
    return (
        bare[0] == bare[1]
        or _written(one) == _written(other)
        or _initials(one) == bare[1]
        or _initials(other) == bare[0]
    )


def _initials(keys: Sequence[str]) -> str | None:
    """What several words are shortened to: `us` of United States."""
    return "".join(key[:1] for key in keys) if len(keys) > 1 else None


def _written(keys: Sequence[str]) -> str:
    return "".join(_spoken(key) for key in keys).replace("'", "")


def _spoken(key: str) -> str:
    if key.endswith("n't"):
        return _NEGATED.get(key, key[:-3]) + "not"
    stem, mark, ending = key.rpartition("'")
    return stem + _ENDINGS[ending] if mark and ending in _ENDINGS else key


@cache
def _numbers() -> dict[str, str]:
    numbers = resources.table("figures")["numbers"]
    tens = {word: str(10 * n) for n, word in enumerate(numbers["tens"].split(), start=2)}
    small = {word: str(n) for n, word in enumerate(numbers["small"].split())}
    ordinals = {word: f"{n}{_ENDING.get(n, 'th')}" for n, word in enumerate(numbers["ordinals"].split())}
    return {**tens, **small, **ordinals}


def _american(word: str) -> str:
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], word)
