"""Golden rules of time expressions: one line a rule, its number and name, a sentence, and what is read in it.

Articles here are of Wednesday, 2 November 2016, unless they say otherwise.
"""

from __future__ import annotations

import dataclasses

import pytest

from digest.annotators import timexes
from digest.model import Field
from digest.model.timexes import Timex
from tests import builders

PUBLISHED = "2016-11-02"

GOLDEN = [
    # written: days as they are written out
    ("CD1 month and day", "The wing opened on September 22.", ["September 22=2016-09-22"]),
    ("CD2 month, day and year", "She was born on Oct. 28, 1951.", ["Oct. 28, 1951=1951-10-28"]),
    ("CD3 day first", "The vote of 19 September was close.", ["19 September=2016-09-19"]),
    ("CD4 day first with year", "It ended on 8 May 1945.", ["8 May 1945=1945-05-08"]),
    ("CD5 weekday before", "They met on Thursday, April 7.", ["Thursday, April 7=2016-04-07"]),
    ("CD6 ordinal day", "The fair is on the 3rd of December.", ["the 3rd of December=2016-12-03"]),
    ("CD7 soon to come", "Holders of record Nov. 15 get a dividend.", ["Nov. 15=2016-11-15"]),
    ("CD8 future by the verb", "The bridge will open March 1.", ["March 1=2017-03-01"]),
    ("CD9 past by the verb", "The bridge opened March 1.", ["March 1=2016-03-01"]),
    ("CD10 no such day", "The form is dated Feb. 31.", []),
    ("CD11 in brackets", "The truce (Oct. 20) held.", ["Oct. 20=2016-10-20"]),
    ("CI1 ISO", "Updated 2016-10-31 at the desk.", ["2016-10-31=2016-10-31"]),
    ("CS1 numbers with one reading", "The receipt says 10/25/2016.", ["10/25/2016=2016-10-25"]),
    ("CS2 numbers with two readings", "The receipt says 02/11/2016.", ["02/11/2016=2016-XX-XX"]),
    ("CW1 week of a day", "Talks resume the week of November 14.", ["the week of November 14=2016-W46"]),
    # years: months and longer stretches
    ("YM1 month of a year", "Prices peaked in July 1997.", ["July 1997=1997-07"]),
    (
        "YM1 a number after it is of its own",
        "He got, in May 2014 to 9 years, a cell.",
        ["May 2014=2014-05", "9 years=P9Y"],
    ),
    ("YM2 early in a month of a year", "He left in early June 2014.", ["early June 2014=2014-06"]),
    ("YN1 month of a report", "The raid took place in October.", ["October=2016-10"]),
    ("YN2 month of an announcement", "The plant will close in March.", ["March=2017-03"]),
    ("YN3 last such month", "He resigned last November.", ["last November=2015-11"]),
    ("YN4 next such month", "She will run next May.", ["next May=2017-05"]),
    ("YN5 late in a month", "It began in late August.", ["late August=2016-08"]),
    ("YN6 a verb is no month", "They may march on the capital.", []),
    ("YN7 a wish is no month", "May the best team win.", []),
    ("YN8 end of a month", "It will be done by the end of December.", ["the end of December=2016-12"]),
    ("YL1 month of next year", "Polls are due in April next year.", ["April next year=2017-04"]),
    ("YY1 year", "The country has been split since 2012.", ["2012=2012"]),
    ("YY2 early in a year", "The law passed in early 1998.", ["early 1998=1998"]),
    ("YY3 business year", "Profit fell in fiscal 1990.", ["fiscal 1990=1990"]),
    ("YY4 spelled year", "It all began in nineteen ninety-six.", ["nineteen ninety-six=1996"]),
    ("YY5 money is no year", "It costs $1998 or 1,998 francs.", []),
    ("YY6 a share is no year", "Output rose by 2016.5 units.", []),
    ("YY8 whose year", "The 1992 protests, in 2012 prices.", ["1992=1992", "2012=2012"]),
    ("YY7 mid-year", "He moved there in mid-1994.", ["mid-1994=1994"]),
    ("YT1 season over two years", "They won the 2016-17 title.", ["2016-17=2016/2017"]),
    ("YN9 the present tells nothing of what is far", "She is known for the race in July.", ["July=2016-07"]),
    ("YN10 as far before as after", "Few speak of the storms in May.", ["May=2016-05"]),
    ("YN11 back in", "They may call for more rows like those back in June.", ["June=2016-06"]),
    ("YN12 by a month, they had", "It fell apart, and by July had no staff.", ["July=2016-07"]),
    ("YN13 what was agreed to", "It is in the pact agreed to in early May.", ["early May=2016-05"]),
    ("YN14 a month that is no verb", "It lost ten jobs in May after twenty in June.", ["May=2016-05", "June=2016-06"]),
    ("YN16 up for election", "She is up for re-election in July.", ["July=2017-07"]),
    ("YN15 to come", "They will vote in July.", ["July=2017-07"]),
    ("YX1 decade", "Rents doubled in the 1980s.", ["the 1980s=198X"]),
    ("YX2 late in a decade", "It was built in the late 1960s.", ["the late 1960s=196X"]),
    ("YX3 short decade", "He sang in the '70s.", ["the '70s=197X"]),
    ("YX4 decade in a word", "Wages stalled in the nineties.", ["the nineties=199X"]),
    ("YC2 centuries", "Between the 10th and 15th centuries it grew.", ["15th centuries=14"]),
    ("YC1 century", "The tower is of the 19th century.", ["the 19th century=18"]),
    # weekdays and day words
    ("WD1 report of the past", "The ministry said on Tuesday it was over.", ["Tuesday=2016-11-01"]),
    ("WD2 announcement", "Talks will open on Tuesday in Geneva.", ["Tuesday=2016-11-08"]),
    ("WD3 planned", "A pause is planned for Friday.", ["Friday=2016-11-04"]),
    ("WD4 day of publication", "He said on Wednesday that it failed.", ["Wednesday=2016-11-02"]),
    ("WD5 last weekday", "They met last Friday.", ["last Friday=2016-10-28"]),
    ("WD6 next weekday", "They meet next Friday.", ["next Friday=2016-11-04"]),
    ("WD7 night", "Shells fell on Monday night.", ["Monday night=2016-10-31TNI"]),
    ("WD8 earlier on", "Earlier on Friday, a school was hit.", ["Earlier on Friday=2016-10-28"]),
    ("WD9 what is a weekday's", "Voters will weigh Friday's ruling.", ["Friday=2016-10-28"]),
    ("WD10 until", "The truce holds until Saturday.", ["Saturday=2016-11-05"]),
    ("WD14 not until", "They did not reach a deal until Friday.", ["Friday=2016-10-28"]),
    ("WD15 by a day that has been", "They had been told to leave by Tuesday.", ["Tuesday=2016-11-01"]),
    ("WD16 by a day to come", "They must leave by Tuesday.", ["Tuesday=2016-11-08"]),
    ("WD17 what a weekday names", "They are still at work after the Friday crash.", ["Friday=2016-10-28"]),
    ("WD18 what a weekday will name", "Voters will decide in the Sunday election.", ["Sunday=2016-11-06"]),
    ("WD19 past an is", "It is late, but she on Tuesday said no.", ["Tuesday=2016-11-01"]),
    ("WD20 a finite verb", "They should follow the rules she announced Friday.", ["Friday=2016-10-28"]),
    ("WD21 what should have been", "They should have voted on Friday.", ["Friday=2016-10-28"]),
    ("WD22 by a day, they had", "By Friday, six had left.", ["Friday=2016-10-28"]),
    ("WD23 by a day, they will", "By Friday, six will have left.", ["Friday=2016-11-04"]),
    ("WD24 past a quotation", 'Told to "go and be heard", she left Friday.', ["Friday=2016-10-28"]),
    ("WD25 somebody named May", "Mrs. Example lost May's vote on Friday.", ["May=2016-05", "Friday=2016-10-28"]),
    ("WD26 what was meant to be", "The vote was supposed to begin Tuesday.", ["Tuesday=2016-11-01"]),
    ("WD27 the way is clear", "They agreed, clearing the way for a vote Friday.", ["Friday=2016-11-04"]),
    ("WD11 late on", "They crossed late Monday.", ["late Monday=2016-10-31"]),
    ("WD12 two tenses", "She said Monday they would vote Friday.", ["Monday=2016-10-31", "Friday=2016-11-04"]),
    ("WD13 will be paid", "The prize will be paid on Thursday.", ["Thursday=2016-11-03"]),
    ("WY1 yesterday", "It rained yesterday.", ["yesterday=2016-11-01"]),
    ("WY2 today", "It rains today.", ["today=2016-11-02"]),
    ("WY3 tomorrow morning", "It opens tomorrow morning.", ["tomorrow morning=2016-11-03TMO"]),
    ("WY4 tonight", "It airs tonight.", ["tonight=2016-11-02TNI"]),
    ("WY5 the day before", "He left the day before yesterday.", ["the day before yesterday=2016-10-31"]),
    ("WP1 this morning", "It snowed this morning.", ["this morning=2016-11-02TMO"]),
    ("WP2 last night", "It snowed last night.", ["last night=2016-11-01TNI"]),
    (
        "WN1 the next day",
        "It began on Oct. 18. He fled the next day.",
        ["Oct. 18=2016-10-18", "the next day=2016-10-19"],
    ),
    # stretches
    ("SN1 last week", "Prices fell last week.", ["last week=2016-W43"]),
    ("SN2 this month", "Two mayors quit this month.", ["this month=2016-11"]),
    ("SN3 next year", "The dam is due next year.", ["next year=2017"]),
    ("SN4 earlier this year", "He won earlier this year.", ["earlier this year=2016"]),
    ("SN5 last quarter", "Sales fell last quarter.", ["last quarter=2016-Q3"]),
    ("SN6 this summer", "The army took it this summer.", ["this summer=2016-SU"]),
    ("SN7 last winter", "Gas ran short last winter.", ["last winter=2015-WI"]),
    ("SN8 that year", "He sold up in 1987. That year, he wed.", ["1987=1987", "That year=1987"]),
    ("SN9 this weekend", "They play this weekend.", ["this weekend=2016-W44-WE"]),
    ("SS1 season of a year", "She wrote it in the summer of 1998.", ["the summer of 1998=1998-SU"]),
    ("SS2 a season's word that is none", "Leaves fall and spring back.", []),
    ("SW1 the weekend", "Police confirmed it over the weekend.", ["the weekend=2016-W43-WE"]),
    ("ST1 end of the year", "Work stops at the end of the year.", ["the end of the year=2016"]),
    ("ST2 year's end", "It must be in place by year's end.", ["year's end=2016"]),
    ("SB1 year ended", "Net rose in the year ended June 30.", ["the year=P1Y", "June 30=2016-06-30"]),
    # counted
    ("NA1 days ago", "They fled two days ago.", ["two days ago=2016-10-31"]),
    ("NA2 years ago", "They met nearly two years ago.", ["nearly two years ago=2014"]),
    ("NA3 months ago", "The ban came five months ago.", ["five months ago=2016-06"]),
    ("NA4 from now", "The pause ends two days from now.", ["two days from now=2016-11-04"]),
    ("NA5 several", "He quit several years ago.", ["several years ago=PAST_REF"]),
    ("NA6 decades ago", "It sank two decades ago.", ["two decades ago=1996"]),
    ("NA7 weeks ago", "It leaked three weeks ago.", ["three weeks ago=2016-W41"]),
    (
        "NA8 a year ago, of a quarter",
        "Net rose in the third quarter from a year ago.",
        ["the third quarter=2016-Q3", "a year ago=2015-Q3"],
    ),
    # periods
    ("PD1 years", "He ruled for nearly two years.", ["nearly two years=P2Y"]),
    ("PD10 or two", "It may take a year or two.", ["a year or two=P1Y"]),
    ("PD11 of two things", "It takes one week or two boats.", ["one week=P1W"]),
    ("PD12 one day", "Peace will come one day.", ["one day=FUTURE_REF"]),
    ("PD2 past", "No shots fell over the past seven days.", ["the past seven days=P7D"]),
    ("PD3 hours", "It lasted more than four hours.", ["more than four hours=PT4H"]),
    ("PD4 a half more", "It took a minute and a half.", ["a minute and a half=PT1M30S"]),
    ("PD5 half an hour", "The call took half an hour.", ["half an hour=PT30M"]),
    ("PD6 fraction", "The flight took 5 1/2 hours.", ["5 1/2 hours=PT5H30M"]),
    ("PD7 couple", "Wait a couple of weeks.", ["a couple of weeks=P2W"]),
    ("PD8 few", "It takes a few days.", ["a few days=PXD"]),
    ("PD9 decade", "The war took a decade.", ["a decade=P10Y"]),
    ("PD10 spelled", "He served twenty-four months.", ["twenty-four months=P24M"]),
    ("PD11 range", "Allow two to three weeks.", ["two to three weeks=P2W"]),
    ("PD12 age is no time", "A 34-year-old man and a boy 9 years old fell.", []),
    ("PD14 a day in hours", "It took 24 hours, not 48 hours.", ["24 hours=P1D", "48 hours=PT48H"]),
    ("PD13 later", "Three days later, it fell.", ["Three days=P3D"]),
    ("PJ1 adjective", "A 10-year plan and the eight-year war.", ["10-year=P10Y", "eight-year=P8Y"]),
    ("PJ2 long", "The six-year-long war goes on.", ["six-year-long=P6Y"]),
    ("PJ3 three-quarters are a share", "Three-quarters of it burnt.", []),
    ("PJ4 a quarter of a million is a share", "Over a quarter of a million fled.", []),
    ("PJ5 quarters that last", "It shrank for two quarters.", ["two quarters=P2Q"]),
    ("PL1 long", "A week-long truce was over.", ["week-long=P1W"]),
    ("PM1 recent", "It grew in recent weeks.", ["recent weeks=PXW"]),
    ("PM2 for years", "It was denied for years.", ["years=PXY"]),
    # recurring
    ("RE1 each day", "Each day they queue.", ["Each day=P1D"]),
    ("RE2 every Monday", "They meet every Monday.", ["every Monday=XXXX-WXX-1"]),
    ("RE3 each July", "They march each July.", ["each July=XXXX-07"]),
    ("RE4 every two weeks", "Pay comes every two weeks.", ["every two weeks=P2W"]),
    ("RE5 every other day", "He swims every other day.", ["every other day=P2D"]),
    ("RO1 daily", "Planes fly there daily.", ["daily=P1D"]),
    # clock
    ("TC1 half of the day", "The blast was at 10:35 a.m. Friday.", ["10:35 a.m. Friday=2016-10-28T10:35"]),
    ("TC2 afternoon", "It will close at 5 p.m. on Thursday.", ["5 p.m. on Thursday=2016-11-03T17:00"]),
    ("TC3 zone", "They landed at 1358 GMT.", ["1358 GMT=2016-11-02T13:58"]),
    ("TC4 midnight hour", "It hit at 12:05 a.m. today.", ["12:05 a.m. today=2016-11-02T00:05"]),
    ("TC5 no such hour", "The score was 13:75 p.m. or so.", []),
    ("TN1 noon", "Sirens rang at noon Tuesday.", ["noon Tuesday=2016-11-01T12:00"]),
    # quarters
    ("QN1 quarter", "Net rose in the third quarter.", ["the third quarter=2016-Q3"]),
    ("QN2 quarter of a year", "It lost money in the first quarter of 1990.", ["the first quarter of 1990=1990-Q1"]),
    ("QN3 quarter of last year", "As in last year's fourth quarter.", ["last year's fourth quarter=2015-Q4"]),
    ("QN4 adjective", "It posted third-quarter net.", ["third-quarter=2016-Q3"]),
    ("QN5 half", "Sales fell in the second half of 2015.", ["the second half of 2015=2015-H2"]),
    ("QN6 half of a match", "He scored in the first half.", []),
    (
        "QT1 year-ago quarter",
        "Second-quarter net rose from the year-ago period.",
        ["Second-quarter=2016-Q2", "the year-ago period=2015-Q2"],
    ),
    ("QY1 year-earlier", "It beat year-earlier sales.", ["year-earlier=2015"]),
    # holidays
    ("HD1 holiday", "He came on Christmas Day.", ["Christmas Day=2015-12-25"]),
    ("HD4 holiday to come", "He will come on Christmas Day.", ["Christmas Day=2016-12-25"]),
    ("HD2 movable", "They met last Thanksgiving.", ["last Thanksgiving=2015-11-26"]),
    ("HD3 Easter of a year", "It rose at Easter 2012.", ["Easter 2012=2012-04-08"]),
    # vague
    ("VN1 now", "It is now closed.", ["now=PRESENT_REF"]),
    ("VN2 currently", "It is currently closed.", ["currently=PRESENT_REF"]),
    ("VN3 at the present time", "He has no plan at the present time.", ["at the present time=PRESENT_REF"]),
    ("VP1 recently", "It closed recently.", ["recently=PAST_REF"]),
    ("VP2 the past", "He spoke of the past.", ["the past=PAST_REF"]),
    ("VF1 the near future", "Not in the near future.", ["the near future=FUTURE_REF"]),
    ("VF2 as soon as", "Come as soon as you can, soon after him.", []),
    ("VN4 present day", "It is so in the present day.", ["the present day=PRESENT_REF"]),
]


