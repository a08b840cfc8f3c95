"""Restrictions that the words, the properties and the metadata of a story state."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsmodel import Article, Hints, parse, render, to_dict
from newsmodel.formats.addresses import completed
from newsmodel.formats.html.metadata.reservations import read_mining
from newsmodel.formats.html.page import page_of
from newsmodel.formats.restrictions import MINING_PROHIBITED

NODE = {"@context": "https://schema.org", "@type": "NewsArticle", "@id": "urn:x:1", "headline": "Rain"}


def read(**properties: Any) -> Article:
    """A node of JSON-LD as an article."""
    return parse(json.dumps(NODE | properties), format="jsonld").article


@pytest.mark.parametrize(
    ("body", "embargo"),
    [
        ("EMBARGOED UNTIL 10:00 GMT, 5 March 2026", {"until": "2026-03-05T10:00:00Z"}),
        ("EMBARGOED UNTIL 10:00, 5 March 2026", {"until": "2026-03-05T10:00:00-12:00"}),
        ("EMBARGOED UNTIL FURTHER NOTICE", {}),
    ],
)
def test_an_embargo_in_the_first_words_holds(body: str, embargo: dict[str, str]) -> None:
    """It ends when its words say so, at the latest, or is open-ended; the words stay, and are its note."""
    reading = parse(json.dumps(NODE | {"articleBody": f"{body}\n\nIt rained."}), format="jsonld")
    found = to_dict(reading.article)
    assert found["embargo"] == {**embargo, "note": body}
    assert found["sections"][0]["blocks"][0]["text"] == body
    assert "status-inferred" in {issue.rule for issue in reading.issues}


@pytest.mark.parametrize(
    ("given", "uri"),
    [
        ("trainedAlgorithmicMedia", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
        ("TrainedAlgorithmicMediaDigitalSource", "https://schema.org/TrainedAlgorithmicMediaDigitalSource"),
        ({"termCode": "digitalCapture"}, "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
        (
            ["digitalCapture", "trainedAlgorithmicMedia"],
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        ),
    ],
)
def test_machine_origin_is_read_in_any_form(given: Any, uri: str) -> None:
    """A name alone, an object, a list: of several the one that says that a machine was at work."""
    kind = read(digitalSourceType=given).digital_source_type
    assert kind is not None
    assert kind.uri == uri


@pytest.mark.parametrize("given", [7, {"x": 1}, "two words \x00"])
def test_machine_origin_that_is_not_understood_is_an_error(given: Any) -> None:
    """Nothing restricts then, and that is said."""
    reading = parse(json.dumps(NODE | {"digitalSourceType": given}), format="jsonld")
    assert reading.article.digital_source_type is None
    assert [issue.severity.value for issue in reading.issues if issue.rule == "restriction-unread"] == ["error"]


def test_terms_of_usage_may_be_several() -> None:
    """Each has a line, and they come back."""
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "usageTerms": ["Not in print.", "No."]}
    article = parse(json.dumps(item), format="ninjs").article
    assert article.rights is not None
    assert article.rights.usage_terms == "Not in print.\nNo."
    assert json.loads(render(article, format="ninjs").data)["usageTerms"] in ("Not in print.\nNo.", item["usageTerms"])


@pytest.mark.parametrize(
    ("head", "mining"),
    [
        ('<meta name="tdm-reservation" content="1">', {"data_mining": MINING_PROHIBITED}),
        (
            '<meta name="robots" content="NoAI, max-image-preview:large">',
            {"data_mining": f"{MINING_PROHIBITED}-AIMLTRAINING"},
        ),
        ('<meta name="robots" content="noindex, noarchive">', {}),
        (
            '<meta name="tdm-policy" content="/tdm.json"><base href="https://e.org/">',
            {"data_mining_terms": "https://e.org/tdm.json"},
        ),
    ],
)
def test_reservations_of_a_page(head: str, mining: dict[str, str]) -> None:
    """TDMRep and words for robots reserve mining; other words for robots do not."""
    page = page_of(f"<html><head>{head}</head><body><p>It rained.</p></body></html>", None)
    assert page is not None
    assert mining == read_mining(page)


def test_an_address_that_cannot_be_resolved_is_none() -> None:
    """Brackets that are no IPv6 address are refused by Python's resolver."""
    assert completed("//[x/", "https://e.org/") is None
    assert completed("/rain", None) is None


