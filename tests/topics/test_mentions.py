"""Topics that an article only mentions."""

from digest.topics.catalogue import find, resolve
from digest.topics.entries import entries
from tests import builders

CEASEFIRE = resolve("ceasefire", entries())


def test_one_word_below_the_lead_of_one_article_makes_no_topic_unless_asked_for() -> None:
    news = [f"The film of the year won award {i} in Orla." for i in range(7)]
    far = builders.corpus(builders.article(*news, "One film shows a truce of 1914.", id="a"))
    assert "ceasefire" not in [topic.name for topic in find(far, entries())]
    assert [topic.name for topic in find(far, (CEASEFIRE,))] == ["ceasefire"]
    near_the_top = builders.corpus(builders.article("One film shows a truce of 1914.", *news, id="a"))
    assert "ceasefire" in [topic.name for topic in find(near_the_top, entries())]
    twice = builders.corpus(builders.article(*news, "A truce of 1914 is shown.", "That truce held.", id="a"))
    assert "ceasefire" in [topic.name for topic in find(twice, entries())]


def test_a_plea_of_not_guilty_is_named_as_what_it_is() -> None:
    (topic,) = find(
        builders.corpus(builders.article("Ola Rudd entered a not guilty plea on Monday.", id="a")),
        (resolve("criminal trials", entries()),),
    )
    assert set(topic.terms) == {"not guilty plea"}


def test_what_holds_the_term_asked_for_counts_more_than_what_holds_others() -> None:
    corpus = builders.corpus(builders.article("A ceasefire was near in Orla.", "An armistice was signed.", id="a"))
    for query, first in (("armistice", 2), ("ceasefire", 1)):
        (topic,) = find(corpus, (resolve(query, entries()),))
        best = max(topic.hits, key=lambda hit: hit.relevance)
        assert (best.paragraph.number, len(topic.hits)) == (first, 2)
