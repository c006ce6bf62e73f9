"""Golden rules of figures: what a sentence counts, as value, limits and unit.

The number of a case is the number of its rule: 1 digits, 2 number words, 3 vague plurals, 4 limits, 5 ranges, 6 money,
7 percentages and parts, 8 ages, 9 durations, 10 distances and measures, 11 times, ordinals and scores, 12 what is
counted, 13 events, 14 places and periods, 15 no figures at all, 16 words that say less than digits.
"""

from __future__ import annotations

import pytest

from digest.annotators.figures import reading
from digest.annotators.figures.reading import Reading

Value = int | float | None


def one(text: str) -> Reading:
    found = reading.read(text)
    assert len(found) == 1, [text[f.start : f.end] for f in found]
    return found[0]


def limits(text: str) -> list[tuple[Value, Value, str]]:
    return [(f.low, f.high, f.bound) for f in reading.read(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("He led a crowd of 2000 people.", 2000, id="1.13 a number like a year"),
        pytest.param("The town has 800 houses.", 800, id="1.1 digits"),
        pytest.param("Officials counted 12,400 tents.", 12_400, id="1.2 commas part thousands"),
        pytest.param("Some say 3,00,000 farmers signed.", 300_000, id="1.3 commas as in India"),
        pytest.param("A rally of 2,50,00,000 voters is no rally.", 25_000_000, id="1.4 a crore as in India"),
        pytest.param("Exports reached 2.7 million tonnes.", 2_700_000, id="1.5 a scale in words"),
        pytest.param("The fund holds €5m.", 5_000_000, id="1.6 a letter for the scale"),
        pytest.param("Costs hit $3.2bn.", 3_200_000_000, id="1.7 letters for the scale"),
        pytest.param("The scheme cost 40 lakh rupees.", 4_000_000, id="1.8 a lakh"),
        pytest.param("It cost 3 crore rupees.", 30_000_000, id="1.9 a crore"),
        pytest.param("The walk takes 2½ hours.", 2.5, id="1.10 a vulgar fraction"),
        pytest.param("The walk takes 2 1/2 hours.", 2.5, id="1.11 a fraction after a whole number"),
        pytest.param("The rate is 0.25 percent.", 0.25, id="1.12 a decimal"),
        pytest.param("Twenty-three sailors were rescued.", 23, id="2.1 tens and ones"),
        pytest.param("A hundred and twenty miners walked out.", 120, id="2.2 a hundred and"),
        pytest.param("One hundred and five miners walked out.", 105, id="2.3 one hundred and"),
        pytest.param("Two hundred thousand tents are needed.", 200_000, id="2.4 scales multiply"),
        pytest.param("Nearly one and a half million voters registered.", 1_500_000, id="2.5 and a half of a scale"),
        pytest.param("The war lasted four and a half years.", 4.5, id="2.6 and a half"),
        pytest.param("Half a million homes went dark.", 500_000, id="2.7 half a scale"),
        pytest.param("A quarter of a million homes went dark.", 250_000, id="2.8 a quarter of a scale"),
        pytest.param("Three quarters of a million homes went dark.", 750_000, id="2.9 three quarters of a scale"),
        pytest.param("A million and a half homes went dark.", 1_500_000, id="2.10 a scale and a half"),
        pytest.param("Police found two dozen rifles.", 24, id="2.11 dozens are counted"),
        pytest.param("Police found half a dozen rifles.", 6, id="2.12 half a dozen"),
        pytest.param("Police found a dozen rifles.", 12, id="2.13 a dozen"),
        pytest.param("A handful of soldiers stayed.", 5, id="2.14 a handful"),
        pytest.param("A couple of soldiers stayed.", 2, id="2.15 a couple"),
        pytest.param("Two thousand five hundred and six letters came.", 2_506, id="2.16 all scales"),
        pytest.param("The index gained .87 percent.", 0.87, id="1.14 a point before the digits"),
        pytest.param("It earned $6.5 m in fees.", 6_500_000, id="1.15 a letter for the scale, apart from money"),
        pytest.param("Seventy one ships sailed.", 71, id="2.17 tens and ones without a hyphen"),
    ],
)
def test_value(text: str, value: Value) -> None:
    found = one(text)
    assert value in (found.low, found.high)


