"""Topics of a corpus, and the topic that a query names."""

import pytest

from digest.errors import UsageError
from digest.model import Corpus
from digest.topics.catalogue import find, kin, near, resolve
from digest.topics.entries import Entry, entries
from tests import builders
from tests.eval import topics_ceasefire

CEASEFIRE = resolve("ceasefire", entries())


def numbers(*paragraphs: str, entry: Entry = CEASEFIRE, **options: object) -> list[int]:
    """The numbers of the paragraphs of one article that belong to a topic."""
    topics = find(builders.corpus(builders.article(*paragraphs, **options)), (entry,))  # type: ignore[arg-type]
    return [hit.paragraph.number or 0 for topic in topics for hit in topic.hits]


@pytest.mark.parametrize(
    "text",
    [
        "Both armies agreed a truce.",
        "The general ordered a halt to all bombing of the port.",
        "Air raids on the port were suspended for a day.",
        "Moscow proposed a pause in the fighting.",
        "Sorties by the air force were halted for a week.",
        "The two armies agreed to stop the shelling.",
    ],
)
def test_01_a_ceasefire_in_other_words(text: str) -> None:
    assert numbers(text) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Washington extended its air strikes to the coast.",
        "The two firms called a truce in the trade war; a trade truce suits both.",
        "Pilots voted to suspend their strike.",
        "After a pause, he went on.",
        "Police failed to stop the bombing of a bank.",
        "Doctors paused the trial of a vaccine.",
        "Play was halted by rain.",
    ],
)
def test_02_not_a_ceasefire(text: str) -> None:
    assert numbers(text) == []


def test_03_weak_words_count_only_beside_sure_ones() -> None:
    assert numbers("The army has not bombed the city since Monday.") == []
    assert numbers("The army has not bombed the city since Monday.", "A truce is near.") == [1, 2]


def test_04_a_headline_makes_no_hit_but_bears_weak_words_out() -> None:
    assert numbers("Truce agreed", "The moratorium holds.", roles={0: "headline"}) == [1]
    assert numbers("Truce agreed", "Rain fell.", roles={0: "headline"}) == []


def test_05_what_is_set_aside_makes_no_hit() -> None:
    assert numbers("A truce in pictures", "Rain fell.", roles={0: "related"}) == []


def test_06_a_paragraph_that_carries_on_belongs_with_lower_relevance_and_no_match() -> None:
    article = builders.article("The army announced a truce.", "The offer was welcomed abroad.", "Rain fell.")
    (topic,) = find(builders.corpus(article), (CEASEFIRE,))
    first, second = topic.hits
    assert (first.paragraph.number, second.paragraph.number) == (1, 2)
    assert second.matches == ()
    assert 0 < second.relevance < first.relevance <= 1


def test_07_chains_fade_and_break() -> None:
    text = (
        "A truce was declared.",
        "The announcement was welcomed.",
        "It takes effect at noon.",
        "Rain fell.",
        "It ended.",
    )
    article = builders.article(*text)
    (topic,) = find(builders.corpus(article), (CEASEFIRE,))
    assert [hit.paragraph.number for hit in topic.hits] == [1, 2, 3]
    assert topic.hits[1].relevance > topic.hits[2].relevance


def test_08_nothing_carries_over_an_article_or_from_a_mention_long_before() -> None:
    one, two = builders.article("A truce was declared.", id="a"), builders.article("The offer was rejected.", id="b")
    (topic,) = find(builders.corpus(one, two), (CEASEFIRE,))
    assert [hit.article.id for hit in topic.hits] == ["a"]
    far = "A truce was declared. Rain fell. Snow fell. The bank made a bid."
    assert numbers(far, "The offer was rejected.") == [1]


def test_09_a_subheading_does_not_carry_on() -> None:
    assert numbers("A truce was declared.", "The offer", roles={1: "subheading"}) == [1]


def test_10_matches_lie_in_their_paragraph_and_are_verbatim() -> None:
    article = builders.article("Rain fell.", "It rained. Then the cease-fire collapsed.")
    (topic,) = find(builders.corpus(article), (CEASEFIRE,))
    ((match,),) = [hit.matches for hit in topic.hits]
    assert article.text[match.start : match.end] == "cease-fire"
    assert match.term == "cease-fire"


def test_11_topics_come_widest_first() -> None:
    corpus = builders.corpus(
        builders.article("A truce holds.", "Refugees fled.", id="a", source="One"),
        builders.article("A truce ended.", id="b", source="Two"),
    )
    assert [topic.name for topic in find(corpus, entries())][:2] == ["ceasefire", "refugees and displacement"]
    assert find(Corpus(()), entries()) == ()


@pytest.mark.parametrize(
    "query", ["ceasefire", "Ceasefires", "  CEASEFIRE ", "truce", "humanitarian pauses", "medtop:20000073"]
)
def test_12_a_query_is_a_name_a_term_or_a_code(query: str) -> None:
    assert resolve(query, entries()).name == "ceasefire"


def test_13_topics_that_share_a_code_are_answered_together() -> None:
    same = Entry("a", "medtop:1", "catalogue", ("x",)), Entry("b", "medtop:1", "catalogue", ("y", "x"))
    joined = resolve("medtop:1", same)
    assert (joined.name, joined.terms) == ("a, b", ("x", "y"))


def test_14_other_words_are_searched_as_they_stand() -> None:
    entry = resolve("water  supply", entries())
    assert (entry.name, entry.origin, entry.iptc) == ("water supply", "query", None)
    assert numbers("The water supplies failed.", "Water is in supply.", "A supply of water", entry=entry) == [1]


@pytest.mark.parametrize("query", ["", "  ", "…", "==="])
def test_15_a_query_without_words_is_refused(query: str) -> None:
    with pytest.raises(UsageError):
        resolve(query, entries())


