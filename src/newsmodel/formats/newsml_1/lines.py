"""Rows of lines and what belongs to them: in the story's language, and with their dates."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, look, put
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.rows import language_of, story_in
from newsmodel.formats.nitf.times import BasicTime
from newsmodel.formats.xmltree import Branch, Place, Value
from newsmodel.formats.xmltree.joined import Joined

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TIME = BasicTime()


class LineInLanguage(Value, frozen=True, kw_only=True, eq=False):
    """A line of which there may be some in several languages: the one in the story's counts."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = super().places_in(branch)
        text = story_in(branch).text
        if len(places) > 1 and text is not None:
            language = (language_of(text, branch.tree) or _language_around(text.component)).partition("-")[0]
            places.sort(key=lambda place: (place.element.get(LANG) or language).partition("-")[0].lower() != language)
        return places


class ByLines(Joined, LineInLanguage, frozen=True, kw_only=True, eq=False):
    """The bylines in the story's language."""


def _language_around(component: Element) -> str:
    """Give the language that the elements around a text have; "" where none has one."""
    told = (each.get(LANG) for each in (component, *component.iterancestors()))
    return next((language.lower() for language in told if language), "")


class ComponentLanguage(Value, frozen=True, kw_only=True, eq=False):
    """The language that the components around a story say, the innermost first."""

    @property
    def sources(self) -> None:
        """Any component."""
        return

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        return [Place(component, LANG) for component in reversed(story_in(branch).components)]

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("NewsComponent/@xml:lang", "language")


class DatelineDate(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The date of a dateline as data; without a dateline it is of nothing."""

    theirs: tuple[str, ...] = ("DescriptiveMetadata", "DateLineDate")
    ours: tuple[str, ...] = ("dateline", "date")

    def read(self, branch: Branch) -> None:
        """Read the date; one in numbers counts more than that of the words."""
        for element in branch.elements(self.theirs) if "dateline" in branch.doc else ():
            place = Place(element, None)
            date = _TIME.read(place.raw or "", branch.hints)
            if date is not None:
                put(branch.doc, self.ours, date)
                branch.found(self, self.ours, place)
                return

    def write(self, branch: Branch) -> None:
        """Write another date; it goes with the dateline, and stays where the words of one say none."""
        known = branch.place_of(self.ours)
        old, new = look(branch.before, self.ours), look(branch.doc, self.ours)
        if known is None or known[0] is not self or old == new:
            return
        if new is not ABSENT:
            branch.tree.set(known[1].element, None, _TIME.write(str(new)))
        elif "dateline" not in branch.doc:
            branch.tree.unset(known[1].element, None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join(self.theirs), "/".join(self.ours), f"{_TIME.told}; where there is a dateline")
