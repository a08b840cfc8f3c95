"""Markup: examples as files, what is written reads back, strangers do no harm, time by measurement."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import cases
from tests.growth import assert_growth

from newsmodel.documents.codec import from_dict
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markup import Body, Writer, patched, read_markup
from newsmodel.formats.markup.parsing import tree_of

EXAMPLES = cases(Path(__file__).parent / "markup", "*.html", least=31)
Block = dict[str, Any]


def read(source: str, **known: Any) -> Body:
    """What some markup reads to; the document that it makes is valid."""
    body = Body(Conversion(), **known)
    read_markup(source, body)
    check(body)
    return body


def check(body: Body) -> None:
    """The codec accepts what was read."""
    document = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain", "sections": body.sections}
    from_dict({**document, "media": list(body.media.values())})


def rules(body: Body) -> list[str]:
    """The rules of the issues, each once."""
    return sorted({issue.rule for issue in body.conversion.issues})


def blocks(source: str, **known: Any) -> list[Block]:
    """The blocks of some markup without their ids."""
    found = [block for section in read(source, **known).sections for block in section["blocks"]]
    return [{name: value for name, value in block.items() if name != "id"} for block in found]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    """Each example gives what the file beside it says."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    body = read(path.read_text("utf-8"), **expected.pop("given", {}))
    found = {"sections": body.sections, "media": body.new_media, "dateline": body.dateline, "rules": rules(body)}
    assert expected == {name: value for name, value in found.items() if value or name == "sections"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_reads_back(path: Path) -> None:
    """What was read from an example is written, and reads back to the same."""
    given_ = json.loads(path.with_suffix(".json").read_text("utf-8")).get("given", {})
    body = read(path.read_text("utf-8"), **given_)
    conversion = Conversion()
    conversion.ids |= body.media.keys()
    written = Writer(conversion, media=body.media, dateline=body.dateline).write(body.sections)
    assert [] == conversion.issues
    again = read_back(written, body.media)
    assert (body.sections, body.dateline) == (again.sections, again.dateline)


def read_back(written: str, media: dict[str, Block]) -> Body:
    """What written markup reads to, beside media that are known."""
    conversion = Conversion()
    conversion.ids |= media.keys()
    body = Body(conversion, media=dict(media), takes_styles=True)
    read_markup(written, body)
    return body


# --- what is written reads back

TEXTS = st.one_of(
    st.sampled_from(["It rained.", "R&D < 3 > 2 \"a\" 'b'", "a\n\nb", "]]>", "<script>alert(1)</script>", "&amp;&lt;"]),
    st.text(
        st.sampled_from("ab \n\t\xa0&<>\"'\u2028\u2029\u200b\u200d\ufeff\ufffe\uffff\ufdd0;#-!"), min_size=1, max_size=8
    ),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t"), min_size=1, max_size=6
    ),
    st.sampled_from(
        ["\U0001f469\u200d\U0001f680 up", "\u05e9\u05dc\u05d5\u05dd \u200f", "\n", " ", "\t", "a ", " a", "a\n b"]
    ),
)
LINES = TEXTS.map(lambda text: re.sub(r"[\n\t\u2028\u2029]", " ", text))
URIS = st.sampled_from(["https://example.org/a?b=1&c=2#d", "http://example.org/'x'", "mailto:a@b.c", "urn:x:y"])
KINDS = ["strong", "emphasis", "link", "code", "subscript", "superscript", "strike", "underline"]
LANGUAGES = st.sampled_from(["pt", "zh-Hant-TW", "ar"])
STYLES = st.sampled_from([["lead"], ["link"], ["a&b", "\u00fcber"], ["x", "x"], ["credit"], ["body"]])
STYLED = frozenset({"paragraph", "quotation", "list_item", "preformatted", "figure", "table"})
ALIGNMENTS = st.sampled_from(["left", "center", "right", "justify"])
MEDIA: dict[str, Block] = {
    "m1": {"id": "m1", "kind": "picture", "caption": "The river", "renditions": [{"uri": "https://example.org/1.jpg"}]},
    "m2": {"id": "m2", "kind": "video", "uri": "https://example.org/2.mp4"},
    "m3": {"id": "m3", "kind": "picture", "alt_text": 'A "bridge"', "caption": " two  spaces"},
}


