import pytest

from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"


@pytest.mark.parametrize(
    ("line", "authors", "agencies"),
    [
        ("By\u00a0Ada Boyle with\u00a0Reuters", ("Ada Boyle",), ("Reuters",)),
        ("By Ada Boyle and Ben Ruiz in Lagos", ("Ada Boyle", "Ben Ruiz"), None),
        ("By Ada Boyle, Foreign Correspondent", ("Ada Boyle",), None),
        ("By Associated Press", None, ("Associated Press",)),
        ("By Ludwig van der Meer", ("Ludwig van der Meer",), None),
    ],
)
def test_people_and_agencies_of_a_byline(line: str, authors: object, agencies: object) -> None:
    found = metadata(TITLE, line, PROSE)
    assert (found.authors.value, found.agencies.value) == (authors, agencies)


def test_the_agency_of_a_wire_dateline() -> None:
    assert metadata(TITLE, f"VELDENZ, Oct 3 (AFP) - {PROSE}").agencies.value == ("Agence France-Presse",)


def test_authors_that_are_given() -> None:
    assert metadata("Author: Ada Boyle and Ben Ruiz", "", TITLE, PROSE).authors.value == ("Ada Boyle", "Ben Ruiz")
