#!/usr/bin/env python3
"""Writes sealed-backup.json beside itself: decision 0009, from its text, with Python's hashlib (PBKDF2) and the package
cryptography (AES-GCM). Run in this folder: python3 sealed-backup.py"""
import base64, hashlib, json, os, re, unicodedata

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

HERE = os.path.dirname(os.path.abspath(__file__))
KDF = "PBKDF2-HMAC-SHA256"


def b64(data):
    return base64.b64encode(data).decode("ascii")


def octets(label, length):
    """Bytes that only look random: vectors are public."""
    return hashlib.sha256(b"sealed-backup|" + label.encode()).digest()[:length]


def seal(label, secret, passphrase, purpose, context, iterations=600000):
    canonical = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", passphrase).strip())
    salt, iv = octets(label + "|salt", 16), octets(label + "|iv", 12)
    key = hashlib.pbkdf2_hmac("sha256", canonical.encode("utf-8"), salt, iterations, 32)
    bound = "konvensi-sealed|1|%s|%s" % (purpose, context)
    data = AESGCM(key).encrypt(iv, secret.encode("utf-8"), bound.encode("utf-8"))
    envelope = {"v": 1, "kdf": KDF, "iterations": iterations, "salt": b64(salt), "iv": b64(iv), "data": b64(data)}
    return {
        "name": label, "purpose": purpose, "context": context, "passphrase": passphrase, "key": key.hex(),
        "associatedData": bound, "secret": secret,
        "sealed": json.dumps(envelope, separators=(",", ":")),
    }


def refused(label, reason, good, change, **other):
    envelope = json.loads(good["sealed"])
    change(envelope)
    case = {k: good[k] for k in ("purpose", "context", "passphrase")}
    case.update(other)
    return {"name": label, "reason": reason, **case, "sealed": json.dumps(envelope, separators=(",", ":"))}


def flip(text, at):
    data = bytearray(base64.b64decode(text))
    data[at] ^= 1
    return b64(bytes(data))


CODE = "86TWe-JzqKmM-v4rLb-QnVoYT"  # of ../elections/ed25519-basic: anybody's
ACCOUNT = "2b6c1f9e-0f5d-4a53-9d5a-6a6f6f1f8d11"
plain = seal("credential", CODE, "lusab-babad-gutih-tugad-zusab", "credential-backup", ACCOUNT)
cases = [
    plain,
    seal("wide letters, spaces at the ends and doubled", CODE, "  \uff4burikulum  hujan\u3000bulan juni ",
         "credential-backup", ACCOUNT),
    seal("decomposed accents", CODE, "cafe\u0301 di ujung jalan", "credential-backup", ACCOUNT),
    seal("trustee", "9Yp3bVqWmXrT2sKdLcFhGj", "tujuh gajah menyeberang kali", "trustee-key", "fJBC26ZzzDU5gt|2"),
    seal("more iterations", CODE, "tujuh gajah menyeberang kali", "credential-backup", ACCOUNT, 700000),
    seal("not ASCII", "r\u00e4tsel \u2603 \U0001f5f3", "tujuh gajah menyeberang kali", "trustee-key", "x"),
]
same = lambda e: None
refusals = [
    refused("another passphrase", "DECRYPTION_FAILED", plain, same, passphrase="lusab-babad-gutih-tugad-zusac"),
    refused("upper case", "DECRYPTION_FAILED", plain, same, passphrase="Lusab-babad-gutih-tugad-zusab"),
    refused("of another account", "DECRYPTION_FAILED", plain, same, context=ACCOUNT[:-1] + "2"),
    refused("for another purpose", "DECRYPTION_FAILED", plain, same, purpose="trustee-key"),
    refused("a bit of the ciphertext", "DECRYPTION_FAILED", plain, lambda e: e.update(data=flip(e["data"], 0))),
    refused("a bit of the tag", "DECRYPTION_FAILED", plain, lambda e: e.update(data=flip(e["data"], -1))),
    refused("a bit of the iv", "DECRYPTION_FAILED", plain, lambda e: e.update(iv=flip(e["iv"], 3))),
    refused("a bit of the salt", "DECRYPTION_FAILED", plain, lambda e: e.update(salt=flip(e["salt"], 3))),
    refused("other iterations", "DECRYPTION_FAILED", plain, lambda e: e.update(iterations=600001)),
    refused("too few iterations", "OUT_OF_RANGE", plain, lambda e: e.update(iterations=599999)),
    refused("too many iterations", "OUT_OF_RANGE", plain, lambda e: e.update(iterations=6000001)),
    refused("iterations as text", "WRONG_TYPE", plain, lambda e: e.update(iterations="600000")),
    refused("version 2", "WRONG_VERSION", plain, lambda e: e.update(v=2)),
    refused("another derivation", "WRONG_VERSION", plain, lambda e: e.update(kdf="PBKDF2-HMAC-SHA1")),
    refused("a field more", "UNKNOWN_FIELD", plain, lambda e: e.update(hint="juni")),
    refused("a field less", "MISSING_FIELD", plain, lambda e: e.pop("salt")),
    refused("a short salt", "WRONG_LENGTH", plain, lambda e: e.update(salt=b64(bytes(15)))),
    refused("a long iv", "WRONG_LENGTH", plain, lambda e: e.update(iv=b64(bytes(13)))),
    refused("no tag", "WRONG_LENGTH", plain, lambda e: e.update(data=b64(bytes(15)))),
    refused("long data", "WRONG_LENGTH", plain, lambda e: e.update(data=b64(bytes(1041)))),
    refused("no padding", "WRONG_SHAPE", plain, lambda e: e.update(salt=e["salt"].rstrip("="))),
    refused("left-over bits", "NON_CANONICAL", plain, lambda e: e.update(salt=e["salt"][:-3] + "B==")),
]
with open(os.path.join(HERE, "sealed-backup.json"), "w", encoding="utf-8") as out:
    json.dump({"about": "Decision 0009: cases that open to secret, and texts that are refused for reason.",
               "cases": cases, "refusals": refusals}, out, indent=1, ensure_ascii=True)
    out.write("\n")
