"""Rows of repeated elements: each is a member of a list of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.rows import Rows, place_path

#: Fields that tell members of a list apart where anything else of them has changed, the surest first.
_IDENTITIES = (("code", "scheme"), ("uri",), ("name",), ("text",), ("title",))


class Written:
    """A list of ours while it is written: its members as they were and as they are, and which are the same."""

    def __init__(self, branch: Branch, ours: str) -> None:
        self.ours = ours
        self.old: list[Any] = list(branch.before.get(ours, ()))
        self.records = branch.record.members.get((*branch.was, ours), []) if branch.was is not None else []
        self.new = Remainder.taken_from(branch.doc, (ours,))
        members = dict(self.new.items())
        self.partner = aligned(self.old, members)
        self.left = [index for index in members if index not in self.partner.values()]

    @staticmethod
    def has_any(branch: Branch, ours: str) -> bool:
        """Tell whether a list has, or had, any members."""
        return ours in branch.doc or ours in branch.before or ours in branch.lists

    @classmethod
    def of(cls, branch: Branch, ours: str) -> Written:
        """Give the list that rows of an object are at work on."""
        found = branch.lists.get(ours)
        if not isinstance(found, Written):
            found = branch.lists[ours] = cls(branch, ours)
        return found

    def put_back(self, branch: Branch) -> None:
        """Give what no row has written back to the document."""
        self.new.put_back(branch.doc, (self.ours,))


def restore_order(stays: list[tuple[int, Element]], branch: Branch, ours: str) -> None:
    """Let elements stand in the order of the members that they are.

    Args:
        stays: The members' indices, and their elements.
        branch: The branch of the list.
        ours: Name of the list.
    """
    order = [element for _, element in sorted(stays, key=lambda each: each[0])]
    if order == [element for _, element in stays]:
        return
    if len({element.getparent() for element in order}) == 1:
        branch.tree.reorder(order)
    else:
        branch.say(NOT_CARRIED, "the order of the members", ours)


def aligned(old: Sequence[Any], new: Mapping[int, Any]) -> dict[int, int]:
    """Find the members of a list among those that it had: the same, else those of one identity, else the next.

    Args:
        old: The members that it had.
        new: The members that it has, by index.

    Returns:
        The index now by the index before.

    Example:
        >>> aligned([{"name": "a"}, {"name": "b", "uri": "urn:b"}], {0: {"name": "c", "uri": "urn:b"}})
        {1: 0}
    """
    if len(old) == len(new) and all(_bare(one) == _bare(other) for one, other in zip(old, new.values(), strict=True)):
        return dict(zip(range(len(old)), new, strict=True))
    partner: dict[int, int] = {}
    free = dict(new)
    for index, member in enumerate(old):
        same = next((place for place, other in free.items() if _bare(other) == _bare(member)), None)
        if same is not None:
            partner[index] = same
            del free[same]
    for names in _IDENTITIES:
        for index, member in enumerate(old):
            key = _identity(member, names) if index not in partner else None
            same = next((place for place, other in free.items() if _identity(other, names) == key), None)
            if key is not None and same is not None:
                partner[index] = same
                del free[same]
    rest = [index for index in range(len(old)) if index not in partner]
    if len(rest) == len(free):
        partner |= dict(zip(rest, free, strict=True))
    return partner


def _bare(member: Any) -> Any:
    return {name: value for name, value in member.items() if name != "id"} if isinstance(member, dict) else member


def _identity(member: Any, names: Sequence[str]) -> tuple[Any, ...] | None:
    if not isinstance(member, dict) or names[0] not in member:
        return None
    return tuple(member.get(name) for name in names)


class Each(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Elements that are members of a list of objects.

    Attributes:
        theirs: Path of the elements.
        ours: Name of the list.
        rows: Rows of a member.
        needs: A member has at least one of these fields.
        fixed: What all members of the row have in the document.
        picks: Which of the elements are members.
        admits: Whether a member that stands nowhere yet is written here.
        attributes: Attributes of an element that is made.
        prefix: What ids of members begin with; None where they have none.
        is_written: Whether members that stand nowhere yet are written here.
    """

    theirs: str
    ours: str
    rows: Rows
    needs: tuple[str, ...]
    fixed: Object = msgspec.field(default_factory=dict)
    picks: Callable[[Element], bool] | None = None
    admits: Callable[[Object], bool] | None = None
    attributes: Mapping[str, str] = msgspec.field(default_factory=dict)
    prefix: str | None = None
    is_written: bool = True

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at; None where others may be, too."""
        return frozenset({place_path(self.theirs)[0]})

    def read(self, branch: Branch) -> None:
        """Read the members."""
        for element in self.elements_in(branch):
            if self.picks is None or self.picks(element):
                self._read_one(element, branch)

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the elements that may be members."""
        return branch.elements(place_path(self.theirs)[0])

    def _remove(self, element: Element, branch: Branch) -> None:
        """Remove the element of a member that is gone."""
        branch.tree.remove(element)

    def _read_one(self, element: Element, branch: Branch) -> None:
        known = branch.doc.get(self.ours, [])
        child = branch.child(element, {}, self.ours, len(known))
        forms = len(branch.conversion.originals)
        self.rows.read(child)
        if child.doc.keys().isdisjoint(self.needs):
            branch.record.forget(child.path)
            branch.conversion.forget(forms)
            return
        member = {**self.fixed, **child.doc}
        if self.prefix is not None:
            member = {"id": branch.conversion.fresh_id(self.prefix), **member}
        branch.doc.setdefault(self.ours, []).append(member)
        branch.record.members.setdefault((*branch.path, self.ours), []).append((self, element))

    def write(self, branch: Branch) -> None:
        """Change the elements of members that have changed, remove those that are gone, add the new ones."""
        if not Written.has_any(branch, self.ours):
            return
        written = Written.of(branch, self.ours)
        stays: list[tuple[int, Element]] = []
        for index, (row, element) in enumerate(written.records):
            if row is not self:
                continue
            now = written.partner.get(index)
            is_there = branch.tree.has(element)
            if now is None or not is_there or not self._stays(written.old[index], written.new[now]):
                if is_there:
                    self._remove(element, branch)
                if now is not None:
                    written.left.append(now)
                continue
            stays.append((now, element))
            self._write_one(now, element, branch, written, index)
        self._add(branch, written, stays)
        restore_order(stays, branch, self.ours)

    def _stays(self, old: Object, new: Any) -> bool:
        """Tell whether a member may stay in its element: not where it has become one that is not written here."""
        if not self._fits(new):
            return False
        return self.admits is None or self.admits(new) or not self.admits(old)

    def _fits(self, member: Any) -> bool:
        return isinstance(member, dict) and all(member.get(name) == value for name, value in self.fixed.items())

    def _write_one(self, now: int, element: Element, branch: Branch, written: Written, index: int | None) -> None:
        member = {name: value for name, value in written.new[now].items() if name not in self.fixed}
        child = Branch(branch.tree, element, member, branch.conversion, branch.record, (*branch.path, self.ours, now))
        if index is None or branch.was is None:
            child.was = None
        else:
            child.was = (*branch.was, self.ours, index)
            child.before = {name: value for name, value in written.old[index].items() if name not in self.fixed}
        self.rows.write(child)
        if self.prefix is not None:
            child.doc.pop("id", None)
        written.new.leave(now, child.doc)

    def _add(self, branch: Branch, written: Written, stays: list[tuple[int, Element]]) -> None:
        if not self.is_written:
            return
        for now in sorted(written.left):
            member = written.new[now]
            if not self._fits(member) or (self.admits is not None and not self.admits(member)):
                continue
            written.left.remove(now)
            tree = branch.tree
            element = self._made(member, branch)
            for name, fixed in self.attributes.items():
                element.set(name, fixed)
            self._write_one(now, element, branch, written, None)
            if len(element.attrib) == len(self.attributes) and not len(element) and not element.text:
                element.attrib.clear()
                tree.remove(element)
            else:
                stays.append((now, element))

    def _made(self, member: Object, branch: Branch) -> Element:  # noqa: ARG002 - what is made may depend on it
        """Make the element of a new member."""
        names, _ = place_path(self.theirs)
        return branch.tree.add(branch.tree.made(branch.element, names[:-1]), names[-1])

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for row in self.rows:
            for line in row.lines():
                yield Line(f"{self.theirs}/{line.theirs}", f"{self.ours}/{line.ours}", line.how)


