"""schema.org JSON-LD: examples as files, the vocabulary and the official examples where they lie at hand, laws."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import SHARED, cases, needs_shared_data, shared_cases
from tests.formats.accounts import Path as Place
from tests.formats.accounts import unaccounted, unseen
from tests.formats.distinct import distinct
from tests.formats.mutations import mutated
from tests.formats.round_trips import differences
from tests.formats.schemaorg import Checker
from tests.strategies import ODD_VALUES, articles, json_values, sound_articles

from newsmodel import validate
from newsmodel.claims import extract_claims
from newsmodel.documents.codec import to_dict
from newsmodel.errors import NewsModelError, UnreadableInput, UnsupportedItem
from newsmodel.formats import jsonld, text
from newsmodel.model import Article, Attribution, Claim, Correction, Cue, Media, Paragraph, Party, Section, Source, Span
from newsmodel.readings import Hints, Reading
from newsmodel.shapes.depths import DEEPEST_ITEM

#: Those without the files that say what is read from them.
EXAMPLES = [
    path
    for path in cases(Path(__file__).parent / "jsonld", "*.json", least=12)
    if not path.name.endswith(".expected.json")
]
OFFICIAL = shared_cases("schemaorg/*.jsonld", least=4)

#: What our own selectors and fragments say is carried as spans and ids.
IMPLIED = ("#", "oa:Text")
#: Properties that only say again what stands elsewhere, with the same value: references, and contexts of inner graphs.
AGAIN = frozenset({"@id", "@context"})
#: Those in which publishers give one address of a thing several times.
ADDRESSES = AGAIN | {"url", "mainEntityOfPage", "contentUrl"}


def read(node: Any) -> Reading:
    """What is read from a node, or from its text."""
    return jsonld.parse(node if isinstance(node, str | bytes) else json.dumps(node), hints=Hints())


def written(article: Article) -> Any:
    """The document of an article."""
    return json.loads(jsonld.render(article).data)


def lost(raw: Any, reading: Reading, again: Callable[[Place], bool]) -> list[Any]:
    """The values that are not accounted for; what only says again what stands elsewhere need be there once."""
    return [
        (path, value)
        for path, value in unaccounted(raw, reading, says_again=again)
        if not (isinstance(value, str) and value.startswith(IMPLIED))
    ]


def says_again(place: Place) -> bool:
    """Whether a place is a reference or a context."""
    return place[-1] in AGAIN


def says_address_again(place: Place) -> bool:
    """Whether a place may give an address that another one gives."""
    return place[-1] in ADDRESSES


def is_any(place: Place) -> bool:
    """Whether a place may say what another one does, where anything may stand anywhere twice."""
    return bool(place)


def is_type(place: Place) -> bool:
    """Whether a place is a reference, a context or a type, which may go without saying."""
    return place[-1] in AGAIN or "@type" in place


def story(**more: Any) -> dict[str, Any]:
    """A small node."""
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain ends drought"} | more


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    """Each example gives the fields and the rules that the file beside it says."""
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    reading = read(path.read_bytes())
    found = to_dict(reading.article) | {"rules": sorted({issue.rule for issue in reading.issues})}
    ignored = {"newsmodel", "provenance", "extra", *(("id",) if found["id"].startswith("ni:") else ())}
    assert expected == {name: value for name, value in found.items() if name not in ignored}


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (r'{"@type": "NewsArticle", "headline": "It\x27s 50\% \off"}', "It's 50% off"),
        (r'{"@type": "NewsArticle", "headline": "a\\\'b"}', "a\\'b"),
        (r'{"@type": "NewsArticle", "headline": "\ud83d rain"}', "\ufffd rain"),
        ('// of the page\n{"@type": "NewsArticle", "headline": "//rain"} /* end */', "//rain"),
        ('<!-- {"@type": "NewsArticle", "headline": "Rain"} -->\n', "Rain"),
        ('{"@type": "NewsArticle", "headline": "Rain"}\n<!-- end -->', "Rain"),
    ],
)
def test_what_scripts_let_pass_is_mended(text: str, headline: str) -> None:
    """Escapes of JavaScript, half a surrogate pair and comments: what was meant is read, with a note."""
    reading = read(text.encode())
    assert (headline, "json-mended") == (reading.article.headline, reading.issues[0].rule)


def test_an_address_that_changes_replaces_the_form_that_it_had() -> None:
    """An address of letters that a URI has not got (RFC 3987) is the id, stays as it was, and goes with the old id."""
    raw = story(
        url="https://example.org/f\u00e4hre",
        mainEntityOfPage={"@type": "WebPage", "@id": " https://example.org/f%C3%A4hre"},
    )
    article = read(raw).article
    assert article.id == "https://example.org/f%C3%A4hre"
    assert json.loads(jsonld.render(article).data) == raw
    moved = json.loads(jsonld.render(attrs.evolve(article, id="https://example.org/boat")).data)
    assert (moved["url"], moved["mainEntityOfPage"]["@id"]) == ("https://example.org/boat",) * 2


@pytest.mark.parametrize(
    ("name", "values"), [("datePublished", [None, "2026-01-02"]), ("headline", ["", "Rain", "Rain"])]
)
def test_values_that_say_nothing_are_no_others(name: str, values: list[str | None]) -> None:
    """Beside null, an empty string or the same value again nothing is left unread; what is written has all of them."""
    reading = read(story(**{name: values}))
    assert [] == [issue for issue in reading.issues if issue.rule == "value-unread"]
    assert values == json.loads(jsonld.render(reading.article).data)[name]


def test_values_that_are_not_chosen_are_named() -> None:
    """A property of JSON-LD may have several values: the first that can be read is the field's, the others are told."""
    told = [str(issue) for issue in read(story(inLanguage=["x y", "en", "cy"], headline=["Rain", "Snow"])).issues]
    assert told[:2] == [
        "/headline: warning value-unread: one of 2 values is read, the others are kept: 'Snow'",
        "/language: warning value-unread: one of 3 values is read, the others are kept: 'x y', 'cy'",
    ]


