"""Outlets that no list knows: two independent namings make one, by title and by rights or domain."""

import pytest

from tests.hanging import ends
from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"
AFTER = PROSE + " Nobody objected."


@pytest.mark.parametrize(
    ("title", "line", "outlet"),
    [
        (f"{TITLE} - Orla Brückenbote", "© 2020 Orla Brückenbote. Alle Rechte vorbehalten.", "Orla Brückenbote"),
        (f"{TITLE} | Bridgewire", "Copyright © 2019 Bridgewire", "Bridgewire"),
        (f"{TITLE} » brueckenseite.example", "© brueckenseite.example GmbH", "brueckenseite.example"),
        (f"{TITLE} – Orla Bote", "www.orla-bote.example", "Orla Bote"),
        (f"Bridgewire | {TITLE}", "(c) 2011-2018 Bridgewire Ltd. All rights reserved", "Bridgewire"),
        (f"{TITLE} | Bridges | Bridgewire", "News of 3 May 2019 | © Bridgewire", "Bridgewire"),
        (f"{TITLE} - THE TIMES", "© 2020 The Times", "The Times"),
    ],
)
def test_title_and_rights_or_domain_agree(title: str, line: str, outlet: str) -> None:
    field = metadata(title, "Menu", TITLE, PROSE, AFTER, line).source
    assert (field.value, field.status) == (outlet, "stated")
    assert field.evidence is not None
    assert field.evidence.text in title


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (f"{TITLE} | Bridgewire", "© 2020 Harbour Media Holdings Ltd."),
        (f"{TITLE} | Bridgewire", "Bridgewire"),
        (f"{TITLE} - Orla", "© 2020 Orla Council"),
        (f"{TITLE} - Bridges", "© 2020 Ada Boyle - Bridges"),
        (f"{TITLE} - Reuters", "© 2020 Reuters"),
        (f"{TITLE} - Facebook", "© 2020 Facebook"),
        (f"{TITLE} - 2020", "© 2020"),
        (TITLE, "© 2020 Bridgewire"),
        (f"{TITLE} | Bridgewire", "https://bridgewire.example/2020/bridge"),
    ],
)
def test_one_naming_is_not_enough(title: str, line: str) -> None:
    assert metadata(title, "Menu", TITLE, PROSE, AFTER, line).source.value is None


def test_odd_lines_take_no_time() -> None:
    with ends():
        metadata("©" * 20_000, " - " * 20_000, TITLE, PROSE, "© " + "a " * 190 + "| " * 20_000)
