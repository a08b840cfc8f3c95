"""Keeping of what a page's story is read without: the runs that were dropped, and words that are told to be its own."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from newsmodel.formats.html.page import Page
from newsmodel.formats.html.runs import Run, is_told, key_of, words_in
from newsmodel.formats.html.story.choice import CAPTION, HEADLINE, IN_FIGURE, Selection
from newsmodel.formats.html.story.structure import is_heading
from newsmodel.formats.jsonld.bodies import joined, read_words
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup import Body
from newsmodel.formats.reading_rules import BOILERPLATE_REMOVED, LEFT_OUT_OF_STORY, RELATED_MOVED
from newsmodel.issues import Rule, shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.bans import restricts_use
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices_of_use import kinds_of_notices_in
from newsmodel.prose.furniture.origins import read_origin
from newsmodel.prose.furniture.reservations import read_reservation

_SENTENCE_END = re.compile(r"(?<=[.!?\u2026\u3002\uff01\uff1f])[\"'\u201d\u2019\u00bb)\]]{0,3}\s*")
#: Of words that are longer, as a body without paragraphs is, those are kept that are nowhere else.
_LONGEST_WHOLE = 600
#: So many runs behind a story may say what has written it.
_NEAR = 12
#: What a story's reader makes up itself.
_NO_WORDS = frozenset({"id", "type", "group", "media", "newsmodel", "language"})


class Keeping(msgspec.Struct):
    """The parts left out of a story, while they are gathered.

    Attributes:
        doc: The document, as far as it has been read.
        conversion: Takes what was left out, and what is said of it.
        told: The letters of all words that the document has, or that were left out.
        words: These words, for those that are short.
        blocks: Ids and letters of the blocks that have words.
        left: What was left out, each with the place of the block that it stood behind.
    """

    doc: Object
    conversion: Conversion
    told: str = ""
    words: set[str] = msgspec.field(default_factory=set)
    blocks: list[tuple[str | None, str]] = msgspec.field(default_factory=list)
    left: list[tuple[int, Object]] = msgspec.field(default_factory=list)

    def keep(self, rule: Rule, words: str, after: int) -> None:
        """Keep words behind the block at a place; -1 for the place before the first."""
        text = clean(words).text.strip()
        if not text:
            return
        name = self.blocks[after][0] if after >= 0 else None
        self.left.append((after, {"reason": rule.id, "text": text} | ({"after": name} if name else {})))
        first = text.partition("\n")[0]
        self.told += key_of(first)
        self.words |= words_in(first)

    def has(self, text: str, key: str, near: int) -> bool:
        """Tell whether the document has some words, whose letters are known, or they were left out.

        The block at a place is looked at first: most words are found there, and all others are much to look through.
        """
        letters = self.blocks[near][1] if near >= 0 else ""
        return is_told(text, letters if key in letters else self.told, self.words, key=key)

    def block_of(self, key: str, last: int) -> int:
        """Find the block with some letters, not before another; that one where there is none."""
        if key:
            for place in range(max(last, 0), len(self.blocks)):
                letters = self.blocks[place][1]
                if key in letters or (letters and key.endswith(letters)):
                    return place
        return last


def keep_rest(
    doc: Object,
    conversion: Conversion,
    page: Page,
    runs: Sequence[Run],
    selection: Selection | None,
    told: Sequence[Sequence[str]],
) -> None:
    """Keep what the story of a page was read without, and say so.

    Args:
        doc: The document, with its story.
        conversion: Takes what was left out.
        page: The page.
        runs: The runs of its words.
        selection: The choice among them; None where the story was not read from them.
        told: The words that are told to be the story's, in order: by the extractor, and by the page's JSON-LD.
    """
    key = functools.cache(key_of)  # the words of the blocks are asked for alone, and among those of the document
    blocks = [
        (block.get("id"), "".join(map(key, words)))
        for section in doc.get("sections", ())
        for block in section.get("blocks", ())
        if any(words := _strings(block))
    ]
    begun = doc.get("dateline", {}).get("text", "")  # it was cut off the first paragraph
    strings = (*_strings(doc), begun)
    body = "".join(letters for _, letters in blocks)
    keeping = Keeping(doc, conversion, "".join((*map(key, strings), body)), words_in(" ".join(strings)), blocks)
    if selection is not None:
        _keep_dropped(keeping, page, runs, selection)
    for source in told:
        _keep_told(keeping, source)
    _keep_notices(keeping, runs, selection)
    conversion.left_out += [each for _, each in sorted(keeping.left, key=lambda each: each[0])]


def _keep_told(keeping: Keeping, words: Sequence[str]) -> None:
    """Keep those of some words that the document has nowhere, each behind the block that stands before it."""
    last = -1
    for text in words:
        key = key_of(text)
        place = keeping.block_of(key, last)
        if keeping.has(text, key, place):
            last = place
            continue
        lost: dict[int, list[str]] = {}
        for part in _SENTENCE_END.split(text):
            key = key_of(part)
            last = keeping.block_of(key, last)
            if not keeping.has(part, key, last):
                lost.setdefault(last, []).append(part)
        is_whole = len(text) <= _LONGEST_WHOLE
        for place, parts in lost.items() if not is_whole else [(last, [text])] if lost else ():
            told = " ".join(parts)
            keeping.keep(LEFT_OUT_OF_STORY, told, place)
            keeping.conversion.say(LEFT_OUT_OF_STORY, f"not in the body: {told}", ("sections",))


def _keep_dropped(keeping: Keeping, page: Page, runs: Sequence[Run], selection: Selection) -> None:
    """Keep the runs of a page that were dropped, each behind the block that stands before it."""
    last = -1
    say = keeping.conversion.say
    boxes = {places[0]: places for places in selection.unfound}
    for place, run in enumerate(runs):
        if place in selection.kept:
            last = keeping.block_of(run.key, last)
        elif place in boxes:
            _keep_box(keeping, page, [runs[each] for each in boxes[place]], last)
        elif place in selection.related:
            rule = RELATED_MOVED if _is_linked(run, keeping.doc) else BOILERPLATE_REMOVED
            keeping.keep(rule, with_addresses(run, page), last)
        elif place in selection.notices:
            if run.key not in keeping.told:
                keeping.keep(BOILERPLATE_REMOVED, run.text, last)
                say(BOILERPLATE_REMOVED, f"left out as copyright: {run.text}", ("sections",))
        elif (why := selection.left.get(place)) is not None:
            if why in (HEADLINE, CAPTION, IN_FIGURE) and _is_told(run, keeping):
                continue
            keeping.keep(BOILERPLATE_REMOVED, with_addresses(run, page), last)
            say(BOILERPLATE_REMOVED, f"left out as {why}: {run.text}", ("sections",))


def _keep_box(keeping: Keeping, page: Page, runs: Sequence[Run], after: int) -> None:
    """Keep a box of words amid the story that were not found to be its own."""
    new = [run for run in runs if not _is_told(run, keeping)]
    if new:
        keeping.keep(LEFT_OUT_OF_STORY, "\n".join(with_addresses(run, page) for run in new), after)
        words = " ".join(run.text for run in new)
        keeping.conversion.say(LEFT_OUT_OF_STORY, f"not in the body: {shown(words)}", ("sections",))


def _is_told(run: Run, keeping: Keeping) -> bool:
    """Tell whether the document has the words of a run, or both a caption and its credit, where it has them apart."""
    if run.key in keeping.told:
        return True
    caption = look(run.text).caption
    parts = [part for part in (caption.words, caption.credit) if part] if caption is not None else []
    return bool(parts) and all(key_of(part) in keeping.told for part in parts)


def _keep_notices(keeping: Keeping, runs: Sequence[Run], selection: Selection | None) -> None:
    """Keep what a page says above its story of its use, and around it of its origin in a machine and of mining.

    A link says it of another story.
    """
    end = len(runs) if selection is None else min(selection.kept, default=0)
    behind = end if selection is None else max(selection.kept, default=-1) + 1
    for place, run in enumerate((*runs[:end], *runs[behind : behind + _NEAR])):
        if not kinds_of_notices_in(run.text) or run.is_link or run.key in keeping.told or is_heading(run):
            continue
        is_above = place < end
        is_notice = read_origin(run.text) is not None or read_reservation(run.text) is not None
        if is_notice or (is_above and restricts_use(run.text)):
            where = "above" if is_above else "below"
            keeping.keep(BOILERPLATE_REMOVED, run.text, -1 if is_above else len(keeping.blocks) - 1)
            keeping.conversion.say(
                BOILERPLATE_REMOVED, f"left out as a notice {where} the story: {run.text}", ("sections",)
            )


def with_addresses(run: Run, page: Page) -> str:
    """Write the words of a run; of an item of a list and of a link, each address on a line below them."""
    anchors = [slot.element for slot in run.slots if slot.element.tag == "a" and not slot.is_tail]
    if not anchors or not (run.is_link or run.owner.tag == "li"):
        return run.text
    addresses = (uri for each in anchors if (uri := page.address(each.get("href"))) is not None)
    return "\n".join((run.text, *dict.fromkeys(addresses)))


def _is_linked(run: Run, doc: Object) -> bool:
    return any(key_of(link.get("title", "")) in run.key for link in doc.get("links", ()) if link.get("title"))


def lines_of(body: str) -> list[str]:
    """List the headings and paragraphs of the body that a page's JSON-LD has.

    Example:
        >>> lines_of("<p>It <b>rained</b>.</p><p>Farmers danced.</p>")
        ['It rained.', 'Farmers danced.']
    """
    # publishers escape twice: "&amp;ccedil;"
    found = read_words(html.unescape(html.unescape(body)), Body(Conversion()))
    return [line for words in joined(found.sections).splitlines() if key_of(line := one_line(words))]


def _strings(value: Any) -> list[str]:
    """List the words of a JSON value, in order."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    """Add the words of a JSON value to a list: one for all of it, since a document has thousands of values."""
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _NO_WORDS or not isinstance(inner, str):
                _gather(inner, found)
    elif isinstance(value, list | tuple):
        for inner in value:
            _gather(inner, found)
