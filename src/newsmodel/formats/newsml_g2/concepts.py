"""Rows of concepts and parties: their codes, their names, what they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.forms import Scaled, Words
from newsmodel.formats.mapping.paths import ABSENT, look, put, take
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.assertions import Asserted, AssertedName
from newsmodel.formats.newsml_g2.catalogues import QCODE, alias_for, catalogue_of, declare
from newsmodel.formats.newsml_g2.literals import CodeAsName
from newsmodel.formats.newsml_g2.messages import last_part
from newsmodel.formats.newsml_g2.words import Coded, Name, words
from newsmodel.formats.xmltree import Branch, Place, Rows, Strings, value
from newsmodel.issues import Rule, Severity, cut
from newsmodel.model import Concept, Entity
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as LineOfText
from newsmodel.values import as_uri

ALIAS_UNKNOWN = Rule(
    "alias-unknown",
    Severity.NOTE,
    """Codes have aliases of schemes that neither the document nor the IPTC's catalogue declares.

NewsML-G2 refers to catalogues by their addresses, and nothing is fetched. The code and its alias are kept as `code` and
`scheme`, without a `uri`.

Nothing needs to be done, unless the URIs are needed: a document may declare its schemes in a `catalog` of its own.
""",
)

_fits_line = limit_of(LineOfText).admits
_TERM = ("code", "scheme", "uri")
_UNKNOWN = "unknown aliases"

# --- codes


class Term(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The code of a concept: a QCode, a URI, or a literal.

    Attributes:
        has_literal: Whether the element may have a literal.
    """

    has_literal: bool = True

    def read(self, branch: Branch) -> None:
        """Read code, scheme and URI."""
        element = branch.element
        raw = (element.get("qcode") or "").strip()
        if raw:
            self._read_qcode(raw, branch)
        literal = element.get("literal")
        if literal and "code" not in branch.doc and _fits_line(literal := one_line(literal)):
            branch.doc["code"] = literal
            branch.found(self, ("code",), Place(element, "literal"))
        given = element.get("uri")
        if given and (uri := as_uri(given)) is not None:
            branch.doc["uri"] = uri
            branch.found(self, ("uri",), Place(element, "uri"))

    def _read_qcode(self, raw: str, branch: Branch) -> None:
        alias, colon, code = one_line(raw).partition(":")
        if not colon:
            alias, code = "", alias
        if not code or not _fits_line(code):
            branch.unread(raw, Place(branch.element, "qcode"))
            return
        branch.found(self, ("code",), Place(branch.element, "qcode"))
        branch.doc["code"] = code
        if not alias:
            return
        branch.doc["scheme"] = alias
        uri = catalogue_of(branch.tree).uri_of(alias, code)
        if uri is not None:
            branch.doc["uri"] = uri
        elif catalogue_of(branch.tree).scheme_of(alias) is None:
            branch.tree.known.setdefault(_UNKNOWN, {})[alias] = None

    def write(self, branch: Branch) -> None:
        """Write them where they have changed."""
        code, scheme, uri = (take(branch.doc, (name,)) for name in _TERM)
        if [code, scheme, uri] == [look(branch.before, (name,)) for name in _TERM]:
            return
        branch.tree.strip(branch.element, "qcode", "uri", "literal")
        if code is not ABSENT and scheme is not ABSENT and self._write_qcode(str(code), str(scheme), uri, branch):
            return
        if code is not ABSENT and self.has_literal:
            branch.tree.set(branch.element, "literal", str(code))
        elif code is not ABSENT:
            branch.doc["code"] = code
        if uri is not ABSENT:
            branch.tree.set(branch.element, "uri", str(uri))
        if scheme is not ABSENT:
            branch.doc["scheme"] = scheme

    def _write_qcode(self, code: str, scheme: str, uri: Any, branch: Branch) -> bool:
        """Write a QCode, where its alias is known, used or can be declared."""
        alias = alias_for(branch, scheme)
        if alias is None and uri is not ABSENT and QCODE.fullmatch(f"{scheme}:{code}"):
            alias = declare(branch, scheme, code, uri)
        if alias is None or not QCODE.fullmatch(f"{alias}:{code}"):
            return False
        branch.tree.set(branch.element, "qcode", f"{alias}:{code}")
        if uri is not ABSENT and uri != catalogue_of(branch.tree).uri_of(alias, code):
            branch.tree.set(branch.element, "uri", str(uri))
        if alias != scheme:
            branch.say(NOT_CARRIED, f"written as its alias {alias}", "scheme")
        return True

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("@qcode", "code", "behind the alias")
        yield Line("@qcode", "scheme", "the alias")
        yield Line("@qcode", "uri", "by the document's catalogue, then by the IPTC's")
        yield Line("@uri", "uri")
        yield Line("@literal", "code", "where there is no QCode")


