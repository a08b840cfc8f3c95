"""Entries of RSS and Atom: what each element becomes where it says little, nothing, or the same thing again."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import Reading, Unread, parse, parse_all, to_dict
from newsmodel.errors import UnsupportedItem

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
}
DECLARED = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
HOME = "https://e.example/rain"
SITE = "<title>The Post</title><link>https://p.example/</link>"
POST = {"name": "The Post", "uri": "https://p.example/"}
MEDIA = "http://search.yahoo.com/mrss/category_schema"
RAINED = [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": "It rained."}]}]


def rss(inner: str, head: str = "") -> str:
    """Write a feed of RSS with one item, which has a headline."""
    return f"<rss{DECLARED}><channel>{head}<item><title>Rain ends drought</title>{inner}</item></channel></rss>"


def atom(inner: str) -> str:
    """Write a feed of Atom with one entry, which has an id and a headline."""
    return (
        f'<feed xmlns="{SPACES["atom"]}"><entry><id>urn:x:1</id><title>Rain ends drought</title>{inner}</entry></feed>'
    )


def fields(data: str | bytes, format: str = "rss") -> dict[str, Any]:
    """Read a feed with one entry: its fields, but for those that every article has here."""
    article = to_dict(parse(data, format=format).article)
    assert article.pop("headline") == "Rain ends drought"
    return {name: value for name, value in article.items() if name not in {"newsmodel", "id", "provenance"}}


def issues(data: str | bytes) -> list[str]:
    """Read a feed with one item: what there is to say of it."""
    return [str(issue) for issue in parse(data, format="rss").issues]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(
            "<slash:section>Weather</slash:section><prism:section>Valley</prism:section>",
            {"publication_sections": ["Weather", "Valley"]},
            id="sections",
        ),
        pytest.param(
            "<category/><category domain='urn:x:s'> </category><category>Rain</category>",
            {"keywords": ["Rain"], "extra": {"rss": {"category": {"@domain": "urn:x:s"}}}},
            id="a category without words is none",
        ),
        pytest.param(
            "<category domain='urn:x:s'>03000000</category><category domain='urn:x:s'>03000000</category>",
            {"subjects": [{"code": "03000000", "scheme": "urn:x:s"}]},
            id="a number is a code, and counts once",
        ),
        pytest.param(
            "<category domain='urn:x:s'>Rain</category><itunes:category text='News'/>",
            {"subjects": [{"name": "Rain", "scheme": "urn:x:s"}], "keywords": ["News"]},
            id="with a scheme and without",
        ),
        pytest.param(
            "<media:category>Weather</media:category>"
            "<media:category scheme='urn:x:m' label='Weather'>arts/rain</media:category>"
            "<media:category scheme='urn:x:m' label='Rain'>Rain</media:category>",
            {
                "subjects": [
                    {"name": "Weather", "scheme": MEDIA},
                    {"name": "Weather", "code": "arts/rain", "scheme": "urn:x:m"},
                    {"name": "Rain", "scheme": "urn:x:m"},
                ]
            },
            id="a label beside a term, and one that is the term",
        ),
        pytest.param(
            "<dc:subject/><dc:subject>Rain</dc:subject><prism:keyword>Snow</prism:keyword><dc:subject>Rain</dc:subject>",
            {"keywords": ["Rain", "Snow"]},
            id="words of modules, each once",
        ),
        pytest.param(
            "<media:keywords/><media:keywords>rain, snow; hail</media:keywords>"
            "<tags><tag>rain</tag><tag>ice, frost</tag></tags>",
            {"keywords": ["rain", "snow", "hail", "ice", "frost"]},
            id="lists, with commas or elements",
        ),
        pytest.param(
            "<news:genres>Opinion, Blog</news:genres><prism:genre>report</prism:genre>",
            {"genres": [{"name": "Opinion"}, {"name": "Blog"}, {"name": "report"}]},
            id="genres",
        ),
        pytest.param(
            "<news:stock_tickers>NASDAQ:RAIN, BOM:500, NASDAQ:RAIN</news:stock_tickers><news:stock_tickers/>",
            {
                "entities": [
                    {"code": "NASDAQ:RAIN", "kind": "organization", "symbols": ["NASDAQ:RAIN"]},
                    {"code": "BOM:500", "kind": "organization", "symbols": ["BOM:500"]},
                ]
            },
            id="tickers",
        ),
    ],
)
def test_topics(inner: str, expected: dict[str, Any]) -> None:
    """Categories, keywords, sections, genres and tickers go to their fields; empty ones are nothing."""
    assert expected == fields(rss(inner))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<media:rating scheme='urn:mpaa'>pg</media:rating>", [("pg", "urn:mpaa")]),
        ("<media:rating>nonadult</media:rating><media:rating/>", [("nonadult", "urn:simple")]),
        ("<media:adult>true</media:adult>", [("adult", "urn:simple")]),
        ("<itunes:explicit>Yes</itunes:explicit>", [("explicit", "itunes")]),
        (
            "<itunes:explicit>true</itunes:explicit><media:adult>true</media:adult>",
            [("adult", "urn:simple"), ("explicit", "itunes")],
        ),
    ],
)
def test_ratings(inner: str, expected: list[tuple[str, str]]) -> None:
    """For whom an entry is not is a signal, with the scheme that rates it."""
    rated = [{"name": name, "scheme": scheme, "rel": "rating"} for name, scheme in expected]
    assert {"signals": rated} == fields(rss(inner))


@pytest.mark.parametrize(("name", "word"), [("itunes:explicit", "clean"), ("media:adult", "false")])
def test_who_says_that_it_is_for_all_rates_nothing(name: str, word: str) -> None:
    """A flag that is not set is no rating; the feed's own word is kept."""
    assert {"extra": {"rss": {name: word}}} == fields(rss(f"<{name}>{word}</{name}>"))


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        ("Rain fell on Friday and […]", "Rain fell on Friday and […]"),
        ("Rain fell on Friday [+120 chars]", "Rain fell on Friday [+120 chars]"),
        ("&lt;p&gt;Rain fell...&lt;/p&gt;&lt;p&gt;By the coast&lt;/p&gt;", "Rain fell...\nBy the coast"),
    ],
)
def test_cut_description_is_a_summary(description: str, summary: str) -> None:
    """A description that says that it goes on elsewhere is not the body, whatever stands behind its first paragraph."""
    assert {"summaries": [{"text": summary}]} == fields(rss(f"<description>{description}</description>"))


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<description>Rain ... fell on Friday.</description>", "Rain ... fell on Friday."),
        ("<content:encoded> </content:encoded><description>It rained.</description>", "It rained."),
    ],
)
def test_description_is_the_body_where_nothing_else_is(inner: str, text: str) -> None:
    """Dots inside cut nothing, and an empty body is none."""
    sections = [{"id": "s1", "blocks": [{"type": "paragraph", "id": "p1", "text": text}]}]
    assert {"sections": sections} == fields(rss(inner))


