"""Reservations and licences that a page states in its foot, and those of its links."""

from __future__ import annotations

import pytest

from newsmodel.formats import html
from newsmodel.formats.restrictions.mining import MINING_PROHIBITED, TRAINING_PROHIBITED
from newsmodel.model import Rights
from newsmodel.readings import Hints

STORY = """<main><article><h1>Rain ends drought</h1>
<p>It rained on Monday in all parts of the valley, for the first time since the farmers had sown their wheat.</p>
<p>The reservoirs are half full again, and the water board expects that nobody has to save water in the summer.</p>{}
</article></main><footer>{}</footer>"""


def _rights(foot: str = "", amid: str = "", head: str = "") -> Rights | None:
    return html.parse(
        f"<html lang='en'><head>{head}</head><body>{STORY.format(amid, foot)}", hints=Hints()
    ).article.rights


@pytest.mark.parametrize(
    ("foot", "permission"),
    [
        ("<p>All rights reserved, including those for text and data mining.</p>", MINING_PROHIBITED),
        ("<p>The use of our texts for AI training is prohibited.</p>", TRAINING_PROHIBITED),
    ],
)
def test_the_foot_of_a_page_reserves_mining(foot: str, permission: str) -> None:
    """What the foot forbids is the permission that is left."""
    rights = _rights(foot)
    assert rights is not None
    assert permission == rights.data_mining


def test_a_story_about_a_reservation_reserves_nothing() -> None:
    """A sentence of the story that tells of such a reservation is news."""
    assert (
        _rights(amid="<p>No part of their sites may be used to train AI models, the publishers said on Monday.</p>")
        is None
    )


def test_words_do_not_open_what_data_reserve() -> None:
    """The training alone that the foot forbids does not replace the mining that a meta element reserves."""
    rights = _rights(
        "<p>AI training with our content is prohibited.</p>", head='<meta name="tdm-reservation" content="1">'
    )
    assert rights is not None
    assert rights.data_mining == MINING_PROHIBITED


def test_a_licence_in_the_foot_is_that_of_the_page() -> None:
    """A link in the foot names the licence; one amid the story may be that of a picture."""
    link = '<p>Licence: <a rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">CC</a></p>'
    rights = _rights(link)
    assert rights is not None
    assert rights.license == "https://creativecommons.org/licenses/by-nc/4.0/"
    assert _rights(amid=link) is None


def test_terms_for_machines_are_no_licence() -> None:
    """RSL says on which conditions machines may use a page: it is among the terms of mining."""
    rights = _rights(head='<link rel="license" type="application/rsl+xml" href="https://coast.example/rsl.xml">')
    assert rights is not None
    assert (rights.license, rights.data_mining_terms) == (None, "https://coast.example/rsl.xml")
