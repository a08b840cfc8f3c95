"""The row of a story's words: an element with markup, which stays while the words do."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Protocol

import msgspec
from lxml import etree
from msgspec.structs import replace

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping import Conversion, Step, copied
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.kept_bodies import Change, KeptBody, with_changes
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.reading import read_element
from newsmodel.formats.markup.story_body import (
    changes_since,
    is_unchanged,
    kept_story,
    leave_to_body,
    read_story,
    says_the_same,
    written_story,
)
from newsmodel.formats.markup.vocabularies import Vocabulary
from newsmodel.formats.xmltree.branches import Branch, Place
from newsmodel.formats.xmltree.lost_markup import say_lost_markup
from newsmodel.formats.xmltree.rows import place_path

_OURS = ("sections",)
_DATELINE = "dateline"


class Words(Protocol):
    """The words of an element: how they are read, kept and written."""

    def value_of(self, element: Element) -> str:
        """Give the words as they stand, to be kept."""
        ...

    def read(self, value: Element | str, body: Body) -> None:
        """Read the words, as they stand or as they were kept."""
        ...

    def with_changes(self, value: str, changes: list[Change]) -> str | None:
        """Change some of the words; None where that is not certain."""
        ...

    def put(self, element: Element, value: str, branch: Branch) -> bool:
        """Put changed words in the place of those that stand there; False where that cannot be."""
        ...

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew."""
        ...


class Marked(msgspec.Struct, frozen=True):
    """Words that are markup in an element.

    Attributes:
        vocabulary: What they are written in.
    """

    vocabulary: Vocabulary

    def value_of(self, element: Element) -> str:
        """Give the words as they stand, to be kept."""
        return island(element)

    def read(self, value: Element | str, body: Body) -> None:
        """Read the words, as they stand or as they were kept."""
        body.takes_styles = True
        read_element(etree.fromstring(value.encode()) if isinstance(value, str) else value, body)

    def with_changes(self, value: str, changes: list[Change]) -> str | None:
        """Change some of the words; None where that is not certain."""
        return with_changes(value, changes, markup=True, is_checked=True)

    def put(self, element: Element, value: str, branch: Branch) -> bool:
        """Put changed words in the place of those that stand there; False where they are no markup."""
        try:
            branch.tree.replace(element, etree.fromstring(value.encode()))
        except etree.XMLSyntaxError:
            return False  # the words stand where markup does
        return True

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew."""
        fill(element, written_story(step, self.vocabulary) or "")


class StoryBody(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The element that has the body of a story.

    A dateline that another row has read is no part of it, nor is one of a story whose body has none yet.

    Attributes:
        theirs: Path of the element.
        vocabulary: What its content is written in.
        shows: Name of a list whose members only the body can show.
    """

    theirs: str
    vocabulary: Vocabulary
    shows: str = ""

    def element_in(self, branch: Branch) -> Element | None:
        """Find the element; None where the story has none."""
        names, _ = place_path(self.theirs)
        return next(iter(branch.elements(names)), None)

    def words_of(self, element: Element) -> Words:  # noqa: ARG002
        """Tell how the words of the element are read and written."""
        return Marked(self.vocabulary)

    def made_in(self, branch: Branch) -> Element:
        """Make the element."""
        names, _ = place_path(self.theirs)
        return branch.tree.made(branch.element, names)

    def read(self, branch: Branch) -> None:
        """Read the body."""
        element = self.element_in(branch)
        if element is None or "sections" in branch.doc:
            return
        apart = branch.doc.get(_DATELINE)
        words = self.words_of(element)
        body = read_story(element, branch.doc, branch.conversion, words.read)
        branch.found(self, _OURS, Place(element, None))
        if not branch.record.is_again:
            return
        told = branch.doc if apart is None else {**branch.doc, _DATELINE: {}}
        kept = kept_story(words.value_of(element), body, told)
        branch.record.bodies[element] = kept if apart is None else replace(kept, dateline=apart["text"])

    def write(self, branch: Branch) -> None:
        """Leave the body as it is, change its words where they have changed, or write it anew."""
        known = branch.place_of(_OURS)
        is_within = known is not None and _DATELINE in branch.before and branch.place_of((_DATELINE,)) is None
        apart = None if is_within else branch.doc.get(_DATELINE)
        if apart is not None:
            branch.doc[_DATELINE] = {}  # so that none is looked for in the words
        if self._write(known[1].element if known else None, branch):
            self.write_kept(branch)
        else:
            self.write_anew(branch)
        if apart is not None:
            branch.doc[_DATELINE] = apart

    def write_kept(self, branch: Branch) -> None:
        """Do what else there is to do where the markup stays: nothing."""

    def write_anew(self, branch: Branch) -> None:
        """Do what else there is to do where there is new markup: nothing."""

    def _write(self, element: Element | None, branch: Branch) -> bool:
        """Write the body, and tell whether the markup that was there stays."""
        step = Step.writing(branch.doc, {}, {}, branch.conversion)
        if element is None:
            if branch.doc.get("sections") or branch.doc.get(self.shows) or branch.doc.get(_DATELINE):
                self._rewrite(self.made_in(branch), step, branch)
            return False
        old = branch.record.bodies[element]
        if is_unchanged(old, branch.doc):
            leave_to_body(old, step)
            return True
        self.changes(element, branch)
        words = self.words_of(element)
        changed = _changed(old, step, words)
        before = deepcopy(element)
        if changed is not None and words.put(element, changed, branch):
            leave_to_body(old, step)
            self._say_lost(before, self.element_in(branch), branch)
            return True
        self._say_lost(before, self._written_anew(before, words, branch), branch)
        self._rewrite(element, step, branch)
        return False

    def _say_lost(self, before: Element, after: Element | None, branch: Branch) -> None:
        if after is not None:
            say_lost_markup(before, after, branch)

    def _written_anew(self, element: Element, words: Words, branch: Branch) -> Element:
        """Write the words as they were anew, to see which of their markup that loses."""
        doc = {name: branch.before[name] for name in (*_OURS, "media", "entities") if name in branch.before}
        again = deepcopy(element)
        words.write(again, Step.writing(copied(doc), {}, {}, Conversion()))
        return again

    def changes(self, element: Element, branch: Branch) -> None:
        """Do what else there is to do where the words have changed: nothing."""

    def _rewrite(self, element: Element, step: Step, branch: Branch) -> None:
        branch.tree.is_changed = True
        if not step.doc.get(_DATELINE):
            step.doc.pop(_DATELINE, None)
        self.words_of(element).write(element, step)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(self.theirs, "sections")


def island(element: Element) -> str:
    """Write an element with the namespaces that it is in."""
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def fill(element: Element, markup: str) -> None:
    """Put markup in the place of all that is in an element; names without a prefix are in the element's namespace."""
    name = str(element.tag)
    space = name[1:].partition("}")[0] if name[0] == "{" else ""
    declared = f' xmlns="{space}"' if space else ""
    new = etree.fromstring(f"<x{declared}>{markup}</x>".encode())
    del element[:]
    element.text = new.text
    for child in list(new):
        element.append(child)


def _changed(old: KeptBody, step: Step, words: Words) -> str | None:
    changes = changes_since(old, old.value, step, words.read)
    changed = words.with_changes(old.value, changes) if changes else None
    try:
        return changed if changed is not None and says_the_same(old, changed, step, words.read) else None
    except etree.XMLSyntaxError:
        return None  # the words stand where markup does
