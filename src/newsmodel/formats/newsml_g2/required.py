"""Elements that the schema of NewsML-G2 requires and an article may lack."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.mapping.paths import Object
from newsmodel.formats.newsml_g2.words import LANG
from newsmodel.formats.xmltree import Branch, Value
from newsmodel.formats.xmltree.items import MADE_UP_ID
from newsmodel.formats.xmltree.lists import Written
from newsmodel.issues import Rule, Severity, shown
from newsmodel.prose.characters import one_line
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as LineOfText
from newsmodel.values import as_uri, is_uri

REQUIRED_TAKEN = Rule(
    "required-taken",
    Severity.WARNING,
    """The format requires something that the story has not, and it was taken from what the story has.

NewsML-G2 requires the time when a version was made, which was taken from another time, or from a day, whose beginning
in UTC was written; who provides the item, which was taken from the suppliers, or is `unknown`; and an id, which names
the bytes of the input.

Give the document what the issue names: `modified`, `publisher`, `id`.
""",
)
REQUIRED_MISSING = Rule(
    "required-missing",
    Severity.ERROR,
    """The format requires something that the story has not, and nothing tells it; what was written is not valid.

NewsML-G2 requires the time when a version was made (`versionCreated`). The story has no time at all, and no clock is
read, so that the same story always gives the same bytes.

Set `modified`, or `published`.
""",
)
_MADE = "urn:newsml-g2:"
_TIMES = ("published", "created", "content_modified", "content_created")
_fits_line = limit_of(LineOfText).admits


class Guid(Form):
    """An id of an item: a URI, or a string that becomes one."""

    __slots__ = ()
    told = "a URI; else in a `urn:newsml-g2:`"

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read an id.

        Example:
            >>> Guid().read("tag:x.org,2026:1", Hints()), Guid().read("Rain 1", Hints())
            ('tag:x.org,2026:1', 'urn:newsml-g2:Rain%201')
        """
        text = str(raw).strip()
        return text if is_uri(text) else as_uri(_MADE + urllib.parse.quote(text, safe=""))

    def write(self, value: str) -> str:
        """Write an id; one that was made of a string as that string."""
        return urllib.parse.unquote(value.removeprefix(_MADE)) if value.startswith(_MADE) else value


class Version(Words):
    """A version, which is written where it is a positive whole number."""

    __slots__ = ()
    is_plain = False
    told = "a positive whole number"

    def write(self, value: str) -> str | None:
        """Write a version.

        Example:
            >>> Version(limit_of(LineOfText)).write("3"), Version(limit_of(LineOfText)).write("3b")
            ('3', None)
        """
        return value if re.fullmatch(r"0*[1-9][0-9]{0,17}", value) else None


class OtherGuid(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A guid that is no URI: its own words are an alternate id, too, which is written with the id alone."""

    def read(self, branch: Branch) -> None:
        """Read the words."""
        raw = one_line(branch.element.get("guid") or "")
        if raw and not is_uri(raw) and _fits_line(raw):
            branch.doc.setdefault("alternate_ids", []).append({"value": raw, "role": "guid"})
            found = branch.record.members.setdefault((*branch.path, "alternate_ids"), [])
            found.append((self, branch.element))

    def write(self, branch: Branch) -> None:
        """Take it out of the list: the id says it."""
        if not Written.has_any(branch, "alternate_ids"):
            return
        written = Written.of(branch, "alternate_ids")
        for index, (row, _) in enumerate(written.records):
            now = written.partner.get(index)
            if row is self and now is not None and written.new[now] == written.old[index]:
                written.new.leave(now, {})
                if now in written.left:
                    written.left.remove(now)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("@guid", "alternate_ids/value", "where it is no URI")


class VersionCreated(Value, frozen=True, kw_only=True, eq=False):
    """The time of the version, which is required."""

    def write(self, branch: Branch) -> None:
        """Write it; take another time where the story has none, or a day where it has no time at all."""
        is_there = branch.was is not None and branch.before.get(self.ours[0]) == branch.doc.get(self.ours[0])
        is_needed = branch.was is None or (branch.place_of(self.ours) is not None and not is_there)
        if not is_needed or self._time(self.ours[0], branch.doc) is not None:
            super().write(branch)
            return
        name, time = self._other(branch.doc)
        if time is None:
            branch.say(REQUIRED_MISSING, "versionCreated is missing: the story has no time", *self.ours)
            super().write(branch)
            return
        branch.say(REQUIRED_TAKEN, f"versionCreated is taken from {name}: {time}", *self.ours)
        branch.doc[self.ours[0]] = time
        super().write(branch)

    def _other(self, doc: Object) -> tuple[str, str | None]:
        """Find the time that comes next, or the beginning of the first day in UTC, and the name of its field."""
        for name in _TIMES:
            time = self._time(name, doc)
            if time is not None:
                return name, time
        days = ((name, doc[name]) for name in (self.ours[0], *_TIMES) if name in doc)
        return next(((name, f"{day}T00:00:00Z") for name, day in days), ("", None))

    def _time(self, name: str, doc: Object) -> str | None:
        value = doc.get(name)
        return None if value is None else self.form.write(value)


class Required(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Elements that a new item has to have beside its time; they are written last."""

    def read(self, branch: Branch) -> None:
        """Read nothing."""

    def write(self, branch: Branch) -> None:
        """Add what is missing."""
        self._provider(branch)
        if branch.was is not None:
            return
        tree, root = branch.tree, branch.element
        tree.set(tree.made(root, ("itemMeta", "itemClass")), "qcode", "ninat:text")
        language = next((each.get("tag") for each in tree.all(root, ("contentMeta", "language"))), None)
        if language:
            root.set(LANG, language)
        if root.get("guid") is None:
            self._guid(branch)

    def _provider(self, branch: Branch) -> None:
        tree, path = branch.tree, ("itemMeta", "provider")
        if tree.all(branch.element, path) or (branch.was is not None and "publisher" not in branch.before):
            return
        suppliers = tree.all(branch.element, ("contentMeta", "infoSource"))
        names = [name.text for each in suppliers for name in tree.named(each, "name")]
        name = next(filter(None, names), None)
        element = tree.made(branch.element, path)
        tree.set(element, "literal", one_line(name or "unknown"))
        told = f"provider is taken from the suppliers: {shown(name)}" if name else "provider is written as unknown"
        branch.say(REQUIRED_TAKEN, told, "publisher")

    def _guid(self, branch: Branch) -> None:
        digest = branch.tree.known.get(MADE_UP_ID)
        if isinstance(digest, str):
            branch.tree.set(branch.element, "guid", digest)
            branch.say(REQUIRED_TAKEN, "the id names the bytes of the input", "id")

    def lines(self) -> Iterator[Line]:
        """List nothing."""
        return iter(())
