"""NITF, NewsML-G2 and NewsML 1: names, concepts, addresses and measures, read and written."""

from __future__ import annotations

from typing import Any

import attrs
import msgspec
import pytest
from lxml import etree
from tests.cases import SHARED

from newsmodel import formats, parse, parse_all, render, to_dict
from newsmodel.errors import SeveralStories
from newsmodel.formats import newsml_1, newsml_g2, nitf
from newsmodel.formats.newsml_g2.measures import seconds_in
from newsmodel.formats.xmltree.references import base_of
from newsmodel.model import Article, Paragraph, Section
from newsmodel.readings import Hints, Reading, Rendering

_XSD = SHARED / "newsml-g2" / "NewsML-G2_2.35-spec-All-Power.xsd"
_G2 = "http://iptc.org/std/nar/2006-10-01/"
_FORMATS: dict[str, Any] = {"newsml-g2": newsml_g2, "nitf": nitf, "newsml-1.2": newsml_1}


def g2(meta: str = "", content: str = "", rest: str = "", *, rights: str = "") -> str:
    """Make a valid item of NewsML-G2."""
    head = f'<newsItem xmlns="{_G2}" guid="urn:x:1" version="1" standard="NewsML-G2" standardversion="2.35"'
    meta = (
        '<itemClass qcode="ninat:text"/><provider literal="Harbour Desk"/>'
        f"<versionCreated>2026-03-01T10:00:00Z</versionCreated>{meta}"
    )
    return (
        f'{head} conformance="power"><catalogRef href="https://x.org/c.xml"/><rightsInfo>{rights}</rightsInfo>'
        f"<itemMeta>{meta}</itemMeta><contentMeta>{content}</contentMeta>{rest}</newsItem>"
    )


def in_nitf(docdata: str = "", head: str = "") -> str:
    """Make an item of NITF."""
    return (
        f"<nitf><head><docdata>{docdata}</docdata></head>"
        f"<body><body.head><hedline><hl1>Rain</hl1></hedline>{head}</body.head></body></nitf>"
    )


def newsml(management: str = "", component: str = "", identifier: str = "") -> str:
    """Make an item of NewsML 1."""
    lines = "<NewsLines><HeadLine>Rain</HeadLine></NewsLines>"
    return (
        f"<NewsML><NewsItem><Identification><NewsIdentifier>{identifier}</NewsIdentifier></Identification>"
        f"<NewsManagement>{management}</NewsManagement>"
        f"<NewsComponent>{lines}{component}</NewsComponent></NewsItem></NewsML>"
    )


def read(name: str, data: str, url: str | None = None) -> Article:
    """Read an item."""
    article: Article = _FORMATS[name].parse(data, hints=Hints(url=url)).article
    return article


def doc(name: str, data: str, url: str | None = None) -> dict[str, Any]:
    """Read an item as a document."""
    return to_dict(read(name, data, url))


def written(name: str, data: str, **change: Any) -> Rendering:
    """Read an item, change some fields, and write it."""
    document = to_dict(read(name, data)) | change
    article = formats.parse(
        msgspec.json.encode({key: value for key, value in document.items() if value is not None}), format="newsmodel"
    ).article
    rendering: Rendering = _FORMATS[name].render(article)
    return rendering


def faults(data: bytes | str) -> list[str]:
    """List what the schema of NewsML-G2 says against an item; nothing without the schema."""
    if not _XSD.exists():
        return []
    schema = etree.XMLSchema(etree.parse(str(_XSD)))
    schema.validate(etree.fromstring(data))
    log: Any = schema.error_log
    return [error.message for error in log]


_BIT = '<subject><bag><bit qcode="a:1"/><bit qcode="a:2"/></bag></subject>'
_FACETS = (
    '<subject type="cpnat:abstract"><mainConcept qcode="sport:swim"><name>Swimming</name></mainConcept>'
    '<facetConcept rel="facet:style" qcode="style:breast"><name>Breaststroke</name></facetConcept></subject>'
)
_PLACES = '<located qcode="city:1" why="why:direct" creator="hd:desk"><name>Ellan</name></located>'


@pytest.mark.parametrize(
    ("content", "field", "members"),
    [
        (_BIT, "subjects", [{"code": "1", "scheme": "a"}, {"code": "2", "scheme": "a"}]),
        (
            _FACETS,
            "subjects",
            [
                {"name": "Swimming", "code": "swim", "scheme": "sport"},
                {"name": "Breaststroke", "code": "breast", "scheme": "style", "rel": "facet:style"},
            ],
        ),
        (
            _PLACES,
            "located",
            [{"name": "Ellan", "code": "1", "scheme": "city", "rel": "why:direct", "creator": "hd:desk"}],
        ),
        (
            '<genre qcode="g:1" why="why:direct" relevance="80"/>',
            "genres",
            [{"code": "1", "scheme": "g", "rel": "why:direct", "relevance": 0.8}],
        ),
        (
            '<subject type="cpnat:person" qcode="p:1" how="howextr:tool"/>',
            "entities",
            [{"code": "1", "scheme": "p", "id": "e1", "kind": "person", "extraction": {"method": "howextr:tool"}}],
        ),
    ],
)
def test_what_is_said_of_a_concept_is_typed(content: str, field: str, members: list[Any]) -> None:
    """A concept's parts are concepts, and it says how the item relates to it, and by which means it was found."""
    item = g2(content=content)
    assert ([], members) == (faults(item), doc("newsml-g2", item)[field])