@pytest.mark.parametrize("path", [*EXAMPLES, *OFFICIAL], ids=lambda path: path.stem)
def test_every_value_is_accounted_for(path: Path) -> None:
    """Every value of an example is carried, kept, or named; what is written of it has them all, too."""
    raw = json.loads(path.read_bytes())
    for each, again in ((raw, says_address_again), (distinct(raw), says_again)):
        reading = read(each)
        assert [] == lost(each, reading, again)
        named = {issue.path for issue in reading.issues}
        written_and_read = read(jsonld.render(reading.article).data)
        assert set() == {place for place, _ in lost(each, written_and_read, again)} - named


def test_every_other_value_is_seen() -> None:
    """Another word of a vocabulary, number or truth value in a place of an example gives another reading."""
    assert [] == list(unseen(parsed_examples(), read))


@pytest.mark.parametrize("path", [*EXAMPLES, *OFFICIAL], ids=lambda path: path.stem)
def test_what_was_read_and_written_reads_alike(path: Path) -> None:
    """Reading what was written of an example gives the same article, but for where it came from."""
    reading = read(path.read_bytes())
    rendering = jsonld.render(reading.article)
    assert [] == differences(reading.article, read(rendering.data).article, rendering, jsonld.FORMAT.name)


@functools.cache
def parsed_examples() -> list[Any]:
    """The examples' documents."""
    return [json.loads(path.read_bytes()) for path in (*EXAMPLES, *OFFICIAL)]


ODD_PARTS = st.sampled_from(ODD_VALUES) | json_values()
ODD_KEYS = (
    *("@id", "@type", "@context", "@graph", "@list", "@value", "headline", "name", "author", "creator", "url", "image"),
    *("datePublished", "articleBody", "publisher", "itemReviewed", "review", "hasPart", "oa:exact", "about", "*rest"),
)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@given(data=st.data())
def test_mutated_examples_are_accounted_for(path: Path, data: st.DataObject) -> None:
    """With odd values anywhere an example gives a reading that accounts for all, or a refusal; and it is written."""
    raw = data.draw(mutated([json.loads(path.read_bytes())], ODD_PARTS, ODD_KEYS))
    apart = data.draw(st.booleans())
    raw = distinct(raw) if apart else raw
    try:
        reading = read(raw)
    except NewsModelError:
        return
    assert [] == lost(raw, reading, is_type if apart else is_any)
    jsonld.render(reading.article)


