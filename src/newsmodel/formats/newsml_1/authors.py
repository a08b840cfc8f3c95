"""Rows of the authors of a story: whom its bylines name, and the titles that stand below them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.completion import named_in_byline
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions.effects_of_words import effects_of_words
from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.xmltree import Branch, local_name, words_of
from newsmodel.formats.xmltree.lists import Written
from newsmodel.issues import shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.origins import read_origin
from newsmodel.readings import Hints

_BYLINE, _TITLE = ("NewsLines", "ByLine"), "ByLineTitle"
_OURS = "contributors"


class Authors(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The people whom the bylines of the story's language name; parties that are listed as data count more."""

    def read(self, branch: Branch) -> None:
        """Read names, each with the title below the byline, where that names nobody else."""
        known = {party.get("name") for party in branch.doc.get(_OURS, ())}
        for element in branch.elements(_BYLINE):
            if _words(element) not in branch.doc.get("byline", ""):
                continue  # it is in another language
            title = _title_below(element)
            for party in _named_in(element):
                if party["name"] in known:
                    continue
                if title is not None and "job_title" in party:
                    branch.record.taken.add((title, None))
                branch.doc.setdefault(_OURS, []).append(party)
                branch.record.members.setdefault((*branch.path, _OURS), []).append((self, element))

    def write(self, branch: Branch) -> None:
        """Leave to the bylines whom they name, and write titles that have changed."""
        if not Written.has_any(branch, _OURS):
            return
        written = Written.of(branch, _OURS)
        for index, (row, element) in enumerate(written.records):
            if row is self:
                self._write_one(written, index, element, branch)

    def _write_one(self, written: Written, index: int, element: Element, branch: Branch) -> None:
        tree, now, old = branch.tree, written.partner.get(index), written.old[index]
        named = [party["name"] for party in _named_in(element)] if tree.has(element) else []
        new = {} if now is None else written.new[now]
        title = _title_below(element) if tree.has(element) else None
        is_named = old["name"] in named
        if is_named and new.get("name") == old["name"]:
            written.new.leave(int(str(now)), self._rest_of(old, new, title, branch))
            return
        if is_named:
            branch.say(NOT_CARRIED, f"the byline names {shown(old['name'])}", _OURS)
        if title is not None and "job_title" in old:
            tree.remove(title)

    def _rest_of(self, old: Object, new: Object, title: Element | None, branch: Branch) -> Object:
        """Write the title, and give what else has changed."""
        rest = {name: value for name, value in new.items() if old.get(name) != value}
        if title is not None and old.get("job_title") != new.get("job_title"):
            if "job_title" in new:
                branch.tree.set(title, None, str(rest.pop("job_title")))
            else:
                branch.tree.remove(title)
        return rest

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_BYLINE)
        yield Line(path, f"{_OURS}/name", "whom its words name")
        yield Line(f"{_BYLINE[0]}/{_TITLE}", f"{_OURS}/job_title", "of the one whom the byline before it names")


def _named_in(byline: Element) -> list[Object]:
    """List whom a byline names; the title below it is that of the only one."""
    named = named_in_byline(_words(byline))
    title = _title_below(byline)
    if title is not None and len(named) == 1 and _words(title):
        named[0]["job_title"] = _words(title)
    return named


def _title_below(byline: Element) -> Element | None:
    """Find the title below a byline; one that says how the story may be used, or what wrote it, is no title."""
    below = byline.getnext()
    if below is None or local_name(below) != _TITLE:
        return None
    words = _words(below)
    says_more = any(effects_of_words(Said(_TITLE, None, words), Hints())) or read_origin(words) is not None
    return None if says_more else below


def _words(element: Element) -> str:
    return one_line(clean(words_of(element)).text)
