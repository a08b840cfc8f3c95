"""Rows of the media of a story: components and files of pictures, videos, sounds and graphics."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.paths import ABSENT, put
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.components import core_of, role_of
from newsmodel.formats.newsml_1.rows import story_in
from newsmodel.formats.xmltree import Branch, Each, Place, Tree, file_rows, value, words_of
from newsmodel.model import Rendition
from newsmodel.prose.characters import clean, one_line

#: Kinds of media by how names of media types, media, formats and roles begin.
_KINDS = (
    ("image", "picture"),
    ("photo", "picture"),
    ("picture", "picture"),
    ("jpeg", "picture"),
    ("graphic", "graphic"),
    ("infographic", "graphic"),
    ("video", "video"),
    ("mpeg", "video"),
    ("audio", "audio"),
    ("sound", "audio"),
)
_SAYING = ("MediaType", "MimeType", "Format")


def kind_of(content: Element, tree: Tree) -> str | None:
    """Tell what kind of media item a `ContentItem` is; None where it is none, or says nothing."""
    for name in _SAYING:
        for each in tree.named(content, name):
            found = _kind_named(each.get("FormalName") or "")
            if found is not None:
                return found
    guessed = mimetypes.guess_type(content.get("Href") or "")[0] or ""
    return _kind_named(guessed)


def _kind_named(word: str) -> str | None:
    lowered = word.strip().lower()
    return next((kind for start, kind in _KINDS if lowered.startswith(start)), None)


def is_file(content: Element, tree: Tree) -> bool:
    """Tell whether a `ContentItem` is a file of a media item."""
    return bool((content.get("Href") or "").strip()) and kind_of(content, tree) is not None


def media_in(branch: Branch) -> list[Element]:
    """List the elements that are a media item each: a component with all its files, or a file beside the story."""
    tree, found = branch.tree, []
    along = frozenset(story_in(branch).components)
    stack = list(reversed(tree.named(tree.root, "NewsComponent")))
    while stack:
        component = stack.pop()
        inner = tree.named(component, "NewsComponent")
        own = [each for each in tree.named(component, "ContentItem") if is_file(each, tree)]
        if component in along:
            found += own
            stack += reversed(inner)
        elif own or _is_one(component, tree):
            found.append(component)
        else:
            stack += reversed(inner)
    return found


def _is_one(component: Element, tree: Tree) -> bool:
    """Tell whether the components in a component are one media item: its forms, and words about it."""
    inner = tree.named(component, "NewsComponent")
    filed = [each for each in inner if any(is_file(file, tree) for file in tree.named(each, "ContentItem"))]
    if not filed:
        return False
    worded = [each for each in filed if tree.named(each, "NewsLines")]
    return len(worded) < 2 or component.get("Equivalents") == "yes"


def files_of(unit: Element, tree: Tree) -> list[Element]:
    """List the files of a media item."""
    if str(unit.tag).endswith("ContentItem"):
        return [unit]
    stack, found = [unit], []
    while stack:
        component = stack.pop()
        found += [each for each in tree.named(component, "ContentItem") if is_file(each, tree)]
        stack += reversed(tree.named(component, "NewsComponent"))
    return found


class Files(Each, frozen=True, kw_only=True, eq=False):
    """The files of a media item."""

    @property
    def sources(self) -> None:
        """Any element: the item itself, too."""
        return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the files."""
        return files_of(branch.element, branch.tree)


