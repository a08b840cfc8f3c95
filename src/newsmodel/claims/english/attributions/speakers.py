"""Whether a noun stands for somebody or something that says things."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import listed_kind
from newsmodel.languages.language import get


def is_person(noun: str) -> bool:
    """Whether a noun in lower case stands for a person.

    Example:
        >>> is_person("spokesman"), is_person("report")
        (True, False)
    """
    return listed_kind(noun) == ("person", False)


def is_speaker(noun: str) -> bool:
    """Whether a noun in lower case, or its singular, stands for what can speak.

    Example:
        >>> is_speaker("reports"), is_speaker("deputies"), is_speaker("rain")
        (True, True, False)
    """
    return listed_kind(noun) is not None


def is_document(noun: str) -> bool:
    """Whether a noun in lower case, or its singular, stands for what is written, filmed or counted.

    Example:
        >>> is_document("reports"), is_document("video"), is_document("police")
        (True, True, False)
    """
    kind = listed_kind(noun)
    return kind is not None and kind[0] == "document"


def is_work(noun: str) -> bool:
    """Whether a noun in lower case stands for a document that states something: "poll", but not "video".

    Example:
        >>> is_work("poll"), is_work("video")
        (True, False)
    """
    return noun in get("en").nouns.work_endings
