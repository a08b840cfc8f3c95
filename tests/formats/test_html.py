"""Web pages: their story; their metadata are in `test_html_metadata`, what newsmodel writes in `test_html_writing`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import SHARED, needs_shared_data
from tests.formats.extras import is_installed
from tests.formats.html.building import STORY, WORDS, notes, page
from tests.formats.html.expected import PAGES, beside, read

from newsmodel import Hints, NewsModelError, Reading, UnreadableInput, detect, parse, to_dict, validate
from newsmodel.formats import html
from newsmodel.formats.html.page import page_of
from newsmodel.formats.html.runs import key_of, runs_of
from newsmodel.formats.html.story.alignment import align
from newsmodel.formats.html.story.missed import told_in
from newsmodel.formats.html.story.surroundings import repeats
from newsmodel.formats.markup.parsing import tree_of
from newsmodel.model import ListItem, Paragraph, Quotation

#: Three more, and all six.
MORE_WORDS = tuple(f"{words[:-1]}, as was heard again on the day after that." for words in WORDS)
MORE_STORY = "".join(f"<p>{words}</p>" for words in MORE_WORDS)
LONG_STORY = STORY + MORE_STORY
NO_HINTS = Hints()
needs_extractor = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")


def words_of(reading: Reading) -> list[tuple[str | None, list[str]]]:
    """The headings of a story, and the words of the blocks below each."""
    return [
        (section.heading, [text for block in section.blocks if (text := getattr(block, "text", None))])
        for section in reading.article.sections
    ]


# --- examples


@needs_extractor
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_example_reads_to_what_stands_beside_it(path: Path) -> None:
    """A page reads to the document beside it, and the reader says what stands there."""
    assert json.loads(beside(path).read_text(encoding="utf-8")) == read(path)


@needs_extractor
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_example_is_a_sound_document(path: Path) -> None:
    """What is read from a page is a document that the validator finds nothing wrong with."""
    assert "html" == detect(path.read_bytes())
    assert () == tuple(validate(html.parse(path.read_bytes(), hints=NO_HINTS).article))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_metadata_alone_are_those_of_the_whole(path: Path) -> None:
    """`parse_metadata` needs no extractor, and reads the headline, the times and the publisher that `parse` reads."""
    alone = html.parse_metadata(path.read_bytes(), hints=NO_HINTS).article
    told = json.loads(beside(path).read_text(encoding="utf-8"))
    expected, document = told["document"], to_dict(alone)
    assert () == alone.sections
    guessed = "extractor-trusted /published" in " ".join(told["issues"])
    for field in ("headline", *(() if guessed else ("published",)), "modified", "publisher", "keywords"):
        assert expected.get(field) == document.get(field)


# --- the story


@needs_extractor
def test_headings_lists_quotations_and_marks_are_the_pages() -> None:
    """What the extractor flattens is read where it stands in the page."""
    body = (
        f"{STORY}<h2>What was said</h2><p>{WORDS[0]} It <em>rained</em>.</p><blockquote><p>Wait.</p></blockquote>"
        f"<h3>Why</h3><ol><li>the school on the far side,</li><li>the doctor, twice a week.</li></ol><p>{WORDS[1]}!</p>"
    )
    sections = html.parse(page(body=body), hints=NO_HINTS).article.sections
    assert [(None, 1), ("What was said", 1), ("Why", 2)] == [(each.heading, each.level) for each in sections]
    assert ["paragraph", "quotation"] == [block.type for block in sections[1].blocks]
    assert ["list_item", "list_item", "paragraph"] == [block.type for block in sections[2].blocks]


@needs_extractor
def test_heading_that_the_extractor_missed_is_restored() -> None:
    """A heading among the story's paragraphs opens a section, whatever the extractor made of it."""
    body = (
        f"{STORY}<h2 class='x'>12. 7.</h2><p>{WORDS[0]} Then it rained.</p><h5>9.15 a.m.</h5><p>{WORDS[1]} Again.</p>"
    )
    assert [None, "12. 7.", "9.15 a.m."] == [heading for heading, _ in words_of(parse(page(body=body), format="html"))]


@needs_extractor
def test_lines_between_breaks_are_paragraphs() -> None:
    """Loose words with line breaks between them are a paragraph each."""
    body = f"<div>{'<br>'.join(WORDS)}</div>"
    assert [(None, list(WORDS))] == words_of(parse(page(body=body), format="html"))


