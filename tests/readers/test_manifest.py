import pytest

from digest.errors import UsageError
from digest.model import Document, Field
from digest.readers import manifest

DOCUMENT = Document("aleppo-1", "news/aleppo-1.txt", "", "Text.", {"source": Field("Header", "given")})


@pytest.mark.parametrize("pattern", ["aleppo-*.txt", "aleppo-1", "news/*", "aleppo-1.txt"])
def test_a_table_gives_fields_to_the_files_its_name_matches(pattern: str) -> None:
    rows = manifest.parse(
        f'["{pattern}"]\nsource = "The Daily"\ndate = 2016-11-02\nauthors = ["A. B.", "C. D."]\n', "sources.toml"
    )
    given = manifest.apply(DOCUMENT, rows).given
    assert {key: field.value for key, field in given.items()} == {
        "source": "The Daily",
        "published": "2016-11-02",
        "authors": "A. B.; C. D.",
    }


def test_a_csv_file_does_the_same_and_empty_cells_give_nothing() -> None:
    rows = manifest.parse("file,source,date\naleppo-*,,2016-11-02\nother*,X,\n", "sources.csv")
    given = manifest.apply(DOCUMENT, rows).given
    assert (given["source"].value, given["published"].value) == ("Header", "2016-11-02")


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        ('source = "X"', "sources.toml", "outside a table"),
        ('["a.txt"]\nsorce = "X"', "sources.toml", "unknown field 'sorce'"),
        ("[[", "sources.toml", "sources.toml"),
        ("name,source\na,b\n", "sources.csv", "no column 'file'"),
        ("file,source\na,b,c\n", "sources.csv", "more cells"),
    ],
)
def test_a_file_that_is_not_understood_says_where(text: str, path: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        manifest.parse(text, path)
    assert words in caught.value.message
    assert "\n" not in caught.value.message
