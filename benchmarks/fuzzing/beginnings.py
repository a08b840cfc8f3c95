"""The corpus that libFuzzer begins with: a folder of inputs, and the words that stand in them."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

#: Inputs are no longer than this, in bytes; longer ones are slow and say no more.
LONGEST = 4096
#: How many words the dictionary has; libFuzzer's own choice among more is poor.
_WORDS = 400
#: Names of properties and short strings, tags with their names, words with a capital, and what marks up a line.
_WORD = re.compile(rb'"[^"\\\n]{1,24}"|</?[a-z][\w:-]*|\b[A-Z][\w.]{1,20}|^[\w-]{2,20}:|^\W{2,8}', re.MULTILINE)


def short_inputs(inputs: Iterable[bytes]) -> list[bytes]:
    """Shorten inputs by the spaces in their JSON, and leave out those that are too long even so."""
    return [short for data in inputs if len(short := _shortened(data)) <= LONGEST]


def _shortened(data: bytes) -> bytes:
    if len(data) <= LONGEST:
        return data
    try:
        value = json.loads(data)
    except ValueError:
        return data
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def lay_out(folder: Path, inputs: Iterable[bytes]) -> None:
    """Write inputs into a folder, each under its digest."""
    folder.mkdir(parents=True, exist_ok=True)
    for data in inputs:
        (folder / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)


def dictionary(inputs: Iterable[bytes]) -> str:
    r"""Write the words of some inputs as libFuzzer reads them.

    Example:
        >>> print(dictionary([b'{"by": 1}']), end="")
        "\x22by\x22"
    """
    words = Counter(word for data in inputs for word in set(_WORD.findall(data)))
    return "".join(f'"{_escaped(word)}"\n' for word, _ in words.most_common(_WORDS))


def _escaped(word: bytes) -> str:
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 else f"\\x{byte:02x}" for byte in word)
