"""NewsML 1 and its kin, field by field: terms, topics, media, what restricts a story; parties; names."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from lxml import etree

from newsmodel import formats, to_dict
from newsmodel.formats import newsml_1, newsml_g2, nitf
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markup.names import entity_of, is_same_entity
from newsmodel.formats.xmltree import Kind, Rows, load, value
from newsmodel.formats.xmltree.parts import One
from newsmodel.model import Article, Party
from newsmodel.readings import Hints, Rendering

_IPTC = "http://cv.iptc.org/newscodes/subjectcode/"
_TEXT = "<NewsComponent><ContentItem><DataContent>It rained for a day.</DataContent></ContentItem></NewsComponent>"
_LINES = "<NewsLines><HeadLine>Rain</HeadLine></NewsLines>"


def document(management: str = "", component: str = "") -> str:
    """Make a document with one item."""
    return (
        f"<NewsML><NewsItem><NewsManagement>{management}</NewsManagement>"
        f"<NewsComponent>{_LINES}{component}</NewsComponent></NewsItem></NewsML>"
    )


def described(inner: str) -> str:
    """Make a document with descriptive metadata."""
    return document(component=f"<DescriptiveMetadata>{inner}</DescriptiveMetadata>")


def read(data: str | bytes, url: str | None = None) -> dict[str, Any]:
    """Read a story of NewsML 1 as a document."""
    return to_dict(newsml_1.parse(data, hints=Hints(url=url)).article)


def changed(article: Article, **change: Any) -> Article:
    """Change some fields of a story, or remove those that are None."""
    fields = {name: value for name, value in (to_dict(article) | change).items() if value is not None}
    return formats.parse(msgspec.json.encode(fields), format="newsmodel").article


def written(data: str, **change: Any) -> Rendering:
    """Read a story of NewsML 1, change some fields and write it."""
    return newsml_1.render(changed(newsml_1.parse(data, hints=Hints()).article, **change))


def inner_of(data: bytes, name: str) -> str:
    """Give what stands in the only element of a name."""
    found = next(etree.fromstring(data).iter(name))
    return "".join(etree.tostring(each, encoding="unicode").strip() for each in found)


def pointers(rendering: Rendering) -> list[str]:
    """List what was not carried."""
    return [issue.pointer for issue in rendering.issues if issue.rule == "not-carried"]


# --- terms

_OF_IPTC = '<SubjectCode><Subject FormalName="11000000"/></SubjectCode>'
_OF_DESK = '<SubjectCode><Subject FormalName="F-7" Scheme="hd"/></SubjectCode>'


@pytest.mark.parametrize(
    ("inner", "field", "members"),
    [
        (_OF_IPTC, "subjects", [{"code": "11000000", "scheme": "subj", "uri": f"{_IPTC}11000000"}]),
        (_OF_DESK, "subjects", [{"code": "F-7", "scheme": "hd"}]),
        (
            '<SubjectCode><Subject FormalName="F-7" Scheme=" " Vocabulary="urn:x:v"/></SubjectCode>',
            "subjects",
            [{"code": "F-7", "scheme": "urn:x:v"}],
        ),
        ('<SubjectCode><Subject FormalName=" \n"/></SubjectCode>', "subjects", None),
        (
            '<SubjectCode><Subject FormalName="Tides &amp;  boats"/></SubjectCode>',
            "subjects",
            [{"name": "Tides & boats"}],
        ),
        ('<Genre FormalName="11000000"/>', "genres", [{"name": "11000000"}]),
        ('<Genre FormalName="Report" Vocabulary="urn:x:g"/>', "genres", [{"code": "Report", "scheme": "urn:x:g"}]),
    ],
)
def test_a_formal_name_is_a_code_where_its_scheme_is_known(
    inner: str, field: str, members: list[dict[str, str]] | None
) -> None:
    """Eight digits of a subject are IPTC's; other names are codes where a scheme is named, else names."""
    assert members == read(described(inner)).get(field)


