"""Google News sitemaps ⇄ articles: `format` has its card, `writing` its writer."""

from __future__ import annotations

from newsmodel.formats.feeds.newssitemap.format import FORMAT, entries, parse, parse_each, render, render_all, sniff

__all__ = ["FORMAT", "entries", "parse", "parse_each", "render", "render_all", "sniff"]
