"""What flows from a file to a table cell: frozen data, no behaviour beyond looking at itself.

Offsets count characters (Unicode code points) of `Article.text`, which is fixed when the file is read.
"""

from digest.model.article import (
    CONTENT_ROLES,
    Article,
    Corpus,
    Document,
    Evidence,
    Field,
    Metadata,
    Paragraph,
    Passage,
    Reading,
    Role,
    Sentence,
    Skipped,
    Status,
)
from digest.model.figures import Bound, Figure, FigureKind, Quantity
from digest.model.findings import Hit, Label, LabelMention, Match, Origin, Quote, QuoteKind, Topic, Voice
from digest.model.grid import Cell, Column, Grid
from digest.model.results import (
    Agreement,
    Comparison,
    Dispute,
    Omission,
    Side,
    SourceCoverage,
    SourceStatements,
    Summary,
    TopicSummary,
)
from digest.model.timexes import DatedEntry, Timeline, Timex, TimexType

__all__ = [
    "CONTENT_ROLES",
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
    "Field",
    "Figure",
    "FigureKind",
    "Grid",
    "Hit",
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
]
