"""Markdown: examples as files, exact round trips, front matter of other people, strangers, time by measurement."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import cases
from tests.formats.accounts import leaves, unaccounted
from tests.formats.distinct import distinct
from tests.formats.extras import is_installed
from tests.formats.test_markup import MEDIA, in_order, marks_of, sections_of
from tests.growth import assert_growth
from tests.strategies import articles, json_values, sound_articles

from newsmodel import formats
from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.errors import MissingExtra, NewsModelError, UnreadableInput
from newsmodel.files import format_of
from newsmodel.formats import markdown, text
from newsmodel.formats.completion import sign_of, without_signs
from newsmodel.formats.front_matter import split_front_matter
from newsmodel.formats.markdown import tokens
from newsmodel.formats.markdown.blocks import DIVIDER
from newsmodel.formats.markdown.remarks import apply_remarks
from newsmodel.formats.markdown.writing import Writing
from newsmodel.issues import InvalidDocument
from newsmodel.model import Article, Figure, LinkBlock, Mark, Media, Paragraph, Quotation, Section
from newsmodel.readings import Hints, Reading

HERE = Path(__file__).parent
EXAMPLES = cases(HERE / "markdown", "*.md", least=10)
VALID = [path for name in ("valid", "golden") for path in cases(HERE.parent / name, "*.newsmodel.json", least=12)]
needs_extra = pytest.mark.skipif(not is_installed("markdown"), reason="needs newsmodel[markdown]")
Block = dict[str, Any]


def read(source: bytes | str, **known: Any) -> Reading:
    """What some Markdown reads to."""
    return markdown.parse(source, hints=Hints(**known))


def written(article: Article) -> str:
    """An article in Markdown."""
    return markdown.render(article).data.decode()


def body_of(article: Article) -> str:
    """What stands below the front matter and the headline."""
    return split_front_matter(written(article)).text.partition("\n\n")[2]


def story(*blocks: Any, **fields: Any) -> Article:
    """An article with some blocks."""
    return Article(id="urn:x:1", headline="Rain", sections=(Section(id="s1", blocks=blocks),), **fields)


def told(path: Path) -> dict[str, Any]:
    """What an example reads to, for the file beside it."""
    reading = read(path.read_bytes())
    document = to_dict(reading.article)
    del document["newsmodel"], document["provenance"]["origin"]
    return {**document, "issues": [str(issue) for issue in reading.issues]}


@needs_extra
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    """Each example gives what the file beside it says."""
    assert json.loads(path.with_suffix(".json").read_text("utf-8")) == told(path)


@needs_extra
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_reads_back(path: Path) -> None:
    """What was read from other people's Markdown is written as ours, and reads back without a word."""
    article = read(path.read_bytes()).article
    again = read(markdown.render(article).data)
    assert (article, ()) == (again.article, again.issues)


@needs_extra
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_value_of_front_matter_is_accounted_for(path: Path) -> None:
    """Each value of the front matter is in the article, whole or in parts, as often as there, or an issue names it."""
    parts = split_front_matter(path.read_text("utf-8"))
    front, _ = markdown.format._front_matter(parts)  # noqa: SLF001 - what the reader begins with
    for each in (front, distinct(front)):
        lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in each.items()]  # JSON is YAML
        reading = read("\n".join(["---", *lines, "---", parts.text]) if each else path.read_bytes())
        known = {found for _, found in leaves(to_dict(reading.article))}
        missing = [value for _, value in unaccounted(each, reading) if not set(_PARTS.split(str(value))) <= known]
        assert [] == missing


#: What stands between the parts of a string that is several names.
_PARTS = re.compile(", | and ")


# --- what is written reads back exactly


def assert_same(article: Article) -> None:
    """Hold that an article comes back, the order of marks aside, and that writing it again gives the same bytes."""
    rendering = markdown.render(article)
    again = read(rendering.data)
    before, after = to_dict(article), to_dict(again.article)
    for document in (before, after):
        document["sections"] = in_order([{"blocks": [], **section} for section in document.get("sections", [])])
    assert before == after, rendering.data.decode()
    assert () == rendering.issues
    assert rendering == markdown.render(again.article)


