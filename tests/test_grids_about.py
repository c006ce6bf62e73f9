"""The words beside a figure that say what it is about."""

from __future__ import annotations

import pytest

from digest.annotators import figures
from digest.grids.about import around
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("The lake holds $3 million of old coins, they say.", "", " of old coins"),
        ("They put $3 million into new boats for every town along the coast.", "", " into new boats for every town …"),
        ("Last year the old ferry company of the islands lost $3 million.", "… ferry company of the islands lost ", ""),
        ("They lost $3 million.", "They lost ", ""),
        ("It raised $3 million that Mr. Aalto wanted, and more.", "", " that Mr. Aalto wanted"),
        ("The firm lost $3 million and, they say, a boat.", "The firm lost ", ""),
        ("The storm killed 12 people in the hills.", "", ""),
        ("It cost $3 million\n\tfor a roof.", "", " for a roof"),
    ],
)
def test_the_clause_of_a_figure_says_what_it_is_about(text: str, before: str, after: str) -> None:
    made = article(text)
    figure = next(f for f in figures.annotate(made) if f.low in (3_000_000, 12))
    assert around(figure, made.evidence(0, len(text))) == (before, after)


def test_what_is_no_part_of_the_sentence_has_nothing_beside_it() -> None:
    made = article("They lost $3 million.")
    figure = figures.annotate(made)[0]
    assert around(figure, made.evidence(12, 15)) == ("", "")
