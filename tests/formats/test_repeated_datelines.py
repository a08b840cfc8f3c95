"""Datelines that an item has in an element of its own, and once more in its first paragraph."""

from __future__ import annotations

import json

import attrs
import pytest

from newsmodel import Article, Paragraph, parse, render
from newsmodel.model import words_of

NITF = (
    "<nitf><head><title>March</title></head><body><body.head><hedline><hl1>March</hl1></hedline>"
    "<dateline>{dateline}</dateline></body.head>"
    "<body.content><p>{lead}</p><p>It went on till dusk.</p></body.content></body></nitf>"
)
G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" guid="urn:x:1">'
    '<itemMeta><itemClass qcode="ninat:text"/><provider literal="np"/>'
    "<versionCreated>2026-11-30T10:00:00Z</versionCreated></itemMeta>"
    "<contentMeta><headline>March</headline><dateline>{dateline}</dateline></contentMeta><contentSet>"
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
    "<body><p>{lead}</p><p>It went on till dusk.</p></body></html></inlineXML></contentSet></newsItem>"
)
ITEMS = {"nitf": NITF, "newsml-g2": G2}
DATELINE = "BERGEN, Norway, Nov 30 (Nord Press)"
LEAD = "Some 400 people marched, police said on Monday."


def texts(article: Article) -> list[str | None]:
    """The words of the blocks."""
    return [words_of(block) for block in article.blocks]


@pytest.mark.parametrize("format", ITEMS)
@pytest.mark.parametrize(
    ("dateline", "lead"),
    [
        (DATELINE, f"{DATELINE} - {LEAD}"),
        (DATELINE, f"{DATELINE} \N{EM DASH} {LEAD}"),
        (f"{DATELINE} -", f"{DATELINE} - {LEAD}"),
        (f"{DATELINE} --", f"{DATELINE} -- {LEAD}"),
        (DATELINE, f"{DATELINE} _ {LEAD}"),
    ],
)
def test_a_dateline_that_is_sent_twice_is_read_once(format: str, dateline: str, lead: str) -> None:
    """The first paragraph begins with the story; what it was is written back as it came."""
    data = ITEMS[format].format(dateline=dateline, lead=lead)
    article = parse(data, format=format).article
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.places, article.dateline.agency) == (
        dateline,
        ("BERGEN, Norway",),
        "Nord Press",
    )
    assert texts(article) == [LEAD, "It went on till dusk."]
    assert data in render(article, format=format).data.decode()


@pytest.mark.parametrize("format", ITEMS)
@pytest.mark.parametrize("changed", [0, 1])
def test_a_story_with_a_dateline_twice_can_be_changed(format: str, changed: int) -> None:
    """Words that are changed are written, and the dateline is read once again."""
    article = parse(ITEMS[format].format(dateline=DATELINE, lead=f"{DATELINE} - {LEAD}"), format=format).article
    (section,) = article.sections
    blocks = list(section.blocks)
    blocks[changed] = Paragraph(id=blocks[changed].id, text="Nobody marched.")
    new = attrs.evolve(article, sections=[attrs.evolve(section, blocks=blocks)])
    again = parse(render(new, format=format).data, format=format).article
    assert (again.dateline, texts(again)) == (article.dateline, texts(new))


@pytest.mark.parametrize("format", ITEMS)
@pytest.mark.parametrize("lead", [f"BERGEN, Nov 30 - {LEAD}", f"{DATELINE} and others marched.", f"{DATELINE} -"])
def test_other_words_stay(format: str, lead: str) -> None:
    """A paragraph keeps what is not exactly the dateline, and what nothing follows."""
    article = parse(ITEMS[format].format(dateline=DATELINE, lead=lead), format=format).article
    assert texts(article)[0] == lead


@pytest.mark.parametrize("format", ITEMS)
@pytest.mark.parametrize(("dateline", "is_cut"), [(DATELINE, True), ("BERGEN, Norway", False)])
def test_a_dateline_that_is_sent_twice_may_stand_lower(format: str, dateline: str, *, is_cut: bool) -> None:
    """Behind a line of its page one with an agency or a day is cut off; a place alone may be another's."""
    data = ITEMS[format].format(dateline=dateline, lead=f"30 November, 18:05</p><p>{dateline} - {LEAD}")
    article = parse(data, format=format).article
    lead = LEAD if is_cut else f"{dateline} - {LEAD}"
    assert ["30 November, 18:05", lead, "It went on till dusk."] == texts(article)
    assert data in render(article, format=format).data.decode()
    (section,) = article.sections
    last = Paragraph(id=section.blocks[-1].id, text="It went on till dawn.")
    changed = attrs.evolve(article, sections=[attrs.evolve(section, blocks=(*section.blocks[:-1], last))])
    assert data.replace("till dusk", "till dawn") in render(changed, format=format).data.decode()


BODY = '<figure><img src="https://x.org/1.jpg"/></figure><p>{lead}</p><p>It went on till dusk.</p>'
MEDIA = '<media media-type="image"><media-reference source="https://x.org/1.jpg"/></media>'
FULL = f"{DATELINE} - {LEAD}"
ELEMENTS = [
    {"type": "image", "url": "https://x.org/1.jpg", "version": "0.10.12", "_id": "IMG"},
    {"type": "text", "content": FULL, "_id": "T"},
    {"type": "text", "content": "It went on till dusk.", "_id": "U"},
]
BEHIND_PICTURES = {
    "nitf": NITF.format(dateline="", lead=FULL).replace("<body.content>", f"<body.content>{MEDIA}"),
    "newsml-g2": G2.format(dateline="", lead=FULL).replace("<body>", f"<body>{BODY.partition('<p>')[0]}"),
    "ninjs": json.dumps({"uri": "urn:x:1", "bodies": [{"value": BODY.format(lead=FULL), "contentType": "text/html"}]}),
    "ans": json.dumps({"type": "story", "version": "0.10.12", "content_elements": ELEMENTS}),
}


@pytest.mark.parametrize("format", BEHIND_PICTURES)
def test_a_dateline_behind_a_picture_is_one(format: str) -> None:
    """A body may show a picture first; other words change without the dateline, and it stays where it was."""
    article = parse(BEHIND_PICTURES[format], format=format).article
    assert article.dateline is not None
    assert "Nord Press" == article.dateline.agency
    assert [None, LEAD, "It went on till dusk."] == texts(article)
    (section,) = article.sections
    last = Paragraph(id=section.blocks[-1].id, text="It went on till dawn.")
    changed = attrs.evolve(article, sections=[attrs.evolve(section, blocks=(*section.blocks[:-1], last))])
    for each in (article, changed):
        again = parse(render(each, format=format).data, format=format).article
        assert (each.dateline, texts(each)) == (again.dateline, texts(again))