@needs_extra
@given(article=articles() | sound_articles())
def test_every_article_comes_back(article: Article) -> None:
    """`parse(render(a))` equals `a`: ids that clash, spans that point anywhere, whatever `extra` holds."""
    assert_same(article)


@needs_extra
@given(sections_of())
def test_every_body_comes_back(sections: list[Block]) -> None:
    """Blocks of all types, with languages, groups and ids of their own, or some, or none."""
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "media": list(MEDIA.values())}
    assert_same(from_dict({**document, "sections": sections}))


def test_a_body_that_no_text_gives_stands_in_the_front_matter() -> None:
    """Should a text not read back, neither as a whole nor block by block, only rules are left in it."""
    sections: list[Block] = [
        {
            "heading": "North",
            "blocks": [{"type": "paragraph", "text": "It rained."}, {"type": "preformatted", "text": "x"}],
        }
    ]

    def read_rules(text: str) -> list[Block] | None:
        rules = text.split()
        return None if set(rules) - {DIVIDER} else [{"blocks": [{"type": "divider"} for _ in rules]}]

    body, remarks = Writing(sections, {}, read_rules).written()
    assert f"{DIVIDER}\n\n{DIVIDER}\n" == body
    found = read_rules(body)
    assert found is not None
    assert [] == apply_remarks(found, remarks)
    assert sections == found


#: What means something in Markdown; `·` stands for a space.
_SIGNS = r"""
    #· ··#·· ·* -· +· 1.· 2)· >· * ** _ __ ` `` ``` ~~ ~ [ ] ( ) ]( ! ![ < <b> </b> <!-- &amp; & &# \ === {# } # : | |-
    -|- a b·c · a_b *a* 1 ^ = +++ $ https://x.y <https://x.y> [a]:·b {{ <a@b.c> &copy; " --- -
"""
SIGNS = st.sampled_from(
    [
        *(sign.replace("·", " ") for sign in _SIGNS.split()),
        *("\n", "\n---", "\u2014 ", "\u00a0", "\ufeff", "\U0001f600"),
    ]
)
TEXTS = st.lists(SIGNS, min_size=1, max_size=7).map(lambda parts: "".join(parts).strip()).filter(bool)
LINES = TEXTS.map(lambda words: words.replace("\n", " "))


@st.composite
def looks_like_markup(draw: st.DrawFn) -> list[Block]:
    """Blocks whose words look like Markdown."""
    blocks = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(["paragraph", "quotation", "list_item", "table", "figure", "preformatted"]))
        words = draw(TEXTS)
        block: Block = {"type": kind, "text": words, "marks": draw(marks_of(words))}
        match kind:
            case "quotation":
                block |= {"attribution": draw(TEXTS)} if draw(st.booleans()) else {}
            case "list_item":
                block |= {"group": "l1", "level": draw(st.integers(1, 3)), "ordered": draw(st.booleans())}
            case "table":
                rows = [[{"text": draw(TEXTS), "heading": number == 0} for _ in range(2)] for number in range(2)]
                block = {"type": kind, "rows": [{"cells": cells} for cells in rows]}
            case "figure":
                block = {"type": kind, "media": "m1"}
        blocks.append(block)
    return blocks


@needs_extra
@given(looks_like_markup(), LINES, TEXTS)
def test_words_that_look_like_markup_come_back_as_words(blocks: list[Block], line: str, words: str) -> None:
    """Nothing in a heading, a text, a cell, a caption or an attribution is taken for markup."""
    picture = {"id": "m1", "kind": "picture", "alt_text": words, "caption": words, "uri": "https://x.y/a(b)?c=1&copy=2"}
    sections = [{"blocks": blocks[:2]}, {"heading": line, "blocks": blocks[2:]}]
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": line, "sections": sections, "media": [picture]}
    assert_same(from_dict(document))


