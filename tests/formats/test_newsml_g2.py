"""NewsML-G2: fields, codes, what restricts a story, and items in which one thing has changed."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree
from tests.cases import SHARED, cases

from newsmodel import formats
from newsmodel.errors import UnsupportedItem
from newsmodel.formats import newsml_g2
from newsmodel.model import Article, Concept, Embargo, Entity, Link, Media, Paragraph, Party, Rendition, Rights
from newsmodel.readings import Hints, Reading

HERE = Path(__file__).parent
HARBOUR = (HERE / "newsml-g2" / "harbour.xml").read_bytes()
RULES = HERE.parent / "rules"
_XSD = SHARED / "newsml-g2" / "NewsML-G2_2.35-spec-All-Power.xsd"
needs_schema = pytest.mark.skipif(not _XSD.exists(), reason="the shared data does not lie beside this checkout")


def read(data: bytes | str) -> Reading:
    return newsml_g2.parse(data, hints=Hints())


def faults(data: bytes) -> list[str]:
    """List what the schema of 2.35 says against an item."""
    schema = etree.XMLSchema(etree.parse(str(_XSD)))
    schema.validate(etree.fromstring(data))
    log: Any = schema.error_log
    return [error.message for error in log]


def _leaves(data: bytes) -> Counter[tuple[str, str]]:
    """Count the values of an item, with the names that lead to them."""
    found: Counter[tuple[str, str]] = Counter()
    for element in etree.fromstring(data).iter(etree.Element):
        path = "/".join(etree.QName(each).localname for each in [*reversed([*element.iterancestors()]), element][1:])
        found[path, (element.text or "").strip()] += 1
        found.update((f"{path}/@{name!s}", str(value)) for name, value in element.attrib.items())
    return found


def differing(before: bytes, after: bytes) -> set[str]:
    """Name the elements of which values are not the same."""
    one, other = _leaves(before), _leaves(after)
    return {path.partition("/@")[0] for path, _ in (one - other) + (other - one)}


def in_item(meta: str = "", content: str = "", rest: str = "") -> str:
    return (
        f'<newsItem guid="urn:x:1"><itemMeta>{meta}</itemMeta>'
        f"<contentMeta><headline>Rain</headline>{content}</contentMeta>{rest}</newsItem>"
    )


def test_a_body_is_in_the_language_of_its_item() -> None:
    """Of renditions in several languages that of the item is read, though another is richer; a literal names people."""
    texts = (("en", "<p>It rained hard.</p>"), ("de", "<p>Es regnete.</p>"))
    bodies = "".join(
        f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{tag}"><body>{text}</body></html></inlineXML>'
        for tag, text in texts
    )
    people = '<creator literal="Ana Ruiz"/><creator qcode="x:bo"/>'
    data = in_item(content=f'{people}<language tag="de-AT"/>', rest=f"<contentSet>{bodies}</contentSet>")
    article = read(data).article
    assert ("de-AT", "Es regnete.") == (article.language, article.text)
    assert [("Ana Ruiz", "Ana Ruiz"), (None, "bo")] == [(each.name, each.code) for each in article.contributors]
    assert data == newsml_g2.render(article).data.decode().partition("?>\n")[2].strip()


def test_several_bylines_are_one() -> None:
    """Bylines in the language of the item are joined; another one takes the place of both."""
    article = read(in_item(content="<by>Ana Ruiz</by><by>Bo Lind</by>")).article
    assert "Ana Ruiz / Bo Lind" == article.byline
    changed = newsml_g2.render(attrs.evolve(article, byline="Cy Park")).data
    assert ["Cy Park"] == [each.text for each in etree.fromstring(changed).iter("{*}by")]


def test_an_end_that_is_not_understood_is_said_once() -> None:
    """A month is no end of a story."""
    issues = read(in_item("<expires>2026-04</expires>")).issues
    assert ["/expires"] == [issue.pointer for issue in issues if issue.rule == "restriction-unread"]


@pytest.mark.parametrize("where", ["hop", "action"])
def test_a_hop_is_dated_by_itself_or_by_its_action(where: str) -> None:
    """The standard has the time of a step at the hop and at its action."""
    said = ' timestamp="2026-03-02T08:00:00Z"'
    told = {"hop": "", "action": ""} | {where: said}
    hop = f'<hop{told["hop"]}><party qcode="x:desk"/><action qcode="x:sent"{told["action"]}/></hop>'
    item = in_item().replace("<itemMeta>", f"<hopHistory>{hop}</hopHistory><itemMeta>")
    assert ["2026-03-02 08:00:00+00:00"] == [str(step.date) for step in read(item).article.history]


@pytest.mark.parametrize("code", ["retract", "recall", "kill"])
def test_a_signal_to_take_a_story_back_cancels_it(code: str) -> None:
    """A signal counts, whatever the publication status says."""
    item = in_item(f'<pubStatus qcode="stat:usable"/><signal qcode="sig:{code}"/>')
    assert "canceled" == read(item).article.status


@pytest.mark.parametrize("path", cases(HERE / "newsml-g2", "*.xml", least=2), ids=lambda path: path.stem)
def test_unchanged_items_come_back(path: Path) -> None:
    """What was read and not changed is written as it was, but for the XML declaration."""
    data = path.read_bytes()
    rendering = newsml_g2.render(read(data).article)
    assert data.split(b"?>\n", 1)[-1].strip() == rendering.data.split(b"?>\n", 1)[-1].strip()
    assert () == rendering.issues


@pytest.mark.parametrize("path", cases(RULES / "reader", "*.newsml-g2.xml", least=3), ids=lambda path: path.name)
def test_example_raises_its_rule(path: Path) -> None:
    """The example named after a rule of the reader raises it alone."""
    assert {path.name.partition(".")[0]} == {issue.rule for issue in read(path.read_bytes()).issues}


def test_a_rendition_that_is_not_read_is_named_by_its_path() -> None:
    """The path of another rendition leads to its element."""
    (issue,) = read((RULES / "reader" / "rendition-unread.newsml-g2.xml").read_bytes()).issues
    assert "/newsItem/contentSet/inlineData" == issue.pointer


@pytest.mark.parametrize("rule", ["required-missing", "required-taken"])
def test_example_raises_its_rule_when_it_is_written(rule: str) -> None:
    """The example named after a rule of the writer raises it alone."""
    article = formats.parse((RULES / "writer" / f"{rule}.newsmodel.json").read_bytes()).article
    assert {rule} == {issue.rule for issue in newsml_g2.render(article).issues}


def test_head_becomes_fields() -> None:
    """What the standard says of a story stands in fields."""
    article = read(HARBOUR).article
    assert ("urn:newsml:harbour.example:20260301:0417", "2", "en") == (article.id, article.version, article.language)
    assert "Harbour town votes to keep its ferry" == article.headline
    assert ("Last boat saved", "Ferry stays") == (article.subheadline, article.headlines[0].text)
    assert ("ferry-vote", "ferry-vote", "By Lena Hoff") == (article.title, article.slugline, article.byline)
    assert [("hd:desk", "Photo to follow. Here."), (None, "Call first.")] == [
        (each.role, each.text) for each in article.notes
    ]
    assert (datetime.datetime(2026, 2, 28, 9, tzinfo=datetime.UTC), datetime.date(2026, 3, 31)) == (
        article.created,
        article.expires,
    )
    assert ["HD 0417"] == [each.value for each in article.alternate_ids]
    assert (
        Link(rel="irel:seeAlso", uri="https://harbour.example/ferries", title="All about ferries"),
    ) == article.links[:1]
    assert ("urn:newsml:harbour.example:20260301:0417", "1") == attrs.astuple(article.supersedes[0])
    assert article.dateline is not None
    assert ("PORT ELLAN",) == article.dateline.places


def test_people_become_parties() -> None:
    """Creators and contributors stand in their order, with what is said of them."""
    editor, author = read(HARBOUR).article.contributors
    assert Party(name="Ana Ruiz", kind="person", role="cpprole:editor") == editor
    assert (
        Party(
            name="Lena Hoff",
            kind="person",
            role="creator",
            job_title="hd:reporter",
            code="4",
            scheme="staff",
            affiliation="Harbour Desk",
            email="lena@harbour.example",
        )
        == author
    )


def test_codes_are_resolved() -> None:
    """A code has the URI that the document's catalogue gives, or the IPTC's; a private alias has none."""
    reading = read(HARBOUR)
    article = reading.article
    publisher = "https://harbour.example/terms/desk"
    assert Party(name="desk", code="desk", scheme="hd", uri=publisher) == article.publisher
    assert "http://cv.iptc.org/newscodes/mediatopic/20000106" == article.subjects[0].uri
    country = Concept(code="GB", scheme="iso3166-1a2", uri="http://cvx.iptc.org/iso3166-1a2/GB", rel="broader")
    assert (Concept(name="Port Ellan", code="77", scheme="geo"), country) == article.located
    assert ["without a URI: geo, staff"] == [issue.message for issue in reading.issues if issue.rule == "alias-unknown"]


def test_subjects_are_concepts_or_entities() -> None:
    """A subject whose type says what kind of thing it is is an entity; names are those in the item's language."""
    article = read(HARBOUR).article
    assert [("Council", 0.8)] == [(each.name, each.relevance) for each in article.subjects]
    assert (
        Entity(
            id="e1",
            kind="place",
            name="Port Ellan",
            code="ellan",
            scheme="hd",
            uri="https://harbour.example/terms/ellan",
            latitude=55.62,
            longitude=-6.19,
        ),
        Entity(id="e2", kind="organization", name="Town council", code="council"),
    ) == article.entities


