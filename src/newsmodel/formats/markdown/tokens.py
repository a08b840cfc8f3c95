"""Markdown → the markup that it stands for, by markdown-it-py: CommonMark, tables and strikethrough.

HTML in it stays as it is. What Markdown has no element for is told from its form: a picture alone in a paragraph is a
figure, its title the caption; a last paragraph of a quotation that begins with a dash says whose words it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from newsmodel.errors import MissingExtra
from newsmodel.formats.markdown.above import MENU, take_above
from newsmodel.formats.markdown.extensions import (
    COMMENT,
    KIND_OF_BOX,
    SHORTCODE,
    UNUSED_FOOTNOTE,
    comments,
    part_captions,
    take_boxes,
    take_references,
    take_shortcodes,
    unused_footnotes,
    with_footnotes,
)
from newsmodel.formats.markdown.lines import part_lines
from newsmodel.formats.markup.escaping import collapses, escaped, inline, style, tag
from newsmodel.formats.markup.parsing import tree_of, words_in
from newsmodel.prose.characters import one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Elements lie in each other no deeper than that; the rest is left out, and said to be.
DEEPEST = 60
#: What is left out with its words.
LINK_OF_HEADLINE, LINK_OF_HEADING, LINK_OF_PICTURE = (
    "the link of the headline",
    "the link of a heading",
    "where a picture leads",
)
TITLE_OF_LINK, TITLE_OF_PICTURE = "the title of a link", "another title of a picture"
UNUSED_ADDRESS = "an address that nothing refers to"
_DASH = re.compile(r"[\u2014\u2013] ?(?=\S|\Z)")
#: A heading in HTML.
_HEADING = re.compile(r"<h([1-6])\b", re.IGNORECASE)
#: The name of a heading, behind its words.
_NAMED = re.compile(r"(?:^|(?<!\s)\s++)(?<!\\)\{#([\w.:-]+)\}\s*\Z")


class Found(msgspec.Struct):
    """The markup of a text, with the parts of it that markup has no place for.

    Attributes:
        markup: The markup.
        headline: The words of the heading that was taken for the headline.
        kicker: The words of a label above it.
        titles: The titles of pictures, by their addresses.
        left_out: What is in the text and not in the markup, for people.
    """

    markup: str = ""
    headline: str | None = None
    kicker: str | None = None
    titles: dict[str, str] = msgspec.field(default_factory=dict)
    left_out: list[str] = msgspec.field(default_factory=list)


def to_markup(text: str, *, headline: str | None = None, is_foreign: bool = False) -> Found:
    r"""Turn Markdown into markup.

    Args:
        text: The Markdown.
        headline: The headline, where it is known; else the first heading of the highest rank is it.
        is_foreign: Whether somebody else wrote it, who may use more than CommonMark, and may part lines that say
            something by themselves by no more than their ends.

    Raises:
        MissingExtra: markdown-it-py is not installed.

    Example:
        >>> found = to_markup("# Rain\n\nIt *rained*.")
        >>> found.headline, found.markup
        ('Rain', '<p>It <em>rained</em>.</p>\n')
    """
    parser = _parser(has_footnotes=is_foreign)
    env: dict[str, Any] = {}
    tokens = parser.parse(text, env)
    is_whole = not any(token.nesting == 1 and token.level >= DEEPEST - 1 for token in tokens)
    found = Found()
    if is_foreign:
        _take_extensions(tokens, text, found)
    place = _take_headline(tokens, headline, found, parser)
    if is_foreign:
        found.kicker, menus = take_above(tokens, place)
        found.left_out += [f"{MENU}: {line}" for line in menus]
        part_lines(tokens, is_headed=headline is not None or found.headline is not None)
    _name_headings(tokens)
    _rank_headings(tokens)
    _attribute_quotations(tokens)
    _note_left_out(tokens, env, found)
    if not is_whole:
        found.left_out.append("what lies too deep in lists and quotations")
    found.markup = parser.renderer.render(_with_figures(tokens), parser.options, env)
    return found


def _take_extensions(tokens: list[Token], text: str, found: Found) -> None:
    """Read what the Markdown has beyond CommonMark, and note what of it has no place in markup."""
    part_captions(tokens)
    take_references(tokens)
    told = {
        KIND_OF_BOX: take_boxes(tokens),
        SHORTCODE: take_shortcodes(tokens),
        COMMENT: comments(tokens),
        UNUSED_FOOTNOTE: unused_footnotes(text, tokens),
    }
    found.left_out += [f"{what}: {words}" for what, each in told.items() for words in each]


@functools.cache
def _parser(*, has_footnotes: bool) -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("markdown") from None
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    # addresses are looked at where those of all markup are
    for method, function in (("normalizeLink", str), ("normalizeLinkText", str), ("validateLink", bool)):
        setattr(parser, method, function)
    for name in ("fence", "code_block"):
        parser.add_render_rule(name, _preformatted)
    return with_footnotes(parser) if has_footnotes else parser


def _preformatted(renderer: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return f"<pre>\n{escaped(tokens[index].content.removesuffix(chr(10)))}</pre>\n"


# --- headings


def _heading_in(markup: str) -> tuple[str, str] | None:
    """Find the rank and the markup of the first heading in HTML; one that does not end goes to the end."""
    opening = _HEADING.search(markup)
    start = markup.find(">", opening.end()) + 1 if opening else 0
    if not opening or not start:
        return None
    end = markup.lower().find(f"</h{opening[1]}", start)
    return opening[1], markup[start : end if end >= 0 else len(markup)]


def _take_headline(tokens: list[Token], known: str | None, found: Found, parser: MarkdownIt) -> int:
    """Take out the heading that is the headline: one of the first rank before all others, unless it says another.

    Returns:
        Where it stood; 0 where nothing was taken out.
    """
    for index, token in enumerate(tokens):
        in_markup = _heading_in(token.content) if token.type == "html_block" else None
        if in_markup is not None:
            rank, markup = in_markup
            if known is None and rank == "1":
                found.headline = _plain(markup) or None
            return 0
        if token.type != "heading_open":
            continue
        words = _words_of(tokens[index + 1], parser)
        if token.tag == "h1" and token.level == 0 and words and (known is None or words == one_line(known)):
            found.headline = words
            _note_link_of(tokens[index + 1], found)
            del tokens[index : index + 3]
            return index
        return 0
    return 0


def _note_link_of(line: Token, found: Found, what: str = LINK_OF_HEADLINE) -> None:
    """Note where a headline or a heading leads, which no field has."""
    for child in line.children or ():
        if child.type == "link_open":
            told = " ".join(str(child.attrs[name]) for name in ("href", "title") if child.attrs.get(name))
            found.left_out.append(f"{what}: {told}")


def _words_of(token: Token, parser: MarkdownIt) -> str:
    return _plain(f"<p>{parser.renderer.render([token], parser.options, {})}</p>")


def _plain(markup: str) -> str:
    root = tree_of(markup)
    return "" if root is None else words_in(root)


def _name_headings(tokens: list[Token]) -> None:
    """Take the names that stand behind headings in braces, as Hugo, Jekyll and Pandoc have them."""
    for token, line in pairwise(tokens):
        name = _NAMED.search(line.content) if token.type == "heading_open" else None
        if name is None or not line.children:
            continue
        last, behind = line.children[-1], name[0].strip()
        if last.type == "text" and last.content.endswith(behind):
            last.content = last.content.removesuffix(behind).rstrip()
            token.attrSet("id", name[1])


def _rank_headings(tokens: list[Token]) -> None:
    """Say of each heading how far below the headline it stands; headings of the first rank may stand directly below."""
    headings = [token for token in tokens if token.type == "heading_open"]
    shift = 0 if any(token.tag == "h1" for token in headings) else 1
    for token in headings:
        token.attrSet("data-level", int(token.tag[1]) - shift)


# --- quotations


def _attribute_quotations(tokens: list[Token]) -> None:
    """Tell the end of a quotation that begins with a dash from its words: its last paragraph, or the last line."""
    for index, token in enumerate(tokens):
        if token.type != "blockquote_close" or tokens[index - 1].type != "paragraph_close":
            continue
        start, line, end = tokens[index - 3 : index]
        children = line.children or []
        breaks = [place for place, child in enumerate(children) if child.type == "softbreak"]
        first = breaks[-1] + 1 if breaks else 0
        dash = (
            _DASH.match(children[first].content) if first < len(children) and children[first].type == "text" else None
        )
        if dash is None or "hardbreak" in [child.type for child in children[first:]]:
            continue
        if breaks:
            children[first - 1] = children[first - 1].copy(type="html_inline", content="</p>\n<footer>")
            end.tag = "footer"
        elif tokens[index - 4].type == "paragraph_close":
            start.tag = end.tag = "footer"
        else:
            continue
        children[first].content = children[first].content[dash.end() :]


# --- pictures


def _with_figures(tokens: list[Token]) -> list[Token]:
    """Put a figure in the place of each paragraph that is a picture."""
    written: list[Token] = []
    for token in tokens:
        written.append(token)
        if (
            token.type == "paragraph_close"
            and not token.hidden
            and len(written) > 2
            and written[-3].type == "paragraph_open"
        ):
            children = written[-2].children or []
            if len(children) == 1 and children[0].type == "image":
                written[-3:] = [_figure(children[0], token)]
    return written


def _figure(image: Token, end: Token) -> Token:
    """Make a figure of a picture, with its title as the caption, as a block of HTML."""
    alt = " ".join("".join(_alt_words(image)).split())
    parts = ["<figure>", tag("img", {"src": image.attrs.get("src"), "alt": alt})]
    title = image.attrs.get("title")
    if isinstance(title, str) and title:
        words = inline(title, [], preserved=collapses(title))
        parts.append(f"{tag('figcaption', {'style': style(title)})}{words}</figcaption>")
    return end.copy(type="html_block", tag="", nesting=0, content="".join([*parts, "</figure>\n"]))


def _alt_words(token: Token) -> Iterator[str]:
    waiting = list(token.children or ())[::-1]
    while waiting:
        child = waiting.pop()
        yield "\n" if child.type in ("softbreak", "hardbreak") else "" if child.children else child.content
        waiting += list(child.children or ())[::-1]


# --- what markup has no place for


#: What follows the start of a link that has nothing but a picture in it.
_ALONE_IN_LINK = ["image", "link_close"]


def _note_left_out(tokens: list[Token], env: dict[str, Any], found: Found) -> None:
    languages, hrefs = [], set()
    for token, line in pairwise(tokens):
        if token.type == "heading_open":
            _note_link_of(line, found, LINK_OF_HEADING)
    for token in tokens:
        if token.type == "fence" and token.info.strip():
            languages.append(token.info.strip())
        if token.type == "ordered_list_open" and token.attrs.get("start") not in (None, 1):
            found.left_out.append(f"the number {token.attrs['start']} that a list begins with")
        hrefs |= {child.attrs.get(name) for child in token.children or () for name in ("href", "src")}
        _note_titles(token.children or [], found)
    if languages:
        found.left_out.append(f"what code is written in: {', '.join(dict.fromkeys(languages))}")
    for label, reference in env.get("references", {}).items():
        if reference["href"] not in hrefs:
            told = " ".join(filter(None, (label, reference["href"], reference.get("title"))))
            found.left_out.append(f"{UNUSED_ADDRESS}: {told}")


def _note_titles(children: list[Token], found: Found) -> None:
    """Note the titles of links and pictures, and where a picture leads; the first title of a picture is its caption."""
    for place, child in enumerate(children):
        title = str(child.attrs.get("title") or "")
        if child.type == "link_open" and [each.type for each in children[place + 1 : place + 3]] == _ALONE_IN_LINK:
            found.left_out.append(f"{LINK_OF_PICTURE}: {child.attrs.get('href')}")
        if child.type == "link_open" and title:
            found.left_out.append(f"{TITLE_OF_LINK}: {title}")
        if child.type == "image" and title and found.titles.setdefault(str(child.attrs["src"]), title) != title:
            found.left_out.append(f"{TITLE_OF_PICTURE}: {title}")
