"""What the formats in JSON share: loading an item, making an article of what was read, and writing one."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Any

import attrs
import msgspec

from newsmodel.codec import from_dict, to_dict
from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats import reading_rules as rules
from newsmodel.formats.contract import Line, Reading, Rendering
from newsmodel.formats.losses import NOT_CARRIED, Path, report_losses
from newsmodel.formats.mapping import Account, At, Object, Rows, restore
from newsmodel.issues import Issue, shown
from newsmodel.loader import Unloadable, load
from newsmodel.model import Article
from newsmodel.prose.characters import one_line
from newsmodel.prose.sentences import first_sentence
from newsmodel.values import FORMAT_VERSION, write_timestamp

#: A headline that is copied from elsewhere is cut at a word to at most so many characters.
LONGEST_INFERRED = 200


def load_item(data: bytes | str, format: str) -> Any:
    """The value of an item in JSON; keys that begin with `*`, which mean something in `extra`, get another one.

    Args:
        data: The item.
        format: Name of the format, for the error.

    Raises:
        UnreadableInput: it is no JSON, or none that every parser reads alike.
    """
    try:
        item = load(data)
    except Unloadable as refusal:
        raise UnreadableInput(
            refusal.issue.message, format=format, line=refusal.issue.line, column=refusal.issue.column
        ) from None
    text = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return _rekeyed(item, "*", "**") if _STARRED.search(text) else item


#: How a key that begins with a star may begin in JSON.
_STARRED = re.compile(rb'"(?:\*|\\u002[aA])')


def _rekeyed(value: Any, old: str, new: str) -> Any:
    """A JSON value in which keys that begin with one thing begin with another."""
    if isinstance(value, dict):
        return {
            new + key.removeprefix(old) if key.startswith(old) else key: _rekeyed(inner, old, new)
            for key, inner in value.items()
        }
    return [_rekeyed(inner, old, new) for inner in value] if isinstance(value, list) else value


def id_of_bytes(data: bytes | str) -> tuple[str, str]:
    """The RFC 6920 name of some input, and its SHA-256 in hexadecimal.

    Example:
        >>> id_of_bytes("Rain")[0]
        'ni:///sha-256;ptIKpqTHPw0utXCI9tV_8-jvb6DE5ya2prfTGi5YdmI'
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    digest = hashlib.sha256(raw).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).rstrip(b'=').decode('ascii')}", digest.hex()