def test_files_become_media_and_links() -> None:
    """Files of pictures are one media item; other files are links."""
    article = read(HARBOUR).article
    rendition = Rendition(
        uri="https://harbour.example/ferry.jpg",
        name="rnd:preview",
        media_type="image/jpeg",
        width=640,
        height=400,
        size=51200,
    )
    assert (Media(id="m1", kind="picture", renditions=(rendition,)),) == article.media
    assert "https://harbour.example/ferry.html" == article.links[1].uri


def test_no_field_has_it_and_it_is_named() -> None:
    """What no field has is named by its path, each once."""
    kept: Any = read(HARBOUR).article.extra["newsml-g2"]
    named = kept["unmapped"]
    assert len(set(named)) == len(named)
    assert "newsItem/catalog/scheme/@alias" in named
    assert "newsItem/@standardversion" in named
    assert "newsItem/contentSet/inlineData" not in named


CHANGES: list[tuple[dict[str, Any], set[str]]] = [
    ({"urgency": 5}, {"contentMeta/urgency"}),
    ({"slugline": None}, {"contentMeta/slugline"}),
    ({"keywords": ("ferry", "council", "vote")}, {"contentMeta/keyword"}),
    ({"expires": None}, {"itemMeta/expires"}),
    ({"modified": datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)}, {"itemMeta/versionCreated"}),
    ({"status": "canceled"}, {"itemMeta/pubStatus"}),
    ({"embargo": Embargo()}, {"itemMeta/embargoed"}),
    ({"byline": "By Ana Ruiz"}, {"contentMeta/by"}),
    ({"kicker": "Ferries"}, {"contentMeta/headline"}),
    ({"publisher": Party(name="HD")}, {"itemMeta/provider", "itemMeta/provider/name"}),
    ({"published": None}, {"pubHistory/published/timestamp"}),
    ({"digital_source_type": None}, {"contentMeta/digitalSourceType"}),
    ({"subjects": ()}, {"contentMeta/subject", "contentMeta/subject/name"}),
    ({"media": ()}, {"contentSet/remoteContent"}),
    (
        {"located": (Concept(name="Oban"),)},
        {"contentMeta/located", "contentMeta/located/name", "contentMeta/located/broader"},
    ),
    ({"supersedes": ()}, {"itemMeta/link"}),
]


