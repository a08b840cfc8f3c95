"""Finds the attributions in the words of a story."""

from __future__ import annotations

from newsmodel.claims.english.attributions.attributions import Found, find_attributions

__all__ = ["Found", "find_attributions"]
