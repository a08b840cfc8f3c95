"""Contexts of a document's own: prefixes, aliases, bases; and which of several stories a page is about."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from newsmodel.errors import SeveralStories
from newsmodel.formats.jsonld import parse, render
from newsmodel.formats.jsonld.contexts import in_known_terms
from newsmodel.readings import Hints, Reading

SCHEMA_ORG = "https://schema.org"


def read(document: Any) -> Reading:
    """The reading of a document that is written again as it was."""
    reading = parse(json.dumps(document), hints=Hints())
    assert document == json.loads(render(reading.article).data)
    return reading


@pytest.mark.parametrize(
    "document",
    [
        {"@context": {"s": "http://schema.org/"}, "@type": "s:NewsArticle", "s:headline": "Rain", "s:author": "Jo Lee"},
        {
            "@context": [SCHEMA_ORG, {"so": "https://www.schema.org/"}],
            "@type": ["so:NewsArticle"],
            "so:headline": "Rain",
            "so:author": {"@type": "so:Person", "so:name": "Jo Lee"},
        },
        {
            "@context": {"s": "http://schema.org/", "title": "s:headline", "by": {"@id": "schema:author"}},
            "@type": "s:NewsArticle",
            "title": "Rain",
            "by": "Jo Lee",
        },
        {
            "@context": {"@vocab": "https://schema.org/", "title": "headline", "type": "@type", "id": "@id"},
            "type": "NewsArticle",
            "title": "Rain",
            "author": "Jo Lee",
        },
        {
            "@context": {"s": "http://schema.org/", "id": "@id"},
            "@graph": [
                {"@type": "s:WebSite", "s:name": "Coast"},
                {"@type": "s:NewsArticle", "s:headline": "Rain", "s:author": {"id": "#jo"}},
                {"id": "#jo", "@type": "s:Person", "s:name": "Jo Lee"},
            ],
        },
    ],
)
def test_names_of_a_context_are_schema_orgs(document: Any) -> None:
    """Whatever a document calls the terms, its story is read, and comes back in its own words."""
    article = read(document).article
    assert ("Rain", ["Jo Lee"]) == (article.headline, [one.name for one in article.contributors])


@pytest.mark.parametrize(
    ("context", "members"),
    [
        (
            {"author": {"@container": "@id"}},
            {"author": {"https://example.org/jo": {"@type": "Person", "name": "Jo Lee"}}},
        ),
        ({"author": {"@container": ["@index", "@set"]}}, {"author": {"first": "Jo Lee", "then": [{"name": "Al Ray"}]}}),
        ({"author": {"@container": "@type"}}, {"author": {"Person": [{"name": "Jo Lee"}, {"name": "Al Ray"}]}}),
        ({"who": "@nest"}, {"who": {"author": "Jo Lee"}}),
        ({"who": {"@id": "@nest"}}, {"who": {"author": ["Jo Lee"]}}),
    ],
)
def test_maps_and_nested_properties_are_read(context: Any, members: Any) -> None:
    """Authors in a map by id, index or type, or among the properties of a nest, are authors, and come back there."""
    document = {"@context": {"@vocab": "https://schema.org/"} | context, "@type": "NewsArticle", "headline": "Rain"}
    assert ["Jo Lee", "Al Ray"][: 1 + ("Al Ray" in str(members))] == [
        one.name for one in read(document | members).article.contributors
    ]


@pytest.mark.parametrize(
    ("context", "members"),
    [
        (
            {"a": "@nest", "b": "@nest"},
            {"a": {"creativeWorkStatus": "Draft"}, "b": {"creativeWorkStatus": "Published"}},
        ),
        ({"a": "@nest"}, {"a": {"creativeWorkStatus": "Draft"}, "creativeWorkStatus": "Published"}),
        ({"a": "@nest"}, {"a": [{"keywords": "rain"}, {"creativeWorkStatus": "Draft"}]}),
        ({"a": "creativeWorkStatus"}, {"a": "Draft", "creativeWorkStatus": "Published"}),
        ({"a": "creativeWorkStatus", "b": "creativeWorkStatus"}, {"a": "Draft", "b": "Published"}),
    ],
)
def test_what_several_names_say_of_one_property_counts_together(context: Any, members: Any) -> None:
    """A draft stays one where a nest, or another name of the property, says later that it is published."""
    document = {"@context": {"@vocab": "https://schema.org/"} | context, "@type": "NewsArticle", "headline": "Rain"}
    assert parse(json.dumps(document | members), hints=Hints()).article.status == "withheld"


def test_a_second_headline_in_a_nest_is_named() -> None:
    """The story's own headline counts, whatever stands first, and that of the nest is kept and named."""
    document = {"@context": {"@vocab": "https://schema.org/", "a": "@nest"}, "@type": "NewsArticle"}
    reading = read(document | {"a": {"headline": "Snow"}, "headline": "Rain"})
    message = "one of 2 values is read, the others are kept: 'Snow'"
    assert ("Rain", [message]) == (reading.article.headline, [issue.message for issue in reading.issues])