@pytest.mark.parametrize(("change", "elements"), CHANGES, ids=[next(iter(change)) for change, _ in CHANGES])
def test_one_change_changes_one_thing(change: dict[str, Any], elements: set[str]) -> None:
    """Where one field has changed, nothing else of the item is written otherwise."""
    article = attrs.evolve(read(HARBOUR).article, **change)
    assert elements == differing(HARBOUR, newsml_g2.render(article).data)
    again = read(newsml_g2.render(article).data).article
    for name in change:
        assert getattr(article, name) == getattr(again, name)


@needs_schema
@pytest.mark.parametrize("change", [change for change, _ in CHANGES], ids=[next(iter(change)) for change, _ in CHANGES])
def test_valid_items_stay_valid(change: dict[str, Any]) -> None:
    """Where one field has changed, a valid item is valid by the schema."""
    assert [] == faults(HARBOUR)
    assert [] == faults(newsml_g2.render(attrs.evolve(read(HARBOUR).article, **change)).data)


# --- bodies


def with_words(article: Article, *words: str) -> Article:
    """Give the paragraphs of the first section other words."""
    section = article.sections[0]
    blocks = [
        attrs.evolve(block, text=text, marks=()) if isinstance(block, Paragraph) and text != block.text else block
        for block, text in zip(section.blocks, words, strict=True)
    ]
    return attrs.evolve(article, sections=(attrs.evolve(section, blocks=tuple(blocks)),))


