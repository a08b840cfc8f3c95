"""NITF, NewsML and feeds: kinds of items that restrict them, notes that state terms, authors, captions, encodings."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from lxml import etree

from newsmodel import parse, parse_all, render
from newsmodel.model import Article, Paragraph, Party, Rights
from newsmodel.readings import Reading

_CONTENT = "<ContentItem><DataContent><p>It stays.</p></DataContent></ContentItem>"


def in_nitf(head: str = "", content: str = "<p>It stays.</p>", declared: str = "UTF-8") -> str:
    """Make an item of NITF."""
    return (
        f'<?xml version="1.0" encoding="{declared}"?><nitf><head>{head}</head><body><body.head><hedline>'
        f"<hl1>Ferry</hl1></hedline></body.head><body.content>{content}</body.content></body></nitf>"
    )


def in_g2(meta: str = "", content: str = "") -> str:
    """Make an item of NewsML-G2."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta>'
        f'<itemClass qcode="ninat:text"/>{meta}</itemMeta><contentMeta><headline>Ferry</headline>'
        f"{content}</contentMeta></newsItem>"
    )


def in_g2_body(content: str) -> str:
    """Make an item of NewsML-G2 with a body."""
    body = f"<contentSet><inlineXML>{content}</inlineXML></contentSet></newsItem>"
    return in_g2().replace("</newsItem>", body)


def in_newsml(management: str = "", lines: str = "", content: str = _CONTENT) -> str:
    """Make an item of NewsML 1."""
    return (
        f"<NewsML><NewsItem><NewsManagement>{management}</NewsManagement><NewsComponent><NewsLines>"
        f"<HeadLine>Ferry</HeadLine>{lines}</NewsLines>{content}</NewsComponent></NewsItem></NewsML>"
    )


def in_rss(inner: str) -> Article:
    """Read an entry of RSS."""
    feed = (
        '<rss version="2.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>H</title>'
        f"<item><title>Ferry</title><link>https://x.org/a</link>{inner}</item></channel></rss>"
    )
    (reading,) = parse_all(feed, format="rss")
    assert isinstance(reading, Reading)
    return reading.article


def read(data: str | bytes, format: str) -> Article:
    """Read an item."""
    return parse(data, format=format).article


@pytest.mark.parametrize(
    ("format", "data", "status"),
    [
        ("nitf", in_nitf('<tobject tobject.type="kill"/>'), "canceled"),
        ("nitf", in_nitf('<tobject><tobject.property tobject.property.type="Withdrawal"/></tobject>'), "canceled"),
        ("nitf", in_nitf('<tobject tobject.type="Hold"/>'), "withheld"),
        ("nitf", in_nitf('<tobject tobject.type="review"/>'), "usable"),
        ("newsml-g2", in_g2(content='<genre qcode="genre:Kill"/>'), "canceled"),
        ("newsml-g2", in_g2('<role qcode="itemrole:kill"/>'), "canceled"),
        ("newsml-1.2", in_newsml('<NewsItemType FormalName="Kill"/>'), "canceled"),
        ("newsml-1.2", in_newsml('<NewsItemType FormalName="News"/>'), "usable"),
    ],
)
def test_a_kind_of_item_may_be_a_kill(format: str, data: str, status: str) -> None:
    """A genre, a role or a type of items that is a kill or a hold restricts the story; a review is none."""
    assert status == read(data, format).status


def test_a_killed_kind_goes_with_the_status() -> None:
    """A story of NewsML 1 that is freed is no kill any more, and that is said."""
    article = read(in_newsml('<NewsItemType FormalName="Kill"/>'), "newsml-1.2")
    rendering = render(attrs.evolve(article, status="usable"), format="newsml-1.2")
    assert "usable" == read(rendering.data, "newsml-1.2").status
    assert ["/status: warning not-carried: a kind of item that says otherwise: 'Kill'"] == list(
        map(str, rendering.issues)
    )


@pytest.mark.parametrize(
    ("note", "terms"),
    [
        ("Only for use by clients in France", "Only for use by clients in France"),
        (
            "Corrects name in par 2. May not be used after 3 March.",
            "Corrects name in par 2. May not be used after 3 March.",
        ),
        ("Nur für Kunden in Bayern", "Nur für Kunden in Bayern"),
        ("TELEVISION USE ONLY", "TELEVISION USE ONLY"),
        ("Corrects name. For online use only.", "Corrects name. For online use only."),
        ("Corrects that the bridge which opened in May is for pedestrian use only", None),
        ("Embargo lifted", None),
        ("Corrects the use of the name", None),
    ],
)
def test_a_note_states_terms_without_a_label(note: str, terms: str | None) -> None:
    """A sentence of a note to editors that begins or ends as terms do is one, whatever stands before it."""
    article = read(in_g2(f"<edNote>{note}</edNote>"), "newsml-g2")
    assert terms == (article.rights.usage_terms if article.rights else None)


