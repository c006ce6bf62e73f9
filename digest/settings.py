"""What the user decided, gathered: the files to read and each stage's `Options`.

A configuration file is TOML. At its top stand `path`, `sources_file` and `topics_file`; `[summary]` holds the length
and the method of summaries; every other table is named after the stage whose `Options` it sets: `[clean]`,
`[comparers.labels]`.
"""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import PurePath
from types import MappingProxyType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from digest.errors import UsageError
from digest.model.refinement import Refinement

OptionsT = TypeVar("OptionsT")

_MOST_SENTENCES = 1000
_MOST_WORDS = 100_000
"""Of one summary: more than any topic has that is worth summing up."""
_LARGEST = 10**15
"""The largest number of any option: what counts within Python's own functions must fit into 63 bits."""

_FILES = ("path", "sources_file", "topics_file")
_MOST_NAMES = 8
_NOT_STAGES = frozenset(
    {"api", "cli", "errors", "grids", "model", "pipeline", "render", "resources", "settings", "text"}
)


@dataclass(frozen=True)
class Summary:
    """How long each topic's summary is and how it is made. None leaves the choice to the summarizer."""

    sentences: int | None = None
    words: int | None = None
    method: str | None = None

    def __post_init__(self) -> None:
        for name, most in (("sentences", _MOST_SENTENCES), ("words", _MOST_WORDS)):
            value = getattr(self, name)
            if value is not None and not 1 <= value <= most:
                raise ValueError(f"{name} must be 1 to {most}, not {value}")


@dataclass(frozen=True)
class Settings:
    """Everything the user may decide.

    `path` is read where no path is given; `sources_file` gives metadata by file name (`sources.toml`); `topics_file`
    adds and overrides topics; `asked` goes with the topic of one call and stands in no file; `stages` holds the values
    given for a stage's options, by the stage's dotted name.
    """

    path: str | None = None
    sources_file: str | None = None
    topics_file: str | None = None
    summary: Summary = Summary()
    asked: Refinement = field(default_factory=Refinement)
    stages: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))

    def options(self, kind: type[OptionsT]) -> OptionsT:
        """The options of the stage that defines `kind`, with what the user set: `settings.options(labels.Options)`."""
        return kind(**self.stages.get(kind.__module__.removeprefix("digest."), {}))


def parse(text: str, path: str) -> Settings:
    """The settings that the TOML `text` of the file `path` gives; file names in it are relative to that file.

    Raises UsageError for what is not TOML, for an unknown key (with the near ones), and for a value of the wrong kind.
    """
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, lists within lists too deep
        raise UsageError(f"{path} is not valid TOML: {error}; correct it there", path=path) from None
    folder = PurePath(path).parent
    files: dict[str, Any] = {key: str(folder / _text(table.pop(key), key, path)) for key in _FILES if key in table}
    given = table.pop("summary", {})
    if not isinstance(given, dict):
        raise UsageError(f"{path}: summary must be a table, [summary]", path=path)
    _build(Summary, given, "summary", path)
    stages = {}
    for name, value in table.items():
        if not isinstance(value, dict):
            raise _unknown(name, (*_FILES, "summary", *_stage_names()), path)
        stages.update(_stages(name, value, path))
    return Settings(**files, summary=Summary(**given), stages=MappingProxyType(stages))


def _stages(name: str, table: Mapping[str, Any], path: str) -> dict[str, Mapping[str, Any]]:
    """The options set in the table `name` and in the tables within it, by stage."""
    if name not in _stage_names():
        raise _unknown(name, ("summary", *_stage_names()), path)
    kind = getattr(importlib.import_module(f"digest.{name}"), "Options", None)
    own = {f.name for f in fields(kind)} if kind and is_dataclass(kind) else set()
    values, result = {}, {}
    for key, value in table.items():
        if key not in own and f"{name}.{key}" in _stage_names() and isinstance(value, dict):
            result.update(_stages(f"{name}.{key}", value, path))
        else:
            values[key] = value
    if values and not own:
        raise UsageError(f"{path}: [{name}] has no options to set; remove {', '.join(values)}", path=path)
    return {name: _build(kind, values, name, path), **result} if values and kind else result


def _build(kind: type, values: Mapping[str, Any], name: str, path: str) -> Mapping[str, Any]:
    """`values` as `kind` takes them, each key known and each value of its kind."""
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind) if f.init]
    result = {}
    for key, value in values.items():
        if key not in names:
            raise _unknown(key, names, path, f" in [{name}]")
        result[key] = _convert(value, hints[key])
        if result[key] is MISSING:
            raise UsageError(f"{path}: {key} in [{name}] cannot be {_shown(value)}; {_wanted(hints[key])}", path=path)
    try:
        kind(**result)
    except ValueError as error:
        raise UsageError(f"{path}: [{name}] {error}", path=path) from None
    return MappingProxyType(result)


def _convert(value: Any, hint: Any) -> Any:
    """`value` as the annotation `hint` wants it, MISSING where it does not fit."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return next((c for a in arguments if (c := _convert(value, a)) is not MISSING), MISSING)
    if origin is Literal:
        return value if value in arguments else MISSING
    if origin in (tuple, frozenset):
        items = [_convert(item, arguments[0]) for item in value] if isinstance(value, list) else [MISSING]
        return MISSING if MISSING in items else origin(items)
    if isinstance(value, bool) or hint is bool:
        return value if hint is bool and isinstance(value, bool) else MISSING
    if isinstance(value, int) and abs(value) > _LARGEST:
        return MISSING
    if hint is float and isinstance(value, int):
        return float(value)
    return value if isinstance(hint, type) and isinstance(value, hint) else MISSING


def _shown(value: Any) -> str:
    """The value as it is told; Python refuses to write a number of thousands of digits out."""
    return "so large a number" if isinstance(value, int) and abs(value) > _LARGEST else repr(value)


def _wanted(hint: Any) -> str:
    """What the annotation asks for, in a reader's words."""
    plain = {int: f"a whole number up to {_LARGEST}", float: "a number", str: "a text in quotes", bool: "true or false"}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "use one of " + ", ".join(map(repr, arguments))
    if origin in (Union, UnionType):
        return "use " + " or ".join(plain[a] for a in arguments if a in plain)
    if origin in (tuple, frozenset):
        return "use a list"
    return "use " + plain.get(hint, "another value")


def _text(value: Any, key: str, path: str) -> str:
    if not isinstance(value, str) or not value:
        raise UsageError(f"{path}: {key} must be a file name in quotes, not {value!r}", path=path)
    return value


def _unknown(key: str, known: Iterator[str] | tuple[str, ...] | list[str], path: str, where: str = "") -> UsageError:
    """The error for a key that nobody knows, with those that look like it."""
    names = list(known)
    import difflib

    near = difflib.get_close_matches(key, names, n=3, cutoff=0.5) or names
    return UsageError(f"{path}: unknown key {key!r}{where}; there is: {listed(near)}", path=path)


def listed(names: Sequence[str]) -> str:
    """The names with commas between them; of many the first, and how many more there are."""
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _stage_names() -> tuple[str, ...]:
    """The dotted names of the modules that may hold a stage, found by file, none imported."""
    return tuple(_modules(str(PurePath(__file__).parent), ""))


def _modules(folder: str, prefix: str) -> Iterator[str]:
    import pkgutil

    for info in sorted(pkgutil.iter_modules([folder]), key=lambda info: info.name):
        name = prefix + info.name
        if info.name.startswith("_") or name in _NOT_STAGES:
            continue
        yield name
        if info.ispkg:
            yield from _modules(str(PurePath(folder) / info.name), f"{name}.")
