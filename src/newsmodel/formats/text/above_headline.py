"""Lines above the headline of a plain-text story that are none of it: words of the page, whose it is, remarks."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.text.above_story import is_furniture, is_prose
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.addresses import find_address
from newsmodel.prose.furniture.boilerplate import is_page_edge
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: The name of a site has no more spaces.
_SPACES_OF_SITE = 2
#: Below a remark stand headline and story.
_LINES_BELOW = 2


def is_page_line(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line above the headline is one of the page: a word of it, its address, or the site's name."""
    text, below = passages[index].text, passages[index + 1 : index + 3]
    if not below or look(text).restricts_use:
        return False
    if is_page_edge(text) or find_address(text) == text:
        return True
    is_site = (
        text.count(" ") <= _SPACES_OF_SITE and text[-1:].isalpha() and naming.is_outlet(text) and not text.isupper()
    )
    return (
        (is_site or naming.is_firm(text))
        and len(below) > 1
        and below[0].text != text
        and look(below[0].text).could_be_headline
        and not is_prose(below[0].text)
    )


def is_remark(passages: Sequence[Passage], index: int) -> bool:
    """Tell whether a line in parentheses stands above the headline, as desks and pages put it there."""
    text, below = passages[index].text, passages[index + 1 : index + 3]
    if (text[0], text[-1]) != ("(", ")") or text.count("(") > 1 or len(below) < _LINES_BELOW:
        return False
    seen, title = look(text), look(below[0].text)
    is_plain = not (seen.restricts_use or seen.notice or seen.dateline or seen.publication)
    return is_plain and title.could_be_headline and not title.ends_sentence and not is_furniture(title.text)
