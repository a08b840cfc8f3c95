"""Rows of facts beside a story: its way through systems, and what its supplier says of it by names of its own."""

from __future__ import annotations

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.parties import NAMED, PARTY
from newsmodel.formats.newsml_g2.status import TIME
from newsmodel.formats.newsml_g2.words import WORDS, Coded
from newsmodel.formats.xmltree import Each, One, Row, Rows, Strings, value
from newsmodel.model import Property, Revision

_CODES = ("@qcode", "@uri", "@literal")

HISTORY = Each(
    theirs="hopHistory/hop",
    ours="history",
    rows=Rows(
        One(theirs="party", ours=("party",), rows=PARTY, needs=NAMED),
        value("action/@qcode", "action", cls=Revision, also=("action/@uri", "action/@literal"), is_written=False),
        value("@timestamp", "date", cls=Revision, form=TIME, also=("action/@timestamp",)),
    ),
    needs=("party", "action", "date"),
    is_written=False,
)


def _has_name(element: Element) -> bool:
    return any(map(element.get, ("rel", "reluri", "type", "typeuri")))


def _extensions(theirs: str, *, is_written: bool = False) -> Each:
    """Make the row of extension properties: named ones that have a value; before 2.17 their type was their name."""
    rows = Rows(
        Coded(theirs="rel", ours="name", also="type"),
        value("@value", "value", cls=Property, also=("@valueuri", *_CODES, "name")),
    )
    return Each(theirs=theirs, ours="properties", rows=rows, needs=("value",), picks=_has_name, is_written=is_written)


def _coded(name: str) -> Each:
    """Make the row of a code that is a property by the name of its element."""
    first, *others = (*_CODES, "name")
    rows = Rows(value(first, "value", cls=Property, also=tuple(others)))
    theirs, fixed = f"itemMeta/{name}", {"name": name}
    return Each(theirs=theirs, ours="properties", rows=rows, needs=("value",), fixed=fixed, is_written=False)


def _worded(name: str) -> Strings:
    """Make the row of words that are a property by the name of their element."""
    theirs, fixed = f"itemMeta/{name}", {"name": name}
    return Strings(theirs=theirs, ours="properties", form=WORDS, field="value", fixed=fixed, is_written=False)


_INTERACTION = Each(
    theirs="contentMeta/userInteraction",
    ours="properties",
    rows=Rows(Coded(theirs="interactiontype", ours="name"), value("@interactions", "value", cls=Property)),
    needs=("value",),
    picks=lambda element: any(map(element.get, ("interactiontype", "interactiontypeuri"))),
    is_written=False,
)
PROPERTIES: tuple[Row, ...] = (
    *map(_coded, ("role", "incomingFeedId")),
    *map(_worded, ("profile", "generator")),
    _extensions("itemMeta/itemMetaExtProperty"),
    _extensions("contentMeta/contentMetaExtProperty", is_written=True),
    _extensions("rightsInfo/rightsInfoExtProperty"),
    _INTERACTION,
)
