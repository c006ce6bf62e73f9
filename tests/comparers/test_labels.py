from __future__ import annotations

from digest.annotators import actors
from digest.comparers import Scene, labels
from digest.model import Label, Topic
from tests import builders


def scene(**texts: str) -> Scene:
    """A scene of one article a source, in the order given."""
    articles = tuple(builders.article(*text.split("\n"), id=name, source=name.title()) for name, text in texts.items())
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    return Scene(Topic("fighting", None, "catalogue", ()), articles, {}, mentions)


def rows(found: tuple[Label, ...]) -> list[tuple[str, str, str, str, int]]:
    return [(label.entity, label.source, label.label, label.voice, label.count) for label in found]


def test_counts_by_source_label_and_voice() -> None:
    found = labels.compare(
        scene(
            east="Rebels left. A rebel stayed. The rebels and “terrorists” fought.",
            west="Terrorists left, and the terrorists returned. The ministry said that militants fell.",
        )
    )
    assert rows(found) == [
        ("armed groups", "East", "rebels", "outlet", 3),
        ("armed groups", "East", "terrorists", "quoted", 1),
        ("armed groups", "West", "terrorists", "outlet", 2),
        ("armed groups", "West", "militants", "attributed", 1),
    ]
    assert all(label.count == len(label.evidence) for label in found)


def test_an_outlet_is_shown_in_its_own_number() -> None:
    found = labels.compare(scene(east="The gunman fled.", west="Gunmen fled."))
    assert [label.label for label in found] == ["gunman", "gunmen"]


def test_most_different_entities_come_first() -> None:
    found = labels.compare(
        scene(
            east="Civilians fled. Civilians hid. The regime fell. The regime left. Civilians wept.",
            west="Civilians fled. Civilians hid. The government fell. The government left. Civilians wept.",
        )
    )
    assert list(dict.fromkeys(label.entity for label in found)) == ["governments", "civilians"]


def test_people_are_one_across_articles_where_the_name_is_clear() -> None:
    found = labels.compare(scene(east="President Farid al-Hakim left.", west="Mr Hakim left."))
    assert rows(found) == [
        ("Farid al-Hakim", "East", "President Farid al-Hakim", "outlet", 1),
        ("Farid al-Hakim", "West", "Mr Hakim", "outlet", 1),
    ]


def test_two_people_of_one_surname_are_never_one() -> None:
    found = labels.compare(
        scene(east="Senator Carl Harmon left.", west="Senator Bill Harmon left.", south="Mr Harmon left."),
        labels.Options(every=True),
    )
    assert {label.entity for label in found} == {"Carl Harmon", "Bill Harmon", "Harmon"}


def test_what_tells_nothing_is_left_out_unless_asked_for() -> None:
    one = scene(east="Rioters came. President Luis Prado left.", west="It rained.")
    assert labels.compare(one) == ()
    assert len(labels.compare(one, labels.Options(every=True))) == 2


def test_one_source_with_two_labels_for_a_kind_tells_something() -> None:
    found = labels.compare(scene(east="Rioters came. Protesters left."))
    assert [label.label for label in found] == ["protesters", "rioters"]


def test_two_articles_of_one_outlet_are_counted_together() -> None:
    first = builders.article("Rebels left.", id="a", source="East")
    second = builders.article("Rebels came.", id="b", source="East")
    third = builders.article("Militants came.", id="c", source="West")
    articles = (first, second, third)
    mentions = {article.id: actors.annotate(article, ()) for article in articles}
    found = labels.compare(Scene(Topic("t", None, "query", ()), articles, {}, mentions))
    assert rows(found)[0] == ("armed groups", "East", "rebels", "outlet", 2)
    assert [e.article for e in found[0].evidence] == ["a", "b"]


def test_governments_of_two_nations_are_two_actors() -> None:
    found = labels.compare(
        scene(
            east="The Malian regime fell. Peruvian President Luis Prado left. The Prado administration is silent.",
            west="The Malian government fell. The regime had fought European governments. Peru is near.",
        )
    )
    kept = [row[:3] for row in rows(found) if row[0] != "Luis Prado"]
    assert kept == [
        ("government (Mali)", "East", "Malian regime"),
        ("government (Mali)", "West", "Malian government"),
        ("governments", "West", "European governments"),
        ("governments", "West", "regime"),
        ("government (Peru)", "East", "Prado administration"),
    ]


def test_one_government_stays_one_row_under_all_its_names() -> None:
    found = labels.compare(scene(east="The Malian regime fell.", west="The government fell. It was in Peru."))
    assert {label.entity for label in found} == {"governments"}


def test_a_quoted_label_keeps_its_number_and_is_not_counted_with_another() -> None:
    found = labels.compare(scene(east="“Rebels” came and a “rebel” left. “Rebels” won.", west="A rebel came."))
    assert [(row[2], row[4]) for row in rows(found) if row[3] == "quoted"] == [("Rebels", 2), ("rebel", 1)]


def test_the_form_is_chosen_in_each_voice() -> None:
    found = labels.compare(
        scene(east="Rebels came. Rebels left. The ministry said that a rebel stayed.", west="Rebels.")
    )
    assert [(row[2], row[3]) for row in rows(found) if row[1] == "East"] == [
        ("rebels", "outlet"),
        ("rebel", "attributed"),
    ]


def test_bodies_of_two_spellings_are_one() -> None:
    found = labels.compare(
        scene(east="The Defence Ministry of Peru left.", west="Peru’s Defense Ministry stayed."),
        labels.Options(every=True),
    )
    assert [row[:3] for row in rows(found) if "Ministry" in row[2]] == [
        ("Defence Ministry (Peru)", "East", "Defence Ministry of Peru"),
        ("Defence Ministry (Peru)", "West", "Defense Ministry"),
    ]


def test_father_and_son_of_one_name_are_two() -> None:
    found = labels.compare(
        scene(east="Walter Hobbs Jr. left.", west="Rev. Walter Hobbs stayed."), labels.Options(every=True)
    )
    assert {label.entity for label in found} == {"Walter Hobbs Jr", "Walter Hobbs"}


def test_an_empty_scene_has_no_labels() -> None:
    assert labels.compare(Scene(Topic("t", None, "query", ()), (), {}, {})) == ()


def test_states_and_bodies_tell_something_under_another_name_only() -> None:
    texts = {"east": "Iran left with the U.N. envoys.", "west": "America and Iran left. The United Nations came."}
    assert labels.compare(scene(**texts)) == ()
    every = labels.compare(scene(**texts), labels.Options(every=True))
    assert ("United Nations", "West", "United Nations", "outlet", 1) in rows(every)
    named = labels.compare(scene(east="Iran left. Rain fell.", west="The Islamic Republic left. Rain fell."))
    assert rows(named) == [
        ("Iran", "East", "Iran", "outlet", 1),
        ("Iran", "West", "Islamic Republic", "outlet", 1),
    ]
