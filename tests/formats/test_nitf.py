"""NITF: fields, what restricts a story, and items in which one thing has changed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree
from tests.cases import cases

from newsmodel import to_dict
from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats import nitf
from newsmodel.model import (
    Article,
    Concept,
    Dateline,
    Embargo,
    Entity,
    Figure,
    Mark,
    Media,
    Paragraph,
    Party,
    Rendition,
    RoleText,
    Section,
    Span,
)
from newsmodel.readings import Hints, Reading

HERE = Path(__file__).parent
HARBOUR = (HERE / "nitf" / "harbour.xml").read_bytes()
MILL = (HERE / "nitf" / "mill.xml").read_bytes()
IPTC = "http://cv.iptc.org/newscodes/subjectcode/"


def read(data: bytes | str) -> Reading:
    return nitf.parse(data, hints=Hints())


def in_docdata(inner: str, attributes: str = "") -> str:
    return (
        f"<nitf><head><docdata{attributes}>{inner}</docdata></head>"
        "<body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"
    )


def attributes_of(element: Any) -> dict[str, str]:
    """The attributes of an element."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def _by_path(data: bytes) -> dict[str, Any]:
    tree = etree.ElementTree(etree.fromstring(data))
    return {tree.getpath(each): each for each in tree.getroot().iter(etree.Element)}


def differing(before: bytes, after: bytes) -> list[str]:
    """Name the elements whose own attributes or words are not the same, by their names."""
    one, other = _by_path(before), _by_path(after)
    changed = [
        path
        for path in sorted({*one, *other})
        if path not in one
        or path not in other
        or dict(one[path].attrib) != dict(other[path].attrib)
        or (one[path].text or "").strip() != (other[path].text or "").strip()
    ]
    return [path.rpartition("/")[2] for path in changed]


@pytest.mark.parametrize("path", cases(HERE / "nitf", "*.xml", least=3), ids=lambda path: path.stem)
def test_unchanged_items_come_back(path: Path) -> None:
    """What was read and not changed is written as it was, but for the XML declaration."""
    data = path.read_bytes()
    rendering = nitf.render(read(data).article)
    assert data.split(b"?>\n", 1)[-1].strip() == rendering.data.split(b"?>\n", 1)[-1].strip()
    assert () == rendering.issues


def test_head_and_body_become_fields() -> None:
    """What the standard says of a story stands in fields."""
    article = read(HARBOUR).article
    assert ("urn:nitf:HD%200417", "2", "en") == (article.id, article.version, article.language)
    assert [("HD 0417", "HD"), ("HB.2026.17", "uno")] == [(each.value, each.role) for each in article.alternate_ids]
    assert "Harbour town votes to keep its ferry" == article.headline
    assert ("Last boat saved", "By one vote") == (article.subheadline, article.headlines[0].text)
    assert "By Lena Hoff Coast reporter, Harbour Desk" == article.byline
    assert (
        Party(
            name="Lena Hoff",
            kind="person",
            role="author",
            job_title="Coast reporter",
            code="p-4",
            scheme="hd-people",
            affiliation="Harbour Desk",
        ),
    ) == article.contributors
    assert (
        Dateline(text="PORT ELLAN, March 1 (HD) -", places=("PORT ELLAN",), date=datetime.date(2026, 3, 1), agency="HD")
        == article.dateline
    )
    assert ["The ferry stays.\nFor now."] == [each.text for each in article.summaries]
    assert [("desk", "Photo to follow"), ("editorsnote", "Please credit.\nCall first.")] == [
        (each.role, each.text) for each in article.notes
    ]
    assert [("Council", "11006000", "subj"), ("Ferries", "F-7", "Harbour Desk"), ("A vote", "vote", "hd-form")] == [
        (each.name, each.code, each.scheme) for each in article.subjects
    ]
    assert ["person", "organization", "place", "work", "place", "place"] == [each.kind for each in article.entities]
    assert "Reporting by Lena Hoff" == article.tagline


