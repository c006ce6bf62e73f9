"""The floors of the evaluations on marked pages, on one page in three."""

from __future__ import annotations

import pytest

from tests.eval import cleaning, metadata

pytestmark = pytest.mark.skipif(not cleaning.PAGES.exists(), reason=f"{cleaning.PAGES} is not there")
STEP = 3


def test_what_is_kept_of_a_page_and_what_is_said_of_it() -> None:
    pages = cleaning.records()[::STEP]
    assert cleaning.below_floors(cleaning.figures(pages, cleaning.ours), cleaning.FLOORS) == []
    reached = metadata.figures([(metadata.found(page), metadata.known(page)) for page in pages])
    floors = {name: floor - 0.03 for name, floor in metadata.FLOORS.items()}
    assert cleaning.below_floors({name: row[0] for name, row in reached.items()}, floors) == []
