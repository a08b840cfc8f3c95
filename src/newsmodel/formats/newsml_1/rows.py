"""Rows that only NewsML 1 needs: the components that lead to a story, its id, and its other texts."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.components import ItemTree, Story, Text, core_of, is_form_of, role_of
from newsmodel.formats.xmltree import Branch, Each, Place, Row, Rows, Tree, local_name, words_of
from newsmodel.formats.xmltree.branches import place_in_input
from newsmodel.issues import Rule, Severity, shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.values import as_uri, is_uri

TEXT_UNREAD = Rule(
    "text-unread",
    Severity.NOTE,
    """An item has several texts, and one of them is neither the story's body nor a part of it.

It is in another language than the story, or nothing says what it is. The path leads to it in the input; it stays where
it is, and comes back when the item is written.

Read the item as a story of that language by hand, if it is one.
""",
)


def story_in(branch: Branch) -> Story:
    """Give the parts of the item that are the story."""
    tree = branch.tree
    return tree.story if isinstance(tree, ItemTree) else Story((), None)


def beside(branch: Branch, element: Element) -> Branch:
    """Make the branch of another element beside the same object of ours."""
    other = Branch(branch.tree, element, branch.doc, branch.conversion, branch.record, branch.path)
    other.before, other.was, other.lists = branch.before, branch.was, branch.lists
    return other


class Services(Each, frozen=True, kw_only=True, eq=False):
    """The services and products of the envelope that a story comes in."""

    @property
    def sources(self) -> None:
        """None: they stand beside the story."""
        return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List them."""
        top = branch.element.getparent()
        envelopes = [] if top is None else [each for each in top if local_name(each) == "NewsEnvelope"]
        return [each for one in envelopes for each in one if local_name(each) in ("NewsService", "NewsProduct")]


class Along(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Rows that are read in all components that lead to the story, the innermost first, and written in one of them.

    Attributes:
        container: Name of what the rows stand in; a new value stands where there is one already.
        rows: The rows; their paths begin with the container.
    """

    container: str
    rows: Rows

    def read(self, branch: Branch) -> None:
        """Read the rows in each component."""
        for component in reversed(story_in(branch).components):
            holders = branch.tree.named(component, self.container)
            if holders:
                there = ((self.container, local_name(child)) for holder in holders for child in holder)
                self.rows.read_at({(self.container,), *there}, beside(branch, component))

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


class Within(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Rows that are read in an element around the words of the story, where the item says nothing else.

    Attributes:
        name: Name of the element.
        rows: The rows, which write nothing new.
    """

    name: str
    rows: tuple[Row, ...]

    def _element(self, branch: Branch) -> Element | None:
        text = story_in(branch).text
        return None if text is None else text.data.find(f"{{*}}{self.name}")

    def read(self, branch: Branch) -> None:
        """Read the rows."""
        element = self._element(branch)
        if element is not None:
            for row in self.rows:
                row.read(beside(branch, element))

    def write(self, branch: Branch) -> None:
        """Write what has changed where it stands."""
        element = self._element(branch)
        if element is not None:
            for row in self.rows:
                row.write(beside(branch, element))

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for row in self.rows:
            for line in row.lines():
                yield Line(f"NewsComponent/ContentItem/DataContent/{self.name}/{line.theirs}", line.ours, line.how)


_IDENTIFIER = ("Identification", "NewsIdentifier")
_PARTS = ("ProviderId", "DateId", "NewsItemId", "RevisionId")
_MADE = "urn:newsml:"


class ItemId(msgspec.Struct, frozen=True, kw_only=True, eq=False):
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
        ids = (id_of(branch.tree, each) for each in branch.elements(_IDENTIFIER))
        made = next(filter(None, ids), None)
        if made is not None:
            branch.doc["id"] = made

    def write(self, branch: Branch) -> None:
        """Write an id that has changed."""
        old, new = branch.change(("id",))
        if new is ABSENT or old == new:
            return
        branch.tree.set(branch.tree.made(branch.element, (*_IDENTIFIER, "PublicIdentifier")), None, str(new))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_IDENTIFIER)
        yield Line(f"{path}/PublicIdentifier", "id", "a URI; else in a `urn:newsml:`")
        yield Line(path, "id", "the URN of its parts, where there is no public identifier")


