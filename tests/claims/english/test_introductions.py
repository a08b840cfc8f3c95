"""Who a named person is, as the words beside the name say it without a title or a plain apposition."""

from __future__ import annotations

import pytest

from newsmodel.claims import extract_claims
from newsmodel.model import Article, Paragraph, Section


def person(*paragraphs: str) -> tuple[str | None, str | None, str | None]:
    """Name, description and affiliation of the one source of a story."""
    body = Section(blocks=tuple(Paragraph(text=text) for text in paragraphs))
    [source] = extract_claims(Article(id="urn:x:1", language="en", headline="-", sections=(body,))).sources
    return source.name, source.description, source.affiliation


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("The explorer Jo Lee came back.", "“It was cold,” Lee said."), ("Jo Lee", "The explorer", None)),
        (("“It was cold,” Lee said.", "Jo Lee is a farmer."), ("Jo Lee", "a farmer", None)),
        (
            ("Jo Lee, who is head of the Polar Club, said it was cold.",),
            ("Jo Lee", "head of the Polar Club", "Polar Club"),
        ),
        (("As head of the Polar Club, Jo Lee said it was cold.",), ("Jo Lee", "head of the Polar Club", "Polar Club")),
        (("The Polar Club's Jo Lee said it was cold.",), ("Jo Lee", None, "Polar Club")),
        (("Jo Lee, from the Polar Club, said it was cold.",), ("Jo Lee", None, "Polar Club")),
        (("Jo Lee, who was shot in May, said it was cold.",), ("Jo Lee", None, None)),
        (("“It was cold,” Lee said.", "Jo Lee is not a farmer."), ("Jo Lee", None, None)),
        (("Jo Lee himself said it was cold.",), ("Jo Lee", None, None)),
        (
            ("As spokesman for Al Ray, Jo Lee said it was cold.", "Al Ray left."),
            ("Jo Lee", "spokesman for Al Ray", None),
        ),
    ],
)
def test_the_words_beside_a_name_say_who_it_is(
    paragraphs: tuple[str, ...], expected: tuple[str | None, str | None, str | None]
) -> None:
    """A copula, "as", a relative clause, an owner and a role without a comma tell description and body."""
    assert person(*paragraphs) == expected
