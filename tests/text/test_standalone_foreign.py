"""Rules of stand-alone sentences in other languages, each with sentences written for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.standalone import fault, stands_alone
from tests.hanging import ends

ALONE = {
    "de": "Die Regierung von Veldenz hat am 3. Mai in Genf eine Waffenruhe unterschrieben.",
    "fr": "Le gouvernement de Veldenz a signé vendredi à Genève un accord avec les rebelles.",
    "es": "El gobierno de Veldenz firmó el viernes en Ginebra un acuerdo con los rebeldes.",
    "it": "Il governo di Veldenz ha firmato venerdì a Ginevra un accordo con i ribelli.",
    "pt": "O governo de Veldenz assinou na sexta-feira em Genebra um acordo com os rebeldes.",
    "nl": "De regering van Veldenz tekende vrijdag in Genève een akkoord met de rebellen.",
    "pl": "Rząd Veldenz podpisał w piątek w Genewie umowę z rebeliantami.",
    "ru": "Правительство Вельденца подписало в пятницу в Женеве соглашение с повстанцами.",
    "uk": "Уряд Вельденца підписав у п’ятницю в Женеві угоду з повстанцями.",
    "ar": "وقعت حكومة فيلدنز يوم الجمعة في جنيف اتفاقا مع المتمردين.",
    "fa": "دولت ولدنز روز جمعه در ژنو توافقی با شورشیان امضا کرد.",
    "tr": "Veldenz hükümeti cuma günü Cenevre'de isyancılarla bir anlaşma imzaladı.",
    "zh": "费尔登茨政府周五在日内瓦与叛军签署了停火协议。",
    "ja": "フェルデンツ政府は金曜日にジュネーブで反政府勢力と停戦協定に署名した。",
    "hu": "Veldenz kormánya pénteken Genfben megállapodást írt alá a lázadókkal.",
}


@pytest.mark.parametrize("language", ALONE)
def test_1_a_sentence_with_all_its_names_stands_alone(language: str) -> None:
    assert fault(ALONE[language], "", language) is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Er hat am Freitag in Genf eine Waffenruhe mit den Rebellen unterschrieben."),
        ("de", "Dagegen protestierten am Freitag in Genf mehr als tausend Anhänger der Miliz."),
        ("de", "Zum einen fehlt es in der Stadt Orla seit Wochen an Wasser und Brot."),
        ("fr", "Elle a signé vendredi à Genève un accord avec les rebelles de Veldenz."),
        ("fr", "C’est le troisième accord que le gouvernement de Veldenz signe cette année."),
        ("fr", "Par ailleurs, le gouvernement de Veldenz a signé vendredi un accord à Genève."),
        ("es", "Con esa frase, el gobierno de Veldenz rechazó el viernes un acuerdo."),
        ("pt", "Afirmou que o governo de Veldenz assinou na sexta-feira um acordo."),
        ("de", "Mit diesem Schritt hat Veldenz am Freitag die Miliz überrascht."),
        ("fr", "Lire aussi le dossier de Veldenz sur les accords de Genève."),
        ("es", "Sin embargo, el gobierno de Veldenz firmó el viernes un acuerdo en Ginebra."),
        ("it", "Per questo il governo di Veldenz ha firmato venerdì un accordo a Ginevra."),
        ("pt", "Além disso, o governo de Veldenz assinou na sexta-feira um acordo."),
        ("nl", "Daarom tekende de regering van Veldenz vrijdag in Genève een akkoord."),
        ("pl", "Jednak rząd Veldenz podpisał w piątek w Genewie umowę z rebeliantami."),
        ("ru", "При этом правительство Вельденца подписало в пятницу соглашение в Женеве."),
        ("uk", "Водночас уряд Вельденца підписав у п’ятницю в Женеві угоду з повстанцями."),
        ("ar", "ومن جهته وقعت حكومة فيلدنز يوم الجمعة في جنيف اتفاقا مع المتمردين."),
        ("fa", "با این حال دولت ولدنز روز جمعه در ژنو توافقی با شورشیان امضا کرد."),
        ("tr", "Bu nedenle Veldenz hükümeti cuma günü Cenevre'de bir anlaşma imzaladı."),
        ("zh", "对此，费尔登茨政府周五在日内瓦与叛军签署了停火协议。"),
        ("ja", "しかし、フェルデンツ政府は金曜日にジュネーブで停戦協定に署名した。"),
    ],
)
def test_2_an_opening_that_points_back_leans(language: str, sentence: str) -> None:
    assert fault(sentence, "", language) == "opening"


@pytest.mark.parametrize(
    ("language", "sentence", "rule"),
    [
        ("de", "die Regierung von Veldenz hat am Freitag eine Waffenruhe unterschrieben.", "form"),
        ("de", "Die Regierung von Veldenz hat am Freitag eine Waffenruhe unterschrieben:", "form"),
        ("de", "Hat die Regierung von Veldenz am Freitag eine Waffenruhe unterschrieben?", "form"),
        ("de", "Die Regierung sprach am Freitag in Genf von einer „Ruhe vor dem Sturm.", "form"),
        ("de", "Die Regierung von Veldenz (und die Miliz hat am Freitag unterschrieben.", "form"),
        ("de", "LESEN SIE AUCH DIE ANDEREN BERICHTE AUS DER STADT ORLA UND UMGEBUNG.", "form"),
        ("de", "Sport: Die Mannschaft von Veldenz hat am Freitag in Genf gewonnen.", "form"),
        ("de", "Die Lage ist ruhig.", "length"),
        ("zh", "停火了。", "length"),
        ("de", "„Die Regierung von Veldenz hat am Freitag eine Waffenruhe unterschrieben.“", "quotation"),
        ("de", "Am Freitag haben wir in Genf mit der Regierung von Veldenz gesprochen.", "writer"),
        ("fr", "Vendredi à Genève, j’ai parlé avec le gouvernement de Veldenz et les rebelles.", "writer"),
        ("de", "Nach dem Treffen vom Freitag in Genf kam er mit den Gesandten zurück.", None),
        ("de", "Gestern hat er in Genf eine Waffenruhe mit den Rebellen unterschrieben.", "pronoun"),
        ("fr", "Interrogé par des journalistes, il a refusé de parler des rebelles de Veldenz.", "pronoun"),
        ("ru", "Вчера он подписал в Женеве соглашение с повстанцами из города Орла.", "pronoun"),
    ],
)
def test_3_form_length_writer_and_pronouns(language: str, sentence: str, rule: str | None) -> None:
    assert fault(sentence, "", language) == rule


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "In dieser Woche hat Veldenz in Genf eine Waffenruhe unterschrieben."),
        ("es", "En esta semana Veldenz firmó en Ginebra un acuerdo con los rebeldes."),
        ("fr", "Veldenz a signé cette semaine à Genève un accord avec les rebelles."),
        ("ru", "На этой неделе Вельденц подписал в Женеве соглашение с повстанцами."),
    ],
)
def test_3b_the_week_of_writing_needs_nothing_before(language: str, sentence: str) -> None:
    assert stands_alone(sentence, "", language)


def test_4_what_is_said_in_quotation_marks_may_say_we() -> None:
    assert stands_alone("„Wir können endlich arbeiten“, sagte die Sprecherin Anna Lang am Freitag in Bern.", "", "de")


def test_5_a_sentence_within_a_quotation_that_is_still_open_does_not_stand_alone() -> None:
    assert fault(ALONE["de"], "Anna Lang sagte: „Das ist gut. ", "de") == "open quotation"
    assert fault(ALONE["ja"], "彼女は「よい。", "ja") == "open quotation"


def test_6_of_a_language_without_lists_only_the_form_is_known() -> None:
    assert stands_alone("Qo’noS ra’ghomquv Daqvatlh’a’ Genf Daq rojmab qI’ tlhIngan wo’.", "", "tlh")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Ein Abzug der Miliz aus Orla bringe keinen Frieden, warnte er."),
        ("de", "Die Regierung von Veldenz hat sich am Freitag in Genf davon distanziert."),
        ("de", "Die Miliz von Orla bestreitet das und verweist auf Genf."),
        ("fr", "Le gouvernement de Veldenz refuse tout accord, a-t-elle dit vendredi."),
        ("fr", "Toutes les régions de Veldenz y sont représentées depuis vendredi."),
        ("fr", "Le gouvernement de Veldenz rejette ces accusations depuis vendredi."),
        ("fr", "Trois d’entre eux ont quitté Veldenz vendredi pour Genève."),
        ("es", "Con su firma, el gobierno de Veldenz cerró el viernes un acuerdo."),
        ("es", "El acuerdo de Veldenz entra en vigor el lunes, dijo en Ginebra."),
        ("it", "I ribelli di Veldenz arriveranno martedì, ha detto alla stampa."),
        ("nl", "De rebellen van Veldenz komen vrijdag naar Genève, zei hij."),
        ("pl", "Rząd Veldenz podpisze w piątek umowę z rebeliantami, powiedział."),
        ("ru", "Правительство Вельденца подпишет в пятницу соглашение, сказал он."),
        ("zh", "费尔登茨政府周五在日内瓦否认这一说法，拒绝签署。"),
        ("ja", "フェルデンツの首相は金曜日にジュネーブでそう語った。"),
    ],
)
def test_7_a_word_that_points_back_does_so_anywhere(language: str, sentence: str) -> None:
    assert fault(sentence, "", language) == "pointer"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Anna Lang warnte am Freitag davor, dass die Miliz Genf verlassen könnte."),
        ("de", "Die Sprecherin Anna Lang sagte am Freitag, dass er in Genf bleiben werde."),
        ("fr", "Le gouvernement de Veldenz sait depuis vendredi ce que veulent les rebelles."),
        ("es", "El portavoz de Veldenz, Juan Paz, dijo en Ginebra que habrá un acuerdo."),
        ("pt", "Oito rebeldes de Veldenz foram feridos na sexta-feira, três deles em Orla."),
        ("ja", "首相は「それはよいことだ」とフェルデンツの議会で金曜日に述べた。"),
    ],
)
def test_7b_what_the_sentence_itself_explains_stays(language: str, sentence: str) -> None:
    assert stands_alone(sentence, "", language)


@given(st.text(), st.text(), st.sampled_from(["de", "zh", "ar", "xx"]))
def test_any_text_has_an_answer(sentence: str, before: str, language: str) -> None:
    assert stands_alone(sentence, before, language) == (fault(sentence, before, language) is None)


@pytest.mark.parametrize("unit", ["a ", "A: ", "“", "「", "он ", "|", "('"])
def test_any_length_is_judged_in_no_time(unit: str) -> None:
    with ends():
        fault(unit * 100_000, unit * 100_000, "ru")
