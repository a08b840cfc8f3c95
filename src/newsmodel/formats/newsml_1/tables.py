"""The mapping table of NewsML 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.mapping.forms import Address, Form, Words
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.vocabularies import XHTML
from newsmodel.formats.newsml_1.bodies import ContentBody
from newsmodel.formats.newsml_1.lines import LANG, ComponentLanguage, DatelineDate, LineInLanguage
from newsmodel.formats.newsml_1.links import EARLIER, Relation
from newsmodel.formats.newsml_1.pictures import FILE_ROWS, Caption, Files, MediaItems, MediaKind
from newsmodel.formats.newsml_1.rows import SUBHEADLINE, Along, ItemId, OtherTexts, Role, RoleValue, Services, Within
from newsmodel.formats.newsml_1.status import Status, restricts_nothing
from newsmodel.formats.newsml_1.terms import Term, Topic, is_term
from newsmodel.formats.nitf.rows import HeadDateline, Paragraphs
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Each, Row, Rows, Strings, value
from newsmodel.formats.xmltree.terms import Terms
from newsmodel.model import Concept, Entity, Link, Media, Property, RoleText
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))
_IDENTIFIER = "Identification/NewsIdentifier"
_LINES, _ADMINISTRATION, _RIGHTS, _DESCRIPTION = (
    "NewsLines",
    "AdministrativeMetadata",
    "RightsMetadata",
    "DescriptiveMetadata",
)


def _parties(name: str, ours: str, **fixed: Any) -> Each:
    path = f"{_ADMINISTRATION}/{name}/Party"
    return Each(theirs=path, ours=ours, rows=Rows(Term()), needs=("name", "code"), fixed=fixed, admits=is_term)


def _subjects(name: str, *, is_written: bool = False) -> Each:
    return Each(
        theirs=f"{_DESCRIPTION}/SubjectCode/{name}",
        ours="subjects",
        rows=Rows(Term(has_subjects=True)),
        needs=("name", "code"),
        admits=is_term,
        is_written=is_written,
    )


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


#: Properties, and those within one: a group of keywords, a city within its country.
_PROPERTIES = ("Property", "Property/Property")


def _is_of_origin(element: Element) -> bool:
    place = next((each for each in element.iterancestors("{*}Location")), None)
    return place is not None and (place.get("HowPresent") or "").strip().lower() == "origin"


def _is_of_story(element: Element) -> bool:
    return not _is_of_origin(element)


def _is_keyword(element: Element) -> bool:
    return (element.get("FormalName") or "").strip().lower() in ("keyword", "keywords")


def _is_kind_of_keyword(element: Element) -> bool:
    name = (element.get("FormalName") or "").strip().lower()
    return name.endswith(("keyword", "keywords")) and not _is_keyword(element)


def _is_property(element: Element) -> bool:
    name, said = ((element.get(each) or "").strip() for each in ("FormalName", "Value"))
    return bool(name and said) and not name.lower().endswith(("keyword", "keywords"))


def _is_label(element: Element) -> bool:
    types = [each.get("FormalName") for each in element.iterfind("{*}LabelType")]
    return any(types) and any((each.text or "").strip() for each in element.iterfind("{*}LabelText"))


def _properties(theirs: str) -> Each:
    """Make the row of named properties that have a value, but keywords."""
    return Each(
        theirs=theirs,
        ours="properties",
        rows=Rows(value("@FormalName", "name", cls=Property), value("@Value", "value", cls=Property)),
        needs=("value",),
        picks=_is_property,
        is_written=False,
    )


def _named_values(holder: str) -> Iterator[Row]:
    """Make the rows of the properties in an element: keywords, and others by their names."""
    for path in _PROPERTIES:
        yield _properties(f"{holder}/{path}")
        yield Strings(
            theirs=f"{holder}/{path}/@Value", ours="keywords", form=_WORDS, picks=_is_keyword, is_written=False
        )


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
    ),
)
_TEXTS = OtherTexts(
    theirs="NewsComponent/ContentItem/DataContent",
    ours="notes",
    rows=Rows(Role(), Paragraphs()),
    needs=("text",),
    is_written=False,
)

_LINE_ROWS: tuple[Row, ...] = (
    *(
        LineInLanguage(theirs=f"{_LINES}/{theirs}", ours=(ours,), form=_WORDS)
        for theirs, ours in (("HeadLine", "headline"), ("SubHeadLine", "subheadline"), ("ByLine", "byline"))
    ),
    HeadDateline(theirs=(_LINES, "DateLine")),
    value(f"{_LINES}/CreditLine", "rights/credit"),
    value(f"{_LINES}/CopyrightLine", "rights/notice"),
    value(f"{_LINES}/RightsLine", "rights/usage_terms"),
    value(f"{_LINES}/SlugLine", "slugline"),
    Strings(theirs=f"{_LINES}/SeriesLine", ours="series", form=_WORDS, field="name", is_written=False),
    Strings(theirs=f"{_LINES}/KeywordLine", ours="keywords", form=_WORDS),
    Each(
        theirs=f"{_LINES}/NewsLine",
        ours="notes",
        rows=Rows(
            value("NewsLineText", "text", cls=RoleText),
            value("NewsLineType/@FormalName", "role", cls=RoleText),
        ),
        needs=("text",),
    ),
)
_ADMINISTRATION_ROWS: tuple[Row, ...] = (
    value(f"{_ADMINISTRATION}/Provider/Party/@FormalName", "publisher/name"),
    *(
        Strings(
            theirs=f"{_ADMINISTRATION}/{name}",
            ours="alternate_ids",
            form=_WORDS,
            field="value",
            fixed={"role": role},
            is_only=True,
        )
        for name, role in (("FileName", "fileName"), ("SystemIdentifier", "SystemIdentifier"))
    ),
    _parties("Creator", "contributors", role="creator"),
    _parties("Contributor", "contributors", role="contributor"),
    _parties("Source", "suppliers"),
    _properties(f"{_ADMINISTRATION}/Property"),
)
#: What restricts the use of a story beside its limitations.
_USAGE = ("UsageType", "Geography", "StartDate", "EndDate")
_RIGHTS_ROWS: tuple[Row, ...] = (
    value(f"{_RIGHTS}/Copyright/CopyrightHolder", "rights/holder/name", also=(f"{_RIGHTS}/UsageRights/RightsHolder",)),
    value(f"{_RIGHTS}/Copyright/CopyrightDate", "rights/year"),
    Terms(
        words=value(f"{_RIGHTS}/UsageRights/Limitations", "rights/usage_terms"),
        parts=tuple((name, f"{_RIGHTS}/UsageRights/{name}") for name in _USAGE),
    ),
)
_LANGUAGE = value(f"{_DESCRIPTION}/Language/@FormalName", "language")
_DESCRIPTION_ROWS: tuple[Row, ...] = (
    _LANGUAGE,
    Each(
        theirs=f"{_DESCRIPTION}/Genre",
        ours="genres",
        rows=Rows(Term()),
        needs=("name", "code"),
        admits=is_term,
    ),
    _subjects("Subject", is_written=True),
    _subjects("SubjectMatter"),
    _subjects("SubjectDetail"),
    _subjects("SubjectQualifier"),
    *(
        Each(
            theirs=f"{_DESCRIPTION}/Location/{path}",
            ours="located",
            rows=Rows(value("@Value", "name", cls=Concept), value("@FormalName", "rel", cls=Concept)),
            needs=("name",),
            picks=_is_of_origin,
            is_written=False,
        )
        for path in _PROPERTIES
    ),
    *(
        Each(
            theirs=f"{_DESCRIPTION}/Location/{path}",
            ours="entities",
            rows=Rows(value("@Value", "name", cls=Entity), value("@FormalName", "rel", cls=Entity)),
            needs=("name",),
            fixed={"kind": "place"},
            picks=_is_of_story,
            prefix="e",
            is_written=False,
        )
        for path in _PROPERTIES
    ),
    Each(
        theirs=f"{_DESCRIPTION}/TopicOccurrence",
        ours="entities",
        rows=Rows(Topic()),
        needs=("name",),
        prefix="e",
        is_written=False,
    ),
    Each(
        theirs=f"{_DESCRIPTION}/OfInterestTo",
        ours="audiences",
        rows=Rows(Term()),
        needs=("name", "code"),
        admits=is_term,
    ),
    *_named_values(_DESCRIPTION),
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
    _items("NewsManagement/DerivedFrom/@NewsItem", "derivedFrom"),
    _items("NewsManagement/RevisionHistory/@Href", "version-history"),
    Along(container="NewsItemRef", rows=Rows(_items("NewsItemRef/@NewsItem", Relation.otherwise))),
    Along(container=_LINES, rows=Rows(*_LINE_ROWS)),
    Along(container=_ADMINISTRATION, rows=Rows(*_ADMINISTRATION_ROWS)),
    Along(container=_RIGHTS, rows=Rows(*_RIGHTS_ROWS)),
    Along(container=_DESCRIPTION, rows=Rows(*_DESCRIPTION_ROWS)),
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
            *_named_values("Metadata"),
        ),
    ),
    value(f"@{LANG}", "language", is_written=False),
    ComponentLanguage(theirs=f"NewsComponent/@{LANG}", ours=("language",), form=_LANGUAGE.form, is_written=False),
    _NITF,
    _MEDIA,
    RoleValue(role=SUBHEADLINE, ours="subheadline", theirs=(_LINES, "SubHeadLine")),
    _TEXTS,
)
_BODY = ContentBody(theirs="NewsComponent", vocabulary=XHTML)
_DATE = Along(container=_DESCRIPTION, rows=Rows(DatelineDate()))
ROWS = Rows(*_ROWS, _DATE, _BODY)
#: The body is written first, since it takes the media that only it shows; the date before the words take it.
WRITTEN = Rows(_BODY, _DATE, *_ROWS)
