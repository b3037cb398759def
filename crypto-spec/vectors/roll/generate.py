#!/usr/bin/env python3
"""Writes the vectors of the roll (crypto-spec/convention.md) beside itself.

A second implementation of the texts, the fold and the samples, written from the document. Run it,
and nothing may change: python3 generate.py && git diff --exit-code .
"""

import hashlib
import json
import pathlib
import random

HERE = pathlib.Path(__file__).parent
DAPIL = ["3101", "3102", "3103"]


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def roll(credentials):
    return json.dumps(sorted(credentials), separators=(",", ":"))


def publication(number, previous, before, now):
    lines = ["konvensi-rolls-v1", f"number={number}", f"previous={previous}"]
    lines += [f"roll={d};{len(now[d])};{sha256(roll(now[d]))}" for d in DAPIL]
    lines += sorted(f"leave={d};{c}" for d in DAPIL for c in before[d] - now[d])
    lines += sorted(f"join={d};{c}" for d in DAPIL for c in now[d] - before[d])
    return "".join(line + "\n" for line in lines)


def publications():
    pick = random.Random(5)
    before = {d: set() for d in DAPIL}
    texts, previous = [], "0" * 64
    for number in range(1, 5):
        now = {}
        for d in DAPIL[:2]:
            stay = {c for c in sorted(before[d]) if pick.random() < 0.7}
            now[d] = stay | {"%064x" % pick.getrandbits(256) for _ in range(pick.randrange(1, 6))}
        now[DAPIL[2]] = set()
        texts.append(publication(number, previous, before, now))
        previous = sha256(texts[-1])
        before = now
    return {"dapil": DAPIL, "texts": texts, "rolls": {d: sorted(before[d]) for d in DAPIL}, "hash": previous}


def commitment(entry):
    return sha256("konvensi-register-v1|" + "|".join(entry[k] for k in ("dapil", "number", "salt", "level")))


def register(size, seed):
    pick = random.Random(seed)
    entries = [
        {"dapil": "3101", "number": "%016x" % pick.getrandbits(64), "salt": "%032x" % pick.getrandbits(128),
         "level": pick.choice("AB")}
        for _ in range(size)
    ]
    return entries, sorted(commitment(e) for e in entries)


def sample(hash_of_register, seed, size, entries):
    text = f"konvensi-sample-v1\ndapil=3101\nregister={hash_of_register}\nseed={sha256(seed)}\nsize={size}\n"
    payload, drawn, i = sha256(text), [], 0
    limit = 2**48 - 2**48 % entries
    while len(drawn) < size:
        number = int(sha256(f"{payload}|{i}")[:12], 16)
        if number < limit and number % entries not in drawn:
            drawn.append(number % entries)
        i += 1
    return {"payload": payload, "indices": drawn}


def registers():
    cases = []
    for size, seed, drawn in [(2, "dadu 6 6 1", 2), (7, "dadu 3 3 5 2 1", 3), (97, "undian 12-05-44-31", 40), (1000, "é dadu", 25)]:
        entries, commitments = register(size, size)
        of = sha256("".join(c + "\n" for c in commitments))
        case = {"commitments": commitments, "hash": of, "seed": seed, "size": drawn, **sample(of, seed, drawn, size)}
        if size <= 7:
            case["entries"] = entries
        cases.append(case)
    return cases


for name, value in [("publications.json", publications()), ("registers.json", registers())]:
    (HERE / name).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n")
