"""Mentions: the words that name a source, taken apart."""
