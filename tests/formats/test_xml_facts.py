"""NITF and NewsML-G2: properties by names of their own, places of events, and whom a story is not for."""

from __future__ import annotations

from typing import Any

import pytest
from tests.formats.test_xml_fields import doc, faults, g2, in_nitf, read, written

from newsmodel import Hints
from newsmodel.formats import newsml_g2, nitf


@pytest.mark.parametrize(
    ("item", "name", "value"),
    [
        (g2('<itemMetaExtProperty rel="x:words" value="412"/>'), "x:words", "412"),
        (g2('<itemMetaExtProperty type="x:words" literal="412"/>'), "x:words", "412"),
        (g2('<itemMetaExtProperty rel="x:desk"><name>Coast</name></itemMetaExtProperty>'), "x:desk", "Coast"),
        (g2(content='<contentMetaExtProperty reluri="https://x.org/d" uri="urn:d"/>'), "https://x.org/d", "urn:d"),
        (g2(rights='<rightsInfoExtProperty rel="x:pool" value="yes"/>'), "x:pool", "yes"),
        (g2('<role qcode="x:lead"/>'), "role", "x:lead"),
        (g2('<profile versioninfo="2">text-only</profile>'), "profile", "text-only"),
        (g2('<generator versioninfo="3.1">Quill</generator>'), "generator", "Quill"),
        (g2('<incomingFeedId qcode="x:f1"/>'), "incomingFeedId", "x:f1"),
        (
            g2(content='<userInteraction interactiontype="useracttype:tweets" interactions="7"/>'),
            "useracttype:tweets",
            "7",
        ),
    ],
)
def test_what_a_supplier_says_by_a_name_of_its_own_is_a_property(item: str, name: str, value: str) -> None:
    """It has its relation as its name, before 2.17 its type, else that of its element; and it goes when it is gone."""
    assert [{"name": name, "value": value}] == doc("newsml-g2", item)["properties"]
    rendering = written("newsml-g2", item, properties=None)
    assert ([], ()) == (faults(rendering.data), rendering.issues)
    assert "properties" not in doc("newsml-g2", rendering.data.decode())


def test_another_name_of_a_property_is_its_relation() -> None:
    """A type that was a name goes, and the relation says the new one."""
    item = g2(content='<contentMetaExtProperty type="x:words" value="412"/>')
    rendering = written("newsml-g2", item, properties=[{"name": "x:count", "value": "412"}])
    assert b'<contentMetaExtProperty value="412" rel="x:count"/>' in rendering.data


def test_the_headline_of_what_a_link_leads_to_is_its_title() -> None:
    """It counts where the link has no title of its own."""
    item = g2('<link rel="irel:seeAlso" residref="urn:x:2"><headline>Snow</headline></link>')
    assert "Snow" == doc("newsml-g2", item)["links"][0]["title"]


_EXCLUDED = (
    '<exclAudience qcode="a:1"><name xml:lang="de">Inseln</name><name xml:lang="en">Islands</name></exclAudience>'
)


@pytest.mark.parametrize(
    ("excluded", "line"),
    [
        (f'{_EXCLUDED}<language tag="en"/>', "exclAudience: Islands"),
        ('<exclAudience qcode="a:1"/>', "exclAudience: a:1"),
        ('<exclAudience literal="Islands"/>', "exclAudience: Islands"),
    ],
)
def test_whom_a_story_is_not_for_is_a_term_of_use(excluded: str, line: str) -> None:
    """It stands behind the other terms, and goes without them."""
    item = g2(content=excluded, rights="<usageTerms>No archives.</usageTerms>")
    rights = doc("newsml-g2", item)["rights"]
    assert ([], f"No archives.\n{line}") == (faults(item), rights["usage_terms"])
    rendering = written("newsml-g2", item, rights=rights | {"usage_terms": "No archives."})
    assert ([], ()) == (faults(rendering.data), rendering.issues)
    assert b"exclAudience" not in rendering.data
    assert b"<usageTerms>No archives.</usageTerms>" in rendering.data


def test_an_audience_that_nothing_names_is_an_error() -> None:
    """The story is freer without it, and nobody can say for whom."""
    issues = newsml_g2.parse(g2(content='<exclAudience type="x:region" significance="5"/>'), hints=Hints()).issues
    told = [(each.rule, each.severity.value) for each in issues]
    assert ("restriction-unread", "error") in told


