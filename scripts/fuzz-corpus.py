#!/usr/bin/env python3
"""Unpacks what the fuzzer starts from, and packs what it found: fuzz-corpus.py unpack|pack TARGET FOLDER

The corpus in Tests/FuzzTests/Corpus is one file a target, one input a line, in Base64. Besides it the
fuzzer starts from files of the project: configuration, interface descriptions, golden events.
"""

import base64
import hashlib
import json
import pathlib
import re
import sys

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
# What is kept of a target: the shortest inputs, so that the tests stay quick.
MOST_INPUTS, MOST_BYTES = 400, 60_000


def golden():
    """The bodies of the golden events, each with every kind whose name its event's ends."""
    records = CHECKOUT / "Sources/OfficeRecords"
    coding = "".join(path.read_text(encoding="utf-8") for path in records.glob("*Coding.swift"))
    kinds = sorted(set(re.findall(r'"([a-z]+[A-Z]\w+)"', coding)))
    for path in sorted((CHECKOUT / "Tests/OfficeRecordsTests/Golden").glob("*.swift")):
        text = path.read_text(encoding="utf-8")
        for body, event in re.findall(
            r'Golden\(\s*((?:#".*?"#\s*\+?\s*)+),\s*([^#]{0,120})', text, re.S
        ):
            line = "".join(re.findall(r'#"(.*?)"#', body, re.S))
            names = [name.lower() for name in re.findall(r"\.(\w+)", event)[:2]]
            for kind in kinds:
                if any(kind.lower().endswith(name) for name in names):
                    yield f"{kind}\n{line}".encode()


def seeds(target):
    descriptions = sorted((CHECKOUT / "Sources/Interfaces/Descriptions").glob("*.varlink"))
    calls = [
        {"method": "org.preside.Presiding.At", "parameters": {}},
        {"method": "org.preside.Leave.Request", "parameters": {
            "person": "li-si", "from": "2026-12-01", "to": "2026-12-02", "kind": "annual"}},
        {"method": "org.varlink.service.GetInfo"},
        {"method": "a.b", "more": True, "parameters": {"x": [1, 2.5e3, None, "\u4e2d\n"]}},
    ]
    texts = [json.dumps(call).encode() for call in calls]
    if target == "json":
        return texts
    if target == "frames":
        return [bytes([size]) + b"\0".join(texts) + b"\0" for size in (0, 3, 255)]
    if target == "idl":
        whole = [path.read_bytes() for path in descriptions]
        short = [b"interface a.b\nmethod M(x: ?[]string, y: (a, b)) -> ()\nerror E(z: [string]int)\n"]
        return short + [text[:4000] for text in whole]
    if target == "files":
        config = CHECKOUT / "Config"
        found = [
            (0, config / "roster.example.yaml"), (1, config / "rulebook.yaml"),
            (2, config / "workdays/2026.yaml"), (4, config / "presided.yaml")]
        whole = [bytes([kind]) + path.read_bytes()[:4000] for kind, path in found]
        return whole + [
            b"\x03holidays:\n  - {from: 2026-08-01, name: x}\n",
            b"\x05person,from,to,kind\nli-si,2026-03-01,2026-03-02,annual\n"]
    if target == "records":
        return list(golden()) + [
            b'yearClosed\n{"year":2025}',
            b'leaveFiled\n{"leave":"L1"}']
    return [bytes([who, method]) + bytes(range(method, method + 40))
            for who in range(0, 8) for method in range(0, 120, 5)]


def unpack(target, folder):
    inputs = seeds(target)
    packed = CHECKOUT / "Tests/FuzzTests/Corpus" / f"{target}.txt"
    if packed.exists():
        inputs += [base64.b64decode(line) for line in packed.read_text().split()]
    for data in inputs:
        (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def pack(target, folder):
    inputs = sorted((path.read_bytes() for path in folder.iterdir()), key=lambda one: (len(one), one))
    if not inputs:
        sys.exit(f"{folder}: there is nothing to keep")
    kept, total = [], 0
    for data in inputs:
        total += len(data)
        if len(kept) == MOST_INPUTS or total > MOST_BYTES:
            break
        if data:
            kept.append(base64.b64encode(data).decode())
    path = CHECKOUT / "Tests/FuzzTests/Corpus" / f"{target}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line + "\n" for line in kept))
    print(f"{path.relative_to(CHECKOUT)}: {len(kept)} of {len(inputs)} inputs")


if __name__ == "__main__":
    action, target, folder = sys.argv[1:]
    {"unpack": unpack, "pack": pack}[action](target, pathlib.Path(folder))