class MediaItems(Each, frozen=True, kw_only=True, eq=False):
    """The media items of a story."""

    @property
    def sources(self) -> None:
        """Any element."""
        return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the elements of the items."""
        return media_in(branch)


class MediaKind(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The kind of a media item, by its first file that says one."""

    def read(self, branch: Branch) -> None:
        """Read the kind."""
        kinds = [kind_of(each, branch.tree) for each in files_of(branch.element, branch.tree)]
        role = _kind_named(role_of(branch.element, branch.tree))
        says = role if role in kinds else None
        branch.doc["kind"] = says or next((kind for kind in kinds if kind is not None), "picture")

    def write(self, branch: Branch) -> None:
        """Write nothing; a kind that has changed is said."""
        if branch.doc.get("kind") == branch.before.get("kind"):
            branch.doc.pop("kind", None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for name in _SAYING:
            yield Line(f"ContentItem/{name}/@FormalName", "kind")


class Caption(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The caption of a media item: the words of a text beside its files."""

    def read(self, branch: Branch) -> None:
        """Read the words."""
        tree, stack = branch.tree, [branch.element]
        while stack:
            component = stack.pop()
            for content in tree.named(component, "ContentItem"):
                for data in () if is_file(content, tree) else tree.named(content, "DataContent"):
                    core = core_of(data)
                    words = one_line(clean(words_of(core)).text)
                    if words:
                        branch.doc["caption"] = words
                        branch.found(self, ("caption",), Place(core, None))
                        return
            stack += reversed(tree.named(component, "NewsComponent"))

    def write(self, branch: Branch) -> None:
        """Write words that have changed where they stood; remove those that are gone."""
        known = branch.place_of(("caption",))
        old, new = branch.before.get("caption"), branch.doc.get("caption")
        if old == new:
            branch.doc.pop("caption", None)
        elif known is not None and isinstance(new, str):
            branch.doc.pop("caption")
            branch.tree.set(known[1].element, None, new)
        elif known is not None:
            branch.tree.unset(known[1].element, None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("ContentItem/DataContent", "caption")


#: Fields of a file by the names of its characteristics.
_CHARACTERISTICS = {
    "imageuse": "name",
    "multimediause": "name",
    "rendition": "name",
    "pixelwidth": "width",
    "width": "width",
    "pixelheight": "height",
    "height": "height",
    "duration": "duration",
    "totalduration": "duration",
}
_PROPERTY = ("Characteristics", "Property")
_FORMS = {name: form_of(field_at(Rendition, (name,)).type) for name in ("name", "width", "height", "duration")}


class Characteristics(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The characteristics of a file: what it is for, how large it is, how long it runs."""

    def read(self, branch: Branch) -> None:
        """Read those that are known, each from the first property that says it."""
        for element in branch.elements(_PROPERTY):
            ours = _CHARACTERISTICS.get((element.get("FormalName") or "").lower())
            raw = element.get("Value") or ""
            if ours is None or ours in branch.doc or not raw.strip():
                continue
            place = Place(element, "Value")
            found = _FORMS[ours].read(raw, branch.hints)
            if found is None:
                branch.unread(raw, place)
                continue
            branch.doc[ours] = found
            branch.found(self, (ours,), place)

    def write(self, branch: Branch) -> None:
        """Write those that have changed where they stood: in each property that says the same."""
        for ours, form in _FORMS.items():
            old, new = branch.change((ours,))
            if old == new:
                continue
            if branch.place_of((ours,)) is None:
                put(branch.doc, (ours,), new)
            for element in _saying(ours, old, branch):
                if new is ABSENT:
                    branch.tree.remove(element)
                else:
                    branch.tree.set(element, "Value", str(form.write(new)))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_PROPERTY)
        for ours in _FORMS:
            names = ", ".join(f"`{name}`" for name, field in _CHARACTERISTICS.items() if field == ours)
            yield Line(f"{path}/@Value", ours, f"whose name is {names}, in any case")


def _saying(ours: str, old: Any, branch: Branch) -> list[Element]:
    """List the properties that say a value of a field."""
    return [
        element
        for element in branch.elements(_PROPERTY)
        if _CHARACTERISTICS.get((element.get("FormalName") or "").lower()) == ours
        and _FORMS[ours].read(element.get("Value") or "", branch.hints) == old
    ]


FILE_ROWS = (
    *file_rows("@Href"),
    value("MimeType/@FormalName", "media_type", cls=Rendition, is_written=False),
    value("Characteristics/SizeInBytes", "size", cls=Rendition, is_written=False),
    Characteristics(),
)
