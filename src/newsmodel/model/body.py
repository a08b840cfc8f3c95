"""The body of a story: a flat list of sections, each a list of blocks."""

from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from newsmodel.model.concept import Concept
from newsmodel.model.party import Party
from newsmodel.model.record import Record
from newsmodel.model.span import Mark
from newsmodel.values import (
    Alignment,
    Breadth,
    CellText,
    Id,
    Language,
    Level,
    Line,
    MediaType,
    Members,
    SectionKind,
    StyleName,
    Text,
    Timestamp,
    Uri,
    checked_when_used,
)


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class WordBlock(Record):
    """Fields that the blocks that carry words have in common; no block by itself.

    Attributes:
        id: Id in the document, for spans to refer to.
        text: The words, as they were written.
        marks: What is set apart in them.
        language: Language of the block where it differs from the section's, BCP 47.
        styles: Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word).
    """

    id: Id | None = None
    text: Text
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    language: Language | None = None
    styles: tuple[StyleName, ...] = attrs.field(default=(), converter=Members[StyleName])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Paragraph(WordBlock):
    """A paragraph.

    Example:
        >>> Paragraph(id="p1", text="It rained.").type
        'paragraph'
    """

    type: ClassVar[Literal["paragraph"]] = "paragraph"


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Quotation(WordBlock):
    """A quotation that is set apart from the running text.

    Attributes:
        attribution: The line that says whose words they are, verbatim.
        source: Id of the source.
        group: Neighbouring blocks with one group belong together: a quotation of several paragraphs.

    Example:
        >>> Quotation(text="It is not safe.", attribution="Jo Lee, engineer", source="S1").source
        'S1'
    """

    type: ClassVar[Literal["quotation"]] = "quotation"
    attribution: Text | None = None
    source: Id | None = None
    group: Id | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class ListItem(WordBlock):
    """An item of a list.

    Attributes:
        text: The words, without bullet or number.
        ordered: Whether the list is numbered.
        level: Depth of nesting, 1 for an item of the outermost list.
        group: Neighbouring items with one group are one list.

    Example:
        >>> ListItem(text="Two of five crossings", group="g1").level
        1
    """

    type: ClassVar[Literal["list_item"]] = "list_item"
    ordered: bool = False
    level: Level = 1
    group: Id | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Preformatted(WordBlock):
    r"""Text whose white space matters: code, a poem, results in columns.

    Attributes:
        text: The words, with their white space.

    Example:
        >>> Preformatted(text="Brae   2\nKelso  1").text.splitlines()
        ['Brae   2', 'Kelso  1']
    """

    type: ClassVar[Literal["preformatted"]] = "preformatted"


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Figure(Record):
    """A place in the story where a media item stands.

    Attributes:
        id: Id in the document, for spans to refer to.
        media: Id of the media item.
        text: The caption in this place, where it differs from the media item's.
        marks: What is set apart in the caption.
        language: Language of the caption where it differs from the section's, BCP 47.
        styles: Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word).
        group: Neighbouring figures with one group are one gallery.

    Example:
        >>> Figure(media="m1", text="The dam, in May.").media
        'm1'
    """

    type: ClassVar[Literal["figure"]] = "figure"
    id: Id | None = None
    media: Id
    text: Text | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    language: Language | None = None
    styles: tuple[StyleName, ...] = attrs.field(default=(), converter=Members[StyleName])
    group: Id | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Embed(Record):
    """Something from elsewhere, shown in the story: a post, a video, a map.

    Attributes:
        id: Id in the document, for spans to refer to.
        uri: Where it is.
        media_type: Its media type.
        markup: The markup that shows it, as it was found; never executed.
        text: The words of a quoted post.
        marks: What is set apart in them.
        language: Language of the words where it differs from the section's, BCP 47.

    Example:
        >>> Embed(uri="https://video.example/7", media_type="video/mp4").media_type
        'video/mp4'
    """

    type: ClassVar[Literal["embed"]] = "embed"
    id: Id | None = None
    uri: Uri | None = None
    media_type: MediaType | None = None
    markup: Text | None = None
    text: Text | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    language: Language | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Cell(Record):
    """A cell of a table.

    Attributes:
        id: Id in the document, for spans to refer to.
        text: The words; may be empty.
        marks: What is set apart in them.
        heading: Whether it heads its row or column.
        align: Where its words stand between its edges; absent where nothing says so.
        colspan: How many columns it takes.
        rowspan: How many rows it takes.

    Example:
        >>> Cell(text="May", heading=True).text
        'May'
    """

    id: Id | None = None
    text: CellText
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    heading: bool = False
    align: Alignment | None = None
    colspan: Breadth = 1
    rowspan: Breadth = 1


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Row(Record):
    """A row of a table.

    Attributes:
        cells: Its cells, in reading order.

    Example:
        >>> Row(cells=[Cell(text="May"), Cell(text="12")]).cells[1].text
        '12'
    """

    cells: tuple[Cell, ...] = attrs.field(default=(), converter=Members[Cell])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Table(Record):
    """A table.

    Attributes:
        id: Id in the document, for spans to refer to.
        text: The caption.
        marks: What is set apart in the caption.
        language: Language of the table where it differs from the section's, BCP 47.
        styles: Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word).
        rows: Its rows, from the top.

    Example:
        >>> Table(text="Rain by month", rows=[Row(cells=[Cell(text="May"), Cell(text="12")])]).rows[0].cells[0].text
        'May'
    """

    type: ClassVar[Literal["table"]] = "table"
    id: Id | None = None
    text: Text | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    language: Language | None = None
    styles: tuple[StyleName, ...] = attrs.field(default=(), converter=Members[StyleName])
    rows: tuple[Row, ...] = attrs.field(default=(), converter=Members[Row])


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class LinkBlock(Record):
    """A link to a related story that stands between the paragraphs. It has a uri or a text.

    Attributes:
        id: Id in the document, for spans to refer to.
        uri: Where it leads.
        text: The words of the link.
        marks: What is set apart in them.
        language: Language of the words where it differs from the section's, BCP 47.

    Example:
        >>> LinkBlock(uri="https://news.example/storm", text="Read more: Storm closes airport").uri
        'https://news.example/storm'
    """

    type: ClassVar[Literal["link"]] = "link"
    id: Id | None = None
    uri: Uri | None = None
    text: Text | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), converter=Members[Mark])
    language: Language | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Divider(Record):
    """A break between parts of the text: a rule, a row of asterisks.

    Attributes:
        id: Id in the document.
        language: Language of the block where it differs from the section's, BCP 47.

    Example:
        >>> Divider(id="p3").type
        'divider'
    """

    type: ClassVar[Literal["divider"]] = "divider"
    id: Id | None = None
    language: Language | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Raw(Record):
    """A block of a kind that the model does not know, preserved as it was.

    Attributes:
        id: Id in the document.
        media_type: Media type of the content.
        content: The content, as it was.
        language: Language of the block where it differs from the section's, BCP 47.

    Example:
        >>> Raw(media_type="application/json", content='{"type": "poll"}').media_type
        'application/json'
    """

    type: ClassVar[Literal["raw"]] = "raw"
    id: Id | None = None
    media_type: MediaType
    content: Text
    language: Language | None = None


