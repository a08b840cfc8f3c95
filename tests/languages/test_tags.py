"""Tags of languages: what stands for them, and the table of codes and names."""

from __future__ import annotations

import pytest
from tests.scripts import script

from newsmodel.languages.language import SHARED, tags
from newsmodel.languages.tables import rows
from newsmodel.languages.tags import tag_of

TABLE = [*rows(SHARED, "tags"), *rows(SHARED, "tags-own")]


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("en", "en"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("pt_BR", "pt-BR"),
        ("eng", "en"),
        ("fre-CA", "fr-CA"),
        ("iw", "he"),
        (" German ", "de"),
        ("FRANÇAIS", "fr"),
        ("日本語", "ja"),
        ("Farsi", "fa"),
        ("tlh", "tlh"),
        ("x-coast", "x-coast"),
        ("Klingonese", None),
        ("german-AT", None),
    ],
)
def test_codes_and_names_stand_for_tags(words: str, tag: str | None) -> None:
    """A language's tag comes out of its codes and names; what may be a tag stays, and other words are none."""
    assert tag == tag_of(words)


def test_every_language_of_ours_is_in_the_table() -> None:
    """The languages that have words here are known by their names."""
    assert set() == set(tags()) - {tag for tag, *_ in TABLE}


def test_no_code_or_name_is_of_two_languages() -> None:
    """Codes stand in one row; a name does, or the first language that has it is meant."""
    codes = [code for _, codes, _ in TABLE for code in codes.split()]
    assert len(codes) == len(set(codes))
    assert set() == set(codes) & {tag for tag, *_ in TABLE}


def test_the_table_is_that_of_cldr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody edits the file that the script writes; it says the same where it has the same CLDR."""
    babel = pytest.importorskip("babel.core")
    writer = script(monkeypatch, "language_tags")
    text = writer.FILE.read_text(encoding="utf-8")
    if f"CLDR {babel.get_cldr_version()}." in text:
        assert text == writer.table()
