"""The architecture: rows and rooms as `setup.cfg` has them, held against every import of every module."""

from __future__ import annotations

import ast
import configparser
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_CONFIG = configparser.ConfigParser()
_CONFIG.read(ROOT / "setup.cfg", encoding="utf-8")
ROWS = [
    [room.strip() for room in row.split("|")] for row in _CONFIG["digest:layers"]["rows"].split("\n") if row.strip()
]
ROOMS = {room: depth for depth, row in enumerate(ROWS) for room in row}
IMPORTS = {library.lower(): homes.split() for library, homes in _CONFIG["digest:imports"].items()}
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "digest").rglob("*.py"))
}
_DOORS = {"digest", "digest.__main__"}  # the package itself, which loads on demand, and `python -m`: above all rows


def _imported(tree: ast.Module, module: str, is_package: bool) -> Iterator[str]:
    """The modules that a module imports anywhere in it: within functions and for type checking too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, is_package)
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in MODULES else base


def _absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + is_package]
    return ".".join([*parts, node.module] if node.module else parts)


def room(module: str) -> str:
    """`digest.text.tokens` → `text`."""
    return module.split(".")[1] if module.count(".") else module


def faults(module: str, source: str, *, is_package: bool = False) -> list[str]:
    """What is wrong with the imports of one module."""
    found = []
    for target in _imported(ast.parse(source), module, is_package):
        library = target.partition(".")[0]
        if library == "digest":
            found += _inner_fault(module, target)
        elif library not in sys.stdlib_module_names and not _at_home(module, library):
            found.append(f"{module} imports {library}, whose rooms are {IMPORTS.get(library.lower(), 'none')}")
    return found


def _inner_fault(module: str, target: str) -> list[str]:
    mine, theirs = room(module), room(target)
    if mine == theirs or module in _DOORS:
        return []
    if target in _DOORS:
        return [] if mine == "cli" else [f"{module} imports {target}, which is above it"]
    if theirs not in ROOMS:
        return [f"{module} imports {target}, which stands in no row"]
    if mine not in ROOMS or ROOMS[mine] < ROOMS[theirs]:
        return []
    relation = "beside" if ROOMS[mine] == ROOMS[theirs] else "above"
    return [f"{module} imports {target}, which is {relation} it"]


def _at_home(module: str, library: str) -> bool:
    inner = module.removeprefix("digest.")
    return any(inner == home or inner.startswith(f"{home}.") for home in IMPORTS.get(library.lower(), ()))


def test_every_module_stands_in_a_row() -> None:
    assert [module for module in MODULES if module not in _DOORS and room(module) not in ROOMS] == []


def test_no_room_stands_twice() -> None:
    assert len(ROOMS) == sum(map(len, ROWS))


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down_and_libraries_stay_in_their_rooms(module: str) -> None:
    path = MODULES[module]
    assert faults(module, path.read_text(encoding="utf-8"), is_package=path.name == "__init__.py") == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("digest.text.tokens", "from digest.model import Topic\nfrom digest import grids"),
        ("digest.text.tokens", "import digest.pipeline"),
        ("digest.text.tokens", "def f():\n    from digest.cli import main"),
        ("digest.text.tokens", "if TYPE_CHECKING:\n    from digest.grids.cells import cell"),
        ("digest.text.tokens", "from ..grids import cells"),
        ("digest.readers.plaintext", "from digest import clean"),
        ("digest.grids.cells", "from digest.summarizers import lead"),
        ("digest.text.tokens", "import rich"),
        ("digest.grids.cells", "from rich.text import Text"),
        ("digest.cli.topics", "import requests"),
        ("digest.cli.topics", "from digest import nowhere\nimport digest.nowhere"),
    ],
)
def test_a_breach_is_found(module: str, source: str) -> None:
    assert len(faults(module, source)) == 1


def test_what_is_allowed_passes() -> None:
    assert faults("digest.cli.topics", "import json\nimport click\nfrom digest import __version__, pipeline") == []
    assert faults("digest.render.terminal", "from rich.table import Table\nfrom . import layout") == []
    assert faults("digest.render", "from . import layout", is_package=True) == []
