"""Feeds as the web has them: broken ones, spellings of namespaces, people, podcasts, pictures, dates, bodies."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree
from tests.growth import assert_growth

from newsmodel import Reading, detect, formats, to_dict
from newsmodel.errors import UnreadableInput
from newsmodel.formats.feeds.mending import MENDS, unnest, with_end_tags
from newsmodel.formats.feeds.people import each_of
from newsmodel.formats.feeds.times import read_time, remarks_on
from newsmodel.readings import Hints

_SPACES = (
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:podcast="https://podcastindex.org/namespace/1.0"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:turbo="http://turbo.yandex.ru"'
    ' xmlns:yandex="http://news.yandex.ru"'
)
_LINK = "<link>https://t.example/a/1</link>"


def rss(inner: str, head: str = "") -> dict[str, Any]:
    """Read the only item of a feed of RSS as a document."""
    data = f"<rss version='2.0'{_SPACES}><channel>{head}<item>{inner}</item></channel></rss>"
    return to_dict(formats.parse(data, format="rss").article)


def told(data: str | bytes) -> tuple[dict[str, Any], list[str]]:
    """Read a feed with one story, found by its looks: the document, and the rules of the issues."""
    reading: Reading = formats.parse(data)
    return to_dict(reading.article), [issue.rule for issue in reading.issues if issue.rule != "inherited"]


def texts(document: dict[str, Any]) -> list[str]:
    """List the words of the blocks."""
    return [block["text"] for section in document.get("sections", ()) for block in section["blocks"]]


# --- what is not well-formed


@pytest.mark.parametrize(
    ("item", "fields", "words"),
    [
        ("<title>a</title><link>https://t.example/1<description>b</description>", {"id": "https://t.example/1"}, ["b"]),
        ("<title><b>a</title></b><link>https://t.example/1</link>", {"id": "https://t.example/1"}, []),
        ("<title>a<link>https://t.example/1</link></title>", {"id": "https://t.example/1"}, []),
        (
            "<title>a</title><description>b<guid>https://t.example/1</guid>",
            {"id": "https://t.example/1"},
            ["b"],
        ),
        ("<title>a</title><guid isPermaLink=false>1</guid>", {"alternate_ids": [{"value": "1", "role": "guid"}]}, []),
        ("<title>a</title><description><![CDATA[b <![CDATA[c]]> d]]></description>", {}, ["b c d"]),
        ("<title>a</title><description>b & c < d</description>", {}, ["b & c < d"]),
    ],
)
def test_a_broken_entry_is_mended(item: str, fields: dict[str, Any], words: list[str]) -> None:
    """What an unclosed element has swallowed is read, no word is lost, and it is said that the entry was mended."""
    document, rules = told(f"<rss version=2.0><channel><item>{item}</item></channel></rss>")
    assert ("a", ["feed-mended"], words) == (document["headline"], rules, texts(document))
    assert fields == {name: document[name] for name in fields}


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Rain&nbsp;&eacute;t&eacute;", "Rain été"),
        ("&paper; &amp; &unknown;", "The Bay & Co & &unknown;"),
        ("Rain &#150; snow\x93", "Rain \u2013 snow\u201c"),
        ("Ra\x0bin", "Rain"),
    ],
)
def test_characters_have_many_names(title: str, headline: str) -> None:
    """Names of HTML and of the document itself are resolved, controls of Windows are letters, others go."""
    doctype = '<!DOCTYPE rss [<!ENTITY paper "The Bay &amp; Co">]>'
    document, _ = told(f"{doctype}<rss><channel><item><title>{title}</title></item></channel></rss>")
    assert headline == document["headline"]


def test_an_entry_may_be_a_document_of_its_own() -> None:
    """An entry of Atom needs no feed around it (RFC 4287, section 2)."""
    inner = "<id>urn:x:1</id><title>Rain</title><author><name>Ana Ruiz</name></author>"
    document, _ = told(f'<!-- x --><entry xmlns="http://www.w3.org/2005/Atom" xml:lang="de">{inner}</entry>')
    assert ("urn:x:1", "Rain", "de") == (document["id"], document["headline"], document["language"])
    assert [{"name": "Ana Ruiz", "role": "author"}] == document["contributors"]


def test_of_several_bodies_the_longest_is_read() -> None:
    """An entry may have its beginning and its whole under one name; what is not read is kept."""
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    bodies = "".join(f"<content:encoded>{words}</content:encoded>" for words in ("It rained.", "It rained. It froze."))
    document, _ = told(f"<rss {space}><channel><item><title>Rain</title>{bodies}</item></channel></rss>")
    assert ["It rained. It froze."] == texts(document)
    assert "It rained." == document["extra"]["rss"]["content:encoded"]


def test_what_cannot_be_mended_is_read_as_far_as_it_goes() -> None:
    """An attribute that is said twice ends no entry."""
    document, rules = told('<rss><channel><item a="1" a="2"><title>Rain</title></item></channel></rss>')
    assert ("Rain", ["feed-mended"]) == (document["headline"], rules)


@pytest.mark.parametrize("end", ["", "</li", "</link", "<", "</link></item></chan"])
def test_a_feed_that_was_cut_off_keeps_its_entry(end: str) -> None:
    """A tag that was cut off is no part of an address."""
    document, _ = told(f"<rss><channel><item><title>a</title><link>https://t.example/1{end}")
    assert ("a", "https://t.example/1") == (document["headline"], document["id"])


def test_the_tags_of_others_stay() -> None:
    """What a well-formed entry has within an element stays there."""
    document = rss("<title>a</title><description>b<guid>c</guid></description>")
    assert ["bc"] == texts(document)


def test_words_behind_what_was_swallowed_stay() -> None:
    """An element that leaves another leaves the words behind it, in their order."""
    entry = etree.fromstring("<item><link>a<guid>1</guid>b<br/><guid>2</guid>c</link></item>")
    unnest(entry)
    assert "<item><link>ab<br/>c</link><guid>1</guid><guid>2</guid></item>" == etree.tostring(entry).decode()


@pytest.mark.soak
@pytest.mark.parametrize("tags", ["<a>", "</a>", "<a b='", "<a><b></a>", "<![CDATA[", "<!--"])
def test_mending_is_linear(tags: str) -> None:
    """Ten times the tags take no more than some ten times as long, however they are nested."""

    def work(size: int) -> None:
        text = f"<item>{tags * size}</item>"
        for mend, _ in MENDS:
            text = mend(text)

    assert_growth(work, 4_000, 40_000, most=30)


def test_properties_of_a_feed_are_read_once() -> None:
    """What a JSON Feed says of the use of all its items is not looked for again with each item."""

    def work(size: int) -> None:
        own = {f"_{number}": "a few words of this feed" for number in range(size)}
        items = [{"id": str(number), "content_text": "It rained."} for number in range(size)]
        assert (
            len(
                list(
                    formats.parse_all(json.dumps(own | {"version": "https://jsonfeed.org/version/1.1", "items": items}))
                )
            )
            == size
        )

    assert_growth(work, 100, 400, most=10)


def test_end_tags_match() -> None:
    """Missing end tags stand where the next one needs them, and CDATA is no tag."""
    assert "<a><b>x</b></a><c><![CDATA[</c>]]></c>" == with_end_tags("<a><b>x</a><c><![CDATA[</c>]]>")


@pytest.mark.parametrize(
    "before",
    ["<br />\n<b>Warning</b>: no index on line 3<br />\n", "\n\n  ", "<!-- cached -->"],
)
@pytest.mark.parametrize(
    ("feed", "name"),
    [
        ("<rss><channel><item><title>a</title></item></channel></rss>", "rss"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title></entry></feed>', "atom"),
    ],
)
def test_a_feed_behind_other_words_is_found(before: str, feed: str, name: str) -> None:
    """What a broken program writes before the declaration does not hide a feed."""
    data = f'{before}<?xml version="1.0"?>\n<!-- made -->\n{feed}'.encode()
    assert name == detect(data)
    assert "a" == told(data)[0]["headline"]


@pytest.mark.parametrize("scheme", ["http://", "https://", "https://www.", "HTTP://"])
@pytest.mark.parametrize("end", ["", "/", "#"])
def test_namespaces_are_spelled_in_many_ways(scheme: str, end: str) -> None:
    """`https`, `www.` and a sign at the end make no other namespace."""
    data = (
        f'<rss xmlns:dc="{scheme}purl.org/dc/elements/1.1{end}"><channel><item><title>a</title>'
        "<dc:creator>Ann Lee</dc:creator></item></channel></rss>"
    )
    assert [{"name": "Ann Lee", "role": "author"}] == told(data)[0]["contributors"]


# --- dates


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Mon, 30 Nov -0001 00:00:00 +0000", None),
        ("-0001-11-30T00:00:00+00:00", None),
        ("0001-01-01T00:00:00Z", None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),
        ("20241105090500", "2024-11-05"),
        ("05 Nov 24 09:05 GMT", "2024-11-05T09:05:00Z"),
        ("05 Nov 99 09:05 GMT", "1999-11-05T09:05:00Z"),
    ],
)
def test_the_zero_of_a_program_is_no_date(raw: str, value: str | None) -> None:
    """What programs write where they have no date is none; a short year is one of about now."""
    assert value == read_time(raw, Hints())


def test_digits_alone_have_no_zone() -> None:
    """Of digits alone the day counts, and it is said why."""
    assert ["zone-unknown"] == [rule.id for rule, _ in remarks_on("20241105090500", Hints())]


# --- people


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Ann Lee, Bo Ek and Cy Fox", ["Ann Lee", "Bo Ek", "Cy Fox"]),
        ("Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee & Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Max Braun und Eva Klein", ["Max Braun", "Eva Klein"]),
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Lee, Ann", ["Lee, Ann"]),
        ("Ann Lee, Harbour Desk", ["Ann Lee, Harbour Desk"]),
        ("Ann Lee, Political Editor, and Bo Ek", ["Ann Lee, Political Editor, and Bo Ek"]),
        ("Marks and Spencer", ["Marks and Spencer"]),
        ("Department of Health and Social Care", ["Department of Health and Social Care"]),
        ("Da Ponte Lorenzo", ["Da Ponte Lorenzo"]),
        ("By Staff Reporter", ["By Staff Reporter"]),
        ("Martin Luther King, Jr.", ["Martin Luther King, Jr."]),
        ("山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]),
        ("李明，王芳", ["李明", "王芳"]),  # noqa: RUF001
        ("山田太郎、東京", ["山田太郎、東京"]),
    ],
)
def test_people_are_told_apart(name: str, names: list[str]) -> None:
    """A list of whole names is as many people; anything else stays one name."""
    assert names == [each["name"] for each in each_of({"name": name})]


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ("jo@t.example (Jo Poe), al@t.example (Al Ek)", [("Jo Poe", "jo@t.example"), ("Al Ek", "al@t.example")]),
        ("Jo Poe &lt;jo@t.example&gt;; Al Ek", [("Jo Poe <jo@t.example>; Al Ek", None)]),
        ("noreply@t.example (Jo Poe)", [("Jo Poe", "noreply@t.example")]),
        ("desk@t.example", [("desk@t.example", "desk@t.example")]),
    ],
)
def test_authors_with_mails(author: str, people: list[tuple[str, str | None]]) -> None:
    """Several people may have a mail each; where one has none, the words stay as they are."""
    found = rss(f"<title>a</title><author>{author}</author>")["contributors"]
    assert people == [(each["name"], each.get("email")) for each in found]


def test_what_names_nobody_is_no_name() -> None:
    """An address for no answers is kept, and nobody's; the page of an author is an address."""
    document = rss("<title>a</title><author>no-reply@t.example</author><dc:creator>https://t.example/jo</dc:creator>")
    assert [{"role": "author", "uri": "https://t.example/jo"}] == document["contributors"]
    assert "no-reply@t.example" == document["extra"]["rss"]["author"]


