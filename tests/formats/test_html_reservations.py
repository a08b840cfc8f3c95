"""Reservations and licences that a page states in its foot, and those of its links."""

from __future__ import annotations

import datetime
import json

import pytest

from newsmodel import parse
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


def test_terms_for_machines_whose_address_begins_that_of_a_licence_are_others() -> None:
    """An address that merely begins another one is none of it: creativecommons.org/licenses/by, and by-nc."""
    address = "https://creativecommons.org/licenses/by"
    head = f'<link rel="license" href="{address}"><link rel="tdm-policy" href="{address}-nc/4.0">'
    rights = parse(f"<html><head>{head}</head><h1>Rain ends drought</h1></html>", format="html", metadata_only=True)
    assert rights.article.rights is not None
    assert (address, f"{address}-nc/4.0") == (rights.article.rights.license, rights.article.rights.data_mining_terms)


def test_microdata_in_capitals_restrict_as_others() -> None:
    """Names of attributes may have any letter case."""
    page = (
        '<DIV ITEMSCOPE ITEMTYPE="https://schema.org/Article"><H1>Rain</H1>'
        '<META ITEMPROP="embargo" CONTENT="2099-01-01"></DIV>'
    )
    embargo = parse(page, format="html", metadata_only=True).article.embargo
    assert embargo is not None
    assert datetime.date(2099, 1, 1) == embargo.until


def test_words_of_the_data_in_a_page_count_once() -> None:
    """What JSON-LD states in words is settled with the words of its page, and said once, with the caller's date."""
    story = {"@type": "NewsArticle", "headline": "EMBARGOED until 10:00 GMT, 5 March", "creditText": "No AI training"}
    script = f'<script type="application/ld+json">{json.dumps(story)}</script>'
    page = f"<html><head>{script}</head><h1>EMBARGOED until 10:00 GMT, 5 March</h1></html>"
    reading = parse(page, format="html", metadata_only=True, hints=Hints(published="2026-03-04"))
    assert reading.article.embargo is not None
    assert datetime.datetime(2026, 3, 5, 10, tzinfo=datetime.UTC) == reading.article.embargo.until
    assert ["/embargo", "/rights/data_mining"] == [
        issue.pointer for issue in reading.issues if issue.rule in ("status-inferred", "mining-inferred")
    ]


def test_a_reservation_in_a_box_beside_the_story_counts() -> None:
    """A line above the story that is nothing but a reservation is one, whatever box it stands in."""
    page = "<html lang='en'><div class='x'>{}</div><main>" + STORY.format("", "")
    told = [html.parse(page.format(line), hints=Hints()).article.rights for line in ("No AI training.", "AI training")]
    assert [Rights(data_mining=TRAINING_PROHIBITED), None] == told


@pytest.mark.parametrize(
    ("foot", "field", "value"),
    [
        ("<p>Not for publication</p>", "status", "withheld"),
        ("<p>This story has been withdrawn.</p>", "status", "canceled"),
        ("<p>EMBARGOED UNTIL 10:00 GMT, 5 March 2099</p>", "embargo", None),
        ("<ul><li><a href='/2'>Embargo until talks end</a></li></ul>", "status", "usable"),
        ("<ul><li><a href='/draft'>DRAFT</a></li><li><a href='/film'>KILL</a></li></ul>", "status", "usable"),
        ("<p>DRAFT</p>", "status", "withheld"),
    ],
)
def test_the_foot_of_a_page_holds_a_story_back(foot: str, field: str, value: str | None) -> None:
    """A notice there is one of the story; a link to another story is none."""
    article = html.parse(f"<html lang='en'><body>{STORY.format('', foot)}", hints=Hints()).article
    assert getattr(article, field) == value if value else getattr(article, field) is not None
    assert (article.embargo is None) == (field == "status")


@pytest.mark.parametrize(
    ("head", "expires"),
    [
        ("<meta name='expires' content='2099-03-05T10:00:00Z'>", "2099-03-05T10:00:00+00:00"),
        ("<meta name='Expires' content='Mon, 01 Jan 1990 00:00:00 GMT'>", None),
        ("<meta name='expires' content='-1'>", None),
        ("<meta http-equiv='expires' content='2099-03-05T10:00:00Z'>", None),
    ],
)
def test_an_end_by_name_is_that_of_the_story_after_its_publication(head: str, expires: str | None) -> None:
    """Caches are told days gone by, and headers of HTTP."""
    published = "<meta property='article:published_time' content='2026-03-01T10:00:00Z'>"
    page = f"<html lang='en'><head>{published}{head}</head><body>{STORY.format('', '')}"
    found = html.parse(page, hints=Hints()).article.expires
    assert expires == (None if found is None else found.isoformat())
