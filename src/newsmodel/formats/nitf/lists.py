"""Rows of NITF's elements of which there may be several: subjects, names, notes, properties."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.bodies import BodyNotes
from newsmodel.formats.nitf.people import NameAlone
from newsmodel.formats.nitf.places import PART_CODES
from newsmodel.formats.nitf.rows import (
    Function,
    Paragraphs,
    has_all,
    is_further,
)
from newsmodel.formats.nitf.subjects import IS_TOKEN, RefNum, SubjectName, is_coded
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Each, Rows, Strings, local_name, reference, value
from newsmodel.model import Concept, Entity, Link, Property, Revision, RoleText, Series
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line, Text

_TIME = BasicTime()
_WORDS: Form = Words(limit_of(Text))
DOCDATA = "head/docdata"
BODY_HEAD = "body/body.head"


def entities(name: str, kind: str, code: str = "value", scheme: str = "idsrc") -> Each:
    """Make the row of what is named above the story: its own code counts, else the first of other schemes.

    Args:
        name: Name of the element.
        kind: Kind of the entities.
        code: Name of the attribute with their code.
        scheme: Name of that with its scheme.
    """

    def is_the_code(element: Element) -> bool:
        parent = element.getparent()
        return local_name(element) != "alt-code" or parent is None or not parent.get(code)

    rows = Rows(
        NameAlone(theirs=".", ours=("name",), form=_WORDS),
        value(f"@{code}", "code", cls=Entity, also=("alt-code/@value",), picks=is_the_code),
        value(f"@{scheme}", "scheme", cls=Entity, also=("alt-code/@idsrc",), picks=is_the_code),
        *(PART_CODES if name == "location" else ()),
    )
    path = f"{DOCDATA}/identified-content/{name}"
    return Each(theirs=path, ours="entities", rows=rows, needs=("name",), fixed={"kind": kind}, prefix="e")


SUBJECT = Each(
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
CLASSIFIER = Each(
    theirs=f"{DOCDATA}/identified-content/classifier",
    ours="subjects",
    rows=Rows(
        value(".", "name", cls=Concept),
        value("@value", "code", cls=Concept),
        value("@idsrc", "scheme", cls=Concept, also=("@type",)),
    ),
    needs=("name", "code"),
    is_written=False,
)
VIRTUAL = Each(
    theirs=f"{DOCDATA}/identified-content/virtloc",
    ours="links",
    rows=Rows(
        reference("@value", "uri", also=(".",)),
        value(".", "title", cls=Link, picks=lambda element: bool(element.get("value"))),
    ),
    needs=("uri",),
    fixed={"rel": "related"},
    is_written=False,
)
NOTE = Each(
    theirs=f"{BODY_HEAD}/note",
    ours="notes",
    rows=Rows(value("@noteclass", "role", cls=RoleText), Paragraphs(within=("body.content",))),
    needs=("text",),
    is_written=False,
)
END_NOTE = replace(NOTE, theirs="body/body.end/note")
BODY_NOTES = BodyNotes(
    theirs="body/body.content//note",
    ours="notes",
    rows=Rows(value("@noteclass", "role", cls=RoleText), Paragraphs(within=("body.content",))),
    needs=("text",),
    is_written=False,
)
MESSAGE = Each(
    theirs=f"{DOCDATA}/ed-msg",
    ours="notes",
    rows=Rows(value("@info", "text", cls=RoleText, also=(".",)), value("@msg-type", "role", cls=RoleText)),
    needs=("text",),
)
META = Each(
    theirs="head/meta",
    ours="properties",
    rows=Rows(value("@name", "name", cls=Property, also=("@http-equiv",)), value("@content", "value", cls=Property)),
    needs=("name",),
    picks=lambda element: has_all(element, "content") and (has_all(element, "name") or has_all(element, "http-equiv")),
    admits=lambda member: IS_TOKEN.fullmatch(member["name"]) is not None,
)


#: Data sets of IPTC's Information Interchange Model: "2:25".
DATA_SET = Each(
    theirs="head/iim/ds",
    ours="properties",
    rows=Rows(value("@num", "name", cls=Property), value("@value", "value", cls=Property)),
    needs=("name",),
    picks=lambda element: has_all(element, "num", "value"),
    is_written=False,
)


def series(theirs: str, *, is_written: bool = True) -> Each:
    """Make the row of a series; what has a code alone is a fixture.

    Args:
        theirs: Path of the element.
        is_written: Whether a new one is written here.
    """
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


REVISION = Each(
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
#: Headlines that NITF has not got, and agencies write: a second one of the first level, and of further levels.
FURTHER_HEADLINES = tuple(
    Strings(
        theirs=f"{BODY_HEAD}/{parent}/{name}",
        ours="headlines",
        form=_WORDS,
        field="text",
        fixed={"role": name},
        picks=is_further if name == "hl1" else None,
        is_written=False,
    )
    for parent in ("hedline", "headline")
    for name in ("hl1", "hl3", "hl4", "hl5")
)
