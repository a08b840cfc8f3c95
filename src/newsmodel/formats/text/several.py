"""Several stories in one text: marks of an end with another head below them."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.text import rules
from newsmodel.formats.text.body import RULE_LINE
from newsmodel.formats.text.draft import Draft
from newsmodel.issues import shown
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: A story has a headline and a paragraph at least.
_SHORTEST_STORY = 2
#: Byline, date and dateline stand so near below the headline.
_REACH = 4
#: A paragraph of a story is longer than a line of its furniture.
_PROSE = 80
#: A shorter line of signs parts the story itself: "* * *".
_SHORTEST_RULE = 8
#: The headline of a story has more words than "About the company".
_FEW_WORDS = 4


def note_other_stories(passages: Sequence[Passage], draft: Draft) -> None:
    """Say where another story begins below the end of the one before."""
    for index in range(_SHORTEST_STORY, len(passages) - _SHORTEST_STORY):
        if _ends_story(passages[index].text) and _begins_story(passages[index + 1 :]):
            headline = passages[index + 1]
            draft.note(rules.ANOTHER_STORY, f"another story: {shown(headline.text)}", row=headline.line)


def _ends_story(text: str) -> bool:
    """Tell whether a line is a mark of an end, or a rule across the page."""
    return look(text).is_sign_off or (len(text) >= _SHORTEST_RULE and RULE_LINE.match(text) is not None)


def _begins_story(passages: Sequence[Passage]) -> bool:
    """Tell whether a headline stands here, with its byline, its date or its dateline, or with a story."""
    headline, *below = passages[: _REACH + 1]
    if not look(headline.text).could_be_headline or look(headline.text).ends_sentence or headline.text.endswith(":"):
        return False
    seen = [look(passage.text) for passage in below]
    prose = sum(each.ends_sentence and len(each.text) > _PROSE for each in seen)
    if any(each.byline or each.publication or (each.dateline and each.dateline.certain) for each in seen):
        return prose > 0
    return prose >= _SHORTEST_STORY and headline.text.count(" ") >= _FEW_WORDS
