"""What is new since a day, or since a report."""

from __future__ import annotations

import datetime
import json

import pytest

from digest import updates
from digest.errors import InputError
from digest.model import Article, Hit, Topic
from digest.updates import Known, report
from digest.updates.replaced import replaced
from tests.builders import article

FIRE = "The fire in the mills of Orlstadt killed 12 people on Monday, the fire brigade said."
MORE = "The fire in the mills of Orlstadt killed 14 people on Monday, the fire brigade said."
CAUSE = "A spark from an old oven set the flour dust alight, investigators found."
SINCE = Known("2021-03-03", datetime.date(2021, 3, 3))


def _pair(later: str) -> tuple[Article, Article]:
    return (
        article(FIRE, id="a", source="Gazette", published="2021-03-02"),
        article(later, id="b", source="Herald", published="2021-03-03"),
    )


def _fresh(later: str, known: Known = SINCE) -> list[str]:
    pair = _pair(later)
    found = updates.news(pair, known)
    return [s.text for a in pair for s in a.sentences if s.start in found.fresh.get(a.id, ())]


def test_what_was_said_before_is_not_new() -> None:
    assert _fresh(f"{FIRE} {CAUSE}") == [CAUSE]
    assert _fresh("Fire in the mills of Orlstadt has killed 12 people on Monday, the fire brigade said.") == []


@pytest.mark.parametrize(
    "changed",
    [
        MORE,
        "The fire in the mills of Orlstadt killed no 12 people on Monday, the fire brigade said.",
        "The fire in the mills of Vellsund killed 12 people on Monday, the fire brigade said.",
        "The fire in the mills of Orlstadt may have killed 12 people on Monday, the fire brigade said.",
    ],
)
def test_another_figure_name_or_sense_is_new(changed: str) -> None:
    assert _fresh(changed) == [changed]


def test_an_undated_article_is_neither_old_nor_new() -> None:
    undated = article(CAUSE, id="c")
    found = updates.news([*_pair(MORE), undated], SINCE)
    assert found.undated == ("c",)
    assert "c" not in found.fresh


def test_a_topic_keeps_its_new_sentences_and_knows_what_was_there_before() -> None:
    pair = _pair(f"{FIRE} {CAUSE}")
    topic = Topic("fire", None, "query", tuple(Hit(a, p, 1.0, ()) for a in pair for p in a.content))
    found = updates.news(pair, SINCE)
    (hit,) = found.of(topic).hits
    assert [s.text for s in hit.paragraph.sentences] == [CAUSE]
    assert [h.article.id for h in found.before(topic)] == ["a"]


def test_the_figure_that_a_new_one_replaces() -> None:
    old, new = _pair(MORE)
    before = [Hit(old, p, 1.0, ()) for p in old.content]
    was = replaced(new.evidence(0, len(MORE)), before)
    assert was
    assert was.text == "12 people"
    assert old.text[was.start : was.end] == was.text


@pytest.mark.parametrize(
    "later",
    [
        "The fire in the mills of Orlstadt killed 14 horses on Monday, the fire brigade said.",
        "The fire in the mills of Vellsund killed 14 people on Monday, the fire brigade said.",
        CAUSE,
    ],
)
def test_what_is_not_certain_replaces_nothing(later: str) -> None:
    old, new = _pair(later)
    assert replaced(new.evidence(0, len(later)), [Hit(old, p, 1.0, ()) for p in old.content]) is None


def test_two_figures_of_one_day_are_not_replaced() -> None:
    old, new = _pair(MORE)
    third = article(FIRE.replace("12", "11"), id="c", published="2021-03-02")
    hits = [Hit(a, p, 1.0, ()) for a in (old, third) for p in a.content]
    assert replaced(new.evidence(0, len(MORE)), hits) is None


def _report(**keys: object) -> str:
    return json.dumps({"schema": "digest/1", "command": "summary", **keys})


def test_a_report_knows_its_articles_by_their_hashes() -> None:
    old, _ = _pair(FIRE)
    known = report.parse(_report(articles=[{"id": "a", "sha256": old.sha256}], topics=[]), "old.json")
    assert _fresh(f"{FIRE} {CAUSE}", known) == [CAUSE]


def test_a_report_of_passages_knows_them_and_their_articles() -> None:
    shown = {"article": "a", "start": 0, "end": len(FIRE), "text": FIRE}
    known = report.parse(_report(quotes=[{"content": shown}]), "old.json")
    assert _fresh(f"{FIRE} {CAUSE}", known) == [CAUSE]
    changed = report.parse(_report(quotes=[{"content": {**shown, "text": CAUSE}}]), "old.json")
    assert _fresh(MORE, changed) == [FIRE, MORE]


@pytest.mark.parametrize(
    "text", ["", "no", "[1]", "{}", '{"schema": "other/1"}', '{"schema": "digest/1"}', "[" * 100_000]
)
def test_what_is_no_report_is_said_so(text: str) -> None:
    with pytest.raises(InputError, match=r"old\.json"):
        report.parse(text, "old.json")


def test_a_day_of_the_month_replaces_none() -> None:
    shut = "The harbour bridge of Orlstadt was shut to lorries on {} March after cracks were found."
    early, late = (article(shut.format(day), id=id_, source="Gazette") for day, id_ in ((3, "a"), (4, "b")))
    new = late.evidence(late.sentences[0].start, late.sentences[0].end)
    assert replaced(new, [Hit(early, early.content[0], 1.0, ())]) is None


@pytest.mark.parametrize(
    ("command", "listed"),
    [("show", {"articles": [{"id": "a", "paragraphs": []}]}), ("stories", {"stories": [{"articles": ["a", "b"]}]})],
)
def test_the_reports_of_other_commands_know_the_articles_they_list(command: str, listed: dict[str, object]) -> None:
    made = json.dumps({"schema": "digest/1", "command": command, **listed})
    assert "a" in report.parse(made, "old.json").ids


@pytest.mark.parametrize(
    "data",
    [
        {"schema": "digest/99", "articles": [{"id": "a", "sha256": "0" * 64}]},
        {"schema": "digest/1", "articles": [{"sha256": "zz"}]},
        {"schema": "digest/1"},
    ],
)
def test_what_is_no_report_of_this_version_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(InputError):
        report.parse(json.dumps(data), "old.json")
