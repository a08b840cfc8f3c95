"""Markdown beyond CommonMark, as other people write it: footnotes, boxes, shortcodes, comments, captions of pictures.

Footnotes are those of Pandoc and GitHub; their references become raised numbers, and they a list in an aside. A box
is a quotation of GitHub's that begins with its kind in brackets. A shortcode, of Hugo, Jekyll and others, stands for
what a program puts in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newsmodel.prose.characters import one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: What is left out with its words.
COMMENT, SHORTCODE = "a comment", "a shortcode"
UNUSED_FOOTNOTE, KIND_OF_BOX = "a footnote that nothing refers to", "the kind of a box"
_BOX = re.compile(r"\[!(?P<kind>[A-Za-z]{3,20})\][+-]?[ \t]*\Z")
#: None begins inside another one, else each of many that do not end would be read to the end of the text.
_SHORTCODE = re.compile(r"\{\{[<%](?:(?!\{\{[<%]).)*?[>%]\}\}|\{%(?:(?!\{%).)*?%\}", re.DOTALL)
#: A footnote, with the lines that go on with its first paragraph, and with those below that are indented.
_FOOTNOTE = re.compile(
    r"^ {0,3}\[\^[^\]\n]+\]:(?P<first>.*)(?P<rest>(?:\n(?:(?>(?:[ \t]*+\n)*)(?: {4}|\t).*|(?! {0,3}\[\^)[ \t]*\S.*))*)",
    re.MULTILINE,
)


def with_footnotes(parser: MarkdownIt) -> MarkdownIt:
    """Let a parser read footnotes.

    Args:
        parser: The parser; it is changed.
    """
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415 - of an extra

    parser.use(footnote_plugin, inline=False, move_to_end=True, always_match_refs=False)
    for name, markup in _FOOTNOTE_MARKUP.items():
        parser.add_render_rule(name, lambda *_, markup=markup: markup)
    parser.add_render_rule("footnote_ref", _raised)
    return parser


_FOOTNOTE_MARKUP = {
    "footnote_block_open": "<aside>\n<ol>\n",
    "footnote_block_close": "</ol>\n</aside>\n",
    "footnote_open": "<li>",
    "footnote_close": "</li>\n",
    "footnote_anchor": "",
}


def _raised(renderer: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:  # noqa: ARG001
    return f"<sup>{tokens[index].meta['id'] + 1}</sup>"


def unused_footnotes(text: str, tokens: list[Token]) -> Iterator[str]:
    """Yield the footnotes that nothing refers to, and those whose mark another one has; no reader shows them.

    Args:
        text: The Markdown.
        tokens: What it consists of.
    """
    shown = {line for token in tokens for line in token.content.splitlines()}
    for match in _FOOTNOTE.finditer(text) if "[^" in text else ():
        if match["first"].strip() not in shown:
            yield one_line(f"{match['first']} {match['rest']}")


def take_references(tokens: list[Token]) -> None:
    """Take references to footnotes out of headings, whose words the numbers would be a part of: "Rain1".

    Args:
        tokens: What the Markdown consists of; it is changed.
    """
    for opening, line in pairwise(tokens):
        if opening.type == "heading_open":
            line.children = [each for each in line.children or () if each.type != "footnote_ref"]


def take_boxes(tokens: list[Token]) -> Iterator[str]:
    """Make asides of quotations that begin with the kind of a box, and yield the kinds.

    Args:
        tokens: What the Markdown consists of; it is changed.
    """
    boxes: list[bool] = []
    for place, token in enumerate(tokens):
        if token.type == "blockquote_open":
            kind = _kind_of_box(tokens[place + 2]) if tokens[place + 1].type == "paragraph_open" else None
            boxes.append(kind is not None)
            if kind is not None:
                yield kind
        elif token.type != "blockquote_close":
            continue
        if boxes[-1]:
            token.tag, token.type = "aside", f"aside{token.type.removeprefix('blockquote')}"
        if token.nesting < 0:
            del boxes[-1:]


def _kind_of_box(line: Token) -> str | None:
    """Take the kind of a box off its first line; None where it is none."""
    children = line.children or []
    end = next((place for place, each in enumerate(children) if each.type == "softbreak"), len(children))
    match = _BOX.match("".join(each.content for each in children[:end]))
    if match is None:
        return None
    line.children = children[end + 1 :]
    return match["kind"]


def take_shortcodes(tokens: list[Token]) -> Iterator[str]:
    """Take out paragraphs that are shortcodes, and yield them.

    Args:
        tokens: What the Markdown consists of; it is changed.
    """
    places = [
        place
        for place, (opening, line) in enumerate(pairwise(tokens))
        if opening.type == "paragraph_open" and line.content and not _SHORTCODE.sub("", line.content).strip()
    ]
    yield from (tokens[place + 1].content for place in places)
    for place in reversed(places):
        del tokens[place : place + 3]


def comments(tokens: list[Token]) -> Iterator[str]:
    """Yield the lines of comments, which nobody sees.

    Args:
        tokens: What the Markdown consists of.
    """
    for token in tokens:
        for each in (token, *(token.children or ())):
            if each.type in ("html_block", "html_inline"):
                yield from _comments_in(each.content)


def _comments_in(markup: str) -> Iterator[str]:
    """Yield the lines of the comments in some HTML, each of which may say something; one without an end goes to its."""
    _, *parts = markup.split("<!--")
    lines = (line for part in parts for line in part.partition("-->")[0].splitlines())
    yield from filter(None, map(one_line, lines))


def part_captions(tokens: list[Token]) -> None:
    """Let words in italics right below a picture be a paragraph of their own, which is the caption.

    Args:
        tokens: What the Markdown consists of; it is changed.
    """
    for place in range(len(tokens) - 3, -1, -1):
        opening, line, closing = tokens[place : place + 3]
        children = [each for each in line.children or () if each.type != "text" or each.content or each.level]
        if opening.type != "paragraph_open" or [each.type for each in children[:2]] != ["image", "softbreak"]:
            continue
        caption = children[2:]
        if caption and caption[0].type == "em_open" and caption[-1].type == "em_close" and _is_one(caption):
            parts = (children[:1], caption)
            tokens[place : place + 3] = [
                token for part in parts for token in (opening, line.copy(children=part), closing)
            ]


def _is_one(tokens: list[Token]) -> bool:
    """Tell whether the first of some tokens is closed by the last one."""
    return not any(after.level == tokens[0].level and after.type == "em_close" for _, after in pairwise(tokens[:-1]))
