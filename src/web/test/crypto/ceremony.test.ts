import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { GroupName } from "../../src/crypto";
import type { Verdict } from "../../src/crypto";
import type { CheckedTally } from "../../src/trustee/checkedTally";
import type { Json } from "./support";
import { parseElection } from "../../src/crypto";
import { groupByName } from "../../src/crypto/groups";
import { decryptMessage, deriveKeys, encryptMessage, jsonOfSigned, send, sign } from "../../src/crypto/pki";
import { parseEncryptedTally, verifyBoundProofs, verifyPartialDecryption } from "../../src/crypto/tally";
import { decryptionKeyOf, makePolynomial, makePublicKey, makeVoutput, parseCertificates, placeOf } from "../../src/crypto/threshold";
import { parseTrustees, publicKeys } from "../../src/crypto/trustees";
import {
  certificate,
  certificatesFingerprint,
  newSeed,
  nextTask,
  parseSeed,
  requireTrusteesOf,
} from "../../src/trustee/ceremony";
import { partialDecryption } from "../../src/trustee/decryption";
import { asChecked, readArchive, vectorFile, VECTORS } from "./archive";
import { beleniosInput, heldCeremony, trusteesOf, vinputFor } from "./ceremonies";
import { changed, refusalOf, seededRandom } from "./support";

const MADE_BY_OTHERS = [
  { folder: "ed25519-threshold", file: "Pvtx6fwz27wUkn.bel" },
  { folder: "belenios2048-threshold", file: "eKnJm1HK2Y2EVL.bel" },
];

describe.each(MADE_BY_OTHERS)("the ceremony of $folder", ({ folder, file }) => {
  const archive = readArchive(folder, file);
  const election = parseElection(archive.election);
  const { group } = election;
  const certificates = vectorFile(folder, "certs.jsons").split("\n");
  const random = seededRandom(folder);
  const seeds = readdirSync(resolve(VECTORS, "elections", folder))
    .filter((name) => name.endsWith(".key"))
    .map((name) => ({ id: name.replace(".key", ""), seed: vectorFile(folder, name) }));

  it("has messages that their owners can read and check, and keys that we compute alike", () => {
    expect(seeds.length).toBe(3);
    for (const { id, seed } of seeds) {
      const trustee = { group, keys: deriveKeys(group, seed), random };
      const theirs = JSON.parse(vectorFile(folder, `${id}.voutput`)) as {
        private_key: string;
        public_key: { public_key: string };
      };
      expect(theirs.private_key).toBe(vectorFile(folder, `${id}.dkey`));
      const key = decryptionKeyOf(trustee, theirs.private_key);
      expect(group.generator.power(key).text).toBe(theirs.public_key.public_key);
      const parsed = parseCertificates(group, certificates);
      const ours = JSON.parse(makeVoutput(trustee, parsed, 2, vectorFile(folder, `${id}.vinput`))) as typeof theirs;
      expect(ours.public_key.public_key).toBe(theirs.public_key.public_key);
      expect(decryptionKeyOf(trustee, ours.private_key)).toBe(key);
      const place = placeOf(trustee, parsed);
      expect(publicKeys(parseTrustees(group, archive.trustees)).map((each) => each.text)[place + 1]).toBe(
        theirs.public_key.public_key,
      );
    }
  });

  it("lets a trustee decrypt, with the factors of the archive", () => {
    const partials = [...archive.partialDecryptions.values()].map((text) => JSON.parse(text) as { decryption_factors: Json });
    const shown = partials.map((each) => JSON.stringify(each.decryption_factors));
    let decrypted = 0;
    for (const { id, seed } of seeds) {
      const { decryption: text, bound } = JSON.parse(
        partialDecryption(asChecked(archive), vectorFile(folder, `${id}.dkey`), seed, random),
      ) as { decryption: string; bound: string };
      const factors = JSON.stringify((JSON.parse(text) as { decryption_factors: Json }).decryption_factors);
      decrypted += shown.includes(factors) ? 1 : 0;
      const tally = parseEncryptedTally(election, archive.encryptedTally);
      const keys = publicKeys(parseTrustees(group, archive.trustees));
      const owners = keys.flatMap((key, i) => (verifyPartialDecryption(election, key, tally, text).ok ? [i + 1] : []));
      expect(owners.length).toBe(1);
      const ofOwner = (owner: number): Verdict =>
        verifyBoundProofs(election, owner, keys[owner - 1] ?? expect.fail(), tally, text, bound);
      expect(keys.flatMap((_, i) => (ofOwner(i + 1).ok ? [i + 1] : []))).toEqual(owners);
    }
    expect(decrypted).toBe(2);
  });
});

