"""The outlets and agencies that the data files know, by name and by domain.

Looked up in tables that hold no more than each row's line: most rows are never asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from digest import resources
from digest.text.normalize import collapse, fold, plain

_HOSTED = frozenset(
    {"home", "homepage", "homepages", "members", "mitglied", "people", "personal", "sites", "users", "web"}
)
"""First labels of hosts at which a publisher's customers, and not the publisher, have their pages."""

_SHORTEST_RUN = 6
_ENDINGS = ("com", "co.uk", "net", "org", "tv", "de", "es", "fr", "it", "nl", "pl", "ru")


class Outlet(NamedTuple):
    """A known outlet. `common`: the name is also a common word or another's name, so bare mention tells nothing."""

    name: str
    common: bool


def outlet(words: str) -> Outlet | None:
    """The outlet that `words` name, with or without its article; None where they name none."""
    row = _outlets().get(key(words))
    return _outlet(row) if row else None


def run_together(word: str) -> Outlet | None:
    """The outlet whose name of several words is `word` without its blanks, as its domain has it: "aljazeera"."""
    if len(word) < _SHORTEST_RUN or not word.isalpha():
        return None
    rows = (_domains().get(f"{word}.{ending}") for ending in _ENDINGS)
    outlets = [_outlet(row) for row in rows if row]
    return next((outlet for outlet in outlets if key(outlet.name).replace(" ", "") == word), None)


def agency(words: str) -> str | None:
    """The usual name of the agency that `words` name, None where they name none."""
    return _agencies().get(collapse(plain(words)).strip(" .").removeprefix("the ").removeprefix("The ").casefold())


def by_domain(host: str, agencies: bool = False) -> str | None:
    """The outlet whose domain `host` is or ends with: "www.example.com" is example.com's; if `agencies`, those too."""
    labels = host.lower().rstrip(".").split(".")
    if labels[0] in _HOSTED:
        return None
    for i in range(len(labels) - 1):
        domain = ".".join(labels[i:])
        if row := _domains().get(domain):
            return _outlet(row).name
        if agencies and (name := _agencies_by_domain().get(domain)):
            return name
    return None


def key(name: str) -> str:
    """The form under which two spellings of an outlet's name are the same."""
    return fold(name).strip(" .").removesuffix("'s").removeprefix("the ").strip()


def _outlet(row: str) -> Outlet:
    name = row.partition("|")[0].strip()
    return Outlet(name.removeprefix("~"), name.startswith("~"))


@cache
def _outlets() -> Mapping[str, str]:
    """The row of each name. The file has plain quotes and dashes alone, so that lower case is all that `fold` does."""
    table: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for row in resources.lines("outlets"):
        name, _, rest = row.lower().partition(" |")
        table[name.removeprefix("~").removeprefix("the ")] = row
        if rest.count("|") == 3:
            others.append((rest.rpartition("|")[2], row))
    for names, row in others:
        for name in names.split(","):
            table.setdefault(name.strip().removeprefix("the "), row)
    return table


@cache
def _domains() -> Mapping[str, str]:
    """The row of each domain."""
    table: dict[str, str] = {}
    for row in resources.lines("outlets"):
        for domain in row.split(" | ", 2)[1].split(", "):
            table[domain] = row
    return table


@cache
def _agencies() -> Mapping[str, str]:
    table = {}
    for line in resources.lines("agencies"):
        name, others, _ = (part.strip() for part in line.split("|"))
        for form in (name, *others.split(",")):
            table[form.strip().removeprefix("The ").casefold()] = name
    table.pop("", None)
    return table


@cache
def _agencies_by_domain() -> Mapping[str, str]:
    rows = (line.split("|") for line in resources.lines("agencies"))
    return {domain.strip(): row[0].strip() for row in rows for domain in row[2].split(",") if domain.strip()}