@st.composite
def marks_of(draw: st.DrawFn, text: str) -> list[Block]:
    """Marks of a text, which overlap, cross and nest."""
    marks = []
    for _ in range(draw(st.integers(0, 3)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        kind = draw(st.sampled_from(KINDS))
        mark = {"kind": kind, "start": start, "end": draw(st.integers(start + 1, len(text)))}
        marks.append(mark | ({"uri": draw(URIS)} if kind == "link" else {}))
    return marks


@st.composite
def worded(draw: st.DrawFn, kind: str, text: str | None) -> Block:
    """A block of words with marks."""
    if text is None:
        return {"type": kind}
    marks = draw(marks_of(text))
    return {"type": kind, "text": text} | ({"marks": marks} if marks else {})


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Block]:
    """Some of some fields."""
    return st.fixed_dictionaries({}, optional=fields)


@st.composite
def a_block(draw: st.DrawFn) -> Block:
    """A block of any type, without an id."""
    kind = draw(
        st.sampled_from(
            "paragraph quotation list_item list_item preformatted figure embed table link divider raw".split()  # noqa: SIM905
        )
    )
    if kind in ("divider", "raw"):
        block: Block = {"type": kind}
    else:
        optional = kind in ("figure", "embed", "table", "link")
        block = draw(worded(kind, draw(TEXTS | st.none() if optional else TEXTS)))
    match kind:
        case "quotation":
            block |= draw(some(attribution=TEXTS, group=st.sampled_from(["q1", "q2", "x"])))
        case "list_item":
            group = st.sampled_from(["l1", "l2", "x"])
            block |= draw(some(ordered=st.just(True), level=st.integers(2, 6), group=group))
        case "figure":
            block |= {"media": draw(st.sampled_from(sorted(MEDIA)))} | draw(some(group=st.just("g1")))
            if draw(st.booleans()) and "text" not in block:
                block |= {"text": MEDIA[block["media"]].get("caption", "x")}
        case "embed":
            block |= draw(some(uri=URIS, media_type=st.just("text/html"), markup=TEXTS))
        case "table":
            rows = draw(st.lists(st.lists(a_cell(), max_size=2), max_size=2))
            block |= {"rows": [{"cells": row} if row else {} for row in rows]} if rows else {}
        case "link":
            block |= draw(some(uri=URIS) if "text" in block else st.fixed_dictionaries({"uri": URIS}))
        case "raw":
            block |= {"media_type": draw(st.sampled_from(["text/html", "text/x; a=b "])), "content": draw(TEXTS)}
    return block | draw(some(language=LANGUAGES, **({"styles": STYLES} if kind in STYLED else {})))


@st.composite
def a_cell(draw: st.DrawFn) -> Block:
    """A cell."""
    block = draw(worded("", draw(st.just("") | TEXTS)))
    del block["type"]
    spans = st.sampled_from([2, 1000])
    return block | draw(some(heading=st.just(True), align=ALIGNMENTS, colspan=spans, rowspan=spans))


@st.composite
def sections_of(draw: st.DrawFn) -> list[Block]:
    """Sections of every kind."""
    sections = []
    for _ in range(draw(st.integers(0, 3))):
        section = draw(some(heading=LINES, level=st.integers(2, 6), language=LANGUAGES, styles=STYLES))
        kind = draw(st.sampled_from(["body", "body", "summary", "aside", "entry"]))
        if kind != "body":
            section["kind"] = kind
        if kind == "entry":
            moments = st.sampled_from(["2026-11-22", "2026-11-22T14:05:00Z", "1999-01-01T00:00:00.123456+05:30"])
            section |= draw(some(uri=URIS, published=moments, modified=moments, byline=TEXTS))
        sections.append({**section, "blocks": draw(st.lists(a_block(), max_size=4))})
    return named(draw, sections)


def named(draw: st.DrawFn, sections: list[Block]) -> list[Block]:
    """Sections with ids: as a reader gives them, of their own, or for some of the parts."""
    way = draw(st.sampled_from(["position", "own", "some", "none"]))
    seen: set[str] = set()

    def name(parts: list[Block], *names: str) -> None:
        for number, part in enumerate(parts, 1):
            given_ = draw(st.sampled_from(names)).format(number=number, next=number + 1)
            if given_ not in seen and (way in ("position", "own") or draw(st.booleans())):
                part["id"] = given_
                seen.add(given_)

    found = [block for section in sections for block in section["blocks"]]
    rows = [row for block in found for row in block.get("rows", ())]
    if way == "position":
        name(sections, "s{number}")
        name(found, "p{number}")
    elif way != "none":
        name(sections, "s{next}", "X.s-{number}", "s{number}")
        name(found, "p{next}", "X.p-{number}", "l{number}")
    way = "some"
    name([cell for row in rows for cell in row.get("cells", ())], "c{number}", "l{number}", "p{next}")
    return sections


def in_order(sections: list[Block]) -> list[Block]:
    """Sections with the marks of each text in one order."""

    def sort(part: Block) -> None:
        if "marks" in part:
            part["marks"].sort(key=lambda mark: (mark["start"], -mark["end"], mark["kind"], mark.get("uri", "")))

    sections = copy.deepcopy(sections)
    for section in sections:
        for block in section["blocks"]:
            sort(block)
            for row in block.get("rows", ()):
                for cell in row.get("cells", ()):
                    sort(cell)
    return sections


def without_lost(sections: list[Block], conversion: Conversion) -> list[Block]:
    """Sections without what a writer has said to be lost."""
    sections = copy.deepcopy(sections)
    for issue in sorted(conversion.issues, key=lambda issue: issue.path, reverse=True):
        holder: Any = {"sections": sections}
        for step in issue.path[:-1]:
            holder = holder[step]
        del holder[issue.path[-1]]
        if issue.path[-2] == "marks" and not holder:
            block: Any = {"sections": sections}
            for step in issue.path[:-2]:
                block = block[step]
            del block["marks"]
    return sections


@given(sections_of(), st.none() | TEXTS)
def test_what_is_written_reads_back(sections: list[Block], dateline: str | None) -> None:
    """`parse(render(a)) == a`, but for links that overlap, which the issues name."""
    conversion = Conversion()
    conversion.ids |= MEDIA.keys()
    before = copy.deepcopy(sections)
    written = Writer(conversion, media=MEDIA, dateline=dateline).write(sections)
    assert before == sections
    again = read_back(written, MEDIA)
    assert in_order(without_lost(sections, conversion)) == in_order(again.sections), written
    assert dateline == again.dateline, written
    assert {issue.path[-2] for issue in conversion.issues} <= {"marks"}


# --- what cannot be carried is said, and what executes is never written

LINK = {"kind": "link", "uri": "https://example.org/"}
LINKS = [LINK | {"start": 0, "end": 2}, LINK | {"start": 1, "end": 3}]
LOSSES: dict[str, tuple[Block, str]] = {
    "contributors": ({"contributors": [{"name": "Ana"}], "blocks": []}, "contributors"),
    "source": ({"blocks": [{"type": "quotation", "text": "No.", "source": "S1"}]}, "blocks/0/source"),
    "media": ({"blocks": [{"type": "figure", "media": "m9", "text": "Gone"}]}, "blocks/0"),
    "empty link": ({"blocks": [{"type": "link"}, {"type": "divider"}]}, "blocks/0"),
    "script": ({"blocks": [{"type": "link", "uri": "javascript:x", "text": "a"}]}, "blocks/0/uri"),
    "embedded script": ({"blocks": [{"type": "embed", "uri": "VBScript:x", "text": "a"}]}, "blocks/0/uri"),
    "link in a link": (
        {"blocks": [{"type": "divider"}, {"type": "paragraph", "text": "abc", "marks": LINKS}]},
        "blocks/1/marks/1",
    ),
    "mark that executes": (
        {"blocks": [{"type": "paragraph", "text": "abc", "marks": [{**LINK, "uri": "data:x", "start": 0, "end": 2}]}]},
        "blocks/0/marks/0",
    ),
    "taken id": ({"blocks": [{"type": "divider", "id": "headline"}]}, "blocks/0/id"),
}


@pytest.mark.parametrize("name", LOSSES)
def test_losses_are_named(name: str) -> None:
    """What markup cannot say is named by its path, and all else reads back."""
    section, pointer = LOSSES[name]
    section = {"blocks": [], **copy.deepcopy(section)}
    conversion = Conversion()
    written = Writer(conversion).write([section])
    assert [f"/sections/0/{pointer}"] == [issue.pointer for issue in conversion.issues]
    again = read_back(written, {})
    assert without_lost([section], conversion) == again.sections


def test_nothing_that_is_written_executes() -> None:
    """Handlers, scripts and addresses of scripts in a document are words or attributes of ours, never markup."""
    evil = "</div><script>alert(1)</script><img src=x onerror='alert(1)'>\"'><svg onload=alert(1)>"
    sections: list[Block] = [
        {"kind": "entry", "byline": evil, "uri": "javascript:alert(1)", "heading": evil, "blocks": []},
        {
            "blocks": [
                {"type": "raw", "media_type": "text/html", "content": evil},
                {"type": "embed", "markup": evil, "uri": "javascript:alert(1)"},
                {"type": "embed", "markup": evil, "uri": "data:text/html,x", "text": evil},
                {"type": "figure", "media": "m1", "text": evil},
                {"type": "link", "uri": "javascript:alert(1)"},
                {"type": "preformatted", "text": evil},
            ]
        },
    ]
    media = {"m1": {"id": "m1", "kind": "picture", "uri": "javascript:alert(1)", "alt_text": evil}}
    root = tree_of(Writer(Conversion(), media=media, dateline=evil).write(sections))
    assert root is not None
    for element in root.iter():
        assert element.tag not in ("script", "svg")
        for name, value in element.attrib.items():
            assert not str(name).startswith("on")
            assert name not in ("href", "src") or not str(value).startswith(("javascript:", "data:"))


# --- strangers

FRAGMENTS = st.sampled_from(
    """
    <p> </p> <b> </b> <i> <em> </em> <a|href='javascript:x'> <a|href=/x> </a> <div> </div> <ul> <ol> <li> </ul> <h2>
    </h2> <blockquote> </blockquote> <footer> <cite> <figure> </figure> <figcaption> <table> <tr> <caption> </table>
    <img|src=https://example.org/1.jpg> <td|rowspan=0000029999> <pre> </pre> <br> <hr> <x-y> </x-y> <aside> </aside> <q>
    </q> <!-- --> <![CDATA[ ]]> <?xml|version='1.0'?> <nitf> <script> </script> <svg> <math> <p|style='white-space:pre'>
    <span|class=dateline> </span> <div|data-type=embed> <div|data-type=raw> <p|data-type=link> </section>
    <section|data-kind=entry|data-uri=x> <b|data-continued=1> <b|data-continued> <h2|data-level=9> <p|id=headline>
    <figure|data-media=m9|data-group=?> <p|id=a> <iframe|src=//x.y> <video> & &amp; &#7; &#xD800; &#x110000; &#0; &#x0;
    &#; < > " ' word | || . <!DOCTYPE|x[ <ul|data-group=->
    """.split()  # noqa: SIM905
).map(lambda token: token.replace("|", " "))


@given(st.lists(FRAGMENTS | st.text(max_size=3), max_size=25).map("".join))
def test_any_markup_gives_a_valid_body(source: str) -> None:
    """Whatever stands there, the body is valid; written, it reads back to itself."""
    body = read(source)
    conversion = Conversion()
    conversion.ids |= body.media.keys()
    written = Writer(conversion, media=body.media, dateline=body.dateline).write(body.sections)
    again = read_back(written, body.media)
    assert [] == conversion.issues
    assert in_order(body.sections) == in_order(again.sections), written
    assert body.dateline == again.dateline, written


@pytest.mark.parametrize(
    "source",
    [
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><nitf><p>&a;</p></nitf>",
        "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x'> %a;]><nitf><p>x</p></nitf>",
        "<!DOCTYPE nitf SYSTEM 'http://127.0.0.1:9/x.dtd'><nitf><p>x</p></nitf>",
        "<?xml version='1.0'?><html xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></html>",
    ],
)
def test_nothing_is_fetched(source: str) -> None:
    """No file and no address is read."""
    assert "root" not in json.dumps(read(source).sections).replace("/etc/passwd", "")


def test_entities_do_not_grow() -> None:
    """A bomb of entities stays as small as it was."""
    lines = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
    source = f"<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY e0 'lol'>{lines}]><nitf><p>It &e11; grew.</p></nitf>"
    assert [{"type": "paragraph", "text": "It &e11; grew."}] == blocks(source)


@pytest.mark.parametrize("name", "div b blockquote ul li table figure x-y span a section".split())  # noqa: SIM905
@pytest.mark.parametrize("start", ["", "<nitf>"])
def test_depth_costs_nothing(name: str, start: str) -> None:
    """Elements within elements are read without recursion; where the parser gives up, an issue says so."""
    deep = read(f"{start}<p>First.</p>" + f"<{name}>" * 20_000 + "Deep.")
    shallow = read(f"{start}<p>First.</p>" + f"<{name}>" * 1500 + "Deep.")
    assert ["First."] == [block.get("text") for block in deep.sections[0]["blocks"]][:1]
    assert "Deep." in json.dumps(shallow.sections)
    assert [] == rules(shallow)
    assert (["markup-left-out"] if "Deep." not in json.dumps(deep.sections) else []) == rules(deep)


HEAVY = {
    "angles": "<",
    "ampersands": "&",
    "paragraphs": "<p>",
    "unclosed": "<a href=",
    "unclosed, quoted": "<a href='",
    "comments": "<!--",
    "breaks": "<br>",
    "marks": "<i>x<b>y</i></b> ",
    "continued": "<b data-continued=1><i>x</i></b>",
    "open marks": "<em><p>x",
    "links": "<a href=https://example.org/>x</a>",
    "pictures": "<img src=https://example.org/1.jpg>x",
    "items": "<li>x",
    "lists in quotations": "<ul></ul>",
    "attributions": "<footer>x</footer>",
    "datelines": "<span class=dateline>x</span>",
    "scripts": "<script src=//x.com/a></script>",
    "controls": "&#7;",
    "surrogates": "&#xD800;",
    "zeros": "&#0000000000",
    "unknown": "<x-y>x</x-y>",
}


@pytest.mark.soak
@pytest.mark.parametrize("unit", HEAVY.values(), ids=HEAVY)
@pytest.mark.parametrize("start", ["", "<blockquote class=fb-post>x</blockquote><figure>", "<blockquote>" * 200 + "x"])
def test_time_is_linear(unit: str, start: str) -> None:
    """Reading, writing and patching take at most about so much longer as the markup is."""

    def work(size: int) -> None:
        source = start + unit * (size // len(unit))
        body = Body(Conversion())
        read_markup(source, body)
        Writer(Conversion(), media=body.media).write(body.sections)
        patched(source, "It rained.", "It snowed.")

    assert_growth(work, 6_000, 24_000, most=12, least_seconds=0.03)


def test_attributes_without_end() -> None:
    """Of thousands of attributes of one element the first are read."""
    assert [{"type": "paragraph", "text": "x", "language": "pt"}] == blocks(with_attributes(5_000))


@pytest.mark.soak
@pytest.mark.parametrize("end", ["</script>", "</SCRIPT >"])
def test_script_has_no_attributes(end: str) -> None:
    """A comparison in a long script begins no element with attributes without end."""
    script = f"<script>for(var i=0;i<n;i++){{{'a b c d;' * 4_000}}}{end}"
    assert [{"type": "paragraph", "text": "Rain."}] == blocks(f"{script}<p>Rain.</p>")


def test_attributes_take_linear_time() -> None:
    """Ten times the attributes of one element take at most about ten times the time."""
    assert_growth(lambda count: blocks(with_attributes(count)), 5_000, 50_000, most=25)


def with_attributes(count: int) -> str:
    """A paragraph with many attributes that nobody knows."""
    many = " ".join(f"a{number}='>'" for number in range(count))
    return f"<p lang=pt {many}>x</p>"


# --- patching


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("<p>It <b>rained</b>.</p>", "It rained.", "<p>NEW</p>"),
        ("<p><b>It rained.</b> Then</p>", "It rained.", "<p>NEW Then</p>"),
        ("<p title='a > b'>R&amp;D  grew</p>", "R&D grew", "<p title='a > b'>NEW</p>"),
        ("<p>a<br>b</p>", "a b", "<p>NEW</p>"),
        ("<p>a</p><p>a</p>", "a", None),
        ("<p>It</p><p>rained</p>", "It rained", None),
        ("<script>a</script><!-- a --><p>a</p>", "a", "<script>a</script><!-- a --><p>NEW</p>"),
        ("<p>a</p>", "", None),
    ],
)
def test_patched(source: str, words: str, expected: str | None) -> None:
    """Words that stand in one place are replaced, with the marks around them."""
    assert expected == patched(source, words, "NEW")


def test_issues_of_links_are_said_once() -> None:
    """A relative address is named once, however often the paragraph is looked at."""
    assert 1 == len(read("<p><a href='/a'>x</a> <img alt=y src=https://example.org/1.jpg> z</p>").conversion.issues)
