"""Pages that newsmodel writes: what comes back, what they look like to machines and people, what hostile words do."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.formats.round_trips import differences
from tests.formats.test_markup import FRAGMENTS, MEDIA, TEXTS, URIS, sections_of
from tests.strategies import articles, sound_articles

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.formats import jsonld
from newsmodel.formats.html.own import reading as own_pages
from newsmodel.formats.html.own import rows as own_rows
from newsmodel.formats.html.own import writing
from newsmodel.formats.html.own.writing import script_text
from newsmodel.formats.markup.parsing import Element, tree_of
from newsmodel.model import Article, Claim
from newsmodel.readings import Hints, Reading, Rendering

Object = dict[str, Any]


def tree(rendering: Rendering) -> Element:
    """The tree of a page."""
    root = tree_of(rendering.data.decode())
    assert root is not None
    return root


def read(rendering: Rendering, **hints: Any) -> Reading:
    """What a page reads to."""
    root = tree(rendering)
    assert own_pages.is_own(root)
    return own_pages.read(root, rendering.data, Hints(**hints))


def values(root: Element, path: str) -> list[str]:
    """The attributes or texts that an XPath finds."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return list(map(str, found))


def story(article: Article) -> Object:
    """An article without what tells where it comes from."""
    return {name: value for name, value in to_dict(article).items() if name != "provenance"}


# --- what is written reads back

LINES = TEXTS.map(lambda text: re.sub(r"[\n\t\u2028\u2029]", " ", text))
MOMENTS = st.sampled_from(["2026-11-22", "2026-11-22T14:05:00Z", "1999-01-01T00:00:00.123456+05:30"])
RELATIONS = st.sampled_from(["related", "source", "citation", "translation_of", "x y"])
NAMES = st.sampled_from(["p1", "p2", "s1", "m1", "C1", "headline", "nowhere"])


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Object]:
    """Some of some fields."""
    return st.fixed_dictionaries({}, optional=fields)


@st.composite
def printed_documents(draw: st.DrawFn) -> Article:
    """Articles with a body of every kind, everything that a page prints, and claims about words that are there."""
    document = draw(
        some(
            subheadline=TEXTS,
            kicker=TEXTS,
            byline=TEXTS,
            tagline=TEXTS,
            dateline=st.fixed_dictionaries({"text": TEXTS | st.sampled_from(["SEOUL, March 27 (Yonhap) --"])}),
            published=MOMENTS,
            modified=MOMENTS,
            status=st.sampled_from(["withheld", "canceled"]),
            embargo=some(until=MOMENTS, note=TEXTS),
            rights=some(notice=TEXTS, credit=TEXTS, license=URIS),
            language=st.sampled_from(["en", "ar", "zh-Hant-TW"]),
            keywords=st.lists(TEXTS, min_size=1, max_size=2),
            summaries=st.lists(st.fixed_dictionaries({"text": TEXTS}), min_size=1, max_size=2),
        )
    )
    document |= {"newsmodel": "1.0", "id": draw(URIS), "headline": draw(LINES), "sections": draw(sections_of())}
    document["media"] = [MEDIA["m2"], MEDIA["m3"], {**MEDIA["m1"], "kind": "graphic"}]
    correction = st.fixed_dictionaries(
        {"kind": st.sampled_from(["correction", "editors_note"]), "text": TEXTS},
        optional={"version": LINES, "published": MOMENTS, "was": TEXTS, "now": TEXTS, "targets": st.lists(NAMES)},
    )
    document["corrections"] = draw(st.lists(correction, max_size=2))
    link = st.fixed_dictionaries({"rel": RELATIONS}, optional={"uri": URIS, "title": TEXTS})
    document["links"] = draw(st.lists(link, max_size=3))
    document["sources"] = [{"id": "S1", "kind": "person", "named": True, "name": draw(TEXTS)}]
    document["claims"] = [draw(a_claim(number, document)) for number in range(draw(st.integers(0, 3)))]
    return from_dict(document)


