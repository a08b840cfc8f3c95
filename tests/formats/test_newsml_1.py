"""NewsML 1: fields, components, media, several stories, and items in which one thing has changed."""

from __future__ import annotations

import base64
import datetime
from pathlib import Path
from typing import Any

import attrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.cases import cases
from tests.formats.restricted import freer, restricted
from tests.formats.test_nitf import differing

from newsmodel import formats, parse, parse_all, render, to_dict
from newsmodel.errors import SeveralStories, UnreadableInput, UnsupportedItem, UnwritableStory
from newsmodel.formats import newsml_1
from newsmodel.model import Article, Concept, Embargo, Paragraph, Party, Rendition
from newsmodel.readings import Hints, Reading, Unread

FOLDER = Path(__file__).parent / "newsml-1.2"
FERRY, GALLERY, PLAIN = ((FOLDER / f"{name}.xml").read_bytes() for name in ("ferry", "gallery", "plain"))
UTC = datetime.UTC


def read(data: bytes | str) -> Reading:
    return newsml_1.parse(data, hints=Hints())


def document(management: str = "", component: str = "", attributes: str = "") -> str:
    lines = "<NewsLines><HeadLine>Rain</HeadLine></NewsLines>"
    return (
        f"<NewsML><NewsItem><NewsManagement>{management}</NewsManagement>"
        f"<NewsComponent{attributes}>{lines}{component}</NewsComponent></NewsItem></NewsML>"
    )


def text(data: str) -> str:
    return f"<ContentItem><DataContent>{data}</DataContent></ContentItem>"


@pytest.mark.parametrize("path", cases(FOLDER, "*.xml", least=3), ids=lambda path: path.stem)
def test_unchanged_items_come_back(path: Path) -> None:
    """What was read and not changed is written as it was, but for the XML declaration."""
    data = path.read_bytes()
    rendering = newsml_1.render(read(data).article)
    assert data.split(b"?>\n", 1)[-1].strip() == rendering.data.split(b"?>\n", 1)[-1].strip()
    assert () == rendering.issues


def test_lines_and_metadata_become_fields() -> None:
    """What the standard says of an item and its component stands in fields."""
    article = read(FERRY).article
    assert "urn:newsml:example.org:20260301:HD-0417:2" == article.id
    assert [("HD-0417", "NewsItemId")] == [(each.value, each.role) for each in article.alternate_ids]
    assert ("2", "en", 3) == (article.version, article.language, article.urgency)
    assert "Harbour town votes to keep its ferry" == article.headline
    assert ("Last boat saved", "By Lena Hoff", "harbour-vote") == (
        article.subheadline,
        article.byline,
        article.slugline,
    )
    assert "harbour-vote" == article.title
    assert article.dateline is not None
    assert ("PORT ELLAN",) == article.dateline.places
    assert datetime.datetime(2026, 3, 1, 9, 30, tzinfo=UTC) == article.created
    assert datetime.datetime(2026, 3, 1, 10, tzinfo=UTC) == article.modified
    assert Party(name="Harbour Desk") == article.publisher
    assert (Party(name="Lena Hoff", role="creator"),) == article.contributors
    assert (Party(code="CR", scheme="hd-sources"),) == article.suppliers
    assert article.rights is not None
    assert ("Copyright Harbour Desk 2026", "Not for use in the north") == (
        article.rights.notice,
        article.rights.usage_terms,
    )
    assert ["11000000", "F-7", "11006000"] == [subject.code for subject in article.subjects]
    assert ["Article"] == [genre.name for genre in article.genres]
    assert (Concept(name="GBR", rel="Country"), Concept(name="Port Ellan", rel="City")) == article.located
    assert [("North Quay", "place"), ("Ana Ruiz", "person"), ("Harbour Council", "organization")] == [
        (entity.name, entity.kind) for entity in article.entities
    ]
    assert ("ferry", "council") == article.keywords
    assert [("AdvisoryLine", "Adds the vote")] == [(note.role, note.text) for note in article.notes]
    assert ["urn:newsml:example.org:20260228:HD-0391:1"] == [link.uri for link in article.links]
    assert "The council met until midnight, and voted.\n\nThe vote\n\nNobody left before the end." == article.text


