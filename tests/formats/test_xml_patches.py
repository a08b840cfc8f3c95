"""NITF and NewsML: words that change amid markup, and the markup that is lost with words that are written anew."""

from __future__ import annotations

import attrs
import pytest

from newsmodel import parse, render
from newsmodel.model import Paragraph
from newsmodel.readings import Rendering


def in_nitf(content: str) -> str:
    """Make an item of NITF."""
    head = "<body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{content}</body.content></body></nitf>"


def with_words(data: str, old: str, new: str, format: str = "nitf") -> Rendering:
    """Change words of the first paragraph."""
    article = parse(data, format=format).article
    section = article.sections[0]
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    changed = attrs.evolve(first, text=first.text.replace(old, new))
    blocks = (changed, *section.blocks[1:])
    return render(attrs.evolve(article, sections=(attrs.evolve(section, blocks=blocks),)), format=format)


@pytest.mark.parametrize(
    ("content", "old", "new", "expected"),
    [
        ("<p>It <!-- x -->stays<?brk?>.</p>", "stays", "goes", "<p>It <!-- x -->goes<?brk?>.</p>"),
        ("<p>He said <q>no</q>.</p>", "said", "cried", "<p>He cried <q>no</q>.</p>"),
        ("<p>He said <q>no</q>.</p>", "no", "yes", "<p>He said <q>yes</q>.</p>"),
        (
            "<p><num>3<frac><numer>1</numer><denom>2</denom></frac></num> tons came.</p>",
            "came",
            "went",
            "<p><num>3<frac><numer>1</numer><denom>2</denom></frac></num> tons went.</p>",
        ),
        ("<p>On <em>Sunday</em>.</p>", "Sunday", "Monday", "<p>On <em>Monday</em>.</p>"),
    ],
)
def test_a_word_changes_amid_markup(content: str, old: str, new: str, expected: str) -> None:
    """Comments, fractions, quotations and full stops beside a word stay as they are, and nothing is said."""
    rendering = with_words(in_nitf(content), old, new)
    assert in_nitf(expected) in rendering.data.decode()
    assert () == rendering.issues


def test_data_on_words_go_with_them() -> None:
    """A norm says what the old words meant: it goes with them, alone, and that is said."""
    content = '<p>On <chron norm="20260301">Sunday</chron> it paid <money unit="EUR">5</money>.</p>'
    rendering = with_words(in_nitf(content), "Sunday", "Monday")
    assert '<p>On Monday it paid <money unit="EUR">5</money>.</p>' in rendering.data.decode()
    assert ["markup of the words as they were: chron/@norm"] == [each.message for each in rendering.issues]


@pytest.mark.parametrize(
    ("format", "data", "lost"),
    [
        ("nitf", in_nitf('<p class="lead" lede="true">It stays.</p><!-- x -->'), "comment, p/@lede"),
        (
            "newsml-g2",
            (
                '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><contentSet>'
                '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p class="a">It '
                '<a href="https://x.org" rel="no">stays</a>.</p></body></html></inlineXML></contentSet></newsItem>'
            ),
            "a/@rel",
        ),
        (
            "newsml-1.2",
            (
                "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><nitf><body><body.content>"
                '<p>It stays <chron norm="20260301">today</chron>.</p></body.content></body></nitf></DataContent>'
                "</ContentItem></NewsComponent></NewsItem></NewsML>"
            ),
            "chron/@norm",
        ),
    ],
)
def test_lost_markup_is_named(format: str, data: str, lost: str) -> None:
    """Where a body is written anew, attributes and comments that no field has are named."""
    article = parse(data, format=format).article
    section = article.sections[0]
    longer = attrs.evolve(section, blocks=(*section.blocks, Paragraph(text="It rains.")))
    rendering = render(attrs.evolve(article, sections=(longer,)), format=format)
    assert [f"markup of the words as they were: {lost}"] == [each.message for each in rendering.issues]