def shortened(words: str) -> str:
    """Words as a headline: cut at a word where they are long."""
    if len(words) <= LONGEST_INFERRED:
        return words
    cut = words.rfind(" ", 0, LONGEST_INFERRED - 1)
    return words[: cut if cut > 0 else LONGEST_INFERRED - 1] + "…"


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of items in JSON.

    Attributes:
        name: Name of the format, under which `extra` keeps what has no field.
        media_type: What tells in `provenance.origin` that an article was read from such an item.
        rows: What corresponds to what, in the order in which it is read.
        written: The same in the order in which it is written.
        names_media: Whether what is written has the ids of media items.
    """

    name: str
    media_type: str
    rows: Rows
    written: Rows
    names_media: bool = True

    @property
    def lines(self) -> tuple[Line, ...]:
        """The mapping table for people, each line once."""
        return tuple(dict.fromkeys(line for row in self.rows for line in row.lines()))

    def read(self, item: Object, data: bytes | str, account: Account) -> Reading:
        """The article of an item.

        Args:
            item: The item; it is not changed.
            data: What it was loaded from.
            account: Whose hints count, and who has said something already.

        Raises:
            UnsupportedItem: nothing in the item is anything that the format knows.
        """
        raw: Object = dict(item)
        doc: Object = {"newsmodel": FORMAT_VERSION}
        self.rows.read(raw, doc, At(), account)
        if len(doc) == 1 and raw.keys() >= item.keys():
            raise UnsupportedItem(f"an object without a property that {self.name} knows", format=self.name)
        name, digest = id_of_bytes(data)
        doc.setdefault("id", name)
        _settle(doc, raw, account)
        origin = {"media_type": self.media_type, "sha256": digest}
        if account.hints.url is not None:
            origin["uri"] = account.hints.url
        doc["provenance"] = {"origin": origin} | ({"originals": account.originals} if account.originals else {})
        if raw:
            doc["extra"] = {self.name: raw}
        return Reading(from_dict(doc), tuple(account.issues))

    def write(self, article: Article) -> tuple[Object, tuple[Issue, ...]]:
        """The item of an article, and what it has no place for."""
        doc = to_dict(article)
        doc.pop("newsmodel")
        extra, provenance = doc.pop("extra", {}), doc.pop("provenance", {})
        kept = extra.pop(self.name, {})
        kept = kept if isinstance(kept, dict) else {}
        ours = provenance.get("origin", {}).get("media_type") == self.media_type
        account = Account(originals=provenance.get("originals", {}) if ours else {})
        if self.names_media:
            _claim_media_ids(doc, account)
        if kept.pop("*inferred", None) is not None and doc["headline"] == inferred_headline(doc):
            del doc["headline"]
        if "/id" in account.originals and doc["id"].startswith("ni:"):
            del doc["id"]  # it was made up, since the input's was none
        raw: Object = {}
        self.written.write(doc, raw, kept, At(("extra", self.name)), account)
        for place in restore(raw, kept, ("extra", self.name)):
            account.say(NOT_CARRIED, "another value has taken its place", place)
        if extra:
            doc["extra"] = extra
        return raw, (*_losses(article, doc), *account.issues)


def _claim_media_ids(doc: Object, account: Account) -> None:
    """Take the ids of the media items, which blocks refer to; of two items with one id the first has it."""
    for index, item in enumerate(doc.get("media", ())):
        if "id" in item and not account.claim_id(item["id"]):
            lost = item.pop("id")
            account.say(NOT_CARRIED, f"an id of two parts: {shown(lost)}", ("media", index, "id"))


def _settle(doc: Object, raw: Object, account: Account) -> None:
    """Complete what every article has, from the hints and from what else the item says."""
    hints = account.hints
    if "headline" not in doc:
        doc["headline"] = inferred_headline(doc)
        raw["*inferred"] = ["headline"]
        account.say(rules.HEADLINE_INFERRED, f"copied from elsewhere: {shown(doc['headline'])}", ("headline",))
    if hints.language is not None:
        doc.setdefault("language", hints.language)
    if hints.published is not None:
        doc.setdefault("published", write_timestamp(hints.published))
    if hints.publisher is not None:
        doc.setdefault("publisher", {"name": hints.publisher, "kind": "organization"})


def inferred_headline(doc: Object) -> str:
    """A headline for an item without one: its title, its slug, its summary, its first words, or its id."""
    summaries = (summary["text"] for summary in doc.get("summaries", ()))
    texts = (
        block["text"] for section in doc.get("sections", ()) for block in section.get("blocks", ()) if block.get("text")
    )
    given = (words for name in ("title", "slugline") if (words := doc.get(name)))
    for words in (*given, *summaries):
        return shortened(one_line(words))
    words = next(texts, None) or next((claim["text"] for claim in doc.get("claims", ())), None)
    if words is None:
        return shortened(one_line(str(doc.get("byline") or doc["id"])))
    return shortened(one_line(first_sentence(words[:2000])) or one_line(words[:2000]))


def _losses(article: Article, rest: Object) -> list[Issue]:
    """An issue for whatever is left of a document."""
    if not rest:
        return []

    def carried(path: Path, value: Any) -> bool:  # noqa: ARG001
        left: Any = rest
        for step in path:
            if isinstance(left, list):
                if not isinstance(step, int) or step >= len(left):
                    return True
                left = left[step]
            elif isinstance(left, dict):
                if step not in left:
                    return True
                left = left[step]
            else:
                return True
        return False

    return report_losses(article, carried, among=rest)


def rendered(raw: Any, issues: Iterable[Issue]) -> Rendering:
    """An item as indented JSON."""
    data = msgspec.json.encode(raw)
    if b'"**' in data:
        data = msgspec.json.encode(_rekeyed(raw, "**", "*"))
    return Rendering(msgspec.json.format(data, indent=2) + b"\n", tuple(issues))