def test_16_near_names_for_a_mistyped_query() -> None:
    assert near("ceasfire", entries())[0] == "ceasefire"
    assert (
        "air strikes" in near("airstrikes over the city", entries())
        or near("air strike", entries())[0] == "air strikes"
    )
    assert near("qqqqq zzzz", entries()) == ()
    assert len(near("war", entries())) <= 5


def test_17_names_far_from_the_nearest_are_not_offered() -> None:
    assert near("ceasefyre", entries()) == ("ceasefire",)
    assert near("electons", entries()) == ("elections",)


@pytest.mark.parametrize(
    ("query", "name"),
    [("trade", "international trade"), ("Taxes", "taxation"), ("police", "policing"), ("climate", "climate change")],
)
def test_18_a_plain_noun_names_the_topic_that_has_it_too(query: str, name: str) -> None:
    assert resolve(query, entries()).name == name


@pytest.mark.parametrize(
    "query",
    ["labor", "labour", "education", "crime", "economy", "war", "religion", "health", "weather", "sport", "sports"],
)
def test_19_topics_that_share_such_a_noun_are_answered_together(query: str) -> None:
    entry = resolve(query, entries())
    assert entry.origin == "catalogue"
    assert entry.name.startswith(query.removesuffix("s"))
    assert len(entry.terms) > 50


def test_20_such_nouns_are_never_looked_for_in_texts() -> None:
    entry = Entry("a", None, "catalogue", ("x",), also=("gossip",))
    assert resolve("gossip", (entry,)) == entry._replace(asked="gossip", own=("gossip",))
    assert numbers("The gossip of the town.", entry=entry) == []


def test_21_a_subject_without_a_topic_is_searched_literally() -> None:
    assert resolve("gossip", entries()).origin == "query"


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("food and restaurants", "They stayed at Anna's Vineyard with a restaurant owner."),
        ("demonstrations", "He was sitting in the room when a rock came through."),
        ("indigenous peoples", "A Sunni tribal leader was shot in his car."),
        ("government formation", "Army transition teams will live with the units that they train."),
        ("health care policy", "Insurers put the uninsured losses of the flood at $9 billion."),
        ("military intervention and troops", "The governor sent 900 National Guard troops to the flooded towns."),
        ("military intervention and troops", "To leave would send the wrong message to our troops."),
        ("military intervention and troops", "Pupils have been sending letters to our troops for a year."),
        ("fighting", "With each year soldiers near the border grow more battle-hardened."),
        ("fighting", "Soldiers said the fight against terror went on near the border with insurgents."),
        ("voting rules and voter fraud", "Party members choose a leader by postal vote in July."),
        ("economic growth", "It is the most since the Great Recession."),
        ("racism", "Her father, civil rights leader Ola Rudd, was there."),
        ("sanctions", "Members wanted sanctions against Holm for her remark."),
        ("war crimes", "The club's new shirt is a crime against humanity."),
        ("massacres", "It would have been a massacre, he joked."),
        ("abortion", "The late-term regulations weaken the law."),
        ("wildfires", "The rumour spread like wildfire."),
        ("television", "He missed the regular-season finale."),
    ],
)
def test_22_not_about_it(topic: str, text: str) -> None:
    assert numbers(text, entry=resolve(topic, entries())._replace(own=())) == []


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("military intervention and troops", "Sundia will send 3,000 troops to Norland."),
        ("military intervention and troops", "Some 900 soldiers were deployed along the border."),
        ("sanctions", "Sanctions on Iran were eased in May."),
        ("war crimes", "He is charged with crimes against humanity."),
        ("massacres", "Villagers were massacred at dawn."),
        ("demonstrations", "Students ended a sit-in at the ministry."),
        ("health care policy", "The number of uninsured people fell by a tenth."),
        ("government formation", "The transition team of the president-elect named two aides."),
        ("indigenous peoples", "The minister met Indigenous people in the north."),
        ("hurricanes and storms", "On Monday Hurricane Lena turned north."),
    ],
)
def test_23_about_it(topic: str, text: str) -> None:
    assert numbers(text, entry=resolve(topic, entries())) == [1]


@pytest.mark.skipif(not topics_ceasefire.ORIGINALS.exists(), reason="shared/articles is not here")
def test_on_the_originals_the_ceasefire_is_found_where_a_reader_marked_it() -> None:
    result = topics_ceasefire.score(topics_ceasefire.originals())
    assert result.recall >= 0.9
    assert result.precision >= 0.95


@pytest.mark.parametrize(
    ("query", "topic", "text"),
    [
        ("summit", "summits", "The two leaders will meet at a summit in March."),
        ("fire", "fires", "The tower block was gutted by fire."),
        ("sanctions", "sanctions", "The club faces sanctions over the pitch."),
    ],
)
def test_25_the_very_words_asked_for_are_found_wherever_they_stand(query: str, topic: str, text: str) -> None:
    entry = resolve(query, entries())
    assert entry.name == topic
    assert numbers(text, entry=entry) == [1]
    assert numbers(text, entry=entry._replace(barred=(query,))) == []


@pytest.mark.parametrize(("query", "near"), [("vote", "voting"), ("strike", "striking")])
def test_26_other_words_of_a_topics_stem_are_free_words(query: str, near: str) -> None:
    known = (Entry(near, None, "catalogue", (near,)),)
    assert resolve(query, known).origin == "query"
    assert kin(query, known) == (near,)
    assert resolve(near.upper(), known).name == near
    assert kin(near, known) == ()


def test_27_a_race_is_no_racism() -> None:
    assert resolve("race", entries()).origin == "query"
    assert resolve("racism", entries()).name == "racism"
