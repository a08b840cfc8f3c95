"""Wire copy as a format: its card and its reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from newsmodel.errors import SeveralStories, UnreadableInput, UnwritableStory
from newsmodel.formats import text
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.completion import origin_of
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.decoding import decode
from newsmodel.formats.glimpse import Syntax, glimpse_of
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.wire.messages import Message, messages_in, read_message
from newsmodel.model import Article, Concept, Origin, Provenance
from newsmodel.readings import Hints, Reading, Rendering

NAME: Final = "wire"

FORMAT = Format(
    name=NAME,
    title="Wire copy (ANPA 1312, IPTC 7901)",
    suffixes=SUFFIXES["wire"],
    media_types=("text/vnd.anpa-1312",),
    reads="messages with the control characters of ANPA 1312 and IPTC 7901",
    writes="nothing",
    writes_new=False,
)


def sniff(data: bytes) -> bool:
    r"""Tell whether the data is a message with control characters.

    Example:
        >>> sniff(b"\x01a1234 r i BC-Rain  03-04 0123\n\x02Rain\n\x03\x04"), sniff(b"Rain")
        (True, False)
    """
    return glimpse_of(data).syntax is Syntax.WIRE


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    r"""Read the story of a message; what header and trailer say completes it, and both are kept.

    Args:
        data: The message.
        hints: What the caller knows and the message does not say.

    Raises:
        UnreadableInput: There is no message, or it has no words.
        SeveralStories: There are several.

    Example:
        >>> message = "\x01a1234 r i BC-Rain  03-04 0123\n\x02^Rain ends drought<\n\tIt rained at last.\n\x03\x04"
        >>> article = parse(message, hints=Hints()).article
        >>> article.headline, article.slugline
        ('Rain ends drought', 'BC-Rain')
    """
    whole = decode(data, hints.encoding).text
    count = sum(1 for _ in messages_in(whole))
    if count > 1:
        raise SeveralStories(count, format=NAME)
    message = read_message(whole)
    if message is None:
        raise UnreadableInput("no message begins with SOH and STX", format=NAME)
    known = attrs.evolve(hints, published=hints.published or message.sent)
    reading = text.parse(message.text, hints=known)
    issues = tuple(attrs.evolve(issue, line=None) for issue in reading.issues)
    return Reading(_completed(reading.article, message, data, hints), issues)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a file apart, a message each; nothing comes of one message."""
    found = list(messages_in(decode(data).text))
    if len(found) > 1:
        yield from (Entry(f"line {line}", message.encode("utf-8", "surrogatepass")) for line, message in found)


def render(article: Article) -> Rendering:  # noqa: ARG001 - none is written
    """Write nothing: nobody sends such messages anew.

    Raises:
        UnwritableStory: always.
    """
    raise UnwritableStory("stories are read from wire copy, and not written as such", format=NAME)


def _completed(article: Article, message: Message, data: bytes | str, hints: Hints) -> Article:
    name, digest = id_of_bytes(data)
    kept = {"header": message.header, "trailer": message.trailer}
    provenance = article.provenance or Provenance()
    originals = dict(provenance.originals)
    changes: dict[str, Any] = {
        "id": name,
        "extra": {**article.extra, NAME: {key: words for key, words in kept.items() if words}},
    }
    if message.keywords and article.slugline is None:
        changes["slugline"] = message.keywords
    if message.urgency and article.urgency is None:
        changes["urgency"] = message.urgency
    if message.category and message.scheme:
        changes["subjects"] = (*article.subjects, Concept(code=message.category, scheme=message.scheme))
    if message.sent is not None and "/published" not in originals and hints.published is None:
        changes["published"] = message.sent
        originals["/published"] = message.stamp or message.trailer
    origin = Origin(**origin_of(digest, FORMAT.media_types[0], hints.url))
    changes["provenance"] = attrs.evolve(provenance, origin=origin, originals=originals)
    return attrs.evolve(article, **changes)