def test_no_field_has_it_and_it_is_named() -> None:
    """What no field has is named by its path, each once."""
    kept: Any = read(HARBOUR).article.extra["nitf"]
    assert [
        "nitf/@version",
        "nitf/head/tobject/tobject.subject/@tobject.subject.type",
        "nitf/head/docdata/del-list/from-src/@level-number",
        "nitf/head/docdata/du-key/@generation",
        "nitf/head/docdata/doc.rights/@owner",
        "nitf/head/pubdata/@type",
        "nitf/body/body.end/tagline/@type",
    ] == kept["unmapped"]


@pytest.mark.parametrize(
    ("change", "elements"),
    [
        ({"urgency": 5}, ["urgency"]),
        ({"headline": "The ferry stays"}, ["hl1", "em"]),
        ({"slugline": None}, ["du-key"]),
        ({"keywords": ("ferry", "council", "vote")}, ["keyword[3]"]),
        ({"expires": None}, ["date.expire"]),
        ({"modified": datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)}, ["date.issue"]),
        ({"status": "canceled", "embargo": None}, ["docdata", "date.release"]),
        ({"tagline": "Editing by Ana Ruiz"}, ["tagline"]),
        ({"title": "vote"}, ["title"]),
        ({"title": None}, ["title"]),
        ({"dateline": None}, ["dateline", "location", "story.date"]),
        ({"dateline": Dateline(text="DALE -", places=("Dale",))}, ["dateline", "location", "story.date"]),
        ({"summaries": (RoleText(text="The ferry stays.\nFor good."),)}, ["p[2]"]),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_one_change_changes_one_thing(change: dict[str, Any], elements: list[str]) -> None:
    """Where one field has changed, nothing else of the item is written otherwise."""
    article = attrs.evolve(read(HARBOUR).article, **change)
    assert sorted(elements) == sorted(set(differing(HARBOUR, nitf.render(article).data)))


def test_a_word_of_the_body_changes_in_its_place() -> None:
    """A word of a paragraph is changed where it stands, between the elements that were there."""
    article = read(HARBOUR).article
    section = article.sections[0]
    block = Paragraph(id=section.blocks[1].id, text="Everybody left before the end.")
    changed = attrs.evolve(article, sections=(attrs.evolve(section, blocks=(section.blocks[0], block)),))
    data = nitf.render(changed).data
    assert b'<p lede="true">The council met until midnight, and <em>voted</em>.</p>' in data
    assert b"<p>Everybody left before the end.</p>" in data
    assert ["p[2]"] == differing(HARBOUR, data)


@pytest.mark.parametrize(
    ("concept", "attributes"),
    [
        (Concept(name="Dale", code="11006001", scheme="subj"), {"refnum": "11006001", "detail": "Dale"}),
        (Concept(name="Dale", uri=f"{IPTC}11006000"), {"refnum": "11006000", "matter": "Dale"}),
        (Concept(name="Dale", uri=f"{IPTC}11000000"), {"refnum": "11000000", "type": "Dale"}),
        (Concept(name="Dale", code="F-8", scheme="Mill"), {"ipr": "Mill", "refnum": "F-8", "matter": "Dale"}),
    ],
    ids=["code", "URI", "URI of a subject", "another provider"],
)
def test_codes_of_subjects_are_written(concept: Concept, attributes: dict[str, str]) -> None:
    """A subject of an item, and of a new story, is written with its code and who gave it."""
    for before in (read(MILL).article, Article(id="urn:x:1", headline="Rain")):
        rendering = nitf.render(attrs.evolve(before, subjects=(concept,)))
        (element,) = etree.fromstring(rendering.data).iter("{*}tobject.subject")
        codes = {f"tobject.subject.{name}": value for name, value in attributes.items()}
        assert attributes_of(element) == codes
        assert () == rendering.issues


@pytest.mark.parametrize(
    ("concept", "lost"),
    [
        (Concept(code="11006001", scheme="subj", uri="urn:dale"), ["/subjects/0/uri"]),
        (Concept(name="Rain", uri=f"{IPTC}11006001", code="no code"), ["/subjects/0/code", "/subjects/0/uri"]),
        (Concept(name="Rain", code="no code"), ["/subjects/0", "/subjects/0/code"]),
    ],
    ids=["another URI", "a code that is none", "no code at all"],
)
def test_what_a_subject_has_no_place_for_is_named(concept: Concept, lost: list[str]) -> None:
    """A URI or a code that NITF does not have is named."""
    rendering = nitf.render(Article(id="urn:x:1", headline="Rain", subjects=(concept,)))
    assert lost == sorted(issue.pointer for issue in rendering.issues)


def test_a_code_changes_where_it_stands() -> None:
    """The provider of a code goes with it where the new one is the IPTC's."""
    article = read(HARBOUR).article
    subjects = (attrs.evolve(article.subjects[1], code="11006001", scheme="subj"),)
    data = nitf.render(attrs.evolve(article, subjects=subjects)).data
    (element,) = etree.fromstring(data).iter("tobject.subject")
    assert {"tobject.subject.refnum": "11006001", "tobject.subject.detail": "Ferries"} == attributes_of(element)


def test_media_are_figures() -> None:
    """Pictures and sounds are media with their files; what is neither is an embed; what says nothing is named."""
    reading = read(MILL)
    figure, sound, plan, table = to_dict(reading.article)["sections"][0]["blocks"][1:]
    assert ("The wheel turns", "m1", "m2") == (figure["text"], figure["media"], sound["media"])
    assert [("picture", "Mill Desk", "Iris Bell"), ("audio", None, None)] == [
        (each.kind, each.credit, each.byline) for each in reading.article.media
    ]
    assert [12.5] == [each.duration for each in reading.article.media[1].renditions]
    assert [("https://example.org/plan.txt", "The plan"), ("https://example.org/t.csv", None)] == [
        (each["uri"], each.get("text")) for each in (plan, table)
    ]
    assert ["markup-left-out"] == [issue.rule for issue in reading.issues]


def test_media_are_written_anew() -> None:
    """What a new body says of its media is valid NITF, and read again to the same."""
    article = read(MILL).article
    bare = attrs.evolve(article, extra={}, provenance=None)
    again = read(nitf.render(bare).data).article
    assert (article.media, article.text) == (again.media, again.text)


# --- what restricts a story


@pytest.mark.parametrize(
    ("attributes", "inner", "status", "embargo"),
    [
        ("usable", "", "usable", None),
        ("Usable", "", "usable", None),
        ("withheld", "", "withheld", None),
        ("canceled", "", "canceled", None),
        ("CANCELLED", "", "canceled", None),
        ("killed", "", "canceled", None),
        ("stat:withheld", "", "withheld", None),
        ("on ice", "", "withheld", None),
        ("embargoed", "", "usable", Embargo()),
        ("embargoed", '<date.release norm="after the vote"/>', "usable", Embargo(note="after the vote")),
        (
            "embargoed",
            '<date.release norm="20260301T180000Z"/>',
            "usable",
            Embargo(until=datetime.datetime(2026, 3, 1, 18, tzinfo=datetime.UTC)),
        ),
        (
            "usable",
            '<date.issue norm="20260301T100000Z"/><date.release norm="20260301T180000Z"/>',
            "usable",
            Embargo(until=datetime.datetime(2026, 3, 1, 18, tzinfo=datetime.UTC)),
        ),
        ("usable", '<date.issue norm="20260301T100000Z"/><date.release norm="20260301T100000Z"/>', "usable", None),
        ("usable", '<date.release norm="For immediate release"/>', "usable", None),
        ("usable", '<date.release norm="none"/>', "usable", None),
        ("usable", '<date.release norm="after the vote"/>', "usable", Embargo(note="after the vote")),
    ],
)
def test_statuses(attributes: str, inner: str, status: str, embargo: Embargo | None) -> None:
    """A status in any spelling, and an embargo without an end, restrict the story."""
    article = read(in_docdata(inner, f' management-status="{attributes}"')).article
    assert (status, embargo) == (article.status, article.embargo)


def test_an_unknown_status_is_named() -> None:
    """A status that nobody knows is said, kept, and written as it was."""
    story = in_docdata("", ' management-status="on ice"')
    reading = read(story)
    assert ["status-unknown"] == [issue.rule for issue in reading.issues if issue.pointer == "/status"]
    assert story in nitf.render(reading.article).data.decode()


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (Article(id="urn:x:1", headline="Rain", embargo=Embargo()), [b'management-status="embargoed"']),
        (
            Article(
                id="urn:x:1",
                headline="Rain",
                embargo=Embargo(until=datetime.datetime(2026, 3, 1, 18, tzinfo=datetime.UTC)),
            ),
            [b'management-status="embargoed"', b'<date.release norm="20260301T180000Z"/>'],
        ),
        (Article(id="urn:x:1", headline="Rain", status="withheld"), [b'management-status="withheld"']),
    ],
    ids=["without an end", "until", "withheld"],
)
def test_restrictions_are_written(article: Article, words: list[bytes]) -> None:
    """What restricts a story is written, and read again."""
    data = nitf.render(article).data
    assert all(each in data for each in words)
    again = read(data).article
    assert (article.status, article.embargo) == (again.status, again.embargo)


