"""JSON Feed 1.0, 1.1 ⇄ articles: `format` has its card, `reading` its reader, `writing` its writer."""

from __future__ import annotations

from newsmodel.formats.feeds.jsonfeed.format import FORMAT, entries, parse, render, render_all, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "render_all", "sniff"]
