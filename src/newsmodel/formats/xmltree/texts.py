"""Words of a story that are the text of an element: plain paragraphs, or HTML that is escaped or character data."""

from __future__ import annotations

import base64
import binascii

import msgspec

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object, Step
from newsmodel.formats.mapping.datelines import written_dateline
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.kept_bodies import Change, with_changes
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.story_body import reads_as, written_story
from newsmodel.formats.markup.vocabularies import HTML
from newsmodel.formats.xmltree.branches import Branch
from newsmodel.issues import shown


class Unmarked(msgspec.Struct, frozen=True):
    """Words that are the text of an element: plain, or escaped HTML.

    Attributes:
        is_markup: Whether they are HTML.
    """

    is_markup: bool

    def value_of(self, element: Element) -> str:
        """Give the words as they stand, to be kept."""
        return element.text or ""

    def read(self, value: Element | str, body: Body) -> None:
        """Read the words, as they stand or as they were kept."""
        reads_as(markup=self.is_markup, styled=True)(value if isinstance(value, str) else value.text or "", body)

    def with_changes(self, value: str, changes: list[Change]) -> str | None:
        """Change some of the words; None where that is not certain."""
        return with_changes(value, changes, markup=self.is_markup, is_checked=True)

    def put(self, element: Element, value: str, branch: Branch) -> bool:
        """Put changed words in the place of those that stand there."""
        branch.tree.set(element, None, value)
        return True

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew."""
        del element[:]
        element.text = (written_story(step, HTML) if self.is_markup else plain_story(step)) or ""


def plain_story(step: Step) -> str:
    """Write a body as plain paragraphs, and name what they cannot say.

    Args:
        step: The step of the story.
    """
    dateline = written_dateline(step.doc, step.conversion)
    sections = step.doc.pop("sections", [])
    paragraphs: list[str] = []
    for index, section in enumerate(sections):
        if "heading" in section:
            paragraphs.append(section["heading"])
            step.say(NOT_CARRIED, "a paragraph of its own, and no heading", "sections", index, "heading")
        for number, block in enumerate(section.get("blocks", ())):
            if block.get("text"):
                paragraphs.append(" ".join(block["text"].split()))
            if lost := _lost_of(block):
                step.say(NOT_CARRIED, f"not carried: {shown(lost)}", "sections", index, "blocks", number)
    if dateline is not None:
        paragraphs[:1] = [" ".join((dateline, *paragraphs[:1]))]
    return "\n\n".join(paragraphs)


def _lost_of(block: Object) -> Object:
    plain = {"id", "text"} | ({"type"} if block["type"] == "paragraph" and block.get("text") else set())
    return {name: value for name, value in block.items() if name not in plain}


class Encoded(Unmarked, frozen=True):
    """Words that are the text of an element in base 64."""

    def value_of(self, element: Element) -> str:
        """Give the words, decoded."""
        return decoded(element.text or "")

    def read(self, value: Element | str, body: Body) -> None:
        """Read the words, as they stand or as they were kept."""
        super().read(value if isinstance(value, str) else self.value_of(value), body)

    def put(self, element: Element, value: str, branch: Branch) -> bool:
        """Put changed words in the place of those that stand there."""
        return super().put(element, encoded(value), branch)

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew."""
        super().write(element, step)
        element.text = encoded(element.text or "")


def decoded(raw: str) -> str:
    r"""Decode base 64; nothing where it is no text.

    Example:
        >>> decoded("UmFp\nbi4="), decoded("Rain.")
        ('Rain.', '')
    """
    try:
        return base64.b64decode("".join(raw.split()), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""


def encoded(text: str) -> str:
    """Write a text in base 64.

    Example:
        >>> encoded("Rain.")
        'UmFpbi4='
    """
    return base64.b64encode(text.encode()).decode("ascii")