@pytest.mark.parametrize(
    ("body", "expected", "left_out"),
    [
        pytest.param(
            "<p>It rained.</p><img src='https://feeds.feedburner.com/~r/x/1' alt=''>",
            {"sections": RAINED},
            "https://feeds.feedburner.com/~r/x/1",
            id="a counter of readers goes with its file",
        ),
        pytest.param(
            f"<p><a href='{HOME}'>Read on</a></p>", {}, f"Read on {HOME}", id="nothing but a link to the story itself"
        ),
    ],
)
def test_furniture_of_a_body(body: str, expected: dict[str, Any], left_out: str) -> None:
    """What is no part of the story is left out, and said to be; where nothing else is, there is no body."""
    data = rss(f"<link>{HOME}</link><content:encoded><![CDATA[{body}]]></content:encoded>")
    assert expected == fields(data)
    assert issues(data) == [f"/sections: note boilerplate-removed: left out: {left_out}"]


def test_a_picture_of_the_body_is_that_of_the_entry() -> None:
    """A picture that the entry has is no second one where the body shows it, by whatever form of its address."""
    body = "<content:encoded><![CDATA[<p>It rained.</p><img src='/i/p a.jpg'>]]></content:encoded>"
    place = "https://e.example/i/p%20a.jpg"
    shown = f"<media:content xmlns:media='http://search.yahoo.com/mrss/' url='{place}' medium='image'/>"
    media = fields(rss(f"<link>{HOME}</link>{body}{shown}", head=SITE))["media"]
    assert [{"id": "m1", "kind": "picture", "renditions": [{"uri": place}]}] == media


def test_summary_of_furniture_is_none() -> None:
    """A description with nothing but the way back to the site is left out, and no summary."""
    words = f"<p>Read <a href='{HOME}'>Rain ends drought</a> on <a href='https://p.example/'>The Post</a></p>"
    body = f"<description><![CDATA[{words}]]></description><content:encoded>It rained.</content:encoded>"
    data = rss(f"<link>{HOME}</link>{body}", head=SITE)
    assert "summaries" not in fields(data)
    assert "/sections: note boilerplate-removed" in [issue.partition(": left out")[0] for issue in issues(data)]


