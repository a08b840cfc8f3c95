"""The foot of a plain-text story: who wrote it, credits, sign-offs, initials, dates and addresses below it."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head_taking import take_dates
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.prose.furniture.addresses import is_handle, read_mail_addresses
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.credits import heads_about_authors, is_initials, is_named_sign_off
from newsmodel.prose.furniture.holds import holds_back_what_follows
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: Below the heading "About the authors" stand no more paragraphs.
MOST_ABOUT = 5
#: Words about the author are no longer.
ABOUT_AUTHOR = 300


def read_below(walk: Walk) -> int:
    """Read credits, sign-offs, initials, dates and addresses at the end."""
    if not walk.in_tail and not _ends_above_label(walk):
        return 0
    passage, draft = walk.here, walk.draft
    last = walk.index == len(walk.passages) - 1
    if look(passage.text).is_sign_off:
        _take_sign_off(passage, draft)
    elif look(passage.text).is_credit or _signs_again(walk) or _is_initialled(walk, last=last):
        walk.note_taken("a credit")
        draft.credits.append(passage.text)
    elif walk.index >= max(3, len(walk.passages) - 2) and _is_about_author(passage.text, draft):
        told = f"taken for words about the author, and out of the body: {shown(passage.text)}"
        draft.note(rules.NOTICE_GUESSED, told, "tagline", row=passage.line)
        draft.credits.append(passage.text)
    elif byline := _byline_below(walk, last=last):
        walk.note_taken("a credit")
        draft.bylines.append(byline)
    elif (addresses := read_mail_addresses(passage.text)) or is_handle(passage.text):
        draft.take_addresses(addresses, passage)
    elif (found := look(passage.text).publication) and all(one.labelled for one in found):
        take_dates(found, passage, draft)
    else:
        return 0
    return 1


def _is_initialled(walk: Walk, *, last: bool) -> bool:
    """Tell whether a line is the initials of who wrote and edited, with nothing but a sign-off below it."""
    if walk.index == 0 or not is_initials(walk.here.text):
        return False
    below = (passage.text for passage in walk.passages[walk.index + 1 :])
    return last or all(look(text).is_sign_off or is_initials(text) for text in below)


def _ends_above_label(walk: Walk) -> bool:
    """Tell whether a mark of the end stands above the label of contacts or of notes: "ENDS", "Media contact:"."""
    below = walk.ahead()
    if below is None or walk.index == 0 or not look(walk.here.text).is_sign_off:
        return False
    return look(below.text).boilerplate is not None or look(below.text).notice_label is not None


def read_about_authors(walk: Walk) -> int:
    """Read the heading "About the authors" with which a story ends, and what is said of each."""
    below = walk.passages[walk.index + 1 :]
    if not 0 < len(below) <= MOST_ABOUT or not heads_about_authors(walk.here.text):
        return 0
    if walk.index == 0 or any(len(passage.text) > ABOUT_AUTHOR for passage in below):
        return 0
    walk.draft.leave_out(walk.here, "the heading above words about the authors")
    for count, passage in enumerate(below):
        if look(passage.text).speaks_of_story or look(passage.text).boilerplate:
            return count + 1
        told = f"taken for words about an author, and out of the body: {shown(passage.text)}"
        walk.draft.note(rules.NOTICE_GUESSED, told, "tagline", row=passage.line)
        walk.draft.credits.append(passage.text)
    return len(below) + 1


def read_withheld(walk: Walk) -> int:
    """Leave out what stands below a line that says that it is not for publication, and that line; embargoes stand."""
    if walk.index == 0 or not holds_back_what_follows(walk.here.text):
        return 0
    walk.draft.order_on_rest = walk.here.text
    for passage in walk.passages[walk.index :]:
        notice = look(passage.text).notice
        if notice is not None and notice.kind == "embargo":
            walk.draft.take_notice(notice, passage.line)
        else:
            walk.draft.leave_out(passage, "not for publication")
    return len(walk.passages) - walk.index


def read_notes_to_editors(walk: Walk) -> int:
    """Leave out what stands below a label such as "Notes to editors", behind the end or above counted notes."""
    label, below = look(walk.here.text).notice_label, walk.ahead()
    if walk.index == 0 or label is None or label.kind != "editors_note" or below is None:
        return 0
    if not (look(walk.passages[walk.index - 1].text).is_sign_off or look(below.text).marker):
        return 0
    for count, passage in enumerate(walk.passages[walk.index :]):
        if look(passage.text).speaks_of_story:
            return count  # what restricts the story is read as that
        walk.draft.leave_out(passage, "notes to editors")
    return len(walk.passages) - walk.index


#: Signs before a name below a story.
_SIGNED = "-\u2013\u2014~*( \u00a0"


def _byline_below(walk: Walk, *, last: bool) -> Byline | None:
    """Read who wrote a story or took its pictures, below it: "By Jo Lee", "— Jo Lee, Orton", "Photo: Ana Ruiz"."""
    text, draft = walk.here.text, walk.draft
    if walk.index == 0 or not draft.sections:
        return None
    byline = look(text).byline
    if byline and (not byline.authors or not draft.bylines):
        return byline
    bare = text.lstrip(_SIGNED)
    line = look(bare.rstrip(" )*") if bare != text else text).author_line if last and not draft.bylines else None
    if line is None or line.dated or (bare == text and (not line.proven or _is_name(walk.ahead(-1)))):
        return None
    return replace(line.byline, text=text)


def _is_name(above: Passage | None) -> bool:
    """Tell whether the line above is a name by itself: below it stands where its bearer is."""
    return above is not None and look(above.text).author_line is not None


def _signs_again(walk: Walk) -> bool:
    """Tell whether the last line names those whom the byline does, with their agency: "Ana Ruiz/AFP"."""
    line = look(walk.here.text).author_line if walk.draft.bylines and walk.ahead() is None else None
    if line is None or line.dated or not line.proven:
        return False
    known = {author.name for byline in walk.draft.bylines for author in byline.authors}
    return {author.name for author in line.byline.authors} <= known


def _is_about_author(text: str, draft: Draft) -> bool:
    """Tell whether words below the story begin with the whole name of someone in the byline."""
    if len(text) > ABOUT_AUTHOR:
        return False
    names = (author.name.casefold() for byline in draft.bylines for author in byline.authors if " " in author.name)
    words = text.casefold()
    return any(words.startswith((f"{name} ", f"{name}, ")) for name in names)


def _take_sign_off(passage: Passage, draft: Draft) -> None:
    if is_named_sign_off(passage.text):
        draft.credits.append(passage.text)
    else:
        draft.sign_off(passage.text, passage.line)