def test_dates_of_sale_restrict() -> None:
    """PRISM's dates on which a resource goes on sale, and off, are its embargo and its end."""
    article = in_rss("<prism:onSaleDate>2031-04-01T00:00:00Z</prism:onSaleDate>")
    assert article.embargo is not None
    assert "2031-04-01T00:00:00+00:00" == str(article.embargo.until).replace(" ", "T")
    article = in_rss("<prism:offSaleDate>2031-05-01T00:00:00Z</prism:offSaleDate>")
    assert "2031-05-01 00:00:00+00:00" == str(article.expires)


def told(article: Article) -> list[tuple[str | None, str | None]]:
    """List the contributors with their titles."""
    return [(party.name, party.job_title) for party in article.contributors]


_BYLINES = "<ByLine>By Ana Ruiz</ByLine><ByLineTitle>Senior writer</ByLineTitle><ByLine>Bo Lind and Cy Park</ByLine>"


def test_bylines_of_newsml_name_authors() -> None:
    """Each byline names people, and the title below it is that of the only one."""
    article = read(in_newsml(lines=_BYLINES), "newsml-1.2")
    assert "By Ana Ruiz / Bo Lind and Cy Park" == article.byline
    assert [("Ana Ruiz", "Senior writer"), ("Bo Lind", None), ("Cy Park", None)] == told(article)


@pytest.mark.parametrize(
    ("title", "held"),
    [
        ("MANDATORY KILL", ("canceled", False, None)),
        ("EMBARGOED UNTIL 10:00 GMT 5 March 2027", ("usable", True, None)),
        ("RESTRICTIONS: No use in Germany", ("usable", False, Rights(usage_terms="RESTRICTIONS: No use in Germany"))),
    ],
)
def test_what_restricts_a_story_is_no_title(title: str, held: tuple[str, bool, Rights | None]) -> None:
    """Where suppliers have put a notice below a byline, it restricts the story, and its author has no title."""
    lines = f"<ByLine>By Ana Ruiz</ByLine><ByLineTitle>{title}</ByLineTitle>"
    article = read(in_newsml(lines=lines), "newsml-1.2")
    assert held == (article.status, article.embargo is not None, article.rights)
    assert [("Ana Ruiz", None)] == told(article)


def changed(**first: Any) -> tuple[list[str], list[str]]:
    """Change the first author, and give the titles and the issues of what is written."""
    article = read(in_newsml(lines=_BYLINES), "newsml-1.2")
    author, *others = article.contributors
    rendering = render(
        attrs.evolve(article, contributors=(attrs.evolve(author, **first), *others)), format="newsml-1.2"
    )
    titles = [each.text or "" for each in etree.fromstring(rendering.data).iter("ByLineTitle")]
    return titles, [issue.message for issue in rendering.issues]


def test_an_author_of_newsml_changes() -> None:
    """Another title stands where the old one did; another name is in no byline, and its title goes."""
    assert (["Editor"], []) == changed(job_title="Editor")
    assert ([], []) == changed(job_title=None)
    assert [] == changed(name="Dee Fox")[0]
    article = read(in_newsml(lines=_BYLINES), "newsml-1.2")
    rendering = render(attrs.evolve(article, contributors=article.contributors[:1]), format="newsml-1.2")
    assert ["the byline names 'Bo Lind'", "the byline names 'Cy Park'"] == [each.message for each in rendering.issues]


def test_parties_as_data_count_more_than_a_byline() -> None:
    """An author who is listed as data is no second one for the byline."""
    data = in_newsml(
        lines="<ByLine>By Ana Ruiz</ByLine>",
        content='<AdministrativeMetadata><Creator><Party FormalName="Ana Ruiz"/></Creator></AdministrativeMetadata>'
        + _CONTENT,
    )
    assert [("Ana Ruiz", None)] == told(read(data, "newsml-1.2"))


@pytest.mark.parametrize("name", ["RUIZ, Ana", "Ruiz , ana"])
def test_a_turned_name_is_no_second_author(name: str) -> None:
    """An author whose data has the surname first is whom the byline names."""
    data = in_newsml(
        lines="<ByLine>By Ana Ruiz and Bo Lind</ByLine>",
        content=f'<AdministrativeMetadata><Creator><Party FormalName="{name}"/></Creator></AdministrativeMetadata>'
        + _CONTENT,
    )
    assert [(name, None), ("Bo Lind", None)] == told(read(data, "newsml-1.2"))


