"""Facts of an item beside its story: series, audiences, services, print, history, properties, files beside it."""

from __future__ import annotations

import datetime
import json
from typing import Any

import attrs
import pytest
from tests.formats.extras import is_installed

from newsmodel import Hints, parse, render
from newsmodel.model import (
    Article,
    Concept,
    Figure,
    Media,
    Paragraph,
    Party,
    Printing,
    Property,
    Rendition,
    Revision,
    Rights,
    Section,
    Series,
)

NITF = """<nitf><head>
<meta name="desk-priority" content="r"/><meta name="empty" content=""/><meta http-equiv="x" content="y"/>
<docdata><fixture fix-id="WEEKLY"/><doc-scope scope="Nebraska"/>
<series series.name="Water wars" series.part="2" series.totalpart="5"/>
<doc.copyright holder="Harbour News" year="2026"/></docdata>
<pubdata issn="0307-123X" volume="12" number="88" edition.name="Late City" position.sequence="B3"/>
<revision-history name="Ana Ruiz" function="editor" norm="20260302T090000Z" comment="Cut to length."/>
</head><body><body.head><hedline><hl1>Rain</hl1><hl3>And snow</hl3></hedline></body.head><body.content><p>It rained.</p>
<media media-type="image"><media-reference source="photos/well.jpg" mime-type="image/jpeg" width="640"/></media>
</body.content></body></nitf>"""
WHOLE = Article(
    id="urn:example:well",
    headline="The well runs dry",
    modified=datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC),
    audiences=[Concept(name="Nebraska")],
    printed=Printing(edition="Late City", page="B3"),
    series=[Series(name="Water wars", part="2")],
    services=[Concept(name="Basic service")],
    publisher=Party(name="Harbour News"),
    sections=[Section(id="s1", blocks=[Paragraph(id="p1", text="It is dry."), Figure(id="p2", media="m1")])],
    media=[Media(id="m1", kind="picture", renditions=[Rendition(reference="photos/well.jpg")])],
    history=[Revision(party=Party(name="Ana Ruiz", role="editor"), note="Cut to length.")],
    rights=Rights(holder=Party(name="Harbour News"), year=2026),
    properties=[Property(name="desk-priority", value="r")],
)
#: The fields that each format carries whole.
CARRIED = {
    "nitf": {"audiences", "printed", "series", "media", "history", "rights", "properties"},
    "newsml-g2": {"audiences", "services", "properties"},
    "jsonld": {"audiences", "printed", "series", "media", "rights"},
    "html": {"audiences", "printed", "series", "media", "rights"},
    "ninjs": set[str](),
    "ans": set[str](),
    "rss": set[str](),
    "atom": set[str](),
    "jsonfeed": set[str](),
}
FIELDS = ("audiences", "printed", "series", "services", "media", "history", "rights", "properties")


def of(article: Article, name: str) -> Any:
    """What an article has of a field, without the kind of a holder, which some formats cannot leave open."""
    value: Any = getattr(article, name)
    return (value.holder.name, value.year) if name == "rights" and value is not None and value.holder else value


def test_nitf_says_them_all() -> None:
    """Each has its element or attribute; a `meta` without a value stays where it is."""
    article = parse(NITF, format="nitf").article
    assert (Property(name="desk-priority", value="r"), Property(name="x", value="y")) == article.properties
    assert (Series(name="Water wars", part="2", total=5), Series(code="WEEKLY")) == article.series
    assert (Concept(name="Nebraska"),) == article.audiences
    assert Printing(edition="Late City", page="B3", volume="12", number="88", issn="0307-123X") == article.printed
    assert Rights(holder=Party(name="Harbour News"), year=2026) == article.rights
    when = datetime.datetime(2026, 3, 2, 9, tzinfo=datetime.UTC)
    party = Party(name="Ana Ruiz", role="editor")
    assert (Revision(party=party, date=when, note="Cut to length."),) == article.history
    assert [("hl3", "And snow")] == [(each.role, each.text) for each in article.headlines]
    file = Rendition(reference="photos/well.jpg", media_type="image/jpeg", width=640)
    assert (file,) == article.media[0].renditions


