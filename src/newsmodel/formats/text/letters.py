"""Letters around a story: what somebody who sends it writes to a desk, from the greeting to the name below."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsmodel.formats.restrictions import STATUS_INFERRED
from newsmodel.formats.text.above_story import MARK_REACH, is_furniture, is_prose
from newsmodel.formats.text.draft import Draft, embargo_in
from newsmodel.formats.text.greeting import is_closing, is_salutation, speaks_to_desk
from newsmodel.formats.text.head_rows import RULE_LINE
from newsmodel.formats.text.subjects import says_more
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.addresses import is_reachable
from newsmodel.prose.furniture.bans import read_ban, speaks_of_use
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.desk_notes import holds_in_note
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
_WORDS_OF_NAME, _FEWEST_OF_HEADLINE = 4, 3


def without_letter(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out what a letter says above a story.

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
    return _below_letter(passages, place, start, draft)


def _without_note(passages: Sequence[Passage], draft: Draft) -> Sequence[Passage]:
    """Leave out words to the desk that nobody is greeted with: "Updated version below, please use this one."."""
    above = 0 if not passages or _is_to_desk(passages[0]) or not _may_be_headline(passages[0].text) else 1
    notes = sum(1 for _ in itertools.takewhile(_is_to_desk, passages[above : above + _MOST_ALONE + 1]))
    start = _proven(passages, above + notes) if 0 < notes <= _MOST_ALONE else None
    if start is None:
        return passages
    return _below_letter(passages, above, start, draft)


def _below_letter(passages: Sequence[Passage], first: int, start: int, draft: Draft) -> Sequence[Passage]:
    """Leave out the lines of a letter, and give those of the story below it, and of the subject above."""
    draft.is_letter = True
    subject = _subject(passages[:first], passages[start], draft)
    for passage in passages[first:start]:
        _leave_out(passage, draft)
    return [*subject, *passages[start:]]


def _subject(above: Sequence[Passage], first: Passage, draft: Draft) -> Sequence[Passage]:
    """Keep the subject above a letter, unless the headline below says all that it does, and more."""
    if not above or not says_more(first.text, above[0].text):
        return above
    draft.leave_out(above[0], "the subject of the mail")
    return ()


def _is_to_desk(passage: Passage) -> bool:
    """Tell whether a paragraph greets somebody without a comma or on the line of a note, or is such a note."""
    first, comma, _ = passage.lines[0].partition(",")
    is_greeting = is_salutation(f"{first},") and (comma != "" or len(first.split()) > 1)
    return is_greeting or _is_note(passage.text)


def _leave_out(passage: Passage, draft: Draft) -> None:
    """Leave out a paragraph of a letter; what it says of the story's use holds, understood or not."""
    draft.leave_out(passage, "the words of a mail")
    words = one_line(passage.text)
    if holds_in_note(words):
        draft.fields["status"] = "withheld"
        draft.note(STATUS_INFERRED, f"taken for withheld: {shown(words)}", "status", row=passage.line)
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
        passage = passages[place]
        if is_closing(passage.lines[0]):
            place = _below_name(passages, place)
        elif RULE_LINE.match(passage.text) and place > first:
            return place + 1
        elif _is_mark(passage) or (_begins_story(passages, place) and not _is_name_above(passages, place, first)):
            return place
        else:
            place += 1
    return None


def _is_name_above(passages: Sequence[Passage], place: int, first: int) -> bool:
    """Tell whether a line is the name below a note, and the headline the next one."""
    is_short = len(passages[place].text.split()) < _FEWEST_OF_HEADLINE
    return is_short and place == first and _begins_story(passages, place + 1)


def _is_mark(passage: Passage) -> bool:
    """Tell whether a line proves a story by itself: a byline, or the paragraph that begins with a dateline."""
    seen = look(passage.text)
    return bool(seen.byline) or (seen.dateline is not None and (seen.dateline.certain or seen.dateline.day is not None))


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
        if seen.dated or seen.publication or _is_mark(passage):
            return True
        if is_prose(passage.text) or is_closing(passage.lines[0]):
            return False
    return False


def _is_release_label(text: str) -> bool:
    found = look(text).boilerplate
    return found is not None and found.kind is BoilerplateKind.RELEASE and not found.rest


def _may_be_headline(text: str) -> bool:
    return look(text).could_be_headline and not look(text).ends_sentence and text[-1] not in ",:"


def titles_above(passages: Sequence[Passage]) -> list[str]:
    """List the headline and what stands between it and the mark that proves it; nothing without one.

    Args:
        passages: The paragraphs of a story.
    """
    if len(passages) < 2 or not _begins_story(passages, 0):
        return []
    return [passages[0].text, *(each.text for each in passages[1:2] if _is_title(each.text))]


def _is_title(text: str) -> bool:
    seen = look(text)
    return _may_be_headline(text) and not is_furniture(text) and seen.dateline is None


def _is_note(text: str) -> bool:
    """Tell whether a paragraph has words to a desk, and is no headline: "Story below. Pic to follow."."""
    is_sentence = look(text).ends_sentence or text[-1] == ":"
    is_short = len(text) <= _LONGEST_ALONE and look(text).notice is None
    return is_sentence and is_short and speaks_to_desk(text)


def read_sender(walk: Walk) -> int:
    """Leave out the words with which a letter ends, and who sends it: "Best regards", "Jo Lee", "Press officer"."""
    if not walk.draft.is_letter or walk.index == 0 or not (is_closing(walk.here.lines[0]) or _is_signed(walk)):
        return 0
    below = walk.passages[walk.index + 1 :]
    if len(below) > _MOST_BELOW or not all(map(_is_below_closing, below)):
        return 0
    for passage in walk.passages[walk.index :]:
        _leave_out(passage, walk.draft)
    return 1 + len(below)


def _is_signed(walk: Walk) -> bool:
    """Tell whether a line is the name of an author, above a number or an address with which a letter ends."""
    names = {party.name for party in walk.draft.contributors()}
    below = walk.passages[walk.index + 1 :]
    return walk.here.text in names and any(is_reachable(passage.text) for passage in below)


def _is_below_closing(passage: Passage) -> bool:
    """Tell whether a line may say who sends a mail; it says nothing of the story that must not be left out."""
    text = passage.text
    return len(text) <= _LONGEST_BELOW and not is_prose(text) and not (speaks_of_use(text) or look(text).notice)