def test_what_is_said_of_a_concept_is_written_anew() -> None:
    """A relation that another format has stands in `whyuri`, and is read again; the item stays valid."""
    subjects = [{"name": "Rain", "code": "1", "scheme": "wx", "uri": "https://x.org/wx/1", "rel": "about"}]
    rendering = written("newsml-g2", g2(), subjects=subjects)
    assert ([], ()) == (faults(rendering.data), rendering.issues)
    assert subjects == doc("newsml-g2", rendering.data.decode())["subjects"]


@pytest.mark.parametrize(
    ("names", "name"),
    [
        ('<name role="nrol:short">Lee</name><name role="nrol:full">Ann Lee</name>', "Ann Lee"),
        ('<name part="nprt:given">Ann</name><name part="nprt:family">Lee</name>', "Ann Lee"),
        ('<name part="nprt:given">Ann</name><name>Ann M. Lee</name>', "Ann M. Lee"),
        ('<name xml:lang="de">Anna</name><name xml:lang="en">Ann</name>', "Ann"),
    ],
)
def test_a_name_is_the_whole_one(names: str, name: str) -> None:
    """Of several names the full one in the item's language counts, else its parts together."""
    item = g2(content=f'<creator role="cpprole:writer">{names}</creator><language tag="en"/>')
    assert ([], name) == (faults(item), doc("newsml-g2", item)["contributors"][0]["name"])


def test_a_name_in_parts_changes_as_a_whole() -> None:
    """Another name takes the place of all parts."""
    item = g2(content='<creator><name part="nprt:given">Ann</name><name part="nprt:family">Lee</name></creator>')
    rendering = written("newsml-g2", item, contributors=[{"name": "Ana Ruiz", "role": "creator"}])
    assert b"<creator><name>Ana Ruiz</name></creator>" in rendering.data
    assert [] == faults(rendering.data)


_ASSERTED = (
    '<assert qcode="p:1"><name>Ann Lee</name><personDetails><affiliation><name>Harbour Desk</name></affiliation>'
    "<contactInfo><email>ann@x.org</email></contactInfo></personDetails></assert>"
)


def test_an_assertion_names_what_has_a_code() -> None:
    """A party of which only a code is given has the name and the address of the assertion with that code."""
    item = g2(content='<creator qcode="p:1"/><subject type="cpnat:person" qcode="p:1"/>', rest=_ASSERTED)
    found = doc("newsml-g2", item)
    told = {"name": "Ann Lee", "code": "1", "scheme": "p"}
    details = {"affiliation": "Harbour Desk", "email": "ann@x.org"}
    assert ([], told | {"role": "creator"} | details) == (faults(item), found["contributors"][0])
    assert told | {"id": "e1", "kind": "person"} == found["entities"][0]


def test_another_name_leaves_the_assertion() -> None:
    """Another name stands where the thing is named, since others may refer to the assertion."""
    item = g2(content='<creator qcode="p:1"/>', rest=_ASSERTED)
    creator = doc("newsml-g2", item)["contributors"][0] | {"name": "A. Lee"}
    rendering = written("newsml-g2", item, contributors=[creator])
    assert [creator] == doc("newsml-g2", rendering.data.decode())["contributors"]
    assert b"<name>Ann Lee</name>" in rendering.data
    assert [] == faults(rendering.data)


@pytest.mark.parametrize(
    ("item", "link"),
    [
        (
            g2(rights='<link rel="irel:policy" href="https://x.org/p" contenttype="text/html"/>'),
            {"rel": "irel:policy", "uri": "https://x.org/p", "media_type": "text/html"},
        ),
        (g2(rights='<copyrightNotice href="https://x.org/c"/>'), {"rel": "copyright", "uri": "https://x.org/c"}),
        (g2("<origRep>https://x.org/o</origRep>"), {"rel": "original", "uri": "https://x.org/o"}),
        (g2('<deliverableOf residref="urn:x:plan"/>'), {"rel": "deliverableOf", "uri": "urn:x:plan"}),
    ],
)
def test_what_an_item_refers_to_is_a_link(item: str, link: dict[str, Any]) -> None:
    """Addresses in rights and of repositories are links of their relations, and go with them."""
    assert ([], [link]) == (faults(item), doc("newsml-g2", item)["links"])
    rendering = written("newsml-g2", item, links=None)
    assert "links" not in doc("newsml-g2", rendering.data.decode())
    assert [] == faults(rendering.data)


