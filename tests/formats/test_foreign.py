"""Properties that no format has: one that names a restriction restricts the story, in every format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import strategies
from tests.formats.extras import is_installed
from tests.formats.restricted import freer, restricted

from newsmodel import Reading, parse, render
from newsmodel.errors import NewsModelError
from newsmodel.formats.restrictions import effects_of, is_of_machine, reserves_mining, said_in
from newsmodel.issues import Severity
from newsmodel.model import Rights
from newsmodel.readings import Hints

_END = "2027-03-05T10:00:00Z"
ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("foreign.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
_WORDS = "The ferry sails again, Lee said."
_PAGE = (
    "<html lang='en'><head><title>Ferry stays</title><meta name='{name}' content='{value}'></head>"
    "<body><h1>Ferry stays</h1></body></html>"
)
_NITF = (
    "<nitf><head><title>Ferry stays</title><meta name='{name}' content='{value}'/></head>"
    "<body><body.head><hedline><hl1>Ferry stays</hl1></hedline></body.head></body></nitf>"
)
_NITF_ATTRIBUTE = (
    "<nitf><head><title>Ferry stays</title><docdata {name}='{value}'/></head>"
    "<body><body.head><hedline><hl1>Ferry stays</hl1></hedline></body.head></body></nitf>"
)


_G2 = (
    '<newsItem guid="urn:x:1" xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="urn:x">'
    "<rightsInfo>{rights}</rightsInfo><itemMeta>{item}</itemMeta>"
    "<contentMeta><headline>Ferry stays</headline>{content}</contentMeta></newsItem>"
)
_NEWSML = (
    '<NewsML><NewsItem><NewsManagement><NewsItemType FormalName="News"/><Status FormalName="Usable"/>{item}'
    "</NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry stays</HeadLine></NewsLines><DescriptiveMetadata>"
    "{content}</DescriptiveMetadata></NewsComponent></NewsItem></NewsML>"
)
_RSS = (
    "<rss version='2.0' xmlns:x='urn:x'><channel><title>Coast Times</title>{feed}<item><title>Ferry stays</title>"
    "<guid>urn:x:1</guid>{item}</item></channel></rss>"
)
_ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:x='urn:x'><id>urn:f</id><title>Coast Times</title>{feed}<entry>"
    "<id>urn:x:1</id><title>Ferry stays</title>{item}</entry></feed>"
)
_PROPERTY = '<Property FormalName="{name}" Value={quoted}/>'


def _parts(template: str, **parts: str) -> str:
    return template.format(**{name: parts.get(name, "") for name in ("rights", "item", "content", "feed")})


#: Where XML, feeds and mails have a property of any name, with the format.
CARRIERS = {
    "nitf, element": (
        "nitf",
        "<nitf xmlns:x='urn:x'><head><title>Ferry stays</title><x:{name}>{text}</x:{name}></head></nitf>",
    ),
    "newsml-g2, element": ("newsml-g2", _parts(_G2, item="<x:{name}>{text}</x:{name}>")),
    "newsml-g2, value": ("newsml-g2", _parts(_G2, item='<itemMetaExtProperty rel="x:{name}" value={quoted}/>')),
    "newsml-g2, literal": (
        "newsml-g2",
        _parts(_G2, content='<contentMetaExtProperty rel="x:{name}" literal={quoted}/>'),
    ),
    "newsml-g2, reluri": (
        "newsml-g2",
        _parts(_G2, rights='<rightsInfoExtProperty reluri="https://example.org/terms/{name}" value={quoted}/>'),
    ),
    "newsml-g2, qcode": ("newsml-g2", _parts(_G2, rights='<rightsInfoExtProperty rel="x:{name}" qcode={quoted}/>')),
    "newsml-1.2, management": ("newsml-1.2", _parts(_NEWSML, item=_PROPERTY)),
    "newsml-1.2, metadata": ("newsml-1.2", _parts(_NEWSML, content=_PROPERTY)),
    "rss, item": ("rss", _parts(_RSS, item="<x:{name}>{text}</x:{name}>")),
    "rss, channel": ("rss", _parts(_RSS, feed="<x:{name}>{text}</x:{name}>")),
    "atom, entry": ("atom", _parts(_ATOM, item="<x:{name}>{text}</x:{name}>")),
    "atom, feed": ("atom", _parts(_ATOM, feed="<x:{name}>{text}</x:{name}>")),
}


def _item(name: str, value: Any, /, **known: Any) -> str:
    return json.dumps(known | {name: value})


def in_json(format: str, name: str, value: Any) -> str:
    """Write a story with a property of any name, in a format whose values are those of JSON."""
    match format:
        case "ninjs":
            return _item(name, value, uri="urn:x:1", type="text", headlines=[{"value": "Ferry stays"}])
        case "older":
            return _item(name, value, uri="urn:x:1", version="1", headline="Ferry stays", body_text=_WORDS)
        case "ans":
            return _item(name, value, type="story", version="0.10.12", headlines={"basic": "Ferry stays"})
        case "jsonld":
            known = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry stays"}
            return _item(name, value, **known)
    own = 'newsmodel: "1.0"\nheadline' if format == "own" else "title"
    return f"---\n{own}: Ferry stays\n{json.dumps(name)}: {json.dumps(value)}\n---\n{_WORDS}\n"


IN_JSON = {"ninjs": "ninjs", "older": "ninjs", "ans": "ans", "jsonld": "jsonld"}
if is_installed("markdown"):
    IN_JSON |= {"markdown": "markdown", "own": "markdown"}


def outcome(reading: Reading) -> str:
    """Say in a word what restricts a story."""
    article = reading.article
    rights = article.rights
    until = article.embargo.until if article.embargo is not None else None
    told = [
        article.status if article.status != "usable" else "",
        f"until {_moment(until)}" if until else "open" if article.embargo is not None else "",
        f"expires {_moment(article.expires)}" if article.expires else "",
        "terms" if rights and rights.usage_terms else "",
        "paid" if rights and rights.free_access is False else "",
        "mining"
        if rights and (reserves_mining(rights.data_mining or "DMI-ALLOWED") or rights.data_mining_terms)
        else "",
        "machine" if article.digital_source_type and is_of_machine(article.digital_source_type) else "",
        "error" if any(issue.severity is Severity.ERROR for issue in reading.issues) else "",
    ]
    return " ".join(filter(None, told)) or "free"


def _is_reserved(rights: Rights) -> bool:
    return rights.data_mining is not None and reserves_mining(rights.data_mining)


def _moment(value: Any) -> str:
    words: str = value.isoformat().replace("+00:00", "Z")
    return "T" if words == _END else words


#: What a field of ours says has the field's own form in our own documents.
OF_THE_FORMAT = {
    ("own", "embargo"),
    ("own", "digital_source_type"),
    ("own", "expires"),
    ("own", "notes"),
    ("own", "signals"),
    ("markdown", "robots"),
}


@pytest.mark.parametrize(("name", "value", "expected"), ROWS, ids=lambda word: word[:40])
@pytest.mark.parametrize("format", IN_JSON)
def test_a_foreign_property_restricts_in_every_format(format: str, name: str, value: str, expected: str) -> None:
    """What an object says under any name restricts its story, and an issue says so; what only looks so does not."""
    if (format, name) in OF_THE_FORMAT:
        pytest.skip("a field of its own")
    data = in_json(format, name, json.loads(value.replace('"T"', f'"{_END}"')))
    reading = parse(data, format=IN_JSON[format])
    assert outcome(reading) == expected
    if expected != "free" and format == "ans":  # others have fields for some
        assert any(issue.severity is not Severity.NOTE for issue in reading.issues)


@pytest.mark.parametrize("template", [_PAGE, _NITF, _NITF_ATTRIBUTE], ids=["html", "nitf-meta", "nitf-attribute"])
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        (*row[:1], json.loads(row[1].replace('"T"', f'"{_END}"')), row[2])
        for row in ROWS
        if row[1][:1] in '"1' and row[0].replace("_", "").isalnum() and row[0].isascii()
    ],
)
def test_a_foreign_meta_or_attribute_restricts(template: str, name: str, value: Any, expected: str) -> None:
    """Metadata of pages, and attributes of XML that no row reads, restrict like properties of JSON."""
    named = "nitf" if template.startswith("<nitf") else "html"
    data = template.format(name=name, value=value)
    if named == "html":
        from newsmodel.formats import html  # noqa: PLC0415 - only this asks it for metadata alone

        reading = html.parse_metadata(data, hints=Hints())
    else:
        reading = parse(data, format="nitf")
    assert outcome(reading) == expected


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        (row[0], str(json.loads(row[1].replace('"T"', f'"{_END}"'))), row[2])
        for row in ROWS
        if row[1][:1] in '"0123456789tf' and row[0].replace("_", "").isalnum() and row[0].isascii()
    ],
)
def test_a_foreign_element_or_property_restricts(carrier: str, name: str, value: str, expected: str) -> None:
    """What XML and feeds say under names of other namespaces, or as pairs of a name and a value, restricts a story."""
    named, template = CARRIERS[carrier]
    reading = parse(template.format(name=name, text=escape(value), quoted=quoteattr(value)), format=named)
    assert outcome(reading) == expected


@pytest.mark.parametrize("name", ["{urn:x}onHold", "cms:on-hold", "https://example.org/terms#on_hold", "urn:x:onHold"])
def test_a_name_is_read_without_its_namespace(name: str) -> None:
    """A namespace before a name changes nothing, in whatever way it is written."""
    assert [said.kind.family for said in said_in([(name, True)]) if said.kind] == ["hold"]


@given(st.sampled_from(sorted(IN_JSON)), st.sampled_from([row[0] for row in ROWS]), strategies.json_values())
def test_no_value_of_a_foreign_property_frees_a_story_or_ends_a_reading(format: str, name: str, value: Any) -> None:
    """Whatever stands in a property, a story is read, and is no freer than without it."""
    try:
        without = parse(in_json(format, "colour", "red"), format=IN_JSON[format]).article
        reading = parse(in_json(format, name, value), format=IN_JSON[format])
    except NewsModelError:
        assert IN_JSON[format] == "markdown"  # a field of ours has the form of our documents; YAML has other escapes
        return
    assert not list(freer(restricted(without), restricted(reading.article)))


def test_the_strictest_of_several_foreign_properties_counts() -> None:
    """The later end, the earlier expiry, and the graver status; a remark on an embargo does not open its end."""
    item = json.loads(in_json("ninjs", "hold", True)) | {
        "pubStatus": "usable",
        "embargoedUntil": "2027-01-01T00:00:00Z",
        "meta": {"embargo": _END, "embargo_note": "The vote", "killed": True},
        "expires": "2030-01-01T00:00:00Z",
        "valid_until": "2029-01-01T00:00:00Z",
    }
    reading = parse(json.dumps(item), format="ninjs")
    assert outcome(reading) == "canceled until T expires 2029-01-01T00:00:00Z"


def test_a_stated_embargo_is_not_opened_by_a_flag() -> None:
    """`embargoed: true` beside an end says nothing new; words do, since the end may not be all of it."""
    item = json.loads(in_json("ninjs", "embargoedUntil", _END))
    assert outcome(parse(json.dumps(item | {"is_embargoed": True}), format="ninjs")) == "until T"
    assert outcome(parse(json.dumps(item | {"embargo": "till the vote is over"}), format="ninjs")) == "open"


def test_what_is_said_is_found_at_any_depth_but_within_other_things() -> None:
    """Objects are gone through; those with a type, an address or the name of another thing are not."""
    deep: Any = {"hold": True}
    for _ in range(4):
        deep = {"inner": deep}
    found = [said.name for said in said_in([("a", deep), ("b", {"@type": "Offer", "hold": True})])]
    assert found == ["a/inner/inner/inner/inner/hold"]


@given(strategies.json_values(), st.sampled_from([row[0] for row in ROWS]))
def test_effects_are_found_for_any_value(value: Any, name: str) -> None:
    """No value of a property raises, and what comes of it is a field with a value, or an issue."""
    for said in said_in([(name, value)]):
        for effect in effects_of(said, Hints()):
            assert effect.field
            assert effect.source.startswith(name.split(".", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("ninjs", {"uri": "urn:x:1", "headlines": [{"value": "Ferry stays"}], "usageTerms": "Print only"}),
        ("jsonld", {"@type": "NewsArticle", "@id": "urn:x:1", "headline": "Ferry stays", "usageInfo": "Print only"}),
    ],
)
def test_terms_beside_a_foreign_property_are_written_as_they_were(name: str, item: dict[str, Any]) -> None:
    """What the property adds to a field that the item has is taken out again where it is written itself."""
    whole = item | {"restrictions": "No sales"}
    article = parse(json.dumps(whole), format=name).article
    assert article.rights == Rights(usage_terms="Print only\nNo sales")
    again = json.loads(render(article, format=name).data)
    assert whole == {key: value for key, value in again.items() if key in whole}