@pytest.mark.parametrize(
    ("inner", "change", "after", "lost"),
    [
        (
            _OF_IPTC,
            {"subjects": [{"code": "04000000", "scheme": "subj", "uri": f"{_IPTC}04000000"}]},
            '<SubjectCode><Subject FormalName="04000000"/></SubjectCode>',
            [],
        ),
        (
            _OF_IPTC,
            {"subjects": [{"code": "F-7", "scheme": "hd", "name": "Ferries"}]},
            _OF_DESK,
            ["/subjects/0/name"],
        ),
        (
            _OF_DESK,
            {"subjects": [{"name": "Ferries", "code": "F-9"}]},
            '<SubjectCode><Subject FormalName="Ferries"/></SubjectCode>',
            ["/subjects/0/code"],
        ),
        (
            '<SubjectCode><Subject FormalName="F-7" Vocabulary="urn:x:v"/></SubjectCode>',
            {"subjects": [{"code": "F-8", "scheme": "urn:x:v"}]},
            '<SubjectCode><Subject FormalName="F-8" Scheme="urn:x:v"/></SubjectCode>',
            [],
        ),
        (
            '<Genre FormalName="Article" Scheme="hd"/>',
            {"genres": [{"name": "Report"}]},
            '<Genre FormalName="Report"/>',
            [],
        ),
        (
            '<Genre FormalName="Article"/>',
            {"genres": [{"name": "Article"}, {"code": "report", "scheme": "hd", "uri": "http://example.org/g"}]},
            '<Genre FormalName="Article"/><Genre FormalName="report" Scheme="hd"/>',
            ["/genres/1/uri"],
        ),
        (
            '<Genre FormalName="Article"/>',
            {"genres": [{"name": "Article"}, {"code": "report"}]},
            '<Genre FormalName="Article"/>',
            ["/genres/1"],
        ),
        (
            '<Genre FormalName="Article"/>',
            {"genres": [{"name": "Article"}, {"code": "report", "uri": "http://example.org/g"}]},
            '<Genre FormalName="Article"/>',
            ["/genres/1"],
        ),
    ],
)
def test_a_term_that_has_changed_is_written_where_it_stood(
    inner: str, change: dict[str, Any], after: str, lost: list[str]
) -> None:
    """A code is written with its scheme, a name without; what has no place is said."""
    rendering = written(described(inner), **change)
    assert (after, lost) == (inner_of(rendering.data, "DescriptiveMetadata"), pointers(rendering))


# --- topics


def with_topic(kind: str, names: str, reference: str = "#t1") -> str:
    """Make a document that describes a topic and refers to one."""
    topic = f'<Topic Duid="t0"/><Topic Duid="t1"><TopicType FormalName="{kind}"/>{names}</Topic>'
    return document(
        component=f"<TopicSet>{topic}</TopicSet>"
        f'<DescriptiveMetadata><TopicOccurrence Topic="{reference}"/></DescriptiveMetadata>'
    )


@pytest.mark.parametrize(
    ("kind", "names", "found"),
    [
        ("Person", "<Description>Ana\n Ruiz</Description>", {"id": "e1", "kind": "person", "name": "Ana Ruiz"}),
        ("Company", "<FormalName>HD</FormalName>", {"id": "e1", "kind": "organization", "name": "HD"}),
        (
            "GeoArea",
            "<FormalName>PE</FormalName><Description>Port Ellan</Description>",
            {"id": "e1", "kind": "place", "name": "Port Ellan"},
        ),
        (
            "Idea",
            "<Description> </Description><FormalName>Hope</FormalName>",
            {"id": "e1", "kind": "other", "name": "Hope"},
        ),
    ],
)
def test_a_topic_that_is_referred_to_is_an_entity(kind: str, names: str, found: dict[str, str]) -> None:
    """The description of a topic names it, else its formal name; its type says the kind."""
    assert [found] == read(with_topic(kind, names))["entities"]


@pytest.mark.parametrize(
    ("names", "reference"),
    [
        ("", "#t1"),
        ("<Description>Ana Ruiz</Description>", "#t9"),
        ("<Description>Ana Ruiz</Description>", "http://example.org/topics#t1"),
        ("<Description>Ana Ruiz</Description>", ""),
    ],
)
def test_a_topic_without_a_name_or_elsewhere_is_no_entity(names: str, reference: str) -> None:
    """A topic counts only where the document describes it by a name."""
    assert "entities" not in read(with_topic("Person", names, reference))