def test_what_no_field_has_is_named() -> None:
    """What no field has is named by its path, each once, with what is around the item."""
    kept: Any = read(FERRY).article.extra["newsml-1.2"]
    assert "NewsML/NewsItem/NewsManagement/NewsItemType/@FormalName" in kept["unmapped"]
    assert "NewsML/NewsEnvelope/DateAndTime" in kept["unmapped"]
    assert not [path for path in kept["unmapped"] if "body.content" in path]


def test_a_picture_in_an_item_of_its_own_is_named() -> None:
    """An item beside the story that has no text is in no article, and what it has is named."""
    told = "<ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem>"
    picture = f"<NewsItem><NewsComponent>{told}</NewsComponent></NewsItem>"
    text = "<ContentItem><DataContent><p>It rained.</p></DataContent></ContentItem>"
    story = f"<NewsItem><NewsComponent>{text}</NewsComponent></NewsItem>"
    kept: Any = read(f"<NewsML>{story}{picture}</NewsML>").article.extra["newsml-1.2"]
    assert [
        "NewsML/NewsItem/NewsComponent/ContentItem/@Href",
        "NewsML/NewsItem/NewsComponent/ContentItem/MediaType/@FormalName",
    ] == kept["unmapped"]


def test_a_text_without_spaces_is_as_long_as_its_words() -> None:
    """Of texts in two languages the longer one is the story, whether or not its script puts spaces between words."""
    texts = ("台風が近づいている。気象庁は警戒を呼びかけた。", "A typhoon nears the coast.")
    items = (f"<ContentItem><DataContent>{text}</DataContent></ContentItem>" for text in texts)
    components = "".join(f"<NewsComponent>{item}</NewsComponent>" for item in items)
    article = read(f"<NewsML><NewsItem><NewsComponent>{components}</NewsComponent></NewsItem></NewsML>").article
    assert texts[0] == article.text


@pytest.mark.parametrize(("byline", "left"), [("Cy Park", ["Cy Park", "Par Ana"]), (None, ["Par Ana"])])
def test_several_bylines_are_one(byline: str | None, left: list[str]) -> None:
    """Bylines in the story's language are joined, and another one takes the place of all."""
    lines = "<ByLine>Ana Ruiz</ByLine><ByLine xml:lang='fr'>Par Ana</ByLine><ByLine>Bo Lind</ByLine>"
    data = document().replace("</HeadLine>", f"</HeadLine>{lines}")
    article = read(data).article
    assert "Ana Ruiz / Bo Lind" == article.byline
    rendering = newsml_1.render(attrs.evolve(article, byline=byline, contributors=()))
    assert left == [each.text for each in etree.fromstring(rendering.data).iter("ByLine")]
    assert () == rendering.issues


def test_a_line_of_a_type_may_be_the_subheadline() -> None:
    """A line whose type says so is the subheadline, unless there is one; comments are notes."""
    line = "<NewsLine><NewsLineType FormalName='SubHeadLine'/><NewsLineText>Power out</NewsLineText></NewsLine>"

    def told(lines: str) -> tuple[str | None, list[tuple[str | None, str]]]:
        component = f"<NewsComponent><NewsLines><HeadLine>Storm</HeadLine>{lines}</NewsLines></NewsComponent>"
        article = read(f"<NewsML><NewsItem><Comment>Check names</Comment>{component}</NewsItem></NewsML>").article
        return article.subheadline, [(note.role, note.text) for note in article.notes]

    assert ("Power out", [("Comment", "Check names")]) == told(line)
    assert ("Dark", [("Comment", "Check names"), ("SubHeadLine", "Power out")]) == told(
        f"<SubHeadLine>Dark</SubHeadLine>{line}"
    )


