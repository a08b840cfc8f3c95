"""Several sources in one phrase: "Lee, Hart und die Polizei"."""

from __future__ import annotations

import re

from newsmodel.claims.german.mentions import read_mention
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.sources.mention import Member

#: A suspended hyphen before a joint makes no member: "Luft- und Raumfahrt".
_JOINT = re.compile(r"(?<!-),?\s(?:und|sowie|oder|beziehungsweise|noch|als auch|wie auch)\s")
_JOINED = re.compile(r"\b(?:für|des|der|von|vom|aus)\s")
#: Articles of one person.
_SINGULARS = frozenset(("der", "die", "ein", "eine", "dem", "den", "einem", "einer"))
_COMMA = re.compile(r"(?<!-),\s")


def split_mentions(words: str) -> tuple[Member, ...]:
    """Split the words that name a source into mentions of one source each.

    Args:
        words: A noun phrase, or several that are joined.

    Example:
        >>> words = "Lee, Hart und die Polizei"
        >>> [words[one.start : one.end] for one in split_mentions(words)]
        ['Lee', 'Hart', 'die Polizei']
        >>> words = "Jo Lee, Sprecher der Feuerwehr, und Eva Rau"
        >>> [words[one.start : one.end] for one in split_mentions(words)]
        ['Jo Lee, Sprecher der Feuerwehr', 'Eva Rau']
        >>> len(split_mentions("das Ministerium für Familie und Jugend"))
        1
        >>> len(split_mentions("die Gesellschaft für Luft- und Raumfahrt (GLR)"))
        1
        >>> len(split_mentions("Die Ärztin und Präsidentin des Verbands, Eva Rau"))
        1
    """
    joints = list(_JOINT.finditer(words))
    if not joints:
        return (Member(0, len(words)),)
    last = joints[-1]
    before, behind = words[: last.start()], words[last.end() :]
    if not _is_member(behind) or _goes_on(before, behind) or _is_role_of_one(before, behind):
        return (Member(0, len(words)),)
    members: list[Member] = []
    start = 0
    for comma in (*_COMMA.finditer(before), *joints[:-1]):
        if (
            comma.end() <= len(before)
            and not _is_apposition(_COMMA.split(before[comma.end() :])[0])
            and _is_member(words[start : comma.start()])
            and _is_member(words[comma.end() : last.start()])
        ):
            members.append(Member(start, comma.start()))
            start = comma.end()
    if not _is_member(words[start : last.start()]):
        return (Member(0, len(words)),)
    members += [Member(start, last.start()), Member(last.end(), len(words))]
    return tuple(members)


def _is_apposition(words: str) -> bool:
    """Whether words behind a name say who that is: "Jo Lee, *Sprecher der Feuerwehr*, und Eva Rau"."""
    mention = read_mention(words)
    return mention.name is None and kind_of_noun((mention.head or "").lower()) == "person"


def _goes_on(before: str, behind: str) -> bool:
    """Whether a word behind "und" belongs to what a phrase before it says of its noun: "für Familie und *Jugend*"."""
    return " " not in behind.strip() and bool(_JOINED.search(before.partition(" ")[2])) and not behind.isupper()


def _is_role_of_one(before: str, behind: str) -> bool:
    """Whether two roles with one article name one person: "*die Ärztin* und *Präsidentin des Verbands, Eva Rau*"."""
    article, _, role = before.partition(" ")
    first = behind.split(maxsplit=1)[0].lower()
    roles = kind_of_noun(first) == "person" and kind_of_noun(role.lower()) == "person"
    return roles and article.lower() in _SINGULARS and read_mention(behind).name is not None


def _is_member(words: str) -> bool:
    """Whether words name a source of their own: a name, a body, or a noun with its own article."""
    stripped = words.strip()
    if not stripped:
        return False
    mention = read_mention(stripped)
    first = stripped.split()[0].lower()
    joined = _JOINED.search(stripped)
    own = first in {"der", "die", "das", "ein", "eine", "dem", "den", "einem", "einer"}
    return mention.pronoun is None and (
        mention.name is not None or own or (mention.plural and joined is None) or mention.kind == "group"
    )