#: Any block: a closed union, told apart by `type`.
Block = Paragraph | Quotation | ListItem | Preformatted | Figure | Embed | Table | LinkBlock | Divider | Raw


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Section(Record):
    """A part of the body. A heading always opens a section; the lead has none.

    A body section without a heading after an aside continues the one before it.

    Attributes:
        id: Id in the document; a span that names it means the heading.
        heading: The heading, one line.
        level: Rank of the heading: 1 stands directly below the headline (HTML h2).
        kind: `body`; `summary`, the story in brief; `aside`, a box; `entry`, one post of a live blog.
        language: Language of the section where it differs from the article's, BCP 47.
        styles: Names of the styles that the desk's system gave its heading, or the box that it is.
        uri: Address of an entry.
        published: When an entry was published.
        modified: When an entry was last changed.
        byline: The byline of an entry, verbatim.
        contributors: The authors of an entry.
        digital_source_type: Human or machine origin (IPTC digital source type).
        blocks: The blocks, in reading order.

    Example:
        >>> Section(heading="What happens next", blocks=[Paragraph(text="The council votes in June.")]).heading
        'What happens next'
    """

    id: Id | None = None
    heading: Line | None = None
    level: Level = 1
    kind: SectionKind = "body"
    language: Language | None = None
    styles: tuple[StyleName, ...] = attrs.field(default=(), converter=Members[StyleName])
    uri: Uri | None = None
    published: Timestamp | None = None
    modified: Timestamp | None = None
    byline: Text | None = None
    contributors: tuple[Party, ...] = attrs.field(default=(), converter=Members[Party])
    digital_source_type: Concept | None = None
    blocks: tuple[Block, ...] = attrs.field(default=(), converter=Members[Block])
