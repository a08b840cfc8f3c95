"""Several stories in one text: marks of an end with another head below them."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head_rows import RULE_LINE
from newsmodel.issues import shown
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: A story has a headline and a paragraph at least.
_SHORTEST_STORY = 2
#: Byline, date and dateline stand so near below the headline.
_REACH = 4
#: A paragraph of a story is longer than a line of its furniture.
_PROSE = 80
#: A shorter line of signs may part the story itself: "* * *".
_SHORTEST_RULE = 8
#: The headline of a story has more words than "About the company".
_FEW_WORDS = 4


def note_other_stories(passages: Sequence[Passage], draft: Draft) -> None:
    """Say where another story begins below the end of the one before."""
    above = any(look(each.text).ends_sentence and len(each.text) > _PROSE for each in passages[:_SHORTEST_STORY])
    for index in range(_SHORTEST_STORY, len(passages) - _SHORTEST_STORY):
        above = above or (look(passages[index].text).ends_sentence and len(passages[index].text) > _PROSE)
        if not above:
            continue
        rule = RULE_LINE.match(passages[index].text) is not None
        if (rule or look(passages[index].text).is_sign_off) and _begins_story(
            passages[index + 1 :], marked=rule and len(passages[index].text) < _SHORTEST_RULE
        ):
            headline = passages[index + 1]
            draft.note(rules.ANOTHER_STORY, f"another story: {shown(headline.text)}", row=headline.line)


def _begins_story(passages: Sequence[Passage], *, marked: bool) -> bool:
    """Tell whether a headline stands here, with its byline, its date or its dateline, or with a story.

    Args:
        passages: The paragraphs from the headline on.
        marked: Whether one of these has to prove it, since what stands above may part one story: "* * *".
    """
    headline, *below = passages[: _REACH + 1]
    if not look(headline.text).could_be_headline or look(headline.text).ends_sentence or headline.text.endswith(":"):
        return False
    seen = [look(passage.text) for passage in below]
    prose = sum(each.ends_sentence and len(each.text) > _PROSE for each in seen)
    if any(each.byline or each.publication or (each.dateline and each.dateline.certain) for each in seen):
        return prose > 0
    return not marked and prose >= _SHORTEST_STORY and headline.text.count(" ") >= _FEW_WORDS
