"""Rows of what a component of NewsML 1 says of its story: its lines, and three kinds of metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.lines import ByLines, LineInLanguage
from newsmodel.formats.newsml_1.rows import SUBHEADLINE
from newsmodel.formats.newsml_1.terms import Term, Topic, is_term
from newsmodel.formats.nitf.rows import HeadDateline
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Each, Row, Rows, Strings, value
from newsmodel.formats.xmltree.terms import Terms
from newsmodel.model import Concept, Entity, Property, RoleText
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))

LINES, ADMINISTRATION, RIGHTS, DESCRIPTION = (
    "NewsLines",
    "AdministrativeMetadata",
    "RightsMetadata",
    "DescriptiveMetadata",
)


def _parties(name: str, ours: str, **fixed: Any) -> Each:
    path = f"{ADMINISTRATION}/{name}/Party"
    return Each(theirs=path, ours=ours, rows=Rows(Term()), needs=("name", "code"), fixed=fixed, admits=is_term)


def _subjects(name: str, *, is_written: bool = False) -> Each:
    return Each(
        theirs=f"{DESCRIPTION}/SubjectCode/{name}",
        ours="subjects",
        rows=Rows(Term(has_subjects=True)),
        needs=("name", "code"),
        admits=is_term,
        is_written=is_written,
    )


#: Properties, and those within one: a group of keywords, a city within its country.
_PROPERTIES = ("Property", "Property/Property")


def _is_of_origin(element: Element) -> bool:
    place = next((each for each in element.iterancestors("{*}Location")), None)
    return place is not None and (place.get("HowPresent") or "").strip().lower() == "origin"


def _is_of_story(element: Element) -> bool:
    return not _is_of_origin(element)


def is_keyword(element: Element) -> bool:
    """Tell whether a property is a keyword."""
    return (element.get("FormalName") or "").strip().lower() in ("keyword", "keywords")


def _is_property(element: Element) -> bool:
    name, said = ((element.get(each) or "").strip() for each in ("FormalName", "Value"))
    return bool(name and said) and not name.lower().endswith(("keyword", "keywords"))


def _is_deck(line: Element) -> bool:
    """Tell whether a line of a type of its own is the subheadline of lines that have none."""
    types = [(each.get("FormalName") or "").strip().lower() for each in line.iterfind("{*}NewsLineType")]
    beside = line.getparent()
    return SUBHEADLINE in types and beside is not None and beside.find("{*}SubHeadLine") is None


def _is_words_of_deck(text: Element) -> bool:
    line = text.getparent()
    return line is not None and _is_deck(line)


def _is_no_deck(line: Element) -> bool:
    return not _is_deck(line)


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


def named_values(holder: str) -> Iterator[Row]:
    """Make the rows of the properties in an element: keywords, and others by their names.

    Args:
        holder: Name of the element.
    """
    for path in _PROPERTIES:
        yield _properties(f"{holder}/{path}")
        yield Strings(
            theirs=f"{holder}/{path}/@Value", ours="keywords", form=_WORDS, picks=is_keyword, is_written=False
        )


LINE_ROWS: tuple[Row, ...] = (
    *(
        LineInLanguage(theirs=f"{LINES}/{theirs}", ours=(ours,), form=_WORDS)
        for theirs, ours in (("HeadLine", "headline"), ("SubHeadLine", "subheadline"))
    ),
    ByLines(theirs=f"{LINES}/ByLine", ours=("byline",), form=_WORDS),
    value(f"{LINES}/NewsLine/NewsLineText", "subheadline", picks=_is_words_of_deck, is_written=False),
    HeadDateline(theirs=(LINES, "DateLine")),
    value(f"{LINES}/CreditLine", "rights/credit"),
    value(f"{LINES}/CopyrightLine", "rights/notice"),
    value(f"{LINES}/RightsLine", "rights/usage_terms"),
    value(f"{LINES}/SlugLine", "slugline"),
    Strings(theirs=f"{LINES}/SeriesLine", ours="series", form=_WORDS, field="name", is_written=False),
    Strings(theirs=f"{LINES}/KeywordLine", ours="keywords", form=_WORDS),
    Each(
        theirs=f"{LINES}/NewsLine",
        ours="notes",
        rows=Rows(
            value("NewsLineText", "text", cls=RoleText),
            value("NewsLineType/@FormalName", "role", cls=RoleText),
        ),
        needs=("text",),
        picks=_is_no_deck,
    ),
)
ADMINISTRATION_ROWS: tuple[Row, ...] = (
    value(f"{ADMINISTRATION}/Provider/Party/@FormalName", "publisher/name"),
    *(
        Strings(
            theirs=f"{ADMINISTRATION}/{name}",
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
    _properties(f"{ADMINISTRATION}/Property"),
)
#: What restricts the use of a story beside its limitations.
_USAGE = ("UsageType", "Geography", "StartDate", "EndDate")
RIGHTS_ROWS: tuple[Row, ...] = (
    value(f"{RIGHTS}/Copyright/CopyrightHolder", "rights/holder/name", also=(f"{RIGHTS}/UsageRights/RightsHolder",)),
    value(f"{RIGHTS}/Copyright/CopyrightDate", "rights/year"),
    Terms(
        words=value(f"{RIGHTS}/UsageRights/Limitations", "rights/usage_terms"),
        parts=tuple((name, f"{RIGHTS}/UsageRights/{name}") for name in _USAGE),
    ),
)
LANGUAGE = value(f"{DESCRIPTION}/Language/@FormalName", "language")
DESCRIPTION_ROWS: tuple[Row, ...] = (
    LANGUAGE,
    Each(
        theirs=f"{DESCRIPTION}/Genre",
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
            theirs=f"{DESCRIPTION}/Location/{path}",
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
            theirs=f"{DESCRIPTION}/Location/{path}",
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
        theirs=f"{DESCRIPTION}/TopicOccurrence",
        ours="entities",
        rows=Rows(Topic()),
        needs=("name",),
        prefix="e",
        is_written=False,
    ),
    Each(
        theirs=f"{DESCRIPTION}/OfInterestTo",
        ours="audiences",
        rows=Rows(Term()),
        needs=("name", "code"),
        admits=is_term,
    ),
    *named_values(DESCRIPTION),
)