def test_body_without_words_is_none() -> None:
    """A script says nothing."""
    assert fields(rss("<content:encoded><![CDATA[<script>x()</script>]]></content:encoded>")) == {}


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(
            "<description><![CDATA[<h2>Totals</h2><table><tr><td>Friday</td><td>12 mm</td></tr></table><hr>"
            "<p>More to come.</p>]]></description>",
            {"summaries": [{"text": "Totals\nFriday 12 mm\nMore to come."}]},
            id="a heading, a row, a rule, a paragraph",
        ),
        pytest.param(
            "<dc:description xml:lang='fr'>Il a plu.</dc:description>",
            {"summaries": [{"text": "Il a plu.", "language": "fr"}]},
            id="of another language",
        ),
        pytest.param(
            "<description>Rain fell.</description><itunes:summary>Rain fell.</itunes:summary>"
            "<itunes:subtitle>Rain</itunes:subtitle>",
            {"summaries": [{"text": "Rain fell."}, {"text": "Rain", "role": "itunes:subtitle"}]},
            id="the same again",
        ),
        pytest.param(
            "<description><![CDATA[<script>x()</script>]]></description>",
            {"extra": {"rss": {"description": "<script>x()</script>"}}},
            id="without words",
        ),
    ],
)
def test_summaries_beside_a_body(inner: str, expected: dict[str, Any]) -> None:
    """A summary is its words, a line for each block; one without any stays as the feed has it."""
    assert {"sections": RAINED, **expected} == fields(rss(f"<content:encoded>It rained.</content:encoded>{inner}"))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (
            "<dc:title>Rain at last</dc:title><media:title>Rain ends drought</media:title><itunes:title/>",
            {"headlines": [{"text": "Rain at last"}]},
        ),
        (
            "<pubDate/><pubDate>Fri, 27 Mar 2026 10:00:00 GMT</pubDate><dc:date>2026-03-28</dc:date>",
            {"published": "2026-03-27T10:00:00Z", "extra": {"rss": {"dc:date": "2026-03-28"}}},
        ),
        (
            "<dc:publisher/><dc:publisher>The Post</dc:publisher><dc:publisher>The Times</dc:publisher>",
            {"publisher": {"name": "The Post"}, "extra": {"rss": {"dc:publisher": "The Times"}}},
        ),
    ],
    ids=["headlines", "times", "publishers"],
)
def test_the_first_of_several_counts(inner: str, expected: dict[str, Any]) -> None:
    """Of several headlines, times and publishers the first that says something fills the field; none is lost."""
    assert expected == fields(rss(inner))


@pytest.mark.parametrize(
    ("inner", "parties"),
    [
        pytest.param(
            "<author><email>ana@e.example</email></author>",
            [{"name": "ana@e.example", "role": "author", "email": "ana@e.example"}],
            id="a mail alone",
        ),
        pytest.param(
            "<author><name>Ana Ruiz (ana@e.example)</name></author>",
            [{"name": "Ana Ruiz", "role": "author", "email": "ana@e.example"}],
            id="a mail in the name",
        ),
        pytest.param(
            "<author><name>ana@e.example</name><uri>https://e.example/ana</uri></author>",
            [{"name": "ana@e.example", "role": "author", "uri": "https://e.example/ana", "email": "ana@e.example"}],
            id="a mail for a name, and an address",
        ),
        pytest.param(
            "<author><name/></author><author/><author>Bo Li</author>",
            [{"name": "Bo Li", "role": "author"}],
            id="nobody",
        ),
        pytest.param(
            "<author><uri>https://e.example/ana</uri></author>",
            [{"role": "author", "uri": "https://e.example/ana"}],
            id="no name",
        ),
        pytest.param(
            "<author><name>Ana Ruiz</name></author>"
            "<author><name>ANA RUIZ</name><email>ana@e.example</email></author>"
            "<contributor><name>Bo Li</name></contributor>",
            [
                {"name": "Ana Ruiz", "role": "author", "email": "ana@e.example"},
                {"name": "Bo Li", "role": "contributor"},
            ],
            id="the same twice, letter case aside",
        ),
    ],
)
def test_people_of_atom(inner: str, parties: list[Any]) -> None:
    """A person of Atom is named by what there is of it, and once."""
    assert {"contributors": parties} == fields(atom(inner), "atom")


