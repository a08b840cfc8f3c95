"""Mails with a story (RFC 5322, MIME) and mailboxes of them → Article, and back.

To read this folder, begin with `format`, whose four functions are the format's own. `parts` takes a mail apart,
and `messages` reads it: its fields, the part that has its words, and the names of the other parts. `stories` tells
whether these words are the story, or a note with stories attached, and `covers` keeps the note. The words are read by
the format of their part, plain text or HTML; subject, sender and date complete what they do not say.
"""

from __future__ import annotations

from newsmodel.formats.mail.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
