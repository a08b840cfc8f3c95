"""Words that leave a body: they stand whole in `provenance.left_out`, and an issue names them."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import SHARED, needs_shared_data
from tests.formats.extras import is_installed
from tests.formats.word_files import p, word_file
from tests.words_law import lost_words, strings_of

from newsmodel import extract_claims, formats, list_formats
from newsmodel.documents.codec import to_dict
from newsmodel.errors import NewsModelError
from newsmodel.formats import text
from newsmodel.formats.html.page import page_of
from newsmodel.formats.html.runs import key_of
from newsmodel.formats.html.story.extractor import find_story
from newsmodel.formats.left_out.manifests import free_of_manifests
from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.readings import Hints, Reading

HERE = Path(__file__).parent
STORIES = sorted((HERE / "text").glob("*.txt"))
HEADLINE = "Bridge at Lorn shut until June"
LEAD = "The bridge at Lorn will stay shut until June, the council said on Monday after a long debate."
MORE = "Buses may use it at walking pace, Ana Ruiz said, and the cost of the work is not yet known."
needs_extractor = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")
needs_markdown = pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")


def left_out(reading: Reading) -> list[tuple[str, str, str | None]]:
    """What was left out: why, the words, and behind which block."""
    provenance = reading.article.provenance
    assert provenance is not None
    return [(each.reason, each.text, each.after) for each in provenance.left_out]


def texts(reading: Reading) -> list[str]:
    """The words of the blocks."""
    return [words for block in reading.article.blocks if (words := getattr(block, "text", None))]


# --- plain text


def test_what_text_leaves_out_is_kept_behind_its_block() -> None:
    """Calls, labels and end marks stand whole and in order, each behind the block that it stood behind."""
    call = "Sign up for our newsletter and get the five stories of the coast each morning at six."
    story = f"{HEADLINE}\n\nADVERTISEMENT\n\n{LEAD}\n\n{call}\n\n{MORE}\n\nRead more: Ferry stays\n\n-30-\n"
    reading = formats.parse(story, format="text", hints=Hints())
    assert [
        ("boilerplate-removed", "ADVERTISEMENT", None),
        ("boilerplate-removed", call, "p1"),
        ("related-moved", "Read more: Ferry stays", "p2"),
        ("sign-off-removed", "-30-", "p2"),
    ] == left_out(reading)
    named = " ".join(issue.message for issue in reading.issues)
    assert all(words in named for _, words, _ in left_out(reading))


def test_a_date_that_is_repeated_is_kept() -> None:
    """The second line with a date of publication stands whole, behind the block that it stood behind."""
    story = f"{HEADLINE}\n\nPublished: 4 March 2026\n\n{LEAD}\n\n{MORE}\n\nPublished: 5 March 2026\n"
    reading = formats.parse(story, format="text", hints=Hints())
    assert [("date-repeated", "5 March 2026", "p2")] == left_out(reading)


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "Zendaya is a star.",
        "\u201cIt will cost more,\u201d said Mara Holt.",
        "He said: \u201cIt is over.\u201d",
        "\u6a4b\u306f\u516d\u6708\u307e\u3067\u9589\u9396\u3055\u308c\u308b\u3002",
        "Die Br\u00fccke bleibt bis Juni gesperrt.",
    ],
)
def test_a_first_paragraph_is_no_headline(lead: str) -> None:
    """A body without a headline keeps its first paragraph, whose first sentence is copied."""
    reading = formats.parse(f"{lead}\n\n{MORE}\n\n{LEAD}\n", format="text", hints=Hints())
    assert [lead, MORE, LEAD] == texts(reading)
    assert lead == reading.article.headline
    assert "headline-inferred" in {issue.rule for issue in reading.issues}


@pytest.mark.parametrize(
    "story",
    [
        f"{HEADLINE}\n\n{LEAD}\n\n{MORE}",
        f"{HEADLINE}.\n\nBy Ana Ruiz\n\n{LEAD}\n\n{MORE}",
        f"Why is the bridge shut?\n\n{LEAD}\n\n{MORE}",
        f"Ferry Sails Again as Bridge Stays Shut.\n\n{LEAD}\n\n{MORE}",
        f"Bridges shut in the U.S.\n\n{LEAD}\n\n{MORE}",
        f"{LEAD}\n\n{LEAD} It is old.\n\n{MORE}",
    ],
)
def test_a_headline_stays_one(story: str) -> None:
    """A line without a full stop, above a byline, or whose words begin the story is the headline."""
    reading = formats.parse(story, format="text", hints=Hints())
    assert story.partition("\n")[0] == reading.article.headline
    assert "headline-inferred" not in {issue.rule for issue in reading.issues}


def test_a_byline_may_stand_above_a_body_without_a_headline() -> None:
    """A byline is no headline, where a paragraph stands right below it."""
    reading = formats.parse(f"By Jo Lee\n\n{LEAD}\n\n{MORE}", format="text", hints=Hints())
    assert ("By Jo Lee", [LEAD, MORE]) == (reading.article.byline, texts(reading))


# --- web pages


PAGE = """<!doctype html><html lang="en"><head><title>{headline}</title>{head}</head><body><article><h1>{headline}</h1>
<p>{lead}</p><p>{more}</p>{foot}</article></body></html>"""


@needs_extractor
def test_what_a_page_leaves_out_is_kept_behind_its_block() -> None:
    """A call amid the story stands whole."""
    call = "Sign up for our newsletter and get it at six."
    foot = f"<p>{call}</p><p>{LEAD[:-1]}, as it has said before, and as it will say again.</p>"
    page = PAGE.format(headline=HEADLINE, head="", lead=LEAD, more=MORE, foot=foot)
    reading = formats.parse(page, format="html", hints=Hints())
    assert [("boilerplate-removed", call, "p2")] == left_out(reading)
    assert 3 == len(texts(reading))


@needs_extractor
def test_words_of_linked_data_that_the_page_does_not_show_are_kept() -> None:
    """A paragraph that only the body in JSON-LD has stands whole, behind the one before it."""
    told = "A ferry will sail twice a day."
    body = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": f"{LEAD}\n{told}\n{MORE}"}
    head = f'<script type="application/ld+json">{json.dumps(body)}</script>'
    page = PAGE.format(headline=HEADLINE, head=head, lead=LEAD, more=MORE, foot="")
    reading = formats.parse(page, format="html", hints=Hints())
    assert [("left-out-of-story", told, "p1")] == left_out(reading)


@needs_extractor
@pytest.mark.parametrize(
    "more",
    [
        f'<div class="banner"><div class="slot"></div></div> {MORE}<p></p>',
        f"<h3><b>6. <meta charset='utf-8'><b>The buses of Lorn</b></b></h3><p>{MORE}</p>",
        f"<p>No.</p><p>{MORE}</p>",
        f"<ul><li>6</li><li>No</li></ul><p>{MORE}</p>",
    ],
    ids=["loose", "parted-by-meta", "short", "short-items"],
)
def test_words_amid_a_page_are_never_lost(more: str) -> None:
    """Loose words behind a box, a heading that an empty element parts, and words of few letters are in the article."""
    lead = f"{LEAD} Nothing else is known of the noble bridge, which was built in 1961."
    page = PAGE.format(headline=HEADLINE, head="", lead=lead, more=f"{LEAD} {MORE}", foot=more)
    told = re.sub(r"<[^>]*>", " ", f"{lead} {LEAD} {MORE} {more}")
    assert [] == lost_words(told, formats.parse(page, format="html", hints=Hints()).article)


@needs_markdown
def test_what_markdown_leaves_out_is_kept() -> None:
    """An address that nothing refers to, and one that a picture leads to, stand whole."""
    story = f"# {HEADLINE}\n\n{LEAD}\n\n[unused]: https://example.org/unused\n"
    reading = formats.parse(story, format="markdown", hints=Hints())
    assert [("markup-left-out", "UNUSED https://example.org/unused", "p1")] == left_out(reading)


def test_a_picture_that_is_not_shown_is_kept_by_its_address() -> None:
    """A picture of one pixel stands by its address, behind the paragraph before it."""
    markup = f'<p>{LEAD}</p><img src="https://example.org/p.gif" width="1" height="1">'
    item = {"uri": "urn:x:1", "headlines": [{"value": HEADLINE}], "bodies": [{"contentType": "text/html"}]}
    item["bodies"][0]["value"] = markup  # type: ignore[index]
    reading = formats.parse(json.dumps(item), format="ninjs", hints=Hints())
    assert [("markup-left-out", "https://example.org/p.gif", "p1")] == left_out(reading)


def test_words_of_nitf_that_no_row_reads_are_kept() -> None:
    """Footnotes and a bibliography below the body stand whole, and an issue leads to each; metadata are none."""
    end = "<body.end><fn><fn-value>Paid by <em>the council</em> of Lorn.</fn-value></fn><bibliography>The Lorn Papers"
    story = (
        f"<nitf><head><odd>Desk</odd></head><body><body.head/><body.content><p>{LEAD}</p></body.content>"
        f"{end}</bibliography></body.end></body></nitf>"
    )
    reading = formats.parse(story, format="nitf", hints=Hints())
    assert [
        ("left-out-of-story", "Paid by the council of Lorn.", None),
        ("left-out-of-story", "The Lorn Papers", None),
    ] == left_out(reading)
    assert ["/nitf/body/body.end/fn/fn-value", "/nitf/body/body.end/bibliography"] == [
        issue.pointer for issue in reading.issues if issue.rule == "left-out-of-story"
    ]


# --- provenance inside text


def signs(data: bytes) -> str:
    """Write bytes as C2PA does inside text."""
    return "\ufeff" + "".join(chr(0xFE00 + byte if byte < 16 else 0xE0100 + byte - 16) for byte in data)


STORE = b"C2PATXT\x00\x01" + bytes(range(256))
RUN = signs(STORE)
BLOCK = "-----BEGIN C2PA MANIFEST-----\nAAAAHGp1bWIAAAABAgMEBQYH\nCAkKCwwNDg8QERIT\n-----END C2PA MANIFEST-----"
ADDRESS = "-----BEGIN C2PA MANIFEST----- https://example.org/m.c2pa -----END C2PA MANIFEST-----"
MANIFESTS = {"run": RUN, "block": f"\n\n{BLOCK}", "address": f"\n\n{ADDRESS}"}


def as_text(manifest: str) -> str:
    return f"{HEADLINE}\n\n{LEAD}\n\n{MORE}{manifest}\n"


def as_markdown(manifest: str) -> str:
    return f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}{manifest}\n"


def as_ninjs(manifest: str) -> str:
    body = {"contentType": "text/plain", "value": f"{LEAD}\n\n{MORE}{manifest}"}
    return json.dumps({"uri": "urn:x:1", "headlines": [{"value": HEADLINE}], "bodies": [body]})


def as_jsonld(manifest: str) -> str:
    body = f"{LEAD}\n\n{MORE}{manifest}"
    return json.dumps({"@type": "NewsArticle", "@id": "urn:x:1", "headline": HEADLINE, "articleBody": body})


def as_ans(manifest: str) -> str:
    parts = [{"type": "text", "content": LEAD}, {"type": "text", "content": MORE + manifest}]
    return json.dumps(
        {"type": "story", "version": "0.10.9", "headlines": {"basic": HEADLINE}, "content_elements": parts}
    )


def as_html(manifest: str) -> str:
    return PAGE.format(headline=HEADLINE, head="", lead=LEAD, more=MORE, foot=f"<pre>{manifest}</pre>")


def as_nitf(manifest: str) -> str:
    head = f"<body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content><p>{LEAD}</p><p>{MORE}{manifest}</p></body.content></body></nitf>"


def as_newsml_g2(manifest: str) -> str:
    body = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{LEAD}</p><p>{MORE}{manifest}</p></body></html>'
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta>'
        f"<headline>{HEADLINE}</headline></contentMeta><contentSet><inlineXML>{body}</inlineXML></contentSet></newsItem>"
    )


def as_newsml_1(manifest: str) -> str:
    content = f"<nitf><body><body.content><p>{LEAD}</p><p>{MORE}{manifest}</p></body.content></body></nitf>"
    return (
        f"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>{HEADLINE}</HeadLine></NewsLines><ContentItem>"
        f"<DataContent>{content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )


def as_rss(manifest: str) -> str:
    body = f"<description>&lt;p>{LEAD}&lt;/p>&lt;p>{MORE}{manifest}&lt;/p></description>"
    return (
        f"<rss version='2.0'><channel><item><title>{HEADLINE}</title><guid>urn:x:1</guid>{body}</item></channel></rss>"
    )


def as_atom(manifest: str) -> str:
    content = f"<content type='html'>&lt;p>{LEAD}&lt;/p>&lt;p>{MORE}{manifest}&lt;/p></content>"
    entry = f"<entry><id>urn:x:1</id><title>{HEADLINE}</title>{content}</entry>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>"


def as_json_feed(manifest: str) -> str:
    item = {"id": "urn:x:1", "title": HEADLINE, "content_html": f"<p>{LEAD}</p><p>{MORE}{manifest}</p>"}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]})


def as_mail(manifest: str) -> bytes:
    fields = f"Subject: {HEADLINE}\nContent-Type: text/plain; charset=utf-8\n\n"
    return f"{fields}{LEAD}\n\n{MORE}{manifest}\n".encode()


def as_wire(manifest: str) -> bytes:
    return f"\x01a1234 r i BC-Bridge  03-04 0123\n\x02{as_text(manifest)}\x03\x04".encode()


def as_word(manifest: str) -> bytes:
    return word_file(p(HEADLINE, "Title"), p(LEAD), p(MORE + manifest))


INPUTS: dict[str, Callable[[str], str | bytes]] = {
    "text": as_text,
    "ninjs": as_ninjs,
    "jsonld": as_jsonld,
    "ans": as_ans,
    "markdown": as_markdown,
    "html": as_html,
    "nitf": as_nitf,
    "newsml-g2": as_newsml_g2,
    "newsml-1.2": as_newsml_1,
    "rss": as_rss,
    "atom": as_atom,
    "jsonfeed": as_json_feed,
    "mail": as_mail,
    "wire": as_wire,
    "docx": as_word,
}


def test_every_format_is_asked_for_manifests() -> None:
    """All that are read, but for ours, which keeps what it is given, and site maps, which have no body."""
    assert {card.name for card in list_formats() if card.reads} - {"newsmodel", "newssitemap"} == INPUTS.keys()


@pytest.mark.parametrize("manifest", MANIFESTS.values(), ids=MANIFESTS)
@pytest.mark.parametrize("name", INPUTS)
def test_a_manifest_is_no_word_of_a_story(name: str, manifest: str) -> None:
    """Every reader takes it out whole, keeps it, names it, and reads the story as if it were not there."""
    if name in ("html", "markdown", "docx") and not is_installed(name):
        pytest.skip(f"needs newsmodel[{name}]")
    reading = formats.parse(INPUTS[name](manifest), format=name, hints=Hints())
    plain = formats.parse(INPUTS[name](""), format=name, hints=Hints())
    assert [*texts(plain)] == texts(reading)
    assert (plain.article.headline, plain.article.language) == (reading.article.headline, reading.article.language)
    kept = [words for reason, words, after in left_out(reading) if reason == "provenance-in-text" and after == "p2"]
    assert [free_of_manifests(manifest).manifests[0].text] == kept
    assert "provenance-in-text" in {issue.rule for issue in reading.issues}
    claims = extract_claims(reading.article).claims
    assert [claim.text for claim in extract_claims(plain.article).claims] == [claim.text for claim in claims]


@pytest.mark.parametrize("target", ["text", "ninjs", "jsonld", "ans", "html"])
def test_a_manifest_is_not_passed_on(target: str) -> None:
    """No other format writes what was left out."""
    article = formats.parse(as_text(RUN + f"\n\n{BLOCK}"), format="text", hints=Hints()).article
    written = formats.render(article, format=target).data.decode("utf-8")
    assert not re.search("MANIFEST|octet-stream|[\ufe00-\ufe0f\U000e0100-\U000e01ef]", written)


def test_the_bytes_of_invisible_signs_come_back() -> None:
    """Bytes 0 to 255 are kept as base64, whatever spelling their signs have, and without the mark before them."""
    kept = free_of_manifests(RUN).manifests[0].text
    spelled = ("".join(f"&#x{ord(sign):X};" for sign in RUN), json.dumps(RUN)[1:-1], RUN[1:])
    assert kept.startswith("data:application/octet-stream;base64,QzJQQVRYVA")
    assert [kept] * 3 == [free_of_manifests(each).manifests[0].text for each in spelled]


@pytest.mark.parametrize(
    "words",
    [
        "Rain \u2614\ufe0f ends \u2600\ufe0f\u2600\ufe0f\u2764\ufe0f\u200d\U0001f525 drought",
        "\u845b\U000e0100\u57ce\u5e02\u3068\u8fbb\U000e0101\u3055\u3093",
        "1\ufe0f\u20e32\ufe0f\u20e3 \u2764\ufe0f\ufe0f",
        'Between "-----BEGIN C2PA MANIFEST-----" and "-----END C2PA MANIFEST-----" stands base64.',
        "-----BEGIN C2PA MANIFEST-----",
        '<script type="application/c2pa">AAAA</script>',
    ],
)
def test_what_is_no_manifest_stays(words: str) -> None:
    """Selectors of emoji and ideographs, and words about manifests, are words."""
    assert (words, ()) == (free_of_manifests(words).text, free_of_manifests(words).manifests)


@pytest.mark.parametrize(
    "words",
    [
        '<script type="application/c2pa">AAAA</script>',
        "<SCRIPT type='application/c2pa' src='m.c2pa'></SCRIPT >",
        '<link rel="c2pa-manifest" href="https://example.org/m.c2pa">',
        '<link rel="manifest" type="application/c2pa" href="https://example.org/m.c2pa">',
        f"<!-- {ADDRESS} -->",
        f"# {ADDRESS}",
        f"/* {BLOCK} */",
        "-----BEGIN C2PA MANIFEST-----\nAAAAHGp1bWIAAAABAgMEBQYH",
        BLOCK.replace("BEGIN C2PA", "Begin c2pa"),
        "> " + BLOCK.replace("\n", "\n> "),
        ">> " + BLOCK.replace("\n", "\n>> "),
        "# " + BLOCK.replace("\n", "\n# "),
        " * " + BLOCK.replace("\n", "\n * "),
    ],
)
def test_a_manifest_is_taken_out_whole(words: str) -> None:
    """Elements of pages, comments around a block, and what is left of a block are taken out, and kept as they stood."""
    freed = free_of_manifests(f"Rain.\n{words}\nSun.", markup=True)
    assert ("Rain.\n\nSun.", [words]) == (freed.text, [each.text for each in freed.manifests])


def test_a_manifest_may_have_any_line_ends() -> None:
    """A block is kept as its lines, whichever ends they have; words of our documents have no carriage return."""
    assert [BLOCK] == [each.text for each in free_of_manifests(f"Rain.\r\n{BLOCK}".replace("\n", "\r\n")).manifests]
    reading = formats.parse(as_ninjs(f"\r\n\r\n{BLOCK}".replace("\n", "\r\n")), format="ninjs", hints=Hints())
    assert ("provenance-in-text", BLOCK) in [(reason, words) for reason, words, _ in left_out(reading)]


def test_a_manifest_is_no_word_of_the_subject_of_a_mail() -> None:
    """The headline of a mail is its subject without what is hidden in it."""
    mail = f"From: a@example.org\nSubject: Bridge{RUN} shut\n\n{LEAD}\n\n{MORE}\n".encode()
    reading = formats.parse(mail, format="mail", hints=Hints())
    assert "Bridge shut" == reading.article.headline
    assert [free_of_manifests(RUN).manifests[0].text] == [
        words for reason, words, _ in left_out(reading) if reason == "provenance-in-text"
    ]


# --- the law of words

#: What lists, dates and addresses are printed with, and the article has as a type or a field.
_AROUND = re.compile(
    r"(?im)^[ \t>]*(?:\d{1,3}[.)]|[a-z][.)])[ \t]|\b(?:published|updated|posted|modified)\b|^e-mail:(?= \S+@\S+)"
    rf"|^\W*{any_of(furniture_words('published', 'modified'))}\b(?=\W{{1,4}}(?:[^\W\d_]+\W{{1,3}})?\d)"
)
#: The numbers of a list's items, in a text that is one line.
_NUMBERED = re.compile(r"(?<=\s)\d{1,2}(?=\. )")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
BITS = (
    "\n\n",
    "\n",
    " ",
    "\n\n-30-\n\n",
    "\n\nADVERTISEMENT\n\n",
    "\n\nRead more: ",
    "\n\n\u00a9 2026 Coast Press\n\n",
)


def assert_keeps_words(data: str) -> None:
    """Hold that no word of a text is lost."""
    try:
        article = text.parse(data, hints=Hints()).article
    except NewsModelError:
        return
    assert [] == lost_words(_AROUND.sub(" ", data), article)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_word_of_an_example_is_lost(path: Path) -> None:
    """The words of each story are in its article."""
    data = path.read_bytes()
    assert_keeps_words(data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"))


@st.composite
def mutated_stories(draw: st.DrawFn) -> str:
    """A story whose paragraphs were moved, doubled or dropped, with other bits between them."""
    path = draw(st.sampled_from([path for path in STORIES if path.stem != "utf-16"]))
    parts = path.read_text(encoding="utf-8").split("\n\n")
    chosen = draw(st.lists(st.sampled_from(parts), min_size=1, max_size=12))
    bits = draw(st.lists(st.sampled_from(BITS), min_size=len(chosen), max_size=len(chosen)))
    return "".join(part + bit for part, bit in zip(chosen, bits, strict=True))


@given(mutated_stories())
def test_no_word_of_a_mutated_story_is_lost(data: str) -> None:
    """Wherever its paragraphs come to stand, the words of a text are in its article."""
    assert_keeps_words(data)


PARTS: dict[str, Any] = {
    "paragraph": f"<p>{LEAD}</p>",
    "other": f"<p>{MORE}</p>",
    "call": "<p>Sign up for our newsletter</p>",
    "link": '<p><a href="https://example.org/f">Read more: Ferry stays at the quay</a></p>',
    "list": "<ul><li>The road is open</li><li>The ferry sails twice</li></ul>",
    "box": '<div class="newsletter"><p>Get the five best stories of the coast each morning at six, for free.</p></div>',
    "heading": "<h2>What comes next</h2>",
    "rights": "<p>\u00a9 2026 Coast Press</p>",
    "table": "<table><tr><td>Cars</td><td>1,200</td></tr></table>",
    "quotation": "<blockquote><p>We do not know what it will cost the county.</p></blockquote>",
}


@needs_extractor
@given(st.lists(st.sampled_from(sorted(PARTS)), min_size=3, max_size=12))
def test_no_word_that_the_extractor_finds_is_lost(names: list[str]) -> None:
    """Words that the extractor takes for the story's are in the article of the page."""
    foot = "".join(PARTS[name] for name in names)
    source = PAGE.format(headline=HEADLINE, head="", lead=LEAD, more=MORE, foot=foot)
    page = page_of(source, None)
    assert page is not None
    article = formats.parse(source, format="html", hints=Hints()).article
    known = set(words_in(to_dict(article)))
    assert [] == sorted(set(words_in(find_story(page.source, None) or [])) - known)


@needs_shared_data
def test_no_word_of_a_shared_text_is_lost() -> None:
    """The words of wire stories are in their articles."""
    with gzip.open(SHARED / "wire" / "muc3.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 40):
            assert_keeps_words(_NUMBERED.sub(" ", json.loads(line)["text"]))


@needs_extractor
@needs_shared_data
def test_no_sentence_that_is_found_in_a_shared_page_is_lost() -> None:
    """Each sentence that the extractor finds in a publisher's page is in its article, whatever stands around it."""
    with gzip.open(SHARED / "pages" / "publishers.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, 12):
            source = json.loads(line)["html"]
            page = page_of(source, None)
            assert page is not None
            known = key_of(" ".join(strings_of(to_dict(formats.parse(source, format="html", hints=Hints()).article))))
            found = [part for words in find_story(page.source, None) or [] for part in _SENTENCE_END.split(words)]
            assert [] == [part for part in found if key_of(part) not in known]


def words_in(value: Any) -> list[str]:
    """List the words of a JSON value."""
    return re.findall(r"\w+", json.dumps(value, ensure_ascii=False).replace("\\n", " ").casefold())