describe.each<GroupName>(["Ed25519", "BELENIOS-2048"])("a ceremony of ours in %s", (name) => {
  it("ends in trustees whose every part checks out", () => {
    const ceremony = heldCeremony(name, 3, 2, `ceremony in ${name}`);
    const [pedersen] = parseTrustees(groupByName(name), trusteesOf(ceremony));
    expect(pedersen?.kind).toBe("pedersen");
    expect(publicKeys(pedersen === undefined ? [] : [pedersen]).length).toBe(3);
  });
});

describe("a ceremony in which somebody cheats", () => {
  const name = "Ed25519";
  const group = groupByName(name);
  const ceremony = heldCeremony(name, 3, 2, "cheats");
  const random = seededRandom("cheats, later");
  const [, second = ""] = ceremony.seeds;
  const view = { group: name, threshold: 2, certificates: ceremony.certificates };
  const vinput = beleniosInput(vinputFor(ceremony, 1));
  const trustee = (seed = second) => ({ group, keys: deriveKeys(group, seed), random });
  const check = (altered: Json, certificates = ceremony.certificates): string =>
    refusalOf(() => makeVoutput(trustee(), parseCertificates(group, certificates), 2, JSON.stringify(altered)));
  /** Another polynomial message of a trustee. */
  const polynomial = ({ threshold, certificates }: typeof view, seed: string): string =>
    JSON.stringify(makePolynomial(trustee(seed), parseCertificates(group, certificates), threshold).message);

  const secretsOf = (i: number): string[] =>
    (JSON.parse(ceremony.dealings[i] ?? "") as { polynomial: { secrets: string[] } }).polynomial.secrets;

  it("passes as long as nobody does", () => {
    expect(check(vinput)).toBe("accepted");
  });

  it("names the trustee whose share fits no commitments", () => {
    // Trustee 3 commits to another polynomial than the one whose shares were sent.
    const other = polynomial(view, ceremony.seeds[2] ?? "");
    const coefexps = (JSON.parse(other) as { coefexps: Json }).coefexps;
    expect(check(changed(vinput, ["coefexps", 2], () => coefexps))).toBe("SHARE_INVALID at secrets[2]");
  });

  it("refuses another's signature, another's share, and a share meant for another", () => {
    const of = (i: number): Json => secretsOf(i);
    expect(check(changed(vinput, ["coefexps", 2], () => ceremony.coefexps[0] ?? null))).toBe("SIGNATURE_INVALID at coefexps[2]");
    expect(check(changed(vinput, ["secrets", 2], () => (of(0) as Json[])[1] ?? null))).toBe("SIGNATURE_INVALID at secrets[2]");
    expect(check(changed(vinput, ["secrets", 2], () => (of(2) as Json[])[0] ?? null))).toBe(
      "DECRYPTION_FAILED at secrets[2].data",
    );
  });

  it("refuses a share that its first reader passed on, though its sender did sign it", () => {
    const keysOf = (i: number) => deriveKeys(group, ceremony.seeds[i] ?? "");
    const [forFirst = ""] = secretsOf(2);
    const signed = decryptMessage({ group, keys: keysOf(0), random }, forFirst, "share");
    const passedOn = encryptMessage(group, keysOf(1).encryption, signed, random);
    expect(check(changed(vinput, ["secrets", 2], () => passedOn))).toBe("WRONG_RECIPIENT at secrets[2]");
  });

  it("refuses the own polynomial when the server returns an older one", () => {
    const again = JSON.parse(polynomial(view, second)) as { polynomial: string; coefexps: Json };
    expect(check(changed(vinput, ["polynomial"], () => again.polynomial))).toBe("OWN_POLYNOMIAL_CHANGED at polynomial");
    expect(check(changed(vinput, ["coefexps", 1], () => again.coefexps))).toBe("OWN_POLYNOMIAL_CHANGED at polynomial");
  });

  it("refuses commitments to a polynomial of another degree", () => {
    const longer = JSON.parse(polynomial({ ...view, threshold: 3 }, ceremony.seeds[2] ?? "")) as { coefexps: Json };
    expect(check(changed(vinput, ["coefexps", 2], () => longer.coefexps))).toBe("WRONG_SHAPE at coefexps[2]");
  });

  it("refuses certificates that lack the trustee, repeat a key or are forged", () => {
    const [first = "", own = "", third = ""] = ceremony.certificates;
    const stranger = certificate(name, newSeed(random), random);
    expect(check(vinput, [first, stranger, third])).toBe("NOT_A_TRUSTEE at certs");
    expect(check(vinput, [first, own, first])).toBe("REPEATED_KEY at certs[2]");
    const forged = JSON.stringify({
      ...(JSON.parse(stranger) as object),
      message: (JSON.parse(third) as { message: string }).message,
    });
    expect(check(vinput, [first, own, forged])).toBe("SIGNATURE_INVALID at certs[2]");
    expect(check(vinput, [first, own])).toBe("WRONG_SHAPE at coefexps");
  });

  it("refuses a certificate that is written in a second way", () => {
    const [first = "", own = "", third = ""] = ceremony.certificates;
    expect(check(vinput, [first, own, ` ${third}`])).toBe("NOT_COMPACT at certs[2]");
    const { message, signature } = JSON.parse(third) as { message: string; signature: Json };
    expect(check(vinput, [first, own, JSON.stringify({ signature, message })])).toBe("NOT_COMPACT at certs[2]");
    const keys = deriveKeys(group, ceremony.seeds[2] ?? "");
    const turned = JSON.stringify({ encryption: keys.encryption.text, verification: keys.verification.text });
    const signed = JSON.stringify(jsonOfSigned(sign(group, keys.signing, turned, random)));
    expect(check(vinput, [first, own, signed])).toBe("NOT_COMPACT at certs[2]");
  });

  it("gives all trustees one fingerprint of 160 bits over group, threshold and certificates in their order", () => {
    const [first = "", own = "", third = ""] = ceremony.certificates;
    const shown = certificatesFingerprint(view);
    expect(shown).toMatch(/^([0-9a-f]{4} ){9}[0-9a-f]{4}$/);
    const stranger = certificate(name, newSeed(random), random);
    const others = [
      { ...view, threshold: 3 },
      { ...view, certificates: [first, own, stranger] },
      { ...view, certificates: [first, third, own] },
      { ...view, certificates: [first, own] },
    ];
    expect(new Set([shown, ...others.map(certificatesFingerprint)]).size).toBe(5);
    const trustees = trusteesOf(ceremony);
    const single = ["Single", makePublicKey(group, 4711n, random)];
    const fits = (other: typeof view, text = trustees) => refusalOf(() => requireTrusteesOf(other, text));
    expect(fits(view)).toBe("accepted");
    expect(others.map((other) => fits(other))).toEqual(others.map(() => "KEY_MISMATCH at trustees"));
    expect(fits(view, JSON.stringify([...(JSON.parse(trustees) as Json[]), single]))).toBe("KEY_MISMATCH at trustees");
    expect(fits(view, JSON.stringify([single]))).toBe("KEY_MISMATCH at trustees");
    expect(refusalOf(() => certificatesFingerprint({ ...view, certificates: [first, own, `${third} `] }))).toBe(
      "NOT_COMPACT at certs[2]",
    );
  });

  it("refuses a threshold that is none", () => {
    for (const threshold of [0, 4, 1.5]) {
      expect(refusalOf(() => polynomial({ ...view, threshold }, second))).toBe("OUT_OF_RANGE at threshold");
    }
  });

  it("refuses trustees with any part replaced", () => {
    const trustees = JSON.parse(trusteesOf(ceremony)) as Json;
    const read = (altered: Json): string => refusalOf(() => parseTrustees(group, JSON.stringify(altered)));
    const pedersen = (path: readonly (string | number)[], change: (old: Json) => Json): string =>
      read(changed(trustees, [0, 1, ...path], change));
    const keys = (trustees as Json[][])[0]?.[1] as { verification_keys: Json[] };
    const single = makePublicKey(group, 4711n, random) as Json;
    expect(read(trustees)).toBe("accepted");
    expect(pedersen(["verification_keys", 0], () => single)).toBe("KEY_MISMATCH at trustees[0].verification_keys[0]");
    expect(pedersen(["verification_keys", 1], () => keys.verification_keys[2] ?? null)).toBe(
      "KEY_MISMATCH at trustees[0].verification_keys[1]",
    );
    expect(pedersen(["verification_keys", 0, "pok", "response"], () => "1")).toBe(
      "PROOF_INVALID at trustees[0].verification_keys[0].pok",
    );
    expect(pedersen(["threshold"], () => 3)).toBe("WRONG_SHAPE at trustees[0].coefexps[0]");
    expect(pedersen(["threshold"], () => 4)).toBe("OUT_OF_RANGE at trustees[0].threshold");
    expect(pedersen(["certs"], (old) => (old as Json[]).slice(1))).toBe("WRONG_SHAPE at trustees[0].coefexps");
    expect(read([["Single", single]])).toBe("accepted");
    expect(read([["Other", single]])).toBe("WRONG_SHAPE at trustees[0]");
  });
});