def id_of(tree: Tree, identifier: Element) -> str | None:
    """Give the URI of an item by its identifier: the public one, else that of its parts; None without all of them."""
    for element in tree.named(identifier, "PublicIdentifier"):
        if raw := (element.text or "").strip():
            return _uri_of(raw)
    parts = [words_of(each) for name in _PARTS for each in tree.named(identifier, name)]
    return _uri_of(_MADE + ":".join(parts)) if len(parts) == len(_PARTS) and all(parts) else None


def _uri_of(raw: str) -> str:
    if is_uri(raw):
        return raw
    made = raw if raw.startswith(_MADE) else _MADE + raw
    return as_uri(_MADE + urllib.parse.quote(made.removeprefix(_MADE), safe=":")) or made


#: Role of a component that is a field of its own, in small letters.
SUBHEADLINE = "subheadline"
#: Roles of components whose words are the story in brief, for readers; in small letters.
_SUMMARIES = frozenset({"lead", "abstract", "summary", "teaser", "intro"})


class OtherTexts(Each, frozen=True, kw_only=True, eq=False):
    """Texts of the story beside its body: those of components with a role, in the language of the story.

    Attributes:
        has_summaries: Whether those that sum the story up are meant, or all others.
    """

    has_summaries: bool = False

    @property
    def sources(self) -> None:
        """Any element."""
        return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the elements that hold the words; a text of a media item is its caption."""
        story, tree = story_in(branch), branch.tree
        language = language_of(story.text, tree) if story.text is not None else None
        taken = branch.record.taken
        found = []
        for text in story.others:
            core = core_of(text.data)
            if None in taken.get(core, ()) or (story.text is not None and is_form_of(text, story.text)):
                continue
            role = role_of(text.component, tree)
            if role and (language is None or language_of(text, tree) in ("", language)):
                is_other = role.lower() != SUBHEADLINE and words_of(core) != branch.doc.get("headline")
                if is_other and (role.lower() in _SUMMARIES) is self.has_summaries:
                    found.append(core)
            elif not branch.record.is_again and not self.has_summaries:
                path = place_in_input(Place(text.data, None))
                branch.conversion.say(TEXT_UNREAD, f"kept, and in no field: {shown(words_of(core))}", path)
        return found


def language_of(text: Text, tree: Tree) -> str:
    """Give the language that the components of a text say; "" where they say none."""
    for component in (text.component, *text.component.iterancestors()):
        for metadata in tree.named(component, "DescriptiveMetadata"):
            for language in tree.named(metadata, "Language"):
                return (language.get("FormalName") or "").lower()
    return ""


class Role(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The role of the component of a text."""

    def read(self, branch: Branch) -> None:
        """Read the role."""
        for component in branch.element.iterancestors():
            for role in branch.tree.named(component, "Role"):
                branch.doc["role"] = one_line(role.get("FormalName") or "")
                branch.found(self, ("role",), Place(role, "FormalName"))
                return

    def write(self, branch: Branch) -> None:
        """Write nothing; a role that has changed is said."""
        if branch.doc.get("role") == branch.before.get("role"):
            branch.doc.pop("role", None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("../../Role/@FormalName", "role")


class RoleValue(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A field that is the words of a component with a role, where no line says it.

    Attributes:
        role: The role, in small letters.
        ours: Name of the field.
        theirs: Names of the elements that lead from a component to its line.
    """

    role: str
    ours: str
    theirs: tuple[str, ...]

    def read(self, branch: Branch) -> None:
        """Read the words."""
        if self.ours in branch.doc:
            return
        for text in story_in(branch).others:
            if role_of(text.component, branch.tree).lower() == self.role:
                core = core_of(text.data)
                branch.doc[self.ours] = one_line(clean(words_of(core)).text)
                branch.found(self, (self.ours,), Place(core, None))
                return

    def write(self, branch: Branch) -> None:
        """Write other words as a line, and say that the component still has the old ones."""
        known = branch.place_of((self.ours,))
        if known is None or known[0] is not self:
            return
        old, new = branch.change((self.ours,))
        if old == new:
            return
        branch.say(NOT_CARRIED, f"a component still says {shown(old)}", self.ours)
        component = next(iter(story_in(branch).components), None)
        if new is not ABSENT and component is not None:
            branch.tree.set(branch.tree.made(component, self.theirs), None, str(new))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("NewsComponent/ContentItem/DataContent", self.ours, f"of a component whose role is `{self.role}`")