@given(json_values() | st.builds(lambda value: {"@type": "NewsArticle", "headline": value}, json_values()))
def test_any_json_gives_a_reading_or_a_refusal(value: Any) -> None:
    """No JSON raises anything but an error of ours."""
    try:
        reading = read(value)
    except NewsModelError:
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]


@given(articles() | sound_articles())
def test_article_comes_back_but_for_what_was_named(article: Article) -> None:
    """Article → JSON-LD → article is equal, but for what the issues name."""
    rendering = jsonld.render(article)
    assert [] == differences(article, read(rendering.data).article, rendering, jsonld.FORMAT.name)


def test_a_statement_that_no_reader_takes_for_a_claim_is_named() -> None:
    """A cue whose place is the claim itself cannot be found again, and without it the words would be somebody's own."""
    cue = Cue(span=Span(target="c1", start=0, end=4, text="Rain"))
    article = Article(id="urn:example:1", headline="Rain", claims=(Claim(id="c1", cue=cue, text="Rain fell."),))
    rendering = jsonld.render(article)
    assert () == read(rendering.data).article.claims
    assert ("claims", 0) in {issue.path for issue in rendering.issues}


@needs_shared_data
@given(articles() | sound_articles())
def test_what_is_written_violates_no_vocabulary(article: Article) -> None:
    """Properties are allowed for their types, values are in the ranges of their properties, dates are ISO 8601."""
    assert [] == list(checker().violations(written(article)))


def checker() -> Checker:
    """The checker of the shared vocabulary."""
    return Checker(json.loads((SHARED / "schemaorg" / "terms.json").read_bytes()))


@needs_shared_data
def test_the_checker_sees_what_is_wrong() -> None:
    """A wrong property, a value out of range and a date that is none are three violations."""
    node = story(headLine="Rain", datePublished="12 March", author={"@type": "Place", "name": "Islay"})
    assert 3 == len(list(checker().violations(node)))


@needs_shared_data
def test_a_story_with_claims_is_written_for_search_engines() -> None:
    """Body and claims of a story are nodes without a violation, and claims point at their words."""
    data = b'Bridge at Brae shut to cars\n\nThe bridge was shut. "It is not safe," said Jo Lee, the county engineer.\n'
    article = extract_claims(text.parse(data, hints=Hints(url="https://example.org/bridge")).article)
    node = written(article)
    assert [] == list(checker().violations(node))
    quotation = node["hasPart"][0]
    assert "Quotation" == quotation["@type"]
    selector = quotation["oa:hasSelector"][0]
    assert quotation["text"] == node["articleBody"][selector["oa:start"] : selector["oa:end"]]
    assert quotation["text"] == selector["oa:refinedBy"]["oa:exact"]
    assert article.claims[0].content == read(node).article.claims[0].content


# --- what pages have


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        (["Ana Ruiz", "Tom Okafor"], ["Ana Ruiz", "Tom Okafor"]),
        ({"@type": "Person", "name": "Ana Ruiz"}, ["Ana Ruiz"]),
        ([{"name": "Ana Ruiz", "url": "https://example.org/ana"}], ["Ana Ruiz"]),
        ({"@type": "Person", "name": ["Ana Ruiz", "Tom Okafor"]}, ["Ana Ruiz", "Tom Okafor"]),
        ({"@list": [{"name": "Ana Ruiz"}, "Tom Okafor"]}, ["Ana Ruiz", "Tom Okafor"]),
        ([["Ana Ruiz"], [{"name": {"@value": "Tom Okafor"}}]], ["Ana Ruiz", "Tom Okafor"]),
        ({"givenName": "Ana", "familyName": "Ruiz"}, ["Ana Ruiz"]),
        ({"@type": "Person", "name": "Ana &amp; Tom"}, ["Ana & Tom"]),
        ({"name": {"@type": "Text", "name": "Ana Ruiz"}}, ["Ana Ruiz"]),
        (None, []),
        ("", []),
        ({}, []),
    ],
)
def test_every_shape_of_author(author: Any, names: list[str]) -> None:
    """Strings, objects, lists, lists in lists, value objects and names in parts are authors alike."""
    assert names == [party.name for party in read(story(author=author)).article.contributors]


