"""What flows from a file to a table cell: frozen data, no behaviour beyond looking at itself.

Offsets count characters (Unicode code points) of `Article.text`, which is fixed when the file is read.

What is found in articles is loaded when it is first named: a dataclass takes a millisecond to make, and no command
shows all of them. What a module names in annotations alone, it imports for type checking alone.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from digest.model.article import (
    CONTENT_ROLES,
    Article,
    Corpus,
    Document,
    Evidence,
    Excerpt,
    Field,
    Insertion,
    Metadata,
    Paragraph,
    Passage,
    Reading,
    Role,
    Sentence,
    Skipped,
    Status,
)

if TYPE_CHECKING:
    from digest.model.figures import Bound, Figure, FigureKind, Quantity
    from digest.model.findings import Label, LabelMention, Quote, QuoteKind, Voice
    from digest.model.grid import Cell, Column, Grid
    from digest.model.refinement import Refinement
    from digest.model.results import (
        Agreement,
        Comparison,
        Dispute,
        FigureRow,
        Omission,
        Side,
        SourceCoverage,
        SourceStatements,
    )
    from digest.model.summaries import Summary, TopicSummary
    from digest.model.timexes import DatedEntry, Timeline, Timex, TimexType
    from digest.model.topics import Added, Hit, Match, Origin, Topic, Why

_LATER = {
    "figures": ("Bound", "Figure", "FigureKind", "Quantity"),
    "findings": ("Label", "LabelMention", "Quote", "QuoteKind", "Voice"),
    "grid": ("Cell", "Column", "Grid"),
    "refinement": ("Refinement",),
    "results": (
        "Agreement",
        "Comparison",
        "Dispute",
        "FigureRow",
        "Omission",
        "Side",
        "SourceCoverage",
        "SourceStatements",
    ),
    "summaries": ("Summary", "TopicSummary"),
    "timexes": ("DatedEntry", "Timeline", "Timex", "TimexType"),
    "topics": ("Added", "Hit", "Match", "Origin", "Topic", "Why"),
}

__all__ = [
    "CONTENT_ROLES",
    "Added",
    "Agreement",
    "Article",
    "Bound",
    "Cell",
    "Column",
    "Comparison",
    "Corpus",
    "DatedEntry",
    "Dispute",
    "Document",
    "Evidence",
    "Excerpt",
    "Field",
    "Figure",
    "FigureKind",
    "FigureRow",
    "Grid",
    "Hit",
    "Insertion",
    "Label",
    "LabelMention",
    "Match",
    "Metadata",
    "Omission",
    "Origin",
    "Paragraph",
    "Passage",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Reading",
    "Refinement",
    "Role",
    "Sentence",
    "Side",
    "Skipped",
    "SourceCoverage",
    "SourceStatements",
    "Status",
    "Summary",
    "Timeline",
    "Timex",
    "TimexType",
    "Topic",
    "TopicSummary",
    "Voice",
    "Why",
]


def __getattr__(name: str) -> Any:
    for module, names in _LATER.items():
        if name in names:
            return getattr(importlib.import_module(f"digest.model.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
