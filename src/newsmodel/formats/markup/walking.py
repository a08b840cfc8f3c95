"""One walk through a tree of markup: the words at hand, and the elements around them that say what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import LINKED
from newsmodel.formats.markup.figures import FigureFrame, read_picture
from newsmodel.formats.markup.frames import Frame, ItemFrame, ListFrame, set_language, set_styles, worded
from newsmodel.formats.markup.inline import Inline, is_loose, plain_words
from newsmodel.formats.markup.parsing import Element

#: Begins the kind of a mark that stands for a name, and not for a look.
NAMED = "*"
_PRESERVED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


class Walk:
    """One walk through a tree.

    Attributes:
        body: Where blocks go.
        inline: The words at hand.
        block: The element that they stand in, where it has attributes and no frame.
        frames: The elements around them that say what they are, the innermost last.
        lists: Those of them that are lists.
        figures: Those of them that are figures.
        breaks: How many line breaks wait for more words.
        in_paragraph: Whether an element for a paragraph is open.
        dateline: The element of a dateline that the words at hand began with.
        foreign: Elements of other vocabularies around them that are paragraphs.
        waiting: Notes that stand in a paragraph and follow it.
        named: Elements that name somebody or something, whose words are wanted.
    """

    def __init__(self, body: Body, handlers: Mapping[Any, Handlers], *, is_nitf: bool = False) -> None:
        self.body = body
        self._handlers = handlers
        self._is_nitf = is_nitf
        self.inline = Inline()
        self.block: Element | None = None
        self.frames: list[Frame] = []
        self.lists: list[ListFrame] = []
        self.figures: list[FigureFrame] = []
        self.breaks = 0
        self.in_paragraph = False
        self.dateline: Element | None = None
        self.foreign: list[Element] = []
        self.waiting: list[Element] = []
        self.named: list[Element] = []

    def run(self, root: Element) -> None:  # noqa: C901 - the hot loop: calls would cost more than they would tell
        """Walk, without recursion."""
        handlers = self._handlers
        levels = [iter((root,))]
        opened: list[tuple[Element, End | None]] = []
        while levels:
            for element in levels[-1]:
                tag = element.tag
                if tag != "p" or not self.plain_paragraph(element):
                    begin, end = handlers[tag]
                    if begin(self, element):
                        if text := element.text:
                            self.words(text)
                        if len(element):
                            levels.append(iter(element))
                            opened.append((element, end))
                            break
                        if end is not None:
                            end(self, element)
                if (tail := element.tail) and element is not root:
                    self.words(tail)
            else:
                levels.pop()
                if opened:
                    element, end = opened.pop()
                    if end is not None:
                        end(self, element)
                    if (tail := element.tail) and element is not root:
                        self.words(tail)
        self.flush()

    def plain_paragraph(self, element: Element) -> bool:
        """Read a paragraph of words and simple marks at once, as most of a story is; False where it is not so."""
        if self.frames or self.inline.preserve or self.inline.open or element.items():  # far faster than `attrib`
            return False
        body, text = self.body, element.text
        if text and not len(element) and not is_loose(text):
            marks = None
        elif (found := plain_words(element, body.address)) is not None:
            text, marks = found
        else:
            return False
        if self.inline.length:
            self.flush()
        self.breaks, self.block = 0, None
        if text and (body.sections or not body.repeats_headline(text)):
            body.add(
                {"type": "paragraph", "text": text, "marks": marks} if marks else {"type": "paragraph", "text": text}
            )
        return True

    # --- words

    def words(self, text: str) -> None:
        """Take words."""
        if self.breaks:
            if not text.strip(" \t\n"):
                return
            self.settle_breaks()
        elif not self.inline.length and not self.inline.preserve and not text.strip(" \t\n"):
            return
        self.inline.add(text)

    def settle_breaks(self) -> None:
        """Make one line break of one, and the end of a paragraph of two."""
        count, self.breaks = self.breaks, 0
        if count > 1 and not self.frames:
            self.flush()
        elif self.inline.length:
            self.inline.line_break()

    def flush(self) -> None:
        """Make a block of the words at hand."""
        self.breaks = 0
        element, self.block = self.block, None
        if not self.inline.length:
            return
        text, marks = self.inline.taken()
        if not text:
            return
        named: list[dict[str, Any]] = []
        if self.named:
            named = [mark for mark in marks if mark["kind"][0] == NAMED]
            marks = [mark for mark in marks if mark["kind"][0] != NAMED] if named else marks
        if self.frames:
            self.frames[-1].take_words(text, marks, element)
        else:
            self.paragraph(text, marks, element)
        for mark in named:
            words = text[mark["start"] : mark["end"]]
            self.body.name(self.named[int(mark["kind"][1:])], words, self.body.mention_of(text, mark))

    def paragraph(self, text: str, marks: list[dict[str, Any]], element: Element | None) -> None:
        """Add words without a frame."""
        if element is None:
            if not self.body.repeats_headline(text):
                self.body.add(worded("paragraph", text, marks))
            return
        if element.get("data-type") == "link":
            block = _as_link(text, marks, element)
        else:
            block = self._classed(text, marks, element.get("class")) or worded("paragraph", text, marks)
        if block["type"] == "paragraph":
            set_styles(block, element, self.body)
        set_language(block, element)
        self.body.add(block, element.get("id"))

    def _classed(self, text: str, marks: list[dict[str, Any]], name: str | None) -> dict[str, Any] | None:
        """Make a link or an embed of a paragraph of NITF that has this for its class; None where it is none."""
        if not self._is_nitf or name not in LINKED:
            return None
        whole = next((index for index, mark in enumerate(marks) if "uri" in mark and _covers(mark, text)), None)
        if whole is None:
            return worded("embed", text, marks) if name == "embed" else None
        block = {"type": name, "uri": marks[whole]["uri"]}
        return block if text == block["uri"] else block | worded(name, text, [*marks[:whole], *marks[whole + 1 :]])

    @property
    def flat(self) -> bool:
        """Whether paragraphs are lines of one text here."""
        return bool(self.frames) and self.frames[-1].flat

    @property
    def one_text(self) -> bool:
        """Whether nothing here can be a block of its own."""
        return self.flat and not isinstance(self.frames[-1], ItemFrame)

    def soft_break(self) -> None:
        """Put a paragraph's words on a line of their own."""
        self.breaks = 0
        self.inline.soft_break()

    def preserve(self, element: Element, by: int) -> None:
        """Begin or end an element whose white space may count."""
        if (said := element.get("style")) and _PRESERVED.search(said):
            self.inline.preserve += by

    # --- frames

    def frame(self, frame: Frame) -> bool:
        """Begin an element with a frame."""
        self.flush()
        self.frames.append(frame)
        if isinstance(frame, ListFrame):
            self.lists.append(frame)
        elif isinstance(frame, FigureFrame):
            self.figures.append(frame)
        self.preserve(frame.element, 1)
        return True

    def end_frame(self, element: Element) -> None:
        """End an element, with its frame where it has one."""
        if not self.frames or self.frames[-1].element is not element:
            self.end_box(element)
            return
        self.flush()
        frame = self.frames.pop()
        if isinstance(frame, ListFrame):
            self.lists.pop()
        elif isinstance(frame, FigureFrame):
            self.figures.pop()
        frame.close()
        self.preserve(element, -1)
        for picture in frame.later:
            read_picture(self.body, picture)

    def end_box(self, element: Element) -> None:
        """End an element that only ends what stands before it."""
        if self.flat:
            self.soft_break()
            return
        self.flush()
        if element.tag == "aside" or (element.tag == "section" and element.get("data-kind")):
            self.body.close_section()


#: Begins an element; says whether its words and the elements in it are read too.
Begin: TypeAlias = Callable[[Walk, Element], bool]
End: TypeAlias = Callable[[Walk, Element], None]
Handlers: TypeAlias = tuple[Begin, End | None]


def _covers(mark: dict[str, Any], text: str) -> bool:
    return bool(mark["end"] - mark["start"] == len(text))


def _as_link(text: str, marks: list[dict[str, Any]], element: Element) -> dict[str, Any]:
    """Make a link block of words, where we wrote it: one of the links that cover its words is its own."""
    block: dict[str, Any] = {"type": "link"}
    uri = element.get("data-uri")
    whole = (index for index, mark in enumerate(marks) if mark["end"] - mark["start"] == len(text))
    own = next((index for index in whole if marks[index].get("uri") == uri), None)
    if uri is not None and own is not None:
        block["uri"] = uri
        marks = [*marks[:own], *marks[own + 1 :]]
    if "uri" not in block or element.get("data-untitled") is None:
        block["text"] = text
        if marks:
            block["marks"] = marks
    return block
