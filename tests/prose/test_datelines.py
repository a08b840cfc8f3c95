"""Whom datelines name, how sure they are, and where a line begins with one."""

# ruff: noqa: RUF001  (signs of all scripts are meant)

from __future__ import annotations

import pytest

from newsmodel.prose.furniture.datelines import begins_with_dateline, read_dateline


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("新华社北京3月5日电（记者 王小明、李华）河水退了。", ("王小明", "李华")),
        ("（中央社記者王小明台北5日電）河水退了。", ("王小明",)),
        ("本报讯（记者 王小明 通讯员 李华）河水退了。", ("王小明", "李华")),
        ("【ワシントン＝山田太郎】川の水が引いた。", ("山田太郎",)),
        ("（ロンドン＝山田 太郎）川の水が引いた。", ("山田 太郎",)),
        ("(서울=연합뉴스) 홍길동 김민서 기자 = 강물이 빠졌다.", ("홍길동", "김민서")),
        ("[부산=홍길동 기자] 강물이 빠졌다.", ("홍길동",)),
        ("(서울=연합뉴스) 강물이 빠졌다.", ()),
    ],
)
def test_reporters(text: str, authors: tuple[str, ...]) -> None:
    """Who reports is named in East Asian datelines."""
    found = read_dateline(text)
    assert found is not None
    assert found.authors == authors


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("LEEDS, March 4 (Reuters) - The bridge will", True),
        ("МОСКВА, 5 марта. /ТАСС/. Мост останется", True),
        ("【東京共同】古い橋は", True),
        ("Seoul – The river fell", False),
        ("【北京】河水退了", False),
        ("The bridge will stay closed", False),
    ],
)
def test_a_line_begins_with_a_certain_dateline(line: str, certain: bool) -> None:  # noqa: FBT001
    """A date or an agency makes a dateline certain; a known place alone is a guess."""
    assert begins_with_dateline(line) is certain


@pytest.mark.parametrize("dash", ["-", "--", "\u2013", "\u2014", " - ", " -- ", " \u2013 ", " \u2014 "])
@pytest.mark.parametrize("agency", ["(Reuters)", "[Reuters]", "/Reuters/"])
@pytest.mark.parametrize("before", ["LEEDS, March 4 ", "LEEDS, England, March 4, 2026 ", "March 4, LEEDS ", "LEEDS "])
def test_marks_and_dashes(before: str, agency: str, dash: str) -> None:
    """Every mark of an agency goes with every dash, and the place has neither date nor agency."""
    text = f"{before}{agency}{dash if dash.startswith(' ') else dash + ' '}The river fell."
    found = read_dateline(text)
    assert found is not None
    assert found.places[0].partition(",")[0] == "LEEDS"
    assert (found.agency, text[found.end :]) == ("Reuters", "The river fell.")