# --- the body


def in_body(inner: str) -> str:
    return (
        "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head>"
        f"<body.content>{inner}</body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (
            "<p>Up <num>3<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac></num> points</p>",
            ["Up 3 1/2 points"],
        ),
        ("<p><frac><numer>1</numer><denom>4</denom></frac> cup</p>", ["1/4 cup"]),
        (
            "<p><person><name.given>Ana</name.given><name.family>Ruiz</name.family></person>s boat</p>",
            ["Ana Ruizs boat"],
        ),
        ("<p><postaddr><addressee>Ana</addressee><postcode>12</postcode></postaddr></p>", ["Ana 12"]),
        ("<p>One.</p><fn><fn-label>1</fn-label><fn-value>A note.</fn-value></fn>", ["One.", "1 A note."]),
        ("<fn><fn-label/><fn-value><p>A note.</p></fn-value></fn>", ["A note."]),
        ("<p>One<fn><body.content><p>A note.</p></body.content></fn> more.</p>", ["One more.", "A note."]),
        (
            "<block><byline>By Ana</byline><dateline>PORT</dateline><p>One.</p><datasource>Buoys</datasource></block>",
            ["By Ana", "PORT", "One.", "Buoys"],
        ),
        ("<block><key-list><keyword key='x'/></key-list><classifier>c</classifier><p>One.</p></block>", ["One."]),
        ("<p>A <classifier>term</classifier></p>", ["A term"]),
        ("<custom-table><x:t xmlns:x='urn:x'>cell</x:t></custom-table>", ["cell"]),
        ("<strange>words</strange><p>a <strange>b</strange></p>", ["words", "a b"]),
    ],
)
def test_words_of_the_body(inner: str, words: list[str]) -> None:
    """The words of the body are what people read, apart where they are; data about the story are none."""
    story = in_body(inner)
    reading = read(story)
    assert words == reading.article.text.split("\n\n")
    assert story in nitf.render(reading.article).data.decode()


