"""Rows of words: in the item's language, in lines, and with roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote

import msgspec
from lxml import etree
from msgspec.structs import force_setattr

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.forms import Form, Words
from newsmodel.formats.mapping.paths import ABSENT, put
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.catalogues import OWN
from newsmodel.formats.newsml_g2.messages import last_part
from newsmodel.formats.xmltree import Branch, Place, Value, local_name, words_of
from newsmodel.formats.xmltree.joined import Joined
from newsmodel.model import Article
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as LineOfText
from newsmodel.values import Text

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_fits_line = limit_of(LineOfText).admits
_QCODES = re.compile(r"\A[^\s:]++:\S++(?>(?:\s++[^\s:]++:\S++)*)")
#: Elements of XHTML, and `br` of NewsML-G2, that end a line.
_LINES = frozenset("br p div li dt dd h1 h2 h3 h4 h5 h6 tr section header ul ol table".split())  # noqa: SIM905


def language_of(branch: Branch) -> str:
    """Give the language that an item is in, "" where it says none; looked up once."""
    tree = branch.tree
    found = tree.known.get("language")
    if not isinstance(found, str):
        tags = (each.get("tag") for each in tree.all(tree.root, ("contentMeta", "language")))
        found = tree.known["language"] = (next(filter(None, tags), None) or tree.root.get(LANG) or "").casefold()
    return found


def in_another_language(element: Element, language: str) -> bool:
    """Tell whether an element says that it is in another language than its item."""
    own = element.get(LANG)
    return own is not None and own.partition("-")[0].casefold() != language.partition("-")[0]


class OneLine(Words):
    """Words that are written on one line, which names and slugs have to be."""

    __slots__ = ()
    is_plain = False

    def write(self, value: str) -> str:
        r"""Write words on one line.

        Example:
            >>> OneLine(limit_of(Text)).write("Rain\nends")
            'Rain ends'
        """
        return one_line(value)


class InLanguage(Value, frozen=True, kw_only=True, eq=False):
    """Words of which there may be some in several languages: those in the item's count."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = super().places_in(branch)
        if len(places) > 1:
            language = language_of(branch)
            places.sort(key=lambda place: in_another_language(place.element, language))
        return places


class Bylines(Joined, InLanguage, frozen=True, kw_only=True, eq=False):
    """The bylines in the item's language."""


class Lines(InLanguage, frozen=True, kw_only=True, eq=False):
    """Words with line breaks."""

    def _raw(self, place: Place) -> str | None:
        element = place.element
        return lines_of(element) if place.attribute is None and len(element) else place.raw

    def _put(self, written: str, place: Place | None, branch: Branch) -> None:
        place = place or self._made(branch)
        element = place.element
        if len(element):
            branch.say(NOT_CARRIED, "the markup of the words that were there", *self.ours)
        first, *rest = written.split("\n")
        branch.tree.set(element, place.attribute, first if place.attribute is None else written)
        space = str(element.tag).rpartition("}")[0]
        for line in rest if place.attribute is None else ():
            end = etree.SubElement(element, f"{space}}}br" if space else "br")
            end.tail = line


def lines_of(element: Element) -> str:
    r"""Join the words of an element, a line each block and each break.

    Example:
        >>> lines_of(etree.fromstring("<edNote>Call <b>first</b>.<br/>Then credit.</edNote>"))
        'Call first.\nThen credit.'
    """
    parts: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        is_line = local_name(each) in _LINES and each is not element
        if is_line:
            parts.append("\x00")
        if event == "start":
            parts.append(each.text or "")
        elif each is not element:
            parts.append(each.tail or "")
    lines = (one_line(part) for part in "".join(parts).split("\x00"))
    return "\n".join(line for line in lines if line)


#: Roles of names that are the whole name, as it is shown.
_WHOLE_NAMES = frozenset({"", "full", "display"})