class Strings(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Attributes or words of elements that are members of a list: words, or objects with one field of their own.

    Attributes:
        theirs: Path of the values.
        ours: Name of the list.
        form: How a value is written.
        field: Name of the field of a member; None where members are words.
        fixed: What all members of the row have in the document.
        picks: Which of the elements have members.
        is_only: Whether there is room for one.
        is_written: Whether members that stand nowhere yet are written here.
    """

    theirs: str
    ours: str
    form: Form
    field: str | None = None
    fixed: Object = msgspec.field(default_factory=dict)
    picks: Callable[[Element], bool] | None = None
    is_only: bool = False
    is_written: bool = True

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at; None where others may be, too."""
        return frozenset({place_path(self.theirs)[0]})

    def read(self, branch: Branch) -> None:
        """Read the members."""
        names, attribute = place_path(self.theirs)
        for element in branch.elements(names):
            place = Place(element, attribute)
            raw = place.raw
            if raw is None or not raw.strip() or (self.picks is not None and not self.picks(element)):
                continue
            value = self.form.read(raw, branch.hints)
            if value is None:
                branch.unread(raw, place)
                continue
            self._add_read(raw, value, place, branch)
            if self.is_only:
                return

    def _add_read(self, raw: str, value: Any, place: Place, branch: Branch) -> None:
        known = branch.doc.setdefault(self.ours, [])
        steps = (self.ours, len(known)) if self.field is None else (self.ours, len(known), self.field)
        if value != raw and self.form.write(value) != raw:
            branch.keep_original(raw, *steps)
        branch.record.take(place.element, place.attribute)
        known.append(value if self.field is None else {**self.fixed, self.field: value})
        branch.record.members.setdefault((*branch.path, self.ours), []).append((self, place.element))

    def write(self, branch: Branch) -> None:
        """Remove the values of members that are gone, and add the new ones."""
        if not Written.has_any(branch, self.ours):
            return
        written = Written.of(branch, self.ours)
        _, attribute = place_path(self.theirs)
        stays: list[tuple[int, Element]] = []
        for index, (row, element) in enumerate(written.records):
            if row is not self:
                continue
            now = written.partner.get(index)
            text = self._text_of(written.new[now], branch) if now is not None else None
            is_there = branch.tree.has(element)
            if now is None or text is None or not is_there:
                if is_there:
                    branch.tree.unset(element, attribute)
                elif now is not None:
                    written.left.append(now)
                continue
            if written.old[index] != written.new[now]:
                branch.tree.set(element, attribute, text)
            written.new.leave(now, self._rest_of(written.new[now]))
            stays.append((now, element))
        if self.is_written and not (self.is_only and stays):
            self._add(branch, written, stays)
        restore_order(stays, branch, self.ours)

    def _text_of(self, member: Any, branch: Branch) -> str | None:
        """Give the raw value of a member; None where it has none, or one that would not be read again."""
        if self.field is None:
            found = member
        elif isinstance(member, dict) and all(member.get(name) == value for name, value in self.fixed.items()):
            found = member.get(self.field)
        else:
            return None
        text = None if found is None else self.form.write(found)
        return str(text) if text is not None and self.form.read(str(text), branch.hints) is not None else None

    def _rest_of(self, member: Any) -> Any:
        if self.field is None:
            return None
        return {name: value for name, value in member.items() if name != self.field and name not in self.fixed}

    def _add(self, branch: Branch, written: Written, stays: list[tuple[int, Element]]) -> None:
        names, attribute = place_path(self.theirs)
        tree = branch.tree
        for now in sorted(written.left):
            text = self._text_of(written.new[now], branch)
            if text is None:
                continue
            written.left.remove(now)
            if self.is_only or not names:
                element = tree.made(branch.element, names)
            else:
                element = tree.add(tree.made(branch.element, names[:-1]), names[-1])
            tree.set(element, attribute, text)
            written.new.leave(now, self._rest_of(written.new[now]))
            stays.append((now, element))
            if self.is_only:
                return

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(self.theirs, self.ours if self.field is None else f"{self.ours}/{self.field}", self.form.told)