def test_tables_have_their_caption_alone() -> None:
    """A table of NITF is one table; what is said about it is no second one."""
    inner = (
        "<nitf-table><nitf-table-metadata><nitf-table-summary><p>Sum</p></nitf-table-summary></nitf-table-metadata>"
        "<table><caption>Tides</caption><tr><td>1</td></tr></table></nitf-table>"
    )
    (block,) = read(in_body(inner)).article.sections[0].blocks
    assert ("table", "Tides") == (block.type, getattr(block, "text", None))


@pytest.mark.parametrize("head", ["", "<body.head><dateline>GRAZ</dateline></body.head>"])
def test_words_may_stand_in_the_body_itself(head: str) -> None:
    """Words beside the parts of a body are the story's; they come back as they were, changed in a part of their own."""
    words = '<p>It rained.</p><note noteclass="editorsnote"><p>Adds rain</p></note>'
    story = f"<nitf><body>{head}{words}</body></nitf>"
    article = read(story).article
    assert ("It rained.", ["Adds rain"]) == (article.text, [note.text for note in article.notes])
    assert story == nitf.render(article).data.decode().partition("?>\n")[2].strip()
    (section,) = article.sections
    snow = attrs.evolve(section, blocks=[Paragraph(id=section.blocks[0].id, text="It snowed.")])
    written = nitf.render(attrs.evolve(article, sections=[snow])).data.decode()
    assert f"<body.content>{words.replace('rained', 'snowed')}</body.content></body>" in written


