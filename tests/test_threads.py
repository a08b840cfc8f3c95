"""Threads: the first call of any public function may come from many of them at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Sixteen threads wait for each other, then call the same function, in a process that has called none yet.
SCRIPT = """
import json, sys, threading
import newsmodel

STORY = "Bridge shut to cars\\n\\nBRAE, March 12 (Coast Press) - The bridge is not safe, Jo Lee said on Thursday.\\n"
DOCUMENT = {"newsmodel": "1.0", "id": "urn:x:1", "language": "en", "headline": "Rain",
    "sections": [{"blocks": [{"type": "paragraph", "id": "p1", "text": "It rained, the office said."}]}],
    "media": [{"id": "m1", "kind": "picture"}]}
JSON = json.dumps(DOCUMENT)
ARTICLE = newsmodel.Article(id="urn:x:1", headline="Rain", sections=(newsmodel.Section(heading="Then"),))
CALLS = {
    "from_json": lambda: newsmodel.to_json(newsmodel.from_json(JSON)),
    "from_dict": lambda: newsmodel.to_dict(newsmodel.from_dict(DOCUMENT)),
    "to_json": lambda: newsmodel.to_json(ARTICLE),
    "to_dict": lambda: newsmodel.to_dict(ARTICLE),
    "validate": lambda: [str(issue) for issue in newsmodel.validate(JSON.replace("Rain", ""))],
    "parse": lambda: newsmodel.to_json(newsmodel.parse(STORY).article),
    "render": lambda: newsmodel.render(ARTICLE, format="ninjs").data,
    "extract_claims": lambda: newsmodel.to_json(newsmodel.extract_claims(newsmodel.parse(STORY).article)),
    "json_schema": lambda: newsmodel.json_schema(),
    "detect": lambda: newsmodel.detect(STORY),
    "list_formats": lambda: [card.name for card in newsmodel.list_formats()],
}
sys.setswitchinterval(1e-6)
barrier, answers = threading.Barrier(16), []
def call():
    barrier.wait()
    try:
        answers.append(repr(CALLS[sys.argv[1]]()))
    except Exception as error:
        answers.append(f"raised {error!r}")
threads = [threading.Thread(target=call) for _ in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
answers.append(repr(CALLS[sys.argv[1]]()))
print(len(answers), *sorted(set(answers)), sep="\\n")
"""
FIRST = (
    "from_json", "from_dict", "to_json", "to_dict", "validate", "parse",
    "render", "extract_claims", "json_schema", "detect", "list_formats",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "attempt"),
    [
        pytest.param(name, number, marks=() if name == "from_json" and not number else pytest.mark.soak)
        for name in FIRST
        for number in range(10)
    ],
)
def test_first_call_may_come_from_many_threads(name: str, attempt: int) -> None:  # noqa: ARG001
    """Sixteen first calls at once give what one call gives, and so does the next."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, name], capture_output=True, text=True, check=False)
    count, *answers = done.stdout.splitlines()
    assert ("17", 1, "") == (count, len(answers), done.stderr)
    assert not answers[0].startswith("raised")
