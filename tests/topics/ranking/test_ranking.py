"""Articles are ranked by what they are about, whether or not they hold the very words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from digest.model import Article, Field, Hit, Topic
from digest.topics.ranking import Collection, rank
from tests import builders


def _article(id: str, headline: str, *paragraphs: str) -> Article:
    made = builders.article(*paragraphs, id=id)
    return replace(made, metadata=replace(made.metadata, headline=Field(headline, "given")))


OTHERS = [_article(f"x{n}", "Markets", f"Shares of company number{n} rose again on Monday.") for n in range(30)]
DAM = [
    _article(f"d{n}", "The dam", f"The dam leaked, and the spillway and the engineers of place{n} were checked.")
    for n in range(4)
]
SPILLWAY = _article("s", "Water", "The spillway was checked by engineers.")


def _ids(query: str, articles: list[Article], **options: object) -> list[str]:
    return [one.article.id for one in rank(Collection(articles), query, **options).articles]  # type: ignore[arg-type]


def test_articles_without_the_word_follow_by_the_words_that_go_along_with_it() -> None:
    ranking = rank(Collection([*OTHERS, *DAM, SPILLWAY]), "dams")
    assert [one.article.id for one in ranking.articles] == ["d0", "d1", "d2", "d3", "s"]
    assert [one.holds for one in ranking.articles] == [True] * 4 + [False]
    assert ranking.articles[0].score == 1
    assert {"spillway", "engineers"} <= {one.form for one in ranking.related}


def test_related_words_can_be_taken_away_and_left_out_altogether() -> None:
    articles = [*OTHERS, *DAM, SPILLWAY]
    kept = {one.form for one in rank(Collection(articles), "dams", without=("engineer",)).related}
    assert "spillway" in kept
    assert "engineers" not in kept
    assert rank(Collection(articles), "dams", widened=False).related == ()
    assert _ids("dams", articles, widened=False) == ["d0", "d1", "d2", "d3"]


def test_few_articles_give_no_related_words() -> None:
    assert rank(Collection(DAM), "dams").related == ()


def test_a_headline_and_an_opening_count_beside_the_text() -> None:
    filler = ["Ferries sailed again on the lake."] * 6
    low = _article("low", "Ferries", *filler, "The dam leaked.")
    opening = _article("opening", "Ferries", "The dam leaked.", *filler)
    headline = _article("title", "The dam leaked", "The dam leaked.", *filler)
    assert _ids("dam", [low, opening, headline]) == ["title", "opening", "low"]


def test_paragraphs_of_the_topic_count_without_the_words() -> None:
    dyke, sea = builders.article("The dyke broke.", id="dyke"), builders.article("The sea rose.", id="sea")
    topic = Topic("dams", None, "catalogue", (Hit(dyke, dyke.content[0], 0.6, ()),))
    ranking = rank(Collection([dyke, sea]), "dams", topic)
    assert [(one.article.id, one.holds) for one in ranking.articles] == [("dyke", True)]


def test_an_article_that_the_words_put_first_is_not_pushed_behind_all_paragraphs_of_the_topic() -> None:
    named = _article("named", "Water", *["The sea rose."] * 4, "Dam, dam, dam.")
    texts = ["A dyke held, says the dam keeper." + " The sea rose." * (n + 3) for n in range(9)]
    others = [_article(f"o{n}", "The dam", text) for n, text in enumerate(texts)]
    hits = tuple(Hit(one, one.content[0], 0.9 - n / 100, ()) for n, one in enumerate(others))
    ranking = rank(Collection([*others, named]), "dam", Topic("dams", None, "catalogue", hits))
    assert "named" in [one.article.id for one in ranking.articles[:5]]


def test_other_forms_of_the_words_count_as_the_words() -> None:
    articles = [builders.article("The harbour wall.", id="a"), builders.article("A ferry sailed.", id="b")]
    assert _ids("harbor", articles) == []
    assert _ids("harbor", articles, forms=("harbour",)) == ["a"]


def test_words_are_looked_for_in_the_language_of_each_article() -> None:
    german = builders.article("Die Waffenruhen hielten nicht.", id="de")
    german = replace(german, metadata=replace(german.metadata, language=Field("de", "given")))
    chinese = builders.article("双方同意停火。", id="zh")
    chinese = replace(chinese, metadata=replace(chinese.metadata, language=Field("zh", "given")))
    both = [german, chinese, builders.article("A ferry sailed.", id="en")]
    assert _ids("Waffenruhe", both) == ["de"]
    assert _ids("停火", both) == ["zh"]


def test_nothing_matches_nothing() -> None:
    assert rank(Collection([]), "dams").articles == ()
    assert _ids("zeppelin", DAM) == []
    assert _ids("!?", DAM) == []


@given(st.permutations([*OTHERS[:6], *DAM, SPILLWAY]))
def test_the_order_of_the_articles_changes_nothing(articles: list[Article]) -> None:
    expected = rank(Collection([*OTHERS[:6], *DAM, SPILLWAY]), "dam engineers")
    assert rank(Collection(articles), "dam engineers") == expected