def test_terms_that_change_leave_whom_a_story_is_not_for() -> None:
    """The words change where they stand."""
    item = g2(content='<exclAudience literal="Islands"/>', rights="<usageTerms>No archives.</usageTerms>")
    rendering = written("newsml-g2", item, rights={"usage_terms": "No sales.\nexclAudience: Islands"})
    assert b"<usageTerms>No sales.</usageTerms>" in rendering.data
    assert b'<exclAudience literal="Islands"/>' in rendering.data


@pytest.mark.parametrize(
    ("item", "paths"),
    [
        (
            g2(content='<description pubconstraint="x:internal">Rain ends.</description>'),
            ["/newsItem/contentMeta/description/@pubconstraint"],
        ),
        (g2('<edNote pubconstraint="x:internal">Call Ana.</edNote>'), []),
        (g2('<expires pubconstraint="x:web">2026-03-05T10:00:00Z</expires>'), []),
    ],
)
def test_what_few_may_publish_is_an_error(item: str, paths: list[str]) -> None:
    """A field does not say who may publish it; notes are not published, and of ends the earliest counts for all."""
    found = newsml_g2.parse(item, hints=Hints()).issues
    assert paths == [issue.pointer for issue in found if issue.rule == "restriction-unread"]


_EVENT = '<evloc city="Lookout" state-prov="Ellan" iso-cc="IM"/>'


@pytest.mark.parametrize(
    ("left", "markup"),
    [
        ((0, 1, 2), _EVENT),
        ((0, 2), '<evloc city="Lookout" iso-cc="IM"/>'),
        ((1, 2), '<evloc state-prov="Ellan" iso-cc="IM"/>'),
        ((), ""),
    ],
)
def test_an_event_was_in_each_place_that_is_named(left: tuple[int, ...], markup: str) -> None:
    """City, state and country are places of the event; one that is gone takes its own attribute alone."""
    item = in_nitf(_EVENT)
    places: list[Any] = doc("nitf", item)["entities"]
    assert ["Lookout", "Ellan", ("IM", "iso3166")] == [
        each.get("name") or (each["code"], each["scheme"]) for each in places
    ]
    assert {("place", "event")} == {(each["kind"], each["rel"]) for each in places}
    rendering = written("nitf", item, entities=[places[index] for index in left])
    assert f"<docdata>{markup}</docdata>".replace("<docdata></docdata>", "") in rendering.data.decode()


@pytest.mark.parametrize(
    ("parts", "code", "scheme"),
    [
        ('<city city-code="L1" code-source="hd">Lookout</city>, <country iso-cc="IM">Man</country>', "L1", "hd"),
        ('<country iso-cc="IM">Man</country>', "IM", "iso3166"),
        ('<city>Lookout</city>, <country iso-cc="IM">Man</country>', None, None),
    ],
)
def test_a_location_has_the_code_of_its_most_specific_part(parts: str, code: str | None, scheme: str | None) -> None:
    """The code of a country is none of a city in it."""
    item = in_nitf(f"<identified-content><location>{parts}</location></identified-content>")
    place = doc("nitf", item)["entities"][0]
    assert (code, scheme) == (place.get("code"), place.get("scheme"))
    assert () == nitf.render(read("nitf", item)).issues
    if code is not None:
        rendering = written("nitf", item, entities=[place | {"code": "Z9"}])
        assert "Z9" == doc("nitf", rendering.data.decode())["entities"][0]["code"]


def test_a_dateline_has_the_code_of_its_country() -> None:
    """A place of which no more is named is the country."""
    head = '<dateline><location><country iso-cc="IM">MAN</country></location> -</dateline>'
    located = [{"name": "MAN", "code": "IM", "scheme": "iso3166"}]
    assert located == doc("nitf", in_nitf(head=head))["located"]


def test_data_sets_of_iptc_are_properties() -> None:
    """Records of the Information Interchange Model have numbers for names; one without a value is none."""
    item = '<nitf><head><iim ver="2"><ds num="2:25" value="ferry"/><ds num="2:26" value=""/></iim></head><body/></nitf>'
    assert [{"name": "2:25", "value": "ferry"}] == doc("nitf", item)["properties"]


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("<person>By Ana Ruiz</person>", [{"name": "Ana Ruiz"}]),
        ("<person>Von Ruiz</person>", [{"name": "Von Ruiz"}]),
        ("<person>By Ana Ruiz<br/>Staff writer</person>", [{"name": "Ana Ruiz", "job_title": "Staff writer"}]),
        ("By Ana Ruiz<br/>Harbour Post", [{"name": "Ana Ruiz", "affiliation": "Harbour Post"}]),
    ],
)
def test_a_byline_names_people_without_what_stands_before_them(byline: str, people: list[dict[str, str]]) -> None:
    """The "By" may stand among the words of a name, and lines are parted."""
    found = doc("nitf", in_nitf(head=f"<byline>{byline}</byline>"))["contributors"]
    assert [each | {"kind": "person", "role": "author"} for each in people] == found