def read(*paragraphs: str, published: str | None = PUBLISHED) -> list[Timex]:
    return list(timexes.annotate(builders.article(*paragraphs, published=published)))


def shown(found: list[Timex]) -> list[str]:
    return [f"{timex.evidence.text}={timex.value}" for timex in found]


@pytest.mark.parametrize(("sentence", "expected"), [case[1:] for case in GOLDEN], ids=[case[0] for case in GOLDEN])
def test_golden_rule(sentence: str, expected: list[str]) -> None:
    assert shown(read(sentence)) == expected


UNDATED = [
    ("month and day", "It opened on Nov. 2.", ["Nov. 2=XXXX-11-02"]),
    ("weekday", "He left on Tuesday night.", ["Tuesday night=XXXX-WXX-2TNI"]),
    ("month", "He left last May.", ["last May=XXXX-05"]),
    ("day word", "He left yesterday.", ["yesterday=XXXX-XX-XX"]),
    (
        "stretches",
        "Last week, last month and last year.",
        ["Last week=XXXX-WXX", "last month=XXXX-XX", "last year=XXXX"],
    ),
    ("counted", "He left two days ago.", ["two days ago=XXXX-XX-XX"]),
    ("quarter", "Net rose in the third quarter.", ["the third quarter=XXXX-Q3"]),
    ("season", "He left this summer.", ["this summer=XXXX-SU"]),
    ("short decade", "He sang in the '70s.", ["the '70s=XX7X"]),
    ("holiday", "He left at Christmas.", ["Christmas=XXXX-12-25"]),
    ("clock", "He left at 5 p.m. on Monday.", ["5 p.m. on Monday=XXXX-XX-XXT17:00"]),
    ("what needs no date", "It took two years, until May 8, 1945.", ["two years=P2Y", "May 8, 1945=1945-05-08"]),
]


