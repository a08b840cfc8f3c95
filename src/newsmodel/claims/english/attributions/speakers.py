"""Whether a noun stands for somebody or something that says things."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import listed_kind

#: Who is named by an age: "the 43-*year-old*".
_AGES = ("year-old", "year-olds")


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
    return listed_kind(noun) is not None or noun.endswith(_AGES)