@needs_extractor
def test_deck_is_no_part_of_the_body() -> None:
    """Words between headline and story that its metadata repeat are the deck, and no paragraph."""
    head = '<meta name="description" content="The council overrules the office after a long debate.">'
    body = f"<p>The council overrules the office after a long debate.</p>{STORY}"
    reading = parse(page(head, body), format="html")
    assert "The council overrules the office after a long debate." == reading.article.subheadline
    assert () == reading.article.summaries
    assert [(None, list(WORDS))] == words_of(reading)


@needs_extractor
@pytest.mark.parametrize("wrapped", [False, True])
def test_long_deck_is_told_from_the_first_paragraph_by_its_class(*, wrapped: bool) -> None:
    """A deck as long as a paragraph is no part of the body, whether it stands in a header or among the paragraphs."""
    deck = (
        "After three years of argument the council keeps the ferry, but neither side of the harbour is happy with that."
    )
    head = f'<h1>Ferry stays</h1><p class="standfirst">{deck}</p>'
    body = f"<header>{head}</header>{LONG_STORY}" if wrapped else head + LONG_STORY
    reading = parse(f'<html lang="en"><body><article>{body}</article>', format="html")
    assert deck == reading.article.subheadline
    assert [(None, [*WORDS, *MORE_WORDS])] == words_of(reading)


@needs_extractor
@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td><a href='/'>Home</a></td><td>{}</td></tr></table>",
        "<ul><li>{}</li></ul>",
        "<aside>{}</aside>",
        "<blockquote>{}</blockquote>",
    ],
)
def test_layout_around_a_story_is_none_of_its_blocks(layout: str) -> None:
    """A table, a list or a box in which the whole story stands is how the page is built."""
    reading = parse(f"<html><body><h1>Ferry stays</h1>{layout.format(LONG_STORY)}", format="html")
    kinds = {block.type for section in reading.article.sections for block in section.blocks}
    assert {"paragraph"} == kinds
    assert [*WORDS, *MORE_WORDS] == [text for _, texts in words_of(reading) for text in texts]


@needs_extractor
def test_story_in_boxes_of_one_class_is_whole() -> None:
    """Of boxes that look alike, the extractor's favourite is not the only one that holds the story."""
    boxes = "".join(f'<div class="chunk"><p>{words}</p><p>{words[::-1]}</p></div><p>Advert</p>' for words in WORDS)
    found = words_of(parse(f"<html><body><h1>Ferry stays</h1><main>{boxes}</main>", format="html"))
    assert list(WORDS) == [text for _, texts in found for text in texts if text in WORDS]


@needs_extractor
@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ('<figure><img src="/a.jpg"><figcaption>The ferry in March.</figcaption></figure>', "figure"),
        ('<p><img src="/a.jpg" alt="The ferry"></p>', "figure"),
        ('<iframe src="https://www.youtube.com/embed/x"></iframe>', "embed"),
    ],
)
def test_what_is_shown_at_the_end_is_the_storys(shown: str, kind: str) -> None:
    """A figure, a picture or a video behind the last paragraph is kept, as it is amid the story."""
    article = parse(page(body=LONG_STORY + shown), format="html").article
    assert [*["paragraph"] * 6, kind] == [block.type for block in article.blocks]


@needs_extractor
def test_words_around_inner_blocks_are_kept() -> None:
    """An item with a list in it keeps its own words, and a quotation who said it."""
    inner = "<ul><li>Rain on the first day<ul><li>Fog at night</li></ul></li><li>Sun on the second day</li></ul>"
    quotation = "<blockquote><p>Nobody will miss the boat that never came.</p><cite>Ana Ruiz</cite></blockquote>"
    article = parse(page(body=f"{STORY}{inner}<p>{WORDS[0]} Again.</p>{quotation}{MORE_STORY}"), format="html").article
    items = [(block.text, block.level) for block in article.blocks if isinstance(block, ListItem)]
    assert [("Rain on the first day", 1), ("Fog at night", 2), ("Sun on the second day", 1)] == items
    (quoted,) = (block for block in article.blocks if isinstance(block, Quotation))
    assert ("Nobody will miss the boat that never came.", "Ana Ruiz") == (quoted.text, quoted.attribution)