@needs_extra
def test_words_that_look_like_an_id_stay_in_the_text() -> None:
    """A text that has to be written as HTML is, whatever it says of ids, and its words stay where people read them."""
    article = story(Paragraph(text='a  b id="p1" c'))
    assert 'a  b id="p1" c' in body_of(article).replace("&quot;", '"')
    assert_same(article)


@needs_extra
@given(st.dictionaries(st.text(max_size=6) | st.sampled_from(["title", "body", "id", "- a", "a: b"]), json_values()))
def test_kept_keys_come_back(kept: dict[str, Any]) -> None:
    """Whatever `extra` keeps of Markdown is written, and read again, beside keys of ours with the same name."""
    assert_same(Article(id="urn:x:1", headline="Rain", extra={"markdown": kept, "other": {"a": None}}))


@needs_extra
@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name.partition(".")[0])
def test_documents_come_back(path: Path) -> None:
    """The documents of the other tests come back as they are, claims and spans included."""
    assert_same(formats.parse(path.read_bytes(), format="newsmodel").article)


# --- what is written is what people would write

STRONG = Mark(kind="strong", start=0, end=2)
LINK = Mark(kind="link", start=3, end=9, uri="https://example.org/a_(b)")
PICTURE = Media(id="m1", kind="picture", alt_text="The pier", caption='The "old" pier', uri="https://example.org/1.jpg")
AS_MARKDOWN: dict[str, tuple[Any, str]] = {
    "marks": (Paragraph(text="It rained.", marks=(STRONG, LINK)), "**It** [rained](<https://example.org/a_(b)>)."),
    "within a word": (Paragraph(text="H2O", marks=(Mark(kind="subscript", start=1, end=2),)), "H<sub>2</sub>O"),
    "signs": (Paragraph(text="1. *no* snake_case <b> R&D"), r"1\. \*no\* snake_case \<b> R&D"),
    "lines": (Paragraph(text="one\n- two"), "one\\\n\\- two"),
    "quotation": (Quotation(text="No.", attribution="Jo Lee"), "> No.\n>\n> \u2014 Jo Lee"),
    "figure": (Figure(media="m1"), r'![The pier](https://example.org/1.jpg "The \"old\" pier")'),
    "white space": (Paragraph(text="a  b"), '<p style="white-space: pre-wrap">a  b</p>'),
    "link": (
        LinkBlock(uri="https://example.org/", text="More"),
        '<p data-type="link" data-uri="https://example.org/"><a href="https://example.org/">More</a></p>',
    ),
}


@needs_extra
@pytest.mark.parametrize("name", AS_MARKDOWN)
def test_block_is_written_as_people_would(name: str) -> None:
    """A block is plain Markdown where Markdown has it, and one line of HTML where it has not."""
    block, expected = AS_MARKDOWN[name]
    assert f"{expected}\n" == body_of(story(attrs.evolve(block, id="p1"), media=(PICTURE,)))


@needs_extra
def test_plain_story_has_no_map_of_its_body() -> None:
    """Ids that a reader gives by itself are not written; others are, by the place of their block."""
    article = story(Paragraph(id="p1", text="One."), Paragraph(id="p2", text="Two."))
    assert "body:" not in written(article)
    named = story(Paragraph(id="p1", text="One."), Paragraph(id="second", text="Two.", language="ko"))
    assert "\nbody:\n  p2: {id: second, language: ko}\n---\n" in written(named)
    unnamed = story(Paragraph(text="One."), Paragraph(text="Two."))
    assert "\nbody:\n  p1: {id: null}\n  p2: {id: null}\n---\n" in written(unnamed)


