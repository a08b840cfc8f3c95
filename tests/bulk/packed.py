"""Files that hold stories, made for tests: archives, crawls, tables."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping

TEXT = b"Rain ends drought\n\nIt rained in Seoul on Friday, the weather office said.\n"
PAGE = (
    b"<html lang='en'><head><title>Rain ends drought</title></head><body><article><h1>Rain ends drought</h1>"
    b"<p>It rained in Seoul on Friday, the weather office said.</p></article></body></html>"
)


def tar(files: Mapping[str, bytes]) -> bytes:
    """Pack files into a tar archive."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return stream.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Pack files into a zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def warc(
    *pages: bytes, status: str = "200 OK", media_type: str = "text/html; charset=utf-8", kind: str = "response"
) -> bytes:
    """Write a crawl of pages, the first at https://example.org/0."""
    records = [_record("warcinfo", "application/warc-fields", b"software: test\r\n")]
    for number, page in enumerate(pages):
        address = f"https://example.org/{number}"
        if kind == "resource":
            records.append(_record(kind, media_type, page, address))
            continue
        http = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + page
        records.append(_record(kind, "application/http; msgtype=response", http, address))
    return b"".join(records)


def _record(kind: str, media_type: str, block: bytes, address: str | None = None) -> bytes:
    head = ["WARC/1.0", f"WARC-Type: {kind}", "WARC-Date: 2026-11-30T12:00:00Z", "WARC-Record-ID: <urn:uuid:0>"]
    if address:
        head.append(f"WARC-Target-URI: {address}")
    head += [f"Content-Type: {media_type}", f"Content-Length: {len(block)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"
