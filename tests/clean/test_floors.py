"""The floors of the evaluations on marked pages, on one page in three."""

from __future__ import annotations

import pytest

from tests.eval import cleaning, floors, metadata

pytestmark = pytest.mark.skipif(not cleaning.PAGES.exists(), reason=f"{cleaning.PAGES} is not there")
STEP = 3


def test_what_is_kept_of_a_page_and_what_is_said_of_it() -> None:
    pages = cleaning.records()[::STEP]
    assert floors.below("cleaning", cleaning.figures(pages, cleaning.ours)) == []
    reached = metadata.figures([(metadata.found(page), metadata.known(page)) for page in pages])
    lowered = {name: floor - 0.03 for name, floor in floors.floors("metadata").items()}
    assert [name for name, floor in lowered.items() if reached[name][0] < floor] == []
