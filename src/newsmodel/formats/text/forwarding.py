"""The head of a forwarded mail, taken into the draft: its subject is the headline, unless the story has it too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.letters import titles_above
from newsmodel.formats.text.subjects import says_more, stand_for_subject
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.authors import Author, read_named
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.layout import Answered, Forwarded, Passage, without_prefix
from newsmodel.prose.furniture.looks import look

#: The headline of a mail's words is one of the first so many paragraphs.
_HEAD = 5


def with_subject(passages: Sequence[Passage], mail: Forwarded, draft: Draft) -> Sequence[Passage]:
    """Put the subject above the words of a forwarded mail, where it does not stand there already.

    Args:
        passages: The paragraphs of the words.
        mail: The head.
        draft: Takes the other lines, and what stood above.
    """
    subject = mail.fields["subject"]
    title = without_prefix(subject.text)
    for passage in mail.rest:
        if notice := look(passage.text).notice:
            draft.take_notice(notice, passage.line)
        elif one_line(passage.text) != title:
            draft.leave_out(passage, "the head of a forwarded mail")
    if date := mail.fields.get("date"):
        _take_date(date, draft)
    is_told = not title or any(passage.text == title for passage in islice(passages, _HEAD))
    if not is_told and _has_other_title(passages, title):
        draft.leave_out(subject, "the subject of a forwarded mail")
        is_told = True
    return passages if is_told else [Passage(title, subject.line, 0, (title,)), *passages]


def _has_other_title(passages: Sequence[Passage], subject: str) -> bool:
    """Tell whether the words of a mail begin with a headline that says what its subject does, or that is proven."""
    titles = titles_above(passages)
    if titles and stand_for_subject(titles, subject):
        return True
    first = passages[0].text if len(passages) > 1 else ""
    if not first or look(first).ends_sentence or not look(first).could_be_headline:
        return False
    return says_more(first, subject)


def _take_date(date: Passage, draft: Draft) -> None:
    line = read_dated_line(date.text)
    if line is None or not line.published:
        draft.leave_out(date, "the date of a forwarded mail")
    else:
        draft.expect_dates(line.published, date.line)


def keep_answered(answer: Answered, draft: Draft) -> None:
    """Keep the mail that a text answers aside, below its story; an embargo in it holds.

    Args:
        answer: The mail.
        draft: Takes the lines.
    """
    for line in answer.earlier:
        draft.leave_out(line, "an earlier mail")
        draft.restrict(line.text.lstrip("> "), line.line)


def take_forwarded(mail: Forwarded, draft: Draft) -> None:
    """Take the head of a forwarded mail whose words another reader reads.

    Args:
        mail: The mail.
        draft: Takes the lines.
    """
    below = [Passage(line, row, 0, (line,)) for row, line in enumerate(mail.text.split("\n"), 1) if line.strip()]
    passages = with_subject(below, mail, draft)
    if passages and passages[0].line == mail.fields["subject"].line:
        draft.leave_out(mail.fields["subject"], "the subject of a forwarded mail")
    take_sender(mail, draft)


def take_sender(mail: Forwarded, draft: Draft) -> None:
    """Take the sender of a forwarded mail for the author, where no byline names one."""
    sender = mail.fields["sender"]
    if draft.bylines:
        draft.leave_out(sender, "the sender of a forwarded mail")
        return
    authors = read_named(sender.text.replace("mailto:", ""), expected=True).authors
    named = authors[:1] or (Author(name=sender.text, kind=None),)
    draft.bylines.append(Byline(sender.text, named))
    told = f"from the sender of a forwarded mail: {shown(sender.text)}"
    draft.note(rules.BYLINE_GUESSED, told, "byline", row=sender.line)