@pytest.mark.parametrize(
    ("change", "lost", "stays"),
    [
        ({"name": "Bo Lind"}, ["/entities/0/name", "/entities/0/kind"], True),
        ({"name": "Ana Ruiz", "code": "p-1"}, ["/entities/0/code"], True),
        (None, [], False),
    ],
)
def test_a_topic_is_never_changed(change: dict[str, str] | None, lost: list[str], *, stays: bool) -> None:
    """What has changed of an entity is said, since others may refer to its topic; a reference goes with its entity."""
    story = with_topic("Person", "<Description>Ana Ruiz</Description>")
    entities = [] if change is None else [{"id": "e1", "kind": "person"} | change]
    rendering = written(story, entities=entities)
    assert lost == pointers(rendering)
    assert b"<Description>Ana Ruiz</Description>" in rendering.data
    assert stays is (b"TopicOccurrence" in rendering.data)


# --- media

_FILE = "http://example.org/a.jpg"
_OTHER = "http://example.org/b.jpg"
_PHOTO = '<MediaType FormalName="Photo"/>'
_CAPTION = "<ContentItem><DataContent>A wet quay.</DataContent></ContentItem>"


def file(said: str = _PHOTO, href: str = _FILE, **characteristics: str) -> str:
    """Make a file, with what says its kind and with properties."""
    inner = "".join(f'<Property FormalName="{name}" Value="{value}"/>' for name, value in characteristics.items())
    return f'<ContentItem Href="{href}">{said}<Characteristics>{inner}</Characteristics></ContentItem>'


def with_media(inner: str, attributes: str = "") -> str:
    """Make a document with a component beside its story."""
    return document(component=f"{_TEXT}<NewsComponent{attributes}>{inner}</NewsComponent>")


def media_of(data: str | bytes) -> Any:
    """Read the media of a story."""
    return read(data).get("media")


def picture(**more: Any) -> dict[str, Any]:
    """Make the media item of one picture with one file."""
    return {"id": "m1", "kind": "picture", "renditions": [{"uri": _FILE}]} | more


@pytest.mark.parametrize(
    ("said", "href", "kind"),
    [
        (_PHOTO, "http://example.org/x", "picture"),
        ('<MediaType FormalName="Text"/><Format FormalName="Audio MP3"/>', "http://example.org/x", "audio"),
        ('<MimeType FormalName="video/mp4"/>', "http://example.org/x", "video"),
        ('<MediaType FormalName="Graphic"/>', _FILE, "graphic"),
        ("", "http://example.org/x.mp4", "video"),
        ("", "http://example.org/x.png", "picture"),
        ('<MimeType FormalName="application/pdf"/>', "http://example.org/x", None),
        ("", "", None),
    ],
)
def test_the_kind_of_a_file_is_what_it_says_else_by_its_name(said: str, href: str, kind: str | None) -> None:
    """Media type, MIME type and format say the kind of a file, else the end of its name; others are no media."""
    found = media_of(with_media(file(said, href)))
    assert kind == (found[0]["kind"] if found else None)


def test_a_role_chooses_among_the_kinds_of_files() -> None:
    """Of files of several kinds the one that the role of their component names counts."""
    video = file('<MediaType FormalName="Video"/>', "http://example.org/v.mp4")
    assert ["picture"] == [each["kind"] for each in media_of(with_media(file() + video))]
    assert ["video"] == [each["kind"] for each in media_of(with_media(f'<Role FormalName="Video"/>{file()}{video}'))]


def _inner(href: str, title: str = "") -> str:
    lines = f"<NewsLines><HeadLine>{title}</HeadLine></NewsLines>" if title else ""
    return f"<NewsComponent>{lines}{file(href=href)}</NewsComponent>"


@pytest.mark.parametrize(
    ("inner", "attributes", "files"),
    [
        (_inner(_FILE) + _inner(_OTHER), "", [[_FILE, _OTHER]]),
        (_inner(_FILE, "A") + _inner(_OTHER, "B"), "", [[_FILE], [_OTHER]]),
        (_inner(_FILE, "A") + _inner(_OTHER, "B"), ' Equivalents="yes"', [[_FILE, _OTHER]]),
    ],
)
def test_components_in_one_are_forms_of_one_item_or_several(
    inner: str, attributes: str, files: list[list[str]]
) -> None:
    """Components with words of their own are items each, unless they are said to be equivalent."""
    found = [sorted(each["uri"] for each in item["renditions"]) for item in media_of(with_media(inner, attributes))]
    assert files == found


