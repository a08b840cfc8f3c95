"""Lines around a story in its own paragraphs: the reader of plain text takes them, and the front matter comes first."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import attrs
import msgspec

from newsmodel.formats.lines_around.merging import draft_beside, restrict_beside, settle_beside
from newsmodel.formats.lines_around.parting import goes_on, part_lines
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.mapping.datelines import cut_start, take_dateline
from newsmodel.formats.reading_rules import DATELINE_GUESSED
from newsmodel.formats.text.around import read_around, read_notice
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.foot import read_about_authors, read_below, read_notes_to_editors, read_withheld
from newsmodel.formats.text.forwarding import keep_answered, take_forwarded
from newsmodel.formats.text.head import read_head
from newsmodel.formats.text.head_rows import REACH, is_shared
from newsmodel.formats.text.letters import read_sender, without_letter
from newsmodel.formats.text.links import lead_links
from newsmodel.formats.text.rules import DECK_GUESSED
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.model import Divider, ListItem, Paragraph, Quotation
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.layout import Answered, Passage, answered, forwarded
from newsmodel.prose.furniture.looks import look

#: Each takes the paragraph that comes next, and says how many it took; where none does, it is one of the story.
_READERS = (read_withheld, read_sender, read_about_authors, read_notes_to_editors, read_around, read_notice, read_below)
#: A story has so many paragraphs at least where lines above them are none of it.
_FEWEST = 2


def take_lines_around(
    doc: Object, conversion: Conversion, marked: str | None = None, *, is_letter: bool = False
) -> None:
    """Take the lines above and below a story out of its body, and the dateline off its first paragraph.

    Args:
        doc: The document, with its sections.
        conversion: To whom is said what was guessed.
        marked: The words of the dateline, where HTML marks them.
        is_letter: Whether it was sent to a desk, so that its end may name who sends it.
    """
    _take_heading(doc, conversion)
    draft = draft_beside(doc, conversion.hints)
    draft.is_letter = is_letter
    taking = _Taking(doc, draft)
    if is_letter:
        part_lines(doc)
        taking.read_mails()
    dated = taking.read_head()
    taking.read_body()
    if taking.leaves_story:
        taking.clear()
        if marked is None and draft.dateline is not None:
            marked = draft.dateline.text
            if not draft.dateline.certain:
                draft.note(DATELINE_GUESSED, f"taken for the dateline: {marked!r}", "dateline")
            for block, end in dated:
                cut_start(block, end)
        settle_beside(doc, draft, conversion)
        for party in doc.get("contributors", ()):
            if party["name"] in taking.led:
                party.setdefault("uri", taking.led[party["name"]])
    else:
        restrict_beside(doc, draft, conversion)
    take_dateline(doc, conversion, marked, names_reporters=True)


def _take_heading(doc: Object, conversion: Conversion) -> None:
    """Take the heading between the headline and the byline, or the date, for the deck."""
    first: Object = next(iter(doc.get("sections", ())), {})
    heading, blocks = first.get("heading"), first.get("blocks", ())[:2]
    if heading is None or not blocks or "subheadline" in doc or "headline" not in doc:
        return
    below = [look(one_line(block["text"])) for block in blocks if _is_paragraph(block)]
    is_name = len(below) > 1 and below[0].author_line is not None and bool(below[1].publication)
    if _is_paragraph(blocks[0]) and (is_name or below[0].byline or below[0].publication or below[0].dated):
        doc["subheadline"] = heading
        del first["heading"]
        conversion.say(DECK_GUESSED, f"taken for the deck: {shown(heading)}", ("subheadline",))


class _Taking(msgspec.Struct):
    """The paragraphs of a story while lines are taken out of them.

    Attributes:
        doc: The document.
        draft: Takes what the lines are.
        taken: The places of the paragraphs that are none of the story, among all blocks.
        led: Where the names of those who wrote it led.
        answer: The mail that a letter answers.
    """

    doc: Object
    draft: Draft
    taken: set[int] = msgspec.field(default_factory=set)
    led: dict[str, str] = msgspec.field(default_factory=dict)
    answer: Answered | None = None

    @property
    def blocks(self) -> list[Object]:
        """All blocks of the body."""
        return [block for section in self.doc.get("sections", ()) for block in section["blocks"]]

    @property
    def leaves_story(self) -> bool:
        """Whether the body has a paragraph that nothing has taken."""
        return any(_is_paragraph(each) for place, each in enumerate(self.blocks) if place not in self.taken)

    def read_mails(self) -> None:
        """Take the heads of forwarded mails out, and the mail that the words answer."""
        places, lines = self._lines()
        mail = forwarded("\n".join(lines))
        if mail is not None:
            take_forwarded(mail, self.draft)
        text = "\n".join(lines) if mail is None else mail.text
        self.answer = answered(text)
        left = (text if self.answer is None else self.answer.text).split("\n")
        self.taken |= {place for place, line, still in zip(places, lines, left, strict=False) if line and not still}
        self.taken |= set(places[len(left) :])

    def _lines(self) -> tuple[list[int], list[str]]:
        """List the words of all blocks as lines of plain text, blank ones between paragraphs, and their places."""
        places: list[int] = []
        lines: list[str] = []
        above: Object | None = None
        for place, block in enumerate(self.blocks):
            if "text" not in block:
                continue
            if above is not None and not goes_on(above, block):
                places.append(place)
                lines.append("")
            places.append(place)
            lines.append(("> " if block["type"] == Quotation.type else "") + one_line(block["text"]))
            above = block
        return places, lines

    def read_head(self) -> list[tuple[Object, int]]:
        """Read the lines above the story.

        Returns:
            The paragraph that begins with the dateline, and where that ends; or none.
        """
        places = [place for place in itertools.islice(_leading(self.doc), REACH + 1) if place not in self.taken]
        if len(places) < _FEWEST:
            return []
        known: list[str] = [
            *itertools.takewhile(bool, (self.doc.get(name, "") for name in ("headline", "subheadline")))
        ]
        blocks = self.blocks
        passages = [_passage(words, -1 - place) for place, words in enumerate(known)]
        passages += [_passage(blocks[place]["text"], place) for place in places]
        rest = passages if known else without_letter(passages, self.draft)
        left = {passage.line: passage.text for passage in read_head(rest, self.draft, len(known))}
        self.taken |= {place for place in places if place not in left}
        self._keep_addresses(0, [blocks[place] for place in sorted(self.taken)])
        ends = ((blocks[place], _end_of_cut(blocks[place]["text"], left[place])) for place in places if place in left)
        return [(block, end) for block, end in ends if end]

    def read_body(self) -> None:
        """Read the lines between and below the paragraphs of the story."""
        blocks = self.blocks
        places = [place for place, each in enumerate(blocks) if _is_paragraph(each) and place not in self.taken]
        passages = [_passage(blocks[place]["text"], place) for place in places]
        walk = Walk(passages=passages, draft=self.draft, flush=False)
        self.draft.open_section(None)
        while walk.index < len(passages):
            start, links, kept = walk.index, len(self.draft.links), len(self.draft.left_out)
            walk.index += next(filter(None, (reader(walk) for reader in _READERS)), 0)
            taken = places[start : walk.index]
            self.taken.update(taken)
            if taken:
                self._take_networks(blocks, taken[-1])
            self._keep_addresses(links, [blocks[place] for place in taken])
            self._place(kept, blocks, places[start])
            walk.index += not taken
        if self.answer is not None:
            kept = len(self.draft.left_out)
            keep_answered(self.answer, self.draft)
            self._place(kept, blocks, places[-1] + 1 if places else 0)

    def _take_networks(self, blocks: Sequence[Object], label: int) -> None:
        """Take a list of networks below a line for sharing."""
        seen = look(one_line(blocks[label]["text"])).boilerplate
        if seen is None or seen.kind is not BoilerplateKind.SHARE:
            return
        for place, block in enumerate(blocks[label + 1 :], label + 1):
            if block["type"] != ListItem.type or not is_shared(block["text"]):
                return
            self.draft.leave_out_words(block["text"], f"boilerplate ({BoilerplateKind.SHARE.value})", place)
            self._keep_addresses(len(self.draft.links), [block])
            self.taken.add(place)

    def _keep_addresses(self, links: int, taken: Sequence[Object]) -> None:
        """Keep where the words of lines that are none of the story led: new links lead there, others are left out."""
        if not taken:
            return
        lead_links(self.draft, links, ((block["text"], _addresses(block)) for block in taken))
        used = {link.uri for link in self.draft.links[links:]}
        names = {party.name for party in self.draft.contributors()}
        self.led |= {words: uri for block in taken for words, uri in _led(block) if words in names}
        used |= set(self.led.values())
        for uri in (uri for block in taken for uri in _addresses(block)):
            if uri not in used:
                self.draft.leave_out_words(uri, "an address", 0)

    def _place(self, kept: int, blocks: Sequence[Object], place: int) -> None:
        """Say of what has just been left out behind which block it stood."""
        if kept == len(self.draft.left_out):
            return
        above = (blocks[each] for each in range(place - 1, -1, -1))
        after = next((each["id"] for each in above if "id" in each), None)
        for index, each in enumerate(self.draft.left_out[kept:], kept):
            self.draft.left_out[index] = attrs.evolve(each, after=after)

    def clear(self) -> None:
        """Take the lines out of the body, and a rule that parted them from the story above."""
        count = len(self.blocks)
        places = itertools.count()
        sections = self.doc["sections"]
        for section in sections:
            section["blocks"] = [each for each in section["blocks"] if next(places) not in self.taken]
        last = sections[-1]["blocks"]
        if last and count - 1 in self.taken and last[-1]["type"] == Divider.type:
            del last[-1]
        self.doc["sections"] = [each for each in sections if each["blocks"] or "heading" in each]


def _is_paragraph(block: Object) -> bool:
    return bool(block["type"] == Paragraph.type)


def _leading(doc: Object) -> Iterator[int]:
    """Yield the places of the paragraphs above the first heading; captions stay beside their pictures."""
    sections = itertools.takewhile(lambda each: "heading" not in each, doc.get("sections", ()))
    for place, block in enumerate(block for section in sections for block in section["blocks"]):
        if _is_paragraph(block) and look(one_line(block["text"])).caption is None:
            yield place


def _passage(words: str, place: int) -> Passage:
    text = one_line(words)
    return Passage(text=text, line=place, indent=0, lines=(text,))


def _end_of_cut(words: str, left: str) -> int:
    """Find where a dateline ends that was cut off the first paragraph; 0 where nothing was."""
    return 0 if one_line(words) == left else len(words) - len(left)


def _addresses(block: Object) -> Iterator[str]:
    return (uri for _, uri in _led(block))


def _led(block: Object) -> Iterator[tuple[str, str]]:
    """Yield the words of a block that lead somewhere, and where."""
    for mark in block.get("marks", ()):
        if "uri" in mark:
            yield block["text"][mark["start"] : mark["end"]], mark["uri"]
