"""The catalogue as data, and what is said of a user's file that cannot be used."""

import json
from pathlib import Path
from typing import Any

import pytest

from digest import resources
from digest.errors import UsageError
from digest.topics.entries import Entry, entries

MEDIATOPICS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "iptc" / "mediatopics.json"


def test_the_catalogue_is_broad_and_its_names_are_distinct() -> None:
    known = entries()
    assert len(known) >= 120
    assert len({entry.name.lower() for entry in known}) == len(known)
    assert all(entry.name == entry.name.strip() and entry.origin == "catalogue" for entry in known)


def test_every_topic_has_a_code_and_several_terms() -> None:
    assert [entry.name for entry in entries() if not entry.iptc or len(entry.terms) < 4] == []


def test_families_of_following_nouns_exist() -> None:
    families = set(resources.table("follows")["nouns"])
    assert {family for entry in entries() for family in entry.follows} <= families


@pytest.mark.skipif(not MEDIATOPICS.exists(), reason="shared/data/iptc is not here")
def test_every_code_is_one_of_iptc() -> None:
    codes = {concept["qcode"] for concept in json.loads(MEDIATOPICS.read_text("utf-8"))["concepts"]}
    assert [(entry.name, entry.iptc) for entry in entries() if entry.iptc not in codes] == []


def test_a_users_topic_replaces_the_one_of_its_name_and_new_ones_come_last() -> None:
    known = entries(
        {"topic": [{"name": "Ceasefire", "terms": ["olive branch"]}, {"name": "tulips", "terms": ["tulip"]}]}
    )
    by_name = {entry.name: entry for entry in known}
    assert by_name["Ceasefire"] == Entry("Ceasefire", None, "user", ("olive branch",))
    assert known[-1].name == "tulips"
    assert known[-1].origin == "user"
    assert len(known) == len(entries()) + 1


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"topics": []}, "unknown key 'topics'"),
        ({"topic": {"name": "x"}}, "list of tables"),
        ({"topic": ["x"]}, "topic 1 has no name"),
        ({"topic": [{"terms": ["x"]}]}, "topic 1 has no name"),
        ({"topic": [{"name": " - "}]}, "topic 1 has no name"),
        ({"topic": [{"name": "x"}]}, "can never be found"),
        ({"topic": [{"name": "x", "terms": 5}]}, "terms must be a list"),
        ({"topic": [{"name": "x", "terms": "|"}]}, "can never be found"),
        ({"topic": [{"name": "x", "terms": [1]}]}, "terms must be a list"),
        ({"topic": [{"name": "x", "terms": ["…"]}]}, "terms must be a list"),
        ({"topic": [{"name": "x", "term": ["x"]}]}, "unknown key 'term'"),
        ({"topic": [{"name": "x", "iptc": 5, "terms": ["x"]}]}, "iptc must be a string"),
        ({"topic": [{"name": "x", "terms": ["x"]}, {"name": "X", "terms": ["y"]}]}, "stands there twice"),
        ({"topic": [{"name": "x", "patterns": {}}]}, "patterns must be a list"),
        ({"topic": [{"name": "x", "patterns": [{"all": ["a", "b"], "within": 3}]}]}, "has no name"),
        ({"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a"], "within": 3}]}]}, "two or more groups"),
        ({"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a|", "b"], "within": 3}]}]}, "empty alternative"),
        ({"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a", "b"], "within": 0}]}]}, "within must be"),
        ({"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a", "b"], "within": True}]}]}, "within must be"),
        ({"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a", "b"], "near": 3}]}]}, "unknown key 'near'"),
        (
            {"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a", "b"], "within": 3, "weak": 1}]}]},
            "weak must be true or false",
        ),
        (
            {"topic": [{"name": "x", "patterns": [{"name": "p", "all": ["a", "b"], "within": 3, "direct": "no"}]}]},
            "direct must be true or false",
        ),
        ({"topic": [{"name": "x", "terms": ["x"], "also": [1]}]}, "also must be a list"),
    ],
)
def test_a_malformed_users_file_is_named_in_one_line(table: dict[str, Any], complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        entries(table)
    assert complaint in caught.value.message
    assert "\n" not in caught.value.message
