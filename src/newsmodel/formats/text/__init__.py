"""Plain text: a pasted story or a wire message → Article, and back.

Plain text marks nothing, so that most of what is read is told from its form: what is certain becomes data, what is
guessed is also an issue of severity note, and what is left out of the body is named in an issue with its words.

- The lead section has no heading; each subhead opens a section.
- "Read more: …" lines become links of the relation `related`.
- The dateline's words are cut off the first paragraph and kept verbatim in `dateline.text`.
- Credits ("Reporting by …"), an agency's name and words about the author below the story become the tagline.
- Copyright lines become `rights.notice`; correction and embargo notices become `corrections` and `embargo`.
- Times are read in the zone that they carry, else in `Hints.timezone`, else only their date is kept.

To read this folder, begin with `format`: what is read in which order. `draft` is the article under construction;
`head` reads what stands above the story (kicker, headline, deck, bylines, publication lines, dateline), `body` its
paragraphs and what stands below it. They decide by form; the words and phrases come from `prose/furniture`. `rules`
says in issues what was guessed. `writing` is the way back; `losses` reads the written text again, and tells what does
not come home.
"""

from __future__ import annotations

from newsmodel.formats.text.format import FORMAT, parse, render, sniff

__all__ = ["FORMAT", "parse", "render", "sniff"]
