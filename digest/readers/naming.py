"""The ids of articles: short, unique in the corpus, the same whatever the order of the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from digest.readers import Record
from digest.readers.opening import Found

_LONGEST = 100
"""Characters of a record's own id; what is longer is no name."""


def ids(found: Sequence[Found]) -> list[str]:
    """An id for each record: its own, or that of its file, with a "#" and its own or its place in the file."""
    files = _of_files(dict.fromkeys((f.source.name, f.source.path) for f in found))
    own = Counter(filter(None, (_own(f.record) for f in found)))
    whole = Counter(files.values())
    forms = []
    for one in found:
        file = files[one.source.name, one.source.path]
        name = _own(one.record)
        free = [name] if name and own[name] == 1 and (name not in whole or name == file) else []
        forms.append([*free, *_within(file, name, one.record.place)])
    return _unique(forms)


def _within(file: str, name: str | None, place: str) -> list[str]:
    """The names of a record within its file: "line 12" of `export` is `export#12`."""
    if not place:
        return [file]
    return [*([f"{file}#{name}"] if name else []), f"{file}#{place.rpartition(' ')[2]}"]


def _own(record: Record) -> str | None:
    name = " ".join((record.id or "").split())
    return name if name and len(name) <= _LONGEST and name.isprintable() else None


def _of_files(files: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The id of each file: its name without suffix, else its path within its folder, else the whole path."""
    keys = list(files)
    forms = [
        (PurePath(name).stem or name, PurePath(name).with_suffix("").as_posix(), name, path) for name, path in keys
    ]
    counts = [Counter(form[level] for form in forms) for level in range(4)]
    free = [[f for level, f in enumerate(form) if counts[level][f] == 1] or [form[3]] for form in forms]
    return dict(zip(keys, _unique(free), strict=True))


def _unique(forms: Sequence[Sequence[str]]) -> list[str]:
    """The first form of each that no other has taken, else the last with a number."""
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    chosen = []
    for candidates in forms:
        name = next((c for c in candidates if c not in taken), None)
        while name is None:
            numbers[candidates[-1]] += 1
            numbered = f"{candidates[-1]}~{numbers[candidates[-1]] + 1}"
            name = numbered if numbered not in taken else None
        taken.add(name)
        chosen.append(name)
    return chosen
