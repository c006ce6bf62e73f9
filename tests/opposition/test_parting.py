"""What parts two claims that are worded alike: these pairs dispute nothing, their likes do."""

from __future__ import annotations

import pytest

from digest.opposition import opposed

STRIKE = "The ferry strike in Norland ended on Friday."
VERDICT = "The jury did not find the treasurer guilty in the fraud trial."
DENIAL = "The treasurer denied that he had taken gifts from the shipping company."
VOTE = "The council approved the harbour bill on Friday."

PARTED = [
    (STRIKE, "The ferry strike in Westmark did not end on Friday."),
    (
        "The strike at the port of Norland ended after the crews accepted the offer of the owners.",
        "The strike at the port of Westmark continued after the crews rejected the offer of the owners.",
    ),
    (
        "The truce in the north held on Friday, medics said.",
        "The truce in the south did not hold on Friday, medics said.",
    ),
    (
        "The first turbine of the dam is safe, the owner said.",
        "The second turbine of the dam is not safe, the owner said.",
    ),
    ("The pass is safe in winter, the guides said.", "The pass is not safe in spring, the guides said."),
    (VERDICT, "The jury found the treasurer's brother guilty in the fraud trial."),
    (VERDICT, "The jury found the assistant treasurer guilty in the fraud trial."),
    (VERDICT, "The appeals jury found the treasurer guilty in the fraud trial."),
    (VERDICT, "The jury found the treasurer guilty in the fraud trial of 2009."),
    (DENIAL, "The judges acquitted the treasurer of having taken gifts from the shipping company."),
    (
        "The treasurer did not take gifts from the shipping company.",
        "The judges cleared the treasurer of having taken gifts from the shipping company.",
    ),
    (
        "The prosecutor accused the treasurer of taking gifts from the shipping company.",
        "The treasurer's husband denied taking gifts from the shipping company.",
    ),
    (
        "The prosecutor accused Carl Brandt of taking gifts from the shipping company.",
        "Ida Maro denied taking gifts from the shipping company.",
    ),
    (DENIAL, "The treasurer's wife took gifts from the shipping company, prosecutors said."),
    (DENIAL, "The deputy treasurer was accused of taking gifts from the shipping company."),
    (VOTE, "The council rejected the harbour bill in 2011."),
    (VOTE, "The council had rejected the harbour bill last year."),
    (VOTE, "The council rejected the harbour bill three years ago."),
    ("The shipyard employs 2,400 people.", "The shipyard employs 600 people on each shift."),
    ("Guards arrested no fewer than 40 people at the harbour.", "Guards arrested up to 40 people at the harbour."),
    ("Guards held the crew no longer than an hour at the harbour.", "Guards held the crew for an hour at the harbour."),
    (VERDICT, "“The jury found the treasurer guilty in the fraud trial” was the headline of the fake report."),
    (
        "No smugglers seized the ferry on Friday, the navy said.",
        "Smugglers seized the ferry on Friday, a channel claimed falsely.",
    ),
    (
        "No smugglers seized the ferry on Friday, the navy said.",
        "It is a lie that smugglers seized the ferry on Friday.",
    ),
    ("No smugglers seized the ferry on Friday, the navy said.", "Smugglers retook the ferry on Friday, the crew said."),
    (VOTE, "A council committee rejected the harbour bill on Friday."),
    (VOTE, "The council rejected another harbour bill on Friday."),
    (VOTE, "The council almost rejected the harbour bill on Friday."),
    (VOTE, "The council rejected parts of the harbour bill on Friday."),
    ("The treasurer left over the ferry scandal.", "The treasurer did not leave over the school scandal."),
    ("The governor signed the fishing law.", "The governor did not sign the fishing law until Friday."),
    ("The governor signed the fishing law.", "The governor did not sign the fishing law because he liked it."),
    ("The governor signed the fishing law.", "The governor did not sign the fishing law willingly."),
    ("The governor met the envoy in the morning.", "The governor did not meet the envoy in the evening."),
    ("No smugglers seized the ferry, the navy said.", "Smugglers seized the ferry in a film shown on Friday."),
]
DISPUTED = [
    (STRIKE, "The ferry strike in Norland did not end on Friday."),
    (STRIKE, "The ferry strike did not end on Friday."),
    (VERDICT, "The jury found the treasurer guilty in the fraud trial."),
    (DENIAL, "The prosecutor accused the treasurer of taking gifts from the shipping company."),
    (DENIAL, "Two former assistants accused the treasurer of having taken gifts from the shipping company."),
    (VOTE, "The council rejected the harbour bill on Friday."),
    ("The shipyard employs 2,400 people.", "The shipyard employs 600 people."),
    ("No smugglers seized the ferry on Friday, the navy said.", "Smugglers seized the ferry on Friday, the crew said."),
    ("The governor signed the fishing law.", "The governor did not sign the fishing law."),
    ("The treasurer left over the ferry scandal.", "The treasurer did not leave over the ferry scandal."),
    (VOTE, "The council rejected the harbour bill because it was too dear."),
    ("The council approved the harbour bill in 2011.", "The council rejected the harbour bill in 2011."),
]


@pytest.mark.parametrize(("left", "right"), PARTED)
def test_what_is_told_beside_parts_two_claims(left: str, right: str) -> None:
    assert opposed(left, right) is None
    assert opposed(right, left) is None


@pytest.mark.parametrize(("left", "right"), DISPUTED)
def test_without_it_they_are_disputed(left: str, right: str) -> None:
    assert opposed(left, right) is not None
    assert opposed(right, left) is not None
