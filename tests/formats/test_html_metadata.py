"""What web pages say of their story outside of it, and which place of a page is believed."""

from __future__ import annotations

import datetime

import pytest
from tests.formats.extras import is_installed
from tests.formats.html.building import STORY, linked, metadata, notes, page

from newsmodel import Hints, to_dict
from newsmodel.formats import html
from newsmodel.formats.html.metadata import trust
from newsmodel.formats.html.metadata.metatags import NAMES
from newsmodel.formats.html.metadata.titles import site_keys, without_site


def test_json_ld_is_believed_before_a_meta_element() -> None:
    """Where JSON-LD and a meta element differ, JSON-LD counts, and a note has what the other says."""
    reading = metadata(
        linked(headline="Ferry stays", author={"@type": "Person", "name": "Ana Ruiz"})
        + '<meta name="author" content="Tom Okafor">'
    )
    assert ["Ana Ruiz"] == [party.name for party in reading.article.contributors]
    assert "taken from JSON-LD; a meta element says 'Tom Okafor'" in notes(reading, "origin-chosen")


def test_weak_places_together_outweigh_a_strong_one() -> None:
    """The headline is what most speaks for: the heading and a card outweigh JSON-LD with words of its own."""
    head = (
        linked(headline="Ten things about the ferry")
        + '<meta property="og:title" content="Ferry stays"><meta name="twitter:title" content="Ferry stays">'
    )
    assert "Ferry stays" == metadata(head).article.headline


def test_headline_for_search_engines_is_kept() -> None:
    """A title with other words is a headline of its own, with its role."""
    article = metadata(
        '<title>Council keeps last boat - Coast Post</title><meta property="og:site_name" content="Coast Post">'
    )
    assert [("Council keeps last boat", "seo")] == [(each.text, each.role) for each in article.article.headlines]


def test_an_address_is_no_author() -> None:
    """Addresses, accounts and the site's own name never become authors while somebody else is named."""
    head = (
        '<meta property="og:site_name" content="Coast Post"><meta name="author" content="Coast Post">'
        '<meta property="article:author" content="https://coastpost.example/people/ana">'
    )
    article = metadata(head, '<p class="byline">By Ana Ruiz and Tom Okafor</p>' + STORY).article
    assert ["Ana Ruiz", "Tom Okafor"] == [party.name for party in article.contributors]
    assert "By Ana Ruiz and Tom Okafor" == article.byline


def test_time_with_a_zone_is_better_than_a_day() -> None:
    """Of two places that name the same day, the one that has the time and its zone is taken."""
    head = linked(headline="Ferry stays", datePublished="2026-03-12")
    head += '<meta property="article:published_time" content="2026-03-12T21:40:00+01:00">'
    article = metadata(head).article
    assert datetime.datetime.fromisoformat("2026-03-12T21:40:00+01:00") == article.published


@pytest.mark.parametrize(
    ("written", "value", "original"),
    [
        ("2026-03-12T21:40:00Z", "2026-03-12T21:40:00Z", None),
        ("2026-03-12T21:40:00+0100", "2026-03-12T21:40:00+01:00", "2026-03-12T21:40:00+0100"),
        ("March 12, 2026", "2026-03-12", "March 12, 2026"),
        ("2026-03-12 21:40", "2026-03-12", "2026-03-12 21:40"),
        ("2026-3-12", "2026-03-12", "2026-3-12"),
        ("2026-03-12 9:40:00 UTC", "2026-03-12T09:40:00Z", "2026-03-12 9:40:00 UTC"),
        ("1773348000", "2026-03-12T20:40:00Z", "1773348000"),
    ],
)
def test_original_form_of_a_date_is_kept(written: str, value: str, original: str | None) -> None:
    """A date in another form than ours is read where it is certain, and its words are kept."""
    document = to_dict(metadata(f'<meta property="article:published_time" content="{written}">').article)
    assert value == document["published"]
    assert original == document["provenance"].get("originals", {}).get("/published")


