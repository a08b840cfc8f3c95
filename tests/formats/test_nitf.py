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
from newsmodel.model import Article, Concept, Dateline, Embargo, Paragraph, Party, RoleText
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
    assert ["person", "organization", "place", "work", "place"] == [each.kind for each in article.entities]
    assert "Reporting by Lena Hoff" == article.tagline


def test_no_field_has_it_and_it_is_named() -> None:
    """What no field has is named by its path, each once."""
    kept: Any = read(HARBOUR).article.extra["nitf"]
    assert [
        "nitf/@version",
        "nitf/head/meta/@name",
        "nitf/head/meta/@content",
        "nitf/head/tobject/@tobject.type",
        "nitf/head/tobject/tobject.subject/@tobject.subject.type",
        "nitf/head/docdata/evloc/@iso-cc",
        "nitf/head/docdata/del-list/from-src/@level-number",
        "nitf/head/docdata/du-key/@generation",
        "nitf/head/docdata/doc.copyright/@year",
        "nitf/head/docdata/doc.rights/@owner",
        "nitf/head/pubdata/@type",
        "nitf/head/revision-history/@name",
        "nitf/head/revision-history/@norm",
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
        (Concept(name="Dale", code="11006001", scheme="subj"), {"refnum": "11006001"}),
        (Concept(name="Dale", uri=f"{IPTC}11006001"), {"refnum": "11006001"}),
        (Concept(name="Dale", code="F-8", scheme="Mill"), {"ipr": "Mill", "refnum": "F-8"}),
    ],
    ids=["code", "URI", "another provider"],
)
def test_codes_of_subjects_are_written(concept: Concept, attributes: dict[str, str]) -> None:
    """A subject of an item, and of a new story, is written with its code and who gave it."""
    for before in (read(MILL).article, Article(id="urn:x:1", headline="Rain")):
        rendering = nitf.render(attrs.evolve(before, subjects=(concept,)))
        (element,) = etree.fromstring(rendering.data).iter("{*}tobject.subject")
        codes = {f"tobject.subject.{name}": value for name, value in attributes.items()}
        assert attributes_of(element) == codes | {"tobject.subject.matter": "Dale"}
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


# --- from scratch


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
