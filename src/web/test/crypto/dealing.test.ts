import { describe, expect, it } from "vitest";
import type { GroupName } from "../../src/crypto";
import type { CommittedAttempt } from "../../src/crypto/dealing";
import type { ShareProof } from "../../src/crypto/shareProof";
import type { Json } from "./support";
import { RecordError } from "../../src/crypto";
import { bytesToHex, sha256OfText } from "../../src/crypto/bytes";
import { judge } from "../../src/crypto/complaint";
import { contextOf } from "../../src/crypto/dealing";
import { groupByName } from "../../src/crypto/groups";
import { deriveKeys, encryptedMessageOf, jsonOfSigned, openedBy, seal, sign } from "../../src/crypto/pki";
import { proquintsOf } from "../../src/crypto/proquints";
import { jsonOfShareProof, proveShare } from "../../src/crypto/shareProof";
import { parseCertificates } from "../../src/crypto/threshold";
import {
  accusedIn,
  certificatesFingerprint,
  certificatesWords,
  checkedRehearsal,
  complaint,
  newSeed,
  polynomial,
  rehearsal,
  rehearsalNumber,
  voutput,
} from "../../src/trustee/ceremony";
import { heldCeremony, privateKeyOf, rehearsalsOf, trusteesOf, vinputFor } from "./ceremonies";
import { changed, refusalOf, seededRandom } from "./support";

const NAME: GroupName = "Ed25519";
const group = groupByName(NAME);
const ceremony = heldCeremony(NAME, 3, 2, "dealings");
const random = seededRandom("dealings, later");
const seedOf = (number: number): string => ceremony.seeds[number - 1] ?? "";
const trustee = (number: number) => ({ group, keys: deriveKeys(group, seedOf(number)), random });
const attempt: CommittedAttempt = {
  group,
  convention: ceremony.convention,
  number: ceremony.attempt,
  threshold: ceremony.threshold,
  certificates: parseCertificates(group, ceremony.certificates),
  commitments: ceremony.commitments,
};

/** A message of trustee 3 to trustee 2 with a share proof of its own: whatever a dishonest trustee can do with her keys. */
function sent(message: string, recipient = trustee(2).keys.encryption): { secret: string; proof: Json } {
  const { text, alpha, r } = seal(trustee(3), recipient, message);
  return { secret: text, proof: proved(text, alpha.text, r) };
}

function proved(message: string, alpha: string, r: bigint, sender = 3): Json {
  const { signing, verification: key } = trustee(sender).keys;
  const statement = { context: contextOf(attempt), sender, receiver: 2, message, key, alpha: group.decode(alpha, "alpha") };
  const proof: ShareProof = proveShare(group, statement, { signing, r }, random);
  return jsonOfShareProof(proof) as Json;
}

/** What trustee 2 gets, with another message from trustee 3 in it. */
function routed({ secret, proof }: { secret: string; proof: Json }): string {
  const input = JSON.parse(vinputFor(ceremony, 1)) as Json;
  return JSON.stringify(changed(changed(input, ["vinput", "secrets", 2], () => secret), ["proofs", 2], () => proof));
}

const share = (digits: string): string => JSON.stringify({ secret: digits });

/** Trustee 2 checks; if trustee 3 is to be accused she complains, and everybody judges. */
function outcomeOf(message: { secret: string; proof: Json }): string {
  const text = routed(message);
  try {
    voutput(ceremony, seedOf(2), text, random);
    return "accepted";
  } catch (error) {
    if (!(error instanceof RecordError) || accusedIn(error) === undefined) {
      return error instanceof RecordError ? error.message : "bug";
    }
    expect(accusedIn(error)).toBe(3);
    const body = complaint(ceremony, seedOf(2), text, 3, random);
    const { named, reason } = judgeOf(message, JSON.parse(body) as Json);
    return `${reason} ${named}`;
  }
}

function judgeOf({ secret, proof }: { secret: string; proof: Json }, body: Json, complainer = 2) {
  return judge(attempt, { complainer, secret, share_proof: proof, complaint: body }, ceremony.coefexps[2]);
}