def test_time_without_a_zone_is_read_in_the_callers() -> None:
    """A time without a zone is one in the zone that the caller gives."""
    head = '<meta property="article:published_time" content="2026-03-12 21:40">'
    published = metadata(head, timezone="Europe/Oslo").article.published
    assert datetime.datetime.fromisoformat("2026-03-12T21:40:00+01:00") == published


def test_a_hint_never_overrides_the_page() -> None:
    """What the caller knows counts only where the page says nothing."""
    head = '<meta property="og:site_name" content="Coast Post">' + linked(headline="Ferry stays", author="Ana Ruiz")
    said = metadata(head, publisher="Another", language="fr")
    assert ("Coast Post", "en") == (said.article.publisher and said.article.publisher.name, said.article.language)
    silent = html.parse_metadata("<h1>Rain</h1>", hints=Hints(publisher="Coast Post", language="fr")).article
    assert ("Coast Post", "fr") == (silent.publisher and silent.publisher.name, silent.language)


def test_every_place_has_its_rank() -> None:
    """Each origin of the tables is named for people and has a rank in every order that it can occur in."""
    told = {origin for places in NAMES.values() for origin in places.values()}
    assert told <= trust.ORIGINS.keys()
    for what, order in (("authors", trust.CONTRIBUTORS), ("published", trust.TIMES), ("publisher", trust.PUBLISHER)):
        assert set(NAMES[what].values()) <= set(order)
    assert set(NAMES["headline"].values()) <= trust.HEADLINE.keys()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Rain ends drought | Coast Post", "Rain ends drought"),
        ("Rain ends drought - Weather - The Coast Post", "Rain ends drought - Weather"),
        ("Coast Post: Rain ends drought", "Coast Post: Rain ends drought"),
        ("Rain ends drought – coastpost.example", "Rain ends drought"),  # noqa: RUF001 - pages have it
        ("Rain ends drought – Coast Post – 12.03.2026", "Rain ends drought"),  # noqa: RUF001 - pages have it
        ("Coast Post | Rain ends drought", "Rain ends drought"),
        ("Rain ends drought in the valley - Coast Post Weekend", "Rain ends drought in the valley"),
        ("Rain ends drought | …", "Rain ends drought"),
        ("Rain - a history", "Rain - a history"),
        ("Coast Post", "Coast Post"),
        ("", ""),
    ],
)
def test_site_names_are_stripped_from_titles(title: str, expected: str) -> None:
    """A site's names, its host and a date beside them go; other words stay."""
    assert expected == without_site(title, site_keys(["Coast Post"], "coastpost.example"))


def test_hosts_spell_letters_with_marks_as_two() -> None:
    """The name of a site is told by its host, which has "ue" for "ü" and "o" for "ó"."""
    keys = site_keys([], "kuestenbote.example")
    assert "Rain ends drought" == without_site("Rain ends drought » Küstenbote", keys)
    assert "Rain ends drought" == without_site("Rain ends drought | Pregón", site_keys([], "pregon.example"))
    assert "Rain ends drought" == without_site("Rain ends drought | Coast Realty", site_keys([], "coastrealtysc.org"))


def test_dots_behind_a_whole_headline_are_left_out() -> None:
    """Of two places with one headline, the one without dots behind it is taken."""
    head = linked(headline="Ferry stays…") + '<meta property="og:title" content="Ferry stays…">'
    assert "Ferry stays" == metadata(head).article.headline


def test_name_above_what_somebody_is_and_a_date_is_an_author() -> None:
    """A name right below the headline is a byline where a few words in between say what its bearer is."""
    head = "<div>Ana Ruiz</div><div>Founder &amp; Head of Boats</div><div>12 March 2026</div>"
    assert ["Ana Ruiz"] == [party.name for party in metadata("", head + STORY).article.contributors]
    plain = "<div>Ana Ruiz</div><div>The boat of the year is hers.</div><div>12 March 2026</div>"
    assert () == metadata("", plain + STORY).article.contributors


