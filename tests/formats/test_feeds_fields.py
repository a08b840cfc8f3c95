"""Feeds: the media, the links, the texts and the rights of their entries, value by value."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from newsmodel import Reading, formats, to_dict

_SITEMAP = (
    ' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    ' xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
)
_SPACES = (
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:tdm="http://www.w3.org/ns/tdmrep"'
    ' xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:app="http://www.w3.org/2007/app"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:cc="http://creativecommons.org/ns#"'
    ' xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)
_PLUS = "http://ns.useplus.org/ldf/vocab/"
_AUDIO = "https://t.example/a.mp3"
_FILM = "https://t.example/v.mp4"
_PICTURE = "https://t.example/p.jpg"
_STILL = "https://t.example/s.jpg"
_OTHER = "https://t.example/q.png"


def rss(inner: str, *, head: str = "") -> Reading:
    """Read the only item of a feed of RSS."""
    data = f"<rss version='2.0'{_SPACES}><channel>{head}<item><title>Ferry</title>{inner}</item></channel></rss>"
    return formats.parse(data, format="rss")


def atom(inner: str) -> Reading:
    """Read the only entry of a feed of Atom."""
    data = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{inner}</entry></feed>'
    return formats.parse(data, format="atom")


def sitemap(inner: str) -> Reading:
    """Read the only page of a sitemap."""
    news = "<news:news><news:title>Ferry</news:title></news:news>"
    data = f"<urlset{_SITEMAP}><url><loc>https://t.example/1</loc>{news}{inner}</url></urlset>"
    return formats.parse(data, format="newssitemap")


def document(reading: Reading) -> Any:
    """Give an article as plain values."""
    return to_dict(reading.article)


def media(reading: Reading) -> Any:
    """Give the media of an article without their ids, which are made up."""
    return [
        {name: value for name, value in each.items() if name != "id"} for each in document(reading).get("media", [])
    ]


def rules(reading: Reading) -> list[str]:
    """List the rules of the issues."""
    return [issue.rule for issue in reading.issues]


# --- pictures and videos of sitemaps


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (
            (
                f"<image:image><image:loc>{_PICTURE}</image:loc><image:title>Quay</image:title>"
                "<image:caption>The &amp;lt;b&amp;gt;quay&amp;lt;/b&amp;gt;</image:caption>"
                "<image:license>https://t.example/by</image:license></image:image>"
            ),
            [
                {
                    "kind": "picture",
                    "renditions": [{"uri": _PICTURE}],
                    "title": "Quay",
                    "caption": "The <b>quay</b>",
                    "rights": {"license": "https://t.example/by"},
                }
            ],
        ),
        ("<image:image><image:title>No file</image:title></image:image>", []),
        (
            "<image:image><image:loc>https://t.example/map</image:loc><image:title/></image:image>",
            [{"kind": "picture", "renditions": [{"uri": "https://t.example/map"}]}],
        ),
        (
            (
                f"<video:video><video:content_loc>{_FILM}</video:content_loc>"
                "<video:player_loc>https://t.example/play</video:player_loc>"
                f"<video:thumbnail_loc>{_STILL}</video:thumbnail_loc><video:title>Sailing</video:title>"
                "<video:description>It sails.</video:description><video:duration>75</video:duration></video:video>"
            ),
            [
                {
                    "kind": "video",
                    "renditions": [
                        {"uri": _FILM, "duration": 75},
                        {"uri": "https://t.example/play"},
                        {"uri": _STILL, "name": "thumbnail"},
                    ],
                    "title": "Sailing",
                    "caption": "It sails.",
                }
            ],
        ),
        (
            (
                f"<video:video><video:content_loc>{_FILM}</video:content_loc><video:duration>soon</video:duration>"
                "</video:video>"
            ),
            [{"kind": "video", "renditions": [{"uri": _FILM}]}],
        ),
        ("<video:video><video:duration>75</video:duration></video:video>", []),
        (
            "<image:image><image:loc>no address</image:loc></image:image>",
            [],
        ),
    ],
)
def test_media_of_sitemaps(inner: str, expected: object) -> None:
    """Each picture or video with an address is one item; one without is none."""
    assert expected == media(sitemap(inner))


# --- Media RSS


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(
            f'<media:group><media:content url="{_STILL}" medium="image"/>'
            f'<media:content url="{_PICTURE}" medium="image" isDefault="true" width="800" height="wide"/>'
            f'<media:title>Quay</media:title><media:thumbnail url="{_OTHER}" width="80"/></media:group>',
            [
                {
                    "kind": "picture",
                    "renditions": [
                        {"uri": _PICTURE, "width": 800},
                        {"uri": _STILL},
                        {"uri": _OTHER, "name": "thumbnail", "width": 80},
                    ],
                    "title": "Quay",
                }
            ],
            id="group, default first",
        ),
        pytest.param(
            f'<media:group><media:title>Quay</media:title><media:thumbnail url="{_STILL}"/></media:group>',
            [{"kind": "picture", "renditions": [{"uri": _STILL, "name": "thumbnail"}], "title": "Quay"}],
            id="group of thumbnails",
        ),
        pytest.param(
            '<media:content medium="video"><media:player url="https://t.example/play"/></media:content>',
            [{"kind": "video", "renditions": [{"uri": "https://t.example/play"}]}],
            id="player for want of a file",
        ),
        pytest.param('<media:content medium="video"/>', [], id="content without an address"),
        pytest.param(
            '<media:group><media:content medium="video"/><media:title>Lost</media:title></media:group>',
            [],
            id="group without an address",
        ),
        pytest.param(
            f'<media:content url="{_FILM}" duration="1:02:03" fileSize="12x" type="no type"/>'
            f'<media:thumbnail url="{_STILL}"/><media:thumbnail/>'
            '<media:description type="plain">Tide &lt;b> 2</media:description>'
            "<media:description>Not read</media:description>",
            [
                {
                    "kind": "video",
                    "renditions": [{"uri": _FILM, "duration": 3723}, {"uri": _STILL, "name": "thumbnail"}],
                    "caption": "Tide <b> 2",
                }
            ],
            id="what an entry says is of its only medium",
        ),
        pytest.param(
            f'<media:content url="{_PICTURE}"/><media:content url="{_OTHER}"/><media:thumbnail url="{_STILL}"/>',
            [
                {"kind": "picture", "renditions": [{"uri": _PICTURE}]},
                {"kind": "picture", "renditions": [{"uri": _OTHER}]},
                {"kind": "picture", "renditions": [{"uri": _STILL, "name": "thumbnail"}]},
            ],
            id="thumbnail beside several media",
        ),
        pytest.param(
            f'<enclosure url="{_AUDIO}" type="audio/mpeg" length="900"/>'
            f'<media:content url="{_AUDIO}" type="audio/mp4" duration="60"><media:credit>Ada</media:credit>'
            "<media:credit>Ben</media:credit><media:credit>Ada</media:credit><media:credit/></media:content>",
            [
                {
                    "kind": "audio",
                    "renditions": [{"uri": _AUDIO, "media_type": "audio/mpeg", "size": 900, "duration": 60}],
                    "credit": "Ada, Ben",
                }
            ],
            id="one file named twice",
        ),
        pytest.param(
            f'<media:content url="{_PICTURE}"><media:copyright/><media:copyright>Ada</media:copyright>'
            "<media:copyright>Ben</media:copyright>"
            '<media:license href="no address"/><media:license href="https://t.example/by">BY</media:license>'
            '<media:license href="https://t.example/nc">NC</media:license>'
            '<media:restriction relationship="deny" type="country">ie</media:restriction>'
            '<media:restriction relationship="none"/></media:content>',
            [
                {
                    "kind": "picture",
                    "renditions": [{"uri": _PICTURE}],
                    "rights": {
                        "notice": "Ada",
                        "license": "https://t.example/by",
                        "usage_terms": "media:restriction: deny country ie\nmedia:restriction: none",
                    },
                }
            ],
            id="rights of a medium, the first of each",
        ),
        pytest.param(
            '<media:content url="https://t.example/x" type="image/svg+xml"/>'
            '<media:content url="https://t.example/y.oga?z=1" type="application/octet-stream"/>',
            [
                {"kind": "graphic", "renditions": [{"uri": "https://t.example/x", "media_type": "image/svg+xml"}]},
                {
                    "kind": "audio",
                    "renditions": [{"uri": "https://t.example/y.oga?z=1", "media_type": "application/octet-stream"}],
                },
            ],
            id="kinds by types and endings",
        ),
    ],
)
def test_media_of_media_rss(inner: str, expected: object) -> None:
    """A group is one item, so is a lone content; a file is one however often it is named."""
    assert expected == media(rss(inner))


def test_file_that_is_no_medium_is_a_link() -> None:
    """A document and subtitles in Media RSS are no pictures: they are enclosed."""
    inner = (
        '<media:content url="https://t.example/plan.pdf" type="application/pdf"/><media:group>'
        f'<media:content url="{_STILL}" medium="image"/>'
        '<media:content url="https://t.example/words" type="text/vtt"/></media:group>'
    )
    reading = rss(inner)
    assert [{"kind": "picture", "renditions": [{"uri": _STILL}]}] == media(reading)
    assert [
        {"rel": "enclosure", "uri": "https://t.example/words", "media_type": "text/vtt"},
        {"rel": "enclosure", "uri": "https://t.example/plan.pdf", "media_type": "application/pdf"},
    ] == document(reading)["links"]


# --- ids, links, enclosures


@pytest.mark.parametrize(
    ("inner", "uri", "others"),
    [
        (
            "<link>https://proxy.example/1</link><feedburner:origLink>https://t.example/1</feedburner:origLink>",
            "https://t.example/1",
            None,
        ),
        (
            "<link>https://proxy.example/1</link><feedburner:origLink>none</feedburner:origLink>",
            "https://proxy.example/1",
            None,
        ),
        ("<guid>https://t.example/2</guid>", "https://t.example/2", None),
        ('<guid isPermaLink="false">tag:t.example,2026:2</guid>', "tag:t.example,2026:2", None),
        (
            "<link>https://t.example/3</link><guid>n3</guid><dc:identifier/><dc:identifier>d3</dc:identifier>",
            "https://t.example/3",
            [{"value": "n3", "role": "guid"}, {"value": "d3", "role": "identifier"}],
        ),
    ],
)
def test_ids(inner: str, uri: str, others: object) -> None:
    """The page that a proxy replaced goes before the link, and that before the id; other ids are kept."""
    found = document(rss(inner))
    assert (uri, others) == (found["id"], found.get("alternate_ids"))


@pytest.mark.parametrize(
    ("inner", "links"),
    [
        ("<comments>https://t.example/1/c</comments>", [{"rel": "replies", "uri": "https://t.example/1/c"}]),
        ("<comments>none yet</comments>", None),
        (
            "<wfw:commentRss>https://t.example/1/f</wfw:commentRss>",
            [{"rel": "replies", "uri": "https://t.example/1/f"}],
        ),
        (
            '<source url="https://o.example/feed">Other</source>',
            [{"rel": "source", "uri": "https://o.example/feed", "title": "Other"}],
        ),
        ("<source>Other</source>", [{"rel": "source", "title": "Other"}]),
        ('<source url="https://o.example/feed"/>', [{"rel": "source", "uri": "https://o.example/feed"}]),
        ("<source/>", None),
        (
            (
                '<atom:link rel="http://www.iana.org/assignments/relation/RELATED" href="https://t.example/9"'
                ' title="More" type="text/html"/>'
            ),
            [{"rel": "related", "uri": "https://t.example/9", "title": "More", "media_type": "text/html"}],
        ),
        (
            '<enclosure url="https://t.example/a.pdf" type="application/pdf" length="9"/>',
            [{"rel": "enclosure", "uri": "https://t.example/a.pdf", "media_type": "application/pdf"}],
        ),
        (
            '<atom:link rel="enclosure" href="https://t.example/a.zip" title="Papers"/>',
            [{"rel": "enclosure", "uri": "https://t.example/a.zip", "title": "Papers"}],
        ),
        (
            "<enclosure>https://t.example/a.pdf</enclosure>",
            [{"rel": "enclosure", "uri": "https://t.example/a.pdf"}],
        ),
        ('<enclosure url="no address" type="audio/mpeg"/>', None),
    ],
)
def test_links(inner: str, links: object) -> None:
    """Comments, sources, relations and enclosed files that are no media are links; what has no address is none."""
    reading = rss(inner)
    assert (links, []) == (document(reading).get("links"), media(reading))


@pytest.mark.parametrize(
    ("inner", "message"),
    [("<link>no address</link>", "no absolute address: 'no address'"), ("<link/>", None)],
)
def test_links_without_an_address(inner: str, message: str | None) -> None:
    """A link that leads nowhere is said; an empty one is not worth a word."""
    reading = rss(inner)
    assert document(reading)["id"].startswith("ni:")
    assert ([] if message is None else [message]) == [
        issue.message for issue in reading.issues if issue.rule == "value-unread"
    ]


def test_page_among_several_forms() -> None:
    """Of several alternates the page of HTML is the id, and the other forms are links."""
    found = document(
        atom(
            '<title>Ferry</title><link href="https://t.example/1.json" type="application/json"/>'
            '<link href="https://t.example/1" type="text/html"/>'
        )
    )
    assert "https://t.example/1" == found["id"]
    assert [{"rel": "alternate", "uri": "https://t.example/1.json", "media_type": "application/json"}] == found["links"]


@pytest.mark.parametrize("hreflang", ['hreflang="en-GB"', ""])
def test_page_in_the_language_of_the_entry(hreflang: str) -> None:
    """A page in another language is a link, wherever it stands; that in the entry's own, or in none, is the entry."""
    french = '<link hreflang="fr" href="https://t.example/fr/1"/>'
    found = document(atom(f'<title xml:lang="en">Ferry</title>{french}<link {hreflang} href="https://t.example/1"/>'))
    assert "https://t.example/1" == found["id"]
    assert [{"rel": "alternate", "uri": "https://t.example/fr/1"}] == found["links"]


