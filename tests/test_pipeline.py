"""The stages together, on articles written for the purpose."""

import datetime
from pathlib import Path

import pytest

import digest
from digest import pipeline
from digest.errors import InputError, NothingMatchedError
from digest.settings import Settings

REPORTS = {
    "a.txt": "Source: The Chronicle\nDate: 2022-10-04\n\nNorland and Sundia agree to a truce\n\n"
    "Norland and Sundia agreed on Tuesday to a truce that will last for a week, said General Ada Boyle.\n",
    "b.txt": "Truce in Sundia is broken after a day\n\n"
    "A truce between Norland and Sundia was broken on Wednesday near Veldenz, rebels said.\n",
    "c.txt": "Date: 2022-10-09\n\nGrain prices fall in the north\n\n"
    "Prices of grain fell on the northern markets on Friday.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_articles_are_loaded_in_order_with_what_is_known_of_them(folder: Path) -> None:
    corpus = pipeline.load([str(folder)])
    assert [(a.id, a.outlet, a.published) for a in corpus.articles] == [
        ("a", "The Chronicle", datetime.date(2022, 10, 4)),
        ("b", "b", None),
        ("c", "c", datetime.date(2022, 10, 9)),
    ]
    assert corpus.articles[0].content[0].number == 1


def test_the_same_files_in_another_order_are_the_same_corpus(folder: Path) -> None:
    names = [str(folder / name) for name in REPORTS]
    assert pipeline.load(names) == pipeline.load(names[::-1])


def test_an_article_is_the_same_alone_and_among_others(folder: Path) -> None:
    alone = pipeline.load([str(folder / "a.txt")]).articles[0]
    assert pipeline.load([str(folder)]).articles[0] == alone


def test_a_bad_file_does_not_stop_the_good_ones(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x00\x01" * 500)
    (folder / "empty.txt").write_bytes(b"")
    corpus = pipeline.load([str(folder), str(folder / "none.txt")])
    assert len(corpus.articles) == 3
    assert [(Path(s.path).name, s.named) for s in corpus.skipped] == [
        ("bad.txt", False),
        ("empty.txt", False),
        ("none.txt", True),
    ]


def test_nothing_to_read_is_an_error_of_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        pipeline.load([str(tmp_path)])
    assert str(tmp_path) in caught.value.message
    assert "\n" not in caught.value.message


def test_what_could_not_be_read_is_counted_beyond_what_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{broken\n" * 3000)
    with pytest.raises(InputError) as caught:
        pipeline.load([str(tmp_path / "a.jsonl")])
    assert "line 1: not valid JSON" in caught.value.message
    assert caught.value.message.endswith("; 2999 more of what is there could not be read")


def test_of_many_sources_the_first_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"Source: The Paper {number:02}\n\nGrain prices fell on Friday.\n")
    corpus = pipeline.load([str(tmp_path)])
    with pytest.raises(NothingMatchedError) as caught:
        pipeline.select(corpus, ["zzz"], None, None)
    assert caught.value.message.endswith("07 and 16 more")


def test_a_sources_file_beside_the_articles_is_read(folder: Path) -> None:
    (folder / "sources.toml").write_text('["b*"]\nsource = "The Herald"\ndate = 2022-10-05\n')
    article = pipeline.load([str(folder)]).articles[1]
    assert (article.outlet, article.metadata.source.status) == ("The Herald", "given")
    assert article.published == datetime.date(2022, 10, 5)


def test_articles_are_chosen_by_outlet_and_by_date(folder: Path) -> None:
    corpus = pipeline.load([str(folder)])
    assert [a.id for a in pipeline.select(corpus, ["chronicle"], None, None)[0].articles] == ["a"]
    chosen, notes = pipeline.select(corpus, [], datetime.date(2022, 10, 5), None)
    assert [a.id for a in chosen.articles] == ["c"]
    assert "b" in notes[0]
    with pytest.raises(NothingMatchedError, match="The Chronicle"):
        pipeline.select(corpus, ["Cronicle"], None, None)
    with pytest.raises(NothingMatchedError, match="widen"):
        pipeline.select(corpus, [], datetime.date(2030, 1, 1), None)


def test_a_topic_of_the_catalogue_and_words_of_the_articles(folder: Path) -> None:
    corpus = pipeline.load([str(folder)])
    (truce,) = pipeline.topics(corpus, Settings(), "truce")
    assert truce.name == "ceasefire"
    assert truce.sources == {"The Chronicle": 1, "b": 1}
    (words,) = pipeline.topics(corpus, Settings(), "northern markets")
    assert (words.origin, words.sources) == ("query", {"c": 1})
    with pytest.raises(NothingMatchedError, match="ceasefire"):
        pipeline.topics(corpus, Settings(), "ceasefyre")


def test_the_python_interface(folder: Path) -> None:
    corpus = digest.load(str(folder))
    summary = digest.summarize(corpus, topic="ceasefire")
    assert {e.article for e in summary.topics[0].sentences} == {"a", "b"}
    comparison = digest.compare(corpus, topic="ceasefire")
    assert [row.source for row in comparison.sources] == ["The Chronicle", "b"]
    assert {"Ada Boyle", "rebels"} <= {q.speaker for q in comparison.quotes}
    assert comparison.disputes == ()


def test_a_topic_that_is_asked_for_is_found_by_its_weaker_words_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Raid on a camp\n\nThe army said on Monday that terrorists had raided a camp near Veldenz.\n"
    )
    corpus = pipeline.load([str(tmp_path)])
    assert "terrorism" not in {t.name for t in pipeline.topics(corpus, Settings())}
    assert pipeline.topics(corpus, Settings(), "terrorism")[0].terms == {"terrorists": 1}


def test_a_date_that_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "d.txt").write_text(
        "Date: next week\n\nGrain prices fall\n\nPrices of grain fell on the markets on Friday.\n"
    )
    (article,) = [a for a in pipeline.load([str(folder)]).articles if a.id == "d"]
    assert "next week" in article.metadata.published.reason
