"""Golden cases of credits to wire agencies: W1 in the byline, W2 lines that say so, W3 the article's end, W4 others."""

import pytest

from tests.metadata.builders import PROSE, metadata

TITLE = "Council closes the old bridge"
AFTER = "Residents asked for a ferry until the new bridge opens, which the mayor promised to look into."


def credited(*lines: str) -> tuple[str, ...] | None:
    return metadata(TITLE, *lines).agencies.value


def test_w1_in_brackets_in_the_byline() -> None:
    assert credited("Par Anne Delcourt (avec AFP)", PROSE, AFTER) == ("Agence France-Presse",)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Mit Material von dpa", ("Deutsche Presse-Agentur",)),
        ("Mit Agenturmaterial von AFP und dpa", ("Agence France-Presse", "Deutsche Presse-Agentur")),
        ("(con información de EFE)", ("EFE",)),
        ("Reuters contributed to this report.", ("Reuters",)),
        ("The Associated Press contributed to this story.", ("Associated Press",)),
        ("With reporting by Reuters and AP", ("Reuters", "Associated Press")),
    ],
)
def test_w2_a_line_says_whose_material_was_used(line: str, agencies: tuple[str, ...]) -> None:
    assert credited(PROSE, AFTER, line) == agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("dpa/kmv", ("Deutsche Presse-Agentur",)),
        ("bvw / DPA", ("Deutsche Presse-Agentur",)),
        ("abc/ots", ("ots",)),
        ("Quelle: dpa", ("Deutsche Presse-Agentur",)),
        ("(AP)", ("Associated Press",)),
    ],
)
def test_w3_an_article_is_signed_at_its_end(line: str, agencies: tuple[str, ...]) -> None:
    assert credited(PROSE, AFTER, line) == agencies


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "Foto: dpa/Vogt", AFTER),
        (PROSE, AFTER, "Ada Boyle contributed to this report."),
        (PROSE, AFTER, "With Ada Boyle and Reuters"),
        (PROSE, AFTER, "abc/def"),
        (PROSE, AFTER, "AFP/Getty Images"),
        (PROSE, AFTER, "dpa/Imago"),
        (PROSE + " The Associated Press (AP) said so.", AFTER),
        (PROSE, "Streit mit AP", AFTER + " They will talk to the AP about it, a spokesman of the agency said."),
        (PROSE, AFTER, "Related stories", "AP contributed to this report about a storm"),
    ],
)
def test_w4_whoever_is_only_named_is_not_credited(lines: tuple[str, ...]) -> None:
    assert credited(*lines) is None