def test_entities_of_words_are_resolved() -> None:
    """An entity that the document defines as words is these words, in text and attributes; the source stays."""
    subset = "<!DOCTYPE NewsML [<!ENTITY co 'Acme &amp; Sons'><!ENTITY b '&co;'>]>"
    item = "<NewsItem><NewsComponent><NewsLines><HeadLine>&co; of &b;</HeadLine></NewsLines></NewsComponent></NewsItem>"
    reading = read(f"{subset}<NewsML>{item}</NewsML>")
    assert "Acme & Sons of &b;" == reading.article.headline
    assert ["entity-unresolved"] == [issue.rule for issue in reading.issues]
    assert item in newsml_1.render(reading.article).data.decode()


def test_components_are_one_story_and_its_media() -> None:
    """The longest text is the story; components of files are its media, with captions; style sheets are nothing."""
    article = read(GALLERY).article
    assert "urn:newsml:example.org:20260302:HD-0420:1" == article.id
    assert "The last ferry, in pictures" == article.headline
    assert [Concept(name="Boats", scheme="CoastKeywords")] == list(article.subjects)
    assert "The boat left at six, and came back at nine." in article.text
    assert "color" not in article.text
    ferry, crew = article.media
    assert ("picture", "The ferry at dusk", "Harbour Desk") == (ferry.kind, ferry.title, ferry.credit)
    assert (
        Rendition(
            uri="https://example.org/ferry-small.jpg",
            name="Thumbnail",
            media_type="image/jpeg",
            width=70,
            height=50,
            size=4380,
        ),
        Rendition(uri="https://example.org/ferry.jpg", media_type="image/jpeg"),
    ) == ferry.renditions
    assert "The crew of the last boat." == crew.caption
    assert ["https://example.org/crew.jpg", "https://example.org/crew.mp4"] == [each.uri for each in crew.renditions]