def test_nitf_comes_back_unchanged_and_with_one_change() -> None:
    """Unchanged it is the same bytes; a second series and a new year are written, and nothing else."""
    article = parse(NITF, format="nitf").article
    assert render(article, format="nitf").data.strip().endswith(NITF.encode())
    more = attrs.evolve(article, series=(*article.series, Series(name="Wells", part="1")))
    written = render(more, format="nitf").data.decode()
    assert '<series series.name="Wells" series.part="1"/>' in written
    assert more.series[:1] + more.series[2:] + more.series[1:2] == parse(written, format="nitf").article.series


@pytest.mark.parametrize("name", CARRIED)
def test_what_a_format_has_no_place_for_is_named(name: str) -> None:
    """Each field comes back as it was, or an issue names it."""
    written = render(WHOLE, format=name)
    again = parse(written.data, format=name).article
    named = {issue.path[0] for issue in written.issues}
    for field in FIELDS:
        came_back = of(again, field) == of(WHOLE, field)
        assert came_back or field in named, field
        assert came_back or field not in CARRIED[name], field


def test_nitf_refuses_names_and_functions_that_its_schema_has_not() -> None:
    """A name with blanks is no NMTOKEN, and a function is one of nine: both are named, not written."""
    article = attrs.evolve(
        WHOLE,
        properties=[Property(name="a name", value="x")],
        history=[Revision(party=Party(name="Ana", role="stylist"))],
    )
    written = render(article, format="nitf")
    assert b"<meta" not in written.data
    assert b'<revision-history name="Ana"/>' in written.data
    assert {"/properties", "/history/0/party/role"} <= {issue.pointer for issue in written.issues}


def test_newsml_g2_says_series_services_audiences_hops_and_properties() -> None:
    """Services and audiences are concepts, `memberOf` and `instanceOf` series, hops the history."""
    item = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" standard="NewsML-G2"
 standardversion="2.35" conformance="power"><catalogRef href="http://x.example/c"/>
<hopHistory><hop timestamp="2026-03-02T09:00:00Z"><party literal="HD"><name>Harbour Desk</name></party>
<action qcode="act:edited"/></hop></hopHistory><itemMeta><itemClass qcode="ninat:text"/><provider literal="HN"/>
<versionCreated>2026-03-02T09:00:00Z</versionCreated><service qcode="hn:basic"><name>Basic</name></service>
<memberOf qcode="hn:water"><name>Water wars</name></memberOf><instanceOf qcode="hn:weekly"/>
<itemMetaExtProperty rel="hn:desk" value="Sport"/></itemMeta>
<contentMeta><audience qcode="hn:ne"><name>Nebraska</name></audience>
<headline>Rain</headline></contentMeta></newsItem>"""
    article = parse(item, format="newsml-g2").article
    assert (Concept(name="Basic", code="basic", scheme="hn"),) == article.services
    assert (Concept(name="Nebraska", code="ne", scheme="hn"),) == article.audiences
    assert [("Water wars", "water"), (None, "weekly")] == [(each.name, each.code) for each in article.series]
    assert [("Harbour Desk", "act:edited")] == [
        (each.party.name, each.action) for each in article.history if each.party
    ]
    assert (Property(name="hn:desk", value="Sport"),) == article.properties


def test_a_literal_is_no_code_of_a_service() -> None:
    """NewsML-G2 gives services no literal: a code without a scheme is named, not written."""
    written = render(attrs.evolve(WHOLE, services=[Concept(name="Basic", code="B1")]), format="newsml-g2")
    assert b"literal" not in written.data.partition(b"<service")[2].partition(b"</service>")[0]
    assert "/services/0/code" in {issue.pointer for issue in written.issues}


def test_newsml_1_says_whom_it_is_for_and_what_carries_it() -> None:
    """`OfInterestTo` are audiences, services and products of the envelope services, other properties properties."""
    item = """<NewsML Version="1.2"><NewsEnvelope><NewsService FormalName="Basic"/><NewsProduct FormalName="Sport"/>