describe("a ceremony with commitments", () => {
  it("has the same dealing from the same seed each time, and shows it to nobody who was told another commitment", () => {
    expect(polynomial(ceremony, seedOf(1))).toBe(ceremony.dealings[0]);
    const [, second = "", third = ""] = ceremony.commitments;
    const swapped = { ...ceremony, commitments: [second, second, third] };
    expect(refusalOf(() => polynomial(swapped, seedOf(1)))).toBe("COMMITMENT_MISMATCH at commitments[0]");
    const badly = (commitments: readonly string[]) => refusalOf(() => polynomial({ ...ceremony, commitments }, seedOf(1)));
    expect(badly([second, third])).toBe("WRONG_SHAPE at commitments");
    expect(badly([second, third, "x"])).toBe("WRONG_SHAPE at commitments");
    for (const convention of ["", "a|b", "x".repeat(65)]) {
      expect(refusalOf(() => polynomial({ ...ceremony, convention }, seedOf(1)))).toBe("WRONG_SHAPE at convention");
    }
    expect(refusalOf(() => polynomial({ ...ceremony, attempt: 0 }, seedOf(1)))).toBe("WRONG_SHAPE at convention");
  });

  it("gives other numbers to another convention, attempt or list of certificates", () => {
    const [first = "", second = "", third = ""] = ceremony.certificates;
    const commit = (view: Partial<typeof ceremony>): string => {
      const found = refusalOf(() => polynomial({ ...ceremony, ...view }, seedOf(1)));
      return found;
    };
    // The commitment that stands there is that of the first attempt: each change leads to another one.
    expect(commit({})).toBe("accepted");
    expect(commit({ convention: "lain" })).toBe("COMMITMENT_MISMATCH at commitments[0]");
    expect(commit({ attempt: 2 })).toBe("COMMITMENT_MISMATCH at commitments[0]");
    expect(commit({ certificates: [first, third, second] })).toBe("COMMITMENT_MISMATCH at commitments[0]");
  });

  it("names who revealed other coefficients than it had committed itself to", () => {
    const input = JSON.parse(vinputFor(ceremony, 1)) as Json;
    const other = changed(input, ["vinput", "coefexps", 2], () => ceremony.coefexps[0] ?? null);
    expect(refusalOf(() => voutput(ceremony, seedOf(2), JSON.stringify(other), random))).toBe(
      "COMMITMENT_MISMATCH at coefexps[2]",
    );
  });

  it("does not take a share whose sender saw other commitments, or that somebody else sent", () => {
    const attemptOfOther = { ...ceremony, attempt: 2 };
    expect(refusalOf(() => voutput(attemptOfOther, seedOf(2), vinputFor(ceremony, 1), random))).toBe(
      "SHARE_PROOF_INVALID at proofs[0]",
    );
    const { text, alpha, r } = seal(trustee(1), trustee(2).keys.encryption, share("5"));
    expect(outcomeOf({ secret: text, proof: proved(text, alpha.text, r, 1) })).toBe("SHARE_PROOF_INVALID at proofs[2]");
    const good = sent(share("5"));
    expect(outcomeOf({ ...good, proof: changed(good.proof, ["opening"], () => "1") })).toBe("SHARE_PROOF_INVALID at proofs[2]");
    expect(outcomeOf({ ...good, proof: changed(good.proof, ["signing"], () => "1") })).toBe("SHARE_PROOF_INVALID at proofs[2]");
  });

  it("does not open a message whose alpha was taken from another message to the same trustee", () => {
    // The receiver's own key, encrypted for herself, dressed up as a share of trustee 3: opened, it would give her key away.
    const kept = JSON.parse(privateKeyOf(ceremony, 1)) as { alpha: string; beta: string };
    const bait = JSON.stringify({ ...kept, data: "00".repeat(20) });
    const message = { secret: bait, proof: proved(bait, kept.alpha, 4711n) };
    expect(outcomeOf(message)).toBe("SHARE_PROOF_INVALID at proofs[2]");
    expect(refusalOf(() => complaint(ceremony, seedOf(2), routed(message), 3, random))).toBe("SHARE_PROOF_INVALID at proofs[2]");
  });
});

