"""Our own documents as a format among the others, and their validation.

- `format` offers loader, upgrade and codec of `newsmodel.documents` as the functions that a format has.
- `validation` finds all problems of a document, and names what is one of another format.
"""