def test_link_of_the_page_is_its_id() -> None:
    """The canonical address is the id, and the one that it was fetched from another."""
    head = '<link rel="canonical" href="/ferry">'
    article = metadata(head, url="https://coastpost.example/ferry?utm=1").article
    assert "https://coastpost.example/ferry" == article.id
    assert [("https://coastpost.example/ferry?utm=1", "url")] == [
        (each.value, each.role) for each in article.alternate_ids
    ]


def test_broken_script_is_named_and_others_count() -> None:
    """JSON-LD that is no JSON is an issue; commas too many, comments and line breaks are let pass."""
    broken = '<script type="application/ld+json">{"@type": </script>'
    lenient = (
        '<script type="application/ld+json"><!--\n{"@type": "NewsArticle", "headline": "Ferry\nstays",'
        '"author": "Ana Ruiz",}\n--></script>'
    )
    reading = metadata(broken + lenient)
    assert 1 == len(notes(reading, "script-unread"))
    assert ["Ana Ruiz"] == [party.name for party in reading.article.contributors]


# --- whose JSON-LD and microdata it is


def test_json_ld_of_another_story_is_not_believed() -> None:
    """A node with another headline and another address is left out with a note, and the page's own words count."""
    other = linked(headline="Harbour festival draws crowds", url="https://coastpost.example/festival", author="Bo Berg")
    reading = metadata(other, f'<p class="byline">By Ana Ruiz</p>{STORY}', url="https://coastpost.example/ferry")
    assert ["Ana Ruiz"] == [party.name for party in reading.article.contributors]
    assert 1 == len(notes(reading, "other-story"))


@pytest.mark.parametrize("address", ["ferry?utm_source=rss", "ferry#top", "ferry/amp", "Ferry/", "ferry/index.html"])
def test_spelling_of_an_address_does_not_make_another_story(address: str) -> None:
    """A node with other words in its headline is the page's where only the spelling of its address differs."""
    node = linked(headline="Ten things to know", url=f"https://coastpost.example/{address}", author="Ana Ruiz")
    article = metadata(node, url="https://coastpost.example/ferry").article
    assert ["Ana Ruiz"] == [party.name for party in article.contributors]


def test_update_of_a_live_blog_is_not_the_story() -> None:
    """A story within another never stands for the whole, whatever its headline; one without a body is no error."""
    update = {"@type": "BlogPosting", "headline": "Ferry stays", "author": "Bo Berg"}
    node = {"headline": "All that happens today", "author": "Ana Ruiz", "liveBlogUpdate": [update]}
    article = metadata(linked(**node | {"@type": "LiveBlogPosting"})).article
    assert ["Ana Ruiz"] == [party.name for party in article.contributors]


def test_story_with_the_pages_headline_is_taken_among_several() -> None:
    """Of several stories in JSON-LD, the one whose headline the page has counts, wherever it stands."""
    first = linked(headline="Harbour festival draws crowds", author="Bo Berg")
    second = linked(headline="The ferry stays for a year", author="Ana Ruiz")
    page = f"<html><head>{first}{second}</head><h1>The ferry stays for a year</h1>{STORY}"
    article = html.parse_metadata(page, hints=Hints()).article
    assert ["Ana Ruiz"] == [party.name for party in article.contributors]


def test_two_objects_in_one_script_are_two_values() -> None:
    """A script with one object behind the other is read, as is an apostrophe that needed no escape."""
    script = """<script type="Application/LD+JSON">{"@type": "WebSite", "name": "It\\'s Coast"}
    {"@type": "NewsArticle", "headline": "Ferry stays", "author": "Ana Ruiz"}</script>"""
    reading = metadata(script)
    assert ["Ana Ruiz"] == [party.name for party in reading.article.contributors]
    assert [] == notes(reading, "script-unread")


