from hypothesis import given
from hypothesis import strategies as st

from digest.readers.lead import restored

HEADLINE = "Harbour bridge closes for repair"
DEK = "The council voted to shut the crossing until its piers have been examined by the engineers."
FIRST = "Drivers will have to take the northern road from Monday on, the mayor said at the town hall."
SECOND = "The repair is to last for eighteen months and will cost twelve million, according to the engineers."
EXTRACT = f"{FIRST}\n{SECOND}"


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_the_dek_between_headline_and_article_comes_back() -> None:
    shown = page("News", HEADLINE, "By Ada Boyle", DEK, "Share", FIRST, SECOND)
    assert restored(EXTRACT, shown, HEADLINE) == f"{DEK}\n{FIRST}\n{SECOND}"


def test_it_stands_after_what_the_extract_has_above_the_article() -> None:
    shown = page(HEADLINE, DEK, FIRST, SECOND)
    assert restored(f"{HEADLINE}\n{EXTRACT}", shown, HEADLINE) == f"{HEADLINE}\n{DEK}\n{FIRST}\n{SECOND}"


def test_what_is_above_the_headline_is_the_page_s() -> None:
    assert restored(EXTRACT, page(DEK, HEADLINE, FIRST, SECOND), HEADLINE) == EXTRACT


def test_a_page_that_does_not_show_its_headline_gives_nothing() -> None:
    assert restored(EXTRACT, page("News", DEK, FIRST, SECOND), HEADLINE) == EXTRACT
    assert restored(EXTRACT, page("News", DEK, FIRST, SECOND), "") == EXTRACT


def test_a_caption_and_a_line_without_an_end_stay_out() -> None:
    shown = page(
        HEADLINE, "The bridge on Friday.", "More stories on the bridge, the harbour and the road to the north", FIRST
    )
    assert restored(EXTRACT, shown, HEADLINE) == EXTRACT


def test_nothing_comes_twice() -> None:
    shown = page(HEADLINE, DEK, FIRST, SECOND)
    once = restored(EXTRACT, shown, HEADLINE)
    assert restored(once, shown, HEADLINE) == once


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=40))
def test_no_line_of_the_extract_is_lost(extract: str, visible: str, headline: str) -> None:
    lines = restored(extract, visible, headline).splitlines()
    assert [line for line in lines if line in extract.splitlines()] == extract.splitlines()
