"""The row of a story's body: the richest rendition is read, and all are kept while they say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

import msgspec
from lxml import etree
from msgspec.structs import replace

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Step, copied
from newsmodel.formats.markup.kept_bodies import Change, KeptBody, with_changes
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import has_tags
from newsmodel.formats.markup.story_body import (
    Reads,
    changes_since,
    is_unchanged,
    kept_story,
    leave_to_body,
    read_story,
    reads_as,
    says_the_same,
    written_story,
)
from newsmodel.formats.markup.vocabularies import HTML, XHTML
from newsmodel.formats.newsml_g2.renditions import (
    Rendition,
    is_encoded,
    order_renditions,
    renditions_in,
    say_the_same,
)
from newsmodel.formats.newsml_g2.words import language_of
from newsmodel.formats.xmltree import Branch, Place, local_name
from newsmodel.formats.xmltree.bodies import Marked, fill, island
from newsmodel.formats.xmltree.branches import place_in_input
from newsmodel.formats.xmltree.lost_markup import say_lost_markup
from newsmodel.formats.xmltree.texts import encoded
from newsmodel.issues import Rule, Severity, shown

RENDITION_UNREAD = Rule(
    "rendition-unread",
    Severity.WARNING,
    """A content set has another rendition of the story, with other words, which was not read.

The renditions of a content set should say the same. The richest was read: XHTML, then NITF, then other XML, then a
text; but no teaser of a longer one. All are kept, and written back when the same format is written.

