"""The grid of reporting verbs: speakers with names, verbs of saying."""

from __future__ import annotations

from digest.grids import wording
from digest.model import Corpus, Evidence, Voice
from digest.model.wording import Usage, Wording, WordingKind


def told(speaker: str | None, word: str, stance: str, source: str = "East Wire") -> Wording:
    evidence = Evidence("a", source, None, 1, 0, len(word), word)
    return Wording(source, "reporting verb", word, stance, "outlet", speaker, evidence)


def shown(*found: Wording, limit: int | None = None) -> tuple[list[list[str]], str]:
    made = wording.grids(Corpus(()), Usage((), found, (), ()), limit=limit, verbose=False)
    rows = [["".join(text for text, _ in cell.runs) for cell in row] for grid in made for row in grid.rows]
    return rows, made[0].note if made else ""


def test_verbs_of_saying_of_speakers_with_names() -> None:
    rows, note = shown(
        told("Ana Ruiz", "claim", "claim"),
        told("Ana Ruiz", "say", "say", "West Wire"),
        told("the ministry", "deny", "deny"),
    )
    assert rows == [["Ana Ruiz", "claim 1", "say 1"], ["the ministry", "deny 1", "—"]]
    assert "only speakers of whom somebody reports with more than “say”" in note
    assert "more speaker" not in note


def test_thoughts_findings_and_speakers_without_a_name_are_left_out() -> None:
    rows, _ = shown(
        told("Ana Ruiz", "know", "believe"),
        told("Ana Ruiz", "want", "intend"),
        told("Ana Ruiz", "demand", "demand"),
        told("Harbour Board", "find", "report"),
        told("lawsuit", "argue", "claim"),
        told("one group", "argue", "claim"),
        told("The bridge", "argue", "claim"),
        told("Officials", "argue", "claim"),
        told(None, "claim", "claim"),
        told("Luis Prado", "say", "say"),
    )
    assert rows == []


def test_how_many_speakers_are_left_out() -> None:
    rows, note = shown(
        *(told(f"Speaker {c}", "claim", "claim") for c in "ABC"), told("Luis Prado", "say", "say"), limit=2
    )
    assert [row[0] for row in rows] == ["Speaker A", "Speaker B"]
    assert note.endswith("1 more speaker; --limit 3 shows all")


def test_the_words_of_a_topic_by_source_in_its_own_voice() -> None:
    def one(source: str, kind: WordingKind, word: str, voice: Voice = "outlet") -> Wording:
        return Wording(source, kind, word, None, voice, None, Evidence("a", source, None, 1, 0, len(word), word))

    found = [
        one("East", "loaded", "brutal"),
        one("East", "loaded", "brutal"),
        one("East", "hedge", "reportedly", "quoted"),
        one("West", "scare quotes", "reform"),
    ]
    assert wording.of_topic([told("Ana Ruiz", "say", "say")], ("East Wire",)).rows == ()
    grid = wording.of_topic(found, ("West", "East", "North"))
    rows = [[cell.text for cell in row] for row in grid.rows]
    assert rows == [["West", "—", "—", "reform 1", "—"], ["East", "brutal 2", "—", "—", "—"]]
