"""Markup inside stories ⇄ sections, blocks and marks: the one place that knows HTML, XHTML and NITF.

It never executes and never fetches. What it writes is escaped throughout, and reads back to the same blocks.

To read this folder, begin with `reading`, then `walking`: one walk over the tree that `parsing` makes, with the words
at hand in `inline` and a stack of frames (`frames`, `figures`, `tables`) that say what words are. `elements` lists what
the standards' elements mean; `handlers` has what each of them does to the walk, with those of blocks in `blocks` and of
frames and posts in `embeds`. All of it ends in `body`, the sections under construction; `rules` has its issues.
`plain` reads bodies without tags; `nitf_reading` and `nitf_media` have what NITF means otherwise. Back: `writing`, in
one of the `vocabularies`, with `block_writing`, `nitf_writing` and `escaping`; `patching` changes a few words of markup
in place.

* `read_markup(source, body)`: a string of HTML, XHTML or NITF, well-formed or not.
* `read_element(element, body)`: an element of an XML document that is parsed already; namespaces do not matter.
* `Writer(conversion, media=…, dateline=…, vocabulary=HTML | XHTML | NITF).write(sections)`: the content of `body` or
  `body.content`. XHTML and NITF are well-formed, without prefixes and without the element around them.
"""

from __future__ import annotations

from newsmodel.formats.markup.block_runs import runs
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.escaping import marked
from newsmodel.formats.markup.patching import patched
from newsmodel.formats.markup.reading import read_element, read_markup
from newsmodel.formats.markup.rules import RULES
from newsmodel.formats.markup.vocabularies import HTML, NITF, XHTML, Vocabulary
from newsmodel.formats.markup.writing import Writer

__all__ = [
    "HTML",
    "NITF",
    "RULES",
    "XHTML",
    "Body",
    "Vocabulary",
    "Writer",
    "marked",
    "patched",
    "read_element",
    "read_markup",
    "runs",
]
