"""The bodies of a ninjs item: one of them is read, all are kept, and written back while they still say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.completion import texts_of
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import ABSENT, Conversion, KeptKey, Line, Names, Object, Step, unlisted
from newsmodel.formats.markup import Body
from newsmodel.formats.markup.kept_bodies import Change, KeptBody, with_changes
from newsmodel.formats.markup.plain import count_tags, has_tags
from newsmodel.formats.markup.story_body import (
    Reads,
    changes_since,
    is_unchanged,
    kept_story,
    leave_to_body,
    read_story,
    reads_as,
    says_the_same,
    written_story,
)
from newsmodel.formats.reading_rules import LEFT_OUT_OF_STORY
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.issues import shown

_NITF = re.compile(r"\A\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!DOCTYPE[^>]*+>\s*+)?<nitf\b", re.IGNORECASE)
_XML = re.compile(r"\A\s*+<(?:\?xml|[A-Z]+NITF\b)")
#: Roles of texts that stand for the story elsewhere; what is before the name of a role in a qcode or a URI.
_BESIDE_THE_STORY = frozenset(
    {"teaser", "summary", "abstract", "description", "extract", "excerpt", "caption", "intro", "preview", "short"}
)
_BEFORE_NAME = re.compile(r"\A.*[:/#]", re.DOTALL)
#: What we call the body that we write.
_ROLE, _CONTENT_TYPE = "main", "text/html"


class Bodies(msgspec.Struct, frozen=True, kw_only=True):
    """The row of the bodies, and of the dateline that stands in them."""

    reads: Names = frozenset({"bodies"})
    writes: Names = frozenset({"sections", "dateline"})

    def read(self, step: Step) -> None:
        """Read the richest body; all are kept as they are."""
        bodies = step.raw.get("bodies")
        if not isinstance(bodies, list) or not bodies:
            if bodies not in (None, []):
                step.unread(bodies, "bodies")
            step.raw["bodies"] = unlisted(bodies)
            return
        for index, member in enumerate(bodies):
            if not isinstance(member, dict) or not isinstance(member.get("value"), str):
                step.unread(member, "bodies", index)
            elif is_note(member):
                _leave_out(member, step)
        best = richest(bodies)
        if best is None:
            return
        body = read_story(bodies[best]["value"], step.doc, step.conversion, _reads(bodies[best]))
        step.raw["bodies"] = kept_story(bodies, body, step.doc, best).as_json()

    def write(self, step: Step) -> None:
        """Write the bodies as they were, or with the words that have changed, or a new one."""
        kept = step.kept.pop("bodies", ABSENT)
        old = _kept(kept)
        if old is not None:
            self._write_again(old, step)
            return
        _write_new(step, {"role": _ROLE, "contentType": _CONTENT_TYPE})
        if kept is ABSENT:
            return
        if "bodies" in step.raw:
            step.say_kept(NOT_CARRIED, "another body has been written", "bodies")
        else:
            step.raw["bodies"] = kept.get(KeptKey.REST, kept) if isinstance(kept, dict) else kept

    def _write_again(self, old: KeptBody, step: Step) -> None:
        """Write the bodies that were there, with the words that have changed, or a new one where more has changed."""
        if is_unchanged(old, step.doc):
            step.raw["bodies"] = old.value
        else:
            bodies = _changed(old, step)
            if bodies is None:
                told = {key: old.value[old.read][key] for key in ("role", "contentType") if key in old.value[old.read]}
                told |= {} if has_markup(old.value[old.read]) else {"contentType": _CONTENT_TYPE}
                _write_new(step, told)
                step.raw["bodies"] = [*step.raw.get("bodies", ()), *filter(is_note, old.value)]
                _say_left_out(old, [index for index, body in enumerate(old.value) if not is_note(body)], step)
                return
            step.raw["bodies"] = [body for body in bodies.values() if body is not None]
            _say_left_out(old, [index for index, body in bodies.items() if body is None], step)
        leave_to_body(old, step)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("bodies[]/value", "sections", "the richest body: HTML, else NITF, else plain text")
        yield Line("bodies[]/value", "dateline", "the words that begin the body")


def _write_new(step: Step, body: Object) -> None:
    """Write a body that has no value yet."""
    value = written_story(step)
    if value is not None:
        step.raw["bodies"] = [{**body, "value": value}]


def _kept(raw: Any) -> KeptBody | None:
    """Take what was kept, if it is a list of bodies of which one was read."""
    kept = KeptBody.of(raw)
    if kept is None or not isinstance(kept.value, list) or kept.read >= len(kept.value):
        return None
    read = kept.value[kept.read]
    return kept if isinstance(read, dict) and isinstance(read.get("value"), str) else None


def richest(bodies: list[Any]) -> int | None:
    """Choose the body that is the story: the main one before others, and teasers last.

    Of several with one role it is the one that says most of the structure: HTML before NITF before other XML before
    plain text.
    """
    if len(bodies) == 1:
        is_story = isinstance(bodies[0], dict) and isinstance(bodies[0].get("value"), str) and not is_note(bodies[0])
        return 0 if is_story else None
    ranks = [((0, 0) if is_note(body) else _rank(body), -index) for index, body in enumerate(bodies)]
    fit = [(_rank_of_role(bodies[-index]), rank, index) for rank, index in ranks if rank[0] > 0]
    return -max(fit)[2] if fit else None


def is_note(body: Any) -> bool:
    """Tell whether a body is words for editors, which are never the story: its role says so.

    Example:
        >>> [is_note({"role": role}) for role in ("note", "editor's note", "nr:ednote", "main")]
        [True, True, True, False]
    """
    role = body.get("role") if isinstance(body, dict) else None
    kind = kind_of_key(_BEFORE_NAME.sub("", role)) if isinstance(role, str) else None
    return kind is not None and kind.family == "notes"


def _leave_out(note: Object, step: Step) -> None:
    """Keep the words of a body for editors beside the story."""
    body = Body(Conversion())
    _reads(note)(note["value"], body)
    words = list(texts_of({"sections": body.sections}))
    step.conversion.left_out += ({"reason": LEFT_OUT_OF_STORY.id, "text": text} for text in words)
    told = f"a body for editors, {shown(note['role'])}: {shown(' '.join(words))}"
    step.conversion.say(LEFT_OUT_OF_STORY, told, ("sections",))


def _rank_of_role(body: Object) -> int:
    role = body.get("role")
    name = _BEFORE_NAME.sub("", role).casefold() if isinstance(role, str) else ""
    return 2 if name == _ROLE else 0 if name in _BESIDE_THE_STORY else 1


def _rank(body: Any) -> tuple[int, int]:
    value = body.get("value") if isinstance(body, dict) else None
    if not isinstance(value, str) or not value.strip():
        return (0, 0)
    if not has_markup(body):
        return (2, len(value))
    if _NITF.match(value):
        return (3, 0)
    return (1, 0) if _XML.match(value) else (4, count_tags(value))


def has_markup(body: Object) -> bool:
    """Tell whether a body is markup: its content type says so, or it has tags and does not say that it is plain."""
    told = body.get("contentType")
    if told == "text/plain":
        return False
    return (isinstance(told, str) and ("html" in told or "xml" in told)) or has_tags(body["value"])


def _reads(body: Object) -> Reads:
    """Choose how a body is read; classes in it are the agency's styles."""
    return reads_as(markup=has_markup(body), styled=True)


