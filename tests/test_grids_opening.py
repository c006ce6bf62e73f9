"""What a comparison opens with: at most ten lines on a screen of 80, each with its source."""

from __future__ import annotations

from digest.grids.cells import Citations
from digest.grids.opening import opening
from digest.model import Agreement, Article, Comparison, Dispute, Evidence, Side, SourceCoverage, Topic
from digest.model.origins import SourceOrigin
from digest.model.utterances import Utterance, Version
from digest.render.screen import Screen
from digest.render.terminal import block
from tests.builders import article

LONG = "The harbour of Kotka was closed to every ship after an oil tanker ran aground there on Monday night, " * 3
EAST = article(LONG, "The mayor said that the port is open.", id="a", source="East")
WEST = article(LONG, "The coast guard said that the port is closed.", id="b", source="West")
CITATIONS = Citations.of([EAST, WEST])


def _whole(made: Article, number: int) -> Evidence:
    paragraph = made.paragraphs[number - 1]
    return made.evidence(paragraph.start, paragraph.end)


def _found(**sections: object) -> Comparison:
    topic = Topic("port", None, "query", ())
    sources = tuple(SourceCoverage(name, name, None, 1, 0.5, {}) for name in ("East", "West", "North"))
    empty: dict[str, object] = {"agreements": (), "disputes": (), "figures": (), "unique": ()}
    return Comparison(topic, sources, (), (), (), **(empty | sections))  # type: ignore[arg-type]


def _agreement() -> Agreement:
    support = (_whole(EAST, 1), _whole(WEST, 1))
    origins = (SourceOrigin("East", "a", "unknown"), SourceOrigin("West", "b", "unknown"))
    return Agreement(support, ("East", "West"), origins, 2)


def _dispute() -> Dispute:
    sides = (Side("mayor", "East", (_whole(EAST, 2),)), Side("coast guard", "West", (_whole(WEST, 2),)))
    return Dispute("contradiction", 0.9, False, sides)


def test_both_sides_of_a_dispute_stand_in_it_with_their_places() -> None:
    grid = opening(_found(disputes=(_dispute(),)), CITATIONS)
    assert [tuple(c.text for c in row) for row in grid.rows] == [
        (
            "disputed",
            "The mayor said that the port is open. [East ¶2]\n"
            "against: The coast guard said that the port is closed. [West ¶2]",
        )
    ]
    assert (
        grid.note
        == "found by their words: no agreement, 1 dispute, no conflict of figures, no sentence of one source only"
    )


def test_it_takes_ten_lines_of_80_with_what_matters_most_of_each_kind() -> None:
    found = _found(agreements=(_agreement(),) * 4, disputes=(_dispute(),) * 4, unique=(_whole(EAST, 1),) * 3)
    grid = opening(found, CITATIONS)
    shown = block(grid, Screen(80), 80).splitlines()
    assert len(shown) <= 1 + 10 + 2
    assert [row[0].text for row in grid.rows] == ["2 of 3 say", "2 of 3 say", "disputed", "disputed"]


def test_a_long_statement_is_cut_with_a_mark_and_an_origin_is_counted_where_it_is_certain() -> None:
    (row,) = opening(_found(agreements=(_agreement(),)), CITATIONS).rows
    text = row[1].text
    assert " […] [East ¶1, West ¶1: 2 origins]" in text
    assert LONG.startswith(text.split(" […]")[0])


def test_without_findings_it_says_so_and_where_nothing_was_looked_for_nothing() -> None:
    assert opening(_found(), CITATIONS).note.startswith("nothing that the sources")
    assert opening(_found(agreements=None), CITATIONS).note == ""
    assert "of one source" not in opening(_found(disputes=(_dispute(),), unique=None), CITATIONS).note


def test_what_two_sources_quote_stands_in_it_unless_it_is_an_agreement() -> None:
    versions = (
        Version((_whole(EAST, 2),), "Ana Ruiz", "same", also=(_whole(WEST, 2),)),
        Version((_whole(WEST, 1),), None, "shortened"),
    )
    utterance = Utterance("Ana Ruiz", "shortened", versions)
    (row,) = opening(_found(utterances=(utterance,)), CITATIONS).rows
    assert [c.text for c in row] == [
        "2 of 3 quote",
        "Ana Ruiz: “The mayor said that the port is open.” [East ¶2, West ¶2]",
    ]
    shared = Utterance(None, "same", (Version((_whole(EAST, 1),), None, "same", also=(_whole(WEST, 1),)),))
    rows = opening(_found(agreements=(_agreement(),), utterances=(shared,)), CITATIONS).rows
    assert [r[0].text for r in rows] == ["2 of 3 say"]
