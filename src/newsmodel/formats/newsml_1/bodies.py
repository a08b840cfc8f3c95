"""The row of a story's words: NITF, XHTML, bare paragraphs, or a text, which may be escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object, Step
from newsmodel.formats.mapping.datelines import written_dateline
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.kept_bodies import Change, with_changes
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import has_tags
from newsmodel.formats.markup.story_body import reads_as, written_story
from newsmodel.formats.markup.vocabularies import HTML, NITF, XHTML
from newsmodel.formats.newsml_1.components import core_of, is_form_of
from newsmodel.formats.newsml_1.rows import story_in
from newsmodel.formats.xmltree import Branch, StoryBody, local_name
from newsmodel.formats.xmltree.bodies import Marked, Words
from newsmodel.issues import shown


@attrs.frozen
class Written:
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
        reads_as(markup=self.is_markup)(value if isinstance(value, str) else value.text or "", body)

    def with_changes(self, value: str, changes: list[Change]) -> str | None:
        """Change some of the words; None where that is not certain."""
        return with_changes(value, changes, markup=self.is_markup)

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


@attrs.frozen(kw_only=True, eq=False)
class ContentBody(StoryBody):
    """The `DataContent` of the story, or the body within it."""

    def element_in(self, branch: Branch) -> Element | None:
        """Find the element that holds the words."""
        text = story_in(branch).text
        return core_of(text.data) if text is not None else None

    def words_of(self, element: Element) -> Words:
        """Tell how the words are written."""
        if len(element):
            return Marked(NITF if local_name(element) == "body.content" else XHTML)
        if local_name(element) != "DataContent":
            return Marked(NITF if local_name(element) == "body.content" else XHTML)
        return Written(has_tags(element.text or ""))

    def made_in(self, branch: Branch) -> Element:
        """Make a text in the innermost component."""
        component = next(iter(reversed(story_in(branch).components)), branch.element)
        names = ("ContentItem", "DataContent")
        return branch.tree.made(component, names if component is not branch.element else ("NewsComponent", *names))

    def changes(self, element: Element, branch: Branch) -> None:  # noqa: ARG002
        """Leave out the other forms of the text, which say the old words."""
        story = story_in(branch)
        for other in story.others:
            if story.text is not None and is_form_of(other, story.text):
                branch.say(NOT_CARRIED, "another form of the words, which have changed, was left out", "sections")
                branch.tree.remove(other.content)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(
            "NewsComponent/ContentItem/DataContent", "sections", "NITF, XHTML, paragraphs, HTML in a text, or text"
        )
