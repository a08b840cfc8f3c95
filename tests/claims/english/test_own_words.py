"""Quotations behind denials and refusals: what somebody says himself is not what he denies."""

from __future__ import annotations

import pytest

from newsmodel import Article, Paragraph, Section, extract_claims

CASES = {
    "Lee denied the claim. “I never did that.”": [("deny", "the claim"), ("state", "“I never did that.”")],
    "Lee ruled out a pact. “They lie.”": [("deny", "a pact"), ("state", "“They lie.”")],
    "Lee denied being “a crook”. “I am honest.”": [("deny", "being “a crook”"), ("state", "“I am honest.”")],
    "Lee refuted the claims, “I was never there.”": [("deny", "the claims"), ("state", "“I was never there.”")],
    "Lee denied the charges: “I was at home.”": [("state", "“I was at home.”")],
    "“I never did that,” Lee denied.": [("state", "“I never did that,”")],
    "Lee disagreed. “It is sound.”": [("state", "“It is sound.”")],
    "Lee declined to comment. “I have nothing to add.”": [("state", "“I have nothing to add.”")],
    "Lee did not confirm the deal. “We are talking.”": [
        ("not confirm", "the deal"),
        ("state", "“We are talking.”"),
    ],
    "Lee did not confirm the deal: “We are talking.”": [("state", "“We are talking.”")],
    "Lee refused to say who won: “Wait and see.”": [("not state", "who won"), ("state", "“Wait and see.”")],
    "Lee denied “any role” in it.": [("deny", "“any role”")],
    "Lee denied “fraud” and “theft”.": [("deny", "“fraud” and “theft”")],
    "Lee denied saying: “The bridge is safe.”": [("not state", "“The bridge is safe.”")],
    "Lee never said: “The bridge is safe.”": [("not state", "“The bridge is safe.”")],
    "Lee rejected the offer. “It is too low.”": [("other", "the offer"), ("state", "“It is too low.”")],
}


def _found(*texts: str) -> list[tuple[str, str]]:
    body = Section(blocks=tuple(Paragraph(text=text) for text in texts))
    article = extract_claims(Article(id="urn:x:1", language="en", headline="Rain", sections=(body,)))
    return [
        (("not " if claim.polarity == "negated" else "") + str(claim.cue and claim.cue.kind), claim.text)
        for claim in article.claims
    ]


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_own_words_behind_a_denial_are_said(text: str, expected: list[tuple[str, str]]) -> None:
    """A quotation that stands apart from what is denied is the speaker's own; one within it is denied."""
    assert _found(text) == expected


def test_a_quotation_of_its_own_paragraph_is_said() -> None:
    """What goes on in the next paragraph is no part of the denial that the one before ends with."""
    found = _found("Lee denied being “a crook”.", "“I am honest.”")
    assert found == [("deny", "being “a crook”"), ("state", "“I am honest.”")]