@pytest.mark.parametrize("length", ["0", "many", "7"])
def test_sizes_of_enclosures(length: str) -> None:
    """A length of nothing, and one that is no number, is no size."""
    found = media(rss(f'<enclosure url="{_AUDIO}" title="Hear" length="{length}"/>'))
    size = {"size": 7} if length == "7" else {}
    assert [{"kind": "audio", "renditions": [{"uri": _AUDIO} | size], "title": "Hear"}] == found


# --- texts


def _in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("attributes", "inner", "headline"),
    [
        ("", "Rain &lt;b>ends&lt;/b>", "Rain <b>ends</b>"),
        (' type="html"', "Rain &lt;b>ends&lt;/b>", "Rain ends"),
        (' type="html"', "Rain &amp;amp; wind", "Rain & wind"),
        (' type="html"', "Rain&lt;script>x()&lt;/script> ends", "Rain ends"),
        (' type="xhtml"', '<div xmlns="http://www.w3.org/1999/xhtml">Rain <b>ends</b></div>', "Rain ends"),
        (' type="xhtml"', "Rain &lt;i>ends&lt;/i>", "Rain ends"),
        (' type="text"', '<b xmlns="">Rain</b> ends', "Rain ends"),
        (' type="text/plain; charset=utf-8"', "1 &lt; 2", "1 < 2"),
        (' type="application/atom+xml"', "Rain &amp;amp; wind", "Rain & wind"),
        (' type="text/html" mode="base64"', _in_base64("Rain <b>ends</b>"), "Rain ends"),
        (' mode="base64"', _in_base64("Rain <b>ends</b>"), "Rain <b>ends</b>"),
        (' type="text/plain" mode="base64"', "Rain ends!", "Rain ends!"),
        (' type="application/json"', _in_base64("Rain"), "Rain"),
        (' type="image/png"', "Rain ends!", "It rains."),
    ],
)
def test_manners_of_atoms_texts(attributes: str, inner: str, headline: str) -> None:
    """Words, escaped HTML, elements and base64: as the type and the mode say; what is no text is no headline."""
    reading = atom(f"<id>urn:x:1</id><title{attributes}>{inner}</title><summary>It rains.</summary>")
    assert headline == document(reading)["headline"]


