"""A small collection of made-up news for the tests of discovery: three subjects, four articles on each."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Article
from tests import builders

OUTLETS = ("Morning Post", "Evening Star", "Daily Herald", "Coast Radio")
SUBJECTS = {
    "toll": (
        "The council approved a harbour toll on lorries. Drivers say the harbour toll will ruin them.",
        "Lorries queued at the quay as the harbour toll began. Hauliers want the harbour toll scrapped.",
        "A court heard a complaint against the harbour toll. Hauliers and drivers joined it at the quay.",
        "Traffic at the quay fell after the harbour toll. Of the harbour toll nobody had warned the drivers.",
    ),
    "moth": (
        "Growers fear the oak moth. Orchards were sprayed against the oak moth and its caterpillars.",
        "Caterpillars of the oak moth stripped the orchards. Spraying did not stop the oak moth.",
        "The oak moth has reached the northern orchards. Growers count the caterpillars of the oak moth.",
        "Spraying against the oak moth harms bees, growers heard. Without it the oak moth spreads.",
    ),
    "ferry": (
        "Passengers were stranded by the ferry dispute. Crews want the ferry dispute settled by pay.",
        "The ferry dispute kept ships in port. Crews voted on the ferry dispute and on their pay.",
        "Ships sailed again after the ferry dispute. Passengers paid for the ferry dispute, crews said.",
        "In the ferry dispute neither crews nor ships moved. Passengers wait out the ferry dispute.",
    ),
}


def articles() -> list[Article]:
    """The articles in order of id, each of another outlet of its subject's four."""
    return sorted(_articles(), key=lambda article: article.id)


def _articles() -> Iterator[Article]:
    for subject, texts in SUBJECTS.items():
        for number, (text, outlet) in enumerate(zip(texts, OUTLETS, strict=True)):
            yield builders.article(text, id=f"{subject}-{number}", source=outlet)
