"""Mails taken apart: their fields, the part with the story, and what else they have."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from html import unescape

import msgspec
from msgspec.structs import replace

from newsmodel.formats.decoding import decode
from newsmodel.formats.mail.flowed import unflowed
from newsmodel.formats.mail.parts import WORD, attached_mail, is_own, message_of, parts_of, type_of_file
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.addresses import is_reachable
from newsmodel.prose.furniture.bans import restricts_use, speaks_of_use
from newsmodel.prose.furniture.layout import without_prefix
from newsmodel.values import text_encoding

#: Between the mails of a mailbox (RFC 4155): a blank line, and who sent the next one when.
_BETWEEN = re.compile(
    rb"(?<=\n\n)(?=From \S{1,300} [^\n]{0,80}[0-9]{4}[^\n]{0,40}\n)|(?<=\n\r\n)(?=From \S{1,300} [^\n]{0,80}[0-9]{4})"
)
#: Below it stands the signature (RFC 3676, 4.3).
_SIGNATURE = re.compile(r"\n-- ?\n")
#: Below a rule with which the words end stands what a mailing list says of itself: its addresses.
_LIST_FOOTER = re.compile(r"\n_{20,80}\n(?P<footer>(?:[^\n]{1,100}(?:\n|\Z)){1,6})\s*\Z")
_LIST = re.compile(r"\[(?P<name>[\w .&-]{2,40})\][ ]*")
_ADDRESS = re.compile(r"\S@\S|://")
#: Where signatures begin in HTML, by the names that programs give them.
_SIGNATURE_IN_HTML = re.compile(
    r"(?:--[ ]?(?:&nbsp;)?\s*<br[^<>]{0,20}>\s*)?"
    r"<(?:div|pre|table|p)\s[^<>]{0,200}\b(?:class|id)=[\"'][^\"'<>]{0,60}\b(?:gmail_signature|moz-signature)\b[^<>]{0,100}>",
    re.IGNORECASE,
)
#: Below the name of who sends it a mail has so many lines, of so many characters.
_MOST_OF_SIGNATURE, _LONGEST_OF_SIGNATURE = 10, 80
#: Words in plain text that only stand for those in HTML are so few, and the others so many times as many.
_MOST_OF_STUB, _TIMES_AS_MANY = 60, 3
#: What a mailing list says is no longer.
_LONGEST_FOOTER = 800
_TAG = re.compile(r"<[^<>]*>")
#: What ends a line of HTML.
_LINE_END = re.compile(r"<br\b[^<>]*>|</(?:p|div|li|tr|h[1-6])\s*>", re.IGNORECASE)


class Mail(msgspec.Struct, frozen=True, kw_only=True):
    """A mail.

    Attributes:
        subject: Without what answers have before it.
        sender: Name and address of who sent it.
        date: When.
        name: Its `Message-ID`, without angles.
        language: Of the words, as the mail says.
        words: The story, in plain text or in HTML.
        is_html: Whether it is HTML.
        is_file: Whether they are those of a file, which the subject does not name.
        document: The Word file that has them.
        signature: What stands below the story.
        others: The other parts, by name or type.
        fields: All other fields, by name.
    """

    subject: str | None
    sender: tuple[str, str] | None
    date: datetime.datetime | None
    name: str | None
    language: str | None
    words: str
    is_html: bool
    is_file: bool = False
    document: bytes | None = None
    signature: str | None
    others: tuple[str, ...]
    fields: dict[str, str]

    @property
    def plain(self) -> str:
        """The words without markup."""
        return _without_markup(self.words) if self.is_html else self.words


def mails_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Take a mailbox apart: the line that each mail begins on, and the mail."""
    line, start = 1, 0
    for end in [*(match.start() for match in _BETWEEN.finditer(data)), len(data)]:
        mail = data[start:end]
        if mail.strip():
            yield line, mail
        line, start = line + mail.count(b"\n"), end


def read_mail(data: bytes) -> Mail:
    """Read a mail; what its fields and parts do not say is absent.

    Args:
        data: The mail.
    """
    return mail_of(message_of(data))


def mail_of(message: Message) -> Mail:
    """Read a mail that was taken apart.

    Args:
        message: The mail.
    """
    parts = list(parts_of(message))
    part, is_html = _story(parts)
    words = "" if part is None else _words_of(part)
    sender = _sender(_field(message, "from"))
    words, signature = _without_signature_in_html(words) if is_html else _without_signature(words, sender)
    subject = _without_list(without_prefix(_field(message, "subject") or ""), _field(message, "list-id")) or None
    return Mail(
        subject=subject,
        sender=sender,
        date=_date(_field(message, "date")),
        name=(_field(message, "message-id") or "").strip("<> ") or None,
        language=_field(message, "content-language"),
        words=words,
        is_html=is_html,
        signature=signature,
        others=tuple(name_of(each) for each in parts if each is not part),
        fields=_others(message),
    )


def mail_of_file(part: Message, cover: Mail) -> Mail:
    """Read a file with words that is attached to a mail, as what that mail says.

    Args:
        part: The part with the file.
        cover: The mail.
    """
    mail = replace(cover, is_file=True, signature=None, others=without_first(cover.others, name_of(part)))
    kind = type_of_file(part)
    if kind == WORD:
        return replace(mail, words="", is_html=False, document=_bytes_of(part))
    return replace(mail, words=_words_of(part), is_html=kind == "text/html")


