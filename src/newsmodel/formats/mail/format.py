"""Mail as a format: its card, its reader and its writer."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from email.header import Header
from email.message import EmailMessage, Message
from email.utils import format_datetime, formataddr
from typing import Any
from urllib.parse import quote

import attrs
from msgspec.structs import replace

from newsmodel.errors import SeveralStories, UnreadableInput
from newsmodel.formats import reading_rules, text
from newsmodel.formats.addresses import id_of_bytes, is_id_of_bytes
from newsmodel.formats.completion import is_inferred, origin_of, without_signs
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.decoding import decode
from newsmodel.formats.glimpse import Syntax, glimpse_of
from newsmodel.formats.left_out.manifests import free_of_manifests
from newsmodel.formats.left_out.placing import keep_manifests
from newsmodel.formats.mail.covers import below_cover, with_note
from newsmodel.formats.mail.messages import Mail, mail_of, mail_of_file, mails_of, name_of, without_first
from newsmodel.formats.mail.parts import attached_mail, message_of
from newsmodel.formats.mail.reading import read_words
from newsmodel.formats.mail.restricting import restricted_by
from newsmodel.formats.mail.stories import parted, stories_of
from newsmodel.formats.mail.subjects import quotes_another, without_note
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.issues import Issue, Rule, Severity
from newsmodel.model import Article, LeftOut, Origin, Party, Provenance
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Email

NAME = "mail"

SENDER_TAKEN = Rule(
    "sender-taken-as-author",
    Severity.NOTE,
    """The story has no byline, so who sent the mail was taken for its author.

Press offices and desks send what others wrote.

If the sender is not the author, say who is.
""",
)
PART_LEFT_OUT = Rule(
    "mail-part-left-out",
    Severity.WARNING,
    """A part of the mail is no part of the story: an attachment, or the same words in another form.

A mail has its words in plain text, in HTML, or in both, and files beside them. The words are read from one of them.

Save the attachments that you need from the mail itself.
""",
)

ATTACHED_READ = Rule(
    "story-from-attachment",
    Severity.WARNING,
    """The story is that of a mail or a file which is attached to a mail.

The mail's own words are a note, or there are none. What they say of the story's use holds for it, and they are kept in
`provenance.left_out`.

If the mail's own words are the story, take the attachment off.
""",
)

FORMAT = Format(
    name=NAME,
    title="Mail (RFC 5322)",
    suffixes=SUFFIXES["mail"],
    media_types=("message/rfc822", "application/mbox"),
    rules=(SENDER_TAKEN, PART_LEFT_OUT, ATTACHED_READ, reading_rules.BOILERPLATE_REMOVED),
    reads="mails with stories in plain text or HTML, their own or attached, and mailboxes of them",
    writes="a mail in plain text",
    loses=text.FORMAT.loses,
)


def sniff(data: bytes) -> bool:
    r"""Tell whether the data begins with the fields of a mail.

    Example:
        >>> sniff(b"From: Ana <ana@example.org>\nSubject: Rain\n\nIt rained."), sniff(b"Subject: rain\n\nIt rained.")
        (True, False)
    """
    return glimpse_of(data).syntax is Syntax.MAIL


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    r"""Read the story of a mail: the subject is its headline, unless the words have another one.

    Args:
        data: The mail.
        hints: What the caller knows and the mail does not say.

    Raises:
        UnreadableInput: The mail has no words.
        SeveralStories: It is a mailbox with several mails, or a mail to which several stories are attached.

    Example:
        >>> mail = "From: Ana Ruiz <ana@example.org>\nSubject: Rain ends drought\n\nIt rained at last."
        >>> article = parse(mail, hints=Hints()).article
        >>> article.headline, article.contributors[0].email
        ('Rain ends drought', 'ana@example.org')
    """
    raw = _raw(data)
    count = sum(1 for _ in mails_of(raw))
    if count > 1:
        raise SeveralStories(count, format=NAME)
    return _of_file(_read(message_of(raw), hints), data, hints)


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a mailbox apart, and mails with several stories; nothing comes of one mail with one."""
    found = list(mails_of(_raw(data)))
    for line, mail in found:
        parts = parted(message_of(mail))
        yield from (Entry(f"line {line}, story {number}", part) for number, part in enumerate(parts, start=1))
        if not parts and len(found) > 1:
            yield Entry(f"line {line}", mail)


def _raw(data: bytes | str) -> bytes:
    return decode(data).text.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)


def _read(message: Message, hints: Hints) -> Reading:
    """Read the only story of a mail, which may be attached to it."""
    stories = stories_of(message)
    if len(stories) > 1 and parted(message):
        raise SeveralStories(len(stories), format=NAME)
    part = stories[0].part if len(stories) == 1 else None
    cover = mail_of(message)
    if part is None:
        return _read_own(cover, hints)
    inner = attached_mail(part)
    reading = _read_own(mail_of_file(part, cover), hints) if inner is None else _read(inner, hints)
    others = () if inner is None else without_first(cover.others, name_of(part))
    issues = [ATTACHED_READ.issue(f"the story is that of an attachment: {name_of(part)}"), *_left_out(others)]
    return below_cover(Reading(reading.article, (*reading.issues, *issues)), cover, hints)