@pytest.mark.parametrize(
    ("context", "around"),
    [
        ({"hasPart": {"@container": "@id"}}, {"hasPart": {"https://example.org/rain": "story"}}),
        (
            {"hasPart": {"@container": "@index"}},
            {"hasPart": {"a": [{"@type": "Thing"}, "story"], "b": {"@type": "Thing"}}},
        ),
        ({"graph": "@graph"}, {"graph": [{"@type": "WebSite"}, "story"]}),
        ({"parts": "hasPart"}, {"parts": ["story"]}),
        ({"about": "@nest"}, {"about": {"mainEntity": "story"}}),
    ],
)
def test_a_story_in_what_a_context_has_named_comes_back_there(context: Any, around: Any) -> None:
    """A story in a map, a nest or a property of another name is found, and is written where it stood."""
    story = {"@type": "NewsArticle", "headline": "Rain", "author": "Jo Lee"}
    document = {"@context": {"@vocab": "https://schema.org/"} | context, "@type": "Blog"} | around
    whole = json.loads(json.dumps(document).replace('"story"', json.dumps(story)))
    article = read(whole).article
    changed = json.loads(render(attrs.evolve(article, headline="Snow")).data)
    assert json.loads(json.dumps(whole).replace("Rain", "Snow")) == changed


def test_what_has_a_story_the_other_way_round_is_its_property() -> None:
    """The author whose `@reverse` holds the story is its author, and the document comes back."""
    story = {"@type": "NewsArticle", "headline": "Rain"}
    person = {"@context": SCHEMA_ORG, "@type": "Person", "name": "Jo Lee", "@reverse": {"author": [story]}}
    article = read(person).article
    assert ("Rain", ["Jo Lee"]) == (article.headline, [one.name for one in article.contributors])
    renamed = json.loads(render(attrs.evolve(article, headline="Snow")).data)
    assert person | {"@reverse": {"author": [story | {"headline": "Snow"}]}} == renamed


def test_another_author_does_not_stand_beside_one_who_has_the_story_the_other_way_round() -> None:
    """A story that says its author itself stands alone, since the old one's node would say otherwise; that is named."""
    story = {"@type": "NewsArticle", "headline": "Rain"}
    person = {"@context": SCHEMA_ORG, "@type": "Person", "name": "Jo Lee", "@reverse": {"author": story}}
    article = read(person).article
    other = attrs.evolve(article, contributors=(attrs.evolve(article.contributors[0], name="Al Ray"),))
    rendering = render(other)
    assert story | {"@context": SCHEMA_ORG, "author": [{"@type": "Person", "name": "Al Ray"}]} == json.loads(
        rendering.data
    )
    assert "*document" in [issue.path[-1] for issue in rendering.issues]


def test_a_context_says_the_language_of_its_strings() -> None:
    """`@language` is the language of a story that does not say its own; nothing is added where it comes back."""
    document = {"@context": [SCHEMA_ORG, {"@language": "de"}], "@type": "NewsArticle", "headline": "Rain"}
    assert ("de", "en") == (
        read(document).article.language,
        read(document | {"inLanguage": "en"}).article.language,
    )