@pytest.mark.parametrize(("sentence", "expected"), [case[1:] for case in UNDATED], ids=[case[0] for case in UNDATED])
def test_what_the_day_of_publication_would_tell_is_not_guessed(sentence: str, expected: list[str]) -> None:
    assert shown(read(sentence, published=None)) == expected


NO_TIME = [
    "The Sunday Times and the Daily Mail said so.",
    "She reads The Weekly Standard and USA Today.",
    "He wed, sat in the sun and ate a mar of jam.",
    "The second man came second.",
    "It may seem august.",
    "Room 1984b and version 1.2016 are 20% off.",
    "He is forty and she is 9 years old.",
    "Black Friday is a name.",
    "More than 800 were killed and more than 2000 injured.",
    "They evacuated 2000 people and 1500 soldiers.",
    "He spoke on Friday Night Example of it.",
    "More than 2000 had been hurt and some 1900 had fled.",
    "He told the Independent on Sunday of his last year at school.",
    "A crowd of 1900 men took Flight 1812 and ran 1500 meters.",
]


NAMES = [
    ("P1 a title", "Mrs May needed a deal by Friday.", ["Friday=2016-11-04"]),
    ("P1 a title before a whole name", "Mr Will Smith came on Tuesday.", ["Tuesday=2016-11-01"]),
    ("P2 a given name", "Theresa May met the envoy on Tuesday.", ["Tuesday=2016-11-01"]),
    ("P2 a name and a month", "Theresa May left in May.", ["May=2016-05"]),
    ("P2 a town and a month", "He came to Charlotte May 3.", ["May 3=2016-05-03"]),
    ("P3 a surname", "He met August Wilson, said June Carter.", []),
    ("P3 a month and who acts in it", "Late in June Britain left.", ["June=2016-06"]),
    ("P1 who has a weekday for a name", "They cheered coach Sunday Oliseh.", []),
    ("the March on Rome", "The March on Rome began in March.", ["March=2016-03"]),
    ("a paper in capitals", "He told USA TODAY that he would go.", []),
    ("a programme", "She told the Today program that the port was full.", []),
    ("a programme at the head", "“Today” show hosts came.", []),
    ("a game", "He plays Harbour Tomorrow and Bergen Tonight.", []),
    ("a page of a paper", "She wrote a Sunday Review essay on ports.", []),
    ("a page in quotation marks", "He likes the “Monday Harbour” page.", []),
    ("a weekday and a name after it", "He said Monday Bergen would vote.", ["Monday=2016-10-31"]),
    ("a weekday and who acts on it", "He left on Tuesday Mr Lund came.", ["Tuesday=2016-11-01"]),
    ("a weekday and its date", "The Friday November 4 vote counts.", ["Friday November 4=2016-11-04"]),
    ("today at the head", "“Today we won,” he said.", ["Today=2016-11-02"]),
    ("today's youth", "Today's young people vote.", []),
    ("today's companies", "If today's companies fail, they fail.", []),
    ("today's vote", "Today's vote is the last.", ["Today=2016-11-02"]),
    ("a round number of people", "The 1500 people there left.", []),
    ("a quarter of a game", "He scored twice in the second quarter.", []),
    ("a quarter of a year", "Sales rose in the second quarter.", ["the second quarter=2016-Q2"]),
    ("a rebound is no game", "A rebound may come in the third quarter.", ["the third quarter=2016-Q3"]),
    ("this Friday", "This Friday he leaves.", ["This Friday=2016-11-04"]),
    ("this Monday that was", "The bridge fell this Monday.", ["this Monday=2016-10-31"]),
    ("decided, to be done", "He defended his decision to file Tuesday for aid.", ["Tuesday=2016-11-01"]),
    ("what has been reported", "It would not pay for the reported raid on Tuesday.", ["Tuesday=2016-11-01"]),
    ("tomorrow, as said", "“We leave tomorrow,” Ruiz said on Monday.", ["tomorrow=2016-11-01", "Monday=2016-10-31"]),
    ("tomorrow, said by nobody knows when", "“We leave tomorrow,” Ruiz said.", ["tomorrow=2016-11-03"]),
]
"""Names that look like time, and time that is counted from something else than the day of publication."""