@needs_extractor
def test_quotations_and_tables_of_text_amid_a_story_are_no_layout() -> None:
    """Only what the whole story stands in is layout: long quotations and tables within it stay what they are."""
    quotation = f"<blockquote>{MORE_STORY}</blockquote>"
    article = parse(page(body=f"{STORY}{quotation}<p>{WORDS[0]} Again.</p>"), format="html").article
    expected = [*["paragraph"] * 3, *["quotation"] * 3, "paragraph"]
    assert expected == [block.type for block in article.blocks]


@needs_extractor
def test_comments_in_boxes_like_the_storys_are_none_of_it() -> None:
    """A box that looks like the story's, in a list of comments or a footer, is no part of it."""
    comment = "I have used that ferry for forty years, and I can only say that it was always late when it mattered."
    box = f'<div class="content"><p>{comment}</p></div>'
    for around in (f'<ol class="commentlist"><li>{box}</li></ol>', f"<footer>{box}</footer>"):
        source = f'<html><body><h1>Ferry stays</h1><div class="content">{LONG_STORY}</div>{around}</body></html>'
        assert [(None, [*WORDS, *MORE_WORDS])] == words_of(parse(source, format="html"))


@needs_extractor
def test_headings_of_the_first_level_amid_the_story_stay() -> None:
    """A page that has its headings in `h1` elements keeps them; the headline over again is none of them."""
    body = f"{STORY}<h1>What it costs</h1>{MORE_STORY}"
    assert [None, "What it costs"] == [heading for heading, _ in words_of(parse(page(body=body), format="html"))]


@needs_extractor
def test_class_that_holds_much_of_the_story_says_nothing() -> None:
    """Boxes whose class is that of advertisements are left out, unless they hold the story itself."""
    box = '<div class="promo"><p>Our shop has maps of the island for you, from now on and until the spring.</p></div>'
    outer = f'<div class="promo-main"><p>{WORDS[0]}</p>{box}<p>{WORDS[1]}</p><p>{WORDS[2]}</p></div>'
    found = words_of(parse(f"<html><body><h1>Ferry stays</h1>{outer}{MORE_STORY}", format="html"))
    assert [*WORDS, *MORE_WORDS] == [text for _, texts in found for text in texts]


@needs_extractor
def test_text_that_was_read_in_the_wrong_encoding_is_restored() -> None:
    """A `str` of UTF-8 bytes that were read as Latin-1 gives the words that were meant, and a note."""
    source = page(body=STORY.replace("Nobody", "Zoë and nobody")).encode().decode("latin-1")
    reading = parse(source, format="html")
    assert [(None, [words.replace("Nobody", "Zoë and nobody") for words in WORDS])] == words_of(reading)
    assert ["read as utf-8"] == notes(reading, "encoding-guessed")


@needs_extractor
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Sign up for our newsletter and get the island every Friday.", "boilerplate-removed"),
        ("Teilen Sie diese Freude", None),  # no phrase lists it: it stays
        ('Read more: <a href="https://coastpost.example/a">The court that decides</a>', "related-moved"),
        ('Lesen Sie auch: <a href="https://coastpost.example/a">Das Gericht entscheidet</a>', "related-moved"),
        ('<a href="https://coastpost.example/a">Storm closes the airport for a third day</a>', "related-moved"),
    ],
)
def test_what_is_no_part_of_the_story_is_named(words: str, rule: str | None) -> None:
    """Boilerplate and links amid a story are left out of the body; what the extractor had found of them is named."""
    reading = parse(page(body=f"{STORY}<p>{words}</p><p>{WORDS[0]} At last.</p>"), format="html")
    assert [(None, [*WORDS, *([] if rule else [words]), f"{WORDS[0]} At last."])] == words_of(reading)
    assert ([rule] if rule else []) == [issue.rule for issue in reading.issues if issue.rule != "origin-chosen"]


@needs_extractor
def test_credits_below_the_story_are_its_tagline() -> None:
    """Who contributed, and who the author is, stand in the tagline; the copyright is the rights' notice."""
    notice = "© 2026 Coast Post. All rights reserved."
    body = f"{STORY}<p>{WORDS[0]} Again.</p><p>Additional reporting by Lee Park.</p><p>{notice}</p>"
    article = parse(page(body=body), format="html").article
    assert "Additional reporting by Lee Park." == article.tagline
    assert article.rights is not None
    assert notice == article.rights.notice


