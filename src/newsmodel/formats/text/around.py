"""Lines around the paragraphs of a body: links, contacts, words of the page, captions, notices, rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from newsmodel.formats.text.head_rows import RULE_LINE, is_shared
from newsmodel.formats.text.head_taking import take_boilerplate
from newsmodel.formats.text.subheads import is_prose
from newsmodel.formats.text.walk import Walk
from newsmodel.model import Divider, Link
from newsmodel.prose.furniture.addresses import is_reachable
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, is_page_edge, read_boilerplate
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import LONGEST_LABEL, look
from newsmodel.prose.furniture.slugs import is_page_slug
from newsmodel.prose.furniture.versions import speaks_of_version

#: Labels of these kinds have the last paragraph below them for their words.
_AT_FOOT = ("correction", "clarification")
#: Below a label stand no more paragraphs with names and numbers.
_MOST_CONTACTS = 6
#: Below a label stand no more links.
MOST_LINKS = 30
#: A link's title is no longer.
LONGEST_LINK = 150


def read_around(walk: Walk) -> int:
    """Read links to other stories, calls, copyright lines."""
    passage = walk.here
    found = look(passage.text).boilerplate
    if walk.index > 0 and _is_label_on_title(walk):
        return _read_link_list(walk)
    if found is None and walk.index > 0 and is_page_slug(passage.text) and _breaks_off(walk):
        walk.draft.leave_out(passage, "the name of a page")
        return 1
    if found is None and walk.in_tail and (label := _label_above_titles(walk)):
        return _LISTS[label](walk)
    if found is None:
        return _read_page_edges(walk)
    if found.kind is BoilerplateKind.RELATED and not found.rest:
        return _read_link_list(walk)
    if found.kind is BoilerplateKind.COPYRIGHT:
        walk.note_taken("a copyright line")
    take_boilerplate(found, passage, walk.draft)
    if found.kind is BoilerplateKind.SHARE:
        return 1 + _leave_out_networks(walk)
    return 1 + (_leave_out_contacts(walk) if found.kind is BoilerplateKind.CONTACT and not found.rest else 0)


def _leave_out_networks(walk: Walk) -> int:
    """Leave out the names of networks below "Share this", each on a line."""
    count = 0
    while (passage := walk.ahead(count + 1)) and is_shared(passage.text):
        walk.draft.leave_out(passage, f"boilerplate ({BoilerplateKind.SHARE.value})")
        count += 1
    return count


def _breaks_off(walk: Walk) -> bool:
    """Tell whether the line above says that more follows, or that a page ends: "-more-"."""
    return look(walk.passages[walk.index - 1].text).is_sign_off


def _leave_out_contacts(walk: Walk) -> int:
    """Leave out names, numbers and addresses below a label with which the text ends: "Contact:"."""
    below = walk.passages[walk.index + 1 :] if walk.in_tail else ()
    if not below or len(below) > _MOST_CONTACTS or any(is_prose(passage.text) for passage in below):
        below = _right_below(walk)
    for count, passage in enumerate(below):
        if look(passage.text).speaks_of_story:
            return count  # what restricts the story is read as that
        walk.draft.leave_out(passage, f"boilerplate ({BoilerplateKind.CONTACT.value})")
    return len(below)


def _right_below(walk: Walk) -> Sequence[Passage]:
    """List the lines right below a label of contacts, where a number or an address is among them."""
    last, count = walk.here, 0
    while (passage := walk.ahead(count + 1)) and passage.line == last.line + len(last.lines):
        last, count = passage, count + 1
    below = walk.passages[walk.index + 1 : walk.index + 1 + count]
    has_address = any(is_reachable(line) for each in below for line in each.lines)
    return below if has_address and count <= _MOST_CONTACTS and not any(is_prose(each.text) for each in below) else ()


def _read_page_edges(walk: Walk) -> int:
    """Leave out the words of the page that stand below the story, each on a line."""
    below = walk.passages[walk.index :] if walk.in_tail and walk.index > 0 else ()
    if not below or not all(map(_is_of_page, below)):
        return 0
    walk.draft.leave_out(walk.here, "a word of the page")
    return 1


def _is_of_page(passage: Passage) -> bool:
    """Tell whether a line is one of the page: a word of it, a call, the name of a network."""
    return is_page_edge(passage.text) or look(passage.text).boilerplate is not None or is_shared(passage.text)


def _label_above_titles(walk: Walk) -> BoilerplateKind | None:
    """Read a label without a colon above titles or topics, with which the text ends; None for another line."""
    found = look(walk.here.text).boilerplate_alone
    if found is None or found.rest or found.kind not in _LISTS:
        return None
    if found.kind is BoilerplateKind.CONTACT and not _is_above_contacts(walk):
        return None
    below = [passage.text for passage in walk.passages[walk.index + 1 :] if not look(passage.text).boilerplate]
    return None if any(is_prose(text) or text[-1] == "." for text in below) else found.kind


def _is_label_on_title(walk: Walk) -> bool:
    """Tell whether a label without a colon stands between paragraphs, right above the title of another story."""
    text, below = walk.here.text, walk.ahead()
    if below is None or len(text) > LONGEST_LABEL or not _is_title_right_below(below, walk.here):
        return False
    found = read_boilerplate(f"{text}:")
    return found is not None and not found.rest and found.kind is BoilerplateKind.RELATED


def _is_title_right_below(passage: Passage, above: Passage) -> bool:
    """Tell whether a line without a full stop stands below another, and no blank line between."""
    is_title = not look(passage.text).ends_sentence and len(passage.text) <= LONGEST_LINK
    return is_title and passage.line == above.line + len(above.lines)


def _is_above_contacts(walk: Walk) -> bool:
    """Tell whether a mail address or a telephone number stands below."""
    return any(is_reachable(passage.text) for passage in walk.passages[walk.index + 1 :])


def _read_contacts(walk: Walk) -> int:
    """Leave out a label without a colon, and the names, numbers and addresses below it."""
    walk.draft.leave_out(walk.here, f"boilerplate ({BoilerplateKind.CONTACT.value})")
    return 1 + _leave_out_contacts(walk)


def _read_topics(walk: Walk) -> int:
    """Leave out the topics of a story, each on a line, and the label above them."""
    count = 1
    while (passage := walk.ahead(count)) and passage.text.count(" ") <= _SPACES_OF_TOPIC:
        count += 1
    for passage in walk.passages[walk.index : walk.index + count]:
        walk.draft.leave_out(passage, "topics")
    return count


def _read_link_list(walk: Walk) -> int:
    """Read the stories below a label such as "Related stories:"."""
    titles: list[str] = []
    above = walk.here
    while (passage := walk.ahead(len(titles) + 1)) and len(titles) < MOST_LINKS:
        marker = look(passage.text).marker
        is_title = not look(passage.text).ends_sentence and len(passage.text) <= LONGEST_LINK and walk.in_tail
        if marker is None and not is_title and not _is_title_right_below(passage, above):
            break
        if look(passage.text[marker.end if marker else 0 :]).speaks_of_story:
            break
        above = passage
        if look(passage.text).boilerplate_alone or look(passage.text).is_sign_off:
            break
        titles.append(passage.text[marker.end if marker else 0 :])
    walk.draft.leave_out(walk.here, "a label of links")
    for passage in walk.passages[walk.index + 1 : walk.index + 1 + len(titles)]:
        if passage.text.isdecimal():
            walk.draft.leave_out(passage, "the number of a link")
    walk.draft.links.extend(Link(rel="related", title=title) for title in titles if not title.isdecimal())
    return 1 + len(titles)


#: What stands below a label without a colon, with which a text ends.
_LISTS: dict[BoilerplateKind, Callable[[Walk], int]] = {
    BoilerplateKind.RELATED: _read_link_list,
    BoilerplateKind.TOPICS: _read_topics,
    BoilerplateKind.CONTACT: _read_contacts,
}


def read_caption(walk: Walk) -> int:
    """Read the caption of a picture, or its credit where the story goes on below it."""
    caption = look(walk.here.text).caption
    if caption is None or (caption.words is None and not _goes_on(walk)):
        return 0
    walk.draft.add_picture(caption, walk.here)
    return 1


def _goes_on(walk: Walk) -> bool:
    """Tell whether paragraphs of the story stand further down."""
    return any(is_prose(passage.text) for passage in walk.passages[walk.index + 1 :])


def _may_be_told(text: str) -> bool:
    """Tell whether a paragraph may be the words of a notice: none that restricts the story, which is read as that."""
    return is_prose(text) and not look(text).restricts_use


def read_notice(walk: Walk) -> int:
    """Read a notice, or its label above a line that speaks of versions of the story."""
    label, following = look(walk.here.text).notice_label, walk.ahead()
    is_at_foot = label is not None and label.kind in _AT_FOOT and walk.ahead(2) is None
    if label and following and (speaks_of_version(following.text) or (is_at_foot and _may_be_told(following.text))):
        walk.note_taken("a notice")
        words = f"{label.words} {following.text}".strip()
        walk.draft.take_notice(replace(label, words=words), walk.here.line)
        return 2
    notice = look(walk.here.text).notice
    if notice is None:
        return 0
    walk.note_taken("a notice")
    walk.draft.take_notice(notice, walk.here.line)
    return 1


#: A sign that stands alone between two parts of a story.
_PARTING_SIGNS = frozenset("*_~\u2022\u00b7\u2014\u2013\u2042\u2020\u00a7")


def read_divider(walk: Walk) -> int:
    """Read a line of signs across the page, or one sign between two parts; the last line is a mark of the end."""
    is_sign = walk.here.text in _PARTING_SIGNS
    if not is_sign and not RULE_LINE.match(walk.here.text):
        return 0
    if walk.draft.sections and walk.ahead():
        walk.draft.add(Divider(id=walk.draft.next_id()))
    elif is_sign:
        return 0
    else:
        walk.draft.sign_off(walk.here.text, walk.here.line)
    return 1


#: A topic has no more spaces.
_SPACES_OF_TOPIC = 2
