"""Lines that say themselves what they are, and lines of news that look like them."""

import pytest

from digest.text import furniture
from digest.text.shape import is_address, is_breadcrumb, is_prompt


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("ADVERTISEMENT", "boilerplate"),
        ("Share this articleComments", "boilerplate"),
        ("CommentsShare on FacebookClose", "boilerplate"),
        ("Home / World / Europe", "boilerplate"),
        ("www.example-news.org", "boilerplate"),
        ("We use cookies to improve your experience.", "boilerplate"),
        ("Sign up for our morning briefing", "boilerplate"),
        ("* * *", "boilerplate"),
        ("By Jane Doe and John Roe in Lagos", "byline"),
        ("By Jane Doe with Reuters", "byline"),
        ("Reporting by A. Writer; editing by B. Editor", "byline"),
        ("Tuesday 3 May 2022 09:15 BST", "dateline"),
        ("Published: 3 May 2022", "dateline"),
        ("Page last updated at 12:03 GMT, Tuesday, 3 May 2022", "dateline"),
        ("Story highlights", "boilerplate"),
        ("3 hours ago", "dateline"),
        ("(Getty)", "caption"),
        ("The mayor opens the bridge in 2019. Hide Caption 3 of 21", "caption"),
        ("Volunteers carry sandbags to the river bank. (Photo by AFP)", "caption"),
        ("Photo: City archive", "caption"),
        ("Read more: Floods reach the old town", "related"),
        ("Jane Doe is a senior reporter for the Chronicle.", "boilerplate"),
    ],
)
def test_the_role_a_line_gives_itself(line: str, role: str) -> None:
    kind = furniture.kind(line)
    assert kind is not None
    assert kind[0] == role


@pytest.mark.parametrize(
    "line",
    [
        "The minister shared the article with reporters on Tuesday.",
        "By Friday the river had fallen by two metres, officials said.",
        "“Please stay at home,” the mayor said.",
        "Reuters reported that the talks had ended.",
        "On 3 May 2022 the parliament voted to leave the treaty.",
        "He told the court: I was never there.",
        "Video: police said the footage was false and asked people to ignore it.",
        "The company said it would advertise the posts next week (see below).",
    ],
)
def test_news_that_looks_like_furniture_is_left_alone(line: str) -> None:
    assert furniture.kind(line) is None


@pytest.mark.parametrize("line", ["You might also like", "READ MORE", "Most popular:", "More from the Chronicle"])
def test_headings_over_other_stories(line: str) -> None:
    assert furniture.heads_related(line)


@pytest.mark.parametrize("line", ["More than a hundred people fled", "Related parties must disclose their deals."])
def test_lines_that_head_nothing(line: str) -> None:
    assert not furniture.heads_related(line)


@pytest.mark.parametrize(
    "line",
    [
        "Join our commenting forum",
        "Switch on alerts from the Chronicle",
        "Please refresh your browser to log in",
        "Notifications can be managed in browser settings",
    ],
)
def test_prompts(line: str) -> None:
    assert is_prompt(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fall after the vote",
        "Facebook said users can log in and share comments on the page, after an outage of six hours on Monday.",
        "Watch how the flood reached the town",
        "“You can comment on our page,” she said.",
    ],
)
def test_what_is_no_prompt(line: str) -> None:
    assert not is_prompt(line)


def test_addresses_and_breadcrumbs() -> None:
    assert is_address("https://example.org/a/b")
    assert not is_address("see example.org for more")
    assert is_breadcrumb("News \u00a0 / \u00a0 Africa \u00a0 / \u00a0 Kenya")
    assert not is_breadcrumb("Either he goes / or we go / or nobody of us ever goes.")


@pytest.mark.parametrize("line", ["Share this articleComments", "Tweet | Email - 12 Print", "Sign in. Sign up!"])
def test_prompts_glued_together_are_prompts(line: str) -> None:
    assert furniture.kind(line) == ("boilerplate", "page prompt")


@pytest.mark.parametrize("line", ["Shared in Oslo", "Email us a print", "Print 12 seals"])
def test_a_prompt_with_another_word_beside_it_is_none(line: str) -> None:
    assert furniture.kind(line) is None


def test_a_long_line_of_prompts_is_read_once() -> None:
    assert furniture.kind("share " * 20_000 + "x") is None


@pytest.mark.parametrize(
    "line",
    [
        "Lesen Sie auch: Warum die Fähre nicht fährt",
        "Lire aussi : Pont : pourquoi le port ferme",
        "Te puede interesar: Así será el nuevo puente",
        "Leggi anche: Ponti, la mappa",
        "Veja também: A ponte em números",
        "Czytaj także: Ile kosztuje most?",
        "Читайте также: Почему закрыли мост",
        "اقرأ أيضا: لماذا أغلق الجسر؟",
        "相关阅读：大桥为何关闭",
        "関連記事：橋の閉鎖をめぐる争点",
    ],
)
def test_pointers_to_other_stories_in_other_languages(line: str) -> None:
    found = furniture.kind(line)
    assert found is not None
    assert found[0] == "related"


@pytest.mark.parametrize(
    "line",
    [
        "2 minuti di lettura",
        "5 min read",
        "Article réservé aux abonnés",
        "この記事は会員限定です。残り400文字",
        "Continua depois da publicidade",
        "シェア",
        "分享到微博",
        "Kommentare (23)",
        "bookmark_border",
        "Hilfe: 0800 000 0 000",
        "Die technische Speicherung oder der Zugriff ist für den rechtmäßigen Zweck erforderlich, den wir nennen.",
        "Our editors independently select what we show, and we may earn a commission on what you buy in these shops.",
    ],
)
def test_prompts_consent_and_commissions_of_the_page(line: str) -> None:
    found = furniture.kind(line)
    assert found is not None
    assert found[0] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "She said: “We use cookies and tell nobody”, and the court fined the firm.",
        "The bridge was built in 1911-1912",
        "#!/bin/bash",
        "In Norden: Der Hafen bleibt zu",
    ],
)
def test_news_that_looks_like_it_is_left_alone(line: str) -> None:
    assert furniture.kind(line) is None