def test_a_caption_is_no_story() -> None:
    """The words of an item that is a picture are a note with their role, and no body."""
    content = (
        '<NewsComponent><Role FormalName="Main"/><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/>'
        f'</ContentItem></NewsComponent><NewsComponent><Role FormalName="Caption"/>{_CONTENT}</NewsComponent>'
    )
    article = read(in_newsml(content=content), "newsml-1.2")
    assert (1, [("Caption", "It stays.")], ()) == (
        len(article.media),
        [(note.role, note.text) for note in article.notes],
        article.sections,
    )


def test_a_line_of_a_note_restricts() -> None:
    """A caption that is a note has lines, each of which may be a notice; terms are told once."""
    words = "<p>Not for publication</p><p>The ferry.</p><p>EMBARGOED UNTIL 10:00 GMT 5 March 2027</p><p>No sales.</p>"
    content = (
        '<NewsComponent><Role FormalName="Main"/><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/>'
        '</ContentItem></NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>'
        f"{words}</DataContent></ContentItem></NewsComponent>"
    )
    article = read(in_newsml(content=content), "newsml-1.2")
    assert ("withheld", True) == (article.status, article.embargo is not None)
    assert article.rights is not None
    assert 1 == (article.rights.usage_terms or "").count("No sales")


def test_a_quotation_has_its_source_in_an_attribute() -> None:
    """NITF's `quote-source` is the attribution, unless a credit says it."""
    article = read(in_nitf(content='<bq quote-source="Mayor  Lee"><block><p>We stay.</p></block></bq>'), "nitf")
    assert ["Mayor Lee"] == [getattr(block, "attribution", "") for block in article.sections[0].blocks]
    both = '<bq quote-source="Lee"><block><p>We stay.</p></block><credit>Jo Lee</credit></bq>'
    article = read(in_nitf(content=both), "nitf")
    assert ["Jo Lee"] == [getattr(block, "attribution", "") for block in article.sections[0].blocks]


@pytest.mark.parametrize("declared", ["ISO-8859-1", "windows-1252", "US-ASCII"])
def test_letters_in_utf_8_know_better_than_a_declaration(declared: str) -> None:
    """A document that declares an encoding of single bytes, and is in UTF-8, is read as that, and it is said."""
    reading = parse(in_nitf(content="<p>Die Fähre bleibt.</p>", declared=declared).encode(), format="nitf")
    assert "Die Fähre bleibt." == reading.article.text
    assert [f"encoding-guessed: declared as '{declared}', and read as UTF-8"] == [
        f"{issue.rule}: {issue.message}" for issue in reading.issues
    ]


def test_a_declaration_that_is_right_is_followed() -> None:
    """Bytes that are no UTF-8 are in the encoding that is declared."""
    reading = parse(in_nitf(content="<p>Die Fähre.</p>", declared="ISO-8859-1").encode("latin-1"), format="nitf")
    assert ("Die Fähre.", ()) == (reading.article.text, reading.issues)


def test_an_escaped_section_of_a_title_is_opened() -> None:
    """Plain text of Atom that is an escaped CDATA section as a whole is what stands in that."""
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><id>urn:f</id><entry>'
        "<title>&lt;![CDATA[Rain &amp;amp; snow]]&gt;</title><id>urn:e</id></entry></feed>"
    )
    (reading,) = parse_all(feed, format="atom")
    assert isinstance(reading, Reading)
    assert "Rain &amp; snow" == reading.article.headline


_ESCAPED = "&lt;p&gt;It stays.&lt;/p&gt;&lt;p&gt;So do we.&lt;/p&gt;"


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("nitf", in_nitf(content=_ESCAPED)),
        ("newsml-g2", in_g2_body(f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{_ESCAPED}</body></html>')),
        ("newsml-g2", in_g2_body(f"<nitf><body><body.content>{_ESCAPED}</body.content></body></nitf>")),
        ("newsml-g2", in_g2_body(_ESCAPED)),
        (
            "newsml-1.2",
            in_newsml(
                content=f"<ContentItem><DataContent><html><body>{_ESCAPED}</body></html></DataContent></ContentItem>"
            ),
        ),
    ],
)
def test_escaped_markup_is_markup(format: str, data: str) -> None:
    """HTML that is the text of the element for the words is read, and a word of it changes where it stands."""
    article = read(data, format)
    assert "It stays.\n\nSo do we." == article.text
    section = article.sections[0]
    assert isinstance(section.blocks[0], Paragraph)
    first = attrs.evolve(section.blocks[0], text="It goes.")
    changed = attrs.evolve(article, sections=(attrs.evolve(section, blocks=(first, *section.blocks[1:])),))
    assert _ESCAPED.replace("stays", "goes") in render(changed, format=format).data.decode()


