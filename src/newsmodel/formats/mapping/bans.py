"""Rows and forms of what restricts a story: its status, its embargo, the day on which it expires."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.completion import Remark
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.fields import Value
from newsmodel.formats.mapping.forms import Form, Timed
from newsmodel.formats.mapping.paths import ABSENT, Object, look, pointer, put, take
from newsmodel.formats.mapping.rights import Restricting
from newsmodel.formats.mapping.rows import Names
from newsmodel.formats.mapping.step import Step
from newsmodel.formats.restrictions import is_day, says_lifted, words_of_end
from newsmodel.formats.timestamps import settled_end
from newsmodel.issues import shown
from newsmodel.prose.characters import clean
from newsmodel.prose.dates.resolution import instant_of
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText, read_timestamp, write_timestamp

_may_be_original = limit_of(CellText).admits


class Status(Form):
    """A publication status; an unknown one is withheld.

    Attributes:
        told: For the docs.
    """

    __slots__ = ("_words", "told")

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take their word for each status of ours."""
        self._words = dict(words)
        self.told = ", ".join(f"`{theirs}` = {own}" for own, theirs in words.items() if theirs != own)
        self.told += f"{'; ' if self.told else ''}an unknown one is withheld"

    def read(self, raw: Any, hints: Hints) -> str | None:  # noqa: ARG002
        """Read a status."""
        return None if raw is None else restrictions.status_of(raw) or "withheld"

    def write(self, value: str) -> str:
        """Write one of ours."""
        return self._words[value]

    def remarks(self, raw: Any, hints: Hints) -> Iterator[Remark]:  # noqa: ARG002
        """Say that a status is unknown."""
        if raw is not None and restrictions.status_of(raw) is None:
            yield restrictions.STATUS_UNKNOWN, f"unknown, and taken for withheld: {shown(raw)}"


#: The words of pubstatusg2, which ninjs has.
PUBSTATUS = Status({"usable": "usable", "withheld": "withheld", "canceled": "canceled"})


class End(Timed):
    """The end of a ban: the latest instant that the words can mean; a day, where it is no day, ends everywhere."""

    __slots__ = ()
    restricts = True

    def read(self, raw: Any, hints: Hints) -> str | None:
        """Read an end; None where the words have none."""
        words = words_of_end(raw)
        if words is None or (self.day_alone and is_day(words)):
            return words
        value = settled_end(words, hints).value
        return None if value is None else write_timestamp(value)

    def write(self, value: str) -> str:
        """Write an end; a day as the instant at which it is over everywhere, where the format wants a time."""
        written = super().write(value)
        return write_timestamp(instant_of_end(value)) if written is None else written

    def remarks(self, raw: Any, hints: Hints) -> Iterator[Remark]:
        """Say that the latest instant was taken."""
        words = words_of_end(raw)
        if words is None or (self.day_alone and is_day(words)):
            return
        for doubt in settled_end(words, hints).doubts:
            yield restrictions.END_UNRESOLVED, f"the latest that it can mean; {doubt.value}: {shown(words)}"


class Expires(Restricting, frozen=True, kw_only=True):
    """The end of a story."""

    def write(self, step: Step) -> None:
        """Write the end; a day as the instant at which it is over, which says the same."""
        value = look(step.doc, self.ours)
        if value is not ABSENT and (written := self.form.write(value)) != value:
            put(step.doc, self.ours, written)
            say_end(value, str(written), step, *self.ours)
        super().write(step)