@st.composite
def a_claim(draw: st.DrawFn, number: int, document: Object) -> Object:
    """A claim whose words stand in the document."""
    targets = {name: document[name] for name in ("headline", "subheadline", "kicker", "byline") if name in document}
    targets |= {item["id"]: item["caption"] for item in document["media"] if "caption" in item}
    for section in document["sections"]:
        parts = [section | {"text": section.get("heading")}, *section["blocks"]]
        parts += [cell for block in section["blocks"] for row in block.get("rows", ()) for cell in row.get("cells", ())]
        targets |= {part["id"]: part["text"] for part in parts if "id" in part and part.get("text")}
    content = []
    for _ in range(draw(st.integers(0, 2))):
        target = draw(st.sampled_from(sorted(targets)))
        start = draw(st.integers(0, len(targets[target]) - 1))
        end = draw(st.integers(start + 1, len(targets[target])))
        content.append({"target": target, "start": start, "end": end, "text": targets[target][start:end]})
    text = " ".join(span["text"] for span in content) or draw(TEXTS)
    whose: Object = draw(st.sampled_from([{"sources": [{"source": "S1"}]}, {"voice": "outlet"}]))
    return {"id": f"C{number}", "text": text, "content": content} | whose | draw(some(form=st.just("direct")))


@given(articles() | sound_articles() | printed_documents())
def test_article_comes_back_but_for_what_was_named(article: Article) -> None:
    """Article → page → article is equal, but for what the issues name."""
    rendering = writing.write(article)
    assert [] == differences(article, read(rendering).article, rendering, own_rows.NAME)


@given(articles() | sound_articles() | printed_documents())
@example(Article(id="urn:x:1", headline="0", claims=(Claim(id="A", voice="source", text="0"),)))
def test_second_round_changes_nothing(article: Article) -> None:
    """What was read from a page is written and read to the same, once no source is added to a claim that has none."""
    written = writing.write(article)
    first = read(written).article
    if any("a source that is not stated may be added" in issue.message for issue in written.issues):
        first = read(writing.write(first)).article
    assert story(first) == story(read(writing.write(first)).article)


# --- what is written


CLAIMS: list[Object] = [
    {
        "id": "C1",
        "form": "direct",
        "sources": [{"source": "S1"}],
        "content": [{"target": "p2", "start": 0, "end": 13, "text": "It is unsafe."}],
        "text": "It is unsafe.",
        "reviews": [
            {
                "reviewer": {"name": "Harbour Facts"},
                "verdict": "Mostly true",
                "uri": "https://facts.example.org/7",
                "published": "2026-11-23",
            }
        ],
    },
    {
        "id": "C2",
        "sources": [{"source": "S2"}],
        "content": [{"target": "headline", "start": 0, "end": 11, "text": "Bridge shut"}],
        "text": "Bridge shut",
    },
    {
        "id": "C3",
        "sources": [{"source": "S2"}],
        "content": [{"target": "m1", "start": 4, "end": 10, "text": "bridge"}],
        "text": "bridge",
    },
    {
        "id": "C4",
        "voice": "outlet",
        "content": [{"target": "cell", "start": 0, "end": 5, "text": "4,000"}],
        "text": "4,000",
    },
]
PAGE: Object = {
    "newsmodel": "1.0",
    "id": "https://example.org/bridge",
    "language": "en",
    "headline": "Bridge shut to cars",
    "subheadline": "Engineers fear for the pillars",
    "kicker": "Weather",
    "byline": "By Ana Ruiz\nand Tom Okafor",
    "tagline": "Reporting by Ana Ruiz",
    "contributors": [{"name": "Ana Ruiz", "kind": "person", "role": "author"}],
    "dateline": {"text": "SEOUL (Yonhap) --", "places": ["SEOUL"], "agency": "Yonhap"},
    "published": "2026-11-22T14:05:00+09:00",
    "modified": "2026-11-23",
    "sections": [
        {"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": "The bridge was shut."}]},
        {
            "id": "why",
            "heading": "Why",
            "blocks": [
                {"type": "quotation", "id": "p2", "text": "It is unsafe.", "attribution": "Jo Lee"},
                {"type": "figure", "id": "p3", "media": "m1"},
                {"type": "table", "id": "p4", "rows": [{"cells": [{"text": "4,000", "id": "cell"}]}]},
            ],
        },
    ],
    "media": [
        {
            "id": "m1",
            "kind": "picture",
            "caption": "The bridge",
            "credit": "AP",
            "byline": "Tom Okafor",
            "renditions": [{"uri": "https://example.org/1.jpg"}],
        },
        {"id": "m2", "kind": "audio", "title": "Wind", "renditions": [{"uri": "https://example.org/2.mp3"}]},
    ],
    "links": [
        {"rel": "related", "uri": "https://example.org/storm", "title": "Storm nears"},
        {"rel": "source", "title": "Report of the county", "media_type": "application/pdf"},
        {"rel": "citation", "uri": "https://example.org/law"},
    ],
    "sources": [
        {"id": "S1", "kind": "person", "named": True, "name": "Jo Lee", "description": "the engineer"},
        {"id": "S2", "kind": "government", "named": False},
    ],
    "claims": CLAIMS,
    "corrections": [
        {
            "kind": "correction",
            "text": "The bridge is in Brae.",
            "published": "2026-11-23",
            "version": "2",
            "was": "Brea",
            "now": "Brae",
            "targets": ["p1", "C1"],
        }
    ],
    "rights": {"notice": "© 2026 Harbour Times"},
}


