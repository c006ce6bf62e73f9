"""Agreements, disputes, omissions and what only one source reports."""

from __future__ import annotations

from digest.annotators import quotations
from digest.comparers import Scene, agreements, disputes, omissions, unique
from digest.model import Article, Hit, Topic
from tests.builders import article

SHARED = "Engineers cleared a sunken ferry from the port of Adria on Sunday, and ships called there, Ana Ruiz said."
NIGHT = "Fishermen in twelve villages of Norland waited eleven nights for their boats, Luis Prado said on Monday."


def scene(*articles: Article) -> Scene:
    topic = Topic("port", None, "query", tuple(Hit(a, p, 0.5, ()) for a in articles for p in a.content))
    said = {a.id: quotations.annotate(a, quotations.Options(weighed=False)) for a in articles}
    return Scene(topic, articles, said, {a.id: () for a in articles})


def outlet(name: str, *paragraphs: str, day: str = "2021-03-01") -> Article:
    return article(*paragraphs, id=name.lower(), source=name, published=day)


def test_what_two_sources_say_alike_is_an_agreement_and_stands_once() -> None:
    found = agreements.compare(scene(outlet("East", SHARED), outlet("West", SHARED), outlet("North", NIGHT)))
    assert [(a.sources, a.one_text, a.count) for a in found] == [(("East", "West"), True, 1)]


def test_another_number_or_a_denial_is_no_agreement() -> None:
    east = outlet("East", "Twelve ferries left the port of Adria on Sunday, the harbour office of the city said.")
    west = outlet("West", "Fifteen ferries left the port of Adria on Sunday, the harbour office of the city said.")
    north = outlet("North", "No ferries left the port of Adria on Sunday, the harbour office of the city said.")
    assert agreements.compare(scene(east, west, north)) == ()


def test_two_articles_of_one_outlet_are_no_agreement() -> None:
    one = article(SHARED, id="a", source="East", published="2021-03-01")
    other = article(SHARED, id="b", source="East", published="2021-03-02")
    assert agreements.compare(scene(one, other)) == ()


def test_a_dispute_has_its_sides_with_their_speakers() -> None:
    east = outlet("East", "Norland said no plane had flown over the city for seven days.")
    west = outlet("West", "A monitor said air strikes had resumed.")
    (found,) = disputes.compare(scene(east, west))
    assert (found.kind, found.within_article) == ("contradiction", False)
    assert [(side.speaker, side.source) for side in found.sides] == [("Norland", "East"), ("monitor", "West")]
    assert 0.5 < found.score <= 1


def test_a_dispute_may_stand_within_one_article_or_one_sentence() -> None:
    one = outlet(
        "East",
        "Norland said no plane had flown over the city for seven days.",
        "A monitor said air strikes had resumed.",
    )
    both = outlet(
        "West", "Norland said it had not bombed the city for a week, but a suburb had been struck, nurses said."
    )
    assert [d.within_article for d in disputes.compare(scene(one))] == [True]
    (found,) = disputes.compare(scene(both))
    assert [(side.speaker, side.evidence[0].text[:14]) for side in found.sides] == [
        ("Norland", "Norland said i"),
        ("nurses", "a suburb had b"),
    ]


def test_a_claim_and_its_denial_in_one_sentence_are_two_sides() -> None:
    text = "Maro has been accused of fraud by two former clerks of the port, which the Harbour Office has denied."
    (found,) = disputes.compare(scene(outlet("East", text)))
    one, other = found.sides
    assert (found.kind, found.within_article) == ("denial", True)
    assert (one.speaker, one.evidence[0].text) == (None, text[: text.index(", which")])
    assert (other.speaker, other.evidence[0].text) == ("Harbour Office", "which the Harbour Office has denied.")


def test_an_update_is_no_dispute() -> None:
    east = outlet("East", "Norland said no plane had flown over the city for seven days.", day="2021-03-01")
    west = outlet("West", "A monitor said air strikes had resumed.", day="2021-03-05")
    assert disputes.compare(scene(east, west)) == ()


def test_nobody_is_in_dispute_with_himself() -> None:
    text = "Anna Trost said there was no evidence that the bridge was sabotaged."
    told = "Anna Trost said the bridge was sabotaged by divers, as some believed."
    assert disputes.compare(scene(outlet("East", text), outlet("West", told))) == ()


def test_what_does_not_contradict_is_no_dispute() -> None:
    east = outlet("East", "Norland said no plane had flown over the city for seven days.", SHARED)
    west = outlet("West", "The mayor of Adria thanked the engineers for their work on the wreck.")
    assert disputes.compare(scene(east, west)) == ()


def test_a_source_that_leaves_a_shared_statement_out_is_silent() -> None:
    three = scene(outlet("East", SHARED), outlet("West", SHARED), outlet("North", NIGHT))
    (found,) = omissions.compare(three, agreements.compare(three))
    assert (found.reported_by, found.silent, found.could_not_know) == (("East", "West"), ("North",), ())


def test_who_published_before_the_first_report_could_not_know() -> None:
    early = outlet("North", NIGHT, day="2021-02-27")
    three = scene(early, outlet("East", SHARED), outlet("West", SHARED))
    (found,) = omissions.compare(three, agreements.compare(three))
    assert (found.silent, found.could_not_know) == ((), ("North",))


def test_nobody_is_silent_who_may_tell_it_in_other_words_or_whose_date_is_unknown() -> None:
    other = outlet(
        "North", "Ana Ruiz said ships can call at Adria again: a sunken ferry was cleared away, and its port is open."
    )
    undated = article(NIGHT, id="undated", source="South")
    four = scene(outlet("East", SHARED), outlet("West", SHARED), other, undated)
    assert omissions.compare(four, agreements.compare(four)) == ()


def test_only_one_source_reports_what_no_other_has_words_of() -> None:
    found = unique.compare(scene(outlet("East", SHARED, NIGHT), outlet("West", SHARED)))
    assert [(e.source, e.text) for e in found] == [("East", NIGHT)]
    assert unique.compare(scene(outlet("East", SHARED, NIGHT))) == ()


def test_whose_report_is_denied_is_not_who_denies_it() -> None:
    east = outlet(
        "East", "Norland dismissed as nonsense a report by the Post that its navy had sunk the ferry at Adria."
    )
    west = outlet("West", "The navy of Norland had sunk the ferry at Adria, the Post reported.")
    (found,) = disputes.compare(scene(east, west))
    assert [(side.speaker, side.source) for side in found.sides] == [("Norland", "East"), ("the Post", "West")]


def test_who_tells_of_anothers_denial_denies_nothing() -> None:
    east = outlet("East", "“Norland's leaders deny ever shelling the port of Adria,” Luis Prado said.")
    west = outlet("West", "Norland shelled the port of Adria, the harbour office said.")
    assert disputes.compare(scene(east, west)) == ()
    own = outlet("East", "“We deny ever shelling the port of Adria,” Luis Prado said.")
    assert all(d.sides[0].speaker != "Norland" for d in disputes.compare(scene(own, west)))


def test_a_sentence_into_which_headlines_ran_is_no_side() -> None:
    links = "Luis Prado Luis Maria PradoPort opens again | Ferry sunk MORE"
    said = "said no plane had bombed the valley of Adria for seven days, and that the ceasefire held."
    west = outlet("West", "A monitor said air strikes had resumed in spite of the ceasefire.")
    assert disputes.compare(scene(outlet("East", f"Governor {links} {said}"), west)) == ()
    assert len(disputes.compare(scene(outlet("East", f"Norland {said}"), west))) == 1
