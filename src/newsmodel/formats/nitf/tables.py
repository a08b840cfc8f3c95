"""The mapping table of NITF."""

from __future__ import annotations

from newsmodel.formats.mapping.forms import Address, Form, Words
from newsmodel.formats.markup.vocabularies import NITF
from newsmodel.formats.nitf.bodies import NitfBody
from newsmodel.formats.nitf.lists import (
    BODY_HEAD,
    BODY_NOTES,
    CLASSIFIER,
    DATA_SET,
    DOCDATA,
    END_NOTE,
    FURTHER_HEADLINES,
    MESSAGE,
    META,
    NOTE,
    REVISION,
    SUBJECT,
    VIRTUAL,
    entities,
    series,
)
from newsmodel.formats.nitf.people import Bylines
from newsmodel.formats.nitf.places import EVENT_PLACES, PART_CODES
from newsmodel.formats.nitf.rows import (
    DocId,
    HeadDateline,
    Locations,
    Paragraphs,
    Subheadline,
    Token,
    has_no_key,
    is_alternate,
    is_further,
    is_headline,
    says_terms,
)
from newsmodel.formats.nitf.status import Management, Published
from newsmodel.formats.nitf.subjects import UncodedSubjects
from newsmodel.formats.nitf.times import BasicEnd, BasicTime
from newsmodel.formats.xmltree import Each, Row, Rows, Strings, value
from newsmodel.formats.xmltree.terms import Terms
from newsmodel.model import AlternateId, Concept, Correction, Party
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line, Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

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
    value(f"{DOCDATA}/doc-id/@id-string", "id", form=DocId()),
    Each(
        theirs=f"{DOCDATA}/doc-id",
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
    value(f"{DOCDATA}/du-key/@version", "version", form=Token(limit_of(Line))),
    Strings(theirs=f"{DOCDATA}/@management-doc-idref", ours="supersedes", form=Address(), field="uri", is_only=True),
    value("head/title", "title"),
    value(
        f"{BODY_HEAD}/hedline/hl1",
        "headline",
        also=(f"{BODY_HEAD}/headline/hl1", f"{BODY_HEAD}/hedline", f"{BODY_HEAD}/headline"),
        picks=is_headline,
    ),
    Subheadline(
        theirs=f"{BODY_HEAD}/hedline/hl2",
        ours=("subheadline",),
        form=_WORDS,
        also=(f"{BODY_HEAD}/headline/hl2",),
        first=("body", "body.head", "hedline", "hl1"),
    ),
    Strings(
        theirs=f"{BODY_HEAD}/hedline/hl2",
        ours="headlines",
        form=_WORDS,
        field="text",
        fixed={"role": "hl2"},
        picks=is_further,
    ),
    *FURTHER_HEADLINES,
    value(f"{DOCDATA}/du-key/@key", "slugline", also=(f"{BODY_HEAD}/slugline",)),
    Bylines(),
    Management(),
    value(f"{DOCDATA}/date.issue/@norm", "modified", form=_TIME),
    value("head/pubdata/@date.publication", "published", form=_TIME),
    Published(theirs=f"{DOCDATA}/date.release/@norm", ours=("published",), form=_TIME, is_written=False),
    value(f"{DOCDATA}/date.expire/@norm", "expires", form=BasicEnd(day_alone=True)),
    value(f"{DOCDATA}/urgency/@ed-urg", "urgency"),
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
    SUBJECT,
    CLASSIFIER,
    Strings(theirs=f"{DOCDATA}/key-list/keyword/@key", ours="keywords", form=_WORDS),
    Strings(theirs=f"{DOCDATA}/key-list/keyword", ours="keywords", form=_WORDS, picks=has_no_key, is_written=False),
    Strings(theirs="head/key-list/keyword/@key", ours="keywords", form=_WORDS, is_written=False),
    Strings(theirs=f"{DOCDATA}/key-list/@key", ours="keywords", form=_WORDS, is_written=False),
    Strings(theirs=f"{DOCDATA}/doc-scope/@scope", ours="audiences", form=_WORDS, field="name"),
    Strings(theirs="head/pubdata/@position.section", ours="publication_sections", form=_WORDS, is_only=True),
    *(value(f"head/pubdata/@{theirs}", f"printed/{ours}") for theirs, ours in _PRINTED),
    series(f"{DOCDATA}/series"),
    series(f"{BODY_HEAD}/series", is_written=False),
    Strings(theirs=f"{DOCDATA}/fixture/@fix-id", ours="series", form=_WORDS, field="code"),
    *(
        entities("person", "person"),
        entities("org", "organization"),
        entities("location", "place", "location-code", "code-source"),
        entities("event", "event"),
        entities("object.title", "work"),
    ),
    *EVENT_PLACES,
    Terms(
        words=value(
            f"{DOCDATA}/doc.rights/@limitations", "rights/usage_terms", also=(f"{BODY_HEAD}/rights",), picks=says_terms
        ),
        parts=tuple((name, f"{DOCDATA}/doc.rights/@{name}") for name in _RIGHTS),
    ),
    value(
        f"{DOCDATA}/doc.copyright/@holder",
        "rights/holder/name",
        also=(f"{DOCDATA}/doc.rights/@owner", f"{BODY_HEAD}/rights/rights.owner"),
    ),
    value(f"{DOCDATA}/doc.copyright/@year", "rights/year"),
    value(f"{DOCDATA}/doc.copyright", "rights/notice", is_written=False),
    Each(
        theirs=f"{BODY_HEAD}/distributor",
        ours="suppliers",
        rows=Rows(
            value(".", "name", cls=Party),
            value("org/@value", "code", cls=Party, is_written=False),
            value("org/@idsrc", "scheme", cls=Party, is_written=False),
        ),
        needs=("name",),
        fixed={"role": "distributor"},
    ),
    Strings(theirs=f"{DOCDATA}/del-list/from-src/@src-name", ours="suppliers", form=_WORDS, field="name"),
    Each(
        theirs=f"{BODY_HEAD}/abstract",
        ours="summaries",
        rows=Rows(Paragraphs()),
        needs=("text",),
    ),
    BODY_NOTES,
    MESSAGE,
    NOTE,
    Each(
        theirs=f"{DOCDATA}/correction",
        ours="corrections",
        rows=Rows(value("@info", "text", cls=Correction)),
        needs=("text",),
        fixed={"kind": "correction"},
    ),
    REVISION,
    END_NOTE,
    META,
    DATA_SET,
    value("head/pubdata/@name", "publisher/name"),
    Strings(
        theirs="head/pubdata/@ex-ref",
        ours="links",
        form=Address(),
        field="uri",
        fixed={"rel": "canonical"},
        is_only=True,
    ),
    VIRTUAL,
    HeadDateline(),
    Locations(
        theirs=f"{BODY_HEAD}/dateline/location",
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
