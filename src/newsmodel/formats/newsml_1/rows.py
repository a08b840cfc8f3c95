"""Rows that only NewsML 1 needs: the components that lead to a story, its id, and its other texts."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator

import attrs

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.components import ItemTree, Story
from newsmodel.formats.xmltree import Branch, Place, Row, words_of
from newsmodel.prose.characters import one_line
from newsmodel.values import as_uri, is_uri


def story_in(branch: Branch) -> Story:
    """Give the parts of the item that are the story."""
    tree = branch.tree
    return tree.story if isinstance(tree, ItemTree) else Story((), None)


def beside(branch: Branch, element: Element) -> Branch:
    """Make the branch of another element beside the same object of ours."""
    return attrs.evolve(branch, element=element)


@attrs.frozen(kw_only=True, eq=False)
class Along:
    """Rows that are read in all components that lead to the story, the innermost first, and written in one of them.

    Attributes:
        container: Name of what the rows stand in; a new value stands where there is one already.
        rows: The rows; their paths begin with the container.
    """

    container: str
    rows: tuple[Row, ...]

    def read(self, branch: Branch) -> None:
        """Read the rows in each component."""
        for component in reversed(story_in(branch).components):
            if branch.tree.named(component, self.container):
                for row in self.rows:
                    row.read(beside(branch, component))

    def write(self, branch: Branch) -> None:
        """Write the rows; what stands nowhere yet in the innermost component that has the container."""
        components = story_in(branch).components
        has_one = [each for each in components if branch.tree.named(each, self.container)]
        homes = has_one[-1:] or list(components[:1])
        for home in homes:
            for row in self.rows:
                row.write(beside(branch, home))

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for row in self.rows:
            for line in row.lines():
                yield Line(f"NewsComponent/{line.theirs}", line.ours, line.how)


_IDENTIFIER = ("Identification", "NewsIdentifier")
_PARTS = ("ProviderId", "DateId", "NewsItemId", "RevisionId")
_MADE = "urn:newsml:"


@attrs.frozen(kw_only=True, eq=False)
class ItemId:
    """The id of an item: its public identifier, else the URN that its parts make (NewsML 1.2, section 5.5)."""

    def read(self, branch: Branch) -> None:
        """Read the id."""
        for element in branch.elements((*_IDENTIFIER, "PublicIdentifier")):
            raw = (element.text or "").strip()
            if raw:
                branch.doc["id"] = _uri_of(raw)
                branch.found(self, ("id",), Place(element, None))
                if branch.doc["id"] != raw:
                    branch.keep_original(raw, "id")
                return
        for identifier in branch.elements(_IDENTIFIER):
            parts = [words_of(each) for name in _PARTS for each in branch.tree.named(identifier, name)]
            if len(parts) == len(_PARTS) and all(parts):
                branch.doc["id"] = _uri_of(_MADE + ":".join(parts))
                return

    def write(self, branch: Branch) -> None:
        """Write an id that has changed."""
        old, new = branch.change(("id",))
        if new is ABSENT or old == new:
            return
        branch.tree.set(branch.tree.made(branch.element, (*_IDENTIFIER, "PublicIdentifier")), None, _text_of(str(new)))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_IDENTIFIER)
        yield Line(f"{path}/PublicIdentifier", "id", "a URI; else in a `urn:newsml:`")
        yield Line(path, "id", "the URN of its parts, where there is no public identifier")


def _uri_of(raw: str) -> str:
    if is_uri(raw):
        return raw
    made = raw if raw.startswith(_MADE) else _MADE + raw
    return as_uri(_MADE + urllib.parse.quote(made.removeprefix(_MADE), safe=":")) or made


def _text_of(uri: str) -> str:
    return uri


def words_on_a_line(element: Element) -> str:
    """Give the words of an element on one line."""
    return one_line(words_of(element))
