"""Notices on the use of a story, in other forms of the same letters and spaces."""

import csv
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsmodel.prose.furniture.bans import read_ban
from newsmodel.prose.furniture.embargoes import is_embargo
from newsmodel.prose.furniture.gates import is_for_some_readers
from newsmodel.prose.furniture.notices_of_use import kinds_of_notices_in
from newsmodel.prose.furniture.origins import read_origin
from newsmodel.prose.furniture.reservations import read_reservation
from newsmodel.prose.furniture.terms import states_terms

HERE = Path(__file__).parent
#: Between letters of ASCII and those of the width of East Asian signs.
WIDTH = 0xFEE0


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + WIDTH) if "!" <= sign <= "~" else sign for sign in text)


def _with_fixed_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


FORMS = (_wide, _with_fixed_spaces, _decomposed)
#: Files of notices, the column of the notice, what reads it, and of which kind such a notice is.
READERS: tuple[tuple[str, int, Callable[[str], Any], str], ...] = (
    ("bans", 0, read_ban, "ban"),
    ("embargoes", 0, is_embargo, "embargo"),
    ("gates", 1, is_for_some_readers, "gate"),
    ("origins", 1, read_origin, "origin"),
    ("reservations", 2, read_reservation, "reservation"),
    ("terms", 0, states_terms, "terms"),
)


def _lines(name: str, column: int) -> Iterator[str]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("# ") and len(row) > column:
                yield unicodedata.normalize("NFKC", row[column])


@pytest.mark.parametrize(("name", "column", "read", "kind"), READERS, ids=[each[0] for each in READERS])
def test_a_notice_is_read_in_every_form_of_its_letters(
    name: str, column: int, read: Callable[[str], Any], kind: str
) -> None:
    """Wide letters, spaces that do not break and marks apart from their letters change nothing."""
    for line in _lines(name, column):
        expected = read(line)
        assert [read(form(line)) for form in FORMS] == [expected] * len(FORMS), line
        for form in (*FORMS, str.upper) if expected else ():
            assert kind in kinds_of_notices_in(f"It rained.\n{form(line)}\n\u96e8"), line
            assert kind in kinds_of_notices_in(form(line)), line
