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
    """An id for each record: that of its file, or its own, or its file's with its own or its number after a "#"."""
    files = _of_files(dict.fromkeys((f.source.name, f.source.path) for f in found))
    numbers: Counter[str] = Counter()
    own = Counter(filter(None, (_own(f.record) for f in found)))
    whole = set(files.values())
    forms = []
    for one in found:
        file = files[one.source.name, one.source.path]
        if not one.record.place:
            forms.append([file])
            continue
        numbers[file] += 1
        name = _own(one.record)
        free = [name] if name and own[name] == 1 and name not in whole else []
        forms.append([*free, *([f"{file}#{name}"] if name else []), f"{file}#{numbers[file]}"])
    return _unique(forms)


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
    chosen = []
    for candidates in forms:
        name = next((c for c in candidates if c not in taken), None)
        count = 2
        while name is None:
            name = f"{candidates[-1]}~{count}" if f"{candidates[-1]}~{count}" not in taken else None
            count += 1
        taken.add(name)
        chosen.append(name)
    return chosen
