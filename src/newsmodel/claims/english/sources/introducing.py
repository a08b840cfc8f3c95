"""Introductions of sources: what the place that first names one in full says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.claims.english.mentions.affiliations import affiliation_of
from newsmodel.claims.english.mentions.appositions import apposition, office_in_clause
from newsmodel.claims.english.mentions.mention import read_mention, told_title
from newsmodel.claims.english.sources.introductions import role_before, told_beside, told_phrase
from newsmodel.claims.english.sources.keys import SourceKeys
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import TOLD, SourceDraft

_REST_OF_SENTENCE = re.compile(r"[^.;!?\n]{0,160}")


def introduce(draft: SourceDraft, keys: SourceKeys, passages: Sequence[Passage]) -> None:
    """Complete a source by the place that introduces it, where that is another one than those of its mentions.

    Args:
        draft: The source.
        keys: Whom the story names.
        passages: The story.
    """
    if draft.key[0] == "person":
        _introduce_person(draft, keys, passages)
    elif draft.key[0] == TOLD:
        _introduce_told(draft, passages)
    elif draft.key in keys.story.relatives and draft.kind == "person":
        _introduce_relative(draft, keys.story.relatives[draft.key], passages)
    elif draft.key[0] == "named":
        one = keys.story.introduced(draft.key)
        if one:
            draft.name, draft.acronym = one.acronym.long, one.acronym.short
            if not _holds(draft, one.place):
                draft.places[one.place] = None
        draft.name = (keys.story.body_called(draft.name) if draft.name else None) or draft.name
        body = keys.printed(draft.key) if draft.name is None else None
        if body:
            draft.name, draft.description = body.name, None
            draft.places[body.place] = None


def _introduce_told(draft: SourceDraft, passages: Sequence[Passage]) -> None:
    """Tell who somebody is that only a noun before his pronoun names: "*A driver* stopped. He said"."""
    place = draft.key[1]
    if isinstance(place, Stretch) and (phrase := told_phrase(passages[place.passage].text, place)):
        mention = read_mention(passages[place.passage].text[phrase.start : phrase.end])
        draft.description, draft.affiliation = mention.description or mention.words, mention.affiliation
        draft.places[phrase] = None


def _introduce_person(draft: SourceDraft, keys: SourceKeys, passages: Sequence[Passage]) -> None:
    person = draft.key[1]
    if not isinstance(person, tuple):
        return
    first = keys.story.people.first_of(person)
    name = keys.story.people.name_of(person)
    if first is None or name is None:
        return
    draft.name, draft.kind = name, "person"
    text, start, end = passages[first.stretch.passage].text, first.stretch.start, first.stretch.end
    if _holds(draft, first.stretch):
        if draft.description is None:
            draft.description = told_beside(text, start, end)
            _affiliate(draft, "", keys)
    else:
        if not any(text[place.start : place.end].find(first.name) >= 0 for place in draft.places):
            draft.places[first.stretch] = None
        rest = _REST_OF_SENTENCE.match(text, end)
        tail = rest[0] if rest else ""
        draft.description = (
            draft.description
            or (told_title(first.title) if first.title else None)
            or apposition(tail)
            or role_before(text[:start], tail)
            or office_in_clause(tail)
            or told_beside(text, start, end)
        )
        _affiliate(draft, tail, keys)
    if draft.description is None and person[-1] in keys.story.told and keys.story.people.find(person[-1]) == person:
        draft.description = keys.story.told[person[-1]]
        _affiliate(draft, "", keys)


def _introduce_relative(draft: SourceDraft, one: NamedPerson, passages: Sequence[Passage]) -> None:
    """Name somebody who is introduced by one name, and say whose relative he is."""
    text = passages[one.stretch.passage].text
    draft.name = draft.name or one.name
    told = role_before(text[: one.stretch.start], ",") if text[: one.stretch.start].endswith(", ") else None
    draft.description = draft.description or told or (told_title(one.title) if one.title else None)
    if one.title is None and not _holds(draft, one.stretch):
        draft.places[one.stretch] = None


def _affiliate(draft: SourceDraft, tail: str, keys: SourceKeys) -> None:
    """Add the body that the description tells, or the words behind the name; a person of the story is none."""
    if draft.affiliation is None and draft.description:
        found = affiliation_of(draft.description, "", tail)
        draft.affiliation = None if found and keys.story.is_person(found) else found


def _holds(draft: SourceDraft, place: Stretch) -> bool:
    """Tell whether a place lies within one of those that are known already."""
    return any(
        known.passage == place.passage and known.start <= place.start and place.end <= known.end
        for known in draft.places
    )
