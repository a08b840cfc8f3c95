"""Readers of plain words: strings in, values with code-point offsets out."""