@needs_extractor
def test_nothing_runs_and_nothing_of_a_page_is_markup_of_ours() -> None:
    """Scripts, handlers and addresses that run a program are no part of what is read."""
    body = (
        f"{STORY}<p onclick='alert(1)'>{WORDS[0]} <a href='javascript:alert(1)'>Click</a> and see.</p>"
        f"<script>alert(1)</script><img src='x' onerror='alert(1)'><p>{WORDS[1]} Yes.</p>"
    )
    document = json.dumps(to_dict(parse(page(body=body), format="html").article))
    assert "alert" not in document
    assert "javascript" not in document


@needs_extractor
def test_page_of_links_has_no_story() -> None:
    """A page without a story gives its metadata, and says that there is none."""
    reading = parse(
        "<html><h1>Coast Post</h1><ul><li><a href='/1'>Ferry</a><li><a href='/2'>School</a></ul>", format="html"
    )
    assert () == reading.article.sections
    assert 1 == len(notes(reading, "story-not-found"))


def test_words_are_found_behind_those_that_were_found() -> None:
    """A paragraph that a teaser repeats above the story is looked for in the story."""
    root = tree_of("<div><p>It rained.</p></div><article><p>First.</p><p>It rained.</p></article>")
    assert root is not None
    runs = runs_of(root)
    assert ({1, 2}, 1.0) == align(["First.", "It rained."], runs)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{WORDS[0]} {WORDS[1]} {WORDS[2]}", {1, 2, 3}),
        (f"{WORDS[1]} Photo: Ana Ruiz", {2}),
        (f"{WORDS[1][:60]} … and so on.", {2}),
        (f"{WORDS[1][:30]}, which is another story: {WORDS[0]} {WORDS[2]} {WORDS[0]}", set()),
        ("It rained.", set()),
    ],
)
def test_words_that_are_not_found_whole_are_found_by_their_beginning(text: str, places: set[int]) -> None:
    """They are several paragraphs that the extractor has joined, or most of one; what only begins alike is another."""
    root = tree_of(f"<p>Menu</p>{STORY}")
    assert root is not None
    assert places == align([text], runs_of(root))[0]


def test_body_in_json_ld_has_what_the_extractor_has_missed() -> None:
    """Long words of it are the story's, once, wherever they stand in the page; short ones may stand anywhere."""
    root = tree_of(f"<p>Menu</p>{STORY}<p>{WORDS[0]}</p><p>Ferry stays</p><p>{WORDS[1]}</p>")
    assert root is not None
    runs = runs_of(root)
    body = f"Ferry stays {WORDS[0]} {WORDS[1]} {WORDS[2]}"
    assert {2, 3} == told_in(body, runs, {1})
    assert set() == told_in(body, runs, {1, 2, 3})


@needs_extractor
def test_story_without_a_heading_is_whole() -> None:
    """Nothing tells where its head ends."""
    reading = parse(f"<html><head><title>Ferry stays</title></head><body>{LONG_STORY}</body></html>", format="html")
    assert [(None, [*WORDS, *MORE_WORDS])] == words_of(reading)


@needs_extractor
def test_paragraphs_in_boxes_of_their_own_are_the_story() -> None:
    """However many there are, and however deep each of them stands."""
    paragraphs = [f"On day {number}: {words}" for number, words in enumerate((*WORDS, *MORE_WORDS) * 2)]
    deep = "".join(f"{'<div>' * 6}<p>{words}</p>{'</div>' * 6}" for words in paragraphs)
    assert [(None, paragraphs)] == words_of(parse(page(body=deep), format="html"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The ferry stays, after all!", True),
        ("Harbour: The ferry stays after all", True),
        ("What it means for the people of the harbour town that the ferry stays after all", False),
        ("Ferry stays", False),
    ],
)
def test_a_heading_repeats_the_headline_with_a_kicker_at_most(words: str, expected: bool) -> None:  # noqa: FBT001
    """More words before it make another one of it."""
    root = tree_of(f"<h2>{words}</h2>")
    assert root is not None
    (run,) = runs_of(root)
    assert expected == repeats(run, key_of("The ferry stays after all"))
    assert not repeats(run, key_of("…"))


