"""RSS, Atom, JSON Feed and Google News sitemaps: their entries, field by field, and what is wrong with them."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import cases
from tests.formats.restricted import freer, restricted
from tests.formats.round_trips import differences
from tests.strategies import sound_articles

from newsmodel import Article, Hints, Reading, Rendering, Unread, formats, parse, render_all, to_dict
from newsmodel.errors import NewsModelError, SeveralStories, UnknownFormat, UnsupportedItem

HERE = Path(__file__).parent
RULES = HERE.parent / "rules" / "reader"
FEEDS = ("rss", "atom", "jsonfeed", "newssitemap")
EXAMPLES = [
    path
    for name in FEEDS
    for path in cases(HERE / name, "*.json" if name == "jsonfeed" else "*.xml", least=1)
    if not path.name.endswith(".expected.json")
]


def item(inner: str, *, head: str = "", spaces: str = "") -> str:
    """Write a feed with one item."""
    return f"<rss{spaces}><channel>{head}<item>{inner}</item></channel></rss>"


def read(inner: str, *, head: str = "", spaces: str = "") -> Reading:
    """Read a feed with one item."""
    return formats.parse(item(inner, head=head, spaces=spaces), format="rss")


def told(outcome: Reading | Unread) -> Any:
    """Show an outcome without the digest of the input and the version of this library."""
    if isinstance(outcome, Unread):
        return {"place": outcome.place, "error": str(outcome.error)}
    article = to_dict(outcome.article)
    for name in ("sha256", "media_type"):
        article["provenance"]["origin"].pop(name)
    article["provenance"].pop("generator", None)
    article["provenance"] = {name: value for name, value in article["provenance"].items() if value}
    return {"article": article, "issues": [str(issue) for issue in outcome.issues]}


@pytest.mark.parametrize("path", cases(RULES, "*.rss.xml", least=2), ids=lambda path: path.name)
def test_example_raises_its_rule(path: Path) -> None:
    """The example named after a rule raises it, and no other."""
    assert {path.name.partition(".")[0]} == {issue.rule for issue in formats.parse(path.read_bytes()).issues}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_example_reads_to_what_lies_beside_it(path: Path) -> None:
    """Each entry of an example has exactly the fields, the issues or the error that are expected."""
    expected = json.loads(path.with_suffix(".expected.json").read_bytes())
    assert expected == [told(outcome) for outcome in formats.parse_all(path.read_bytes())]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_entries_read_alike_alone_and_together(path: Path) -> None:
    """An entry that is taken out of its feed reads to the same article."""
    data = path.read_bytes()
    name = path.parent.name
    alone: list[Reading | Unread] = []
    for number, entry in enumerate(formats.entries(data, format=name), start=1):
        try:
            alone.append(formats.numbered(formats.parse(entry.data, format=name), number))
        except NewsModelError as error:
            alone.append(Unread(entry.place, error))
    together = list(formats.parse_all(data, format=name))
    assert [told(each) for each in alone or together] == [told(each) for each in together]
    assert [each.article for each in alone if isinstance(each, Reading)] == [
        each.article for each in together if isinstance(each, Reading) and alone
    ]


# --- what is broken


def test_broken_entry_costs_no_other() -> None:
    """Of ten entries of which one has bare signs and open tags, all are read; what was mended is said."""
    items = "".join(f"<item><title>T{n}</title><description>d{n}</description></item>" for n in range(9))
    broken = "<item><title>Tx</title><description>1 < 2 & <b>bold</description></item>"
    outcomes = list(formats.parse_all(f"<rss><channel>{items}{broken}</channel></rss>", format="rss"))
    last = outcomes[-1]
    assert 10 == len(outcomes)
    assert isinstance(last, Reading)
    assert ("Tx", "1 < 2 & bold") == (last.article.headline, last.article.text)
    assert "feed-mended" in [issue.rule for issue in last.issues]


@pytest.mark.parametrize(
    ("inner", "headline"),
    [
        ("<title>Caf&eacute; &mdash; open</title>", "Café — open"),
        ("<title>AT&T</title>", "AT&T"),
        ("<dc:title>Undeclared</dc:title>", "Undeclared"),
        ("<title>Low \x92s\x92</title>", "Low \u2019s\u2019"),
        ("<title>Bell&#7;</title>", "Bell"),
        ("<title>Open <b>tag</title>", "Open tag"),
        ("<title><![CDATA[A </item> in words]]></title>", "A </item> in words"),
    ],
)
def test_broken_titles_are_read(inner: str, headline: str) -> None:
    """Names of characters, bare signs, prefixes without a namespace, control characters: the words are read."""
    assert headline == read(inner).article.headline


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ("<rss><channel><title>Nothing</title></channel></rss>", UnsupportedItem),
        ("<rss><channel><item/></channel></rss>", UnsupportedItem),
        ("<rss><html><body>A page</body></html></rss>", UnsupportedItem),
        ("<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>", SeveralStories),
    ],
)
def test_what_is_no_story_is_refused(data: str, error: type[NewsModelError]) -> None:
    """A feed without entries, an empty entry, HTML, and several stories where one is asked for."""
    with pytest.raises(error):
        formats.parse(data, format="rss")


def test_nothing_outside_is_read() -> None:
    """An entity of the document that names a file stays a name."""
    feed = '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bay">]>' + item(
        "<title>x &a; &b;</title>"
    )
    assert "x &a; bay" == formats.parse(feed, format="rss").article.headline


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252", "iso-8859-15", "koi8-r"])
def test_declared_encodings(encoding: str) -> None:
    """Bytes are read by what the declaration says, where it is true."""
    word = "Погода" if encoding == "koi8-r" else "Größe"
    feed = f"<?xml version='1.0' encoding='{encoding}'?>" + item(f"<title>{word}</title>")
    assert word == formats.parse(feed.encode(encoding), format="rss").article.headline


# --- times


@pytest.mark.parametrize(
    ("raw", "published"),
    [
        ("Wed, 04 Nov 2026 02:05:00 EST", "2026-11-04T02:05:00-05:00"),
        ("Thu, 4 Nov 26 7:05 GMT", "2026-11-04T07:05:00Z"),
        ("4 Nov 1998 07:05:09 +0100", "1998-11-04T07:05:09+01:00"),
        ("Wednesday, 04 November 2026 24:00:00 Z", "2026-11-05T00:00:00Z"),
        ("2026-11-04T07:05:00.5+01:00", "2026-11-04T07:05:00.500000+01:00"),
        ("2026-11-04", "2026-11-04"),
        ("Wed, 31 Feb 2026 07:05:00 GMT", None),
        ("soon", None),
    ],
)
def test_times(raw: str, published: str | None) -> None:
    """RFC 822 with its zones and what goes wrong, ISO 8601; what is none stays as words, with an issue."""
    reading = read(f"<title>T</title><pubDate>{raw}</pubDate>")
    document = to_dict(reading.article)
    assert published == document.get("published")
    if published is None:
        assert raw == document["provenance"]["originals"]["/published"]
        assert "value-unread" in [issue.rule for issue in reading.issues]


# --- restrictions

_SPACES = (
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:tdm="http://www.w3.org/ns/tdmrep"'
    ' xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:app="http://www.w3.org/2007/app"'
)


@pytest.mark.parametrize("in_head", [False, True])
@pytest.mark.parametrize(
    ("element", "field", "value"),
    [
        ('<xhtml:meta name="robots" content="noindex, noai"/>', "data_mining", "DMI-PROHIBITED-AIMLTRAINING"),
        ("<tdm:reservation>1</tdm:reservation>", "data_mining", "DMI-PROHIBITED"),
        ('<xhtml:meta name="tdm-reservation" content="1"/>', "data_mining", "DMI-PROHIBITED"),
        ("<tdm:policy>https://e.example/p</tdm:policy>", "data_mining_terms", "https://e.example/p"),
        ('<media:restriction relationship="allow" type="country">ie</media:restriction>', "usage_terms", "country ie"),
        ("<copyright>© Acme</copyright>", "notice", "© Acme"),
    ],
)
def test_rights_of_an_entry_and_of_its_feed(element: str, field: str, value: str, *, in_head: bool) -> None:
    """What restricts a feed restricts each entry."""
    reading = read("<title>T</title>" + ("" if in_head else element), head=element if in_head else "", spaces=_SPACES)
    rights = to_dict(reading.article)["rights"]
    assert rights[field].endswith(value)


@pytest.mark.parametrize(
    ("element", "field", "value"),
    [
        ("<dcterms:valid>end=2026-12-01T00:00:00Z</dcterms:valid>", "expires", "2026-12-01T00:00:00Z"),
        ("<expirationDate>Tue, 01 Dec 2026 00:00:00 GMT</expirationDate>", "expires", None),
        ("<prism:embargoDate>2026-12-01T00:00:00Z</prism:embargoDate>", "embargo", {"until": "2026-12-01T00:00:00Z"}),
        ("<app:control><app:draft>yes</app:draft></app:control>", "status", "withheld"),
        ('<media:status state="deleted"/>', "status", "canceled"),
        ('<media:status state="on ice"/>', "status", "withheld"),
    ],
)
def test_ends_and_status(element: str, field: str, value: object) -> None:
    """Expiry, embargo, drafts and what was taken down; an unknown state is withheld."""
    found = to_dict(read(f"<title>T</title>{element}", spaces=_SPACES).article)[field]
    assert value is None or value == found


# --- furniture


@pytest.mark.parametrize(
    ("last", "is_left_out"),
    [
        ('<p>El artículo <a href="https://e.example/1">Rain ends</a> se publicó en <a href="/">E</a>.</p>', True),
        ('<p><a href="https://e.example/1?utm=x#more">Weiterlesen</a></p>', True),
        (
            '<p>The post <a href="https://e.example/1">Rain ends it</a> appeared on <a href="https://e.example/">E</a>.</p>',
            True,
        ),
        ('<p><img src="http://feeds.feedburner.com/~r/E/~4/x" height="1" width="1"/></p>', True),
        ('<p>Rain ends, said <a href="https://o.example/">the office</a>.</p>', False),
        (
            '<p><a href="https://e.example/1">The office</a> and <a href="https://o.example/">others</a> agree.</p>',
            False,
        ),
        ("<p>It is over.</p>", False),
    ],
)
def test_furniture_at_the_end(last: str, *, is_left_out: bool) -> None:
    """A last line that names the story and its site, or only leads to it, in any language, is left out and kept."""
    body = f"<p>It rained.</p>{last}".replace("<", "&lt;")
    inner = f"<title>Rain ends</title><link>https://e.example/1</link><description>{body}</description>"
    article = read(inner, head="<title>E</title><link>https://e.example/</link>").article
    assert is_left_out == (article.text == "It rained.")
    assert is_left_out == bool(article.provenance and article.provenance.left_out)


# --- several stories, and back


def test_memory_does_not_grow_with_the_entries() -> None:
    """Reading nine hundred entries needs no more than reading three hundred, beside the feed itself."""

    def peak(count: int) -> int:
        items = "".join(f"<item><title>T{n}</title><description>It rained.</description></item>" for n in range(count))
        data = f"<rss><channel>{items}</channel></rss>".encode()
        tracemalloc.start()
        assert count == sum(1 for _ in formats.parse_all(data, format="rss"))
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found - 6 * len(data)

    peak(100)
    assert peak(900) < peak(300) + 450_000


@pytest.mark.parametrize("name", ["atom", "jsonfeed", "rss"])
@given(articles=st.lists(sound_articles(), min_size=2, max_size=3))
def test_several_articles_come_back(name: str, articles: list[Article]) -> None:
    """`parse_all(render_all(articles))` gives the same articles, but for what the issues name."""
    rendering = render_all(articles, format=name)
    again = list(formats.parse_all(rendering.data, format=name))
    assert len(articles) == len(again)
    for index, (article, outcome) in enumerate(zip(articles, again, strict=True)):
        lost = tuple(issue for issue in formats.render(article, format=name).issues)
        assert isinstance(outcome, Reading)
        assert [] == differences(article, outcome.article, Rendering(b"", _all_losses(article, name) or lost), name), (
            index
        )


def _all_losses(article: Article, name: str) -> tuple[Any, ...]:
    """Name each loss by itself."""
    return tuple(formats.module_of(name).render(article).issues)


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_examples_come_back_from_feeds_no_freer(path: Path, name: str) -> None:
    """An example that is written as another feed reads to the same story, but for what is named, and is no freer."""
    for outcome in formats.parse_all(path.read_bytes()):
        if not isinstance(outcome, Reading):
            continue
        article = outcome.article
        rendering = formats.module_of(name).render(article)
        again = formats.parse(rendering.data, format=name).article
        assert [] == differences(article, again, rendering, name)
        errors = [issue for issue in formats.render(article, format=name).issues if issue.severity.value == "error"]
        assert errors or [] == list(freer(restricted(article), restricted(again)))


def test_common_publisher_is_the_feeds() -> None:
    """Articles of one publisher make a feed of that name; others say theirs in each entry."""
    one = formats.parse(item("<title>A</title>", head="<title>P</title>"), format="rss").article
    two = formats.parse(item("<title>B</title>", head="<title>Q</title>"), format="rss").article
    for articles in ([one, one], [one, two]):
        data = render_all(articles, format="atom").data
        names = [each.article.publisher for each in formats.parse_all(data) if isinstance(each, Reading)]
        assert [article.publisher for article in articles] == names


def test_formats_with_one_story_write_no_feed() -> None:
    """Asked to write several, a format with one story a file says which formats can."""
    with pytest.raises(UnknownFormat, match="one story a file"):
        render_all([], format="html")


def test_hints_say_what_feeds_do_not() -> None:
    """The address completes links, a zone the times without one."""
    feed = item("<title>T</title><link>/a</link><pubDate>2026-05-01T10:00:00</pubDate>")
    article = formats.parse(feed, format="rss", hints=Hints(url="https://e.example/feed", timezone="+02:00")).article
    assert ("https://e.example/a", "2026-05-01T10:00:00+02:00") == (article.id, to_dict(article)["published"])


def test_a_restriction_of_a_json_feed_is_that_of_its_items() -> None:
    """What an extension of the feed reserves holds for each item; that the feed has expired says nothing of one."""
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "expired": True}
    items = [{"id": "urn:x:1", "title": "Rain ends", "content_text": "It rained."}]
    article = parse(json.dumps(feed | {"_tdm": {"reservation": 1}, "items": items}), format="jsonfeed").article
    assert article.rights is not None
    assert (article.rights.data_mining or "").endswith("DMI-PROHIBITED")
    assert "usable" == article.status
