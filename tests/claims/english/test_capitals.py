"""Passages in capitals alone are read as running text, and keep their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.claims import extract_claims
from newsmodel.claims.english.capitals import in_small_letters
from newsmodel.claims.passages import Passage
from newsmodel.model import Article, Paragraph, Section


def written(text: str) -> str:
    """A passage as it is read."""
    return in_small_letters([Passage(target="p", text=text, place="prose")])[0].text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("THE MAYOR, JO LEE, SAID THE DAM BROKE.", "The mayor, Jo Lee, said the dam broke."),
        ("ANN O'BRIEN SPOKE IN PARIS ON MONDAY.", "Ann O'Brien spoke in Paris on Monday."),
        ('THE UN\'S ENVOY SAID: "I KNEW."', 'The UN\'s envoy said: "I knew."'),
        ('"IT BROKE," SAID THE FARMER\'S WIFE.', '"It broke," said the farmer\'s wife.'),
        ("POLICE: TWO HELD", "POLICE: TWO HELD"),
        ("The MAYOR SAID IT BROKE.", "The MAYOR SAID IT BROKE."),
    ],
)
def test_capitals_are_written_as_running_text(printed: str, read: str) -> None:
    """Names, days and beginnings keep a capital; a label of few words and mixed text stay as they are."""
    assert written(printed) == read


@given(st.text(max_size=60).map(str.upper))
def test_no_place_moves(text: str) -> None:
    """Whatever the text, each character keeps its place."""
    assert len(written(text)) == len(text)


def test_claims_of_a_wire_in_capitals() -> None:
    """Sources are named as running text names them, and spans have the words that are printed."""
    text = "THE DAM WILL CLOSE, MAYOR JO LEE SAID ON MONDAY. SHE WARNED THAT IT COULD BREAK."
    body = Section(blocks=(Paragraph(text=text),))
    article = extract_claims(Article(id="urn:x:1", language="en", headline="-", sections=(body,)))
    names = {source.id: source.name for source in article.sources}
    assert [(claim.text, names[claim.sources[0].source]) for claim in article.claims] == [
        ("THE DAM WILL CLOSE", "Jo Lee"),
        ("THAT IT COULD BREAK", "Jo Lee"),
    ]
    assert [claim.sources[0].span.text for claim in article.claims if claim.sources[0].span] == ["MAYOR JO LEE", "SHE"]
