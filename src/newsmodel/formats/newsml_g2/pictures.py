"""Rows of media and links: files of the item's own, pictures that come with it in a message, groups of a package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from newsmodel.formats import restrictions
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.forms import Address
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.measures import DURATION, is_in_pixels
from newsmodel.formats.newsml_g2.messages import MEDIA_CLASSES, class_of, items_in
from newsmodel.formats.newsml_g2.required import Guid
from newsmodel.formats.newsml_g2.status import TIME_OR_DAY
from newsmodel.formats.newsml_g2.words import Coded, Lines, words
from newsmodel.formats.xmltree import Branch, Each, Row, Rows, file_rows, local_name, reference, value
from newsmodel.issues import Rule, Severity, shown
from newsmodel.model import Link, Media, Rendition

MEDIA_WITHHELD = Rule(
    "media-withheld",
    Severity.WARNING,
    """A picture that comes with the story was left out, since it may not be used, or not yet.

A media item of an article has no status of its own, so that it would be as free as the story is. It is kept in `extra`,
and comes back when the same format is written.

Take it in by hand when it is free.
""",
)

#: The first half of a media type, and what it is.
_TYPES = {"image": "picture", "video": "video", "audio": "audio"}


def _type_of(element: Element) -> str | None:
    return _TYPES.get((element.get("contenttype") or "").partition("/")[0].strip().casefold())


def is_media_file(element: Element) -> bool:
    """Tell whether remote content is a picture, a video or sound."""
    return _type_of(element) is not None


def is_other_file(element: Element) -> bool:
    """Tell whether remote content is none of these."""
    return _type_of(element) is None


RENDITIONS = Each(
    theirs="contentSet/remoteContent",
    ours="renditions",
    rows=Rows(
        *file_rows("@href", "@residref"),
        Coded(theirs="rendition", ours="name"),
        value("@contenttype", "media_type", cls=Rendition),
        value("@width", "width", cls=Rendition, picks=is_in_pixels("widthunit")),
        value("@height", "height", cls=Rendition, picks=is_in_pixels("heightunit")),
        value("@size", "size", cls=Rendition),
        DURATION,
    ),
    needs=("uri", "reference"),
)


class MediaKind(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The kind of a media item: by the class of its item, else by the type of its first file."""

    def read(self, branch: Branch) -> None:
        """Read the kind."""
        files = (_type_of(each) for each in branch.elements(("contentSet", "remoteContent")))
        kind = MEDIA_CLASSES.get(class_of(branch.element)) or next(filter(None, files), None)
        if kind is not None:
            branch.doc["kind"] = kind

    def write(self, branch: Branch) -> None:
        """Take the kind out where it has not changed."""
        if branch.doc.get("kind") == branch.before.get("kind"):
            branch.doc.pop("kind", None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("contentSet/remoteContent/@contenttype", "kind", "`image/…` = picture")


class OwnFiles(Each, frozen=True, kw_only=True, eq=False):
    """The files of an item's own content: one media item with their renditions."""

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the item itself, where it has any."""
        files = branch.elements(("contentSet", "remoteContent"))
        return [branch.element] if any(map(is_media_file, files)) else []

    def _remove(self, element: Element, branch: Branch) -> None:
        for file in list(branch.tree.all(element, ("contentSet", "remoteContent"))):
            if is_media_file(file):
                branch.tree.remove(file)


OWN_FILES = OwnFiles(
    theirs="contentSet",
    ours="media",
    rows=Rows(MediaKind(), replace(RENDITIONS, picks=is_media_file)),
    needs=("renditions",),
    prefix="m",
    is_written=False,
)
OTHER_FILES = Each(
    theirs="contentSet/remoteContent",
    ours="links",
    rows=Rows(
        reference("@href", "uri", also=("@residref",)),
        value("@contenttype", "media_type", cls=Link),
    ),
    needs=("uri",),
    fixed={"rel": "alternate"},
    picks=is_other_file,
    is_written=False,
)

# --- pictures in a message


class Pictures(Each, frozen=True, kw_only=True, eq=False):
    """The pictures, videos and sounds of a message that its story, or a package in it, links."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """None: they stand beside the story."""
        return None

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List those that are linked, and may be used."""
        top = branch.element.getroottree().getroot()
        if top is branch.element:
            return []
        items = [item for item in items_in(top) if item is not branch.element]
        pictures = [item for item in items if class_of(item) in MEDIA_CLASSES]
        named = _linked(branch.element, *items) if pictures else set()
        return [item for item in pictures if item.get("guid") in named and self._is_free(item, branch)]

    def _is_free(self, item: Element, branch: Branch) -> bool:
        """Tell whether a picture may be used; say where it may not."""
        ban = _ban_on(item, branch)
        if ban is not None and not branch.record.is_again:
            branch.say(MEDIA_WITHHELD, f"left out: {ban}: {shown(item.get('guid') or '')}", "media")
        return ban is None


def _ban_on(item: Element, branch: Branch) -> str | None:
    tree = branch.tree
    for status in tree.all(item, ("itemMeta", "pubStatus")):
        raw = status.get("qcode") or status.get("uri") or status.get("literal")
        if raw and restrictions.status_of(raw) != "usable":
            return f"its status is {raw}"
    for name in ("embargoed", "expires"):
        if tree.all(item, ("itemMeta", name)):
            return "it is embargoed" if name == "embargoed" else "it expires"
    return None


def _linked(*items: Element) -> set[str]:
    """List what the links of items, and the groups of packages, lead to."""
    found: set[str] = set()
    for item in items:
        for link in item.iter("{*}link", "{*}itemRef", "{*}icon"):
            found |= {raw for name in ("residref", "href") if (raw := link.get(name))}
    return found


def _is_caption(element: Element) -> bool:
    return "caption" in (element.get("role") or "caption").casefold()


def pictures(*rights: Row) -> Pictures:
    """Make the row of the pictures in a message.

    Args:
        *rights: Rows of rights and of origin, which pictures have as stories do.
    """
    rows = Rows(
        MediaKind(),
        value("@guid", "uri", cls=Media, form=Address()),
        words("contentMeta/headline", "title", cls=Media, also=("itemMeta/title",)),
        words("contentMeta/description", "caption", cls=Media, row=Lines, picks=_is_caption),
        words("contentMeta/creditline", "credit", cls=Media),
        words("contentMeta/by", "byline", cls=Media, also=("contentMeta/creator/name", "contentMeta/creator/@literal")),
        value("contentMeta/contentCreated", "created", cls=Media, form=TIME_OR_DAY),
        *rights,
        RENDITIONS,
    )
    return Pictures(theirs="itemSet/newsItem", ours="media", rows=rows, needs=("kind",), prefix="m", is_written=False)


# --- packages


class GroupRole(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The relation of a member of a package: the role of its group."""

    def read(self, branch: Branch) -> None:
        """Read the role of the group."""
        branch.doc["rel"] = "related"
        group = branch.element.getparent()
        if group is None:
            return
        for attribute in ("role", "roleuri") if local_name(group) == "group" else ():
            raw = (group.get(attribute) or "").strip()
            if raw:
                branch.doc["rel"] = raw
                branch.record.take(group, attribute)
                return

    def write(self, branch: Branch) -> None:
        """Take the relation out where it has not changed; the group has it for all of its members."""
        if branch.doc.get("rel") == branch.before.get("rel"):
            branch.doc.pop("rel", None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("../@role", "rel")


class Groups(Each, frozen=True, kw_only=True, eq=False):
    """The members of a package in reading order: from its root group, each group once."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The paths of elements that are looked at."""
        return frozenset({("groupSet",), ("itemRef",)})

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the members from the root group on, then those of no group."""
        grouped = [each for groups in branch.elements(("groupSet",)) for each in _in_order(groups)]
        return [*grouped, *branch.elements(("itemRef",))]

    def _remove(self, element: Element, branch: Branch) -> None:
        parent = element.getparent()
        if parent is not None and len(parent) == 1:
            branch.say(NOT_CARRIED, "the last member of a group was left out, and the group is empty", "links")
        super()._remove(element, branch)


def _in_order(group_set: Element) -> Iterator[Element]:
    """Walk the groups of a package from the root; those that it does not lead to come last."""
    groups = {each.get("id") or "": each for each in group_set if local_name(each) == "group"}
    unseen = dict(groups)
    first = unseen.pop(group_set.get("root") or "", None)
    while first is not None or unseen:
        stack = [first if first is not None else unseen.pop(next(iter(unseen)))]
        first = None
        while stack:
            element = stack.pop()
            if local_name(element) == "itemRef":
                yield element
            elif local_name(element) == "groupRef":
                group = unseen.pop(element.get("idref") or "", None)
                if group is not None:
                    stack.append(group)
            elif local_name(element) == "group":
                stack += [each for each in reversed(element) if local_name(each) in ("itemRef", "groupRef")]


GROUPS = Groups(
    theirs="groupSet/group/itemRef",
    ours="links",
    rows=Rows(
        GroupRole(),
        reference("@href", "uri"),
        value("@residref", "uri", cls=Link, form=Guid()),
        words("title", "title", cls=Link, also=("@title", "headline")),
        value("@contenttype", "media_type", cls=Link),
    ),
    needs=("uri", "title"),
    is_written=False,
)