def test_a_whole_story_comes_back() -> None:
    """Everything that a page prints or its JSON-LD says comes back, and there is no loss to name."""
    article = from_dict(PAGE)
    rendering = writing.write(article)
    assert () == rendering.issues
    assert PAGE == {name: value for name, value in story(read(rendering).article).items() if name != "extra"}


def test_page_has_one_article_that_people_can_read() -> None:
    """Language, title, canonical link, description, times and names stand where people and machines look for them."""
    root = tree(writing.write(from_dict(PAGE)))
    assert 1 == len(list(root.iter("article")))
    assert 1 == len(list(root.iter("h1")))
    assert "en" == root.get("lang")
    assert "Bridge shut to cars" == root.findtext(".//title")
    assert ["https://example.org/bridge"] == values(root, "//link[@rel='canonical']/@href")
    assert ["Engineers fear for the pillars"] == values(root, "//meta[@name='description']/@content")
    assert ["Ana Ruiz"] == values(root, "//meta[@name='author']/@content")
    assert ["2026-11-22T14:05:00+09:00", "2026-11-23"] == values(root, "//header//time/@datetime")
    assert ["Tom Okafor / AP"] == values(root, "//p[@class='credit']/text()")
    assert ["https://example.org/2.mp3"] == values(root, "//figure/audio/@src")
    assert ["The bridge"] == values(root, "//figcaption/text()")


def test_authors_publisher_and_times_are_printed_in_the_storys_language() -> None:
    """Who wrote a story without a byline is printed, and who publishes it; a byline is not said twice."""
    author = {"name": "Ana Ruiz", "role": "author"}
    bare = {"newsmodel": "1.0", "id": "urn:x:1", "language": "de", "headline": "Regen", "published": "2026-11-22"}
    told = tree(writing.write(from_dict(bare | {"contributors": [author], "publisher": {"name": "Die Zeitung"}})))
    assert ["Von", " Ana Ruiz"] == values(told, "//p[@class='authors']//text()")
    assert ["Die Zeitung"] == values(told, "//p[@class='publisher']/text()")
    assert ["Veröffentlicht "] == values(told, "//p[@class='times']/text()")
    with_byline = writing.write(from_dict(bare | {"contributors": [author], "byline": "Von Ana Ruiz"}))
    assert [] == values(tree(with_byline), "//p[@class='authors']")


