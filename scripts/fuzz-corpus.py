#!/usr/bin/env python3
"""Unpacks what the fuzzer starts from, and packs what it found: fuzz-corpus.py unpack|pack TARGET FOLDER

The corpus in Tests/FuzzTests/Corpus is one file a target, one input a line, in Base64. Besides it the
fuzzer starts from files of the project: Tests/FuzzTests/Seeds, short and whole, one of each kind of
file; configuration, interface descriptions, golden events.
"""

import base64
import hashlib
import json
import pathlib
import re
import sys

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
# What is kept of a target, so that the tests stay quick and the checkout small.
MOST_INPUTS, MOST_BYTES = 400, 60_000
# The number by which FuzzTargets knows a kind of file.
FILES = ["roster.yaml", "rulebook.yaml", "2026.yaml", "local.yaml", "presided.yaml", "leave.csv"]


def members(text):
    """Each member of a description by itself, below its interface's name."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    interface, rest = lines[0], "\n".join(lines[1:])
    for member in re.split(r"\n(?=type |method |error )", rest):
        plain = "\n".join(line for line in member.splitlines() if line.strip()[:1] != "#")
        yield f"{interface}\n{plain}\n".encode()


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
        single = [one for path in descriptions for one in members(path.read_text("utf-8"))]
        short = [b"interface a.b\nmethod M(x: ?[]string, y: (a, b)) -> ()\nerror E(z: [string]int)\n"]
        return short + single + whole
    if target == "files":
        config, short = CHECKOUT / "Config", CHECKOUT / "Tests/FuzzTests/Seeds"
        found = [(kind, short / name) for kind, name in enumerate(FILES)] + [
            (0, config / "roster.example.yaml"), (1, config / "rulebook.yaml"),
            (2, config / "workdays/2026.yaml"), (4, config / "presided.yaml")]
        return [bytes([kind]) + path.read_bytes() for kind, path in found]
    if target == "records":
        return list(golden()) + [
            b'yearClosed\n{"year":2025}',
            b'leaveFiled\n{"leave":"L1"}']
    # Who calls, with the bit that says that the parameters are a text of JSON, and each method.
    return [bytes([who, method]) + rest
            for method in range(0, 120) for who, rest in (
                (0, bytes(range(method, method + 40))), (1, bytes(range(40))), (0x80, b"{}"),
                (0x81, b'{"person":"lin-jing","leave":"L1"}'))]


def unpack(target, folder):
    inputs = seeds(target)
    packed = CHECKOUT / "Tests/FuzzTests/Corpus" / f"{target}.txt"
    if packed.exists():
        inputs += [base64.b64decode(line) for line in packed.read_text().split()]
    for data in inputs:
        (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def pack(target, folder):
    inputs = sorted((path.read_bytes() for path in folder.iterdir()), key=lambda one: (len(one), one))
    inputs = [data for data in inputs if data]
    if not inputs:
        sys.exit(f"{folder}: there is nothing to keep")
    # Of too many, of every length as many as of the others: the longest are what leads furthest.
    chosen = inputs
    while len(chosen) > MOST_INPUTS or sum(map(len, chosen)) > MOST_BYTES:
        chosen = [data for place, data in enumerate(chosen) if place % 10 != 5]
    kept = [base64.b64encode(data).decode() for data in chosen]
    path = CHECKOUT / "Tests/FuzzTests/Corpus" / f"{target}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line + "\n" for line in kept))
    print(f"{path.relative_to(CHECKOUT)}: {len(kept)} of {len(inputs)} inputs")


if __name__ == "__main__":
    action, target, folder = sys.argv[1:]
    {"unpack": unpack, "pack": pack}[action](target, pathlib.Path(folder))
