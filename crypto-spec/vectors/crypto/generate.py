#!/usr/bin/env python3
"""Writes the vectors of this folder: a third, slow and independent implementation of groups.md,
proofs.md and threshold.md. Values marked "belenios-tool" are read from ../elections; what the tool
kept to itself (nonces) is recomputed from the private keys there. Needs the package cryptography
(AES-CCM). Run in this folder: python3 generate.py"""
import base64, glob, hashlib, hmac, json, os, random, re, tarfile

from cryptography.hazmat.primitives.ciphers.aead import AESCCM

HERE = os.path.dirname(os.path.abspath(__file__))
ELECTIONS = os.path.join(HERE, "..", "elections")
rng = random.Random("konvensi")  # vectors are public: their secrets need only be reproducible


class Curve:
    name = "Ed25519"
    p = 2**255 - 19
    q = 2**252 + 27742317777372353535851937790883648493
    d = -121665 * pow(121666, -1, p) % p

    def __init__(self):
        self.one = (0, 1)
        self.g = self.uncompress("%064x" % (4 * pow(5, -1, self.p) % self.p))

    def mul(self, a, b):
        p, (x1, y1), (x2, y2) = self.p, a, b
        t = self.d * x1 * x2 * y1 * y2 % p
        inverse = pow((1 + t) * (1 - t), -1, p)
        return ((x1 * y2 + x2 * y1) * inverse * (1 - t) % p,
                (y1 * y2 + x1 * x2) * inverse * (1 + t) % p)

    def pow(self, a, n):
        n, r = n % self.q, self.one
        while n:
            if n & 1:
                r = self.mul(r, a)
            a, n = self.mul(a, a), n >> 1
        return r

    def inv(self, a):
        return (-a[0] % self.p, a[1])

    def uncompress(self, text):
        z, p = int(text, 16), self.p
        sign, y = z >> 255, z & (2**255 - 1)
        square = (y * y - 1) * pow(self.d * y * y + 1, -1, p) % p
        x = pow(square, (p + 3) // 8, p)
        if (x * x - square) % p:
            x = x * pow(2, (p - 1) // 4, p) % p
        if (x * x - square) % p:
            raise ValueError("NOT_ON_CURVE")
        return (p - x if x & 1 != sign else x, y)

    dec = uncompress

    def enc(self, a):
        return "%064x" % ((a[0] & 1) << 255 | a[1])


class Field:
    def __init__(self, name, p, g, q):
        self.name, self.p, self.g, self.q, self.one = name, p, g, q, 1

    def mul(self, a, b):
        return a * b % self.p

    def pow(self, a, n):
        return pow(a, n % self.q, self.p)

    def inv(self, a):
        return pow(a, -1, self.p)

    def dec(self, text):
        return int(text)

    enc = staticmethod(str)


def constants():
    """p, g, q of the finite fields, from the Java source that holds them."""
    path = "../../../src/crypto/src/main/java/id/konvensirakyat/crypto/group/FiniteFieldGroups.java"
    source = open(os.path.join(HERE, path)).read()
    strings = re.findall(r'new BigInteger\(((?:\s*\+?\s*"\d+")+)\)', source)
    return [int("".join(re.findall(r"\d+", s))) for s in strings]


numbers = constants()
E = Curve()
B = Field("BELENIOS-2048", *numbers[:3])
R = Field("RFC-3526-2048", numbers[3], 2, numbers[4])
GROUPS = {"ed25519": E, "belenios2048": B}


def sha(text):
    return hashlib.sha256(text.encode()).digest()


def H(G, text):
    return int.from_bytes(sha(text), "big") % G.q


def rnd(G):
    return rng.randrange(G.q)


def prod(G, *factors):
    r = G.one
    for f in factors:
        r = G.mul(r, f)
    return r


def commitment(G, b, s, x, c):
    return G.mul(G.pow(b, s), G.pow(x, c))


def proof(c, s):
    return {"challenge": str(c), "response": str(s)}


def schnorr(G, prefix, x, w):
    A = G.enc(G.pow(G.g, w))
    c = H(G, prefix + A)
    return A, proof(c, (w - x * c) % G.q)


def nonce(G, x, pr):
    return (int(pr["response"]) + x * int(pr["challenge"])) % G.q


def write(name, about, cases):
    with open(os.path.join(HERE, name + ".json"), "w") as f:
        json.dump({"about": about, "cases": cases}, f, indent=1, ensure_ascii=False)
        f.write("\n")
    print(name, len(cases))


def elections():
    for folder in ("ed25519-basic", "ed25519-threshold", "belenios2048-threshold"):
        path = os.path.join(ELECTIONS, folder)
        archive = [n for n in glob.glob(path + "/*.bel") if "snapshot" not in n][0]
        texts = []
        with tarfile.open(archive) as tar:
            for member in tar:
                texts.append(tar.extractfile(member).read().decode())
        yield folder, path, texts


class Election:
    def __init__(self, folder, path, texts):
        self.folder, self.path = folder, path
        self.origin = "belenios-tool 2.0" if "2048" in folder else "belenios-tool 2.5"
        election = open(path + "/election.json").read().rstrip("\n")
        self.data = json.loads(election)
        self.G = G = {"Ed25519": E, "BELENIOS-2048": B}[self.data["group"]]
        self.y = self.data["public_key"]
        import base64
        self.phi = base64.b64encode(sha(election)).decode().rstrip("=")
        self.objects = [json.loads(t) for t in texts]
        self.texts = texts
        self.ballots = [(t, o) for t, o in zip(texts, self.objects)
                        if isinstance(o, dict) and "answers" in o]
        assert self.ballots and self.ballots[0][1]["election_hash"] == self.phi
        self.credentials = {}
        text = open(path + "/private_creds.txt").read()
        # Version 2.5 writes an object, version 2.0 lines of "number credential".
        privates = json.loads(text).values() if text[0] == "{" else \
            [line.split()[-1] for line in text.splitlines()]
        # Version 2.0 credentials are shorter and derived in another way, which 2.5 does not describe.
        for c in (c for c in privates if len(c) == 25):
            s = self.secret(c)
            self.credentials[G.enc(G.pow(G.g, s))] = (c, s)

    def secret(self, c):
        h = "".join(sha("derive_credential|%s|%d|%s" % (self.data["uuid"], i, c)).hex()
                    for i in (0, 1))
        return int(h, 16) % self.G.q

    def ballot_hash(self, text):
        import base64
        head = text[:text.index(',"signature"')] + "}"
        return base64.b64encode(sha(head)).decode().rstrip("=")


ALL = [Election(*e) for e in elections()]


def group_decode():
    cases, g = [], E.enc(E.g)
    bad = lambda G, reason, text, note: cases.append(
        {"origin": "own", "group": G.name, "text": text, "reason": reason, "note": note})
    good = lambda G, text, origin: cases.append(
        {"origin": origin, "group": G.name, "text": text, "reason": None})
    good(E, g, "own"), good(E, E.enc(E.one), "own"), good(B, "1", "own"), good(B, str(B.g), "own")
    good(R, "2", "own"), good(R, "4", "own")
    for e in ALL:
        good(e.G, e.y, e.origin)
    for _ in range(5):
        good(E, E.enc(E.pow(E.g, rnd(E))), "own")
    bad(E, "WRONG_LENGTH", "", "empty"), bad(E, "WRONG_LENGTH", g[1:], "63 digits")
    bad(E, "WRONG_LENGTH", "0" + g, "65 digits"), bad(E, "WRONG_LENGTH", g + "\n", "line end")
    bad(E, "NOT_HEX", g[:-1] + "g", "a letter beyond f"), bad(E, "NOT_HEX", g[:-1] + " ", "space")
    bad(E, "NOT_HEX", "0x" + g[2:], "prefix")
    while not re.search("[a-f]", g):
        g = E.enc(E.pow(E.g, rnd(E)))
    bad(E, "NOT_HEX", g.upper(), "upper case")
    notes = {0: "y = p", 1: "y = p + 1, the neutral element again", 18: "y = 2^255 - 1"}
    for k in range(19):  # every y that fits into 255 bits and is not below p
        note = notes.get(k, "y = p + %d" % k)
        bad(E, "NON_CANONICAL", "%064x" % (E.p + k), note)
        bad(E, "NON_CANONICAL", "%064x" % (2**255 | E.p + k), note + ", sign bit set")
    bad(E, "NON_CANONICAL", "%064x" % (2**255 | 1), "x = 0 with the sign bit, y = 1")
    bad(E, "NON_CANONICAL", "%064x" % (2**255 | E.p - 1), "x = 0 with the sign bit, y = -1")
    y, found = 2, 0
    while found < 4:
        try:
            E.uncompress("%064x" % y)
        except ValueError:
            bad(E, "NOT_ON_CURVE", "%064x" % y, "y = %d" % y)
            found += 1
        y += 1
    eight = next(t for t in (E.raw8(y) for y in range(2, 50)) if t)
    small, orders = E.one, {1: 8, 2: 4, 3: 8, 4: 2, 5: 8, 6: 4, 7: 8}
    for k in range(1, 8):
        small = E.mul(small, eight)
        bad(E, "NOT_IN_SUBGROUP", E.enc(small), "a point of order %d" % orders[k])
        mixed = E.mul(E.pow(E.g, rnd(E)), small)
        bad(E, "NOT_IN_SUBGROUP", E.enc(mixed), "a member times a point of order %d" % orders[k])
    for G in (B, R):
        t = str(G.pow(G.g, 1 + rnd(G)))
        bad(G, "WRONG_LENGTH", "", "empty"), bad(G, "WRONG_LENGTH", str(G.p) + "0", "too many digits")
        bad(G, "NOT_DECIMAL", "04", "leading zero"), bad(G, "NOT_DECIMAL", "-4", "sign")
        bad(G, "NOT_DECIMAL", "+4", "sign"), bad(G, "NOT_DECIMAL", "4 ", "space")
        bad(G, "NOT_DECIMAL", "0x4", "prefix"), bad(G, "NOT_DECIMAL", "4.0", "point")
        bad(G, "NOT_DECIMAL", "\u0664", "an Arabic-Indic digit")
        bad(G, "OUT_OF_RANGE", "0", "zero"), bad(G, "OUT_OF_RANGE", str(G.p), "p")
        bad(G, "OUT_OF_RANGE", str(G.p + 1), "p + 1")
        bad(G, "OUT_OF_RANGE", str(G.p + int(t)), "a member plus p")
        bad(G, "OUT_OF_RANGE", "9" * len(str(G.p)), "the largest number of as many digits")
        bad(G, "NOT_IN_SUBGROUP", str(G.p - 1), "-1, of order 2")
        bad(G, "NOT_IN_SUBGROUP", str(G.p - int(t)), "minus a member")
    write("group-decode", "Texts of elements; reason null means accepted and encoded back to text.", cases)


def raw8(self, y):
    """A point of order 8: q times a point of the whole curve, when that has order 8."""
    try:
        point = self.uncompress("%064x" % y)
    except ValueError:
        return None
    r, a, n = self.one, point, self.q
    while n:
        if n & 1:
            r = self.mul(r, a)
        a, n = self.mul(a, a), n >> 1
    four = self.mul(self.mul(r, r), self.mul(r, r))
    return r if four != self.one else None


Curve.raw8 = raw8


def scalar_decode():
    cases = []
    for G in (E, B, R):
        add = lambda text, reason: cases.append(
            {"origin": "own", "group": G.name, "text": text, "reason": reason})
        for n in (0, 1, 2, G.q - 1, rnd(G)):
            add(str(n), None)
        add("", "WRONG_LENGTH"), add(str(G.q) + "0", "WRONG_LENGTH")
        for t in ("00", "01", "-1", "+1", " 1", "1\n", "1.0", "1e3", "0x1", "\u0661"):
            add(t, "NOT_DECIMAL")
        add(str(G.q), "OUT_OF_RANGE"), add(str(G.q + 1), "OUT_OF_RANGE")
        add("9" * len(str(G.q)), "OUT_OF_RANGE")
        if len(str(2 * G.q - 1)) == len(str(G.q)):
            add(str(2 * G.q - 1), "OUT_OF_RANGE")
        for t in ("0" + str(G.q - 1)[1:], "1,0", "1_0", "१", "NaN", "0b1", "1/1", "--1"):
            add(t, "NOT_DECIMAL")
    write("scalar-decode", "Texts of scalars; reason null means accepted.", cases)


def hash_to_scalar():
    cases = [{"origin": "own", "group": G.name, "text": t, "sha256": sha(t).hex(), "scalar": str(H(G, t))}
             for G in (E, B, R) for t in ("", "abc", "pok|Ed25519|x|y", "nama Élite – 候補")]
    write("hash-to-scalar", "SHA-256 of the UTF-8 text, big-endian, mod q.", cases)


def group_power():
    cases = []
    for G in (E, B, R):
        for n in [0, 1, 2, G.q - 1, G.q // 2] + [rnd(G) for _ in range(4)]:
            b = G.pow(G.g, 1 + rnd(G))
            cases.append({"origin": "own", "group": G.name, "base": G.enc(b), "exponent": str(n),
                          "generatorPower": G.enc(G.pow(G.g, n)), "power": G.enc(G.pow(b, n))})
    write("group-power", "g and a base to an exponent.", cases)


def encrypt(G, y, r, m):
    return G.pow(G.g, r), G.mul(G.pow(y, r), G.pow(G.g, m))


def elgamal():
    cases = []
    for G in (E, B):
        y = G.pow(G.g, rnd(G))
        for m in (0, 1, 5):
            r = rnd(G)
            a, b = encrypt(G, y, r, m)
            cases.append({"origin": "own", "group": G.name, "publicKey": G.enc(y), "r": str(r), "m": m,
                          "alpha": G.enc(a), "beta": G.enc(b)})
    write("elgamal", "(g^r, y^r g^m).", cases)


def pok():
    cases = []
    for e in ALL:
        G = e.G
        for path in sorted(glob.glob(e.path + "/*.privkey")):
            x = int(json.load(open(path)))
            key = json.load(open(path.replace(".privkey", ".pubkey")))
            w = nonce(G, x, key["pok"])
            A, p = schnorr(G, "pok|%s|%s|" % (G.name, key["public_key"]), x, w)
            assert p == key["pok"]
            cases.append({"origin": e.origin, "group": G.name, "privateKey": str(x),
                          "publicKey": key["public_key"], "w": str(w), "commitment": A, "proof": p})
    write("pok", "KeyProof.pok: challenge hashes pok|group|publicKey|commitment.", cases)


def ballot_signature():
    cases = []
    for e in ALL:
        for text, ballot in e.ballots[:4]:
            G, h = e.G, e.ballot_hash(text)
            assert h == ballot["signature"]["hash"]
            if ballot["credential"] not in e.credentials:
                continue
            c, s = e.credentials[ballot["credential"]]
            p = ballot["signature"]["proof"]
            w = nonce(G, s, p)
            A, again = schnorr(G, "sig|%s|" % h, s, w)
            assert again == p
            cases.append({"origin": e.origin, "group": G.name, "secret": str(s), "credential": ballot["credential"],
                          "hash": h, "w": str(w), "commitment": A, "proof": p})
    write("ballot-signature", "BallotSignature.sign: challenge hashes sig|hash|commitment.", cases)


def derive_credential():
    cases = []
    for e in ALL:
        for public, (c, s) in e.credentials.items():
            cases.append({"origin": e.origin, "group": e.G.name, "uuid": e.data["uuid"], "credential": c,
                          "exponent": str(s), "publicCredential": public})
    write("derive-credential", "x = SHA-256(derive_credential|uuid|i|c) for i = 0, 1, joined, mod q.", cases)


def disjunction(G, y, prefix, branches, truth):
    """branches: (alpha, beta, r, m, M); nonces as Disjunction.prove takes them."""
    q, nonces, coms = G.q, [], []
    for a, b, r, m, M in branches:
        w, c = rnd(G), rnd(G)
        nonces.append((w, c))
        coms += [G.pow(G.g, w), G.mul(G.pow(y, w), G.pow(G.g, (m - M) * c))]
    h = H(G, prefix + ",".join(map(G.enc, coms)))
    rest = (h - sum(c for _, c in nonces)) % q
    proofs = []
    for j, ((a, b, r, m, M), (w, c)) in enumerate(zip(branches, nonces)):
        c = (c + rest) % q if j == truth else c
        proofs.append(proof(c, (w - r * c) % q))
        assert commitment(G, G.g, w - r * c, a, c) == coms[2 * j]
        residue = G.mul(b, G.inv(G.pow(G.g, M)))
        assert commitment(G, y, w - r * c, residue, c) == coms[2 * j + 1]
    return {"nonces": [{"w": str(w), "challenge": str(c)} for w, c in nonces],
            "commitments": [G.enc(c) for c in coms], "hash": str(h), "proofs": proofs}


def ct(G, pair):
    return {"alpha": G.enc(pair[0]), "beta": G.enc(pair[1])}


def iprove():
    cases = []
    for G in (E, B):
        x = rnd(G)
        y = G.pow(G.g, x)
        for m, lo, hi in ((0, 0, 1), (1, 0, 1), (2, 1, 4), (3, 3, 3)):
            r, S = rnd(G), "phi|" + G.enc(G.pow(G.g, rnd(G)))
            a, b = encrypt(G, y, r, m)
            prefix = "prove|%s|%s,%s|" % (S, G.enc(a), G.enc(b))
            d = disjunction(G, y, prefix, [(a, b, r, m, M) for M in range(lo, hi + 1)], m - lo)
            cases.append({"origin": "own", "group": G.name, "publicKey": G.enc(y), "S": S, "r": str(r), "m": m,
                          "min": lo, "max": hi, "ciphertext": ct(G, (a, b)), **d})
    for e in ALL:
        for _, ballot in e.ballots[:2]:
            G = e.G
            S0 = e.phi + "|" + ballot["credential"]
            for answer, question in zip(ballot["answers"], e.data["questions"]):
                for c, p in list(zip(answer["choices"], answer["individual_proofs"]))[:3]:
                    cases.append({"origin": e.origin, "group": G.name, "publicKey": e.y, "S": S0, "min": 0, "max": 1,
                                  "ciphertext": c, "proofs": p})
                if not question.get("blank"):
                    S = S0 + "|" + ",".join(c["alpha"] + "," + c["beta"] for c in answer["choices"])
                    cases.append({"origin": e.origin, "group": G.name, "publicKey": e.y, "S": S,
                                  "min": question["min"], "max": question["max"],
                                  "ciphertext": total(G, answer["choices"]), "proofs": answer["overall_proof"]})
    for c in cases:
        check(c, "prove|%s|%s,%s|" % (c["S"], c["ciphertext"]["alpha"], c["ciphertext"]["beta"]),
              [(c["ciphertext"], M) for M in range(c["min"], c["max"] + 1)])
    write("iprove", "IntervalProof.iprove; without r, m and nonces: to verify alone. Every case is valid.", cases)


def total(G, choices):
    return {k: G.enc(prod(G, *(G.dec(c[k]) for c in choices))) for k in ("alpha", "beta")}


def check(case, prefix, branches):
    G = {g.name: g for g in (E, B)}[case["group"]]
    y, coms, s = G.dec(case["publicKey"]), [], 0
    for (c, M), p in zip(branches, case["proofs"]):
        ch, rs = int(p["challenge"]), int(p["response"])
        coms += [commitment(G, G.g, rs, G.dec(c["alpha"]), ch),
                 commitment(G, y, rs, G.mul(G.dec(c["beta"]), G.inv(G.pow(G.g, M))), ch)]
        s += ch
    assert len(branches) == len(case["proofs"])
    assert H(G, prefix + ",".join(map(G.enc, coms))) == s % G.q
    case.setdefault("commitments", [G.enc(c) for c in coms])


def blank():
    b_cases, o_cases = [], []
    for G in (E, B):
        y = G.pow(G.g, rnd(G))
        for m0, ms, lo, hi in ((0, 1, 1, 3), (0, 3, 1, 3), (1, 0, 1, 3), (0, 0, 0, 1), (1, 0, 0, 1)):
            r0, rs, S = rnd(G), rnd(G), "phi|" + G.enc(G.pow(G.g, rnd(G))) + "|x"
            c0, cs = encrypt(G, y, r0, m0), encrypt(G, y, rs, ms)
            common = {"origin": "own", "group": G.name, "publicKey": G.enc(y), "S": S,
                      "blank": {**ct(G, c0), "r": str(r0), "m": m0}, "sum": {**ct(G, cs), "r": str(rs), "m": ms}}
            d = disjunction(G, y, "bproof0|%s|" % S, [(*c0, r0, m0, 0), (*cs, rs, ms, 0)], m0)
            b_cases.append({**common, **d})
            branches = [(*c0, r0, m0, 1)] + [(*cs, rs, ms, M) for M in range(lo, hi + 1)]
            d = disjunction(G, y, "bproof1|%s|" % S, branches, 0 if m0 else 1 + ms - lo)
            o_cases.append({**common, "min": lo, "max": hi, **d})
    for e in ALL:
        for _, ballot in e.ballots:
            G = e.G
            for answer, question in zip(ballot["answers"], e.data["questions"]):
                if question.get("blank"):
                    S = "|".join((e.phi, ballot["credential"],
                                  ",".join(c["alpha"] + "," + c["beta"] for c in answer["choices"])))
                    common = {"origin": e.origin, "group": G.name, "publicKey": e.y, "S": S,
                              "blank": answer["choices"][0], "sum": total(G, answer["choices"][1:])}
                    b_cases.append({**common, "proofs": answer["blank_proof"]})
                    o_cases.append({**common, "min": question["min"], "max": question["max"],
                                    "proofs": answer["overall_proof"]})
    for c in b_cases:
        check(c, "bproof0|%s|" % c["S"], [(c["blank"], 0), (c["sum"], 0)])
    for c in o_cases:
        check(c, "bproof1|%s|" % c["S"],
              [(c["blank"], 1)] + [(c["sum"], M) for M in range(c["min"], c["max"] + 1)])
    write("bproof", "BlankProof.bproof; without r, m and nonces: to verify alone. Every case is valid.", b_cases)
    write("oproof", "OverallProof.oproof; without r, m and nonces: to verify alone. Every case is valid.", o_cases)


def pki():
    keys, encrypted, signed, feldman, lagrange, decryptions = [], [], [], [], [], []
    for e in ALL:
        G, secrets = e.G, {}
        for path in sorted(glob.glob(e.path + "/*.key")):
            seed = open(path).read().strip()
            sk, dk = H(G, "sk|" + seed), H(G, "dk|" + seed)
            cert = json.load(open(path.replace(".key", ".cert")))
            public = json.loads(cert["message"])
            assert G.enc(G.pow(G.g, sk)) == public["verification"]
            assert G.enc(G.pow(G.g, dk)) == public["encryption"]
            secrets[public["encryption"]] = (sk, dk, public, path)
            keys.append({"origin": e.origin, "group": G.name, "seed": seed, "signing": str(sk),
                         "decryption": str(dk), **public})
            w = nonce(G, sk, cert["signature"])
            A, again = schnorr(G, "sigmsg|%s|" % cert["message"], sk, w)
            assert again == cert["signature"]
            signed.append({"origin": e.origin, "group": G.name, "signing": str(sk), "verification": public["verification"],
                           "message": cert["message"], "w": str(w), "commitment": A, "proof": cert["signature"]})
        if not secrets:
            continue
        order = [json.loads(json.loads(l)["message"])["encryption"] for l in open(e.path + "/certs.jsons")]
        polynomials = [json.loads(l) for l in open(e.path + "/polynomials.jsons")]
        for i, text in enumerate(polynomials):
            sk, dk, public, path = secrets[order[i]]
            plain, case = unseal(G, json.loads(text["polynomial"]), dk)
            encrypted.append({"origin": e.origin, **case})
            raw = json.loads(json.loads(json.loads(plain)["message"])["message"])["polynomial"]
            expected = json.loads(text["coefexps"]["message"])["coefexps"]
            assert expected == [G.enc(G.pow(G.g, int(a))) for a in raw]
            shares = []
            for j, sealed in enumerate(text["secrets"]):
                plain, case = unseal(G, json.loads(sealed), secrets[order[j]][1])
                if i == 0:
                    encrypted.append({"origin": e.origin, **case})
                share = int(json.loads(json.loads(json.loads(plain)["message"])["message"])["secret"])
                # Version 2.0 sometimes sends a sum that it has not reduced; the specification reduces.
                assert share < G.q or "2048" in e.folder
                shares.append(str(share % G.q))
                assert int(shares[-1]) == sum(int(a) * (j + 1)**k for k, a in enumerate(raw)) % G.q
            feldman.append({"origin": e.origin, "group": G.name, "coefficients": raw, "commitments": expected,
                            "shares": shares, "shareKeys": [G.enc(G.pow(G.g, int(s))) for s in shares]})
        plain, case = unseal(G, json.load(open(secrets[order[0]][3].replace(".key", ".dkey"))), secrets[order[0]][1])
        encrypted.append({"origin": e.origin, **case})
    for G in (E, B):
        dk, r, s, message = rnd(G), rnd(G), rnd(G), '{"pesan":"sandi – rahasia"}'
        for text in (message, "", "x" * 65535):
            encrypted.append({"origin": "own", **seal(G, G.pow(G.g, dk), dk, r, s, text)})
    write("pki", "PkiKeys.derive from the seed.", keys)
    write("message-signature", "MessageSignature.sigmsg: challenge hashes sigmsg|message|commitment.", signed)
    write("encrypted-message", "EncryptedMessage: with r and s to encrypt and decrypt, without to decrypt alone. "
          "messageRepeated n stands for n letters x.", encrypted)
    write("feldman", "SecretPolynomial, FeldmanCommitment: shares[j - 1] is the polynomial at j.", feldman)


def seal(G, ek, dk, r, s, text, whole=False):
    alpha, shared = G.enc(G.pow(G.g, r)), G.pow(G.g, s)
    beta = G.enc(G.mul(G.pow(ek, r), shared))
    data = AESCCM(sha("key|" + G.enc(shared)), 8).encrypt(sha("iv|" + alpha)[:13], text.encode(), None).hex()
    case = {"group": G.name, "decryptionKey": str(dk), "encryptionKey": G.enc(ek), "r": str(r), "s": str(s),
            "shared": G.enc(shared), "alpha": alpha, "beta": beta}
    if len(text) > 1000 and not whole:
        return {**case, "messageRepeated": len(text), "dataSha256": hashlib.sha256(data.encode()).hexdigest()}
    return {**case, "data": data, "message": text}


def unseal(G, sealed, dk):
    shared = G.mul(G.dec(sealed["beta"]), G.inv(G.pow(G.dec(sealed["alpha"]), dk)))
    key, iv = sha("key|" + G.enc(shared)), sha("iv|" + sealed["alpha"])[:13]
    plain = AESCCM(key, 8).decrypt(iv, bytes.fromhex(sealed["data"]), None).decode()
    return plain, {"group": G.name, "decryptionKey": str(dk), "encryptionKey": G.enc(G.pow(G.g, dk)),
                   "shared": G.enc(shared), **sealed, "message": plain}


def lagrange():
    cases = []
    for G in (E, B):
        for indexes in ([1], [1, 2], [2, 3], [1, 3], [1, 2, 3, 4, 5], [3, 7, 20, 100]):
            coefficients = {}
            for i in indexes:
                c = 1
                for k in indexes:
                    if k != i:
                        c = c * k * pow(k - i, -1, G.q) % G.q
                coefficients[str(i)] = str(c)
            secret = [rnd(G) for _ in indexes]
            alpha = G.pow(G.g, rnd(G))
            f = lambda x: sum(a * x**k for k, a in enumerate(secret)) % G.q
            cases.append({"origin": "own", "group": G.name, "indexes": indexes, "coefficients": coefficients,
                          "factors": {str(i): G.enc(G.pow(alpha, f(i))) for i in indexes},
                          "combined": G.enc(G.pow(alpha, secret[0]))})
    write("lagrange", "Lagrange.coefficient for each index, Lagrange.combine of the factors.", cases)


def partial_decryption():
    cases = []
    for e in ALL:
        G = e.G
        trustees = json.load(open(e.path + "/trustees.json"))
        publics = []
        for kind, body in trustees:
            publics += [body["public_key"]] if kind == "Single" else \
                [k["public_key"] for k in body["verification_keys"]]
        private = {}
        for path in glob.glob(e.path + "/*.privkey"):
            x = int(json.load(open(path)))
            private[G.enc(G.pow(G.g, x))] = x
        for path in glob.glob(e.path + "/*.key"):
            dk = H(G, "dk|" + open(path).read().strip())
            plain, _ = unseal(G, json.load(open(path.replace(".key", ".dkey"))), dk)
            x = int(json.loads(json.loads(json.loads(plain)["message"])["message"])["decryption_key"])
            x %= G.q  # version 2.0 does not reduce this sum either
            private[G.enc(G.pow(G.g, x))] = x
        tally = next(o for o in e.objects if isinstance(o, list) and o and isinstance(o[0], list)
                     and o[0] and isinstance(o[0][0], dict) and "alpha" in o[0][0])
        for o, t in zip(e.objects, e.texts):
            if not (isinstance(o, dict) and "decryption_factors" in o):
                continue
            digest = sha(t).hex()
            owner = next(w["owner"] for w in e.objects
                         if isinstance(w, dict) and w.get("payload") == digest and "owner" in w)
            X = publics[owner - 1]
            x = private[X]
            for j in range(2):
                alpha, factor = tally[0][j]["alpha"], o["decryption_factors"][0][j]
                p = o["decryption_proofs"][0][j]
                assert G.enc(G.pow(G.dec(alpha), x)) == factor
                w = nonce(G, x, p)
                A, Bw = G.enc(G.pow(G.g, w)), G.enc(G.pow(G.dec(alpha), w))
                assert H(G, "decrypt|%s|%s|%s,%s" % (e.phi, X, A, Bw)) == int(p["challenge"])
                cases.append({"origin": e.origin, "group": G.name, "phi": e.phi, "privateKey": str(x), "publicKey": X,
                              "alpha": alpha, "factor": factor, "w": str(w), "commitments": [A, Bw], "proof": p})
    write("partial-decryption", "alpha^x and DecryptionProof.decrypt: challenge hashes decrypt|phi|publicKey|A,B.", cases)


def coordinates(point):
    return "%064x%064x" % point


def eighth(point):
    return E.pow(point, pow(8, -1, E.q))


def eighths():
    cases, e8 = [], next(t for t in (E.raw8(y) for y in range(2, 50)) if t)
    good = lambda point, note: cases.append({"origin": "own", "eighth": coordinates(point), "reason": None, "note": note,
                                             "text": E.enc(E.mul8(point))})
    bad = lambda reason, eighth, note: cases.append({"origin": "own", "eighth": eighth, "reason": reason, "note": note})
    good(eighth(E.g), "of g"), good(E.one, "of the neutral element")
    for _ in range(3):
        member, small = E.pow(E.g, rnd(E)), E.one
        good(eighth(member), "of a member: x and y of the member to the power 1/8 mod q")
        for k in range(1, 8):
            small = E.mul(small, e8)
            good(E.mul(eighth(member), small), "the same with a point of small order: the same text")
            assert cases[-1]["text"] == E.enc(member)
    good(e8, "a point of order 8: the neutral element")
    x, y = eighth(E.pow(E.g, rnd(E)))
    bad("WRONG_LENGTH", "", "empty"), bad("WRONG_LENGTH", coordinates((x, y))[:-2], "a byte short")
    bad("NON_CANONICAL", coordinates((E.p, 1)), "x = p, the neutral element again")
    bad("NON_CANONICAL", coordinates((0, E.p + 1)), "y = p + 1, the neutral element again")
    bad("NON_CANONICAL", coordinates((x + 2**255, y)), "a bit beyond x"), bad("NON_CANONICAL", coordinates((x, y + 2**255)), "a bit beyond y")
    bad("NOT_ON_CURVE", coordinates((y, x)), "x and y exchanged"), bad("NOT_ON_CURVE", coordinates((0, 0)), "zeros")
    bad("NOT_ON_CURVE", coordinates((x ^ 1, y)), "a bit of x"), bad("NOT_ON_CURVE", coordinates((x, y ^ 1)), "a bit of y")
    write("eighths", "Eighths: 64 bytes, x then y, in hexadecimal; text is that of the point times 8. Reason null means accepted.", cases)


def mul8(self, a):
    for _ in range(3):
        a = self.mul(a, a)
    return a


Curve.mul8 = mul8


def verification(e, ballot, eighths_of):
    """The points of a ballot in the order of its hints, and its equations; every hash is checked.
    eighths_of gives the claimed eighth of an equation's commitment."""
    G, y = E, E.dec(e.y)
    points, equations, last = [], [], []
    element = lambda of, text: points.append((of, text, eighth(E.dec(text))))
    element("credential", ballot["credential"])
    for i, answer in enumerate(ballot["answers"]):
        for j, c in enumerate(answer["choices"]):
            element("answers[%d].choices[%d].alpha" % (i, j), c["alpha"])
            element("answers[%d].choices[%d].beta" % (i, j), c["beta"])

    def equation(of, base, s, X, number, c):
        X8 = eighths_of(of, base, s, X, number, c)
        A = E.enc(E.mul8(X8))
        last.append((of, A, X8))
        equations.append({"of": of, "base": "g" if base == G.g else "y", "response": str(s), "element": E.enc(X),
                          "number": number, "challenge": str(c), "commitment": A})
        return A

    def disjunction_holds(of, prefix, branches, proofs):
        texts, total_c = [], 0
        for k, ((c, M), p) in enumerate(zip(branches, proofs)):
            ch, rs = int(p["challenge"]), int(p["response"])
            texts.append(equation("%s[%d].A" % (of, k), G.g, rs, E.dec(c["alpha"]), 0, ch))
            texts.append(equation("%s[%d].B" % (of, k), y, rs, E.dec(c["beta"]), M, ch))
            total_c += ch
        assert H(G, prefix + ",".join(texts)) == total_c % G.q

    sig = ballot["signature"]
    A = equation("signature.proof.A", G.g, int(sig["proof"]["response"]), E.dec(ballot["credential"]), 0, int(sig["proof"]["challenge"]))
    assert H(G, "sig|%s|%s" % (sig["hash"], A)) == int(sig["proof"]["challenge"])
    S0 = e.phi + "|" + ballot["credential"]
    for i, (answer, question) in enumerate(zip(ballot["answers"], e.data["questions"])):
        choices, at = answer["choices"], "answers[%d]." % i
        for j, (c, p) in enumerate(zip(choices, answer["individual_proofs"])):
            disjunction_holds(at + "individual_proofs[%d]" % j, "prove|%s|%s,%s|" % (S0, c["alpha"], c["beta"]), [(c, 0), (c, 1)], p)
        S = S0 + "|" + ",".join(c["alpha"] + "," + c["beta"] for c in choices)
        bounds = range(question["min"], question["max"] + 1)
        if question.get("blank"):
            zero, sums = choices[0], total(G, choices[1:])
            disjunction_holds(at + "blank_proof", "bproof0|%s|" % S, [(zero, 0), (sums, 0)], answer["blank_proof"])
            disjunction_holds(at + "overall_proof", "bproof1|%s|" % S, [(zero, 1)] + [(sums, M) for M in bounds], answer["overall_proof"])
        else:
            sums = total(G, choices)
            disjunction_holds(at + "overall_proof", "prove|%s|%s,%s|" % (S, sums["alpha"], sums["beta"]), [(sums, M) for M in bounds], answer["overall_proof"])
    return points + last, equations


def batched(e, equations):
    """The exponents of the one product that replaces all equations, for weights of 128 bits."""
    weights = [rng.randrange(1, 2**128) for _ in equations]
    exponents = {"g": 0, "y": 0}
    for w, q in zip(weights, equations):
        s, c = int(q["response"]), int(q["challenge"])
        for base, n in ((q["base"], w * s), ("g", -q["number"] * w * c), (q["element"], w * c), (q["commitment"], -w)):
            exponents[base] = (exponents.get(base, 0) + n) % E.q
    named = {"g": E.g, "y": E.dec(e.y)}
    product = prod(E, *(E.pow(named.get(t) or E.dec(t), n) for t, n in exponents.items()))
    return {"weights": list(map(str, weights)), "exponents": {t: str(n) for t, n in exponents.items()},
            "product": E.enc(product)}


def exact_eighth(of, base, s, X, number, c):
    inverse = pow(8, -1, E.q)
    return commitment(E, base, s * inverse, E.mul(X, E.inv(E.pow(E.g, number))), c * inverse)


def hints():
    cases = []
    e = next(e for e in ALL if e.folder == "ed25519-threshold")
    sound = {}

    def add(origin, note, text, eighths_of):
        points, equations = verification(e, json.loads(text), eighths_of)
        whole = "".join(coordinates(x) for _, _, x in points)
        batch = batched(e, equations)
        cases.append({"origin": origin, "group": "Ed25519", "election": e.folder, "note": note, "ballot": text,
                      "tracker": sha(text).hex(), "fits": True, "holds": batch["product"] == E.enc(E.one),
                      "hintsSha256": hashlib.sha256(bytes.fromhex(whole)).hexdigest(),
                      "points": [{"of": of, "text": t, "eighth": coordinates(x)} for of, t, x in points],
                      "equations": equations, **batch})
        return points

    for text, ballot in e.ballots[:2]:
        points = add(e.origin, "a ballot and its hints", text, exact_eighth)
        sound.update({(text, of): x for of, _, x in points})
    # A response is not hashed: with the commitments of the true ballot every hash stays right.
    text, ballot = e.ballots[0]
    for path, at in (("individual_proofs", "answers[0].individual_proofs[1][0]"), ("overall_proof", "answers[1].overall_proof[1]"),
                     ("blank_proof", "answers[1].blank_proof[0]"), ("signature", "signature.proof")):
        forged = json.loads(text)
        place = forged["signature"]["proof"] if path == "signature" else \
            forged["answers"][0][path][1][0] if path == "individual_proofs" else \
            forged["answers"][1][path][1 if path == "overall_proof" else 0]
        place["response"] = str((int(place["response"]) + 1) % E.q)
        if path != "signature":
            signature = forged.pop("signature")
            _, s = e.credentials[ballot["credential"]]
            signature["hash"] = e.ballot_hash(compact(forged)[:-1] + ',"signature"')
            _, signature["proof"] = schnorr(E, "sig|%s|" % signature["hash"], s, rnd(E))
            forged["signature"] = signature
        claim = lambda of, *equation: sound[text, of] if path == "signature" or of != "signature.proof.A" else exact_eighth(of, *equation)
        add("own", at + ": response + 1, signed again, with the commitments of the ballot before: every hash is right, the equations are not", compact(forged), claim)
    # The text names another element than the hints, for which all proofs were made; it is signed.
    forged = json.loads(text)
    signature, choices = forged.pop("signature"), forged["answers"][0]["choices"]
    other, choices[0]["alpha"] = choices[0]["alpha"], choices[1]["alpha"]
    signature["hash"] = e.ballot_hash(compact(forged)[:-1] + ',"signature"')
    _, s = e.credentials[ballot["credential"]]
    A, signature["proof"] = schnorr(E, "sig|%s|" % signature["hash"], s, rnd(E))
    forged["signature"], points = signature, [dict(p) for p in cases[0]["points"]]
    for p in points:
        if p["of"] == "signature.proof.A":
            p.update(text=A, eighth=coordinates(eighth(E.dec(A))))
    assert points[1]["text"] == other != choices[0]["alpha"]
    cases.append({"origin": "own", "group": "Ed25519", "election": e.folder,
                  "note": "the text names another alpha than the hints, which are those of a sound ballot, and is signed",
                  "ballot": compact(forged), "tracker": sha(compact(forged)).hex(), "fits": False, "points": points})
    write("hints", "The hints of a ballot: points in their order with their eighths (x then y), hintsSha256 over all of them; equations "
          "base^response (element / g^number)^challenge = commitment, and with the weights the exponents of the one product that "
          "replaces them; it is the neutral element where holds is true. Where fits is false a verifier must not use the hints.", cases)


def compact(value):
    return json.dumps(value, separators=(",", ":"))


class Stream:
    """threshold.md 10: the numbers that a seed determines for one purpose."""

    def __init__(self, seed, purpose):
        self.key = hmac.digest(seed.encode(), purpose.encode(), "sha256")
        self.held, self.counter = b"", 0

    def bytes(self, n):
        while len(self.held) < n:
            self.held += hmac.digest(self.key, self.counter.to_bytes(8, "big"), "sha256")
            self.counter += 1
        taken, self.held = self.held[:n], self.held[n:]
        return taken

    def number(self, G):
        return int.from_bytes(self.bytes((G.q.bit_length() + 7) // 8 + 16), "big") % G.q


def seed_stream():
    cases = []
    for seed, purpose in (("1" * 22, "polynomial|uji"), ("zYxWvUtSrQpNmLkJhGfEdC", "shares|"), ("1" * 22, "")):
        for G in (E, B, R):
            one, two = Stream(seed, purpose), Stream(seed, purpose)
            cases.append({"origin": "own", "group": G.name, "seed": seed, "purpose": purpose,
                          "bytes": one.bytes(100).hex(), "scalars": [str(two.number(G)) for _ in range(5)]})
    write("seed-stream", "SeedStream.of(seed, purpose): its first 100 bytes, or, instead, its first numbers mod q.", cases)


def proquints(data):
    word = lambda n: "".join("bdfghjklmnprstvz"[n >> s & 15] if s in (12, 6, 0) else "aiou"[n >> s & 3] for s in (12, 10, 6, 4, 0))
    return [word(int.from_bytes(data[i:i + 2], "big")) for i in range(0, len(data), 2)]


def words():
    published = {"7f000001": "lusab-babad", "3f54dcc1": "gutih-tugad", "3f760723": "gutuk-bisog", "8c62c18d": "mudof-sakat",
                 "40ff06c8": "haguz-biram", "801e342d": "mabiv-gibot", "93437702": "natag-lisaf", "d43afd44": "tibup-zujah",
                 "d82344d7": "tobog-higil", "d844e815": "todah-vobij", "c6518188": "sinid-makam"}
    cases = []
    for data, text in published.items():
        assert "-".join(proquints(bytes.fromhex(data))) == text, data
        cases.append({"origin": "arXiv:0901.4016", "bytes": data, "words": text.split("-")})
    for data in ("", "0000", "ffff", "0123456789abcdef", sha("sidik jari")[:20].hex()):
        cases.append({"origin": "own", "bytes": data, "words": proquints(bytes.fromhex(data))})
    write("proquints", "Proquints.of: one word for two bytes.", cases)


def equality(G, prefix, x, alpha, w):
    A, Bw = G.enc(G.pow(G.g, w)), G.enc(G.pow(alpha, w))
    c = H(G, prefix + A + "," + Bw)
    return [A, Bw], proof(c, (w - x * c) % G.q)


def bound_decryption():
    cases = []
    for owner, case in enumerate(json.load(open(os.path.join(HERE, "partial-decryption.json")))["cases"], 1):
        G = {g.name: g for g in (E, B, R)}[case["group"]]
        w, kept = rnd(G), {k: case[k] for k in ("group", "phi", "privateKey", "publicKey", "alpha", "factor")}
        prefix = "bound-decrypt|%s|%d|%s|%s,%s|" % (kept["phi"], owner, kept["publicKey"], kept["alpha"], kept["factor"])
        pair, pr = equality(G, prefix, int(kept["privateKey"]), G.dec(kept["alpha"]), w)
        cases.append({"origin": "own", **kept, "owner": owner, "w": str(w), "commitments": pair, "proof": pr})
    write("bound-decryption", "BoundDecryptionProof.decrypt: challenge hashes bound-decrypt|phi|owner|publicKey|alpha,factor|A,B.", cases)


class Trustee:
    def __init__(self, G, seed):
        self.G, self.seed, self.sk, self.dk = G, seed, H(G, "sk|" + seed), H(G, "dk|" + seed)
        self.vk, self.ek = G.enc(G.pow(G.g, self.sk)), G.enc(G.pow(G.g, self.dk))
        self.certificate = self.signed({"verification": self.vk, "encryption": self.ek}, rnd(G))

    def signed(self, value, w):
        message = value if isinstance(value, str) else compact(value)
        return {"message": message, "signature": schnorr(self.G, "sigmsg|%s|" % message, self.sk, w)[1]}

    def send(self, ek, message, w, r, s):
        plain = compact(self.signed({"recipient": ek, "message": compact(message)}, w))
        case = seal(self.G, self.G.dec(ek), 0, r, s, plain, whole=True)
        return compact({k: case[k] for k in ("alpha", "beta", "data")}), r

    def polynomial(self, purpose, threshold, trustees):
        G, of = self.G, Stream(self.seed, purpose)
        next3 = lambda: [of.number(G) for _ in range(3)]
        a = [of.number(G) for _ in range(threshold)]
        f = lambda x: sum(n * x**k for k, n in enumerate(a)) % G.q
        sent = [self.send(t.ek, {"secret": str(f(j))}, *next3()) for j, t in enumerate(trustees, 1)]
        own, _ = self.send(self.ek, {"polynomial": [str(n) for n in a]}, *next3())
        coefexps = self.signed({"coefexps": [G.enc(G.pow(G.g, n)) for n in a]}, of.number(G))
        return {"polynomial": own, "secrets": [text for text, _ in sent], "coefexps": coefexps}, [r for _, r in sent], f

    def share_proof(self, context, i, j, text, r, u, v):
        G, alpha = self.G, json.loads(text)["alpha"]
        statement = "share|%s|%d|%d|%s|%s|%s|" % (context, i, j, sha(text).hex(), self.vk, alpha)
        c = H(G, statement + G.enc(G.pow(G.g, u)) + "," + G.enc(G.pow(G.g, v)))
        return {"challenge": str(c), "signing": str((u - self.sk * c) % G.q), "opening": str((v - r * c) % G.q)}


def ceremony():
    cases = []
    for G in (E, B):
        convention, attempt, threshold = "Uji-Konvensi-1", 2, 2
        people = [Trustee(G, seed) for seed in ("1" * 22, "zYxWvUtSrQpNmLkJhGfEdC", "Pemegang" + "4" * 14)]
        certificates = [compact(t.certificate) for t in people]
        digest = sha("certificates|%s|%d|%s" % (G.name, threshold, ",".join(certificates)))
        purpose = "polynomial|%s|%s|%d" % (convention, digest.hex(), attempt)
        made = [t.polynomial(purpose, threshold, people) for t in people]
        commitments = [sha("commitment|" + compact(p["coefexps"])).hex() for p, _, _ in made]
        context = sha("ceremony|%s|%d|%s|%s" % (convention, attempt, digest.hex(), ",".join(commitments))).hex()
        dealings = []
        for i, (t, (p, rs, _)) in enumerate(zip(people, made), 1):
            of = Stream(t.seed, "shares|" + context)
            proofs = [t.share_proof(context, i, j, text, r, of.number(G), of.number(G))
                      for j, (text, r) in enumerate(zip(p["secrets"], rs), 1)]
            dealings.append(compact({"polynomial": p, "proofs": proofs}))
        complaints = [complaint(G, people, context, 3, 2, made, wrong) for wrong in (True, False)]
        keys = [sum(f(j) for _, _, f in made) % G.q for j in (1, 2, 3)]
        cases.append({"origin": "own", "group": G.name, "convention": convention, "attempt": attempt, "threshold": threshold,
                      "seeds": [t.seed for t in people], "certificates": certificates, "digest": digest.hex(),
                      "words": proquints(digest[:20]), "commitments": commitments, "context": context, "dealings": dealings,
                      "privateKeys": [str(k) for k in keys], "complaints": complaints,
                      "rehearsal": rehearsal(G, convention, made, keys)})
    write("ceremony", "Attempt, CommittedAttempt, Participant.commitment and dealing (the seed determines every byte), Complaint, "
          "Evidence.judge with the trustee it names, Rehearsal with an answer of each trustee.", cases)


def complaint(G, people, context, i, j, made, wrong):
    """Of trustee j against trustee i: over a share that is off by one, or over a good one."""
    sender, receiver, f = people[i - 1], people[j - 1], made[i - 1][2]
    text, r = sender.send(receiver.ek, {"secret": str((f(j) + wrong) % G.q)}, rnd(G), rnd(G), rnd(G))
    share_proof = sender.share_proof(context, i, j, text, r, rnd(G), rnd(G))
    sealed = json.loads(text)
    alpha = G.dec(sealed["alpha"])
    opened = G.enc(G.mul(G.dec(sealed["beta"]), G.inv(G.pow(alpha, receiver.dk))))
    prefix = "opening|%s|%d|%d|%s|%s,%s,%s|" % (context, i, j, receiver.ek, sealed["alpha"], sealed["beta"], opened)
    w = rnd(G)
    pair, pr = equality(G, prefix, receiver.dk, alpha, w)
    message = "complaint|%s|%d|%d|%s|%s|%s|%s" % (context, j, i, sha(text).hex(), opened, pr["challenge"], pr["response"])
    signature = receiver.signed(message, rnd(G))["signature"]
    evidence = {"complainer": j, "secret": text, "share_proof": share_proof,
                "complaint": {"against": i, "opened": opened, "proof": pr, "signature": signature}}
    return {"evidence": compact(evidence), "w": str(w), "commitments": pair, "named": i if wrong else j,
            "reason": "SHARE_INVALID" if wrong else "COMPLAINT_UNFOUNDED"}


def rehearsal(G, convention, made, keys):
    y = prod(G, *(G.dec(json.loads(p["coefexps"]["message"])["coefexps"][0]) for p, _, _ in made))
    statement = "%s|%s" % (convention, G.enc(y))
    n = 1 + int.from_bytes(sha("rehearsal|" + statement), "big") % 1000
    r = H(G, "rehearsal-r|" + statement)
    phi = base64.b64encode(sha("rehearsal-phi|" + statement)).decode().rstrip("=")
    alpha, beta = G.pow(G.g, r), G.mul(G.pow(y, r), G.pow(G.g, n))
    answers = []
    for owner, x in enumerate(keys, 1):
        X, factor = G.enc(G.pow(G.g, x)), G.enc(G.pow(alpha, x))
        first = equality(G, "decrypt|%s|%s|" % (phi, X), x, alpha, rnd(G))[1]
        bound = equality(G, "bound-decrypt|%s|%d|%s|%s,%s|" % (phi, owner, X, G.enc(alpha), factor), x, alpha, rnd(G))[1]
        answers.append(compact({"factor": factor, "proof": first, "bound": bound}))
    return {"publicKey": G.enc(y), "number": n, "fingerprint": phi, "alpha": G.enc(alpha), "beta": G.enc(beta), "answers": answers}


group_decode(), scalar_decode(), hash_to_scalar(), group_power(), elgamal(), pok(), ballot_signature()
derive_credential(), iprove(), blank(), pki(), lagrange(), partial_decryption()
eighths(), hints()
seed_stream(), words(), bound_decryption(), ceremony()