class Name(InLanguage, frozen=True, kw_only=True, eq=False):
    """A name: in the item's language, whole rather than a part, full rather than short; else its parts together."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = super().places_in(branch)
        if len(places) > 1:
            places.sort(key=lambda place: (_is_part(place.element), _role(place.element) not in _WHOLE_NAMES))
        return places

    def _raw(self, place: Place) -> str | None:
        return " ".join(map(words_of, _parts_of(place.element))) or place.raw

    def _settle(self, raw: str, value: Any, place: Place, branch: Branch) -> None:
        super()._settle(raw, value, place, branch)
        for each in _parts_of(place.element):
            branch.record.take(each, None)

    def _put(self, written: str, place: Place | None, branch: Branch) -> None:
        if place is not None:
            first, *others = _parts_of(place.element) or [place.element]
            for other in others:
                branch.tree.remove(other)
            branch.tree.strip(first, "part", "parturi")
            place = Place(first, None)
        super()._put(written, place, branch)


def _is_part(element: Element) -> bool:
    return element.get("part") is not None or element.get("parturi") is not None


def _role(element: Element) -> str:
    return last_part(element.get("role") or element.get("roleuri") or "")


def _parts_of(element: Element) -> list[Element]:
    """List the parts of a name from a part on, in its language; none where the element is a whole name."""
    if not _is_part(element):
        return []
    following = element.itersiblings("{*}name")
    return [element, *(each for each in following if _is_part(each) and each.get(LANG) == element.get(LANG))]


def words(theirs: str, ours: str, *, cls: type = Article, row: type[Value] = InLanguage, **rest: Any) -> Value:
    """Make a row for words.

    Args:
        theirs: Path of the elements.
        ours: Path of the field, with slashes.
        cls: The class that has the field.
        row: How they are read: `InLanguage`, `Name`, `Lines`.
        **rest: Further attributes of the row.
    """
    steps = tuple(split(ours))
    field = field_at(cls, steps)
    form = form_of(field.type) if row is Lines else OneLine(limit_of(Text))
    return row(theirs=theirs, ours=steps, form=form, default=field.default, **rest)


WORDS: Form = OneLine(limit_of(Text))

# --- roles


class Coded(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A role or a relation: QCodes as they stand, a URI, or a word of ours.

    Attributes:
        theirs: The attribute with QCodes; that with a URI has `uri` at its end.
        ours: Path of the field, with slashes.
        words: Words of ours for some QCodes.
        otherwise: What the absence of both means.
        also: A further such attribute, which counts where there is none.
    """

    theirs: str
    ours: str
    words: Mapping[str, str] = msgspec.field(default_factory=dict)
    otherwise: str | None = None
    also: str | None = None
    _attributes: tuple[str, ...] = ()
    _steps: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Name the attributes and the steps once."""
        names = (self.theirs,) if self.also is None else (self.theirs, self.also)
        force_setattr(self, "_attributes", tuple(name + end for name in names for end in ("", "uri")))
        force_setattr(self, "_steps", tuple(split(self.ours)))

    def read(self, branch: Branch) -> None:
        """Read the role."""
        for attribute in self._attributes:
            said = branch.element.get(attribute)
            raw = one_line(said) if said else ""
            if raw and _fits_line(raw):
                value = unquote(raw.removeprefix(OWN)) if raw.startswith(OWN) else self.words.get(raw, raw)
                put(branch.doc, self._steps, value if _fits_line(value) else raw)
                branch.found(self, self._steps, Place(branch.element, attribute))
                return
        if (meant := self.meant_by_absence(branch.element)) is not None:
            put(branch.doc, self._steps, meant)

    def meant_by_absence(self, element: Element) -> str | None:  # noqa: ARG002 - the element may matter
        """Tell what an element without a role means."""
        return self.otherwise

    def write(self, branch: Branch) -> None:
        """Write the role where it has changed."""
        old, new = branch.change(self._steps)
        if old == new:
            return
        tree, element = branch.tree, branch.element
        tree.strip(element, *self._attributes)
        if new is ABSENT or new == self.meant_by_absence(element):
            return
        known = next((code for code, word in self.words.items() if word == new), None)
        if known is not None or (_QCODES.fullmatch(new) and "//" not in new):
            tree.set(element, self.theirs, known or new)
        elif "//" in new or new.startswith("urn:"):
            self._write_uri(new, branch)
        else:
            tree.set(element, f"{self.theirs}uri", OWN + quote(new, safe=""))

    def _write_uri(self, new: str, branch: Branch) -> None:
        if any(character.isspace() for character in new):
            branch.say(NOT_CARRIED, "a role with blanks", *self._steps)
        else:
            branch.tree.set(branch.element, f"{self.theirs}uri", new)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        told = ", ".join(f"`{code}` = {word}" for code, word in self.words.items())
        yield Line(f"@{self.theirs}", self.ours, told)
        yield Line(f"@{self.theirs}uri", self.ours, "words of newsmodel's own without their namespace")
        if self.also is not None:
            yield Line(f"@{self.also}", self.ours, f"where there is no `@{self.theirs}`")