def test_other_namespaces_stay_theirs() -> None:
    """A prefix of somebody else's is none of schema.org's, whatever the name behind it."""
    context = [SCHEMA_ORG, {"s": "https://schema.org/", "ex": "https://example.org/ns#"}]
    article = read({"@context": context, "@type": "s:NewsArticle", "s:headline": "Rain", "ex:headline": "Snow"}).article
    assert ("Rain", "Snow") == (article.headline, article.extra["jsonld"]["ex:headline"])


def test_a_changed_story_keeps_the_names_of_what_has_not_changed() -> None:
    """What has another value is written under the standard's name, the rest under its own."""
    document = {"@context": {"s": "http://schema.org/"}, "@type": "s:NewsArticle", "s:headline": "Rain", "s:name": "R"}
    written = json.loads(render(attrs.evolve(read(document).article, headline="Snow")).data)
    assert ("Snow", "R", "s:NewsArticle") == (written["headline"], written["s:name"], written["@type"])


@pytest.mark.parametrize(
    "document",
    [
        {"@context": SCHEMA_ORG, "@type": "NewsArticle"},
        {"@context": {"schema": "https://schema.org/"}},
        {"@context": {"ex": "https://example.org/"}, "ex:headline": "Rain"},
        [],
        "Rain",
    ],
)
def test_a_document_in_known_terms_is_itself(document: Any) -> None:
    """Nothing is copied where no context calls the terms otherwise."""
    assert in_known_terms(document) is document


def test_addresses_begin_at_the_base_of_the_context() -> None:
    """A relative address of a file is completed by `@base`."""
    context = {"@base": "https://example.org/q/", "@vocab": "https://schema.org/"}
    article = read({"@context": context, "@type": "NewsArticle", "headline": "Rain", "image": "a.jpg"}).article
    assert ["https://example.org/q/a.jpg"] == [one.uri for media in article.media for one in media.renditions]


def test_paths_of_links_begin_at_the_story() -> None:
    """Paths of authors, works and licences are completed by the story's own address; other words stay words."""
    document = {
        "@context": SCHEMA_ORG,
        "@type": "NewsArticle",
        "headline": "Rain",
        "url": "https://example.org/x/rain",
        "isBasedOn": "/study",
        "license": "/terms",
        "publishingPrinciples": {"@type": "CreativeWork", "url": "../principles"},
        "author": [{"@type": "Person", "name": "Jo Lee", "url": "/jo"}, {"@type": "Person", "name": "Al", "url": "al"}],
    }
    article = read(document).article
    assert article.rights is not None
    assert "https://example.org/terms" == article.rights.license
    assert ["https://example.org/study"] == [link.uri for link in article.links]
    assert ["https://example.org/principles"] == [link.uri for link in article.trust_indicators]
    assert ["https://example.org/jo", None] == [one.uri for one in article.contributors]


def test_a_page_says_which_story_is_its_own() -> None:
    """Of several stories in a graph that is read which a page names as its main entity."""
    stories = [
        {"@type": "NewsArticle", "@id": name, "headline": words} for name, words in (("#a", "Snow"), ("#b", "Rain"))
    ]
    graph = [{"@type": "WebPage", "mainEntity": {"@id": "#b"}}, *stories]
    assert "Rain" == read({"@context": SCHEMA_ORG, "@graph": graph}).article.headline
    with pytest.raises(SeveralStories):
        parse(json.dumps({"@context": SCHEMA_ORG, "@graph": stories}), hints=Hints())


@pytest.mark.parametrize("odd", [["#b"], {"@value": "#b"}, 5])
def test_an_id_that_is_no_string_names_no_story(odd: Any) -> None:
    """A node whose id is a list or an object is not the one that a page names, and no exception is raised."""
    nodes = [
        {"@type": "WebPage", "mainEntity": {"@id": "#a"}},
        {"@type": "NewsArticle", "@id": odd, "headline": "Snow"},
    ]
    story = {"@type": "NewsArticle", "@id": "#a", "headline": "Rain"}
    document = {"@context": SCHEMA_ORG, "@graph": [*nodes, story]}
    assert "Rain" == parse(json.dumps(document), hints=Hints()).article.headline
