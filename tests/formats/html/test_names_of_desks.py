"""Desks that scripts of a page name as authors, where the page prints people."""

from __future__ import annotations

import json

import pytest

from newsmodel import parse

DATA = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Hafen bleibt offen"}
DESK = {"@type": "Person"}
TOLD = "Der Stadtrat hat beschlossen, den Hafen bis zum Ende des {} offen zu halten, sagte die Bürgermeisterin."


@pytest.mark.parametrize("desk", ["Redaktion Brae", "Editorial Board"])
@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('<p class="byline">Von Jens Petersen und Silke Brandt</p>', ["Jens Petersen", "Silke Brandt"]),
        ("", None),
    ],
)
def test_people_come_before_the_desk(byline: str, authors: list[str] | None, desk: str) -> None:
    """A desk is the author where nobody else is named."""
    script = f'<script type="application/ld+json">{json.dumps(DATA | {"author": DESK | {"name": desk}})}</script>'
    told = "".join(f"<p>{TOLD.format(end)}</p>" for end in ("Winters", "Sommers", "Herbstes"))
    page = (
        f"<html><head>{script}</head><body><article><h1>Hafen bleibt offen</h1>{byline}{told}</article></body></html>"
    )
    assert (authors or [desk]) == [party.name for party in parse(page, format="html").article.contributors]
