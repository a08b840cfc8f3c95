"""Who "ich" and "wir" are in a German story: its author, where there is one, and whoever that is else."""

from __future__ import annotations

import pytest

from newsmodel import Hints, extract_claims, parse


@pytest.mark.parametrize(
    ("byline", "name", "description"),
    [
        ("Von Anna Muster", "Anna Muster", None),
        ("Von Anna Muster und Jan Beck", None, "Ich"),
        (None, None, "Ich"),
    ],
)
def test_first_person_is_the_author(byline: str | None, name: str | None, description: str | None) -> None:
    """One author of a byline is named by it; of two nobody knows which."""
    text = "\n\n".join(filter(None, ("Brücke gesperrt", byline, "Ich glaube, dass die Brücke alt ist.")))
    story = parse(text, format="text", hints=Hints(language="de")).article
    (source,) = extract_claims(story, min_confidence=0).sources
    assert ("author", name, description) == (source.kind, source.name, source.description)


@pytest.mark.parametrize("first", ["Brandt", "Petra Brandt"])
def test_the_longest_name_is_the_name(first: str) -> None:
    """A surname and the full name are one source, whichever comes first."""
    second = {"Brandt": "Petra Brandt", "Petra Brandt": "Brandt"}[first]
    text = f"Brücke gesperrt\n\n„Die Brücke ist alt“, sagte {first}. {second} sagte, sie werde gesperrt."
    found = extract_claims(parse(text, format="text", hints=Hints(language="de")).article, min_confidence=0)
    assert ["Petra Brandt"] == [source.name for source in found.sources]
