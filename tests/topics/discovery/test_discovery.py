"""Topics that no catalogue names."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digest import pipeline
from digest.model import Field
from digest.settings import Settings
from digest.topics import discovery
from digest.topics.catalogue import Entry, find
from tests import builders
from tests.topics.discovery import collection


def names(found: tuple[discovery.Discovered, ...]) -> list[str]:
    return [one.entry.name for one in found]


def test_the_subjects_are_found_and_named_as_they_are_written() -> None:
    found = discovery.find(collection.articles())
    assert sorted(names(found)) == ["ferry dispute", "harbour toll", "oak moth"]
    toll = next(one for one in found if one.entry.name == "harbour toll")
    assert toll.main == ("toll-0", "toll-1", "toll-2", "toll-3")
    assert "harbour" in toll.words
    assert toll.entry.terms[0] == toll.entry.name


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = collection.articles()
    mixed = articles[:]
    random.Random(3).shuffle(mixed)
    assert discovery.find(mixed) == discovery.find(articles)


def test_neither_does_the_hash_seed() -> None:
    code = (
        "from digest.topics import discovery; from tests.topics.discovery import collection;"
        "print(discovery.find(collection.articles()))"
    )
    root = Path(__file__).resolve().parents[3]
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert b"oak moth" in runs.pop()


def test_what_the_catalogue_names_is_not_discovered() -> None:
    known = (Entry("road charges", None, "user", ("harbour tolls",)),)
    assert sorted(names(discovery.find(collection.articles(), known))) == ["ferry dispute", "oak moth"]


def test_a_discovered_topic_is_asked_for_by_its_name() -> None:
    corpus = builders.corpus(*collection.articles())
    listed = {topic.name: topic for topic in pipeline.topics(corpus, Settings(), discover=True)}
    moth = listed["oak moth"]
    assert (moth.origin, len(moth.articles), len(moth.sources)) == ("discovered", 4, 4)
    assert "moth" in moth.words
    assert moth.main == ("moth-0", "moth-1", "moth-2", "moth-3")
    asked = pipeline.topics(corpus, Settings(), "oak moths", discover=True)
    assert [topic.hits for topic in asked] == [moth.hits]
    assert "oak moth" not in {topic.name for topic in pipeline.topics(corpus, Settings())}


def test_what_one_outlet_tells_is_no_topic_where_there_are_others() -> None:
    articles = [
        replace(a, metadata=replace(a.metadata, source=Field("Lone Star", "given"))) if a.id.startswith("moth") else a
        for a in collection.articles()
    ]
    corpus = builders.corpus(*articles)
    found = [topic.name for topic in pipeline.topics(corpus, Settings(), discover=True)]
    assert "harbour toll" in found
    assert "oak moth" not in found


def test_another_topic_of_the_same_words_covers_it() -> None:
    corpus = builders.corpus(*collection.articles())
    discovered = discovery.find(corpus.articles)
    pest = Entry("pests", None, "user", ("moth",))
    kept = discovery.told(find(corpus, (pest, *(one.entry for one in discovered))), discovered)
    assert sorted(topic.name for topic in kept) == ["ferry dispute", "harbour toll", "pests"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        ("",),
        ("🙂",),
        ("\x00\x01",),
        ("word " * 10_000,),
        ("أعلنت الحكومة هدنة. أعلنت الحكومة هدنة.",),
        ("A b. " * 3000,),
    ],
)
def test_odd_articles_do_no_harm(paragraphs: tuple[str, ...]) -> None:
    odd = [builders.article(*paragraphs, id=f"x{i}") for i in range(3)]
    assert discovery.find(odd) == ()
    found = discovery.find([*odd, *collection.articles()])
    assert "harbour toll" in names(found)


def test_articles_of_another_language_are_left_out() -> None:
    german = [
        replace(a, metadata=replace(a.metadata, language=Field("de", "given")), id=f"de-{a.id}")
        for a in collection.articles()
    ]
    assert discovery.find(german) == ()


def test_no_article_no_topic() -> None:
    assert discovery.find([]) == ()
    assert discovery.told((), ()) == ()