# --- a body in which some words have changed


def _changed(old: KeptBody, step: Step) -> dict[int, Object | None] | None:
    """Change the words in the bodies; None for a body that has them not, and in all where more has changed."""
    body = old.value[old.read]
    changes = changes_since(old, body["value"], step, _reads(body))
    if not changes:
        return None
    bodies = {index: body if is_note(body) else _with_changes(body, changes) for index, body in enumerate(old.value)}
    read = bodies[old.read]
    if read is None or not says_the_same(old, read["value"], step, _reads(read)):
        return None
    return bodies


def _with_changes(body: Any, changes: list[Change]) -> Object | None:
    """Change words in a body; None where it has not each of them exactly once."""
    if not isinstance(body, dict) or not isinstance(body.get("value"), str):
        return None
    value = with_changes(body["value"], changes, markup=has_markup(body))
    if value is None:
        return None
    told = {name: count for name, count in _counts(value).items() if body.get(name) == _counts(body["value"])[name]}
    return {**body, "value": value, **told}


def _counts(value: str) -> dict[str, int]:
    return {"charCount": len(value), "wordCount": len(value.split())}


def _say_left_out(old: KeptBody, indices: Iterable[int], step: Step) -> None:
    """Say which bodies no longer say what the article says."""
    for index in indices:
        if index == old.read or not isinstance(old.value[index], dict):
            continue
        name = old.value[index].get("role", index)
        message = f"the body {shown(name)} no longer says what the article says, and was left out"
        step.say_kept(NOT_CARRIED, message, "bodies", KeptKey.BODY, index)