def test_a_member_of_a_package_has_its_headline() -> None:
    """The headline of a member is the title of its link where it has no other."""
    item = (
        f'<packageItem xmlns="{_G2}" guid="urn:x:1" version="1"><itemMeta/><contentMeta><headline>Rain</headline>'
        '</contentMeta><groupSet root="g"><group id="g" role="r:main"><itemRef residref="urn:x:2"><headline>Snow'
        "</headline></itemRef></group></groupSet></packageItem>"
    )
    assert [{"rel": "r:main", "uri": "urn:x:2", "title": "Snow"}] == doc("newsml-g2", item)["links"]


@pytest.mark.parametrize("link", ['<link rel="a:b" href="more/1.html"/>', '<link rel="a:b" href="/w/more/1.html"/>'])
def test_a_relative_address_is_completed(link: str) -> None:
    """A relative address is completed by the item's own; without one it is named as unread and stays."""
    item = g2(link)
    assert [{"rel": "a:b", "uri": "https://x.org/w/more/1.html"}] == doc("newsml-g2", item, "https://x.org/w/a")[
        "links"
    ]
    reading = newsml_g2.parse(item, hints=Hints())
    assert () == reading.article.links
    assert ["value-unread"] == [issue.rule for issue in reading.issues if "link" in issue.pointer]
    assert item.encode() in newsml_g2.render(reading.article).data


@pytest.mark.parametrize(
    ("markup", "base"),
    [
        ("<a><b/></a>", "https://y.org/f/x.xml"),
        ('<a xml:base="https://x.org/a/"><b/></a>', "https://x.org/a/"),
        ('<a xml:base="../g/"><b xml:base="h/"/></a>', "https://y.org/g/h/"),
        ('<a xml:base="https://x.org/a/"><b xml:base=""/></a>', "https://x.org/a/"),
    ],
)
def test_the_base_is_the_nearest(markup: str, base: str) -> None:
    """Each `xml:base` is relative to the one around it, the outermost to the address of the document."""
    assert base == base_of(etree.fromstring(markup)[0], "https://y.org/f/x.xml")


@pytest.mark.parametrize(
    ("raw", "unit", "seconds"),
    [
        ("90", "", "90"),
        ("90", "seconds", "90"),
        ("1:30", "normalplaytime", "90"),
        ("01:00:00.25", "normalplaytime", "3600.25"),
        ("500", "milliseconds", "0.5"),
        ("90", "frames", None),
        ("soon", "normalplaytime", None),
    ],
)
def test_durations_have_units(raw: str, unit: str, seconds: str | None) -> None:
    """A duration is read in seconds where its unit can be counted in seconds."""
    assert seconds == seconds_in(raw, unit)


_VIDEO = '<contentSet><remoteContent href="https://x.org/v.mp4" contenttype="video/mp4" {}/></contentSet>'


def test_a_duration_is_written_in_seconds() -> None:
    """Another duration has no other unit any more; one that has not changed keeps it."""
    item = g2(rest=_VIDEO.format('duration="00:01:30" durationunit="timeunit:normalPlayTime"'))
    article = read("newsml-g2", item)
    (media,) = article.media
    assert ([], 90) == (faults(item), media.renditions[0].duration)
    longer = attrs.evolve(media, renditions=(attrs.evolve(media.renditions[0], duration=95),))
    rendering = newsml_g2.render(attrs.evolve(article, media=(longer,)))
    assert b'contenttype="video/mp4" duration="95"/>' in rendering.data
    assert [] == faults(rendering.data)


def test_lengths_that_are_no_pixels_are_left() -> None:
    """A width in characters is not one in pixels."""
    item = g2(rest=_VIDEO.format('width="80" widthunit="dimensionunit:characters" height="480"'))
    (rendition,) = read("newsml-g2", item).media[0].renditions
    assert (None, 480) == (rendition.width, rendition.height)


# --- NITF


@pytest.mark.parametrize(
    ("inner", "field", "members"),
    [
        (
            '<person>Ann Lee<alt-code idsrc="hd" value="p-4"/></person>',
            "entities",
            [{"name": "Ann Lee", "code": "p-4", "scheme": "hd", "id": "e1", "kind": "person"}],
        ),
        (
            '<org value="XLTD">X Ltd<alt-code idsrc="hd" value="o-4"/></org>',
            "entities",
            [{"name": "X Ltd", "code": "XLTD", "id": "e1", "kind": "organization"}],
        ),
        (
            '<virtloc value="https://x.org/a">Ferries</virtloc><virtloc>https://x.org/b</virtloc><virtloc>x</virtloc>',
            "links",
            [
                {"rel": "related", "uri": "https://x.org/a", "title": "Ferries"},
                {"rel": "related", "uri": "https://x.org/b"},
            ],
        ),
    ],
)
def test_identified_content_is_typed(inner: str, field: str, members: list[Any]) -> None:
    """Codes of other schemes count where a name has none of its own, and addresses are links."""
    item = in_nitf(f"<identified-content>{inner}</identified-content>")
    assert members == doc("nitf", item)[field]


