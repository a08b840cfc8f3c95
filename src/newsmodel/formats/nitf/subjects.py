"""Rows of the subjects of a story: those of IPTC's codes, and those without one, which become keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, Object, look, put, take
from newsmodel.formats.xmltree import Branch, Place, Value
from newsmodel.issues import Rule, Severity, shown
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

SUBJECT_AS_KEYWORD = Rule(
    "subject-as-keyword",
    Severity.WARNING,
    """A subject without a code was written as a keyword, since NITF has no subject without one.

`tobject.subject` requires `tobject.subject.refnum`. Reading the file back gives a keyword of that name.

Give the subject a code of the IPTC's subject codes.
""",
)

_fits_cell = limit_of(CellText).admits

_CODE = re.compile(r"[0-9]{8}")
_SUBJECTS = "http://cv.iptc.org/newscodes/subjectcode/"
_SCHEME = "subj"
_IPTC = "IPTC"


class RefNum(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The code of a subject: one of IPTC's, unless another provider is named; else its letters.

    IPTC has no scheme for its letters.
    """

    code: str = "tobject.subject.refnum"
    letters: str = "tobject.subject.code"
    provider: str = "tobject.subject.ipr"

    def read(self, branch: Branch) -> None:
        """Read code, scheme and URI."""
        element = branch.element
        raw = (element.get(self.code) or "").strip()
        if not raw:
            self._read_letters(branch)
            return
        if not _fits_cell(raw):
            return
        branch.found(self, ("code",), Place(element, self.code))
        branch.doc["code"] = raw
        provider = one_line(element.get(self.provider) or "")
        if provider in ("", _IPTC):
            branch.doc["scheme"] = _SCHEME
            if _CODE.fullmatch(raw):
                branch.doc["uri"] = _SUBJECTS + raw
        else:
            branch.doc["scheme"] = provider
        branch.record.take(element, self.provider)

    def _read_letters(self, branch: Branch) -> None:
        raw = (branch.element.get(self.letters) or "").strip()
        if raw and _fits_cell(raw):
            branch.found(self, ("code",), Place(branch.element, self.letters))
            branch.doc["code"] = raw
            provider = one_line(branch.element.get(self.provider) or "")
            if provider not in ("", _IPTC):
                branch.doc["scheme"] = provider
                branch.record.take(branch.element, self.provider)

    def write(self, branch: Branch) -> None:
        """Write code and scheme; a URI that says the same needs no place."""
        doc, tree, element = branch.doc, branch.tree, branch.element
        code, scheme, uri = (take(doc, (name,)) for name in ("code", "scheme", "uri"))
        if uri is not ABSENT and code is ABSENT and str(uri).startswith(_SUBJECTS):
            code, scheme = str(uri).removeprefix(_SUBJECTS), _SCHEME
        before = [look(branch.before, (name,)) for name in ("code", "scheme", "uri")]
        if before == [code, scheme, uri]:
            return
        if code is ABSENT or not IS_TOKEN.fullmatch(str(code)):
            for name, found in (("code", code), ("scheme", scheme), ("uri", uri)):
                if found is not ABSENT:
                    put(doc, (name,), found)
            return
        if element.get(self.code) is None and element.get(self.letters) is not None:
            tree.unset(element, self.letters)  # it was the code, and another is
        tree.set(element, self.code, str(code))
        if scheme not in (ABSENT, _SCHEME):
            tree.set(element, self.provider, str(scheme))
        elif element.get(self.provider) is not None:
            tree.unset(element, self.provider)
        if uri is not ABSENT and uri != _SUBJECTS + str(code):
            doc["uri"] = uri

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"@{self.code}", "code")
        yield Line(f"@{self.letters}", "code", "where it has no number")
        yield Line(f"@{self.provider}", "scheme", "IPTC, or none = `subj`, with a URI")


class SubjectName(Value, frozen=True, kw_only=True, eq=False):
    """The name of a subject: that of the level that its code is of, since the levels above may be named beside it."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = super().places_in(branch)
        code = (branch.element.get("tobject.subject.refnum") or "").strip()
        level = _level_of(code) if _CODE.fullmatch(code) else None
        return sorted(places, key=lambda place: place.attribute != level)


def _level_of(code: str) -> str:
    """Name the attribute of the level that a subject code is of: two digits, three and three.

    Example:
        >>> _level_of("15000000"), _level_of("15063000"), _level_of("15063001")
        ('tobject.subject.type', 'tobject.subject.matter', 'tobject.subject.detail')
    """
    level = "type" if code.endswith("000000") else "matter" if code.endswith("000") else "detail"
    return f"tobject.subject.{level}"


#: An NMTOKEN (XML 1.0), with the letters that all editions of XML have in one.
IS_TOKEN = re.compile(r"[A-Za-z0-9_.:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0131-]+")


def is_coded(member: Object) -> bool:
    """Tell whether NITF has a place for a subject: it has a code, or a URI that has one."""
    code = member.get("code")
    return bool(code and IS_TOKEN.fullmatch(code)) or str(member.get("uri", "")).startswith(_SUBJECTS)


class UncodedSubjects(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Subjects without a code, which are written as keywords."""

    def read(self, branch: Branch) -> None:
        """Read nothing: they are keywords."""

    def write(self, branch: Branch) -> None:
        """Turn the names of new ones into keywords."""
        subjects = branch.doc.get("subjects", ())
        known = [member.get("name") for member in branch.before.get("subjects", ()) if not is_coded(member)]
        words = branch.doc.get("keywords", [])
        for index, member in enumerate(subjects):
            name = member.get("name")
            if name is None or is_coded(member) or name in known:
                continue
            branch.say(SUBJECT_AS_KEYWORD, f"written as a keyword: {shown(name)}", "subjects", index)
            if name not in words:
                words = [*words, name]
            member.pop("name")
        if words:
            branch.doc["keywords"] = words

    def lines(self) -> Iterator[Line]:
        """List nothing."""
        return iter(())