# --- rights


@pytest.mark.parametrize(
    ("inner", "rights"),
    [
        ("<dc:rights/><dc:rights>© Ada</dc:rights><copyright>© Ben</copyright>", {"notice": "© Ada"}),
        ("<dc:rights>© &lt;b>Ada&lt;/b></dc:rights>", {"notice": "© Ada"}),
        ('<atom:link rel="license" href="https://t.example/by"/>', {"license": "https://t.example/by"}),
        ('<atom:link rel="license" href="no address"/>', None),
        ('<cc:license rdf:resource="https://t.example/by"/>', {"license": "https://t.example/by"}),
        ("<dcterms:license>All rights reserved</dcterms:license>", None),
        (
            "<dcterms:accessRights>Staff only</dcterms:accessRights><dcterms:accessRights/>",
            {"usage_terms": "Staff only"},
        ),
        ("<itunes:block>yes</itunes:block>", {"usage_terms": "itunes:block: yes"}),
        ("<itunes:block>no</itunes:block>", None),
        ('<xhtml:meta name="tdm-reservation" content="0"/>', None),
        ('<xhtml:meta name="author" content="noai"/>', None),
        ("<tdm:reservation>0</tdm:reservation>", None),
        (
            '<xhtml:meta name="robots" content="noai"/><tdm:reservation>1</tdm:reservation>',
            {"data_mining": f"{_PLUS}DMI-PROHIBITED"},
        ),
        (
            (
                '<xhtml:meta name="tdm-policy" content="https://t.example/p"/><tdm:policy>Ask us</tdm:policy>'
                '<tdm:policy> </tdm:policy><atom:link rel="tdm-policy" href="https://t.example/p"/>'
            ),
            {"data_mining_terms": "https://t.example/p\nAsk us"},
        ),
        ("<access>Subscription</access>", {"free_access": False}),
        ("<access>Free</access>", {"free_access": True}),
    ],
)
def test_rights(inner: str, rights: object) -> None:
    """Notices, licences, terms and reservations; what allows, or says nothing, is no right."""
    assert rights == document(rss(inner)).get("rights")


