"""NewsML-G2: packages, messages with one story and its pictures, and messages with several."""

from __future__ import annotations

import datetime
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import parse_all
from newsmodel.errors import SeveralStories, UnreadableInput, UnsupportedItem
from newsmodel.formats import newsml_g2
from newsmodel.formats.newsml_g2.splitting import message_of
from newsmodel.model import Embargo, Link, Media, Party, Rendition, Rights
from newsmodel.readings import Hints, Reading, Unread

HERE = Path(__file__).parent / "newsml-g2"
MESSAGE = (HERE / "message.xml").read_text()
PACKAGE = (HERE / "package.xml").read_text()


def read(data: bytes | str) -> Reading:
    return newsml_g2.parse(data, hints=Hints())


# --- packages


def test_members_of_a_package_are_links_in_reading_order() -> None:
    """Groups are walked from the root, each once, whatever refers to what; those that it does not lead to come last."""
    assert (
        Link(
            rel="group:main",
            uri="urn:x:1",
            title="Ferry stays",
            media_type="application/vnd.iptc.g2.newsitem+xml",
        ),
        Link(rel="group:sidebar", uri="urn:x:3"),
        Link(rel="group:main", uri="https://harbour.example/4"),
        Link(rel="group:lost", uri="urn:newsml-g2:NOTE%205"),
    ) == read(PACKAGE).article.links


def test_a_member_that_is_gone_leaves_the_package() -> None:
    """A link that is removed is no member any more."""
    article = read(PACKAGE).article
    links = (article.links[0], *article.links[2:])
    data = newsml_g2.render(attrs.evolve(article, links=links)).data.decode()
    assert "urn:x:3" not in data
    assert links == read(data).article.links


def test_a_new_link_of_a_package_is_a_link() -> None:
    """A link that is added is one of the item, for its group is not known."""
    article = read(PACKAGE).article
    new = Link(rel="related", uri="urn:x:9")
    data = newsml_g2.render(attrs.evolve(article, links=(*article.links, new))).data.decode()
    assert '<link href="urn:x:9"/>' in data
    assert {*article.links, new} == set(read(data).article.links)


def test_a_package_has_no_body() -> None:
    """Words of a package have no place, which is said."""
    sections = read(MESSAGE).article.sections
    rendering = newsml_g2.render(attrs.evolve(read(PACKAGE).article, sections=sections))
    assert b"contentSet" not in rendering.data
    assert ["/sections"] == [issue.pointer for issue in rendering.issues][:1]


# --- a message with one story


def test_pictures_that_are_linked_are_media() -> None:
    """A picture in the message of a story that links it, or whose package does, is a media item; another one is not."""
    article = read(MESSAGE).article
    files = "https://harbour.example/"
    assert ("urn:x:story", "Ferry stays", "The council voted.") == (article.id, article.headline, article.text)
    assert (
        Media(
            id="m1",
            kind="picture",
            uri="urn:x:ferry",
            title="The last boat",
            caption="The ferry at its pier.",
            credit="HD Photo",
            byline="Tom Okafor",
            created=datetime.date(2026, 2, 28),
            rights=Rights(holder=Party(name="Harbour Desk", code="HD"), usage_terms="Not for print."),
            renditions=(
                Rendition(uri=f"{files}ferry.jpg", name="rnd:web", media_type="image/jpeg", width=640, height=400),
                Rendition(uri=f"{files}small.jpg", name="rnd:thumbnail", media_type="image/jpeg"),
            ),
        ),
    ) == article.media


def test_the_catalogue_of_a_message_counts() -> None:
    """Aliases that the header of a message declares are known in its items."""
    publisher = read(MESSAGE).article.publisher
    assert publisher is not None
    assert "https://harbour.example/terms/desk" == publisher.uri


def test_a_caption_changes_in_its_item() -> None:
    """What is changed of a picture is changed in its item."""
    article = read(MESSAGE).article
    media = attrs.evolve(article.media[0], caption="The pier, empty.")
    data = newsml_g2.render(attrs.evolve(article, media=(media,))).data.decode()
    assert MESSAGE.split("\n", 1)[1].replace("The ferry at its pier.", "The pier, empty.").strip() == (
        data.split("\n", 1)[1].strip()
    )


def test_a_picture_that_is_gone_leaves_the_message() -> None:
    """Where a media item is removed, its item is."""
    data = newsml_g2.render(attrs.evolve(read(MESSAGE).article, media=())).data.decode()
    assert '<newsItem guid="urn:x:ferry"' not in data
    assert () == read(data).article.media


@pytest.mark.parametrize(
    "ban",
    [
        '<pubStatus qcode="stat:withheld"/>',
        '<pubStatus qcode="hd:ask"/>',
        "<embargoed/>",
        "<expires>2026-03-02</expires>",
    ],
)
def test_a_picture_that_may_not_be_used_is_left_out(ban: str) -> None:
    """A picture with a ban of its own is no media item, since those have none; it comes back, and is named."""
    text = MESSAGE.replace('<pubStatus qcode="stat:usable"/>', ban)
    reading = read(text)
    assert () == reading.article.media
    assert ["media-withheld"] == [issue.rule for issue in reading.issues]
    assert ban in newsml_g2.render(reading.article).data.decode()


