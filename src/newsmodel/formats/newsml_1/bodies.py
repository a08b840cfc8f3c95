"""The row of a story's words: NITF, XHTML, bare paragraphs, or a text, which may be escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import has_tags
from newsmodel.formats.markup.vocabularies import NITF, XHTML
from newsmodel.formats.newsml_1.components import core_of, encoded_in, is_encoded, is_form_of
from newsmodel.formats.newsml_1.rows import story_in
from newsmodel.formats.xmltree import Branch, Place, StoryBody, local_name
from newsmodel.formats.xmltree.bodies import Marked, Words
from newsmodel.formats.xmltree.texts import Encoded, Unmarked, decoded


class ContentBody(StoryBody, frozen=True, kw_only=True, eq=False):
    """The `DataContent` of the story, or the body within it."""

    def read(self, branch: Branch) -> None:
        """Read the body; what is encoded in another way stays, and is named."""
        super().read(branch)
        for data in () if branch.record.is_again else encoded_in(branch.tree):
            branch.unread(data.text or "", Place(data, None))

    def element_in(self, branch: Branch) -> Element | None:
        """Find the element that holds the words."""
        text = story_in(branch).text
        return core_of(text.data) if text is not None else None

    def words_of(self, element: Element) -> Words:
        """Tell how the words are written."""
        if is_encoded(element):
            return Encoded(has_tags(decoded(element.text or "")))
        is_markup = not len(element) and has_tags(element.text or "")
        if is_markup or (not len(element) and local_name(element) == "DataContent"):
            return Unmarked(is_markup)
        return Marked(NITF if local_name(element) == "body.content" else XHTML)

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
            "NewsComponent/ContentItem/DataContent",
            "sections",
            "NITF, XHTML, paragraphs, HTML in a text, or text, in base 64 too",
        )