def test_further_licenses_are_links() -> None:
    """The first licence is the one of the rights; others are kept as links, and each once."""
    found = document(
        rss(
            '<atom:link rel="license" href="https://t.example/by"/><cc:license>https://t.example/by</cc:license>'
            "<dcterms:license>https://t.example/nc</dcterms:license>"
        )
    )
    assert {"license": "https://t.example/by"} == found["rights"]
    assert [{"rel": "license", "uri": "https://t.example/nc"}] == found["links"]


_PUBLISHED = "<pubDate>Wed, 04 Nov 2026 12:00:00 GMT</pubDate>"


@pytest.mark.parametrize(
    ("inner", "expires", "embargo", "said"),
    [
        (
            (
                "<expirationDate>2026-12-02T00:00:00Z</expirationDate>"
                "<dcterms:expires>2026-12-01T00:00:00Z</dcterms:expires>"
            ),
            "2026-12-01T00:00:00Z",
            None,
            [],
        ),
        (
            (
                "<expirationDate>2026-12-01T00:00:00Z</expirationDate>"
                "<dcterms:expires>2026-12-02T00:00:00Z</dcterms:expires>"
            ),
            "2026-12-01T00:00:00Z",
            None,
            [],
        ),
        ("<expirationDate/>", None, None, []),
        ("<pubExpires>when it is over</pubExpires>", None, None, ["restriction-unread"]),
        ("<expirationDate>some day</expirationDate>", None, None, ["restriction-unread"]),
        (
            "<prism:embargoDate>after the vote</prism:embargoDate>",
            None,
            {"note": "after the vote"},
            ["end-unresolved"],
        ),
        (
            "<prism:embargoDate>2026-12-01</prism:embargoDate>",
            None,
            {"until": "2026-12-02T00:00:00-12:00"},
            ["end-unresolved"],
        ),
        (
            "<prism:releaseDate>start=2026-12-01T00:00:00Z; end=2026-12-05T00:00:00Z</prism:releaseDate>",
            None,
            {"until": "2026-12-01T00:00:00Z"},
            [],
        ),
        (
            f"{_PUBLISHED}<dcterms:valid>Start=2026-11-04T12:00:00Z; End=2026-12-05T00:00:00Z</dcterms:valid>",
            "2026-12-05T00:00:00Z",
            None,
            [],
        ),
        (
            f"{_PUBLISHED}<dcterms:valid>start=2026-11-05T00:00:00Z</dcterms:valid>",
            None,
            {"until": "2026-11-05T00:00:00Z"},
            [],
        ),
        ("<dcterms:valid>2026-11-05T00:00:00Z/..</dcterms:valid>", None, {"until": "2026-11-05T00:00:00Z"}, []),
        ("<dcterms:valid>2026-12-05T00:00:00Z</dcterms:valid>", "2026-12-05T00:00:00Z", None, []),
        (
            "<prism:releaseDate>Start=2026-12-01T00:00:00Z; End=2026-12-05T00:00:00Z</prism:releaseDate>",
            None,
            {"until": "2026-12-01T00:00:00Z"},
            [],
        ),
    ],
)
def test_ends(inner: str, expires: str | None, embargo: object, said: list[str]) -> None:
    """The earliest expiry and the first embargo count; what cannot be read, or is doubtful, is said."""
    reading = rss(inner)
    found = document(reading)
    assert (expires, embargo, said) == (found.get("expires"), found.get("embargo"), rules(reading))


