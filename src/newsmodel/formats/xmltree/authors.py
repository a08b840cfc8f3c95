"""Rows of the authors whom the bylines of an item name in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from newsmodel.formats.completion import named_in_byline
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.branches import Branch
from newsmodel.formats.xmltree.elements import words_of
from newsmodel.formats.xmltree.lists import Written
from newsmodel.issues import shown
from newsmodel.prose.characters import clean, one_line

_OURS = "contributors"


class Authors(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The people whom the bylines of the story's language name; parties that are listed as data count more.

    Attributes:
        theirs: Names of the elements that lead to a byline.
        title: Name of the element with a title, where there are such.
        title_below: Finds that title, which stands below the byline of whom it is.
    """

    theirs: tuple[str, ...]
    title: str | None = None
    title_below: Callable[[Element], Element | None] = lambda _: None

    def read(self, branch: Branch) -> None:
        """Read names, each with the title below the byline, where that names nobody else."""
        known = {name for party in branch.doc.get(_OURS, ()) for name in _forms_of(str(party.get("name")))}
        for element in branch.elements(self.theirs):
            if words_in_line(element) not in branch.doc.get("byline", ""):
                continue  # it is in another language
            title = self.title_below(element)
            for party in self._named_in(element):
                if party["name"].casefold() in known:
                    continue
                if title is not None and "job_title" in party:
                    branch.record.take(title, None)
                branch.doc.setdefault(_OURS, []).append(party)
                branch.record.members.setdefault((*branch.path, _OURS), []).append((self, element))

    def _named_in(self, byline: Element) -> list[Object]:
        """List whom a byline names; the title below it is that of the only one."""
        named = named_in_byline(words_in_line(byline))
        title = self.title_below(byline)
        if title is not None and len(named) == 1 and words_in_line(title):
            named[0]["job_title"] = words_in_line(title)
        return named

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
        named = [party["name"] for party in self._named_in(element)] if tree.has(element) else []
        new = {} if now is None else written.new[now]
        title = self.title_below(element) if tree.has(element) else None
        is_named = old["name"] in named
        if is_named and new.get("name") == old["name"]:
            written.new.leave(int(str(now)), self._rest_of(old, new, title, branch))
            return
        if is_named:
            branch.say(NOT_CARRIED, f"the byline names {shown(old['name'])}", _OURS)
        if now is not None and new.get("name") != old["name"]:
            written.left.append(now)
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
        path = "/".join(self.theirs)
        yield Line(path, f"{_OURS}/name", "whom its words name")
        if self.title is not None:
            title = f"{path.rpartition('/')[0]}/{self.title}"
            yield Line(title, f"{_OURS}/job_title", "of the one whom the byline before it names")


def _forms_of(name: str) -> Iterator[str]:
    """Give a name in small letters, and with the surname behind where it stands before: "RUIZ, Ana".

    Example:
        >>> list(_forms_of("RUIZ, Ana"))
        ['ruiz, ana', 'ana ruiz']
    """
    yield name.casefold()
    surname, comma, given = name.casefold().partition(",")
    if comma:
        yield f"{given.strip()} {surname.strip()}"


def words_in_line(element: Element) -> str:
    """Give the words of an element on one line."""
    return one_line(clean(words_of(element)).text)