def test_each_byline_names_people_in_its_own_way() -> None:
    """One may mark them, another name them in words; a second headline of the first level is a further one."""
    lines = "<byline>By Bo Lind</byline><byline><person>Ana Ruiz</person></byline>"
    head = f"<hedline><hl1>Rain</hl1><hl1>Storm</hl1></hedline>{lines}"
    article = read(f"<nitf><body><body.head>{head}</body.head></body></nitf>").article
    assert ["Bo Lind", "Ana Ruiz"] == [party.name for party in article.contributors]
    assert [("hl1", "Storm")] == [(each.role, each.text) for each in article.headlines]


def test_data_in_a_body_are_named() -> None:
    """Words among data are left out by name; values without words are named by their paths, for other formats."""
    data = '<media media-type="image"><media-metadata name="place" value="Graz"/><media-caption>Rain</media-caption>'
    summary = "<nitf-table><nitf-table-metadata><nitf-table-summary>Sum</nitf-table-summary></nitf-table-metadata>"
    article = read(in_body(f"{data}</media>{summary}<table><tr><td>1</td></tr></table></nitf-table>")).article
    assert article.provenance is not None
    assert ["Sum"] == [left.text for left in article.provenance.left_out]
    kept: Any = article.extra["nitf"]
    assert ["@name", "@value"] == [path.rpartition("/")[2] for path in kept["unmapped"] if "media-metadata" in path]


def test_a_video_comes_back_as_it_was() -> None:
    """How long a file runs is a number as the model has it, so that a body with it is seen to be unchanged."""
    file = '<media-reference mime-type="video/mp4" source="https://x.org/v.mp4" time="90" time-unit-of-measure="s"/>'
    story = in_body(f'<media media-type="video">{file}</media>')
    article = read(story).article
    assert 90.0 == article.media[0].renditions[0].duration
    rendering = nitf.render(article)
    assert (story, ()) == (rendering.data.decode().partition("?>\n")[2].strip(), rendering.issues)


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        (
            "<media media-type='image'><media-object>QUJD</media-object><media-caption>Sea</media-caption></media>",
            "a file in the markup itself",
        ),
        ("<custom-table><table-reference source='urn:x:1'/></custom-table>", "a table that stands elsewhere: urn:x:1"),
    ],
)
def test_what_is_no_word_is_named(inner: str, told: str) -> None:
    """A file in the markup, and a table that stands elsewhere, are named."""
    assert [f"left out of the body: {told}"] == [issue.message for issue in read(in_body(inner)).issues]


EDITORS = '<note noteclass="editorsnote"><body.content><p>Call first.</p></body.content></note>'


def test_notes_for_editors_are_no_story() -> None:
    """A note for editors in the body is a note, and follows it where the body is written otherwise."""
    other = "<note type='npa'><p>Check.</p></note><note><body.content><p>Aside.</p></body.content></note>"
    story = in_body(f"<p>It rained.</p>{EDITORS}{other}")
    article = read(story).article
    assert "It rained.\n\nAside." == article.text
    assert [("editorsnote", "Call first."), (None, "Check.")] == [(note.role, note.text) for note in article.notes]
    assert story in nitf.render(article).data.decode()
    notes = (attrs.evolve(article.notes[0], text="Call later."), article.notes[1])
    changed = nitf.render(attrs.evolve(article, notes=notes))
    assert EDITORS.replace("first", "later") in changed.data.decode()
    section = attrs.evolve(article.sections[0], blocks=(*article.sections[0].blocks, Paragraph(id="p9", text="More.")))
    anew = read(nitf.render(attrs.evolve(article, sections=(section, *article.sections[1:]))).data).article
    assert {note.text for note in article.notes} == {note.text for note in anew.notes}


