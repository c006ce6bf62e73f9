import re

import pytest

from digest.text.lazy import pattern


def test_a_pattern_is_compiled_once_with_its_flags() -> None:
    word = pattern("harbour|valley", re.IGNORECASE)
    assert word() is word()
    assert word().flags & re.IGNORECASE
    assert word().findall("Harbour and valley") == ["Harbour", "valley"]


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken()
