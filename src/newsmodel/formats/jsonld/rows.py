"""Rows that only JSON-LD needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.addresses import as_uri
from newsmodel.formats.jsonld.nodes import listed
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import ABSENT, Account, At, Line, Names, Object, Row, Silent, look, pointer, put
from newsmodel.formats.mapping.forms import Address, Form
from newsmodel.issues import shown

_COMMAS = re.compile(r"\s*[,;]\s*")


@attrs.frozen(kw_only=True)
class Identity:
    """The story's address: its `url`, else the page that it is the main entity of, else its `@id`."""

    reads: Names = None
    writes: Names = frozenset({"id"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Take the first absolute address; the others stay, unless they say the same."""
        places = {name: address for name, address in self._addresses(raw) if address is not None}
        own = next(iter(places.values()), account.hints.url)
        if own is None:
            return
        doc["id"] = own
        same = [name for name, address in places.items() if address == own]
        for name in same:
            self._take(raw, name)
        if places:
            raw["*same"] = same

    def _addresses(self, raw: Object) -> Iterator[tuple[str, str | None]]:
        page = raw.get("mainEntityOfPage")
        for name, value in (
            ("url", raw.get("url")),
            ("mainEntityOfPage", _address_of(page)),
            ("@id", raw.get("@id")),
        ):
            yield name, value if isinstance(value, str) and as_uri(value) == value and _is_address(value) else None

    def _take(self, raw: Object, name: str) -> None:
        page = raw.get(name)
        if not isinstance(page, dict):
            raw.pop(name)
            return
        rest = {key: value for key, value in page.items() if key not in ("@id", "url") or value != _address_of(page)}
        if rest:
            raw[name] = rest
        else:
            raw.pop(name)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the address wherever the input had it; a new story has it as `@id`, and a page's as `url` too."""
        own = doc.pop("id", None)
        names = kept.pop("*same", None)
        if own is None:
            return
        if not isinstance(names, list):
            names = ["@id", "url", "mainEntityOfPage"] if own.startswith(("http:", "https:")) else ["@id"]
        for name in names:
            page = kept.get(name)
            raw[str(name)] = {**page, "@id": own} if isinstance(page, dict) else own
            kept.pop(name, None)

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("url", "id", "else `mainEntityOfPage`, else `@id`")


def _address_of(page: Any) -> Any:
    return page.get("@id", page.get("url")) if isinstance(page, dict) else page


def _is_address(value: str) -> bool:
    return not value.startswith(("schema:", "_:"))


@attrs.frozen(kw_only=True)
class Strings:
    """Words that are members of a field of strings.

    Attributes:
        theirs: Name of the property.
        ours: Name of the field.
        form: How the words are written.
        splits: Whether a string that stands alone may hold several, with commas between.
    """

    theirs: str
    ours: str
    form: Form
    splits: bool = False

    @property
    def reads(self) -> Names:
        """The property."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The field."""
        return frozenset({self.ours})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the words; where they have another form there, that is kept, too."""
        value = raw[self.theirs]
        words = self._words(value, account)
        if words:
            doc[self.ours] = words
        elif value not in ("", None, []):
            account.unread(value, (*at.raw, self.theirs))
        if words == value:
            del raw[self.theirs]

    def _words(self, value: Any, account: Account) -> list[str]:
        parts = _COMMAS.split(value) if self.splits and isinstance(value, str) else listed(value)
        return [words for part in parts if (words := self.form.read(part, account.hints)) is not None]

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the words, in the form that the input had while it says the same."""
        words = doc.pop(self.ours, [])
        value = kept.pop(self.theirs, None)
        if value is not None and self._words(value, account) == words:
            raw[self.theirs] = value
            return
        written = [self.form.write(word) for word in words]
        if words:
            raw[self.theirs] = written
        again = [self.form.read(word, account.hints) for word in written]
        if None in again and any(again):
            account.say(NOT_CARRIED, f"some of them have no words: {shown(words)}", (*at.doc, self.ours))
        for index, word in enumerate(words):
            if again[index] != word:
                account.say(NOT_CARRIED, f"does not come back as it is: {shown(word)}", (*at.doc, self.ours, index))

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line(self.theirs, self.ours, "several, or one string with commas" if self.splits else "")


@attrs.frozen(kw_only=True)
class FullName(Silent):
    """A person's name in two parts, where there is no whole one; the parts are kept."""

    ours: tuple[str, ...] = ("name",)
    reads: Names = frozenset({"familyName", "givenName"})
    writes: Names = frozenset()

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Join the parts."""
        if look(doc, self.ours) is not ABSENT:
            return
        parts = [raw.get(name) for name in ("givenName", "additionalName", "familyName")]
        name = " ".join(part.strip() for part in parts if isinstance(part, str) and part.strip().isprintable())
        if name.strip():
            put(doc, self.ours, name.strip())

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("givenName familyName", "/".join(self.ours), "where there is no `name`")


@attrs.frozen(kw_only=True)
class TypeOf(Silent):
    """The type of an object inside, which we write where the input has none.

    Attributes:
        theirs: Steps to the object.
        type: Its type.
    """

    theirs: tuple[str, ...]
    type: str
    reads: Names = frozenset()
    writes: Names = None

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the type."""
        inner = look(raw, self.theirs)
        if isinstance(inner, dict) and inner and look(kept, (*self.theirs, "@type")) is ABSENT:
            inner.setdefault("@type", self.type)


_ADDRESS = Address()


@attrs.frozen(kw_only=True)
class MainRendition:
    """The file of a media item: `contentUrl`, else `url`.

    Attributes:
        forms: How size and length are written.
    """

    rows: Any
    reads: Names = frozenset({"contentUrl", "url", "@id", "width", "height", "encodingFormat", "duration"})
    writes: Names = frozenset({"renditions", "uri"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the file, and the media item's own address where it has another."""
        hints = account.hints
        addresses = {name: uri for name in ("contentUrl", "url", "@id") if (uri := _ADDRESS.read(raw.get(name), hints))}
        main = next((name for name in ("contentUrl", "url") if name in addresses), None)
        if main is not None:
            here = At(at.raw, (*at.doc, "renditions", 0))
            child: Object = {"uri": addresses.pop(main)}
            self._take(raw, main, child["uri"], (*here.doc, "uri"), account)
            self.rows.read(raw, child, here, account)
            doc["renditions"] = [child]
            if addresses.get("url") == child["uri"] == raw.get("url"):
                del raw["url"], addresses["url"]
                raw["*same"] = True
        other = next((name for name in addresses if name != main), None)
        if other is not None:
            doc["uri"] = addresses[other]
            self._take(raw, other, doc["uri"], (*at.doc, "uri"), account)
            raw["*own"] = other

    def _take(self, raw: Object, name: str, uri: str, place: tuple[str | int, ...], account: Account) -> None:
        found = raw.pop(name)
        if found != uri:
            account.originals[pointer(place)] = found

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the first file; a new item has its address as `contentUrl` and `url`, and its own as `@id`."""
        is_new = not kept
        both, name = kept.pop("*same", None) is True or is_new, kept.pop("*own", None)
        renditions, own = doc.pop("renditions", None), doc.pop("uri", None)
        if own is not None:
            raw[name if name in ("url", "@id") else "@id"] = own
        if not renditions:
            return
        first = dict(renditions[0])
        raw["contentUrl" if both or "url" in raw else "url"] = first.pop("uri")
        if both:
            raw["url"] = raw["contentUrl"]
        self.rows.write(first, raw, kept, At(at.raw, (*at.doc, "renditions", 0)), account)
        left = {index: item for index, item in enumerate([first, *renditions[1:]]) if item}
        if left:
            doc["renditions"] = left

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("contentUrl", "renditions/0/uri", "else `url`")
        yield Line("@id", "uri", "else `url`, where it is not the file's")
        for line in self.rows:
            for inner in line.lines():
                yield Line(inner.theirs, f"renditions/0/{inner.ours}", inner.how)


@attrs.frozen(kw_only=True)
class StoryType(Silent):
    """The type of the story's node."""

    reads: Names = None
    writes: Names = None

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the type that it had, else the one that search engines know."""
        entries = any(section.get("kind") == "entry" for section in doc.get("sections", ()))
        live: str | list[str] = "LiveBlogPosting"
        if "dateline" in doc:  # a property of a NewsArticle, which a live blog is not by itself
            live = ["NewsArticle", "LiveBlogPosting"]
        raw["@type"] = kept.pop("@type", live if entries else "NewsArticle")


@attrs.frozen(kw_only=True)
class OfPersons:
    """A row that only persons have; what an organization has of it is not written.

    Attributes:
        row: The row.
    """

    row: Row

    @property
    def reads(self) -> Names:
        """Those of the row."""
        return self.row.reads

    @property
    def writes(self) -> Names:
        """Those of the row."""
        return self.row.writes

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the row."""
        self.row.read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the row, unless the type says that it is about an organization."""
        if raw.get("@type") != "Organization":
            self.row.write(doc, raw, kept, at, account)

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield from self.row.lines()


def is_person(member: Object) -> bool:
    """Whether a party is a person."""
    return member.get("kind") == "person"


@attrs.frozen(kw_only=True)
class SupplierOrder(Silent):
    """Suppliers are written in two lists: organizations, and then persons."""

    reads: Names = frozenset()
    writes: Names = frozenset({"suppliers"})

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Say where that changes their order."""
        kinds = [is_person(member) for member in doc.get("suppliers", ())]
        if kinds != sorted(kinds):
            account.say(NOT_CARRIED, "written with organizations first, and then persons", ("suppliers",))


@attrs.frozen(kw_only=True)
class PartId(Silent):
    """The id of a media item or an entity, where something outside the JSON-LD refers to it."""

    reads: Names = frozenset({"identifier"})
    writes: Names = frozenset({"id"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Take the identifier for the id, where it can be one."""
        told = raw["identifier"]
        if isinstance(told, str) and account.claim_id(told):
            doc["id"] = raw.pop("identifier")

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the id."""
        if "id" in doc:
            raw["identifier"] = doc.pop("id")