def test_authors_are_looked_up_by_their_ids() -> None:
    """A reference by `@id` is the node that it refers to, which stays while it is referred to."""
    ana = {"@type": "Person", "@id": "https://example.org/#ana", "name": "Ana Ruiz"}
    document = {"@graph": [ana, story(author={"@id": ana["@id"]})]}
    article = read(document).article
    assert ["Ana Ruiz"] == [party.name for party in article.contributors]
    assert document == written(article)
    changed = attrs.evolve(article, contributors=(attrs.evolve(article.contributors[0], name="Ana Cruz"),))
    (node,) = written(changed)["@graph"]
    assert [{**ana, "name": "Ana Cruz"}] == node["author"]


def test_creator_stands_in_for_a_missing_author() -> None:
    """Where there is no author, or an empty one, the creator is one."""
    for node in (
        story(creator="Ana Ruiz"),
        story(author=None, creator="Ana Ruiz"),
        story(author=[], creator="Ana Ruiz"),
    ):
        reading = read(node)
        assert ["Ana Ruiz"] == [party.name for party in reading.article.contributors]
        assert [] == lost(node, reading, says_again)


@pytest.mark.parametrize(
    ("raw", "value", "rules"),
    [
        ("2026-03-12", "2026-03-12", []),
        ("2026-03-12T17:05:00Z", "2026-03-12T17:05:00Z", []),
        ("2026-03-12T17:05:00+0100", "2026-03-12T17:05:00+01:00", []),
        ("2026-03-12T17:05+01:00", "2026-03-12T17:05:00+01:00", []),
        ("2026-03-12 17:05:00 +01:00", "2026-03-12T17:05:00+01:00", []),
        ("2026-03-12T17:05:00.1234567Z", "2026-03-12T17:05:00.123456Z", []),
        ("Thu, 12 Mar 2026 17:05:00 GMT", "2026-03-12T17:05:00Z", []),
        ("March 12, 2026", "2026-03-12", []),
        ("2026-03-12T17:05:00", "2026-03-12", ["zone-unknown"]),
        ("03/04/2026", None, ["date-unread", "value-unread"]),
        ("yesterday", None, ["value-unread"]),
        ("2026-02-30", None, ["value-unread"]),
    ],
)
def test_dates_are_read_where_they_are_certain(raw: str, value: str | None, rules: list[str]) -> None:
    """A date in another form is read, its words are kept, and what stays open is named."""
    reading = read(story(datePublished=raw))
    found = to_dict(reading.article)
    assert value == found.get("published")
    if raw != value:
        assert raw == found["provenance"]["originals"]["/published"]
    assert rules == [issue.rule for issue in reading.issues]


def test_time_without_a_zone_is_read_in_the_callers() -> None:
    """`Hints.timezone` completes a time, and an issue says so."""
    node = json.dumps(story(datePublished="2026-03-12T17:05:00"))
    reading = jsonld.parse(node, hints=Hints(timezone="+09:00"))
    assert "2026-03-12T17:05:00+09:00" == to_dict(reading.article)["published"]
    assert ["zone-resolved"] == [issue.rule for issue in reading.issues]


def test_the_story_of_the_page_is_chosen() -> None:
    """Of several stories the one with the page's address is read, and the others are kept."""
    nodes = [story(url="https://example.org/1"), story(url="https://example.org/2", headline="Snow")]
    reading = jsonld.parse(json.dumps(nodes), hints=Hints(url="https://example.org/2"))
    assert "Snow" == reading.article.headline
    assert [nodes[0], None] == reading.article.extra["jsonld"]["*document"]["around"]


def test_other_nodes_come_back() -> None:
    """What stood beside the story stands beside it again."""
    site = {"@type": "WebSite", "name": "Harbour Times"}
    assert [site] == written(read([story(), site]).article)[1:]


def test_what_is_no_node_comes_back() -> None:
    """A string among the nodes of a list is kept."""
    assert ["Snow"] == written(read([story(), "Snow"]).article)[1:]