@pytest.mark.parametrize(
    ("inner", "status", "said"),
    [
        ("<app:control><app:draft>no</app:draft></app:control>", None, []),
        ("<app:control><app:draft/></app:control>", "withheld", []),
        ('<media:status state="active"/>', None, []),
        ("<media:status>blocked</media:status>", "withheld", []),
        ("<media:status>on ice</media:status>", "withheld", ["status-unknown"]),
    ],
)
def test_status(inner: str, status: str | None, said: list[str]) -> None:
    """A draft and what is blocked are withheld, and so is a state that nobody knows, with an issue."""
    reading = rss(inner)
    assert (status, said) == (document(reading).get("status"), rules(reading))


@pytest.mark.parametrize(
    ("head", "inner", "rights"),
    [
        (
            '<xhtml:meta name="robots" content="noai"/>',
            "<tdm:reservation>1</tdm:reservation>",
            {"data_mining": f"{_PLUS}DMI-PROHIBITED"},
        ),
        (
            "<tdm:reservation>1</tdm:reservation>",
            '<xhtml:meta name="robots" content="noai"/>',
            {"data_mining": f"{_PLUS}DMI-PROHIBITED"},
        ),
        (
            "<dcterms:accessRights>Staff only</dcterms:accessRights>",
            "<dcterms:accessRights>Ask us</dcterms:accessRights>",
            {"usage_terms": "Ask us\nStaff only"},
        ),
        (
            "<dcterms:accessRights>Ask us</dcterms:accessRights>",
            "<dcterms:accessRights>Ask us</dcterms:accessRights>",
            {"usage_terms": "Ask us"},
        ),
        ("<copyright>© Feed</copyright>", "<copyright>© Ada</copyright>", {"notice": "© Ada"}),
    ],
)
def test_rights_of_feed_and_entry_together(head: str, inner: str, rights: object) -> None:
    """The stricter reservation counts, the terms of both are kept, and the entry's notice replaces the feed's."""
    assert rights == document(rss(inner, head=head))["rights"]