def test_a_file_beside_the_text_is_an_item() -> None:
    """A file in the component of the story is a media item of its own."""
    words = "<ContentItem><DataContent>It rained for a day.</DataContent></ContentItem>"
    assert [picture()] == media_of(document(component=words + file()))


def test_an_address_is_completed_by_that_of_the_document() -> None:
    """A relative address is one where the address of the document is known, else a reference."""
    story = with_media(file(href="b.jpg"))
    assert [{"uri": "https://example.org/n/b.jpg"}] == read(story, "https://example.org/n/1.xml")["media"][0][
        "renditions"
    ]
    reading = newsml_1.parse(story, hints=Hints())
    assert () == reading.issues
    assert ["b.jpg"] == [file.reference for media in reading.article.media for file in media.renditions]


def test_characteristics_are_fields_of_a_file() -> None:
    """Known properties are read whatever their case; what is no number is named; empty and unknown ones are nothing."""
    story = with_media(file(WIDTH="640", height="tall", ImageUse="Web", Colour="x", Duration=" ", TotalDuration="90"))
    reading = newsml_1.parse(story, hints=Hints())
    assert [{"uri": _FILE, "name": "Web", "width": 640, "duration": 90.0}] == to_dict(reading.article)["media"][0][
        "renditions"
    ]
    assert [("value-unread", "Property[2]/@Value")] == [
        (each.rule, "/".join(each.pointer.split("/")[-2:])) for each in reading.issues
    ]


def test_the_first_of_two_widths_counts() -> None:
    """Of two properties that say the same field the first counts."""
    assert 640 == media_of(with_media(file(Width="640", PixelWidth="9")))[0]["renditions"][0]["width"]


@pytest.mark.parametrize(
    ("more", "after", "lost"),
    [
        ({"width": 800, "name": "Web"}, [("Width", "800"), ("Rendition", "Web")], []),
        ({"width": 640}, [("Width", "640")], []),
        ({"name": "Print"}, [("Rendition", "Print")], []),
        (
            {"width": 640, "name": "Web", "height": 480},
            [("Width", "640"), ("Rendition", "Web")],
            ["/media/0/renditions/0/height"],
        ),
        ({}, [], []),
    ],
)
def test_characteristics_that_have_changed_are_written(
    more: dict[str, Any], after: list[tuple[str, str]], lost: list[str]
) -> None:
    """A property changes where it stands and goes with its field; a field without a property has no place."""
    story = with_media(file(Width="640", Rendition="Web"))
    rendering = written(story, media=[picture(renditions=[{"uri": _FILE} | more])])
    found = [(each.get("FormalName"), each.get("Value")) for each in etree.fromstring(rendering.data).iter("Property")]
    assert (after, lost) == (found, pointers(rendering))


_IN_NITF = (
    "<NewsComponent><ContentItem><DataContent><nitf><body><body.content><p>A wet quay.</p></body.content></body></nitf>"
    "</DataContent></ContentItem></NewsComponent>"
)


@pytest.mark.parametrize(
    "words", [_CAPTION, _IN_NITF, f"<ContentItem><DataContent> </DataContent></ContentItem>{_IN_NITF}"]
)
def test_words_beside_a_file_are_its_caption(words: str) -> None:
    """Words of a text beside a file, or in a component of it, are its caption, and change and go where they stand."""
    story = with_media(file() + words)
    assert [picture(caption="A wet quay.")] == media_of(story)
    rendering = written(story, media=[picture(caption="A dry quay.")])
    assert ([], [picture(caption="A dry quay.")]) == (pointers(rendering), media_of(rendering.data))
    rendering = written(story, media=[picture()])
    assert ([], [picture()]) == (pointers(rendering), media_of(rendering.data))
    assert b"quay" not in rendering.data


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"kind": "graphic"}, ["/media/0/kind"]),
        ({"caption": "A dry quay."}, ["/media/0/caption"]),
    ],
)
def test_what_a_media_item_has_no_place_for_is_said(change: dict[str, str], lost: list[str]) -> None:
    """A kind that has changed, and a caption where there was none, are not written, which is said."""
    rendering = written(with_media(file()), media=[picture(**change)])
    assert (lost, [picture()]) == (pointers(rendering), media_of(rendering.data))


