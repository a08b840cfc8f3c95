"""The mapping table of NewsML 1."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.formats.mapping.forms import Address, Form, Words
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.vocabularies import XHTML
from newsmodel.formats.newsml_1.authors import AUTHORS
from newsmodel.formats.newsml_1.bodies import ContentBody
from newsmodel.formats.newsml_1.lines import LANG, ComponentLanguage, DatelineDate
from newsmodel.formats.newsml_1.links import EARLIER, Relation
from newsmodel.formats.newsml_1.metadata import (
    ADMINISTRATION,
    ADMINISTRATION_ROWS,
    DESCRIPTION,
    DESCRIPTION_ROWS,
    LANGUAGE,
    LINE_ROWS,
    LINES,
    RIGHTS,
    RIGHTS_ROWS,
    is_keyword,
    named_values,
)
from newsmodel.formats.newsml_1.pictures import FILE_ROWS, Caption, Files, MediaItems, MediaKind
from newsmodel.formats.newsml_1.rows import SUBHEADLINE, Along, ItemId, OtherTexts, Role, RoleValue, Services, Within
from newsmodel.formats.newsml_1.status import EmbargoWithin, Status, restricts_nothing
from newsmodel.formats.newsml_1.terms import Term
from newsmodel.formats.nitf.lists import MESSAGE, NOTE
from newsmodel.formats.nitf.rows import HeadDateline, Paragraphs
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Each, Row, Rows, Strings, value
from newsmodel.model import Concept, Link, Media, Property, RoleText
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))
_IDENTIFIER = "Identification/NewsIdentifier"


def _items(theirs: str, rel: str) -> Strings:
    """Make the row of references to other items; those within the document are left."""
    return Strings(
        theirs=theirs,
        ours="links",
        form=Address(),
        field="uri",
        fixed={"rel": rel},
        picks=lambda element: not (element.get("NewsItem") or "").startswith("#"),
        is_written=False,
    )


def _is_kind_of_keyword(element: Element) -> bool:
    name = (element.get("FormalName") or "").strip().lower()
    return name.endswith(("keyword", "keywords")) and not is_keyword(element)


def _is_label(element: Element) -> bool:
    types = [each.get("FormalName") for each in element.iterfind("{*}LabelType")]
    return any(types) and any((each.text or "").strip() for each in element.iterfind("{*}LabelText"))


def _names_no_item(element: Element) -> bool:
    """Tell whether an item is said to go with others of a kind, of which none is named: `FormalName="Photo"`."""
    return not (element.get("NewsItem") or "").strip()


_MEDIA = MediaItems(
    theirs="NewsComponent",
    ours="media",
    rows=Rows(
        MediaKind(),
        value("NewsLines/HeadLine", "title", cls=Media),
        Caption(),
        value("NewsLines/CreditLine", "credit", cls=Media),
        value("NewsLines/ByLine", "byline", cls=Media),
        value("NewsLines/CopyrightLine", "rights/notice", cls=Media),
        Files(
            theirs="ContentItem",
            ours="renditions",
            rows=Rows(*FILE_ROWS),
            needs=("uri", "reference"),
            is_written=False,
        ),
    ),
    needs=("title", "caption", "credit", "renditions"),
    prefix="m",
    is_written=False,
)

_HEAD = "body/body.head"
_NITF = Within(
    name="nitf",
    rows=(
        value(f"{_HEAD}/hedline/hl1", "headline", also=(f"{_HEAD}/headline/hl1",), is_written=False),
        value(f"{_HEAD}/hedline/hl2", "subheadline", also=(f"{_HEAD}/headline/hl2",), is_written=False),
        value(f"{_HEAD}/byline", "byline", is_written=False),
        HeadDateline(is_written=False),
        Each(
            theirs=f"{_HEAD}/abstract",
            ours="summaries",
            rows=Rows(Paragraphs()),
            needs=("text",),
            is_written=False,
        ),
        value("body/body.end/tagline", "tagline", is_written=False),
        replace(MESSAGE, is_written=False),
        NOTE,
        EmbargoWithin(),
    ),
)
#: What whoever made an item says of it to others who work with it.
_COMMENT = Each(
    theirs="Comment",
    ours="notes",
    rows=Rows(value(".", "text", cls=RoleText)),
    needs=("text",),
    fixed={"role": "Comment"},
    is_written=False,
)
_TEXTS = tuple(
    OtherTexts(
        theirs="NewsComponent/ContentItem/DataContent",
        ours=ours,
        rows=Rows(Role(), Paragraphs()),
        needs=("text",),
        is_written=False,
        has_summaries=ours == "summaries",
    )
    for ours in ("notes", "summaries")
)


_ROWS: tuple[Row, ...] = (
    ItemId(),
    Strings(
        theirs=f"{_IDENTIFIER}/NewsItemId",
        ours="alternate_ids",
        form=_WORDS,
        field="value",
        fixed={"role": "NewsItemId"},
        is_only=True,
    ),
    value(f"{_IDENTIFIER}/RevisionId", "version"),
    value("Identification/NameLabel", "title"),
    Each(
        theirs="Identification/Label",
        ours="properties",
        rows=Rows(value("LabelType/@FormalName", "name", cls=Property), value("LabelText", "value", cls=Property)),
        needs=("value",),
        picks=_is_label,
        is_written=False,
    ),
    Status(),
    value("NewsManagement/FirstCreated", "created", form=_TIME),
    value("NewsManagement/ThisRevisionCreated", "modified", form=_TIME),
    value("NewsManagement/Urgency/@FormalName", "urgency"),
    Services(
        theirs="../NewsEnvelope/NewsService",
        ours="services",
        rows=Rows(Term()),
        needs=("name", "code"),
        is_written=False,
    ),
    EARLIER,
    Each(
        theirs="NewsManagement/Instruction",
        ours="signals",
        rows=Rows(Term()),
        needs=("name", "code"),
        picks=restricts_nothing,
        is_written=False,
    ),
    Each(
        theirs="NewsManagement/AssociatedWith",
        ours="links",
        rows=Rows(
            value("@NewsItem", "uri", cls=Link, form=Address()),
            Relation(theirs="@FormalName", ours=("rel",), form=_WORDS),
        ),
        needs=("uri",),
        admits=lambda member: member.get("rel") == Relation.otherwise,
    ),
    Each(
        theirs="NewsManagement/AssociatedWith",
        ours="properties",
        rows=Rows(value("@FormalName", "value", cls=Property)),
        needs=("value",),
        fixed={"name": "AssociatedWith"},
        picks=_names_no_item,
        is_written=False,
    ),
    _items("NewsManagement/DerivedFrom/@NewsItem", "derivedFrom"),
    _items("NewsManagement/RevisionHistory/@Href", "version-history"),
    _COMMENT,
    Along(container="Comment", rows=Rows(replace(_COMMENT))),
    Along(container="NewsItemRef", rows=Rows(_items("NewsItemRef/@NewsItem", Relation.otherwise))),
    Along(container=LINES, rows=Rows(*LINE_ROWS)),
    Along(container=ADMINISTRATION, rows=Rows(*ADMINISTRATION_ROWS)),
    Along(container=LINES, rows=Rows(AUTHORS)),
    Along(container=RIGHTS, rows=Rows(*RIGHTS_ROWS)),
    Along(container=DESCRIPTION, rows=Rows(*DESCRIPTION_ROWS)),
    Along(
        container="Metadata",
        rows=Rows(
            Each(
                theirs="Metadata/Property",
                ours="subjects",
                rows=Rows(value("@Value", "name", cls=Concept), value("@FormalName", "scheme", cls=Concept)),
                needs=("name",),
                picks=_is_kind_of_keyword,
                is_written=False,
            ),
            *named_values("Metadata"),
        ),
    ),
    value(f"@{LANG}", "language", is_written=False),
    ComponentLanguage(theirs=f"NewsComponent/@{LANG}", ours=("language",), form=LANGUAGE.form, is_written=False),
    _NITF,
    _MEDIA,
    RoleValue(role=SUBHEADLINE, ours="subheadline", theirs=(LINES, "SubHeadLine")),
    *_TEXTS,
)
_BODY = ContentBody(theirs="NewsComponent", vocabulary=XHTML)
_DATE = Along(container=DESCRIPTION, rows=Rows(DatelineDate()))
ROWS = Rows(*_ROWS, _DATE, _BODY)
#: The body is written first, since it takes the media that only it shows; the date before the words take it.
WRITTEN = Rows(_BODY, _DATE, *_ROWS)