def test_microdata_of_comments_and_asides_is_not_the_storys() -> None:
    """Authors of comments, and of what stands beside the story, are not its authors; several of it are."""
    told = '<div><span itemprop="author">{}</span></div>'
    body = (
        f"<aside itemscope>{told.format('Bo Berg')}</aside><div itemscope>{told.format('Ana Ruiz')}"
        f"{told.format('Tom Okafor')}{STORY}</div>"
        f'<div itemscope itemtype="https://schema.org/Comment">{told.format("Pat Troll")}</div>'
    )
    names = [party.name for party in metadata(body=body).article.contributors]
    assert ["Ana Ruiz", "Tom Okafor"] == names


# --- headlines


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The ferry stays for a year", "<h1>Local News</h1><h2>The ferry stays for a year</h2>"),
        ("The ferry stays for a year | Coast", "<h1>Your privacy</h1><h1>The ferry stays for a year</h1>"),
        (
            "The ferry stays for a year | Most read this week",
            "<h1>The ferry stays for a year</h1><h1>Most read this week</h1>",
        ),
        ("Coast Notes: The ferry stays for a year", "<h1>Coast Notes</h1><h3>The ferry stays for a year</h3>"),
        ("The ferry stays for a year", "<div>The ferry stays for a year</div>"),
    ],
)
def test_headline_is_the_heading_that_the_title_has(title: str, body: str) -> None:
    """Headings of the first level that are the site's, a section's or a box's lose to the one that the title has."""
    reading = html.parse_metadata(f"<html><title>{title}</title><body>{body}{STORY}", hints=Hints())
    assert "The ferry stays for a year" == reading.article.headline


def test_headline_that_was_cut_off_loses_to_the_whole() -> None:
    """JSON-LD with the beginning of the headline speaks for the whole one."""
    head = linked(headline="The ferry stays for a…") + '<meta property="og:title" content="The ferry stays for a year">'
    page = f"<html><head>{head}</head><h2>More</h2>{STORY}"
    assert "The ferry stays for a year" == html.parse_metadata(page, hints=Hints()).article.headline


# --- bylines


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<p class="byline">By Ana Ruiz<span>March 5, 2026 8:15 AM</span></p>', ["Ana Ruiz"]),
        ('<div class="authors"><a href="/a">Ana Ruiz</a><a href="/b">Tom Okafor</a></div>', ["Ana Ruiz", "Tom Okafor"]),
        ('<p class="byline">Ana Ruiz<br>Staff Writer</p>', ["Ana Ruiz"]),
        ("<p>Posted by Ana Ruiz on March 5, 2026</p>", ["Ana Ruiz"]),
        ("<p>Words by Ana Ruiz, photographs by Sam Lee</p>", ["Ana Ruiz", "photographer Sam Lee"]),
        ("<p>Por: Juana Molina</p>", ["Juana Molina"]),
        ("<p>Par Jeanne Moulin, avec AFP</p>", ["Jeanne Moulin", "AFP"]),
        ("<p>Door onze redacteur Jan Jansen</p>", ["Jan Jansen"]),
        ('<span><a href="/authors/ana">Ana Ruiz</a></span>', ["Ana Ruiz"]),
        ("<p>Photo by Sam Lee</p>", []),
        ("<p>Sponsored by Example Bank</p>", []),
        ('<a href="/people/royals/">Royal Family</a>', []),
        ("<p>By land and by sea</p>", []),
    ],
)
def test_byline_is_read_as_people_see_it(byline: str, names: list[str]) -> None:
    """What a page's layout parts is parted, dates are no names, and who took the pictures is no author."""
    parties = metadata(body=byline + STORY).article.contributors
    assert names == [each.name if each.role == "author" else f"{each.role} {each.name}" for each in parties]


def test_byline_is_kept_without_what_stands_beside_it() -> None:
    """Of a line with a date and a count of comments, the byline is what names somebody."""
    line = '<p class="byline">April 3, 2026 | by Ana Ruiz | 4 comments</p>'
    assert "by Ana Ruiz" == metadata(body=line + STORY).article.byline