_LEVELS = 'tobject.subject.type="Sport" tobject.subject.matter="Rowing" tobject.subject.detail="Eights"'


@pytest.mark.parametrize(
    ("code", "name"), [("15000000", "Sport"), ("15063000", "Rowing"), ("15063001", "Eights"), ("F-7", "Rowing")]
)
def test_a_subject_has_the_name_of_its_level(code: str, name: str) -> None:
    """Of the names of three levels that of the code's level is the subject's."""
    subject = f'<tobject><tobject.subject tobject.subject.refnum="{code}" {_LEVELS}/></tobject>'
    item = in_nitf().replace("<head>", f"<head>{subject}")
    assert [name] == [each["name"] for each in doc("nitf", item)["subjects"]]


def test_a_name_is_no_function() -> None:
    """The function of somebody is no part of the name; that of an author is the title."""
    person = '<person value="4" idsrc="hd">Ann Lee, <function>mayor</function></person>'
    item = in_nitf(
        f"<identified-content>{person}</identified-content>",
        "<byline>By <person>Bo Ek<function>Coast editor</function></person></byline>",
    )
    found = doc("nitf", item)
    assert [("Ann Lee", "4")] == [(each["name"], each["code"]) for each in found["entities"]]
    assert [{"name": "Bo Ek", "kind": "person", "role": "author", "job_title": "Coast editor"}] == found["contributors"]


@pytest.mark.parametrize(
    ("said", "kind"), [("photo", "picture"), ("Photo", "picture"), ("graphic", "graphic"), ("image", "picture")]
)
def test_media_have_kinds_as_agencies_call_them(said: str, kind: str) -> None:
    """A photo is a picture, though the schema has no such type."""
    media = f'<media media-type="{said}"><media-reference source="https://x.org/1"/></media>'
    item = in_nitf().replace("</body.head>", f"</body.head><body.content><p>Rain.</p>{media}</body.content>")
    assert [kind] == [each["kind"] for each in doc("nitf", item)["media"]]


def test_a_dateline_without_a_mark_has_its_place() -> None:
    """The location of a dateline is its place where its words alone do not tell."""
    item = in_nitf(head="<dateline><location>DOVER</location>, <story.date>March 1</story.date></dateline>")
    assert {"text": "DOVER, March 1", "places": ["DOVER"]} == doc("nitf", item)["dateline"]


def test_rights_above_the_story_are_read() -> None:
    """The terms above a story are its terms beside those of the head, and their owner the holder where it has none."""
    item = in_nitf(head="<rights>Web only. <rights.owner>Harbour Desk</rights.owner></rights>")
    assert {"holder": {"name": "Harbour Desk"}, "usage_terms": "Web only. Harbour Desk"} == doc("nitf", item)["rights"]
    both = in_nitf(
        '<doc.rights owner="HD" limitations="Print only"/>', "<rights>Web only<rights.owner>X</rights.owner></rights>"
    )
    assert {"holder": {"name": "HD"}, "usage_terms": "Print only\nWeb only X"} == doc("nitf", both)["rights"]


def test_terms_in_several_places_change_where_they_stand() -> None:
    """A line that goes takes its place along, the others stay."""
    item = in_nitf(
        '<doc.rights limitations="Print only"/><doc.rights limitations="Not in May"/>', "<rights>Web only</rights>"
    )
    article = parse(item, format="nitf").article
    assert article.rights is not None
    assert article.rights.usage_terms == "Print only\nNot in May\nWeb only"
    shorter = attrs.evolve(article, rights=attrs.evolve(article.rights, usage_terms="Print only\nWeb only"))
    written = render(shorter, format="nitf").data
    assert b"Print only" in written
    assert b"Web only" in written
    assert b"Not in May" not in written


_NITF_TERMS = in_nitf('<doc.rights type="print" geography="GB" enddate="20260401" limitations="No archive"/>')
_ONE_TERMS = newsml(
    component="<RightsMetadata><UsageRights><UsageType>print</UsageType><Geography>GB</Geography>"
    "<EndDate>20260401</EndDate><Limitations>No archive</Limitations></UsageRights></RightsMetadata>"
)


@pytest.mark.parametrize(
    ("name", "item", "lines"),
    [
        ("nitf", _NITF_TERMS, ["No archive", "type: print", "geography: GB", "enddate: 20260401"]),
        ("newsml-1.2", _ONE_TERMS, ["No archive", "UsageType: print", "Geography: GB", "EndDate: 20260401"]),
    ],
)
def test_what_restricts_use_is_a_term(name: str, item: str, lines: list[str]) -> None:
    """Where, until when and for what a story may be used stands among its terms, and each is written where it stood."""
    assert {"usage_terms": "\n".join(lines)} == doc(name, item)["rights"]
    for terms in (["Ask first", *lines[1:]], [lines[0], *lines[2:]], lines[1:], lines[:1], ["Ask first"]):
        rendering = written(name, item, rights={"usage_terms": "\n".join(terms)})
        assert "\n".join(terms) == doc(name, rendering.data.decode())["rights"]["usage_terms"]
    assert "rights" not in doc(name, written(name, item, rights=None).data.decode())


