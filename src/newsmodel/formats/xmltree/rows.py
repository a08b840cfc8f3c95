"""Rows of a table for XML: a value, or words with markup, that is a field."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec
from msgspec.structs import force_setattr

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.mapping.paths import ABSENT, look, put
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions import RESTRICTION_UNREAD
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.elements import words_of
from newsmodel.issues import shown
from newsmodel.model import Article


class Row(Protocol):
    """A row of a table for XML."""

    def read(self, branch: Branch) -> None:
        """Read from the element what the row knows, and set it in the document."""
        ...

    def write(self, branch: Branch) -> None:
        """Take from the document what the row knows, and change the element where it says otherwise."""
        ...

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        ...


class Rows:
    """Rows in their order."""

    def __init__(self, *rows: Row) -> None:
        self._rows = rows
        #: The numbers of the rows that look at other places than they say, and of the others by their places.
        self._always: list[int] = []
        self._at: dict[tuple[str, ...], list[int]] = {}
        for index, row in enumerate(rows):
            sources = getattr(row, "sources", None)
            for place in sources or ():
                self._at.setdefault(place, []).append(index)
            if sources is None:
                self._always.append(index)
        #: The same by the first two steps of the places.
        self._near: dict[tuple[str, ...], list[int]] = {}
        for place, numbers in self._at.items():
            self._near.setdefault(place[:2], []).extend(numbers)
        #: The rows that have something to read in an element without others in it.
        self._alone = [rows[index] for index in sorted({*self._always, *self._at.get((), ())})]

    def read(self, branch: Branch) -> None:
        """Read all rows; those whose elements are not there are passed over."""
        if branch.element is not branch.tree.root:
            for row in self._rows if len(branch.element) else self._alone:
                row.read(branch)
            return
        at, chosen = self._at, set(self._always)
        for place in branch.tree.places:
            if place in at:
                chosen.update(at[place])
        for index in sorted(chosen):
            self._rows[index].read(branch)

    def read_at(self, places: Iterable[tuple[str, ...]], branch: Branch) -> None:
        """Read the rows of some places, each of one step or two: of what they lead to, and of what is within."""
        near, chosen = self._near, set(self._always)
        for place in places:
            if place in near:
                chosen.update(near[place])
        for index in sorted(chosen):
            self._rows[index].read(branch)

    def write(self, branch: Branch) -> None:
        """Write all rows; what they leave of lists goes back into the document."""
        for row in self._rows:
            row.write(branch)
        for written in branch.lists.values():
            written.put_back(branch)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)


@functools.cache
def place_path(theirs: str) -> tuple[tuple[str, ...], str | None]:
    """Split a path into the names of elements and the attribute that it ends with.

    Example:
        >>> place_path("docdata/urgency/@ed-urg"), place_path("byline"), place_path(".")
        ((('docdata', 'urgency'), 'ed-urg'), (('byline',), None), ((), None))
    """
    if theirs == ".":
        return (), None
    path, at, attribute = theirs.partition("@")  # whose namespace may have slashes
    names = tuple(path.removesuffix("/").split("/")) if path else ()
    return names, attribute if at else None


class Value(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """An attribute, or the words of an element, that is a field.

    Attributes:
        theirs: Path of it; `.` for the words of the element itself. The first place that has a value counts.
        ours: Steps to the field.
        form: How its values are written.
        default: What stands in the document for the field's absence.
        picks: Which of the elements that the path leads to count.
        attributes: Attributes of an element that is made for the value.
        also: Further paths that are read, and never written anew.
        is_written: Whether a value that stands nowhere yet is written here.
    """

    theirs: str
    ours: tuple[str, ...]
    form: Form
    default: Any = None
    picks: Callable[[Element], bool] | None = None
    attributes: Mapping[str, str] = msgspec.field(default_factory=dict)
    also: tuple[str, ...] = ()
    is_written: bool = True
    _paths: tuple[tuple[tuple[str, ...], str | None], ...] = ()
    #: The attribute of the element itself, where the value stands nowhere else.
    _own: str | None = None

    def __post_init__(self) -> None:
        """Split the paths once."""
        force_setattr(self, "_paths", tuple(map(place_path, (self.theirs, *self.also))))
        names, attribute = self._paths[0]
        if not names and not self.also and self.sources is not None:
            force_setattr(self, "_own", attribute)

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at; None where others may be, too."""
        return frozenset(names for names, _ in self._paths)

    def read(self, branch: Branch) -> None:
        """Read the field from the first place that has one."""
        ours, doc = self.ours, branch.doc
        if self._own is not None and branch.element.get(self._own) is None:
            return
        if ours[0] in doc and (len(ours) == 1 or look(doc, ours) is not ABSENT):
            return
        for place in self.places_in(branch):
            raw = self._raw(place)
            if raw is None or not raw.strip():
                continue
            value = self._read_value(raw, place, branch)
            if value is None:
                if self.form.restricts:
                    branch.say(RESTRICTION_UNREAD, f"not understood: {shown(raw)}", *ours)
                else:
                    branch.unread(raw, place)
                continue
            self._settle(raw, value, place, branch)
            return

    def _read_value(self, raw: str, place: Place, branch: Branch) -> Any:  # noqa: ARG002 - the place may matter
        """Read a value; None for one that is not understood."""
        return self.form.read(raw, branch.conversion.hints)

    def _raw(self, place: Place) -> str | None:
        """Give the value as it stands in a place."""
        attribute = place.attribute
        return words_of(place.element) if attribute is None else place.element.get(attribute)

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        own, picks = branch.element, self.picks
        if self._own is not None and picks is None:
            return [Place(own, self._own)]
        tree, places = branch.tree, []
        for names, attribute in self._paths:
            for element in tree.all(own, names) if names else (own,):
                if picks is None or picks(element):
                    places.append(Place(element, attribute))  # noqa: PERF401 - a comprehension takes longer here
        return places

    def _settle(self, raw: str, value: Any, place: Place, branch: Branch) -> None:
        ours, form = self.ours, self.form
        branch.found(self, ours, place)
        if value != self.default:
            if len(ours) == 1:
                branch.doc[ours[0]] = value
            else:
                put(branch.doc, ours, value)
        for rule, message in form.remarks(raw, branch.conversion.hints):
            branch.say(rule, message, *ours)
        if str(value) != raw and str(form.write(value)) != raw:
            branch.keep_original(raw, *ours)

    def write(self, branch: Branch) -> None:
        """Write the field where it has changed."""
        known = branch.place_of(self.ours)
        if known is not None and known[0] is not self:
            return
        if known is None and not self.is_written:
            return
        old, new = branch.change(self.ours)
        if known is not None and not branch.tree.has(known[1].element):
            known, old = None, ABSENT  # it went with others that were written anew
        if old == new:
            return
        if new is ABSENT:
            if known is not None:
                branch.tree.unset(known[1].element, known[1].attribute)
            return
        written = self.form.write(new)
        again = None if written is None else self.form.read(str(written), branch.hints)
        if again is None:
            put(branch.doc, self.ours, new)
            return
        self._put(str(written), known[1] if known else None, branch)
        if again != new:
            branch.say(NOT_CARRIED, f"written as {shown(written)}, not {shown(new)}", *self.ours)

    def _put(self, written: str, place: Place | None, branch: Branch) -> None:
        if place is None:
            place = self._made(branch)
        elif place.attribute is None and len(place.element):
            branch.say(NOT_CARRIED, "the markup of the words that were there", *self.ours)
        branch.tree.set(place.element, place.attribute, written)

    def _made(self, branch: Branch) -> Place:
        """Make the place of a value, or find an empty one."""
        names, attribute = place_path(self.theirs)
        tree = branch.tree
        for place in self.places_in(branch):
            if not (place.raw or "").strip():
                return place
        if not names or (attribute is not None and not self.attributes):
            return Place(tree.made(branch.element, names), attribute)
        element = tree.add(tree.made(branch.element, names[:-1]), names[-1])
        for name, fixed in self.attributes.items():
            element.set(name, fixed)
        return Place(element, attribute)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for theirs in (self.theirs, *self.also):
            yield Line(theirs, "/".join(self.ours), self.form.told)


def value(theirs: str, ours: str, *, cls: type = Article, form: Form | None = None, **rest: Any) -> Value:
    """Make a row for a value that is a field, whose type says in which form it is written.

    Args:
        theirs: Path of the value: names of elements, and `@` before that of an attribute.
        ours: Path of the field, with slashes.
        cls: The class that has the field.
        form: How its values are written, where the field's type does not say it.
        **rest: Further attributes of `Value`.

    Example:
        >>> value("head/docdata/urgency/@ed-urg", "urgency").ours
        ('urgency',)
    """
    steps: Sequence[str] = split(ours)
    field = field_at(cls, tuple(steps))
    return Value(theirs=theirs, ours=tuple(steps), form=form or form_of(field.type), default=field.default, **rest)