def test_one_picture_leads_and_no_placeholder() -> None:
    """Bare pictures beside the body are sizes of one, and the first is shown; all with words are, and all come back."""
    pictures = [
        {"id": "m1", "kind": "picture", "uri": "https://example.org/placeholder.png"},
        {"id": "m2", "kind": "picture", "uri": "data:image/gif;base64,R0lGODlhAQABAAAAACw="},
        {"id": "m3", "kind": "picture", "uri": "https://example.org/bridge-1200.jpg"},
        {"id": "m4", "kind": "picture", "uri": "https://example.org/bridge-600.jpg"},
        {"id": "m5", "kind": "picture", "uri": "https://example.org/pillar.jpg", "caption": "The pillar"},
    ]
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Bridge shut", "media": pictures}
    rendering = writing.write(from_dict(document))
    expected = ["https://example.org/bridge-1200.jpg", "https://example.org/pillar.jpg"]
    assert expected == values(tree(rendering), "//figure/img/@src")
    assert [item["uri"] for item in pictures] == [item.uri for item in read(rendering).article.media]


def test_fragments_lead_to_their_places() -> None:
    """Every id is there once, and every link to a fragment has one to go to, also to headline, caption and cell."""
    root = tree(writing.write(from_dict(PAGE)))
    ids = values(root, "//@id")
    assert sorted(set(ids)) == sorted(ids)
    links = [place[1:] for place in values(root, "//@href[starts-with(., '#')]")]
    assert ["p1", "C1", "p2", "headline", "m1", "cell"] == links
    assert [
        *("kicker", "headline", "subheadline", "byline", "m2", "s1", "p1", "why", "p2", "p3", "m1", "p4", "cell"),
        *("tagline", "C1", "C2", "C3", "C4"),
    ] == ids


def test_claims_say_who_says_so_and_what_was_found() -> None:
    """The list of the claims has words, sources, also unnamed ones, and the verdicts of fact checks."""
    root = tree(writing.write(from_dict(PAGE)))
    claims = [item for item in root.iter("li") if item.get("id") is not None]
    words = [" ".join(" ".join(map(str, claim.itertext())).split()) for claim in claims]
    assert words == [
        "It is unsafe. Jo Lee, the engineer Mostly true , Harbour Facts , 2026-11-23",
        "Bridge shut a government",
        "bridge a government",
        "4,000 the outlet itself",
    ]


def test_who_reports_a_claim_may_deny_it() -> None:
    """A claim within a denial has the denial behind its reporter, at any depth."""
    words = "Brae Steel denied that Ana Ruiz had said that Jo Lee knew that it was poor."

    def claim(name: str, source: str, cue: str, kind: str, content: str, parent: str | None) -> Object:
        at = {"target": "p1", "start": words.index(cue), "end": words.index(cue) + len(cue), "text": cue}
        start = words.index(content)
        span = {"target": "p1", "start": start, "end": start + len(content), "text": content}
        found: Object = {"id": name, "sources": [{"source": source}], "cue": {"span": at, "kind": kind}}
        found |= {"content": [span], "text": content} | ({"parent": parent} if parent else {})
        return found

    names = {"S1": "Brae Steel", "S2": "Ana Ruiz", "S3": "Jo Lee"}
    document = {
        "newsmodel": "1.0",
        "id": "urn:x:1",
        "headline": "Bridge shut",
        "sections": [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": words}]}],
        "sources": [{"id": key, "kind": "person", "named": True, "name": name} for key, name in names.items()],
        "claims": [
            claim("C1", "S1", "denied", "deny", words[16:-1], None),
            claim("C2", "S2", "said", "state", words[40:-1], "C1"),
            claim("C3", "S3", "knew", "believe", "it was poor", "C2"),
        ],
    }
    root = tree(writing.write(from_dict(document)))
    told = [" ".join("".join(map(str, item.itertext())).split()) for item in root.iter("li") if item.get("id")]
    assert told[2] == (
        "it was poorJo Lee knew (a belief) as reported by Ana Ruiz as reported by Brae Steel (denies it)"
    )


def test_linked_data_is_read_by_others() -> None:
    """The JSON-LD of a page is a story by itself: its reader finds headline, words, claims and where they stand."""
    script = tree(writing.write(from_dict(PAGE))).findtext(".//script")
    article = jsonld.parse(script or "", hints=Hints()).article
    assert "Bridge shut to cars" == article.headline
    assert from_dict(PAGE).text == article.text
    assert ["It is unsafe.", "Bridge shut", "bridge", "4,000"] == [claim.text for claim in article.claims]
    assert "It is unsafe." == article.quote(article.claims[0].content[0])


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("und", {}),
        ("pt-BR", {"lang": "pt-BR"}),
        ("ar", {"lang": "ar", "dir": "rtl"}),
        ("fa-AF", {"lang": "fa-AF", "dir": "rtl"}),
    ],
)
def test_language_of_the_page(language: str, attributes: dict[str, str]) -> None:
    """A page says its language and the direction of its script, unless nobody knows it."""
    root = tree(writing.write(Article(id="urn:x:1", headline="Rain", language=language)))
    assert attributes == {str(name): str(value) for name, value in root.attrib.items()}