@pytest.mark.parametrize(
    ("ban", "status", "embargo"),
    [('<pubStatus qcode="stat:canceled"/>', "canceled", None), ("<embargoed/>", "usable", Embargo())],
)
def test_a_package_restricts_its_story(ban: str, status: str, embargo: Embargo | None) -> None:
    """What bans the package around a story bans the story."""
    article = read(MESSAGE.replace("</versionCreated>", f"</versionCreated>{ban}", 1)).article
    assert (status, embargo) == (article.status, article.embargo)


# --- a message with several


def item(number: int, rest: str = "") -> str:
    return (
        f'<newsItem guid="urn:x:{number}"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
        f"<contentMeta><headline>Story {number}</headline></contentMeta>{rest}</newsItem>"
    )


def message(*items: str, header: str = "") -> str:
    return (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>{header}</header>'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


def test_each_story_is_read() -> None:
    """Each knows its number, and `parse` refuses to read one as if it were all."""
    text = message(item(1), item(2))
    readings = [one for one in parse_all(text) if isinstance(one, Reading)]
    assert ["Story 1", "Story 2"] == [reading.article.headline for reading in readings]
    origins = [reading.article.provenance and reading.article.provenance.origin for reading in readings]
    assert ["1", "2"] == [origin and origin.entry for origin in origins]
    with pytest.raises(SeveralStories) as caught:
        read(text)
    assert 2 == caught.value.count


def test_one_that_is_broken_costs_no_other() -> None:
    """An item that is not well-formed, that does not end, or that is no story is there with its place and its error."""
    text = message(
        item(1),
        item(2, "<a><b></a></b>"),
        item(3).removesuffix("</newsItem>"),
        '<conceptItem guid="urn:x:4"/>',
        item(5, "<!-- <newsItem/> --><![CDATA[</newsItem>]]>"),
    )
    found = list(parse_all(text, format="newsml-g2"))
    assert ["Story 1", "Story 5"] == [one.article.headline for one in found if isinstance(one, Reading)]
    unread = [one for one in found if isinstance(one, Unread)]
    assert [f"/newsMessage/itemSet/*[{number}]" for number in (2, 3, 4)] == [one.place for one in unread]
    assert [UnreadableInput, UnreadableInput, UnsupportedItem] == [type(one.error) for one in unread]


def test_each_story_keeps_its_pictures() -> None:
    """A picture goes with each story that links it, and is no entry; one that nobody links is."""
    link = '<itemMeta><itemClass qcode="ninat:text"/><link residref="urn:x:p{}"/></itemMeta>'
    pictures = [
        f'<newsItem guid="urn:x:p{number}"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>'
        for number in (1, 2)
    ]
    first = item(1).replace('<itemMeta><itemClass qcode="ninat:text"/></itemMeta>', link.format(1))
    found = list(parse_all(message(first, item(2), *pictures)))
    readings = [one.article for one in found if isinstance(one, Reading)]
    assert [("urn:x:p1",), ()] == [tuple(media.uri for media in each.media) for each in readings]
    assert ["newsml-g2: a picture is not a story"] == [str(one.error) for one in found if isinstance(one, Unread)]


def test_each_story_knows_the_catalogue() -> None:
    """Aliases that the message declares are known in each story."""
    subject = '<contentMeta><subject qcode="hd:ferry"/></contentMeta>'
    header = '<catalog><scheme alias="hd" uri="https://harbour.example/"/></catalog>'
    found = [one for one in parse_all(message(item(1, subject), item(2), header=header)) if isinstance(one, Reading)]
    assert ["https://harbour.example/ferry"] == [each.uri for each in found[0].article.subjects]


def test_prefixes_are_declared_in_each_entry() -> None:
    """Prefixes and the namespace that are declared around an item are declared in its entry."""
    text = (
        "<n:newsMessage xmlns:n='urn:n' xmlns:x='urn:x' xmlns:y='urn:y'><n:itemSet>"
        "<n:newsItem guid='a' x:b='1'/><n:newsItem guid='b'/></n:itemSet></n:newsMessage>"
    )
    assert [
        b"<n:newsItem xmlns:n='urn:n' xmlns:x='urn:x' guid='a' x:b='1'/>",
        b"<n:newsItem xmlns:n='urn:n' guid='b'/>",
    ] == [entry.data for entry in newsml_g2.entries(text)]


def test_one_story_is_no_several() -> None:
    """A message with one story, and a single item, have no entries."""
    assert [] == list(newsml_g2.entries(MESSAGE))
    assert [] == list(newsml_g2.entries(PACKAGE))
    assert 1 == len(list(parse_all(MESSAGE)))


@given(st.lists(st.sampled_from(["<newsItem>", "</newsItem>", "<newsItem/>", "<!--", "-->", "x", "<a>", "<header>"])))
def test_pieces_lie_behind_each_other(parts: list[str]) -> None:
    """However a message is broken, its pieces do not overlap."""
    found = message_of(f"<newsMessage><itemSet>{''.join(parts)}")
    assert found is not None
    edges = [edge for piece in found.pieces for edge in (piece.start, piece.end)]
    assert sorted(edges) == edges
