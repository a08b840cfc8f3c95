"""Passages as the rules of any language see them, and how attributions run on from one to the next."""
