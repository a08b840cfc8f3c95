"""Word documents: styles, marks, lists, tables, pictures, and what is no part of the running text."""

from __future__ import annotations

import datetime
import io
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cases import cases
from tests.formats.word_files import MORE, PROSE, added, archive, core, p, r, runs, word_file

from newsmodel import parse, to_dict, validate
from newsmodel.errors import MissingExtra, UnreadableInput, UnwritableStory
from newsmodel.formats import detect, docx
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.model import Article, Table
from newsmodel.readings import Hints, Reading

Document = pytest.importorskip("docx", reason="needs newsmodel[docx]").Document

RULES = Path(__file__).parents[1] / "rules" / "reader"
TITLE = p("Rain ends the long drought", "Titel")


def read(*body: str, **parts: Any) -> Reading:
    return parse(word_file(*body, **parts))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.type, getattr(block, "text", None) or "") for block in article.blocks]


def marks(article: Article) -> list[tuple[str, str, str | None]]:
    """The marks of the blocks: kind, words, and where they lead."""
    return [
        (mark.kind, words[mark.start : mark.end], mark.uri)
        for block in article.blocks
        for words in [getattr(block, "text", None) or ""]
        for mark in getattr(block, "marks", ())
    ]


def told(reading: Reading, rule: str) -> list[str]:
    return [issue.message for issue in reading.issues if issue.rule == rule]


def left_out(article: Article) -> list[tuple[str, str | None]]:
    assert article.provenance is not None
    return [(each.text, each.after) for each in article.provenance.left_out]


def test_a_document_of_python_docx() -> None:
    """Styles say headline, deck, headings, lists and quotations; the words say byline, dateline, credits."""
    document = Document()
    for words, style in (
        ("Rain ends the long drought", "Title"),
        ("Farmers danced until the morning", "Subtitle"),
        ("By Ana Ruiz", None),
        (f"BERN, March 3, 2026 (SDA) - {PROSE}", None),
        ("What comes next", "Heading 2"),
        ("Wells are opened", "List Bullet"),
        ("Fields are sown", "List Bullet 2"),
        ("Cattle are bought", "List Number"),
        ("It was a long wait.", "Quote"),
        ("But it is over.", "Quote"),
        ("\u2014 Kim Min-ji, farmer", "Quote"),
        (MORE, None),
        ("Reporting by Ana Ruiz; Editing by Tom Okafor", None),
    ):
        document.add_paragraph(words, style=style)
    file = io.BytesIO()
    document.save(file)
    article = parse(file.getvalue()).article
    assert ("Rain ends the long drought", "Farmers danced until the morning", "By Ana Ruiz") == (
        article.headline,
        article.subheadline,
        article.byline,
    )
    assert article.dateline is not None
    assert (("BERN",), datetime.date(2026, 3, 3), "SDA") == (
        article.dateline.places,
        article.dateline.date,
        article.dateline.agency,
    )
    assert "Reporting by Ana Ruiz; Editing by Tom Okafor" == article.tagline
    assert [(None, 1), ("What comes next", 1)] == [(each.heading, each.level) for each in article.sections]
    assert [
        {"type": "paragraph", "id": "p1", "text": PROSE},
        {"type": "list_item", "id": "p2", "text": "Wells are opened", "group": "l1"},
        {"type": "list_item", "id": "p3", "text": "Fields are sown", "level": 2, "group": "l1"},
        {"type": "list_item", "id": "p4", "text": "Cattle are bought", "ordered": True, "group": "l2"},
        {"type": "quotation", "id": "p5", "text": "It was a long wait.", "group": "q3"},
        {
            "type": "quotation",
            "id": "p6",
            "text": "But it is over.",
            "attribution": "Kim Min-ji, farmer",
            "group": "q3",
        },
        {"type": "paragraph", "id": "p7", "text": MORE},
    ] == [block for section in to_dict(article)["sections"] for block in section["blocks"]]


# --- headline and what stands around it


def test_the_first_heading_is_the_headline_where_no_style_is_a_title() -> None:
    """A first heading of the first rank above the story is its headline; headings below count from the next rank."""
    article = read(p("Rain ends", "berschrift1"), p(PROSE), p("The wells", "Gliederung"), p(MORE)).article
    assert ("Rain ends", [(None, 1), ("The wells", 1)]) == (
        article.headline,
        [(each.heading, each.level) for each in article.sections],
    )


def test_a_heading_below_the_story_is_no_headline() -> None:
    """Where the story begins above the first heading, its headline is found, or inferred, as in plain text."""
    reading = read(p(PROSE), p(MORE), p("The wells", "berschrift1"), p(MORE))
    assert [None, "The wells"] == [section.heading for section in reading.article.sections]
    assert ["headline-inferred"] == [issue.rule for issue in reading.issues if "headline" in issue.rule]


@pytest.mark.parametrize("style", ["Eigene", "Gliederung"])
def test_a_style_is_what_it_is_based_on(style: str) -> None:
    """A style of one's own is a heading where it is based on one, or has a level of the outline."""
    article = read(TITLE, p(PROSE), p("The wells", style), p(MORE)).article
    assert [(None, 1), ("The wells", 1)] == [(each.heading, each.level) for each in article.sections]