@needs_extractor
def test_headline_over_again_is_no_heading_of_the_story() -> None:
    """It stands above the first paragraph once more."""
    reading = parse(page(body=f"<div><h2>Ferry stays</h2>{LONG_STORY}</div>"), format="html")
    assert "Ferry stays" == reading.article.headline
    assert [(None, [*WORDS, *MORE_WORDS])] == words_of(reading)


# --- bytes


@pytest.mark.parametrize(
    ("data", "headline"),
    [
        ("<meta charset=utf-8><h1>Café</h1>".encode(), "Café"),
        ("<meta charset=iso-8859-1><h1>Café</h1>".encode(), "Café"),
        ("<meta charset=utf-8><h1>Café</h1>".encode("cp1252"), "Café"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><h1>Дождь</h1>'.encode("cp1251"),
            "Дождь",
        ),
        ('<meta charset="shift_jis"><h1>雨</h1>'.encode("cp932"), "雨"),
        ("<h1>Café</h1>".encode("utf-16"), "Café"),
        (b"\xef\xbb\xbf<meta charset=latin1><h1>Caf\xc3\xa9</h1>", "Café"),
        ('<?xml version="1.0" encoding="iso-8859-2"?><html><h1>Łódź</h1></html>'.encode("iso-8859-2"), "Łódź"),
        ("<meta charset=no-such-thing><h1>Café</h1>".encode(), "Café"),
        ("<meta charset=utf-16><h1>Café</h1>".encode(), "Café"),
    ],
)
def test_encoding_is_what_the_bytes_prove(data: bytes, headline: str) -> None:
    """A byte-order mark, valid UTF-8, what the page says of itself and its bytes tell the encoding, in that order."""
    assert headline == html.parse_metadata(data, hints=NO_HINTS).article.headline


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "the page has nothing in it"),
        ("  \n", "the page has nothing in it"),
        ("<html></html>", "the page has neither a headline nor a story"),
        (b"\x00\x01\x02\x03<html>", "the input is binary: it has NUL characters"),
        ("<script>alert(1)</script>", "the page has neither a headline nor a story"),
    ],
)
def test_nothing_is_refused(data: bytes | str, words: str) -> None:
    """A page with nothing in it is unreadable, and so is what is no text."""
    with pytest.raises(UnreadableInput, match=f"html: {words}"):
        html.parse_metadata(data, hints=NO_HINTS)


HOSTILE = {
    "divs": "<div>" * 4_000 + STORY + "</div>" * 4_000,
    "spans": "<p>" + "<span>" * 4_000 + "words",
    "attributes": f"<div {' '.join(f'a{number}=x' for number in range(6_000))}>{STORY}",
    "unclosed": f"{STORY}<script>while(1) {{",
    "data": f'{STORY}<img src="data:image/png;base64,{"A" * 200_000}">{STORY}',
    "deep JSON": f'<script type="application/ld+json">{"[" * 6_000}</script>{STORY}',
    "headings": "<h2>What</h2>" * 1_500 + STORY,
    "links": "<a href='/x'>Some words here</a> " * 1_500 + STORY,
    "title": f"<title>{'a | b - ' * 6_000}</title>{STORY}",
    "author": f'<meta name="author" content="{"Ana Ruiz and " * 6_000}">{STORY}',
    "byline": f'<p class="byline">By {"Ana Ruiz, " * 1_500}</p>{STORY}',
    "tables": "<table><tr><td>" * 400 + STORY,
    "lists": f"<article>{STORY}{'<ul><li>x' * 300}{'</li></ul>' * 300}{STORY}</article>",
    "attribute names": STORY.replace("<p>", "<p {x}=1 {=2 xmlns:a=b a:b=c>"),
    "titles": "".join(f'<meta property="og:title" content="Ferry {number}">' for number in range(1_000)) + STORY,
    "cells": f"{STORY}<table>{'<tr><td>' * 1_500}</table>",
}


@needs_extractor
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_page_gives_an_article_or_an_error(name: str) -> None:
    """No page breaks the reader, however it is made."""
    try:
        reading = html.parse(f"<html><h1>Ferry stays</h1>{HOSTILE[name]}", hints=NO_HINTS)
    except NewsModelError:
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]