@pytest.mark.parametrize(("sentence", "expected"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_names_and_what_time_is_counted_from(sentence: str, expected: list[str]) -> None:
    assert shown(read(sentence)) == expected


def test_a_surname_that_the_article_tells_is_no_month_in_it() -> None:
    found = read("Theresa May left the hall.", "Critics of the deal said that May would go in May.")
    assert [timex.evidence.start for timex in found] == [
        len("Theresa May left the hall.\n\nCritics of the deal said that May would go in ")
    ]
    assert [timex.evidence.text for timex in read("Critics of the deal said that May would be hot.")] == ["May"]


@pytest.mark.parametrize("sentence", NO_TIME)
def test_what_only_looks_like_time_is_none(sentence: str) -> None:
    assert shown(read(sentence)) == []


@pytest.mark.parametrize(
    ("published", "words", "value"),
    [
        ("2013-01-20", "this winter", "2012-WI"),
        ("2013-01-20", "last winter", "2011-WI"),
        ("2013-01-20", "next winter", "2013-WI"),
        ("2013-12-20", "this winter", "2013-WI"),
        ("2013-07-20", "last summer", "2012-SU"),
        ("2013-10-20", "last summer", "2013-SU"),
        ("2013-07-20", "next summer", "2014-SU"),
        ("2013-02-20", "next summer", "2013-SU"),
    ],
)
def test_seasons_by_the_day_of_publication(published: str, words: str, value: str) -> None:
    assert shown(read(f"It happened {words}.", published=published)) == [f"{words}={value}"]


def test_a_season_that_has_not_come_is_last_years_in_a_report_and_this_years_in_an_announcement() -> None:
    assert shown(read("He fled in the summer.", published="2013-02-20")) == ["the summer=2012-SU"]
    assert shown(read("It will open in the summer.", published="2013-02-20")) == ["the summer=2013-SU"]
    assert shown(read("He fled in the summer and fall of 2011.")) == ["the summer=2011-SU", "fall of 2011=2011-FA"]


def test_of_an_article_in_another_language_nothing_is_said() -> None:
    article = builders.article("Am 3. April 2016 begann die Ruhe.", published=PUBLISHED)
    german = dataclasses.replace(
        article, metadata=dataclasses.replace(article.metadata, language=Field("de", "derived"))
    )
    assert timexes.annotate(article)
    assert timexes.annotate(german) == ()


def test_types_modifiers_and_rules_are_told() -> None:
    (found,) = read("He ruled for nearly two years.")
    assert (found.type, found.mod, found.rule) == ("DURATION", "LESS_THAN", "duration")
    (found,) = read("They meet every Monday.")
    assert found.type == "SET"
    (found,) = read("Shells fell late on Monday.")
    assert (found.type, found.mod) == ("DATE", "END")
    (found,) = read("Shells fell on Monday night.")
    assert found.type == "TIME"


def test_of_nothing_set_aside_is_read() -> None:
    article = builders.article("He left on Monday.", "Published Nov. 2", published=PUBLISHED, roles={1: "boilerplate"})
    assert [t.evidence.text for t in timexes.annotate(article)] == ["Monday"]


def test_the_next_day_follows_what_the_text_said_last() -> None:
    found = read("The siege began on Oct. 18.", "It was lifted the following morning.")
    assert shown(found) == ["Oct. 18=2016-10-18", "the following morning=2016-10-19TMO"]


def test_evidence_tells_paragraph_and_place() -> None:
    article = builders.article("He left.", "She left on Monday.", published=PUBLISHED)
    (found,) = timexes.annotate(article)
    assert (found.evidence.paragraph, article.text[found.evidence.start : found.evidence.end]) == (2, "Monday")


@pytest.mark.parametrize(
    ("published", "sentence", "values"),
    [
        ("2018-04-20", "Chile announced early Saturday that it will rebuild the bridge.", ["XXXX-WXX-6"]),
        ("2018-04-20", "Chile announced last Saturday that it will rebuild the bridge.", ["2018-04-14"]),
        ("2020-04-08", "On the last day of February, she left.", ["2020-02"]),
        ("2018-04-20", "The town was poised on Sunday to vote.", ["2018-04-22"]),
        ("2018-04-20", "They met at Bastille Day ceremonies last year.", ["2017-07-14", "2017"]),
    ],
)
def test_days_that_lie_on_the_other_side_of_publication(published: str, sentence: str, values: list[str]) -> None:
    assert [timex.value for timex in read(sentence, published=published)] == values
