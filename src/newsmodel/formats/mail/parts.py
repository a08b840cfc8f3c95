"""Parts of a mail: its own, the mails that are attached to it, and the files with words."""

from __future__ import annotations

import copy
from collections.abc import Container, Iterator
from email import message_from_bytes, policy
from email.message import Message
from typing import Final, cast

from newsmodel.formats import docx
from newsmodel.formats.signatures import SUFFIXES

#: Bodies of this kind hold a mail (RFC 2046, RFC 6532); other kinds of messages say what became of one.
_MAILS: Final = frozenset({"message/rfc822", "message/global", "message/news"})
#: Files that hold words, by type or, where a program knows none, by the end of the name.
_PLAIN, _HTML = "text/plain", "text/html"
WORD: Final = docx.FORMAT.media_types[0]
_UNKNOWN = "application/octet-stream"
_TYPES: Final = {
    **dict.fromkeys(SUFFIXES["text"], _PLAIN),
    **dict.fromkeys(SUFFIXES["html"], _HTML),
    **dict.fromkeys(SUFFIXES["docx"], WORD),
}
#: The bytes of a mail stay as they are: nothing is put before a line with "From".
_AS_IT_IS = policy.compat32.clone(mangle_from_=False)


def message_of(data: bytes) -> Message:
    """Take a mail apart.

    Args:
        data: The mail.
    """
    return message_from_bytes(data.lstrip(b"\r\n"), policy=policy.compat32)


def parts_of(message: Message) -> Iterator[Message]:
    """List the parts of a mail, an attached mail as one.

    Args:
        message: The mail.
    """
    if message.get_content_maintype() == "message" or not message.is_multipart():
        yield message
        return
    for part in _members(message):
        yield from parts_of(part)


def is_own(part: Message) -> bool:
    """Tell whether a part may be the mail's own words: no file, and no mail.

    Args:
        part: The part.
    """
    return part.get_content_maintype() != "message" and part.get_filename() is None


def attached_mail(part: Message) -> Message | None:
    """Take the mail out of a part; None where it is none.

    Args:
        part: The part.
    """
    if part.get_content_type() not in _MAILS or not part.is_multipart():
        return None
    return next(iter(_members(part)), None)


def type_of_file(part: Message) -> str | None:
    """Give the type of a file with words, plain text, HTML or Word; None for other parts.

    Args:
        part: The part.
    """
    name, kind = part.get_filename(), part.get_content_type()
    if name is None:
        return None
    if kind == _UNKNOWN:
        return next((told for end, told in _TYPES.items() if name.lower().endswith(end)), None)
    return kind if kind in {_PLAIN, _HTML, WORD} else None


def without_parts(message: Message, dropped: Container[int], emptied: Container[int] = ()) -> Message:
    """Copy a mail without some of its parts, and without the words of others, which stay by name.

    Args:
        message: The mail.
        dropped: The `id` of each part that goes.
        emptied: The `id` of each part that has no words in the copy.
    """
    if id(message) in emptied:
        return _without_words(message)
    if message.get_content_maintype() == "message" or not message.is_multipart():
        return message
    kept = [without_parts(part, dropped, emptied) for part in _members(message) if id(part) not in dropped]
    return _with_members(message, kept)


def _without_words(part: Message) -> Message:
    mail = attached_mail(part)
    if mail is not None:
        return _with_members(part, [_without_words(mail)])
    emptied = copy.copy(part)
    emptied.set_payload("")
    return emptied


def with_mail(message: Message, part: Message, mail: Message) -> Message:
    """Copy a mail with another one attached in the place of one.

    Args:
        message: The mail.
        part: The part that holds an attached mail.
        mail: The mail that it holds in the copy.
    """
    if message is part:
        return _with_members(message, [mail])
    if message.get_content_maintype() == "message" or not message.is_multipart():
        return message
    return _with_members(message, [with_mail(each, part, mail) for each in _members(message)])


def without_name(message: Message) -> Message:
    """Copy a mail without its `Message-ID`, which names the whole.

    Args:
        message: The mail.
    """
    changed = copy.copy(message)
    del changed["Message-ID"]
    return changed


def bytes_of(message: Message) -> bytes:
    """Write a mail as it was.

    Args:
        message: The mail.
    """
    return message.as_bytes(policy=_AS_IT_IS)


def _members(message: Message) -> list[Message]:
    return cast("list[Message]", message.get_payload())


def _with_members(message: Message, members: list[Message]) -> Message:
    changed = copy.copy(message)
    changed.set_payload([*members])
    return changed
