"""The visible text of HTML, whatever is done to its tags."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.readers.markup import slim, text, tokens
from tests.hanging import ends

TAGS = (
    "<p> </p> <div_hidden> </div> <script> </script> <!-- --> <a_href=' > < &# &amp; <pre> <q> <br/> = word \x00 \u202e"
)
PIECES = st.sampled_from([piece.replace("_", " ") for piece in [*TAGS.split(" "), '"', "_", "\n", "9" * 30]])

GOLDEN = {
    "blocks stand one a line": (
        "<h1>Fire</h1><p>The mill burnt.</p><ul><li>one<li>two</ul>",
        "Fire\nThe mill burnt.\none\ntwo",
    ),
    "a break is a new line": ("The mayor:<br>nothing was lost.", "The mayor:\nnothing was lost."),
    "words in bold stay words": ("un<b>like</b>ly <i>so</i>", "unlikely so"),
    "white space is folded": ("<p>The\n   mill\u00a0 burnt</p>\n\n", "The mill burnt"),
    "lines of preformatted text stay": ("<pre>one\ntwo</pre><p>three\nfour", "one\ntwo\nthree four"),
    "entities are characters": ("Bread &amp; milk &#8212; &quot;dear&quot;, 3 &lt; 4", 'Bread & milk — "dear", 3 < 4'),
    "a number beyond all characters": ("a&#99999999999999999999;b&#xfffffffffffff;", "a\ufffdb\ufffd"),
    "quoted words keep their marks": ("She said <q>no</q>.", "She said “no”."),
    "scripts and styles are no text": ("a<script>if (b<c) '</p>'</script>d<STYLE>p{}</STYLE >e", "ade"),
    "comments are no text": ("a<!-- <p>b</p> > -->c<!---->d<!-->e<!DOCTYPE html>f<?xml?>g", "acdefg"),
    "what is hidden is left out": (
        '<div style="color:red; display : none">a<div>b</div>c</div>d<p hidden>e</p>f',
        "d\nf",
    ),
    "a hidden paragraph ends where the next begins": ("<p hidden>a<p>b", "b"),
    "hidden until found, or not hidden": (
        '<p hidden="until-found">a</p><p data-hidden>b</p><p class="hidden">c</p>',
        "a\nb\nc",
    ),
    "what nobody ends is not hidden": ("<div hidden>a<p>b", "a\nb"),
    "menus to choose from and pictures": ("<select><option>Wales</select><svg><title>x</title></svg>a", "a"),
    "the page's title is not on the page": ("<head><title>T</title></head><body>a", "a"),
    "an angle bracket is no tag": ("3 < 4 and 5 > 4, <3", "3 < 4 and 5 > 4, <3"),
    "an attribute holds a bracket": ('<a title="a > b" rel=\'x">\'>c</a>', "c"),
    "an apostrophe in a tag": ("<p title=it's don't>a</p> it's", "a\nit's"),
    "a quotation mark that nobody closes": ('<a href="x>a</a> b', "a b"),
    "a comment that nobody closes": ("a<!-- b > c", "a c"),
    "a tag that nobody closes": ("a <p", "a"),
    "a script that nobody closes": ("a<script> b", "a"),
    "cells of a table": ("<table><tr><td>Dead<td>3</table>", "Dead\n3"),
    "right to left": ("<p dir=rtl>\u0645\u0631\u062d\u0628\u0627</p>", "\u0645\u0631\u062d\u0628\u0627"),
    "places where a word may break": ("co&shy;ali\u00adtion\ufeff a\x00\u200bb", "coalition ab"),
    "numbers side by side": ("<b>28.09.19</b><i>12</i>:<u>27</u> 10<sup>3</sup>", "28.09.19 12:27 10 3"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("markup", "visible"), GOLDEN.values(), ids=GOLDEN.keys())
def test_golden(markup: str, visible: str) -> None:
    assert text(markup) == visible


@given(st.lists(PIECES, max_size=40))
def test_any_pieces_of_markup_give_clean_lines(pieces: list[str]) -> None:
    markup = "".join(pieces)
    found = text(markup)
    assert text(markup) == found
    assert all(line == line.strip() and line for line in found.split("\n") if found)
    assert sum(len(token.value) for token in tokens(markup)) <= 2 * len(markup)


@given(st.text())
def test_text_without_tags_keeps_its_words(words: str) -> None:
    plain = re.sub("[<&\x00\xad\u200b\ufeff]", "", words)
    assert text(plain).split() == plain.split()


HOSTILE = [
    "<a ",
    '<a "',
    '<a b="',
    "<a b='\"",
    '<a b=">" ',
    "<!--",
    "<!-- >",
    "<script>",
    "<script></scripta ",
    "<",
    "</",
    "<div>",
    "<div hidden>",
    "<select><svg>",
    '<p style="display ',
    "&#9",
    "&",
    "= ",
    "<pre>\n",
    "<p" + " hidden =" * 9,
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece: str) -> None:
    with ends():
        text(piece * (400_000 // len(piece)))
    assert text("a" + piece * 1000)[:1] == "a"


def test_a_tag_of_thousands_of_attributes_loses_them_for_the_parser() -> None:
    assert slim(tokens("<p" + " a" * 5_000 + ">Text</p>")) == "<p>Text</p>"
    assert slim(tokens('<p class="lead">Text</p>')) == '<p class="lead">Text</p>'
