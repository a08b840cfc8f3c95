"""Surroundings among a story's words: its head over again, credits, links to others, calls."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.addresses import read_mail_addresses
from newsmodel.prose.furniture.boilerplate import BoilerplateKind, BoilerplateLine, read_boilerplate
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.looks import look

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: Properties of microdata that are decks where people see them.
_DECK_ITEMS = frozenset({"description", "alternativeHeadline"})
#: Classes of bylines and dates.
_HEAD = re.compile(r"(?i)(?:^|[\s_-])(?:by-?line|authors?|date|dateline|timestamp|published|meta)(?:[\s_-]|$)|byline")
#: An address of mail, or the name of an account.
_REACHED = re.compile(r"(?<!\S)[(\[]?@\w{2}|\w@\w")
#: The name of somebody who signed a story is no longer.
_LONGEST_SIGNATURE = 40
#: Short names of those who signed a story: "ic", "ic/jv".
_INITIALS = re.compile(r"[a-z\u00df-\u00ff]{2,4}(?:/[a-z\u00df-\u00ff]{2,4}){0,2}\.?")
_PARTS = re.compile(r"[\s_]+|--")
#: Stops of all scripts, and the marks that close behind them.
_ENDS = frozenset(
    '.!?\u2026\u201c\u201d"\u00bb\u3002\uff01\uff1f\uff0e\uff61\u300d\u300f\u06d4\u061f\u0964\u0965\u17d4\u104b\u1362'
)
#: A longer class is made by a machine, and says nothing.
_LONGEST_CLASS = 300
#: A page has hardly more classes, each of which is asked for over and over.
_CLASSES = 1000
#: A label before links is no longer; one of so many spaces says by itself what they are.
_LONGEST_LABEL, _SURE_LABEL = 60, 3
_ANYTHING = "X"
#: A kicker has no more letters, so that what is longer is a title.
_KICKER = 20


@functools.cache
def _told() -> re.Pattern[str]:
    """Compile what a line about somebody says behind their name."""
    return re.compile(rf"[^.!?]{{0,30}}?\b{any_of(pooled(lambda language: language.furniture.tagline_verbs))}\b")


@functools.cache
def _deck() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:^|[\s_-]){any_of(NAMES.page_classes.decks)}(?:[\s_-]|$)")


def is_about(text: str, names: Sequence[str]) -> bool:
    """Tell whether words tell readers of somebody who wrote the story, or how to reach them.

    Example:
        >>> is_about("Ana Ruiz is a reporter in Port Ellen.", ["Ana Ruiz"])
        True
        >>> is_about("Contact Ana Ruiz at ruiz@example.org.", ["Ana Ruiz"])
        True
    """
    near = (name for name in names if name in text[: len(name) + 40])
    return any(_told().match(text, text.index(name) + len(name)) or _REACHED.search(text) for name in near)


def is_strange(element: Element, states: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether the class or the id of an element says that it is no part of a story.

    Args:
        element: The element.
        states: Words that say nothing on this page.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> is_strange(tree_of('<div class="c-newsletter">').find(".//div"))
        True
    """
    return not strange_words(element) <= states


def strange_words(element: Element) -> frozenset[str]:
    """Find the words in the class and the id of an element that boxes have which are no part of a story."""
    return _strange_words(f"{element.get('class', '')} {element.get('id', '')}")


@functools.lru_cache(_CLASSES)
def _strange_words(told: str) -> frozenset[str]:
    if not told.strip() or len(told) > _LONGEST_CLASS:
        return frozenset()
    parts = _PARTS.split(without_states(_CAMEL.sub("-", told).lower()))
    words = (word for part in parts for word in (part, part.partition("-")[2], *part.split("-")))
    return NAMES.page_classes.boxes.intersection(words)


def without_states(told: str) -> str:
    """Leave out of some classes those that say what their element has or lacks.

    Example:
        >>> without_states("story has-share no_toc")
        'story  '
    """
    return _without_states(told)


@functools.lru_cache(_CLASSES)
def _without_states(told: str) -> str:
    return _states().sub("", told)


@functools.cache
def _states() -> re.Pattern[str]:
    """Compile names of what an element has or lacks, which say nothing of what it is: "has-share", "no_toc"."""
    return re.compile(rf"(?<![^\s_-]){any_of(NAMES.page_classes.states)}[_-]+[^\s_-]+")


def is_boxed_picture(element: Element) -> bool:
    """Tell whether the class of an element says that it is the box of a picture."""
    told = _parts(element)
    return not NAMES.page_classes.pictures.isdisjoint(told) and NAMES.page_classes.no_pictures.isdisjoint(told)


def is_caption_box(element: Element) -> bool:
    """Tell whether the class of an element says that its words are a caption."""
    return not NAMES.page_classes.captions.isdisjoint(_parts(element))


def is_notice_box(element: Element) -> bool:
    """Tell whether the class of an element says that its words are a correction."""
    told = element.get("class")
    return told is not None and _names_notices(told)


@functools.lru_cache(_CLASSES)
def _names_notices(told: str) -> bool:
    return not NAMES.page_classes.notices.isdisjoint(_parts_of(told))