def test_terms_of_a_line_and_of_the_rights_count_together() -> None:
    """A line of rights above the story leaves the limitations of its metadata in force."""
    item = _ONE_TERMS.replace("</NewsLines>", "<RightsLine>No use in Korea</RightsLine></NewsLines>")
    lines = ["No use in Korea", "No archive", "UsageType: print", "Geography: GB", "EndDate: 20260401"]
    assert {"usage_terms": "\n".join(lines)} == doc("newsml-1.2", item)["rights"]


_ODRL = (
    '<policy xmlns="http://w3.org/ns/odrl/2/"><prohibition><action name="http://w3.org/ns/odrl/vocab#print"/>'
    "</prohibition></policy>"
)


@pytest.mark.parametrize(
    ("expression", "terms"),
    [
        (f"<rightsExpressionXML>{_ODRL}</rightsExpressionXML>", "policy prohibition action print"),
        ("<rightsExpressionData>no print</rightsExpressionData>", "no print"),
    ],
)
def test_rights_that_a_vocabulary_expresses_are_terms(expression: str, terms: str) -> None:
    """What ODRL prohibits is said in its words in a format that has none for it, and an issue says so."""
    content = "<contentMeta><headline>Rain</headline></contentMeta>"
    item = f'<newsItem guid="urn:x:1"><rightsInfo>{expression}</rightsInfo>{content}</newsItem>'
    reading = parse(item, format="newsml-g2")
    assert {"usage_terms": terms} == to_dict(reading.article)["rights"]
    assert "foreign-restriction" in {issue.rule for issue in reading.issues}


def test_names_of_files_are_further_ids() -> None:
    """A file name and a system's number identify a story of NewsML 1, too."""
    names = "<FileName>rain.xml</FileName><SystemIdentifier>7</SystemIdentifier>"
    item = newsml(component=f"<AdministrativeMetadata>{names}</AdministrativeMetadata>")
    ids = [{"value": "rain.xml", "role": "fileName"}, {"value": "7", "role": "SystemIdentifier"}]
    assert ids == doc("newsml-1.2", item)["alternate_ids"]


def test_a_restriction_alone_is_a_term() -> None:
    """Other terms are written where the words of terms stand, and the restriction stays."""
    item = in_nitf('<doc.rights geography="GB"/>')
    rendering = written("nitf", item, rights={"usage_terms": "geography: GB\nAsk first"})
    assert b'<doc.rights geography="GB" limitations="Ask first"/>' in rendering.data


def test_new_terms_do_not_lose_the_owner() -> None:
    """An owner that stood among words that are written anew is written elsewhere."""
    item = in_nitf(head="<rights>Web only. <rights.owner>Harbour Desk</rights.owner></rights>")
    rights = {"holder": {"name": "Harbour Desk"}, "usage_terms": "Print only."}
    rendering = written("nitf", item, rights=rights)
    assert rights == doc("nitf", rendering.data.decode())["rights"]
    assert b'<doc.copyright holder="Harbour Desk"/>' in rendering.data


def test_a_subject_without_a_token_any_more_becomes_a_keyword() -> None:
    """A subject whose new code NITF has no place for does not keep the old one."""
    item = (
        '<nitf><head><tobject><tobject.subject tobject.subject.refnum="11006000" tobject.subject.matter="Council"/>'
        "</tobject></head><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"
    )
    rendering = written("nitf", item, subjects=[{"name": "Council", "code": "local council"}])
    assert b"tobject" not in rendering.data
    assert b'<keyword key="Council"/>' in rendering.data
    assert [("subject-as-keyword", "/subjects/0"), ("not-carried", "/subjects/0/code")] == sorted(
        ((issue.rule, issue.pointer) for issue in rendering.issues), reverse=True
    )


# --- NewsML 1


_PARTS = "<ProviderId>x.org</ProviderId><DateId>20260301</DateId><NewsItemId>4</NewsItemId>"
_PUBLIC = "<PublicIdentifier>urn:newsml:x.org:20260301:4:2A</PublicIdentifier>"


@pytest.mark.parametrize(
    ("identifier", "uri"),
    [
        (f'{_PARTS}<RevisionId PreviousRevision="1" Update="N">2</RevisionId>', "urn:newsml:x.org:20260301:4:1"),
        (
            f'{_PARTS}<RevisionId PreviousRevision="1" Update="A">2</RevisionId>{_PUBLIC}',
            "urn:newsml:x.org:20260301:4:1",
        ),
    ],
)
def test_the_previous_revision_is_what_is_replaced(identifier: str, uri: str) -> None:
    """An item replaces its previous revision; where it does not any more, that is 0."""
    item = newsml(identifier=identifier)
    assert [{"uri": uri, "version": "1"}] == doc("newsml-1.2", item)["supersedes"]
    assert b'PreviousRevision="0"' in written("newsml-1.2", item, supersedes=None).data


