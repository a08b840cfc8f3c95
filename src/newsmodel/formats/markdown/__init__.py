"""Markdown with front matter: CommonMark, tables and strikethrough, with everything else in YAML.

- The front matter is the document in its JSON form, but for the body; claims, sources and their spans travel in it.
- The text has the headline after one `#`, headings of sections after two and more, and the blocks. What Markdown has
  nothing for is HTML: boxes, entries, embeds, tables with captions.
- `body` in the front matter says what the text cannot: ids that a reader would not give by itself, languages, groups.
  `p4` is the fourth block, `s2` the second section. Keys of other people stand beside ours, and are kept in `extra`.
- Markdown of other people is read as well, with front matter in YAML or TOML as Jekyll, Hugo and Obsidian have it, or
  with none. Keys of the front matter that have the name of a field of ours, and a value for it, are that field.
- YAML is read without tags and aliases. Dates, `yes` and `no` are words; only what JSON has is anything else.

To read this folder, begin with `format`. `formats/front_matter` parts a file; `yaml_reading` and `toml_reading` load
its front matter, `title_blocks` what stands in its place, and `tables` maps the keys of other people's to fields.
`tokens` turns the text into markup, by way of markdown-it-py, and `bodies` reads that with `formats/markup`. Of other
people's Markdown, `extensions` reads what goes beyond CommonMark and `lines` what the ends of lines say; `closing` and
`furniture` take out what is none of the story, which `merging` puts beside the front matter, and `paragraphs` reads
captions and bold headings. A document of ours takes the way of `documents`, whose `remarks` say of sections and blocks
what Markdown cannot. Back: `writing` goes through the sections, `blocks` and `inline` write them, `yaml_writing` the
front matter.
"""

from __future__ import annotations

from newsmodel.formats.markdown.format import FORMAT, parse, render, sniff

__all__ = ["FORMAT", "parse", "render", "sniff"]