def is_opener(element: Element) -> bool:
    """Tell whether an element is the title of what opens when readers ask for it.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> is_opener(tree_of("<details><summary>Who pays?</summary>The county.").find(".//summary"))
        True
    """
    return element.tag == "summary" or not NAMES.page_classes.openers.isdisjoint(_parts(element))


def is_subhead(element: Element) -> bool:
    """Tell whether the class of an element says that it is a heading amid a story."""
    return not NAMES.page_classes.subheads.isdisjoint(_parts(element))


def _parts(element: Element) -> frozenset[str]:
    """Part the names in the class of an element into words."""
    told = element.get("class")
    return _parts_of(told) if told else frozenset()


@functools.lru_cache(_CLASSES)
def _parts_of(told: str) -> frozenset[str]:
    if len(told) > _LONGEST_CLASS:
        return frozenset()
    parts = _PARTS.split(_CAMEL.sub("-", told).lower())
    return frozenset(word for part in parts for word in (part, *part.split("-")))


def is_deck(element: Element) -> bool:
    """Tell whether the class of an element says that its words are a deck."""
    return element.get("itemprop") in _DECK_ITEMS or bool(_deck().search(element.get("class", "")))


def boilerplate_of(run: Run) -> BoilerplateKind | None:
    """Tell the kind of boilerplate that a run is; a label stands alone here, where plain text has a colon behind it."""
    found = look(run.text).boilerplate_alone
    if found is None and run.linked and not run.is_link:
        found = _read_listing(run)
    return found.kind if found is not None else None


def _read_listing(run: Run) -> BoilerplateLine | None:
    """Read a label with nothing behind it but links, as a page's style parts them: "Posted in News, Weather"."""
    words = [(slot.is_linked, told) for slot in run.slots if (told := slot.words.strip())]
    label = " ".join(told for _, told in takewhile(lambda each: not each[0], words))
    if not label or len(label) > _LONGEST_LABEL:
        return None
    found = read_boilerplate(f"{label.rstrip(': ')}: {_ANYTHING}")
    is_label = found is not None and found.rest == _ANYTHING
    return found if is_label and (2 * run.linked > len(run.text) or label.count(" ") >= _SURE_LABEL) else None


def is_tagline(text: str) -> bool:
    """Tell whether words below a story say who contributed to it."""
    seen = look(text)
    return seen.is_tagline or _names_others(seen.byline) or bool(read_mail_addresses(text))


def _names_others(byline: Byline | None) -> bool:
    """Tell whether a byline names nobody who wrote the story, but who edited it, or had another part."""
    return byline is not None and not byline.authors and byline.agency is None and bool(byline.others)


def is_dated_byline(run: Run) -> bool:
    """Tell whether a line says who wrote the story, and when: "Posted on 4 March 2026 by Ana Ruiz"."""
    line = look(run.text).author_line
    return line is not None and line.dated is not None and any(each.labelled for each in line.dated.published)


def is_signature(run: Run, authors: Sequence[str], *, is_last: bool, is_below: bool = True) -> bool:
    """Tell whether the words below a story are the name of its author, or that of somebody, set apart or behind a dash.

    The last words are the name of its author where nothing else says who that is. A line above a long paragraph that is
    set apart is a heading where its script has no capitals to tell a name by.

    Initials behind a stroke or a dash sign it too: "/ic".
    """
    words = run.text.lstrip("-\u2013\u2014/~* ")
    if key_of(words) in map(key_of, authors) or (words != run.text and _INITIALS.fullmatch(words)):
        return True
    line = look(words).author_line if len(words) <= _LONGEST_SIGNATURE else None
    is_name = (
        line is not None
        and line.dated is None
        and not ends_sentence(run)
        and all(" " in each.name for each in line.byline.authors)
    )
    return is_name and (
        (is_last and not authors)
        or words != run.text
        or ((is_below or words.lower() != words) and all(_is_set_apart(slot.element) for slot in run.slots))
    )


def _is_set_apart(element: Element) -> bool:
    return any(each is not None and each.tag in ("b", "strong", "em", "i") for each in (element, element.getparent()))


def is_of_head(run: Run) -> bool:
    """Tell whether a run between headline and story says who wrote that, or when: by its words or its class."""
    seen = look(run.text)
    if seen.publication or seen.byline:
        return True
    told = " ".join(each.get("class") or "" for each in (run.owner, *(slot.element for slot in run.slots[:2])))
    return any(slot.element.tag == "time" for slot in run.slots) or bool(_HEAD.search(told))


def ends_sentence(run: Run) -> bool:
    """Tell whether a run ends as sentences do."""
    return run.text[-1] in _ENDS


def repeats(run: Run, key: str) -> bool:
    """Tell whether a run is some words over again, or one of both has no more than a kicker before the other."""
    if run.key == key or not key:
        return bool(key)
    short, long = sorted((run.key, key), key=len)
    return len(short) > _KICKER and long.endswith(short) and len(long) < 2 * len(short) + _KICKER
