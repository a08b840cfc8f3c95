"""Titles below the bylines of NewsML 1."""

from __future__ import annotations

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.restrictions.effects_of_words import effects_of_words
from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.xmltree import local_name
from newsmodel.formats.xmltree.authors import Authors, words_in_line
from newsmodel.prose.furniture.origins import read_origin
from newsmodel.readings import Hints

_TITLE = "ByLineTitle"


def _title_below(byline: Element) -> Element | None:
    """Find the title below a byline; one that says how the story may be used, or what wrote it, is no title."""
    below = byline.getnext()
    if below is None or local_name(below) != _TITLE:
        return None
    words = words_in_line(below)
    says_more = any(effects_of_words(Said(_TITLE, None, words), Hints())) or read_origin(words) is not None
    return None if says_more else below


AUTHORS = Authors(theirs=("NewsLines", "ByLine"), title=_TITLE, title_below=_title_below)