</NewsEnvelope><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines>
<HeadLine>Rain</HeadLine></NewsLines><RightsMetadata><Copyright><CopyrightHolder>HN</CopyrightHolder>
<CopyrightDate>2026</CopyrightDate></Copyright></RightsMetadata><DescriptiveMetadata>
<OfInterestTo FormalName="Editors"/>
<Property FormalName="Keyword" Value="rain"/><Property FormalName="Desk" Value="7"/></DescriptiveMetadata>
<ContentItem><DataContent><p>It rained.</p></DataContent></ContentItem><NewsComponent><ContentItem Href="well.jpg">
<MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""
    article = parse(item, format="newsml-1.2").article
    assert (Concept(name="Basic"), Concept(name="Sport")) == article.services
    assert (Concept(name="Editors"),) == article.audiences
    assert (Property(name="Desk", value="7"),) == article.properties
    assert ("rain",) == article.keywords
    assert 2026 == (article.rights.year if article.rights else None)
    assert (Rendition(reference="well.jpg"),) == article.media[0].renditions


def test_an_episode_is_a_part_of_its_podcast() -> None:
    """Season and episode are those of the series that the channel is; a story without numbers is of none."""
    feed = (
        '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>The Show</title>'
        "<item><title>Rain</title><itunes:season>2</itunes:season><itunes:episode>5</itunes:episode></item></channel></rss>"
    )
    assert (Series(name="The Show", season="2", part="5"),) == parse(feed, format="rss").article.series
    plain = feed.replace("<itunes:season>2</itunes:season><itunes:episode>5</itunes:episode>", "")
    assert () == parse(plain, format="rss").article.series


def test_only_series_are_series_in_json_ld() -> None:
    """A part of a paid product is of no series, and the position of a story without one stays where it is."""
    node: dict[str, Any] = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", "position": 2}
    product = node | {"isPartOf": {"@type": ["CreativeWork", "Product"], "name": "Harbour Plus"}}
    assert () == parse(json.dumps(product), format="jsonld").article.series
    series = node | {"isPartOf": {"@type": "CreativeWorkSeries", "name": "Water wars"}}
    article = parse(json.dumps(series), format="jsonld").article
    assert (Series(name="Water wars", part="2"),) == article.series
    assert series == json.loads(render(article, format="jsonld").data)


BESIDE = {
    "markdown": "# Rain\n\nIt rained.\n\n![A well](photos/well.jpg)\n",
    "html": "<html><body><article><h1>Rain</h1><p>It rained all day, and all night.</p>"
    '<img src="photos/well.jpg" alt="A well"><p>Nobody left before the end of the night.</p></article></body></html>',
    "nitf": "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>It rained.</p>"
    '<media media-type="image"><media-reference source="photos/well.jpg"/></media></body.content></body></nitf>',
    "jsonld": '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain",'
    ' "image": "photos/well.jpg"}',
}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            name,
            marks=pytest.mark.skipif(
                name in {"markdown", "html"} and not is_installed(name), reason=f"needs newsmodel[{name}]"
            ),
        )
        for name in BESIDE
    ],
)
def test_a_file_beside_the_story_keeps_its_reference(name: str) -> None:
    """A relative address is a reference; with the address of the story it is an address."""
    (file,) = parse(BESIDE[name], format=name).article.media[0].renditions
    assert (None, "photos/well.jpg") == (file.uri, file.reference)
    if name != "nitf":  # whose files lie in the message
        hints = Hints(url="https://harbour.example/2026/rain")
        (file,) = parse(BESIDE[name], format=name, hints=hints).article.media[0].renditions
        assert ("https://harbour.example/2026/photos/well.jpg", None) == (file.uri, file.reference)


@pytest.mark.parametrize("place", ["#map", "javascript:alert(1)", "{src}", "p\nq.jpg"])
def test_what_is_no_file_is_no_reference(place: str) -> None:
    """Fragments, programs and what a script fills in are no references to files."""
    article = parse(BESIDE["nitf"].replace("photos/well.jpg", place.replace("\n", "&#10;")), format="nitf").article
    assert not any(file.reference for media in article.media for file in media.renditions)
