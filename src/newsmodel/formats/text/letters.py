"""Letters around a story: what somebody who sends it writes to a desk, from the greeting to the name below."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.formats.text.above_story import MARK_REACH, is_furniture, is_prose
from newsmodel.formats.text.draft import Draft, embargo_in
from newsmodel.formats.text.greeting import is_closing, is_salutation, says_more
from newsmodel.formats.text.head_rows import RULE_LINE
from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.bans import read_ban, speaks_of_use
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.sentences import split_sentences

#: Between a greeting and a headline that nothing proves stand no more lines, each of them no longer.
_MOST_NOTES, _LONGEST_NOTE = 2, 160
#: A story that is proven begins among the next so many lines of a letter.
_REACH = 16
#: A note without a greeting is no longer, and has no more lines.
_LONGEST_ALONE, _MOST_ALONE = 240, 3
#: Who sends the mail stands in so many last lines, and below "Regards" in no longer ones.
_MOST_BELOW, _LONGEST_BELOW = 14, 90
_WORDS_OF_NAME = 4


def without_letter(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out what a letter says above a story, and the words with which it ends.

    A greeting begins it, or words to the desk do where headline and dateline stand below. A comma ends no headline;
    another mark proves a greeting only where a headline stands below. What restricts the story holds for it.

    Args:
        passages: All paragraphs.
        draft: Takes the lines.
    """
    place = next((at for at, passage in enumerate(passages[:2]) if is_salutation(passage.lines[0])), None)
    if place is None or place + 1 >= len(passages):
        return _without_note(passages, draft)
    start = _start(passages, place)
    if start is None:
        return passages
    subject = passages[:place]
    if subject and says_more(passages[start].text, subject[0].text):
        draft.leave_out(subject[0], "the subject of the mail")
        subject = ()
    end = _end(passages)
    for passage in (*passages[place:start], *passages[end:]):
        _leave_out(passage, draft)
    return [*subject, *passages[start:end]]


def _without_note(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out words to the desk that nobody is greeted with: "Updated version below, please use this one."."""
    notes = 0
    while notes < len(passages) and _is_note(passages[notes].text):
        notes += 1
    start = _proven(passages, notes) if 0 < notes <= _MOST_ALONE else None
    if start is None:
        return passages
    for passage in passages[:start]:
        _leave_out(passage, draft)
    return passages[start:]


def _leave_out(passage: Passage, draft: Draft) -> None:
    """Leave out a paragraph of a letter; what it says of the story's use holds, understood or not."""
    draft.leave_out(passage, "the words of a mail")
    words = one_line(passage.text)
    if not speaks_of_use(words) and not look(words).speaks_of_story:
        return
    for sentence in (words[each.start : each.end] for each in split_sentences(words)):
        draft.restrict(sentence, passage.line)
        if speaks_of_use(sentence) and embargo_in(sentence) is None and read_ban(sentence) is None:
            draft.embargoes.append((sentence, passage.line))


def _start(passages: Sequence[Passage], greeting: int) -> int | None:
    """Find where the story begins below a greeting; None where that may be no greeting."""
    start = _proven(passages, greeting + 1)
    if start is None:
        start = _headline_below(passages, greeting)
    return 1 if start is None and not greeting and passages[0].lines[0].endswith(",") else start


def _headline_below(passages: Sequence[Passage], greeting: int) -> int | None:
    """Find the headline below a greeting: behind it, or behind a short note."""
    for place in range(greeting + 1, min(len(passages) - 1, greeting + _MOST_NOTES + 2)):
        text = passages[place].text
        if is_furniture(text) or look(text).speaks_of_story or (is_prose(text) and not _is_note(text)):
            return None
        if _may_be_headline(text):
            return place
        if speaks_of_use(text) or len(text) > _LONGEST_NOTE:
            return None
    return None


def _proven(passages: Sequence[Passage], first: int) -> int | None:
    """Find where a story begins below words to the desk, by the byline, date or dateline below its headline."""
    place = first
    while place < min(len(passages) - 1, first + _REACH):
        if is_closing(passages[place].lines[0]):
            place = _below_name(passages, place)
        elif RULE_LINE.match(passages[place].text) and place > first:
            return place + 1
        elif _begins_story(passages, place):
            return place
        else:
            place += 1
    return None


def _below_name(passages: Sequence[Passage], closing: int) -> int:
    """Go past the name of who sends a mail, and the lines that stand with it."""
    place = closing + 1
    while place < len(passages) and _is_of_sender(passages[place - 1], passages[place], place - closing):
        place += 1
    return place


def _is_of_sender(above: Passage, passage: Passage, rank: int) -> bool:
    if look(passage.text).dateline is not None or is_prose(passage.text):
        return False
    is_name = rank == 1 and len(passage.text.split()) <= _WORDS_OF_NAME
    return is_name or passage.line == above.line + len(above.lines)


def _begins_story(passages: Sequence[Passage], place: int) -> bool:
    """Tell whether a line is the headline of a story, or the label above it, with a sure mark of one below."""
    text = passages[place].text
    if _is_release_label(text):
        return any(_may_be_headline(passage.text) for passage in passages[place + 1 : place + 2])
    if not _may_be_headline(text) or is_furniture(text) or look(text).restricts_use:
        return False
    for passage in passages[place + 1 : place + 1 + MARK_REACH]:
        seen = look(passage.text)
        if seen.byline or seen.dated or seen.publication or (seen.dateline is not None and seen.dateline.certain):
            return True
        if is_prose(passage.text) or is_closing(passage.lines[0]):
            return False
    return False


def _is_release_label(text: str) -> bool:
    found = look(text).boilerplate
    return found is not None and found.kind is BoilerplateKind.RELEASE and not found.rest


def _may_be_headline(text: str) -> bool:
    return look(text).could_be_headline and not look(text).ends_sentence and text[-1] not in ",:"


def _is_note(text: str) -> bool:
    """Tell whether a paragraph has words to a desk, and is no headline: "Story below. Pic to follow."."""
    is_sentence = look(text).ends_sentence or text[-1] == ":"
    return is_sentence and len(text) <= _LONGEST_ALONE and _to_desk().search(text) is not None


def _end(passages: Sequence[Passage]) -> int:
    """Find where the story ends: above "Best regards"."""
    for place in range(max(2, len(passages) - _MOST_BELOW), len(passages)):
        if is_closing(passages[place].lines[0]) and all(map(_is_below_closing, passages[place + 1 :])):
            return place
    return len(passages)


def _is_below_closing(passage: Passage) -> bool:
    """Tell whether a line may say who sends a mail; it says nothing of the story that must not be left out."""
    text = passage.text
    return len(text) <= _LONGEST_BELOW and not is_prose(text) and not (speaks_of_use(text) or look(text).notice)


@functools.cache
def _to_desk() -> re.Pattern[str]:
    """Compile the words that are written to a desk, and hardly in a lead."""
    return re.compile(rf"(?i)(?<![\w-]){any_of(furniture_words('desk_words'))}(?![\w-])")
