"""Sources files: what they give to which file and outlet, and what is said where they are not understood."""

from __future__ import annotations

import dataclasses

import pytest

from digest.errors import UsageError
from digest.model import Document, Field
from digest.readers import manifest
from tests.builders import article

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


def test_groups_are_lists_in_toml_and_parted_by_semicolons_in_csv() -> None:
    toml = manifest.parse('["aleppo-*"]\ngroups = ["state-funded", "Middle  East"]\n', "sources.toml")
    table = manifest.parse("file,groups\naleppo-1.txt,state-funded; Middle East;\n", "sources.csv")
    for rows in (toml, table):
        assert manifest.apply(DOCUMENT, rows).given["groups"].value == "state-funded; Middle East"


def test_a_file_is_in_the_groups_of_every_row_that_matches_and_later_rows_win_else() -> None:
    text = '["news/*"]\ngroups = ["local"]\nsource = "A"\n["aleppo-1"]\ngroups = ["print", "local"]\nsource = "B"\n'
    given = manifest.apply(DOCUMENT, manifest.parse(text, "sources.toml")).given
    assert (given["groups"].value, given["source"].value) == ("local; print", "B")
    assert given["groups"].reason == "sources file: news/*, aleppo-1"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('[outlets."The Daily"]\ngroups = ["state-funded", "coast"]\n', "sources.toml"),
        ("outlet,groups\nThe Daily,state-funded;coast\nThe Herald,\n", "sources.csv"),
    ],
)
def test_an_outlet_has_groups(text: str, path: str) -> None:
    rows = manifest.parse(text, path)
    assert manifest.outlets(rows) == ((path, "The Daily", ("state-funded", "coast")),)
    assert manifest.apply(DOCUMENT, rows) == DOCUMENT


def test_in_a_file_by_files_the_outlet_is_a_field() -> None:
    rows = manifest.parse("file,outlet\naleppo-1,The Daily\n", "sources.csv")
    assert manifest.apply(DOCUMENT, rows).given["source"].value == "The Daily"


def test_a_name_that_matches_no_article_is_told() -> None:
    text = '["reuters-*.txt"]\nsource = "Reuters"\n["al*.txt"]\nsource = "X"\n[outlets.Y]\ngroups = ["z"]\n'
    rows = manifest.parse(text, "sources.toml")
    known = dataclasses.replace(article("One.", id="aleppo-1"), path="news/aleppo-1.txt")
    assert manifest.unmatched(rows, [known]) == (
        "sources.toml: 'reuters-*.txt' matches no article; correct the name there",
    )
    many = manifest.parse("file,source\n" + "".join(f"f{n},S\n" for n in range(14)), "sources.csv")
    assert len(manifest.unmatched(many, [known])) == 11


def test_a_line_a_file_takes_time_as_the_lines_do() -> None:
    rows = manifest.parse("file,source\n" + "".join(f"{n}.txt,S{n}\n" for n in range(20_000)), "sources.csv")
    documents = [Document(str(n), f"news/{n}.txt", "", "") for n in range(0, 20_000, 10)]
    given = [manifest.apply(document, rows).given["source"].value for document in documents]
    assert given == [f"S{n}" for n in range(0, 20_000, 10)]


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        ('source = "X"', "sources.toml", "outside a table"),
        ('["a.txt"]\nsorce = "X"', "sources.toml", """["a.txt"]: unknown field 'sorce'; there is: source"""),
        ('["a.txt"]\nsource = true', "sources.toml", '["a.txt"]: source cannot be True; write source = "…"'),
        ('["a.txt"]\nsource = ["X", "Y"]', "sources.toml", "source cannot be"),
        ('["a.txt"]\ngroups = "print"', "sources.toml", 'write groups = ["state-funded", "Middle East"]'),
        ('["a.txt"]\ntitle = "X"\nheadline = "Y"', "sources.toml", "'title' and 'headline' say the same"),
        ('[outlets]\ngroups = ["x"]', "sources.toml", "[outlets]: 'groups' stands outside an outlet"),
        ('[outlets.X]\nsource = "Y"', "sources.toml", '[outlets."X"]: unknown field'),
        ('["a.txt"\nsource = 1', "sources.toml", "line 1, column 9"),
        ("a = " + "[" * 5000, "sources.toml", "sources.toml"),
        ("name,source\na,b\n", "sources.csv", "line 1: no column 'file'"),
        ("file,source,source\n", "sources.csv", "line 1: 'source' and 'source' say the same"),
        ("file,sorce\na,b\n", "sources.csv", "line 1: unknown field 'sorce'"),
        ("file,source\na,b\nc,d,e\n", "sources.csv", "line 3: more cells"),
        ("file,source\n\n,b\n", "sources.csv", "line 3: the cell 'file' is empty"),
        ('file,source\na,b\n"c,d\n', "sources.csv", "line 3: unexpected end of data"),
        ("outlet,source\na,b\n", "sources.csv", "unknown field 'source'; there is: groups"),
    ],
)
def test_a_file_that_is_not_understood_says_where(text: str, path: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        manifest.parse(text, path)
    assert words in caught.value.message
    assert "\n" not in caught.value.message