@pytest.mark.parametrize(
    ("source", "rights"),
    [
        ("<title>Other</title>", None),
        ("<title>Other</title><rights>© Other</rights>", {"notice": "© Other"}),
    ],
)
def test_rights_of_the_source_of_an_entry(source: str, rights: object) -> None:
    """An entry that was taken from another feed has the rights that its source says, and none of its own making."""
    found = document(atom(f"<title>Ferry</title><source>{source}</source>"))
    assert (rights, [{"rel": "source", "title": "Other"}]) == (found.get("rights"), found["links"])


def test_attachments_of_json_feed() -> None:
    """A sound that is attached is a medium with its size and length, a paper is a link."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "T",
        "items": [
            {
                "id": "1",
                "title": "Ferry",
                "attachments": [
                    {"url": _AUDIO, "mime_type": "audio/mpeg", "size_in_bytes": 900, "duration_in_seconds": 60},
                    {"url": "https://t.example/a.pdf", "mime_type": "application/pdf"},
                ],
            }
        ],
    }
    reading = formats.parse(json.dumps(feed), format="jsonfeed")
    assert [
        {
            "kind": "audio",
            "renditions": [{"uri": _AUDIO, "media_type": "audio/mpeg", "size": 900, "duration": 60}],
        }
    ] == media(reading)
    assert [{"rel": "enclosure", "uri": "https://t.example/a.pdf", "media_type": "application/pdf"}] == document(
        reading
    )["links"]


@pytest.mark.parametrize(
    ("inner", "status"),
    [
        ('<media:status state="deleted"/><media:status state="blocked"/>', "canceled"),
        ('<media:status state="blocked"/><media:status state="deleted"/>', "canceled"),
        ('<media:status state="blocked"/><media:status state="active"/>', "withheld"),
    ],
)
def test_the_strictest_of_several_states_counts(inner: str, status: str) -> None:
    """Of several states of an entry none makes it freer than another."""
    assert status == rss(inner).article.status


@pytest.mark.parametrize("order", [("Registration", "free"), ("free", "Registration")])
def test_access_that_is_restricted_once_is_not_free(order: tuple[str, str]) -> None:
    """Of two words for the access the one that restricts it counts."""
    rights = rss("".join(f"<access>{each}</access>" for each in order)).article.rights
    assert rights is not None
    assert rights.free_access is False


_GEO = (
    " xmlns:georss='http://www.georss.org/georss' xmlns:gml='http://www.opengis.net/gml'"
    " xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#'"
)
_NAMED = "<georss:featurename>Lookout</georss:featurename>"
_HERE = {"latitude": 54.25, "longitude": -4.5}


@pytest.mark.parametrize(
    ("inner", "place"),
    [
        ("<georss:point>54.25 -4.5</georss:point>", {"uri": "geo:54.25,-4.5"} | _HERE),
        ("<georss:point>0.00002 -4</georss:point>", {"uri": "geo:0.00002,-4", "latitude": 2e-05, "longitude": -4.0}),
        ("<geo:lat>54.25</geo:lat><geo:long>-4.5</geo:long>", {"uri": "geo:54.25,-4.5"} | _HERE),
        ("<geo:Point><geo:lat>54.25</geo:lat><geo:long>-4.5</geo:long></geo:Point>", {"uri": "geo:54.25,-4.5"} | _HERE),
        (
            "<georss:where><gml:Point><gml:pos>54.25 -4.5</gml:pos></gml:Point></georss:where>" + _NAMED,
            {"name": "Lookout"} | _HERE,
        ),
        ("<georss:featureName>Lookout</georss:featureName>", {"name": "Lookout"}),
    ],
)
def test_where_an_entry_is_about_is_a_place(inner: str, place: dict[str, Any]) -> None:
    """GeoRSS and the W3C's elements are read; a place without a name has a URI of RFC 5870."""
    data = f"<rss version='2.0'{_GEO}><channel><item><title>Ferry</title>{inner}</item></channel></rss>"
    reading = formats.parse(data, format="rss")
    assert [{"id": "e1", "kind": "place"} | place] == document(reading)["entities"]
    assert "rss" not in reading.article.extra


