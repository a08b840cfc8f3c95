"""Shows that claims are found in linear time: 1 MB of the worst that a paragraph can be, and twice that.

    python benchmarks/claims_scale.py [--megabytes 1]

Prints for each text the seconds of processor time for one and for two megabytes; exit code 1 if one of the first
takes more than two.
"""

from __future__ import annotations

import argparse
import sys
import time

from newsmodel.claims import extract_claims
from newsmodel.model import Article, Paragraph, Section

LIMIT = 2.0
#: What a text is made of, over and over.
PIECES = {
    "one sentence": "the river rose and the road fell and ",
    "one sentence with cues": "the mayor said that the river rose and ",
    "opening quotes": "“",
    "straight quotes": '"',
    "apostrophes": "'",
    "quotes and words": "“it rained ",
    "said": "said ",
    "he said": "he said ",
    "he said, …": "“It rained,” he said, ",
    "said that": "said that ",
    "that": "that ",
    "according to": "according to ",
    "names": "Ann Lee ",
    "names and commas": "Ann Lee, ",
    "sentences": "“It rained,” said Ann Lee. The river rose. ",
    "nested": "Ann Lee said that Bo Ray said that ",
    "brackets": "(",
    "commas": ", ",
    "stops": ". ",
    "question marks": "? ",
    "numbers": "3,000 ",
    "times": "Monday ",
    "times and cues": "he said on Monday that 3 people of the 4 left and ",
    "capital letters": "A",
    "no spaces": "said",
    "hyphens": "well-",
    "line breaks": "he said\n",
    "emoji": "\U0001f600 said ",
    "right to left": "\u200fhe said\u200e ",
}


def story(piece: str, size: int) -> Article:
    """Write a story of one paragraph."""
    text = (piece * (size // len(piece) + 1))[:size].strip()
    body = Section(blocks=(Paragraph(id="p1", text=text),))
    return Article(id="urn:x:1", language="en", headline="-", sections=(body,))


def seconds(piece: str, size: int) -> tuple[float, int]:
    """Measure how long one story takes, and count its claims."""
    article = story(piece, size)
    start = time.process_time()
    found = extract_claims(article, which="all", min_confidence=0)
    return time.process_time() - start, len(found.claims)


def main() -> int:
    """Measure, and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--only", choices=list(PIECES))
    options = parser.parse_args()
    size = int(options.megabytes * 1_000_000)
    slow = 0
    print(f"{'text':24} {'1×':>8} {'2×':>8} {'claims':>8}")
    for name, piece in PIECES.items():
        if options.only in {None, name}:
            once, claims = seconds(piece, size)
            twice, _ = seconds(piece, 2 * size)
            slow += once > LIMIT
            print(f"{name:24} {once:7.2f}s {twice:7.2f}s {claims:8}{'  too slow' if once > LIMIT else ''}", flush=True)
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