describe("a complaint", () => {
  it("names the sender of whatever is no share", () => {
    expect(outcomeOf(sent(share("5")))).toBe("SHARE_INVALID 3");
    expect(outcomeOf(sent(share("05")))).toBe("MESSAGE_MALFORMED 3");
    expect(outcomeOf(sent(share("9".repeat(701))))).toBe("MESSAGE_MALFORMED 3");
    expect(outcomeOf(sent(JSON.stringify({ secrets: "5" })))).toBe("MESSAGE_MALFORMED 3");
    expect(outcomeOf(sent("no JSON"))).toBe("MESSAGE_MALFORMED 3");
    expect(outcomeOf(sent(share("5"), trustee(1).keys.encryption))).toBe("MESSAGE_UNREADABLE 3");
    const { text, alpha, r } = seal(trustee(3), trustee(2).keys.encryption, share("5"));
    for (const data of ["00", "zz".repeat(20), "abc"]) {
      const broken = JSON.stringify({ ...(JSON.parse(text) as object), data });
      expect(outcomeOf({ secret: broken, proof: proved(broken, alpha.text, r) })).toBe("MESSAGE_UNREADABLE 3");
    }
  });

  it("names the sender of a share that another signed", () => {
    const { text, alpha, r } = seal({ ...trustee(3), keys: { ...trustee(3).keys, signing: 5n } }, trustee(2).keys.encryption, share("5"));
    expect(outcomeOf({ secret: text, proof: proved(text, alpha.text, r) })).toBe("MESSAGE_SIGNATURE_INVALID 3");
  });

  it("is not made of a share that is in order, nor against oneself or nobody", () => {
    const text = vinputFor(ceremony, 1);
    expect(refusalOf(() => complaint(ceremony, seedOf(2), text, 3, random))).toBe("COMPLAINT_UNFOUNDED at secrets[2]");
    for (const against of [0, 2, 4, 1.5]) {
      expect(refusalOf(() => complaint(ceremony, seedOf(2), text, against, random))).toBe("COMPLAINT_INVALID at against");
    }
  });

  const bad = sent(share("5"));
  const body = JSON.parse(complaint(ceremony, seedOf(2), routed(bad), 3, random)) as Json;
  /** Signed anew by trustee 2, after a change: what a dishonest complainer can do. */
  function resigned(altered: Json): Json {
    const { opened, proof } = altered as { opened: string; proof: { challenge: string; response: string } };
    const hash = bytesToHex(sha256OfText(bad.secret));
    const text = `complaint|${contextOf(attempt)}|2|3|${hash}|${opened}|${proof.challenge}|${proof.response}`;
    const { signature } = jsonOfSigned(sign(group, trustee(2).keys.signing, text, random)) as { signature: Json };
    return changed(altered, ["signature"], () => signature);
  }

  it("falls back on a complainer who opens another secret, or complains about a good share", () => {
    expect(judgeOf(bad, body)).toEqual({ named: 3, reason: "SHARE_INVALID" });
    const other = changed(body, ["opened"], () => group.generator.element.text);
    expect(judgeOf(bad, resigned(other))).toEqual({ named: 2, reason: "COMPLAINT_PROOF_INVALID" });
    const moved = changed(body, ["proof", "response"], () => "1");
    expect(judgeOf(bad, resigned(moved))).toEqual({ named: 2, reason: "COMPLAINT_PROOF_INVALID" });
  });

  it("names nobody if it is not signed, about another's message, or about oneself", () => {
    const unsigned = changed(body, ["signature", "response"], () => "1");
    expect(refusalOf(() => judgeOf(bad, unsigned))).toBe("COMPLAINT_INVALID at signature");
    expect(refusalOf(() => judgeOf(bad, changed(body, ["opened"], () => group.generator.element.text)))).toBe(
      "COMPLAINT_INVALID at signature",
    );
    expect(refusalOf(() => judgeOf(bad, body, 1))).toBe("COMPLAINT_INVALID at signature");
    expect(refusalOf(() => judgeOf(bad, body, 3))).toBe("COMPLAINT_INVALID at against");
    expect(refusalOf(() => judgeOf(bad, changed(body, ["against"], () => 1)))).toBe("COMPLAINT_INVALID at signature");
    // A second message, signed by its sender for the same place: it is not the one that was complained about.
    expect(refusalOf(() => judgeOf(sent(share("5")), body))).toBe("COMPLAINT_INVALID at signature");
    expect(refusalOf(() => judgeOf({ ...bad, proof: sent(share("5")).proof }, body))).toBe("SHARE_PROOF_INVALID at proofs[2]");
  });

  it("opens that one message and no other", () => {
    const { opened } = body as { opened: string };
    expect(opened).toBe(openedBy(trustee(2), encryptedMessageOf(group, bad.secret, "")).text);
    expect(JSON.stringify(body)).not.toContain(seedOf(2));
  });
});