@pytest.mark.parametrize(
    ("change", "elements"),
    [
        ({"urgency": 5}, ["Urgency"]),
        ({"headline": "The ferry stays"}, ["HeadLine"]),
        ({"slugline": None}, ["SlugLine"]),
        ({"keywords": ("ferry", "vote")}, ["Property[2]"]),
        ({"modified": datetime.datetime(2026, 3, 2, 9, tzinfo=UTC)}, ["ThisRevisionCreated"]),
        ({"subjects": ()}, ["Subject", "SubjectMatter", "SubjectCode[1]", "SubjectCode[2]"]),
        ({"id": "urn:x:7"}, ["PublicIdentifier"]),
        ({"genres": (Concept(name="Report"),)}, ["Genre"]),
        ({"suppliers": ()}, ["Party", "Source"]),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_one_change_changes_one_thing(change: dict[str, Any], elements: list[str]) -> None:
    """Where one field has changed, nothing else of the item is written otherwise."""
    article = attrs.evolve(read(FERRY).article, **change)
    found = set(differing(FERRY, newsml_1.render(article).data))
    assert found <= set(elements)
    assert found


def in_first_block(article: Article, words: str) -> Article:
    section = article.sections[0]
    first, *rest = section.blocks
    block = Paragraph(id=first.id, text=words)
    return attrs.evolve(article, sections=(attrs.evolve(section, blocks=(block, *rest)), *article.sections[1:]))


def test_a_word_of_plain_text_changes_in_its_place() -> None:
    """A word of plain text is changed where it stands."""
    rendering = newsml_1.render(in_first_block(read(PLAIN).article, "The harbour was shut for a day."))
    assert (
        PLAIN.replace(b"was closed", b"was shut").split(b"?>\n", 1)[1].strip()
        == rendering.data.split(b"?>\n", 1)[1].strip()
    )


def test_other_forms_of_changed_words_are_left_out() -> None:
    """A plain form of words that have changed is left out, which is said."""
    rendering = newsml_1.render(in_first_block(read(GALLERY).article, "The boat left at seven."))
    assert b"seven" in rendering.data
    assert b"text/plain" not in rendering.data
    assert ["/sections"] == [issue.pointer for issue in rendering.issues]


def test_plain_text_is_written_anew() -> None:
    """A heading in plain text is a paragraph, which is said."""
    article = read(PLAIN).article
    section = attrs.evolve(article.sections[0], heading="A day of fog")
    rendering = newsml_1.render(attrs.evolve(article, sections=(section,)))
    assert b"A day of fog\n\nThe harbour was closed" in rendering.data
    assert ["/sections/0/heading"] == [issue.pointer for issue in rendering.issues]


# --- words in several forms


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("It rained.\n\nIt poured.", "It rained.\n\nIt poured."),
        ("&lt;p&gt;It &lt;b&gt;rained&lt;/b&gt;.&lt;/p&gt;", "It rained."),
        ("<![CDATA[<p>It rained.</p><p>It poured.</p>]]>", "It rained.\n\nIt poured."),
        ("<p>It rained.</p>", "It rained."),
        ("<nitf><body><body.head/><body.content><p>It rained.</p></body.content></body></nitf>", "It rained."),
        (
            '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body.content><p>Rain.</p></body.content></nitf>',
            "Rain.",
        ),
        ("<html><head><title>x</title></head><body><p>It rained.</p></body></html>", "It rained."),
    ],
)
def test_words_in_any_form_are_read(data: str, words: str) -> None:
    """Plain text, HTML in text, bare paragraphs, NITF and XHTML are a body, and come back where nothing has changed."""
    story = document(component=text(data))
    reading = read(story)
    assert words == reading.article.text
    assert story in newsml_1.render(reading.article).data.decode()
    changed = newsml_1.render(in_first_block(reading.article, "Snow."))
    assert read(changed.data).article.text.startswith("Snow.")


def test_words_of_an_item_without_any_are_written() -> None:
    """A text that is new stands in the component."""
    article = read(document()).article
    section = {"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": "It rained."}]}
    rendering = newsml_1.render(formats.parse(_with(article, sections=[section]), format="newsmodel").article)
    assert b"<ContentItem><DataContent>It rained.</DataContent></ContentItem>" in rendering.data.replace(b"\n", b"")


def _with(article: Article, **fields: Any) -> bytes:
    return msgspec.json.encode(to_dict(article) | fields)


@pytest.mark.parametrize("space", ["", ' xmlns="http://iptc.org/std/NITF/2006-10-18/"'])
def test_a_head_in_nitf_counts_where_no_line_does(space: str) -> None:
    """Headlines, byline, dateline and abstract of NITF within are fields where the item has no such line."""
    head = (
        "<hedline><hl1>Snow</hl1><hl2>At last</hl2></hedline><byline>By Ana Ruiz</byline>"
        "<dateline>PORT ELLAN, March 1, 2026 (HD) -</dateline><abstract><p>It snowed.</p></abstract>"
    )
    inner = f"<body><body.head>{head}</body.head><body.content><p>It snowed.</p></body.content>"
    story = document(component=text(f"<nitf{space}>{inner}<body.end><tagline>HD</tagline></body.end></body></nitf>"))
    article = read(story).article
    assert ("Rain", "At last", "By Ana Ruiz", "HD") == (
        article.headline,
        article.subheadline,
        article.byline,
        article.tagline,
    )
    assert ("PORT ELLAN",) == (article.dateline.places if article.dateline else ())
    assert ["It snowed."] == [summary.text for summary in article.summaries]
    assert story in newsml_1.render(article).data.decode()
    changed = newsml_1.render(attrs.evolve(article, byline="By Bo Lind", tagline=None))
    assert b"<byline>By Bo Lind</byline>" in changed.data
    assert b"tagline" not in changed.data
    assert () == changed.issues
    bare = story.replace("<NewsLines><HeadLine>Rain</HeadLine></NewsLines>", "")
    assert "Snow" == read(bare).article.headline


