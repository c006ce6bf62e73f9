"""How a date is told: golden sentences, each with the status and the speaker of the expression that is asked for."""

from __future__ import annotations

import datetime

import pytest

from digest.annotators import quotations, timexes
from digest.annotators.timexes import standing
from digest.annotators.timexes.spoken import Dated
from digest.annotators.timexes.standing import Told
from tests import builders

WEDNESDAY = "2016-11-02"

GOLDEN = [
    ("The bridge fell on Tuesday.", "Tuesday", "reported", None),
    ("Police arrested two men on Tuesday near the port.", "Tuesday", "reported", None),
    ("The mayor said on Tuesday that the bridge was safe.", "Tuesday", "said", "The mayor"),
    ("On Tuesday, Anna Holm said the bridge was safe.", "Tuesday", "said", "Anna Holm"),
    (
        "“The bridge is safe,” said Anna Holm at a press conference in Norville on Tuesday.",
        "Tuesday",
        "said",
        "Anna Holm",
    ),
    ("Anna Holm said the bridge fell on Tuesday.", "Tuesday", "claimed", "Anna Holm"),
    ("“It fell on Tuesday,” said Anna Holm.", "Tuesday", "claimed", "Anna Holm"),
    ("“It shook,” Anna Holm said on Tuesday, “and then it fell.”", "Tuesday", "said", "Anna Holm"),
    ("The talks will open in Norville on 9 November.", "9 November", "planned", None),
    ("Anna Holm said the talks would open on 9 November.", "9 November", "planned", "Anna Holm"),
    ("The vote is due on Wednesday.", "Wednesday", "planned", None),
    ("On Tuesday the town, which had been cut off, reopened its port.", "Tuesday", "reported", None),
    ("The vote may come as soon as Wednesday.", "Wednesday", "planned", None),
    ("Anna Holm in May 2016 said it was safe.", "May 2016", "said", "Anna Holm"),
    ("On Wednesday, two envoys will visit the port.", "Wednesday", "planned", None),
    # what is not certain
    ("— Anna Holm (@annaholm) November 3, 2016", "November 3, 2016", None, None),
    ("It was told in a September 2011 “open letter” to all.", "September 2011", None, None),
    ("With the truce about to end on Friday, the envoys withheld their support.", "Friday", None, None),
    ("Lena Aalto first suggested the idea of a fair in the United Towns in 1872.", "1872", None, None),
    ("Evidence from the vote in 2014 suggests that it worked.", "2014", None, None),
    ("The banker and 2014 candidate Lena Aalto left.", "2014", None, None),
    ("The crafts of Mother's Day are dear to Lena Aalto.", "Mother's Day", None, None),
    ("Lena Aalto was due to face the council’s tax-minded members on Tuesday, but left.", "Tuesday", None, None),
    ("Until Wednesday Lena Aalto had stopped short of a call.", "Wednesday", None, None),
    ("The cup came at a school Mother's Day fair.", "Mother's Day", None, None),
    ("Shares fell after May lost the vote.", "May", None, None),
    ("The river rose on Thursday and the road sank.", "Thursday", None, None),
    ("The guest had been expected to leave on Tuesday.", "Tuesday", None, None),
    ("The town faces a flood Tuesday, which many fear.", "Tuesday", None, None),
    ("NORVILLE, October 31 (Reuters) - A bridge fell.", "October 31", None, None),
    ("Lena Aalto spoke on the “Harbour Wednesday” programme.", "Wednesday", None, None),
    ("“The talks start tomorrow,” said Anna Holm.", "tomorrow", None, None),
    ("The bridge reportedly fell on Tuesday.", "Tuesday", None, None),
    ("Did the bridge fall on Tuesday?", "Tuesday", None, None),
    ("By his account, forty people left on Tuesday.", "Tuesday", None, None),
    ("She defended the 2015 treaty.", "2015", None, None),
    ("She walked out of Tuesday’s debate.", "Tuesday", None, None),
    ("Rainfall was the lowest since May 2009.", "May 2009", None, None),
    ("It counted 300 cases between May 5 and June 9.", "June 9", None, None),
    ("The talks planned for 9 November were called off.", "9 November", None, None),
    ("The talks will not open on 9 November.", "9 November", None, None),
    ("“We fell silent on Tuesday.”", "Tuesday", None, None),
    ("Anna Holm denied that the bridge fell on Tuesday.", "Tuesday", None, None),
    ("I crossed the bridge on Tuesday.", "Tuesday", None, None),
    ("— Anna Holm (@annaholm) October 31, 2016", "October 31, 2016", None, None),
    ("They prepared for marches on Sunday.", "Sunday", None, None),
]


def told(text: str, words: str) -> Told:
    article = builders.article(text, published=WEDNESDAY)
    (timex,) = [t for t in timexes.annotate(article) if t.evidence.text == words]
    sentence = next(s for s in article.sentences if s.start <= timex.evidence.start < s.end)
    day = datetime.date.fromisoformat((timex.value + "-01-01")[:10])
    return standing.told(article, Dated(timex.evidence, sentence, day, day), quotations.annotate(article))


@pytest.mark.parametrize(("text", "words", "status", "speaker"), GOLDEN, ids=[g[0] for g in GOLDEN])
def test_golden(text: str, words: str, status: str | None, speaker: str | None) -> None:
    assert told(text, words) == (status, speaker)