def test_a_linked_name_is_a_name() -> None:
    """The markup of a name is no part of it, and is kept."""
    linked = '&lt;a href="https://t.example/ann"&gt;Ann Lee&lt;/a&gt;'
    document = rss(f"<title>a</title><dc:creator>{linked}</dc:creator>")
    assert [{"name": "Ann Lee", "role": "author"}] == document["contributors"]
    assert {"dc:creator": '<a href="https://t.example/ann">Ann Lee</a>'} == document["extra"]["rss"]


# --- podcasts


_SOUND = '<title>a</title><enclosure url="https://t.example/1.mp3" type="audio/mpeg" length="9"/>'


def test_what_is_said_of_an_episode_is_typed() -> None:
    """Speakers, transcripts, chapters, other files and the licence of an episode stand in fields."""
    document = rss(
        f"{_SOUND}<podcast:person href='https://t.example/ann'>Ann Lee</podcast:person>"
        "<podcast:person role='Guest'>Bo Ek</podcast:person><podcast:person/>"
        "<podcast:transcript url='https://t.example/1.vtt' type='text/vtt'/><podcast:chapters url='no address'/>"
        "<podcast:alternateEnclosure type='audio/opus' length='4'><podcast:source uri='https://t.example/1.opus'/>"
        "</podcast:alternateEnclosure><podcast:license url='https://t.example/by'>cc-by-4.0</podcast:license>"
    )
    assert [
        {"name": "Ann Lee", "kind": "person", "role": "host", "uri": "https://t.example/ann"},
        {"name": "Bo Ek", "kind": "person", "role": "guest"},
    ] == document["contributors"]
    assert [{"rel": "transcript", "uri": "https://t.example/1.vtt", "media_type": "text/vtt"}] == document["links"]
    assert [
        {"uri": "https://t.example/1.mp3", "media_type": "audio/mpeg", "size": 9},
        {"uri": "https://t.example/1.opus", "media_type": "audio/opus", "size": 4},
    ] == document["media"][0]["renditions"]
    assert {"license": "https://t.example/by", "usage_terms": "cc-by-4.0"} == document["rights"]
    assert {"podcast:chapters": {"@url": "no address"}} == document["extra"]["rss"]