def test_author_in_the_label_of_a_card_counts() -> None:
    """What a card labels "Written by" names the author; a lone account does not."""
    label = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">'
    article = metadata('<meta name="author" content="aruiz">' + label).article
    assert ["Ana Ruiz"] == [party.name for party in article.contributors]


@pytest.mark.parametrize(
    ("language", "byline", "name"),
    [
        ("zh", "\u8a18\u8005 \u674e\u660e", "\u674e\u660e"),
        ("ko", "\uae40\ubbfc\uc11c \uae30\uc790", "\uae40\ubbfc\uc11c"),
    ],
)
def test_the_role_of_a_reporter_is_no_part_of_the_name(language: str, byline: str, name: str) -> None:
    """In scripts without capitals the word for a reporter stands beside the name, and is none."""
    found = metadata(body=f'<p class="byline" lang="{language}">{byline}</p>{STORY}').article.contributors
    assert [name] == [party.name for party in found]


# --- whom a printed byline names


def contributors(head: str, *lines: str) -> list[tuple[str | None, str | None]]:
    """Names and roles of those whom a page names."""
    article = metadata(head, "".join(lines) + STORY).article
    return [(each.name, each.role) for each in article.contributors]


def test_who_reviewed_beside_an_author_has_not_written() -> None:
    """ "Reviewed by" alone names who wrote a review; beside a byline it names who checked the story."""
    reviewed = '<p class="byline">Reviewed by Tom Okafor</p>'
    assert [("Tom Okafor", "author")] == contributors("", reviewed)
    assert [("Ana Ruiz", "author"), ("Tom Okafor", "checker")] == contributors(
        "", '<p class="byline">By Ana Ruiz</p>', reviewed
    )


def test_a_marked_byline_needs_no_by_before_its_parts() -> None:
    """A line that its element calls a byline names authors before the first part that it tells of."""
    line = '<p class="byline">Ana Ruiz with additional reporting by Tom Okafor</p>'
    reading = metadata("", line + STORY)
    assert "Ana Ruiz with additional reporting by Tom Okafor" == reading.article.byline
    assert [("Ana Ruiz", "author"), ("Tom Okafor", "contributor")] == contributors("", line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p><strong>Ana Ruiz</strong></p>", ["Ana Ruiz"]),
        ("<p><em>Ana Ruiz and Tom Okafor</em></p>", ["Ana Ruiz", "Tom Okafor"]),
        ("<p>Ana Ruiz</p><p>12 March 2026</p>", ["Ana Ruiz"]),
        ("<p>Ana Ruiz - 12 March 2026</p>", ["Ana Ruiz"]),
        ("<p>The Council</p><p>12 March 2026</p>", ["Coast Post"]),
        ("<p>Ana Ruiz</p>", ["Coast Post"]),
        ("<p><b>The Council</b></p>", ["Coast Post"]),
        ("<p><b>Office Town</b></p>", ["Coast Post"]),
        ("<p><b>Ana Ruiz</b> says no.</p>", ["Coast Post"]),
    ],
)
def test_names_alone_are_authors_where_they_stand(line: str, names: list[str]) -> None:
    """Names in bold above the first paragraph, or at a date, outweigh the name of the site; other words do not."""
    head = '<meta name="author" content="Coast Post"><meta property="og:site_name" content="Coast Post">'
    assert names == [name for name, _ in contributors(head, line)]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("coast.example, Brae, Scotland", ["coast.example"]),
        ("Coast News, Emden, Germany", ["Coast News"]),
        ("Ana Ruiz, Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
    ],
)
def test_places_behind_a_site_are_no_authors(author: str, names: list[str]) -> None:
    """Behind the name or the address of a site stand places; behind a person stand others."""
    assert names == [name for name, _ in contributors(f'<meta name="author" content="{author}">')]