@pytest.mark.parametrize("text", ["Police found two dozen rifles.", "A handful of soldiers stayed."])
def test_rounded_words_are_about(text: str) -> None:
    assert one(text).bound == "about"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        pytest.param("Dozens of houses burned.", 24, id="3.1 dozens"),
        pytest.param("Scores of houses burned.", 40, id="3.2 scores"),
        pytest.param("Hundreds of houses burned.", 200, id="3.3 hundreds"),
        pytest.param("Thousands fled.", 2_000, id="3.4 thousands without a noun"),
        pytest.param("Tens of thousands of houses burned.", 20_000, id="3.5 tens of thousands"),
        pytest.param("Hundreds of thousands of houses burned.", 200_000, id="3.6 hundreds of thousands"),
        pytest.param("Millions of trees burned.", 2_000_000, id="3.7 millions"),
        pytest.param("Several hundred houses burned.", 200, id="3.8 several hundred"),
        pytest.param("A few dozen houses burned.", 24, id="3.9 a few dozen"),
        pytest.param("Several hundred thousand houses burned.", 200_000, id="3.11 several hundred thousand"),
        pytest.param("It cost several hundred million euros.", 200_000_000, id="3.12 several hundred million"),
        pytest.param("A few hundred houses burned.", 200, id="3.13 a few hundred"),
        pytest.param("Thousands and thousands of houses burned.", 2_000, id="3.10 said twice"),
    ],
)
def test_vague_plurals_say_two_of_them_or_more(text: str, low: int) -> None:
    assert limits(text) == [(low, None, "at least")]


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        pytest.param("At least 43 people died.", 43, None, "at least", id="4.1 at least"),
        pytest.param("No fewer than nine ships sank.", 9, None, "at least", id="4.2 no fewer than"),
        pytest.param("More than 800 people died.", 800, None, "more than", id="4.3 more than"),
        pytest.param("Over 60 houses burned.", 60, None, "more than", id="4.4 over"),
        pytest.param("As many as 90 people died.", None, 90, "at most", id="4.5 as many as"),
        pytest.param("Up to 90 people died.", None, 90, "at most", id="4.6 up to"),
        pytest.param("No more than 90 people may enter.", None, 90, "at most", id="4.7 no more than"),
        pytest.param("It is no older than 90 years.", None, 90, "at most", id="4.27 no older than"),
        pytest.param(
            "They expect 10 inches of rain or more.", 10, None, "at least", id="4.28 or more after what it is of"
        ),
        pytest.param("Fewer than 90 people came.", None, 90, "less than", id="4.8 fewer than"),
        pytest.param("It weighs just under 90 kilograms.", None, 90, "less than", id="4.9 just under"),
        pytest.param("Some 300 people came.", 300, 300, "about", id="4.10 some"),
        pytest.param("An estimated 300 people came.", 300, 300, "about", id="4.11 an estimated"),
        pytest.param("Nearly 300 people came.", 300, 300, "about", id="4.12 nearly"),
        pytest.param("Around 300 people came.", 300, 300, "about", id="4.13 around"),
        pytest.param("Roughly 300 people came.", 300, 300, "about", id="4.14 roughly"),
        pytest.param("More than a dozen people came.", 12, None, "more than", id="4.15 more than a dozen"),
        pytest.param("Up to about 90 people died.", None, 90, "at most", id="4.16 the strict one of two"),
        pytest.param("He owns 300-odd books.", 300, 300, "about", id="4.17 odd"),
        pytest.param("About 40 or more people came.", 40, None, "at least", id="4.18 or more"),
        pytest.param("A total of 300 people came.", 300, 300, "exact", id="4.19 a total of"),
        pytest.param("They asked about two men.", 2, 2, "exact", id="4.20 what somebody asks about"),
        pytest.param("The talks went on over 12 days.", 12, 12, "exact", id="4.21 during, not more than"),
        pytest.param("The estimated 8,000 fighters stayed.", 8_000, 8_000, "about", id="4.22 the estimated"),
        pytest.param("In excess of 50 boats sank.", 50, None, "more than", id="4.23 in excess of"),
        pytest.param("The law covers firms with 50+ workers.", 50, None, "at least", id="4.24 a plus sign"),
        pytest.param("That is an increase over 22%.", 22, 22, "exact", id="4.27 over what it was"),
        pytest.param("The yield went up to 2% from 1%.", 2, 2, "exact", id="4.26 up to some level"),
        pytest.param("Hundreds or more than hundreds of people came.", 200, None, "at least", id="4.25 vague twice"),
    ],
)
def test_limits(text: str, low: Value, high: Value, bound: str) -> None:
    assert limits(text)[0] == (low, high, bound)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Between 10 and 20 people came.", [(10, 20, "exact")], id="5.1 between and"),
        pytest.param("10 to 20 people came.", [(10, 20, "exact")], id="5.2 to"),
        pytest.param("He owns 10-20 horses.", [(10, 20, "exact")], id="5.3 a hyphen"),
        pytest.param("He owns 10–20 horses.", [(10, 20, "exact")], id="5.4 a dash"),
        pytest.param("Some 10 to 20 people came.", [(10, 20, "about")], id="5.5 a range that is about"),
        pytest.param(
            "The army grew from 10 to 20 brigades.", [(10, 10, "exact"), (20, 20, "exact")], id="5.6 a change"
        ),
        pytest.param("Fees range from 10 to 20 dollars.", [(10, 20, "exact")], id="5.7 ranging from"),
        pytest.param("He will serve four or eight years.", [(4, 8, "exact")], id="5.8 one or the other"),
        pytest.param("It costs $2-3 million.", [(2_000_000, 3_000_000, "exact")], id="5.9 one scale for both"),
        pytest.param(
            "Deaths rose from the original number of 1,290 to 3,869.",
            [(1290, 1290, "exact"), (3869, 3869, "exact")],
            id="5.25 a change, from afar",
        ),
        pytest.param("It costs $2- $3 million.", [(2_000_000, 3_000_000, "exact")], id="5.24 a hyphen and a space"),
        pytest.param("It costs $2 million to $3 million.", [(2_000_000, 3_000_000, "exact")], id="5.10 sign twice"),
        pytest.param("Tariffs of between 10 and 25% apply.", [(10, 25, "exact")], id="5.11 percent said once"),
        pytest.param("Shares fell 6% to 9%.", [(6, 9, "exact")], id="5.12 percent said twice"),
        pytest.param("They own 20 tanks,15 armoured cars.", [(20, 20, "exact"), (15, 15, "exact")], id="5.13 no space"),
        pytest.param("Keep out of the 10 km (6-mile) zone.", [(10, 10, "exact")], id="5.14 converted"),
        pytest.param("It sold for £4m ($5m; €6m).", [(4_000_000, 4_000_000, "exact")], id="5.26 converted twice"),
        pytest.param("It sold for £4m ($5m).", [(4_000_000, 4_000_000, "exact")], id="5.15 money converted"),
        pytest.param("It takes a two-to-three minute walk.", [(2, 3, "exact")], id="5.16 hyphens around to"),
        pytest.param("It takes three- to four-day trips.", [(3, 4, "exact")], id="5.18 a hyphen that waits"),
        pytest.param("Shares fell to 98, 2 percent lower.", [(2, 2, "exact")], id="5.19 a comma makes no list of two"),
        pytest.param(
            "Rates of 5, 7 and 9 percent apply.", [(n, n, "exact") for n in (5, 7, 9)], id="5.20 a list of three"
        ),
        pytest.param("A quarter to a third of voters agree.", [(0.25, 0.3333, "exact")], id="5.21 parts"),
        pytest.param("Between half and two-thirds of homes fell.", [(0.5, 0.6667, "exact")], id="5.22 parts, between"),
        pytest.param(
            "The rate for middle-aged men rose from 2 to 3 percent.",
            [(2, 2, "exact"), (3, 3, "exact")],
            id="5.23 a change of the middle-aged",
        ),
        pytest.param("They lead by 5 and 10 points.", [(5, 5, "exact"), (10, 10, "exact")], id="5.17 two of one unit"),
    ],
)
def test_ranges(text: str, expected: list[tuple[Value, Value, str]]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        pytest.param("It cost $40.", "money", "dollars", id="6.1 a sign"),
        pytest.param("It cost US$40.", "money", "US dollars", id="6.2 a sign with its nation"),
        pytest.param("It cost A$40.", "money", "Australian dollars", id="6.3 another nation"),
        pytest.param("It cost 40 euros.", "money", "euros", id="6.4 a word"),
        pytest.param("It cost Rs 40.", "money", "rupees", id="6.5 an abbreviation"),
        pytest.param("It cost Rs. 40.", "money", "rupees", id="6.6 an abbreviation with its point"),
        pytest.param("It cost 40 Canadian dollars.", "money", "Canadian dollars", id="6.7 words"),
        pytest.param("It cost GBP 40.", "money", "pounds", id="6.8 a code before"),
        pytest.param("It cost 40 EUR.", "money", "euros", id="6.9 a code after"),
        pytest.param("It cost billions of dollars.", "money", "dollars", id="6.10 vague"),
        pytest.param("Turnout was 61 percent.", "percentage", "percent", id="7.1 percent"),
        pytest.param("Turnout was 61 per cent.", "percentage", "percent", id="7.2 per cent"),
        pytest.param("She won by 30 percentage points.", "percentage", "percentage points", id="7.3 points"),
        pytest.param("The bank cut rates by 25 basis points.", "percentage", "basis points", id="7.4 basis points"),
        pytest.param("Fares fell by a third.", "share", None, id="7.10 by a third"),
        pytest.param("They want it cut by one-third within weeks.", "share", None, id="7.11 a hyphen"),
        pytest.param("Three-fourths of the crew left.", "share", "crew", id="7.12 fourths"),
        pytest.param("Two-thirds of the crew left.", "share", "crew", id="7.5 thirds"),
        pytest.param("One in five pupils is ill.", "share", "pupils", id="7.6 one in five"),
        pytest.param("Nine out of 10 doctors agree.", "share", "doctors", id="7.7 nine out of ten"),
        pytest.param("Half of the crew left.", "share", "crew", id="7.8 half of"),
        pytest.param("Nearly half the country's villages are empty.", "share", "country's villages", id="7.9 half the"),
        pytest.param("A 45-year-old man drowned.", "age", "year", id="8.1 year-old"),
        pytest.param("Maria Example, 45, drowned.", "age", "years", id="8.2 after a name"),
        pytest.param("A boy aged 12 drowned.", "age", "years", id="8.3 aged"),
        pytest.param("She left at the age of 12.", "age", "years", id="8.4 at the age of"),
        pytest.param("Her child is 2 years old.", "age", "years", id="8.5 years old"),
        pytest.param("The drug is given to people over 65.", "age", "years", id="8.6 people over"),
        pytest.param("The ship carried a girl of 16.", "age", "years", id="8.7 a girl of"),
        pytest.param("Maria Example, 45 was hurt.", "age", "years", id="8.8 without the second comma"),
        pytest.param("A film star died at 91.", "age", "years", id="8.9 died at"),
        pytest.param("Deaths rose in the 25-64 age group.", "age", "years", id="8.10 an age group"),
        pytest.param(
            "It is for those between the ages of 25 and 64 years.", "age", "years", id="8.11 between the ages of"
        ),
        pytest.param("It is for those younger than 25.", "age", "years", id="8.12 younger than"),
        pytest.param("The school takes pupils ages 1 through 14.", "age", "years", id="8.13 through"),
        pytest.param("The 11-year-old's school is closed.", "age", "year", id="8.14 what is a child's"),
        pytest.param("The siege lasted 40 days.", "duration", "days", id="9.1 days"),
        pytest.param("A six-year-long siege ended.", "duration", "year", id="9.2 hyphens"),
        pytest.param("A 12-hour truce began.", "duration", "hour", id="9.3 an hour's"),
        pytest.param("They served nearly two decades.", "duration", "decades", id="9.4 decades"),
        pytest.param("The village lies 10 km away.", "distance", "km", id="10.1 a distance"),
        pytest.param("A 512-foot-long ship sank.", "distance", "foot", id="10.2 a length"),
        pytest.param("The fire burned 300 square miles.", "measure", "square miles", id="10.3 an area"),
        pytest.param("Police seized 14 tonnes of sugar.", "measure", "tonnes", id="10.4 a weight"),
        pytest.param("A 6.1-magnitude quake struck.", "measure", "magnitude", id="10.5 a magnitude"),
        pytest.param(
            "It was 28 degrees Celsius (82 degrees Fahrenheit).", "measure", "degrees Celsius", id="10.7 a scale"
        ),
        pytest.param("A quake of magnitude 6.1 struck.", "measure", "magnitude", id="10.6 a magnitude before"),
        pytest.param("He called 20 times.", "times", "times", id="11.1 times"),
        pytest.param("It was a threefold rise.", "times", "times", id="11.2 threefold"),
        pytest.param("It cost ¥3.4 trillion.", "money", "yen", id="6.11 yen by their sign"),
        pytest.param("He drove 2 miles per hour.", "measure", "miles per hour", id="10.8 a speed"),
        pytest.param("He drove 40 kilometres an hour.", "measure", "kilometres per hour", id="10.9 an hour"),
        pytest.param("He drove 40 miles an hour later.", "distance", "miles", id="10.10 a distance, later"),
        pytest.param("Roughly half give wrong reasons.", "share", None, id="7.13 what half of them do"),
        pytest.param("It was a 10-fold rise.", "times", "times", id="11.3 tenfold"),
        pytest.param("It was the twenty-seventh day.", "ordinal", "day", id="11.9 an ordinal of two words"),
        pytest.param("She came for the third time.", "ordinal", "time", id="11.4 an ordinal"),
        pytest.param("It is the second-largest city.", "ordinal", "largest city", id="11.5 with a superlative"),
        pytest.param("They won 3-2.", "score", None, id="11.6 a score"),
        pytest.param("The bill passed in a 195-to-234 vote.", "score", "vote", id="11.7 a vote"),
        pytest.param("The court split in a 5-4 decision.", "score", "decision", id="11.8 a decision"),
    ],
)
def test_kind_and_unit(text: str, kind: str, unit: str | None) -> None:
    found = one(text)
    assert (found.kind, found.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("They lost 15 armoured personnel carriers.", ["armoured personnel carriers"], id="12.1 modifiers"),
        pytest.param("A 20-member crew left.", ["member"], id="12.2 a hyphen"),
        pytest.param("Three of the old soldiers spoke.", ["old soldiers"], id="12.3 of the"),
        pytest.param("Ten of the 20 posts are vacant.", ["posts", "posts"], id="12.4 of a number"),
        pytest.param("She met two Swiss and three Danish envoys.", ["envoys", "Danish envoys"], id="12.5 lent"),
        pytest.param("It killed 43 people and injured 76 others.", ["people", "people"], id="12.6 others"),
        pytest.param("He spoke to a crowd of 250.", ["crowd"], id="12.7 a crowd of"),
        pytest.param("The number of flu cases rose to 27.", ["flu cases"], id="12.8 the number of"),
        pytest.param("They freed 48 women and children.", ["women and children"], id="12.9 two kinds of people"),
        pytest.param("Four Iraqis spoke.", ["Iraqis"], id="12.10 a plural of a people"),
        pytest.param("The herd grew from 136 bears to 700.", ["bears", "bears"], id="12.11 a change"),
        pytest.param("Only one delegate came.", ["delegate"], id="12.12 one that is counted"),
        pytest.param("Nine US citizens spoke.", ["US citizens"], id="12.14 US is no pronoun"),
        pytest.param("Seven boys escaped, five of whom were injured.", ["boys", "boys"], id="12.15 of whom"),
        pytest.param("It hired two boys aged 12 and 14.", ["boys", "years", "years"], id="12.16 several ages"),
        pytest.param("Two ads were released.", ["ads"], id="12.17 a short plural"),
        pytest.param(
            "They caught 23 Somali and Yemeni pirates.", ["Somali and Yemeni pirates"], id="12.18 two adjectives"
        ),
        pytest.param("This week tens of thousands marched.", [None], id="12.19 this week is no name"),
        pytest.param("They seized 14 AK-47 rifles.", ["AK-47 rifles"], id="12.20 a type among the modifiers"),
        pytest.param("It killed 12 Danes and 30 others.", ["Danes", "others"], id="12.21 others than those"),
        pytest.param("Two congressmen spoke.", ["congressmen"], id="12.22 men of all kinds"),
        pytest.param("They built at least one bridge.", ["bridge"], id="12.23 at least one"),
        pytest.param("Two men are on trial for wounding three others.", ["men", "others"], id="12.24 others than whom"),
        pytest.param("At least 12 of one family were killed.", [None], id="12.25 of one family"),
        pytest.param("A team of 3 foreign and 4 local nurses came.", ["nurses", "local nurses"], id="12.26 a team"),
        pytest.param(
            "They held 12 Belgian and 11 Danish sailors.", ["sailors", "Danish sailors"], id="12.27 adjectives"
        ),
        pytest.param("It hurt two drivers, and police officers came.", ["drivers"], id="12.28 a comma before and"),
        pytest.param("It rose to 32.5 deaths per 100,000 births.", ["deaths per 100,000 births"], id="12.29 a rate"),
        pytest.param(
            "It killed boys aged from one to 12, three women and a man.", ["years", "women"], id="12.30 ages end"
        ),
        pytest.param("A house may have one, two or three rooms.", ["rooms"], id="12.31 one, two or three"),
        pytest.param(
            "They sent 12 Swedes and South Africans home.", ["Swedes and South Africans"], id="12.32 two peoples"
        ),
        pytest.param("They sent 12 Ports and Border agents home.", [], id="12.33 half a name"),
        pytest.param(
            "She placed third once in a fourth straight 30-goal season.", ["goal"], id="12.34 no noun of an ordinal"
        ),
        pytest.param("She owns 7 percent of the toys market.", ["percent"], id="12.35 the whole is the market"),
        pytest.param("It was the 250th mass shooting there.", ["mass shooting"], id="12.36 a deed"),
        pytest.param("It hurt 700 so-called Dreamers.", ["so-called Dreamers"], id="12.37 so-called"),
        pytest.param("He met four plain-clothes NYPD officers.", ["plain-clothes NYPD officers"], id="12.38 a hyphen"),
        pytest.param("Some 9% of women ages 25 and over agree.", ["percent", "years"], id="12.39 ages are no whole"),
        pytest.param("She has over half the population living near her.", ["population"], id="12.40 where they live"),
        pytest.param("It was the third rate cut.", ["rate cut"], id="12.41 a cut"),
        pytest.param("They bought 12,000 more vaccine doses.", ["vaccine doses"], id="12.13 more"),
    ],
)
def test_what_is_counted(text: str, units: list[str]) -> None:
    assert [found.unit for found in reading.read(text)] == units


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param("The blast killed at least 43 people.", ["killed"], id="13.1 a verb before"),
        pytest.param("At least 43 people were killed.", ["killed"], id="13.2 a passive after"),
        pytest.param("Some 43 people have been wounded.", ["injured"], id="13.3 a perfect passive"),
        pytest.param("Police say 43 people died.", ["died"], id="13.4 what they did"),
        pytest.param("The blast left 57 dead and 90 wounded.", ["died", "injured"], id="13.5 states"),
        pytest.param("There were 248 deaths.", ["died"], id="13.6 a noun"),
        pytest.param("The death toll rose to 43.", ["died"], id="13.7 a toll"),
        pytest.param("Rebels lost six tanks and five lorries.", ["lost", "lost"], id="13.8 a list"),
        pytest.param("Police arrested 23 pirates.", ["arrested"], id="13.9 arrested"),
        pytest.param("Over a hundred were taken into custody.", ["detained"], id="13.10 a phrase"),
        pytest.param("Twelve people at the school were killed.", ["killed"], id="13.11 past a phrase"),
        pytest.param("Two bombs killed 100 people.", [None, "killed"], id="13.12 what kills is not killed"),
        pytest.param("Twelve soldiers killed the guard.", [None], id="13.13 who kills is not killed"),
        pytest.param("The blast did not kill 43 people.", [None], id="13.14 denied"),
        pytest.param("The storm could kill 43 people.", [None], id="13.15 only possible"),
        pytest.param("He plans to send 300 soldiers.", [None], id="13.16 yet to come"),
        pytest.param("The lives of 300 readers changed.", [None], id="13.17 lives that nothing takes"),
        pytest.param("The fire claimed the lives of 300 people.", ["died"], id="13.18 lives taken"),
        pytest.param("Thousands fled.", ["fled"], id="13.19 without a noun"),
        pytest.param("Three people were shot dead.", ["killed"], id="13.20 shot dead"),
        pytest.param("Twelve miners are missing.", ["missing"], id="13.21 missing"),
        pytest.param("Twelve people who were injured went home.", ["injured"], id="13.22 a relative clause"),
        pytest.param("Nine tourists, all from Ghent, were killed.", ["killed"], id="13.28 past an aside"),
        pytest.param("Three women and six boys were killed.", ["killed", "killed"], id="13.29 subjects together"),
        pytest.param("He met two women and six boys were killed.", [None, "killed"], id="13.30 subjects apart"),
        pytest.param("Two women were found dead.", ["died"], id="13.31 found dead"),
        pytest.param("They fired, killing the driver and four boys.", ["killed"], id="13.32 the second object"),
        pytest.param("The number of jobs rose by 300.", ["rose"], id="13.33 a change, not a level"),
        pytest.param("Flu infected 20 people in Spain and six in Peru.", ["infected", "infected"], id="13.34 parallel"),
        pytest.param("They confirmed a total of 91 cases.", ["confirmed"], id="13.35 past a total of"),
        pytest.param("He was among 12 found dead.", ["died"], id="13.36 found dead without a noun"),
        pytest.param("The tally could reach 100,000 deaths.", [None], id="13.37 deaths that may come"),
        pytest.param("It caused 6,500 infections and 65 people died.", [None, "died"], id="13.38 another subject"),
        pytest.param("They expelled 48 envoys from Oslo and 12 more.", ["deported", None], id="13.39 more of them"),
        pytest.param("He denied that, saying six bodies were recovered.", ["found"], id="13.40 what he does not deny"),
        pytest.param("Half of the homes in five villages were damaged.", [None, None], id="13.41 where, not what"),
        pytest.param("They spoke of two raids in which dozens were killed.", [None, "killed"], id="13.42 in which"),
        pytest.param("The flood has claimed nearly 90 lives.", ["died"], id="13.43 lives claimed"),
        pytest.param("Two sailors were among the dead.", ["died"], id="13.44 among the dead"),
        pytest.param("They created a two-term limit.", [None], id="13.45 an adjective with a number"),
        pytest.param("Yields rose by 4 basis points to 2 percent.", ["rose", None], id="13.46 by how much, to what"),
        pytest.param(
            "The new death toll came after 12 boats were found.", ["found"], id="13.47 a toll of another clause"
        ),
        pytest.param("The navy captured 23 pirates.", ["captured"], id="13.48 captured"),
        pytest.param("Half of us reporting a gain and 12 percent are ill.", [None, None], id="13.49 another clause"),
        pytest.param("Some 200 players from 16 clubs voted.", [None, None], id="13.50 whose players they are"),
        pytest.param("There is only one clinic left.", [None], id="13.51 left over"),
        pytest.param("She won 27 percent of the Danish vote.", [None], id="13.23 a noun that is a verb too"),
        pytest.param("None of the 33 divers drowned.", [None], id="13.52 none of them"),
        pytest.param("Almost no one of 300 guests was hurt.", [None], id="13.53 no one of them"),
        pytest.param("Most of the 90 guests fled.", [None], id="13.54 some of them"),
        pytest.param("One of the 12 killed was a nurse.", ["killed"], id="13.55 which of them"),
        pytest.param(
            "“We did not,” Lang said, “kill 15 people.”", [None], id="13.56 denied before the quotation parts"
        ),
        pytest.param("Rumours that 40 cooks had been killed were false.", [None], id="13.57 refuted after it"),
        pytest.param("The claim that 45 boys had died was false.", [None], id="13.58 a false claim"),
        pytest.param("It was untrue that 90 people died.", [None], id="13.59 untrue"),
        pytest.param("There is no evidence that 90 people died.", [None], id="13.60 no evidence"),
        pytest.param("He refused to confirm reports that 12 boys had died.", [None], id="13.61 not confirmed"),
        pytest.param("He confirmed that 12 boys had died.", ["died"], id="13.62 confirmed"),
        pytest.param("Had 80 people died, he would resign.", [None], id="13.63 what might have been"),
        pytest.param("Nearly half of the 1,20,000 voters fled.", ["fled", None], id="13.64 a part, not the whole"),
        pytest.param("Half the 80 dogs died.", ["died", None], id="13.65 half the whole"),
        pytest.param("A third of the 900 arrests came later.", [None, "arrested"], id="13.69 what they all are"),
        pytest.param("Half of the 12 killed were girls.", [None, "killed"], id="13.70 killed, all of them"),
        pytest.param("Two of the 90 guests drowned.", ["drowned", None], id="13.66 two of the whole"),
    ],
)
def test_events(text: str, events: list[str | None]) -> None:
    assert [found.event for found in reading.read(text)] == events


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        pytest.param("The blast may have killed 43 people.", "may", id="13.24 may have"),
        pytest.param("At least 43 people are feared dead.", "feared", id="13.25 feared"),
        pytest.param("She denied that the army killed 43 people.", "denied", id="13.26 denied by somebody"),
        pytest.param("The blast killed 43 people.", None, id="13.27 plainly said"),
        pytest.param("There were fears that 600 men had drowned.", "fears", id="13.67 feared"),
        pytest.param("Police said that 600 men had drowned.", None, id="13.68 said"),
        pytest.param("The Post reports that 600 men drowned.", None, id="13.71 reported"),
    ],
)
def test_what_the_text_leaves_open(text: str, hedge: str | None) -> None:
    found = one(text)
    assert found.event
    assert found.hedge == hedge


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        pytest.param("The blast killed 43 people in Lyon on Friday.", "Lyon", "on Friday", id="14.1 both after"),
        pytest.param("In Lyon, 43 people were killed.", "Lyon", None, id="14.2 a place that opens the sentence"),
        pytest.param("Since 19 September, 43 people died.", None, "Since 19 September", id="14.3 a period that does"),
        pytest.param("They make 3,000 bicycles a year.", None, "a year", id="14.4 a rate"),
        pytest.param(
            "It killed 43 people in rebel-held areas of Homs.", "rebel-held areas of Homs", None, id="14.5 areas"
        ),
        pytest.param("They fixed 10 flaws in Example Browser.", None, None, id="14.6 not everything is a place"),
        pytest.param("The blast killed 43 people, said a man in Lyon.", None, None, id="14.7 another clause"),
        pytest.param("There are 25 million people in Iraq and Syria.", "Iraq and Syria", None, id="14.8 two places"),
        pytest.param("On Friday, she said 43 people died.", None, None, id="14.13 when it was said"),
        pytest.param("They closed 12 schools across the country.", "the country", None, id="14.14 the country"),
        pytest.param("They saw five children near the town where he lived.", None, None, id="14.15 near some town"),
        pytest.param("There are 57 steps at the Example Memorial.", "Example Memorial", None, id="14.16 a building"),
        pytest.param("Yesterday, the paper bought 7,000 pens.", None, "Yesterday", id="14.17 when it was bought"),
        pytest.param("Yesterday, the paper praised 7,000 pens.", None, None, id="14.18 pens that are praised"),
        pytest.param("In 2013, 40 people lived there.", None, "In 2013", id="14.19 right before it"),
        pytest.param("In 2013, children were 40% of them.", None, "In 2013", id="14.20 a part"),
        pytest.param("It is down 10 percent from the levels of July.", None, None, id="14.21 the levels of July"),
        pytest.param("It stood at 29% a week earlier.", None, None, id="14.22 no rate"),
        pytest.param("They fired 12 missiles at US forces.", None, None, id="14.11 a name that is an adjective"),
        pytest.param(
            "By early Tuesday morning, 43 people had fled.", None, "By early Tuesday morning", id="14.12 morning"
        ),
        pytest.param("It lost 43 soldiers between 1990 and 2007.", None, "between 1990 and 2007", id="14.9 years"),
        pytest.param("The siege lasted 40 days in Lyon.", None, None, id="14.10 a duration has no place"),
    ],
)
def test_place_and_period(text: str, place: str | None, period: str | None) -> None:
    found = one(text)
    assert (found.place, found.period) == (place, period)