def component(role: str, language: str, data: str) -> str:
    metadata = f'<DescriptiveMetadata><Language FormalName="{language}"/></DescriptiveMetadata>' if language else ""
    named = f'<Role FormalName="{role}"/>' if role else ""
    return f"<NewsComponent>{named}{metadata}{text(data)}</NewsComponent>"


def test_texts_beside_the_body_are_fields_or_named() -> None:
    """A deck and a text with a role are fields; the headline over again is none; other languages are named."""
    story = document(
        component=component("SubHeadLine", "en", "<p>At last</p>")
        + component("HeadLine", "en", "<p>Rain</p>")
        + component("Contact", "en", "<p>Ana Ruiz</p><p>1234</p>")
        + component("Body", "en", "<p>It rained for a day, and for a night.</p>")
        + component("Body", "de", "<p>Es regnete.</p>")
    )
    reading = read(story)
    article = reading.article
    assert ("At last", "It rained for a day, and for a night.") == (article.subheadline, article.text)
    assert [("Contact", "Ana Ruiz\n1234")] == [(note.role, note.text) for note in article.notes]
    assert ["/NewsML/NewsItem/NewsComponent/NewsComponent[5]/ContentItem/DataContent"] == [
        issue.pointer for issue in reading.issues if issue.rule == "text-unread"
    ]
    assert story in newsml_1.render(article).data.decode()
    notes = (attrs.evolve(article.notes[0], text="Bo Lind"),)
    data = newsml_1.render(attrs.evolve(article, subheadline="Snow", notes=notes)).data
    assert b"<SubHeadLine>Snow</SubHeadLine>" in data
    assert b"<DataContent><p>Bo Lind</p></DataContent>" in data
    assert ("Snow", notes) == (read(data).article.subheadline, read(data).article.notes)
    rendering = newsml_1.render(attrs.evolve(article, subheadline=None))
    assert ["/subheadline"] == [issue.pointer for issue in rendering.issues]


# --- what restricts a story


def change(word: str, when: str) -> str:
    return f'<StatusWillChange><FutureStatus FormalName="{word}"/><DateAndTime>{when}</DateAndTime></StatusWillChange>'


def status(word: str) -> str:
    return f'<Status FormalName="{word}"/>'


EVENING = datetime.datetime(2026, 3, 1, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("management", "found", "embargo", "expires"),
    [
        (status("Usable"), "usable", None, None),
        (status("Canceled"), "canceled", None, None),
        (status("Cancelled"), "canceled", None, None),
        (status("Withheld"), "withheld", None, None),
        (status("On ice"), "withheld", None, None),
        (status("Usable") + status("Canceled"), "canceled", None, None),
        (status("Usable") + '<Instruction FormalName="Kill"/>', "canceled", None, None),
        (status("Usable") + '<Instruction FormalName="Update"/>', "usable", None, None),
        (status("Embargoed"), "usable", Embargo(), None),
        (status("Embargoed") + change("Usable", "20260301T180000Z"), "usable", Embargo(until=EVENING), None),
        (status("Embargoed") + change("Canceled", "20260301T180000Z"), "usable", Embargo(), None),
        (
            status("Embargoed") + change("Usable", "after the vote"),
            "usable",
            Embargo(note="after the vote"),
            None,
        ),
        (status("Usable") + change("Canceled", "20260301T180000Z"), "usable", None, EVENING),
        (status("Withheld") + change("Usable", "20260301T180000Z"), "withheld", None, None),
    ],
)
def test_statuses(management: str, found: str, embargo: Embargo | None, expires: datetime.datetime | None) -> None:
    """A status in any spelling, an embargo, and a status that will change, restrict the story, and come back."""
    story = document(management)
    article = read(story).article
    assert (found, embargo, expires) == (article.status, article.embargo, article.expires)
    assert story in newsml_1.render(article).data.decode()