@needs_extra
def test_front_matter_has_the_names_of_the_model() -> None:
    """Each field has its own name; a time stands as it is, and keys of other people stand beside ours."""
    article = read("---\ntitle: Rain\ndate: 2026-03-12T21:40:00Z\nlayout: post\n---\nIt rained.\n").article
    front = split_front_matter(written(article)).front
    assert "\nheadline: Rain\n" in front
    assert "\npublished: 2026-03-12T21:40:00Z\n" in front
    assert "\nlayout: post\n" in front
    assert {"layout": "post"} == article.extra["markdown"]


# --- what people change in what we wrote


@needs_extra
def test_changed_words_are_read() -> None:
    """A paragraph that was added, a word that was changed, and a picture that is new are in the article."""
    source = written(story(Paragraph(id="p1", text="It rained.")))
    changed = read(f"{source}\nIt *snowed*, too.\n\n![Snow](https://example.org/s.jpg)\n").article
    assert ["It rained.", "It snowed, too."] == [getattr(block, "text", None) for block in changed.blocks][:2]
    assert ["https://example.org/s.jpg"] == [item.renditions[0].uri for item in changed.media]


@needs_extra
def test_a_map_of_what_is_not_there_is_named() -> None:
    """What the map says of a block that is gone, or says in no form, is an issue."""
    source = "---\nnewsmodel: '1.0'\nheadline: Rain\nbody: {p1: {language: ko}, p9: {id: x}, p2: no}\n---\nIt rained.\n"
    reading = read(source)
    assert "ko" == next(reading.article.blocks).language
    assert ["/body/p9", "/body/p2"] == [issue.pointer for issue in reading.issues]
    assert ["/body"] == [
        issue.pointer for issue in read(source.replace("{p1: {language: ko}, p9: {id: x}, p2: no}", "no")).issues
    ]


@needs_extra
@pytest.mark.parametrize(
    ("line", "issues"),
    [
        ("urgency: 12", ["/urgency: error out-of-range: 12 is greater than 9"]),
        (
            "body: {p1: {language: '?'}}",
            ["/sections/0/blocks/0/language: error wrong-form: '?' is not a BCP 47 language tag"],
        ),
        ("claims: 1", ["/claims: error wrong-type: 1 is not an array"]),
        (
            "media: [{renditions: 1}]",
            [
                "/media/0: error missing-field: 'kind' is missing",
                "/media/0/renditions: error wrong-type: 1 is not an array",
            ],
        ),
    ],
)
def test_document_of_ours_is_checked(line: str, issues: list[str]) -> None:
    """A value that the format does not allow is refused, as in our JSON."""
    with pytest.raises(InvalidDocument) as refusal:
        read(f"---\nnewsmodel: '1.0'\nheadline: Rain\n{line}\n---\nIt rained.\n")
    assert issues == [str(issue) for issue in refusal.value.report]


# --- front matter


@needs_extra
@pytest.mark.parametrize(
    ("front", "words", "line"),
    [
        ("a: &x [1]\nb: *x", "an alias: each value stands in its own place", 3),
        ("a: !!python/object:os.system x", "the tag 'tag:yaml.org,2002:python/object:os.system'", 2),
        ("a: 1\na: 2", "the key 'a' stands twice in one mapping", 3),
        ("a: {b: 1, b: 2}", "the key 'b' stands twice in one mapping", 2),
        ("a: 1\n? [b]\n: c", "a key that is no word", 3),
        ("a: " + "[" * 500, "nested too deeply", 2),
        ("a:\n " + "- " * 500 + "x", "nested too deeply", 3),
        ("a: 'x", "found unexpected end of stream", 3),
        ("a: b: c", "mapping values are not allowed", 2),  # and here PyYAML and libyaml go on in words of their own
        ("a: \x01", "unacceptable character #x0001", None),
        ("a: 1\n--- b", "a second document", 3),
    ],
)
def test_yaml_that_is_not_plain_is_refused(front: str, words: str, line: int | None) -> None:
    """Aliases, tags, keys that stand twice and depth are refused, with the line of the file."""
    with pytest.raises(UnreadableInput) as refused:
        read(f"---\n{front}\n---\nIt rained.\n")
    assert f"front matter: {words}" == refused.value.reason[: len("front matter: ") + len(words)]
    assert line == refused.value.line