def test_one_of_several_is_no_figure_and_the_several_are() -> None:
    assert limits("It was near one of the 12 villages.") == [(12, 12, "exact")]


def test_numbers_in_a_list_are_not_torn() -> None:
    assert [low for low, _, _ in limits("They ran 100, 200 and 400 metres.")] == [100, 200, 400]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Dozens of houses burned.", "Dozens", id="16.1 dozens"),
        pytest.param("Several hundred houses burned.", "Several hundred", id="16.2 several hundred"),
        pytest.param("More than half of the crew left.", "half", id="16.3 a part, without its limit"),
        pytest.param("Nine out of 10 doctors agree.", "Nine out of 10", id="16.4 nine out of ten"),
        pytest.param("A handful of soldiers stayed.", "A handful", id="16.5 a handful"),
        pytest.param("A quarter to a third of voters agree.", "A quarter to a third", id="16.6 a range of parts"),
        pytest.param("Two dozen houses burned.", None, id="16.7 two dozen are 24"),
        pytest.param("It cost a quarter of a million euros.", None, id="16.8 250,000"),
    ],
)
def test_the_words_that_say_less_than_digits_are_kept(text: str, words: str | None) -> None:
    assert one(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The war began in 1990 and ended in 1995.", id="15.1 years"),
        pytest.param("The Black Death of 1347 — 50 is taught.", id="15.41 years of the Middle Ages"),
        pytest.param("The vote is on May 31.", id="15.2 a date"),
        pytest.param("The vote is on 31 May 2014.", id="15.3 a date, the day first"),
        pytest.param("Voting lasts from Oct. 11-13.", id="15.4 dates"),
        pytest.param("The attacks of 9/11 changed it.", id="15.5 9/11"),
        pytest.param("It opens at 10 a.m. and closes at 17:30.", id="15.6 clock times"),
        pytest.param("The 1990s were hard, the '80s too.", id="15.7 decades"),
        pytest.param("An F-16 flew over.", id="15.8 an aircraft"),
        pytest.param("Article 50 was triggered.", id="15.9 an article"),
        pytest.param("COVID-19 spread.", id="15.10 an illness"),
        pytest.param("The G7 and the G-20 met.", id="15.11 groups"),
        pytest.param("They drove down Route 66.", id="15.12 a road"),
        pytest.param("Call 020 7946 0999 or 555-0134.", id="15.13 telephone numbers"),
        pytest.param("He lives at 10 Downing Street.", id="15.14 an address"),
        pytest.param("1. Wash the rice.", id="15.15 a bullet"),
        pytest.param("One of the men spoke.", id="15.16 one of"),
        pytest.param("One day she will win.", id="15.17 one day"),
        pytest.param("The two countries agreed.", id="15.18 the two"),
        pytest.param("It is a two-way street.", id="15.19 a figure of speech"),
        pytest.param("She came first and he came second.", id="15.20 the order of telling"),
        pytest.param("He left three days ago.", id="15.21 a point in time"),
        pytest.param("World War Two ended.", id="15.22 a name in words"),
        pytest.param("The eastern half of the city is dark.", id="15.23 a half with a name"),
        pytest.param("Boeing 737 jets were grounded.", id="15.24 a type"),
        pytest.param("The H1N1 strain spread.", id="15.25 letters and digits"),
        pytest.param("3M and others sell masks.", id="15.26 a firm"),
        pytest.param("The 2016 election was close.", id="15.27 a year before a noun"),
        pytest.param("See https://example.org/2016/10/3 for more.", id="15.28 an address of the web"),
        pytest.param("The 19th century ended.", id="15.29 a century"),
        pytest.param("The Fifth Circuit ruled.", id="15.30 an ordinal in a name"),
        pytest.param("He cited Exodus 18:21 there.", id="15.31 a verse"),
        pytest.param("The squad trained for Game 7 at Level 4.", id="15.32 numbering"),
        pytest.param("Sixteen was sweet for him in 2016-17.", id="15.33 nothing is counted"),
        pytest.param("The other half of the story is longer.", id="15.34 the other half"),
        pytest.param("", id="15.35 nothing"),
        pytest.param("She is a third-party candidate.", id="15.36 a third party"),
        pytest.param("He spoke of an 11th hour deal.", id="15.37 the eleventh hour"),
        pytest.param("They talked to one another.", id="15.38 one another"),
        pytest.param("She works 24/7.", id="15.39 24/7"),
        pytest.param("The quake measured 6. 4 on the scale.", id="15.42 a number torn by a space"),
        pytest.param("It razed 1, 500 houses and 12 500 barns.", id="15.43 thousands torn by a space"),
        pytest.param("At 09: 10 hours it struck.", id="15.44 a clock time torn by a space"),
        pytest.param("The share moved -7.49% on the day.", id="15.45 below zero"),
        pytest.param("It is one of many, the rate is per 100,000.", id="15.46 the base of a rate"),
        pytest.param("He told 60 Minutes about it.", id="15.47 a programme"),
        pytest.param("She is in year seven.", id="15.48 a year of school"),
        pytest.param("Best Of The Lake, 2018 Percent Maria Jones Anna Gates.", id="15.49 the head of a table"),
        pytest.param("The list has 2 Maria Jones 2 Anna Gates on it.", id="15.50 names in a table"),
        pytest.param("Nobody answered the 911 calls.", id="15.51 a number to call"),
        pytest.param("He wrote on 8chan hours before.", id="15.52 a name that begins with a digit"),
        pytest.param("Emissions are below 1990 levels.", id="15.53 a year's levels"),
        pytest.param("She held on to it for half an hour.", id="15.54 half an hour is no share"),
        pytest.param("Version 10.3.1 is out.", id="15.40 a version"),
        pytest.param("At mile 20 stands Dave.", id="15.55 a milestone"),
        pytest.param("They had .450 batting averages.", id="15.56 a batting average"),
        pytest.param("It is not just about one person.", id="15.57 what it is about"),
    ],
)
def test_no_figures(text: str) -> None:
    assert [text[f.start : f.end] for f in reading.read(text)] == []


def test_the_day_of_denying_is_not_the_day_of_what_is_denied() -> None:
    assert one("On Friday, Norland denied that 12 planes were lost.").period is None
