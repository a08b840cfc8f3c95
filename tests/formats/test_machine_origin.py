"""Machine origin: every way in which a digital source type is written, in every format that has a place for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.formats.extras import is_installed

from newsmodel import list_formats, parse, render
from newsmodel.formats.restrictions import is_of_machine, source_type_of

_CV = "http://cv.iptc.org/newscodes/digitalsourcetype/"
#: Terms of machines, and of people: IPTC's, those it has retired, and such as nobody knows.
MACHINE = ("trainedAlgorithmicMedia", "compositeSynthetic", "algorithmicMedia", "virtualRecording", "xyzMedia")
HUMAN = ("digitalCapture", "negativeFilm", "humanEdits", "minorHumanEdits", "digitalArt", "softwareImage")


def _spaced(term: str) -> str:
    return "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in term)


#: Ways to write a term.
SPELLINGS: dict[str, Callable[[str], str]] = {
    "http": lambda term: _CV + term,
    "https": lambda term: _CV.replace("http:", "https:") + term,
    "slash": lambda term: f"{_CV}{term}/",
    "qcode": lambda term: f"digsrctype:{term}",
    "other alias": lambda term: f"x:{term}",
    "bare": lambda term: term,
    "small": str.lower,
    "capitals": str.upper,
    "words": _spaced,
    "title": lambda term: _spaced(term).title(),
    "hyphens": lambda term: _spaced(term).replace(" ", "-"),
    "schema.org": lambda term: f"https://schema.org/{term[0].upper()}{term[1:]}DigitalSource",
    "schema.org, bare": lambda term: f"{term[0].upper()}{term[1:]}DigitalSource",
}


def _ninjs(value: Any) -> str:
    return json.dumps({"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "digitalSourceType": value})


def _jsonld(value: Any) -> str:
    return json.dumps(
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", "digitalSourceType": value}
    )


def _g2(attribute: str, value: str) -> str:
    kind = f'<digitalSourceType {attribute}="{value}"/>'
    return f'<newsItem guid="urn:x:1"><contentMeta><headline>Rain</headline>{kind}</contentMeta></newsItem>'


def _item(name: str, value: str) -> str:
    item = {"id": "urn:x:1", "title": "Rain", "content_text": "It rained.", name: value}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item]})


#: Where a source type stands, with the format.
CARRIERS: dict[str, tuple[str, Callable[[str], str]]] = {
    "ninjs, uri": ("ninjs", lambda value: _ninjs({"uri": value})),
    "ninjs, name": ("ninjs", lambda value: _ninjs({"name": value})),
    "ninjs, literal": ("ninjs", lambda value: _ninjs({"literal": value})),
    "ninjs, string": ("ninjs", _ninjs),
    "ninjs, list": ("ninjs", lambda value: _ninjs([value])),
    "jsonld, string": ("jsonld", _jsonld),
    "jsonld, node": ("jsonld", lambda value: _jsonld({"@id": value})),
    "jsonld, list": ("jsonld", lambda value: _jsonld([value])),
    "newsml-g2, qcode": ("newsml-g2", lambda value: _g2("qcode", value)),
    "newsml-g2, uri": ("newsml-g2", lambda value: _g2("uri", value)),
    "newsml-g2, literal": ("newsml-g2", lambda value: _g2("literal", value)),
    "ans": (
        "ans",
        lambda value: json.dumps(
            {"type": "story", "version": "0.10.12", "headlines": {"basic": "Rain"}}
            | {"additional_properties": {"digital_source_type": value}}
        ),
    ),
    "markdown": (
        "markdown",
        lambda value: f"---\ntitle: Rain\ndigitalSourceType: {json.dumps(value)}\n---\nIt rained.\n",
    ),
    "nitf": (
        "nitf",
        lambda value: f'<nitf><head><title>Rain</title><meta name="digsrctype" content="{value}"/></head></nitf>',
    ),
    "jsonfeed": ("jsonfeed", lambda value: _item("_digital_source_type", value)),
}
_FORMATS = [card.name for card in list_formats() if is_installed(card.extra)]
_WRITTEN = [card.name for card in list_formats() if card.writes_new and is_installed(card.extra)]


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("carrier", [name for name, (named, _) in CARRIERS.items() if named in _FORMATS])
def test_a_source_type_is_read_in_every_spelling(carrier: str, spelling: str) -> None:
    """A term for machines says so in every spelling and place, and so does an unknown one; those of people do not."""
    named, written = CARRIERS[carrier]
    for terms, is_machine in ((MACHINE, True), (HUMAN, False)):
        for term in terms:
            found = parse(written(SPELLINGS[spelling](term)), format=named).article.digital_source_type
            assert found is not None, term
            assert is_of_machine(found) is is_machine, term


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("carrier", [name for name, (named, _) in CARRIERS.items() if named in _FORMATS])
def test_machine_origin_stays_in_every_format(carrier: str, spelling: str) -> None:
    """Whatever the spelling was, the next format says the same, or an error says that it does not."""
    named, written = CARRIERS[carrier]
    article = parse(written(SPELLINGS[spelling]("trainedAlgorithmicMedia")), format=named).article
    for name in _WRITTEN:
        rendering = render(article, format=name)
        again = parse(rendering.data, format=name).article.digital_source_type
        is_said = any(issue.severity.value == "error" for issue in rendering.issues)
        assert is_said or (again is not None and is_of_machine(again)), name


@pytest.mark.parametrize("name", ["@value", "value", "qcode", "literal", "termCode"])
def test_an_object_names_a_source_type_as_it_names_a_permission(name: str) -> None:
    """Whatever property of an object has the term, and whatever is empty beside it, the term counts."""
    raw = {"@id": "", name: "trainedAlgorithmicMedia"}
    assert source_type_of(raw) == f"{_CV}trainedAlgorithmicMedia"


def test_one_source_type_of_several_that_cannot_be_read_is_not_passed_over() -> None:
    """Beside a term of people it may be one of machines, so that nothing is read, which is an error of the reader."""
    unread = {"prefLabel": {"en": "made by a machine"}}
    assert source_type_of(["digitalCapture", unread]) is None
    assert source_type_of(["digitalCapture", unread, "algorithmicMedia"]) == f"{_CV}algorithmicMedia"
    assert source_type_of(["digitalCapture", "", None]) == f"{_CV}digitalCapture"
    reading = parse(_jsonld(["digitalCapture", unread]), format="jsonld")
    assert "restriction-unread" in {issue.rule for issue in reading.issues}


_CAPTION = "The pier at dawn. Image generated with AI"
_PICTURE = {"type": "picture", "uri": "urn:x:2", "name": "main", "descriptions": [{"value": _CAPTION}]}
#: A story with a picture that a machine has made, in formats that read words, a tree or a table.
PICTURED = {
    "text": f"Rain ends\n\nIt rained all night in the valley, and the river rose.\n\nImage caption: {_CAPTION}\n\n"
    "The mayor said that nobody was hurt, and that the dam would be built again before the winter.\n",
    "jsonld": json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Rain",
            "image": {"@type": "ImageObject", "url": "https://x.example/a.jpg", "caption": _CAPTION},
        }
    ),
    "ninjs": json.dumps(
        {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "associations": [_PICTURE]}
    ),
}


@pytest.mark.parametrize("name", PICTURED)
def test_a_caption_tells_the_machine_that_made_its_picture(name: str) -> None:
    """What a caption says of its picture is said of that in every format, and of the story in none."""
    reading = parse(PICTURED[name], format=name)
    kinds = [item.digital_source_type and item.digital_source_type.uri for item in reading.article.media]
    assert ([f"{_CV}trainedAlgorithmicMedia"], None) == (kinds, reading.article.digital_source_type)
    assert ["origin-inferred"] == [issue.rule for issue in reading.issues if issue.path[:1] == ("media",)]


@pytest.mark.parametrize("before", [{}, {"digitalSourceType": "https://schema.org/DigitalCaptureDigitalSource"}])
def test_the_origin_of_a_picture_that_its_caption_tells_is_written_as_data(before: dict[str, str]) -> None:
    """JSON-LD has a property for it, whatever the input had there; the article's own stays as it was."""
    picture = {"@type": "ImageObject", "contentUrl": "https://e.org/a.jpg", "caption": "The pier (AI-generated image)"}
    article = {"@type": "NewsArticle", "headline": "Rain", "digitalSourceType": "DigitalCaptureDigitalSource"}
    data = json.dumps({"@context": "https://schema.org", **article, "image": picture | before})
    written = render(parse(data, format="jsonld").article, format="jsonld").data
    assert json.loads(written)["image"]["digitalSourceType"] == f"{_CV}trainedAlgorithmicMedia"
    assert json.loads(written)["digitalSourceType"] == "DigitalCaptureDigitalSource"
    media = parse(written, format="jsonld").article.media
    assert [f"{_CV}trainedAlgorithmicMedia"] == [
        each.digital_source_type.uri for each in media if each.digital_source_type
    ]