describe.each<GroupName>(["Ed25519", "BELENIOS-2048"])("a rehearsal in %s", (name) => {
  const held = heldCeremony(name, 3, 2, `rehearsal of ${name}`);
  const text = trusteesOf(held);
  const answers = rehearsalsOf(held, "rehearsal");
  const of = (...numbers: number[]) => new Map(numbers.map((each) => [each, answers.get(each) ?? ""]));

  it("shows that any two of three hold the key", () => {
    const number = rehearsalNumber(held, text);
    expect(number).toBeGreaterThanOrEqual(1);
    expect(number).toBeLessThanOrEqual(1000);
    for (const two of [of(1, 2), of(3, 1), of(2, 3), answers]) {
      expect(checkedRehearsal(held, text, two)).toEqual({ ok: true });
    }
  });

  it("refuses too few, another's answer, another convention's and changed proofs", () => {
    const reason = (map: ReadonlyMap<number, string>, view = held): string => {
      const verdict = checkedRehearsal(view, text, map);
      return verdict.ok ? "accepted" : verdict.reason;
    };
    const first = answers.get(1) ?? "";
    expect(reason(of(1))).toBe("TOO_FEW");
    expect(reason(new Map([[1, first], [2, first]]))).toBe("DECRYPTION_PROOF_INVALID");
    expect(reason(new Map([[4, first]]))).toBe("NOT_A_TRUSTEE");
    expect(reason(answers, { ...held, convention: "lain" })).toBe("DECRYPTION_PROOF_INVALID");
    const altered = (part: string): string => {
      const json = JSON.parse(first) as Json;
      return JSON.stringify(changed(json, [part, "response"], () => "1"));
    };
    expect(reason(new Map([[1, altered("proof")]]))).toBe("DECRYPTION_PROOF_INVALID");
    expect(reason(new Map([[1, altered("bound")]]))).toBe("BOUND_PROOF_INVALID");
  });

  it("is not answered with another seed", () => {
    const other = (seed: string) =>
      refusalOf(() => rehearsal(held, text, privateKeyOf(held, 0), seed, seededRandom("other")));
    expect(other(newSeed(seededRandom("nobody")))).toBe("NOT_A_TRUSTEE at certs");
    expect(other(held.seeds[1] ?? "")).toBe("DECRYPTION_FAILED at private_key.data");
  });
});

describe("the words of a fingerprint", () => {
  it("are those of the proposal", () => {
    // The examples of arXiv:0901.4016: IPv4 addresses.
    const words = (...bytes: number[]): string => proquintsOf(Uint8Array.from(bytes)).join("-");
    expect(words(127, 0, 0, 1)).toBe("lusab-babad");
    expect(words(63, 84, 220, 193)).toBe("gutih-tugad");
    expect(words(63, 118, 7, 35)).toBe("gutuk-bisog");
    expect(words(140, 98, 193, 141)).toBe("mudof-sakat");
    expect(words(64, 255, 6, 200)).toBe("haguz-biram");
    expect(words(147, 67, 119, 2)).toBe("natag-lisaf");
    expect(words(255, 255)).toBe("zuzuz");
  });

  it("stand for the same 160 bits", () => {
    const text = `certificates|${NAME}|2|${ceremony.certificates.join(",")}`;
    expect(certificatesFingerprint(ceremony).replaceAll(" ", "")).toBe(bytesToHex(sha256OfText(text)).slice(0, 40));
    expect(certificatesWords(ceremony)).toEqual(proquintsOf(sha256OfText(text).slice(0, 20)));
    expect(certificatesWords(ceremony).length).toBe(10);
  });
});
