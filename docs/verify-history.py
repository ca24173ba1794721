#!/usr/bin/env python3
"""Verifies a history that `cordboard history export FILE` wrote: docs/history-format.md.

usage: verify-history.py FILE [HEAD]

Needs nothing but Python 3. Exits 0 where every entry follows on the one before it and every
payload, snapshot and request is what was hashed; else 1, and names the first that is not. HEAD,
a hash that was written down earlier, must stand somewhere in the chain.
"""
import hashlib
import json
import struct
import sys

TAG = b"cordboard-history-1"
COLUMNS = ("seq", "at", "actorKind", "actor", "seatSession", "request", "action", "collection",
           "document", "snapshotDigest", "requestDigest", "payloadDigest", "previousHash")
REQUEST = ("at", "because", "host", "id", "peer", "terminal", "version")


class Bad(Exception):
    """What is wrong, and where."""


def field(value):
    if value is None:
        return struct.pack(">Q", 2**64 - 1)
    text = str(value).encode()
    return struct.pack(">Q", len(text)) + text


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def entry_fault(entry, seq, before, snapshots, requests):
    """Why an entry is not what was written; None where it is."""
    if entry["seq"] != seq:
        return "gap"
    if entry["previousHash"] != before:
        return "order"
    if sha256(TAG + b"".join(field(entry[name]) for name in COLUMNS)) != entry["hash"]:
        return "hash"
    if entry["salt"] is None or entry["json"] is None:
        return "payload"
    if sha256(bytes.fromhex(entry["salt"]) + entry["json"].encode()) != entry["payloadDigest"]:
        return "payload"
    if entry["snapshotDigest"] not in snapshots:
        return "snapshot"
    if requests.get(entry["request"]) != entry["requestDigest"]:
        return "request"
    return None


def verify(lines, wanted):
    heading = json.loads(next(lines))
    if heading["format"] != TAG.decode():
        raise Bad("this is no exported history")
    snapshots, requests, count, before, seen = set(), {}, 0, None, wanted is None
    for number, text in enumerate(lines, 2):
        line = json.loads(text)
        if line["line"] == "snapshot":
            # One that is not what was hashed is missed by the entries that name it.
            if sha256(line["json"].encode()) == line["digest"]:
                snapshots.add(line["digest"])
        elif line["line"] == "request":
            requests[line["id"]] = sha256(canonical({name: line[name] for name in REQUEST}))
        elif line["line"] == "entry":
            why = entry_fault(line, count + 1, before, snapshots, requests)
            if why:
                raise Bad(f"entry {line['seq']}: {why} (line {number})")
            count, before = count + 1, line["hash"]
            seen = seen or before == wanted
        else:
            raise Bad(f"line {number} is of no known kind")
    if (count, before or "") != (heading["entries"], heading["head"]):
        raise Bad(f"the file ends at entry {count}, and claims {heading['entries']}")
    if not seen:
        raise Bad(f"no entry has the hash {wanted}")
    return count, before


def main(arguments):
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    try:
        with open(arguments[0], encoding="utf-8", newline="\n") as lines:
            count, head = verify(iter(lines), arguments[1] if len(arguments) == 2 else None)
    except (Bad, KeyError, TypeError, ValueError, StopIteration) as fault:
        sys.exit(f"not whole; {fault!r}" if not isinstance(fault, Bad) else f"not whole; {fault}")
    print(f"whole; {count} entries, head {head}")


main(sys.argv[1:])