def test_kinds_of_items_that_go_with_a_story_are_named() -> None:
    """Without an item, what NewsML 1 says to go with a story is a property."""
    article = read(in_newsml('<AssociatedWith FormalName="Photo"/>'), "newsml-1.2")
    assert [("AssociatedWith", "Photo")] == [(each.name, each.value) for each in article.properties]
    assert () == article.links


@pytest.mark.parametrize(
    ("creator", "byline", "people"),
    [
        ("", "<by>By Ana Ruiz and Bo Hart</by>", [("Ana Ruiz", "author"), ("Bo Hart", "author")]),
        ("<creator><name>Ana Ruiz</name></creator>", "<by>By ANA RUIZ</by>", [("Ana Ruiz", "creator")]),
        ("", '<by xml:lang="fr">Par Zoé Petit</by><by>By Ana Ruiz</by>', [("Ana Ruiz", "author")]),
        ("", "<by>Text: Jo Poe, Foto: Bo Hart</by>", [("Jo Poe", "author"), ("Bo Hart", "photographer")]),
        ("", "<by>At a glance</by>", []),
    ],
)
def test_a_byline_of_newsml_g2_names_its_authors(creator: str, byline: str, people: list[tuple[str, str]]) -> None:
    """Whom a byline in the item's language names is a contributor, where no creator is the same person."""
    item = in_g2(content=creator + byline)
    article = read(item, "newsml-g2")
    assert people == [(each.name, each.role) for each in article.contributors]
    assert item.encode() in render(article, format="newsml-g2").data


def test_people_whom_a_byline_does_not_name_are_written_beside_it() -> None:
    """Somebody else is a contributor of the item's own, and who stays in the byline is said."""
    article = read(in_g2(content="<by>By Ana Ruiz</by>"), "newsml-g2")
    rendering = render(attrs.evolve(article, contributors=[Party(name="Jo Poe")]), format="newsml-g2")
    assert b"<contributor><name>Jo Poe</name></contributor>" in rendering.data
    assert ["the byline names 'Ana Ruiz'"] == [issue.message for issue in rendering.issues if issue.path]


_WITHIN = (
    "<nitf><head><docdata{status}>{data}</docdata></head><body><body.head>{head}</body.head>"
    "<body.content><p>It stays.</p></body.content></body></nitf>"
)


@pytest.mark.parametrize("within", ["newsml-g2", "newsml-1.2"])
@pytest.mark.parametrize(
    ("parts", "status", "notes"),
    [
        ({"data": '<ed-msg info="KILL"/>'}, "canceled", ["KILL"]),
        ({"head": "<note><p>Not for publication</p></note>"}, "withheld", ["Not for publication"]),
        ({"status": ' management-status="withheld"'}, "withheld", []),
        ({"data": '<ed-msg info="Updates throughout"/>'}, "usable", ["Updates throughout"]),
    ],
)
def test_what_restricts_nitf_within_newsml(within: str, parts: dict[str, str], status: str, notes: list[str]) -> None:
    """Notes and the status of an item of NITF count for the item of NewsML that it stands in."""
    nitf = _WITHIN.format(**{"status": "", "data": "", "head": ""} | parts)
    content = f"<ContentItem><DataContent>{nitf}</DataContent></ContentItem>"
    article = read(in_g2_body(nitf) if within == "newsml-g2" else in_newsml(content=content), within)
    assert (status, notes) == (article.status, [note.text for note in article.notes])


@pytest.mark.parametrize("within", ["newsml-g2", "newsml-1.2"])
@pytest.mark.parametrize(
    ("status", "data", "until"),
    [
        (' management-status="embargoed"', "", None),
        (' management-status="embargoed"', '<date.release norm="20261105T060000Z"/>', "2026-11-05T06:00:00+00:00"),
        (
            "",
            '<date.issue norm="20261103T060000Z"/><date.release norm="20261105T060000Z"/>',
            "2026-11-05T06:00:00+00:00",
        ),
    ],
)
def test_the_embargo_of_nitf_within_newsml(within: str, status: str, data: str, until: str | None) -> None:
    """An item of NewsML without an embargo has that of its NITF, and comes back as it was."""
    nitf = _WITHIN.format(status=status, data=data, head="")
    content = f"<ContentItem><DataContent>{nitf}</DataContent></ContentItem>"
    item = in_g2_body(nitf) if within == "newsml-g2" else in_newsml(content=content)
    article = read(item, within)
    assert article.embargo is not None
    assert until == (article.embargo.until and str(article.embargo.until).replace(" ", "T"))
    rendering = render(article, format=within)
    assert item.encode() in rendering.data
    assert () == rendering.issues