def _read_own(mail: Mail, hints: Hints) -> Reading:
    """Read the words of a mail, completed by its fields."""
    if not mail.words.strip() and mail.document is None and mail.subject is None:
        raise UnreadableInput("the mail has no words", format=NAME)
    freed = free_of_manifests(mail.subject or "")
    mail = replace(mail, subject=freed.text.strip() or None)
    mail, note = without_note(mail)
    reading = _completed(read_words(mail, hints), mail)
    reading = with_note(reading, note, "a letter above the story") if note is not None else reading
    return restricted_by(mail.fields, keep_manifests(reading, freed.manifests), hints)


def _of_file(reading: Reading, data: bytes | str, hints: Hints) -> Reading:
    """Name the mail, not its words, as what the story was read from."""
    name, digest = id_of_bytes(data)
    article = reading.article
    origin = Origin(**origin_of(digest, FORMAT.media_types[0], hints.url))
    provenance = attrs.evolve(article.provenance or Provenance(), origin=origin)
    own = name if is_id_of_bytes(article.id) else article.id
    return attrs.evolve(reading, article=attrs.evolve(article, id=own, provenance=provenance))


def _left_out(names: Iterable[str]) -> list[Issue]:
    return [PART_LEFT_OUT.issue(f"not read: {name}") for name in names]


def _completed(reading: Reading, mail: Mail) -> Reading:
    article, issues = reading.article, list(reading.issues)
    changes: dict[str, Any] = {}
    if mail.subject is not None and is_inferred(article.headline, article.extra):
        article = attrs.evolve(article, headline=mail.subject, extra=without_signs(article.extra))
        issues = [issue for issue in issues if issue.rule != reading_rules.HEADLINE_INFERRED.id]
    if mail.name is not None and is_id_of_bytes(article.id):
        changes["id"] = f"mid:{quote(mail.name, safe='@!$&*+,;=:._~-')}"  # RFC 2392
    if mail.subject is not None and mail.subject != article.headline and article.title is None:
        changes["title"] = mail.subject
    if article.published is None and mail.date is not None:
        changes["published"] = mail.date
    if not article.contributors and mail.sender is not None and not quotes_another(mail):
        changes["contributors"] = (_author(mail.sender),)
        issues.append(
            SENDER_TAKEN.issue(f"from the sender of the mail: {mail.sender[0] or mail.sender[1]!r}", ("contributors",))
        )
    if mail.fields:
        changes["extra"] = {**article.extra, NAME: mail.fields}
    issues.extend(_left_out(mail.others))
    if mail.signature is not None:
        changes["provenance"] = _with_signature(article, mail.signature, issues)
    return Reading(attrs.evolve(article, **changes), tuple(issues))


_is_address = limit_of(Email).admits
#: An address without quotation marks, comments and literals (RFC 5322, 3.4.1), on which Python's own writer may fail.
_WRITABLE = re.compile(r"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?>(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*)@[A-Za-z0-9.-]+")


def _author(sender: tuple[str, str]) -> Party:
    name, address = sender
    email = address if _is_address(address) else None
    return Party(name=name or address, email=email, role="author")


def _with_signature(article: Article, signature: str, issues: list[Issue]) -> Provenance:
    issues.append(reading_rules.BOILERPLATE_REMOVED.issue(f"left out as the signature of the mail: {signature!r}"))
    provenance = article.provenance or Provenance()
    last = next((block.id for section in reversed(article.sections) for block in reversed(section.blocks)), None)
    left = LeftOut(reason=reading_rules.BOILERPLATE_REMOVED.id, text=signature, after=last)
    return attrs.evolve(provenance, left_out=(*provenance.left_out, left))


def render(article: Article) -> Rendering:
    """Write a story as a mail in plain text, which has what the format of plain text has."""
    rendering = text.render(article)
    message = EmailMessage()
    sender = next((party for party in article.contributors if _WRITABLE.fullmatch(party.email or "")), None)
    if sender is not None:
        message["From"] = formataddr((sender.name, str(sender.email)))
    if isinstance(article.published, datetime.datetime):
        message["Date"] = format_datetime(article.published)
    message.set_content(rendering.data.decode("utf-8"))
    return attrs.evolve(rendering, data=_subject(article.headline) + message.as_bytes())


def _subject(words: str) -> bytes:
    """Write the subject, with encoded words where it is not in ASCII; the mail's own writer fails on some digits."""
    header = Header(words, "us-ascii" if words.isascii() else "utf-8", header_name="Subject")
    return f"Subject: {header.encode()}\n".encode("ascii")
