"""The mapping table of NITF."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.formats.mapping.forms import Address, Form, Words
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.vocabularies import NITF
from newsmodel.formats.nitf.bodies import BodyNotes, NitfBody
from newsmodel.formats.nitf.people import Bylines, NameAlone
from newsmodel.formats.nitf.places import EVENT_PLACES, PART_CODES
from newsmodel.formats.nitf.rows import (
    DocId,
    Function,
    HeadDateline,
    Locations,
    Paragraphs,
    Subheadline,
    Token,
    has_all,
    has_no_key,
    is_alternate,
    is_further,
    is_headline,
)
from newsmodel.formats.nitf.status import Management, Published
from newsmodel.formats.nitf.subjects import IS_TOKEN, RefNum, SubjectName, UncodedSubjects, is_coded
from newsmodel.formats.nitf.times import BasicEnd, BasicTime
from newsmodel.formats.xmltree import Each, Row, Rows, Strings, local_name, reference, value
from newsmodel.formats.xmltree.terms import Terms
from newsmodel.model import AlternateId, Concept, Correction, Entity, Link, Party, Property, Revision, RoleText, Series
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line, Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DOC = "head/docdata"
_HEAD = "body/body.head"

SEQUENCES = {
    "nitf": ("head", "body"),
    "head": ("title", "meta", "tobject", "iim", "docdata", "pubdata", "revision-history"),
    "tobject": ("tobject.property", "tobject.subject"),
    "docdata": (
        "correction",
        "evloc",
        "doc-id",
        "del-list",
        "urgency",
        "fixture",
        "date.issue",
        "date.release",
        "date.expire",
        "doc-scope",
        "series",
        "ed-msg",
        "du-key",
        "doc.copyright",
        "doc.rights",
        "key-list",
        "identified-content",
    ),
    "body": ("body.head", "body.content", "body.end"),
    "body.head": ("hedline", "note", "rights", "byline", "distributor", "dateline", "abstract", "series"),
    "hedline": ("hl1", "hl2"),
    "body.end": ("tagline", "bibliography"),
}


def _entities(name: str, kind: str, code: str = "value", scheme: str = "idsrc") -> Each:
    """Make the row of what is named above the story: its own code counts, else the first of other schemes."""

    def is_the_code(element: Element) -> bool:
        parent = element.getparent()
        return local_name(element) != "alt-code" or parent is None or not parent.get(code)

    rows = Rows(
        NameAlone(theirs=".", ours=("name",), form=_WORDS),
        value(f"@{code}", "code", cls=Entity, also=("alt-code/@value",), picks=is_the_code),
        value(f"@{scheme}", "scheme", cls=Entity, also=("alt-code/@idsrc",), picks=is_the_code),
        *(PART_CODES if name == "location" else ()),
    )
    path = f"{_DOC}/identified-content/{name}"
    return Each(theirs=path, ours="entities", rows=rows, needs=("name",), fixed={"kind": kind}, prefix="e")


_SUBJECT = Each(
    theirs="head/tobject/tobject.subject",
    ours="subjects",
    rows=Rows(
        RefNum(),
        SubjectName(
            theirs="@tobject.subject.matter",
            ours=("name",),
            form=_WORDS,
            also=("@tobject.subject.detail", "@tobject.subject.type"),
        ),
    ),
    needs=("code", "name"),
    admits=is_coded,
)
_CLASSIFIER = Each(
    theirs=f"{_DOC}/identified-content/classifier",
    ours="subjects",
    rows=Rows(
        value(".", "name", cls=Concept),
        value("@value", "code", cls=Concept),
        value("@idsrc", "scheme", cls=Concept, also=("@type",)),
    ),
    needs=("name", "code"),
    is_written=False,
)
_VIRTUAL = Each(
    theirs=f"{_DOC}/identified-content/virtloc",
    ours="links",
    rows=Rows(
        reference("@value", "uri", also=(".",)),
        value(".", "title", cls=Link, picks=lambda element: bool(element.get("value"))),
    ),
    needs=("uri",),
    fixed={"rel": "related"},
    is_written=False,
)
_NOTE = Each(
    theirs=f"{_HEAD}/note",
    ours="notes",
    rows=Rows(value("@noteclass", "role", cls=RoleText), Paragraphs(within=("body.content",))),
    needs=("text",),
    is_written=False,
)
_END_NOTE = replace(_NOTE, theirs="body/body.end/note")
_BODY_NOTES = BodyNotes(
    theirs="body/body.content//note",
    ours="notes",
    rows=Rows(value("@noteclass", "role", cls=RoleText), Paragraphs(within=("body.content",))),
    needs=("text",),
    is_written=False,
)
_MESSAGE = Each(
    theirs=f"{_DOC}/ed-msg",
    ours="notes",
    rows=Rows(value("@info", "text", cls=RoleText, also=(".",)), value("@msg-type", "role", cls=RoleText)),
    needs=("text",),
)
_META = Each(
    theirs="head/meta",
    ours="properties",
    rows=Rows(value("@name", "name", cls=Property, also=("@http-equiv",)), value("@content", "value", cls=Property)),
    needs=("name",),
    picks=lambda element: has_all(element, "content") and (has_all(element, "name") or has_all(element, "http-equiv")),
    admits=lambda member: IS_TOKEN.fullmatch(member["name"]) is not None,
)


#: Data sets of IPTC's Information Interchange Model: "2:25".
_DATA_SET = Each(
    theirs="head/iim/ds",
    ours="properties",
    rows=Rows(value("@num", "name", cls=Property), value("@value", "value", cls=Property)),
    needs=("name",),
    picks=lambda element: has_all(element, "num", "value"),
    is_written=False,
)


def _series(theirs: str, *, is_written: bool = True) -> Each:
    """Make the row of a series; what has a code alone is a fixture."""
    return Each(
        theirs=theirs,
        ours="series",
        rows=Rows(
            value("@series.name", "name", cls=Series),
            value("@series.part", "part", cls=Series),
            value("@series.totalpart", "total", cls=Series),
        ),
        needs=("name",),
        admits=lambda member: "name" in member,
        is_written=is_written,
    )


_REVISION = Each(
    theirs="head/revision-history",
    ours="history",
    rows=Rows(
        value("@name", "party/name", cls=Revision),
        value(
            "@function",
            "party/role",
            cls=Revision,
            form=Function(limit_of(Line)),
            picks=lambda element: bool((element.get("name") or "").strip()),
        ),
        value("@norm", "date", cls=Revision, form=_TIME),
        value("@comment", "note", cls=Revision),
    ),
    needs=("party", "date", "note"),
)
#: Headlines that NITF has not got, and agencies write.
_FURTHER_HEADLINES = tuple(
    Strings(
        theirs=f"{_HEAD}/{parent}/{name}",
        ours="headlines",
        form=_WORDS,
        field="text",
        fixed={"role": name},
        is_written=False,
    )
    for parent in ("hedline", "headline")
    for name in ("hl3", "hl4", "hl5")
)
#: What else says who may use a story, and whom to ask.
_RIGHTS = ("type", "geography", "startdate", "enddate", "agent")
_PRINTED = (
    ("edition.name", "edition"),
    ("position.sequence", "page"),
    ("volume", "volume"),
    ("number", "number"),
    ("issn", "issn"),
)

_ROWS: tuple[Row, ...] = (
    value("@baselang", "language", also=(f"@{_LANG}", f"body/@{_LANG}")),
    value(f"{_DOC}/doc-id/@id-string", "id", form=DocId()),
    Each(
        theirs=f"{_DOC}/doc-id",
        ours="alternate_ids",
        rows=Rows(
            value("@id-string", "value", cls=AlternateId),
            value("@regsrc", "role", cls=AlternateId),
        ),
        needs=("value",),
        picks=is_alternate,
        is_written=False,
    ),
    Strings(
        theirs="@uno",
        ours="alternate_ids",
        form=_WORDS,
        field="value",
        fixed={"role": "uno"},
        is_only=True,
    ),
    value(f"{_DOC}/du-key/@version", "version", form=Token(limit_of(Line))),
    Strings(theirs=f"{_DOC}/@management-doc-idref", ours="supersedes", form=Address(), field="uri", is_only=True),
    value("head/title", "title"),
    value(
        f"{_HEAD}/hedline/hl1",
        "headline",
        also=(f"{_HEAD}/headline/hl1", f"{_HEAD}/hedline", f"{_HEAD}/headline"),
        picks=is_headline,
    ),
    Subheadline(
        theirs=f"{_HEAD}/hedline/hl2",
        ours=("subheadline",),
        form=_WORDS,
        also=(f"{_HEAD}/headline/hl2",),
        first=("body", "body.head", "hedline", "hl1"),
    ),
    Strings(
        theirs=f"{_HEAD}/hedline/hl2",
        ours="headlines",
        form=_WORDS,
        field="text",
        fixed={"role": "hl2"},
        picks=is_further,
    ),
    *_FURTHER_HEADLINES,
    value(f"{_DOC}/du-key/@key", "slugline", also=(f"{_HEAD}/slugline",)),
    Bylines(),
    Management(),
    value(f"{_DOC}/date.issue/@norm", "modified", form=_TIME),
    value("head/pubdata/@date.publication", "published", form=_TIME),
    Published(theirs=f"{_DOC}/date.release/@norm", ours=("published",), form=_TIME, is_written=False),
    value(f"{_DOC}/date.expire/@norm", "expires", form=BasicEnd(day_alone=True)),
    value(f"{_DOC}/urgency/@ed-urg", "urgency"),
    Each(
        theirs="head/tobject/tobject.property",
        ours="genres",
        rows=Rows(value("@tobject.property.type", "name", cls=Concept)),
        needs=("name",),
        picks=lambda element: (element.get("tobject.property.type") or "").strip().casefold() != "current",
    ),
    Each(
        theirs="head/tobject",
        ours="genres",
        rows=Rows(value("@tobject.type", "name", cls=Concept)),
        needs=("name",),
        is_written=False,
    ),
    _SUBJECT,
    _CLASSIFIER,
    Strings(theirs=f"{_DOC}/key-list/keyword/@key", ours="keywords", form=_WORDS),
    Strings(theirs=f"{_DOC}/key-list/keyword", ours="keywords", form=_WORDS, picks=has_no_key, is_written=False),
    Strings(theirs="head/key-list/keyword/@key", ours="keywords", form=_WORDS, is_written=False),
    Strings(theirs=f"{_DOC}/key-list/@key", ours="keywords", form=_WORDS, is_written=False),
    Strings(theirs=f"{_DOC}/doc-scope/@scope", ours="audiences", form=_WORDS, field="name"),
    Strings(theirs="head/pubdata/@position.section", ours="publication_sections", form=_WORDS, is_only=True),
    *(value(f"head/pubdata/@{theirs}", f"printed/{ours}") for theirs, ours in _PRINTED),
    _series(f"{_DOC}/series"),
    _series(f"{_HEAD}/series", is_written=False),
    Strings(theirs=f"{_DOC}/fixture/@fix-id", ours="series", form=_WORDS, field="code"),
    *(
        _entities("person", "person"),
        _entities("org", "organization"),
        _entities("location", "place", "location-code", "code-source"),
        _entities("event", "event"),
        _entities("object.title", "work"),
    ),
    *EVENT_PLACES,
    Terms(
        words=value(f"{_DOC}/doc.rights/@limitations", "rights/usage_terms", also=(f"{_HEAD}/rights",)),
        parts=tuple((name, f"{_DOC}/doc.rights/@{name}") for name in _RIGHTS),
    ),
    value(
        f"{_DOC}/doc.copyright/@holder",
        "rights/holder/name",
        also=(f"{_DOC}/doc.rights/@owner", f"{_HEAD}/rights/rights.owner"),
    ),
    value(f"{_DOC}/doc.copyright/@year", "rights/year"),
    value(f"{_DOC}/doc.copyright", "rights/notice", is_written=False),
    Each(
        theirs=f"{_HEAD}/distributor",
        ours="suppliers",
        rows=Rows(
            value(".", "name", cls=Party),
            value("org/@value", "code", cls=Party, is_written=False),
            value("org/@idsrc", "scheme", cls=Party, is_written=False),
        ),
        needs=("name",),
        fixed={"role": "distributor"},
    ),
    Strings(theirs=f"{_DOC}/del-list/from-src/@src-name", ours="suppliers", form=_WORDS, field="name"),
    Each(
        theirs=f"{_HEAD}/abstract",
        ours="summaries",
        rows=Rows(Paragraphs()),
        needs=("text",),
    ),
    _BODY_NOTES,
    _MESSAGE,
    _NOTE,
    Each(
        theirs=f"{_DOC}/correction",
        ours="corrections",
        rows=Rows(value("@info", "text", cls=Correction)),
        needs=("text",),
        fixed={"kind": "correction"},
    ),
    _REVISION,
    _END_NOTE,
    _META,
    _DATA_SET,
    value("head/pubdata/@name", "publisher/name"),
    Strings(
        theirs="head/pubdata/@ex-ref",
        ours="links",
        form=Address(),
        field="uri",
        fixed={"rel": "canonical"},
        is_only=True,
    ),
    _VIRTUAL,
    HeadDateline(),
    Locations(
        theirs=f"{_HEAD}/dateline/location",
        ours="located",
        rows=Rows(
            value("city", "name", cls=Concept, also=(".",)),
            value("@location-code", "code", cls=Concept, also=("city/@city-code",)),
            value("@code-source", "scheme", cls=Concept, also=("city/@code-source",)),
            *PART_CODES,
        ),
        needs=("name",),
        is_written=False,
    ),
    value("body/body.end/tagline", "tagline"),
)
_BODY = NitfBody(theirs="body/body.content", vocabulary=NITF, shows="media")
ROWS = Rows(*_ROWS, _BODY)
#: The body is written first, since it takes the media that only it shows.
WRITTEN = Rows(_BODY, UncodedSubjects(), *_ROWS)
