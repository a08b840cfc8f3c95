"""Finds the attributions in the words of a story."""

from __future__ import annotations

from newsmodel.claims.english.attributions.attributions import find_attributions

__all__ = ["find_attributions"]
