"""A citation with who else says the same, and how many origins that makes."""

from __future__ import annotations

from digest.grids.cells import Citations, plural
from digest.model import Evidence
from digest.model.origins import Backing

_FEW = 5
"""Other articles that a citation names; of more it says how many."""


def backed(evidence: Evidence, backing: Backing | None, citations: Citations) -> str:
    """`Euronews, 2 Nov 2016, ¶8; also Press TV ¶3: 2 outlets, 1 origin: UN`, without the brackets."""
    own = citations.cite(evidence)[1:-1]
    if backing is None or not backing.support:
        return own
    others = [f"{citations.source(e.article, e.source)} ¶{e.paragraph}" for e in backing.support]
    more = f" and {len(others) - _FEW} more" if len(others) > _FEW else ""
    return f"{own}; also {', '.join(others[:_FEW])}{more}: {_sources(backing)}, {_origins(backing)}"


def replaced(was: Evidence | None, citations: Citations) -> str:
    """`(was: 12 people [Euronews, 1 Nov 2016, ¶2]) `; "" where nothing is known to be replaced."""
    return f"(was: {was.text} {citations.cite(was)}) " if was else ""


def _sources(backing: Backing) -> str:
    """How many outlets say it; articles, where the outlet of one is unknown, since it might be one of the others."""
    known = all(e.source != e.article for e in (backing.statement, *backing.support))
    return plural(len(backing.sources), "outlet") if known else plural(len(backing.support) + 1, "article")


def _origins(backing: Backing) -> str:
    """What is certain of where they have it from."""
    if backing.one_text:
        credited = sorted({origin.name for origin in backing.origins if origin.kind == "agency" and origin.name})
        how = f"credited: {', '.join(credited)}" if credited else "who copied is not known"
        return f"1 text ({how})"
    names = list(dict.fromkeys(origin.name for origin in backing.origins if origin.name))
    if backing.count is not None:
        shown = [max(names, key=len)] if backing.count == 1 else names
        return f"{plural(backing.count, 'origin')}: {', '.join(shown)}"
    return f"origins not known ({names[0]} is named by one)" if len(names) == 1 else "origins not known"
