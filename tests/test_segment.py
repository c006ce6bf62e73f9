from hypothesis import given
from hypothesis import strategies as st

from digest import clean, segment

WRAPPED = """Title of a short report

The river rose by two metres in the night and
drove several hundred people from their homes,
the mayor said on Monday. Roads in the old town
were shut until noon.
A second wave is expected, though the service
that measures the river would not say when.
"""


def texts(text: str) -> list[str]:
    return [block.text for block in segment.blocks(text)]


def test_every_line_is_a_block_where_lines_are_not_wrapped() -> None:
    assert texts("One.\nTwo.\n\n  Three. \u00a0\n") == ["One.", "Two.", "Three."]


def test_lines_broken_for_want_of_room_are_one_paragraph() -> None:
    title, first, second = texts(WRAPPED)
    assert title == "Title of a short report"
    assert first.startswith("The river")
    assert first.endswith("until noon.")
    assert second.startswith("A second wave")


def test_other_line_breaks_of_unicode_part_blocks_too() -> None:
    assert texts("One.\u2028Two.\x0cThree.\x85Four.") == ["One.", "Two.", "Three.", "Four."]


def test_blocks_start_after_the_header() -> None:
    assert texts("Source: X\nOne.") == ["Source: X", "One."]
    assert [b.text for b in segment.blocks("Source: X\nOne.", 10)] == ["One."]


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_paragraphs_are_verbatim_and_numbered_and_lose_nothing(text: str) -> None:
    marked = clean.mark(segment.blocks(text))
    paragraphs = segment.paragraphs(marked, None)
    for p in paragraphs:
        assert text[p.start : p.end] == p.text == p.text.strip()
        assert all(text[s.start : s.end] == s.text for s in p.sentences)
    numbers = [p.number for p in paragraphs if p.number is not None]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "".join("".join(p.text.split()) for p in paragraphs) == "".join(text.split())
