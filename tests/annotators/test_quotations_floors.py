"""The floors of the evaluation against PolNeAR hold."""

from __future__ import annotations

import pytest

from tests.eval import quotations


@pytest.mark.skipif(not quotations.POLNEAR.exists(), reason=f"{quotations.POLNEAR} is not there")
def test_every_floor_is_reached() -> None:
    assert quotations.below_floors(quotations.evaluate(quotations.load(), quotations.ours)) == []