def test_withheld_stories_say_so() -> None:
    """People see that a story is withdrawn, and until when it must not be published."""
    document = {"status": "canceled", "embargo": {"until": "2026-11-22", "note": "Check against delivery"}}
    rendering = writing.write(from_dict({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", **document}))
    text = rendering.data.decode()
    assert () == rendering.issues
    assert '<p class="status" lang="en" data-status="canceled">This story is withdrawn.</p>' in text
    assert '<strong>Embargoed</strong> until <time datetime="2026-11-22">2026-11-22</time>' in text
    again = to_dict(read(rendering).article)
    assert document == {name: again[name] for name in document}


@pytest.mark.parametrize(
    ("review", "printed"),
    [
        ({"verdict": "False", "text": "It did not rain."}, "<strong>False</strong>, It did not rain."),
        (
            {"rating": 1, "best": 5, "published": "2026-03-05"},
            '<strong>1 / 5</strong>, <time datetime="2026-03-05">2026-03-05</time>',
        ),
        ({"uri": "https://facts.example/1"}, '<a href="https://facts.example/1">https://facts.example/1</a>'),
        ({"reviewer": {"name": "Harbour Facts"}}, "Harbour Facts"),
        ({"verdict": "True", "uri": "javascript:rain()"}, "<strong>True</strong>"),
    ],
)
def test_a_fact_check_is_printed_below_its_claim(review: Object, printed: str) -> None:
    """Verdict or rating, whose it is with a link, when, and what was found."""
    claim = {"id": "C1", "voice": "outlet", "text": "It rained.", "reviews": [review]}
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "claims": [claim]}
    assert f"<ul>\n<li>{printed}</li>\n</ul>" in writing.write(from_dict(document)).data.decode()


def test_what_somebody_has_emptied_is_gone() -> None:
    """An element of the head without words says nothing."""
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "kicker": "ANALYSIS"}
    rendering = writing.write(from_dict(document))
    assert "ANALYSIS" == read(rendering).article.kicker
    assert read(Rendering(rendering.data.replace(b"ANALYSIS", b""))).article.kicker is None


def test_parts_without_an_id_get_one() -> None:
    """Blocks and sections have ids on a page even where the article gives them none; no other part has the same."""
    blocks = [{"type": "paragraph", "text": "It rained."}, {"type": "divider"}, {"type": "divider", "id": "p1"}]
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": [{"blocks": blocks}]}
    rendering = writing.write(from_dict(document))
    assert () == rendering.issues
    assert ["p2", "p3", "p1"] == [block.id for block in read(rendering).article.blocks]
    assert 'id=""' not in rendering.data.decode()


def test_what_is_for_editors_is_not_published() -> None:
    """Notes, slugs and what else is for editors stands nowhere on a page, not even hidden; issues say so."""
    document = {"notes": [{"text": "SECRET"}], "slugline": "SECRET", "extra": {"cms": {"path": "SECRET"}}}
    rendering = writing.write(from_dict({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", **document}))
    assert b"SECRET" not in rendering.data
    assert ["/extra/cms", "/notes", "/slugline"] == sorted(issue.pointer for issue in rendering.issues)


# --- what hostile words do


class Tags(HTMLParser):
    """The start tags of a page, as another parser than lxml's sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


EVIL = "</script></title></style><script>alert(1)</script><img src=x onerror='alert(1)'>\"'><svg onload=alert(1)><!--"
RUN = "javascript:alert(1)"


def with_evil(value: Any, key: str = "") -> Any:
    """A document in which all words are hostile, and all addresses run a program."""
    if isinstance(value, dict):
        return {name: with_evil(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [with_evil(inner, key) for inner in value]
    if key in ("text", "name", "title", "caption", "credit", "alt_text", "verdict", "notice", "was", "now", "version"):
        return EVIL
    if key in ("headline", "kicker", "subheadline", "byline", "tagline", "attribution", "heading", "description"):
        return EVIL
    return RUN if key == "uri" else value


def test_nothing_that_is_written_executes() -> None:
    """Hostile words and addresses anywhere: one script, which is ours; no handler; no link that runs a program."""
    document = with_evil({**PAGE, "claims": [{**claim, "content": []} for claim in CLAIMS]})
    body: list[Object] = [
        {"type": "raw", "media_type": "text/html", "content": EVIL},
        {"type": "embed", "markup": EVIL, "uri": RUN},
        {"type": "link", "uri": RUN, "text": EVIL},
        {"type": "paragraph", "text": EVIL, "marks": [{"kind": "link", "start": 0, "end": 5, "uri": RUN}]},
    ]
    document["sections"].append({"id": "s9", "kind": "entry", "uri": RUN, "byline": EVIL, "blocks": body})
    document |= {"keywords": [EVIL], "summaries": [{"text": EVIL}], "extra": {"x": EVIL}}
    rendering = writing.write(from_dict(document))
    root = tree(rendering)
    assert ["application/ld+json"] == [script.get("type") for script in root.iter("script")]
    json.loads(root.findtext(".//script") or "")
    for element in root.iter():
        assert element.tag not in ("svg", "object", "base", "form")
        for name, value in element.attrib.items():
            assert not str(name).startswith("on")
            assert name not in ("href", "src", "action") or not str(value).lower().startswith(("javascript:", "data:"))
    assert EVIL == read(rendering).article.headline
    tags = Tags(rendering.data.decode()).found
    assert 1 == sum(name == "script" for name, _ in tags)
    assert not {name for _, attributes in tags for name in attributes if name.startswith("on")}
    assert rendering.data.lower().count(b"<script") == rendering.data.lower().count(b"</script") == 1
    assert b"<!--" not in rendering.data
    assert b"<img src=x" not in rendering.data


def test_the_text_of_the_script_is_plain() -> None:
    """What ends a script, begins a comment or breaks a line is escaped, and stands for itself when it is read."""
    words = "</script> <!-- ]]> &amp; &#0; \u2028 \u2029 \x85 \ufeff \uffff R\u00e9"
    text = script_text(json.dumps({"a": words}, ensure_ascii=False))
    assert not set(text) & set("<>&\u2028\u2029\x85\ufeff\uffff")
    assert {"a": words} == json.loads(text)


@given(articles() | printed_documents())
def test_any_article_gives_one_script(article: Article) -> None:
    """Whatever an article says, its page has one script, one article and one headline, and no handlers."""
    root = tree(writing.write(article))
    assert [1, 1, 1] == [len(list(root.iter(name))) for name in ("script", "article", "h1")]
    assert [] == values(root, "//@*[starts-with(name(), 'on')]")
    assert [] == [
        uri for uri in values(root, "//@href | //@src") if uri.lower().startswith(("javascript:", "vbscript:"))
    ]


# --- pages that others have changed


WRITTEN = writing.write(from_dict(PAGE)).data.decode()


def read_text(text: str) -> Reading:
    """What the text of a page reads to."""
    root = tree_of(text)
    assert root is not None
    return own_pages.read(root, text, Hints())


@given(st.lists(st.tuples(st.integers(0, len(WRITTEN)), st.integers(0, 60), FRAGMENTS), min_size=1, max_size=4))
def test_damaged_pages_give_a_reading_or_a_refusal(damages: list[tuple[int, int, str]]) -> None:
    """With pieces cut out and strange ones put in, a page is read or refused, and what was read can be written."""
    text = WRITTEN
    for place, length, fragment in damages:
        text = text[:place] + fragment + text[place + length :]
    root = tree_of(text)
    if root is None or not own_pages.is_own(root):
        return
    try:
        reading = own_pages.read(root, text, Hints())
    except NewsModelError:
        return
    assert reading.article == from_dict(to_dict(reading.article))  # with references that lead nowhere, it may be
    writing.write(reading.article)


def test_a_page_within_a_page_is_found() -> None:
    """A content system may put its own frame around the article; what stands there is no part of the story."""
    framed = WRITTEN.replace("<body>", "<body><nav><h1>Harbour Times</h1></nav><article><p>Other</p></article>")
    assert story(read_text(WRITTEN).article) == story(read_text(framed).article)


def test_what_is_printed_counts() -> None:
    """Where the HTML was changed and the JSON-LD was not, the words that people see are read, and the copy is kept."""
    reading = read_text(WRITTEN.replace('id="headline">Bridge shut', 'id="headline">Bridge open'))
    assert "Bridge open to cars" == reading.article.headline
    assert "Bridge shut to cars" == reading.article.extra["html"]["headline"]
    assert ["/extra/html/headline"] == [issue.pointer for issue in writing.write(reading.article).issues]


def test_other_pages_are_not_ours() -> None:
    """A page without the marks, or with those of another version, is a publisher's page."""
    for text in ("<article><h1>Rain</h1></article>", WRITTEN.replace('data-newsmodel="1.0"', 'data-newsmodel="9.0"')):
        root = tree_of(text)
        assert root is not None
        assert not own_pages.is_own(root)
        with pytest.raises(UnreadableInput, match="html: no page that newsmodel wrote"):
            read_text(text)


def test_what_a_publishers_page_left_is_named() -> None:
    """What was kept of a page that is not ours has no place in ours, and an issue says so."""
    article = Article(id="urn:x:1", headline="Rain", extra={"html": {"meta": "x"}, "x": 1})
    assert ["/extra/html", "/extra/x"] == sorted(issue.pointer for issue in writing.write(article).issues)


def test_same_article_same_page() -> None:
    """Writing depends on nothing but the article."""
    assert writing.write(from_dict(PAGE)) == writing.write(from_dict(PAGE))


#: Writes a document in every format that needs no extra, and prints what came out.
WRITES = """
import sys
from newsmodel import from_json, render
article = from_json(sys.stdin.buffer.read())
for name in ("html", "jsonld", "ninjs", "ans", "text"):
    rendering = render(article, format=name)
    print(rendering.data, rendering.issues)
"""


def test_order_depends_on_no_seed() -> None:
    """Every format is written the same in every process, whatever the seed of its hashes; and so are the issues."""
    document = json.dumps(PAGE).encode()
    written = {
        subprocess.run(
            [sys.executable, "-c", WRITES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            input=document,
            capture_output=True,
            check=True,
        ).stdout
        for seed in "01"
    }
    assert 1 == len(written)
