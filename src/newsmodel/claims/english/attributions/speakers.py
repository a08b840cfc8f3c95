"""Whether a noun stands for somebody or something that says things."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import guess_kind_of_noun, listed_kind
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: Who is named by an age: "the 43-*year-old*".
_AGES = ("year-old", "year-olds")
#: Nouns for bodies that verbs in the plural follow: "*police* say".
COLLECTIVES = words("police media military data people")


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


def is_trade(noun: str) -> bool:
    """Whether a noun in lower case, in no table perhaps, means a person by its ending.

    Example:
        >>> is_trade("snowboarder"), is_trade("lorry"), is_trade("snowboarders")
        (True, False, False)
    """
    return guess_kind_of_noun(noun)[0] == "person"


def may_speak(noun: str) -> bool:
    """Whether a noun in lower case, in no table perhaps, means people or what can speak, by its ending too.

    Example:
        >>> may_speak("snowboarder"), may_speak("lorry")
        (True, False)
    """
    return is_speaker(noun) or guess_kind_of_noun(noun)[0] in {"person", "group"}