# --- what restricts a story

_EVENING = "2026-03-01T18:00:00Z"
_IN_BASIC = "20260301T180000Z"


def status(word: str) -> str:
    """Make a status."""
    return f'<Status FormalName="{word}"/>'


def later(word: str, when: str = _IN_BASIC) -> str:
    """Make a change of the status."""
    return f'<StatusWillChange><FutureStatus FormalName="{word}"/><DateAndTime>{when}</DateAndTime></StatusWillChange>'


def restricting(doc: dict[str, Any]) -> dict[str, Any]:
    """Give what restricts a story."""
    return {name: doc[name] for name in ("status", "embargo", "expires") if name in doc}


@pytest.mark.parametrize(
    ("management", "found", "rules"),
    [
        (status("Canceled") + status("Usable"), {"status": "canceled"}, []),
        (status(" ") + status("Withheld"), {"status": "withheld"}, []),
        (status("Embargoed") * 2, {"embargo": {}}, ["end-unresolved"]),
        (status("Usable") + "<Instruction/>", {}, []),
        (
            status("Embargoed") + f"<StatusWillChange><DateAndTime>{_IN_BASIC}</DateAndTime></StatusWillChange>",
            {"embargo": {"until": _EVENING}},
            [],
        ),
        (
            status("Embargoed") + later("Usable", "20260301T1800"),
            {"embargo": {"until": "2026-03-01T18:00:00-12:00"}},
            ["end-unresolved"],
        ),
        (status("Usable") + later("Canceled", "1 March 2026, 18:00 UTC"), {"expires": _EVENING}, []),
        (status("Usable") + later("Canceled", ""), {}, []),
        (status("Usable") + later("Canceled", "some day"), {}, ["restriction-unread"]),
    ],
)
def test_the_strictest_status_and_the_latest_end_count(
    management: str, found: dict[str, Any], rules: list[str]
) -> None:
    """Of several statuses the strictest counts, of an end without a zone the latest; doubts are said."""
    reading = newsml_1.parse(document(management), hints=Hints())
    assert (found, rules) == (restricting(to_dict(reading.article)), [issue.rule for issue in reading.issues])


@pytest.mark.parametrize(
    ("management", "change", "after", "lost"),
    [
        (status("Usable"), {"status": "withheld"}, status("Withheld"), []),
        (status("Canceled"), {"status": None}, status("Usable"), []),
        ("", {"status": "canceled"}, status("Canceled"), []),
        (status("Usable") + status("Withheld"), {"status": "canceled"}, status("Canceled"), []),
        (
            status("Usable") + '<Instruction FormalName="Kill"/>',
            {"status": "withheld"},
            status("Withheld"),
            ["/status"],
        ),
        (
            status("Usable") + '<Instruction FormalName="Update"/>',
            {"status": "withheld"},
            status("Withheld") + '<Instruction FormalName="Update"/>',
            [],
        ),
        (status("Usable"), {"embargo": {}}, status("Embargoed"), []),
        (status("Usable"), {"embargo": {"until": _EVENING}}, status("Embargoed") + later("Usable"), []),
        (
            status("Usable"),
            {"embargo": {"until": _EVENING, "note": "after the vote"}},
            status("Embargoed") + later("Usable"),
            ["/embargo/note"],
        ),
        (status("Usable"), {"status": "withheld", "embargo": {"until": _EVENING}}, status("Withheld"), ["/embargo"]),
        (status("Usable"), {"expires": _EVENING}, status("Usable") + later("Canceled"), []),
        (
            status("Usable"),
            {"expires": "2026-04-01", "embargo": {"until": _EVENING}},
            status("Embargoed") + later("Usable"),
            ["/expires"],
        ),
        (status("Embargoed") + later("Usable"), {"embargo": None}, status("Usable"), []),
        (
            status("Embargoed") + later("Usable"),
            {"embargo": {"until": "2026-03-02"}},
            status("Embargoed") + later("Usable", "20260302"),
            [],
        ),
        (status("Usable") + later("Canceled"), {"expires": None}, status("Usable"), []),
    ],
)
def test_what_restricts_a_story_is_written(
    management: str, change: dict[str, Any], after: str, lost: list[str]
) -> None:
    """An embargo is a status that becomes usable, an end one that becomes canceled; what has no place is said."""
    rendering = written(document(management), **change)
    assert (after, lost) == (inner_of(rendering.data, "NewsManagement"), pointers(rendering))