def test_the_licence_of_an_episode_frees_nothing() -> None:
    """Terms that the entry has already stay, and a second licence is a link."""
    document = rss(
        f"{_SOUND}<podcast:block>yes</podcast:block><atom:link rel='license' href='https://t.example/nc'/>"
        "<podcast:license url='https://t.example/by'>cc-by-4.0</podcast:license>"
    )
    assert {"license": "https://t.example/nc", "usage_terms": "podcast:block: yes\ncc-by-4.0"} == document["rights"]
    assert [{"rel": "license", "uri": "https://t.example/by"}] == document["links"]


# --- media


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("p.jpg?width=140", "p.jpg?width=460", 1),
        ("p.jpg?w=140&amp;q=80", "p.jpg?q=80&amp;w=460", 1),
        ("p.jpg?id=1", "p.jpg?id=2", 2),
        ("p?width=140", "p?width=460", 2),
        ("p-140.jpg", "q-460.jpg", 2),
    ],
)
def test_sizes_of_a_picture_are_one_picture(one: str, other: str, count: int) -> None:
    """Addresses that differ in the width that is said of them are files of one picture."""
    contents = "".join(
        f'<media:content url="https://t.example/{name}" medium="image" width="{width}"/>'
        for name, width in ((one, 140), (other, 460))
    )
    media = rss(f"<title>a</title>{contents}")["media"]
    assert (count, 2) == (len(media), sum(len(each["renditions"]) for each in media))


