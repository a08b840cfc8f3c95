"""Messages with several stories, taken apart as text: what is not well-formed in one item costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Entry
from newsmodel.formats.newsml_g2.messages import MEDIA_CLASSES, is_story, last_part, stories_among_kinds

#: What an item may stand in without being one: comments, character data, instructions.
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
    r"|</(?:[\w.-]++:)?(?P<end>newsItem|packageItem|conceptItem|knowledgeItem|catalogItem|planningItem|header)\s*>"
    r"|<(?:[\w.-]++:)?(?P<start>newsItem|packageItem|conceptItem|knowledgeItem|catalogItem|planningItem|newsMessage"
    r"""|itemSet|header)(?=[\s/>])(?>(?:[^<>"'/]++|"[^"]*+"|'[^']*+'|/(?!>))*)(?P<empty>/?)>""",
    re.DOTALL,
)
_DECLARED = re.compile(r"""\sxmlns(?::([\w.-]++))?\s*+=\s*+(?:"[^"]*+"|'[^']*+')""")
_CLASS = re.compile(r"""<(?:[\w.-]++:)?itemClass\s[^<>]*?\b(?:qcode|uri)\s*+=\s*+["']([^"']*+)""")
_GUID = re.compile(r"""\sguid\s*+=\s*+["']([^"']*+)""")
_LINKED = re.compile(r"""\s(?:residref|href)\s*+=\s*+["']([^"']*+)""")


class Piece(msgspec.Struct, frozen=True):
    """An item of a message, as text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        name: Its name.
        kind: Its class, without the alias.
        guid: Its id.
    """

    start: int
    end: int
    name: str
    kind: str
    guid: str

    @property
    def is_media(self) -> bool:
        """Whether it is a picture, a video, a sound or a graphic."""
        return self.kind in MEDIA_CLASSES


class Message(msgspec.Struct, frozen=True):
    """A message as text.

    Attributes:
        text: The text.
        root: The start tag of its root.
        items: The start tag of what holds its items.
        header: Its header.
        pieces: Its items.
    """

    text: str
    root: str
    items: str
    header: str
    pieces: tuple[Piece, ...]


class _Scan(msgspec.Struct):
    """The items of a text that have been found, and the one that has not ended yet."""

    text: str
    root: str = ""
    items: str = ""
    header: str = ""
    opened: int | None = None
    pieces: list[Piece] = msgspec.field(default_factory=list)
    place: int | None = None
    name: str = ""

    def take(self, token: re.Match[str]) -> None:
        """Take the next tag."""
        name = token["start"] or token["end"]
        if name == "header":
            self._take_header(token)
        elif token["end"]:
            if name == self.name:
                self._close(token.end())
        elif name == "newsMessage":
            self.root = self.root or token[0]
        elif name == "itemSet":
            self.items = self.items or token[0]
        elif self.items:
            self._close(token.start())  # where the one before does not end
            self.place, self.name = token.start(), name
            if token["empty"]:
                self._close(token.end())

    def _take_header(self, token: re.Match[str]) -> None:
        if token["start"]:
            self.opened = token.start() if self.opened is None else self.opened
        elif self.opened is not None and not self.header and not self.items:
            self.header = self.text[self.opened : token.end()]

    def _close(self, end: int) -> None:
        if self.place is not None:
            self.pieces.append(_piece(self.text, self.place, end, self.name))
        self.place, self.name = None, ""

    def message(self) -> Message:
        """Give the message; what has not ended goes to the end of the text."""
        self._close(len(self.text))
        return Message(self.text, self.root, self.items, self.header, tuple(self.pieces))


def message_of(text: str) -> Message | None:
    """Find the items of a message; None where the text is none.

    Args:
        text: The document, without its XML declaration.

    Example:
        >>> found = message_of("<newsMessage><itemSet><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>")
        >>> [piece.guid for piece in found.pieces]
        ['a', 'b']
    """
    scan = _Scan(text)
    for token in _TOKEN.finditer(text):
        if token["start"] or token["end"]:
            scan.take(token)
            if not scan.root:
                return None
    return scan.message() if scan.root else None


def _piece(text: str, start: int, end: int, name: str) -> Piece:
    head = text[start : text.find(">", start, end) + 1]
    found, guid = _CLASS.search(text, start, end), _GUID.search(head)
    kind = last_part(found[1]) if found else ""
    return Piece(start, end, name, kind, guid[1] if guid else "")


def entries_of_message(message: Message) -> Iterator[Entry]:
    """Make an entry of each item of a message with several stories: with the media items that it links.

    Args:
        message: The message.

    Example:
        >>> text = "<newsMessage xmlns='u'><itemSet><newsItem guid='a'/><newsItem guid='b'/></itemSet></newsMessage>"
        >>> [entry.data for entry in entries_of_message(message_of(text))]
        [b"<newsItem xmlns='u' guid='a'/>", b"<newsItem xmlns='u' guid='b'/>"]
    """
    if len(stories_among_kinds([(piece.name, piece.kind) for piece in message.pieces])) < 2:
        return
    media = {piece.guid: piece for piece in message.pieces if piece.is_media and piece.guid}
    linked: set[str] = set()
    if media:
        for piece in message.pieces:
            linked |= _links_of(message, piece) & media.keys()
    for number, piece in enumerate(message.pieces, start=1):
        if piece.is_media and piece.guid in linked:
            continue
        with_it = [media[guid] for guid in media if guid in _links_of(message, piece)] if media else []
        yield Entry(f"/newsMessage/itemSet/*[{number}]", _alone(message, piece, with_it).encode())


def _links_of(message: Message, piece: Piece) -> set[str]:
    return set() if piece.is_media else set(_LINKED.findall(message.text, piece.start, piece.end))


def _alone(message: Message, piece: Piece, media: list[Piece]) -> str:
    """Write an item by itself; in a message of its own where it needs its media or the message's catalogues."""
    text = message.text[piece.start : piece.end]
    if not (media and is_story(piece.name, piece.kind)) and "catalog" not in message.header:
        return _with_declarations(text, f"{message.root}{message.items}")
    parts = (text, *(message.text[each.start : each.end] for each in media))
    ends = (f"</{_name_of(message.items)}>", f"</{_name_of(message.root)}>")
    return "".join((message.root, message.header, message.items, *parts, *ends))


def _name_of(tag: str) -> str:
    return re.split(r"[\s/>]", tag[1:], maxsplit=1)[0]


def _with_declarations(item: str, around: str) -> str:
    """Declare in an item the namespaces that were declared around it."""
    end = item.find(">") + 1
    own = {match[1] for match in _DECLARED.finditer(item, 0, end)}
    needed = {
        match[1]: match[0]
        for match in _DECLARED.finditer(around)
        if match[1] not in own and (match[1] is None or f"{match[1]}:" in item)
    }
    name = re.match(r"<[\w.:-]++", item)
    place = name.end() if name else 0
    return item[:place] + "".join(needed.values()) + item[place:] if needed and name else item