describe("a trustee", () => {
  const random = seededRandom("trustee");

  it("has one task at a time", () => {
    const nothing = { certificate: false, commitment: false, polynomial: false, check: false };
    const committed = { ...nothing, certificate: true, commitment: true };
    expect(nextTask("CERTIFICATES", nothing)).toBe("MAKE_CERTIFICATE");
    expect(nextTask("CERTIFICATES", { ...nothing, certificate: true })).toBe("WAIT_FOR_OTHERS");
    expect(nextTask("COMMITMENTS", { ...nothing, certificate: true })).toBe("MAKE_COMMITMENT");
    expect(nextTask("COMMITMENTS", committed)).toBe("WAIT_FOR_OTHERS");
    expect(nextTask("POLYNOMIALS", committed)).toBe("MAKE_POLYNOMIAL");
    expect(nextTask("CHECKS", { ...committed, polynomial: true })).toBe("CHECK_SHARES");
    expect(nextTask("CHECKS", { ...committed, polynomial: true, check: true })).toBe("WAIT_FOR_OTHERS");
    expect(nextTask("DONE", { ...committed, polynomial: true, check: true })).toBe("NOTHING");
  });

  it("keeps a seed of 22 characters, and another opens nothing", () => {
    const seed = newSeed(random);
    expect(parseSeed(` ${seed.slice(0, 11)} ${seed.slice(11)}\n`)).toBe(seed);
    expect(refusalOf(() => parseSeed(seed.slice(1)))).toBe("SEED_FORM");
    expect(refusalOf(() => parseSeed(`${seed.slice(1)}0`))).toBe("SEED_FORM");
  });

  it("decrypts for the announced election alone, and only as one of its trustees", () => {
    const archive = readArchive("ed25519-threshold", "Pvtx6fwz27wUkn.bel");
    const seed = vectorFile("ed25519-threshold", "d22567ee227d68ec2d0f7c4b7434a578bf83cddc892c403e69a30959b3a82092.key");
    const message = vectorFile("ed25519-threshold", "d22567ee227d68ec2d0f7c4b7434a578bf83cddc892c403e69a30959b3a82092.dkey");
    const tally = asChecked(archive);
    const attempt = (changes: Partial<CheckedTally>, with_ = seed, key = message): string =>
      refusalOf(() => partialDecryption({ ...tally, ...changes }, key, with_, random));
    const other = readArchive("ed25519-basic", "fJBC26ZzzDU5gt.bel");
    expect(attempt({})).toBe("accepted");
    expect(attempt({ trusteesText: other.trustees })).toBe("KEY_MISMATCH at public_key");
    expect(attempt(asChecked(other))).toBe("NOT_A_TRUSTEE at trustees");
    expect(attempt({}, newSeed(random))).toBe("DECRYPTION_FAILED at private_key.data");
    expect(attempt({ tallyText: other.encryptedTally })).toBe("WRONG_SHAPE at encrypted_tally");
    const { group } = parseElection(archive.election);
    const trustee = { group, keys: deriveKeys(group, seed), random };
    const another = send(trustee, trustee.keys.encryption, JSON.stringify({ decryption_key: "4711" }));
    expect(attempt({}, seed, another)).toBe("KEY_MISMATCH at private_key");
  });
});