def test_a_player_is_a_video() -> None:
    """A program that plays a video is one of its files."""
    player = '<media:content url="https://t.example/v/1" type="application/x-shockwave-flash"/>'
    group = f'<media:group>{player}<media:thumbnail url="https://t.example/1.jpg"/></media:group>'
    (media,) = rss(f"<title>a</title>{group}")["media"]
    assert ("video", 2) == (media["kind"], len(media["renditions"]))


def test_an_enclosure_may_be_words() -> None:
    """An address between the tags of an enclosure is one."""
    (media,) = rss("<title>a</title><enclosure>https://t.example/1.jpg</enclosure>")["media"]
    assert [{"uri": "https://t.example/1.jpg"}] == media["renditions"]


def test_videos_of_sitemaps_are_restricted() -> None:
    """Where and until when a video may be shown, and to whom, goes with it."""
    spaces = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    spaces += ' xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
    film = (
        "<video:video><video:content_loc>https://t.example/1.mp4</video:content_loc>"
        '<video:uploader>Bay TV</video:uploader><video:restriction relationship="allow">IE GB</video:restriction>'
        "<video:expiration_date>2026-11-05</video:expiration_date>"
        "<video:requires_subscription>yes</video:requires_subscription></video:video>"
    )
    news = "<news:news><news:title>a</news:title></news:news>"
    document, _ = told(f"<urlset{spaces}><url><loc>https://t.example/1</loc>{news}{film}</url></urlset>")
    terms = "video:restriction: allow IE GB\nvideo:expiration_date: 2026-11-05"
    assert ("Bay TV", {"usage_terms": terms, "free_access": False}) == (
        document["media"][0]["credit"],
        document["media"][0]["rights"],
    )


