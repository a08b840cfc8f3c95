"""Subjects of mails, and the headlines in their words: whether they are one, and where a letter above them ends."""

from __future__ import annotations

import itertools

from msgspec.structs import replace

from newsmodel.formats.mail.messages import Mail
from newsmodel.formats.text.subjects import says_more
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.furniture.layout import unquoted
from newsmodel.prose.furniture.looks import look

#: The headline of a mail's words is one of the first so many lines: notices, labels and a byline stand around it.
_HEAD_LINES = 5
#: A label before the headline in a subject is no longer.
_LONGEST_LABEL = 30


def with_subject(mail: Mail) -> str:
    r"""Put the subject above the words, where it does not stand there already, if below a notice.

    Above a story behind marks of quotation it has such a mark, since the story begins there.

    Args:
        mail: The mail.

    Example:
        >>> from newsmodel.formats.mail.messages import read_mail
        >>> with_subject(read_mail(b"Subject: Rain\n\nJo wrote:\n> It rained.\n>\n> At last."))
        'Jo wrote:\n> Rain\n>\n> It rained.\n>\n> At last.'
    """
    quoted = unquoted(mail.words)
    own = mail.words if quoted is None else quoted.text
    lines = (line.strip() for line in own.splitlines() if line.strip())
    above = tuple(itertools.islice(lines, _HEAD_LINES))
    if mail.subject is None or any(_is_title(line, mail.subject) for line in above) or _is_told_longer(mail, own):
        return mail.words
    if quoted is None:
        return f"{mail.subject}\n\n{mail.words}"
    marked = mail.words.split("\n")
    first = next(number for number, line in enumerate(marked) if line.lstrip(" \t").startswith((">", "|", "\uff1e")))
    return "\n".join([*marked[:first], f"> {mail.subject}", ">", *marked[first:]])


def quotes_another(mail: Mail) -> bool:
    r"""Tell whether the story stands behind marks of quotation, below who wrote it: who sends it did not.

    Args:
        mail: The mail.

    Example:
        >>> from newsmodel.formats.mail.messages import read_mail
        >>> quotes_another(read_mail(b"Subject: Rain\n\nJo wrote:\n> It rained.\n>\n> At last."))
        True
    """
    quoted = None if mail.is_html else unquoted(mail.words)
    return quoted is not None and bool(quoted.around)


def without_note(mail: Mail) -> tuple[Mail, str | None]:
    """Part the letter to the desk from the story below it, which begins with the subject: "Dear editors, …".

    Args:
        mail: The mail.
    """
    lines = mail.words.split("\n")
    worded = [number for number, line in enumerate(lines) if line.strip()][: 2 * _HEAD_LINES]
    start = next((at for at in worded if mail.subject and _is_title(lines[at].strip(), mail.subject)), None)
    note = "\n".join(lines[:start]).strip()
    if mail.is_html or start is None or not note or lines[worded[0]].strip()[-1] != "," or speaks_of_use(note):
        return mail, None
    return replace(mail, words="\n".join(lines[start:])), note


def _is_told_longer(mail: Mail, words: str) -> bool:
    """Tell whether the words begin with a headline that says all that the subject does, and more."""
    first, _, below = words.strip().partition("\n")
    first, subject = first.strip(), mail.subject or ""
    if not first or below.partition("\n")[0].strip() or speaks_of_use(subject) or look(subject).restricts_use:
        return False
    return look(first).could_be_headline and not look(first).ends_sentence and says_more(first, subject)


def _is_title(line: str, subject: str) -> bool:
    """Tell whether a line is the subject, which may have a label before it: "PRESS RELEASE: Rain ends"."""
    label = subject.removesuffix(line)
    return not label or (
        label != subject and len(label) <= _LONGEST_LABEL and label.rstrip()[-1:] in ":-|]\u2013\u2014"
    )