def test_what_is_not_known_is_named() -> None:
    """A status that nobody knows, and an end that nobody understands, are said."""
    issues = read(document(status("On ice") + change("Canceled", "some day"))).issues
    assert {"status-unknown", "restriction-unread"} <= {issue.rule for issue in issues}


_ENDS = st.none() | st.datetimes(timezones=st.just(UTC)).map(lambda value: value.replace(microsecond=0))


@given(
    st.sampled_from([FERRY, GALLERY, PLAIN]),
    st.sampled_from(["usable", "withheld", "canceled"]),
    st.none() | _ENDS.map(lambda until: Embargo(until=until)),
    _ENDS,
)
def test_no_story_becomes_freer(data: bytes, word: Any, embargo: Embargo | None, expires: Any) -> None:
    """A story that is written and read again is as restricted as it was, or an error says where it is not."""
    before = attrs.evolve(read(data).article, status=word, embargo=embargo, expires=expires)
    rendering = formats.render(before, format="newsml-1.2")
    after = read(rendering.data).article
    if not [issue for issue in rendering.issues if issue.severity.value == "error"]:
        assert [] == list(freer(restricted(before), restricted(after)))


# --- several stories


def several(*names: str) -> str:
    items = "".join(
        f"<NewsItem><NewsComponent><NewsLines><HeadLine>{name}</HeadLine></NewsLines>{text('It rained.')}"
        "</NewsComponent></NewsItem>"
        for name in names
    )
    return f"<NewsML><NewsEnvelope><Priority FormalName='4'/></NewsEnvelope>{items}</NewsML>"


def test_several_stories_are_read_one_by_one() -> None:
    """A document with several stories is refused as one, and taken apart; each knows which it was."""
    stories = several("Rain", "Snow", "Fog")
    with pytest.raises(SeveralStories, match="there are 3 stories"):
        read(stories)
    found = list(formats.parse_all(stories))
    assert [("Rain", "1"), ("Snow", "2"), ("Fog", "3")] == [
        (each.article.headline, each.article.provenance.origin.entry)  # type: ignore[union-attr]
        for each in found
        if isinstance(each, Reading)
    ]
    assert ["/NewsML/NewsItem[1]", "/NewsML/NewsItem[2]"] == [
        each.place for each in newsml_1.entries(several("a", "b"))
    ]


def test_a_story_that_cannot_be_read_costs_no_other() -> None:
    """An item with nothing in it is named by its place; the others are read."""
    found = list(formats.parse_all("<NewsML><NewsItem/>" + several("Rain")[8:-9] + "<NewsItem/></NewsML>"))
    assert ["Rain"] == [each.article.headline for each in found if isinstance(each, Reading)]
    empty = list(formats.parse_all("<NewsML><NewsItem/><NewsItem><NewsManagement/></NewsItem></NewsML>"))
    assert ["/NewsML/NewsItem[1]", "/NewsML/NewsItem[2]"] == [each.place for each in empty if isinstance(each, Unread)]


def test_a_story_within_another_is_taken_out() -> None:
    """An item within the component of another is a story of its own."""
    inner = several("Snow")
    item = inner[inner.index("<NewsItem>") : -len("</NewsML>")]
    story = document(
        component=f"<NewsComponent>{text('It rained.')}</NewsComponent><NewsComponent>{item}</NewsComponent>"
    )
    headlines = [each.article.headline for each in formats.parse_all(story) if isinstance(each, Reading)]
    assert ["Rain", "Snow"] == headlines