@needs_extractor
def test_marks_beyond_what_the_extractor_is_given_stay() -> None:
    """A paragraph with many more marks than the extractor can bear has all of them, and all its words."""
    marked = " ".join(f"<b>Row{number}</b> and" for number in range(900))
    page = f"<html lang='en'><article><h1>Ferry stays</h1>{STORY}<p>{marked} so on.</p>{STORY}</article>"
    blocks = [block for block in html.parse(page, hints=NO_HINTS).article.blocks if isinstance(block, Paragraph)]
    assert [(900, "so on.")] == [(len(each.marks), each.text[-6:]) for each in blocks if "Row899" in each.text]


TAGS = re.findall(
    r"<[^>]*>|&amp;",
    "<p></p><div></div><h1><h2></h2><ul><li><br><a href='/x'></a><table><tr><td><figure><img src='x.jpg'><figcaption>"
    "</figure><aside></aside><blockquote><time datetime='2026'><meta name='author' content='Ana'><header></header>"
    "<script></script>&amp;",
)
MARKUP = st.lists(st.sampled_from([*WORDS, *TAGS, "\x00"]), max_size=40)


@needs_extractor
@given(MARKUP)
def test_any_markup_gives_an_article_or_an_error(parts: list[str]) -> None:
    """Whatever elements stand in each other: an article that is sound, or an error of ours."""
    try:
        reading = html.parse("<html>" + "".join(parts), hints=NO_HINTS)
    except NewsModelError:
        return
    assert validate(reading.article).ok


def test_what_libxml_cannot_hold_is_named() -> None:
    """A page deeper than the parser goes is read as far as it goes, and the rest is named."""
    source = "<html><h1>Ferry stays</h1>" + "<div>" * 5_000 + "</div>" * 5_000
    found = page_of(source, None)
    assert found is not None
    said = notes(html.parse_metadata(source, hints=NO_HINTS), "markup-left-out")  # how deep it goes is libxml's to say
    assert ([] if found.is_whole else ["left out: what follows two thousand elements within each other"]) == said


# --- the network, and the extra

#: Modules are loaded first: urllib3, which the extractor has, binds a socket to itself to learn whether there is IPv6.
SPY = """
import sys
import htmldate, trafilatura
def refuse(event, args):
    if event.startswith(("socket.", "urllib.", "http.client.", "ftplib.")):
        raise SystemExit(f"the network was used: {event}")
sys.addaudithook(refuse)
from pathlib import Path
from newsmodel import Hints, render
from newsmodel.formats import html
for path in sys.argv[1:]:
    reading = html.parse(Path(path).read_bytes(), hints=Hints(url="https://coastpost.example/a"))
    render(reading.article, format="html")
print("nothing was fetched")
"""


@needs_extractor
def test_no_socket_is_ever_opened(tmp_path: Path) -> None:
    """Reading and writing pages that refer to others opens no socket."""
    hostile = tmp_path / "hostile.html"
    hostile.write_text(
        '<!DOCTYPE html SYSTEM "http://evil.example/x.dtd"><html><head><base href="http://evil.example/">'
        '<link rel="stylesheet" href="x.css"><script src="http://evil.example/x.js"></script>'
        '<script type="application/ld+json">{"@context": "http://evil.example/x.json", "@type": "NewsArticle"}</script>'
        f'</head><body><h1>Ferry stays</h1>{STORY}<img src="http://evil.example/x.png"><iframe src="http://evil.example/">'
        "</iframe></body></html>"
    )
    files = [str(path) for path in (*PAGES, hostile)]
    run = subprocess.run([sys.executable, "-c", SPY, *files], capture_output=True, text=True, check=False)
    assert ("nothing was fetched\n", 0) == (run.stdout, run.returncode), run.stderr


def test_without_the_extractor_the_story_is_looked_for_by_our_own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the sentences below the heading are taken, and a warning says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    reading = parse(page(body=f"<nav><p>Read all of our news here.</p></nav>{STORY}"), format="html")
    assert [(None, list(WORDS))] == words_of(reading)
    assert ["looked for by our own rules alone"] == notes(reading, "extractor-missing")


def test_formats_with_whole_items_have_no_metadata_alone() -> None:
    """Only a format whose bodies have to be found reads metadata alone."""
    with pytest.raises(ValueError, match="metadata cannot be read without the body"):
        parse("Rain ends drought\n\nIt rained.", format="text", metadata_only=True)