class UnknownAliases(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The aliases of an item that nobody declares, in one issue."""

    def read(self, branch: Branch) -> None:
        """Say them."""
        found = branch.tree.known.get(_UNKNOWN)
        if found:
            branch.say(ALIAS_UNKNOWN, f"without a URI: {cut(', '.join(found))}")

    def write(self, branch: Branch) -> None:
        """Write nothing."""

    def lines(self) -> Iterator[Line]:
        """List nothing."""
        return iter(())


# --- what something is

#: The last parts of the QCodes and URIs of cpnature.
_ENTITY_KINDS = {
    "person": "person",
    "organisation": "organization",
    "organization": "organization",
    "geoarea": "place",
    "poi": "place",
    "event": "event",
    "object": "other",
}
_WRITTEN_KINDS = {
    "person": "cpnat:person",
    "organization": "cpnat:organisation",
    "place": "cpnat:geoArea",
    "event": "cpnat:event",
    "other": "cpnat:object",
}


def kind_of(element: Element) -> str | None:
    """Tell what kind of thing an element is: by its type, else by its details."""
    for attribute in ("type", "typeuri"):
        said = element.get(attribute)
        kind = _ENTITY_KINDS.get(last_part(said)) if said else None
        if kind is not None:
            return kind
    return None


def is_entity(element: Element) -> bool:
    """Tell whether a subject is a person, an organization, a place or another thing."""
    return kind_of(element) is not None


def is_no_entity(element: Element) -> bool:
    """Tell whether a subject is none of these."""
    return kind_of(element) is None


class KindOf(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Kind of thing that a concept or a party is.

    Attributes:
        needed: Whether something without a kind is none.
    """

    needed: bool = False

    def read(self, branch: Branch) -> None:
        """Read the kind."""
        kind = kind_of(branch.element)
        if kind is None or (not self.needed and kind not in ("person", "organization")):
            return
        branch.doc["kind"] = kind
        attribute = "type" if branch.element.get("type") else "typeuri"
        branch.found(self, ("kind",), Place(branch.element, attribute))

    def write(self, branch: Branch) -> None:
        """Write the kind where it has changed."""
        old, new = branch.change(("kind",))
        if old == new:
            return
        code = _WRITTEN_KINDS.get(str(new)) or (_WRITTEN_KINDS["other"] if self.needed else None)
        element = branch.element
        branch.tree.strip(element, "type", "typeuri")
        if code is not None:
            branch.tree.set(element, "type", code)
        if new is not ABSENT and str(new) not in _WRITTEN_KINDS:
            put(branch.doc, ("kind",), new)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("@type", "kind", ", ".join(f"`{code}`" for code in _WRITTEN_KINDS.values()))


class PartId(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The id of a part of the document, which others refer to."""

    def read(self, branch: Branch) -> None:
        """Read the id, where no other part has it."""
        raw = branch.element.get("id")
        if raw is not None and branch.conversion.claim_id(raw):
            branch.doc["id"] = raw
            branch.found(self, ("id",), Place(branch.element, "id"))

    def write(self, branch: Branch) -> None:
        """Write the id where it has changed, and no other element of the document has it."""
        old, new = branch.change(("id",))
        if old == new:
            return
        if new is ABSENT:
            branch.tree.unset(branch.element, "id")
        elif not any(each.get("id") == new for each in branch.element.getroottree().iter("{*}*")):
            branch.tree.set(branch.element, "id", str(new))
        else:
            branch.say(NOT_CARRIED, "another element has this id", "id")

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("@id", "id")


# --- rows of a kind


class OwnSymbols(Strings, frozen=True, kw_only=True, eq=False):
    """The symbols that stand in a thing itself, but for those that the assertion about it has told."""

    def _add_read(self, raw: str, value: Any, place: Place, branch: Branch) -> None:
        if value not in branch.doc.get(self.ours, ()):
            super()._add_read(raw, value, place, branch)


_PERCENT = Scaled(100)
_SYMBOL = Words(limit_of(LineOfText))
_CONCEPT_NAME = (
    words("name", "name", cls=Concept, row=Name),
    words("name", "name", cls=Concept, row=AssertedName, is_written=False),
)
_LITERAL = CodeAsName(is_any=False)
_WHY = (Coded(theirs="why", ours="rel"), Coded(theirs="creator", ours="creator"))
_SCORES = (
    value("@relevance", "relevance", cls=Concept, form=_PERCENT),
    value("@confidence", "confidence", cls=Concept, form=_PERCENT),
)
#: A concept by itself, one that is assigned to the item, and one that says how sure that is.
CONCEPT = Rows(Term(), *_CONCEPT_NAME, _LITERAL)
ASSIGNED = Rows(Term(), *_CONCEPT_NAME, _LITERAL, *_WHY)
SERVICE = Rows(Term(has_literal=False), *_CONCEPT_NAME)
SUBJECT = Rows(Term(), *_CONCEPT_NAME, _LITERAL, *_SCORES, *_WHY)
FACET = Rows(Term(), *_CONCEPT_NAME, _LITERAL, Coded(theirs="rel", ours="rel", otherwise="facet"))
_PLACE = ("geoAreaDetails/position", "POIDetails/position")
ENTITY = Rows(
    PartId(),
    Term(),
    *_CONCEPT_NAME,
    _LITERAL,
    KindOf(needed=True),
    *_SCORES,
    *_WHY,
    Coded(theirs="how", ours="extraction/method"),
    Asserted(
        rows=Rows(
            *(
                value(f"{_PLACE[0]}/@{name}", name, cls=Entity, also=(f"{_PLACE[1]}/@{name}",))
                for name in ("latitude", "longitude")
            ),
            Strings(theirs="organisationDetails/hasInstrument/@symbol", ours="symbols", form=_SYMBOL),
            Strings(theirs="hasInstrument/@symbol", ours="symbols", form=_SYMBOL, is_written=False),
        ),
        fields=("latitude", "longitude", "symbols"),
    ),
    *(
        value(f"{_PLACE[0]}/@{name}", name, cls=Entity, also=(f"{_PLACE[1]}/@{name}",), is_written=False)
        for name in ("latitude", "longitude")
    ),
    OwnSymbols(theirs="hasInstrument/@symbol", ours="symbols", form=_SYMBOL, is_written=False),
    OwnSymbols(theirs="organisationDetails/hasInstrument/@symbol", ours="symbols", form=_SYMBOL, is_written=False),
)
