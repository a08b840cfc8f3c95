"""Enumerations of the model: the names that they have in schemas, and what each of their members means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args, get_origin

from newsmodel import values

#: By the name of the enumeration in `newsmodel.values`: its members in their order, each with its meaning.
_MEANINGS: dict[str, dict[str, str]] = {
    "PartyKind": {
        "person": "A person.",
        "organization": "An organization.",
        "software": "Software, such as a model that wrote or translated.",
    },
    "EntityKind": {
        "person": "A person.",
        "organization": "An organization.",
        "place": "A place.",
        "event": "An event.",
        "product": "A product.",
        "work": "A book, film, song or other work.",
        "other": "Anything else.",
    },
    "MediaKind": {
        "picture": "A photograph or drawing.",
        "video": "A film.",
        "audio": "A recording.",
        "graphic": "A chart or map.",
    },
    "MarkKind": {
        "strong": "Important words.",
        "emphasis": "Stressed words.",
        "link": "A link; `uri` says where.",
        "code": "Program text.",
        "subscript": "Set below the line.",
        "superscript": "Set above the line.",
        "strike": "Struck out: no longer said.",
        "underline": "Underlined words.",
    },
    "SectionKind": {
        "body": "A part of the story.",
        "summary": "The story in brief.",
        "aside": "A box beside the story.",
        "entry": "One post of a live blog.",
    },
    "Alignment": {
        "left": "At the left edge.",
        "center": "In the middle.",
        "right": "At the right edge, as numbers often stand.",
        "justify": "Spread over the whole width.",
    },
    "PublicationStatus": {
        "usable": "May be published.",
        "withheld": "Must not be published for now.",
        "canceled": "Must not be used any more.",
    },
    "CorrectionKind": {
        "correction": "Something was wrong.",
        "clarification": "Something was unclear.",
        "update": "Something is new.",
        "retraction": "Something is taken back.",
        "editors_note": "A note of the editors.",
    },
    "SourceKind": {
        "person": "A person, named or not.",
        "organization": "A company, party, agency or armed force.",
        "government": "A state or a civil organ of one, or a capital that stands for it.",
        "document": "A report, poll, filing or post.",
        "media": "A newspaper, broadcaster or news agency.",
        "group": "Several who speak as one: experts, residents.",
        "author": "The reporter as a witness.",
        "unstated": "Nobody is said: “It is estimated that…”.",
    },
    "Voice": {
        "source": "Attributed to a source.",
        "outlet": "The outlet's own assertion.",
    },
    "SpeechForm": {
        "direct": "In the source's own words.",
        "indirect": "In the reporter's words.",
        "mixed": "In both.",
    },
    "CueKind": {
        "state": "Says it.",
        "report": "Passes it on, or describes it.",
        "deny": "Says that it is not so.",
        "confirm": "Says that it is so, as was claimed.",
        "accuse": "Says that somebody did wrong.",
        "warn": "Says that something bad may come.",
        "estimate": "Gives a figure or a judgement that is not exact.",
        "believe": "Thinks, hopes or fears it.",
        "show": "Is evidence of it, as a document is.",
        "promise": "Says that it will do it.",
        "demand": "Wants it done.",
        "ask": "Asks it.",
        "other": "Does something else with it.",
    },
    "Polarity": {
        "affirmed": "The source does what the cue says.",
        "negated": "The source does not: “has not confirmed”.",
    },
    "Modality": {
        "certain": "Said as a fact.",
        "possible": "Said to be possible.",
        "estimated": "Said to be about so.",
        "predicted": "Said of what is to come.",
        "conditional": "Said for a case that may not be.",
    },
    "RelationKind": {
        "supports": "Supports the other claim.",
        "contradicts": "Says otherwise than the other claim.",
        "repeats": "Says the same as the other claim.",
        "updates": "Takes the place of the other claim.",
    },
    "ReviewStatus": {
        "unreviewed": "No person has looked at it.",
        "accepted": "A person has accepted it.",
        "rejected": "A person has rejected it.",
    },
}

_NAMES = {get_args(value): name for name, value in vars(values).items() if get_origin(value) is Literal}


def name_of_enumeration(members: tuple[str, ...]) -> str | None:
    """Name an enumeration of the model; nothing for one of a user's own.

    Args:
        members: Its members, in their order.

    Example:
        >>> name_of_enumeration(("affirmed", "negated")), name_of_enumeration(("asia", "europe"))
        ('Polarity', None)
    """
    return _NAMES.get(members)


def meanings_of(members: tuple[str, ...]) -> Mapping[str, str]:
    """Say what the members of an enumeration mean; nothing for one of a user's own.

    Args:
        members: Its members, in their order.

    Example:
        >>> meanings_of(("direct", "indirect", "mixed"))["mixed"]
        'In both.'
    """
    return _MEANINGS.get(name_of_enumeration(members) or "", {})
