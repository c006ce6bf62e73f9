import pytest

from digest.metadata import headline
from digest.model import Paragraph, Role
from digest.text.furniture import TOP_TITLE, UNCONFIRMED
from tests.metadata.builders import PROSE


def found(title: str, line: str, rule: str = "title of the page, above the article") -> str | None:
    blocks: list[tuple[str, Role, str]] = [(title, "duplicate", TOP_TITLE)] if title else []
    blocks += [(line, "headline", rule), (PROSE, "body", "")]
    marked, start = [], 0
    for text, role, why in blocks:
        marked.append(Paragraph(start, start + len(text), text, role, why))
        start += len(text) + 1
    field = headline.find(marked)
    assert field.evidence is not None
    text = "\n".join(text for text, _, _ in blocks)
    assert text[field.evidence.start : field.evidence.end] == field.evidence.text
    return field.value


@pytest.mark.parametrize(
    ("title", "line", "value"),
    [
        ("Old bridge is closed | Harbour Post", "Old bridge is closed", "Old bridge is closed"),
        ("Harbour - Old bridge is closed - Post", "Harbour Old bridge is closed", "Old bridge is closed"),
        ("Harbour: “Close the bridge” | Post", "Harbour“Close the bridge”", "“Close the bridge”"),
        ("Harbour: Old bridge is closed", "Harbour: Old bridge is closed", "Harbour: Old bridge is closed"),
        ("", "3 May 2022 - Old bridge is closed", "Old bridge is closed"),
        ("", "3 May 2022", "3 May 2022"),
        ("Old bridge is closed | Harbour Post", "Harbour Post", None),
        ("", "Harbour Post - Cities - Old bridge is closed", None),
        ("", "Old bridge » Cities", None),
    ],
)
def test_what_stands_beside_the_headline_is_not_the_headline(title: str, line: str, value: str | None) -> None:
    assert found(title, line) == value


def test_a_title_that_cleaning_did_not_confirm_is_no_headline() -> None:
    assert found("", "Old bridge is closed", UNCONFIRMED) is None


def test_a_page_without_a_headline_has_none() -> None:
    assert headline.find([]).value is None
