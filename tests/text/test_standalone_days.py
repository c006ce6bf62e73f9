"""Days that only the day of publication makes known."""

import pytest

from digest.text.standalone.days import hangs_on_publication


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Norway closed two ports yesterday."),
        ("en", "Today’s vote in Norway was close."),
        ("de", "Veldenz hat gestern eine Waffenruhe unterschrieben."),
        ("fr", "Veldenz a signé aujourd’hui un accord."),
        ("ru", "Вельденц подписал вчера соглашение."),
    ],
)
def test_a_day_by_the_day_of_writing(language: str, sentence: str) -> None:
    assert hangs_on_publication(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Norway closed two ports on Thursday."),
        ("en", "Norway closed two ports in May."),
        ("de", "Veldenz hat am 3. Mai eine Waffenruhe unterschrieben."),
        ("xx", "Veldenz hat gestern eine Waffenruhe unterschrieben."),
    ],
)
def test_a_day_that_is_known_or_none(language: str, sentence: str) -> None:
    assert not hangs_on_publication(sentence, language)
