"""Stories of a mail: its own words, or those of mails and files that are attached to a note."""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import MessageError
from email.message import Message

import msgspec

from newsmodel.errors import NewsModelError
from newsmodel.formats.mail.messages import Mail, mail_of, mail_of_file
from newsmodel.formats.mail.parts import (
    attached_mail,
    bytes_of,
    is_own,
    parts_of,
    type_of_file,
    with_mail,
    without_name,
    without_parts,
)
from newsmodel.formats.mail.reading import read_words
from newsmodel.formats.text.above_story import is_prose
from newsmodel.formats.text.greeting import is_salutation
from newsmodel.model import Paragraph
from newsmodel.readings import Hints

#: Several are no fewer.
_FEWEST = 2
#: Mails that are attached to mails are looked into so deep.
_DEEPEST = 8
#: A file is the story below one paragraph that is no letter, where it has so many times as many words.
_TIMES_AS_MANY = 4
#: How surely words are a story: none, one paragraph, several, or with a dateline or a byline.
_NONE, _ONE, _SEVERAL, _CERTAIN = range(4)


class Words(msgspec.Struct, frozen=True):
    """Words that may be a story.

    Attributes:
        sure: How surely they are.
        count: How many there are.
        paragraphs: By which the same story is known again.
    """

    sure: int = _NONE
    count: int = 0
    paragraphs: frozenset[str] = frozenset()


class Story(msgspec.Struct, frozen=True):
    """A story of a mail.

    Attributes:
        message: The mail with this story alone.
        part: The part that has the story; None where the mail's own words are it.
        words: Its words, where the mail has something attached.
    """

    message: Message
    part: Message | None = None
    words: Words | None = None


class _Attached(msgspec.Struct, frozen=True):
    """A part whose words may be a story.

    Attributes:
        part: The part.
        words: Its words, or those of the surest story of an attached mail.
        stories: Of an attached mail.
    """

    part: Message
    words: Words
    stories: tuple[Story, ...] = ()


def stories_of(message: Message, depth: int = 0) -> list[Story]:
    """Find the stories of a mail; the only one of a mail without attached stories is its own.

    Args:
        message: The mail.
        depth: How many mails it is attached to.
    """
    cover = mail_of(message)
    attached = [found for part in parts_of(message) if (found := _read_part(part, cover, depth))]
    if not attached:
        return [Story(message)]
    own = _weighed(cover)
    chosen = _distinct(own, [each for each in attached if _is_story(each.words, own)])
    if not chosen:
        return [Story(message, words=own)]
    dropped = {id(each.part) for each in chosen}
    emptied = {id(each.part) for each in attached} - dropped
    stories = []
    if own.sure >= _SEVERAL:
        stories.append(Story(without_parts(message, dropped, emptied), words=own))
        dropped |= {id(part) for part in parts_of(message) if is_own(part)}
    for each in chosen:
        stories.extend(_alone(message, each, dropped, emptied))
    return stories


def parted(message: Message) -> list[bytes]:
    """Take a mail with several stories apart, a mail each; nothing comes of one with one.

    Args:
        message: The mail.
    """
    found = stories_of(message)
    if len(found) < _FEWEST:
        return []
    try:
        return [bytes_of(without_name(each.message) if each.part is not None else each.message) for each in found]
    except (ValueError, LookupError, TypeError, MessageError):  # fields that Python reads and does not write
        return []


def _alone(message: Message, found: _Attached, dropped: set[int], emptied: set[int]) -> Iterator[Story]:
    """Give the mail with one of its attached stories alone; an attached mail may have several."""
    part = found.part
    alone = without_parts(message, dropped - {id(part)}, emptied)
    if len(found.stories) < _FEWEST:
        yield Story(alone, part, found.words)
        return
    for each in found.stories:
        whole = with_mail(alone, part, each.message)
        held = next(inner for inner in parts_of(whole) if attached_mail(inner) is each.message)
        yield Story(whole, held, each.words)


def _read_part(part: Message, cover: Mail, depth: int) -> _Attached | None:
    """Read a part that may have a story; None where it has no words, or is the mail's own."""
    inner = attached_mail(part)
    if inner is not None and depth < _DEEPEST:
        stories = tuple(stories_of(inner, depth + 1))
        words = max((each.words or _weighed(mail_of(each.message)) for each in stories), key=lambda words: words.sure)
        return _Attached(part, words, stories) if words.count else None
    words = _weighed(mail_of_file(part, cover)) if type_of_file(part) is not None else Words()
    return _Attached(part, words) if words.count else None


def _weighed(mail: Mail) -> Words:
    """Tell how surely words are a story. A letter without a dateline is none."""
    count = len(mail.words.split())
    if not count and mail.document is None:
        return Words()
    try:
        article = read_words(mail, Hints()).article
    except NewsModelError:
        return Words(count=count)
    count = count or len(article.text.split())
    prose = frozenset(block.text for block in article.blocks if isinstance(block, Paragraph) and is_prose(block.text))
    is_marked = article.dateline is not None or article.byline is not None
    first = mail.plain.strip().partition("\n")[0].strip()
    if is_salutation(first) and article.dateline is None:
        return Words(_NONE, count, prose)
    sure = _CERTAIN if is_marked and prose else min(len(prose), _SEVERAL)
    return Words(sure, count, prose)


def _is_story(words: Words, own: Words) -> bool:
    """Tell whether attached words are a story, beside the mail's own."""
    if own.sure >= _SEVERAL:
        return words.sure == _CERTAIN
    if own.sure == _ONE:
        return words.sure == _CERTAIN or (words.sure == _SEVERAL and words.count >= own.count * _TIMES_AS_MANY)
    return words.sure > _NONE or not own.count


def _distinct(own: Words, attached: list[_Attached]) -> list[_Attached]:
    """Leave out what is attached in another form, too, or what the mail says itself."""
    known, found = [own.paragraphs] if own.sure >= _SEVERAL else [], []
    for each in attached:
        if not any(_are_same(each.words.paragraphs, others) for others in known):
            found.append(each)
        known.append(each.words.paragraphs)
    return found


def _are_same(these: frozenset[str], those: frozenset[str]) -> bool:
    return bool(these & those) and 2 * len(these & those) >= min(len(these), len(those))