@pytest.mark.parametrize(
    ("title", "outlet", "printed", "names"),
    [
        ("Council shuts bridge - The Brae Bugle", "The Brae Bugle", "By Mary Holt", ["Mary Holt"]),
        ("Council shuts bridge", "Harbour Times", "By Mary Holt", ["Mary Holt"]),
        ("Council shuts bridge", "海辺新聞社", "佐藤花子", ["佐藤花子"]),
        ("Council shuts bridge", "Emily Post", "By Emily Post", ["Emily Post"]),
        ("Council shuts bridge", "Harbour Times", "", ["Harbour Times"]),
    ],
)
def test_an_outlet_is_no_author_where_the_page_prints_one(
    title: str, outlet: str, printed: str, names: list[str]
) -> None:
    """Names in metadata that only outlets have give way to people whom the byline names."""
    head = f'<title>{title}</title><meta name="author" content="{outlet}">'
    assert names == [name for name, _ in contributors(head, f'<p class="byline">{printed}</p>')]


@pytest.mark.skipif(not is_installed("html"), reason="the extra html is not installed")
@pytest.mark.parametrize("name", ["mlang", "j.szabo", "O'Hara-Lee"])
def test_a_guessed_author_has_the_name_that_the_page_prints(name: str) -> None:
    """The extractor writes "Mlang" for "mlang"; the name is the page's own."""
    article = html.parse(page(body=f"<span class='author'>{name}</span>{STORY}"), hints=Hints()).article
    assert [name] == [party.name for party in article.contributors]


VIGO = ("Por Ana Ruiz | Vigo", ["Ana Ruiz"])
ALONE = ("Thomas Okafor", ["Thomas Okafor"])


@pytest.mark.parametrize(
    ("head", "byline", "names"),
    [
        ('<p class="byline">Por <a href="/a">Ana Ruiz</a><span>Vigo</span><time>4 mar 2026</time></p>', *VIGO),
        ("<p>Von Anna Muster 4. M\u00e4rz 2026, 9:10 Uhr</p>", "Von Anna Muster", ["Anna Muster"]),
        ("<div><div>March 4, 2026</div><div>\u2022</div><div>Thomas Okafor</div></div>", *ALONE),
        ("<p>Thomas Okafor</p>", None, []),
        ("<div><div>March 4, 2026</div><div>Climate Change</div></div>", None, []),
        ("<p>Climate Change</p>", None, []),
        ("<div><p>March 4, 2026</p><p>Virginia Beach</p></div>", None, []),
        ("<p>Carmen Miranda Museum</p>", None, []),
        ("<div>March 4, 2026</div><div><p>Thomas Okafor</p><p>Sport</p></div>", None, []),
    ],
)  # fmt: skip
def test_a_name_near_the_heading_is_the_author_where_its_place_proves_it(
    head: str, byline: str | None, names: list[str]
) -> None:
    """A place or a clock beside a name is no part of it; a given name alone has to stand behind a date in its box."""
    article = metadata(body=head + STORY).article
    assert (article.byline, [party.name for party in article.contributors]) == (byline, names)


def test_somebody_of_whom_the_story_tells_is_not_its_author() -> None:
    """A name behind the date of a story is that of its author only where the story does not have it."""
    told = "<p>Thomas Okafor, who built the first ferry of the town with his own hands, died on Monday in the town.</p>"
    dated = "<div><p>March 4, 2026</p><p>Thomas Okafor</p></div>"
    assert metadata(body=f"{dated}{told}{STORY}").article.contributors == ()
    assert metadata(body=f"{dated}{STORY}").article.contributors[0].name == "Thomas Okafor"


def test_a_story_of_pictures_alone_has_its_photographer() -> None:
    """A byline that names nobody but who took the pictures is the byline, and the extractor is not asked."""
    article = metadata(body=f"<p class='author'>Photographs by Ana Ruiz</p>{STORY}").article
    assert article.byline == "Photographs by Ana Ruiz"
    assert [(party.name, party.role) for party in article.contributors] == [("Ana Ruiz", "photographer")]