# --- elements that are one object: the holder of the rights in NewsML-G2


def in_g2(rights: str) -> str:
    """Make an item of NewsML-G2."""
    return (
        f'<newsItem guid="urn:x:1">{rights}<itemMeta/><contentMeta><headline>Rain</headline></contentMeta></newsItem>'
    )


def holders(*holder: str) -> str:
    """Make the rights of an item."""
    return f"<rightsInfo>{''.join(holder)}</rightsInfo>"


_COUNCIL = "<copyrightHolder><name>Council</name></copyrightHolder>"
_DESK = '<copyrightHolder uri="http://example.org/hd"><name>HD</name></copyrightHolder>'


@pytest.mark.parametrize(
    ("rights", "holder", "after", "lost"),
    [
        ("", {"name": "Council"}, holders(_COUNCIL), []),
        (holders("<copyrightHolder/>"), {"name": "Council"}, holders(_COUNCIL), []),
        (
            holders(
                "<copyrightHolder><name> </name></copyrightHolder>",
                "<copyrightHolder><name>HD</name></copyrightHolder>",
            ),
            {"name": "Council"},
            holders("<copyrightHolder><name> </name></copyrightHolder>", _COUNCIL),
            [],
        ),
        (
            holders(_DESK),
            {"uri": "http://example.org/hd"},
            holders('<copyrightHolder uri="http://example.org/hd"/>'),
            [],
        ),
        (holders(_DESK), None, "", []),
        (holders(_DESK), {"email": "desk@example.org"}, "", ["/rights"]),
        ("", {"kind": "organization"}, "", ["/rights"]),
        ("", {"name": " "}, "", ["/rights"]),
        (
            holders(_DESK),
            {"name": "HD", "uri": "http://example.org/hd", "job_title": "Editor"},
            holders(_DESK),
            ["/rights/holder/job_title"],
        ),
    ],
)
def test_the_holder_of_the_rights_is_one_element(
    rights: str, holder: dict[str, str] | None, after: str, lost: list[str]
) -> None:
    """The first element that says a holder changes, a new one takes an empty one; what would not be read is said."""
    article = newsml_g2.parse(in_g2(rights), hints=Hints()).article
    rendering = newsml_g2.render(changed(article, rights=None if holder is None else {"holder": holder}))
    assert after in rendering.data.decode()
    assert bool(after) is (b"copyrightHolder" in rendering.data)
    assert lost == pointers(rendering)


_OWNER_ROWS = Rows(value("name", "name", cls=Party))
_OWNERS = Rows(
    value("title", "headline"),
    One(
        theirs="owner",
        ours=("publisher",),
        rows=_OWNER_ROWS,
        needs=("name",),
        picks=lambda element: element.get("role") == "publisher",
        attributes={"role": "publisher"},
    ),
    One(theirs="desk", ours=("publisher",), rows=_OWNER_ROWS, needs=("name",)),
)
_OWNED = Kind(name="owned", media_type="text/x-owned", rows=_OWNERS, written=_OWNERS)


