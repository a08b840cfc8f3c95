"""Items in XML: a table run both ways over an item that is kept as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from lxml import etree
from msgspec.structs import replace

from newsmodel.documents.codec import to_dict
from newsmodel.documents.collector import paused_for
from newsmodel.errors import SeveralStories, UnreadableInput, UnsupportedItem, UnwritableStory
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.completion import is_inferred
from newsmodel.formats.contract import Line
from newsmodel.formats.left_out.manifests import free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests, may_carry
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, KeptKey, Object, Step, copied
from newsmodel.formats.mapping.foreign import RESTRICTING, settle_foreign
from newsmodel.formats.mapping.items import completed, losses_of, named_leftovers
from newsmodel.formats.mapping.kept_keys import UNMAPPED
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.reading_rules import ENCODING_GUESSED, LEFT_OUT_OF_STORY
from newsmodel.formats.restrictions.foreign import may_say
from newsmodel.formats.xmltree.branches import Branch, Place, Record, place_in_input
from newsmodel.formats.xmltree.elements import local_name, words_of
from newsmodel.formats.xmltree.left import Left, left_in, name_data
from newsmodel.formats.xmltree.loading import (
    ENTITY_RESOLVED,
    ENTITY_UNRESOLVED,
    XML_MENDED,
    Loaded,
    doctype_of,
    root_of,
    unresolved_in,
)
from newsmodel.formats.xmltree.rows import Rows
from newsmodel.formats.xmltree.trees import Tree, indent
from newsmodel.issues import shown
from newsmodel.model import Article
from newsmodel.prose.characters import one_line
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.values import FORMAT_VERSION

#: Under this name the rows find the id of a story that has none of its own (`Tree.known`).
MADE_UP_ID = "made-up id"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of items in XML.

    Attributes:
        name: Name of the format, under which `extra` keeps an item.
        media_type: What tells in `provenance.origin` that an article was read from such an item.
        rows: What corresponds to what, in the order in which it is read.
        written: The same in the order in which it is written.
        finds: Finds the element of the story in that of a document.
        makes: Makes the root of a new item; None where an item is written only where it was read.
        trees: Class of an item's tree.
        sequences: The names of an element's children in the order of the schema, by its own name.
        whole: Names of elements of which everything is read or kept by a row of their own.
        opaque: Names of elements in which no path of a row leads further: those with words and markup,
            into which no white space is put.
        bodies: Names of elements whose words are the story's, wherever in them they stand.
        data: Names of elements in those of `whole` of which nothing is read: data of the parts of a body.
        names_around: Whether what stands around the story in its document is named, too.
    """

    name: str
    media_type: str
    rows: Rows
    written: Rows
    makes: Callable[[], Element] | None = None
    trees: type[Tree] = Tree
    finds: Callable[[Element], Element] = lambda root: root
    sequences: Mapping[str, Sequence[str]] = msgspec.field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    opaque: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    data: tuple[str, ...] = ()
    names_around: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """The mapping table for people, each line once."""
        return tuple(dict.fromkeys(line for row in self.rows for line in row.lines()))

    def read(self, loaded: Loaded, data: bytes | str, conversion: Conversion) -> Reading:
        """Read an article from an item.

        Args:
            loaded: The document that has it.
            data: What that was loaded from.
            conversion: Whose hints count, and who has said something already.

        Raises:
            UnsupportedItem: nothing in the item is anything that the format knows.
            UnreadableInput: nor is it, and it was not even well-formed.
        """
        try:
            return self._read(loaded, data, conversion)
        except UnsupportedItem:
            if loaded.fault is not None:
                raise loaded.fault from None
            raise

    def _read(self, loaded: Loaded, data: bytes | str, conversion: Conversion) -> Reading:
        freed = free_of_manifests(loaded.text) if may_carry(data) else None
        if freed is not None and freed.manifests:
            loaded = replace(loaded, root=root_of(freed.text, self.name), text=freed.text)
        for name in loaded.resolved:
            conversion.say(ENTITY_RESOLVED, f"a name that XML does not have: &{name}", ())
        if loaded.overruled is not None:
            conversion.say(ENCODING_GUESSED, f"declared as {shown(loaded.overruled)}, and read as UTF-8", ())
        if loaded.fault is not None:
            conversion.say(XML_MENDED, f"not well-formed: {loaded.fault.reason}", ())
        for reference in unresolved_in(loaded):
            conversion.say(ENTITY_UNRESOLVED, f"not resolved: {reference}", ())
        tree = self.trees(self.finds(loaded.root), self.sequences, self.opaque, text=loaded.text)
        record = Record()
        doc: Object = {"newsmodel": FORMAT_VERSION}
        self.rows.read(Branch(tree, tree.root, doc, conversion, record))
        if len(doc) == 1:
            raise UnsupportedItem(f"an element without anything that {self.name} knows", format=self.name)
        kept: Object = {KeptKey.SOURCE: loaded.text}
        whole = tree.read_whole(self.whole)
        left = left_in(tree, record, whole, loaded.root if self.names_around else None)
        settle_foreign(_named_in(left, doc), doc, conversion)
        if names := [name for name in self.data if tree.may_have(name)]:
            name_data(tree.read_whole(self.whole), names, left)
        if left.worded:
            self._leave_out(left.worded, conversion)
        if left.paths:
            kept[UNMAPPED] = list(left.paths)
        article = completed(Step.reading(kept, doc, conversion), data, name=self.name, media_type=self.media_type)
        return keep_manifests(Reading(article, tuple(conversion.issues)), freed.manifests if freed else ())

    def _leave_out(self, worded: Iterable[Element], conversion: Conversion) -> None:
        """Keep the words of a body that no row has read: footnotes, a bibliography."""
        kept: set[Element] = set()
        for element in worded:
            around = set(element.iterancestors())
            if self.bodies.isdisjoint(map(local_name, around)) or not kept.isdisjoint(around):
                continue
            kept.add(element)
            words = one_line(words_of(element))
            conversion.left_out.append({"reason": LEFT_OUT_OF_STORY.id, "text": words})
            conversion.say(LEFT_OUT_OF_STORY, f"not in the body: {shown(words)}", place_in_input(Place(element, None)))

    def write(self, article: Article) -> Rendering:
        """Write an article: into the item that it was read from, or into a new one.

        Raises:
            UnwritableStory: it was not read from such an item, and there are no new ones.
        """
        doc = to_dict(article)
        doc.pop("newsmodel")
        extra, provenance = doc.pop("extra", {}), doc.pop("provenance", {})
        origin = provenance.get("origin", {})
        ours = origin.get("media_type") == self.media_type
        conversion = Conversion(originals=provenance.get("originals", {}) if ours else {})
        if is_inferred(doc["headline"], article.extra):
            del doc["headline"]
        made_up = doc.pop("id") if is_id_of_bytes(doc["id"]) else None  # since the input had none
        source = copied(extra.pop(self.name, None)).get(KeptKey.SOURCE) if ours else None
        branch = self._again(source, origin.get("uri"), doc, conversion) if isinstance(source, str) else None
        is_new = branch is None
        if branch is None:
            if self.makes is None:
                raise UnwritableStory("a story is only written where it was read", format=self.name)
            tree = self.trees(self.makes(), self.sequences, self.opaque, is_changed=True)
            branch = Branch(tree, tree.root, doc, conversion, Record(), was=None)
        if made_up is not None:
            branch.tree.known[MADE_UP_ID] = made_up
        if not is_new and doc == branch.before:
            doc.clear()  # it says what the item says as it stands
        else:
            self.written.write(branch)
        for name, others in named_leftovers(extra):
            conversion.say(NOT_CARRIED, f"not carried: {others}", ("extra", name))
        issues = (*losses_of(article, doc), *conversion.issues)
        if is_new:
            indent(branch.tree.root, self.whole | self.opaque)
        elif isinstance(source, str) and not branch.tree.is_changed:
            return Rendering(_DECLARATION + source.encode() + b"\n", issues)
        return Rendering(_DECLARATION + _bytes_of(branch.tree.root, source if isinstance(source, str) else ""), issues)

    def _again(self, source: str, url: str | None, doc: Object, conversion: Conversion) -> Branch | None:
        """Read the item that was kept once more, to see what the article says otherwise; None where it is none."""
        try:
            root = root_of(source, self.name)
            tree = self.trees(self.finds(root), self.sequences, self.opaque)
        except (UnreadableInput, UnsupportedItem, SeveralStories) as error:
            conversion.say(NOT_CARRIED, f"what is kept is no item any more: {error}", ("extra", self.name))
            return None
        record = Record(is_again=True)
        before: Object = {}
        again = Conversion(hints=Hints(url=url) if url else Hints())
        with paused_for(len(source)):
            self.rows.read(Branch(tree, tree.root, before, again, record))
        if any(doc.get(name) != before.get(name) for name in RESTRICTING):  # perhaps by properties of other names
            settle_foreign(_named_in(left_in(tree, record, tree.read_whole(self.whole)), before), before, again)
        return Branch(tree, tree.root, doc, conversion, record, before=before)


def _named_in(left: Left, doc: Object) -> Iterator[tuple[str, str]]:
    """List what may restrict a story by its name: what no row has read, and properties of the supplier's own."""
    told = (*left.properties, *((each["name"], each["value"]) for each in doc.get("properties", ())))
    yield from (each for each in told if may_say(*each))


def _bytes_of(root: Element, source: str) -> bytes:
    """Write a tree with its document type, and with what stands before and after its root."""
    options: Any = {"doctype": doctype_of(source)}  # libxml2 forgets references to parameter entities
    data: Any = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=False, **options)
    return bytes(data).rstrip(b"\n") + b"\n"
