"""German headlines that somebody says: "Lee: Der Damm ist alt"."""

from __future__ import annotations

import pytest

from newsmodel.claims import extract_claims
from newsmodel.model import Article, Paragraph, Section


def found_in(headline: str, text: str) -> list[tuple[str, str]]:
    """Source and content of the claims of a headline."""
    body = Section(blocks=(Paragraph(text=text),))
    story = extract_claims(Article(id="urn:x:1", language="de", headline=headline, sections=(body,)))
    return [
        (claim.sources[0].span.text if claim.sources[0].span else "", claim.text)
        for claim in story.claims
        if claim.content[0].target == "headline"
    ]


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Nehring: Der Damm ist alt", "Es regnete, sagte Ministerin Nehring.", [("Nehring", "Der Damm ist alt")]),
        ("Nehring: Der Damm ist alt", "Am Montag kam Eva Nehring.", [("Nehring", "Der Damm ist alt")]),
        ("Eva Nehring: Der Damm ist alt", "Es regnete.", [("Eva Nehring", "Der Damm ist alt")]),
        ("Hochwasser: Der Damm ist alt", "Das Hochwasser steigt.", []),
        ("Nehring: Der Damm ist alt", "Es regnete.", []),
        ("Eva Nehring: Jetzt ein Amt in Rom, und bald noch eines?", "Es regnete.", []),
        ("Nehring: Alt", "Es regnete, sagte Ministerin Nehring.", []),
        ("Der Damm ist alt", "Es regnete, sagte Ministerin Nehring.", []),
        ("Ex-Ministerin Eva Maria Nehring: Der Damm ist alt", "Am Montag kam Eva Nehring.", []),
        ("Alte Dämme brechen oft: Der Damm ist alt", "Am Montag kam Eva Nehring.", []),
    ],
)
def test_a_headline_has_a_speaker_whom_the_story_names(headline: str, text: str, found: list[tuple[str, str]]) -> None:
    """A name before the colon is one where a role or a given name stands before it; a subject is none."""
    assert found == found_in(headline, text)