# --- bodies


@pytest.mark.parametrize("name", ["turbo:content", "yandex:full-text", "fulltext", "full-text", "content:encoded"])
def test_a_whole_text_is_the_body(name: str) -> None:
    """Elements of other vocabularies that have the whole text have the body; the description is a summary then."""
    document = rss(f"<title>a</title><description>In short.</description><{name}>&lt;p>Whole.&lt;/p></{name}>")
    assert (["Whole."], [{"text": "In short."}]) == (texts(document), document["summaries"])


@pytest.mark.parametrize(
    ("head", "base"),
    [
        ("", "https://t.example/a/b.jpg"),
        ("<link>https://t.example/</link>", "https://t.example/a/b.jpg"),
        ("<link xml:base='https://u.example/'>https://t.example/</link>", "https://t.example/a/b.jpg"),
    ],
)
def test_a_body_starts_from_its_page(head: str, base: str) -> None:
    """Relative addresses in a body start from the page of the entry, unless the feed says otherwise."""
    document = rss(f'<title>a</title>{_LINK}<description>&lt;img src="b.jpg"></description>', head)
    assert base == document["media"][0]["renditions"][0]["uri"]


def test_xml_base_is_what_a_body_starts_from() -> None:
    """What the feed says of relative addresses counts more than the page of the entry."""
    entry = '<link href="1"/><content type="html">&lt;img src="b.jpg"></content>'
    data = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://u.example/c/"><entry>{entry}</entry></feed>'
    assert "https://u.example/c/b.jpg" == told(data)[0]["media"][0]["renditions"][0]["uri"]