def test_a_word_of_the_body_changes_in_all_renditions() -> None:
    """A word is changed where it stands, in the rendition that was read and in the others with the same words."""
    article = read(HARBOUR).article
    changed = with_words(article, "The council met until midnight, and voted.", "Everybody left before the end.")
    data = newsml_g2.render(changed).data
    assert b'<p class="lede">The council met until midnight, and <em>voted</em>.</p>' in data
    assert b"<p>Everybody left before the end.</p>" in data
    assert b"and voted.\n\nEverybody left before the end.</inlineData>" in data
    assert {"contentSet/inlineData", "contentSet/inlineXML/html/body/p"} == differing(HARBOUR, data)


def test_renditions_that_cannot_follow_are_left_out() -> None:
    """Where the body is written anew, a rendition of the old words is left out, which is said."""
    article = read(HARBOUR).article
    section = article.sections[0]
    new = attrs.evolve(section, blocks=(*section.blocks, Paragraph(id="p3", text="It rained.")))
    rendering = newsml_g2.render(attrs.evolve(article, sections=(new,)))
    assert b"<inlineData" not in rendering.data
    assert b"<p>It rained.</p>" in rendering.data
    assert ["a rendition of the old words was left out: 'text/plain'"] == [each.message for each in rendering.issues]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            "<inlineXML><nitf><body><body.content><p>It rained.</p></body.content></body></nitf></inlineXML>",
            "It rained.",
        ),
        ("<inlineXML><html><body><p>It rained.</p></body></html></inlineXML>", "It rained."),
        ("<inlineXML><p>It rained.</p></inlineXML>", "It rained."),
        ("<inlineXML>It rained.</inlineXML>", "It rained."),
        ("<inlineXML><ttnitf><BODY><P>It rained.</P></BODY></ttnitf></inlineXML>", "It rained."),
        ("<inlineXML/><inlineData>It rained.</inlineData>", "It rained."),
        ("<inlineData>&lt;p&gt;It rained.&lt;/p&gt;</inlineData>", "It rained."),
        ('<inlineData encoding="encd:base64">SXQgcmFpbmVkLg==</inlineData>', "It rained."),
        ('<inlineData encoding="encd:base64">/9j/4AAQ</inlineData>', ""),
        ("<inlineData>It rained.</inlineData><inlineXML><p>It rained.</p></inlineXML>", "It rained."),
        ("<inlineXML><p>Rain.</p></inlineXML><inlineXML><p>Rain. It rained on.</p></inlineXML>", "Rain. It rained on."),
        (
            "<inlineXML><p>Rain.</p></inlineXML><inlineData>Sun, no more rain.</inlineData>",
            "Sun, no more rain.",
        ),
        ("<inlineData><![CDATA[<p>It&nbsp;rained.</p>]]></inlineData>", "It\u00a0rained."),
        ("<inlineXML><table-of-results><team score='1'/></table-of-results></inlineXML>", ""),
    ],
)
def test_the_richest_rendition_is_read(content: str, text: str) -> None:
    """The words of a story are found in XHTML, NITF, other XML, and in texts, encoded or not; a teaser is no story."""
    story = in_item(rest=f"<contentSet>{content}</contentSet>")
    article = read(story).article
    assert text == article.text
    assert story in newsml_g2.render(article).data.decode()


