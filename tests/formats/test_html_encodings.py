"""Pages that declare no encoding: what their language and their bytes say of it."""

from __future__ import annotations

import pytest

from newsmodel import Hints, Severity
from newsmodel.formats import html
from newsmodel.formats.html.decoding import decode_page

WORDS = {
    "ru": "Мост закрыт до лета, сообщил городской совет.",
    "ja": "橋は夏まで通行止めになると市議会が発表した。",
    "ko": "다리는 여름까지 통행이 금지된다고 시의회가 밝혔다.",
    "zh": "市议会表示、老桥在夏天之前不对货车开放。",
    "zh-TW": "市議會表示、老橋在夏天之前不對貨車開放。",
    "he": "הגשר יישאר סגור עד הקיץ, אמרה המועצה.",
    "ar": "قال مجلس المدينة إن الجسر سيبقى مغلقا حتى الصيف.",
    "el": "Δεν άνοιξε η γέφυρα και θα μείνει κλειστή μέχρι το καλοκαίρι.",
    "pl": "Źle ścięty łuk mostu pozostanie zamknięty.",
    "fr": "Le pont restera fermé jusqu'à l'été.",
}
ENCODINGS = [
    *(("ru", "cp1251"), ("ru", "koi8-r"), ("ja", "cp932"), ("ja", "euc_jp"), ("ko", "cp949"), ("zh", "gb18030")),
    *(("zh-TW", "big5hkscs"), ("he", "cp1255"), ("ar", "cp1256"), ("el", "cp1253"), ("pl", "cp1250")),
]


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_language_of_the_page_tells_its_encoding(language: str, encoding: str) -> None:
    """Of the encodings that are usual for a language the one that fits is taken, and a guess."""
    decoded = decode_page(f'<html lang="{language}"><p>{WORDS[language]}'.encode(encoding))
    assert (WORDS[language], encoding, True) == (
        decoded.text[-len(WORDS[language]) :],
        decoded.encoding,
        decoded.guessed,
    )


@pytest.mark.parametrize("language", ["fr", "ko"])
def test_windows_1252_stays_the_guess_where_no_other_fits(language: str) -> None:
    """Bytes whose letters are none of the language's scripts are what most such pages are."""
    assert "windows-1252" == decode_page(f'<html lang="{language}"><p>{WORDS["fr"]}'.encode("cp1252")).encoding


def test_caller_knows_the_encoding_better() -> None:
    """`Hints.encoding` counts more than the language."""
    data = f'<html lang="ru"><h1>{WORDS["ru"]}</h1>'.encode("koi8-r")
    assert WORDS["ru"] == html.parse_metadata(data, hints=Hints(encoding="koi8-r")).article.headline


def test_guess_is_a_warning() -> None:
    """A guess at an encoding may have made other letters of all words."""
    reading = html.parse_metadata(f'<html lang="ru"><h1>{WORDS["ru"]}</h1>'.encode("cp1251"), hints=Hints())
    assert [(Severity.WARNING, "read as cp1251")] == [
        (issue.severity, issue.message) for issue in reading.issues if issue.rule == "encoding-guessed"
    ]


def test_without_a_language_the_detector_is_asked() -> None:
    """Its answer counts where the letters are of another script than Latin; without the detector nothing is told."""
    pytest.importorskip("charset_normalizer")
    assert "cp1251" == decode_page(("<html><p>" + 9 * WORDS["ru"]).encode("cp1251")).encoding
    assert "windows-1252" == decode_page(("<html><p>" + 9 * WORDS["fr"]).encode("cp1252")).encoding