def test_lines_above_the_headline() -> None:
    """A label above the headline is the kicker, a notice holds, and a paragraph of the story stays in it."""
    article = read(p("EMBARGOED UNTIL 10:00 GMT, 5 March 2027"), p("Agriculture"), TITLE, p(PROSE)).article
    assert ("Agriculture", datetime.datetime(2027, 3, 5, 10, tzinfo=datetime.UTC)) == (
        article.kicker,
        article.embargo and article.embargo.until,
    )
    assert [("paragraph", MORE), ("paragraph", PROSE)] == blocks(read(p(MORE), TITLE, p(PROSE)).article)


def test_a_known_headline_is_not_doubted() -> None:
    """What a style calls the title is the headline, though it ends with a stop, or looks like something else."""
    for words in ("It rained at last.", "By Ana Ruiz", "SEOUL, March 27 (Yonhap) -- It rained."):
        article = read(p(words, "Titel"), p(PROSE), p(MORE)).article
        assert (words, [("paragraph", PROSE), ("paragraph", MORE)]) == (article.headline, blocks(article))


def test_bold_lines_are_headings_where_no_style_is() -> None:
    """Without headings by style, a line in bold between paragraphs opens a section."""
    bold = runs(r("The wells", "<w:b/>"))
    reading = read(TITLE, p(PROSE), bold, p(MORE))
    assert [None, "The wells"] == [section.heading for section in reading.article.sections]
    assert ["taken for a heading: 'The wells'"] == told(reading, "subhead-guessed")
    headed = read(TITLE, p(PROSE), bold, p(MORE), p("The fields", "berschrift1"), p(MORE)).article
    assert [None, "The fields"] == [section.heading for section in headed.sections]


def test_blank_lines_in_a_paragraph_part_it() -> None:
    """Two line breaks part paragraphs, one is a line of the same."""
    text = f"<w:r><w:t>{PROSE}</w:t><w:br/><w:br/><w:t>One line</w:t><w:br/><w:t>and another.</w:t></w:r>"
    article = read(TITLE, runs(text), p(MORE)).article
    assert [PROSE, "One line\nand another.", MORE] == [text for _, text in blocks(article)]


# --- words and marks


def test_marks() -> None:
    """Bold, italic, struck, raised, underlined and linked words are marks; white space at their ends is none."""
    body = runs(
        r("It "),
        r("rained ", "<w:b/>"),
        r("on", "<w:b/><w:i/>"),
        r(" Monday", '<w:rStyle w:val="Fett"/>'),
        r(" not", '<w:b w:val="0"/>'),
        r(" a", '<w:u w:val="single"/>'),
        r("2", '<w:vertAlign w:val="superscript"/>'),
        r(" drop", "<w:strike/>"),
        f'<w:hyperlink r:id="far">{r(" here")}</w:hyperlink>',
        f'<w:hyperlink w:anchor="below">{r(" below")}</w:hyperlink>',
        f'<w:hyperlink r:id="bad">{r(" run")}</w:hyperlink>',
        r(" and nowhere else, as the weather office told the town."),
    )
    article = read(TITLE, body, p(MORE), links={"far": "https://example.org/a", "bad": "javascript:alert(1)"}).article
    assert [
        ("strong", "rained on Monday", None),
        ("emphasis", "on", None),
        ("underline", "a", None),
        ("superscript", "2", None),
        ("strike", "drop", None),
        ("link", "here", "https://example.org/a"),
    ] == marks(article)


def test_marks_move_with_their_words() -> None:
    """Where a dateline is cut off, the marks of what is left stay on their words."""
    body = runs(r("BERN, March 3 (SDA) - ", "<w:b/>"), r("The rain "), r("ended", "<w:i/>"), r(f". {MORE}"))
    article = read(TITLE, body, p(MORE)).article
    assert [("emphasis", "ended", None)] == marks(article)
    assert f"The rain ended. {MORE}" == blocks(article)[0][1]


def test_fields() -> None:
    """Of a field its words count, not its instruction; one that links is a mark; contents are left out."""

    def field(instruction: str, words: str) -> str:
        kinds = ('begin"/></w:r>', 'separate"/></w:r>', 'end"/></w:r>')
        begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}' for kind in kinds)
        return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{r(words)}{end}"

    body = runs(
        r("It rained "),
        field(' HYPERLINK "https://example.org/b" ', "here"),
        f'<w:fldSimple w:instr="DATE">{r(" on Monday")}</w:fldSimple>',
        r(", as the weather office told the people of the town."),
    )
    reading = read(TITLE, runs(field("TOC \\o", "The wells 3")), p("The wells 3", "Verzeichnis1"), body, p(MORE))
    assert [("link", "here", "https://example.org/b")] == marks(reading.article)
    assert (
        "It rained here on Monday, as the weather office told the people of the town." == blocks(reading.article)[0][1]
    )
    assert [("The wells 3", None), ("The wells 3", None)] == left_out(reading.article)


