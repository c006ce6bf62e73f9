"""What a page's own fields say of its article, case by case; where they contradict one another, nothing."""

import pytest

from digest.readers import markup, pagefields, pagemarks

SITE = '<meta property="og:site_name" content="The Harbour Times">'


def fields(page: str, address: str = "") -> dict[str, str | None]:
    parts = list(markup.tokens(page))
    found = pagefields.fields(pagemarks.gather(parts), markup.visible(parts), address)
    return {name: field.value for name, field in found.items()}


def node(body: str) -> str:
    return f'<script type="application/ld+json">{body}</script>'


def news(rest: str) -> str:
    return node('{"@type":"NewsArticle",' + rest + "}")


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


TITLES = {
    "a heading that the page's title repeats": (
        "<title>Mill burns down | The Harbour Times</title><h1>The Harbour Times</h1><h1>Mill burns down</h1>" + SITE,
        "Mill burns down",
    ),
    "a heading worded otherwise for search engines": (
        "<title>Mill: fire burns old building down</title><h1>An old mill burns down in the night: fire</h1>",
        "An old mill burns down in the night: fire",
    ),
    "a heading without the section after it": (
        "<title>Old mill burns down - Local</title><h1>Old mill burns down</h1>",
        "Old mill burns down",
    ),
    "two fields that agree, no heading": (
        meta("twitter:title", "Old mill burns down") + "<title>Old mill burns down - The Harbour Times</title>" + SITE,
        "Old mill burns down",
    ),
    "a heading that is the site's name": (
        "<title>Harbour Notes » Old mill burns down</title><h1>Harbour Notes</h1>",
        None,
    ),
    "one field alone": ("<title>Old mill burns down</title>", None),
    "a slogan": ("<title>Old mill burns down</title><h1>All the news from the river</h1>", None),
    "a headline in JSON-LD with entities": (
        news('"headline":"Bread &amp; milk are dear"') + "<h1>Bread &amp; milk are dear</h1>",
        "Bread & milk are dear",
    ),
}


@pytest.mark.parametrize(("page", "headline"), TITLES.values(), ids=TITLES.keys())
def test_titles(page: str, headline: str | None) -> None:
    assert fields(page).get("headline") == headline


AUTHORS = {
    "people, and no organisations": (
        news('"author":[{"@type":"Person","name":"Ann Bell"},{"@type":"Organization","name":"City Works"}]')
        + "By Ann Bell and City Works",
        "Ann Bell",
    ),
    "by reference": (
        node(
            '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ann Bell"}]}'
        )
        + "Ann Bell",
        "Ann Bell",
    ),
    "several in one field, without their place": (
        meta("author", "Ann Bell, London, Bo Lund and Cy Dow") + "Ann Bell Bo Lund Cy Dow",
        "Ann Bell; Bo Lund; Cy Dow",
    ),
    "who made the site is not named on the page": (meta("author", "Webb Smith"), None),
    "an account": (meta("article:author", "https://social.example/ann") + "https social example ann", None),
    "as words": (news('"author":"Ann Bell"') + "Ann Bell", "Ann Bell"),
    "as a list of words": (news('"author":["Ann Bell","Bo Lund"]') + "Ann Bell Bo Lund", "Ann Bell; Bo Lund"),
    "within a graph": (
        node('{"@graph":[[{"@type":["NewsArticle"],"author":[{"name":["Ann Bell"]}]}]]}') + "Ann Bell",
        "Ann Bell",
    ),
    "whose site bears her name": (
        '<meta property="og:site_name" content="Maria Lund">' + news('"author":"Maria Lund"') + "Maria Lund",
        "Maria Lund",
    ),
    "up to the day": ("<span class=author>Ann Bell am Dienstag, 4. Mai</span>", "Ann Bell"),
    "one name and a day": ("<span class=author>Ann am Dienstag, 4. Mai</span>", None),
    "a desk": (meta("author", "News Desk") + "News Desk", None),
    "the site itself": (SITE + meta("author", "The Harbour Times") + "The Harbour Times", None),
    "the page's own byline, twice": ("<a rel=author>Ann Bell</a><p>x</p><a rel=author>by Ann Bell</a>", "Ann Bell"),
    "bylines of several stories": ("<span class=author>Ann Bell</span><span class=author>Bo Lund</span>", None),
    "who comments is no author": ("<ol class=comment-list><li><b class=author>Ann Bell</b></ol>", None),
}


@pytest.mark.parametrize(("page", "authors"), AUTHORS.values(), ids=AUTHORS.keys())
def test_authors(page: str, authors: str | None) -> None:
    assert fields(page).get("authors") == authors


DATES = {
    "by JSON-LD": (news('"datePublished":"2022-05-03T10:00:00Z"'), "2022-05-03"),
    "by the outlet's own clock": (
        news('"datePublished":"2022-05-02T22:30:00Z"') + meta("date", "Tue, 03 May 2022 00:30:00 +0200"),
        "2022-05-03",
    ),
    "by a time that says published": ("<time class=published datetime=2022-05-03>", "2022-05-03"),
    "a time that says nothing": ("<time datetime=2022-05-03>", None),
    "fields that contradict one another": (meta("date", "2022-05-03") + meta("pubdate", "2020-01-01"), None),
    "an address that contradicts": (
        meta("date", "2022-05-03") + "<link rel=canonical href=https://a.example/2019/01/02/b>",
        None,
    ),
    "an address whose figure is a title's": (
        meta("date", "2022-05-03") + "<link rel=canonical href=https://a.example/2022/05/17-bridges-to-see>",
        "2022-05-03",
    ),
    "when it was changed is not when it was published": (meta("article:modified_time", "2022-05-03"), None),
    "no day": (meta("date", "2022-13-45"), None),
    "in words": (meta("date", "yesterday"), None),
}


@pytest.mark.parametrize(("page", "day"), DATES.values(), ids=DATES.keys())
def test_dates(page: str, day: str | None) -> None:
    assert fields(page).get("published") == day


SITES = {
    "a name": (SITE, "The Harbour Times"),
    "without its slogan": ('<meta property="og:site_name" content="Harbour - news you need">', "Harbour"),
    "a slogan alone": ('<meta property="og:site_name" content="All the news from the river and the sea">', None),
    "an account": (meta("publisher", "@harbour"), None),
    "the publisher of the article": (news('"publisher":{"name":"The Harbour Times"}'), "The Harbour Times"),
}


@pytest.mark.parametrize(("page", "name"), SITES.values(), ids=SITES.keys())
def test_site_names(page: str, name: str | None) -> None:
    assert fields(page).get("source") == name


def test_addresses() -> None:
    assert fields("<link rel=canonical href='/b'>", "https://a.example/x?y")["url"] == "https://a.example/b"
    assert fields("", "https://a.example/x")["url"] == "https://a.example/x"
    assert "url" not in fields("<link rel=canonical href='javascript:1'>")
    assert "url" not in fields("<link rel=canonical href='http://[bad'>")


def test_languages() -> None:
    assert fields("<html lang=de-AT>")["language"] == "de"
    assert "language" not in fields("<html lang=en>" + meta("content-language", "fr"))
    assert "language" not in fields("<html lang=x>")


def test_broken_json_says_nothing() -> None:
    assert fields(node("{") + node('{"@type":[1,null],"author":7}') + node("[" * 9999)) == {}