def test_the_first_revision_replaces_nothing() -> None:
    """A previous revision of 0 is none."""
    item = newsml(identifier=f'{_PARTS}<RevisionId PreviousRevision="0" Update="N">1</RevisionId>')
    assert "supersedes" not in doc("newsml-1.2", item)


@pytest.mark.parametrize(
    ("management", "component", "link"),
    [
        (
            '<AssociatedWith FormalName="Photo" NewsItem="urn:newsml:x:1"/>',
            "",
            {"rel": "Photo", "uri": "urn:newsml:x:1"},
        ),
        ('<AssociatedWith NewsItem="urn:newsml:x:1"/>', "", {"rel": "related", "uri": "urn:newsml:x:1"}),
        ('<DerivedFrom NewsItem="urn:newsml:x:1"/>', "", {"rel": "derivedFrom", "uri": "urn:newsml:x:1"}),
        ('<RevisionHistory Href="https://x.org/h"/>', "", {"rel": "version-history", "uri": "https://x.org/h"}),
        ("", '<NewsItemRef NewsItem="urn:newsml:x:1"/>', {"rel": "related", "uri": "urn:newsml:x:1"}),
    ],
)
def test_other_items_are_links(management: str, component: str, link: dict[str, Any]) -> None:
    """What an item refers to is a link, and goes with it."""
    item = newsml(management, component)
    assert [link] == doc("newsml-1.2", item)["links"]
    assert "links" not in doc("newsml-1.2", written("newsml-1.2", item, links=None).data.decode())


def test_a_plain_link_is_associated() -> None:
    """A related item that is new is associated without a name of its own."""
    rendering = written("newsml-1.2", newsml(), links=[{"rel": "related", "uri": "urn:newsml:x:2"}])
    assert b'<AssociatedWith NewsItem="urn:newsml:x:2"/>' in rendering.data
    assert () == rendering.issues


def test_references_within_the_document_are_no_links() -> None:
    """A reference to a part of the document leads nowhere else."""
    assert "links" not in doc("newsml-1.2", newsml(component='<NewsItemRef NewsItem="#part"/>'))


def test_instructions_are_signals() -> None:
    """An instruction is a signal, unless it says the status."""
    item = newsml('<Status FormalName="Usable"/><Instruction FormalName="Update"/><Instruction FormalName="Withhold"/>')
    found = doc("newsml-1.2", item)
    assert ([{"name": "Update"}], "withheld") == (found["signals"], found["status"])


def test_all_that_say_the_same_of_a_file_change() -> None:
    """Two properties that say one width both say the new one; one that says another stays."""
    properties = "".join(
        f'<Property FormalName="{name}" Value="{value}"/>'
        for name, value in (("PixelWidth", 640), ("Width", 640), ("PixelHeight", 480), ("Height", 12))
    )
    item = newsml(
        component='<NewsComponent><ContentItem Href="https://x.org/p.jpg"><MediaType FormalName="Photo"/>'
        f"<Characteristics>{properties}</Characteristics></ContentItem></NewsComponent>"
    )
    (media,) = doc("newsml-1.2", item)["media"]
    media["renditions"][0] |= {"width": 800, "height": 600}
    found = etree.fromstring(written("newsml-1.2", item, media=[media]).data).iter("Property")
    assert ["800", "800", "600", "12"] == [each.get("Value") for each in found]


_DATELINE = (
    '<dateline><location location-code="KRSEL" code-source="UNLOC"><city>SEOUL</city>, <country>South Korea'
    '</country></location>, <story.date norm="20260301">March 1</story.date> -</dateline>'
)


def test_where_a_story_was_written_has_a_code() -> None:
    """The location of a dateline is where the story was written, with its code."""
    item = in_nitf(head=_DATELINE)
    found = doc("nitf", item)
    assert [{"name": "SEOUL", "code": "KRSEL", "scheme": "UNLOC"}] == found["located"]
    assert "SEOUL, South Korea, March 1 -" == found["dateline"]["text"]
    rendering = written("nitf", item, located=[{"name": "SEOUL", "code": "KRICN", "scheme": "UNLOC"}])
    assert b'location-code="KRICN"' in rendering.data
    assert () == rendering.issues


def test_another_dateline_does_not_lose_the_place_silently() -> None:
    """A dateline that is written anew has no location any more, which is said."""
    item = in_nitf(head=_DATELINE)
    rendering = written("nitf", item, dateline={"text": "BUSAN, March 2 -", "places": ["BUSAN"]})
    assert b"<dateline>BUSAN, March 2 -</dateline>" in rendering.data
    assert ["/located"] == [issue.pointer for issue in rendering.issues]