def test_content_elsewhere_is_enclosed() -> None:
    """Content of Atom that stands elsewhere is a link, or a media item."""
    for kind, field in (("text/html", "links"), ("image/png", "media")):
        entry = f'<title>a</title><id>urn:x:1</id><content src="https://t.example/1" type="{kind}"/>'
        document, _ = told(f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{entry}</entry></feed>')
        assert "https://t.example/1" in str(document[field])
        assert "extra" not in document


@pytest.mark.parametrize(
    ("href", "stays"), [("#note-1", True), ("#more-12", False), ("#respond", False), ("?utm_source=x", False)]
)
def test_a_note_is_no_link_to_the_rest(href: str, stays: bool) -> None:  # noqa: FBT001
    """A line that leads to a place within the page is a part of the story; one that leads back to it is none."""
    body = f'&lt;p>It rains.&lt;/p>&lt;p>&lt;a href="https://t.example/a/1{href}">1&lt;/a>&lt;/p>'
    document = rss(f"<title>a</title>{_LINK}<description>{body}</description>")
    assert ["It rains.", *(["1"] if stays else [])] == texts(document)
    assert stays != ("left_out" in document["provenance"])


# --- JSON Feed


def jsonfeed(item: dict[str, Any], **feed: Any) -> dict[str, Any]:
    """Read the only item of a JSON Feed as a document."""
    data = {"version": "https://jsonfeed.org/version/1.1", "items": [item | {"title": "a"}]} | feed
    return to_dict(formats.parse(json.dumps(data), format="jsonfeed").article)


@pytest.mark.parametrize("authors", [["Ann Lee", "Bo Ek"], ["Ann Lee and Bo Ek"], "Ann Lee and Bo Ek"])
def test_authors_may_be_strings(authors: object) -> None:
    """An author that is a string is the name."""
    document = jsonfeed({"id": "1", "authors": authors})
    assert ["Ann Lee", "Bo Ek"] == [each["name"] for each in document["contributors"]]
    assert "extra" not in document


@pytest.mark.parametrize("base", [{"home_page_url": "https://t.example/a"}, {"feed_url": "https://t.example/f.json"}])
def test_relative_addresses_start_from_the_site(base: dict[str, str]) -> None:
    """A relative address of an item starts from its site, and those in its body from its page."""
    item = {"id": "1", "url": "/a/1", "image": "/i.jpg", "content_html": "<p><a href='#x'>b</a></p>"}
    document = jsonfeed(item, **base)
    assert ("https://t.example/a/1", "https://t.example/i.jpg") == (
        document["id"],
        document["media"][0]["renditions"][0]["uri"],
    )
    assert "https://t.example/a/1#x" == document["sections"][0]["blocks"][0]["marks"][0]["uri"]


@pytest.mark.parametrize(
    "description",
    [
        "&lt;![CDATA[It rained.]]&gt;",
        "&lt;![CDATA[&lt;p&gt;It rained.&lt;/p&gt;]]&gt;",
        "&lt;p&gt;&lt;![CDATA[It rained.]]&gt;&lt;/p&gt;",
        "<![CDATA[<p>It <![CDATA[rained.]]]]><![CDATA[></p>]]>",
    ],
)
def test_cdata_in_html_is_opened(description: str) -> None:
    """HTML has no CDATA sections: a parser takes them for comments, and their words would go."""
    feed = f"<rss><channel><item><title>T</title><description>{description}</description></item></channel></rss>"
    assert "It rained." == formats.parse(feed, format="rss").article.text


def test_a_feed_in_capitals_is_read() -> None:
    """Names of elements in capitals are those in small letters, where the feed has no others."""
    item = b"<Item><Title>T</Title><PubDate>Tue, 03 Mar 2026 08:05:00 GMT</PubDate></Item>"
    feed = b"<RSS><Channel><Title>C</Title>" + item + b"</Channel></RSS>"
    article = formats.parse(feed).article
    assert ("T", "2026-03-03T08:05:00+00:00") == (article.headline, article.published and article.published.isoformat())


# --- JSON Feeds made by hand


@pytest.mark.parametrize("made", [str, str.encode])
def test_line_breaks_in_strings_are_mended(made: Any) -> None:
    """JSON has to escape controls; what stands there as it is stays, and is said."""
    head = '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "urn:x:1", "title": "Rain \\"ends\\"",'
    document, rules = told(made(f'{head} "content_text": "Rain fell.\n\nIt\tended."}}]}}'))
    assert ["Rain fell.", "It\tended."] == texts(document)
    assert 'Rain "ends"' == document["headline"]
    assert "feed-mended" in rules


def test_other_faults_of_json_are_refused() -> None:
    """A feed that no escaping mends is unreadable."""
    with pytest.raises(UnreadableInput):
        formats.parse(
            '{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "a\n",,}]}', format="jsonfeed"
        )