@pytest.mark.parametrize(
    ("content", "changed"),
    [
        ("<inlineXML><p>It rained.</p></inlineXML>", "<inlineXML><p>It snowed.</p></inlineXML>"),
        ("<inlineData>It rained.</inlineData>", "<inlineData>It snowed.</inlineData>"),
        (
            "<inlineData>&lt;p&gt;It rained.&lt;/p&gt;</inlineData>",
            "<inlineData>&lt;p&gt;It snowed.&lt;/p&gt;</inlineData>",
        ),
        (
            '<inlineData encoding="encd:base64">SXQgcmFpbmVkLg==</inlineData>',
            '<inlineData encoding="encd:base64">SXQgc25vd2VkLg==</inlineData>',
        ),
    ],
)
def test_words_change_in_every_kind_of_rendition(content: str, changed: str) -> None:
    """A change of words is made in each kind of rendition where the words stand."""
    article = read(in_item(rest=f"<contentSet>{content}</contentSet>")).article
    assert changed in newsml_g2.render(with_words(article, "It snowed.")).data.decode()


def test_an_item_without_a_body_is_given_one() -> None:
    """The words of an item that has none stand in XHTML."""
    article = read(in_item()).article
    body = read(in_item(rest="<contentSet><inlineData>It rained.</inlineData></contentSet>")).article.sections
    data = newsml_g2.render(attrs.evolve(article, sections=body)).data
    assert b"<body><p>It rained.</p></body>" in data
    assert "It rained." == read(data).article.text


# --- what restricts a story


@pytest.mark.parametrize(
    ("meta", "status", "embargo"),
    [
        ('<pubStatus qcode="stat:usable"/>', "usable", None),
        ('<pubStatus qcode="STAT:Usable"/>', "usable", None),
        ('<pubStatus qcode="stat:withheld"/>', "withheld", None),
        ('<pubStatus qcode="stat:cancelled"/>', "canceled", None),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', "canceled", None),
        ('<pubStatus qcode="stat:usable" uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "withheld", None),
        ('<pubStatus literal="killed"/>', "canceled", None),
        ("<pubStatus><name>withheld</name></pubStatus>", "withheld", None),
        ('<pubStatus qcode="hd:on-ice"/>', "withheld", None),
        ("<pubStatus/>", "withheld", None),
        ("<embargoed/>", "usable", Embargo()),
        ("<embargoed>after the vote</embargoed>", "usable", Embargo(note="after the vote")),
        (
            "<embargoed>2026-03-01T18:00:00Z</embargoed>",
            "usable",
            Embargo(until=datetime.datetime(2026, 3, 1, 18, tzinfo=datetime.UTC)),
        ),
    ],
)
def test_statuses(meta: str, status: str, embargo: Embargo | None) -> None:
    """A status in any spelling, and an embargo without an end, restrict the story."""
    article = read(in_item(meta)).article
    assert (status, embargo) == (article.status, article.embargo)
    assert meta in newsml_g2.render(article).data.decode()


def test_the_earliest_end_counts() -> None:
    """Of several ends for different uses the earliest is the story's; the others stay."""
    article = read(in_item("<expires>2026-06-20</expires><expires>2026-05-01</expires>")).article
    assert datetime.date(2026, 5, 1) == article.expires


@pytest.mark.parametrize(
    ("rights", "terms"),
    [
        ("<usageTerms>Not for print.</usageTerms>", "Not for print."),
        ('<usageTerms href="https://e.org/terms"/>', "https://e.org/terms"),
        ('</rightsInfo><rightsInfo scope="riscope:content"><usageTerms>Not for print.</usageTerms>', "Not for print."),
    ],
)
def test_terms_of_usage(rights: str, terms: str) -> None:
    """Terms restrict a story wherever they stand, and where only their address is given."""
    story = f'<newsItem guid="urn:x:1"><rightsInfo>{rights}</rightsInfo></newsItem>'
    assert Rights(usage_terms=terms) == read(story).article.rights


@pytest.mark.parametrize(
    "item",
    [
        in_item("<expires>next week or so</expires>"),
        in_item(content="<digitalSourceType><facet/><note>2 robots</note></digitalSourceType>"),
    ],
    ids=["expires", "digital source type"],
)
def test_restrictions_that_are_not_understood_are_errors(item: str) -> None:
    """What restricts a story and cannot be read is an error."""
    assert "restriction-unread" in [issue.rule for issue in read(item).issues]


def test_a_permission_to_mine_that_is_not_understood_is_the_strictest() -> None:
    """What is no term of PLUS is taken for a prohibition, and an issue says so."""
    reading = read('<newsItem guid="urn:x:1"><rightsInfo><dataMining qcode="hd:ask-us"/></rightsInfo></newsItem>')
    assert Rights(data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED") == reading.article.rights
    assert ("mining-inferred", "taken for a prohibition: 'hd:ask-us'") in [
        (issue.rule, issue.message) for issue in reading.issues
    ]


# --- what is no story


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>', "a picture is not a story"),
        ("<conceptItem/>", "a concept is not a story"),
        ("<knowledgeItem/>", "a knowledge item is not a story"),
        ("<planningItem/>", "a planning item is not a story"),
        ("<newsMessage><itemSet/></newsMessage>", "an empty message is not a story"),
        ("<newsMessage><itemSet><conceptItem/><catalogItem/></itemSet></newsMessage>", "a concept, a catalogue is not"),
        ("<newsItem/>", "an element without anything that newsml-g2 knows is not a story"),
        ("<rss/>", "an element rss is not a story"),
    ],
)
def test_items_that_are_no_stories(data: str, message: str) -> None:
    """What is no story is refused, and named."""
    with pytest.raises(UnsupportedItem, match=message):
        read(data)