def test_a_hint_is_the_zone_of_a_stated_embargo() -> None:
    """The caller knows where the story is from."""
    data = json.dumps(NODE | {"articleBody": "EMBARGOED UNTIL 10:00, 5 March 2026\n\nIt rained."})
    article = parse(data, format="jsonld", hints=Hints(timezone="Asia/Seoul")).article
    assert article.embargo is not None
    assert str(article.embargo.until) == "2026-03-05 10:00:00+09:00"


@pytest.mark.parametrize(
    ("given", "uri"),
    [
        ("digitalCapture", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"),
        ({"uri": "urn:x:kind"}, "urn:x:kind"),
        (["trainedAlgorithmicMedia"], "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
        (7, None),
    ],
)
def test_machine_origin_in_ninjs_comes_back(given: Any, uri: str | None) -> None:
    """Where an object should be, a string or a list is read all the same, and written as it was."""
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "digitalSourceType": given}
    reading = parse(json.dumps(item), format="ninjs")
    kind = reading.article.digital_source_type
    assert (kind and kind.uri) == uri
    assert (uri is None) == any(issue.rule == "restriction-unread" for issue in reading.issues)
    written = json.loads(render(reading.article, format="ninjs").data)
    assert written["digitalSourceType"] in (given, {"uri": uri})


@pytest.mark.parametrize(("name", "says"), [("plus:dataMining", True), ("data-mining", True), ("rights", False)])
def test_a_permission_of_a_page_is_read_under_its_names(name: str, *, says: bool) -> None:
    """A term of PLUS in a `meta` element; other elements say nothing of mining."""
    head = f'<meta name="{name}" content="DMI-PROHIBITED">'
    page = page_of(f"<html><head>{head}</head><body><p>It rained.</p></body></html>", None)
    assert page is not None
    found = read_mining(page)
    assert found == ({"data_mining": MINING_PROHIBITED} if says else {})


LEAD = "The rain ended on Tuesday, and all the valley danced until the morning came."


@pytest.mark.parametrize("notice", ["SPERRFRIST: 6. M\u00e4rz 2026", "EMBARGOED until March 6, 2026"])
@pytest.mark.parametrize("before", [True, False], ids=["above the story", "below it"])
def test_a_notice_beside_a_page_s_story_restricts_it(notice: str, *, before: bool) -> None:
    """Words that are no part of the body are kept, and restrict the story as those of the body do."""
    inner = f"<p>{notice}</p><p>{LEAD}</p>" if before else f"<p>{LEAD}</p><p>{notice}</p>"
    article = parse(f"<article><h1>Rain ends</h1>{inner}</article>", format="html").article
    assert article.embargo is not None
    assert notice == article.embargo.note
    assert article.provenance is not None
    kept = [*(each.text for each in article.provenance.left_out), article.text]
    assert any(notice in each for each in kept)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Places\nThe following information is not for publication\nCall Ana", "usable"),
        ("The following information is not for publication\nCall Ana", "withheld"),
        ("Places\nThe following information is not for publication", "withheld"),
        ("Places\nThe following is not for publication:\nCall Ana", "usable"),
        ("Hello\nThe following is not for publication\nThanks", "withheld"),
        ("Places\nThe following story is not for publication\nCall Ana", "withheld"),
        ("Hello\nThe following dispatch is not for publication\nThanks", "withheld"),
        ("Places\nNot for publication\nCall Ana", "withheld"),
    ],
)
def test_an_order_amid_a_note_that_speaks_of_what_follows_is_on_its_lines(note: str, status: str) -> None:
    """An agency's notes have a part that is for editors alone; at the beginning or the end it may mean the story."""
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "ednote": note}
    assert status == parse(json.dumps(item), format="ninjs").article.status


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Story killed, corrected version follows", "canceled"),
        ("Dépêche annulée, une nouvelle version suit", "canceled"),
        ("Killed, hurt and missing: the figures are those of the police", "usable"),
        ("Corrected, adds quotation", "usable"),
    ],
)
def test_a_kill_at_the_beginning_of_a_note(note: str, status: str) -> None:
    """What a note says behind a kill of several words and a comma does not free the story."""
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "ednote": note}
    assert status == parse(json.dumps(item), format="ninjs").article.status
