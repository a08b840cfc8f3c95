"""Quantities in English prose."""