@needs_extra
def test_only_what_json_has_is_more_than_words() -> None:
    """Dates, `no`, octal numbers and numbers that are none stay the words that they are."""
    front = "a: 2026-03-12\nb: no\nc: 007\nd: .inf\ne: 1e999\nf: 12:30\ng: ~\nh: 1.50\ni: 99999999999999999999999\n1: x"
    expected = ["2026-03-12", "no", "007", ".inf", "1e999", "12:30", None, 1.5, "99999999999999999999999", "x"]
    kept = without_signs(read(f"---\n{front}\n---\nIt rained.\n").article.extra)["markdown"]
    assert expected == list(kept.values())


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("a = ", "invalid value"),
        ("a = 1\na = 2", "cannot overwrite a value"),
        ("a = " + "[" * 5000, "nested too deeply"),
        ("a" + ".a" * 500 + " = 1", "a key of too many parts"),
        ("a = " + "9" * 5000, "a number has too many digits"),
    ],
)
def test_toml_that_is_not_well_formed_is_refused(front: str, words: str) -> None:
    """A fault, a key twice, too much depth, too many parts and too many digits are refused."""
    with pytest.raises(UnreadableInput, match=f"front matter: {words}"):
        read(f"+++\n{front}\n+++\nIt rained.\n")


@needs_extra
def test_toml_is_read() -> None:
    """Dates in TOML stay words, and numbers that JSON has not do, too."""
    front = "d = 2026-03-12\nt = 10:00:00\nn = nan\nb = 99999999999999999999999\ne = 1e999\nl = [{a = true}]"
    kept = without_signs(read(f"+++\n{front}\n+++\nIt rained.\n").article.extra)["markdown"]
    assert ["2026-03-12", "10:00:00", "nan", "99999999999999999999999", "1e999", [{"a": True}]] == list(kept.values())


AUTHORS: dict[str, list[str]] = {
    "Ana Ruiz": ["Ana Ruiz"],
    "Ana Ruiz, Tom Okafor & Jo Berg": ["Ana Ruiz", "Tom Okafor", "Jo Berg"],
    "John Smith, Jr.": ["John Smith, Jr."],
    "Smith and Sons": ["Smith and Sons"],
    "[Ana Ruiz, {name: Jo Berg, url: 'https://example.org/jo'}]": ["Ana Ruiz", "Jo Berg"],
    "{name: Ana Ruiz, twitter: '@ana'}": ["Ana Ruiz"],
    "12": [],
}


@needs_extra
@pytest.mark.parametrize("words", AUTHORS)
def test_authors_are_read_where_they_are_certain(words: str) -> None:
    """Names, lists and objects are contributors; what else is said of them is kept, what is no author is named."""
    reading = read(f"---\nauthor: {words}\n---\nIt rained.\n")
    assert AUTHORS[words] == [party.name for party in reading.article.contributors]
    kept = {"{name: Ana Ruiz, twitter: '@ana'}": {"name": "Ana Ruiz", "twitter": "@ana"}, "12": 12}.get(words)
    assert ({"markdown": {"author": kept}} if kept else {}) == without_signs(reading.article.extra)
    unread = [] if AUTHORS[words] else ["value-unread"]
    assert [*unread, "headline-inferred"] == [issue.rule for issue in reading.issues]


@needs_extra
def test_hints_fill_what_the_file_does_not_say() -> None:
    """Date, language, publisher and address come from the caller; addresses are completed by it."""
    article = read(
        "# Rain\n\n[More](/more)\n",
        published=datetime.date(2026, 3, 12),
        language="en",
        publisher="Coast Press",
        url="https://example.org/a",
    ).article
    assert ("en", "Coast Press") == (article.language, article.publisher and article.publisher.name)
    assert "https://example.org/more" == next(article.blocks).marks[0].uri  # type: ignore[union-attr]