Compare the two, where the other one may be the better.
""",
)
_OURS = ("sections",)
_CONTENT = ("contentSet",)
_NEW = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'


class Contents(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The content set of a story."""

    def read(self, branch: Branch) -> None:
        """Read the richest rendition; say where another has other words."""
        found = _renditions_of(branch)
        if not found:
            return
        first = found[0]
        apart = branch.doc.get("dateline")
        reads, value = _reading(first)
        body = read_story(value, branch.doc, branch.conversion, reads)
        branch.found(self, _OURS, Place(first.holder, None))
        branch.record.whole.add(first.holder)
        self._compare(found, branch)
        if branch.record.is_again:
            told = branch.doc if apart is None else {**branch.doc, "dateline": {}}
            kept = island(first.holder) if first.vocabulary is not None else value
            story = kept_story(kept, body, told)
            branch.record.bodies[first.holder] = story if apart is None else replace(story, dateline=apart["text"])

    def _compare(self, found: Sequence[Rendition], branch: Branch) -> None:
        """Tell renditions that say the same from others."""
        if len(found) < 2:
            return
        words = found[0].words
        for other in found[1:]:
            if say_the_same(words, other.words):
                branch.record.whole.add(other.holder)
            else:
                path = place_in_input(Place(other.element, None))
                branch.conversion.say(RENDITION_UNREAD, "not read: it has other words", path)

    def write(self, branch: Branch) -> None:
        """Leave the body as it is, change its words where they have changed, or write it anew."""
        if local_name(branch.element) == "packageItem":
            return
        known = branch.place_of(_OURS)
        is_within = known is not None and "dateline" in branch.before and branch.place_of(("dateline",)) is None
        apart = None if is_within else branch.doc.get("dateline")
        if apart is not None:
            branch.doc["dateline"] = {}  # so that none is looked for in the words
        found = _renditions_of(branch)
        step = Step.writing(branch.doc, {}, {}, branch.conversion)
        if found and known is not None:
            self._write(found, step, branch)
        else:
            self._write_new(step, branch)
        if apart is not None:
            branch.doc["dateline"] = apart

    def _write(self, found: Sequence[Rendition], step: Step, branch: Branch) -> None:
        first = found[0]
        old = branch.record.bodies[first.holder]
        if is_unchanged(old, branch.doc):
            leave_to_body(old, step)
            return
        branch.tree.is_changed = True
        reads = _reading(first)[0]
        changes = changes_since(old, old.value, step, reads)
        same = [other for other in found[1:] if other.holder in branch.record.whole]
        before = deepcopy(first.holder)
        if changes and self._patch(first, changes, old, step, branch):
            leave_to_body(old, step)
            say_lost_markup(before, _renditions_of(branch)[0].holder, branch)
        else:
            changes = []
            self._say_lost(before, first, branch)
            self._rewrite(first, step, branch)
        for other in same:
            self._follow(other, changes, branch)

    def _patch(self, first: Rendition, changes: list[Change], old: KeptBody, step: Step, branch: Branch) -> bool:
        """Change words where they stand; tell whether that was certain."""
        markup = first.vocabulary is not None or has_tags(old.value)
        text = with_changes(old.value, changes, markup=markup, is_checked=True)
        try:
            if text is None or not says_the_same(old, text, step, _reading(first)[0]):
                return False
        except etree.XMLSyntaxError:
            return False  # the words stand where markup does
        if first.vocabulary is not None:
            branch.tree.replace(first.holder, etree.fromstring(text.encode()))
        else:
            _set_text(first, text)
        return True

    def _say_lost(self, before: Element, first: Rendition, branch: Branch) -> None:
        """Say which markup is lost where the words that were there are written anew."""
        if first.vocabulary is not None:
            doc = {name: branch.before[name] for name in (*_OURS, "media") if name in branch.before}
            written = written_story(Step.writing(copied(doc), {}, {}, Conversion()), first.vocabulary) or ""
            again = deepcopy(before)
            fill(again, _NEW.format(written) if first.holder is first.element else written)
            say_lost_markup(before, again, branch)

    def _rewrite(self, first: Rendition, step: Step, branch: Branch) -> None:
        """Write the body anew: in its vocabulary; a plain text becomes XHTML."""
        _settle_dateline(step)
        if first.vocabulary is not None:
            written = written_story(step, first.vocabulary) or ""
            fill(first.holder, _NEW.format(written) if first.holder is first.element else written)
        elif has_tags(first.text):
            _set_text(first, written_story(step, HTML) or "")
        else:
            branch.say(NOT_CARRIED, "the plain text is written as XHTML", *_OURS)
            self._write_new(step, branch)
            branch.tree.remove(first.element)

    def _write_new(self, step: Step, branch: Branch) -> None:
        _settle_dateline(step)
        written = written_story(step, XHTML)
        if written is None:
            return
        tree = branch.tree
        content = tree.made(branch.element, _CONTENT)
        element = tree.add(content, "inlineXML")
        element.set("contenttype", "application/xhtml+xml")
        element.append(etree.fromstring(_NEW.format(written)))

    def _follow(self, other: Rendition, changes: list[Change], branch: Branch) -> None:
        """Change the same words in another rendition; leave it out where that is not certain."""
        if changes and other.vocabulary is not None:
            patched = with_changes(island(other.holder), changes, markup=True)
            element = _parsed(patched) if patched is not None else None
            if element is not None:
                branch.tree.replace(other.holder, element)
                return
        elif changes:
            text = with_changes(other.text, changes, markup=has_tags(other.text))
            if text is not None:
                _set_text(other, text)
                return
        told = other.element.get("contenttype") or local_name(other.element)
        branch.say(NOT_CARRIED, f"a rendition of the old words was left out: {shown(told)}", *_OURS)
        branch.tree.remove(other.element)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("contentSet/inlineXML", "sections", "XHTML, else NITF, else other XML with paragraphs")
        yield Line("contentSet/inlineData", "sections", "HTML, else plain text, where there is no XML")


def _renditions_of(branch: Branch) -> list[Rendition]:
    """List the renditions of a story, the one that is read first."""
    found = [each for content in branch.elements(_CONTENT) for each in renditions_in(content)]
    return order_renditions(found, language_of(branch)) if len(found) > 1 else found


def _reading(rendition: Rendition) -> tuple[Reads, Element | str]:
    """Choose how a rendition is read, and give what is."""
    if rendition.vocabulary is not None:
        return Marked(rendition.vocabulary).read, rendition.holder
    text = rendition.text
    return reads_as(markup=has_tags(text), styled=True), text


def _settle_dateline(step: Step) -> None:
    """Take out of a document the mark that its dateline stands elsewhere, before its words are written anew."""
    if not step.doc.get("dateline"):
        step.doc.pop("dateline", None)


def _set_text(rendition: Rendition, text: str) -> None:
    rendition.holder.text = encoded(text) if is_encoded(rendition.element) else text


def _parsed(markup: str) -> Element | None:
    try:
        return etree.fromstring(markup.encode())
    except etree.XMLSyntaxError:
        return None  # the words stand where markup does