CHECK = {
    "@type": "ClaimReview",
    "claimReviewed": "It rained for a year.",
    "author": {"@type": "Organization", "name": "Harbour Facts"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Odo Hale"}},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "alternateName": "False"},
}


@pytest.mark.parametrize("document", [[story(), CHECK], story(review=[CHECK]), story(review=CHECK)], ids=str)
def test_fact_checks_of_a_story_are_its_claims(document: Any) -> None:
    """A fact check beside or in a story is a claim of it with a review, and reads back as one."""
    article = read(document).article
    assert "Rain ends drought" == article.headline
    assert [("It rained for a year.", "False")] == [(claim.text, claim.reviews[0].verdict) for claim in article.claims]
    assert ["Odo Hale"] == [source.name for source in article.sources]
    assert article.claims == read(written(article)).article.claims


def test_several_fact_checks_are_several_claims() -> None:
    """A list of fact checks has a claim for each."""
    checks = [{**CHECK, "@context": "https://schema.org"}, {**CHECK, "claimReviewed": "It snowed for a year."}]
    assert 2 == len(read(checks).article.claims)


def test_a_fact_check_is_not_the_story_that_it_checks() -> None:
    """The story in which a reviewed claim appeared is an appearance."""
    item = {"@type": "Claim", "appearance": {**story(url="https://example.org/rumour"), "headline": "Rumour"}}
    article = read({"@context": "https://schema.org", **CHECK, "itemReviewed": item}).article
    assert "It rained for a year." == article.headline
    assert ["https://example.org/rumour"] == [link.uri for link in article.claims[0].appearances]


def test_all_that_a_fact_check_reviews_comes_back() -> None:
    """Of several reviewed claims the first has the source, and all are written again with their words."""
    items = [{"@type": "Claim", "text": text, "author": {"@type": "Person", "name": text}} for text in ("One", "Two")]
    article = read({"@context": "https://schema.org", **CHECK, "itemReviewed": items}).article
    again = written(article)["itemReviewed"]
    assert ["One"] == [source.name for source in article.sources]
    assert ["One", "Two"] == [item["text"] for item in again]
    assert article.claims == read(written(article)).article.claims


@pytest.mark.parametrize("item", [{"@type": "Claim", "review": CHECK}, {"@type": "Claim", "review": None}, [], None])
def test_what_a_reviewed_claim_says_of_itself_comes_back(item: Any) -> None:
    """A reviewed claim may have a review of its own beside the one that reviews it, and may be none."""
    raw = {"@context": "https://schema.org", **CHECK, "itemReviewed": item}
    reading = read(raw)
    assert [("It rained for a year.", 1)] == [(claim.text, len(claim.reviews)) for claim in reading.article.claims]
    assert [] == lost(raw, reading, says_again)
    if isinstance(item, dict):
        assert item["review"] == written(reading.article)["itemReviewed"]["review"]


@pytest.mark.parametrize("author", [None, "Ana Ruiz", {"@type": "Person", "name": "Ana Ruiz"}])
def test_the_author_of_a_quotation_is_not_its_speaker(author: Any) -> None:
    """Whom a quotation names beside the one who speaks is kept, and written back."""
    speaker = {"@type": "Person", "name": "Jo Lee"}
    quotation = {"@type": "Quotation", "text": "It is not safe.", "spokenByCharacter": speaker, "author": author}
    article = read(story(hasPart=quotation)).article
    assert ["Jo Lee"] == [source.name for source in article.sources]
    assert author == written(article)["hasPart"]["author"]


def test_a_graph_keeps_a_context_of_its_own() -> None:
    """A graph in a graph stays one, and the context that counts for the story gets what the story needs."""
    own = {"@vocab": "https://example.org/"}
    inner = {"@graph": [{"@type": "schema:NewsArticle", "headline": "Rain"}, {"@type": "WebSite"}], "@context": own}
    document = {"@context": "https://schema.org", "@graph": inner}
    article = read(document).article
    assert document == written(article)
    changed = written(attrs.evolve(article, headline="Snow"))
    assert {**inner, "@graph": [{"@type": "schema:NewsArticle", "headline": "Snow"}, {"@type": "WebSite"}]} == {
        **changed["@graph"],
        "@context": own,
    }
    assert ["https://schema.org", own] == changed["@graph"]["@context"]


@pytest.mark.parametrize("kind", [None, 7, ["Person", None]])
def test_a_reference_whose_type_is_none_stays(kind: Any) -> None:
    """A reference is resolved where its node says all that it says, and what is no type no node says."""
    ana = {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"}
    node = {"@context": "https://schema.org", "@graph": [story(author={"@id": "#ana", "@type": kind}), ana]}
    reading = read(node)
    assert [] == lost(node, reading, says_again)
    assert node == written(reading.article)


def test_a_reference_that_says_something_else_stays() -> None:
    """A reference with another name than the node that it refers to is not resolved, and nothing is lost."""
    author = {"@id": "#p", "name": "A. Ruiz"}
    node = {"@type": "Person", "@id": "#p", "name": "Ana Ruiz"}
    article = read({"@context": "https://schema.org", "@graph": [story(author=author), node]}).article
    assert "A. Ruiz" == article.contributors[0].name
    assert [node] == written(article)["@graph"][1:]


def test_a_body_in_a_list_is_its_paragraphs() -> None:
    """The strings of a list are paragraphs, and the list is written as it was."""
    article = read(story(articleBody=["It rained.", "Farmers danced."])).article
    assert "It rained.\n\nFarmers danced." == article.text
    assert ["It rained.", "Farmers danced."] == written(article)["articleBody"]


def test_a_body_that_is_none_is_kept() -> None:
    """What is no text is named, and written as it was."""
    reading = read(story(articleBody={"text": 3}))
    assert ["value-unread"] == [issue.rule for issue in reading.issues]
    assert {"text": 3} == written(reading.article)["articleBody"]


def test_a_dateline_stays_in_the_body() -> None:
    """Where the body had the dateline, a changed one has it too."""
    article = read(story(articleBody="OSLO (NTB) - It rained.\n\nFarmers danced.")).article
    first, _ = article.blocks
    changed = attrs.evolve(article, sections=(attrs.evolve(article.sections[0], blocks=(first,)),))
    assert "OSLO (NTB) - It rained." == written(changed)["articleBody"]
    assert "dateline" not in written(changed)


def test_names_are_in_the_context_that_is_written() -> None:
    """A context that only has a prefix for schema.org gets its names too, since they are written without one."""
    node = {"@context": {"schema": "http://schema.org/"}, "@type": "schema:NewsArticle", "schema:headline": "Rain"}
    article = attrs.evolve(read(node).article, headline="Snow")
    assert ["https://schema.org", {"schema": "http://schema.org/"}] == written(article)["@context"]


@pytest.mark.parametrize("publisher", [{"@type": "Organization", "name": None}, {"@type": "Organization"}, {}])
def test_a_publisher_without_a_name_is_none(publisher: Any) -> None:
    """The document stays sound, and what the node has comes back."""
    article = read(story(publisher=publisher)).article
    assert article.publisher is None
    assert publisher == written(article)["publisher"]


def test_a_value_that_is_none_beside_one_that_is_is_named() -> None:
    """Where `@id` stands in for an address that is none, the latter is named when it has no place any more."""
    author = {"@type": "Person", "name": "Ana", "url": "none", "@id": "https://example.org/ana"}
    reading = read(story(author=author))
    assert "https://example.org/ana" == reading.article.contributors[0].uri
    assert "none" == reading.article.extra["jsonld"]["author"]["Ana"]["url"]
    assert () == jsonld.render(reading.article).issues
    changed = attrs.evolve(reading.article, headline="Snow")
    assert [author] == [written(changed)["author"]]


def test_a_picture_whose_address_is_none_stays_an_object() -> None:
    """Words in place of an address are not written as if they were the picture's title."""
    article = read(story(image=[{"url": "no address"}])).article
    assert [{"url": "no address"}] == written(article)["image"]


def test_a_date_with_its_type_is_a_date() -> None:
    """A value object that says that it is a date is read as one."""
    article = read(story(datePublished={"@type": "Date", "@value": "2026-01-01"})).article
    assert "2026-01-01" == to_dict(article)["published"]


def test_paths_are_completed_from_the_page() -> None:
    """The address of a picture may be a path on the page."""
    hints = Hints(url="https://example.org/weather/today")
    article = jsonld.parse(json.dumps(story(image="/rain.jpg")), hints=hints).article
    assert ["https://example.org/rain.jpg"] == [item.renditions[0].uri for item in article.media]


def test_suppliers_that_are_persons_are_providers() -> None:
    """schema.org wants an organization as `sourceOrganization`; a changed order is named."""
    suppliers = (Party(name="Ana Ruiz", kind="person"), Party(name="Harbour Wire", kind="organization"))
    rendering = jsonld.render(Article(id="urn:x:1", headline="Rain", suppliers=suppliers))
    node = json.loads(rendering.data)
    assert ("Person", "Organization") == (node["provider"][0]["@type"], node["sourceOrganization"][0]["@type"])
    assert ["/suppliers"] == [issue.pointer for issue in rendering.issues]


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("Product", "a Product"),
        ("WebSite", "a WebSite"),
        ("VideoObject", "a VideoObject"),
        (["Recipe", "Thing"], "a Recipe and a Thing"),
    ],
)
def test_what_is_no_story_is_refused(kind: Any, named: str) -> None:
    """A document without a story names what it has."""
    with pytest.raises(UnsupportedItem, match=f"jsonld: {named} is not a story"):
        read({"@context": "https://schema.org", "@type": kind, "name": "X"})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "line 1, column 1: there is nothing in it"),
        ("nonsense", "line 1, column 1: expecting value"),
        ('{"a": 1, "a": 2}', "line 1, column 10: the key 'a' stands twice in one object"),
        ("[]", "there is no node with a type in an empty array"),
        ("17", "there is no node with a type in 17"),
        ('{"@type": "NewsArticle"', "line 1, column 24: expecting ',' delimiter"),
    ],
)
def test_what_is_no_document_is_unreadable(data: str, words: str) -> None:
    """No JSON, and JSON without a node, is unreadable."""
    with pytest.raises(UnreadableInput, match=f"jsonld: {words}"):
        read(data)


