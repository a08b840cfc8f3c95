"""Rows of what a `FormalName` names: a code of a scheme, one of IPTC's subject codes, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, look, put, take
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree import Branch, Place, local_name, words_of
from newsmodel.prose.characters import clean, one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

_CODE = re.compile(r"[0-9]{8}")
_SUBJECTS = "http://cv.iptc.org/newscodes/subjectcode/"
_SUBJECT_SCHEME = "subj"
_FORMAL_NAME = "FormalName"
#: Attributes that say where a name is from: a naming scheme, or the vocabulary that has it.
_ORIGINS = ("Scheme", "Vocabulary")
_FIELDS = ("name", "code", "scheme", "uri")
_fits_cell = limit_of(CellText).admits


class Term(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A `FormalName` of an element: a name, or a code where the element says of which scheme.

    Attributes:
        has_subjects: Whether eight digits are one of IPTC's subject codes.
    """

    has_subjects: bool = False

    def read(self, branch: Branch) -> None:
        """Read name, or code with its scheme and URI."""
        element = branch.element
        raw = element.get(_FORMAL_NAME) or ""
        words = one_line(clean(raw).text)
        if not words or not _fits_cell(words):
            return
        if self.has_subjects and _CODE.fullmatch(words):
            branch.doc |= {"code": words, "scheme": _SUBJECT_SCHEME, "uri": _SUBJECTS + words}
        else:
            self._read_other(words, branch)
        branch.found(self, ("code" if "code" in branch.doc else "name",), Place(element, _FORMAL_NAME))

    def _read_other(self, words: str, branch: Branch) -> None:
        element = branch.element
        origin = next((name for name in _ORIGINS if (element.get(name) or "").strip()), None)
        scheme = one_line(clean(element.get(origin) or "").text) if origin is not None else ""
        if origin is None or not scheme or not _fits_cell(scheme):
            branch.doc["name"] = words
            return
        branch.doc |= {"code": words, "scheme": scheme}
        branch.found(self, ("scheme",), Place(element, origin))

    def write(self, branch: Branch) -> None:
        """Write a term that has changed; what it says beyond its name or code has no place."""
        before = {name: value for name in _FIELDS if (value := look(branch.before, (name,))) is not ABSENT}
        now = {name: value for name in _FIELDS if (value := take(branch.doc, (name,))) is not ABSENT}
        if before == now:
            return
        name, code, scheme, uri = (now.get(field) for field in _FIELDS)
        element, tree = branch.element, branch.tree
        if code is not None and (scheme is not None or uri == _SUBJECTS + code):
            is_subject = self.has_subjects and scheme in (None, _SUBJECT_SCHEME) and uri == _SUBJECTS + code
            tree.set(element, _FORMAL_NAME, code)
            self._write_origin(None if is_subject else scheme, element, branch)
            left = {"name": name} | ({} if is_subject else {"uri": uri})
        elif name is not None:
            tree.set(element, _FORMAL_NAME, name)
            self._write_origin(None, element, branch)
            left = {"code": code, "scheme": scheme, "uri": uri}
        else:
            left = now
        for field, value in left.items():
            if value is not None:
                put(branch.doc, (field,), value)

    def _write_origin(self, scheme: str | None, element: Element, branch: Branch) -> None:
        for name in _ORIGINS:
            if name in element.attrib:
                branch.tree.unset(element, name)
        if scheme is not None:
            branch.tree.set(element, _ORIGINS[0], scheme)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"@{_FORMAL_NAME}", "name", "where no scheme is named")
        yield Line(
            f"@{_FORMAL_NAME}", "code", f"eight digits of `{_SUBJECT_SCHEME}`" if self.has_subjects else "of a scheme"
        )
        for name in _ORIGINS:
            yield Line(f"@{name}", "scheme")


def is_term(member: dict[str, object]) -> bool:
    """Tell whether there is a place for a new member: it has a name, or a code of a scheme."""
    return "name" in member or ("code" in member and ("scheme" in member or "uri" in member))


#: Kinds of entities by the type of a topic, as its name begins.
_KINDS = (
    ("person", "person"),
    ("people", "person"),
    ("org", "organization"),
    ("company", "organization"),
    ("geo", "place"),
    ("location", "place"),
    ("country", "place"),
    ("city", "place"),
    ("place", "place"),
    ("event", "event"),
    ("product", "product"),
)


#: Fields of an entity that its topic says, by what says them.
_OF_TOPIC = (("name", "kind"), ("code", "scheme"))


class Topic(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The topic that an element refers to, where the document describes it."""

    def read(self, branch: Branch) -> None:
        """Read what kind of thing it is, and its name."""
        topic = _topic_of(branch.element)
        if topic is None:
            return
        kind = next((each.get(_FORMAL_NAME, "") for each in topic if local_name(each) == "TopicType"), "").lower()
        place = _name_of(topic)
        if place is None or place.raw is None:
            return
        branch.doc["name"] = one_line(clean(place.raw).text)
        branch.doc["kind"] = next((ours for start, ours in _KINDS if kind.startswith(start)), "other")
        branch.found(self, ("name",), place)
        branch.record.take(branch.element, "Topic")
        self._read_code(topic, branch)

    def _read_code(self, topic: Element, branch: Branch) -> None:
        """Read the formal name that the topic has in a scheme."""
        for each in topic:
            origin = next((name for name in _ORIGINS if (each.get(name) or "").strip()), None)
            if local_name(each) != _FORMAL_NAME or origin is None:
                continue
            code, scheme = (one_line(clean(said or "").text) for said in (words_of(each), each.get(origin)))
            if code and scheme and _fits_cell(code) and _fits_cell(scheme):
                branch.doc |= {"code": code, "scheme": scheme}
                branch.record.take(each, None, origin)
                return

    def write(self, branch: Branch) -> None:
        """Write nothing: what has changed of the topic is said, since others may refer to it."""
        for names in _OF_TOPIC:
            if all(branch.before.get(name) == branch.doc.get(name) for name in names):
                for name in names:
                    branch.doc.pop(name, None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("@Topic", "name", "of the topic that it refers to, within the document")
        yield Line("@Topic", "kind")
        yield Line("@Topic", "code", "the formal name that the topic has in a scheme")
        yield Line("@Topic", "scheme")


def _topic_of(element: Element) -> Element | None:
    name = (element.get("Topic") or "").strip()
    if not name.startswith("#"):
        return None
    root = element.getroottree().getroot()
    return next((each for each in root.iter("{*}Topic") if each.get("Duid") == name[1:]), None)


def _name_of(topic: Element) -> Place | None:
    """Find the name of a topic: its description, else its formal name."""
    for wanted, attribute in (("Description", None), ("FormalName", None)):
        for each in topic:
            place = Place(each, attribute)
            if local_name(each) == wanted and (place.raw or "").strip():
                return place
    return None
