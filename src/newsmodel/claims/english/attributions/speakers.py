"""Whether a noun stands for somebody or something that says things."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import listed_kind


def is_speaker(noun: str) -> bool:
    """Whether a noun in lower case, or its singular, stands for what can speak.

    Example:
        >>> is_speaker("reports"), is_speaker("deputies"), is_speaker("rain")
        (True, True, False)
    """
    return listed_kind(noun) is not None
