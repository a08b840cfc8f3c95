"""Documents of Word (Office Open XML, ISO/IEC 29500) → Article.

To read this folder, begin with `format`. `package` opens a file and finds its parts; `styles` and `numbering` tell what
a paragraph is; `line` reads its words with their marks, and `walking` the items of the body in order: `items` lists
what there is, with `tables` and `pictures` for those two. `head` and `body` put them into the draft of the reader of
plain text, whose pieces read bylines, datelines, embargoes and sign-offs; `properties` completes the article by what
the file says of itself.
"""

from __future__ import annotations

from newsmodel.formats.docx.format import FORMAT, parse, render, sniff

__all__ = ["FORMAT", "parse", "render", "sniff"]