NAMES = (
    '<p>The <org value="X" idsrc="sec">X Ltd</org> of <location location-code="GBPEL" code-source="unlocode">Port'
    " Ellan</location>, <person>Ana Ruiz</person> said. <person>Ana Ruiz</person> left <event>Regatta</event>.</p>"
)


def test_who_and_what_the_words_name_are_entities() -> None:
    """Elements that name somebody or something are entities with mentions; one that is named twice is one."""
    article = read(in_body(f"{NAMES}<hl2><person>Bo Lind</person></hl2><p>x</p>")).article
    assert [
        ("X Ltd", "organization", "X", "sec", 1),
        ("Port Ellan", "place", "GBPEL", "unlocode", 1),
        ("Ana Ruiz", "person", None, None, 2),
        ("Regatta", "event", None, None, 1),
        ("Bo Lind", "person", None, None, 1),
    ] == [(each.name, each.kind, each.code, each.scheme, len(each.mentions)) for each in article.entities]
    assert ["s2"] == [mention.target for mention in article.entities[-1].mentions]
    assert all(mention.text == article.quote(mention) for each in article.entities for mention in each.mentions)


def test_names_stay_where_words_change() -> None:
    """The elements of names stay where other words of the paragraph change, and where it is written anew."""
    article = read(in_body(NAMES)).article
    first = article.sections[0].blocks[0]
    changed = Paragraph(id=first.id, text=getattr(first, "text", "").replace("left", "missed"))
    one = nitf.render(attrs.evolve(article, sections=(attrs.evolve(article.sections[0], blocks=(changed,)),)))
    assert NAMES.replace("left", "missed") in one.data.decode()
    more = (first, Paragraph(id="p9", text="More."))
    anew = nitf.render(attrs.evolve(article, sections=(attrs.evolve(article.sections[0], blocks=more),)))
    assert NAMES.removeprefix("<p>") in anew.data.decode()
    assert () == anew.issues
    assert article.entities == read(anew.data).article.entities


def test_a_dateline_above_leaves_one_in_the_words() -> None:
    """Where the head has a dateline, words that look like one are the body's, and stay where others change."""
    inner = '<p class="x">PORT ELLAN, March 1 (HD) - It rained.</p><p class="y">It poured.</p>'
    story = in_body(inner).replace("</hedline>", "</hedline><dateline>BRAE</dateline>")
    article = read(story).article
    first, second = article.sections[0].blocks
    blocks = (first, Paragraph(id=second.id, text="It snowed.", styles=("y",)))
    data = nitf.render(attrs.evolve(article, sections=(attrs.evolve(article.sections[0], blocks=blocks),))).data
    assert story.replace("poured", "snowed") in data.decode()


def test_a_name_is_in_one_list() -> None:
    """What the head names and the words, too, is one entity; one that is gone is gone from the head."""
    head = "<head><docdata><identified-content><person>Ana Ruiz</person></identified-content></docdata></head>"
    story = in_body(NAMES).replace("<nitf>", f"<nitf>{head}")
    article = read(story).article
    assert ["Ana Ruiz", "X Ltd", "Port Ellan", "Regatta"] == [each.name for each in article.entities]
    assert 2 == len(article.entities[0].mentions)
    assert story in nitf.render(article).data.decode()
    assert b"identified-content" not in nitf.render(attrs.evolve(article, entities=article.entities[1:])).data


# --- from scratch