@needs_extra
def test_story_without_a_headline_gets_one() -> None:
    """The first heading of a lower rank, or else the first words, are copied, and a note says so."""
    for source, headline in (
        ("## Rain at last\n\nIt rained.\n", "Rain at last"),
        ("It rained. Twice.\n", "It rained."),
    ):
        reading = read(source)
        assert headline == reading.article.headline
        assert ["headline-inferred"] == [issue.rule for issue in reading.issues]
        assert {"markdown": sign_of(headline)} == reading.article.extra


# --- detection


@pytest.mark.parametrize(
    "data",
    [
        b"# Rain\n",
        b"---\ntitle: Rain\n---\n",
        b"+++\ntitle = 'Rain'\n+++\n",
        b"---\r\n# note\r\n\r\n'a b': 1\r\n---\r\n",
        b"\xef\xbb\xbf# Rain",
    ],
)
def test_sniff_knows_front_matter_and_headlines(data: bytes) -> None:
    """Front matter in either syntax, and a headline after one `#`; plain text then is none."""
    assert (True, False) == (markdown.sniff(data), text.sniff(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Rain",
        b"#hashtag",
        b"## Rain",
        b"#",
        b"# #",
        b"---\nRain\n---\n",
        b"---\ntitle: Rain\n",
        b"+++\nRain\n+++\n",
        b"---",
        b"- item\n",
        b"--- a: b\n---\n",
    ],
)
def test_sniff_refuses_plain_text(data: bytes) -> None:
    """Rules, hash tags, lists and front matter without an end are no Markdown of themselves."""
    assert not markdown.sniff(data)


def test_long_front_matter_is_known_by_its_first_lines() -> None:
    """What was cut before the front matter ended is still Markdown."""
    assert markdown.sniff(b"---\ntitle: Rain\n" + b"a: b\n" * 20_000)


def test_suffix_says_markdown() -> None:
    """A file of words alone is Markdown by its name; one that is JSON is not."""
    assert "markdown" == format_of(b"It rained.", "story.md")
    assert "newsmodel" == format_of(b'{"newsmodel": "1.0"}', "story.md")


# --- strangers


@needs_extra
@given(st.lists(SIGNS, max_size=30).map("".join))
def test_any_markdown_gives_a_reading_that_reads_back(source: str) -> None:
    """No mixture of signs raises anything but an error of ours, and what was read is written and read back."""
    try:
        article = read(source, url="https://example.org/x").article
    except NewsModelError:
        return
    assert_same(article)


@needs_extra
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "has no words"),
        (b" \n\t", "has no words"),
        (b"---\n---\n", "has no words"),
        (b"\x00\x01PNG", "is binary"),
    ],
)
def test_what_is_no_story_is_refused(data: bytes, words: str) -> None:
    """Empty and binary input is unreadable."""
    with pytest.raises(UnreadableInput, match=f"the input {words}"):
        read(data)


@needs_extra
def test_front_matter_alone_is_a_story() -> None:
    """Front matter that says nothing that we know is kept; the headline is the id, for want of words."""
    article = read(b"---\nfoo: bar\n---").article
    assert {"markdown": {"foo": "bar"} | sign_of(article.id)} == article.extra
    assert (article.id, ()) == (article.headline, article.sections)


@needs_extra
def test_nothing_executes() -> None:
    """Addresses that run a program are kept as data in the front matter, and stand in no link."""
    mark = Mark(kind="link", start=0, end=2, uri="javascript:alert(1)")
    article = story(
        Paragraph(id="p1", text="It rained.", marks=(mark,)), LinkBlock(id="p2", uri="javascript:alert(2)", text="x")
    )
    assert "javascript" not in split_front_matter(written(article)).text
    assert_same(article)
    found = read("# Rain\n\n[x](javascript:alert(1)) <a href='vbscript:x'>y</a> <script>z</script>\n").article
    assert "script" not in json.dumps(to_dict(found)["sections"])


