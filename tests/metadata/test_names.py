import re
from collections import Counter

import pytest

from digest import resources
from digest.metadata import names
from digest.text.normalize import fold

ROWS = [[part.strip() for part in line.split("|")] for line in resources.lines("outlets")]
DOMAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.[a-z]{2,}")
_CODES = """
    AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL
    CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GH GL GM GN GP GQ GR GT GU
    GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
    LY MA MC MD ME MG MH MK ML MM MN MO MP MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL
    PR PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT
    TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW
    """
COUNTRIES = frozenset(_CODES.split())
"""The assigned codes of ISO 3166-1, and XK, which is in use for Kosovo."""
_TONGUES = """
    af am ar az be bg bn bs ca cs cy da de dv el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk kl km kn
    ko ku lb lo lt lv mi mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te th tl tr uk ur
    uz vi zh
    """
LANGUAGES = frozenset(_TONGUES.split())


def test_there_are_outlets_of_many_countries_and_languages() -> None:
    assert len(ROWS) >= 1200
    assert len({row[2] for row in ROWS}) >= 150
    assert {
        "ar",
        "de",
        "es",
        "fa",
        "fr",
        "he",
        "hi",
        "id",
        "it",
        "ja",
        "ko",
        "nl",
        "pl",
        "pt",
        "ru",
        "sw",
        "tr",
        "uk",
    } <= {row[3] for row in ROWS}


def test_each_row_is_well_formed() -> None:
    wrong = [
        row
        for row in ROWS
        if len(row) not in (4, 5)
        or not row[0].removeprefix("~")
        or row[2] not in COUNTRIES
        or row[3] not in LANGUAGES
        or not all(DOMAIN.fullmatch(domain.strip()) for domain in row[1].split(","))
    ]
    assert wrong == []


def test_no_name_and_no_domain_stands_twice() -> None:
    domains = Counter(domain.strip() for row in ROWS for domain in row[1].split(","))
    forms = Counter(
        names.key(form) for row in ROWS for form in (row[0].removeprefix("~"), *(row[4].split(",") if row[4:] else ()))
    )
    assert [name for counts in (domains, forms) for name, count in counts.items() if count > 1] == []


def test_lower_case_is_all_that_folding_does_to_a_row() -> None:
    assert [line for line in resources.lines("outlets") if fold(line) != line.lower()] == []


def test_a_name_that_several_outlets_have_is_marked() -> None:
    bare = Counter(names.key(re.sub(r" \(.*", "", row[0].removeprefix("~"))) for row in ROWS)
    unmarked = [
        row[0] for row in ROWS if not row[0].startswith("~") and "(" not in row[0] and bare[names.key(row[0])] > 1
    ]
    assert unmarked == []


def test_each_agency_has_three_parts() -> None:
    rows = [line.split("|") for line in resources.lines("agencies")]
    assert [row for row in rows if len(row) != 3] == []
    domains = [domain.strip() for row in rows for domain in row[2].split(",") if domain.strip()]
    assert [domain for domain in domains if not DOMAIN.fullmatch(domain) or names.by_domain(domain)] == []


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.lemonde.fr", "Le Monde"),
        ("EDITION.CNN.COM", "CNN"),
        ("english.ahram.org.eg", "Ahram Online"),
        ("ahram.org.eg", "Al-Ahram"),
        ("home.t-online.de", None),
        ("notcnn.com", None),
        ("com", None),
        ("reuters.com", None),
    ],
)
def test_the_outlet_of_a_host(host: str, name: str | None) -> None:
    assert names.by_domain(host) == name


def test_agencies_have_their_domains_where_they_are_asked_for() -> None:
    assert names.by_domain("www.reuters.com", agencies=True) == "Reuters"


@pytest.mark.parametrize("words", ["the guardian", "Guardian", "The Guardian's", "The Guardian."])
def test_the_article_of_a_name_may_be_missing(words: str) -> None:
    found = names.outlet(words)
    assert found == ("The Guardian", True)


def test_other_names_lead_to_the_outlet() -> None:
    assert names.outlet("читай Медуза") is None
    assert names.outlet("Медуза") == ("Meduza", False)
    assert names.outlet("VOA") == ("Voice of America", False)