@pytest.mark.parametrize(
    ("entity", "is_marked"),
    [
        (Entity(kind="person", name="Ana Ruiz", mentions=(Span(target="p1", start=0, end=8, text="Ana Ruiz"),)), True),
        (Entity(kind="person", name="Ruiz", mentions=(Span(target="p1", start=4, end=8, text="Ruiz"),)), True),
        (Entity(kind="person", name="A. Ruiz", mentions=(Span(target="p1", start=0, end=8, text="Ana Ruiz"),)), False),
        (
            Entity(kind="product", name="Ana Ruiz", mentions=(Span(target="p1", start=0, end=8, text="Ana Ruiz"),)),
            False,
        ),
        (Entity(kind="person", name="Ana", mentions=(Span(target="headline", start=0, end=3, text="Ana"),)), False),
        (Entity(kind="place", name="quay of", mentions=(Span(target="p1", start=17, end=24, text="quay of"),)), False),
    ],
)
def test_names_are_marked_in_new_words(entity: Entity, *, is_marked: bool) -> None:
    """Names are marked in new words where reading gives the same entity back; else mentions are said to be lost."""
    block = Paragraph(
        id="p1", text="Ana Ruiz left the quay of Ellan.", marks=(Mark(kind="emphasis", start=17, end=21),)
    )
    article = Article(id="urn:x:1", headline="Ana", entities=(entity,), sections=(Section(id="s1", blocks=(block,)),))
    rendering = nitf.render(article)
    assert is_marked == (not rendering.issues)
    assert is_marked == bool([each for each in read(rendering.data).article.entities if each.mentions])


def test_media_of_a_new_story_are_written() -> None:
    """A media item is written where a figure shows it, else at the end of the body, which is said."""
    media = tuple(
        Media(
            id=f"m{number}", kind="picture", caption="Sea", renditions=(Rendition(uri=f"https://e.org/{number}.jpg"),)
        )
        for number in (1, 2)
    )
    blocks = (Paragraph(id="p1", text="It rained."), Figure(media="m1"))
    article = Article(id="urn:x:1", headline="Rain", media=media, sections=(Section(id="s1", blocks=blocks),))
    rendering = nitf.render(article)
    assert ["/sections/0/blocks"] == [issue.pointer for issue in rendering.issues]
    assert media == read(rendering.data).article.media
    renamed = attrs.evolve(
        article,
        media=(attrs.evolve(media[0], id="x", caption=None),),
        sections=(Section(id="s1", blocks=(Figure(media="x", text="Sea"),)),),
    )
    assert ["/media/0/id", "/media/0/caption"] == [issue.pointer for issue in nitf.render(renamed).issues]


def test_a_version_that_is_no_token_is_named() -> None:
    """A version with white space has no place, which is said."""
    rendering = nitf.render(Article(id="urn:x:1", headline="Rain", version="second one"))
    assert ["/version"] == [issue.pointer for issue in rendering.issues]


def test_a_subject_without_a_code_becomes_a_keyword() -> None:
    """A subject that NITF has no place for is a keyword, which is said."""
    rendering = nitf.render(Article(id="urn:x:1", headline="Rain", subjects=(Concept(name="Weather"),)))
    assert b'<keyword key="Weather"/>' in rendering.data
    assert b"tobject" not in rendering.data
    assert [("subject-as-keyword", "/subjects/0")] == [(issue.rule, issue.pointer) for issue in rendering.issues]


def test_authors_without_a_byline_stand_in_one() -> None:
    """The authors of a story without a byline stand in one, which is said."""
    people = (Party(name="Ana Ruiz", kind="person", role="author"),)
    rendering = nitf.render(Article(id="urn:x:1", headline="Rain", contributors=people))
    assert b"<person>Ana Ruiz</person>" in rendering.data
    assert ["/contributors"] == [issue.pointer for issue in rendering.issues]
    assert people == read(rendering.data).article.contributors