@needs_extra
def test_depth_costs_nothing_and_is_named() -> None:
    """What lies too deep in lists and quotations is left out, and an issue says so."""
    for unit, left in (("> ", ["It rained."]), ("- ", [])):  # in a list the parser leaves out what follows, too
        reading = read(f"# Rain\n\n{unit * 5000}deep\n\nIt rained.\n")
        assert ["markup-left-out"] == [issue.rule for issue in reading.issues]
        assert left == [getattr(block, "text", None) for block in reading.article.blocks]


def repeated(unit: str) -> Callable[[int], str]:
    """Text of some size that says one thing over and over."""
    return lambda size: "x\n\n" + unit * (size // len(unit))


HEAVY: dict[str, Callable[[int], str]] = {
    "brackets": repeated("["),
    "emphasis": repeated("*a _b"),
    "ticks": repeated("`a``b"),
    "items": repeated("* a\n  * b\n"),
    "quotations": repeated("> a\n>\n> \u2014 b\n\n"),
    "headings": repeated("## a\n\n"),
    "pictures": repeated('![a](http://b.c "d")\n\n'),
    "tags": repeated("<a "),
    "boxes": repeated("<div>"),
    "paragraphs": repeated("Rain.\n\n"),
    "tables": repeated("a|b\n-|-\n\n"),
    "braces": repeated("## a {#b}\n\n"),
    "references": repeated("[a]: b\n"),
    "shortcodes": repeated("{{< a "),
    "footnotes": repeated("a[^b]\n\n[^b]: c\n    d\n"),
    "kinds of boxes": repeated("> [!NOTE]\n> a\n\n"),
    "captions": repeated("![a](http://b.c)\n*d*\n\n"),
    "keys": lambda size: "---\n" + "".join(f"a{number}: b\n" for number in range(size // 8)) + "---\nx\n",
    "flow": lambda size: "---\na: " + "[" * size + "\n---\nx\n",
    "names": lambda size: "---\nauthor: " + "Ana Ruiz and " * (size // 13) + "\n---\nx\n",
    "parts": lambda size: "+++\na" + ".a" * (size // 2) + " = 1\n+++\nx\n",
}


@pytest.mark.soak
@needs_extra
@pytest.mark.parametrize("make", HEAVY.values(), ids=HEAVY)
def test_time_is_linear(make: Callable[[int], str]) -> None:
    """Eight times the input takes at most about eight times the time, to read and to write."""

    def work(size: int) -> None:
        with contextlib.suppress(UnreadableInput):
            markdown.render(read(make(size)).article)

    assert_growth(work, 4_000, 32_000, most=32, least_seconds=0.02)  # the square would be 64


# --- without the extra


@pytest.mark.parametrize("missing", ["yaml", "markdown_it"])
def test_missing_extra_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its extra the format says how to install it."""
    monkeypatch.setitem(sys.modules, missing, None)
    tokens._parser.cache_clear()  # noqa: SLF001 - what is remembered of the machine
    try:
        with pytest.raises(MissingExtra, match=r"pip install '\.\[markdown\]'"):
            read("---\ntitle: Rain\n---\nIt rained.\n")
        with pytest.raises(MissingExtra):
            markdown.render(story(Paragraph(text="It rained.")))
    finally:
        tokens._parser.cache_clear()  # noqa: SLF001


def test_listing_and_detecting_need_no_extra() -> None:
    """Importing the package, listing formats and detecting one load neither parser."""
    code = (
        "import sys, newsmodel; newsmodel.list_formats(); newsmodel.detect(b'# Rain'); newsmodel.detect(b'Rain')\n"
        "print({'yaml', 'markdown_it'} & set(sys.modules))"
    )
    assert (
        "set()"
        == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )
