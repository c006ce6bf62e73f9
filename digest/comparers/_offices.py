"""The offices in what people are called, and whether one person can have two of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from digest.annotators.actors import states
from digest.annotators.actors.lexicon import listed, names
from digest.text.normalize import fold

_LESSER = frozenset({"vice", "deputy", "assistant", "under"})


@dataclass(frozen=True, slots=True)
class Office:
    """A title with the word before it and the state, "" where the label has none: ("Peru", "foreign", "minister")."""

    state: str
    kind: str
    title: str

    def agrees(self, other: Office) -> bool:
        """Whether one person can have both at a time, as far as the words tell."""
        if self.state and other.state and self.state != other.state:
            return False
        if (self.kind in _LESSER or other.kind in _LESSER) and self.kind != other.kind:
            return False
        if self.title == other.title:
            return self.kind == other.kind or not (self.kind and other.kind)
        generic, highest = listed("owners", "generic"), listed("owners", "highest")
        return {self.title, other.title} <= highest and bool({self.title, other.title} & generic)


def office(label: str) -> Office | None:
    """The last title of a label that is an office."""
    words = [fold(word).removesuffix("'s") for word in label.replace("-", " ").replace(".", "").split()]
    known = names()
    at = [k for k, word in enumerate(words) if word in known.titles - known.courtesy and word not in ("lady", "lord")]
    if not at:
        return None
    k = at[-1]
    state = next((state for state, _, _ in states.found(words, capitals=False)), "")
    if words[k] in ("pm", "premier"):
        return Office(state, "prime", "minister")
    kind = words[k - 1] if k and words[k - 1] in known.modifiers | known.titles else ""
    return Office(
        state, "" if kind in listed("titles", "opening") - {"prime"} else kind, known.long.get(words[k], words[k])
    )


def agree(some: Iterable[Office], others: Collection[Office]) -> bool:
    """Whether one person can have one of `some` and one of `others`."""
    return any(a.agrees(b) for a in some for b in others)
