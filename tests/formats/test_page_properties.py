"""Properties of a page's story in microdata and RDFa, in each of the ways to write them."""

from __future__ import annotations

import pytest

from newsmodel import formats
from newsmodel.documents.codec import to_dict
from newsmodel.formats.html.format import parse_metadata
from newsmodel.readings import Hints

LEAD = "The bridge at Lorn will stay shut until June, the council said on Monday after a long debate."
STORY = f"""<h1 property="headline">Bridge at Lorn shut until June</h1>
<span property="author" typeof="Person"><b property="name">Ana Ruiz</b></span>
<time property="datePublished" datetime="2026-03-05T10:00:00Z">5 March</time>
<b property="creativeWorkStatus">Draft</b> <time property="expires" datetime="2026-04-01">1 April</time>
<link property="usageInfo" href="https://example.org/terms"><meta property="isAccessibleForFree" content="false">
<link property="digitalSourceType" href="https://schema.org/TrainedAlgorithmicMediaDigitalSource"><p>{LEAD}</p>"""
TEASER = '<div typeof="NewsArticle"><a property="headline" href="/x">Ferry stays</a><b property="{}">{}</b></div>'
WAYS = {
    "vocab": '<article vocab="https://schema.org/" typeof="NewsArticle">{}</article>',
    "prefix": '<article prefix="schema: http://schema.org/" typeof="schema:NewsArticle">{}</article>',
    "whole": '<article typeof="http://schema.org/NewsArticle">{}</article>',
    "microdata": '<article itemscope itemtype="https://schema.org/NewsArticle">{}</article>',
}


def written(way: str, story: str) -> str:
    """The story with its properties as one of the ways has them."""
    match way:
        case "prefix":
            story = story.replace('property="', 'property="schema:').replace('typeof="', 'typeof="schema:')
        case "whole":
            story = story.replace('property="', 'property="http://schema.org/')
            story = story.replace('typeof="', 'typeof="http://schema.org/')
        case "microdata":
            story = story.replace("property=", "itemprop=").replace(
                'typeof="', 'itemscope itemtype="http://schema.org/'
            )
    return f"<!doctype html><html lang='en'><body>{WAYS[way].format(story)}</body></html>"


@pytest.mark.parametrize("way", WAYS)
def test_properties_of_the_story_are_read_in_each_way(way: str) -> None:
    """Author, date, and whatever restricts the story: its status, its end, its terms, its price, its origin."""
    doc = to_dict(parse_metadata(written(way, STORY), hints=Hints()).article)
    assert {
        "headline": "Bridge at Lorn shut until June",
        "contributors": [{"name": "Ana Ruiz", "kind": "person", "role": "author"}],
        "published": "2026-03-05T10:00:00Z",
        "expires": "2026-04-01",
        "status": "withheld",
        "rights": {"usage_terms": "https://example.org/terms", "free_access": False},
        "digital_source_type": {"uri": "https://schema.org/TrainedAlgorithmicMediaDigitalSource"},
    } == {name: doc[name] for name in doc if name not in ("newsmodel", "id", "language", "provenance")}


@pytest.mark.parametrize(("name", "value"), [("creativeWorkStatus", "Draft"), ("expires", "2026-04-01")])
def test_what_is_said_of_a_teaser_is_not_said_of_the_story(name: str, value: str) -> None:
    """Another story on the page has properties of its own, and so has a picture."""
    story = f'<article typeof="NewsArticle"><h1 property="headline">Bridge at Lorn shut</h1><p>{LEAD}</p></article>'
    picture = f'<figure typeof="ImageObject"><b property="{name}">{value}</b></figure>'
    page = f"<!doctype html><html lang='en'><body>{story}{TEASER.format(name, value)}{picture}</body></html>"
    article = formats.parse(page, format="html", hints=Hints()).article
    assert ("usable", None) == (article.status, article.expires)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            '<span rel="schema:author"><a property="schema:name" typeof="schema:Person">Ana Ruiz</a></span>',
            ["Ana Ruiz"],
        ),
        ('<a rel="http://schema.org/author" href="/u/7">Ana Ruiz</a>', ["Ana Ruiz"]),
        ('<a rel="schema:author" href="/u/7"></a>', []),
        ('<p typeof="schema:ImageObject"><meta property="schema:author" content="Tim Vale"></p>', []),
        ('<p typeof="schema:Comment"><b rel="schema:author"><i property="schema:name">Tim Vale</i></b></p>', []),
    ],
)
def test_an_author_is_a_relation_as_well(told: str, names: list[str]) -> None:
    """RDFa has `rel` for what has properties of its own, as Drupal writes it; a picture's author is not the story's."""
    story = f'<article typeof="schema:Article"><h1>Bridge at Lorn shut until June</h1>{told}<p>{LEAD}</p></article>'
    doc = to_dict(parse_metadata(f"<html lang='en'><body>{story}</body></html>", hints=Hints()).article)
    assert names == [each["name"] for each in doc.get("contributors", ())]