class PubStatus(Value, frozen=True, kw_only=True):
    """The publication status: of several properties that say it, the strictest counts.

    Attributes:
        others: Names of further properties that say a status.
        bans: Names of truth values that withhold a story where they are true.
        frees: Names of truth values that withhold a story where they are false.
    """

    theirs: tuple[str, ...]
    ours: tuple[str, ...] = ("status",)
    form: Form = PUBSTATUS
    default: Any = "usable"
    others: tuple[str, ...] = ()
    bans: tuple[str, ...] = ()
    frees: tuple[str, ...] = ()

    @property
    def reads(self) -> Names:
        """All of the properties."""
        return frozenset({self.theirs[0], *self.others, *self.bans, *self.frees})

    def read(self, step: Step) -> None:
        """Read the status, then what else says one; that is kept."""
        super().read(step)
        for name in self.others:
            raw = step.raw.get(name)
            if (value := self.form.read(raw, step.hints)) is not None:
                for rule, message in self.form.remarks(raw, step.hints):
                    step.say(rule, message, *self.ours)
                self._restrict(value, step)
        for name, bans in (*((name, True) for name in self.bans), *((name, False) for name in self.frees)):
            raw = step.raw.get(name)
            if raw is not None and restrictions.truth_of(raw) is bans:
                self._restrict("withheld", step)

    def _restrict(self, value: str, step: Step) -> None:
        """Set a status that is stricter than the one that is known."""
        if restrictions.RANK[value] > restrictions.RANK[step.doc.get("status", "usable")]:
            step.doc["status"] = value
            step.conversion.originals.pop(pointer((*step.doc_path, "status")), None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        if self.theirs[0]:
            yield from super().lines()
        for name in self.others:
            yield Line(name, "status", self.form.told)
        for name in self.bans:
            yield Line(name, "status", "true: withheld")
        for name in self.frees:
            yield Line(name, "status", "false: withheld")


class Ban(msgspec.Struct, frozen=True, kw_only=True):
    """A property that says until when a story is embargoed: what cannot be read stands until further notice.

    Attributes:
        theirs: Name of the property.
        form: How the end is written.
        also: Names of properties that are read too, and never written; the last end of several counts.
    """

    theirs: str
    form: Form
    also: tuple[str, ...] = ()
    writes: Names = frozenset({"embargo"})

    @property
    def reads(self) -> Names:
        """The properties."""
        return frozenset({self.theirs, *self.also})

    def read(self, step: Step) -> None:
        """Read the end, or the words that say none."""
        self._read((self.theirs, *self.also), step)

    def _read(self, names: Iterable[str], step: Step) -> None:
        """Read some of the properties; a list, or an object, is read with those that no row knows (`foreign`)."""
        for name in names:
            raw = step.raw.get(name)
            is_value = not isinstance(raw, list | dict) or words_of_end(raw) is not None
            if name in step.raw and is_value and not says_lifted(raw):
                self._add(name, raw, step)

    def _add(self, name: str, raw: Any, step: Step) -> None:
        until = self.form.read(raw, step.hints)
        for rule, message in self.form.remarks(raw, step.hints):
            step.say(rule, message, "embargo", "until")
        if until is None:
            step.say(restrictions.END_UNRESOLVED, f"stands until further notice: {shown(raw)}", "embargo")
        known = step.doc.get("embargo")
        first = known is None
        if known is None:
            step.doc["embargo"] = embargo_of(until, raw)
        elif until is None or outlasts({"until": until}, known):
            step.doc["embargo"] = known | embargo_of(until, raw)
            if until is None:
                step.doc["embargo"].pop("until", None)
        if first and name == self.theirs:
            self._keep(raw, until, step)

    def _keep(self, raw: Any, until: str | None, step: Step) -> None:
        """Keep the form that the input had, where we write another."""
        if until is not None and self.form.write(until) == raw:
            step.take((self.theirs,))
        elif isinstance(raw, str) and _may_be_original(raw):
            step.conversion.originals[pointer((*step.doc_path, "embargo", "until"))] = raw
            step.take((self.theirs,))

    def write(self, step: Step) -> None:
        """Write the end in the form that the input had, while it says the same; without one, withhold the story."""
        embargo = step.doc.get("embargo")
        if not isinstance(embargo, dict):
            drop_lifted((self.theirs,), step)
            return
        original = step.conversion.original((*step.doc_path, "embargo", "until"))
        original = step.kept.get(self.theirs) if original is None else original
        until = embargo.get("until")
        if original is not None and not says_lifted(original) and self.form.read(original, step.hints) == until:
            step.kept.pop(self.theirs, None)
            step.raw[self.theirs] = original
            rest = without_words(embargo, original) if until is None else embargo
        elif until is not None:
            step.raw[self.theirs] = self.form.write(until)
            if step.raw[self.theirs] != until:
                say_end(until, str(step.raw[self.theirs]), step, "embargo", "until")
            rest = embargo
        else:
            rest = embargo
            withhold(step)
        self._leave({name: value for name, value in rest.items() if name != "until"}, step)

    def _leave(self, rest: Object, step: Step) -> None:
        """Leave in the document what has no place."""
        take(step.doc, ("embargo",))
        if rest:
            step.doc["embargo"] = rest

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for name in (self.theirs, *self.also):
            yield Line(name, "embargo/until", f"{self.form.told}; else the words are its note")


def say_end(end: str, written: str, step: Step, *ours: str) -> None:
    """Say that a day is written as the instant at which it is over everywhere."""
    step.say(restrictions.END_UNRESOLVED, f"the day {end} is written as its end: {written}", *ours)


def instant_of_end(end: str) -> datetime.datetime:
    """Return the instant that an end in our documents stands for.

    Example:
        >>> str(instant_of_end("2026-11-22"))
        '2026-11-23 00:00:00-12:00'
    """
    return instant_of(read_timestamp(end))


def outlasts(embargo: Object, known: Object | None) -> bool:
    """Tell whether an embargo ends later than the one that is known; one that stands is outlasted by none.

    Example:
        >>> outlasts({"until": "2026-01-04"}, {"until": "2026-01-03"}), outlasts({}, {"until": "2026-01-03"})
        (True, True)
        >>> outlasts({"until": "2026-01-04"}, {"note": "after the vote"}), outlasts({"until": "2026-01-04"}, None)
        (False, True)
    """
    if known is None or "until" not in known:
        return known is None
    return "until" not in embargo or instant_of_end(embargo["until"]) > instant_of_end(known["until"])


def embargo_of(until: str | None, raw: Any) -> Object:
    """Make an embargo of an end, or of the words that say none.

    Example:
        >>> embargo_of(None, "after the vote"), embargo_of("2026-01-03", "3 Jan")
        ({'note': 'after the vote'}, {'until': '2026-01-03'})
    """
    if until is not None:
        return {"until": until}
    words = note_of(raw)
    return {"note": words} if words else {}


def note_of(raw: Any) -> str:
    """Give the words of a value that says no end; none for a truth value."""
    return clean(raw).text.strip() if isinstance(raw, str) and restrictions.truth_of(raw) is None else ""


def drop_lifted(theirs: Sequence[str], step: Step) -> None:
    """Leave out what is kept of an embargo that the article has no more."""
    found = look(step.kept, theirs)
    if found is not ABSENT and not says_lifted(found):
        take(step.kept, theirs)
        step.say_kept(NOT_CARRIED, f"the embargo has been lifted: {shown(found)}", *theirs)


def without_words(embargo: Object, original: Any) -> Object:
    """Leave out the note of an embargo that is the input's own words, which are written in their place."""
    return {name: value for name, value in embargo.items() if name != "note" or value != note_of(original)}


def withhold(step: Step) -> None:
    """Withhold a story whose embargo has no end, in a format that has no place for such."""
    message = "an embargo without an end has no place: written as withheld"
    step.say(restrictions.WRITTEN_AS_WITHHELD, message, "embargo")
    if step.doc.get("status", "usable") == "usable":
        step.doc["status"] = "withheld"