def test_changed_body_is_written_anew() -> None:
    """The original body is written while the blocks say the same, and not when they say something else."""
    node = story(articleBody="It rained.<br>Farmers danced.")
    article = read(node).article
    assert node["articleBody"] == written(article)["articleBody"]
    changed = attrs.evolve(article, sections=(Section(blocks=(Paragraph(text="It snowed."),)),))
    assert "It snowed." == written(changed)["articleBody"]


def test_documents_are_what_claims_are_based_on() -> None:
    """A document is no author, but a claim's source all the same: it comes back, and not as the outlet's own claim."""
    sources = (
        Source(id="S1", kind="document", named=True, name="A report", uri="https://example.org/report"),
        Source(id="S2", kind="person", named=True, name="Jo Lee"),
    )
    claims = (
        Claim(id="C1", text="It rained.", sources=(Attribution(source="S1"),)),
        Claim(id="C2", text="It snowed.", sources=(Attribution(source="S2"), Attribution(source="S1"))),
    )
    article = Article(id="urn:x:1", headline="Rain", sources=sources, claims=claims)
    rendering = jsonld.render(article)
    node = written(article)["interpretedAsClaim"][0]
    assert () == rendering.issues
    assert ("CreativeWork", "A report") == (node["isBasedOn"][0]["@type"], node["isBasedOn"][0]["name"])
    again = read(rendering.data).article
    assert (article.claims, article.sources) == (again.claims, again.sources)