# --- what is no NITF


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        ("<rss><channel/></rss>", UnsupportedItem, "an element rss, and no nitf"),
        ("<nitf/>", UnsupportedItem, "an element without anything that nitf knows"),
        ("<nitf><head>", UnreadableInput, "Premature end of data"),
        (b'<?xml version="1.0" encoding="x-none"?><nitf/>', UnreadableInput, "an encoding that nobody knows"),
        (b"<nitf>\n<p>\xff</p></nitf>", UnreadableInput, "line 2, column 4: not in utf-8"),
        ("", UnreadableInput, "empty"),
    ],
)
def test_refusals(data: bytes | str, error: type[Exception], message: str) -> None:
    """What is no NITF is refused with the place and the reason."""
    with pytest.raises(error, match=message):
        read(data)


def test_nitf_inside_another_document() -> None:
    """A story inside another vocabulary is read, and written back there."""
    document = "<envelope><nitf><head><title>Rain</title></head></nitf><end/></envelope>"
    reading = read(document)
    assert "Rain" == reading.article.title
    data = nitf.render(attrs.evolve(reading.article, title="Snow", headline="Snow")).data.decode()
    assert "<envelope><nitf><head><title>Snow</title></head>" in data
    assert data.strip().endswith("<end/></envelope>")


def test_a_name_of_html_is_resolved() -> None:
    """A character's name that XML does not have is resolved, which is said."""
    reading = read("<nitf><head><title>Caf&eacute; &amp; bar</title></head></nitf>")
    assert "Café & bar" == reading.article.title
    assert "entity-resolved" in [issue.rule for issue in reading.issues]


def test_the_words_of_a_byline_stay_around_its_names() -> None:
    """Each name of a byline is marked where it stands, and the words between them stay."""
    people = tuple(Party(name=name, kind="person", role="author") for name in ("Ana Ruiz", "Tom Okafor", "Jo Lee"))
    article = Article(
        id="urn:x:1", headline="Rain", byline="By Ana Ruiz, Tom Okafor and Jo Lee, Harbour Desk", contributors=people
    )
    data = nitf.render(article).data
    expected = "By <person>Ana Ruiz</person>, <person>Tom Okafor</person> and <person>Jo Lee</person>, Harbour Desk"
    assert f"<byline>{expected}</byline>" in data.decode()
    again = read(data).article
    assert (article.byline, article.contributors) == (again.byline, again.contributors)


@pytest.mark.parametrize(
    ("person", "name"),
    [("Par Ek", "Par Ek"), ("By Ana Ruiz", "Ana Ruiz"), ("Von Ruiz", "Von Ruiz"), ("Af Lund", "Af Lund")],
)
def test_a_name_that_is_marked_stays_whole(person: str, name: str) -> None:
    """What could be the "By" of some language is cut off a whole name alone."""
    head = f"<hedline><hl1>Rain</hl1></hedline><byline>By <person>{person}</person></byline>"
    article = read(f"<nitf><body><body.head>{head}</body.head></body></nitf>").article
    assert [name] == [party.name for party in article.contributors]


def test_the_letters_of_another_provider_are_of_its_scheme() -> None:
    """Letters that a provider other than IPTC gives are a code of that provider."""
    subject = '<tobject><tobject.subject tobject.subject.ipr="Acme" tobject.subject.code="WEA"/></tobject>'
    data = f"<nitf><head>{subject}</head><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"
    assert (Concept(code="WEA", scheme="Acme"),) == read(data).article.subjects


def test_the_letters_of_a_subject_are_its_code_where_it_has_no_number() -> None:
    """They are of no scheme; another code takes their place."""
    subject = '<tobject><tobject.subject tobject.subject.code="FIN" tobject.subject.type="Economy"/></tobject>'
    data = f"<nitf><head>{subject}</head><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head></body></nitf>"
    article = read(data).article
    assert (Concept(code="FIN", name="Economy"),) == article.subjects
    changed = attrs.evolve(article, subjects=[Concept(code="04000000", scheme="subj", name="Economy")])
    assert b'<tobject.subject tobject.subject.type="Economy" tobject.subject.refnum="04000000"/>' in (
        nitf.render(changed).data
    )