@pytest.mark.parametrize("point", ["54.25", "194.25 -4.5", "north of here", "54.25 -4.5 12"])
def test_what_is_no_point_is_kept(point: str) -> None:
    """A point is two numbers of degrees."""
    item = f"<item><title>Ferry</title><georss:point>{point}</georss:point></item>"
    data = f"<rss version='2.0'{_GEO}><channel>{item}</channel></rss>"
    article = formats.parse(data, format="rss").article
    assert ((), {"georss:point": point}) == (article.entities, article.extra["rss"])


def test_a_player_alone_is_a_video() -> None:
    """Where no file is given, its page stands for it."""
    found = media(rss("<media:player url='https://t.example/play' width='400' height='200'/>"))
    assert [{"kind": "video", "renditions": [{"uri": "https://t.example/play", "width": 400, "height": 200}]}] == found


def test_a_description_of_media_rss_without_a_medium_is_a_summary() -> None:
    """With one it is its caption."""
    words = "<media:description>It stays.</media:description>"
    assert [{"text": "It stays."}] == document(rss(words))["summaries"]
    with_picture = document(rss(f"<media:content url='{_PICTURE}'/>{words}"))
    assert ("It stays.", False) == (with_picture["media"][0]["caption"], "summaries" in with_picture)


def test_a_source_of_dublin_core_is_a_link() -> None:
    """Words are none, and are kept."""
    assert [{"rel": "source", "uri": "https://s.example/1"}] == document(
        rss("<dc:source>https://s.example/1</dc:source>")
    )["links"]
    assert {"dc:source": "Harbour Desk"} == rss("<dc:source>Harbour Desk</dc:source>").article.extra["rss"]