@pytest.mark.parametrize("name", ["hedline", "headline"])
def test_a_headline_may_stand_without_a_level(name: str) -> None:
    """What should hold headlines is one where it has words alone; it changes where it stands."""
    item = f"<nitf><head><title>T</title></head><body><body.head><{name}>Rain</{name}></body.head></body></nitf>"
    assert "Rain" == doc("nitf", item)["headline"]
    assert f"<{name}>Snow</{name}>" in written("nitf", item, headline="Snow").data.decode()


@pytest.mark.parametrize(
    ("docdata", "field", "value"),
    [
        ("<key-list><keyword>ferry</keyword><keyword key='vote'/></key-list>", "keywords", ["vote", "ferry"]),
        ("<ed-msg msg-type='desk'>Call Ana.</ed-msg>", "notes", [{"text": "Call Ana.", "role": "desk"}]),
        ("<doc.copyright>© Harbour Desk</doc.copyright>", "rights", {"notice": "© Harbour Desk"}),
    ],
)
def test_words_stand_where_nitf_has_attributes(docdata: str, field: str, value: Any) -> None:
    """Agencies write so, and it is read."""
    item = in_nitf(docdata)
    assert value == doc("nitf", item)[field]
    assert () == nitf.render(read("nitf", item)).issues


def lines(inner: str, *, description: str = "", component: str = "") -> str:
    """Make an item of NewsML 1 with some lines."""
    text = "<ContentItem><DataContent><p>It stays.</p></DataContent></ContentItem>"
    return (
        f"<NewsML><NewsItem><NewsComponent{component}><NewsLines>{inner}</NewsLines>"
        f"<DescriptiveMetadata>{description}</DescriptiveMetadata>{text}</NewsComponent></NewsItem></NewsML>"
    )


_TWO = '<HeadLine xml:lang="fr">Le bac</HeadLine><HeadLine xml:lang="en-GB">The ferry</HeadLine>'


@pytest.mark.parametrize(("language", "headline"), [("en", "The ferry"), ("fr", "Le bac"), ("de", "Le bac")])
def test_a_line_in_the_language_of_the_story_counts(language: str, headline: str) -> None:
    """Of several the first one counts where none is in it; another headline stands in its place."""
    item = lines(_TWO, description=f'<Language FormalName="{language}"/>')
    assert headline == doc("newsml-1.2", item)["headline"]
    changed = written("newsml-1.2", item, headline="Rain").data.decode()
    assert item.split("<NewsLines>")[1].replace(headline, "Rain") in changed


def test_a_component_says_its_language() -> None:
    """It counts where no metadata say one, and so do the lines in it."""
    assert "fr" == doc("newsml-1.2", lines("<HeadLine>Le bac</HeadLine>", component=' xml:lang="fr"'))["language"]
    assert "The ferry" == doc("newsml-1.2", lines(_TWO, component=' xml:lang="en"'))["headline"]


_DATED = "<DateLineDate>20260301T100000Z</DateLineDate>"


def test_a_dateline_has_its_date_as_data() -> None:
    """It stands apart, changes there, and comes back unchanged."""
    item = lines("<HeadLine>Ferry</HeadLine><DateLine>PARIS</DateLine>", description=_DATED)
    dateline = doc("newsml-1.2", item)["dateline"]
    assert {"text": "PARIS", "places": ["PARIS"], "date": "2026-03-01T10:00:00Z"} == dateline
    assert _DATED in written("newsml-1.2", item).data.decode()
    changed = written("newsml-1.2", item, dateline=dateline | {"date": "2026-03-02"}).data.decode()
    assert "<DateLineDate>20260302</DateLineDate>" in changed
    assert _DATED in written("newsml-1.2", item, dateline={"text": "LYON"}).data.decode()
    assert "DateLineDate" not in written("newsml-1.2", item, dateline=None).data.decode()