@pytest.mark.parametrize(
    ("inner", "publisher", "after", "lost"),
    [
        ("<desk><name>HD</name></desk>", {"name": "Council"}, "<desk><name>Council</name></desk>", []),
        ("<desk><name>HD</name></desk>", None, "", []),
        ("", {"name": "HD"}, '<owner role="publisher"><name>HD</name></owner>', []),
        ("", {"name": " "}, "", ["/publisher"]),
        (
            '<owner role="printer"><name>Ink</name></owner><owner role="publisher"><name>HD</name></owner>',
            {"name": "Council"},
            '<owner role="printer"><name>Ink</name></owner><owner role="publisher"><name>Council</name></owner>',
            [],
        ),
    ],
)
def test_an_object_is_written_by_the_row_that_read_it(
    inner: str, publisher: dict[str, str] | None, after: str, lost: list[str]
) -> None:
    """Of two rows of one object that which read it writes it; a new one is made with what picks it, by the first."""
    data = f"<story><title>Rain</title>{inner}</story>"
    article = _OWNED.read(load(data, "owned"), data, Conversion(hints=Hints())).article
    rendering = _OWNED.write(changed(article, publisher=publisher))
    assert f"<story><title>Rain</title>{after}</story>" == rendering.data.decode().split("\n")[1]
    assert lost == pointers(rendering)


# --- names in markup


def named(inner: str) -> Any:
    """Read the entities that a paragraph of NITF names."""
    body = f"<body><body.content><p>{inner}</p></body.content></body>"
    return to_dict(nitf.parse(f"<nitf>{body}</nitf>", hints=Hints()).article).get("entities")


def test_names_of_one_kind_are_one_entity() -> None:
    """Names are one entity by their codes, or else by name in any case; another kind or code is another entity."""
    found = named(
        '<org idsrc="sec" value="X">X Ltd</org> and <org>x ltd</org>, <org idsrc="sec" value="Y">X Ltd</org>'
        ' and <location location-code="X" code-source="iso">X Ltd</location>'
    )
    assert [
        ("organization", "X", "sec", ["X Ltd", "x ltd"]),
        ("organization", "Y", "sec", ["X Ltd"]),
        ("place", "X", "iso", ["X Ltd"]),
    ] == [(each["kind"], each["code"], each["scheme"], [m["text"] for m in each["mentions"]]) for each in found]


@pytest.mark.parametrize(
    ("element", "words", "entity"),
    [
        ("<person/>", " \n ", None),
        ("<person/>", "Ana\n Ruiz", {"kind": "person", "name": "Ana Ruiz"}),
        ('<org value="X"/>', "X Ltd", {"kind": "organization", "name": "X Ltd", "code": "X"}),
        ('<org idsrc="sec"/>', "X Ltd", {"kind": "organization", "name": "X Ltd"}),
        (
            '<location value="1" idsrc="hd" location-code="GB" code-source="iso"/>',
            "Britain",
            {"kind": "place", "name": "Britain", "code": "1", "scheme": "hd"},
        ),
    ],
)
def test_an_element_names_an_entity(element: str, words: str, entity: dict[str, str] | None) -> None:
    """An element names an entity by words, with the first code that it has; without words it names none."""
    assert entity == entity_of(etree.fromstring(element), words)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"name": "Hope"}, {"name": "HOPE"}, True),
        ({"name": "Hope", "code": "1"}, {"name": "Hope"}, True),
        ({"name": "Hope", "code": "1"}, {"name": "Port Hope", "code": "1"}, True),
        ({"name": "Hope", "code": "1"}, {"name": "Hope", "code": "1", "scheme": "hd"}, False),
        ({"name": "Hope"}, {"name": "Hope", "kind": "person"}, False),
        ({"code": "1"}, {}, False),
    ],
)
def test_whether_two_entities_are_one(one: dict[str, str], other: dict[str, str], *, same: bool) -> None:
    """Entities are one by kind and code, or by kind and name where one has no code; without names they are not."""
    assert same is is_same_entity({"kind": "place"} | one, {"kind": "place"} | other)


def test_a_caption_that_is_longer_than_the_story_is_none() -> None:
    """The role of a component says that its words are about a picture, also where the story is a single line."""
    item = """<NewsML Version="1.2"><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsComponent><NewsLines><HeadLine>Alert</HeadLine></NewsLines><ContentItem><DataContent>
<p>Ferry sinks.</p></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Photo"/>
<NewsComponent><ContentItem Href="https://e.example/1.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>The ferry of the northern line at its quay.
</DataContent></ContentItem></NewsComponent></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""
    article = newsml_1.parse(item, hints=Hints()).article
    assert ("Alert", "Ferry sinks.") == (article.headline, article.text)
    assert ["The ferry of the northern line at its quay."] == [media.caption for media in article.media]
