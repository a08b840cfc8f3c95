r"""brat stand-off: a claim is an event whose trigger is its content.

    T1	Claim 24 38	It is not safe
    T2	Cue 41 45	said
    T3	Source 46 52	Jo Lee
    E1	Claim:T1 Cue:T2 Source:T3
    A1	Polarity E1 affirmed
    #1	AnnotatorNotes E1	{"id": "C1", …}

Read are these, and events of other schemes that have roles `Content`, `Cue` and `Source`, as PolNeAR's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from newsmodel.claims.annotations.layout import CHOICES, AnnotatedClaim, Layout, together, told_in
from newsmodel.errors import UnreadableInput
from newsmodel.model import Span

_NAME = "brat"
#: Types of the words of a claim; the first is that of the event, too.
_CLAIM, _CUE, _SOURCE, _PARENT = "Claim", "Cue", "Source", "Parent"
_NOTES = "AnnotatorNotes"
_LINE_BREAK = re.compile(r"[^\n]+")
_PLACES = re.compile(r"\A[0-9]++ [0-9]++(?>(?:;[0-9]++ [0-9]++)*)")
#: Attributes by the field of a record: "CueKind" is `cue_kind`.
ATTRIBUTES = {"".join(part.capitalize() for part in name.split("_")): name for name in CHOICES}


def write(claims: Iterable[AnnotatedClaim], layout: Layout) -> bytes:
    """Write the `.ann` file of claims.

    Args:
        claims: The claims.
        layout: The text, which is the `.txt` file.
    """
    writer = _Writer(layout)
    numbered = list(enumerate(claims, start=1))
    events = {claim.id: f"E{number}" for number, claim in numbered}
    for number, claim in numbered:
        writer.claim(number, claim, events)
    return "".join(f"{line}\n" for line in writer.lines).encode()


class _Writer:
    """A file of annotations while it is written."""

    def __init__(self, layout: Layout) -> None:
        self.lines: list[str] = []
        self._layout = layout
        self._bounds = 0
        self._attributes = 0

    def claim(self, number: int, claim: AnnotatedClaim, events: dict[str, str]) -> None:
        """Write one claim."""
        roles = [f"{_CLAIM}:{self._bound(_CLAIM, claim.content)}"]
        if claim.cue:
            roles.append(f"{_CUE}:{self._bound(_CUE, [claim.cue])}")
        for index, span in enumerate(claim.sources, start=1):
            roles.append(f"{_SOURCE}{index if index > 1 else ''}:{self._bound(_SOURCE, [span])}")
        if claim.parent in events:
            roles.append(f"{_PARENT}:{events[claim.parent]}")
        self.lines.append(f"E{number}\t{' '.join(roles)}")
        told = dict(claim.told)
        for attribute, field in ATTRIBUTES.items():
            value = told.pop(field, None)
            if value is not None:
                self._attributes += 1
                self.lines.append(f"A{self._attributes}\t{attribute} E{number} {value}")
        notes = json.dumps({"id": claim.id} | told, ensure_ascii=False)
        self.lines.append(f"#{number}\t{_NOTES} E{number}\t{notes}")

    def _bound(self, kind: str, spans: Iterable[Span]) -> str:
        self._bounds += 1
        pieces = [
            (self._layout.offset(span) + match.start(), match[0])
            for span in spans
            for match in _LINE_BREAK.finditer(span.text)
        ]
        places = ";".join(f"{start} {start + len(words)}" for start, words in pieces)
        words = " ".join(words for _, words in pieces)
        self.lines.append(f"T{self._bounds}\t{kind} {places}\t{words}")
        return f"T{self._bounds}"


# --- reading


class _Event(msgspec.Struct, frozen=True):
    """An event: its trigger's type, its roles in their order, and what is said of it."""

    kind: str
    roles: tuple[tuple[str, str], ...]
    told: dict[str, Any] = msgspec.field(default_factory=dict)


def read(text: str, layout: Layout) -> Iterator[AnnotatedClaim]:
    """Read the claims of a `.ann` file.

    Args:
        text: The file.
        layout: The text that it belongs to.

    Raises:
        UnreadableInput: a line is none of the format.
    """
    bounds: dict[str, tuple[Span, ...]] = {}
    events: dict[str, _Event] = {}
    told: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        id_, _, rest = line.rstrip("\r").partition("\t")
        if not id_.strip():
            continue
        head, _, words = rest.partition("\t")
        try:
            if id_.startswith("T"):
                bounds[id_] = tuple(_spans(head, words, layout))
            elif id_.startswith("E"):
                events[id_] = _event(head)
            elif id_.startswith(("A", "M", "#")):
                _tell(head, words, told)
        except ValueError as error:
            raise UnreadableInput(str(error), format=_NAME, line=number) from error
    names = {id_: told.get(id_, {}).get("id", id_) for id_ in events}
    for id_, event in events.items():
        claim = _claim(names[id_], event, bounds, told.get(id_, {}), names)
        if claim is not None:
            yield replace(claim, content=together(claim.content, layout))


def _spans(head: str, words: str, layout: Layout) -> Iterator[Span]:
    _, _, places = head.partition(" ")
    if not _PLACES.fullmatch(places):
        raise ValueError(f"no offsets: {head!r}")
    at = 0
    for place in places.split(";"):
        start, end = map(int, place.split())
        piece = words[at : at + end - start]
        at += end - start + 1
        if piece.strip():
            yield layout.span(start, piece)


def _event(head: str) -> _Event:
    parts = [part.partition(":") for part in head.split()]
    if not parts or any(not name for _, _, name in parts):
        raise ValueError(f"no event: {head!r}")
    roles = tuple((role.rstrip("0123456789"), name) for role, _, name in parts)
    return _Event(roles[0][0], roles)


def _tell(head: str, words: str, told: dict[str, dict[str, Any]]) -> None:
    """Keep an attribute, or a note that is ours."""
    kind, _, rest = head.partition(" ")
    about, _, value = rest.partition(" ")
    known = told.setdefault(about, {})
    if kind in ATTRIBUTES:
        known[ATTRIBUTES[kind]] = value
    elif kind == _NOTES and (found := told_in(words)) is not None:
        told[about] = found | known


def _claim(
    id_: str,
    event: _Event,
    bounds: dict[str, tuple[Span, ...]],
    told: dict[str, Any],
    names: dict[str, str],
) -> AnnotatedClaim | None:
    def spans(role: str) -> list[tuple[Span, ...]]:
        return [bounds[name] for known, name in event.roles if known.lower() == role.lower() and name in bounds]

    content = spans("Content") or (spans(_CLAIM) if event.kind == _CLAIM else [])
    if not content:
        return None
    cue = [span for several in spans(_CUE) for span in several]
    parent = next((names.get(name) for role, name in event.roles if role == _PARENT), None)
    return AnnotatedClaim(
        id=id_,
        content=tuple(span for several in content for span in several),
        cue=cue[0] if cue else None,
        sources=tuple(span for several in spans(_SOURCE) for span in several),
        parent=parent,
        told={name: value for name, value in told.items() if name != "id"},
    )
