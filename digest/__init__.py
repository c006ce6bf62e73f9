"""What several outlets reported, by topic, and how they differ; every statement with its evidence.

    import digest
    corpus = digest.load("articles")
    summary = digest.summarize(corpus, topic="ceasefire")
    comparison = digest.compare(corpus, topic="ceasefire")
    digest.disagreement("claim one", "claim two")

Everything is loaded when it is first used, so that `digest --help` stays quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.api import compare, disagreement, load, summarize

__version__ = "0.1.0"
__all__ = ["__version__", "compare", "disagreement", "load", "summarize"]


def __getattr__(name: str) -> Any:
    if name in ("compare", "disagreement", "load", "summarize"):
        from digest import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