# --- from scratch

FERRY = Article(
    id="urn:x:1",
    version="3",
    language="en",
    headline="Ferry stays",
    subheadline="By one vote",
    kicker="Islands",
    modified=datetime.datetime(2026, 3, 1, 10, tzinfo=datetime.UTC),
    publisher=Party(name="Harbour Desk", kind="organization"),
    contributors=(Party(name="Ana Ruiz", kind="person", role="author", job_title="Reporter"),),
    subjects=(
        Concept(name="Council", code="20000106", scheme="medtop"),
        Concept(name="Ferries", code="F-7", scheme="hd", uri="https://harbour.example/terms/F-7"),
    ),
    links=(Link(rel="translation_of", uri="https://harbour.example/fr"),),
    status="withheld",
    embargo=Embargo(),
)


def test_a_new_item() -> None:
    """An article is written as a news item that reads back to it; words of ours have a namespace of their own."""
    rendering = newsml_g2.render(FERRY)
    assert () == rendering.issues
    again = read(rendering.data).article
    first = attrs.evolve(FERRY.subjects[0], uri="http://cv.iptc.org/newscodes/mediatopic/20000106")
    wanted = attrs.evolve(FERRY, subjects=(first, FERRY.subjects[1]))
    assert wanted == attrs.evolve(again, provenance=None, extra={})
    assert b'<scheme alias="hd" uri="https://harbour.example/terms/"/>' in rendering.data
    assert b"<embargoed/>" in rendering.data


@needs_schema
def test_a_new_item_is_valid() -> None:
    """A new item is valid by the schema of 2.35."""
    assert [] == faults(newsml_g2.render(FERRY).data)


@pytest.mark.parametrize(
    ("change", "written", "message"),
    [
        (
            {"modified": None, "published": datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)},
            b"<versionCreated>2026",
            "published",
        ),
        ({"modified": None}, b"<itemMeta>", "versionCreated is missing"),
        ({"modified": datetime.date(2026, 3, 1)}, b"<versionCreated>2026-03-01T00:00:00Z", "taken from modified"),
        ({"publisher": None}, b'<provider literal="unknown"/>', "provider is written as unknown"),
        ({"publisher": None, "suppliers": (Party(name="Coast"),)}, b'<provider literal="Coast"/>', "the suppliers"),
        ({"version": "3b"}, b"<newsItem", "not carried: '3b'"),
    ],
    ids=["time", "no time", "day", "no publisher", "supplier", "version"],
)
def test_what_the_schema_requires(change: dict[str, Any], written: bytes, message: str) -> None:
    """What a new item has to have is taken from what the story has, which is said, or is an error."""
    rendering = newsml_g2.render(attrs.evolve(FERRY, **change))
    assert written in rendering.data
    assert [] != [issue for issue in rendering.issues if message in issue.message]


# --- NITF within an item

NITF_INSIDE = in_item(
    "<title>rain</title>",
    "<urgency>3</urgency>",
    '<contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">'
    "<body><body.head><hedline><hl1>Rain ends drought</hl1><hl2>At last</hl2></hedline><byline>By Ana Ruiz</byline>"
    "<dateline>OSLO, March 1 (HD) -</dateline></body.head><body.content><p>It rained.</p></body.content></body></nitf>"
    "</inlineXML></contentSet>",
).replace("<headline>Rain</headline>", "")