def test_pictures_beside_a_story_are_not_several() -> None:
    """An item without a text beside one with a text is no story of its own."""
    picture = "<NewsItem><NewsComponent><NewsLines><HeadLine>Sea</HeadLine></NewsLines></NewsComponent></NewsItem>"
    story = several("Rain").replace("</NewsML>", f"{picture}</NewsML>")
    assert "Rain" == read(story).article.headline


def test_newsml_in_another_vocabulary_is_read_and_stays_in_it() -> None:
    """What carries a document is kept around it; of several stories each is read."""
    item = "<NewsItem><NewsComponent><NewsLines><HeadLine>{}</HeadLine></NewsLines></NewsComponent></NewsItem>"
    around = "<post><to>desk</to><NewsML>{}</NewsML><end/></post>"
    article = parse(around.format(item.format("Rain")), format="newsml-1.2").article
    assert "Rain" == article.headline
    written = render(attrs.evolve(article, headline="Snow"), format="newsml-1.2").data.decode()
    assert around.format(item.format("Snow")) in written
    several = around.format(item.format("Rain") + item.format("Snow"))
    read = [each for each in parse_all(several, format="newsml-1.2") if isinstance(each, Reading)]
    assert ["Rain", "Snow"] == [each.article.headline for each in read]


# --- what is not written, and what is no NewsML


def test_a_new_item_is_refused() -> None:
    """A story that was read from something else is not written."""
    with pytest.raises(UnwritableStory, match="a story is only written where it was read"):
        newsml_1.render(Article(id="urn:x:1", headline="Rain"))


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        ("<rss/>", UnsupportedItem, "an element rss, and no NewsML"),
        ("<NewsML/>", UnsupportedItem, "a document without an item"),
        ("<NewsML><NewsItem/></NewsML>", UnsupportedItem, "an element without anything that newsml-1.2 knows"),
        ("<NewsML><NewsItem>", UnreadableInput, "Premature end of data"),
    ],
)
def test_refusals(data: str, error: type[Exception], message: str) -> None:
    """What is no NewsML is refused with the place and the reason."""
    with pytest.raises(error, match=message):
        read(data)


def encoded(text: str, notation: str = "urn:newsml:encoding:base64") -> str:
    """Make an item whose words are encoded."""
    data = base64.b64encode(text.encode()).decode()
    content = f'<Encoding Notation="{notation}"><DataContent>{data}</DataContent></Encoding>'
    return document(component=f'<ContentItem><MimeType FormalName="text/html"/>{content}</ContentItem>')


@pytest.mark.parametrize("words", ["<p>Rain fell.</p><p>It ended.</p>", "Rain fell.\n\nIt ended."])
def test_words_in_base_64_are_read_and_written(words: str) -> None:
    """A word that changes is written in base 64 again, in markup or plain text."""
    article = read(encoded(words)).article
    assert "Rain fell.\n\nIt ended." == article.text
    data = newsml_1.render(in_first_block(article, "Snow fell.")).data
    assert b"<DataContent>" + base64.b64encode(words.replace("Rain", "Snow").encode()) in data


def test_words_in_another_encoding_are_named() -> None:
    """Nobody can read them; they are no words of the story."""
    reading = read(encoded("Rain fell.", "uuencode"))
    assert () == reading.article.sections
    assert ["value-unread"] == [issue.rule for issue in reading.issues if "Encoding" in issue.path]


def test_properties_within_properties_are_read() -> None:
    """A group of keywords, and a city within its country."""
    place = '<Property FormalName="Country" Value="Ellan"><Property FormalName="City" Value="Skelby"/></Property>'
    words = '<Property FormalName="Topics"><Property FormalName="Keyword" Value="rain"/></Property>'
    origin = f'<Location HowPresent="Origin">{place}</Location>'
    article = read(document(component=f"<DescriptiveMetadata>{origin}{words}</DescriptiveMetadata>")).article
    assert (("rain",), ["Ellan", "Skelby"]) == (article.keywords, [each.name for each in article.located])