def test_the_date_of_no_dateline_is_kept() -> None:
    """Without words there is no dateline that it could be of."""
    item = lines("<HeadLine>Ferry</HeadLine>", description=_DATED)
    assert "dateline" not in doc("newsml-1.2", item)
    assert _DATED in written("newsml-1.2", item).data.decode()


def test_what_newsml_1_says_by_names_of_its_own_are_properties() -> None:
    """Labels have types, and the administration has properties; a line of a series names it."""
    item = (
        "<NewsML><NewsItem><Identification><Label><LabelType FormalName='Desk'/><LabelText>Sea</LabelText></Label>"
        "</Identification><NewsComponent><NewsLines><HeadLine>Ferry</HeadLine><SeriesLine>Ports</SeriesLine></NewsLines>"
        "<AdministrativeMetadata><Property FormalName='Pool' Value='yes'/></AdministrativeMetadata>"
        "</NewsComponent></NewsItem></NewsML>"
    )
    found = doc("newsml-1.2", item)
    assert [{"name": "Desk", "value": "Sea"}, {"name": "Pool", "value": "yes"}] == found["properties"]
    assert [{"name": "Ports"}] == found["series"]


@pytest.mark.parametrize("time", ["2026-03-01T10:00:00", "2026-03-01", "1 March 2026 10:00"])
def test_a_time_of_a_version_without_a_zone_stays_as_it_was(time: str) -> None:
    """The schema wants a zone, and an item that nobody has changed has what it had."""
    item = g2().replace("2026-03-01T10:00:00Z", time)
    rendering = written("newsml-g2", item)
    assert ((), True) == (rendering.issues, f"<versionCreated>{time}</versionCreated>" in rendering.data.decode())


def test_a_story_that_begins_with_a_heading_is_called_so() -> None:
    """It says more than the first sentence."""
    body = (
        '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        "<h1>The ferry stays</h1><p>So said the council.</p></body></html></inlineXML></contentSet>"
    )
    assert "The ferry stays" == doc("newsml-g2", g2(rest=body))["headline"]


@pytest.mark.parametrize(
    ("element", "role"),
    [
        ('<creator literal="Ana Ruiz"/>', "creator"),
        ('<contributor literal="Ana Ruiz"/>', "contributor"),
        ('<contributor role="x:ed" literal="Ana Ruiz"/>', "x:ed"),
    ],
)
def test_a_contributor_without_a_role_is_no_creator(element: str, role: str) -> None:
    """Who contributed to an item did not create it; a role counts more than the name of the element."""
    item = g2(content=element)
    assert [role] == [party["role"] for party in doc("newsml-g2", item)["contributors"]]
    again = written("newsml-g2", item, contributors=[{"name": "Bo Ek", "role": role}])
    assert [role] == [party["role"] for party in doc("newsml-g2", again.data.decode())["contributors"]]


_RIGHTS = "<rights.owner>Harbour Desk</rights.owner>"


@pytest.mark.parametrize(
    ("rights", "terms"),
    [
        (f"<rights>{_RIGHTS}</rights>", None),
        (f"<rights>{_RIGHTS}<rights.geography>Norway</rights.geography></rights>", "Harbour Desk Norway"),
        ("<rights>Not for television.</rights>", "Not for television."),
    ],
)
def test_an_owner_alone_makes_no_terms_of_use(rights: str, terms: str | None) -> None:
    """Rights that say only whose they are say nothing of the use of a story."""
    assert terms == doc("nitf", in_nitf(head=rights)).get("rights", {}).get("usage_terms")


def test_parts_of_a_place_are_words_of_their_own() -> None:
    """A place and a part of it that touch are two words."""
    head = "<dateline><location>Leith<sublocation>Harbour</sublocation></location></dateline>"
    assert "Leith Harbour" == doc("nitf", in_nitf(head=head))["dateline"]["text"]


def test_letters_of_windows_are_read_in_xml() -> None:
    """Control characters that mean letters of Windows are those, and stay as they are where nothing changes."""
    item = in_nitf().replace("Rain", "Rain\x92s &#128;5").replace("</body>", _PARAGRAPH)
    found = doc("nitf", item)
    assert ("Rain\u2019s \u20ac5", "It\u2019s \u20ac5.") == (
        found["headline"],
        found["sections"][0]["blocks"][0]["text"],
    )
    assert item in written("nitf", item).data.decode()


_PARAGRAPH = "<body.content><p>It&#146;s \x805.</p></body.content></body>"