def test_a_distributor_has_a_code() -> None:
    """The code of an organization that distributes a story is the supplier's."""
    item = in_nitf(head='<distributor><org value="HD" idsrc="agencies">Harbour Desk</org></distributor>')
    assert [{"name": "Harbour Desk", "role": "distributor", "code": "HD", "scheme": "agencies"}] == doc("nitf", item)[
        "suppliers"
    ]


def _in_body(words: str) -> str:
    return in_nitf().replace("</body.head>", f"</body.head><body.content>{words}</body.content>")


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("<![CDATA[<p>It rained.</p><p>Sun &amp; wind came.</p>]]>", ["It rained.", "Sun & wind came."]),
        ("&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It stopped.&lt;/p&gt;", ["It rained.", "It stopped."]),
        ("It rained\non Monday.\n\nIt stopped.", ["It rained\non Monday.", "It stopped."]),
        ("It rained\non Monday.", ["It rained on Monday."]),
        ("It rained.<br/><br/>It stopped.", ["It rained.", "It stopped."]),
    ],
)
def test_a_body_without_elements_has_paragraphs(words: str, texts: list[str]) -> None:
    """HTML as character data is markup, blank lines part paragraphs, and one changed word leaves the others there."""
    article = read("nitf", _in_body(words))
    assert texts == [getattr(block, "text", None) for block in article.blocks]
    unchanged = render(article, format="nitf").data
    assert texts == [getattr(block, "text", None) for block in parse(unchanged, format="nitf").article.blocks]
    changed = written("nitf", _in_body(words), headline="Sun").data
    assert texts == [getattr(block, "text", None) for block in parse(changed, format="nitf").article.blocks]


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By JOHN DOE", [("JOHN DOE", None, None)]),
        ("By ANN LEE and BO EK, Staff Writers", [("ANN LEE", "Staff Writers", None), ("BO EK", "Staff Writers", None)]),
        ("By JOHN DOE<byttl>Writer, <org>Harbour Desk</org></byttl>", [("JOHN DOE", "Writer", "Harbour Desk")]),
        ("By <person>Ann Lee</person> and others", [("Ann Lee", None, None)]),
        (
            "By ANN LEE and <person>BO EK</person><byttl>Staff Writers</byttl>",
            [("ANN LEE", None, None), ("BO EK", "Staff Writers", None)],
        ),
        ("The Associated Press", [("The Associated Press", None, None)]),
    ],
)
def test_a_byline_names_its_authors_in_words(byline: str, people: list[tuple[str | None, ...]]) -> None:
    """Whom a byline names is a contributor, marked or not; a title is that of the only one, and the markup stays."""
    item = in_nitf(head=f"<byline>{byline}</byline>")
    article = read("nitf", item)
    assert people == [(each.name, each.job_title, each.affiliation) for each in article.contributors]
    assert f"<byline>{byline}</byline>" in written("nitf", item, headline="Sun").data.decode()


def test_parts_of_a_place_have_commas() -> None:
    """A city and its country that touch are one name, with the code of the place."""
    places = "<location location-code='CYP-1'><city>Nicosia</city><country>Cyprus</country></location>"
    (place,) = read("nitf", in_nitf(f"<identified-content>{places}</identified-content>")).entities
    assert ("Nicosia, Cyprus", "CYP-1") == (place.name, place.code)


def test_several_stories_of_nitf_in_other_markup_are_told_apart() -> None:
    """None of them is read as if it were all: `parse_all` gives each, and `parse` says how many there are."""
    one, two = (in_nitf().replace("Rain", headline) for headline in ("Rain", "Sun"))
    data = f"<stories>{one}{two}</stories>"
    with pytest.raises(SeveralStories):
        parse(data, format="nitf")
    assert ["Rain", "Sun"] == [
        each.article.headline for each in parse_all(data, format="nitf") if isinstance(each, Reading)
    ]


def test_a_day_may_end_in_the_letter_of_a_time() -> None:
    """Agencies write the T before a time that is not there."""
    item = in_nitf('<date.issue norm="20260301T"/>')
    assert doc("nitf", item)["modified"] == "2026-03-01"


# --- styles


_STYLED = '<p class="lead txt">It rained.</p><h2 class="sub">Floods</h2><p>It rained on.</p>'
_XHTML = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{_STYLED}</body></html>'
_CARRIERS = {
    "newsml-g2": [
        g2(rest=f"<contentSet><inlineXML>{_XHTML}</inlineXML></contentSet>"),
        g2(rest=f"<contentSet><inlineData><![CDATA[{_STYLED}]]></inlineData></contentSet>"),
    ],
    "newsml-1.2": [
        newsml(component=f"<ContentItem><DataContent>{_STYLED}</DataContent></ContentItem>"),
        newsml(component=f"<ContentItem><DataContent><![CDATA[{_STYLED}]]></DataContent></ContentItem>"),
    ],
    "nitf": [
        (
            "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
            f"<body.content>{_STYLED.replace('h2', 'hl2')}</body.content></body></nitf>"
        )
    ],
}