def test_signs() -> None:
    """Tabs, hyphens, signs of fonts, formulas and words above others come out as words."""
    body = runs(
        f'<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:sym w:char="00A9"/><w:sym w:char="F0B7"/>'
        f'<w:sym w:char="x"/></w:r><m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath>'
        f"<w:r><w:ruby><w:rt>{r('over')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>"
        f"<w:smartTag>{r(' town')}</w:smartTag><w:sdt><w:sdtContent>{r(' hall')}</w:sdtContent></w:sdt>"
    )
    article = read(TITLE, p(PROSE), body, p(MORE)).article
    assert "a\tb\u2011\u00a9\ufffd\ufffdE=mbase town hall" == blocks(article)[1][1]


# --- lists, code, tables, pictures


def test_lists_by_their_numbering() -> None:
    """Marks, numbers and levels come from the numbering; a list with neither is prose."""

    def item(words: str, number: int, level: int = 0) -> str:
        return p(words, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    article = read(
        TITLE,
        p(PROSE),
        item("One", 2),
        item("Inner", 2, 1),
        item("Two", 2),
        item("Mark", 1),
        item(MORE, 3),
        item(MORE, 0),
    ).article
    found = [each for section in to_dict(article)["sections"] for each in section["blocks"]][1:]
    assert [
        ("One", True, 1, "l1"),
        ("Inner", False, 2, "l1"),
        ("Two", True, 1, "l1"),
        ("Mark", False, 1, "l2"),
    ] == [(each["text"], each.get("ordered", False), each.get("level", 1), each["group"]) for each in found[:4]]
    assert ["paragraph", "paragraph"] == [each["type"] for each in found[4:]]


def test_code_keeps_its_white_space() -> None:
    """Paragraphs in a style of code are preformatted, blank lines among their lines."""
    text = "<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>"
    assert ("preformatted", "a\n\nb") == blocks(read(TITLE, p(PROSE), runs(text, style="Code"), p(MORE)).article)[1]


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{words}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def test_tables() -> None:
    """Cells take several columns or rows; a row that is repeated on each page has headings; deleted rows are gone."""
    table = (
        "<w:tbl>"
        + row(cell(p("Town")), cell(p("Rain"), '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>")
        + row(cell(p("Bern"), '<w:vMerge w:val="restart"/>'), cell(p("1") + p("2")), cell(p("3")))
        + row(cell(p(), "<w:vMerge/>"), cell(runs(r("4", "<w:b/>"))), cell(f"<w:tbl>{row(cell(p('5')))}</w:tbl>{p()}"))
        + row(cell(p("gone")), cell(p("gone")), cell(p("gone")), properties="<w:del/>")
        + "</w:tbl>"
    )
    article = read(TITLE, p(PROSE), table, p("Rain in the valley", "Beschriftung"), p(MORE)).article
    found = to_dict(article)["sections"][0]["blocks"][1]
    assert "Rain in the valley" == found["text"]
    assert [
        [{"text": "Town", "heading": True}, {"text": "Rain", "heading": True, "colspan": 2}],
        [{"text": "Bern", "rowspan": 2}, {"text": "1\n2"}, {"text": "3"}],
        [{"text": "4", "marks": [{"kind": "strong", "start": 0, "end": 1}]}, {"text": "5"}],
    ] == [each["cells"] for each in found["rows"]]


def test_styles_that_somebody_made_stay_with_their_blocks() -> None:
    """Those of Word and those that say what a paragraph is do not; the dateline is cut off a paragraph before."""
    dated = f"BERN, March 3, 2026 (SDA) - {PROSE}"
    item = p("Wells are opened", "Kasten", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = (TITLE, p(dated, "Kasten"), p(MORE), p("It was long.", "Zitat"), item, p("a  b", "Code"))
    found = list(read(*body).article.blocks)
    assert [
        ("paragraph", ("Box-text,-red",)),
        ("paragraph", ()),
        ("quotation", ("Pull",)),
        ("list_item", ("Box-text,-red",)),
        ("preformatted", ()),
    ] == [(block.type, getattr(block, "styles", ())) for block in found]
    assert PROSE == getattr(found[0], "text", None)


def test_cells_stand_where_their_paragraphs_say() -> None:
    """Paragraphs that differ, and those from right to left, say nothing."""
    said = ('<w:jc w:val="end"/>', '<w:jc w:val="both"/>', '<w:bidi/><w:jc w:val="right"/>', "")
    cells = [p("4.40", properties=each) for each in said]
    cells.append(p("4", properties='<w:jc w:val="center"/>') + p("5"))
    row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    article = read(TITLE, p(PROSE), f"<w:tbl><w:tr>{row}</w:tr><w:tr>{row}</w:tr></w:tbl>", p(MORE)).article
    (table,) = (block for block in article.blocks if isinstance(block, Table))
    assert ["right", "justify", None, None, None] == [cell.align for cell in table.rows[0].cells]


def test_tables_that_only_place_words() -> None:
    """A table of one cell, or with a column of paragraphs, is how the page is built: its words are the story's."""
    framed = f"<w:tbl>{row(cell(TITLE + p(PROSE)))}</w:tbl>"
    assert [("paragraph", PROSE), ("paragraph", MORE)] == blocks(read(framed, p(MORE)).article)
    columns = f"<w:tbl>{row(cell(p(MORE)), cell(p(PROSE) + p(MORE) + p(PROSE)))}</w:tbl>"
    assert [PROSE, MORE, PROSE, MORE, PROSE] == [text for _, text in blocks(read(TITLE, p(PROSE), columns).article)]


def drawing(name: str, told: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr {told}/><a:graphic><a:blip r:embed="{name}"/></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def test_pictures_are_named() -> None:
    """A picture has the name of its bytes, its type and size; and what is said of it; its file is not taken."""
    body = runs(drawing("one", 'descr="Rain over a field" title="Rain"'))
    reading = read(
        TITLE, p(PROSE), body, p("It rained. Photo: Ana Ruiz", "Beschriftung"), p(MORE), files={"one": b"PNG"}
    )
    assert [
        {
            "id": "m1",
            "kind": "picture",
            "title": "Rain",
            "alt_text": "Rain over a field",
            "renditions": [
                {
                    "uri": id_of_bytes(b"PNG")[0],
                    "media_type": "image/png",
                    "size": 3,
                }
            ],
        }
    ] == to_dict(reading.article)["media"]
    assert ["paragraph", "figure", "paragraph"] == [block.type for block in reading.article.blocks]
    assert "It rained. Photo: Ana Ruiz" == blocks(reading.article)[1][1]
    assert ["stays in the file, as word/media/one.png"] == told(reading, "picture-stays-in-file")


def test_pictures_elsewhere_and_nowhere() -> None:
    """A picture that is linked has its address; charts, files and pictures that are not there are named."""
    linked = '<w:r><w:drawing><a:blip r:link="far"/></w:drawing></w:r>'
    old = '<w:r><w:pict><v:shape alt="A field"><v:imagedata r:id="far"/></v:shape></w:pict></w:r>'
    chart = '<w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r><w:r><w:object/></w:r><w:r><w:drawing/></w:r>'
    address = {"far": "https://example.org/rain.png"}
    reading = read(TITLE, p(PROSE), runs(linked, old, drawing("none"), chart), "<w:altChunk/>", p(MORE), links=address)
    media = to_dict(reading.article)["media"]
    assert [("https://example.org/rain.png", None), ("https://example.org/rain.png", "A field")] == [
        (each["renditions"][0]["uri"], each.get("alt_text")) for each in media
    ]
    assert [
        "stays in the file: a picture that is not there",
        "stays in the file: a chart",
        "stays in the file: an embedded file",
        "stays in the file: a drawing",
        "stays in the file: an embedded file",
    ] == told(reading, "object-left-out")


# --- what is no part of the running text


def test_notes_are_left_out_and_kept() -> None:
    """Footnotes, endnotes and comments stand whole behind their block, and an issue names each."""
    body = runs(
        r(PROSE),
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
        '<w:commentRangeStart w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    )
    parts = {
        "footnotes": f'<w:footnote w:id="2">{p("See the report.")}{p("Page 3.")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="2">{p("Thanks to all.")}</w:endnote>',
        "comments": f'<w:comment w:id="7">{p("Is that so?")}</w:comment>',
    }
    reading = read(TITLE, body, p(MORE), parts=parts)
    assert [("See the report.\nPage 3.", "p1"), ("Thanks to all.", "p1"), ("Is that so?", "p1")] == left_out(
        reading.article
    )
    assert [
        "left out as a footnote: 'See the report.\\nPage 3.'",
        "left out as an endnote: 'Thanks to all.'",
        "left out as a comment: 'Is that so?'",
    ] == told(reading, "document-part-left-out")
    assert [PROSE, MORE] == [text for _, text in blocks(reading.article)]


def test_hidden_text_is_left_out() -> None:
    """Words that Word does not show are no words of the story."""
    reading = read(TITLE, runs(r(PROSE), r(" Ask the mayor.", "<w:vanish/>")), p(MORE))
    assert [("Ask the mayor.", "p1")] == left_out(reading.article)
    assert [PROSE, MORE] == [text for _, text in blocks(reading.article)]


def test_headers_and_footers() -> None:
    """Lines of headers and footers are left out, each once; a watermark is one of them."""
    mark = '<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    parts = {"header1": p("Coast Press") + mark, "header2": p("Coast Press"), "footer1": p("Page 1")}
    reading = read(TITLE, p(PROSE), p(MORE), parts=parts)
    assert [("Coast Press", None), ("DRAFT", None), ("Page 1", None)] == left_out(reading.article)


def box(*content: str) -> str:
    return f"<w:txbxContent>{''.join(content)}</w:txbxContent>"


def test_text_boxes_are_asides() -> None:
    """A text box is a section of its own, though the file has it twice; the story goes on."""
    content = box(p("In numbers"), p("12 mm of rain"))
    shape = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{content}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box(p('In numbers'))}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    article = read(TITLE, runs(r(PROSE), shape), p(MORE)).article
    assert [("body", [PROSE]), ("aside", ["In numbers", "12 mm of rain"]), ("body", [MORE])] == [
        (section.kind, [getattr(block, "text", "") for block in section.blocks]) for section in article.sections
    ]


def test_a_box_with_nothing_but_a_picture_is_a_picture() -> None:
    """No section is opened for what has no words."""
    shape = f"<w:r><w:pict>{box(runs(drawing('one')))}</w:pict></w:r>"
    article = read(TITLE, runs(r(PROSE), shape), p(MORE), files={"one": b"PNG"}).article
    assert 1 == len(article.sections)
    assert ["paragraph", "figure", "paragraph"] == [block.type for block in article.blocks]


def test_tracked_changes() -> None:
    """What was deleted or moved away stands nowhere, what was inserted or moved here is read; an issue says so."""
    body = runs(
        r("The rain ended on Tuesday"),
        '<w:del w:id="1"><w:r><w:delText> after the secret vote</w:delText></w:r></w:del>',
        f"<w:ins>{r(' at last')}</w:ins>",
        f"<w:moveFrom>{r(' elsewhere')}</w:moveFrom><w:moveTo>{r(' here')}</w:moveTo>",
        r(", and all the valley danced until the morning."),
    )
    gone = f"<w:del>{p('A secret paragraph.')}</w:del>"
    reading = read(TITLE, body, gone, p(MORE))
    text = "The rain ended on Tuesday at last here, and all the valley danced until the morning."
    assert [text, MORE] == [text for _, text in blocks(reading.article)]
    assert "secret" not in str(to_dict(reading.article))
    assert not any("secret" in issue.message for issue in reading.issues)
    deleted, inserted = told(reading, "tracked-changes-applied")[0].split("; ")
    assert "not read, since changes delete them: 2 passages" == deleted
    assert "read, though nobody has accepted them: words that changes insert" == inserted


def test_a_deleted_end_joins_paragraphs() -> None:
    """Where the end of a paragraph is deleted, the next one goes on with it; at the end of all nothing is lost."""
    deleted = "<w:rPr><w:del/></w:rPr>"
    article = read(
        TITLE, p("The rain ended,", properties=deleted), p(f"they said. {PROSE}"), p(MORE, properties=deleted)
    )
    assert [f"The rain ended, they said. {PROSE}", MORE] == [text for _, text in blocks(article.article)]


# --- restrictions hold


EMBARGO = "EMBARGOED UNTIL 10:00 GMT, 5 March 2027"
UNTIL = datetime.datetime(2027, 3, 5, 10, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    "body",
    [
        (TITLE, p(EMBARGO), p(PROSE), p(MORE)),
        (TITLE, p(PROSE), p(MORE), p(EMBARGO)),
        (TITLE, p(EMBARGO, "berschrift1"), p(PROSE)),
        (TITLE, p(PROSE), f"<w:tbl>{row(cell(p('Embargoed until')), cell(p('10:00 GMT, 5 March 2027')))}</w:tbl>"),
        (TITLE, runs(r(PROSE), f"<w:r><w:pict>{box(p(EMBARGO), p('Press office'))}</w:pict></w:r>"), p(MORE)),
        (TITLE, runs(r(PROSE), r(EMBARGO, "<w:vanish/>")), p(MORE)),
        (TITLE, p(PROSE), p(EMBARGO, properties='<w:numPr><w:numId w:val="1"/></w:numPr>'), p(MORE)),
    ],
)
def test_an_embargo_holds_wherever_it_stands(body: tuple[str, ...]) -> None:
    """An embargo in a paragraph of any style, a table, a box or hidden text is the story's."""
    article = read(*body).article
    assert UNTIL == (article.embargo and article.embargo.until)


@pytest.mark.parametrize("kind", ["header", "footer", "comments", "footnotes"])
def test_an_embargo_holds_beside_the_text(kind: str) -> None:
    """An embargo in a header, a footer, a comment or a footnote is the story's."""
    name = {"comments": "comment", "footnotes": "footnote"}.get(kind)
    content = p(EMBARGO) if name is None else f'<w:{name} w:id="2">{p(EMBARGO)}</w:{name}>'
    reference = "" if name is None else f'<w:r><w:{name}Reference w:id="2"/></w:r>'
    article = read(TITLE, runs(r(PROSE), reference), p(MORE), parts={kind: content}).article
    assert UNTIL == (article.embargo and article.embargo.until)


@pytest.mark.parametrize("words", ["MANDATORY KILL", "NOT FOR PUBLICATION"])
def test_bans_hold_in_headers_and_headings(words: str) -> None:
    """A ban in a header or a heading restricts the story as one in its first line does."""
    expected = read(TITLE, p(words), p(PROSE), p(MORE)).article.status
    assert "usable" != expected
    assert expected == read(TITLE, p(PROSE), p(MORE), parts={"header": p(words)}).article.status
    assert expected == read(TITLE, p(PROSE), p(words, "berschrift1"), p(MORE)).article.status


@pytest.mark.parametrize("words", [EMBARGO, "MANDATORY KILL"])
def test_a_deleted_restriction_still_holds(words: str) -> None:
    """Until somebody accepts a deletion that frees a story, it is withheld; the words stand nowhere."""
    deleted = f"<w:del><w:r><w:delText>{words}</w:delText></w:r></w:del>"
    article = read(TITLE, runs(deleted), p(PROSE), p(MORE)).article
    assert "withheld" == article.status
    assert words not in str(to_dict(article))


@pytest.mark.parametrize(
    ("properties", "status"), [(core(contentStatus="Draft"), "withheld"), (core(contentStatus="Final"), "usable")]
)
def test_the_status_of_the_file_holds(properties: str, status: str) -> None:
    """A file that says that it is a draft is withheld."""
    assert status == read(TITLE, p(PROSE), p(MORE), properties=properties).article.status


def test_added_properties_restrict() -> None:
    """Properties that a CMS has added restrict by their names."""
    article = read(TITLE, p(PROSE), p(MORE), custom=added(embargo_until="2027-03-05T10:00:00Z")).article
    assert UNTIL == (article.embargo and article.embargo.until)
    assert {"embargo_until": "2027-03-05T10:00:00Z"} == article.extra["docx"]


# --- properties of the file


def test_core_properties() -> None:
    """Times, keywords, language and the title are fields; an author is one where no byline names another."""
    properties = core(
        title="rain-final",
        creator="Ana Ruiz",
        keywords="rain; drought, Bern",
        language="en-GB",
        created="2026-03-03T08:00:00Z",
        modified="2026-03-04T09:00:00Z",
        revision="7",
    )
    reading = read(TITLE, p(PROSE), p(MORE), properties=properties)
    article = reading.article
    assert ("rain-final", "en-GB", ("rain", "drought", "Bern"), {"docx": {"revision": "7"}}) == (
        article.title,
        article.language,
        article.keywords,
        article.extra,
    )
    assert [("Ana Ruiz", "author")] == [(each.name, each.role) for each in article.contributors]
    assert ["from the properties of the file: 'Ana Ruiz'"] == told(reading, "author-of-file-taken")
    assert ["2026-03-03", "2026-03-04"] == [str(each)[:10] for each in (article.created, article.modified)]
    signed = read(TITLE, p("By Tom Okafor"), p(PROSE), p(MORE), properties=properties).article
    assert ["Tom Okafor"] == [each.name for each in signed.contributors]
    assert "Ana Ruiz" == signed.extra["docx"]["creator"]


def test_names_of_programs_are_no_authors() -> None:
    """What a program writes where nobody gave a name is kept, and names nobody."""
    article = read(TITLE, p(PROSE), p(MORE), properties=core(creator="python-docx")).article
    assert ((), "python-docx") == (article.contributors, article.extra["docx"]["creator"])


def test_the_title_of_the_file_is_better_than_none() -> None:
    """Where the words have no headline, the title of the file is it."""
    reading = read(p(PROSE), p(MORE), properties=core(title="Rain ends the long drought"))
    assert "Rain ends the long drought" == reading.article.headline
    assert [] == told(reading, "headline-inferred")


def test_times_of_the_file_do_not_contradict_the_story() -> None:
    """A file that was made after the story was published says nothing of the story."""
    hints = Hints(published=datetime.datetime(2026, 3, 3, tzinfo=datetime.UTC))
    properties = core(created="2026-03-04T08:00:00Z", modified="2026-03-02T08:00:00Z")
    article = parse(word_file(TITLE, p(PROSE), p(MORE), properties=properties), hints=hints).article
    assert (None, None) == (article.created, article.modified)
    assert {"created", "modified"} == article.extra["docx"].keys()


# --- files that are none


def test_detected_by_content() -> None:
    """A Word document is told by its folder, a ZIP archive without it is refused as before."""
    assert "docx" == detect(word_file(TITLE))
    with pytest.raises(UnreadableInput, match="this is a ZIP archive"):
        detect(archive({"content.xml": b"<x/>", "a/word/b": b""}))
    with pytest.raises(UnreadableInput, match="this is a Word document: read it as the format docx"):
        parse(word_file(TITLE), format="text")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is no whole Word document"),
        (b"Rain", "the file is no whole Word document"),
        (word_file(TITLE)[:-40], "the file is no whole Word document"),
        (archive({"word/document.xml": b"<x/>"}), "the file is no whole Word document"),
        (word_file("<w:p>"), "the file is no whole Word document"),
        (word_file(TITLE, parts={"comments": "<w:comment>"}), "the file is no whole Word document"),
        (word_file(), "the document has no words"),
        (archive({"word/document.xml": bytes(65 * 2**20)}), "unpacked, it would have 65 MB in 1 parts"),
        (archive({f"word/{n}": b"" for n in range(10_001)}), "unpacked, it would have 0 MB in 10001 parts"),
    ],
)
def test_broken_files_are_refused(data: bytes, told: str) -> None:
    """Whatever is broken, empty or made to fill the memory is refused with one sentence."""
    with pytest.raises(UnreadableInput, match=told):
        docx.parse(data, hints=Hints())


def test_a_locked_file_is_refused() -> None:
    """A file with a password says so."""
    whole = bytearray(archive({"word/document.xml": b"x"}))
    place = whole.index(b"PK\x01\x02")
    whole[place + 8] |= 1
    with pytest.raises(UnreadableInput, match="locked by a password"):
        docx.parse(bytes(whole), hints=Hints())


def test_text_is_no_document() -> None:
    """A str is refused, since a document is bytes."""
    with pytest.raises(UnreadableInput, match="bytes, not text"):
        docx.parse("PK", hints=Hints())


def test_entities_of_a_document_are_not_expanded() -> None:
    """What a document defines for itself is neither expanded nor fetched."""
    bomb = '<!DOCTYPE x [<!ENTITY a "rain"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    whole = archive({"word/document.xml": f"{bomb}<x>&a;&b;</x>".encode()})
    with pytest.raises(UnreadableInput, match="no whole Word document"):
        docx.parse(whole, hints=Hints())


def test_a_link_to_another_story_keeps_its_address() -> None:
    """A line that leads to another story is a link, with the address that its words had."""
    link = runs(r("Read more: "), f'<w:hyperlink r:id="far">{r("Snow falls on the hills")}</w:hyperlink>')
    article = read(TITLE, p(PROSE), link, p(MORE), links={"far": "https://example.org/snow"}).article
    assert [("related", "Snow falls on the hills", "https://example.org/snow")] == [
        (each.rel, each.title, each.uri) for each in article.links
    ]


def test_boxes_hold_tables_and_pictures() -> None:
    """What stands in a text box stands in its section, pictures among it; a heading ends the aside."""
    table = f"<w:tbl>{row(cell(p('Bern')), cell(p('12 mm')))}</w:tbl>"
    shape = f"<w:r><w:pict>{box(table, runs(drawing('one')))}</w:pict></w:r>"
    article = read(TITLE, runs(r(PROSE), shape), p("The wells", "berschrift1"), p(MORE), files={"one": b"PNG"}).article
    assert [("body", ["paragraph"]), ("aside", ["table", "figure"]), ("body", ["paragraph"])] == [
        (section.kind, [block.type for block in section.blocks]) for section in article.sections
    ]


def test_what_lies_too_deep_is_left_out_whole() -> None:
    """Tables within each other are read to a depth; the words of the rest are kept."""
    inner = p("Deep.")
    for _ in range(25):
        inner = f"<w:tbl>{row(cell(inner + p()))}</w:tbl>"
    reading = read(TITLE, p(PROSE), inner, p(MORE))
    assert [("Deep.", "p1")] == left_out(reading.article)
    assert ["left out as words too deep in tables and boxes: 'Deep.'"] == told(reading, "document-part-left-out")


def test_wrapped_content_and_alternatives() -> None:
    """Content controls, inserted paragraphs and the first of alternatives are the story's."""
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(PROSE)}</w:sdtContent></w:sdt>"
    chosen = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{p(MORE)}</mc:Fallback></mc:AlternateContent>"
    article = read(TITLE, wrapped, f"<w:ins>{p(MORE)}</w:ins>", chosen).article
    assert [PROSE, MORE, MORE] == [text for _, text in blocks(article)]


def test_a_document_of_tables_alone_has_words() -> None:
    """Where no paragraph has words, those of the first row are the headline."""
    reading = read(f"<w:tbl>{row(cell(p('Bern')), cell(p('12 mm')))}</w:tbl>")
    assert ("Bern 12 mm", ["table"]) == (reading.article.headline, [block.type for block in reading.article.blocks])


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, an error says how to install it."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtra, match=r"pip install '\.\[docx\]'"):
        parse(word_file(TITLE))


def test_nothing_is_written() -> None:
    """Stories are read from Word documents, and not written as such."""
    with pytest.raises(UnwritableStory, match="write HTML"):
        docx.render(Article(id="urn:example:1", headline="Rain"))


# --- laws and examples

EXAMPLES = [*cases(RULES, "*.docx", least=5)]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_example_raises_its_rule(path: Path) -> None:
    """The document named after a rule raises it, and no other but that its language was inferred."""
    rules = {issue.rule for issue in parse(path.read_bytes()).issues}
    assert {path.stem, "language-inferred"} == rules


#: A word of its own for each place, so that it is known where it went; deleted ones begin otherwise.
_WORDS = st.integers(0, 10**6).map(lambda number: f"Word{number} ran over the hills.")
_STYLES = st.sampled_from([None, "Titel", "berschrift1", "Gliederung", "Beschriftung", "Code", "Verzeichnis1"])
_LOOKS = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:vanish/>", '<w:u w:val="single"/>'])
_DELETED = st.integers(0, 10**6).map(lambda number: f"<w:del><w:r><w:delText>Gone{number}</w:delText></w:r></w:del>")
_RUNS = st.lists(st.builds(r, _WORDS, _LOOKS) | _DELETED, max_size=3)
_PARAGRAPHS = st.builds(lambda content, style: runs(*content, style=style), _RUNS, _STYLES)
_NUMBERED = st.builds(
    lambda words, number: p(words, properties=f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'),
    _WORDS,
    st.integers(0, 4),
)


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """What holds paragraphs: tables, text boxes, content controls, inserted and deleted paragraphs."""
    content = st.lists(inner, min_size=1, max_size=3).map("".join)
    return st.one_of(
        content.map(lambda each: f"<w:tbl>{row(cell(each), cell(p('Bern')))}</w:tbl>"),
        content.map(lambda each: f"<w:tbl>{row(cell(each))}</w:tbl>"),
        content.map(lambda each: runs(f"<w:r><w:pict>{box(each)}</w:pict></w:r>")),
        content.map(lambda each: f"<w:sdt><w:sdtContent>{each}</w:sdtContent></w:sdt>"),
        content.map(lambda each: f"<w:ins>{each}</w:ins>"),
    )


_BODIES = st.lists(st.recursive(_PARAGRAPHS | _NUMBERED, _wrapped, max_leaves=6), max_size=6)


@given(body=_BODIES)
@settings(max_examples=60)
def test_words_of_a_document_stay(body: list[str]) -> None:
    """Each word is in the article, or an issue says that a part is left out; none that was deleted is; it is valid."""
    try:
        reading = read(*body)
    except UnreadableInput as error:
        assert "has no words" in str(error)  # noqa: PT017 - only then it is right
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]
    found = str(to_dict(reading.article))
    assert [] == [word for word in re.findall(r"Word\d+", "".join(body)) if word not in found]
    assert "Gone" not in found


@pytest.mark.parametrize("wrapped", [("{}", ""), ("", "<w:p>{}</w:p>")])
def test_a_manifest_that_reaches_over_paragraphs_is_no_part_of_the_story(wrapped: tuple[str, str]) -> None:
    """Its lines are paragraphs of their own, or runs of one; the words around it stay, and it is kept whole."""
    code = ["AAAAIGp1bWIAAAAeanVtZGMycGEAEQAQ", "gAAAqgA4m3EDYzJwYQAAABZq"]
    lines = ["-----BEGIN C2PA MANIFEST-----", *code, "-----END C2PA MANIFEST-----"]
    apart, joined = "".join(map(p, lines)), "".join(map(r, lines))
    reading = read(TITLE, p(PROSE), wrapped[0].format(apart), wrapped[1].format(joined), p(MORE))
    assert [("paragraph", PROSE), ("paragraph", MORE)] == blocks(reading.article)
    (kept,) = [text for text, _ in left_out(reading.article)]
    assert "".join(kept.split()) == "".join("".join(lines).split())
    assert len(told(reading, "provenance-in-text")) == 1


@pytest.mark.parametrize(
    ("name", "words", "status", "waits"),
    [
        ("comments", "WITHDRAWN", "canceled", False),
        ("subject", "EMBARGO", "usable", True),
        ("keywords", "harbour, EMBARGO", "usable", True),
        ("keywords", "harbour, embargo", "usable", False),
        ("keywords", "HARBOUR, EMBARGO", "usable", False),
        ("category", "\u4e0d\u5f97\u53d1\u5e03", "withheld", False),
    ],
)
def test_a_notice_among_the_properties_counts(name: str, words: str, status: str, *, waits: bool) -> None:
    """What people write to people in the properties of a file restricts its story, in one word, too."""
    document = Document()
    document.add_paragraph("Rain ends drought")
    document.add_paragraph("It rained on Monday in the two valleys, the council said, and the drought is over for now.")
    setattr(document.core_properties, name, words)
    file = io.BytesIO()
    document.save(file)
    article = parse(file.getvalue()).article
    assert (status, waits) == (article.status, article.embargo is not None)


def test_lines_of_one_paragraph_above_the_story_say_each_something() -> None:
    """Headline, byline and date that breaks part, and no paragraphs, are read as such; lines of a story stay one."""
    document = Document()
    document.add_paragraph("Rain ends the long drought\nBy Ana Ruiz\nMay 3, 2026")
    document.add_paragraph(f"{PROSE}\n{MORE}")
    file = io.BytesIO()
    document.save(file)
    article = parse(file.getvalue()).article
    assert ("Rain ends the long drought", "By Ana Ruiz", datetime.date(2026, 5, 3)) == (
        article.headline,
        article.byline,
        article.published,
    )
    assert [("paragraph", f"{PROSE}\n{MORE}")] == blocks(article)


def test_a_line_without_a_style_says_whose_quotation_it_is() -> None:
    """A dash and a name below a paragraph in the style of quotations; another line is a paragraph."""
    document = Document()
    for words, style in (("Rain ends the drought", "Title"), (PROSE, None), ("It was long.", "Quote")):
        document.add_paragraph(words, style=style)
    document.add_paragraph("\u2014 Kim Min-ji, farmer")
    document.add_paragraph(MORE)
    file = io.BytesIO()
    document.save(file)
    article = parse(file.getvalue()).article
    assert [("paragraph", PROSE), ("quotation", "It was long."), ("paragraph", MORE)] == blocks(article)
    assert "Kim Min-ji, farmer" == getattr(list(article.blocks)[1], "attribution", None)


@pytest.mark.parametrize(
    "line", ["Page 1 of 2 \u2013 Draft", "Coast Press\tHOLD FOR RELEASE\tPage 1", "Draft v2 | 4 May 2026"]
)
def test_each_part_of_a_footer_may_hold_the_story_back(line: str) -> None:
    """Tabs, bars and dashes stand between them; the name of the paper and the page say nothing."""
    document = Document()
    document.add_paragraph(PROSE)
    document.sections[0].footer.paragraphs[0].text = line
    file = io.BytesIO()
    document.save(file)
    assert "withheld" == parse(file.getvalue()).article.status
    document.sections[0].footer.paragraphs[0].text = "Coast Press\tPage 1 \u2013 News"
    file = io.BytesIO()
    document.save(file)
    assert "usable" == parse(file.getvalue()).article.status
