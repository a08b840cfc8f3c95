"""The body of a story while it is read from markup: sections, blocks, and the media that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec

from newsmodel.formats.addresses import completed, is_relative, place_of
from newsmodel.formats.mapping import Conversion, is_id
from newsmodel.formats.markup import rules
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.names import entity_of, is_same_entity
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.values import as_uri

Block = dict[str, Any]


class Body(msgspec.Struct):
    """The body under construction: sections in reading order, in our JSON form.

    Attributes:
        conversion: Whom ids are taken from, and to whom is said what was guessed.
        base: Address that relative ones start from.
        headline: The story's headline, which is no heading of its body.
        media: The media items of the story, by their ids; those that the markup adds are new.
        sections: The sections.
        new_media: The media items that the markup adds.
        dateline: The words of a dateline that the markup marks.
        skipped_headline: Whether the body began with the headline over again.
        wants_all_files: Whether all files of a picture or a player are wanted, and not only the best one.
        waiting_post: The post that was added last, whose provider's script may follow.
        takes_names: Whether who and what the markup names is wanted.
        takes_notes: Whether notes for editors are read elsewhere.
        takes_styles: Whether `class` has names of styles that a desk gave, and not the design of a page.
        entities: Who and what the markup names, with mentions.
    """

    conversion: Conversion
    base: str | None = None
    headline: str | None = None
    media: dict[str, dict[str, Any]] = msgspec.field(default_factory=dict)
    sections: list[dict[str, Any]] = msgspec.field(default_factory=list)
    new_media: list[dict[str, Any]] = msgspec.field(default_factory=list)
    dateline: str | None = None
    skipped_headline: bool = False
    wants_all_files: bool = False
    waiting_post: Block | None = None
    takes_names: bool = False
    takes_notes: bool = False
    takes_styles: bool = False
    entities: list[dict[str, Any]] = msgspec.field(default_factory=list)
    _current: dict[str, Any] | None = None
    _awaits_heading: bool = False
    _shown: dict[str, Block] | None = None

    def open_section(
        self, fields: dict[str, Any], given_id: str | None = None, *, awaits_heading: bool = False
    ) -> dict[str, Any]:
        """Begin a section.

        Args:
            fields: What is known of it.
            given_id: Its id, where the markup gives one.
            awaits_heading: Whether an element of its own opens it, and a heading that begins it is its own.
        """
        self._awaits_heading = awaits_heading
        section = {"id": self.new_id("s", given_id), **fields, "blocks": []}
        if section["id"] is None:
            del section["id"]
        self.sections.append(section)
        self._current = section
        return section

    def open_headed(self, fields: dict[str, Any], given_id: str | None) -> None:
        """Begin a section with a heading; one that has just been opened by its element takes it for its own."""
        current = self._current
        if current is not None:
            if self._awaits_heading and not current["blocks"]:
                self._awaits_heading = False
                styles = [*current.get("styles", ()), *fields.get("styles", ())]
                current |= fields | ({"styles": styles} if styles else {})
                return
            if "kind" in current:
                fields = {**fields, "kind": current["kind"]}
        self.open_section(fields, given_id)

    def close_section(self) -> None:
        """End a section; what follows without a heading opens one of its own."""
        self._current = None

    def add(self, block: Block, given_id: str | None = None) -> Block:
        """Add a block to the current section."""
        section = self._current if self._current is not None else self.open_section({})
        new = self.conversion.fresh_id("p") if given_id is None else self.new_id("p", given_id)
        if new is not None:
            block["id"] = new
        section["blocks"].append(block)
        return block

    def add_paragraphs(self, texts: Sequence[str]) -> None:
        """Add paragraphs without marks."""
        begun = len(texts) if self.headline is not None and not self.sections else 0
        begun = next((index for index in range(begun) if not self.repeats_headline(texts[index])), begun)
        if begun == len(texts):
            return
        section = self._current if self._current is not None else self.open_section({})
        fresh = self.conversion.fresh_id
        section["blocks"] += [
            {"type": "paragraph", "text": text, "id": fresh("p")} for text in (texts[begun:] if begun else texts)
        ]

    def add_text(self, raw: str) -> None:
        """Add a paragraph of plain text, unless it is empty, or the headline over again."""
        text = clean(raw).text.strip()
        if text and not self.repeats_headline(text):
            self.add({"type": "paragraph", "text": text})

    def put_in(self, doc: dict[str, Any]) -> None:
        """Give a document the sections, and the media items that the markup adds."""
        if self.sections:
            doc["sections"] = self.sections
        if self.new_media:
            doc["media"] = [*doc.get("media", ()), *self.new_media]
        if self.entities:
            self._put_entities(doc)

    def _put_entities(self, doc: dict[str, Any]) -> None:
        """Give a document who and what the markup names: mentions of those that it knows, and the others."""
        known = doc.setdefault("entities", [])
        for entity in self.entities:
            mentions = entity.pop("mentions")
            found = next((each for each in known if is_same_entity(each, entity)), None)
            if found is None:
                found = {"id": self.conversion.fresh_id("e"), **entity}
                known.append(found)
            if mentions:
                found["mentions"] = [*found.get("mentions", ()), *mentions]

    def name(self, element: Element, words: str, mention: dict[str, Any] | None) -> None:
        """Note that an element names somebody or something.

        Args:
            element: The element.
            words: Its words.
            mention: Where they stand; None where no span leads there.
        """
        entity = entity_of(element, words)
        if entity is None:
            return
        found = next((each for each in self.entities if is_same_entity(each, entity)), None)
        if found is None:
            found = entity | {"mentions": []}
            self.entities.append(found)
        if mention is not None:
            found["mentions"].append(mention)

    def mention_of(self, text: str, mark: dict[str, Any]) -> dict[str, Any] | None:
        """Make a mention of a stretch of the text that was added last; None where no part of the story has it."""
        section = self.sections[-1] if self.sections else {}
        part = self.last_block or section
        if part.get("text", part.get("heading")) != text or "id" not in part:
            return None
        start, end = mark["start"], mark["end"]
        return {"target": part["id"], "start": start, "end": end, "text": text[start:end]}

    @property
    def has_words(self) -> bool:
        """Whether there is a heading or a block that is no picture."""
        lead = self.sections[0] if self.sections else {"blocks": ()}
        others = any(block["type"] != "figure" for block in lead["blocks"])
        return len(self.sections) > 1 or "heading" in lead or others

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a heading nor a block yet."""
        return not self.sections or (
            len(self.sections) == 1 and not self.sections[0]["blocks"] and "heading" not in self.sections[0]
        )

    @property
    def last_block(self) -> Block | None:
        """The block that was added last."""
        return self._current["blocks"][-1] if self._current is not None and self._current["blocks"] else None

    def shown_at(self, addresses: list[str]) -> Block | None:
        """Find the media item that has one of some addresses, as they are or resolved; the first of several."""
        if self._shown is None:
            self._shown = {}
            for media in self.media.values():
                self._remember(media)
        whole = (as_uri(address.strip()) or completed(address, self.base) for address in addresses)
        return next((self._shown[place] for place in chain(addresses, whole) if place in self._shown), None)

    def _remember(self, media: Block) -> None:
        """Remember the addresses of a media item."""
        if self._shown is not None:
            for each in (media, *media.get("renditions", ())):
                if (place := place_of(each)) is not None:
                    self._shown.setdefault(place, media)

    def add_media(self, media: Block) -> Block:
        """Add a media item that the story has not had yet."""
        whole = {"id": self.conversion.fresh_id("m"), **media}
        self.media[whole["id"]] = whole
        self.new_media.append(whole)
        self._remember(whole)
        return whole

    def new_group(self, prefix: str, given: str | None) -> str | None:
        """Return the group that the markup gives, else the next one; None where the markup says that there is none."""
        if given is None:
            return self.conversion.fresh_id(prefix)
        return given if is_id(given) else None

    def new_id(self, prefix: str, given: str | None) -> str | None:
        """Return the id that the markup gives, else the next one; None where the markup says that there is none."""
        if given == "":
            return None
        if given is not None and self.conversion.claim_id(given):
            return given
        return self.conversion.fresh_id(prefix)

    def address(self, raw: str | None) -> str | None:
        """Resolve an address of the markup; None where it is none, or runs a program."""
        if raw is None or not (raw := raw.strip()):
            return None
        uri = as_uri(raw) or completed(raw, self.base)
        if uri is not None and uri[:4] != "http" and executes(uri):
            self.conversion.say(rules.MARKUP_LEFT_OUT, f"an address that runs a program: {shown(raw)}", self.next_place)
            return None
        if uri is None and not raw.startswith("#"):
            self.conversion.say(rules.ADDRESS_UNREAD, f"no absolute address: {shown(raw)}", self.next_place)
        return uri

    def located(self, raw: str | None) -> Block:
        """Say where a file is: by its absolute address, else by the reference that the markup gives."""
        said = (raw or "").strip()
        if is_relative(said) and completed(said, self.base) is None:
            return {"reference": said}
        uri = self.address(said)
        return {} if uri is None else {"uri": uri}

    @property
    def next_place(self) -> tuple[str | int, ...]:
        """The path of the block that comes next."""
        if self._current is None:
            return ("sections", len(self.sections), "blocks", 0)
        return ("sections", len(self.sections) - 1, "blocks", len(self._current["blocks"]))

    def repeats_headline(self, words: str, *, is_title: bool = False) -> bool:
        """Tell whether words are the headline over again, before the story has begun.

        Args:
            words: The words.
            is_title: Whether they are the title of the whole, which may stand behind a date or a list of subjects.
        """
        begun = any("heading" in section for section in self.sections) if is_title else bool(self.sections)
        if begun or self.headline is None or one_line(words) != one_line(self.headline):
            return False
        self.skipped_headline = True
        self.conversion.say(
            rules.HEADLINE_REPEATED, "the body begins with the headline, which is no block", ("headline",)
        )
        return True

    def leave_out(self, what: str, words: str | None = None) -> None:
        """Say that something is no part of the story, and keep its words and addresses.

        Args:
            what: The thing.
            words: Its words and addresses; None where it has none.
        """
        told = f"left out of the body: {what}"
        self.conversion.say(rules.MARKUP_LEFT_OUT, f"{told}: {words}" if words else told, self.next_place)
        text = clean(words).text.strip() if words else ""
        if text:
            after = next((block["id"] for block in self._blocks_before() if "id" in block), None)
            left = {"reason": rules.MARKUP_LEFT_OUT.id, "text": text}
            self.conversion.left_out.append(left if after is None else {**left, "after": after})

    def _blocks_before(self) -> Iterator[Block]:
        """Yield the blocks that the body has already, the last first."""
        return (block for section in reversed(self.sections) for block in reversed(section["blocks"]))
