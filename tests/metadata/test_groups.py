"""Groups of outlets: the user's own words, said of files and of outlets."""

from __future__ import annotations

import dataclasses

from digest.metadata import groups
from digest.model import Field
from tests.builders import article

OUTLETS = (("sources.toml", "The Harbour Post", ("state-funded", "coast")), ("sources.toml", "Radio Nine", ("coast",)))


def test_the_groups_of_a_file_are_its_words_between_semicolons() -> None:
    words = Field("state-funded; Middle  East;", "given", None, "sources file: a*")
    assert groups.given(words) == Field(("state-funded", "Middle East"), "given", None, "sources file: a*")
    assert groups.given(None) == groups.given(Field(" ; ", "given")) == Field()


def test_an_outlet_gives_its_groups_to_its_articles_however_its_name_is_spelt() -> None:
    own = [article("One.", id="a", source="harbour post"), article("Two.", id="b"), article("Three.", source="Echo")]
    first, *rest = groups.assign(own, OUTLETS)
    assert first.metadata.groups.value == ("state-funded", "coast")
    assert first.metadata.groups.status == "given"
    assert first.metadata.groups.reason == "sources file: outlet The Harbour Post"
    assert rest == own[1:]


def test_the_groups_of_file_and_outlet_add_up() -> None:
    plain = article("One.", source="Radio Nine")
    own = dataclasses.replace(plain.metadata, groups=Field(("local", "coast"), "given", None, "sources file: a*"))
    (found,) = groups.assign([dataclasses.replace(plain, metadata=own)], OUTLETS)
    assert found.metadata.groups.value == ("local", "coast")
    assert found.metadata.groups.reason == "sources file: a*, sources file: outlet Radio Nine"


def test_no_name_is_not_the_unknown_outlet() -> None:
    unknown = article("One.")
    assert groups.assign([unknown], [("sources.toml", " ", ("x",))]) == (unknown,)


def test_an_outlet_without_an_article_is_told_with_the_near_names() -> None:
    notes = groups.unmatched([article("One.", source="The Harbor Post"), article("Two.")], OUTLETS)
    assert notes == (
        "sources.toml: the outlet 'The Harbour Post' has no article here; near: The Harbor Post",
        "sources.toml: the outlet 'Radio Nine' has no article here; correct the name there",
    )