@pytest.mark.parametrize(("name", "data"), [(name, data) for name in _CARRIERS for data in _CARRIERS[name]])
def test_styles_of_a_desk_stay_with_their_blocks(name: str, data: str) -> None:
    """Classes are the names of styles, and are written again where the body is written anew; they change alone."""
    article = read(name, data)
    lead, second = article.sections
    assert [("lead", "txt")] == [block.styles for block in lead.blocks if isinstance(block, Paragraph)]
    assert (("sub",), ()) == (second.styles, lead.styles)
    restyled = attrs.evolve(second, styles=("boxhead",))
    written = render(attrs.evolve(article, sections=(lead, restyled)), format=name)
    assert () == written.issues
    assert attrs.evolve(article, sections=(lead, restyled)).sections == read(name, written.data.decode()).sections


def test_a_style_that_would_be_read_as_a_kind_is_named() -> None:
    """A paragraph of NITF whose class is `link` is one; a section without a heading has no place for styles."""
    blocks = (Paragraph(id="p1", text="It rained.", styles=("link",)),)
    section = Section(id="s1", kind="summary", styles=("brief",), blocks=blocks)
    written = nitf.render(Article(id="urn:x:1", headline="Rain", sections=(section,)))
    assert ["/sections/0/styles", "/sections/0/blocks/0/styles"] == [each.pointer for each in written.issues]
    assert b'<block class="summary"><p>It rained.</p></block>' in written.data


# --- names in the place of codes and titles


@pytest.mark.parametrize(
    ("literal", "name"), [("rain", "rain"), ("Formula 1", "Formula 1"), ("poiID0", None), ("2", None)]
)
def test_a_literal_that_is_words_is_a_name(literal: str, name: str | None) -> None:
    """NewsML-G2 has free text for a literal; a key of the supplier's own is no name."""
    data = g2(content=f'<genre literal="{literal}"/><subject literal="{literal}"/>')
    article = read("newsml-g2", data)
    assert [(literal, name)] * 2 == [(each.code, each.name) for each in (*article.genres, *article.subjects)]
    renamed = attrs.evolve(article, subjects=(attrs.evolve(article.subjects[0], name="Snow"),))
    again = read("newsml-g2", render(renamed, format="newsml-g2").data.decode())
    assert (article.genres, renamed.subjects) == (again.genres, again.subjects)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Associated Press", (None, "Associated Press")),
        ("Associated Press Writer", ("Associated Press Writer", None)),
        ("Writer, <org>Harbour Desk</org>", ("Writer", "Harbour Desk")),
    ],
)
def test_an_agency_below_a_name_is_no_title(title: str, found: tuple[str | None, str | None]) -> None:
    """A `byttl` that is an agency's name alone says whom the author works for."""
    (author,) = read("nitf", in_nitf(head=f"<byline>By Ana Ruiz <byttl>{title}</byttl></byline>")).contributors
    assert found == (author.job_title, author.affiliation)


def test_a_lead_beside_the_story_is_a_summary() -> None:
    """Words of a component whose role sums the story up are for readers; other words are notes."""
    roles = {"Lead": "A ferry stays.", "Body": "The council voted until midnight.", "Advice": "Check names."}
    data = newsml(
        component="".join(
            f'<NewsComponent><Role FormalName="{role}"/><ContentItem><DataContent>{words}</DataContent></ContentItem>'
            "</NewsComponent>"
            for role, words in roles.items()
        )
    )
    article = read("newsml-1.2", data)
    assert [("Lead", "A ferry stays.")] == [(each.role, each.text) for each in article.summaries]
    assert [("Advice", "Check names.")] == [(each.role, each.text) for each in article.notes]
    longer = attrs.evolve(article, summaries=(attrs.evolve(article.summaries[0], text="The ferry stays."),))
    written = render(longer, format="newsml-1.2")
    assert () == written.issues
    assert longer.summaries == read("newsml-1.2", written.data.decode()).summaries


@pytest.mark.parametrize(("tag", "headings"), [("h1", [None]), ("h2", [None, "Rain"])])
def test_a_title_behind_a_date_is_the_headline(tag: str, headings: list[str | None]) -> None:
    """An `h1` that says the headline again heads no section, wherever it stands above the first; other words change."""
    body = f"<header><time>1 March</time><{tag}>Rain</{tag}></header><p>It rained.</p>"
    html = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    data = g2("", "<headline>Rain</headline>", f"<contentSet><inlineXML>{html}</inlineXML></contentSet>")
    article = read("newsml-g2", data)
    assert headings == [section.heading for section in article.sections]
    *before, last = article.sections
    snow = Paragraph(id=last.blocks[-1].id, text="It snowed.")
    changed = attrs.evolve(last, blocks=(*last.blocks[:-1], snow))
    written = render(attrs.evolve(article, sections=(*before, changed)), format="newsml-g2")
    assert body.replace("It rained", "It snowed") in written.data.decode()
