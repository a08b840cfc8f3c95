"""Restrictions that name no value, and words for editors among the bodies: what they say is taken at its strictest."""

from __future__ import annotations

import json

import attrs
import pytest
from tests.formats.extras import is_installed

from newsmodel import formats
from newsmodel.model import Article, Embargo, Paragraph
from newsmodel.readings import Hints, Reading

LEAD = "The bridge at Lorn will stay shut until June, the council said."
MAIL = f"From: desk@example.org\nSubject: Bridge shut\n{{}}\nContent-Type: text/plain\n\n{LEAD}\n\nMore on Monday.\n"
NITF = f"<nitf><head><docdata {{}}/></head><body><body.content><p>{LEAD}</p></body.content></body></nitf>"


def parse(format: str, story: str) -> Reading:
    return formats.parse(story, format=format, hints=Hints())


@pytest.mark.parametrize("field", ["X-Embargo:", "Embargo: ", "X-Embargo-Until:"])
def test_an_empty_field_of_a_mail_names_an_embargo_without_an_end(field: str) -> None:
    """Whoever wrote the field meant something; nobody can say that it is over."""
    assert Embargo() == parse("mail", MAIL.format(field)).article.embargo


@pytest.mark.parametrize(
    ("field", "status"), [("X-Status: hold", "withheld"), ("Status: killed", "canceled"), ("Status: RO", "usable")]
)
def test_a_status_of_a_mail_counts_where_it_is_a_word_for_a_ban(field: str, status: str) -> None:
    """Programs for mail write marks of their own there, which say nothing of the story."""
    assert status == parse("mail", MAIL.format(field)).article.status


@pytest.mark.parametrize(
    ("attribute", "status"),
    [('management-status=""', "withheld"), ('management-status=" "', "withheld"), ("", "usable")],
)
def test_an_empty_status_of_nitf_is_unknown(attribute: str, status: str) -> None:
    """It withholds the story with an issue, as in every format; none at all is the standard's default."""
    reading = parse("nitf", NITF.format(attribute))
    told = ["/status"] if attribute else []
    assert (status, told) == (
        reading.article.status,
        [each.pointer for each in reading.issues if each.rule == "status-unknown"],
    )


@pytest.mark.parametrize("label", ["EMBARGO:", "Embargo:", "Sperrfrist:", "*** EMBARGO: ***"])
def test_a_label_without_an_end_is_an_embargo(label: str) -> None:
    """The word alone is one; with a colon behind it, too."""
    assert Embargo(note=label) == parse("text", f"{label}\n\nBridge shut\n\n{LEAD}\n").article.embargo


def item(*roles: str, note: str = "Check the name before use.") -> str:
    """A ninjs item with a body a role; those for editors hold the note."""
    bodies = [
        {"role": role, "contentType": "text/html", "value": f"<p>{LEAD if role == 'main' else note}</p>"}
        for role in roles
    ]
    return json.dumps({"uri": "urn:x:1", "headlines": [{"value": "Bridge shut"}], "bodies": bodies})


@pytest.mark.parametrize("roles", [("note",), ("main", "note"), ("note", "main"), ("main", "ednote", "editor's note")])
def test_a_body_for_editors_is_never_the_story(roles: tuple[str, ...]) -> None:
    """It is kept beside the story, named, and written back as it was."""
    reading = parse("ninjs", item(*roles))
    assert (LEAD if "main" in roles else "") == reading.article.text
    assert ["Check the name before use."] * (len(roles) - ("main" in roles)) == left_out(reading.article)
    assert "left-out-of-story" in {issue.rule for issue in reading.issues}
    written = formats.render(reading.article, format="ninjs").data
    assert json.loads(item(*roles))["bodies"] == json.loads(written)["bodies"]


def test_a_body_for_editors_restricts_the_story_and_stays_where_the_story_changes() -> None:
    """An order in it holds the story back; the note outlives the words of the body beside it."""
    article = parse("ninjs", item("main", "note", note="NOT FOR PUBLICATION")).article
    assert "withheld" == article.status
    section, *others = article.sections
    first, *blocks = section.blocks
    assert isinstance(first, Paragraph)
    other = attrs.evolve(section, blocks=(attrs.evolve(first, text="It opened."), *blocks))
    changed = formats.render(attrs.evolve(article, sections=(other, *others)), format="ninjs")
    assert [("main", True), ("note", False)] == [
        (each["role"], "It opened." in each["value"]) for each in json.loads(changed.data)["bodies"]
    ]


def left_out(article: Article) -> list[str]:
    assert article.provenance is not None
    return [each.text for each in article.provenance.left_out]


@pytest.mark.parametrize(
    ("code", "status"), [("sig:kill", "canceled"), ("sig:withheld", "withheld"), ("sig:update", "usable")]
)
def test_a_signal_that_names_a_ban_is_one(code: str, status: str) -> None:
    """Signals have codes; one that is the word for a status says it of the item."""
    signal = f'<signal qcode="{code}"/>'
    story = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta>'
        f'<itemClass qcode="ninat:text"/>{signal}</itemMeta><contentMeta><headline>Rain</headline></contentMeta>'
        "</newsItem>"
    )
    assert status == parse("newsml-g2", story).article.status


def test_terms_that_are_a_work_keep_its_address() -> None:
    """A name alone tells nobody where the terms are."""
    terms = {"@type": "CreativeWork", "name": "Terms of use", "url": "https://example.org/terms"}
    story = json.dumps({"@type": "NewsArticle", "headline": "Rain", "usageInfo": terms})
    rights = parse("jsonld", story).article.rights
    assert rights is not None
    assert "Terms of use https://example.org/terms" == rights.usage_terms


@pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")
@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("embargo:", True),
        ("embargoedUntil: ", True),
        ("Sperrfrist:", True),
        ("meta:\n  embargo:", True),
        ("embargo: ''", True),
        ("embargo: null", False),
        ("embargo: ~", False),
        ("embargo: false", False),
        ("summary:", False),
    ],
)
def test_an_embargo_of_front_matter_with_nothing_behind_it_stands(line: str, *, stands: bool) -> None:
    """A name alone is an embargo without an end, in YAML too; what says that there is none is none."""
    article = parse("markdown", f"---\ntitle: Ferry stays\n{line}\n---\nIt stays.\n").article
    assert stands is (article.embargo is not None)
    assert article.embargo is None or article.embargo.until is None