def without_first(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Take the first of some names that is this one off them.

    Example:
        >>> without_first(("a.txt", "b.txt", "a.txt"), "a.txt")
        ('b.txt', 'a.txt')
    """
    place = names.index(name)
    return (*names[:place], *names[place + 1 :])


def _story(parts: list[Message]) -> tuple[Message | None, bool]:
    """Find the part with the story: the first in plain text that has its words, else the first in HTML."""
    shown = [part for part in parts if is_own(part)]
    plain = next((part for part in shown if part.get_content_type() == "text/plain" and _words_of(part).strip()), None)
    html = next((part for part in shown if part.get_content_type() == "text/html"), None)
    if html is not None and (plain is None or _is_stub(plain, html)):
        return html, True
    return plain, False


def _is_stub(plain: Message, html: Message) -> bool:
    """Tell whether the words in plain text only say that there are others: "Your program shows no HTML"."""
    count = len(_words_of(plain).split())
    return count <= _MOST_OF_STUB and len(_without_markup(_words_of(html)).split()) > count * _TIMES_AS_MANY


def _bytes_of(part: Message) -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _words_of(part: Message) -> str:
    raw = _bytes_of(part)
    charset = part.get_content_charset()
    words = decode(raw, text_encoding(charset) if charset else None).text.replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return words
    return unflowed(words, without_spaces=str(part.get_param("delsp", "")).lower() == "yes")


def _without_signature(words: str, sender: tuple[str, str] | None) -> tuple[str, str | None]:
    """Part the signature from the words: below its mark, or below the name of who sends the mail."""
    footer = _LIST_FOOTER.search(words, max(0, len(words) - _LONGEST_FOOTER))
    if footer is not None and _ADDRESS.search(footer["footer"]):
        words, below = words[: footer.start()], footer["footer"]
    else:
        below = ""
    parts = _SIGNATURE.split(words, maxsplit=1)
    if len(parts) == 1 and sender is not None and (start := _start_of_signature(words, sender[0])) is not None:
        parts = [words[:start], words[start:]]
    signature = "\n".join(filter(None, (part.strip() for part in (*parts[1:], below))))
    return parts[0], clean(signature).text.strip() or None


def _start_of_signature(words: str, name: str) -> int | None:
    """Find where the last lines say who sends a mail, and how to reach her; None where none do."""
    start = words.rfind(f"\n{name}\n") if name else -1
    below = [line.strip() for line in words[start + 1 :].splitlines() if line.strip()]
    if start < 0 or not words[:start].strip() or not 1 < len(below) <= _MOST_OF_SIGNATURE:
        return None
    are_short = all(len(line) <= _LONGEST_OF_SIGNATURE and not speaks_of_use(line) for line in below)
    return start if are_short and any(map(is_reachable, below)) else None


def _without_signature_in_html(words: str) -> tuple[str, str | None]:
    match = _SIGNATURE_IN_HTML.search(words)
    if match is None:
        return words, None
    signature = one_line(clean(unescape(_TAG.sub(" ", words[match.start() :]))).text).removeprefix("-- ")
    return words[: match.start()], signature or None


def _without_markup(words: str) -> str:
    """Take the words out of HTML, a line each where an element ends one."""
    lines = _TAG.sub(" ", _LINE_END.sub("\n", words)).split("\n")
    return clean("\n".join(one_line(unescape(line)) for line in lines)).text.strip()


def _field(message: Message, name: str) -> str | None:
    """Read a field on one line, its encoded words decoded (RFC 2047)."""
    raw = next((value for field, value in message.raw_items() if field.lower() == name), None)
    return None if raw is None else _decoded(str(raw)) or None


def _without_list(subject: str, named: str | None) -> str:
    """Take off the name that a mailing list sets before the subject, where the list says that it is its name.

    A list may be named for what restricts the story: "[Embargoed] Rain ends".
    """
    match = _LIST.match(subject)
    if match is None or named is None or speaks_of_use(match["name"]) or restricts_use(subject):
        return subject
    is_told = re.search(rf"(?i)(?<![^\W_]){re.escape(match['name'])}(?![^\W_])", named) is not None
    return without_prefix(subject[match.end() :]) if is_told else subject


def _decoded(raw: str) -> str:
    raw = decode(raw.encode("utf-8", "surrogateescape")).text  # letters may stand as they are (RFC 6532)
    try:
        words = str(make_header(decode_header(raw)))
    except (LookupError, ValueError, MessageError):  # no such encoding, or no encoded word
        words = raw
    return one_line(clean(words).text)


def _sender(words: str | None) -> tuple[str, str] | None:
    found = getaddresses([words or ""])
    return next(((one_line(name), address) for name, address in found if name or "@" in address), None)


def _date(words: str | None) -> datetime.datetime | None:
    try:
        found = parsedate_to_datetime(words or "")
    except (ValueError, TypeError, OverflowError):
        return None
    return None if found.tzinfo is None else found


def name_of(part: Message) -> str:
    """Name a part: its file, what an attached mail is about, or its type.

    Args:
        part: The part.
    """
    name, mail = part.get_filename(), attached_mail(part)
    if name or mail is None:
        return _decoded(name) if name else part.get_content_type()
    return f"a mail: {_field(mail, 'subject') or _field(mail, 'from') or part.get_content_type()}"


_READ = frozenset({"subject", "message-id", "content-type", "content-transfer-encoding", "mime-version"})


def _others(message: Message) -> dict[str, str]:
    """List the fields that say more than where and how the mail went; several of one name are one."""
    found: dict[str, str] = {}
    for name, raw in message.raw_items():
        words = _decoded(str(raw))
        if name.lower() not in _READ and (
            words or kind_of_key(name) is not None
        ):  # "X-Embargo:" stands until further notice
            found[name] = f"{found[name]}, {words}" if name in found else words
    return found
