"""The article under construction, while plain text is read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import attrs
import msgspec
from msgspec.structs import replace

from newsmodel.formats import reading_rules as shared
from newsmodel.formats.completion import parties_of, remarks_on_date, reporters_of
from newsmodel.formats.restrictions import END_UNRESOLVED, STATUS_INFERRED, end_stated
from newsmodel.formats.text import rules
from newsmodel.issues import Issue, Rule, shown
from newsmodel.model import Block, Correction, Embargo, Figure, LeftOut, Link, Media, Party, RoleText, Section
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.dates.order import ordered
from newsmodel.prose.dates.printed import Moment
from newsmodel.prose.dates.resolution import Doubt, Resolved, instant_of, resolve, resolve_weekday
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.embargoes import mark_of_embargo
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice
from newsmodel.prose.furniture.publication import Published
from newsmodel.readings import Hints


def embargo_in(line: str) -> Notice | None:
    """Read a line that says until when a story must not be published; None for another line.

    Args:
        line: The line.
    """
    notice = look(line).notice if line else None
    return notice if notice is not None and notice.kind == "embargo" else None


class Draft(msgspec.Struct, kw_only=True):
    """The article under construction; it lives inside one call of `parse`.

    Attributes:
        hints: What the caller knows.
        fields: Fields of the article that are settled.
        issues: What there is to say.
        originals: Words of the raw story, by the pointer of the field that they became.
        bylines: The bylines, in order.
        emails: The addresses of those whom they name, as many as they are.
        dateline: The dateline, and the line it stands on.
        pending: Publication lines, to be resolved when all of the head has been read.
        left_out: Words that no other field has.
        embargoes: The notices of embargoes, with their rows.
        data_mining: The permission to mine data that the words leave.
        free_access: False where the words say that the story is for some readers only.
        notices: The corrections as they are printed, with their labels.
        order_on_rest: The line that holds back what stands below it, and not the story.
        media: The pictures whose captions stand in the text.
        is_letter: Whether somebody sent the story to a desk, so that its end may name who does.
        told: Words beside the story that may say how it may be used.
    """

    hints: Hints
    fields: dict[str, Any] = msgspec.field(default_factory=dict)
    issues: list[Issue] = msgspec.field(default_factory=list)
    originals: dict[str, str] = msgspec.field(default_factory=dict)
    bylines: list[Byline] = msgspec.field(default_factory=list)
    job_titles: list[str] = msgspec.field(default_factory=list)
    emails: Sequence[str] = ()
    dateline: PrintedDateline | None = None
    dateline_row: int | None = None
    pending: list[tuple[Published, int, str | None]] = msgspec.field(default_factory=list)
    summaries: list[RoleText] = msgspec.field(default_factory=list)
    links: list[Link] = msgspec.field(default_factory=list)
    order_on_rest: str | None = None
    left_out: list[LeftOut] = msgspec.field(default_factory=list)
    corrections: list[Correction] = msgspec.field(default_factory=list)
    notices: list[str] = msgspec.field(default_factory=list)
    media: list[Media] = msgspec.field(default_factory=list)
    is_letter: bool = False
    told: list[str] = msgspec.field(default_factory=list)
    copyright: list[str] = msgspec.field(default_factory=list)
    terms: list[str] = msgspec.field(default_factory=list)
    embargoes: list[tuple[str, int]] = msgspec.field(default_factory=list)
    data_mining: str | None = None
    free_access: bool | None = None
    credits: list[str] = msgspec.field(default_factory=list)
    sections: list[tuple[str | None, int, list[Block]]] = msgspec.field(default_factory=list)
    blocks: int = 0

    def note(self, rule: Rule, message: str, *path: str | int, row: int | None = None) -> None:
        """Remember something to tell the user."""
        self.issues.append(rule.issue(message, path, line=row))

    def leave_out(self, passage: Passage, why: str) -> None:
        """Keep a line that is no part of the story, and say so."""
        self.leave_out_words(passage.text, why, passage.line)

    def leave_out_words(self, words: str, why: str, row: int) -> None:
        """Keep words that are no part of the story, and say so."""
        self.note(shared.BOILERPLATE_REMOVED, f"left out as {why}: {words!r}", row=row)
        self._keep_out(shared.BOILERPLATE_REMOVED, words, self.last_id)

    def take_addresses(self, addresses: Sequence[str], passage: Passage) -> None:
        """Keep the mail addresses of those whom the bylines name; others are left out."""
        if addresses and not self.emails and len(self.contributors()) == len(addresses):
            self.emails = addresses
        else:
            self.leave_out(passage, "an address")

    def move_link(self, passage: Passage) -> None:
        """Keep a line that leads to another story, beside its link, and say so."""
        self.note(shared.RELATED_MOVED, f"a link, and no part of the body: {passage.text!r}", row=passage.line)
        self._keep_out(shared.RELATED_MOVED, passage.text, self.last_id)

    def sign_off(self, words: str, row: int) -> None:
        """Keep a mark of the story's end, and say so."""
        self.note(rules.SIGN_OFF_REMOVED, f"left out as a sign-off: {words!r}", row=row)
        self._keep_out(rules.SIGN_OFF_REMOVED, words, self.last_id)

    def _keep_out(self, rule: Rule, words: str, after: str | None) -> None:
        """Keep words that no other field of the article has; running heads stand in what is not cleaned yet."""
        self.left_out.append(LeftOut(reason=rule.id, text=clean(words).text, after=after))

    def expect_dates(self, found: Sequence[Published], row: int) -> None:
        """Remember publication lines, until all of the head has been read."""
        self.pending.extend((one, row, self.last_id) for one in found)

    def take_notice(self, notice: Notice, row: int) -> None:
        """Keep a correction or an embargo."""
        if notice.kind == "embargo":
            self.embargoes.append((notice.words, row))
            return
        self.notices.append(f"{notice.label}: {notice.words}" if notice.label else notice.words)
        self.corrections.append(Correction(kind=notice.kind, text=notice.words))

    def restrict(self, text: str, row: int = 0) -> None:
        """Let words beside the story restrict it: each line's embargo now, what else it says at the end."""
        for line in map(one_line, text.split("\n")):
            notice = embargo_in(line)
            if notice is not None:
                self.take_notice(notice, row)
            self.told.append(line)

    def settle_embargoes(self) -> None:
        """Resolve the ends of embargoes, when the story's own date is known."""
        for words, row in self.embargoes:
            self._settle_embargo(words, row)
        mark = None if self.embargoes else mark_of_embargo(self.fields.get("headline", ""))
        if mark is not None:
            self._settle_embargo(mark, None)

    def _settle_embargo(self, words: str, row: int | None) -> None:
        known = self.fields.get("embargo")
        self.note(STATUS_INFERRED, f"taken for an embargo: {shown(words)}", "embargo", row=row)
        end = end_stated(words, published=self.reference, timezone=self.hints.timezone)
        if end.until is not None:
            self.originals["/embargo/until"] = words
        if known is not None and known.until is not None:  # the last end counts; no words are lost
            until = known.until if end.until is None else max(known.until, end.until, key=instant_of)
        else:
            until = end.until if known is None else None
        if until is None or end.until is not None:
            for doubt in end.doubts:
                self.note(END_UNRESOLVED, doubt, "embargo", row=row)
        self.fields["embargo"] = Embargo(until=until, note=f"{known.note}\n{words}" if known is not None else words)

    def settle(
        self, moment: Moment, words: str, path: tuple[str, ...], row: int | None
    ) -> datetime.datetime | datetime.date | None:
        """Resolve a printed date, with an issue for each doubt; its words are kept."""
        in_order = ordered(moment, self.fields.get("language") or self.hints.language or "")
        resolved = resolve(in_order, published=self.reference, timezone=self.hints.timezone)
        if in_order is not moment:
            resolved = replace(resolved, doubts=(Doubt.ORDER_OF_LANGUAGE, *resolved.doubts))
        self._keep(resolved, words, path, row)
        return resolved.value

    def settle_weekday(
        self, name: str, path: tuple[str, ...], row: int | None
    ) -> datetime.datetime | datetime.date | None:
        """Resolve a weekday, likewise."""
        resolved = resolve_weekday(name, self.reference)
        self._keep(resolved, name, path, row)
        return resolved.value

    def _keep(self, resolved: Resolved, words: str, path: tuple[str, ...], row: int | None) -> None:
        self.originals["/" + "/".join(path)] = words
        for remark in remarks_on_date(resolved.doubts, words):
            self.note(*remark, *path, row=row)

    @property
    def reference(self) -> datetime.date | None:
        """The date of publication, as far as text and caller say."""
        value = self.fields.get("published") or self.hints.published or self.fields.get("modified")
        return value if isinstance(value, datetime.date) else None

    def settle_publication(self) -> None:
        """Resolve the publication lines: the first of each event counts."""
        # a line that has a year first, so that it can complete the others
        for found, row, after in sorted(
            self.pending, key=lambda item: item[0].moment is None or item[0].moment.year is None
        ):
            pointer = f"/{found.event}"
            if pointer in self.originals:
                self.note(rules.DATE_REPEATED, f"left out: {found.text!r}", found.event, row=row)
                self._keep_out(rules.DATE_REPEATED, found.text, after)
            elif found.moment is None:
                self.originals[pointer] = found.text
                self.note(
                    shared.DATE_UNREAD,
                    f"not a date that can be settled: {shown(found.text)}",
                    found.event,
                    row=row,
                )
            else:
                value = self.settle(found.moment, found.text, (found.event,), row)
                if value is not None:
                    self.fields[found.event] = value
        if "published" not in self.fields and self.hints.published is not None:
            self.fields["published"] = self.hints.published

    def open_section(self, heading: str | None, level: int = 1) -> None:
        """Begin a section."""
        self.sections.append((heading, level, []))

    def add(self, block: Block) -> None:
        """Add a block to the current section."""
        if not self.sections:
            self.open_section(None)
        self.sections[-1][2].append(block)

    def add_picture(self, caption: Caption, passage: Passage) -> None:
        """Add a picture by its caption; a credit right below a caption, or above one, is that of the same picture."""
        words, credit = caption.words, caption.credit
        told = f"taken for the caption of a picture: {shown(passage.text)}"
        self.note(rules.CAPTION_GUESSED, told, *self.next_place, row=passage.line)
        last = self.media[-1] if self.media and self._ends_with_picture() else None
        if last is not None and not (last.caption and words) and not (last.credit and credit):
            self.media[-1] = attrs.evolve(last, caption=last.caption or words, credit=last.credit or credit)
        else:
            name = f"m{len(self.media) + 1}"
            self.media.append(Media(id=name, kind="picture", caption=words, credit=credit))
            self.add(Figure(id=self.next_id(), media=name))
        if words is not None:
            self.originals[f"/media/{len(self.media) - 1}/caption"] = passage.text

    def _ends_with_picture(self) -> bool:
        return bool(self.sections and self.sections[-1][2]) and isinstance(self.sections[-1][2][-1], Figure)

    @property
    def next_place(self) -> tuple[str | int, ...]:
        """The path of the next block."""
        section = max(len(self.sections) - 1, 0)
        return "sections", section, "blocks", len(self.sections[section][2]) if self.sections else 0

    def next_id(self) -> str:
        """Return the id of the next block, counted through the whole body."""
        self.blocks += 1
        return f"p{self.blocks}"

    @property
    def last_id(self) -> str | None:
        """The id of the last block; None before the first."""
        return f"p{self.blocks}" if self.blocks else None

    def built_sections(self) -> list[Section]:
        """Build the sections, with their ids."""
        return [
            Section(id=f"s{number}", heading=heading, level=level, blocks=tuple(blocks))
            for number, (heading, level, blocks) in enumerate(self.sections, 1)
        ]

    def contributors(self) -> list[Party]:
        """List everybody whom the bylines name, once, and whom the dateline names beside them."""
        named = [party for byline in self.bylines for party in parties_of(byline)]
        known = {party["name"] for party in named}
        reporters = reporters_of(self.dateline.authors if self.dateline is not None else ())
        found = list(
            dict.fromkeys(Party(**each) for each in named + [one for one in reporters if one["name"] not in known])
        )
        if len(found) == len(self.emails) and not any(party.email for party in found):
            return [attrs.evolve(party, email=email) for party, email in zip(found, self.emails, strict=True)]
        return found
