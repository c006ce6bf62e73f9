import io

from digest.model import Reading
from digest.readers import Record, Source
from digest.readers.naming import ids
from digest.readers.opening import Found


def found(name: str, id: str | None = None, place: str = "") -> Found:
    return Found(Source(name, f"in/{name}", io.BytesIO), Reading(), Record("Text.", id=id, place=place))


def test_a_file_that_is_an_article_lends_it_its_name() -> None:
    assert ids([found("a.txt"), found("sub/c.txt")]) == ["a", "c"]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    names = ("x/a.txt", "y/a.txt", "y/a.text", "b.txt")
    assert ids([found(name) for name in names]) == ["x/a", "y/a.txt", "y/a.text", "b"]


def test_records_have_their_own_ids_where_no_other_has_them() -> None:
    records = [found("f.jsonl", "n1", "line 1"), found("f.jsonl", "b", "line 2"), found("f.jsonl", None, "line 3")]
    assert ids([*records, found("b.txt")]) == ["n1", "f#b", "f#3", "b"]


def test_one_id_twice_is_told_apart_by_file_and_number() -> None:
    records = [found("f.jsonl", "n", "line 1"), found("f.jsonl", "n", "line 2"), found("g.jsonl", "n", "line 1")]
    assert ids(records) == ["f#n", "f#2", "g#n"]


def test_an_id_that_is_no_name_is_not_used() -> None:
    assert ids([found("f.jsonl", "x" * 200, "line 1"), found("f.jsonl", "\x1b[2J", "line 2")]) == ["f#1", "f#2"]


def test_an_id_of_its_own_names_the_only_article_of_a_file_too() -> None:
    assert ids([found("f.json", "n1"), found("g.json"), found("h.json", "g")]) == ["n1", "g", "h"]


def test_the_number_is_that_of_the_place_whatever_could_not_be_read_before() -> None:
    assert ids([found("f.jsonl", None, "line 2"), found("f.jsonl", None, "line 9")]) == ["f#2", "f#9"]


def test_a_hundred_thousand_files_of_one_name_are_told_apart_in_linear_time() -> None:
    names = ids([found("a.txt") for _ in range(3)] + [found("a.txt", None, "line 1") for _ in range(100_000)])
    assert names[:3] == ["a", "a~2", "a~3"]
    assert len(set(names)) == 100_003
