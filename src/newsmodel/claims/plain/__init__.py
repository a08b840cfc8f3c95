"""Any language of which nothing is known but words: quotations beside a verb of saying and a name are found.

A language needs `cues.tsv` for it, with the forms that stand beside quotations, and a place in `PLAIN` of
`claims/contract.py`; that is all, and the place to begin from. What needs grammar is not found: reported speech, times,
quantities, and sources without a name.
"""

from newsmodel.claims.plain.language import PlainLanguage

__all__ = ["PlainLanguage"]