def test_what_is_wrong_with_a_person_is_kept() -> None:
    """A mail that is none, and a second address, stay with the entry."""
    inner = "<name>Ana Ruiz</name><email>none</email><uri>https://e.example/ana</uri><url>https://e.example/b</url>"
    assert fields(atom(f"<author>{inner}</author>"), "atom") == {
        "contributors": [{"name": "Ana Ruiz", "role": "author", "uri": "https://e.example/ana"}],
        "extra": {"atom": {"atom:author": {"atom:email": "none", "atom:url": "https://e.example/b"}}},
    }


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(
            "<source><title>The Post</title><link rel='self' href='https://p.example/feed'/>"
            "<link href='https://p.example/'/><rights>© The Post</rights>"
            "<author><name>Ana Ruiz</name></author></source>",
            {
                "contributors": [{"name": "Ana Ruiz", "role": "author"}],
                "links": [{"rel": "source", "uri": "https://p.example/", "title": "The Post"}],
                "rights": {"notice": "© The Post"},
                "extra": {"atom": {"atom:source": {"atom:link": {"@rel": "self", "@href": "https://p.example/feed"}}}},
            },
            id="all of it",
        ),
        pytest.param(
            "<author><name>Bo Li</name></author><source><title/><title type='html'>The &lt;b&gt;Post&lt;/b&gt;</title>"
            "<author><name>Ana Ruiz</name></author></source>",
            {
                "contributors": [{"name": "Bo Li", "role": "author"}],
                "links": [{"rel": "source", "title": "The Post"}],
                "extra": {
                    "atom": {
                        "atom:source": {
                            "atom:title": {"@type": "html", "text": "The <b>Post</b>"},
                            "atom:author": {"atom:name": "Ana Ruiz"},
                        }
                    }
                },
            },
            id="a title with markup, and an author where the entry has one",
        ),
        pytest.param("<source><title/></source>", {}, id="nothing"),
    ],
)
def test_source_of_an_entry(inner: str, expected: dict[str, Any]) -> None:
    """The feed that an entry was taken from is a link, and says rights and authors that the entry does not."""
    assert expected == fields(atom(inner), "atom")


@pytest.mark.parametrize(
    ("head", "inner", "expected", "given"),
    [
        (
            f"{SITE}<language>en</language><copyright>© The Post</copyright>",
            "",
            {"language": "en", "publisher": POST, "rights": {"notice": "© The Post"}},
            "language, publisher, rights/notice",
        ),
        (
            f"{SITE}<dc:publisher>Agency</dc:publisher>",
            "",
            {"publisher": {"name": "Agency"}, "suppliers": [POST]},
            "publisher",
        ),
        (SITE, "<dc:publisher>The Times</dc:publisher>", {"publisher": {"name": "The Times"}, "suppliers": [POST]}, ""),
        (SITE, "<dc:publisher>The Post</dc:publisher>", {"publisher": {"name": "The Post"}}, ""),
        (
            "<author>ana@e.example (Ana Ruiz)</author>",
            "<dc:contributor>Bo Li</dc:contributor>",
            {
                "contributors": [
                    {"name": "Ana Ruiz", "role": "author", "email": "ana@e.example"},
                    {"name": "Bo Li", "role": "contributor"},
                ]
            },
            "contributors",
        ),
        (
            "<expirationDate>2026-04-01T00:00:00Z</expirationDate>",
            "",
            {"expires": "2026-04-01T00:00:00Z"},
            "expires",
        ),
        (
            "<expirationDate>2026-04-01T00:00:00Z</expirationDate>",
            "<expirationDate>2026-05-01T00:00:00Z</expirationDate>",
            {"expires": "2026-05-01T00:00:00Z"},
            "",
        ),
    ],
    ids=["all", "publisher and site", "another publisher", "the same", "authors", "an end", "an end of its own"],
)
def test_what_an_entry_has_from_its_feed(head: str, inner: str, expected: dict[str, Any], given: str) -> None:
    """An entry gets what only its feed says, which is told; what it says itself counts."""
    data = rss(inner, head)
    assert expected == fields(data)
    assert issues(data) == ([f"note inherited: from the feed: {given}"] if given else [])


def test_encoding_that_nothing_proves_is_told() -> None:
    """Bytes that are no UTF-8 are read as those of Windows."""
    data = rss("<dc:creator>José Réal</dc:creator>").encode("cp1252")
    assert fields(data) == {"contributors": [{"name": "José Réal", "role": "author"}]}
    assert issues(data) == ["warning encoding-guessed: taken for windows-1252"]


def test_feed_without_entries_is_no_story() -> None:
    """There is nothing to read in it, and that is said."""
    with pytest.raises(UnsupportedItem, match="a feed without any element item"):
        parse("<rss><channel><title>The Post</title></channel></rss>", format="rss")


def test_empty_entry_costs_no_other() -> None:
    """Of three items the one that says something is read; the others are told by their places."""
    inner = "<item><nothing/></item><item><title>Rain</title></item><item/>"
    told: list[str | None] = []
    for each in parse_all(f"<rss><channel>{inner}</channel></rss>", format="rss"):
        assert isinstance(each, Reading | Unread)
        told.append(each.article.headline if isinstance(each, Reading) else f"{each.place}: {each.error}")
    why = "an entry without anything that rss knows"
    assert len(told) == 3
    assert told[1] == "Rain"
    assert [each for each in told if each and why in each] == [told[0], told[2]]