def test_documents_stand_behind_authors() -> None:
    """Where a claim names a document before a person, an issue says that they change places."""
    sources = (
        Source(id="S1", kind="document", named=True, name="A report"),
        Source(id="S2", kind="person", named=True, name="Jo Lee"),
    )
    claim = Claim(id="C1", text="It rained.", sources=(Attribution(source="S1"), Attribution(source="S2")))
    rendering = jsonld.render(Article(id="urn:x:1", headline="Rain", sources=sources, claims=(claim,)))
    assert ["/claims/0/sources"] == [issue.pointer for issue in rendering.issues]


def test_claims_without_a_source_are_named() -> None:
    """A claim whose source is not there is no claim of the outlet: it reads as one of a source that is not stated."""
    claim = Claim(id="C1", text="It rained.", sources=(Attribution(source="S9"),))
    rendering = jsonld.render(Article(id="urn:x:1", headline="Rain", claims=(claim,)))
    expected = ["/claims/0/sources", "/claims/0/sources", "/sources"]
    assert expected == [issue.pointer for issue in rendering.issues]


@pytest.mark.parametrize("words", ["R&amp;D", "<b>x</b>", "&amp;lt;", "a <i> b", "&#38;amp; <p>", "x &gt y"])
def test_words_that_look_like_markup_come_back(words: str) -> None:
    """What a reader would take for tags or references of a page is escaped, and reads back."""
    article = Article(id="urn:x:1", headline=words, title=words, keywords=(words,))
    rendering = jsonld.render(article)
    again = read(rendering.data).article
    assert () == rendering.issues
    assert (words, words, (words,)) == (again.headline, again.title, again.keywords)