def test_what_stands_above_the_body_of_nitf_is_read() -> None:
    """What the item does not say itself is read from the head of the NITF document in it, and changed there."""
    article = read(NITF_INSIDE).article
    assert ("Rain ends drought", "At last", "By Ana Ruiz") == (article.headline, article.subheadline, article.byline)
    assert article.dateline is not None
    assert ("OSLO",) == article.dateline.places
    changed = attrs.evolve(
        article, headline="Snow", dateline=attrs.evolve(article.dateline, text="BERGEN, March 1 (HD) -")
    )
    data = newsml_g2.render(changed).data.decode()
    wanted = NITF_INSIDE.replace("Rain ends drought", "Snow").replace("OSLO", "BERGEN")
    assert wanted == data.split("?>\n", 1)[1].strip()


def test_the_item_counts_more_than_the_nitf_in_it() -> None:
    """A headline of the item is the story's, whatever the NITF document says."""
    text = NITF_INSIDE.replace("<contentMeta>", "<contentMeta><headline>Rain</headline>")
    assert "Rain" == read(text).article.headline


# --- codes and bodies that change


@pytest.mark.parametrize(
    ("concept", "written"),
    [
        (Concept(code="20000106", scheme="medtop"), '<subject qcode="medtop:20000106"/>'),
        (
            Concept(code="7", scheme="http://cv.iptc.org/newscodes/mediatopic/"),
            '<subject qcode="medtop:7"/>',
        ),
        (Concept(code="7", scheme="medtop", uri="urn:x:7"), '<subject qcode="medtop:7" uri="urn:x:7"/>'),
        (Concept(code="7", scheme="private"), '<subject literal="7"/>'),
        (Concept(code="7 8", scheme="medtop"), '<subject literal="7 8"/>'),
        (Concept(code="7", uri="urn:x:7"), '<subject literal="7" uri="urn:x:7"/>'),
        (Concept(uri="urn:x:7"), '<subject uri="urn:x:7"/>'),
        (
            Concept(name="Rain", relevance=0.5, creator="https://e.org/ai x"),
            '<subject relevance="50"><name>Rain</name></subject>',
        ),
    ],
)
def test_codes_are_written(concept: Concept, written: str) -> None:
    """A code is a QCode where its alias is known; else a URI, else a literal, and what is lost is named."""
    rendering = newsml_g2.render(attrs.evolve(read(in_item()).article, subjects=(concept,)))
    assert written in " ".join(rendering.data.decode().split()).replace("> <", "><")
    (again,) = read(rendering.data).article.subjects
    named = {issue.path[2] for issue in rendering.issues if issue.path[:1] == ("subjects",)}
    for field in ("name", "code", "scheme", "uri", "relevance", "creator"):
        value = getattr(concept, field)
        assert field in named or value is None or value == getattr(again, field)


def test_a_code_changes_in_its_place() -> None:
    """Where the code of a concept is another one, its element is changed, and has no other code any more."""
    article = read(in_item(content='<subject qcode="medtop:1" rank="3"><name>Rain</name></subject>')).article
    data = newsml_g2.render(attrs.evolve(article, subjects=(Concept(name="Rain", uri="urn:x:2"),))).data
    assert b'<subject rank="3" uri="urn:x:2"><name>Rain</name></subject>' in data


@pytest.mark.parametrize(
    ("content", "wanted", "issues"),
    [
        ("<inlineData>It rained.</inlineData>", "<p>It rained.</p><p>It snowed.</p></body>", 1),
        (
            "<inlineData>&lt;p&gt;It rained.&lt;/p&gt;</inlineData>",
            "&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;It snowed.&lt;/p&gt;</inlineData>",
            0,
        ),
        ("<inlineXML><p>It rained.</p></inlineXML>", "<p>It rained.</p><p>It snowed.</p></body></html></inlineXML>", 0),
    ],
)
def test_a_paragraph_more_is_written(content: str, wanted: str, issues: int) -> None:
    """A body with another block is written anew in its vocabulary; a plain text becomes XHTML, which is said."""
    article = read(in_item(rest=f"<contentSet>{content}</contentSet>")).article
    section = article.sections[0]
    more = attrs.evolve(section, blocks=(*section.blocks, Paragraph(id="p2", text="It snowed.")))
    rendering = newsml_g2.render(attrs.evolve(article, sections=(more,)))
    assert wanted in rendering.data.decode()
    assert issues == len(rendering.issues)


