"""Residue of an article while it is written: all that nobody takes is lost, and named."""

from __future__ import annotations

from typing import Any

import msgspec

from newsmodel.documents.codec import to_dict
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.completion import infer_headline, is_inferred
from newsmodel.formats.losses import MADE_UP_ID, NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Object, Step
from newsmodel.formats.mapping.items import losses_of, named_leftovers
from newsmodel.formats.markup.story_body import written_story
from newsmodel.issues import Issue
from newsmodel.model import Article, Figure


def _is_inferred_again(doc: Object) -> bool:
    """Tell whether a reader makes up the same headline from what every feed carries."""
    carried: Object = {name: doc[name] for name in ("id", "summaries", "sections") if name in doc}
    return bool(infer_headline(carried).value == doc["headline"])


class Residue(msgspec.Struct, eq=False):
    """An article while it is written.

    Attributes:
        article: The article.
        doc: What is left of its document.
        conversion: To whom is said what cannot be carried.
    """

    article: Article
    doc: Object
    conversion: Conversion = msgspec.field(default_factory=Conversion)

    @classmethod
    def of(cls, article: Article, *, needs_headline: bool = False) -> Residue:
        """Begin to write an article; what was made up when it was read is not written, or named.

        Args:
            article: The article.
            needs_headline: Whether the format has no story without one.
        """
        doc = to_dict(article)
        for name in ("newsmodel", "extra", "provenance"):
            doc.pop(name, None)
        left = cls(article, doc)
        if is_inferred(doc["headline"], article.extra):
            if needs_headline or not doc.get("sections"):
                left.say("made up, and written as the story's own", "headline")
            else:
                if not _is_inferred_again(doc):
                    left.say("made up, and left out: a reader makes up another one", "headline")
                del doc["headline"]
        if is_id_of_bytes(doc["id"]):
            left.conversion.say(*MADE_UP_ID, ("id",))
            del doc["id"]
        return left

    def say(self, message: str, *path: str | int) -> None:
        """Report something that is lost."""
        self.conversion.say(NOT_CARRIED, message, path)

    def pop(self, *path: str) -> Any:
        """Take a value out of the document; None where there is none.

        Example:
            >>> from newsmodel.model import Rights
            >>> left = Residue.of(Article(id="urn:x:1", headline="Rain", rights=Rights(notice="© Acme")))
            >>> left.pop("rights", "notice"), "rights" in left.doc
            ('© Acme', False)
        """
        holders = [self.doc]
        for name in path[:-1]:
            inner = holders[-1].get(name)
            if not isinstance(inner, dict):
                return None
            holders.append(inner)
        value = holders[-1].pop(path[-1], None)
        for name, holder, inner in zip(path[-2::-1], holders[-2::-1], holders[:0:-1], strict=True):
            if not inner:
                del holder[name]
        return value

    def body(self) -> str | None:
        """Take the body as HTML."""
        return written_story(Step.writing(self.doc, {}, {}, self.conversion))

    def members(self, field: str) -> list[Object]:
        """List the objects of a field; what is left of them is lost."""
        return list(self.doc.get(field, ()))

    def settle(self, field: str) -> None:
        """Forget a list of whose members everything was written."""
        left = self.doc.get(field)
        if left is not None and not any(left):
            del self.doc[field]

    def settle_media(self, written: list[Object]) -> None:
        """Take the ids of the media that were written, and say where readers will give them others.

        Args:
            written: The items, in the order of the file.
        """
        changed = {}
        for number, item in enumerate(written, start=1):
            name = item.pop("id", None)
            if name is not None and name != f"m{number}":
                changed[name] = f"m{number}"
        for place, media in enumerate(self.article.media):
            if media.id in changed:
                self.say(f"another id: {changed[media.id]}", "media", place, "id")
        for place, section in enumerate(self.article.sections):
            for index, block in enumerate(section.blocks):
                if isinstance(block, Figure) and block.media in changed:
                    self.say(f"another id: {changed[block.media]}", "sections", place, "blocks", index, "media")
        self.settle("media")

    def issues(self, own: str | None = None) -> tuple[Issue, ...]:
        """List what was lost.

        Args:
            own: Name of the format that brings back itself what `extra` keeps for it.
        """
        extra = {name: kept for name, kept in self.article.extra.items() if name != own}
        for name, others in named_leftovers(extra):
            self.say(f"not carried: {others}", "extra", name)
        return (*losses_of(self.article, self.doc), *self.conversion.issues)
