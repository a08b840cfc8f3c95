"""The row of a story's words: an element with markup, which stays while the words do."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from lxml import etree

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping import Step
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.kept_bodies import KeptBody, with_changes
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
from newsmodel.formats.xmltree.rows import place_path

_OURS = ("sections",)
_DATELINE = "dateline"


@attrs.frozen(kw_only=True, eq=False)
class StoryBody:
    """The element that has the body of a story.

    A dateline that another row has read is no part of it, nor is one of a story whose body has none yet.

    Attributes:
        theirs: Path of the element.
        vocabulary: What its content is written in.
    """

    theirs: str
    vocabulary: Vocabulary

    def read(self, branch: Branch) -> None:
        """Read the body."""
        names, _ = place_path(self.theirs)
        element = next(iter(branch.elements(names)), None)
        if element is None or "sections" in branch.doc:
            return
        apart = branch.doc.get(_DATELINE)
        body = read_story(element, branch.doc, branch.conversion, read_element)
        branch.found(self, _OURS, Place(element, None))
        if not branch.record.is_again:
            return
        told = branch.doc if apart is None else {**branch.doc, _DATELINE: {}}
        branch.record.bodies[element] = kept_story(island(element), body, told)

    def write(self, branch: Branch) -> None:
        """Leave the body as it is, change its words where they have changed, or write it anew."""
        known = branch.place_of(_OURS)
        is_within = known is not None and _DATELINE in branch.before and branch.place_of((_DATELINE,)) is None
        apart = None if is_within else branch.doc.pop(_DATELINE, None)
        self._write(known[1].element if known else None, branch)
        if apart is not None:
            branch.doc[_DATELINE] = apart

    def _write(self, element: Element | None, branch: Branch) -> None:
        step = Step.writing(branch.doc, {}, {}, branch.conversion)
        if element is None:
            self._write_new(step, branch)
            return
        old = branch.record.bodies[element]
        if is_unchanged(old, branch.doc):
            leave_to_body(old, step)
            return
        changed = patched_island(old, step)
        if changed is not None:
            branch.tree.replace(element, changed)
            leave_to_body(old, step)
        else:
            self._rewrite(element, step, branch)

    def _write_new(self, step: Step, branch: Branch) -> None:
        written = written_story(step, self.vocabulary)
        if written is not None:
            names, _ = place_path(self.theirs)
            fill(branch.tree.made(branch.element, names), written)
            branch.tree.is_changed = True

    def _rewrite(self, element: Element, step: Step, branch: Branch) -> None:
        written = written_story(step, self.vocabulary)
        branch.tree.is_changed = True
        fill(element, written or "")

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


def read_island(markup: str, body: Body) -> None:
    """Read an element that is kept as it was written into a body."""
    read_element(etree.fromstring(markup.encode()), body)


def patched_island(old: KeptBody, step: Step) -> Element | None:
    """Change the words of an element that have changed in the document; None where that is not certain.

    Args:
        old: The element as it was read.
        step: The step of the story.
    """
    changes = changes_since(old, old.value, step, read_island)
    changed = with_changes(old.value, changes, markup=True) if changes else None
    try:
        if changed is not None and says_the_same(old, changed, step, read_island):
            found: Element = etree.fromstring(changed.encode())
            return found
    except etree.XMLSyntaxError:
        pass  # the words stand where markup does
    return None
