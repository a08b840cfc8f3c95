"""Pictures of a page as their elements mean them: all files of one, its caption, and what waits in `noscript`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsmodel.formats.html.page import Page, is_in, words_of
from newsmodel.formats.html.story.captions import is_caption
from newsmodel.formats.html.story.surroundings import is_boxed_picture, is_caption_box
from newsmodel.formats.markup.elements import FRAMES, HEADINGS, LISTS, PICTURES, PLAYERS, SOURCE_SETS, SOURCES
from newsmodel.formats.markup.parsing import Element

_IMAGES = ("img", "amp-img")
_MOVING = (*PLAYERS, *FRAMES)
#: A picture that is at least so wide is no pixel that counts readers.
_LEAST_WIDTH = 100
#: Elements whose pictures are in a figure, or are none of the story's.
_NO_FIGURES = ("figure", "nav", "footer")
#: A caption is no longer.
_LONGEST = 400
#: A box of a picture stands at most so many levels above it, and has none of these elements in it.
_HIGHEST, _NO_CAPTION = 3, ("form", "button", "table", "iframe", "blockquote", *LISTS, *HEADINGS)
_BOXES = frozenset({"div", "p", "span", "section", "center", "aside"})
#: Tables and lists of terms that old editors lay a picture and its caption out with: so many cells.
_LAID_OUT, _CELLS, _MOST_CELLS = ("table", "dl"), ("td", "th", "dt", "dd"), 2
#: What ends with a photographer's name, and has more elements in it, is no caption.
_MOST_PARTS = 4
#: Elements that set the words below a picture apart where nothing else says that they are its caption.
_SET_APART = frozenset({"em", "i", "small"})
_WAITERS = frozenset({"figure", "picture"})
_PROSE = frozenset({"p", *HEADINGS, *LISTS})


def mend_pictures(page: Page) -> None:
    """Give the pictures of a page their files and captions; its tree is changed."""
    for waiting in [each for each in page.root.iter("noscript") if _holds(each, *_IMAGES) and not is_in(each, "head")]:
        _open_waiting(waiting)
    for picture in [each for each in page.root.iter("picture") if _holds(each, "source")]:
        _gather(picture)
    for box in [each for each in page.root.iter(*_LAID_OUT) if _holds(each, *_IMAGES)]:
        _open_laid_out(box)
    for picture in [each for each in page.root.iter(*_IMAGES) if not is_in(each, *_NO_FIGURES)]:
        _make_figure(picture)
    for player in [each for each in page.root.iter(*_MOVING) if not is_in(each, *_NO_FIGURES)]:
        _caption_player(player)
    for figure in [each for each in page.root.iter("figure") if not _holds(each, "figcaption")]:
        _take_caption_below(figure)


def _holds(element: Element, *names: str) -> bool:
    return next(element.iterdescendants(*names), None) is not None


def _has_file(element: Element) -> bool:
    """Tell whether a picture has an address, and not only one that stands in for it."""
    told = ((element.get(name) or "").strip() for name in (*SOURCES, *SOURCE_SETS))
    return any(value and value[:5].lower() != "data:" for value in told)


def _open_waiting(waiting: Element) -> None:
    """Let a picture in `noscript` stand, where it is the only one of its figure, or behind one without a file."""
    before = waiting.getprevious()
    parent = waiting.getparent()
    if parent is None or any(map(str.strip, _words(waiting))):
        return
    around = parent if parent.tag in _WAITERS or is_boxed_picture(parent) else before
    if any(map(_is_seen, waiting.iter(*PICTURES))) and (around is None or around.tag in _PROSE):
        waiting.tag = "span"  # it stands among paragraphs
        return
    if around is None or (around is before and around.tag not in (*PICTURES, "picture", "div", "span")):
        return
    others = [each for each in around.iter(*PICTURES) if not any(above is waiting for above in each.iterancestors())]
    if any(map(_has_file, others)) or (around is before and not others):
        return
    for other in others:
        _remove(other)
    waiting.tag = "span"


def _is_seen(picture: Element) -> bool:
    """Tell whether a picture says what it shows, or how large it is: no pixel that counts."""
    width = (picture.get("width") or "").strip()
    return bool((picture.get("alt") or "").strip()) or (width.isdecimal() and int(width) >= _LEAST_WIDTH)


def _words(element: Element) -> Iterator[str]:
    return map(str, element.itertext())


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None and not (element.tail or "").strip():
        parent.remove(element)


def _gather(picture: Element) -> None:
    """Give the image of a picture the files of its sources."""
    image = next(picture.iter(*PICTURES), None)
    if image is None:  # scripts put it there
        image = picture.makeelement("img")
        picture.append(image)
    files = [
        value.strip(" ,")
        for source in picture.iter("source")
        for name in (*SOURCE_SETS, "src", "data-src")
        if (value := source.get(name)) and value.strip() and value.strip()[:5].lower() != "data:"
    ]
    own = next((value for name in SOURCE_SETS if (value := (image.get(name) or "").strip())), None)
    if files:
        image.set("srcset", ", ".join(([own] if own else []) + files))
        image.set("data-srcset", "")


def _make_figure(picture: Element) -> None:
    """Make a figure of a box that has one picture and a few words, which are its caption, or has them below it."""
    for box in islice(picture.iterancestors(), _HIGHEST):
        if box.tag not in _BOXES and box.tag not in ("a", "picture", "noscript"):
            return None
        words = words_of(box)
        if words:
            if box.tag in _BOXES and len(words) <= _LONGEST and _is_captioned(box):
                box.tag = "figure"
                _name_caption(box)
            return None
        if _is_captioned_below(box):
            below = box.getnext()
            figure = picture.makeelement("figure")
            box.addprevious(figure)
            figure.append(box)
            figure.tail, box.tail = box.tail, None
            return _take_caption_below(figure, below)
    return None


def _caption_player(player: Element) -> None:
    """Make a figure of a box with one player, or one frame, and its caption, which says so by its class."""
    for box in islice(player.iterancestors(), _HIGHEST):
        if box.tag not in _BOXES or len(list(islice(box.iter(*_MOVING, *PICTURES), 2))) > 1:
            return
        if words := words_of(box):
            captions = [each for each in box.iterdescendants() if is_caption_box(each) and words_of(each) == words]
            if captions and len(words) <= _LONGEST:
                box.tag = "figure"
                captions[-1].tag = "figcaption"
            return


def _is_captioned_below(box: Element) -> bool:
    """Tell whether the caption of a box with nothing but a picture stands in the next element."""
    below = box.getnext()
    if below is None or below.tag not in _BOXES or (box.tail or "").strip() or box.tag == "noscript":
        return False
    return is_caption_box(below) or (len(below) <= _MOST_PARTS and is_caption(words_of(below)))


def _open_laid_out(box: Element) -> None:
    """Make a box of a table, or of a list of terms, that has a picture and its caption alone."""
    cells = [*box.iter(*_CELLS)]
    if len(cells) > _MOST_CELLS or not any(is_caption_box(each) or is_boxed_picture(each) for each in (box, *cells)):
        return
    for each in [*box.iter("tbody", "tr", *_LAID_OUT, *_CELLS)]:
        each.tag = "div"


def _take_caption_below(figure: Element, caption: Element | None = None) -> None:
    """Put the caption into a figure that stands right below it; it may be known to be one."""
    below = figure.getnext()
    if below is None or (figure.tail or "").strip() or (below is not caption and not is_caption_box(below)):
        return
    if not 0 < len(words_of(below)) <= _LONGEST or next(below.iter(*PICTURES, *_NO_CAPTION), None) is not None:
        return
    figure.tail, below.tail = below.tail, None
    below.tag = "figcaption"
    figure.append(below)


def _is_captioned(box: Element) -> bool:
    """Tell whether the words of a box are a caption: it, or the element of the words, says so by its class."""
    pictures = list(islice(box.iter(*PICTURES), 2))
    if len(pictures) != 1 or next(box.iter(*_NO_CAPTION), None) is not None:
        return False
    if any(words_of(link) for link in box.iter("a") if next(link.iter(*PICTURES), None) is not None):
        return False
    return is_boxed_picture(box) or any(is_caption_box(each) for each in box.iterdescendants()) or _ends_apart(box)


def _ends_apart(box: Element) -> bool:
    """Tell whether all words of a box are set apart behind its picture: <img><br><em>The ferry in March.</em>."""
    last = box[-1]
    return last.tag in _SET_APART and words_of(last) == words_of(box) and not _holds(last, *PICTURES)


def _name_caption(figure: Element) -> None:
    """Make captions of the elements of a figure's words, of the marked one where there is one."""
    marked = [each for each in figure.iterdescendants() if is_caption_box(each) and words_of(each)]
    worded = marked or [
        each for each in figure.iterchildren() if words_of(each) and next(each.iter(*PICTURES), None) is None
    ]
    if worded:
        worded[0].tag = "figcaption"
    elif (figure.text or "").strip() or any((each.tail or "").strip() for each in figure):
        _wrap_words(figure)


def _wrap_words(figure: Element) -> None:
    """Put the loose words of a figure into a caption of their own."""
    words = " ".join(filter(None, (figure.text, *(each.tail for each in figure))))
    figure.text = None
    for each in figure:
        each.tail = None
    caption = figure.makeelement("figcaption")
    caption.text = words
    figure.append(caption)