@pytest.mark.parametrize(
    ("inner", "field"),
    [
        ("<dcterms:available>2026-03-03T09:12:40Z</dcterms:available>", "published"),
        ("<app:edited>2026-03-03T09:12:40Z</app:edited>", "modified"),
    ],
)
def test_further_elements_of_times(inner: str, field: str) -> None:
    """They count where there is none that says it better."""
    assert "2026-03-03T09:12:40Z" == document(rss(inner))[field]


def entry(inner: str) -> Any:
    """Read the only entry of a feed of Atom as plain values."""
    return document(atom(f"<id>urn:t:1</id>{inner}"))


def test_attributes_in_the_namespace_of_atom_are_those_of_its_elements() -> None:
    """Atom's own attributes have no prefix; programs give them one."""
    space = "xmlns:n='http://www.w3.org/2005/Atom'"
    found = entry(
        f"<title>Ferry</title><link {space} n:href='https://t.example/1' n:rel='alternate'/>"
        f"<content {space} n:type='html'>&lt;p>It stays.&lt;/p></content>"
    )
    assert "https://t.example/1" == found["id"]
    assert ["It stays."] == [each["text"] for each in found["sections"][0]["blocks"]]


def test_elements_of_rss_in_the_namespace_of_atom_are_those_of_rss() -> None:
    """Atom has no such elements."""
    data = (
        "<rss xmlns='http://www.w3.org/2005/Atom'><channel><item><title>Ferry</title><link>https://t.example/1</link>"
        "<pubDate>Tue, 03 Mar 2026 09:12:40 GMT</pubDate><description>It stays.</description></item></channel></rss>"
    )
    found = document(formats.parse(data, format="rss"))
    assert ("https://t.example/1", "2026-03-03T09:12:40Z") == (found["id"], found["published"])
    assert (
        "2026-03-03T09:12:40Z"
        == entry("<pubDate>Tue, 03 Mar 2026 09:12:40 GMT</pubDate><title>Ferry</title>")["published"]
    )


def test_content_of_a_type_that_is_none_is_what_it_looks_like() -> None:
    """A word that is no media type says nothing."""
    found = entry("<title>Ferry</title><content type='CDATA'><![CDATA[<p>It stays.</p>]]></content>")
    assert ["It stays."] == [each["text"] for each in found["sections"][0]["blocks"]]


@pytest.mark.parametrize(
    ("escaped", "words"),
    [
        ("&amp;lt;p&amp;gt;It &amp;lt;b&amp;gt;stays&amp;lt;/b&amp;gt;.&amp;lt;/p&amp;gt;", "It stays."),
        ("Use &amp;lt;p&amp;gt; here", "Use <p> here"),
        ("&amp;lt;p&amp;gt; is an element", "<p> is an element"),
        ("&amp;lt;p&amp;gt;&amp;lt;/p&amp;gt;", "<p></p>"),
    ],
)
def test_markup_that_was_escaped_twice_is_read(escaped: str, words: str) -> None:
    """It has to be an element and what is in it; a text about elements stays one."""
    blocks = document(rss(f"<description>{escaped}</description>"))["sections"][0]["blocks"]
    assert [words] == [each["text"] for each in blocks]


def test_a_date_with_strokes_begins_with_its_year() -> None:
    """Days and months may be without their zero; without a zone the day is certain."""
    assert "2026-06-09" == document(rss("<pubDate>2026/6/9 15:07:41</pubDate>"))["published"]
    assert "2026-06-09T15:07:41+02:00" == document(rss("<pubDate>2026/6/9 15:07:41 +0200</pubDate>"))["published"]


def test_a_category_of_statuses_is_one() -> None:
    """A scheme by the name of a status says what the word of it is."""
    item = "<item><title>Rain</title><guid>urn:x:1</guid><category domain='status'>killed</category></item>"
    data = f"<rss version='2.0'><channel><title>Coast</title>{item}</channel></rss>"
    assert formats.parse(data, format="rss").article.status == "canceled"