@pytest.mark.parametrize(
    ("change", "written"),
    [
        ({"status": "withheld"}, b'<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>'),
        ({"embargo": None}, b"<pubStatus uri"),
        ({"embargo": Embargo(until=datetime.date(2026, 3, 1))}, b"<embargoed>2026-03-02T00:00:00-12:00</embargoed>"),
        ({"rights": None}, b"<itemMeta>"),
        ({"rights": Rights(data_mining="urn:x:ask")}, b'<dataMining uri="urn:x:ask"/>'),
    ],
    ids=["status", "no embargo", "day", "no rights", "mining"],
)
def test_restrictions_change_in_their_place(change: dict[str, Any], written: bytes) -> None:
    """What restricts a story is changed where it stands, and read again."""
    story = in_item(
        '<embargoed>2026-03-01T18:00:00Z</embargoed><pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>'
    ).replace("<itemMeta>", '<rightsInfo><dataMining qcode="plus:DMI-PROHIBITED"/></rightsInfo><itemMeta>')
    data = newsml_g2.render(attrs.evolve(read(story).article, **change)).data
    assert written in data
    again = read(data).article
    for name in change.keys() - {"embargo"}:
        assert change[name] == getattr(again, name)


def test_a_new_place_of_a_thing_is_asserted() -> None:
    """Where a thing lies is asserted of its code; without a code there is no place for it, which is said."""
    things = (
        Entity(kind="place", name="Oban", code="1", scheme="medtop", latitude=56.4, longitude=-5.5),
        Entity(kind="place", name="Mull", latitude=56.5),
    )
    rendering = newsml_g2.render(attrs.evolve(read(in_item()).article, entities=things))
    again = read(rendering.data).article.entities
    assert [(56.4, -5.5), (None, None)] == [(each.latitude, each.longitude) for each in again]
    assert ["/entities/1/latitude"] == [issue.pointer for issue in rendering.issues]


def test_symbols_and_positions_stand_in_a_subject_itself_too() -> None:
    """They are read, stay where they are, and a new one goes into an assertion."""
    subjects = (
        '<subject type="cpnat:organisation" qcode="co:1"><name>Acme</name><organisationDetails>'
        '<hasInstrument symbol="ACM"/></organisationDetails></subject>'
        '<subject type="cpnat:geoArea" qcode="g:1"><name>Oslo</name><geoAreaDetails>'
        '<position latitude="59.9" longitude="10.7"/></geoAreaDetails></subject>'
    )
    item = HARBOUR.replace(b"<urgency>", subjects.encode() + b"<urgency>", 1)
    article = read(item).article
    acme, oslo = (next(each for each in article.entities if each.name == name) for name in ("Acme", "Oslo"))
    assert (("ACM",), 59.9, 10.7) == (acme.symbols, oslo.latitude, oslo.longitude)
    more = tuple(attrs.evolve(each, symbols=("ACM", "XYZ")) if each is acme else each for each in article.entities)
    written = newsml_g2.render(attrs.evolve(article, entities=more)).data
    assert {"ACM", "XYZ"} == {s for each in read(written).article.entities if each.name == "Acme" for s in each.symbols}


def test_who_says_a_source_type_is_no_source_type() -> None:
    """What an element says beside its term is none; one that it has in words is read, and stays where it is."""
    unsaid = read(in_item().replace("<contentMeta>", '<contentMeta><digitalSourceType how="howx:tool" custom="true"/>'))
    assert unsaid.article.digital_source_type is None
    assert ["restriction-unread"] == [issue.rule for issue in unsaid.issues if issue.path == ("digital_source_type",)]
    worded = in_item().replace("<contentMeta>", "<contentMeta><digitalSourceType>digitalCapture</digitalSourceType>")
    article = read(worded).article
    assert article.digital_source_type is not None
    assert (article.digital_source_type.uri or "").endswith("/digitalCapture")
    written = newsml_g2.render(attrs.evolve(article, urgency=2)).data
    assert 1 == written.count(b"<digitalSourceType")
