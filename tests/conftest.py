"""Where the article folders are, and what the tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BUNDLED = ROOT / "articles"
ORIGINALS = ROOT.parent / "shared" / "articles"


@pytest.fixture(scope="session")
def originals() -> Path:
    """The folder of the five original articles, where it lies beside the project."""
    if not ORIGINALS.is_dir():
        pytest.skip("../shared/articles is not beside the project")
    return ORIGINALS


@pytest.fixture(scope="session", params=["bundled", "originals"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Each folder of articles in turn."""
    if request.param == "bundled":
        return BUNDLED
    return Path(request.getfixturevalue("originals"))
