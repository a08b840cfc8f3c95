"""Original spellings that are kept by JSON Pointer, when the parts that they belong to change their places."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from newsmodel.model import Article

#: The places of the members of lists before an edit, and those after it; None for one that is gone.
Moves = Mapping[str, Mapping[int, int | None]]


def with_moved_pointers(article: Article, moves: Moves) -> Article:
    """Let the pointers of the originals name the same parts as before.

    Args:
        article: The article.
        moves: For the pointer of a list, without its first slash, how its members moved.

    Example:
        >>> from newsmodel.model import Provenance
        >>> kept = Provenance(originals={"/claims/2/id": "c-2", "/claims/0/id": "c-0"})
        >>> article = Article(id="urn:x:1", headline="Rain", provenance=kept)
        >>> with_moved_pointers(article, {"claims": {0: None, 2: 1}}).provenance.originals
        {'/claims/1/id': 'c-2'}
    """
    origin = article.provenance
    if origin is None or not origin.originals:
        return article
    originals: dict[str, str] = {}
    for pointer, words in origin.originals.items():
        now = _moved(pointer, moves)
        if now is not None:
            originals[now] = words
    return attrs.evolve(article, provenance=attrs.evolve(origin, originals=originals))


def without_original(article: Article, *pointers: str) -> Article:
    """Forget how values were spelled that are others now."""
    origin = article.provenance
    if origin is None or not any(pointer in origin.originals for pointer in pointers):
        return article
    left = {pointer: words for pointer, words in origin.originals.items() if pointer not in pointers}
    return attrs.evolve(article, provenance=attrs.evolve(origin, originals=left))


def _moved(pointer: str, moves: Moves) -> str | None:
    for name, places in moves.items():
        head = f"/{name}/"
        if not pointer.startswith(head):
            continue
        number, slash, rest = pointer[len(head) :].partition("/")
        if number.isdecimal() and int(number) in places:
            now = places[int(number)]
            return None if now is None else f"{head}{now}{slash}{rest}"
    return pointer
