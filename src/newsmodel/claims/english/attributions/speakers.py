"""Whether a noun stands for somebody or something that says things."""

from __future__ import annotations

from newsmodel.claims.english.mentions.nouns import (
    DOCUMENT_NOUNS,
    GOVERNMENT_NOUNS,
    GROUP_NOUNS,
    MEDIA_NOUNS,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
)

_SPEAKERS = DOCUMENT_NOUNS | GOVERNMENT_NOUNS | GROUP_NOUNS | MEDIA_NOUNS | ORGANIZATION_NOUNS | PERSON_NOUNS


def is_person(noun: str) -> bool:
    """Whether a noun in lower case stands for a person.

    Example:
        >>> is_person("spokesman"), is_person("report")
        (True, False)
    """
    return noun in PERSON_NOUNS


def is_speaker(noun: str) -> bool:
    """Whether a noun in lower case, or its singular, stands for what can speak.

    Example:
        >>> is_speaker("reports"), is_speaker("deputies"), is_speaker("rain")
        (True, True, False)
    """
    if noun in _SPEAKERS:
        return True
    return noun.endswith("s") and (noun[:-1] in _SPEAKERS or (noun.endswith("ies") and noun[:-3] + "y" in _SPEAKERS))
