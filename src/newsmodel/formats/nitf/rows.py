"""Rows that only NITF needs: its id, its dateline, and texts in paragraphs."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.datelines import take_dateline, written_dateline
from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.subjects import IS_TOKEN
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Branch, Each, Place, Value, local_name, words_of
from newsmodel.formats.xmltree.rows import place_path
from newsmodel.prose.characters import clean, one_line
from newsmodel.readings import Hints
from newsmodel.values import as_uri, is_uri

# --- id

_MADE = "urn:nitf:"


class DocId(Form):
    """An id of a document: a URI, or a string that becomes one."""

    __slots__ = ()
    told = "a URI; else in a `urn:nitf:`"

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read an id.

        Example:
            >>> DocId().read("tag:x.org,2026:1", Hints()), DocId().read("Rain 1", Hints())
            ('tag:x.org,2026:1', 'urn:nitf:Rain%201')
        """
        text = str(raw).strip()
        return text if is_uri(text) else as_uri(_MADE + urllib.parse.quote(text, safe=""))

    def write(self, value: str) -> str:
        """Write an id; one that was made of a string as that string."""
        return urllib.parse.unquote(value.removeprefix(_MADE)) if value.startswith(_MADE) else value


class Token(Words):
    """A string that has no white space, and few signs (NMTOKEN)."""

    __slots__ = ()

    def write(self, value: str) -> str | None:
        """Write a token; None for what is none.

        Example:
            >>> from newsmodel.shapes.field_types import limit_of
            >>> from newsmodel.values import Line
            >>> form = Token(limit_of(Line))
            >>> form.write("2.1"), form.write("second one")
            ('2.1', None)
        """
        return value if IS_TOKEN.fullmatch(value) else None


#: What a person may have done for a document, by the schema.
_FUNCTIONS = frozenset(
    {
        "writer-author",
        "editor",
        "producer",
        "archivist",
        "videographer",
        "graphic-artist",
        "photographer",
        "statistician",
        "other",
    }
)


class Function(Words):
    """The part of a person in a document, of which the schema has a list."""

    __slots__ = ()

    def write(self, value: str) -> str | None:
        """Write a function; None for what is in no list."""
        return value if value in _FUNCTIONS else None


def has_all(element: Element, *names: str) -> bool:
    """Tell whether an element has some attributes, with something in them."""
    return all((element.get(name) or "").strip() for name in names)


def is_alternate(element: Element) -> bool:
    """Tell whether an element has an id that is not the item's own, or none that is a URI."""
    return is_further(element) or not is_uri((element.get("id-string") or "").strip())


def is_further(element: Element) -> bool:
    """Tell whether an element stands behind another of its name."""
    return any(each.tag == element.tag for each in element.itersiblings(preceding=True))


def has_no_key(element: Element) -> bool:
    """Tell whether a keyword has its word between its tags, as it has in no NITF."""
    return not has_all(element, "key")


def says_terms(element: Element) -> bool:
    """Tell whether an element of rights says more than whose they are."""
    if local_name(element) != "rights" or (element.text or "").strip():
        return True
    return any(local_name(each) != "rights.owner" or (each.tail or "").strip() for each in element)


# --- headlines


def is_headline(element: Element) -> bool:
    """Tell whether an element has a headline: the first one, or what holds headlines where it has words alone."""
    return local_name(element) == "hl1" or not len(element)


class Subheadline(Value, frozen=True, kw_only=True, eq=False):
    """The second headline, which needs a first one: an empty one where the story has none of its own."""

    first: tuple[str, ...]

    def _made(self, branch: Branch) -> Place:
        branch.tree.made(branch.element, self.first)
        return super()._made(branch)


# --- dateline


class HeadDateline(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The dateline above a story; one that begins its first paragraph is the body's.

    Attributes:
        theirs: Names of the elements that lead to it.
        is_written: Whether a dateline that stands nowhere yet is written here.
    """

    theirs: tuple[str, ...] = ("body", "body.head", "dateline")
    is_written: bool = True

    @property
    def sources(self) -> frozenset[tuple[str, ...]]:
        """The path of the dateline."""
        return frozenset({self.theirs})

    def read(self, branch: Branch) -> None:
        """Read the words, and what they tell; a date in numbers counts more."""
        if "dateline" in branch.doc:
            return
        for element in branch.elements(self.theirs):
            words = one_line(clean(words_of(element)).text)
            if not words:
                continue
            take_dateline(branch.doc, branch.conversion, words)
            branch.found(self, ("dateline",), Place(element, None))
            places = [_place_in(each, branch) for each in branch.tree.named(element, "location")]
            if any(places) and "places" not in branch.doc["dateline"]:
                branch.doc["dateline"]["places"] = [place for place in places if place]
            for date in branch.tree.named(element, "story.date"):
                raw = date.get("norm") or ""
                value = _TIME.read(raw, branch.hints)
                if value is not None:
                    branch.doc["dateline"]["date"] = value
                    branch.record.take(date, "norm")
            return

    def write(self, branch: Branch) -> None:
        """Write the words where anything has changed, and say what they do not tell."""
        known = branch.place_of(("dateline",))
        if (known is None and not self.is_written) or (known is not None and known[0] is not self):
            return
        old, new = branch.change(("dateline",))
        if old == new or (new is ABSENT and known is None):
            return
        tree = branch.tree
        if new is ABSENT and known is not None:
            tree.remove(known[1].element)
            return
        doc = {**branch.doc, "dateline": new}
        words = written_dateline(doc, branch.conversion)
        if words is not None:
            tree.set(tree.made(branch.element, self.theirs), None, words)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(self.theirs)
        yield Line(path, "dateline", "the words; what they tell")
        yield Line(f"{path}/story.date/@norm", "dateline/date", _TIME.told)


def _place_in(location: Element, branch: Branch) -> str:
    """Give the words of a location: its city, else all of them."""
    cities = branch.tree.named(location, "city")
    return one_line(clean(words_of(cities[0] if cities else location)).text)


class Locations(Each, frozen=True, kw_only=True, eq=False):
    """The places that a dateline names, amid its words."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]]:
        """The path of the dateline."""
        return frozenset({place_path(self.theirs)[0][:-1]})


_TIME = BasicTime()

# --- texts in paragraphs


class Paragraphs(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The text of an element that has paragraphs: a line each.

    Attributes:
        within: Names of the elements that lead to the paragraphs.
    """

    within: tuple[str, ...] = ()

    def read(self, branch: Branch) -> None:
        """Read the text."""
        holders = branch.elements(self.within) or [branch.element]
        lines = [line for holder in holders for line in _lines_of(holder)]
        if lines:
            branch.doc["text"] = "\n".join(lines)
            branch.found(self, ("text",), Place(branch.element, None))

    def write(self, branch: Branch) -> None:
        """Write the text, where it has changed, in paragraphs."""
        old, new = branch.change(("text",))
        if old == new:
            return
        tree = branch.tree
        holder = tree.made(branch.element, self.within)
        tree.is_changed = True
        if len(holder):
            branch.say(NOT_CARRIED, "the markup of the words that were there", "text")
        tree.set(holder, None, "")
        holder.text = None
        for line in str(new).split("\n"):
            tree.set(tree.add(holder, "p"), None, line)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join((*self.within, "p")), "text", "a line each")


def _lines_of(holder: Element) -> Iterator[str]:
    """Yield the words of the parts of an element; of one without parts its own."""
    parts = [child for child in holder if local_name(child)]
    if not parts or (holder.text or "").strip():
        words = words_of(holder)
        if words:
            yield words
        return
    for part in parts:
        words = words_of(part)
        if words:
            yield words