# --- the command line


def _convert(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsmodel", "convert", *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_metadata_of_a_page_from_the_command_line(tmp_path: Path) -> None:
    """`--metadata-only` reads a page without its story, and refuses what has no such thing."""
    (tmp_path / "page.html").write_text(page())
    (tmp_path / "story.txt").write_text("Rain ends drought\n\nIt rained in Port Ellen on Friday, at last.\n")
    done = _convert(tmp_path, "--metadata-only", "page.html")
    assert ("Ferry stays", 0) == (json.loads(done.stdout)["headline"], done.returncode)
    refused = _convert(tmp_path, "--metadata-only", "story.txt")
    assert 2 == refused.returncode
    assert "metadata cannot be read without the body" in refused.stderr


@needs_extractor
def test_one_bad_page_never_stops_the_rest(tmp_path: Path) -> None:
    """A directory of pages becomes JSON Lines; a page that cannot be read is named, and the exit code is 1."""
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(page(headline=f"Story {number}"))
    (tmp_path / "bad.html").write_bytes(b"\x00\x01\x02")
    done = _convert(tmp_path, ".", "--to", "jsonl", "--output", "stories.newsmodel.jsonl")
    lines = (tmp_path / "stories.newsmodel.jsonl").read_text().splitlines()
    assert ["Story 0", "Story 1", "Story 2"] == [json.loads(line)["headline"] for line in lines]
    assert 1 == done.returncode
    assert "bad.html: error story-failed: html: the input is binary" in done.stderr
    assert "3 of 4 converted" in done.stderr


# --- real pages


@needs_extractor
@needs_shared_data
def test_real_pages_give_sound_documents() -> None:
    """Every ninth of 129 publishers' pages reads to a sound document, nearly always with the headline of a person."""
    import gzip  # noqa: PLC0415 - needed here alone

    with gzip.open(SHARED / "pages" / "publishers.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    assert 129 == len(pages)
    as_told = 0
    for each in pages[::9]:
        article = html.parse(each["html"], hints=Hints(url=each["url"])).article
        assert [] == [issue for issue in validate(article).issues if issue.severity.value == "error"], each["file"]
        assert article == html.parse(each["html"], hints=Hints(url=each["url"])).article
        assert article.text, each["file"]
        as_told += article.headline == each["expected"]["title"]
    assert 13 <= as_told  # of 15


@needs_extractor
def test_a_card_is_a_link_with_its_title_and_its_address() -> None:
    """Of a card among the paragraphs, the title and the address are a link; its other words are kept aside."""
    card = (
        '<div><a href="/horn"><img src="/h.jpg"><strong>The horn falls silent</strong><span>A letter</span></a></div>'
    )
    source = page(body=STORY.replace("</p>", f"</p>{card}", 1))
    article = html.parse(source, hints=Hints(url="https://coast.example/ferry")).article
    assert [("related", "The horn falls silent", "https://coast.example/horn")] == [
        (each.rel, each.title, each.uri) for each in article.links
    ]
    assert [(None, list(WORDS))] == words_of(Reading(article))
    assert () == article.media


def test_words_in_a_figure_that_are_no_caption_are_told() -> None:
    """A figure takes its caption alone: what else stands in it is left out, and named."""
    figure = "<figure><img src='https://x.example/pier.jpg'><p>Mist at dawn</p></figure>"
    reading = parse(STORY.replace("</p>", f"</p>{figure}", 1), format="html")
    provenance = reading.article.provenance
    assert provenance is not None
    assert ["Mist at dawn"] == [left.text for left in provenance.left_out]
    assert "left out as words in a figure: Mist at dawn" in [issue.message for issue in reading.issues]


@pytest.mark.parametrize("sign", ["\u00ad", "&shy;", "&#173;"])
def test_soft_hyphens_are_no_part_of_words(sign: str) -> None:
    """Where a page says that a word may be parted, headline and story have the whole word, in either spelling."""
    line = f"<p>The coun{sign}cil said that the ferry across the long lake would stay until the spring at least.</p>"
    article = parse(f"<h1>Fer{sign}ry stays</h1>{line * 3}", format="html").article
    assert ("Ferry stays", True, False) == (article.headline, "council said" in article.text, "\u00ad" in article.text)