def test_other_name_stands_in_for_an_empty_value() -> None:
    """An empty property beside another name for it is kept, and the other one is read."""
    reading = read({"@context": "https://schema.org", "@type": "NewsArticle", "headline": None, "name": "Rain"})
    assert "Rain" == reading.article.headline
    assert None is reading.article.extra["jsonld"]["headline"]


def test_corrections_have_their_kinds() -> None:
    """A clarification comes back as one."""
    article = Article(
        id="urn:x:1", headline="Rain", corrections=(Correction(kind="clarification", text="It rained twice."),)
    )
    assert article.corrections == read(written(article)).article.corrections


def test_deep_nesting_is_no_trouble() -> None:
    """Lists in lists and nodes in nodes are read to the one limit of all items, and refused beyond it."""
    author: Any = "Ana Ruiz"
    for _ in range(DEEPEST_ITEM - 1):
        author = [author]
    assert "Ana Ruiz" == read(story(author=author)).article.contributors[0].name
    with pytest.raises(UnreadableInput, match="nested too deeply, in more than 250 levels"):
        read(story(author=[author]))
    part: Any = {"@type": "WebPageElement"}
    for _ in range(DEEPEST_ITEM - 2):
        part = {"@type": "CreativeWork", "hasPart": part}
    article = read(story(hasPart=part)).article
    assert {"*rest": [part]} == article.extra["jsonld"]["hasPart"]


@pytest.mark.parametrize(
    ("data", "is_ours"),
    [
        (b'{"@context": "https://schema.org", "@type": "NewsArticle"}', True),
        (b'[{"@context": "https://schema.org", "@type": "NewsArticle"}]', True),
        (b'{"@graph": [{"@type": "NewsArticle"}]}', True),
        (b'{"newsmodel": "1.0"}', False),
        (b'{"uri": "urn:x:1", "type": "text"}', False),
        (b"Rain ends drought", False),
        (b"<html>", False),
    ],
)
def test_sniff(data: bytes, *, is_ours: bool) -> None:
    """A context or a graph and a type tell JSON-LD from everything else."""
    assert is_ours == jsonld.sniff(data)


def test_graphics_are_images() -> None:
    """A graphic is written as an image that says what it is, in its place among the pictures."""
    kinds = ("picture", "graphic", "picture", "graphic")
    media = tuple(Media(id=f"m{number}", kind=kind, caption="Rain") for number, kind in enumerate(kinds, 1))  # type: ignore[arg-type]
    article = Article(id="urn:x:1", headline="Rain", media=media)
    rendering = jsonld.render(article)
    assert () == rendering.issues
    assert media == read(rendering.data).article.media


@pytest.mark.parametrize(
    ("keywords", "expected"),
    [
        (["rain, snow, a mill"], ("rain", "snow", "a mill")),
        (["Baker, CFP"], ("Baker, CFP",)),
        (["rain, snow, a mill", "wind"], ("rain, snow, a mill", "wind")),
        ([{"@type": "DefinedTerm", "name": "rain, snow, a mill"}], ("rain, snow, a mill",)),
    ],
)
def test_a_list_of_one_string_with_commas_is_that_string(keywords: list[Any], expected: tuple[str, ...]) -> None:
    """JSON-LD has no other meaning for it; one comma may be in a keyword. It comes back as it was, and changed too."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain", "keywords": keywords}
    article = jsonld.parse(json.dumps(node), hints=Hints()).article
    assert article.keywords == expected
    assert node == json.loads(jsonld.render(article).data)
    alone = Article(id="urn:x:1", headline="Rain", keywords=("rain, snow, a mill",))
    assert jsonld.parse(jsonld.render(alone).data, hints=Hints()).article.keywords == alone.keywords
